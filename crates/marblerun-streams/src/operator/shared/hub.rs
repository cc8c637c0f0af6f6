//! One stream for many subscribers, at the pace of the slowest.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::discard::discard_all;
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Disconnected, Error, NonPositiveRequest};
use crate::protocol::{Subscriber, Subscription, Upstream};
use crate::scheduler::Dispose;
use crate::upstream::UpstreamCell;

/// What a hub does while nobody listens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Idle {
    /// Lets values pass by until the first subscriber has come, then waits for the next one.
    Pass,
    /// Waits for subscribers.
    Wait,
    /// Waits for the first subscriber; ends when the last one has gone.
    End,
}

/// A queue that all subscribers read together.
pub(crate) struct Hub<T> {
    idle: Idle,
    prefetch: u64,
    upstream: UpstreamCell,
    /// Copied on change: a drain goes through the list it has started with.
    readers: RefCell<Rc<Vec<Rc<Reader<T>>>>>,
    had_readers: Cell<bool>,
    queue: RefCell<VecDeque<T>>,
    end: RefCell<Option<Result<(), Error>>>,
    /// How it has ended, for those who come late.
    ended: RefCell<Option<Result<(), Error>>>,
    is_connected: Cell<bool>,
    /// The source is to be given up; that waits for the values on their way.
    is_given_up: Cell<bool>,
    /// Given up when the source had ended: nobody reads its last values, and nobody is told.
    is_left: Cell<bool>,
    /// One drain at a time: signals stay serial (§1.3) and the stack flat (§3.3).
    is_draining: Cell<bool>,
}

/// What came of handing out values.
#[derive(Clone, Copy, Debug, Default)]
struct Read {
    values: u64,
    /// More are wanted, and the source has ended: it is not asked for them.
    comes_to_end: bool,
}

/// The link to one subscriber.
struct Reader<T> {
    downstream: Downstream<Box<dyn Subscriber<T>>>,
    context: Context,
    requested: Demand,
    hub: Rc<Hub<T>>,
}

