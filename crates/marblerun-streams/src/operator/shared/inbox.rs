//! The values of one inner source that wait for demand.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use super::unicast::Unicast;
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::protocol::{Publisher, Subscriber, Subscription};
use crate::upstream::UpstreamCell;

/// How much is requested ahead, and when more is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prefetch(pub(crate) u64);

impl Prefetch {
    /// Consumed values after which as many are requested again: 75 %; never if there is no bound.
    pub(crate) fn refill_at(self) -> u64 {
        if self.0 >= UNBOUNDED {
            UNBOUNDED
        } else {
            self.0 - (self.0 >> 2)
        }
    }

    /// How many values fit in a queue for that: one, or a power of two that is at least 8.
    pub(crate) fn capacity(self) -> u64 {
        match self.0 {
            0 | 1 => 1,
            n if n >= UNBOUNDED => UNBOUNDED,
            n => n.max(8).next_power_of_two(),
        }
    }
}

/// A queue that requests a number of values ahead from its source and refills at 75 %.
#[derive(Debug)]
pub(crate) struct Inbox<T> {
    upstream: UpstreamCell,
    pending: RefCell<VecDeque<T>>,
    /// Where values wait instead.
    queue: Option<Unicast<T>>,
    prefetch: Prefetch,
    /// After how many that were taken out as many are requested.
    refill_at: u64,
    /// Taken out and not requested again.
    consumed: Cell<u64>,
    /// The source has ended: nothing more comes in.
    is_done: Cell<bool>,
}

impl<T: 'static> Inbox<T> {
    pub(crate) fn new(prefetch: Prefetch) -> Inbox<T> {
        Inbox::reading(None, prefetch)
    }

    /// One for a source whose values may wait in its own queue.
    pub(crate) fn reading(queue: Option<Unicast<T>>, prefetch: Prefetch) -> Inbox<T> {
        Inbox {
            queue,
            upstream: UpstreamCell::default(),
            pending: RefCell::new(VecDeque::new()),
            prefetch,
            refill_at: prefetch.refill_at(),
            consumed: Cell::new(0),
            is_done: Cell::new(false),
        }
    }

    /// Lets go of a source that has ended; whether the inbox is then as one for another source.
    pub(crate) fn make_new(&mut self) -> bool {
        if self.queue.is_some() || !self.pending.get_mut().is_empty() {
            return false;
        }
        self.upstream = UpstreamCell::default();
        self.consumed.set(0);
        self.is_done.set(false);
        true
    }

    /// Keeps the link to the source and requests ahead.
    pub(crate) fn on_subscribe(&self, subscription: &Subscription) {
        if self.upstream.accept(subscription) {
            subscription.request(self.prefetch.0);
        }
    }

    /// Keeps the link to the source without a request; whether it was the first.
    pub(crate) fn accept(&self, subscription: &Subscription) -> bool {
        self.upstream.accept(subscription)
    }

    pub(crate) fn request_ahead(&self) {
        self.upstream.request(self.prefetch.0);
    }

    pub(crate) fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    pub(crate) fn push(&self, value: T) {
        self.pending.borrow_mut().push_back(value);
    }

    /// Subscribes to its source, which is `publisher`.
    pub(crate) fn subscribe<S: Subscriber<T>>(
        &self,
        publisher: &impl Publisher<Item = T>,
        subscriber: S,
    ) {
        match &self.queue {
            None => publisher.subscribe(subscriber),
            Some(queue) => queue.subscribe_polling(subscriber),
        }
    }

    pub(crate) fn pop(&self) -> Option<T> {
        if let Some(queue) = &self.queue {
            return queue.poll();
        }
        self.pending.borrow_mut().pop_front()
    }

    /// Whether it has as many values as a source that keeps to its demand leaves in it at most.
    pub(crate) fn is_full(&self) -> bool {
        self.pending.borrow().len() as u64 >= self.prefetch.capacity()
    }

    pub(crate) fn is_empty(&self) -> bool {
        if let Some(queue) = &self.queue {
            return queue.is_empty();
        }
        self.pending.borrow().is_empty()
    }

    pub(crate) fn is_done(&self) -> bool {
        self.is_done.get()
    }

    /// The source has ended; whether it had before.
    pub(crate) fn finish(&self) -> bool {
        self.is_done.replace(true)
    }

    /// `n` values were taken out: more are requested when enough were.
    pub(crate) fn consumed(&self, n: u64) {
        let consumed = self.consumed.get() + n;
        if consumed >= self.refill_at {
            self.consumed.set(0);
            self.upstream.request(consumed);
        } else {
            self.consumed.set(consumed);
        }
    }

    pub(crate) fn cancel(&self) {
        self.upstream.cancel();
    }

    /// Throws away what waits.
    pub(crate) fn discard(&self, context: &Context) {
        // The queue must be free again before hooks and the values' own drops run.
        let pending = self.pending.take();
        if let Some(queue) = &self.queue {
            queue.discard(context);
        }
        for value in &pending {
            context.discard(value);
        }
    }
}
