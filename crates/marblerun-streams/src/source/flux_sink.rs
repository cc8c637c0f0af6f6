//! What a [`Flux::create`](crate::Flux::create) callback pushes into.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt;
use std::rc::Rc;

use super::create::OverflowStrategy;
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, IllegalState, NonPositiveRequest, OverflowError};
use crate::protocol::{Subscriber, Upstream};

/// Pushes to one subscriber. Clones push to the same.
pub struct FluxSink<T>(Rc<dyn Sink<T>>);

impl<T: 'static> FluxSink<T> {
    pub(super) fn new<S: Subscriber<T>>(link: Rc<SinkLink<T, S>>) -> FluxSink<T> {
        FluxSink(link)
    }

    /// Pushes a value. After the end it is dropped, after a cancel discarded.
    pub fn next(&self, value: T) {
        self.0.next(value);
    }

    /// Ends the stream with an error, after the values pushed so far.
    pub fn error(&self, error: impl Into<Error>) {
        self.0.end(End::Error(error.into()));
    }

    /// Completes the stream, after the values pushed so far.
    pub fn complete(&self) {
        self.0.end(End::Complete);
    }

    /// Tells the action of each request from here on, and of what is outstanding now. The one
    /// action of [`Flux::push`](crate::Flux::push) is told of unbounded demand, once.
    pub fn on_request(&self, action: impl Fn(u64) + 'static) {
        self.0.on_request(Rc::new(action));
    }

    /// Runs the action when the subscription is cancelled; at once if it has been, or if there is
    /// such an action already.
    pub fn on_cancel(&self, action: impl FnOnce() + 'static) {
        self.0.on_cancel(Box::new(action));
    }

    /// Runs the action once when the subscription ends, however it ends; at once if it has, or if
    /// there is such an action already.
    pub fn on_dispose(&self, action: impl FnOnce() + 'static) {
        self.0.on_dispose(Box::new(action));
    }

    /// Values requested and not yet delivered.
    pub fn requested_from_downstream(&self) -> u64 {
        self.0.requested()
    }

    /// Whether the subscriber has cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.0.is_cancelled()
    }

    /// The subscriber's context; an empty one after the end.
    pub fn context(&self) -> Context {
        self.0.context()
    }
}

impl<T> Clone for FluxSink<T> {
    fn clone(&self) -> FluxSink<T> {
        FluxSink(self.0.clone())
    }
}

impl<T> fmt::Debug for FluxSink<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FluxSink")
    }
}

/// What an `on_request` action is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RequestMode {
    /// Each request.
    PushPull,
    /// Once, that demand is unbounded.
    Push,
}

trait Sink<T> {
    fn next(&self, value: T);
    fn end(&self, end: End);
    fn on_request(&self, action: Rc<dyn Fn(u64)>);
    fn on_cancel(&self, action: Action);
    fn on_dispose(&self, action: Action);
    fn requested(&self) -> u64;
    fn is_cancelled(&self) -> bool;
    fn context(&self) -> Context;
}

type Action = Box<dyn FnOnce()>;

enum End {
    Complete,
    Error(Error),
}

/// The link between a sink and its subscriber.
pub(super) struct SinkLink<T, S> {
    downstream: Downstream<S>,
    context: Context,
    strategy: OverflowStrategy,
    mode: RequestMode,
    requested: Demand,
    pending: RefCell<VecDeque<T>>,
    /// How to end once nothing is pending.
    end: Cell<Option<End>>,
    /// An end was pushed: nothing more is taken.
    is_ended: Cell<bool>,
    is_cancelled: Cell<bool>,
    /// One drain at a time: signals stay serial (§1.3) and the stack flat (§3.3).
    is_draining: Cell<bool>,
    on_request: RefCell<Option<Rc<dyn Fn(u64)>>>,
    on_cancel: Cell<Option<Action>>,
    on_dispose: Cell<Option<Action>>,
}

