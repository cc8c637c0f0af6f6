//! Emits a value, then leaves values out until its companion signals.
//!
//! ```text
//!  abcdef|
//!   sampleFirst(250ms)
//!  a--d--|
//! ```
//!
//! - **Demand**: asks for all there is. As in Reactor, values are emitted even if nobody has
//!   requested them.
//! - **Completion**: unchanged; of a companion: counts as its signal.
//! - **Error**: unchanged; of a companion; a function that fails, after its value.
//! - **Cancellation**: cancels the source, then the companion.
//! - **Scheduler**: none; values come where the source emits.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use super::shared::live_upstream::LiveUpstream;
use super::shared::trigger::{self, Listener, Trigger};
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::Scheduler;

impl<P: Publisher> Flux<P> {
    /// Emits a value, then leaves out those that come within `timespan`.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::{Journal, marbles}};
    /// use std::time::Duration;
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let timespan = Duration::from_millis(250);
    /// let sampled = marbles(&time, "abcdef|")?.sample_first(timespan, &time.parallel());
    /// journal.flux("sampled", sampled).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: sampled.subscribe sampled.request(unbounded)\n\
    ///      0 marbles: sampled.next(a)\n\
    ///      300 marbles: sampled.next(d)\n\
    ///      600 marbles: sampled.complete\n"
    /// );
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn sample_first(
        self,
        timespan: Duration,
        scheduler: &Scheduler,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P>> {
        let scheduler = scheduler.clone();
        self.sample_first_on(move |_| Mono::delay(timespan, &scheduler).flux())
    }

    /// Emits a value, then leaves values out until what `companion` returns for it signals.
    /// `companion` is called just before its value is emitted.
    pub fn sample_first_on<Q, F>(self, companion: F) -> Flux<SampleFirst<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(&P::Item) -> Flux<Q> + Clone + 'static,
    {
        Flux(SampleFirst {
            source: self.0,
            companion: Infallible(companion),
        })
    }

    /// As [`sample_first_on`](Flux::sample_first_on), with a function that can fail, which ends the
    /// stream after its value.
    pub fn try_sample_first_on<Q, F>(self, companion: F) -> Flux<SampleFirst<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(&P::Item) -> Result<Flux<Q>, Error> + Clone + 'static,
    {
        Flux(SampleFirst {
            source: self.0,
            companion: Fallible(companion),
        })
    }
}

/// See [`Flux::sample_first`].
#[derive(Clone, Debug)]
pub struct SampleFirst<P, F> {
    source: P,
    companion: F,
}

impl<P, Q, F> Publisher for SampleFirst<P, F>
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
            is_closed: Cell::new(false),
            item: std::marker::PhantomData,
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        self.source.subscribe(SampleFirstSubscriber {
            link,
            companion: self.companion.clone(),
        });
    }
}

struct Link<T, S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: LiveUpstream,
    /// Of the last value that was emitted.
    companion: RefCell<Rc<Trigger>>,
    /// Values are left out.
    is_closed: Cell<bool>,
    item: std::marker::PhantomData<fn(T)>,
}

impl<T, S> Link<T, S> {
    fn cancel_companion(&self) {
        let companion = self.companion.borrow().clone();
        companion.cancel();
    }
}

impl<T: 'static, S: Subscriber<T>> Listener for Link<T, S> {
    fn fired(&self, companion: &Trigger) {
        if companion.spend() && !companion.is_cancelled() {
            companion.cancel();
            self.is_closed.set(false);
        }
    }

    fn completed(&self, companion: &Trigger) {
        if companion.spend() && !companion.is_cancelled() {
            self.is_closed.set(false);
        }
    }

    fn failed(&self, companion: &Trigger, error: Error) {
        if companion.is_cancelled() || self.downstream.is_released() {
            return self.context.error_dropped(&error);
        }
        self.upstream.cancel();
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
        }
    }

    fn cancel(&self) {
        self.upstream.cancel();
        self.cancel_companion();
        self.downstream.release();
    }
}

struct SampleFirstSubscriber<T, S, F> {
    link: Rc<Link<T, S>>,
    companion: F,
}

impl<T, S, Q, F> Subscriber<T> for SampleFirstSubscriber<T, S, F>
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
        if link.is_closed.replace(true) {
            return link.context.discard(&value);
        }
        let companion = self.companion.apply(&value);
        link.downstream.signal(|s| s.on_next(value));
        if link.downstream.is_released() {
            return;
        }
        match companion {
            Ok(companion) => {
                let trigger = Rc::new(Trigger::default());
                link.companion.replace(trigger.clone());
                trigger::subscribe(&companion, link.clone(), trigger);
            }
            Err(error) => {
                link.upstream.cancel();
                link.downstream.end(|s| s.on_error(error));
            }
        }
    }

    fn on_error(&self, error: Error) {
        if self.link.downstream.is_released() {
            return self.link.context.error_dropped(&error);
        }
        self.link.cancel_companion();
        self.link.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        if !self.link.downstream.is_released() {
            self.link.cancel_companion();
            self.link.downstream.end(|s| s.on_complete());
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

    #[track_caller]
    fn check(source: &str, companion: &'static str, expected: &str) {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        probe.request(1);
        let source = journal.flux("s", marbles(&time, source).unwrap());
        let (clock, lanes) = (time.clone(), journal.clone());
        let companion = move |value: &String| {
            if value == "c" {
                return Err(MarbleFailure.into());
            }
            Ok(lanes.flux("c", marbles(&clock, companion)?))
        };
        let flux = source.try_sample_first_on(companion);
        journal.flux("o", flux).subscribe_with(probe.subscriber());
        time.run();
        let start = "0 main: o.subscribe o.request(1) s.subscribe s.request(unbounded)\n\
                     0 marbles: s.next(a) o.next(a) c.subscribe c.request(unbounded)";
        assert_eq!(journal.text(), format!("{start}{expected}"));
        assert!(probe.is_source_released());
    }

    #[test]
    fn any_signal_opens_again() {
        check(
            "abd|",
            "-(12)",
            "\n100 marbles: s.next(b) c.next(1) c.cancel\n\
             200 marbles: s.next(d) o.next(d) c.subscribe c.request(unbounded)\n\
             300 marbles: s.complete c.cancel o.complete\n",
        );
        check(
            "abd|",
            "-|",
            "\n100 marbles: s.next(b) c.complete\n\
             200 marbles: s.next(d) o.next(d) c.subscribe c.request(unbounded)\n\
             300 marbles: s.complete c.cancel o.complete\n",
        );
    }

    #[test]
    fn failures_end_it() {
        check(
            "ab|",
            "-#",
            "\n100 marbles: s.next(b) c.error(error) s.cancel o.error(error)\n",
        );
        check(
            "a-#",
            "---1",
            "\n200 marbles: s.error(error) c.cancel o.error(error)\n",
        );
        check(
            "a-c|",
            "-1",
            "\n100 marbles: c.next(1) c.cancel\n\
             200 marbles: s.next(c) o.next(c) s.cancel o.error(error)\n",
        );
    }

    #[test]
    fn cancelling_reaches_the_source_first() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new().cancelling_after(2);
        let source = journal.flux("s", marbles(&time, "abc|").unwrap());
        let companion = journal.flux("c", marbles(&time, "-|").unwrap());
        source
            .sample_first_on(move |_| companion.clone())
            .subscribe_with(probe.subscriber());
        time.run();
        assert!(journal.text().ends_with("s.next(c) s.cancel c.cancel\n"));
        assert!(probe.is_source_released());
    }
}
