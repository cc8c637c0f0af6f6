//! Emits what several sources emit, one source after the other.
//!
//! ```text
//!  -a-b|
//!      -c|
//!   concat
//!  -a-b-c|
//! ```
//!
//! - **Demand**: asked of the current source; what it has not delivered is asked of the next.
//! - **Completion**: of the last source.
//! - **Error**: of any source, at once; with `concat_delay_error` after the last source.
//! - **Cancellation**: cancels the current source; those after it are not subscribed.
//! - **Scheduler**: none; a source is subscribed where the one before completes.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use super::shared::arbiter::Arbiter;
use super::shared::sources::Sources;
use super::shared::wip::Wip;
use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::{DelayedErrors, Error};
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::{Empty, FromIterable};
use crate::upstream::UpstreamCell;

impl<Q: Publisher> Flux<Concat<Vec<Q>>> {
    /// Emits what the sources emit, one after the other.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::concat([Flux::range(1, 2), Flux::range(7, 2)]);
    /// assert_eq!(values(flux), "1 2 7 8 |");
    /// ```
    pub fn concat(sources: impl IntoIterator<Item = Q>) -> Self {
        Flux(Concat::new(sources.into_iter().collect()))
    }

    /// As [`concat`](Flux::concat), but goes on after an error and ends with it.
    pub fn concat_delay_error(sources: impl IntoIterator<Item = Q>) -> Self {
        let mut concat = Concat::new(sources.into_iter().collect());
        concat.delays_error = true;
        Flux(concat)
    }

    /// As [`concat`](Flux::concat), but the link to the subscriber is up before the first source
    /// is subscribed, as with an `Iterable` in Reactor.
    pub fn concat_iterable(sources: impl IntoIterator<Item = Q>) -> Self {
        let mut concat = Concat::new(sources.into_iter().collect());
        concat.links_first = true;
        Flux(concat)
    }
}

impl<P: Publisher> Flux<P> {
    /// Goes on with `other` when this flux completes.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 2).concat_with(Flux::range(7, 1))), "1 2 7 |");
    /// ```
    pub fn concat_with<Q>(self, other: Q) -> Flux<Concat<(P, Q)>>
    where
        Q: Publisher<Item = P::Item>,
    {
        Flux(Concat::new((self.0, other)))
    }

    /// Goes on with the values when this flux completes.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 2).concat_with_values([8, 9])), "1 2 8 9 |");
    /// ```
    pub fn concat_with_values(
        self,
        values: impl IntoIterator<Item = P::Item>,
    ) -> Flux<Concat<(P, FromIterable<Vec<P::Item>>)>>
    where
        P::Item: Clone,
    {
        Flux(Concat::new((self.0, collected(values))))
    }

    /// Emits the values before those of this flux.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a|", |flux| flux.start_with(["x".to_owned()]), "xa|");
    /// ```
    pub fn start_with(
        self,
        values: impl IntoIterator<Item = P::Item>,
    ) -> Flux<Concat<(FromIterable<Vec<P::Item>>, P)>>
    where
        P::Item: Clone,
    {
        Flux(Concat::new((collected(values), self.0)))
    }

    /// Emits what `other` emits before the values of this flux.
    pub fn start_with_publisher<Q>(self, other: Q) -> Flux<Concat<(Q, P)>>
    where
        Q: Publisher<Item = P::Item>,
    {
        Flux(Concat::new((other, self.0)))
    }
}

fn collected<T>(values: impl IntoIterator<Item = T>) -> FromIterable<Vec<T>> {
    FromIterable::new(values.into_iter().collect())
}

impl<P: Publisher> Mono<P> {
    /// Goes on with `other` when this mono completes: see [`Flux::concat_with`].
    pub fn concat_with<Q>(self, other: Q) -> Flux<Concat<(P, Q)>>
    where
        Q: Publisher<Item = P::Item>,
    {
        self.flux().concat_with(other)
    }
}

/// See [`Flux::concat`].
pub struct Concat<L> {
    sources: Rc<L>,
    delays_error: bool,
    /// The link to the subscriber is up before the first source, not with it.
    links_first: bool,
}

impl<L> Concat<L> {
    pub(crate) fn new(sources: L) -> Concat<L> {
        Concat {
            sources: Rc::new(sources),
            delays_error: false,
            links_first: false,
        }
    }
}

impl<L> Clone for Concat<L> {
    fn clone(&self) -> Concat<L> {
        Concat {
            sources: self.sources.clone(),
            ..*self
        }
    }
}

impl<L> fmt::Debug for Concat<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Concat")
    }
}

impl<L: Sources> Publisher for Concat<L> {
    type Item = L::Item;
    const IS_AT_HAND: bool = L::ARE_AT_HAND;
    const HAS_OPTIONS: bool = L::HAVE_OPTIONS;

    fn values(&self) -> Option<impl Iterator<Item = L::Item> + use<L>> {
        L::values(&self.sources)
    }

