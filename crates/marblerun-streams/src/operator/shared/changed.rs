//! Whether a key differs from the one before.

use std::cell::RefCell;

use crate::error::Error;
use crate::function::Function;

/// A predicate that remembers. Its clones start afresh: each subscription has its own.
#[derive(Debug)]
pub struct Changed<K, F> {
    key: F,
    last: RefCell<Option<K>>,
}

impl<K, F> Changed<K, F> {
    pub(crate) fn new(key: F) -> Changed<K, F> {
        Changed {
            key,
            last: RefCell::new(None),
        }
    }
}

impl<K, F: Clone> Clone for Changed<K, F> {
    fn clone(&self) -> Changed<K, F> {
        Changed::new(self.key.clone())
    }
}

impl<'a, T, K, F> Function<&'a T> for Changed<K, F>
where
    K: PartialEq + 'static,
    F: for<'b> Function<&'b T, Output = K>,
{
    type Output = bool;
    const CAN_FAIL: bool = <F as Function<&'a T>>::CAN_FAIL;

    fn apply(&self, value: &'a T) -> Result<bool, Error> {
        let key = self.key.apply(value)?;
        // Taken out: comparing and dropping keys is the user's code.
        let last = self.last.take();
        let has_changed = last.is_some_and(|last| last != key);
        self.last.replace(Some(key));
        Ok(has_changed)
    }
}
