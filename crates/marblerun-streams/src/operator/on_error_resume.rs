//! Goes on with another source after an error.
//!
//! ```text
//!  -a-#
//!   onErrorResume(-x|)
//!  -a--x|
//! ```
//!
//! - **Demand**: unchanged; what the first source did not deliver is asked of the other.
//! - **Completion**: of the source, or of the other one.
//! - **Error**: of the other source, or of the function that should choose it.
//! - **Cancellation**: cancels whichever source is current.
//! - **Scheduler**: none; the other source is subscribed where the first one fails.

use std::rc::Rc;

use super::shared::arbiter::Arbiter;
use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;
use std::cell::{Cell, OnceCell};

impl<P: Publisher> Flux<P> {
    /// Goes on with what `fallback` returns for the error.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::check};
    /// let digits = |_| Flux::range(1, 2).map(|n| n.to_string());
    /// check("-a-#", |flux| flux.on_error_resume(digits), "-a-(12|)");
    /// ```
    pub fn on_error_resume<Q, F>(self, fallback: F) -> Flux<OnErrorResume<P, Infallible<F>>>
    where
        Q: Publisher<Item = P::Item>,
        F: Fn(Error) -> Flux<Q> + Clone + 'static,
    {
        Flux(OnErrorResume {
            source: self.0,
            fallback: Infallible(fallback),
        })
    }

    /// Goes on with what `fallback` returns for the error; its failure ends the stream.
    pub fn try_on_error_resume<Q, F>(self, fallback: F) -> Flux<OnErrorResume<P, Fallible<F>>>
    where
        Q: Publisher<Item = P::Item>,
        F: Fn(Error) -> Result<Flux<Q>, Error> + Clone + 'static,
    {
        Flux(OnErrorResume {
            source: self.0,
            fallback: Fallible(fallback),
        })
    }

    /// Goes on with what `fallback` returns for an error that satisfies `predicate`; others end the
    /// stream.
    ///
    /// ```
    /// use marblerun_streams::{Flux, error::OverflowError, testing::check};
    /// let chain = |flux: Flux<_>| {
    ///     flux.on_error_resume_if(|error| error.is::<OverflowError>(), |_| Flux::empty())
    /// };
    /// check("-a-#", chain, "-a-#");
    /// ```
    pub fn on_error_resume_if<C, Q, F>(
        self,
        predicate: C,
        fallback: F,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P, C, Q, F>>
    where
        C: Fn(&Error) -> bool + Clone + 'static,
        Q: Publisher<Item = P::Item>,
        F: Fn(Error) -> Flux<Q> + Clone + 'static,
    {
        self.try_on_error_resume(move |error| {
            if predicate(&error) {
                Ok(fallback(error))
            } else {
                Err(error)
            }
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Goes on with what `fallback` returns for the error: see [`Flux::on_error_resume`].
    pub fn on_error_resume<Q, F>(
        self,
        fallback: F,
    ) -> Mono<impl Publisher<Item = P::Item> + use<P, Q, F>>
    where
        Q: Publisher<Item = P::Item>,
        F: Fn(Error) -> Mono<Q> + Clone + 'static,
    {
        Mono(self.flux().on_error_resume(move |e| fallback(e).flux()).0)
    }

    /// Goes on with what `fallback` returns for the error: see [`Flux::try_on_error_resume`].
    pub fn try_on_error_resume<Q, F>(
        self,
        fallback: F,
    ) -> Mono<impl Publisher<Item = P::Item> + use<P, Q, F>>
    where
        Q: Publisher<Item = P::Item>,
        F: Fn(Error) -> Result<Mono<Q>, Error> + Clone + 'static,
    {
        let fallback = move |error| Ok(fallback(error)?.flux());
        Mono(self.flux().try_on_error_resume(fallback).0)
    }

    /// Goes on with what `fallback` returns for an error that satisfies `predicate`: see
    /// [`Flux::on_error_resume_if`].
    pub fn on_error_resume_if<C, Q, F>(
        self,
        predicate: C,
        fallback: F,
    ) -> Mono<impl Publisher<Item = P::Item> + use<P, C, Q, F>>
    where
        C: Fn(&Error) -> bool + Clone + 'static,
        Q: Publisher<Item = P::Item>,
        F: Fn(Error) -> Mono<Q> + Clone + 'static,
    {
        let fallback = move |error| fallback(error).flux();
        Mono(self.flux().on_error_resume_if(predicate, fallback).0)
    }
}

/// See [`Flux::on_error_resume`].
#[derive(Clone, Debug)]
pub struct OnErrorResume<P, F> {
    source: P,
    fallback: F,
}

impl<P, Q, F> Publisher for OnErrorResume<P, F>
where
    P: Publisher,
    Q: Publisher<Item = P::Item>,
    F: Function<Error, Output = Flux<Q>>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            arbiter: Arbiter::default(),
            downstream: Downstream::new(downstream),
            is_up: OnceCell::new(),
        });
        self.source.subscribe(OnErrorResumeSubscriber {
            link,
            fallback: Cell::new(Some(self.fallback.clone())),
            upstream: UpstreamCell::default(),
        });
    }
}

