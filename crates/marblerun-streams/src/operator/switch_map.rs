//! Maps each value to a source and emits what the latest of these sources emits.
//!
//! ```text
//!  -a--b|
//!   switchMap(v -> 1-2-3|)
//!  -1-21-2-3|
//! ```
//!
//! - **Demand**: asks for all there is; the inner source is asked for what is outstanding.
//! - **Completion**: when the source and the latest inner source have completed.
//! - **Error**: of any source, at once; the other one is cancelled. A function that fails cancels
//!   the source and is the error.
//! - **Cancellation**: cancels the inner source, then the source, if they still run.
//! - **Scheduler**: none; inner sources are subscribed where values arrive.

use std::cell::Cell;
use std::rc::Rc;

use super::shared::arbiter::Arbiter;
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible, Same, same};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Maps each value to a publisher and emits what it emits, until the next value.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 2).switch_map(|n| Flux::range(n * 10, 2));
    /// assert_eq!(values(flux), "10 11 20 21 |");
    /// ```
    pub fn switch_map<Q, F>(self, mapper: F) -> Flux<SwitchMap<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        Flux(SwitchMap::new(self.0, Infallible(mapper)))
    }

    /// As [`switch_map`](Flux::switch_map); the first failure of `mapper` ends the stream.
    pub fn try_switch_map<Q, F>(self, mapper: F) -> Flux<SwitchMap<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        Flux(SwitchMap::new(self.0, Fallible(mapper)))
    }
}

impl<P: Publisher<Item: Publisher>> Flux<P> {
    /// Emits what the latest of the publishers that this flux emits emits: Reactor's `switchOnNext`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).map(|n| Flux::range(n, 1)).switch_on_next();
    /// assert_eq!(values(flux), "1 2 3 |");
    /// ```
    pub fn switch_on_next(self) -> Flux<SwitchMap<P, Same<P::Item>>> {
        Flux(SwitchMap::new(self.0, same()))
    }
}

/// See [`Flux::switch_map`].
#[derive(Clone, Debug)]
pub struct SwitchMap<P, F> {
    source: P,
    mapper: F,
}

impl<P, F> SwitchMap<P, F> {
    pub(crate) fn new(source: P, mapper: F) -> SwitchMap<P, F> {
        SwitchMap { source, mapper }
    }
}

impl<P, F> Publisher for SwitchMap<P, F>
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
            latest: Cell::new(0),
            is_inner_active: Cell::new(false),
            is_done: Cell::new(false),
            is_complete: Cell::new(false),
        });
        self.source.subscribe(SwitchMapSubscriber {
            link,
            mapper: self.mapper.clone(),
        });
    }
}

struct Link<S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    arbiter: Arbiter,
    /// The number of the latest inner source: others are too late.
    latest: Cell<u64>,
    is_inner_active: Cell<bool>,
    /// The source has ended.
    is_done: Cell<bool>,
    /// It has completed.
    is_complete: Cell<bool>,
}

impl<S> Link<S> {
    /// Whether the stream goes on with what that inner source emits.
    fn is_current(&self, number: u64) -> bool {
        self.latest.get() == number && !self.downstream.is_released()
    }
}

impl<S: 'static> Upstream for Link<S> {
    fn request(&self, n: u64) {
        if n == 0 {
            return self.upstream.request(0);
        }
        self.arbiter.request(n);
    }

    fn cancel(&self) {
        if self.is_inner_active.get() {
            self.arbiter.cancel();
        } else {
            self.arbiter.let_go();
        }
        if !self.is_complete.get() {
            self.upstream.cancel();
        }
        self.downstream.release();
    }
}

struct SwitchMapSubscriber<S, F> {
    link: Rc<Link<S>>,
    mapper: F,
}

impl<T, S, F> Subscriber<T> for SwitchMapSubscriber<S, F>
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
        if link.is_done.get() || link.downstream.is_released() {
            return link.context.next_dropped(&value);
        }
        let number = link.latest.get() + 1;
        link.latest.set(number);
        link.is_inner_active.set(false);
        link.arbiter.cancel_current();
        match self.mapper.apply(value) {
            Ok(publisher) if link.is_current(number) => {
                link.is_inner_active.set(true);
                let link = link.clone();
                publisher.subscribe(InnerSubscriber { link, number });
            }
            Ok(_) => {}
            Err(error) => {
                link.is_done.set(true);
                link.upstream.cancel();
                link.downstream.end(|s| s.on_error(error.without_value()));
            }
        }
    }

    fn on_error(&self, error: Error) {
        let link = &self.link;
        if link.is_done.replace(true) || link.downstream.is_released() {
            return link.context.error_dropped(&error);
        }
        link.arbiter.cancel();
        link.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        if self.link.is_done.replace(true) {
            return;
        }
        self.link.is_complete.set(true);
        if !self.link.is_inner_active.get() {
            self.link.downstream.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

struct InnerSubscriber<S> {
    link: Rc<Link<S>>,
    number: u64,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for InnerSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.is_current(self.number) {
            self.link.arbiter.switch_to(subscription);
        } else {
            subscription.cancel();
        }
    }

    fn on_next(&self, value: T) {
        if !self.link.is_current(self.number) {
            return self.link.context.next_dropped(&value);
        }
        self.link.arbiter.delivered();
        self.link.downstream.signal(|s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        let link = &self.link;
        if !link.is_current(self.number) {
            return link.context.error_dropped(&error);
        }
        if !link.is_done.replace(true) {
            link.upstream.cancel();
        }
        link.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        let link = &self.link;
        if link.is_current(self.number) {
            link.is_inner_active.set(false);
            if link.is_done.get() {
                link.downstream.end(|s| s.on_complete());
            }
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Probe, marbles};
    use crate::{UNBOUNDED, VirtualTime};

    #[test]
    fn what_is_outstanding_is_asked_of_the_latest() -> Result<(), Box<dyn std::error::Error>> {
        let time = VirtualTime::new();
        let probe = Probe::new();
        let (log, inner) = (probe.clone(), marbles(&time, "1-2-3|")?);
        let flux = marbles(&time, "a---b|")?;
        let flux = flux.switch_map(move |_| inner.clone().record(log.recorder()));
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        time.run();
        assert_eq!(probe.log(), "1");
        assert_eq!(probe.upstream_log(), "request(1) cancel");
        probe.request(UNBOUNDED);
        assert_eq!(probe.log(), "1 1 2 3 |");
        assert!(probe.is_source_released());
        Ok(())
    }
}
