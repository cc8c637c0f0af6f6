//! The link to one of several sources, which is cancelled once, and not when it has ended.

use std::cell::Cell;

use crate::protocol::Subscription;
use crate::upstream::UpstreamCell;

/// Empty until `on_subscribe`.
#[derive(Debug, Default)]
pub(crate) struct LiveUpstream {
    upstream: UpstreamCell,
    is_over: Cell<bool>,
}

impl LiveUpstream {
    /// See [`UpstreamCell::accept`].
    pub(crate) fn accept(&self, subscription: &Subscription) -> bool {
        self.upstream.accept(subscription)
    }

    pub(crate) fn request(&self, n: u64) {
        if !self.is_over.get() {
            self.upstream.request(n);
        }
    }

    /// The source has ended: there is nothing to cancel.
    pub(crate) fn finish(&self) {
        self.is_over.set(true);
    }

    /// Whether the source has ended or was cancelled.
    pub(crate) fn is_over(&self) -> bool {
        self.is_over.get()
    }

    /// Cancels the source once more than [`cancel`](LiveUpstream::cancel) does.
    pub(crate) fn cancel_besides(&self) {
        self.upstream.cancel();
    }

    /// Cancels the source, unless it is over.
    pub(crate) fn cancel(&self) {
        if !self.is_over.replace(true) {
            self.upstream.cancel();
        }
    }
}
