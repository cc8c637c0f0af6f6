//! Changes the context that operators above see.
//!
//! ```text
//!  -a--b-c|
//!    contextWrite(user 7)
//!  -a--b-c|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none.

use std::any::Any;
use std::rc::Rc;

use crate::context::{Context, FailureHook, OnDiscard, OnErrorContinue};
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription};

impl<P: Publisher> Flux<P> {
    /// Hands operators above what `modifier` makes of the context.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let user = Flux::defer_contextual(|context| Flux::just(context.get().copied().unwrap_or(0)));
    /// assert_eq!(values(user.context_write(|context| context.with(7))), "7 |");
    /// ```
    pub fn context_write<F>(self, modifier: F) -> Flux<ContextWrite<P, F>>
    where
        F: Fn(&Context) -> Context + Clone + 'static,
    {
        Flux(ContextWrite {
            source: self.0,
            modifier,
        })
    }

    /// Shows `hook` the values of type `V` that operators above keep or leave out and that will
    /// not be emitted.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).skip(2).do_on_discard(|n: &i64| assert!(*n < 3));
    /// assert_eq!(values(flux), "3 |");
    /// ```
    pub fn do_on_discard<V: 'static>(
        self,
        hook: impl Fn(&V) + 'static,
    ) -> Flux<ContextWrite<P, impl Fn(&Context) -> Context + Clone>> {
        self.context_write(discarding(hook))
    }

    /// Lets operators above go on after a function has failed on a value, if `consumer` takes the
    /// failure by returning true. The value is shown to it if the function has only borrowed it, or
    /// has handed it back in a [`FailedOn`](crate::error::FailedOn).
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check(
    ///     "-1--x-3|",
    ///     |flux| flux.try_map(|s| Ok(s.parse::<i32>()?)).on_error_continue(|_, _| true),
    ///     "-1----3|",
    /// );
    /// ```
    pub fn on_error_continue(
        self,
        consumer: impl Fn(&Error, Option<&dyn Any>) -> bool + 'static,
    ) -> Flux<ContextWrite<P, impl Fn(&Context) -> Context + Clone>> {
        self.try_on_error_continue(move |error, value| Ok(consumer(error, value)))
    }

    /// As [`on_error_continue`](Flux::on_error_continue); a failure of `consumer` ends the stream instead
    /// of the one it was asked about.
    pub fn try_on_error_continue(
        self,
        consumer: impl Fn(&Error, Option<&dyn Any>) -> Result<bool, Error> + 'static,
    ) -> Flux<ContextWrite<P, impl Fn(&Context) -> Context + Clone>> {
        self.context_write(continuing(consumer))
    }

    /// Makes failures end the stream above here, whatever an
    /// [`on_error_continue`](Flux::on_error_continue) below says.
    pub fn on_error_stop(self) -> Flux<ContextWrite<P, impl Fn(&Context) -> Context + Clone>> {
        self.context_write(continuing(|_, _| Ok(false)))
    }
}

impl<P: Publisher> Mono<P> {
    /// Hands operators above what `modifier` makes of the context.
    pub fn context_write<F>(self, modifier: F) -> Mono<ContextWrite<P, F>>
    where
        F: Fn(&Context) -> Context + Clone + 'static,
    {
        Mono(ContextWrite {
            source: self.0,
            modifier,
        })
    }

    /// Shows `hook` the values of type `V` that operators above keep or leave out and that will
    /// not be emitted.
    pub fn do_on_discard<V: 'static>(
        self,
        hook: impl Fn(&V) + 'static,
    ) -> Mono<ContextWrite<P, impl Fn(&Context) -> Context + Clone>> {
        self.context_write(discarding(hook))
    }

    /// Lets operators above go on after a function has failed on a value, if `consumer` takes the
    /// failure by returning true: see [`Flux::on_error_continue`].
    pub fn on_error_continue(
        self,
        consumer: impl Fn(&Error, Option<&dyn Any>) -> bool + 'static,
    ) -> Mono<ContextWrite<P, impl Fn(&Context) -> Context + Clone>> {
        self.try_on_error_continue(move |error, value| Ok(consumer(error, value)))
    }

    /// As [`on_error_continue`](Mono::on_error_continue); a failure of `consumer` ends the stream instead
    /// of the one it was asked about.
    pub fn try_on_error_continue(
        self,
        consumer: impl Fn(&Error, Option<&dyn Any>) -> Result<bool, Error> + 'static,
    ) -> Mono<ContextWrite<P, impl Fn(&Context) -> Context + Clone>> {
        self.context_write(continuing(consumer))
    }

    /// Makes failures end the stream above here, whatever an
    /// [`on_error_continue`](Mono::on_error_continue) below says.
    pub fn on_error_stop(self) -> Mono<ContextWrite<P, impl Fn(&Context) -> Context + Clone>> {
        self.context_write(continuing(|_, _| Ok(false)))
    }
}

