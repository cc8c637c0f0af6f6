//! Subscribes the source again at its end, as a policy decides.

use std::cell::Cell;
use std::rc::Rc;

use super::arbiter::Arbiter;
use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

/// Decides, in one subscription. Its clones are made before it has decided anything.
pub(crate) trait Policy: Clone + 'static {
    /// Goes on after an error of the source, or fails with that one or another.
    fn after_error(&self, error: Error) -> Result<(), Error>;

    /// Whether to go on after the source's completion.
    fn after_complete(&self) -> Result<bool, Error>;
}

/// Calls something as often as it is asked to, one call after the other.
#[derive(Debug, Default)]
pub(crate) struct Turns(Cell<u64>);

impl Turns {
    /// Calls `turn`; from inside itself: once more when it returns. So the stack stays flat.
    pub(crate) fn take(&self, turn: impl Fn()) {
        if self.0.replace(self.0.get() + 1) > 0 {
            return;
        }
        while self.0.get() > 0 {
            turn();
            self.0.set(self.0.get() - 1);
        }
    }
}

/// Subscribes `source` as often as `policy` decides.
pub(crate) fn subscribe<P, K, S>(source: &Rc<P>, policy: K, downstream: S)
where
    P: Publisher,
    K: Policy,
    S: Subscriber<P::Item>,
{
    let link = Rc::new(Link {
        source: source.clone(),
        policy,
        arbiter: Arbiter::default(),
        downstream: Downstream::new(downstream),
        turns: Turns::default(),
    });
    let subscription = Subscription::new(link.clone());
    link.downstream.signal(|s| s.on_subscribe(subscription));
    link.subscribe();
}

struct Link<P, K, S> {
    source: Rc<P>,
    policy: K,
    arbiter: Arbiter,
    downstream: Downstream<S>,
    turns: Turns,
}

impl<P, K, S> Link<P, K, S>
where
    P: Publisher,
    K: Policy,
    S: Subscriber<P::Item>,
{
    fn subscribe(self: &Rc<Self>) {
        self.turns.take(|| {
            if !self.arbiter.is_cancelled() {
                self.source
                    .subscribe(ResubscribeSubscriber(self.clone(), UpstreamCell::default()));
            }
        });
    }
}

impl<P: 'static, K: 'static, S: 'static> Upstream for Link<P, K, S> {
    fn request(&self, n: u64) {
        self.arbiter.request(n);
    }

    fn cancel(&self) {
        self.arbiter.cancel();
        self.downstream.release();
    }
}

struct ResubscribeSubscriber<P, K, S>(Rc<Link<P, K, S>>, UpstreamCell);

impl<T, P, K, S> Subscriber<T> for ResubscribeSubscriber<P, K, S>
where
    T: 'static,
    P: Publisher<Item = T>,
    K: Policy,
    S: Subscriber<T>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.1.accept(&subscription) {
            self.0.arbiter.switch_to(subscription);
        }
    }

    fn on_next(&self, value: T) {
        self.0.arbiter.delivered();
        self.0.downstream.signal(|s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        match self.0.policy.after_error(error) {
            Ok(()) => self.0.subscribe(),
            Err(error) => self.0.downstream.end(|s| s.on_error(error)),
        }
    }

    fn on_complete(&self) {
        match self.0.policy.after_complete() {
            Ok(true) => self.0.subscribe(),
            Ok(false) => self.0.downstream.end(|s| s.on_complete()),
            Err(error) => self.0.downstream.end(|s| s.on_error(error)),
        }
    }

    fn context(&self) -> Context {
        self.0.downstream.context()
    }
}
