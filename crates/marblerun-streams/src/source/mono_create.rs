//! Emits the value that a callback pushes, kept until it is requested.
//!
//! - **Demand**: the value waits for the first request.
//! - **Completion**: with the value; without one, at once.
//! - **Error**: at once, instead of a value that still waits; a callback that fails is the error.
//! - **Cancellation**: discards what waits, runs the `on_cancel` action, then the `on_dispose` action.
//! - **Scheduler**: none; the value comes where it is pushed or requested.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

impl<T: 'static, F: Fn(MonoSink<T>) + 'static> Mono<MonoCreate<T, F>> {
    /// Calls `push` with a sink for each subscriber, once the subscriber is ready.
    ///
    /// ```
    /// use marblerun_streams::{Mono, testing::values};
    /// assert_eq!(values(Mono::create(|sink| sink.success(7)).flux()), "7 |");
    /// ```
    pub fn create(push: F) -> Mono<MonoCreate<T, F>> {
        Mono(MonoCreate {
            push,
            item: PhantomData,
        })
    }
}

impl<T: 'static> Mono<MonoCreate<T, ()>> {
    /// As [`create`](Mono::create), with a callback that may fail: its failure ends the mono.
    pub fn try_create<F>(push: F) -> Mono<MonoCreate<T, impl Fn(MonoSink<T>)>>
    where
        F: Fn(MonoSink<T>) -> Result<(), Error> + 'static,
    {
        Mono::create(move |sink: MonoSink<T>| {
            if let Err(error) = push(sink.clone()) {
                sink.error(error);
            }
        })
    }
}

/// See [`Mono::create`].
#[derive(Clone, Debug)]
pub struct MonoCreate<T, F> {
    push: F,
    item: PhantomData<fn() -> T>,
}

impl<T: 'static, F: Fn(MonoSink<T>) + 'static> Publisher for MonoCreate<T, F> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        let link = Rc::new(SinkLink {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            requested: Demand::none(),
            value: Cell::new(None),
            has_succeeded: Cell::new(false),
            is_cancelled: Cell::new(false),
            on_request: RefCell::default(),
            on_cancel: Cell::new(None),
            on_dispose: Cell::new(None),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        (self.push)(MonoSink(link));
    }
}

/// What a [`Mono::create`] callback pushes into. Clones push to the same subscriber.
pub struct MonoSink<T>(Rc<dyn Sink<T>>);

impl<T> MonoSink<T> {
    /// Completes with a value. After the end it is dropped; after a cancel it is discarded.
    pub fn success(&self, value: T) {
        self.0.success(value);
    }

    /// Completes without a value.
    pub fn success_empty(&self) {
        self.0.success_empty();
    }

    /// Fails, unless that is over.
    pub fn error(&self, error: impl Into<Error>) {
        self.0.error(error.into());
    }

    /// Tells the action of each request from here on, and of what is outstanding now.
    pub fn on_request(&self, action: impl Fn(u64) + 'static) {
        self.0.on_request(Rc::new(action));
    }

    /// Runs the action when the subscription is cancelled; at once if it has been, or if there is
    /// such an action already.
    pub fn on_cancel(&self, action: impl FnOnce() + 'static) {
        self.0.on_cancel(Box::new(action));
    }

    /// Runs the action once when the subscription ends, however it ends; at once if it has, or if
    /// there is such an action already.
    pub fn on_dispose(&self, action: impl FnOnce() + 'static) {
        self.0.on_dispose(Box::new(action));
    }

    /// The subscriber's context.
    pub fn context(&self) -> Context {
        self.0.context()
    }
}

impl<T> Clone for MonoSink<T> {
    fn clone(&self) -> MonoSink<T> {
        MonoSink(self.0.clone())
    }
}

impl<T> fmt::Debug for MonoSink<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MonoSink")
    }
}

trait Sink<T> {
    fn success(&self, value: T);
    fn success_empty(&self);
    fn error(&self, error: Error);
    fn on_request(&self, action: Rc<dyn Fn(u64)>);
    fn on_cancel(&self, action: Action);
    fn on_dispose(&self, action: Action);
    fn context(&self) -> Context;
}

type Action = Box<dyn FnOnce()>;

struct SinkLink<T, S> {
    downstream: Downstream<S>,
    context: Context,
    requested: Demand,
    /// Waits for a request.
    value: Cell<Option<T>>,
    /// A value was pushed: no other is taken.
    has_succeeded: Cell<bool>,
    is_cancelled: Cell<bool>,
    on_request: RefCell<Option<Rc<dyn Fn(u64)>>>,
    on_cancel: Cell<Option<Action>>,
    on_dispose: Cell<Option<Action>>,
}

