//! Completes when several sources have completed.
//!
//! ```text
//!  -a-b|
//!  -1------|
//!   when
//!  --------|
//! ```
//!
//! - **Demand**: the sources are subscribed with the first request, each asked for all there is.
//! - **Completion**: when all sources have completed; values are left out.
//! - **Error**: of any source, at once; with `delay_error` after all have ended.
//! - **Cancellation**: cancels the sources that have not ended.
//! - **Scheduler**: none.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::{DelayedErrors, Error, NonPositiveRequest};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::Empty;
use crate::upstream::UpstreamCell;

impl<P: Publisher> Mono<When<Vec<P>>> {
    /// Completes when all sources have completed.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// let mono = Mono::when([Flux::range(1, 3), Flux::range(1, 2)]).map(|()| 0);
    /// assert_eq!(values(mono.flux()), "|");
    /// ```
    pub fn when(sources: impl IntoIterator<Item = P>) -> Self {
        Mono(When::new(sources.into_iter().collect()))
    }
}

impl<P: Publisher> Mono<P> {
    /// Completes when this mono and `other` have completed.
    pub fn and<Q: Publisher>(self, other: Q) -> Mono<When<(P, Q)>> {
        Mono(When::new((self.0, other)))
    }
}

impl<L> Mono<When<L>> {
    /// Waits until all sources have ended before it ends with an error.
    pub fn delay_error(mut self) -> Self {
        self.0.delays_error = true;
        self
    }
}

/// See [`Mono::when`].
pub struct When<L> {
    sources: Rc<L>,
    delays_error: bool,
}

impl<L> When<L> {
    fn new(sources: L) -> When<L> {
        When {
            sources: Rc::new(sources),
            delays_error: false,
        }
    }

    fn open<S: Subscriber<()>>(
        &self,
        count: usize,
        downstream: S,
        subscribe: impl FnOnce(&Rc<Link<S>>) + 'static,
    ) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            sources: (0..count).map(|_| Awaited::default()).collect(),
            running: Cell::new(count),
            delays_error: self.delays_error,
            errors: DelayedErrors::default(),
        });
        let start = Start {
            link: link.clone(),
            subscribe: Cell::new(Some(subscribe)),
        };
        let subscription = Subscription::new(Rc::new(start));
        link.downstream.signal(|s| s.on_subscribe(subscription));
    }
}

impl<L> Clone for When<L> {
    fn clone(&self) -> When<L> {
        When {
            sources: self.sources.clone(),
            delays_error: self.delays_error,
        }
    }
}

impl<L> fmt::Debug for When<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("When")
    }
}

impl<P: Publisher, Q: Publisher> Publisher for When<(P, Q)> {
    type Item = ();

    fn subscribe<S: Subscriber<()>>(&self, downstream: S) {
        let sources = self.sources.clone();
        self.open(2, downstream, move |link| {
            sources.0.subscribe(WhenSubscriber::new(link, 0));
            if !link.downstream.is_released() {
                sources.1.subscribe(WhenSubscriber::new(link, 1));
            }
        });
    }
}

impl<P: Publisher> Publisher for When<Vec<P>> {
    type Item = ();

    fn subscribe<S: Subscriber<()>>(&self, downstream: S) {
        if self.sources.is_empty() {
            return Empty::new().subscribe(downstream);
        }
        let sources = self.sources.clone();
        self.open(sources.len(), downstream, move |link| {
            for (index, source) in sources.iter().enumerate() {
                if link.downstream.is_released() {
                    break;
                }
                source.subscribe(WhenSubscriber::new(link, index));
            }
        });
    }
}

#[derive(Default)]
struct Awaited {
    upstream: UpstreamCell,
    is_done: Cell<bool>,
}

struct Link<S> {
    context: Context,
    downstream: Downstream<S>,
    sources: Vec<Awaited>,
    /// Sources that have not ended.
    running: Cell<usize>,
    delays_error: bool,
    errors: DelayedErrors,
}

impl<S: Subscriber<()>> Link<S> {
    fn arrive(&self) {
        self.running.set(self.running.get() - 1);
        if self.running.get() == 0 {
            match self.errors.take() {
                Some(error) => self.downstream.end(|s| s.on_error(error)),
                None => self.downstream.end(|s| s.on_complete()),
            }
        }
    }

    fn cancel_all(&self) {
        for source in &self.sources {
            if !source.is_done.get() {
                source.upstream.cancel();
            }
        }
    }
}

/// Subscribes to the sources with the first request.
struct Start<S, G> {
    link: Rc<Link<S>>,
    subscribe: Cell<Option<G>>,
}

impl<S, G> Upstream for Start<S, G>
where
    S: Subscriber<()>,
    G: FnOnce(&Rc<Link<S>>) + 'static,
{
    fn request(&self, n: u64) {
        let downstream = &self.link.downstream;
        if downstream.is_released() {
            return;
        }
        if n == 0 {
            self.link.cancel_all();
            downstream.end(|s| s.on_error(NonPositiveRequest.into()));
        } else if let Some(subscribe) = self.subscribe.take() {
            subscribe(&self.link);
        }
    }

    fn cancel(&self) {
        if !self.link.downstream.is_released() {
            self.link.downstream.release();
            self.link.cancel_all();
        }
    }
}

struct WhenSubscriber<S> {
    link: Rc<Link<S>>,
    index: usize,
}

impl<S> WhenSubscriber<S> {
    fn new(link: &Rc<Link<S>>, index: usize) -> WhenSubscriber<S> {
        let link = link.clone();
        WhenSubscriber { link, index }
    }

    /// Whether the source had ended before, or the stream.
    fn finish(&self) -> bool {
        self.link.downstream.is_released() || self.link.sources[self.index].is_done.replace(true)
    }
}

impl<T: 'static, S: Subscriber<()>> Subscriber<T> for WhenSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.downstream.is_released() {
            subscription.cancel();
        } else if self.link.sources[self.index].upstream.accept(&subscription) {
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        self.link.context.discard(&value);
    }

    fn on_error(&self, error: Error) {
        if self.finish() {
            return self.link.context.error_dropped(&error);
        }
        if self.link.delays_error {
            self.link.errors.add(error);
            self.link.arrive();
        } else {
            self.link.cancel_all();
            self.link.downstream.end(|s| s.on_error(error));
        }
    }

    fn on_complete(&self) {
        if !self.finish() {
            self.link.arrive();
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}
