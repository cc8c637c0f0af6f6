//! Emits the items of an iterator that is made for each subscriber.
//!
//! ```text
//!  (abc|)
//! ```
//!
//! - **Demand**: emits what is requested, inside `request`.
//! - **Completion**: after the last item, without a further request; at once if there is none.
//! - **Error**: for `request(0)`; a supplier that fails is the error.
//! - **Cancellation**: stops before the next item.
//! - **Scheduler**: none; emits where `request` is called.

use super::Failed;
use super::from_iterable::iterate;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible0, Function, Infallible0};
use crate::protocol::{Publisher, Subscriber};

impl<F> Flux<FromStream<Infallible0<F>>> {
    /// A flux of the items of the iterator that `supplier` returns for each subscriber: see
    /// [`from_iterable`](Flux::from_iterable) for collections that can be cloned.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let text = "one two";
    /// assert_eq!(values(Flux::from_stream(move || text.split(' '))), "one two |");
    /// ```
    pub fn from_stream<I>(supplier: F) -> Flux<FromStream<Infallible0<F>>>
    where
        I: IntoIterator<Item: 'static, IntoIter: 'static>,
        F: Fn() -> I + Clone + 'static,
    {
        Flux(FromStream {
            supplier: Infallible0(supplier),
        })
    }
}

impl<F> Flux<FromStream<Fallible0<F>>> {
    /// As [`from_stream`](Flux::from_stream), with a supplier that may fail.
    pub fn try_from_stream<I>(supplier: F) -> Flux<FromStream<Fallible0<F>>>
    where
        I: IntoIterator<Item: 'static, IntoIter: 'static>,
        F: Fn() -> Result<I, Error> + Clone + 'static,
    {
        Flux(FromStream {
            supplier: Fallible0(supplier),
        })
    }
}

/// See [`Flux::from_stream`].
#[derive(Clone, Debug)]
pub struct FromStream<F> {
    supplier: F,
}

impl<I, F> Publisher for FromStream<F>
where
    I: IntoIterator<Item: 'static, IntoIter: 'static>,
    F: Function<(), Output = I>,
{
    type Item = I::Item;

    fn subscribe<S: Subscriber<I::Item>>(&self, downstream: S) {
        match self.supplier.apply(()) {
            Ok(items) => iterate(items.into_iter(), downstream),
            Err(error) => Failed::new(error).subscribe(downstream),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use crate::Flux;
    use crate::testing::{MarbleFailure, values};

    #[test]
    fn an_iterator_that_is_used_up_may_be_refused() {
        let once = Rc::new(RefCell::new(Some(vec![1, 2].into_iter())));
        let flux = Flux::try_from_stream(move || {
            once.borrow_mut().take().ok_or_else(|| MarbleFailure.into())
        });
        assert_eq!(values(flux.clone()), "1 2 |");
        assert_eq!(values(flux), "#error");
    }
}
