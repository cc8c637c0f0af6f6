//! The type `Mono`: 0 or 1 value, then completion, or an error.

use std::ops::ControlFlow;

use crate::flux::{Boxed, Flux, for_each};
use crate::protocol::{Pass, Publisher, Subscriber, Supply};
use crate::scheduler::Disposable;
use crate::strict::StrictSubscriber;

/// A publisher of at most one value with the operators of Project Reactor.
#[derive(Clone, Debug)]
pub struct Mono<P>(pub(crate) P);

/// A mono whose chain is not part of its type. Clones share the recipe.
pub type BoxMono<T> = Mono<Boxed<T>>;

impl<P: Publisher> Publisher for Mono<P> {
    type Item = P::Item;
    const IS_AT_HAND: bool = P::IS_AT_HAND;
    const HAS_OPTIONS: bool = P::HAS_OPTIONS;

    fn values(&self) -> Option<impl Iterator<Item = P::Item> + use<P>> {
        self.0.values()
    }

    fn pass_values(&self, pass: &mut dyn Pass<P::Item>) -> Option<ControlFlow<()>> {
        self.0.pass_values(pass)
    }

    fn comes_in_parts(&self) -> bool {
        self.0.comes_in_parts()
    }

    fn supply(&self) -> Option<Supply<P::Item>> {
        self.0.supply()
    }

    fn erase(self) -> Boxed<P::Item> {
        self.0.erase()
    }

    fn subscribe<S: Subscriber<P::Item>>(&self, subscriber: S) {
        self.0.subscribe(subscriber);
    }
}

impl<P: Publisher> Mono<P> {
    /// A publisher of at most one value with the operators of a mono. If it emits more, so does
    /// the mono: see [`Flux::next`] for one that cuts off.
    pub fn from_publisher(publisher: P) -> Mono<P> {
        Mono(publisher)
    }

    /// The same publisher with the operators of a flux.
    pub fn flux(self) -> Flux<P> {
        Flux(self.0)
    }

    /// Subscribes with unbounded demand: see [`Flux::subscribe`].
    pub fn subscribe(&self, on_next: impl Fn(P::Item) + 'static) -> Disposable {
        for_each(&self.0, on_next)
    }

    /// Subscribes that subscriber: see [`Flux::subscribe_with`].
    pub fn subscribe_with(&self, subscriber: impl Subscriber<P::Item>) {
        self.0.subscribe(StrictSubscriber::new(subscriber));
    }

    /// The same mono with its type erased, for chains that are built at run time.
    pub fn boxed(self) -> BoxMono<P::Item> {
        Mono(Flux(self.0).boxed().0)
    }
}
