//! A queue that one subscriber may read: windows, groups, unicast sinks.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;
use std::fmt;
use std::rc::Rc;

use super::discard::discard_all;
use super::reject::reject;
use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::{AlreadySubscribed, Error, NonPositiveRequest};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

/// What fills a queue wants to know about its reader.
pub(crate) trait Owner {
    /// So many values were read, and more will be taken.
    fn consumed(&self, n: u64);

    /// No more values will be taken: it was completed or cancelled.
    fn terminated(&self, id: u64);

    /// Its reader has cancelled.
    fn cancelled(&self, id: u64) {
        self.terminated(id);
    }
}

/// A publisher for one subscriber, filled by hand. Clones are the same queue.
pub struct Unicast<T>(Rc<State<T>>);

struct State<T> {
    queue: RefCell<VecDeque<T>>,
    downstream: OnceCell<Downstream<Box<dyn Subscriber<T>>>>,
    context: OnceCell<Context>,
    requested: Demand,
    /// How it ends once nothing is queued.
    end: RefCell<Option<Result<(), Error>>>,
    is_done: Cell<bool>,
    is_cancelled: Cell<bool>,
    /// One drain at a time: signals stay serial (§1.3) and the stack flat (§3.3).
    is_draining: Cell<bool>,
    /// There until it is told of the end.
    owner: RefCell<Option<Rc<dyn Owner>>>,
    id: u64,
    /// What its owner has asked for already on behalf of the first values.
    is_first_batch: Cell<bool>,
    second_subscriber: AlreadySubscribed,
}

/// Why a value was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    Cancelled,
    Terminated,
}

impl<T: 'static> Unicast<T> {
    pub(crate) fn new() -> Unicast<T> {
        Unicast::make(None, 0, AlreadySubscribed::UNICAST)
    }

    pub(crate) fn owned(owner: Rc<dyn Owner>, id: u64) -> Unicast<T> {
        Unicast::make(Some(owner), id, AlreadySubscribed::UNICAST)
    }

    /// As a group: its owner asks for one value more when it is handed out.
    pub(crate) fn group(owner: Rc<dyn Owner>, id: u64) -> Unicast<T> {
        let group = Unicast::make(Some(owner), id, AlreadySubscribed::GROUP);
        group.0.is_first_batch.set(true);
        group
    }

    fn make(
        owner: Option<Rc<dyn Owner>>,
        id: u64,
        second_subscriber: AlreadySubscribed,
    ) -> Unicast<T> {
        Unicast(Rc::new(State {
            queue: RefCell::default(),
            downstream: OnceCell::new(),
            context: OnceCell::new(),
            requested: Demand::none(),
            end: RefCell::new(None),
            is_done: Cell::new(false),
            is_cancelled: Cell::new(false),
            is_draining: Cell::new(false),
            owner: RefCell::new(owner),
            id,
            is_first_batch: Cell::new(false),
            second_subscriber,
        }))
    }

    /// Queues a value; gives it back if it cannot be taken.
    pub(crate) fn offer(&self, value: T) -> Result<(), (Refusal, T)> {
        if self.0.is_cancelled.get() {
            return Err((Refusal::Cancelled, value));
        }
        if self.0.is_done.get() {
            return Err((Refusal::Terminated, value));
        }
        self.0.queue.borrow_mut().push_back(value);
        self.0.drain();
        Ok(())
    }

    /// Queues a value, or discards it if it cannot be taken.
    pub(crate) fn push(&self, value: T, context: &Context) {
        if let Err((_, value)) = self.offer(value) {
            context.discard(&value);
        }
    }

    /// Ends it, after the values that are queued.
    pub(crate) fn end(&self, end: Result<(), Error>) -> Result<(), Refusal> {
        if self.0.is_cancelled.get() {
            return Err(Refusal::Cancelled);
        }
        if self.0.is_done.replace(true) {
            return Err(Refusal::Terminated);
        }
        self.0.end.replace(Some(end));
        self.0.terminate();
        self.0.drain();
        Ok(())
    }

    pub(crate) fn complete(&self) {
        // One that was cancelled has no need of it.
        let _ = self.end(Ok(()));
    }

    /// Cancels it for want of a reader.
    pub(crate) fn cancel(&self) {
        Upstream::cancel(&*self.0);
    }

    pub(crate) fn fail(&self, error: Error) {
        // One that was cancelled has no need of it.
        let _ = self.end(Err(error));
    }

    /// That of its subscriber.
    pub(crate) fn context(&self) -> Context {
        self.0.context.get().cloned().unwrap_or_default()
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.0.is_cancelled.get()
    }

    pub(crate) fn subscriber_count(&self) -> usize {
        let downstream = self.0.downstream.get();
        usize::from(downstream.is_some_and(|downstream| !downstream.is_released()))
    }
}

