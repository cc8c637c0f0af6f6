//! Maps the value of a mono to a source and emits what that one emits.
//!
//! ```text
//!  -a|
//!   flatMapMany(v -> 1-2|)
//!  -1-2|
//! ```
//!
//! - **Demand**: asks for all there is; the inner source is asked for what is outstanding.
//! - **Completion**: of the inner source, or of the mono if it is empty.
//! - **Error**: of either; a function that fails cancels the mono and is the error.
//! - **Cancellation**: cancels the mono, then the inner source.
//! - **Scheduler**: none; the inner source is subscribed where the value arrives.

use std::cell::Cell;
use std::rc::Rc;

use super::shared::arbiter::Arbiter;
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Mono<P> {
    /// Maps the value to a publisher and emits what that one emits.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// let mono = Mono::from_publisher(Flux::range(1, 1));
    /// assert_eq!(values(mono.flat_map_many(|n| Flux::range(n, 3))), "1 2 3 |");
    /// ```
    pub fn flat_map_many<Q, F>(self, mapper: F) -> Flux<FlatMapMany<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        Flux(FlatMapMany {
            source: self.0,
            mapper: Infallible(mapper),
        })
    }

    /// As [`flat_map_many`](Mono::flat_map_many); a failure of `mapper` ends the stream.
    pub fn try_flat_map_many<Q, F>(self, mapper: F) -> Flux<FlatMapMany<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        Flux(FlatMapMany {
            source: self.0,
            mapper: Fallible(mapper),
        })
    }
}

/// See [`Mono::flat_map_many`].
#[derive(Clone, Debug)]
pub struct FlatMapMany<P, F> {
    source: P,
    mapper: F,
}

impl<P, F> Publisher for FlatMapMany<P, F>
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
            arbiter: Arbiter::default(),
        });
        self.source.subscribe(FlatMapManySubscriber {
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
    /// Of the inner source; demand waits here until it is there.
    arbiter: Arbiter,
}

impl<S: 'static> Upstream for Link<S> {
    fn request(&self, n: u64) {
        if n == 0 {
            return self.upstream.request(0);
        }
        self.arbiter.request(n);
    }

    fn cancel(&self) {
        self.upstream.cancel();
        self.arbiter.cancel();
        self.downstream.release();
    }
}

struct FlatMapManySubscriber<S, F> {
    link: Rc<Link<S>>,
    mapper: F,
    /// The source had a value or has ended.
    is_done: Cell<bool>,
}

impl<T, S, F> Subscriber<T> for FlatMapManySubscriber<S, F>
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.upstream.accept(&subscription) {
            let link = Subscription::new(self.link.clone());
            self.link.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(UNBOUNDED);
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
        self.link.arbiter.switch_to(subscription);
    }

    fn on_next(&self, value: T) {
        if self.link.downstream.is_released() {
            return self.link.context.next_dropped(&value);
        }
        self.link.arbiter.delivered();
        self.link.downstream.signal(|s| s.on_next(value));
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
    fn all_is_asked_of_the_mono_and_what_is_outstanding_of_the_inner_source() {
        let probe = Probe::new();
        let inner = probe.clone();
        let source = Flux::range(1, 1).record(probe.recorder());
        let flux = Mono::from_publisher(source)
            .flat_map_many(move |n| Flux::range(n, 9).record(inner.recorder()));
        flux.subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "1 2");
        probe.cancel();
        assert_eq!(
            probe.upstream_log(),
            "request(unbounded) request(2) cancel cancel"
        );
        assert!(probe.is_source_released());
    }
}
