//! Calls a hook once, however the stream ends.
//!
//! ```text
//!  -a--b-c|
//!    doFinally(print)
//!  -a--b-c|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a failure of the hook is dropped.
//! - **Cancellation**: unchanged, before the hook.
//! - **Scheduler**: none; the hook runs where the end is passed on.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Calls `hook` once: after completion or an error was passed on, or after a cancel was.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::RefCell, rc::Rc};
    /// let ends = Rc::new(RefCell::new(String::new()));
    /// let seen = ends.clone();
    /// values(Flux::range(1, 2).do_finally(move |end| *seen.borrow_mut() += &end.to_string()));
    /// assert_eq!(*ends.borrow(), "onComplete");
    /// ```
    pub fn do_finally<F>(self, hook: F) -> Flux<DoFinally<P, Infallible<F>>>
    where
        F: Fn(EndKind) + Clone + 'static,
    {
        Flux(DoFinally {
            source: self.0,
            hook: Infallible(hook),
        })
    }

    /// As [`do_finally`](Flux::do_finally), with a hook that may fail.
    pub fn try_do_finally<F>(self, hook: F) -> Flux<DoFinally<P, Fallible<F>>>
    where
        F: Fn(EndKind) -> Result<(), Error> + Clone + 'static,
    {
        Flux(DoFinally {
            source: self.0,
            hook: Fallible(hook),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `hook` once: after completion or an error was passed on, or after a cancel was.
    pub fn do_finally<F>(self, hook: F) -> Mono<DoFinally<P, Infallible<F>>>
    where
        F: Fn(EndKind) + Clone + 'static,
    {
        Mono(DoFinally {
            source: self.0,
            hook: Infallible(hook),
        })
    }

    /// As [`do_finally`](Mono::do_finally), with a hook that may fail.
    pub fn try_do_finally<F>(self, hook: F) -> Mono<DoFinally<P, Fallible<F>>>
    where
        F: Fn(EndKind) -> Result<(), Error> + Clone + 'static,
    {
        Mono(DoFinally {
            source: self.0,
            hook: Fallible(hook),
        })
    }
}

/// How a stream came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndKind {
    /// It is complete.
    Complete,
    /// It has failed.
    Error,
    /// Its subscriber has cancelled.
    Cancel,
}

impl fmt::Display for EndKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            EndKind::Complete => "onComplete",
            EndKind::Error => "onError",
            EndKind::Cancel => "cancel",
        })
    }
}

/// See [`Flux::do_finally`].
#[derive(Clone, Debug)]
pub struct DoFinally<P, F> {
    source: P,
    hook: F,
}

impl<P, F> Publisher for DoFinally<P, F>
where
    P: Publisher,
    F: Function<EndKind, Output = ()>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let once = Once {
            hook: Cell::new(Some(self.hook.clone())),
            context: downstream.context(),
            upstream: UpstreamCell::default(),
        };
        self.source.subscribe(DoFinallySubscriber {
            downstream,
            once: Rc::new(once),
        });
    }
}

/// The hook, as seen from both sides.
struct Once<F> {
    /// There until it is called.
    hook: Cell<Option<F>>,
    context: Context,
    upstream: UpstreamCell,
}

impl<F: Function<EndKind, Output = ()>> Once<F> {
    fn call(&self, end: EndKind) {
        if let Some(hook) = self.hook.take()
            && let Err(error) = hook.apply(end)
        {
            self.context.error_dropped(&error);
        }
    }
}

impl<F: Function<EndKind, Output = ()>> Upstream for Once<F> {
    fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    fn cancel(&self) {
        self.upstream.cancel();
        self.call(EndKind::Cancel);
    }
}

struct DoFinallySubscriber<S, F> {
    downstream: S,
    once: Rc<Once<F>>,
}

impl<T, S, F> Subscriber<T> for DoFinallySubscriber<S, F>
where
    T: 'static,
    S: Subscriber<T>,
    F: Function<EndKind, Output = ()>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.once.upstream.accept(&subscription) {
            self.downstream
                .on_subscribe(Subscription::new(self.once.clone()));
        }
    }

    fn on_next(&self, value: T) {
        self.downstream.on_next(value);
    }

    fn try_on_next(&self, value: T) -> bool {
        self.downstream.try_on_next(value)
    }

    fn on_error(&self, error: Error) {
        self.downstream.on_error(error);
        self.once.call(EndKind::Error);
    }

    fn on_complete(&self) {
        self.downstream.on_complete();
        self.once.call(EndKind::Complete);
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn a_cancel_is_an_end_too_and_there_is_one_end() {
        let ends = Rc::new(RefCell::new(Vec::new()));
        let seen = ends.clone();
        let probe = Probe::new();
        Flux::range(1, 3)
            .do_finally(move |end| seen.borrow_mut().push(end.to_string()))
            .take(1)
            .subscribe_with(probe.subscriber());
        probe.request(1);
        probe.cancel();
        assert_eq!(probe.log(), "1 |");
        assert_eq!(*ends.borrow(), ["cancel"]);
        assert!(probe.is_source_released());
    }
}
