//! One stream for many subscribers, who see its past, too, each at its own pace.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Disconnected, Error, NonPositiveRequest};
use crate::protocol::{Subscriber, Subscription, Upstream};
use crate::scheduler::Dispose;
use crate::scheduler::Scheduler;
use crate::upstream::UpstreamCell;

/// How much of the past is kept.
#[derive(Clone, Debug, Default)]
pub(crate) struct Limits {
    /// So many values.
    pub(crate) size: Option<usize>,
    /// Values not older than this.
    pub(crate) age: Option<(Duration, Scheduler)>,
}

impl Limits {
    fn now(&self) -> Duration {
        self.age
            .as_ref()
            .map_or(Duration::ZERO, |(_, scheduler)| scheduler.now())
    }

    fn is_too_old(&self, at: Duration) -> bool {
        self.age
            .as_ref()
            .is_some_and(|(age, scheduler)| at.saturating_add(*age) <= scheduler.now())
    }
}

/// A list of values that readers walk along.
pub(crate) struct History<T> {
    limits: Limits,
    prefetch: u64,
    upstream: UpstreamCell,
    /// The node before the oldest value that newcomers see.
    head: RefCell<Rc<Node<T>>>,
    tail: RefCell<Rc<Node<T>>>,
    /// Values after `head`.
    length: Cell<usize>,
    received: Cell<u64>,
    /// When all have read so many, the source is asked for more.
    next_refill: Cell<u64>,
    /// Copied on change: signalling goes through the list it has started with.
    readers: RefCell<Rc<Vec<Rc<Reader<T>>>>>,
    end: RefCell<Option<Result<(), Error>>>,
    is_connected: Cell<bool>,
    is_disconnected: Cell<bool>,
    counts_readers: Cell<bool>,
}

struct Node<T> {
    value: Option<T>,
    at: Duration,
    next: OnceCell<Rc<Node<T>>>,
}

impl<T> Node<T> {
    fn new(value: Option<T>, at: Duration) -> Rc<Node<T>> {
        Rc::new(Node {
            value,
            at,
            next: OnceCell::new(),
        })
    }
}

impl<T> Drop for Node<T> {
    /// One node after the other: the stack stays flat.
    fn drop(&mut self) {
        let mut next = self.next.take();
        while let Some(node) = next {
            next = match Rc::try_unwrap(node) {
                Ok(mut node) => node.next.take(),
                Err(_) => None,
            };
        }
    }
}

/// The link to one subscriber.
struct Reader<T> {
    downstream: Downstream<Box<dyn Subscriber<T>>>,
    context: Context,
    requested: Demand,
    /// The last one read; none before the start.
    position: RefCell<Option<Rc<Node<T>>>>,
    /// How many the stream had emitted up to `position`.
    index: Cell<u64>,
    is_draining: Cell<bool>,
    history: Rc<History<T>>,
}

