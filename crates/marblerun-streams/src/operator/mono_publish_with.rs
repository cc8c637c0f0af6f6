//! Shares the value of a mono among the operators that a function puts together.
//!
//! ```text
//!  --1|
//!   publish(source -> zip(source, source + 1))
//!  --({3}|)
//! ```
//!
//! - **Demand**: unbounded; who subscribes to the argument has the value as soon as it is there,
//!   asked for or not. It waits for the first one.
//! - **Completion**: with the mono that the function returns; the source is cancelled then.
//! - **Error**: of that mono. A function that fails is the error, and the source is not subscribed.
//! - **Cancellation**: cancels that mono, then the source.
//! - **Scheduler**: none; the value comes where it arrives.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};

use super::publish_with::{ResultSubscriber, Terminate};
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::Failed;
use crate::upstream::UpstreamCell;

impl<P: Publisher<Item: Clone>> Mono<P> {
    /// Emits what the mono emits that `selector` makes. It may subscribe to its argument more than
    /// once: the source is subscribed once, after that mono.
    ///
    /// ```
    /// use marblerun_streams::{Mono, testing::values};
    /// let sum = Mono::just(1).publish_with(|n| n.clone().zip_with(n).map(|(a, b)| a + b));
    /// assert_eq!(values(sum.flux()), "2 |");
    /// ```
    pub fn publish_with<Q, F>(self, selector: F) -> Mono<MonoPublishWith<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(Mono<SharedMono<P::Item>>) -> Mono<Q> + Clone + 'static,
    {
        Mono(MonoPublishWith {
            source: self.0,
            selector: Infallible(selector),
        })
    }

    /// As [`publish_with`](Mono::publish_with); a failure of `selector` ends the stream.
    pub fn try_publish_with<Q, F>(self, selector: F) -> Mono<MonoPublishWith<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(Mono<SharedMono<P::Item>>) -> Result<Mono<Q>, Error> + Clone + 'static,
    {
        Mono(MonoPublishWith {
            source: self.0,
            selector: Fallible(selector),
        })
    }
}

/// See [`Mono::publish_with`].
#[derive(Clone, Debug)]
pub struct MonoPublishWith<P, F> {
    source: P,
    selector: F,
}

impl<P, Q, F> Publisher for MonoPublishWith<P, F>
where
    P: Publisher<Item: Clone>,
    Q: Publisher,
    F: Function<Mono<SharedMono<P::Item>>, Output = Mono<Q>>,
{
    type Item = Q::Item;

    fn subscribe<S: Subscriber<Q::Item>>(&self, downstream: S) {
        let state = Rc::new(State {
            context: downstream.context(),
            upstream: UpstreamCell::default(),
            readers: RefCell::default(),
            end: RefCell::new(None),
            is_passed: Cell::new(false),
            is_terminated: Cell::new(false),
        });
        match self.selector.apply(Mono(SharedMono(state.clone()))) {
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

/// The source as the function of [`Mono::publish_with`] sees it.
pub struct SharedMono<T>(Rc<State<T>>);

struct State<T> {
    context: Context,
    upstream: UpstreamCell,
    readers: RefCell<Vec<Rc<Reader<T>>>>,
    /// The value, none, or the error.
    end: RefCell<Option<Result<Option<T>, Error>>>,
    /// The readers have seen it: who comes later sees only the end.
    is_passed: Cell<bool>,
    /// Nobody wants it any more.
    is_terminated: Cell<bool>,
}

/// A subscriber. It is held by the list of readers only.
struct Reader<T> {
    subscriber: Box<dyn Subscriber<T>>,
    is_cancelled: Cell<bool>,
}

impl<T: Clone + 'static> Publisher for SharedMono<T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        let state = &self.0;
        let reader = Rc::new(Reader {
            subscriber: Box::new(downstream),
            is_cancelled: Cell::new(false),
        });
        let upstream = ReaderUpstream {
            reader: Rc::downgrade(&reader),
            state: state.clone(),
        };
        let upstream = Subscription::new(Rc::new(upstream));
        reader.subscriber.on_subscribe(upstream);
        if state.is_passed.get() {
            let end = state.end.borrow().clone();
            reader.pass(end.map(|end| end.map(|_| None)));
        } else if !reader.is_cancelled.get() {
            state.readers.borrow_mut().push(reader);
            state.pass();
        }
    }
}

impl<T: 'static> Reader<T> {
    fn pass(&self, end: Option<Result<Option<T>, Error>>) {
        match end {
            Some(Ok(value)) => {
                if let Some(value) = value {
                    self.subscriber.on_next(value);
                }
                self.subscriber.on_complete();
            }
            Some(Err(error)) => self.subscriber.on_error(error),
            None => {}
        }
    }
}

