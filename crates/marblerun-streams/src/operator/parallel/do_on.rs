//! Looks at the signals of each rail.
//!
//! ```text
//!  -a---c|
//!  ---b--|
//!   doOnNext(print)
//!  -a---c|
//!  ---b--|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a hook that fails is as with the flux operator of that name, on its rail.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; hooks run where the signals of their rail arrive.

use super::each_rail::EachRail;
use super::{ParallelFlux, Rails};
use crate::error::Error;
use crate::protocol::Publisher;

/// Rails after a look at their signals.
type Peeked<P, Q> = ParallelFlux<EachRail<P, Q>>;

macro_rules! hooks {
    ($(
        $(#[$doc:meta])*
        $name:ident $try_name:ident ($($argument:ty)?);
    )*) => {
        impl<P: Rails> ParallelFlux<P> {$(
            $(#[$doc])*
            pub fn $name<F>(self, hook: F) -> Peeked<P, impl Publisher<Item = P::Item>>
            where
                F: Fn($($argument)?) + Clone + 'static,
            {
                self.each_rail(|rail| rail.$name(hook))
            }

            #[doc = concat!("As [`", stringify!($name), "`](ParallelFlux::", stringify!($name), "),")]
            /// with a hook that may fail.
            pub fn $try_name<F>(self, hook: F) -> Peeked<P, impl Publisher<Item = P::Item>>
            where
                F: Fn($($argument)?) -> Result<(), Error> + Clone + 'static,
            {
                self.each_rail(|rail| rail.$try_name(hook))
            }
        )*}
    };
}

hooks! {
    /// Calls `hook` with each value, before it is passed on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let sum = Rc::new(Cell::new(0));
    /// let seen = sum.clone();
    /// let rails = Flux::range(1, 4).parallel(2).do_on_next(move |n| seen.set(seen.get() + n));
    /// values(rails.sequential());
    /// assert_eq!(sum.get(), 10);
    /// ```
    do_on_next try_do_on_next (&P::Item);

    /// Calls `hook` with the error of each rail, before it is passed on.
    do_on_error try_do_on_error (&Error);

    /// Calls `hook` when a rail completes, before that is passed on.
    do_on_complete try_do_on_complete ();

    /// Calls `hook` when a rail completes or fails, before that is passed on.
    do_on_terminate try_do_on_terminate ();

    /// Calls `hook` after the end of a rail was passed on.
    do_after_terminate try_do_after_terminate ();

    /// Calls `hook` when a rail is subscribed, before that is passed on.
    do_on_subscribe try_do_on_subscribe ();

    /// Calls `hook` with each request of a rail, before it is passed on.
    do_on_request try_do_on_request (u64);

    /// Calls `hook` when a rail is cancelled, before that is passed on.
    do_on_cancel try_do_on_cancel ();
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use crate::Flux;
    use crate::testing::{MarbleFailure, values};

    #[test]
    fn hooks_see_every_rail() {
        let seen = Rc::new(RefCell::new(String::new()));
        let note = |what: &'static str| {
            let seen = seen.clone();
            move || seen.borrow_mut().push_str(what)
        };
        let (first, second, third) = (note("c"), note("t"), note("a"));
        let rails = Flux::range(1, 2).parallel(2).do_on_complete(first);
        let rails = rails.do_on_terminate(second).do_after_terminate(third);
        assert_eq!(values(rails.sequential()), "1 2 |");
        assert_eq!(*seen.borrow(), "ctacta");
    }

    #[test]
    fn a_hook_may_fail() {
        let rails = Flux::range(1, 5).parallel(2).try_do_on_next(|n| match n {
            4 => Err(MarbleFailure.into()),
            _ => Ok(()),
        });
        assert_eq!(values(rails.sequential()), "1 2 3 #error");
    }
}
