//! One value of each of several sources.

use std::rc::Rc;

use super::inbox::{Inbox, Prefetch};
use crate::context::Context;

/// One source: its values that wait, the first of which is part of the next row.
pub(crate) struct Column<T> {
    pub(crate) inbox: Inbox<T>,
}

/// What there is for the next row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Readiness {
    /// A value of each source.
    Full,
    /// A source has none.
    Waiting,
    /// A source has none and will have none.
    Ended,
}

impl<T: 'static> Column<T> {
    pub(crate) fn new(prefetch: Prefetch) -> Rc<Column<T>> {
        Rc::new(Column {
            inbox: Inbox::new(prefetch),
        })
    }

    fn readiness(&self) -> Readiness {
        if !self.inbox.is_empty() {
            Readiness::Full
        } else if self.inbox.is_done() {
            Readiness::Ended
        } else {
            Readiness::Waiting
        }
    }
}

impl Readiness {
    fn and(self, other: Readiness) -> Readiness {
        match (self, other) {
            (Readiness::Ended, _) | (_, Readiness::Ended) => Readiness::Ended,
            (Readiness::Full, Readiness::Full) => Readiness::Full,
            _ => Readiness::Waiting,
        }
    }
}

/// A column whatever its type.
pub(crate) trait AnyColumn {
    fn is_done(&self) -> bool;

    fn cancel(&self);

    fn discard(&self, context: &Context);
}

impl<T: 'static> AnyColumn for Column<T> {
    fn is_done(&self) -> bool {
        self.inbox.is_done()
    }

    fn cancel(&self) {
        self.inbox.cancel();
    }

    fn discard(&self, context: &Context) {
        self.inbox.discard(context);
    }
}

/// Columns of the same or of different types.
pub(crate) trait Row: 'static {
    type Values: 'static;

    fn columns(&self) -> impl Iterator<Item = &dyn AnyColumn>;

    fn readiness(&self) -> Readiness;

    /// The next value of each, if all are there.
    fn take(&self) -> Option<Self::Values>;

    /// `n` rows were taken: see [`Inbox::consumed`].
    fn consumed(&self, n: u64);
}

impl<T: 'static> Row for Vec<Rc<Column<T>>> {
    type Values = Vec<T>;

    fn columns(&self) -> impl Iterator<Item = &dyn AnyColumn> {
        self.iter().map(|column| &**column as &dyn AnyColumn)
    }

    fn readiness(&self) -> Readiness {
        let all = self.iter().map(|column| column.readiness());
        all.fold(Readiness::Full, Readiness::and)
    }

    fn take(&self) -> Option<Vec<T>> {
        self.iter().map(|column| column.inbox.pop()).collect()
    }

    fn consumed(&self, n: u64) {
        for column in self {
            column.inbox.consumed(n);
        }
    }
}

impl<A: 'static, B: 'static> Row for (Rc<Column<A>>, Rc<Column<B>>) {
    type Values = (A, B);

    fn columns(&self) -> impl Iterator<Item = &dyn AnyColumn> {
        [&*self.0 as &dyn AnyColumn, &*self.1].into_iter()
    }

    fn readiness(&self) -> Readiness {
        self.0.readiness().and(self.1.readiness())
    }

    fn take(&self) -> Option<(A, B)> {
        Some((self.0.inbox.pop()?, self.1.inbox.pop()?))
    }

    fn consumed(&self, n: u64) {
        self.0.inbox.consumed(n);
        self.1.inbox.consumed(n);
    }
}