impl<T: Clone + 'static> State<T> {
    /// Hands the value to those who are there, if both are. Whoever cancels meanwhile still sees it.
    fn pass(&self) {
        let end = self.end.borrow().clone();
        if end.is_none() || self.readers.borrow().is_empty() || self.is_terminated.get() {
            return;
        }
        self.is_passed.set(true);
        for reader in self.readers.take() {
            reader.pass(end.clone());
        }
    }

    fn end(&self, end: Result<Option<T>, Error>) {
        self.end.replace(Some(end));
        self.pass();
    }

    fn is_done(&self) -> bool {
        self.end.borrow().is_some()
    }
}

impl<T: 'static> Terminate for State<T> {
    fn terminate(&self) {
        if !self.is_terminated.replace(true) {
            self.upstream.cancel();
            let readers = self.readers.take();
            drop(readers);
        }
    }
}

struct ReaderUpstream<T> {
    reader: Weak<Reader<T>>,
    state: Rc<State<T>>,
}

impl<T: 'static> Upstream for ReaderUpstream<T> {
    fn request(&self, _: u64) {}

    fn cancel(&self) {
        if let Some(reader) = self.reader.upgrade()
            && !reader.is_cancelled.replace(true)
        {
            // Dropped only after the list is free again.
            let mut readers = self.state.readers.take();
            readers.retain(|other| !Rc::ptr_eq(other, &reader));
            self.state.readers.replace(readers);
        }
    }
}

struct SourceSubscriber<T>(Rc<State<T>>);

impl<T: Clone + 'static> Subscriber<T> for SourceSubscriber<T> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.is_terminated.get() {
            subscription.cancel();
        } else if self.0.upstream.accept(&subscription) {
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        if self.0.is_done() || self.0.is_terminated.get() {
            self.0.context.next_dropped(&value);
        } else {
            self.0.end(Ok(Some(value)));
        }
    }

    fn on_error(&self, error: Error) {
        if self.0.is_done() {
            self.0.context.error_dropped(&error);
        } else {
            self.0.end(Err(error));
        }
    }

    fn on_complete(&self) {
        if !self.0.is_done() {
            self.0.end(Ok(None));
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

impl<T> Clone for SharedMono<T> {
    fn clone(&self) -> SharedMono<T> {
        SharedMono(self.0.clone())
    }
}

impl<T> fmt::Debug for SharedMono<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SharedMono")
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{MarbleFailure, Probe, values};
    use crate::{Flux, Mono};

    fn one(source: &Probe) -> Mono<impl crate::Publisher<Item = i64>> {
        Mono::from_publisher(Flux::range(1, 1).record(source.recorder()).0)
    }

    #[test]
    fn the_value_comes_unasked_and_the_source_is_cancelled_in_the_end() {
        let (source, probe) = (Probe::new(), Probe::new());
        let mono = one(&source).publish_with(|n| n.map(|n| n + 1));
        mono.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "2 |");
        assert_eq!(source.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn who_comes_after_the_value_was_seen_sees_the_end() {
        let source = Probe::new();
        let mono = one(&source).publish_with(|n| n.clone().then_mono(n.map(|n| n + 1)));
        assert_eq!(values(mono.flux()), "|");
        assert_eq!(source.upstream_log(), "request(unbounded) cancel");
    }

    #[test]
    fn a_result_that_needs_no_source_cancels_it() {
        let (source, probe) = (Probe::new(), Probe::new());
        probe.request(1);
        let mono = one(&source).publish_with(|_| Mono::just(7));
        mono.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "7 |");
        assert_eq!(source.upstream_log(), "cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn errors_come_through() {
        let failed = Mono::error(MarbleFailure).publish_with(|n| n.map(|n: i64| n + 1));
        assert_eq!(values(failed.flux()), "#error");
        let source = Probe::new();
        let mono = one(&source).try_publish_with(|n| match n {
            n if false => Ok(n),
            _ => Err(MarbleFailure.into()),
        });
        assert_eq!(values(mono.flux()), "#error");
        assert_eq!(source.upstream_log(), "");
    }

    #[test]
    fn cancelling_goes_through_the_result_first() {
        let (source, probe) = (Probe::new(), Probe::new());
        let never = Flux::never().record(source.recorder());
        let mono = Mono::from_publisher(never).publish_with(|n| n.map(|n: i64| n + 1));
        mono.subscribe_with(probe.subscriber());
        probe.cancel();
        assert_eq!(source.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
    }
}
