//! Emits what a callback pushes, kept in a buffer until it is requested.
//!
//! - **Demand**: values beyond demand wait without bound, or as the [`OverflowStrategy`] says.
//! - **Completion**: after the values pushed before it.
//! - **Error**: after the values pushed before it; a callback that fails is the error.
//! - **Cancellation**: discards what waits, runs the `on_cancel` action, then the `on_dispose` action.
//! - **Scheduler**: none; values come where they are pushed or requested.

use std::marker::PhantomData;
use std::rc::Rc;

use super::flux_sink::{FluxSink, RequestMode, SinkLink};
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription};

/// What becomes of values that are pushed without demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverflowStrategy {
    /// They are emitted all the same.
    Ignore,
    /// The stream fails with [`OverflowError`](crate::error::OverflowError).
    Error,
    /// They are discarded.
    Drop,
    /// Only the last one waits.
    Latest,
    /// All of them wait.
    Buffer,
}

impl<T: 'static, F: Fn(FluxSink<T>) + 'static> Flux<Create<T, F>> {
    /// Calls `push` with a sink for each subscriber, once the subscriber is ready. Values wait for
    /// demand.
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
        Flux::create_with(OverflowStrategy::Buffer, push)
    }

    /// As [`create`](Flux::create), with a choice of what becomes of values nobody asked for.
    ///
    /// ```
    /// use marblerun_streams::{Flux, source::OverflowStrategy, testing::Probe};
    /// let flux = Flux::create_with(OverflowStrategy::Latest, |sink| (1..5).for_each(|n| sink.next(n)));
    /// let probe = Probe::new();
    /// flux.subscribe_with(probe.subscriber());
    /// probe.request(2);
    /// assert_eq!(probe.log(), "4");
    /// ```
    pub fn create_with(strategy: OverflowStrategy, push: F) -> Flux<Create<T, F>> {
        Flux(Create {
            push,
            strategy,
            mode: RequestMode::PushPull,
            item: PhantomData,
        })
    }

    /// As [`create`](Flux::create), for a callback that pushes without being asked:
    /// [`on_request`](FluxSink::on_request) is told once that demand is unbounded.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::push(|sink| { sink.next(1); sink.complete(); })), "1 |");
    /// ```
    pub fn push(push: F) -> Flux<Create<T, F>> {
        Flux::push_with(OverflowStrategy::Buffer, push)
    }

    /// As [`push`](Flux::push), with a choice of what becomes of values nobody asked for.
    pub fn push_with(strategy: OverflowStrategy, push: F) -> Flux<Create<T, F>> {
        Flux(Create {
            push,
            strategy,
            mode: RequestMode::Push,
            item: PhantomData,
        })
    }
}

impl<T: 'static> Flux<Create<T, ()>> {
    /// As [`create_with`](Flux::create_with), with a callback that may fail: its failure ends the
    /// stream after the values pushed before it.
    pub fn try_create<F>(
        strategy: OverflowStrategy,
        push: F,
    ) -> Flux<Create<T, impl Fn(FluxSink<T>)>>
    where
        F: Fn(FluxSink<T>) -> Result<(), Error> + 'static,
    {
        Flux::create_with(strategy, fail_by(push))
    }

    /// As [`push_with`](Flux::push_with), with a callback that may fail.
    pub fn try_push<F>(strategy: OverflowStrategy, push: F) -> Flux<Create<T, impl Fn(FluxSink<T>)>>
    where
        F: Fn(FluxSink<T>) -> Result<(), Error> + 'static,
    {
        Flux::push_with(strategy, fail_by(push))
    }
}

fn fail_by<T: 'static>(
    push: impl Fn(FluxSink<T>) -> Result<(), Error> + 'static,
) -> impl Fn(FluxSink<T>) {
    move |sink| {
        if let Err(error) = push(sink.clone()) {
            sink.error(error);
        }
    }
}

/// See [`Flux::create`].
#[derive(Clone, Debug)]
pub struct Create<T, F> {
    push: F,
    strategy: OverflowStrategy,
    mode: RequestMode,
    item: PhantomData<fn() -> T>,
}

