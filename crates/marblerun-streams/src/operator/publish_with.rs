//! Shares one subscription to the source among the operators that a function puts together.
//!
//! ```text
//!  -1---2---3|
//!   publish(source -> merge(source, source * 10))
//!  -(1{10})---(2{20})---(3{30})|
//! ```
//!
//! - **Demand**: asks for `prefetch` values (256), and again when three quarters of them were read;
//!   the slowest subscriber sets the pace, and while there is none all wait.
//! - **Completion**: with the publisher that the function returns; the source is cancelled then.
//! - **Error**: of that publisher. One of the source overtakes values that wait; a function that
//!   fails is the error, and the source is not subscribed.
//! - **Cancellation**: cancels the publisher, then the source.
//! - **Scheduler**: none; values come where they arrive or are requested.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};

use super::shared::inbox::{Inbox, Prefetch};
use super::shared::wip::Wip;
use crate::context::Context;
use crate::demand::{Demand, SMALL_BUFFER};
use crate::error::{Error, OverflowError};
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::Failed;
use crate::upstream::UpstreamCell;

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// Emits what the publisher emits that `selector` makes. It may subscribe to its argument more
    /// than once: the source is subscribed once, after that publisher.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).publish_with(|numbers| {
    ///     numbers.clone().merge_with(numbers.map(|n| n * 10))
    /// });
    /// assert_eq!(values(flux), "1 10 2 20 3 30 |");
    /// ```
    pub fn publish_with<Q, F>(self, selector: F) -> Flux<PublishWith<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(Flux<Shared<P::Item>>) -> Flux<Q> + Clone + 'static,
    {
        Flux(PublishWith::new(self.0, Infallible(selector)))
    }

    /// As [`publish_with`](Flux::publish_with); a failure of `selector` ends the stream.
    pub fn try_publish_with<Q, F>(self, selector: F) -> Flux<PublishWith<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(Flux<Shared<P::Item>>) -> Result<Flux<Q>, Error> + Clone + 'static,
    {
        Flux(PublishWith::new(self.0, Fallible(selector)))
    }
}

impl<P, F> Flux<PublishWith<P, F>> {
    /// Asks the source for `n` values ahead.
    pub fn prefetch(mut self, n: u64) -> Self {
        self.0.prefetch = Prefetch(n.max(1));
        self
    }
}

/// See [`Flux::publish_with`].
#[derive(Clone, Debug)]
pub struct PublishWith<P, F> {
    source: P,
    selector: F,
    prefetch: Prefetch,
}

impl<P, F> PublishWith<P, F> {
    fn new(source: P, selector: F) -> PublishWith<P, F> {
        PublishWith {
            source,
            selector,
            prefetch: Prefetch(SMALL_BUFFER),
        }
    }
}

impl<P, Q, F> Publisher for PublishWith<P, F>
where
    P: Publisher<Item: Clone>,
    Q: Publisher,
    F: Function<Flux<Shared<P::Item>>, Output = Flux<Q>>,
{
    type Item = Q::Item;

    fn subscribe<S: Subscriber<Q::Item>>(&self, downstream: S) {
        let state = Rc::new(State {
            context: downstream.context(),
            inbox: Inbox::new(self.prefetch),
            error: RefCell::new(None),
            readers: RefCell::default(),
            is_ended: Cell::new(false),
            is_terminated: Cell::new(false),
            wip: Wip::default(),
        });
        match self.selector.apply(Flux(Shared(state.clone()))) {
            Ok(result) => {
                let source = state.clone();
                result
                    .0
                    .subscribe(ResultSubscriber::new(downstream, source));
                self.source.subscribe(SourceSubscriber(state));
            }
            Err(error) => Failed::new(error).subscribe(downstream),
        }
    }
}

/// The source as the function of [`Flux::publish_with`] sees it.
pub struct Shared<T>(Rc<State<T>>);

struct State<T> {
    context: Context,
    inbox: Inbox<T>,
    /// How the source has failed.
    error: RefCell<Option<Error>>,
    /// Copied on change: a drain goes on with the list it has started with.
    readers: RefCell<Rc<Vec<Rc<Reader<T>>>>>,
    /// The readers have seen the end.
    is_ended: Cell<bool>,
    /// Nobody wants any more.
    is_terminated: Cell<bool>,
    wip: Wip,
}

/// A subscriber. It is held by the list of readers only.
struct Reader<T> {
    subscriber: Box<dyn Subscriber<T>>,
    requested: Demand,
    is_cancelled: Cell<bool>,
}

impl<T: Clone + 'static> Publisher for Shared<T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        let reader = Rc::new(Reader {
            subscriber: Box::new(downstream),
            requested: Demand::none(),
            is_cancelled: Cell::new(false),
        });
        let upstream = ReaderUpstream {
            reader: Rc::downgrade(&reader),
            state: self.0.clone(),
        };
        let upstream = Subscription::new(Rc::new(upstream));
        reader.subscriber.on_subscribe(upstream);
        if self.0.is_ended.get() {
            let error = self.0.error.borrow().clone();
            reader.end(error.as_ref());
        } else if !reader.is_cancelled.get() {
            let mut readers = (**self.0.readers.borrow()).clone();
            readers.push(reader);
            self.0.replace_readers(readers);
            self.0.drain();
        }
    }
}

