//! Turns a flux into a stream of the futures crate.
//!
//! - **Demand**: one value when the stream is polled and has none; or a number ahead, and three
//!   quarters of it again when they were taken. Nothing is subscribed before the first poll.
//! - **Completion**: the stream ends, after the values that wait.
//! - **Error**: is the last item, after the values that wait.
//! - **Cancellation**: dropping the stream cancels, and drops values that wait.
//! - **Scheduler**: none; the stream is woken where signals arrive.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context as Poller, Poll, Waker};

use futures_core::Stream;

use super::shared::inbox::{Inbox, Prefetch};
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription};

impl<P: Publisher> Flux<P> {
    /// The values as a stream that asks for one value at a time, when it is polled. Needs the feature
    /// `futures`.
    ///
    /// ```
    /// use futures::StreamExt;
    /// use marblerun_streams::{Flux, RealTime};
    /// use std::time::Duration;
    ///
    /// let time = RealTime::new();
    /// let ticks = Flux::interval(Duration::from_millis(1), &time.parallel()).take(3);
    /// let sum = ticks.into_stream().fold(0, |sum, tick| async move { sum + tick.unwrap() });
    /// assert_eq!(time.block_on(sum), 3);
    /// ```
    pub fn into_stream(self) -> FluxStream<P> {
        FluxStream::new(self.0, None)
    }

    /// As [`into_stream`](Flux::into_stream), but asks for `prefetch` values ahead, and for three
    /// quarters of them again when they were taken.
    pub fn into_stream_with(self, prefetch: u64) -> FluxStream<P> {
        FluxStream::new(self.0, Some(Prefetch(prefetch.max(1))))
    }
}

/// The values of a flux, later: see [`Flux::into_stream`].
pub struct FluxStream<P: Publisher> {
    /// Until it is subscribed.
    source: Option<P>,
    link: Rc<Link<P::Item>>,
}

struct Link<T> {
    inbox: Inbox<T>,
    is_ahead: bool,
    /// Asked for and not arrived, unless it asks ahead.
    is_asked: Cell<bool>,
    /// Until it was handed out.
    error: Cell<Option<Error>>,
    /// Of the task that polled last, if it waits.
    waker: RefCell<Option<Waker>>,
}

impl<P: Publisher> FluxStream<P> {
    fn new(source: P, ahead: Option<Prefetch>) -> FluxStream<P> {
        FluxStream {
            source: Some(source),
            link: Rc::new(Link {
                inbox: Inbox::new(ahead.unwrap_or(Prefetch(1))),
                is_ahead: ahead.is_some(),
                is_asked: Cell::new(false),
                error: Cell::new(None),
                waker: RefCell::new(None),
            }),
        }
    }
}

impl<T: 'static> Link<T> {
    /// What there is, if there is something.
    fn take(&self) -> Option<Option<Result<T, Error>>> {
        if let Some(value) = self.inbox.pop() {
            if self.is_ahead && !self.inbox.is_done() {
                self.inbox.consumed(1);
            }
            return Some(Some(Ok(value)));
        }
        if self.inbox.is_done() {
            return Some(self.error.take().map(Err));
        }
        None
    }

    fn ask(&self) {
        if !self.is_ahead && !self.is_asked.replace(true) {
            self.inbox.request(1);
        }
    }

    fn wake(&self) {
        let waker = self.waker.take();
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

// The source is never pinned.
impl<P: Publisher> Unpin for FluxStream<P> {}

impl<P: Publisher> Stream for FluxStream<P> {
    type Item = Result<P::Item, Error>;

    fn poll_next(mut self: Pin<&mut Self>, poller: &mut Poller<'_>) -> Poll<Option<Self::Item>> {
        // What comes while it is polled need not wake it.
        let before = self.link.waker.take();
        drop(before);
        if let Some(source) = self.source.take() {
            source.subscribe(StreamSubscriber(self.link.clone()));
        }
        if let Some(item) = self.link.take() {
            return Poll::Ready(item);
        }
        self.link.ask();
        match self.link.take() {
            Some(item) => Poll::Ready(item),
            None => {
                self.link.waker.replace(Some(poller.waker().clone()));
                Poll::Pending
            }
        }
    }
}

impl<P: Publisher> Drop for FluxStream<P> {
    fn drop(&mut self) {
        if !self.link.inbox.finish() {
            self.link.inbox.cancel();
        }
        self.link.inbox.discard(&Context::default());
        let waker = self.link.waker.take();
        drop(waker);
    }
}

impl<P: Publisher> fmt::Debug for FluxStream<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FluxStream")
    }
}

struct StreamSubscriber<T>(Rc<Link<T>>);

impl<T: 'static> Subscriber<T> for StreamSubscriber<T> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.is_ahead {
            self.0.inbox.on_subscribe(&subscription);
        } else {
            self.0.inbox.accept(&subscription);
        }
    }

    fn on_next(&self, value: T) {
        if self.0.inbox.is_done() {
            return self.context().next_dropped(&value);
        }
        self.0.is_asked.set(false);
        self.0.inbox.push(value);
        self.0.wake();
    }

    fn on_error(&self, error: Error) {
        if self.0.inbox.finish() {
            return self.context().error_dropped(&error);
        }
        self.0.error.set(Some(error));
        self.0.wake();
    }

    fn on_complete(&self) {
        if !self.0.inbox.finish() {
            self.0.wake();
        }
    }

    fn context(&self) -> Context {
        Context::default()
    }
}
