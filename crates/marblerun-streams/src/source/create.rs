//! Emits what a callback pushes, kept in a buffer until it is requested.
//!
//! - **Demand**: values beyond demand wait, without bound.
//! - **Completion**: after the values pushed before it.
//! - **Error**: after the values pushed before it.
//! - **Cancellation**: drops what waits and runs the `on_dispose` action.
//! - **Scheduler**: none; values come where they are pushed or requested.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

impl<T: 'static, F: Fn(FluxSink<T>) + 'static> Flux<Create<T, F>> {
    /// Calls `push` with a sink for each subscriber, once the subscriber is ready.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::create(|sink| {
    ///     sink.next('a');
    ///     sink.next('b');
    ///     sink.complete();
    /// });
    /// assert_eq!(values(flux), "a b |");
    /// ```
    pub fn create(push: F) -> Flux<Create<T, F>> {
        Flux(Create {
            push,
            item: PhantomData,
        })
    }
}

/// See [`Flux::create`].
#[derive(Clone, Debug)]
pub struct Create<T, F> {
    push: F,
    item: PhantomData<fn() -> T>,
}

impl<T: 'static, F: Fn(FluxSink<T>) + 'static> Publisher for Create<T, F> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        let buffer = Rc::new(Buffer {
            downstream: Downstream::new(downstream),
            requested: Demand::none(),
            pending: RefCell::new(VecDeque::new()),
            end: Cell::new(None),
            is_ended: Cell::new(false),
            is_draining: Cell::new(false),
            on_dispose: Cell::new(None),
        });
        let subscription = Subscription::new(buffer.clone());
        buffer.downstream.signal(|s| s.on_subscribe(subscription));
        (self.push)(FluxSink(buffer));
    }
}

/// What a [`Flux::create`] callback pushes into. Clones push to the same subscriber.
pub struct FluxSink<T>(Rc<dyn Sink<T>>);

impl<T> FluxSink<T> {
    /// Pushes a value. After the end or a cancel it is ignored.
    pub fn next(&self, value: T) {
        self.0.next(value);
    }

    /// Ends the stream with an error, after the values pushed so far.
    pub fn error(&self, error: impl Into<Error>) {
        self.0.end(End::Error(error.into()));
    }

    /// Completes the stream, after the values pushed so far.
    pub fn complete(&self) {
        self.0.end(End::Complete);
    }

    /// Runs the action once when the subscription ends, however it ends; at once if it has.
    pub fn on_dispose(&self, action: impl FnOnce() + 'static) {
        self.0.on_dispose(Box::new(action));
    }
}

impl<T> Clone for FluxSink<T> {
    fn clone(&self) -> FluxSink<T> {
        FluxSink(self.0.clone())
    }
}

impl<T> fmt::Debug for FluxSink<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FluxSink")
    }
}

trait Sink<T> {
    fn next(&self, value: T);
    fn end(&self, end: End);
    fn on_dispose(&self, action: Box<dyn FnOnce()>);
}

enum End {
    Complete,
    Error(Error),
}

struct Buffer<T, S> {
    downstream: Downstream<S>,
    requested: Demand,
    pending: RefCell<VecDeque<T>>,
    /// How to end once nothing is pending.
    end: Cell<Option<End>>,
    /// An end was pushed: nothing more is taken.
    is_ended: Cell<bool>,
    /// One drain at a time: signals stay serial (§1.3) and the stack flat (§3.3).
    is_draining: Cell<bool>,
    on_dispose: Cell<Option<Box<dyn FnOnce()>>>,
}

impl<T: 'static, S: Subscriber<T>> Buffer<T, S> {
    fn drain(&self) {
        if self.is_draining.replace(true) {
            return;
        }
        while self.requested.get() > 0 && !self.downstream.is_released() {
            let Some(value) = self.pending.borrow_mut().pop_front() else {
                break;
            };
            self.requested.deliver(1);
            self.downstream.signal(|s| s.on_next(value));
        }
        self.is_draining.set(false);
        if self.pending.borrow().is_empty()
            && let Some(end) = self.end.take()
        {
            self.downstream.end(|s| match end {
                End::Complete => s.on_complete(),
                End::Error(error) => s.on_error(error),
            });
            self.dispose();
        }
    }

    fn dispose(&self) {
        self.downstream.release();
        self.end.take();
        // The buffer must be free again before the values' own drops run.
        let pending = self.pending.take();
        drop(pending);
        if let Some(action) = self.on_dispose.take() {
            action();
        }
    }
}

impl<T: 'static, S: Subscriber<T>> Sink<T> for Buffer<T, S> {
    fn next(&self, value: T) {
        if self.is_ended.get() || self.downstream.is_released() {
            return;
        }
        self.pending.borrow_mut().push_back(value);
        self.drain();
    }

    fn end(&self, end: End) {
        if self.is_ended.replace(true) || self.downstream.is_released() {
            return;
        }
        self.end.set(Some(end));
        self.drain();
    }

    fn on_dispose(&self, action: Box<dyn FnOnce()>) {
        if self.downstream.is_released() {
            action();
        } else {
            self.on_dispose.set(Some(action));
        }
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for Buffer<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
            self.dispose();
        } else {
            self.requested.add(n);
            self.drain();
        }
    }

    fn cancel(&self) {
        self.dispose();
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    use super::FluxSink;
    use crate::Flux;
    use crate::testing::Probe;

    fn letters(disposed: &Rc<Cell<u32>>) -> Flux<impl crate::Publisher<Item = char>> {
        let disposed = disposed.clone();
        Flux::create(move |sink| {
            let disposed = disposed.clone();
            sink.on_dispose(move || disposed.set(disposed.get() + 1));
            for letter in ['a', 'b', 'c'] {
                sink.next(letter);
            }
            sink.complete();
            sink.next('z');
        })
    }

    #[test]
    fn values_wait_for_demand_and_the_end_for_the_values() {
        let disposed = Rc::new(Cell::new(0));
        let probe = Probe::new();
        letters(&disposed).subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "");
        probe.request(1);
        assert_eq!(probe.log(), "a");
        assert_eq!(disposed.get(), 0);
        probe.request(2);
        assert_eq!(probe.log(), "a b c |");
        assert_eq!(disposed.get(), 1);
        assert!(probe.is_source_released());
    }

    #[test]
    fn cancel_drops_what_waits_and_disposes_once() {
        let disposed = Rc::new(Cell::new(0));
        let probe = Probe::new().cancelling_after(1);
        letters(&disposed).subscribe_with(probe.subscriber());
        probe.request(3);
        probe.cancel();
        assert_eq!(probe.log(), "a");
        assert_eq!(disposed.get(), 1);
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_value_pushed_from_inside_on_next_comes_after_it() {
        let probe = Probe::new();
        let slot: Rc<RefCell<Option<FluxSink<&str>>>> = Rc::default();
        let sink = slot.clone();
        let flux = Flux::create(move |sink| {
            slot.replace(Some(sink.clone()));
            sink.next("outer");
        });
        let flux = flux.map(move |value| {
            if let Some(sink) = sink.take() {
                sink.next("inner");
                sink.complete();
            }
            value
        });
        probe.request(9);
        flux.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "outer inner |");
        assert_eq!(probe.deepest(), 1);
    }
}
