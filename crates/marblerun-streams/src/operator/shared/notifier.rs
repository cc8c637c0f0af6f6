//! A source and its companion, which is subscribed first and asked for all there is.

use std::cell::Cell;
use std::rc::Rc;

use super::live_upstream::LiveUpstream;
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::protocol::{Subscriber, Subscription, Upstream};
use crate::source::empty::Ended;

/// The link of an operator with a companion.
pub(crate) struct Companion<S> {
    pub(crate) context: Context,
    pub(crate) downstream: Downstream<S>,
    pub(crate) source: LiveUpstream,
    pub(crate) other: LiveUpstream,
    /// The subscriber has its subscription.
    is_linked: Cell<bool>,
    /// The companion has nothing more to say: there is no need to cancel it.
    is_other_over: Cell<bool>,
}

impl<S: 'static> Companion<S> {
    pub(crate) fn new<T>(downstream: S) -> Rc<Companion<S>>
    where
        S: Subscriber<T>,
    {
        Rc::new(Companion {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            source: LiveUpstream::default(),
            other: LiveUpstream::default(),
            is_linked: Cell::new(false),
            is_other_over: Cell::new(false),
        })
    }

    pub(crate) fn cancel_other(&self) {
        if !self.is_other_over.get() {
            self.other.cancel();
        }
    }

    /// The companion has nothing more to say; whether that was known.
    pub(crate) fn finish_other(&self) -> bool {
        self.is_other_over.replace(true)
    }

    /// The link to the companion is up.
    pub(crate) fn on_other_subscribe(&self, subscription: &Subscription) {
        if self.downstream.is_released() {
            subscription.cancel();
        } else if self.other.accept(subscription) {
            subscription.request(UNBOUNDED);
        }
    }

    /// The link to the source is up.
    pub(crate) fn on_subscribe<T>(self: &Rc<Self>, subscription: &Subscription)
    where
        S: Subscriber<T>,
    {
        if self.downstream.is_released() {
            subscription.cancel();
        } else if self.source.accept(subscription) && !self.is_linked.replace(true) {
            let link = Subscription::new(self.clone());
            self.downstream.signal(|s| s.on_subscribe(link));
        }
    }

    /// The last signal. If it comes before the source, the subscription comes with it.
    pub(crate) fn end<T>(&self, signal: impl FnOnce(&S))
    where
        S: Subscriber<T>,
    {
        if !self.is_linked.replace(true) {
            let ended = Subscription::new(Rc::new(Ended));
            self.downstream.signal(|s| s.on_subscribe(ended));
        }
        self.downstream.end(signal);
    }

    /// The source has failed: cancels the companion, and ends.
    pub(crate) fn fail<T>(&self, error: Error)
    where
        S: Subscriber<T>,
    {
        if self.downstream.is_released() {
            return self.context.error_dropped(&error);
        }
        self.cancel_other();
        self.downstream.end(|s| s.on_error(error));
    }
}

impl<S: 'static> Upstream for Companion<S> {
    fn request(&self, n: u64) {
        self.source.request(n);
    }

    fn cancel(&self) {
        self.downstream.release();
        self.source.cancel();
        self.cancel_other();
    }
}
