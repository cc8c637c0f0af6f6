//! A source without its values.

use std::marker::PhantomData;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

/// Asks for all there is and passes on only the end.
#[derive(Clone, Debug)]
pub struct Ignored<P, T> {
    source: P,
    item: PhantomData<fn() -> T>,
}

impl<P, T> Ignored<P, T> {
    pub(crate) fn new(source: P) -> Ignored<P, T> {
        Ignored {
            source,
            item: PhantomData,
        }
    }
}

impl<P: Publisher, T: 'static> Publisher for Ignored<P, T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        self.source.subscribe(IgnoredSubscriber {
            downstream,
            upstream: UpstreamCell::default(),
            item: PhantomData,
        });
    }
}

struct IgnoredSubscriber<S, T> {
    downstream: S,
    upstream: UpstreamCell,
    item: PhantomData<fn() -> T>,
}

impl<A: 'static, T: 'static, S: Subscriber<T>> Subscriber<A> for IgnoredSubscriber<S, T> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            let unasked = Unasked(subscription.clone());
            self.downstream
                .on_subscribe(Subscription::new(Rc::new(unasked)));
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: A) {
        self.downstream.context().discard(&value);
    }

    fn on_error(&self, error: Error) {
        self.downstream.on_error(error);
    }

    fn on_complete(&self) {
        self.downstream.on_complete();
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

/// All was requested: only `request(0)` goes on, to be answered (§3.9).
struct Unasked(Subscription);

impl Upstream for Unasked {
    fn request(&self, n: u64) {
        if n == 0 {
            self.0.request(0);
        }
    }

    fn cancel(&self) {
        self.0.cancel();
    }
}
