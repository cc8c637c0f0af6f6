//! Emits a seed, then what has come together so far.
//!
//! ```text
//!  -1--2-3|
//!    scan(10, sum)
//!  ({10}) at once, then -{11}--{13}-{16}|
//! ```
//!
//! - **Demand**: the seed takes one; the source is subscribed once the seed was requested, and asked
//!   for what is left.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a function that fails cancels the source and is the error.
//! - **Cancellation**: unchanged; before the seed was requested there is nothing to cancel.
//! - **Scheduler**: none; the function runs where values arrive.

use std::cell::Cell;
use std::rc::Rc;

use super::shared::arbiter::Arbiter;
use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::flux::Flux;
use crate::function::{Fallible0, Fallible2, Function, Infallible0, Infallible2};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Emits `initial`, then what `accumulator` makes of the last one emitted and the next value.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 3).scan_from(10, |sum, n| sum + n)), "10 11 13 16 |");
    /// ```
    pub fn scan_from<A, F>(
        self,
        initial: A,
        accumulator: F,
    ) -> Flux<ScanWith<P, Infallible0<impl Fn() -> A + Clone>, Infallible2<F>>>
    where
        A: Clone + 'static,
        F: Fn(A, P::Item) -> A + Clone + 'static,
    {
        self.scan_with(move || initial.clone(), accumulator)
    }

    /// As [`scan_from`](Flux::scan_from), with a seed that `supplier` makes for each subscriber.
    pub fn scan_with<A, I, F>(
        self,
        supplier: I,
        accumulator: F,
    ) -> Flux<ScanWith<P, Infallible0<I>, Infallible2<F>>>
    where
        A: Clone + 'static,
        I: Fn() -> A + Clone + 'static,
        F: Fn(A, P::Item) -> A + Clone + 'static,
    {
        Flux(ScanWith {
            source: Rc::new(self.0),
            supplier: Infallible0(supplier),
            accumulator: Infallible2(accumulator),
        })
    }

    /// As [`scan_with`](Flux::scan_with); a failure of either function ends the stream.
    pub fn try_scan_with<A, I, F>(
        self,
        supplier: I,
        accumulator: F,
    ) -> Flux<ScanWith<P, Fallible0<I>, Fallible2<F>>>
    where
        A: Clone + 'static,
        I: Fn() -> Result<A, Error> + Clone + 'static,
        F: Fn(A, P::Item) -> Result<A, Error> + Clone + 'static,
    {
        Flux(ScanWith {
            source: Rc::new(self.0),
            supplier: Fallible0(supplier),
            accumulator: Fallible2(accumulator),
        })
    }
}

/// See [`Flux::scan_with`].
#[derive(Clone, Debug)]
pub struct ScanWith<P, I, F> {
    source: Rc<P>,
    supplier: I,
    accumulator: F,
}

impl<P, I, F, A> Publisher for ScanWith<P, I, F>
where
    P: Publisher,
    A: Clone + 'static,
    I: Function<(), Output = A>,
    F: Function<(A, P::Item), Output = A>,
{
    type Item = A;

    fn subscribe<S: Subscriber<A>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            arbiter: Arbiter::default(),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        if link.downstream.is_released() {
            return;
        }
        match self.supplier.apply(()) {
            Err(error) => link.downstream.end(|s| s.on_error(error)),
            Ok(seed) => {
                let start = Start {
                    link: link.clone(),
                    seed: Cell::new(Some((seed, self.source.clone()))),
                    accumulator: self.accumulator.clone(),
                };
                link.arbiter.switch_to(Subscription::new(Rc::new(start)));
            }
        }
    }
}

struct Link<S> {
    context: Context,
    downstream: Downstream<S>,
    arbiter: Arbiter,
}

impl<S: 'static> Upstream for Link<S> {
    fn request(&self, n: u64) {
        self.arbiter.request(n);
    }

    fn cancel(&self) {
        self.arbiter.cancel();
        self.downstream.release();
    }
}

/// Takes the first request: emits the seed, then subscribes the source.
struct Start<P, S, F, A> {
    link: Rc<Link<S>>,
    /// There until it is requested.
    seed: Cell<Option<(A, Rc<P>)>>,
    accumulator: F,
}

