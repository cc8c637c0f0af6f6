//! A queue that one subscriber may read: windows, groups, unicast sinks.
//!
//! It emits what is requested, or is read by who [polls](Unicast::poll) it and is told when there may be
//! something.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;
use std::fmt;
use std::iter;
use std::rc::Rc;

use super::discard::discard_all;
use super::reject::reject;
use super::wip::Wip;
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

/// Somebody else's queue.
pub trait Store<T> {
    /// Takes a value, or gives it back.
    ///
    /// # Errors
    ///
    /// If there is no room for it.
    fn offer(&self, value: T) -> Result<(), T>;

    /// Takes out the value that comes first.
    fn poll(&self) -> Option<T>;

    /// Whether there is none.
    fn is_empty(&self) -> bool;
}

/// A publisher for one subscriber, filled by hand. Clones are the same queue.
pub struct Unicast<T>(Rc<State<T>>);

struct State<T> {
    queue: RefCell<VecDeque<T>>,
    /// Where values wait instead.
    store: Option<Rc<dyn Store<T>>>,
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
    /// Its subscriber takes values out itself.
    is_polled: Cell<bool>,
    /// Values that were taken out since its owner was told.
    taken: Cell<u64>,
    /// Entered while its subscriber is told that there may be something.
    telling: Wip,
    kind: Kind,
}

/// What it is to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Queue,
    Group,
    /// Nobody may poll.
    Unreadable,
}

/// Why a value was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    Cancelled,
    Terminated,
    /// There is no room.
    Full,
}

