//! Emits a value when its companion signals before the next value comes.
//!
//! ```text
//!  abc--d|
//!   sampleTimeout(value -> delay(200ms))
//!  ----c-(d|)
//! ```
//!
//! - **Demand**: asks for all there is; a value that nobody has requested is an error.
//! - **Completion**: after the value that waits; of a companion: counts as its signal.
//! - **Error**: unchanged; of a companion; a function that fails; [`OverflowError`].
//! - **Cancellation**: cancels the source, then the companion.
//! - **Scheduler**: values come where companions signal.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::shared::live_upstream::LiveUpstream;
use super::shared::trigger::{self, Listener, Trigger};
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest, OverflowError};
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

impl<P: Publisher> Flux<P> {
    /// Emits a value when what `companion` returns for it signals before the next value comes.
    ///
    /// ```
    /// use marblerun_streams::{Mono, VirtualTime, testing::{Journal, marbles}};
    /// use std::time::Duration;
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let parallel = time.parallel();
    /// let quiet = move |_: &_| Mono::delay(Duration::from_millis(150), &parallel).flux();
    /// let sampled = marbles(&time, "abc--d|")?.sample_timeout(quiet);
    /// journal.flux("sampled", sampled).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: sampled.subscribe sampled.request(unbounded)\n\
    ///      350 parallel-3: sampled.next(c)\n\
    ///      600 marbles: sampled.next(d) sampled.complete\n"
    /// );
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn sample_timeout<Q, F>(self, companion: F) -> Flux<SampleTimeout<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(&P::Item) -> Flux<Q> + Clone + 'static,
    {
        Flux(SampleTimeout {
            source: self.0,
            companion: Infallible(companion),
        })
    }

    /// As [`sample_timeout`](Flux::sample_timeout), with a function that can fail, which ends the
    /// stream.
    pub fn try_sample_timeout<Q, F>(self, companion: F) -> Flux<SampleTimeout<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(&P::Item) -> Result<Flux<Q>, Error> + Clone + 'static,
    {
        Flux(SampleTimeout {
            source: self.0,
            companion: Fallible(companion),
        })
    }
}

/// See [`Flux::sample_timeout`].
#[derive(Clone, Debug)]
pub struct SampleTimeout<P, F> {
    source: P,
    companion: F,
}

impl<P, Q, F> Publisher for SampleTimeout<P, F>
where
    P: Publisher,
    Q: Publisher,
    F: for<'a> Function<&'a P::Item, Output = Flux<Q>>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: LiveUpstream::default(),
            companion: RefCell::default(),
            requested: Demand::none(),
            latest: Cell::new(None),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        self.source.subscribe(SampleTimeoutSubscriber {
            link,
            companion: self.companion.clone(),
        });
    }
}

struct Link<T, S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: LiveUpstream,
    /// Of the latest value.
    companion: RefCell<Rc<Trigger>>,
    requested: Demand,
    /// The latest value, unless it was emitted.
    latest: Cell<Option<T>>,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    fn cancel_companion(&self) {
        let companion = self.companion.borrow().clone();
        companion.cancel();
    }

    /// Emits the latest value, unless it was emitted.
    fn emit(&self) {
        let Some(value) = self.latest.take() else {
            return;
        };
        if self.requested.get() > 0 {
            self.requested.deliver(1);
            return self.downstream.signal(|s| s.on_next(value));
        }
        self.upstream.cancel();
        let error = OverflowError::new("Could not emit value due to lack of requests");
        self.downstream.end(|s| s.on_error(error.into()));
    }
}

impl<T: 'static, S: Subscriber<T>> Listener for Link<T, S> {
    fn fired(&self, companion: &Trigger) {
        if companion.spend() && !companion.is_cancelled() {
            companion.cancel();
            self.emit();
        }
    }

    fn completed(&self, companion: &Trigger) {
        if companion.spend() && !companion.is_cancelled() {
            self.emit();
        }
    }

    fn failed(&self, companion: &Trigger, error: Error) {
        if companion.is_cancelled() || self.downstream.is_released() {
            return self.context.error_dropped(&error);
        }
        self.upstream.cancel();
        companion.cancel();
        self.downstream.end(|s| s.on_error(error));
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.upstream.cancel();
            self.cancel_companion();
            self.downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
        } else {
            self.requested.add(n);
        }
    }

    fn cancel(&self) {
        self.upstream.cancel();
        self.cancel_companion();
        self.downstream.release();
        let latest = self.latest.take();
        drop(latest);
    }
}

