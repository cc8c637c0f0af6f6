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

impl<F> Flux<FromIterator<Infallible0<F>>> {
    /// A flux of the items of the iterator that `supplier` returns for each subscriber: see
    /// [`from_iterable`](Flux::from_iterable) for collections that can be cloned.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let text = "one two";
    /// assert_eq!(values(Flux::from_iterator(move || text.split(' '))), "one two |");
    /// ```
    pub fn from_iterator<I>(supplier: F) -> Flux<FromIterator<Infallible0<F>>>
    where
        I: IntoIterator<Item: 'static, IntoIter: 'static>,
        F: Fn() -> I + Clone + 'static,
    {
        Flux(FromIterator {
            supplier: Infallible0(supplier),
        })
    }
}

impl<F> Flux<FromIterator<Fallible0<F>>> {
    /// As [`from_iterator`](Flux::from_iterator), with a supplier that may fail.
    pub fn try_from_iterator<I>(supplier: F) -> Flux<FromIterator<Fallible0<F>>>
    where
        I: IntoIterator<Item: 'static, IntoIter: 'static>,
        F: Fn() -> Result<I, Error> + Clone + 'static,
    {
        Flux(FromIterator {
            supplier: Fallible0(supplier),
        })
    }
}

/// See [`Flux::from_iterator`].
#[derive(Clone, Debug)]
pub struct FromIterator<F> {
    supplier: F,
}

impl<I, F> Publisher for FromIterator<F>
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
        let flux = Flux::try_from_iterator(move || {
            once.borrow_mut().take().ok_or_else(|| MarbleFailure.into())
        });
        assert_eq!(values(flux.clone()), "1 2 |");
        assert_eq!(values(flux), "#error");
    }
}
