//! Maps the value of a mono to another mono and emits what that one emits.
//!
//! ```text
//!  -a|
//!   flatMap(v -> --1|)
//!  ---(1|)
//! ```
//!
//! - **Demand**: passed on to the source; the inner mono is asked for all there is.
//! - **Completion**: with the value of the inner mono, or with the mono that is empty.
//! - **Error**: of either mono; a function that fails cancels the source and is the error.
//! - **Cancellation**: cancels the source, then the inner mono.
//! - **Scheduler**: none; the inner mono is subscribed where the value arrives.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Mono<P> {
    /// Maps the value to a mono and emits what that one emits.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// let mono = Mono::from_publisher(Flux::range(1, 1));
    /// let mono = mono.flat_map(|n| Mono::from_publisher(Flux::range(n + 1, 1)));
    /// assert_eq!(values(mono.flux()), "2 |");
    /// ```
    pub fn flat_map<Q, F>(self, mapper: F) -> Mono<MonoFlatMap<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Mono<Q> + Clone + 'static,
    {
        Mono(MonoFlatMap {
            source: self.0,
            mapper: Infallible(mapper),
        })
    }

    /// As [`flat_map`](Mono::flat_map); a failure of `mapper` ends the stream.
    pub fn try_flat_map<Q, F>(self, mapper: F) -> Mono<MonoFlatMap<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Result<Mono<Q>, Error> + Clone + 'static,
    {
        Mono(MonoFlatMap {
            source: self.0,
            mapper: Fallible(mapper),
        })
    }
}

/// See [`Mono::flat_map`].
#[derive(Clone, Debug)]
pub struct MonoFlatMap<P, F> {
    source: P,
    mapper: F,
}

impl<P, F> MonoFlatMap<P, F> {
    pub(crate) fn new(source: P, mapper: F) -> MonoFlatMap<P, F> {
        MonoFlatMap { source, mapper }
    }
}

impl<P, F> Publisher for MonoFlatMap<P, F>
where
    P: Publisher,
    F: Function<P::Item, Output: Publisher>,
{
    type Item = <F::Output as Publisher>::Item;

    fn subscribe<S: Subscriber<Self::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            inner: OnceCell::new(),
        });
        self.source.subscribe(MonoFlatMapSubscriber {
            link,
            mapper: self.mapper.clone(),
            is_done: Cell::new(false),
        });
    }
}

struct Link<S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    inner: OnceCell<Subscription>,
}

impl<S: 'static> Upstream for Link<S> {
    fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    fn cancel(&self) {
        self.upstream.cancel();
        if let Some(inner) = self.inner.get() {
            inner.cancel();
        }
        self.downstream.release();
    }
}

struct MonoFlatMapSubscriber<S, F> {
    link: Rc<Link<S>>,
    mapper: F,
    /// The source had a value or has ended.
    is_done: Cell<bool>,
}

impl<T, S, F> Subscriber<T> for MonoFlatMapSubscriber<S, F>
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.upstream.accept(&subscription) {
            let link = Subscription::new(self.link.clone());
            self.link.downstream.signal(|s| s.on_subscribe(link));
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if self.is_done.replace(true) || link.downstream.is_released() {
            return link.context.next_dropped(&value);
        }
        match self.mapper.apply(value) {
            Ok(publisher) => publisher.subscribe(InnerSubscriber { link: link.clone() }),
            Err(error) => {
                link.upstream.cancel();
                link.downstream.end(|s| s.on_error(error));
            }
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) || self.link.downstream.is_released() {
            return self.link.context.error_dropped(&error);
        }
        self.link.downstream.end(|s| s.on_error(error));
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

struct InnerSubscriber<S> {
    link: Rc<Link<S>>,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for InnerSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.downstream.is_released() || self.link.inner.set(subscription.clone()).is_err()
        {
            return subscription.cancel();
        }
        subscription.request(UNBOUNDED);
    }

    fn on_next(&self, value: T) {
        if self.link.downstream.is_released() {
            return self.link.context.next_dropped(&value);
        }
        self.link.downstream.signal(|s| s.on_next(value));
        self.link.downstream.end(|s| s.on_complete());
    }

    fn on_error(&self, error: Error) {
        if self.link.downstream.is_released() {
            return self.link.context.error_dropped(&error);
        }
        self.link.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        if !self.link.downstream.is_released() {
            self.link.downstream.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::Probe;
    use crate::{Flux, Mono};

    #[test]
    fn demand_goes_to_the_source_and_all_is_asked_of_the_inner_mono() {
        let probe = Probe::new();
        let inner = probe.clone();
        let source = Flux::range(1, 1).record(probe.recorder());
        let mono = Mono::from_publisher(source)
            .flat_map(move |n| Mono::from_publisher(Flux::range(n, 1).record(inner.recorder())));
        mono.subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "1 |");
        assert_eq!(probe.upstream_log(), "request(2) request(unbounded)");
        assert!(probe.is_source_released());
    }
}
