//! Emits the values of a source, then those of a source made from each of them, and so on, breadth
//! first.
//!
//! ```text
//!  -a|
//!   expand(v -> if v is short then (v1)(v2))
//!  -a{a1}{a2}{a11}{a12}{a21}{a22}|
//! ```
//!
//! - **Demand**: asked of the current source; what it has not delivered is asked of the next.
//! - **Completion**: when all sources have completed.
//! - **Error**: of any source, at once; a function that fails cancels the current source and is the
//!   error.
//! - **Cancellation**: cancels the current source.
//! - **Scheduler**: none; a source is subscribed where the one before completes.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::shared::arbiter::Arbiter;
use super::shared::wip::Wip;
use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// Emits the values of this flux, then those of the publisher that `expander` makes of each of
    /// them, and so on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 2).expand(|n| Flux::range(n * 10, if n < 10 { 2 } else { 0 }));
    /// assert_eq!(values(flux), "1 2 10 11 20 21 |");
    /// ```
    pub fn expand<Q, F>(self, expander: F) -> Flux<Expand<P, Infallible<F>>>
    where
        Q: Publisher<Item = P::Item>,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        Flux(Expand {
            source: self.0,
            expander: Infallible(expander),
        })
    }

    /// As [`expand`](Flux::expand); the first failure of `expander` ends the stream.
    pub fn try_expand<Q, F>(self, expander: F) -> Flux<Expand<P, Fallible<F>>>
    where
        Q: Publisher<Item = P::Item>,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        Flux(Expand {
            source: self.0,
            expander: Fallible(expander),
        })
    }
}

impl<P: Publisher<Item: Clone>> Mono<P> {
    /// Emits the value of this mono, then those of the publisher that `expander` makes of it, and so
    /// on: see [`Flux::expand`].
    pub fn expand<Q, F>(self, expander: F) -> Flux<Expand<P, Infallible<F>>>
    where
        Q: Publisher<Item = P::Item>,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        self.flux().expand(expander)
    }

    /// As [`expand`](Mono::expand); the first failure of `expander` ends the stream.
    pub fn try_expand<Q, F>(self, expander: F) -> Flux<Expand<P, Fallible<F>>>
    where
        Q: Publisher<Item = P::Item>,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        self.flux().try_expand(expander)
    }
}

/// See [`Flux::expand`].
#[derive(Clone, Debug)]
pub struct Expand<P, F> {
    source: P,
    expander: F,
}

impl<P, F> Publisher for Expand<P, F>
where
    P: Publisher<Item: Clone>,
    F: Function<P::Item, Output: Publisher<Item = P::Item>>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            arbiter: Arbiter::default(),
            waiting: RefCell::default(),
            wip: Wip::default(),
            is_active: Cell::new(true),
            expander: self.expander.clone(),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        if !link.downstream.is_released() {
            self.source.subscribe(ExpandSubscriber {
                link,
                upstream: UpstreamCell::default(),
            });
        }
    }
}

struct Link<S, Q, F> {
    context: Context,
    downstream: Downstream<S>,
    arbiter: Arbiter,
    /// The sources that come after the current one.
    waiting: RefCell<VecDeque<Q>>,
    wip: Wip,
    /// A source runs.
    is_active: Cell<bool>,
    expander: F,
}

impl<S, Q, F> Link<S, Q, F> {
    fn clear(&self) {
        // The queue must be free again before the sources' own drops run.
        let waiting = self.waiting.take();
        drop(waiting);
    }

    fn end(&self, signal: impl FnOnce(&S)) {
        self.downstream.end(signal);
        self.clear();
    }
}

/// Subscribes to the next source, or completes.
fn advance<T, S, F>(link: &Rc<Link<S, F::Output, F>>)
where
    T: Clone + 'static,
    S: Subscriber<T>,
    F: Function<T, Output: Publisher<Item = T>>,
{
    if !link.wip.enter() {
        return;
    }
    loop {
        if link.downstream.is_released() {
            return link.clear();
        }
        if !link.is_active.get() {
            let next = link.waiting.borrow_mut().pop_front();
            let Some(source) = next else {
                link.arbiter.let_go();
                return link.end(|s| s.on_complete());
            };
            link.is_active.set(true);
            source.subscribe(ExpandSubscriber {
                link: link.clone(),
                upstream: UpstreamCell::default(),
            });
        }
        if link.wip.leave() {
            return;
        }
    }
}

impl<S: 'static, Q: 'static, F: 'static> Upstream for Link<S, Q, F> {
    fn request(&self, n: u64) {
        self.arbiter.request(n);
    }

    fn cancel(&self) {
        self.downstream.release();
        self.arbiter.cancel();
        self.clear();
    }
}

struct ExpandSubscriber<S, Q, F> {
    link: Rc<Link<S, Q, F>>,
    upstream: UpstreamCell,
}

impl<T, S, F> Subscriber<T> for ExpandSubscriber<S, F::Output, F>
where
    T: Clone + 'static,
    S: Subscriber<T>,
    F: Function<T, Output: Publisher<Item = T>>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            self.link.arbiter.switch_to(subscription);
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if link.downstream.is_released() {
            return link.context.next_dropped(&value);
        }
        link.arbiter.delivered();
        link.downstream.signal(|s| s.on_next(value.clone()));
        if link.downstream.is_released() {
            return;
        }
        match link.expander.apply(value) {
            Ok(source) => link.waiting.borrow_mut().push_back(source),
            Err(error) => {
                link.arbiter.cancel();
                link.end(|s| s.on_error(error));
            }
        }
    }

    fn on_error(&self, error: Error) {
        if self.link.downstream.is_released() {
            return self.link.context.error_dropped(&error);
        }
        self.link.arbiter.let_go();
        self.link.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        self.link.is_active.set(false);
        advance(&self.link);
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn what_is_outstanding_is_asked_of_the_next() {
        let probe = Probe::new();
        let inner = probe.clone();
        let flux = Flux::range(1, 1)
            .expand(move |n| Flux::range(n + 1, 1).record(inner.recorder()).boxed());
        flux.subscribe_with(probe.subscriber());
        probe.request(3);
        assert_eq!(probe.log(), "1 2 3");
        probe.cancel();
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_long_chain_leaves_the_stack_flat() {
        let probe = Probe::new();
        let flux = Flux::range(1, 1).expand(|n| Flux::range(n + 1, u64::from(n < 100_000)));
        flux.subscribe_with(probe.subscriber());
        probe.request(crate::UNBOUNDED);
        assert!(probe.log().ends_with("100000 |"));
    }
}
