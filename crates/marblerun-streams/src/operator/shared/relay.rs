//! At most one value of each: for operators that pass demand through and differ only in what they
//! make of a value.

use std::any::Any;
use std::cell::Cell;

use crate::context::Context;
use crate::error::Error;
use crate::protocol::{Subscriber, Subscription};
use crate::upstream::UpstreamCell;

/// What such an operator makes of values; the state of one subscription.
pub(crate) trait Relay<T>: 'static {
    /// What it emits.
    type Output: 'static;

    /// Whether [`next`](Relay::next) can end the stream.
    const CAN_END: bool;

    /// What becomes of a value. Values left out are given to [`Context::discard`] here, where
    /// Reactor discards them.
    fn next(&self, value: T, context: &Context) -> Step<Self::Output>;
}

/// What becomes of a value.
pub(crate) enum Step<R> {
    /// It is passed on as this.
    Next(R),
    /// It is passed on as this and is the last: the stream completes, and the source is left to end
    /// by itself.
    Last(R),
    /// It is left out: another one is asked for.
    Skip,
    /// The stream completes, with a last value if there is one.
    Complete(Option<R>),
    /// The stream fails, with a last value if there is one.
    Fail(Option<R>, Error),
    /// The stream fails, and then the value is discarded.
    Reject(R, Error),
}

impl<R> Step<R> {
    /// A function has failed on a value: leaves it out, if somebody wants the stream to go on.
    pub(crate) fn failed_or_continues(
        error: Error,
        value: Option<&dyn Any>,
        context: &Context,
    ) -> Step<R> {
        match context.go_on_after(error, value) {
            Ok(()) => Step::Skip,
            Err(error) => Step::Fail(None, error),
        }
    }
}

/// The subscriber of such an operator.
pub(crate) struct RelaySubscriber<S, R> {
    downstream: S,
    relay: R,
    context: Context,
    upstream: UpstreamCell,
    /// An end was passed on: what the source still sends is dropped.
    is_done: Cell<bool>,
}

impl<S, R> RelaySubscriber<S, R> {
    pub(crate) fn new<T: 'static>(downstream: S, relay: R) -> RelaySubscriber<S, R>
    where
        R: Relay<T>,
        S: Subscriber<R::Output>,
    {
        RelaySubscriber {
            context: downstream.context(),
            downstream,
            relay,
            upstream: UpstreamCell::default(),
            is_done: Cell::new(false),
        }
    }

    /// What to pass on; `Err` tells whether the value was left out.
    fn step<T: 'static>(&self, value: T) -> Result<R::Output, bool>
    where
        R: Relay<T>,
        S: Subscriber<R::Output>,
    {
        if R::CAN_END && self.is_done.get() {
            self.context.next_dropped(&value);
            return Err(false);
        }
        match self.relay.next(value, &self.context) {
            Step::Next(value) => return Ok(value),
            Step::Last(value) => {
                self.is_done.set(true);
                self.downstream.on_next(value);
                self.downstream.on_complete();
            }
            Step::Skip => return Err(true),
            Step::Complete(last) => {
                self.last(last);
                self.downstream.on_complete();
            }
            Step::Fail(last, error) => {
                self.last(last);
                self.downstream.on_error(error.without_value());
            }
            Step::Reject(value, error) => {
                self.last(None);
                self.downstream.on_error(error.without_value());
                self.context.discard(&value);
            }
        }
        Err(false)
    }

    fn last<V>(&self, last: Option<V>)
    where
        S: Subscriber<V>,
    {
        self.is_done.set(true);
        if let Some(value) = last {
            self.downstream.on_next(value);
        }
        self.upstream.cancel();
    }
}

impl<T, S, R> Subscriber<T> for RelaySubscriber<S, R>
where
    T: 'static,
    R: Relay<T>,
    S: Subscriber<R::Output>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            self.downstream.on_subscribe(subscription);
        }
    }

    fn on_next(&self, value: T) {
        match self.step(value) {
            Ok(value) => self.downstream.on_next(value),
            Err(true) => self.upstream.request(1),
            Err(false) => {}
        }
    }

    fn try_on_next(&self, value: T) -> bool {
        match self.step(value) {
            Ok(value) => self.downstream.try_on_next(value),
            Err(is_left_out) => !is_left_out,
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            self.context.error_dropped(&error);
        } else {
            self.downstream.on_error(error);
        }
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.downstream.on_complete();
        }
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}