impl<T: 'static> Unicast<T> {
    pub(crate) fn new() -> Unicast<T> {
        Unicast::make(None, 0, Kind::Queue, None)
    }

    /// One whose values wait in `store`.
    pub(crate) fn storing(store: Rc<dyn Store<T>>, owner: Rc<dyn Owner>) -> Unicast<T> {
        Unicast::make(Some(owner), 0, Kind::Queue, Some(store))
    }

    pub(crate) fn owned(owner: Rc<dyn Owner>, id: u64) -> Unicast<T> {
        Unicast::make(Some(owner), id, Kind::Queue, None)
    }

    /// One that emits what is requested, and is not polled.
    pub(crate) fn unreadable(owner: Rc<dyn Owner>) -> Unicast<T> {
        Unicast::make(Some(owner), 0, Kind::Unreadable, None)
    }

    /// As a group: its owner asks for one value more when it is handed out.
    pub(crate) fn group(owner: Rc<dyn Owner>, id: u64) -> Unicast<T> {
        let group = Unicast::make(Some(owner), id, Kind::Group, None);
        group.0.is_first_batch.set(true);
        group
    }

    fn make(
        owner: Option<Rc<dyn Owner>>,
        id: u64,
        kind: Kind,
        store: Option<Rc<dyn Store<T>>>,
    ) -> Unicast<T> {
        Unicast(Rc::new(State {
            queue: RefCell::default(),
            store,
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
            is_polled: Cell::new(false),
            taken: Cell::new(0),
            telling: Wip::default(),
            kind,
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
        if let Err(value) = self.0.put(value) {
            return Err((Refusal::Full, value));
        }
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

    /// Takes out the first value, for a subscriber that polls.
    pub(crate) fn poll(&self) -> Option<T> {
        let value = self.0.pop();
        if value.is_some() {
            self.0.taken.set(self.0.taken.get() + 1);
        } else {
            self.0.report_taken();
        }
        value
    }

    /// Whether nothing waits, as a subscriber that polls asks: who fills a group hears of it.
    pub(crate) fn is_empty(&self) -> bool {
        let is_empty = self.0.is_empty();
        if is_empty && self.0.kind == Kind::Group {
            self.0.report_taken();
        }
        is_empty
    }

    /// Throws away what waits, for a subscriber that polls.
    pub(crate) fn discard(&self, context: &Context) {
        let queue = self.0.take_all();
        discard_all(context, queue);
    }

    /// Subscribes somebody who polls.
    pub(crate) fn subscribe_polling<S: Subscriber<T>>(&self, downstream: S) {
        if self.0.downstream.get().is_none() {
            self.0.is_polled.set(true);
        }
        self.subscribe(downstream);
    }

    /// That of its subscriber.
    pub(crate) fn context(&self) -> Context {
        self.0.context.get().cloned().unwrap_or_default()
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.0.is_cancelled.get()
    }

    /// Whether it had a subscriber.
    pub(crate) fn is_taken(&self) -> bool {
        self.0.downstream.get().is_some()
    }

    pub(crate) fn subscriber_count(&self) -> usize {
        let downstream = self.0.downstream.get();
        usize::from(downstream.is_some_and(|downstream| !downstream.is_released()))
    }
}

impl<T: 'static> State<T> {
    fn put(&self, value: T) -> Result<(), T> {
        match &self.store {
            Some(store) => store.offer(value),
            None => {
                self.queue.borrow_mut().push_back(value);
                Ok(())
            }
        }
    }

    fn pop(&self) -> Option<T> {
        match &self.store {
            Some(store) => store.poll(),
            None => self.queue.borrow_mut().pop_front(),
        }
    }

    fn is_empty(&self) -> bool {
        match &self.store {
            Some(store) => store.is_empty(),
            None => self.queue.borrow().is_empty(),
        }
    }

    fn take_all(&self) -> VecDeque<T> {
        match &self.store {
            Some(store) => iter::from_fn(|| store.poll()).collect(),
            None => self.queue.take(),
        }
    }

    fn terminate(&self) {
        let owner = self.owner.take();
        if let Some(owner) = owner {
            owner.terminated(self.id);
        }
    }

    /// Tells the owner what was taken out.
    fn report_taken(&self) {
        let taken = self.taken.take();
        if taken > 0 {
            self.report(taken);
        }
    }

    fn report(&self, taken: u64) {
        let consumed = taken - u64::from(self.is_first_batch.replace(false));
        let owner = self.owner.borrow().clone();
        if let Some(owner) = owner
            && consumed > 0
        {
            owner.consumed(consumed);
        }
    }

    /// Tells who polls that there may be something, or nothing any more.
    fn tell(&self, downstream: &Downstream<Box<dyn Subscriber<T>>>) {
        if !self.telling.enter() {
            return;
        }
        loop {
            let is_done = self.is_done.get();
            downstream.signal(|s| s.on_queued());
            if is_done && let Some(end) = self.end.take() {
                return end_with(downstream, end);
            }
            if self.telling.leave() {
                return;
            }
        }
    }

    fn drain(&self) {
        let Some(downstream) = self.downstream.get() else {
            return;
        };
        if self.is_polled.get() {
            if !self.is_draining.get() {
                self.tell(downstream);
            }
            return;
        }
        if self.is_draining.replace(true) {
            return;
        }
        loop {
            let emitted = self.emit(downstream);
            if emitted == 0 {
                break;
            }
            self.report(emitted);
        }
        self.is_draining.set(false);
        if self.is_cancelled.get() {
            self.discard();
        } else if self.is_empty()
            && let Some(end) = self.end.take()
        {
            end_with(downstream, end);
        }
    }

    /// Emits what there is demand for: so many values.
    fn emit(&self, downstream: &Downstream<Box<dyn Subscriber<T>>>) -> u64 {
        // What is requested meanwhile is for the next turn, as in Reactor.
        let (mut emitted, requested) = (0, self.requested.get());
        while emitted < requested && !self.is_cancelled.get() {
            let Some(value) = self.pop() else {
                break;
            };
            self.requested.deliver(1);
            emitted += 1;
            downstream.signal(|s| s.on_next(value));
        }
        emitted
    }

    fn discard(&self) {
        let queue = self.take_all();
        if let Some(context) = self.context.get() {
            discard_all(context, queue);
        }
    }
}

fn end_with<T: 'static>(downstream: &Downstream<Box<dyn Subscriber<T>>>, end: Result<(), Error>) {
    downstream.end(|s| match end {
        Ok(()) => s.on_complete(),
        Err(error) => s.on_error(error),
    });
}

impl<T: 'static> Publisher for Unicast<T> {
    type Item = T;

    fn queue(&self) -> Option<Unicast<T>> {
        let is_free = self.0.downstream.get().is_none();
        (is_free && self.0.kind != Kind::Unreadable).then(|| self.clone())
    }

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        if self.0.downstream.get().is_some() {
            let second = match self.0.kind {
                Kind::Group => AlreadySubscribed::GROUP,
                Kind::Queue | Kind::Unreadable => AlreadySubscribed::UNICAST,
            };
            return reject(downstream, second.into());
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
        // Who polls throws away what waits.
        if !self.is_draining.get() && !self.is_polled.get() {
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
