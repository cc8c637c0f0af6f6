//! A companion of which only the signals count, not the values.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::protocol::{Publisher, Subscriber, Subscription};

/// The link to a companion.
#[derive(Debug, Default)]
pub(crate) struct Trigger {
    upstream: RefCell<Option<Subscription>>,
    is_cancelled: Cell<bool>,
    is_spent: Cell<bool>,
}

impl Trigger {
    /// Cancels the companion, unless this was called before.
    pub(crate) fn cancel(&self) {
        if !self.is_cancelled.replace(true) {
            self.cancel_upstream();
        }
    }

    /// Cancels the companion, as often as it is called.
    pub(crate) fn cancel_upstream(&self) {
        let upstream = self.upstream.borrow().clone();
        if let Some(upstream) = upstream {
            upstream.cancel();
        }
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.is_cancelled.get()
    }

    /// Whether this is called for the first time.
    pub(crate) fn spend(&self) -> bool {
        !self.is_spent.replace(true)
    }
}

/// Who waits for a companion.
pub(crate) trait Listener: 'static {
    /// The companion has emitted a value.
    fn fired(&self, trigger: &Trigger);

    /// The companion is complete.
    fn completed(&self, trigger: &Trigger);

    /// The companion has failed.
    fn failed(&self, trigger: &Trigger, error: Error);

    /// The context of whoever is downstream.
    fn context(&self) -> Context;
}

/// Subscribes to a companion, with unbounded demand, unless the trigger is cancelled.
pub(crate) fn subscribe<Q, L>(companion: &Q, listener: Rc<L>, trigger: Rc<Trigger>)
where
    Q: Publisher,
    L: Listener,
{
    companion.subscribe(TriggerSubscriber { listener, trigger });
}

struct TriggerSubscriber<L> {
    listener: Rc<L>,
    trigger: Rc<Trigger>,
}

impl<T: 'static, L: Listener> Subscriber<T> for TriggerSubscriber<L> {
    fn on_subscribe(&self, subscription: Subscription) {
        let trigger = &self.trigger;
        if trigger.is_cancelled.get() || trigger.upstream.borrow().is_some() {
            return subscription.cancel();
        }
        trigger.upstream.replace(Some(subscription.clone()));
        subscription.request(UNBOUNDED);
    }

    fn on_next(&self, _: T) {
        self.listener.fired(&self.trigger);
    }

    fn on_error(&self, error: Error) {
        self.listener.failed(&self.trigger, error);
    }

    fn on_complete(&self) {
        self.listener.completed(&self.trigger);
    }

    fn context(&self) -> Context {
        self.listener.context()
    }
}
