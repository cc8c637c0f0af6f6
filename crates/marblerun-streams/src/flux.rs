//! The type `Flux`: 0 to many values, then completion or an error.

use std::cell::Cell;
use std::fmt;
use std::ops::ControlFlow;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::number::number;
use crate::operator::shared::unicast::Unicast;
use crate::protocol::{Pass, Publisher, Subscriber, Subscription, Supply, in_parts};
use crate::scheduler::{Disposable, Dispose};
use crate::source::just::emit;
use crate::strict::StrictSubscriber;

/// A publisher of 0 to many values with the operators of Project Reactor.
#[derive(Clone, Debug)]
pub struct Flux<P>(pub(crate) P);

impl<P: Publisher> Publisher for Flux<P> {
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

    fn queue(&self) -> Option<Unicast<P::Item>> {
        self.0.queue()
    }

    fn subscribe<S: Subscriber<P::Item>>(&self, subscriber: S) {
        self.0.subscribe(subscriber);
    }
}

impl<P> Flux<P> {
    /// The publisher that this is a flux of.
    pub fn into_publisher(self) -> P {
        self.0
    }
}

impl<P: Publisher> Flux<P> {
    /// Any publisher with the operators of a flux.
    pub fn from_publisher(publisher: P) -> Flux<P> {
        Flux(publisher)
    }

    /// Subscribes with unbounded demand. An error ends the subscription without a word: see
    /// [`subscribe_with`](Flux::subscribe_with) for a subscriber that sees it.
    pub fn subscribe(&self, on_next: impl Fn(P::Item) + 'static) -> Disposable {
        for_each(&self.0, on_next)
    }

    /// Subscribes that subscriber. If it requests zero values, the subscription is cancelled and
    /// ends with an error (§3.9).
    pub fn subscribe_with(&self, subscriber: impl Subscriber<P::Item>) {
        self.0.subscribe(StrictSubscriber::new(subscriber));
    }

    /// The same flux with its type erased, for chains that are built at run time.
    pub fn boxed(self) -> BoxFlux<P::Item> {
        Flux(self.0.erase())
    }
}

/// A flux whose chain is not part of its type. Clones share the recipe.
pub type BoxFlux<T> = Flux<Boxed<T>>;

/// The erased form of a publisher.
pub struct Boxed<T>(Recipe<T>);

enum Recipe<T> {
    /// One number, as a word: nothing is allocated for that.
    Number(u64),
    Shared(Rc<dyn ErasedPublisher<T>>),
}

impl<T> Boxed<T> {
    /// A publisher of the number that is that word.
    pub(crate) fn number(word: u64) -> Boxed<T> {
        Boxed(Recipe::Number(word))
    }

    pub(crate) fn shared<P: Publisher<Item = T>>(publisher: P) -> Boxed<T> {
        Boxed::of(Rc::new(publisher))
    }

    /// Without its type, what is shared already.
    pub(crate) fn of<P: Publisher<Item = T>>(publisher: Rc<P>) -> Boxed<T> {
        Boxed(Recipe::Shared(publisher))
    }
}

impl<T> Clone for Boxed<T> {
    fn clone(&self) -> Boxed<T> {
        Boxed(match &self.0 {
            Recipe::Number(word) => Recipe::Number(*word),
            Recipe::Shared(publisher) => Recipe::Shared(publisher.clone()),
        })
    }
}

impl<T> fmt::Debug for Boxed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Boxed")
    }
}