struct SampleTimeoutSubscriber<T, S, F> {
    link: Rc<Link<T, S>>,
    companion: F,
}

impl<T, S, Q, F> Subscriber<T> for SampleTimeoutSubscriber<T, S, F>
where
    T: 'static,
    S: Subscriber<T>,
    Q: Publisher,
    F: for<'a> Function<&'a T, Output = Flux<Q>>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.downstream.is_released() {
            return subscription.cancel();
        }
        if self.link.upstream.accept(&subscription) {
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if link.downstream.is_released() {
            return link.context.next_dropped(&value);
        }
        link.cancel_companion();
        let companion = match self.companion.apply(&value) {
            Ok(companion) => companion,
            Err(error) => {
                link.upstream.cancel_besides();
                return self.on_error(error);
            }
        };
        let before = link.latest.replace(Some(value));
        drop(before);
        let trigger = Rc::new(Trigger::default());
        link.companion.replace(trigger.clone());
        trigger::subscribe(&companion, link.clone(), trigger);
    }

    fn on_error(&self, error: Error) {
        let link = &self.link;
        if link.downstream.is_released() {
            return link.context.error_dropped(&error);
        }
        link.cancel_companion();
        link.upstream.cancel();
        link.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        let link = &self.link;
        if !link.downstream.is_released() {
            link.cancel_companion();
            link.emit();
            link.downstream.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::VirtualTime;
    use crate::testing::{Journal, MarbleFailure, Probe, marbles};

    const LACK: &str = "o.error(Could not emit value due to lack of requests)";

    #[track_caller]
    fn check(source: &str, companion: &'static str, demand: u64, expected: &str) {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        probe.request(demand);
        let source = journal.flux("s", marbles(&time, source).unwrap());
        let (clock, lanes) = (time.clone(), journal.clone());
        let companion = move |value: &String| {
            if value == "x" {
                return Err(MarbleFailure.into());
            }
            Ok(lanes.flux("c", marbles(&clock, companion)?))
        };
        let flux = source.try_sample_timeout(companion);
        journal.flux("o", flux).subscribe_with(probe.subscriber());
        time.run();
        let text = journal.text();
        let start = "0 marbles: s.next(a) c.subscribe c.request(unbounded)";
        let (_, rest) = text.split_once(start).unwrap();
        assert_eq!(rest, expected);
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_next_value_takes_the_place_of_one_that_waits() {
        check(
            "ab--c|",
            "--(12)",
            9,
            "\n100 marbles: s.next(b) c.cancel c.subscribe c.request(unbounded)\n\
             300 marbles: c.next(1) c.cancel o.next(b)\n\
             400 marbles: s.next(c) c.subscribe c.request(unbounded)\n\
             500 marbles: s.complete c.cancel o.next(c) o.complete\n",
        );
        check(
            "a--c|",
            "-|",
            9,
            "\n100 marbles: c.complete o.next(a)\n\
             300 marbles: s.next(c) c.cancel c.subscribe c.request(unbounded)\n\
             400 marbles: s.complete c.cancel o.next(c) o.complete\n",
        );
    }

    #[test]
    fn failures_end_it() {
        check(
            "a----|",
            "-#",
            9,
            "\n100 marbles: c.error(error) s.cancel c.cancel o.error(error)\n",
        );
        check(
            "a#",
            "--1",
            9,
            "\n100 marbles: s.error(error) c.cancel s.cancel o.error(error)\n",
        );
        check(
            "ax",
            "--1",
            9,
            "\n100 marbles: s.next(x) c.cancel s.cancel s.cancel o.error(error)\n",
        );
    }

    #[test]
    fn a_value_that_nobody_wants_is_an_error() {
        check(
            "a--|",
            "-1",
            0,
            &format!("\n100 marbles: c.next(1) c.cancel s.cancel {LACK}\n"),
        );
        check(
            "a|",
            "--1",
            0,
            &format!("\n100 marbles: s.complete c.cancel s.cancel {LACK}\n"),
        );
    }
}