impl<T: 'static, S: Subscriber<T>> SinkLink<T, S> {
    pub(super) fn new(downstream: S, strategy: OverflowStrategy, mode: RequestMode) -> Self {
        SinkLink {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            strategy,
            mode,
            requested: Demand::none(),
            pending: RefCell::default(),
            end: Cell::new(None),
            is_ended: Cell::new(false),
            is_cancelled: Cell::new(false),
            is_draining: Cell::new(false),
            on_request: RefCell::default(),
            on_cancel: Cell::new(None),
            on_dispose: Cell::new(None),
        }
    }

    pub(super) fn downstream(&self) -> &Downstream<S> {
        &self.downstream
    }

    fn drain(&self) {
        if self.is_draining.replace(true) {
            return;
        }
        while !self.downstream.is_released() {
            let has_demand = self.requested.get() > 0;
            let waits = matches!(
                self.strategy,
                OverflowStrategy::Buffer | OverflowStrategy::Latest
            );
            if waits && !has_demand {
                break;
            }
            let Some(value) = self.pending.borrow_mut().pop_front() else {
                break;
            };
            if has_demand || self.strategy == OverflowStrategy::Ignore {
                self.requested.deliver(1);
                self.downstream.signal(|s| s.on_next(value));
            } else {
                self.overflow(&value);
            }
        }
        self.is_draining.set(false);
        if self.downstream.is_released() {
            self.discard_pending();
        } else if self.pending.borrow().is_empty()
            && let Some(end) = self.end.take()
        {
            self.downstream.end(|s| match end {
                End::Complete => s.on_complete(),
                End::Error(error) => s.on_error(error),
            });
            self.dispose();
        }
    }

    fn overflow(&self, value: &T) {
        self.context.discard(value);
        if self.strategy == OverflowStrategy::Error {
            self.is_ended.set(true);
            self.end
                .set(Some(End::Error(OverflowError::OVERRUN.into())));
        }
    }

    fn discard_pending(&self) {
        // The buffer must be free again before hooks and the values' own drops run.
        for value in self.pending.take() {
            self.context.discard(&value);
        }
    }

    fn dispose(&self) {
        self.downstream.release();
        self.end.take();
        let on_request = self.on_request.take();
        drop(on_request);
        self.on_cancel.take();
        if let Some(action) = self.on_dispose.take() {
            action();
        }
        if !self.is_draining.get() {
            self.discard_pending();
        }
    }
}

impl<T: 'static, S: Subscriber<T>> Sink<T> for SinkLink<T, S> {
    fn next(&self, value: T) {
        if self.is_cancelled.get() {
            return self.context.discard(&value);
        }
        let waits = matches!(
            self.strategy,
            OverflowStrategy::Buffer | OverflowStrategy::Latest
        );
        let is_over = self.downstream.is_released();
        if self.mode == RequestMode::Push && waits {
            // It queues whatever comes, and nobody looks at the queue after the end: as in Reactor.
            if is_over {
                return;
            }
        } else if self.is_ended.get() || is_over {
            return self.context.next_dropped(&value);
        }
        let replaced = match self.strategy {
            OverflowStrategy::Latest => self.pending.borrow_mut().pop_front(),
            _ => None,
        };
        self.pending.borrow_mut().push_back(value);
        if let Some(replaced) = replaced {
            self.context.discard(&replaced);
        }
        self.drain();
    }

    fn end(&self, end: End) {
        if self.is_ended.replace(true) || self.downstream.is_released() {
            return;
        }
        self.end.set(Some(end));
        self.drain();
    }

    fn on_request(&self, action: Rc<dyn Fn(u64)>) {
        if self.on_request.borrow().is_some() {
            let message = "A consumer has already been assigned to consume requests";
            return self.end(End::Error(IllegalState(message).into()));
        }
        if self.downstream.is_released() {
            return;
        }
        self.on_request.replace(Some(action.clone()));
        match (self.mode, self.requested.get()) {
            (RequestMode::Push, _) => action(UNBOUNDED),
            (RequestMode::PushPull, 0) => {}
            (RequestMode::PushPull, requested) => action(requested),
        }
    }

    fn on_cancel(&self, action: Action) {
        if self.is_cancelled.get() {
            return action();
        }
        if self.downstream.is_released() {
            return;
        }
        match self.on_cancel.take() {
            Some(first) => {
                self.on_cancel.set(Some(first));
                action();
            }
            None => self.on_cancel.set(Some(action)),
        }
    }

    fn on_dispose(&self, action: Action) {
        if self.downstream.is_released() {
            return action();
        }
        match self.on_dispose.take() {
            Some(first) => {
                self.on_dispose.set(Some(first));
                action();
            }
            None => self.on_dispose.set(Some(action)),
        }
    }

    fn requested(&self) -> u64 {
        self.requested.get()
    }

    fn is_cancelled(&self) -> bool {
        self.is_cancelled.get()
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for SinkLink<T, S> {
    fn request(&self, n: u64) {
        if self.downstream.is_released() {
            return;
        }
        if n == 0 {
            self.is_ended.set(true);
            self.downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
            return self.dispose();
        }
        self.requested.add(n);
        // Cloned: the action may end the stream and with it itself.
        let action = match self.mode {
            RequestMode::PushPull => self.on_request.borrow().clone(),
            RequestMode::Push => None,
        };
        if let Some(action) = action {
            action(n);
        }
        self.drain();
    }

    fn cancel(&self) {
        if self.downstream.is_released() {
            return;
        }
        self.is_cancelled.set(true);
        self.downstream.release();
        if let Some(action) = self.on_cancel.take() {
            action();
        }
        self.dispose();
    }
}
