//! One value of each of several sources.

use std::cell::Cell;
use std::rc::Rc;

use super::inbox::{Inbox, Prefetch};
use crate::context::Context;

/// One source: its values that wait, and the one that is part of the next row.
pub(crate) struct Column<T> {
    pub(crate) inbox: Inbox<T>,
    head: Cell<Option<T>>,
    /// Whether there is a head.
    is_filled: Cell<bool>,
}

impl<T: 'static> Column<T> {
    pub(crate) fn new(prefetch: Prefetch) -> Rc<Column<T>> {
        Rc::new(Column {
            inbox: Inbox::new(prefetch),
            head: Cell::new(None),
            is_filled: Cell::new(false),
        })
    }

    pub(crate) fn set(&self, value: T) {
        self.is_filled.set(true);
        self.head.set(Some(value));
    }

    fn take(&self) -> Option<T> {
        self.is_filled.set(false);
        self.head.take()
    }
}

/// A column whatever its type.
pub(crate) trait AnyColumn {
    /// Takes the next value as the head, if there is no head; whether there is one.
    fn fill(&self) -> bool;

    fn is_done(&self) -> bool;

    fn consumed(&self, n: u64);

    fn cancel(&self);

    fn discard(&self, context: &Context);
}

impl<T: 'static> AnyColumn for Column<T> {
    fn fill(&self) -> bool {
        if !self.is_filled.get()
            && let Some(value) = self.inbox.pop()
        {
            self.set(value);
        }
        self.is_filled.get()
    }

    fn is_done(&self) -> bool {
        self.inbox.is_done()
    }

    fn consumed(&self, n: u64) {
        self.inbox.consumed(n);
    }

    fn cancel(&self) {
        self.inbox.cancel();
    }

    fn discard(&self, context: &Context) {
        if let Some(value) = self.take() {
            context.discard(&value);
        }
        self.inbox.discard(context);
    }
}

/// Columns of the same or of different types.
pub(crate) trait Row: 'static {
    type Values: 'static;

    fn columns(&self) -> impl Iterator<Item = &dyn AnyColumn>;

    /// The heads, if all are there.
    fn take(&self) -> Option<Self::Values>;
}

impl<T: 'static> Row for Vec<Rc<Column<T>>> {
    type Values = Vec<T>;

    fn columns(&self) -> impl Iterator<Item = &dyn AnyColumn> {
        self.iter().map(|column| &**column as &dyn AnyColumn)
    }

    fn take(&self) -> Option<Vec<T>> {
        self.iter().map(|column| column.take()).collect()
    }
}

impl<A: 'static, B: 'static> Row for (Rc<Column<A>>, Rc<Column<B>>) {
    type Values = (A, B);

    fn columns(&self) -> impl Iterator<Item = &dyn AnyColumn> {
        [&*self.0 as &dyn AnyColumn, &*self.1].into_iter()
    }

    fn take(&self) -> Option<(A, B)> {
        Some((self.0.take()?, self.1.take()?))
    }
}
