//! Combines each value with the next item of a collection.
//!
//! ```text
//!  -a--b-c|
//!    zipWithIterable([1, 2])
//!  -{a1}--({b2}|)
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: after the last item, or with the source; at once if there are no items.
//! - **Error**: unchanged; a function that fails cancels the source and is the error.
//! - **Cancellation**: cancels the source after the last item.
//! - **Scheduler**: none.

use std::cell::Cell;
use std::iter::Peekable;

use super::shared::relay::{Relay, RelaySubscriber, Step};
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible2, Function, Infallible2, Pair, pair};
use crate::protocol::{Publisher, Subscriber};
use crate::source::Empty;

impl<P: Publisher> Flux<P> {
    /// Emits pairs of a value and an item; each subscription iterates over a clone of `iterable`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 9).zip_with_iterable(['a', 'b']).map(|(n, c)| format!("{n}{c}"));
    /// assert_eq!(values(flux), "1a 2b |");
    /// ```
    pub fn zip_with_iterable<I>(
        self,
        iterable: I,
    ) -> Flux<ZipWithIterable<P, I, Pair<P::Item, I::Item>>>
    where
        I: IntoIterator<Item: 'static, IntoIter: 'static> + Clone + 'static,
    {
        Flux(ZipWithIterable {
            source: self.0,
            iterable,
            combinator: pair(),
        })
    }

    /// Emits what `combinator` makes of a value and an item.
    pub fn zip_with_iterable_combinator<I, R, F>(
        self,
        iterable: I,
        combinator: F,
    ) -> Flux<ZipWithIterable<P, I, Infallible2<F>>>
    where
        R: 'static,
        I: IntoIterator<Item: 'static, IntoIter: 'static> + Clone + 'static,
        F: Fn(P::Item, I::Item) -> R + Clone + 'static,
    {
        Flux(ZipWithIterable {
            source: self.0,
            iterable,
            combinator: Infallible2(combinator),
        })
    }

    /// As [`zip_with_iterable_combinator`](Flux::zip_with_iterable_combinator); a failure of
    /// `combinator` ends the stream.
    pub fn try_zip_with_iterable_combinator<I, R, F>(
        self,
        iterable: I,
        combinator: F,
    ) -> Flux<ZipWithIterable<P, I, Fallible2<F>>>
    where
        R: 'static,
        I: IntoIterator<Item: 'static, IntoIter: 'static> + Clone + 'static,
        F: Fn(P::Item, I::Item) -> Result<R, Error> + Clone + 'static,
    {
        Flux(ZipWithIterable {
            source: self.0,
            iterable,
            combinator: Fallible2(combinator),
        })
    }
}

/// See [`Flux::zip_with_iterable`].
#[derive(Clone, Debug)]
pub struct ZipWithIterable<P, I, F> {
    source: P,
    iterable: I,
    combinator: F,
}

impl<P, I, F> Publisher for ZipWithIterable<P, I, F>
where
    P: Publisher,
    I: IntoIterator<Item: 'static, IntoIter: 'static> + Clone + 'static,
    F: Function<(P::Item, I::Item), Output: 'static>,
{
    type Item = F::Output;

    fn subscribe<S: Subscriber<F::Output>>(&self, downstream: S) {
        let mut items = self.iterable.clone().into_iter().peekable();
        if items.peek().is_none() {
            return Empty::new().subscribe(downstream);
        }
        let zip = ZipItems {
            items: Cell::new(Some(items)),
            combinator: self.combinator.clone(),
        };
        self.source.subscribe(RelaySubscriber::new(downstream, zip));
    }
}

struct ZipItems<I: Iterator, F> {
    /// What is left; taken out while it is in use.
    items: Cell<Option<Peekable<I>>>,
    combinator: F,
}

impl<T, I, F> Relay<T> for ZipItems<I, F>
where
    T: 'static,
    I: Iterator<Item: 'static> + 'static,
    F: Function<(T, I::Item), Output: 'static>,
{
    type Output = F::Output;
    const CAN_END: bool = true;

    fn next(&self, value: T, _: &Context) -> Step<F::Output> {
        let items = self.items.take();
        let Some((mut items, item)) = items.and_then(|mut items| {
            let item = items.next()?;
            Some((items, item))
        }) else {
            return Step::Complete(None);
        };
        match self.combinator.apply((value, item)) {
            Err(error) => Step::Fail(None, error),
            Ok(result) if items.peek().is_none() => Step::Complete(Some(result)),
            Ok(result) => {
                self.items.set(Some(items));
                Step::Next(result)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{MarbleFailure, Probe, values};

    #[test]
    fn the_last_item_cancels_the_source() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.zip_with_iterable_combinator([10, 20, 30], |a, b| a + b)
            .subscribe_with(probe.subscriber());
        probe.request(1);
        probe.request(5);
        assert_eq!(probe.log(), "11 22 33 |");
        assert_eq!(probe.upstream_log(), "request(1) request(5) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn without_items_the_source_is_not_subscribed() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.zip_with_iterable_combinator([], |a, b: i64| a + b)
            .subscribe_with(probe.subscriber());
        assert_eq!(
            (probe.log().as_str(), probe.upstream_log().as_str()),
            ("|", "")
        );
    }

    #[test]
    fn a_shorter_source_and_a_function_that_fails() {
        let flux = Flux::range(1, 2).zip_with_iterable_combinator(0.., |a, b| a + b);
        assert_eq!(values(flux), "1 3 |");
        let flux = Flux::range(1, 2)
            .try_zip_with_iterable_combinator(0.., |_, _| Err::<i64, _>(MarbleFailure.into()));
        assert_eq!(values(flux), "#error");
    }
}