impl<T: Clone + 'static> History<T> {
    pub(crate) fn new(limits: Limits, prefetch: u64) -> Rc<History<T>> {
        let start = Node::new(None, Duration::ZERO);
        Rc::new(History {
            limits,
            prefetch,
            upstream: UpstreamCell::default(),
            head: RefCell::new(start.clone()),
            tail: RefCell::new(start),
            length: Cell::new(0),
            received: Cell::new(0),
            next_refill: Cell::new(prefetch - (prefetch >> 2)),
            readers: RefCell::default(),
            end: RefCell::new(None),
            is_connected: Cell::new(false),
            is_disconnected: Cell::new(false),
            counts_readers: Cell::new(false),
        })
    }

    /// Whether this call is the first.
    pub(crate) fn connect(&self) -> bool {
        !self.is_connected.replace(true)
    }

    /// Gives up the source; subscribers see an error.
    pub(crate) fn disconnect(&self) {
        if !self.is_done() {
            self.is_disconnected.set(true);
            self.upstream.cancel();
            self.put_end(Err(Disconnected.into()));
        }
    }

    /// Gives up the source when the last subscriber goes before the end.
    pub(crate) fn counting_readers(self: Rc<Self>) -> Rc<History<T>> {
        self.counts_readers.set(true);
        self
    }

    pub(crate) fn cancel_source(&self) {
        self.upstream.cancel();
    }

    /// The value that came last.
    pub(crate) fn last(&self) -> Option<T> {
        let last = self.tail.borrow().clone();
        last.value.clone()
    }

    /// Whether there is nothing in it for newcomers any more.
    pub(crate) fn is_outdated(&self) -> bool {
        self.is_disconnected.get() || self.has_expired()
    }

    /// Whether it has ended and all of it is too old.
    pub(crate) fn has_expired(&self) -> bool {
        self.is_done() && self.limits.is_too_old(self.tail.borrow().at)
    }

    pub(crate) fn is_done(&self) -> bool {
        self.end.borrow().is_some()
    }

    pub(crate) fn subscriber_count(&self) -> usize {
        self.readers.borrow().len()
    }

    pub(crate) fn put(&self, value: T) {
        self.append(value);
        self.signal();
        if self.readers.borrow().is_empty() {
            self.refill();
        }
    }

    /// The last value: each subscriber sees the end right after it.
    pub(crate) fn put_last(&self, value: T) {
        self.append(value);
        self.put_end(Ok(()));
    }

    pub(crate) fn put_end(&self, end: Result<(), Error>) {
        self.end.replace(Some(end));
        self.signal();
    }

    fn append(&self, value: T) {
        let node = Node::new(Some(value), self.limits.now());
        let last = self.tail.replace(node.clone());
        // The last one has no next.
        let _ = last.next.set(node);
        self.received.set(self.received.get() + 1);
        self.length.set(self.length.get() + 1);
        self.trim();
    }

    /// Lets go of what is beyond the limits.
    fn trim(&self) {
        let size = self.limits.size.unwrap_or(usize::MAX);
        loop {
            let oldest = self.head.borrow().next.get().cloned();
            let Some(oldest) = oldest else {
                break;
            };
            if self.length.get() <= size && !self.limits.is_too_old(oldest.at) {
                break;
            }
            self.length.set(self.length.get() - 1);
            let head = self.head.replace(oldest);
            drop(head);
        }
    }

    fn signal(&self) {
        let readers = self.readers.borrow().clone();
        for reader in &*readers {
            reader.drain();
        }
    }

    /// Asks the source for more once everybody has read what it was asked for.
    fn refill(&self) {
        if self.prefetch >= UNBOUNDED || self.is_done() {
            return;
        }
        let limit = self.prefetch - (self.prefetch >> 2);
        loop {
            let refill = self.next_refill.get();
            let readers = self.readers.borrow().clone();
            let read = readers.iter().map(|reader| reader.index.get()).min();
            if read.unwrap_or(self.received.get()) < refill || self.received.get() < refill {
                break;
            }
            self.next_refill.set(refill + limit);
            self.upstream.request(limit);
        }
    }

    pub(crate) fn subscribe<S: Subscriber<T>>(self: &Rc<Self>, downstream: S) {
        let context = downstream.context();
        let reader = Rc::new(Reader {
            downstream: Downstream::new(Box::new(downstream) as Box<dyn Subscriber<T>>),
            context,
            requested: Demand::none(),
            position: RefCell::new(None),
            index: Cell::new(0),
            is_draining: Cell::new(true),
            history: self.clone(),
        });
        let subscription = Subscription::new(reader.clone());
        reader.downstream.signal(|s| s.on_subscribe(subscription));
        reader.is_draining.set(false);
        if reader.downstream.is_released() {
            return;
        }
        let mut readers = (**self.readers.borrow()).clone();
        readers.push(reader.clone());
        self.readers.replace(Rc::new(readers));
        reader.drain();
    }

    fn remove(&self, reader: &Reader<T>) {
        let mut readers = (**self.readers.borrow()).clone();
        readers.retain(|other| !std::ptr::eq(&**other, reader));
        let is_empty = readers.is_empty();
        let replaced = self.readers.replace(Rc::new(readers));
        drop(replaced);
        if is_empty && self.counts_readers.get() && !self.is_done() {
            self.is_disconnected.set(true);
            self.upstream.cancel();
        }
    }

    pub(crate) fn context(&self) -> Context {
        let readers = self.readers.borrow();
        readers
            .first()
            .map(|reader| reader.context.clone())
            .unwrap_or_default()
    }
}

impl<T: Clone + 'static> Reader<T> {
    /// Where it starts to read.
    fn start(&self) -> Rc<Node<T>> {
        let history = &self.history;
        if !history.is_done() {
            history.trim();
        }
        self.index
            .set(history.received.get() - history.length.get() as u64);
        history.head.borrow().clone()
    }

    fn drain(&self) {
        if self.is_draining.replace(true) {
            return;
        }
        let mut end = None;
        while !self.downstream.is_released() {
            let position = self.position.borrow().clone();
            let position = position.unwrap_or_else(|| self.start());
            let next = position.next.get().cloned();
            if next.is_none() {
                end = self.history.end.borrow().clone();
            }
            let node = match next {
                Some(node) if self.requested.get() > 0 => node,
                _ => {
                    self.position.replace(Some(position));
                    break;
                }
            };
            self.requested.deliver(1);
            self.index.set(self.index.get() + 1);
            self.position.replace(Some(node.clone()));
            if let Some(value) = node.value.clone() {
                self.downstream.signal(|s| s.on_next(value));
            }
            self.history.refill();
        }
        self.is_draining.set(false);
        if let Some(end) = end {
            self.downstream.end(|s| match end {
                Ok(()) => s.on_complete(),
                Err(error) => s.on_error(error),
            });
            self.history.remove(self);
        }
    }
}

impl<T: Clone + 'static> Upstream for Reader<T> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
            self.history.remove(self);
        } else {
            self.requested.add(n);
            self.drain();
        }
    }

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.downstream.release();
            self.history.remove(self);
        }
    }
}

/// Disposing gives up the source.
impl<T: Clone + 'static> Dispose for History<T> {
    fn dispose(&self) {
        self.disconnect();
    }

    fn is_disposed(&self) -> bool {
        self.is_done()
    }
}

/// Fed by a source.
impl<T: Clone + 'static> Subscriber<T> for Rc<History<T>> {
    fn on_subscribe(&self, subscription: Subscription) {
        if !self.upstream.accept(&subscription) {
            return;
        }
        if self.is_done() || self.is_disconnected.get() {
            subscription.cancel();
        } else {
            subscription.request(self.prefetch);
        }
    }

    fn on_next(&self, value: T) {
        if self.is_done() {
            return History::context(self).next_dropped(&value);
        }
        self.put(value);
    }

    fn on_error(&self, error: Error) {
        if self.is_done() {
            return History::context(self).error_dropped(&error);
        }
        self.put_end(Err(error));
    }

    fn on_complete(&self) {
        if !self.is_done() {
            self.put_end(Ok(()));
        }
    }

    fn context(&self) -> Context {
        History::context(self)
    }
}