impl<T: 'static, F: Fn(FluxSink<T>) + 'static> Publisher for Create<T, F> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        let link = Rc::new(SinkLink::new(downstream, self.strategy, self.mode));
        let subscription = Subscription::new(link.clone());
        link.downstream().signal(|s| s.on_subscribe(subscription));
        (self.push)(FluxSink::new(link));
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    use super::{FluxSink, OverflowStrategy};
    use crate::Flux;
    use crate::error::NonPositiveRequest;
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
        assert_eq!(probe.log(), "(z)");
        probe.request(1);
        assert_eq!(probe.log(), "(z) a");
        assert_eq!(disposed.get(), 0);
        probe.request(2);
        assert_eq!(probe.log(), "(z) a b c |");
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
        assert_eq!(probe.log(), "(z) a");
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

    fn pushing_five(strategy: OverflowStrategy) -> Probe {
        let probe = Probe::new();
        probe.request(2);
        let flux = Flux::create_with(strategy, |sink| {
            (0..5).for_each(|n| sink.next(n));
            sink.complete();
        });
        flux.subscribe_with(probe.subscriber());
        probe
    }

    #[test]
    fn each_strategy_has_its_way_with_values_nobody_asked_for() {
        let overrun = "#The receiver is overrun by more signals than expected (bounded queue...)";
        for (strategy, expected) in [
            (OverflowStrategy::Ignore, "0 1 2 3 4 |".to_owned()),
            (OverflowStrategy::Error, format!("0 1 {overrun} (3) (4)")),
            (OverflowStrategy::Drop, "0 1 |".to_owned()),
            (OverflowStrategy::Latest, "0 1".to_owned()),
            (OverflowStrategy::Buffer, "0 1".to_owned()),
        ] {
            assert_eq!(pushing_five(strategy).log(), expected, "{strategy:?}");
        }
        let probe = pushing_five(OverflowStrategy::Latest);
        probe.request(1);
        assert_eq!(probe.log(), "0 1 4 |");
    }

    #[test]
    fn what_is_pushed_after_the_end_goes_nowhere() {
        let flux = Flux::push(|sink| {
            sink.next(1);
            sink.complete();
            sink.next(2);
        });
        assert_eq!(crate::testing::values(flux), "1 |");
    }

    fn requests(push: bool) -> (String, String) {
        let requests = Rc::new(RefCell::new(Vec::new()));
        let seen = requests.clone();
        let tell = move |sink: FluxSink<i32>| {
            let (seen, next) = (seen.clone(), sink.clone());
            sink.on_request(move |n| {
                seen.borrow_mut().push(n.to_string());
                next.next(1);
            });
        };
        let probe = Probe::new();
        if push {
            Flux::push(tell).subscribe_with(probe.subscriber());
        } else {
            Flux::create(tell).subscribe_with(probe.subscriber());
        }
        probe.request(2);
        probe.request(3);
        (requests.take().join(" "), probe.log())
    }

    #[test]
    fn requests_are_told_and_pushing_is_told_once() {
        assert_eq!(requests(false), ("2 3".to_owned(), "1 1".to_owned()));
        assert_eq!(requests(true), (i64::MAX.to_string(), "1".to_owned()));
    }

    #[test]
    fn a_second_request_consumer_is_an_error() {
        let probe = Probe::new();
        let flux = Flux::create(|sink: FluxSink<i32>| {
            sink.on_request(|_| ());
            sink.on_request(|_| ());
        });
        flux.subscribe_with(probe.subscriber());
        assert_eq!(
            probe.log(),
            "#A consumer has already been assigned to consume requests"
        );
    }

    #[test]
    fn second_actions_run_at_once_and_cancel_comes_before_dispose() {
        let log = Rc::new(RefCell::new(Vec::new()));
        let seen = log.clone();
        let flux = Flux::create(move |sink: FluxSink<i32>| {
            for name in ["dispose 1", "dispose 2"] {
                let seen = seen.clone();
                sink.on_dispose(move || seen.borrow_mut().push(name));
            }
            for name in ["cancel 1", "cancel 2"] {
                let seen = seen.clone();
                sink.on_cancel(move || seen.borrow_mut().push(name));
            }
        });
        let probe = Probe::new();
        flux.subscribe_with(probe.subscriber());
        probe.cancel();
        assert_eq!(
            *log.borrow(),
            ["dispose 2", "cancel 2", "cancel 1", "dispose 1"]
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_failing_callback_ends_the_stream_after_its_values() {
        let probe = Probe::new();
        let flux = Flux::try_create(OverflowStrategy::Buffer, |sink| {
            sink.next(1);
            Err(NonPositiveRequest.into())
        });
        flux.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "");
        probe.request(1);
        assert!(
            probe.log().starts_with("1 #Spec. Rule 3.9"),
            "{}",
            probe.log()
        );
    }
}