impl<T: 'static> Reader<T> {
    fn end(&self, error: Option<&Error>) {
        match error {
            Some(error) => self.subscriber.on_error(error.clone()),
            None => self.subscriber.on_complete(),
        }
    }
}

impl<T> State<T> {
    fn replace_readers(&self, readers: Vec<Rc<Reader<T>>>) -> Rc<Vec<Rc<Reader<T>>>> {
        self.readers.replace(Rc::new(readers))
    }
}

impl<T: Clone + 'static> State<T> {
    fn drain(&self) {
        if !self.wip.enter() {
            return;
        }
        loop {
            self.read();
            if self.is_terminated.get() || self.is_ended.get() {
                return self.inbox.discard(&self.context);
            }
            if self.wip.leave() {
                return;
            }
        }
    }

    /// Hands on what all who are there at its start have asked for. Whoever cancels meanwhile still
    /// sees it, and whoever comes does not.
    fn read(&self) {
        let readers = self.readers.borrow().clone();
        let demands = readers.iter().map(|reader| reader.requested.get());
        let Some(demand) = demands.min() else {
            return;
        };
        let mut read = 0;
        while !self.is_terminated.get() && !self.end_if_due() && read < demand {
            let Some(value) = self.inbox.pop() else {
                break;
            };
            for reader in &*readers {
                reader.subscriber.on_next(value.clone());
            }
            read += 1;
            self.inbox.consumed(1);
        }
        for reader in &*readers {
            reader.requested.deliver(read);
        }
    }

    fn end_if_due(&self) -> bool {
        if !self.inbox.is_done() {
            return false;
        }
        let error = self.error.borrow().clone();
        if error.is_none() && !self.inbox.is_empty() {
            return false;
        }
        self.is_ended.set(true);
        let readers = self.readers.take();
        for reader in &*readers {
            reader.end(error.as_ref());
        }
        true
    }

    fn fail(&self, error: Error) {
        if self.inbox.finish() {
            return self.context.error_dropped(&error);
        }
        self.error.replace(Some(error));
        self.drain();
    }
}

/// What the subscriber of the result needs of the source.
pub(super) trait Terminate: 'static {
    /// The result has ended, or nobody wants it.
    fn terminate(&self);
}

impl<T: 'static> Terminate for State<T> {
    fn terminate(&self) {
        if self.is_terminated.replace(true) {
            return;
        }
        self.inbox.cancel();
        let readers = self.readers.take();
        drop(readers);
        if self.wip.enter() {
            self.inbox.discard(&self.context);
        }
    }
}

struct ReaderUpstream<T> {
    reader: Weak<Reader<T>>,
    state: Rc<State<T>>,
}

impl<T: Clone + 'static> Upstream for ReaderUpstream<T> {
    fn request(&self, n: u64) {
        if let Some(reader) = self.reader.upgrade() {
            reader.requested.add(n);
            self.state.drain();
        }
    }

    fn cancel(&self) {
        let Some(reader) = self.reader.upgrade() else {
            return;
        };
        if reader.is_cancelled.replace(true) {
            return;
        }
        let mut readers = (**self.state.readers.borrow()).clone();
        readers.retain(|other| !Rc::ptr_eq(other, &reader));
        let before = self.state.replace_readers(readers);
        drop(before);
        self.state.drain();
    }
}

struct SourceSubscriber<T>(Rc<State<T>>);