struct Link<S> {
    arbiter: Arbiter,
    downstream: Downstream<S>,
    /// Set once the subscriber has its subscription.
    is_up: OnceCell<()>,
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

struct OnErrorResumeSubscriber<S, F> {
    link: Rc<Link<S>>,
    /// None when this is the other source.
    fallback: Cell<Option<F>>,
    upstream: UpstreamCell,
}

impl<T, S, Q, F> Subscriber<T> for OnErrorResumeSubscriber<S, F>
where
    T: 'static,
    S: Subscriber<T>,
    Q: Publisher<Item = T>,
    F: Function<Error, Output = Flux<Q>>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if !self.upstream.accept(&subscription) {
            return;
        }
        if self.link.is_up.set(()).is_ok() {
            let link = Subscription::new(self.link.clone());
            self.link.downstream.signal(|s| s.on_subscribe(link));
        }
        self.link.arbiter.switch_to(subscription);
    }

    fn on_next(&self, value: T) {
        self.link.arbiter.delivered();
        self.link.downstream.signal(|s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        let next = match self.fallback.take() {
            Some(fallback) => fallback.apply(error),
            None => Err(error),
        };
        match next {
            Ok(next) => next.0.subscribe(OnErrorResumeSubscriber::<S, F> {
                link: self.link.clone(),
                fallback: Cell::new(None),
                upstream: UpstreamCell::default(),
            }),
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
        Flux::range(1, 3).try_map(|n| {
            if n < 3 {
                Ok(n)
            } else {
                Err(MarbleFailure.into())
            }
        })
    }

    #[test]
    fn what_is_outstanding_is_asked_of_the_other() {
        let probe = Probe::new();
        let other = probe.clone();
        let flux =
            failing().on_error_resume(move |_| Flux::range(7, 5).record(other.recorder::<i64>()));
        flux.subscribe_with(probe.subscriber());
        probe.request(4);
        probe.request(1);
        probe.cancel();
        assert_eq!(probe.log(), "1 2 7 8 9");
        assert_eq!(probe.upstream_log(), "request(2) request(1) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_other_may_fail_too() {
        assert_eq!(
            values(failing().on_error_resume(|_| failing())),
            "1 2 1 2 #error"
        );
        let no_fallback = |error| Err::<Flux<crate::source::Range>, _>(error);
        assert_eq!(
            values(failing().try_on_error_resume(no_fallback)),
            "1 2 #error"
        );
        let flux = failing().on_error_resume_if(|e| e.is::<MarbleFailure>(), |_| Flux::empty());
        assert_eq!(values(flux), "1 2 |");
    }
}
