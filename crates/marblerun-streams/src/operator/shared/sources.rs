//! A fixed list of sources with the same item.

use std::ops::ControlFlow;
use std::rc::Rc;

use crate::protocol::{Pass, Publisher, Subscriber};

/// Sources by index: a vector of one type, or a pair of two.
pub trait Sources: 'static {
    /// What each of them emits.
    type Item: 'static;

    /// How many there are.
    fn count(&self) -> usize;

    /// The values of the one at `index`, if they are at hand: see [`Publisher::values`].
    #[doc(hidden)]
    fn values_at(&self, index: usize) -> Option<impl Iterator<Item = Self::Item> + use<Self>>;

    /// Passes the values of the one at `index` on: see [`Publisher::pass_values`].
    #[doc(hidden)]
    fn pass_values_at(
        &self,
        index: usize,
        pass: &mut dyn Pass<Self::Item>,
    ) -> Option<ControlFlow<()>>;

    /// Whether the values of all of them are always at hand: see [`Publisher::IS_AT_HAND`].
    #[doc(hidden)]
    const ARE_AT_HAND: bool;

    /// Whether one of them has options: see [`Publisher::HAS_OPTIONS`].
    #[doc(hidden)]
    const HAVE_OPTIONS: bool;

    /// Their values, one source after the other, if they are at hand: see [`Publisher::values`].
    #[doc(hidden)]
    fn values(sources: &Rc<Self>) -> Option<impl Iterator<Item = Self::Item> + use<Self>>;

    /// Subscribes to the one at `index`, which is below [`count`](Sources::count).
    fn subscribe_at<S: Subscriber<Self::Item>>(&self, index: usize, subscriber: S);
}

impl<P: Publisher> Sources for Vec<P> {
    type Item = P::Item;
    const ARE_AT_HAND: bool = P::IS_AT_HAND && !P::HAS_OPTIONS;
    const HAVE_OPTIONS: bool = false;

    fn values(sources: &Rc<Vec<P>>) -> Option<impl Iterator<Item = P::Item> + use<P>> {
        let (sources, count) = (sources.clone(), sources.len());
        let values = move |index: usize| sources[index].values().into_iter().flatten();
        Self::ARE_AT_HAND.then(|| (0..count).flat_map(values))
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn values_at(&self, index: usize) -> Option<impl Iterator<Item = P::Item> + use<P>> {
        self[index].values()
    }

    fn pass_values_at(
        &self,
        index: usize,
        pass: &mut dyn Pass<P::Item>,
    ) -> Option<ControlFlow<()>> {
        self[index].pass_values(pass)
    }

    fn subscribe_at<S: Subscriber<P::Item>>(&self, index: usize, subscriber: S) {
        self[index].subscribe(subscriber);
    }
}

impl<A: Publisher, B: Publisher<Item = A::Item>> Sources for (A, B) {
    type Item = A::Item;
    const ARE_AT_HAND: bool = A::IS_AT_HAND && B::IS_AT_HAND;
    const HAVE_OPTIONS: bool = A::HAS_OPTIONS || B::HAS_OPTIONS;

    fn values(sources: &Rc<(A, B)>) -> Option<impl Iterator<Item = A::Item> + use<A, B>> {
        Some(sources.0.values()?.chain(sources.1.values()?))
    }

    fn count(&self) -> usize {
        2
    }

    fn values_at(&self, index: usize) -> Option<impl Iterator<Item = A::Item> + use<A, B>> {
        let (left, right) = match index {
            0 => (Some(self.0.values()?), None),
            _ => (None, Some(self.1.values()?)),
        };
        let right = right.into_iter().flatten();
        Some(left.into_iter().flatten().chain(right))
    }

    fn pass_values_at(
        &self,
        index: usize,
        pass: &mut dyn Pass<A::Item>,
    ) -> Option<ControlFlow<()>> {
        match index {
            0 => self.0.pass_values(pass),
            _ => self.1.pass_values(pass),
        }
    }

    fn subscribe_at<S: Subscriber<A::Item>>(&self, index: usize, subscriber: S) {
        if index == 0 {
            self.0.subscribe(subscriber);
        } else {
            self.1.subscribe(subscriber);
        }
    }
}

/// One of the sources as a publisher.
pub(crate) struct SourceAt<L> {
    pub(crate) sources: Rc<L>,
    pub(crate) index: usize,
}

impl<L: Sources> Publisher for SourceAt<L> {
    type Item = L::Item;
    const IS_AT_HAND: bool = L::ARE_AT_HAND;
    const HAS_OPTIONS: bool = L::HAVE_OPTIONS;

    fn values(&self) -> Option<impl Iterator<Item = L::Item> + use<L>> {
        self.sources.values_at(self.index)
    }

    fn pass_values(&self, pass: &mut dyn Pass<L::Item>) -> Option<ControlFlow<()>> {
        self.sources.pass_values_at(self.index, pass)
    }

    fn subscribe<S: Subscriber<L::Item>>(&self, subscriber: S) {
        self.sources.subscribe_at(self.index, subscriber);
    }
}