impl<T: Clone + 'static> Subscriber<T> for SourceSubscriber<T> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.is_terminated.get() {
            subscription.cancel();
        } else {
            self.0.inbox.on_subscribe(&subscription);
        }
    }

    fn on_next(&self, value: T) {
        let state = &self.0;
        if state.inbox.is_done() || state.is_terminated.get() {
            return state.context.next_dropped(&value);
        }
        if state.inbox.is_full() {
            state.inbox.cancel();
            state.context.discard(&value);
            return state.fail(OverflowError::QUEUE_IS_FULL.into());
        }
        state.inbox.push(value);
        state.drain();
    }

    fn on_error(&self, error: Error) {
        self.0.fail(error);
    }

    fn on_complete(&self) {
        if !self.0.inbox.finish() {
            self.0.drain();
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

/// Passes on what comes of the function, and ends the source with it.
pub(super) struct ResultSubscriber<S> {
    downstream: S,
    upstream: UpstreamCell,
    source: Rc<dyn Terminate>,
}

impl<S> ResultSubscriber<S> {
    pub(super) fn new(downstream: S, source: Rc<dyn Terminate>) -> ResultSubscriber<S> {
        ResultSubscriber {
            downstream,
            upstream: UpstreamCell::default(),
            source,
        }
    }
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for ResultSubscriber<S> {
    fn on_subscribe(&self, upstream: Subscription) {
        if self.upstream.accept(&upstream) {
            let source = self.source.clone();
            let link = Subscription::new(Rc::new(ResultUpstream { upstream, source }));
            self.downstream.on_subscribe(link);
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
        self.source.terminate();
    }

    fn on_complete(&self) {
        self.downstream.on_complete();
        self.source.terminate();
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

struct ResultUpstream {
    upstream: Subscription,
    source: Rc<dyn Terminate>,
}

impl Upstream for ResultUpstream {
    fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    fn cancel(&self) {
        self.upstream.cancel();
        self.source.terminate();
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Shared<T> {
        Shared(self.0.clone())
    }
}

impl<T> fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shared")
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Journal, MarbleFailure, Probe, marbles, values};
    use crate::{Flux, VirtualTime};

    #[test]
    fn asks_again_at_three_quarters_and_cancels_the_source_in_the_end() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 9).record(source.recorder());
        let flux = flux.publish_with(|numbers| numbers.map(|n| n * 10));
        flux.prefetch(4).subscribe_with(probe.subscriber());
        for n in [1, 2, 9] {
            probe.request(n);
        }
        assert_eq!(probe.log(), "10 20 30 40 50 60 70 80 90 |");
        assert_eq!(
            source.upstream_log(),
            "request(4) request(3) request(3) request(3) cancel"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_slowest_sets_the_pace() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 9).record(source.recorder());
        let flux = flux.publish_with(|numbers| {
            let next = numbers.clone().skip(1);
            numbers.zip_with(next).map(|(a, b)| format!("{a}-{b}"))
        });
        flux.prefetch(4).subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "1-2 2-3");
        probe.request(9);
        assert_eq!(probe.log(), "1-2 2-3 3-4 4-5 5-6 6-7 7-8 8-9 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn without_subscribers_values_wait() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 9).record(source.recorder());
        let flux = flux.publish_with(|_| Flux::<_>::never().map(|n: i64| n));
        flux.prefetch(4).subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(source.upstream_log(), "request(4)");
        probe.cancel();
        assert_eq!(source.upstream_log(), "request(4) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_result_that_needs_no_source_cancels_it() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 9).record(source.recorder());
        probe.request(1);
        flux.publish_with(|_| Flux::just(7))
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "7 |");
        assert_eq!(source.upstream_log(), "cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_function_that_fails_leaves_the_source_alone() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 9).record(source.recorder());
        let flux = flux.try_publish_with(|numbers| match numbers {
            numbers if false => Ok(numbers),
            _ => Err(MarbleFailure.into()),
        });
        flux.subscribe_with(probe.subscriber());
        assert_eq!(
            (probe.log(), source.upstream_log()),
            ("#error".into(), String::new())
        );
    }

    #[test]
    fn who_comes_while_values_are_read_sees_the_ones_after() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).publish_with(|numbers| {
            let first = numbers.clone().take_until(|n| *n == 2);
            first.concat_with(numbers)
        });
        flux.prefetch(4).subscribe_with(probe.subscriber());
        probe.request(9);
        assert_eq!(probe.log(), "1 2 (3) (4) (5) (6) (7) (8) (9) |");
    }

    #[test]
    fn a_value_read_at_once_leaves_the_next_for_another() {
        let flux = Flux::range(1, 9).publish_with(|numbers| {
            let first = numbers.clone().take(2);
            first.concat_with(numbers.take(3).map(|n| n * 10))
        });
        assert_eq!(values(flux.prefetch(4)), "1 2 30 40 50 |");
    }

    #[test]
    fn an_error_reaches_every_reader() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let source = journal.flux("source", marbles(&time, "-a-#").unwrap());
        let watch = journal.clone();
        let flux = source.publish_with(move |values| {
            let one = watch.flux("one", values.clone());
            let two = watch.flux("two", values);
            one.merge_with(two)
        });
        journal.flux("all", flux).subscribe(|_| {});
        time.run();
        assert!(
            journal.text().ends_with(
                "300 marbles: source.error(error) one.error(error) one.cancel two.cancel \
                 all.error(error) source.cancel two.error(error)\n"
            ),
            "{}",
            journal.text()
        );
    }

    #[test]
    fn cancelling_goes_through_the_result_first() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let source = journal.flux("source", marbles(&time, "-a-b-|").unwrap());
        let watch = journal.clone();
        let flux = source.publish_with(move |values| watch.flux("shared", values));
        let subscription = journal.flux("all", flux).subscribe(|_| {});
        time.run_until(Duration::from_millis(150));
        subscription.dispose();
        assert_eq!(
            journal.text(),
            "0 main: shared.subscribe all.subscribe all.request(unbounded) \
             shared.request(unbounded) source.subscribe source.request(256)\n\
             100 marbles: source.next(a) shared.next(a) all.next(a)\n\
             100 main: all.cancel shared.cancel source.cancel\n"
        );
    }
}
