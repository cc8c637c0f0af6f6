//! Subscribes the source of a mono again while it is empty, as often and as late as a companion
//! decides.
//!
//! ```text
//!  -|
//!   repeatWhenEmpty(repeats -> repeats.delayElements(100ms))
//!  ----(a|)    the third subscription has a value
//! ```
//!
//! - **Demand**: asks the source for all there is; asks the companion for one value per repeat.
//! - **Completion**: with the value, or with the companion.
//! - **Error**: of the source, or of the companion.
//! - **Cancellation**: cancels the companion, then the current subscription.
//! - **Scheduler**: none; the source is subscribed where the companion emits.

use std::cell::Cell;
use std::rc::Rc;

use super::shared::companion::{self, Turn};
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::{Error, RepeatsExceeded};
use crate::flux::{BoxFlux, Flux};
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Mono<P> {
    /// Subscribes again whenever the companion emits, until there is a value. The companion is made
    /// by `companion` from the numbers of repeats before: 0, 1, 2 and so on. One repeat more than
    /// `max` fails with [`RepeatsExceeded`], unless `max` is [`UNBOUNDED`].
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// let empty = Mono::from_publisher(Flux::range(1, 0));
    /// let repeated = empty.clone().repeat_when_empty(9, |repeats| repeats.take(2));
    /// assert_eq!(values(repeated.flux()), "|");
    /// let repeated = empty.repeat_when_empty(2, |repeats| repeats);
    /// assert_eq!(values(repeated.flux()), "#Exceeded maximum number of repeats");
    /// ```
    pub fn repeat_when_empty<Q, F>(
        self,
        max: u64,
        companion: F,
    ) -> Mono<RepeatWhenEmpty<P, impl Function<BoxFlux<u64>, Output = Flux<Q>> + use<P, Q, F>>>
    where
        Q: Publisher,
        F: Fn(BoxFlux<u64>) -> Flux<Q> + Clone + 'static,
    {
        Mono(RepeatWhenEmpty {
            source: Rc::new(self.0),
            companion: Infallible(move |counts| companion(numbered(counts, max))),
        })
    }

    /// As [`repeat_when_empty`](Mono::repeat_when_empty), with a function that can fail, which ends
    /// the stream.
    pub fn try_repeat_when_empty<Q, F>(
        self,
        max: u64,
        companion: F,
    ) -> Mono<RepeatWhenEmpty<P, impl Function<BoxFlux<u64>, Output = Flux<Q>> + use<P, Q, F>>>
    where
        Q: Publisher,
        F: Fn(BoxFlux<u64>) -> Result<Flux<Q>, Error> + Clone + 'static,
    {
        Mono(RepeatWhenEmpty {
            source: Rc::new(self.0),
            companion: Fallible(move |counts| companion(numbered(counts, max))),
        })
    }
}

/// 0, 1, 2 and so on; an error with the last one that is allowed.
fn numbered(counts: BoxFlux<u64>, max: u64) -> BoxFlux<u64> {
    Flux(Numbered { counts, max }).boxed()
}

struct Numbered {
    counts: BoxFlux<u64>,
    max: u64,
}

impl Publisher for Numbered {
    type Item = u64;

    fn subscribe<S: Subscriber<u64>>(&self, downstream: S) {
        if self.max == 0 {
            let failing = Flux::create(|sink| sink.error(RepeatsExceeded));
            return failing.0.subscribe(downstream);
        }
        self.counts.0.subscribe(NumberedSubscriber {
            downstream,
            upstream: UpstreamCell::default(),
            max: self.max,
            next: Cell::new(0),
            is_done: Cell::new(false),
        });
    }
}

struct NumberedSubscriber<S> {
    downstream: S,
    upstream: UpstreamCell,
    max: u64,
    next: Cell<u64>,
    is_done: Cell<bool>,
}

