//! Several sources, of whose next values the smallest is emitted.

use std::cell::{Cell, RefCell};
use std::cmp::Ordering;
use std::rc::Rc;

use super::inbox::{Inbox, Prefetch};
use super::wip::Wip;
use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::{DelayedErrors, Error};
use crate::function::Function;
use crate::protocol::{Subscriber, Subscription, Upstream};

#[derive(Clone, Copy, Debug)]
pub(crate) struct Options {
    pub(crate) prefetch: Prefetch,
    pub(crate) delays_error: bool,
    /// Whether every source must have a value, or be complete, before one is emitted.
    pub(crate) waits_for_all: bool,
}

/// Compares two values. Each emitted value costs a comparison with each other source.
pub(crate) trait Comparator<T: 'static>:
    for<'a> Function<(&'a T, &'a T), Output = Ordering>
{
}

impl<T: 'static, C> Comparator<T> for C where C: for<'a> Function<(&'a T, &'a T), Output = Ordering> {}

/// The state of one subscription.
pub(crate) struct MergeOrdered<T, S, C> {
    context: Context,
    downstream: Downstream<S>,
    requested: Demand,
    options: Options,
    comparator: C,
    columns: Vec<Rc<Column<T>>>,
    /// Columns without a head that may have got one.
    stale: RefCell<Vec<usize>>,
    /// How many columns have a head, and how many will never have one again.
    filled: Cell<usize>,
    done: Cell<usize>,
    errors: DelayedErrors,
    wip: Wip,
}

struct Column<T> {
    inbox: Inbox<T>,
    head: Cell<Option<T>>,
    /// Neither has it a head, nor is it used up.
    is_missing: Cell<bool>,
}

