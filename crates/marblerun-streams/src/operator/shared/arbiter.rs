//! One demand for sources that take turns: what one has not delivered is asked of the next. There is
//! nothing to add once everything was requested.

use std::cell::{Cell, RefCell};

use crate::demand::{Demand, UNBOUNDED};
use crate::protocol::{Subscription, Upstream};

/// The upstream of a link whose source may be replaced.
#[derive(Debug, Default)]
pub(crate) struct Arbiter {
    requested: Demand,
    current: RefCell<Option<Subscription>>,
    is_cancelled: Cell<bool>,
    /// `request(0)` was called when there was no source to answer it (§3.9).
    owes_answer: Cell<bool>,
}

impl Arbiter {
    /// The next source is up: it is asked for what is outstanding, or cancelled if nobody wants
    /// any more.
    pub(crate) fn switch_to(&self, subscription: Subscription) {
        if self.is_cancelled.get() {
            return subscription.cancel();
        }
        let before = self.current.replace(Some(subscription.clone()));
        drop(before);
        let requested = self.requested.get();
        if self.owes_answer.take() {
            subscription.request(0);
        } else if requested > 0 {
            subscription.request(requested);
        }
    }

    /// A value was passed on.
    pub(crate) fn delivered(&self) {
        self.requested.deliver(1);
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.is_cancelled.get()
    }

    /// Whether all there is was requested: there is nothing to add.
    pub(crate) fn is_unbounded(&self) -> bool {
        self.requested.get() == UNBOUNDED
    }

    /// Nobody wants any more of a source that is complete: it is not cancelled.
    pub(crate) fn let_go(&self) {
        self.is_cancelled.set(true);
        self.part();
    }

    /// The current source is complete: what is requested from now on is for the next one.
    pub(crate) fn part(&self) {
        let current = self.current.take();
        drop(current);
    }

    /// Asks for `n` more values, even if everything was requested.
    pub(crate) fn request_again(&self, n: u64) {
        match self.current() {
            Some(current) if self.is_unbounded() => current.request(n),
            _ => self.request(n),
        }
    }

    /// The current source. Cloned: it may be replaced while it is called.
    pub(crate) fn current(&self) -> Option<Subscription> {
        self.current.borrow().clone()
    }

    /// Cancels the current source only.
    pub(crate) fn cancel_current(&self) {
        let current = self.current.take();
        if let Some(current) = current {
            current.cancel();
        }
    }
}

impl Upstream for Arbiter {
    fn request(&self, n: u64) {
        if n > 0 && self.is_unbounded() {
            return;
        }
        self.requested.add(n);
        match self.current() {
            Some(current) => current.request(n),
            None => self.owes_answer.set(n == 0),
        }
    }

    fn cancel(&self) {
        if !self.is_cancelled.replace(true) {
            self.cancel_current();
        }
    }
}
