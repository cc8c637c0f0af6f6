//! Sinks of many values.
//!
//! - **Demand**: depends on the kind: values are queued, kept, or refused.
//! - **Completion**: after the values that are queued or kept.
//! - **Error**: after the values that are queued or kept; a multicast queue is discarded.
//! - **Cancellation**: of that subscriber; a multicast queue ends with its last one.
//! - **Scheduler**: none; values come where they are emitted or requested.
//!
//! - [`spec`]: the kinds there are.
//! - `kept`: sinks that queue or keep values.
//! - `direct`: sinks that take a value now or never.
//! - `unbuffered`: the same for one subscriber.

mod direct;
mod kept;
pub mod spec;
mod unbuffered;

use std::fmt;
use std::rc::Rc;

use super::EmitResult;
use crate::context::Context;
use crate::error::{Error, OverflowError};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber};

pub use crate::operator::shared::unicast::Store;

pub use self::spec::{Multicast, Replaying, Spec, UnicastSpec};

/// A sink of many values. Clones are the same sink.
pub struct Many<T>(Rc<dyn Sink<T>>);

impl<T: 'static> Many<T> {
    /// Emits a value, if that can be done now; otherwise the value is gone.
    pub fn try_emit_next(&self, value: T) -> EmitResult {
        match self.0.next(value) {
            Ok(()) => EmitResult::Ok,
            Err((why, _)) => why,
        }
    }

    /// Completes.
    pub fn try_emit_complete(&self) -> EmitResult {
        self.0.end(Ok(()))
    }

    /// Fails.
    pub fn try_emit_error(&self, error: impl Into<Error>) -> EmitResult {
        self.0.end(Err(error.into()))
    }

    /// Emits a value, again as long as `retries` says so when it was refused. If it says no, an
    /// overflow ends the sink with an [`OverflowError`], and a value that comes after the end is
    /// dropped.
    pub fn emit_next(&self, value: T, retries: impl Fn(EmitResult) -> bool) {
        let mut offered = value;
        loop {
            let Err((why, value)) = self.0.next(offered) else {
                return;
            };
            if !retries(why) {
                return self.give_up(why, &value);
            }
            offered = value;
        }
    }

    fn give_up(&self, why: EmitResult, value: &T) {
        match why {
            EmitResult::Overflow => {
                self.0.context().discard(value);
                self.0.end(Err(OverflowError::EMIT_NEXT.into()));
            }
            EmitResult::Cancelled => self.0.context().discard(value),
            EmitResult::Terminated => self.0.context().next_dropped(value),
            EmitResult::Ok | EmitResult::ZeroSubscriber => {}
        }
    }

    /// Completes, again as long as `retries` says so when that was refused.
    pub fn emit_complete(&self, retries: impl Fn(EmitResult) -> bool) {
        loop {
            let result = self.0.end(Ok(()));
            if result == EmitResult::Ok || !retries(result) {
                return;
            }
        }
    }

    /// Fails, again as long as `retries` says so when that was refused; an error that comes after
    /// the end is dropped.
    pub fn emit_error(&self, error: impl Into<Error>, retries: impl Fn(EmitResult) -> bool) {
        let error = error.into();
        loop {
            let result = self.0.end(Err(error.clone()));
            if result == EmitResult::Terminated && !retries(result) {
                return self.0.context().error_dropped(&error);
            }
            if result == EmitResult::Ok || !retries(result) {
                return;
            }
        }
    }

    /// How many listen.
    pub fn current_subscriber_count(&self) -> usize {
        self.0.subscriber_count()
    }

    /// What is emitted.
    pub fn as_flux(&self) -> Flux<ManyFlux<T>> {
        Flux(ManyFlux(self.0.clone()))
    }
}

impl<T> Clone for Many<T> {
    fn clone(&self) -> Many<T> {
        Many(self.0.clone())
    }
}

impl<T> fmt::Debug for Many<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Many")
    }
}

/// See [`Many::as_flux`].
pub struct ManyFlux<T>(Rc<dyn Sink<T>>);

impl<T: 'static> Publisher for ManyFlux<T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        self.0.clone().subscribe(Box::new(downstream));
    }
}

impl<T> Clone for ManyFlux<T> {
    fn clone(&self) -> ManyFlux<T> {
        ManyFlux(self.0.clone())
    }
}

impl<T> fmt::Debug for ManyFlux<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ManyFlux")
    }
}

trait Sink<T> {
    /// Takes the value, or gives it back and says why.
    fn next(&self, value: T) -> Result<(), (EmitResult, T)>;
    fn end(&self, end: Result<(), Error>) -> EmitResult;
    fn subscribe(self: Rc<Self>, downstream: Box<dyn Subscriber<T>>);
    fn subscriber_count(&self) -> usize;
    fn context(&self) -> Context;
}

#[cfg(test)]
mod tests {
    use super::super::{EmitResult, Sinks};
    use super::Many;
    use crate::testing::Probe;

    /// Emits the values; the results' first letters.
    pub(super) fn emit(sink: &Many<i32>, values: impl IntoIterator<Item = i32>) -> String {
        let letter = |value| match sink.try_emit_next(value) {
            EmitResult::Ok => 'o',
            EmitResult::Terminated => 't',
            EmitResult::Overflow => 'f',
            EmitResult::Cancelled => 'c',
            EmitResult::ZeroSubscriber => 'z',
        };
        values.into_iter().map(letter).collect()
    }

    pub(super) fn subscribe(sink: &Many<i32>, demand: u64) -> Probe {
        let probe = Probe::new();
        if demand > 0 {
            probe.request(demand);
        }
        sink.as_flux().subscribe_with(probe.subscriber());
        probe
    }

    #[test]
    fn emitting_from_inside_on_next_comes_after_it() {
        let sink = Sinks::many().unicast().on_backpressure_buffer();
        let again = sink.clone();
        let probe = Probe::new();
        probe.request(9);
        let flux = sink.as_flux().map(move |value: i32| {
            if value < 3 {
                again.try_emit_next(value + 1);
            }
            value
        });
        flux.subscribe_with(probe.subscriber());
        sink.try_emit_next(1);
        assert_eq!((probe.log().as_str(), probe.deepest()), ("1 2 3", 1));
    }

    #[test]
    fn a_queue_of_somebody_else_may_be_full_and_has_its_own_order() {
        use std::cell::{Cell, RefCell};
        use std::collections::BTreeSet;
        use std::rc::Rc;

        struct Smallest(RefCell<BTreeSet<i32>>);
        impl super::Store<i32> for Smallest {
            fn offer(&self, value: i32) -> Result<(), i32> {
                let is_full = self.0.borrow().len() == 2;
                if is_full || !self.0.borrow_mut().insert(value) {
                    return Err(value);
                }
                Ok(())
            }

            fn poll(&self) -> Option<i32> {
                self.0.borrow_mut().pop_first()
            }

            fn is_empty(&self) -> bool {
                self.0.borrow().is_empty()
            }
        }

        let ends = Rc::new(Cell::new(0));
        let count = ends.clone();
        let store = Smallest(RefCell::default());
        let sink = Sinks::many()
            .unicast()
            .on_backpressure_buffer_in(store, move || count.set(count.get() + 1));
        assert_eq!(emit(&sink, [3, 1, 2]), "ooz");
        let probe = subscribe(&sink, 1);
        assert_eq!(emit(&sink, [2, 4]), "of");
        probe.request(9);
        assert_eq!((probe.log().as_str(), ends.get()), ("1 2 3", 0));
        sink.try_emit_complete();
        assert_eq!((probe.log().as_str(), ends.get()), ("1 2 3 |", 1));
    }
}
