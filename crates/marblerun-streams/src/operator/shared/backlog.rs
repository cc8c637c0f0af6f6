//! Values kept until the source is complete, then emitted as they are requested.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::Error;
use crate::protocol::{Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

/// What such an operator keeps; the state of one subscription.
pub(crate) trait Backlog<T>: 'static {
    /// Takes in a value.
    fn keep(&self, pending: &RefCell<VecDeque<T>>, value: T);

    /// The source is complete: what is kept can be put in order.
    fn arrange(&self, pending: VecDeque<T>) -> Result<VecDeque<T>, Error>;

    /// What is kept will not be emitted.
    fn discard(&self, _pending: VecDeque<T>, _: &Context) {}
}

/// The subscriber of such an operator.
pub(crate) struct BacklogSubscriber<T, S, A>(Rc<BacklogLink<T, S, A>>);

struct BacklogLink<T, S, A> {
    downstream: Downstream<S>,
    context: Context,
    upstream: UpstreamCell,
    backlog: A,
    pending: RefCell<VecDeque<T>>,
    requested: Demand,
    /// The source has ended.
    is_done: Cell<bool>,
    /// One drain at a time (§3.3).
    is_draining: Cell<bool>,
}

impl<T: 'static, S: Subscriber<T>, A: Backlog<T>> BacklogSubscriber<T, S, A> {
    pub(crate) fn new(downstream: S, backlog: A) -> BacklogSubscriber<T, S, A> {
        BacklogSubscriber(Rc::new(BacklogLink {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            backlog,
            pending: RefCell::default(),
            requested: Demand::none(),
            is_done: Cell::new(false),
            is_draining: Cell::new(false),
        }))
    }
}

impl<T: 'static, S: Subscriber<T>, A: Backlog<T>> BacklogLink<T, S, A> {
    fn drain(&self) {
        if !self.is_done.get() || self.is_draining.replace(true) {
            return;
        }
        while self.requested.get() > 0 && !self.downstream.is_released() {
            let Some(value) = self.pending.borrow_mut().pop_front() else {
                break;
            };
            self.requested.deliver(1);
            self.downstream.signal(|s| s.on_next(value));
        }
        self.is_draining.set(false);
        if self.pending.borrow().is_empty() && !self.downstream.is_released() {
            self.downstream.end(|s| s.on_complete());
        }
    }

    fn discard(&self) {
        let pending = self.pending.take();
        self.backlog.discard(pending, &self.context);
    }
}

impl<T: 'static, S: Subscriber<T>, A: Backlog<T>> Subscriber<T> for BacklogSubscriber<T, S, A> {
    fn on_subscribe(&self, subscription: Subscription) {
        let link = &self.0;
        if link.upstream.accept(&subscription) {
            let own = Subscription::new(link.clone());
            link.downstream.signal(|s| s.on_subscribe(own));
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        if self.0.is_done.get() {
            self.0.context.next_dropped(&value);
        } else {
            self.0.backlog.keep(&self.0.pending, value);
        }
    }

    fn on_error(&self, error: Error) {
        if self.0.is_done.replace(true) {
            return self.0.context.error_dropped(&error);
        }
        self.0.discard();
        self.0.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        let link = &self.0;
        if link.is_done.replace(true) {
            return;
        }
        match link.backlog.arrange(link.pending.take()) {
            Ok(pending) => {
                link.pending.replace(pending);
                link.drain();
            }
            Err(error) => {
                link.upstream.cancel();
                link.downstream.end(|s| s.on_error(error));
            }
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

impl<T: 'static, S: Subscriber<T>, A: Backlog<T>> Upstream for BacklogLink<T, S, A> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.upstream.request(0);
        } else {
            self.requested.add(n);
            self.drain();
        }
    }

    fn cancel(&self) {
        self.upstream.cancel();
        self.downstream.release();
        self.discard();
    }
}
