//! Turns a mono into a future.
//!
//! - **Demand**: unbounded, when the future is polled first: nothing is subscribed before.
//! - **Completion**: the future is ready with the value when that comes, with none when there is
//!   none.
//! - **Error**: the future is ready with the error.
//! - **Cancellation**: dropping the future cancels.
//! - **Scheduler**: none; the future is woken where the mono ends.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context as Poller, Poll, Waker};

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription};
use crate::upstream::UpstreamCell;

/// A mono can be awaited.
///
/// ```
/// use marblerun_streams::{Flux, RealTime};
///
/// let sum = RealTime::new().block_on(async { Flux::range(1, 4).reduce(|a, b| a + b).await })?;
/// assert_eq!(sum, Some(10));
/// # Ok::<(), marblerun_streams::Error>(())
/// ```
impl<P: Publisher> IntoFuture for Mono<P> {
    type Output = Result<Option<P::Item>, Error>;
    type IntoFuture = MonoFuture<P>;

    fn into_future(self) -> MonoFuture<P> {
        MonoFuture {
            source: Some(self.0),
            link: Rc::new(Link {
                upstream: UpstreamCell::default(),
                outcome: Cell::new(None),
                is_done: Cell::new(false),
                waker: RefCell::new(None),
            }),
        }
    }
}

/// The value of a mono, later: see [`Mono`]'s `into_future`.
pub struct MonoFuture<P: Publisher> {
    /// Until it is subscribed.
    source: Option<P>,
    link: Rc<Link<P::Item>>,
}

struct Link<T> {
    upstream: UpstreamCell,
    /// Until the future has been ready.
    outcome: Cell<Option<Result<Option<T>, Error>>>,
    /// No other outcome is taken.
    is_done: Cell<bool>,
    /// Of the task that polled last.
    waker: RefCell<Option<Waker>>,
}

impl<T> Link<T> {
    fn finish(&self, outcome: Result<Option<T>, Error>) {
        self.is_done.set(true);
        self.outcome.set(Some(outcome));
        let waker = self.waker.take();
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

// The source is never pinned.
impl<P: Publisher> Unpin for MonoFuture<P> {}

impl<P: Publisher> Future for MonoFuture<P> {
    type Output = Result<Option<P::Item>, Error>;

    fn poll(mut self: Pin<&mut Self>, poller: &mut Poller<'_>) -> Poll<Self::Output> {
        if let Some(source) = self.source.take() {
            source.subscribe(FutureSubscriber(self.link.clone()));
        }
        match self.link.outcome.take() {
            Some(outcome) => Poll::Ready(outcome),
            None => {
                let before = self.link.waker.replace(Some(poller.waker().clone()));
                drop(before);
                Poll::Pending
            }
        }
    }
}

impl<P: Publisher> Drop for MonoFuture<P> {
    fn drop(&mut self) {
        if !self.link.is_done.replace(true) {
            self.link.upstream.cancel();
        }
        let waker = self.link.waker.take();
        drop(waker);
    }
}

impl<P: Publisher> fmt::Debug for MonoFuture<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MonoFuture")
    }
}

struct FutureSubscriber<T>(Rc<Link<T>>);

impl<T: 'static> Subscriber<T> for FutureSubscriber<T> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.upstream.accept(&subscription) {
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        if self.0.is_done.get() {
            return self.context().next_dropped(&value);
        }
        self.0.finish(Ok(Some(value)));
    }

    fn on_error(&self, error: Error) {
        if self.0.is_done.get() {
            return self.context().error_dropped(&error);
        }
        self.0.finish(Err(error));
    }

    fn on_complete(&self) {
        if !self.0.is_done.get() {
            self.0.finish(Ok(None));
        }
    }

    fn context(&self) -> Context {
        Context::default()
    }
}
