//! A fixed list of values.

use std::cell::Cell;
use std::rc::Rc;

use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::NonPositiveRequest;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

/// Emits clones of the values, as many as requested.
#[derive(Clone, Debug)]
pub struct Values<T>(Rc<[T]>);

impl<T> Values<T> {
    pub(crate) fn new(values: impl IntoIterator<Item = T>) -> Values<T> {
        Values(values.into_iter().collect())
    }
}

impl<T: Clone + 'static> Publisher for Values<T> {
    type Item = T;
    const IS_AT_HAND: bool = true;

    fn values(&self) -> Option<impl Iterator<Item = T> + use<T>> {
        let values = self.0.clone();
        Some((0..values.len()).map(move |index| values[index].clone()))
    }

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        let state = Rc::new(State {
            downstream: Downstream::new(downstream),
            values: self.0.clone(),
            next: Cell::new(0),
            requested: Demand::none(),
        });
        let subscription = Subscription::new(state.clone());
        state.downstream.signal(|s| s.on_subscribe(subscription));
        if self.0.is_empty() {
            state.downstream.end(|s| s.on_complete());
        }
    }
}

struct State<T, S> {
    downstream: Downstream<S>,
    values: Rc<[T]>,
    next: Cell<usize>,
    requested: Demand,
}

impl<T: Clone + 'static, S: Subscriber<T>> Upstream for State<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            let error = NonPositiveRequest.into();
            return self.downstream.end(|s| s.on_error(error));
        }
        if self.requested.add(n) > 0 {
            return;
        }
        while self.requested.get() > 0 && !self.downstream.is_released() {
            let index = self.next.replace(self.next.get() + 1);
            if let Some(value) = self.values.get(index) {
                self.downstream.signal(|s| s.on_next(value.clone()));
            }
            self.requested.deliver(1);
            if self.next.get() >= self.values.len() {
                self.downstream.end(|s| s.on_complete());
            }
        }
    }

    fn cancel(&self) {
        self.downstream.release();
    }
}
