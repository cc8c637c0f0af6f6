//! Emits the items of a collection.
//!
//! ```text
//!  (abc|)
//! ```
//!
//! - **Demand**: emits what is requested, inside `request`.
//! - **Completion**: after the last item, without a further request; at once if there is none.
//! - **Error**: only for `request(0)`.
//! - **Cancellation**: stops before the next item.
//! - **Scheduler**: none; emits where `request` is called.

use std::cell::Cell;
use std::iter::Peekable;
use std::rc::Rc;

use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::NonPositiveRequest;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

impl<I> Flux<FromIterable<I>>
where
    I: IntoIterator<Item: 'static, IntoIter: 'static> + Clone + 'static,
{
    /// A flux of the items; each subscription iterates over a clone of `iterable`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::from_iterable(["a", "b"])), "a b |");
    /// assert_eq!(values(Flux::from_iterable((0..).step_by(5)).take(3)), "0 5 10 |");
    /// ```
    pub fn from_iterable(iterable: I) -> Flux<FromIterable<I>> {
        Flux(FromIterable { iterable })
    }
}

/// See [`Flux::from_iterable`].
#[derive(Clone, Debug)]
pub struct FromIterable<I> {
    iterable: I,
}

impl<I> FromIterable<I> {
    pub(crate) fn new(iterable: I) -> FromIterable<I> {
        FromIterable { iterable }
    }
}

impl<I> Publisher for FromIterable<I>
where
    I: IntoIterator<Item: 'static, IntoIter: 'static> + Clone + 'static,
{
    type Item = I::Item;
    const IS_AT_HAND: bool = true;

    fn values(&self) -> Option<impl Iterator<Item = I::Item> + use<I>> {
        Some(self.iterable.clone().into_iter())
    }

    fn comes_in_parts(&self) -> bool {
        true
    }

    fn subscribe<S: Subscriber<I::Item>>(&self, downstream: S) {
        iterate(self.iterable.clone().into_iter(), downstream);
    }
}

/// Feeds the items to a subscriber, as it requests them.
pub(crate) fn iterate<I, S>(items: I, downstream: S)
where
    I: Iterator<Item: 'static> + 'static,
    S: Subscriber<I::Item>,
{
    let mut rest = items.peekable();
    let is_empty = rest.peek().is_none();
    let link = Rc::new(IterLink {
        downstream: Downstream::new(downstream),
        rest: Cell::new(Some(rest)),
        requested: Demand::none(),
    });
    let subscription = Subscription::new(link.clone());
    link.downstream.signal(|s| s.on_subscribe(subscription));
    if is_empty && !link.downstream.is_released() {
        link.downstream.end(|s| s.on_complete());
    }
}

struct IterLink<I: Iterator, S> {
    downstream: Downstream<S>,
    /// What is still to come; taken out while it is being emitted.
    rest: Cell<Option<Peekable<I>>>,
    requested: Demand,
}

impl<I: Iterator<Item: 'static> + 'static, S: Subscriber<I::Item>> IterLink<I, S> {
    /// Emits while there is demand, including what is requested meanwhile (§3.3: no recursion).
    fn emit(&self) {
        let Some(mut rest) = self.rest.take() else {
            return;
        };
        let mut is_complete = false;
        self.downstream
            .signal(|s| is_complete = self.emit_requested(s, &mut rest));
        if is_complete {
            self.downstream.end(|s| s.on_complete());
        } else if !self.downstream.is_released() {
            self.rest.set(Some(rest));
        }
    }

    /// Whether it came to the end.
    fn emit_requested(&self, s: &S, rest: &mut Peekable<I>) -> bool {
        while self.requested.get() > 0 {
            let mut taken = 0;
            while taken < self.requested.get() {
                let Some(value) = rest.next() else {
                    return true;
                };
                taken += u64::from(s.try_on_next(value));
                if self.downstream.is_released() {
                    return false;
                }
            }
            if rest.peek().is_none() {
                return true;
            }
            self.requested.deliver(taken);
        }
        false
    }
}

impl<I: Iterator<Item: 'static> + 'static, S: Subscriber<I::Item>> Upstream for IterLink<I, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
        } else if self.requested.add(n) == 0 {
            self.emit();
        }
    }

    fn cancel(&self) {
        self.downstream.release();
        self.rest.take();
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{Probe, values};

    #[test]
    fn completes_with_the_last_item() {
        let probe = Probe::new();
        Flux::from_iterable(vec![1, 2]).subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "1");
        probe.request(1);
        assert_eq!(probe.log(), "1 2 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn requests_from_inside_on_next_do_not_recurse() {
        let probe = Probe::new().requesting_one_by_one();
        Flux::from_iterable(0..100_000).subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.deepest(), 1);
        assert!(probe.log().ends_with("99999 |"));
    }

    #[test]
    fn an_empty_one_completes_at_once() {
        assert_eq!(values(Flux::from_iterable(Vec::<i32>::new())), "|");
        let probe = Probe::new();
        Flux::from_iterable(Vec::<i32>::new()).subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "|");
    }

    #[test]
    fn stops_at_cancel_and_lets_go() {
        let probe = Probe::new().cancelling_after(2);
        Flux::from_iterable(0..).subscribe_with(probe.subscriber());
        probe.request(4);
        assert_eq!(probe.log(), "0 1");
        assert!(probe.is_source_released());
    }
}
