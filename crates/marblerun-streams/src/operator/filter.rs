//! Emits the values that satisfy a predicate.
//!
//! ```text
//!  -1--2-3|
//!   filter(odd)
//!  -1----3|
//! ```
//!
//! - **Demand**: unchanged; asks for one more for each value left out.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a predicate that fails cancels the source and is the error.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the predicate runs where values arrive.

use std::cell::Cell;
use std::ops::ControlFlow;

use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Pass, Publisher, Subscriber, Subscription};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Leaves out the values for which `predicate` is false.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.filter(|s| s != "b"), "-a----c|");
    /// ```
    pub fn filter<F>(self, predicate: F) -> Flux<Filter<P, Infallible<F>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        Flux(Filter {
            source: self.0,
            predicate: Infallible(predicate),
        })
    }

    /// Leaves out the values for which `predicate` is false; its first failure ends the stream.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-3--5-x|", |flux| flux.try_filter(|s| Ok(s.parse::<i32>()? > 3)), "----5-#");
    /// ```
    pub fn try_filter<F>(self, predicate: F) -> Flux<Filter<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        Flux(Filter {
            source: self.0,
            predicate: Fallible(predicate),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Leaves out the value if `predicate` is false for it: see [`Flux::filter`].
    pub fn filter<F>(self, predicate: F) -> Mono<Filter<P, Infallible<F>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        Mono(Filter {
            source: self.0,
            predicate: Infallible(predicate),
        })
    }

    /// Leaves out the value if `predicate` is false for it: see [`Flux::try_filter`].
    pub fn try_filter<F>(self, predicate: F) -> Mono<Filter<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        Mono(Filter {
            source: self.0,
            predicate: Fallible(predicate),
        })
    }
}

/// See [`Flux::filter`].
#[derive(Clone, Debug)]
pub struct Filter<P, F> {
    source: P,
    predicate: F,
}

impl<P, F> Publisher for Filter<P, F>
where
    P: Publisher,
    F: for<'a> Function<&'a P::Item, Output = bool>,
{
    type Item = P::Item;
    const IS_AT_HAND: bool = P::IS_AT_HAND && !<F as Function<&P::Item>>::CAN_FAIL;
    const HAS_OPTIONS: bool = P::HAS_OPTIONS;

    fn values(&self) -> Option<impl Iterator<Item = P::Item> + use<P, F>> {
        let predicate = self.predicate.clone();
        let passes = move |value: &P::Item| matches!(predicate.apply(value), Ok(true));
        let can_fail = <F as Function<&P::Item>>::CAN_FAIL;
        Some(self.source.values().filter(|_| !can_fail)?.filter(passes))
    }

    fn pass_values(&self, pass: &mut dyn Pass<P::Item>) -> Option<ControlFlow<()>> {
        if <F as Function<&P::Item>>::CAN_FAIL {
            return None;
        }
        self.source
            .pass_values(&mut |value: P::Item| match self.predicate.apply(&value) {
                Ok(true) => pass.pass(value),
                _ => ControlFlow::Continue(()),
            })
    }

    fn comes_in_parts(&self) -> bool {
        self.source.comes_in_parts()
    }

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(FilterSubscriber {
            context: downstream.context(),
            downstream,
            predicate: self.predicate.clone(),
            upstream: UpstreamCell::default(),
            is_done: Cell::new(false),
        });
    }
}

struct FilterSubscriber<S, F> {
    downstream: S,
    context: Context,
    predicate: F,
    upstream: UpstreamCell,
    /// An end was passed on: what the source still sends is dropped. Only a predicate that fails
    /// ends the stream before the source does.
    is_done: Cell<bool>,
}

/// What becomes of a value.
enum Verdict {
    Passes,
    IsLeftOut,
    /// Its predicate has failed, but somebody wants the stream to go on.
    Continues,
    /// Its predicate has failed, or one before.
    Ended,
}

impl<S, F> FilterSubscriber<S, F> {
    fn judge<T: 'static>(&self, value: &T) -> Verdict
    where
        S: Subscriber<T>,
        F: for<'a> Function<&'a T, Output = bool>,
    {
        if <F as Function<&T>>::CAN_FAIL && self.is_done.get() {
            self.context.next_dropped(value);
            return Verdict::Ended;
        }
        match self.predicate.apply(value) {
            Ok(true) => Verdict::Passes,
            Ok(false) => Verdict::IsLeftOut,
            Err(error) => match self.context.go_on_after(error, Some(value)) {
                Ok(()) => Verdict::Continues,
                Err(error) => {
                    self.is_done.set(true);
                    self.upstream.cancel();
                    self.downstream.on_error(error.without_value());
                    self.context.discard(value);
                    Verdict::Ended
                }
            },
        }
    }
}

impl<T, S, F> Subscriber<T> for FilterSubscriber<S, F>
where
    T: 'static,
    S: Subscriber<T>,
    F: for<'a> Function<&'a T, Output = bool>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            self.downstream.on_subscribe(subscription);
        }
    }

    fn on_next(&self, value: T) {
        match self.judge(&value) {
            Verdict::Passes => self.downstream.on_next(value),
            Verdict::IsLeftOut => {
                self.context.discard(&value);
                self.upstream.request(1);
            }
            Verdict::Continues => {
                self.upstream.request(1);
                self.context.discard(&value);
            }
            Verdict::Ended => {}
        }
    }

    fn try_on_next(&self, value: T) -> bool {
        match self.judge(&value) {
            Verdict::Passes => self.downstream.try_on_next(value),
            Verdict::IsLeftOut | Verdict::Continues => {
                self.context.discard(&value);
                false
            }
            Verdict::Ended => true,
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

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn asks_for_one_more_for_each_value_left_out() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9)
            .record(probe.recorder())
            .filter(|n| n % 3 == 0);
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "3");
        assert_eq!(probe.upstream_log(), "request(1) request(1) request(1)");
    }

    #[test]
    fn values_left_out_cost_no_demand_when_they_can_be_refused() {
        let probe = Probe::new();
        Flux::range(1, 9)
            .filter(|n| n % 3 == 0)
            .subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "3 6");
        probe.request(2);
        assert_eq!(probe.log(), "3 6 9 |");
    }
}