impl<T: 'static> Publisher for Boxed<T> {
    type Item = T;

    fn values(&self) -> Option<impl Iterator<Item = T> + use<T>> {
        let values: Box<dyn Iterator<Item = T>> = match &self.0 {
            Recipe::Number(word) => Box::new(number(*word).into_iter()),
            Recipe::Shared(publisher) => publisher.values_boxed()?,
        };
        Some(values)
    }

    fn pass_values(&self, pass: &mut dyn Pass<T>) -> Option<ControlFlow<()>> {
        match &self.0 {
            Recipe::Number(word) => number(*word).map(|value| pass.pass(value)),
            Recipe::Shared(publisher) => publisher.pass_values_boxed(pass),
        }
    }

    fn comes_in_parts(&self) -> bool {
        match &self.0 {
            Recipe::Number(_) => true,
            Recipe::Shared(publisher) => publisher.comes_in_parts_boxed(),
        }
    }

    fn supply(&self) -> Option<Supply<T>> {
        match &self.0 {
            Recipe::Number(word) => Some(in_parts(number(*word).into_iter())),
            Recipe::Shared(publisher) => publisher.supply_boxed(),
        }
    }

    fn erase(self) -> Boxed<T> {
        self
    }

    fn queue(&self) -> Option<Unicast<T>> {
        match &self.0 {
            Recipe::Number(_) => None,
            Recipe::Shared(publisher) => publisher.queue_boxed(),
        }
    }

    fn subscribe<S: Subscriber<T>>(&self, subscriber: S) {
        let subscriber: Box<dyn Subscriber<T>> = Box::new(subscriber);
        match &self.0 {
            Recipe::Number(word) => emit(number(*word), subscriber),
            Recipe::Shared(publisher) => publisher.subscribe_boxed(subscriber),
        }
    }
}

trait ErasedPublisher<T> {
    fn values_boxed(&self) -> Option<Box<dyn Iterator<Item = T>>>;

    fn pass_values_boxed(&self, pass: &mut dyn Pass<T>) -> Option<ControlFlow<()>>;

    fn comes_in_parts_boxed(&self) -> bool;

    fn supply_boxed(&self) -> Option<Supply<T>>;

    fn queue_boxed(&self) -> Option<Unicast<T>>;

    fn subscribe_boxed(&self, subscriber: Box<dyn Subscriber<T>>);
}

impl<P: Publisher> ErasedPublisher<P::Item> for P {
    fn values_boxed(&self) -> Option<Box<dyn Iterator<Item = P::Item>>> {
        Some(Box::new(self.values()?))
    }

    fn pass_values_boxed(&self, pass: &mut dyn Pass<P::Item>) -> Option<ControlFlow<()>> {
        self.pass_values(pass)
    }

    fn comes_in_parts_boxed(&self) -> bool {
        self.comes_in_parts()
    }

    fn supply_boxed(&self) -> Option<Supply<P::Item>> {
        self.supply()
    }

    fn queue_boxed(&self) -> Option<Unicast<P::Item>> {
        self.queue()
    }

    fn subscribe_boxed(&self, subscriber: Box<dyn Subscriber<P::Item>>) {
        self.subscribe(subscriber);
    }
}

/// Subscribes a function with unbounded demand.
pub(crate) fn for_each<P: Publisher>(
    publisher: &P,
    on_next: impl Fn(P::Item) + 'static,
) -> Disposable {
    if P::IS_AT_HAND
        && let Some(values) = publisher.values()
    {
        values.for_each(on_next);
        return Disposable::disposed();
    }
    let mut pass = |value: P::Item| {
        on_next(value);
        ControlFlow::Continue(())
    };
    if !P::IS_AT_HAND && publisher.pass_values(&mut pass).is_some() {
        return Disposable::disposed();
    }
    let upstream = Rc::new(Cell::new(None));
    publisher.subscribe(ForEach {
        on_next,
        upstream: upstream.clone(),
    });
    Disposable::of(upstream)
}

/// Cancels a subscription that has not ended.
impl Dispose for Cell<Option<Subscription>> {
    fn dispose(&self) {
        if let Some(subscription) = self.take() {
            subscription.cancel();
        }
    }

    fn is_disposed(&self) -> bool {
        let subscription = self.take();
        let is_disposed = subscription.is_none();
        self.set(subscription);
        is_disposed
    }
}

/// Hands every value to a function, with unbounded demand.
struct ForEach<F> {
    on_next: F,
    /// There while the subscription can be cancelled.
    upstream: Rc<Cell<Option<Subscription>>>,
}

impl<T, F: Fn(T) + 'static> Subscriber<T> for ForEach<F> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.upstream.set(Some(subscription.clone()));
        subscription.request(UNBOUNDED);
    }

    fn on_next(&self, value: T) {
        (self.on_next)(value);
    }

    fn on_error(&self, _: Error) {
        self.upstream.take();
    }

    fn on_complete(&self) {
        self.upstream.take();
    }

    fn context(&self) -> Context {
        Context::default()
    }
}
