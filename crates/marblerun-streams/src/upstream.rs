//! The link to the source, as an operator's subscriber keeps it.

use std::cell::OnceCell;

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

    /// Whether there is one.
    pub(crate) fn is_set(&self) -> bool {
        self.0.get().is_some()
    }

    #[inline]
    pub(crate) fn request(&self, n: u64) {
        if let Some(upstream) = self.0.get() {
            upstream.request(n);
        }
    }

    #[inline]
    pub(crate) fn cancel(&self) {
        if let Some(upstream) = self.0.get() {
            upstream.cancel();
        }
    }
}
