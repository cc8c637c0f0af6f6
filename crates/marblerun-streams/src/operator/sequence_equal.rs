//! Whether two sources emit the same values in the same order.
//!
//! ```text
//!  -a--b-|
//!  --a-b---|
//!   sequenceEqual
//!  --------({true}|)
//! ```
//!
//! - **Demand**: asks both sources for `prefetch` values (256) when it is subscribed, and for one
//!   more of each for each pair compared.
//! - **Completion**: with the answer: `false` as soon as two values differ or one source is shorter;
//!   both sources are cancelled then.
//! - **Error**: of any source, once the values before it were compared, cancels both. A comparison
//!   that fails does so, too.
//! - **Cancellation**: cancels both sources.
//! - **Scheduler**: none; values are compared where they arrive.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::shared::inbox::{Inbox, Prefetch};
use super::shared::wip::Wip;
use crate::context::Context;
use crate::demand::SMALL_BUFFER;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::function::{Fallible2, Function, Infallible2};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

/// Compares values by their own idea of equality.
pub type Equality<T> = Infallible2<fn(&T, &T) -> bool>;

impl<P, Q> Mono<SequenceEqual<P, Q, Equality<P::Item>>>
where
    P: Publisher<Item: PartialEq>,
    Q: Publisher<Item = P::Item>,
{
    /// Whether the sources emit equal values in the same order.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// let equal = Mono::sequence_equal(Flux::range(1, 3), Flux::range(1, 4));
    /// assert_eq!(values(equal.flux()), "false |");
    /// ```
    pub fn sequence_equal(one: P, two: Q) -> Self {
        Mono(SequenceEqual::new(one, two, Infallible2(P::Item::eq)))
    }
}

impl<P, Q, F> Mono<SequenceEqual<P, Q, Infallible2<F>>>
where
    P: Publisher,
    Q: Publisher<Item = P::Item>,
    F: Fn(&P::Item, &P::Item) -> bool + Clone + 'static,
{
    /// Whether the sources emit values in the same order that `is_equal` holds to be equal.
    pub fn sequence_equal_by(one: P, two: Q, is_equal: F) -> Self {
        Mono(SequenceEqual::new(one, two, Infallible2(is_equal)))
    }
}

impl<P, Q, F> Mono<SequenceEqual<P, Q, Fallible2<F>>>
where
    P: Publisher,
    Q: Publisher<Item = P::Item>,
    F: Fn(&P::Item, &P::Item) -> Result<bool, Error> + Clone + 'static,
{
    /// As [`sequence_equal_by`](Mono::sequence_equal_by); the first failure of `is_equal` ends the
    /// stream.
    pub fn try_sequence_equal_by(one: P, two: Q, is_equal: F) -> Self {
        Mono(SequenceEqual::new(one, two, Fallible2(is_equal)))
    }
}

impl<P, Q, F> Mono<SequenceEqual<P, Q, F>> {
    /// Asks each source for `n` values ahead.
    #[must_use]
    pub fn prefetch(mut self, n: u64) -> Self {
        self.0.prefetch = Prefetch(n);
        self
    }
}

/// See [`Mono::sequence_equal`].
#[derive(Clone, Debug)]
pub struct SequenceEqual<P, Q, F> {
    one: P,
    two: Q,
    is_equal: F,
    prefetch: Prefetch,
}

impl<P, Q, F> SequenceEqual<P, Q, F> {
    fn new(one: P, two: Q, is_equal: F) -> SequenceEqual<P, Q, F> {
        SequenceEqual {
            one,
            two,
            is_equal,
            prefetch: Prefetch(SMALL_BUFFER),
        }
    }
}

impl<P, Q, F> Publisher for SequenceEqual<P, Q, F>
where
    P: Publisher,
    Q: Publisher<Item = P::Item>,
    F: for<'a> Function<(&'a P::Item, &'a P::Item), Output = bool>,
{
    type Item = bool;

    fn subscribe<S: Subscriber<bool>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            is_equal: self.is_equal.clone(),
            sides: [Side::new(self.prefetch), Side::new(self.prefetch)],
            wip: Wip::default(),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        self.one.subscribe(SideSubscriber {
            link: link.clone(),
            side: 0,
        });
        self.two.subscribe(SideSubscriber { link, side: 1 });
    }
}

struct Link<T, S, F> {
    context: Context,
    downstream: Downstream<S>,
    is_equal: F,
    sides: [Side<T>; 2],
    wip: Wip,
}

struct Side<T> {
    inbox: Inbox<T>,
    /// The value to be compared next.
    head: Cell<Option<T>>,
    error: RefCell<Option<Error>>,
}

impl<T: 'static> Side<T> {
    fn new(prefetch: Prefetch) -> Side<T> {
        Side {
            inbox: Inbox::new(prefetch),
            head: Cell::new(None),
            error: RefCell::new(None),
        }
    }

    /// The next value, if it has one.
    fn take(&self) -> Option<T> {
        self.head.take().or_else(|| self.inbox.pop())
    }
}