/// A hook called before the one that is there.
fn discarding<V: 'static>(hook: impl Fn(&V) + 'static) -> impl Fn(&Context) -> Context + Clone {
    let hook = Rc::new(hook);
    move |context| {
        let hook = hook.clone();
        let next = context.get::<OnDiscard>().map(|next| next.0.clone());
        context.with(OnDiscard(Rc::new(move |value: &dyn Any| {
            if let Some(value) = value.downcast_ref() {
                hook(value);
            }
            if let Some(next) = &next {
                next(value);
            }
        })))
    }
}

fn continuing(
    consumer: impl Fn(&Error, Option<&dyn Any>) -> Result<bool, Error> + 'static,
) -> impl Fn(&Context) -> Context + Clone {
    let consumer: FailureHook = Rc::new(consumer);
    move |context| context.with(OnErrorContinue(consumer.clone()))
}

/// See [`Flux::context_write`].
#[derive(Clone, Debug)]
pub struct ContextWrite<P, F> {
    source: P,
    modifier: F,
}

impl<P, F> Publisher for ContextWrite<P, F>
where
    P: Publisher,
    F: Fn(&Context) -> Context + Clone + 'static,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let context = (self.modifier)(&downstream.context());
        self.source.subscribe(ContextWriteSubscriber {
            downstream,
            context,
        });
    }
}

struct ContextWriteSubscriber<S> {
    downstream: S,
    context: Context,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for ContextWriteSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.downstream.on_subscribe(subscription);
    }

    fn on_next(&self, value: T) {
        self.downstream.on_next(value);
    }

    fn try_on_next(&self, value: T) -> bool {
        self.downstream.try_on_next(value)
    }

    fn on_error(&self, error: Error) {
        self.downstream.on_error(error);
    }

    fn on_complete(&self) {
        self.downstream.on_complete();
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{Probe, values};

    #[test]
    fn the_nearest_consumer_decides() {
        let failing = Flux::range(1, 3).try_map(|n| Ok(n.to_string().parse::<u8>()? / 2));
        assert_eq!(values(failing), "0 1 1 |");
        let stopped = Flux::from_iterable(["1", "x"])
            .try_map(|s| Ok(s.parse::<u8>()?))
            .on_error_stop()
            .on_error_continue(|_, _| true);
        assert_eq!(values(stopped), "1 #invalid digit found in string");
    }

    #[test]
    fn a_value_left_out_is_asked_for_again() {
        let probe = Probe::new();
        Flux::from_iterable(["x", "1"])
            .record(probe.recorder())
            .try_map(|s| Ok(s.parse::<u8>()?))
            .on_error_continue(|_, _| true)
            .subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "1 |");
        assert_eq!(probe.upstream_log(), "request(1) request(1)");
    }

    #[test]
    fn a_consumer_that_fails_is_the_error() {
        let probe = Probe::new();
        Flux::from_iterable(["1", "x", "2"])
            .record(probe.recorder())
            .try_map(|s| Ok(s.parse::<u8>()?))
            .try_on_error_continue(|_, _| Err("of the consumer".parse::<f64>().unwrap_err().into()))
            .subscribe_with(probe.subscriber());
        probe.request(9);
        assert_eq!(probe.log(), "1 #invalid float literal");
        assert_eq!(probe.upstream_log(), "request(9) cancel");
    }
}
