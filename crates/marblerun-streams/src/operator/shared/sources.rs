//! A fixed list of sources with the same item.

use std::rc::Rc;

use crate::protocol::{Publisher, Subscriber};

/// Sources by index: a vector of one type, or a pair of two.
pub trait Sources: 'static {
    /// What each of them emits.
    type Item: 'static;

    /// How many there are.
    fn count(&self) -> usize;

    /// Subscribes to the one at `index`, which is below [`count`](Sources::count).
    fn subscribe_at<S: Subscriber<Self::Item>>(&self, index: usize, subscriber: S);
}

impl<P: Publisher> Sources for Vec<P> {
    type Item = P::Item;

    fn count(&self) -> usize {
        self.len()
    }

    fn subscribe_at<S: Subscriber<P::Item>>(&self, index: usize, subscriber: S) {
        self[index].subscribe(subscriber);
    }
}

impl<A: Publisher, B: Publisher<Item = A::Item>> Sources for (A, B) {
    type Item = A::Item;

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