impl<T: Clone + 'static> Hub<T> {
    pub(crate) fn new(idle: Idle, prefetch: u64) -> Rc<Hub<T>> {
        Rc::new(Hub {
            idle,
            prefetch,
            upstream: UpstreamCell::default(),
            readers: RefCell::default(),
            had_readers: Cell::new(false),
            queue: RefCell::default(),
            end: RefCell::new(None),
            ended: RefCell::new(None),
            is_connected: Cell::new(false),
            is_given_up: Cell::new(false),
            is_left: Cell::new(false),
            is_draining: Cell::new(false),
        })
    }

    /// Whether this call is the first.
    pub(crate) fn connect(&self) -> bool {
        !self.is_connected.replace(true)
    }

    pub(crate) fn is_ended(&self) -> bool {
        self.ended.borrow().is_some()
    }

    /// Gives up the source, unless that has ended; subscribers see an error.
    pub(crate) fn disconnect(&self) {
        if self.is_done() {
            self.is_left.set(true);
            let queue = self.queue.take();
            discard_all(&self.context(), queue);
        } else {
            self.is_given_up.set(true);
            self.drain();
        }
    }

    /// Whether nobody new may come: it has ended, or was given up after its source had.
    pub(crate) fn is_closed(&self) -> bool {
        self.is_ended() || self.is_left.get()
    }

    pub(crate) fn subscriber_count(&self) -> usize {
        self.readers.borrow().len()
    }

    /// Values that wait to be read by all.
    pub(crate) fn queued(&self) -> usize {
        self.queue.borrow().len()
    }

    /// Whether an end was put in.
    pub(crate) fn is_done(&self) -> bool {
        self.end.borrow().is_some() || self.is_ended()
    }

    pub(crate) fn put(&self, value: T) {
        if self.is_ended() {
            return self.context().discard(&value);
        }
        self.queue.borrow_mut().push_back(value);
        self.drain();
    }

    pub(crate) fn put_end(&self, end: Result<(), Error>) {
        self.end.replace(Some(end));
        self.drain();
    }

    pub(crate) fn subscribe<S: Subscriber<T>>(self: &Rc<Self>, downstream: S) {
        let context = downstream.context();
        let reader = Rc::new(Reader {
            downstream: Downstream::new(Box::new(downstream) as Box<dyn Subscriber<T>>),
            context,
            requested: Demand::none(),
            hub: self.clone(),
        });
        let subscription = Subscription::new(reader.clone());
        reader.downstream.signal(|s| s.on_subscribe(subscription));
        if reader.downstream.is_released() {
            return;
        }
        let ended = self.ended.borrow().clone();
        if let Some(end) = ended {
            return reader.end(end);
        }
        let mut readers = (**self.readers.borrow()).clone();
        readers.push(reader);
        self.readers.replace(Rc::new(readers));
        self.had_readers.set(true);
        self.drain();
    }

    fn remove(&self, reader: &Reader<T>) {
        let mut readers = (**self.readers.borrow()).clone();
        let before = readers.len();
        readers.retain(|other| !std::ptr::eq(&**other, reader));
        let (is_removed, is_last) = (readers.len() < before, readers.is_empty());
        let replaced = self.readers.replace(Rc::new(readers));
        drop(replaced);
        if is_removed && is_last && self.idle == Idle::End && !self.is_ended() {
            self.finish(Ok(()));
        } else {
            self.drain();
        }
    }

    fn drain(&self) {
        if self.is_draining.replace(true) {
            return;
        }
        while !self.is_closed() {
            if self.is_end_due() {
                let end = self.end.borrow().clone();
                self.finish_with(end);
            }
            let Read {
                values,
                comes_to_end,
            } = self.read();
            if comes_to_end {
                continue;
            }
            if values > 0 {
                self.upstream.request(values);
            }
            if self.is_given_up.get() && !self.is_ended() {
                self.upstream.cancel();
                self.finish(Err(Disconnected.into()));
            }
            if values == 0 {
                break;
            }
        }
        self.is_draining.set(false);
    }

    /// An error comes at once, completion when all values were read.
    fn is_end_due(&self) -> bool {
        match &*self.end.borrow() {
            Some(Err(_)) => true,
            Some(Ok(())) => self.queue.borrow().is_empty(),
            None => false,
        }
    }

    /// Hands values to all who are there.
    fn read(&self) -> Read {
        let readers = self.readers.borrow().clone();
        if readers.is_empty() {
            let passes = self.idle == Idle::Pass && !self.had_readers.get();
            let passed = passes && self.queue.borrow_mut().pop_front().is_some();
            return Read {
                values: u64::from(passed),
                comes_to_end: false,
            };
        }
        let demands = readers.iter().map(|reader| reader.requested.get());
        let demand = demands.min().unwrap_or(0);
        let mut read = Read::default();
        // Whoever comes or goes meanwhile changes the demand.
        while read.values < demand
            && !self.is_given_up.get()
            && Rc::ptr_eq(&readers, &self.readers.borrow())
        {
            if self.is_end_due() {
                read.comes_to_end = true;
                break;
            }
            let Some(value) = self.queue.borrow_mut().pop_front() else {
                break;
            };
            read.values += 1;
            if let Some((last, others)) = readers.split_last() {
                for reader in others {
                    reader.next(value.clone());
                }
                last.next(value);
            }
        }
        read
    }

    fn finish_with(&self, end: Option<Result<(), Error>>) {
        if let Some(end) = end {
            self.finish(end);
        }
    }

    fn finish(&self, end: Result<(), Error>) {
        self.ended.replace(Some(end.clone()));
        let context = self.context();
        let readers = self.readers.take();
        for reader in &*readers {
            reader.end(end.clone());
        }
        discard_all(&context, self.queue.take());
    }

    /// That of the subscriber who came first.
    pub(crate) fn context(&self) -> Context {
        let readers = self.readers.borrow();
        readers
            .first()
            .map(|reader| reader.context.clone())
            .unwrap_or_default()
    }
}

impl<T: 'static> Reader<T> {
    fn next(&self, value: T) {
        self.requested.deliver(1);
        self.downstream.signal(|s| s.on_next(value));
    }

    fn end(&self, end: Result<(), Error>) {
        self.downstream.end(|s| match end {
            Ok(()) => s.on_complete(),
            Err(error) => s.on_error(error),
        });
    }
}

impl<T: Clone + 'static> Upstream for Reader<T> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.end(Err(NonPositiveRequest.into()));
            self.hub.remove(self);
        } else {
            self.requested.add(n);
            self.hub.drain();
        }
    }

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.downstream.release();
            self.hub.remove(self);
        }
    }
}

/// Disposing gives up the source.
impl<T: Clone + 'static> Dispose for Hub<T> {
    fn dispose(&self) {
        self.disconnect();
    }

    fn is_disposed(&self) -> bool {
        self.is_given_up.get() || self.is_done()
    }
}

/// Fed by a source.
impl<T: Clone + 'static> Subscriber<T> for Rc<Hub<T>> {
    fn on_subscribe(&self, subscription: Subscription) {
        if !self.upstream.accept(&subscription) {
            return;
        }
        if self.is_ended() {
            subscription.cancel();
        } else {
            subscription.request(self.prefetch.min(UNBOUNDED));
        }
    }

    fn on_next(&self, value: T) {
        if self.is_done() {
            return Hub::context(self).next_dropped(&value);
        }
        self.put(value);
    }

    fn on_error(&self, error: Error) {
        if self.is_done() {
            return Hub::context(self).error_dropped(&error);
        }
        self.put_end(Err(error));
    }

    fn on_complete(&self) {
        if !self.is_done() {
            self.put_end(Ok(()));
        }
    }

    fn context(&self) -> Context {
        Hub::context(self)
    }
}