impl<T: 'static, S: Subscriber<T>, C: Comparator<T>> MergeOrdered<T, S, C> {
    /// Hands the subscription to `downstream`; what comes back are the subscribers for the sources.
    pub(crate) fn start(
        downstream: S,
        comparator: C,
        count: usize,
        options: Options,
    ) -> Vec<impl Subscriber<T> + use<T, S, C>> {
        let column = |_| {
            Rc::new(Column {
                inbox: Inbox::new(options.prefetch),
                head: Cell::new(None),
                is_missing: Cell::new(true),
            })
        };
        let link = Rc::new(MergeOrdered {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            requested: Demand::none(),
            options,
            comparator,
            columns: (0..count).map(column).collect(),
            stale: RefCell::default(),
            filled: Cell::new(0),
            done: Cell::new(0),
            errors: DelayedErrors::default(),
            wip: Wip::default(),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        let source = |(index, column): (usize, &Rc<Column<T>>)| SourceSubscriber {
            link: link.clone(),
            column: column.clone(),
            index,
        };
        link.columns.iter().enumerate().map(source).collect()
    }

    fn drain(&self) {
        if !self.wip.enter() {
            return;
        }
        loop {
            loop {
                self.fill();
                if self.end_if_due() {
                    return self.discard();
                }
                if self.requested.get() == 0 || !self.is_ready() {
                    break;
                }
                self.emit();
            }
            if self.wip.leave() {
                return;
            }
        }
    }

    /// Makes the next value the head where there was none.
    fn fill(&self) {
        loop {
            let next = self.stale.borrow_mut().pop();
            let Some(column) = next.and_then(|index| self.columns.get(index)) else {
                return;
            };
            if !column.is_missing.get() {
                continue;
            }
            if let Some(value) = column.inbox.pop() {
                column.head.set(Some(value));
                column.is_missing.set(false);
                self.filled.set(self.filled.get() + 1);
            } else if column.inbox.is_done() {
                column.is_missing.set(false);
                self.done.set(self.done.get() + 1);
            }
        }
    }

    fn is_ready(&self) -> bool {
        let filled = self.filled.get();
        if self.options.waits_for_all {
            filled + self.done.get() == self.columns.len()
        } else {
            filled > 0
        }
    }

    fn emit(&self) {
        match self.take_smallest() {
            Ok(Some((index, column, value))) => {
                self.filled.set(self.filled.get().saturating_sub(1));
                column.is_missing.set(true);
                self.stale.borrow_mut().push(index);
                self.downstream.signal(|s| s.on_next(value));
                self.requested.deliver(1);
                column.inbox.consumed(1);
            }
            Ok(None) => {}
            Err(error) => {
                self.cancel_sources();
                self.errors.add(error);
                self.end();
            }
        }
    }

    /// The smallest head, the first of equal ones.
    fn take_smallest(&self) -> Result<Option<(usize, &Column<T>, T)>, Error> {
        let mut smallest: Option<(usize, &Column<T>, T)> = None;
        for (index, column) in self.columns.iter().enumerate() {
            // Out of the cells while they are compared.
            let Some(value) = column.head.take() else {
                continue;
            };
            smallest = match smallest {
                None => Some((index, column, value)),
                Some((at, kept, least)) => match self.comparator.apply((&least, &value)) {
                    Ok(Ordering::Greater) => {
                        kept.head.set(Some(least));
                        Some((index, column, value))
                    }
                    Ok(_) => {
                        column.head.set(Some(value));
                        Some((at, kept, least))
                    }
                    Err(error) => {
                        kept.head.set(Some(least));
                        column.head.set(Some(value));
                        return Err(error);
                    }
                },
            };
        }
        Ok(smallest)
    }

    /// Whether the stream has ended: cancelled, failed or complete.
    fn end_if_due(&self) -> bool {
        if !self.downstream.is_released() {
            let is_failed = !self.options.delays_error && !self.errors.is_empty();
            if is_failed {
                self.cancel_sources();
            }
            if is_failed || self.done.get() == self.columns.len() {
                self.end();
            }
        }
        self.downstream.is_released()
    }

    fn end(&self) {
        match self.errors.take() {
            Some(error) => self.downstream.end(|s| s.on_error(error)),
            None => self.downstream.end(|s| s.on_complete()),
        }
    }

    fn cancel_sources(&self) {
        for column in &self.columns {
            column.inbox.cancel();
        }
    }

    fn discard(&self) {
        for column in &self.columns {
            if let Some(value) = column.head.take() {
                self.context.discard(&value);
            }
            column.inbox.discard(&self.context);
        }
    }
}

impl<T: 'static, S: Subscriber<T>, C: Comparator<T>> Upstream for MergeOrdered<T, S, C> {
    fn request(&self, n: u64) {
        self.requested.add(n);
        self.drain();
    }

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.downstream.release();
            self.cancel_sources();
            self.drain();
        }
    }
}

struct SourceSubscriber<T, S, C> {
    link: Rc<MergeOrdered<T, S, C>>,
    column: Rc<Column<T>>,
    index: usize,
}

impl<T: 'static, S: Subscriber<T>, C: Comparator<T>> SourceSubscriber<T, S, C> {
    fn drain(&self) {
        self.link.stale.borrow_mut().push(self.index);
        self.link.drain();
    }
}

impl<T: 'static, S: Subscriber<T>, C: Comparator<T>> Subscriber<T> for SourceSubscriber<T, S, C> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.downstream.is_released() {
            subscription.cancel();
        } else {
            self.column.inbox.on_subscribe(&subscription);
        }
    }

    fn on_next(&self, value: T) {
        if self.column.inbox.is_done() || self.link.downstream.is_released() {
            return self.link.context.next_dropped(&value);
        }
        self.column.inbox.push(value);
        // Behind another value it changes nothing.
        if self.column.is_missing.get() {
            self.drain();
        }
    }

    fn on_error(&self, error: Error) {
        if self.column.inbox.finish() || self.link.downstream.is_released() {
            return self.link.context.error_dropped(&error);
        }
        self.link.errors.add(error);
        self.drain();
    }

    fn on_complete(&self) {
        if !self.column.inbox.finish() {
            self.drain();
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}
