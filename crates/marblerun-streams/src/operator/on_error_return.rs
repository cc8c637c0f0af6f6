//! Emits one more value instead of an error, then completes.
//!
//! ```text
//!  -a-#
//!   onErrorReturn(x)
//!  -a-(x|)
//! ```
//!
//! - **Demand**: unchanged; the last value waits for demand.
//! - **Completion**: unchanged, or after the last value.
//! - **Error**: only one that does not satisfy the predicate.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the value comes where the source fails or where it is requested.

use std::cell::Cell;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Emits `value` instead of an error.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a-#", |flux| flux.on_error_return("x".to_owned()), "-a-(x|)");
    /// ```
    pub fn on_error_return(self, value: P::Item) -> Flux<impl Publisher<Item = P::Item> + use<P>>
    where
        P::Item: Clone,
    {
        self.on_error_return_if(|_| true, value)
    }

    /// Emits `value` instead of an error that satisfies `predicate`.
    pub fn on_error_return_if<C>(
        self,
        predicate: C,
        value: P::Item,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P, C>>
    where
        C: Fn(&Error) -> bool + Clone + 'static,
        P::Item: Clone,
    {
        self.end_instead(move |error| {
            if predicate(&error) {
                Ok(Some(value.clone()))
            } else {
                Err(error)
            }
        })
    }

    /// Emits what `fallback` returns instead of an error, if anything, and completes.
    pub(crate) fn end_instead<F>(self, fallback: F) -> Flux<OnErrorReturn<P, Fallible<F>>>
    where
        F: Fn(Error) -> Result<Option<P::Item>, Error> + Clone + 'static,
    {
        Flux(OnErrorReturn {
            source: self.0,
            fallback: Fallible(fallback),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Emits `value` instead of an error: see [`Flux::on_error_return`].
    pub fn on_error_return(self, value: P::Item) -> Mono<impl Publisher<Item = P::Item> + use<P>>
    where
        P::Item: Clone,
    {
        Mono(self.flux().on_error_return(value).0)
    }

    /// Emits `value` instead of an error that satisfies `predicate`.
    pub fn on_error_return_if<C>(
        self,
        predicate: C,
        value: P::Item,
    ) -> Mono<impl Publisher<Item = P::Item> + use<P, C>>
    where
        C: Fn(&Error) -> bool + Clone + 'static,
        P::Item: Clone,
    {
        Mono(self.flux().on_error_return_if(predicate, value).0)
    }
}

/// See [`Flux::on_error_return`].
#[derive(Clone, Debug)]
pub struct OnErrorReturn<P, F> {
    source: P,
    fallback: F,
}

impl<P, F> Publisher for OnErrorReturn<P, F>
where
    P: Publisher,
    F: Function<Error, Output = Option<P::Item>>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(OnErrorReturnSubscriber {
            link: Rc::new(Link {
                downstream: Downstream::new(downstream),
                upstream: UpstreamCell::default(),
                requested: Demand::none(),
                last: Cell::new(None),
                is_cancelled: Cell::new(false),
            }),
            fallback: self.fallback.clone(),
        });
    }
}

struct Link<T, S> {
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    requested: Demand,
    /// What to emit as soon as it is requested.
    last: Cell<Option<T>>,
    is_cancelled: Cell<bool>,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    fn finish(&self, last: T) {
        // Complete even if the value makes it cancel, as in Reactor.
        self.downstream.end(|s| {
            s.on_next(last);
            s.on_complete();
        });
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        match self.last.take() {
            Some(last) if n > 0 => self.finish(last),
            last => {
                self.last.set(last);
                if !self.downstream.is_released() && self.requested.get() < UNBOUNDED {
                    self.requested.add(n);
                    self.upstream.request(n);
                }
            }
        }
    }

    fn cancel(&self) {
        if self.is_cancelled.replace(true) {
            return;
        }
        self.upstream.cancel();
        if let Some(last) = self.last.take() {
            self.downstream.context().discard(&last);
        }
        self.downstream.release();
    }
}

struct OnErrorReturnSubscriber<T, S, F> {
    link: Rc<Link<T, S>>,
    fallback: F,
}

impl<T, S, F> Subscriber<T> for OnErrorReturnSubscriber<T, S, F>
where
    T: 'static,
    S: Subscriber<T>,
    F: Function<Error, Output = Option<T>>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.upstream.accept(&subscription) {
            let link = Subscription::new(self.link.clone());
            self.link.downstream.signal(|s| s.on_subscribe(link));
        }
    }

    fn on_next(&self, value: T) {
        self.link.requested.deliver(1);
        self.link.downstream.signal(|s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        match self.fallback.apply(error) {
            Ok(Some(last)) if self.link.requested.get() > 0 => self.link.finish(last),
            Ok(Some(last)) => self.link.last.set(Some(last)),
            Ok(None) => self.link.downstream.end(|s| s.on_complete()),
            Err(error) => self.link.downstream.end(|s| s.on_error(error)),
        }
    }

    fn on_complete(&self) {
        self.link.downstream.end(|s| s.on_complete());
    }

    fn context(&self) -> Context {
        self.link.downstream.context()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{MarbleFailure, Probe, values};

    fn failing() -> Flux<impl crate::Publisher<Item = i64>> {
        Flux::create(|sink| {
            sink.next(1);
            sink.error(MarbleFailure);
        })
    }

    #[test]
    fn the_last_value_waits_for_demand() {
        let probe = Probe::new();
        let flux = failing().record(probe.recorder()).on_error_return(9);
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "1");
        probe.request(1);
        assert_eq!(probe.log(), "1 9 |");
        assert_eq!(probe.upstream_log(), "request(1)");
        assert!(probe.is_source_released());
    }

    #[test]
    fn cancelling_throws_the_last_value_away() {
        let probe = Probe::new();
        let flux = failing().record(probe.recorder()).on_error_return(9);
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        probe.cancel();
        probe.request(1);
        assert_eq!(probe.log(), "1");
        assert_eq!(probe.upstream_log(), "request(1) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn other_errors_stay() {
        assert_eq!(
            values(failing().on_error_return_if(|_| false, 9)),
            "1 #error"
        );
    }
}