impl<T: 'static> State<T> {
    fn terminate(&self) {
        let owner = self.owner.take();
        if let Some(owner) = owner {
            owner.terminated(self.id);
        }
    }

    fn drain(&self) {
        let Some(downstream) = self.downstream.get() else {
            return;
        };
        if self.is_draining.replace(true) {
            return;
        }
        loop {
            let emitted = self.emit(downstream);
            if emitted == 0 {
                break;
            }
            let consumed = emitted - u64::from(self.is_first_batch.replace(false));
            let owner = self.owner.borrow().clone();
            if let Some(owner) = owner
                && consumed > 0
            {
                owner.consumed(consumed);
            }
        }
        self.is_draining.set(false);
        if self.is_cancelled.get() {
            self.discard();
        } else if self.queue.borrow().is_empty()
            && let Some(end) = self.end.take()
        {
            downstream.end(|s| match end {
                Ok(()) => s.on_complete(),
                Err(error) => s.on_error(error),
            });
        }
    }

    /// Emits what there is demand for: so many values.
    fn emit(&self, downstream: &Downstream<Box<dyn Subscriber<T>>>) -> u64 {
        // What is requested meanwhile is for the next turn, as in Reactor.
        let (mut emitted, requested) = (0, self.requested.get());
        while emitted < requested && !self.is_cancelled.get() {
            let Some(value) = self.queue.borrow_mut().pop_front() else {
                break;
            };
            self.requested.deliver(1);
            emitted += 1;
            downstream.signal(|s| s.on_next(value));
        }
        emitted
    }

    fn discard(&self) {
        let queue = self.queue.take();
        if let Some(context) = self.context.get() {
            discard_all(context, queue);
        }
    }
}

impl<T: 'static> Publisher for Unicast<T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        if self.0.downstream.get().is_some() {
            return reject(downstream, self.0.second_subscriber.into());
        }
        // Set only here, and it was empty.
        let _ = self.0.context.set(downstream.context());
        let downstream: Box<dyn Subscriber<T>> = Box::new(downstream);
        let downstream = self
            .0
            .downstream
            .get_or_init(|| Downstream::new(downstream));
        // Nothing is emitted before `on_subscribe` returns.
        self.0.is_draining.set(true);
        let subscription = Subscription::new(self.0.clone());
        downstream.signal(|s| s.on_subscribe(subscription));
        self.0.is_draining.set(false);
        self.0.drain();
    }
}

impl<T: 'static> Upstream for State<T> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.end.replace(Some(Err(NonPositiveRequest.into())));
            self.is_done.set(true);
            self.discard();
            self.terminate();
        } else {
            self.requested.add(n);
        }
        self.drain();
    }

    fn cancel(&self) {
        if self.is_cancelled.replace(true) {
            return;
        }
        let owner = self.owner.take();
        if let Some(owner) = owner {
            owner.cancelled(self.id);
        }
        if let Some(downstream) = self.downstream.get() {
            downstream.release();
        }
        if !self.is_draining.get() {
            self.discard();
        }
    }
}

impl<T> Clone for Unicast<T> {
    fn clone(&self) -> Unicast<T> {
        Unicast(self.0.clone())
    }
}

impl<T> fmt::Debug for Unicast<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Unicast")
    }
}