impl<P, S, F, A> Upstream for Start<P, S, F, A>
where
    P: Publisher,
    A: Clone + 'static,
    S: Subscriber<A>,
    F: Function<(A, P::Item), Output = A>,
{
    fn request(&self, n: u64) {
        let link = &self.link;
        let Some((seed, source)) = self.seed.take() else {
            return;
        };
        if n == 0 {
            let error = NonPositiveRequest.into();
            return link.downstream.end(|s| s.on_error(error));
        }
        link.arbiter.delivered();
        link.downstream.signal(|s| s.on_next(seed.clone()));
        if !link.downstream.is_released() {
            source.subscribe(ScanWithSubscriber {
                link: link.clone(),
                upstream: UpstreamCell::default(),
                accumulator: self.accumulator.clone(),
                sum: Cell::new(Some(seed)),
                is_done: Cell::new(false),
            });
        }
    }

    fn cancel(&self) {
        self.seed.take();
    }
}

struct ScanWithSubscriber<S, F, A> {
    link: Rc<Link<S>>,
    upstream: UpstreamCell,
    accumulator: F,
    /// The last one emitted; taken out while the function runs.
    sum: Cell<Option<A>>,
    is_done: Cell<bool>,
}

impl<T, S, F, A> Subscriber<T> for ScanWithSubscriber<S, F, A>
where
    T: 'static,
    A: Clone + 'static,
    S: Subscriber<A>,
    F: Function<(A, T), Output = A>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            self.link.arbiter.switch_to(subscription);
        }
    }

    fn on_next(&self, value: T) {
        let sum = if self.is_done.get() {
            None
        } else {
            self.sum.take()
        };
        let Some(sum) = sum else {
            return self.link.context.next_dropped(&value);
        };
        match self.accumulator.apply((sum, value)) {
            Ok(sum) => {
                self.sum.set(Some(sum.clone()));
                self.link.downstream.signal(|s| s.on_next(sum));
            }
            Err(error) => {
                self.is_done.set(true);
                self.upstream.cancel();
                self.link
                    .downstream
                    .end(|s| s.on_error(error.without_value()));
            }
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            self.link.context.error_dropped(&error);
        } else {
            self.link.downstream.end(|s| s.on_error(error));
        }
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.link.downstream.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::error::Error;
    use crate::testing::{MarbleFailure, Probe, values};

    fn fails<T>() -> Result<T, Error> {
        Err(MarbleFailure.into())
    }

    #[test]
    fn the_seed_takes_one_request_and_the_source_gets_the_rest() {
        let probe = Probe::new();
        let flux = Flux::range(1, 5).record(probe.recorder());
        flux.scan_from(10, |sum, n| sum + n)
            .subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(
            (probe.log().as_str(), probe.upstream_log().as_str()),
            ("10", "")
        );
        for n in [2, 3] {
            probe.request(n);
        }
        assert_eq!(probe.log(), "10 11 13 16 20 25 |");
        assert_eq!(probe.upstream_log(), "request(2) request(3)");
        assert!(probe.is_source_released());
    }

    #[test]
    fn functions_may_fail() {
        let probe = Probe::new();
        let flux = Flux::range(1, 5).record(probe.recorder());
        flux.try_scan_with(
            || Ok(10),
            |sum, n| if n == 2 { fails() } else { Ok(sum + n) },
        )
        .subscribe_with(probe.subscriber());
        probe.request(9);
        assert_eq!(probe.log(), "10 11 #error");
        assert_eq!(probe.upstream_log(), "request(8) cancel");
        let flux = Flux::range(1, 5).try_scan_with(fails::<i64>, |sum, n| Ok(sum + n));
        assert_eq!(values(flux), "#error");
    }

    #[test]
    fn cancelling_lets_go_before_and_after_the_seed() {
        for requested in [0, 1] {
            let probe = Probe::new();
            let flux = Flux::range(1, 5).record(probe.recorder());
            flux.scan_from(10, |sum, n| sum + n)
                .subscribe_with(probe.subscriber());
            if requested > 0 {
                probe.request(requested);
            }
            probe.cancel();
            let calls = if requested == 0 { "" } else { "cancel" };
            assert_eq!(probe.upstream_log(), calls);
            assert!(probe.is_source_released());
        }
    }
}
