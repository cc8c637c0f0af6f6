//! At most one value of all rails.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::Rails;
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::protocol::{Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

/// What such an operator keeps; the state of one subscription.
pub(crate) trait Gather<T>: 'static {
    /// What it emits.
    type Output: 'static;

    /// Whether the error of a rail cancels that rail, too.
    const CANCELS_FAILED: bool;

    /// Takes in a value of a rail.
    fn next(&self, rail: usize, value: T, context: &Context) -> Result<(), Error>;

    /// A rail has completed.
    fn complete(&self, rail: usize) -> Result<(), Error>;

    /// All rails have completed.
    fn finish(&self) -> Option<Self::Output>;

    /// Gives away what it keeps: the stream was cancelled or has failed.
    fn discard(&self, _: &Context) {}
}

/// Subscribes to the rails at the first request.
pub(crate) fn gather<P, G, S>(source: &Rc<P>, gather: G, downstream: S)
where
    P: Rails,
    G: Gather<P::Item>,
    S: Subscriber<G::Output>,
{
    let parallelism = source.parallelism();
    let link = Rc::new(Link {
        context: downstream.context(),
        downstream: Downstream::new(downstream),
        rails: (0..parallelism).map(|_| UpstreamCell::default()).collect(),
        running: Cell::new(parallelism),
        gather,
        error: RefCell::new(None),
    });
    let subscription = Subscription::new(Rc::new(Start {
        link: link.clone(),
        source: Cell::new(Some(source.clone())),
    }));
    link.downstream.signal(|s| s.on_subscribe(subscription));
}

struct Link<G, S> {
    context: Context,
    downstream: Downstream<S>,
    rails: Vec<UpstreamCell>,
    /// The rails that have not completed.
    running: Cell<usize>,
    gather: G,
    /// The error that was passed on.
    error: RefCell<Option<Error>>,
}

impl<G, S> Link<G, S> {
    fn cancel_rails(&self, except: Option<usize>) {
        for (rail, upstream) in self.rails.iter().enumerate() {
            if except != Some(rail) {
                upstream.cancel();
            }
        }
    }

    fn fail<T: 'static>(&self, error: Error, except: Option<usize>)
    where
        G: Gather<T>,
        S: Subscriber<G::Output>,
    {
        if self.downstream.is_released() {
            let known = self.error.borrow().clone();
            if !known.is_some_and(|known| known.is_same(&error)) {
                self.context.error_dropped(&error);
            }
            return;
        }
        self.error.replace(Some(error.clone()));
        self.cancel_rails(except);
        self.gather.discard(&self.context);
        self.downstream.end(|s| s.on_error(error));
    }
}

/// What downstream requests and cancels through.
struct Start<P, G, S> {
    link: Rc<Link<G, S>>,
    /// There until the first request.
    source: Cell<Option<Rc<P>>>,
}

impl<P, G, S> Upstream for Start<P, G, S>
where
    P: Rails,
    G: Gather<P::Item>,
    S: Subscriber<G::Output>,
{
    fn request(&self, _: u64) {
        let source = self.source.take();
        if let Some(source) = source
            && !self.link.downstream.is_released()
        {
            let link = || self.link.clone();
            let rails = 0..self.link.rails.len();
            source.subscribe(
                rails
                    .map(|rail| RailSubscriber { link: link(), rail })
                    .collect(),
            );
        }
    }

    fn cancel(&self) {
        self.source.take();
        if !self.link.downstream.is_released() {
            self.link.downstream.release();
            self.link.cancel_rails(None);
            self.link.gather.discard(&self.link.context);
        }
    }
}

struct RailSubscriber<G, S> {
    link: Rc<Link<G, S>>,
    rail: usize,
}

impl<T, G, S> Subscriber<T> for RailSubscriber<G, S>
where
    T: 'static,
    G: Gather<T>,
    S: Subscriber<G::Output>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.downstream.is_released() {
            return subscription.cancel();
        }
        if let Some(upstream) = self.link.rails.get(self.rail)
            && upstream.accept(&subscription)
        {
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if link.downstream.is_released() {
            return link.context.next_dropped(&value);
        }
        if let Err(error) = link.gather.next(self.rail, value, &link.context) {
            if let Some(upstream) = link.rails.get(self.rail) {
                upstream.cancel();
            }
            link.fail(error, None);
        }
    }

    fn on_error(&self, error: Error) {
        let except = (!G::CANCELS_FAILED).then_some(self.rail);
        self.link.fail(error, except);
    }

    fn on_complete(&self) {
        let link = &self.link;
        if link.downstream.is_released() {
            return;
        }
        if let Err(error) = link.gather.complete(self.rail) {
            return link.fail(error, None);
        }
        link.running.set(link.running.get().saturating_sub(1));
        if link.running.get() == 0 {
            if let Some(result) = link.gather.finish() {
                link.downstream.signal(|s| s.on_next(result));
            }
            if !link.downstream.is_released() {
                link.downstream.end(|s| s.on_complete());
            }
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}
