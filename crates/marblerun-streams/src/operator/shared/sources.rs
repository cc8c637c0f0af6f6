//! A fixed list of sources with the same item.

use std::rc::Rc;

use crate::protocol::{Publisher, Subscriber};

/// Sources by index: a vector of one type, or a pair of two.
pub trait Sources: 'static {
    /// What each of them emits.
    type Item: 'static;

    /// How many there are.
    fn count(&self) -> usize;

    /// Whether the values of all of them are [at hand](Publisher::IS_AT_HAND).
    #[doc(hidden)]
    const ARE_AT_HAND: bool;

    /// Their values, one source after the other.
    #[doc(hidden)]
    fn values(sources: &Rc<Self>) -> impl Iterator<Item = Self::Item> + use<Self>;

    /// Subscribes to the one at `index`, which is below [`count`](Sources::count).
    fn subscribe_at<S: Subscriber<Self::Item>>(&self, index: usize, subscriber: S);
}

impl<P: Publisher> Sources for Vec<P> {
    type Item = P::Item;
    const ARE_AT_HAND: bool = P::IS_AT_HAND;

    fn values(sources: &Rc<Vec<P>>) -> impl Iterator<Item = P::Item> + use<P> {
        let sources = sources.clone();
        (0..sources.len()).flat_map(move |index| sources[index].values())
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn subscribe_at<S: Subscriber<P::Item>>(&self, index: usize, subscriber: S) {
        self[index].subscribe(subscriber);
    }
}

impl<A: Publisher, B: Publisher<Item = A::Item>> Sources for (A, B) {
    type Item = A::Item;
    const ARE_AT_HAND: bool = A::IS_AT_HAND && B::IS_AT_HAND;

    fn values(sources: &Rc<(A, B)>) -> impl Iterator<Item = A::Item> + use<A, B> {
        sources.0.values().chain(sources.1.values())
    }

    fn count(&self) -> usize {
        2
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

    fn subscribe<S: Subscriber<L::Item>>(&self, subscriber: S) {
        self.sources.subscribe_at(self.index, subscriber);
    }
}
