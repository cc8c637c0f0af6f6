//! Sinks of at most one value.
//!
//! - **Demand**: the value waits for it.
//! - **Completion**: with the value, or without one.
//! - **Error**: at once.
//! - **Cancellation**: of that subscriber.
//! - **Scheduler**: none; the value comes where it is emitted or requested.

use std::fmt;
use std::rc::Rc;

use super::EmitResult;
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::mono::Mono;
use crate::operator::shared::history::{History, Limits};
use crate::protocol::{Publisher, Subscriber};

/// A sink of at most one value, which whoever subscribes sees. Clones are the same sink.
pub struct OneSink<T>(Rc<History<T>>);

impl<T: Clone + 'static> OneSink<T> {
    pub(crate) fn new() -> OneSink<T> {
        OneSink(History::new(Limits::default(), UNBOUNDED))
    }

    /// Emits the value and completes.
    ///
    /// ```
    /// use marblerun_streams::{sinks::{EmitResult, Sinks}, testing::values};
    /// let sink = Sinks::one();
    /// assert_eq!(sink.try_emit_value(1), EmitResult::Ok);
    /// assert_eq!(sink.try_emit_value(2), EmitResult::Terminated);
    /// assert_eq!(values(sink.as_mono().flux()), "1 |");
    /// ```
    pub fn try_emit_value(&self, value: T) -> EmitResult {
        self.end(|history| history.put_last(value))
    }

    /// Completes without a value.
    pub fn try_emit_empty(&self) -> EmitResult {
        self.end(|history| history.put_end(Ok(())))
    }

    /// Fails.
    pub fn try_emit_error(&self, error: impl Into<Error>) -> EmitResult {
        self.end(|history| history.put_end(Err(error.into())))
    }

    fn end(&self, end: impl FnOnce(&History<T>)) -> EmitResult {
        if self.0.is_done() {
            return EmitResult::Terminated;
        }
        end(&self.0);
        EmitResult::Ok
    }

    /// Emits the value and completes; a value that comes after the end is dropped.
    pub fn emit_value(&self, value: T) {
        if self.0.is_done() {
            self.0.context().next_dropped(&value);
        } else {
            self.0.put_last(value);
        }
    }

    /// How many wait for it.
    pub fn current_subscriber_count(&self) -> usize {
        self.0.subscriber_count()
    }

    /// What is emitted.
    pub fn as_mono(&self) -> Mono<OneMono<T>> {
        Mono(OneMono(self.0.clone()))
    }
}

impl<T> Clone for OneSink<T> {
    fn clone(&self) -> OneSink<T> {
        OneSink(self.0.clone())
    }
}

impl<T> fmt::Debug for OneSink<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneSink")
    }
}

/// A sink that only ends. Clones are the same sink.
pub struct EmptySink<T>(OneSink<T>);

impl<T: Clone + 'static> EmptySink<T> {
    pub(crate) fn new() -> EmptySink<T> {
        EmptySink(OneSink::new())
    }

    /// Completes.
    pub fn try_emit_empty(&self) -> EmitResult {
        self.0.try_emit_empty()
    }

    /// Fails.
    pub fn try_emit_error(&self, error: impl Into<Error>) -> EmitResult {
        self.0.try_emit_error(error)
    }

    /// How many wait for it.
    pub fn current_subscriber_count(&self) -> usize {
        self.0.current_subscriber_count()
    }

    /// What is emitted.
    pub fn as_mono(&self) -> Mono<OneMono<T>> {
        self.0.as_mono()
    }
}

impl<T> Clone for EmptySink<T> {
    fn clone(&self) -> EmptySink<T> {
        EmptySink(self.0.clone())
    }
}

impl<T> fmt::Debug for EmptySink<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmptySink")
    }
}

/// See [`OneSink::as_mono`].
pub struct OneMono<T>(Rc<History<T>>);

impl<T: Clone + 'static> Publisher for OneMono<T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        self.0.subscribe(downstream);
    }
}

impl<T> Clone for OneMono<T> {
    fn clone(&self) -> OneMono<T> {
        OneMono(self.0.clone())
    }
}

impl<T> fmt::Debug for OneMono<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneMono")
    }
}

#[cfg(test)]
mod tests {
    use super::super::{EmitResult, Sinks};
    use crate::error::Disconnected;
    use crate::testing::{Probe, values};

    #[test]
    fn the_value_waits_for_demand() {
        let (sink, one, two) = (Sinks::one(), Probe::new(), Probe::new());
        one.request(1);
        for probe in [&one, &two] {
            sink.as_mono().subscribe_with(probe.subscriber());
        }
        assert_eq!(sink.current_subscriber_count(), 2);
        assert_eq!(sink.try_emit_value(1), EmitResult::Ok);
        assert_eq!(sink.try_emit_empty(), EmitResult::Terminated);
        assert_eq!((one.log().as_str(), two.log().as_str()), ("1 |", ""));
        two.request(1);
        assert_eq!(two.log(), "1 |");
        assert!(one.is_source_released() && two.is_source_released());
    }

    #[test]
    fn ends_need_no_demand() {
        let (sink, probe) = (Sinks::empty::<i32>(), Probe::new());
        sink.as_mono().subscribe_with(probe.subscriber());
        assert_eq!(sink.try_emit_error(Disconnected), EmitResult::Ok);
        assert_eq!(sink.try_emit_empty(), EmitResult::Terminated);
        assert_eq!(probe.log(), "#Disconnected");
        assert_eq!(values(sink.as_mono().flux()), "#Disconnected");
    }
}