impl<T: 'static, S: Subscriber<T>> SinkLink<T, S> {
    fn emit(&self) {
        if let Some(value) = self.value.take() {
            self.downstream.signal(|s| s.on_next(value));
            self.end(|s| s.on_complete());
        }
    }

    fn end(&self, signal: impl FnOnce(&S)) {
        if !self.downstream.is_released() {
            self.downstream.end(signal);
            self.dispose();
        }
    }

    fn dispose(&self) {
        let on_request = self.on_request.take();
        drop(on_request);
        self.on_cancel.take();
        if let Some(action) = self.on_dispose.take() {
            action();
        }
        if let Some(value) = self.value.take() {
            self.context.discard(&value);
        }
    }
}

impl<T: 'static, S: Subscriber<T>> Sink<T> for SinkLink<T, S> {
    fn success(&self, value: T) {
        if self.is_cancelled.get() {
            return self.context.discard(&value);
        }
        if self.downstream.is_released() || self.has_succeeded.replace(true) {
            return self.context.next_dropped(&value);
        }
        self.value.set(Some(value));
        if self.requested.get() > 0 {
            self.emit();
        }
    }

    fn success_empty(&self) {
        if !self.has_succeeded.replace(true) {
            self.end(|s| s.on_complete());
        }
    }

    fn error(&self, error: Error) {
        self.end(|s| s.on_error(error));
    }

    fn on_request(&self, action: Rc<dyn Fn(u64)>) {
        if self.downstream.is_released() {
            return;
        }
        let before = self.on_request.replace(Some(action.clone()));
        drop(before);
        let requested = self.requested.get();
        if requested > 0 {
            action(requested);
        }
    }

    fn on_cancel(&self, action: Action) {
        if self.is_cancelled.get() {
            return action();
        }
        if self.downstream.is_released() {
            return;
        }
        match self.on_cancel.take() {
            Some(first) => {
                self.on_cancel.set(Some(first));
                action();
            }
            None => self.on_cancel.set(Some(action)),
        }
    }

    fn on_dispose(&self, action: Action) {
        if self.downstream.is_released() {
            return action();
        }
        match self.on_dispose.take() {
            Some(first) => {
                self.on_dispose.set(Some(first));
                action();
            }
            None => self.on_dispose.set(Some(action)),
        }
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for SinkLink<T, S> {
    fn request(&self, n: u64) {
        if self.downstream.is_released() {
            return;
        }
        if n == 0 {
            return self.end(|s| s.on_error(NonPositiveRequest.into()));
        }
        self.requested.add(n);
        // Cloned: the action may end the mono and with it itself.
        let action = self.on_request.borrow().clone();
        if let Some(action) = action {
            action(n);
        }
        self.emit();
    }

    fn cancel(&self) {
        if self.downstream.is_released() {
            return;
        }
        self.is_cancelled.set(true);
        self.downstream.release();
        if let Some(action) = self.on_cancel.take() {
            action();
        }
        self.dispose();
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::MonoSink;
    use crate::error::NonPositiveRequest;
    use crate::testing::Probe;
    use crate::{Mono, Publisher};

    fn logging(
        log: &Rc<RefCell<Vec<String>>>,
        push: impl Fn(&MonoSink<i32>) + 'static,
    ) -> Mono<impl Publisher<Item = i32>> {
        let log = log.clone();
        Mono::create(move |sink: MonoSink<i32>| {
            let logs = [log.clone(), log.clone(), log.clone()];
            let [requests, cancels, disposes] = logs;
            sink.on_request(move |n| requests.borrow_mut().push(format!("request {n}")));
            sink.on_cancel(move || cancels.borrow_mut().push("cancel".to_owned()));
            sink.on_dispose(move || disposes.borrow_mut().push("dispose".to_owned()));
            push(&sink);
        })
    }

    #[test]
    fn the_value_waits_for_a_request() {
        let log = Rc::default();
        let probe = Probe::new();
        logging(&log, |sink| {
            sink.success(1);
            sink.success(2);
        })
        .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "(2)");
        probe.request(3);
        assert_eq!(probe.log(), "(2) 1 |");
        assert_eq!(*log.borrow(), ["request 3", "dispose"]);
        assert!(probe.is_source_released());
    }

    #[test]
    fn an_error_takes_the_place_of_a_value_that_waits() {
        let log = Rc::default();
        let probe = Probe::new();
        logging(&log, |sink| {
            sink.success(1);
            sink.error(NonPositiveRequest);
        })
        .subscribe_with(probe.subscriber());
        assert!(probe.log().starts_with("#Spec"), "{}", probe.log());
        assert_eq!(*log.borrow(), ["dispose"]);
    }

    #[test]
    fn cancel_comes_before_dispose() {
        let log = Rc::default();
        let probe = Probe::new();
        logging(&log, |_| ()).subscribe_with(probe.subscriber());
        probe.request(1);
        probe.cancel();
        assert_eq!(*log.borrow(), ["request 1", "cancel", "dispose"]);
        assert!(probe.is_source_released());
    }
}