    fn subscribe<S: Subscriber<L::Item>>(&self, downstream: S) {
        if self.sources.count() == 0 {
            return Empty::new().subscribe(downstream);
        }
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            arbiter: Arbiter::default(),
            sources: self.sources.clone(),
            next: Cell::new(0),
            is_linked: Cell::new(self.links_first),
            wip: Wip::default(),
            delays_error: self.delays_error,
            links_first: self.links_first,
            errors: DelayedErrors::default(),
        });
        if self.links_first {
            let subscription = Subscription::new(link.clone());
            link.downstream.signal(|s| s.on_subscribe(subscription));
        }
        advance(&link);
    }
}

struct Link<S, L> {
    context: Context,
    downstream: Downstream<S>,
    arbiter: Arbiter,
    sources: Rc<L>,
    /// The source to subscribe when the current one ends.
    next: Cell<usize>,
    /// The subscriber has its subscription.
    is_linked: Cell<bool>,
    /// Sources that complete at once are left behind in a loop.
    wip: Wip,
    delays_error: bool,
    links_first: bool,
    errors: DelayedErrors,
}

/// Subscribes to the next source, or ends.
fn advance<S: Subscriber<L::Item>, L: Sources>(link: &Rc<Link<S, L>>) {
    if !link.wip.enter() {
        return;
    }
    loop {
        let next = link.next.get();
        if link.downstream.is_released() {
            return;
        }
        if next == link.sources.count() {
            return match link.errors.take() {
                Some(error) => link.downstream.end(|s| s.on_error(error)),
                None => link.downstream.end(|s| s.on_complete()),
            };
        }
        link.next.set(next + 1);
        if !link.links_first {
            link.arbiter.part();
        }
        let subscriber = ConcatSubscriber {
            link: link.clone(),
            upstream: UpstreamCell::default(),
        };
        link.sources.subscribe_at(next, subscriber);
        if link.wip.leave() {
            return;
        }
    }
}

impl<S: 'static, L: 'static> Upstream for Link<S, L> {
    fn request(&self, n: u64) {
        if self.links_first {
            self.arbiter.request(n);
        } else {
            self.arbiter.request_again(n);
        }
    }

    fn cancel(&self) {
        match self.arbiter.current() {
            // It is told each time, as in Reactor.
            Some(current) if !self.links_first => current.cancel(),
            _ => self.arbiter.cancel(),
        }
        self.downstream.release();
    }
}

struct ConcatSubscriber<S, L> {
    link: Rc<Link<S, L>>,
    upstream: UpstreamCell,
}

impl<S: Subscriber<L::Item>, L: Sources> Subscriber<L::Item> for ConcatSubscriber<S, L> {
    fn on_subscribe(&self, subscription: Subscription) {
        if !self.upstream.accept(&subscription) {
            return;
        }
        let link = &self.link;
        if link.downstream.is_released() {
            return subscription.cancel();
        }
        link.arbiter.switch_to(subscription);
        if !link.is_linked.replace(true) {
            let subscription = Subscription::new(link.clone());
            link.downstream.signal(|s| s.on_subscribe(subscription));
        }
    }

    fn on_next(&self, value: L::Item) {
        if self.link.downstream.is_released() {
            return self.link.context.next_dropped(&value);
        }
        self.link.arbiter.delivered();
        self.link.downstream.signal(|s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        let link = &self.link;
        if link.downstream.is_released() {
            link.context.error_dropped(&error);
        } else if link.delays_error {
            link.errors.add(error);
            advance(link);
        } else {
            link.downstream.end(|s| s.on_error(error));
        }
    }

    fn on_complete(&self) {
        advance(&self.link);
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{MarbleFailure, Probe, values};

    #[test]
    fn what_is_outstanding_is_asked_of_the_next() {
        let probe = Probe::new();
        let second = Flux::range(7, 5).record(probe.recorder());
        let flux = Flux::range(1, 2).concat_with(second);
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.upstream_log(), "");
        probe.request(3);
        assert_eq!(probe.log(), "1 2 7 8");
        assert_eq!(probe.upstream_log(), "request(2)");
        probe.cancel();
        assert_eq!(probe.upstream_log(), "request(2) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_hundred_thousand_empty_sources_leave_the_stack_flat() {
        let sources = (0..100_000).map(|_| Flux::range(0, 0));
        assert_eq!(values(Flux::concat(sources)), "|");
    }

    #[test]
    fn delayed_errors_come_at_the_end_in_one() {
        let failing = || {
            Flux::create(|sink| {
                sink.next(1);
                sink.error(MarbleFailure);
            })
        };
        let flux = Flux::concat_delay_error([failing(), failing()]);
        assert_eq!(values(flux), "1 1 #Multiple exceptions");
        assert_eq!(values(failing().concat_with(failing())), "1 #error");
    }

    #[test]
    fn values_come_before_and_after() {
        let flux = Flux::just(1);
        assert_eq!(
            values(flux.start_with([0]).concat_with_values([2, 3])),
            "0 1 2 3 |"
        );
    }
}
