//! Subscribes the source again whenever a companion emits, which is told of the source's ends.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use super::arbiter::Arbiter;
use super::resubscribe::Turns;
use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::{BoxFlux, Flux};
use crate::function::Function;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::FluxSink;
use crate::upstream::UpstreamCell;

/// Which ends of the source the companion is told of, in one subscription.
pub(crate) trait Turn: Default + 'static {
    /// What it is told.
    type Signal: 'static;

    /// A value was passed on.
    fn passed(&self);

    /// The source has failed: what to tell, or the error that ends the stream.
    fn failed(&self, error: Error) -> Result<Self::Signal, Error>;

    /// The source is complete: what to tell, or nothing if that ends the stream.
    fn completed(&self) -> Option<Self::Signal>;
}

/// Subscribes `source` under the companion that `factory` makes.
pub(crate) fn subscribe<K, P, F, Q, S>(source: &Rc<P>, factory: &F, downstream: S)
where
    K: Turn,
    P: Publisher,
    F: Function<BoxFlux<K::Signal>, Output = Flux<Q>>,
    Q: Publisher,
    S: Subscriber<P::Item>,
{
    let link = Rc::new(Link {
        source: source.clone(),
        turn: K::default(),
        arbiter: Arbiter::default(),
        downstream: Downstream::new(downstream),
        turns: Turns::default(),
        companion: Companion::default(),
    });
    let subscription = Subscription::new(link.clone());
    link.downstream.signal(|s| s.on_subscribe(subscription));
    let told = Rc::downgrade(&link);
    let signals = Flux::create(move |sink| {
        if let Some(link) = told.upgrade() {
            link.companion.listeners.set(Some(sink));
        }
    });
    match factory.apply(signals.boxed()) {
        Ok(companion) => companion.0.subscribe(CompanionSubscriber(link.clone())),
        Err(error) => return link.downstream.end(|s| s.on_error(error)),
    }
    // As in Reactor, this is no turn: the next one begins inside it, and the companion hears of the
    // end after that when the next one has begun.
    link.subscribe_now();
}

struct Link<P, K: Turn, S> {
    source: Rc<P>,
    turn: K,
    arbiter: Arbiter,
    downstream: Downstream<S>,
    turns: Turns,
    companion: Companion<K::Signal>,
}

struct Companion<M> {
    /// Where the companion listens for signals, if it does.
    listeners: Cell<Option<FluxSink<M>>>,
    upstream: OnceCell<Subscription>,
    /// Requested before the companion was up.
    early_demand: Demand,
    is_cancelled: Cell<bool>,
}

impl<M> Default for Companion<M> {
    fn default() -> Companion<M> {
        Companion {
            listeners: Cell::default(),
            upstream: OnceCell::new(),
            early_demand: Demand::none(),
            is_cancelled: Cell::default(),
        }
    }
}

impl<M: 'static> Companion<M> {
    fn tell(&self, signal: M) {
        if let Some(sink) = self.listeners.take() {
            self.listeners.set(Some(sink.clone()));
            sink.next(signal);
        }
        match self.upstream.get() {
            _ if self.is_cancelled.get() => {}
            Some(upstream) => upstream.request(1),
            None => {
                self.early_demand.add(1);
            }
        }
    }

    fn cancel(&self) {
        if !self.is_cancelled.replace(true)
            && let Some(upstream) = self.upstream.get()
        {
            upstream.cancel();
        }
        drop(self.listeners.take());
    }
}

impl<P, K, S> Link<P, K, S>
where
    P: Publisher,
    K: Turn,
    S: Subscriber<P::Item>,
{
    fn subscribe(self: &Rc<Self>) {
        self.turns.take(|| self.subscribe_now());
    }

    fn subscribe_now(self: &Rc<Self>) {
        if !self.arbiter.is_cancelled() {
            self.source
                .subscribe(SourceSubscriber(self.clone(), UpstreamCell::default()));
        }
    }
}

impl<P: 'static, K: Turn, S: 'static> Upstream for Link<P, K, S> {
    fn request(&self, n: u64) {
        self.arbiter.request(n);
    }

    fn cancel(&self) {
        self.companion.cancel();
        self.arbiter.cancel();
        self.downstream.release();
    }
}

struct SourceSubscriber<P, K: Turn, S>(Rc<Link<P, K, S>>, UpstreamCell);

impl<T, P, K, S> Subscriber<T> for SourceSubscriber<P, K, S>
where
    T: 'static,
    P: Publisher<Item = T>,
    K: Turn,
    S: Subscriber<T>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.1.accept(&subscription) {
            self.0.arbiter.switch_to(subscription);
        }
    }

    fn on_next(&self, value: T) {
        self.0.turn.passed();
        self.0.arbiter.delivered();
        self.0.downstream.signal(|s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        match self.0.turn.failed(error) {
            Ok(signal) => self.0.companion.tell(signal),
            Err(error) => {
                self.0.companion.cancel();
                self.0.downstream.end(|s| s.on_error(error));
            }
        }
    }

    fn on_complete(&self) {
        match self.0.turn.completed() {
            Some(signal) => self.0.companion.tell(signal),
            None => {
                self.0.companion.cancel();
                self.0.downstream.end(|s| s.on_complete());
            }
        }
    }

    fn context(&self) -> Context {
        self.0.downstream.context()
    }
}

struct CompanionSubscriber<P, K: Turn, S>(Rc<Link<P, K, S>>);

impl<M, P, K, S> Subscriber<M> for CompanionSubscriber<P, K, S>
where
    M: 'static,
    P: Publisher,
    K: Turn,
    S: Subscriber<P::Item>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        let companion = &self.0.companion;
        if companion.is_cancelled.get() || companion.upstream.set(subscription.clone()).is_err() {
            return subscription.cancel();
        }
        let early = companion.early_demand.get();
        if early > 0 {
            subscription.request(early);
        }
    }

    fn on_next(&self, _: M) {
        self.0.subscribe();
    }

    fn on_error(&self, error: Error) {
        self.0.arbiter.cancel();
        self.0.downstream.end(|s| s.on_error(error));
        self.0.companion.listeners.take();
    }

    fn on_complete(&self) {
        self.0.arbiter.cancel();
        self.0.downstream.end(|s| s.on_complete());
        self.0.companion.listeners.take();
    }

    fn context(&self) -> Context {
        self.0.downstream.context()
    }
}
