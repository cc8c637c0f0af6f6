//! A subscription that is there before the source's: what is asked of it meanwhile is told later.

use std::cell::Cell;

use crate::demand::Demand;
use crate::protocol::{Subscription, Upstream};
use crate::upstream::UpstreamCell;

/// The upstream of a link whose source comes later. Until the source has answered the first request,
/// others and a cancel wait, as in Reactor.
#[derive(Debug, Default)]
pub(crate) struct Deferred {
    upstream: UpstreamCell,
    /// What was asked for before the source was there.
    requested: Demand,
    is_up: Cell<bool>,
    is_cancelled: Cell<bool>,
    /// It is told what was asked for.
    is_told: Cell<bool>,
    /// `request(0)` was called when there was no source to answer it (§3.9).
    owes_answer: Cell<bool>,
}

impl Deferred {
    /// The source is there: it is asked for what was requested, or cancelled if nobody wants it.
    pub(crate) fn set(&self, subscription: &Subscription) {
        if self.is_cancelled.get() {
            return subscription.cancel();
        }
        if !self.upstream.accept(subscription) {
            return;
        }
        self.is_told.set(true);
        if self.owes_answer.take() {
            subscription.request(0);
        }
        let mut asked = 0;
        while !self.is_cancelled.get() {
            let more = self.requested.get() - asked;
            if more > 0 {
                subscription.request(more);
            }
            asked += more;
            if asked == self.requested.get() {
                self.is_up.set(!self.is_cancelled.get());
                break;
            }
        }
        self.is_told.set(false);
        if self.is_cancelled.get() {
            subscription.cancel();
        }
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.is_cancelled.get()
    }

    /// Whether the source is told at this moment what was requested before it was there.
    pub(crate) fn is_told(&self) -> bool {
        self.is_told.get()
    }
}

impl Upstream for Deferred {
    fn request(&self, n: u64) {
        if self.is_up.get() {
            self.upstream.request(n);
        } else if n > 0 {
            self.requested.add(n);
        } else {
            self.owes_answer.set(true);
        }
    }

    fn cancel(&self) {
        if !self.is_cancelled.replace(true) && self.is_up.replace(false) {
            self.upstream.cancel();
        }
    }
}
