//! The link to the source, as an operator's subscriber keeps it.

use std::cell::{Cell, OnceCell};

use crate::protocol::Subscription;

/// Empty until `on_subscribe`.
#[derive(Debug, Default)]
pub(crate) struct UpstreamCell(OnceCell<Subscription>);

impl UpstreamCell {
    /// Keeps the subscription; a second one is cancelled instead (§2.5). Whether it was kept.
    pub(crate) fn accept(&self, subscription: &Subscription) -> bool {
        let is_first = self.0.set(subscription.clone()).is_ok();
        if !is_first {
            subscription.cancel();
        }
        is_first
    }

    pub(crate) fn request(&self, n: u64) {
        if let Some(upstream) = self.0.get() {
            upstream.request(n);
        }
    }

    pub(crate) fn cancel(&self) {
        if let Some(upstream) = self.0.get() {
            upstream.cancel();
        }
    }
}

/// The link to a source that is cancelled once, however often the operator says so.
#[derive(Debug, Default)]
pub(crate) struct UpstreamOnce {
    upstream: UpstreamCell,
    is_cancelled: Cell<bool>,
}

impl UpstreamOnce {
    /// Keeps the subscription; a second one, or one that comes after the cancel, is cancelled instead.
    /// Whether it was kept.
    pub(crate) fn accept(&self, subscription: &Subscription) -> bool {
        if self.is_cancelled.get() {
            subscription.cancel();
            return false;
        }
        self.upstream.accept(subscription)
    }

    pub(crate) fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    pub(crate) fn cancel(&self) {
        if !self.is_cancelled.replace(true) {
            self.upstream.cancel();
        }
    }
}