impl<T, S, F> Link<T, S, F>
where
    T: 'static,
    S: Subscriber<bool>,
    F: for<'a> Function<(&'a T, &'a T), Output = bool>,
{
    fn drain(&self) {
        if !self.wip.enter() {
            return;
        }
        loop {
            while !self.downstream.is_released() && self.compare() {}
            if self.downstream.is_released() {
                return self.discard();
            }
            if self.wip.leave() {
                return;
            }
        }
    }

    /// Compares the next values; whether there may be more to compare.
    fn compare(&self) -> bool {
        let [one, two] = &self.sides;
        for side in &self.sides {
            let error = side.error.borrow().clone();
            if let Some(error) = error {
                self.fail(error);
                return false;
            }
        }
        let is_done = [one.inbox.is_done(), two.inbox.is_done()];
        match (one.take(), two.take()) {
            (Some(a), Some(b)) => match self.is_equal.apply((&a, &b)) {
                Ok(true) => {
                    one.inbox.request(1);
                    two.inbox.request(1);
                    return true;
                }
                Ok(false) => self.answer(false),
                Err(error) => self.fail(error),
            },
            (None, None) if is_done == [true, true] => {
                self.downstream.signal(|s| s.on_next(true));
                self.complete();
            }
            (a, b) => {
                // Only once both have ended, as in Reactor.
                let differs = is_done == [true, true] && a.is_some() != b.is_some();
                one.head.set(a);
                two.head.set(b);
                if differs {
                    self.answer(false);
                }
            }
        }
        false
    }

    fn answer(&self, answer: bool) {
        self.cancel_sources();
        self.downstream.signal(|s| s.on_next(answer));
        self.complete();
    }

    fn complete(&self) {
        if !self.downstream.is_released() {
            self.downstream.end(|s| s.on_complete());
        }
    }

    fn fail(&self, error: Error) {
        self.cancel_sources();
        self.downstream.end(|s| s.on_error(error));
    }

    fn cancel_sources(&self) {
        self.sides.iter().for_each(|side| side.inbox.cancel());
    }

    fn discard(&self) {
        for side in &self.sides {
            if let Some(value) = side.head.take() {
                self.context.discard(&value);
            }
            side.inbox.discard(&self.context);
        }
    }
}

impl<T, S, F> Upstream for Link<T, S, F>
where
    T: 'static,
    S: Subscriber<bool>,
    F: for<'a> Function<(&'a T, &'a T), Output = bool>,
{
    /// The answer is given without waiting for a request, as Reactor does.
    fn request(&self, _: u64) {}

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.downstream.release();
            self.cancel_sources();
            self.drain();
        }
    }
}

struct SideSubscriber<T, S, F> {
    link: Rc<Link<T, S, F>>,
    side: usize,
}

impl<T, S, F> Subscriber<T> for SideSubscriber<T, S, F>
where
    T: 'static,
    S: Subscriber<bool>,
    F: for<'a> Function<(&'a T, &'a T), Output = bool>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.downstream.is_released() {
            subscription.cancel();
        } else {
            self.link.sides[self.side].inbox.on_subscribe(&subscription);
        }
    }

    fn on_next(&self, value: T) {
        let inbox = &self.link.sides[self.side].inbox;
        if inbox.is_done() || self.link.downstream.is_released() {
            return self.link.context.next_dropped(&value);
        }
        inbox.push(value);
        self.link.drain();
    }

    fn on_error(&self, error: Error) {
        let side = &self.link.sides[self.side];
        if side.inbox.finish() || self.link.downstream.is_released() {
            return self.link.context.error_dropped(&error);
        }
        side.error.replace(Some(error));
        self.link.drain();
    }

    fn on_complete(&self) {
        if !self.link.sides[self.side].inbox.finish() {
            self.link.drain();
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{MarbleFailure, Probe, values};
    use crate::{Flux, Mono};

    #[track_caller]
    fn check(one: u64, two: u64, answer: &str, upstream: [&str; 2]) {
        let (first, second, probe) = (Probe::new(), Probe::new(), Probe::new());
        let one = Flux::range(1, one).record(first.recorder());
        let two = Flux::range(1, two).record(second.recorder());
        let equal = Mono::sequence_equal(one, two).prefetch(4);
        probe.request(1);
        equal.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), answer);
        let asked = [first, second].map(|probe| probe.upstream_log().replace("request", ""));
        assert_eq!(asked, upstream);
        assert!(probe.is_source_released());
    }

    #[test]
    fn each_pair_is_made_up_for() {
        check(2, 2, "true |", ["(4) (1) (1)", "(4) (1) (1)"]);
        check(0, 0, "true |", ["(4)", "(4)"]);
    }

    #[test]
    fn a_shorter_source_cancels_both() {
        check(1, 3, "false |", ["(4) (1) cancel", "(4) (1) cancel"]);
        check(3, 1, "false |", ["(4) (1) cancel", "(4) (1) cancel"]);
        check(0, 1, "false |", ["(4) cancel", "(4) cancel"]);
    }

    #[test]
    fn an_error_or_a_failing_comparison_cancels_both() {
        let (source, probe) = (Probe::new(), Probe::new());
        let failed = Flux::error(MarbleFailure).map(|n: i64| n);
        let flux = Flux::range(1, 3).record(source.recorder());
        Mono::sequence_equal(flux, failed).subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#error");
        assert_eq!(source.upstream_log(), "request(256) cancel");
        let flux = Flux::range(1, 3);
        let failing = |_: &i64, _: &i64| Err(MarbleFailure.into());
        let equal = Mono::try_sequence_equal_by(flux.clone(), flux, failing);
        assert_eq!(values(equal.flux()), "#error");
    }

    #[test]
    fn it_may_be_cancelled() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 3).record(source.recorder());
        let never = Flux::<_>::never().map(|n: i64| n);
        let equal = Mono::sequence_equal_by(flux, never, |a, b| a == b);
        equal.subscribe_with(probe.subscriber());
        probe.cancel();
        assert_eq!(source.upstream_log(), "request(256) cancel");
        assert!(probe.is_source_released());
    }
}
