//! What stands between a chain and a subscriber from outside: it answers `request(0)`.
//!
//! Operators ask each other for at least one value; only a subscriber from outside can ask for
//! none. §3.9 wants that answered with an error, so [`Flux::subscribe_with`] sees to it once for
//! all operators.
//!
//! [`Flux::subscribe_with`]: crate::Flux::subscribe_with

use std::cell::Cell;
use std::marker::PhantomData;
use std::rc::{Rc, Weak};

use crate::context::Context;
use crate::error::{Error, NonPositiveRequest};
use crate::protocol::{Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

/// The subscriber as the chain sees it.
pub(crate) struct StrictSubscriber<T, S>(Rc<Strict<T, S>>);

struct Strict<T, S> {
    subscriber: S,
    item: PhantomData<fn(T)>,
    upstream: UpstreamCell,
    /// An end was passed on.
    is_done: Cell<bool>,
    /// A signal is being passed on: an error waits until it has returned (§1.3).
    is_busy: Cell<bool>,
    is_rejected: Cell<bool>,
}

impl<T, S> StrictSubscriber<T, S> {
    pub(crate) fn new(subscriber: S) -> StrictSubscriber<T, S> {
        StrictSubscriber(Rc::new(Strict {
            subscriber,
            item: PhantomData,
            upstream: UpstreamCell::default(),
            is_done: Cell::new(false),
            is_busy: Cell::new(false),
            is_rejected: Cell::new(false),
        }))
    }
}

impl<T, S: Subscriber<T>> Strict<T, S> {
    fn pass(&self, signal: impl FnOnce(&S)) {
        // A signal inside another one leaves the end to that one.
        let was_busy = self.is_busy.replace(true);
        signal(&self.subscriber);
        self.is_busy.set(was_busy);
        self.reject_if_due();
    }

    fn reject_if_due(&self) {
        if self.is_rejected.get() && !self.is_busy.get() && !self.is_done.replace(true) {
            self.subscriber.on_error(NonPositiveRequest.into());
        }
    }
}

/// What the subscriber's subscription needs of [`Strict`].
trait Reject {
    fn reject(&self);
}

impl<T: 'static, S: Subscriber<T>> Reject for Strict<T, S> {
    fn reject(&self) {
        self.is_rejected.set(true);
        self.upstream.cancel();
        self.reject_if_due();
    }
}

/// The link as the subscriber sees it.
struct StrictUpstream {
    upstream: Subscription,
    /// Gone once the link has ended.
    strict: Weak<dyn Reject>,
}

impl Upstream for StrictUpstream {
    fn request(&self, n: u64) {
        if n > 0 {
            self.upstream.request(n);
        } else if let Some(strict) = self.strict.upgrade() {
            strict.reject();
        }
    }

    fn cancel(&self) {
        self.upstream.cancel();
    }
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for StrictSubscriber<T, S> {
    fn on_subscribe(&self, upstream: Subscription) {
        if self.0.upstream.accept(&upstream) {
            let strict: Weak<Strict<T, S>> = Rc::downgrade(&self.0);
            let link = StrictUpstream { upstream, strict };
            self.0
                .pass(|s| s.on_subscribe(Subscription::new(Rc::new(link))));
        }
    }

    fn on_next(&self, value: T) {
        if self.0.is_rejected.get() {
            return self.context().next_dropped(&value);
        }
        self.0.pass(|s| s.on_next(value));
    }

    fn try_on_next(&self, value: T) -> bool {
        self.on_next(value);
        true
    }

    fn on_error(&self, error: Error) {
        if self.0.is_done.replace(true) {
            self.context().error_dropped(&error);
        } else {
            self.0.subscriber.on_error(error);
        }
    }

    fn on_complete(&self) {
        if !self.0.is_done.replace(true) {
            self.0.subscriber.on_complete();
        }
    }

    fn context(&self) -> Context {
        self.0.subscriber.context()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn a_request_of_zero_is_answered_once_and_ends_the_link() {
        let probe = Probe::new();
        let flux = Flux::range(0, 5).record(probe.recorder());
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        probe.request(0);
        probe.request(0);
        let answer = "0 #Spec. Rule 3.9 - Cannot request a non strictly positive number: 0";
        assert_eq!(probe.log(), answer);
        assert_eq!(probe.upstream_log(), "request(1) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn after_the_end_it_does_nothing() {
        let probe = Probe::new();
        Flux::range(0, 1).subscribe_with(probe.subscriber());
        probe.request(3);
        probe.request(0);
        assert_eq!(probe.log(), "0 |");
    }
}
