//! The subscriber that a source or an operator feeds.

use std::cell::{Cell, RefCell};

use crate::context::Context;
use crate::protocol::Subscriber;

/// Holds the subscriber of a link until the link ends, then lets go of it (§3.13).
///
/// Source and subscriber refer to each other; releasing breaks the cycle. The subscriber is only
/// ever borrowed shared, so that it can be signalled again from inside its own signals.
pub(crate) struct Downstream<S> {
    subscriber: RefCell<Option<S>>,
    is_released: Cell<bool>,
}

impl<S> Downstream<S> {
    pub(crate) fn new(subscriber: S) -> Downstream<S> {
        Downstream {
            subscriber: RefCell::new(Some(subscriber)),
            is_released: Cell::new(false),
        }
    }

    /// Calls the subscriber, unless it was released.
    pub(crate) fn signal(&self, signal: impl FnOnce(&S)) {
        if let Some(subscriber) = &*self.subscriber.borrow()
            && !self.is_released.get()
        {
            signal(subscriber);
        }
        if self.is_released.get() {
            self.drop_unless_in_use();
        }
    }

    /// The last signal: calls the subscriber, unless it was released, and releases it. Whoever calls
    /// in again meanwhile finds it released already (§1.7).
    pub(crate) fn end(&self, signal: impl FnOnce(&S)) {
        if !self.is_released.replace(true)
            && let Some(subscriber) = &*self.subscriber.borrow()
        {
            signal(subscriber);
        }
        self.drop_unless_in_use();
    }

    /// [`end`](Downstream::end) after something that may make the subscriber cancel: it is called all
    /// the same.
    pub(crate) fn end_after(&self, first: impl FnOnce(), signal: impl FnOnce(&S)) {
        let subscriber = self.subscriber.borrow();
        let is_last = !self.is_released.replace(true);
        first();
        if is_last && let Some(subscriber) = &*subscriber {
            signal(subscriber);
        }
        drop(subscriber);
        self.drop_unless_in_use();
    }

    /// Lets go of the subscriber: now, or when the signal it is in returns.
    pub(crate) fn release(&self) {
        self.is_released.set(true);
        self.drop_unless_in_use();
    }

    /// The subscriber's context; an empty one once it is released.
    pub(crate) fn context<T>(&self) -> Context
    where
        S: Subscriber<T>,
    {
        match self.subscriber.try_borrow().as_deref() {
            Ok(Some(subscriber)) => subscriber.context(),
            _ => Context::default(),
        }
    }

    pub(crate) fn is_released(&self) -> bool {
        self.is_released.get()
    }

    /// Whether the subscriber is released, to be looked at again and again.
    pub(crate) fn released(&self) -> &Cell<bool> {
        &self.is_released
    }

    #[inline(never)]
    fn drop_unless_in_use(&self) {
        // The borrow must be over before the subscriber's own drop runs.
        let subscriber = self
            .subscriber
            .try_borrow_mut()
            .ok()
            .and_then(|mut slot| slot.take());
        drop(subscriber);
    }
}