impl<S: Subscriber<u64>> Subscriber<u64> for NumberedSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            self.downstream.on_subscribe(subscription);
        }
    }

    fn on_next(&self, _: u64) {
        if self.is_done.get() {
            return;
        }
        let number = self.next.replace(self.next.get() + 1);
        let is_last = number + 1 == self.max;
        self.downstream.on_next(number);
        if is_last && !self.is_done.replace(true) {
            self.upstream.cancel();
            self.downstream.on_error(RepeatsExceeded.into());
        }
    }

    fn on_error(&self, error: Error) {
        if !self.is_done.replace(true) {
            self.downstream.on_error(error);
        }
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.downstream.on_complete();
        }
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

/// See [`Mono::repeat_when_empty`].
#[derive(Clone, Debug)]
pub struct RepeatWhenEmpty<P, F> {
    source: Rc<P>,
    companion: F,
}

impl<P, Q, F> Publisher for RepeatWhenEmpty<P, F>
where
    P: Publisher,
    Q: Publisher,
    F: Function<BoxFlux<u64>, Output = Flux<Q>>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let first = FirstSubscriber(Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
        }));
        companion::subscribe::<AfterEmpty, _, _, _, _>(&self.source, &self.companion, first);
    }
}

#[derive(Default)]
struct AfterEmpty;

impl Turn for AfterEmpty {
    type Signal = u64;

    fn passed(&self) {}

    fn failed(&self, error: Error) -> Result<u64, Error> {
        Err(error)
    }

    fn completed(&self) -> Option<u64> {
        Some(0)
    }
}

/// Takes the first value; asks for all there is.
struct Link<S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
}

impl<S: 'static> Upstream for Link<S> {
    fn request(&self, n: u64) {
        self.upstream.request(if n == 0 { 0 } else { UNBOUNDED });
    }

    fn cancel(&self) {
        self.upstream.cancel();
        self.downstream.release();
    }
}

struct FirstSubscriber<S>(Rc<Link<S>>);

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for FirstSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.upstream.accept(&subscription) {
            let link = Subscription::new(self.0.clone());
            self.0.downstream.signal(|s| s.on_subscribe(link));
        }
    }

    fn on_next(&self, value: T) {
        if self.0.downstream.is_released() {
            return self.0.context.next_dropped(&value);
        }
        self.0.upstream.cancel();
        self.0.downstream.signal(|s| s.on_next(value));
        self.0.downstream.end(|s| s.on_complete());
    }

    fn on_error(&self, error: Error) {
        self.0.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        self.0.downstream.end(|s| s.on_complete());
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use crate::testing::{Journal, Probe, marbles};
    use crate::{Flux, Mono, VirtualTime};

    #[test]
    fn ends_with_the_first_value() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        let left = Rc::new(Cell::new(2));
        let source = Flux::create(move |sink| {
            left.set(left.get() - 1);
            if left.get() == 0 {
                sink.next("x");
            } else {
                sink.complete();
            }
        });
        let source = journal.mono("s", Mono::from_publisher(source));
        let lanes = journal.clone();
        let mono = source.repeat_when_empty(9, move |repeats| lanes.flux("c", repeats));
        journal.mono("r", mono).subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(
            journal.text(),
            "0 main: r.subscribe c.subscribe s.subscribe s.complete c.request(1) c.next(0) \
             s.subscribe r.request(1) s.request(unbounded) s.next(x) c.cancel s.cancel r.next(x) \
             r.complete\n"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_error_comes_with_the_last_repeat() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        let source = journal.mono("s", Mono::from_publisher(marbles(&time, "-|").unwrap()));
        let lanes = journal.clone();
        let mono = source.repeat_when_empty(2, move |repeats| lanes.flux("c", repeats));
        mono.subscribe_with(probe.subscriber());
        probe.request(1);
        time.run();
        assert_eq!(
            journal.text(),
            "0 main: c.subscribe s.subscribe s.request(unbounded)\n\
             100 marbles: s.complete c.request(1) c.next(0) s.subscribe s.request(unbounded)\n\
             200 marbles: s.complete c.request(1) c.next(1) s.subscribe s.request(unbounded) \
             c.error(Exceeded maximum number of repeats) s.cancel\n"
        );
        assert_eq!(probe.log(), "#Exceeded maximum number of repeats");
        assert!(probe.is_source_released());
    }
}
