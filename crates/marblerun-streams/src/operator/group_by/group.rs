//! The values of one key.

use std::fmt;
use std::rc::Rc;

use crate::flux::Flux;
use crate::operator::shared::unicast::Unicast;
use crate::protocol::{Publisher, Subscriber};

/// The values of one key, for one subscriber.
pub struct Group<K, T> {
    pub(super) key: Rc<K>,
    pub(super) values: Unicast<T>,
}

impl<K, T: 'static> Group<K, T> {
    /// The key of these values.
    pub fn key(&self) -> &K {
        &self.key
    }

    /// The values with the operators of a flux.
    pub fn flux(self) -> Flux<Unicast<T>> {
        Flux(self.values)
    }
}

impl<K, T> Clone for Group<K, T> {
    fn clone(&self) -> Group<K, T> {
        Group {
            key: self.key.clone(),
            values: self.values.clone(),
        }
    }
}

impl<K: fmt::Debug, T> fmt::Debug for Group<K, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Group").field(&self.key).finish()
    }
}

impl<K: 'static, T: 'static> Publisher for Group<K, T> {
    type Item = T;

    fn queue(&self) -> Option<Unicast<T>> {
        self.values.queue()
    }

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        self.values.subscribe(downstream);
    }
}
