//! One more value at the end: for operators that pass values through and may add one when the
//! source ends, as soon as it is asked for.

use std::cell::Cell;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::protocol::{Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

/// What such an operator makes of the signals; the state of one subscription.
pub(crate) trait Trailer<T>: 'static {
    /// What it emits.
    type Output: 'static;

    /// Whether it is a mono's, for which a value is the end.
    const ENDS_WITH_VALUE: bool = false;

    /// Whether requests go on to the source, although it has ended.
    const ASKS_WHEN_OVER: bool = false;

    /// Whether the source is cancelled only once.
    const CANCELS_ONCE: bool = false;

    /// What it makes of a value.
    fn next(&self, value: T) -> Self::Output;

    /// What it adds to a source that is complete.
    fn complete(&self) -> Option<Self::Output>;

    /// What it adds to a source that has failed, before it completes; or the error.
    fn error(&self, error: Error) -> Result<Self::Output, Error>;
}

/// The subscriber of such an operator.
pub(crate) struct TrailerSubscriber<T, S, A: Trailer<T>>(Rc<TrailerLink<T, S, A>>);

struct TrailerLink<T, S, A: Trailer<T>> {
    downstream: Downstream<S>,
    context: Context,
    upstream: UpstreamCell,
    trailer: A,
    requested: Demand,
    /// The source has ended.
    is_done: Cell<bool>,
    /// Added to the source, not asked for yet.
    waiting: Cell<Option<A::Output>>,
    is_cancelled: Cell<bool>,
}

impl<T: 'static, S, A> TrailerSubscriber<T, S, A>
where
    S: Subscriber<A::Output>,
    A: Trailer<T>,
{
    pub(crate) fn new(downstream: S, trailer: A) -> TrailerSubscriber<T, S, A> {
        TrailerSubscriber(Rc::new(TrailerLink {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            trailer,
            requested: Demand::none(),
            is_done: Cell::new(false),
            waiting: Cell::new(None),
            is_cancelled: Cell::new(false),
        }))
    }
}

impl<T: 'static, S, A> TrailerLink<T, S, A>
where
    S: Subscriber<A::Output>,
    A: Trailer<T>,
{
    fn end_with(&self, last: A::Output) {
        if self.requested.get() == 0 {
            return self.waiting.set(Some(last));
        }
        self.downstream.signal(|s| s.on_next(last));
        if !self.downstream.is_released() {
            self.downstream.end(|s| s.on_complete());
        }
    }
}

impl<T, S, A> Subscriber<T> for TrailerSubscriber<T, S, A>
where
    T: 'static,
    S: Subscriber<A::Output>,
    A: Trailer<T>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.upstream.accept(&subscription) {
            let subscription = Subscription::new(self.0.clone());
            self.0.downstream.signal(|s| s.on_subscribe(subscription));
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.0;
        if link.is_done.get() {
            return link.context.next_dropped(&value);
        }
        link.requested.deliver(1);
        let value = link.trailer.next(value);
        link.downstream.signal(|s| s.on_next(value));
        if A::ENDS_WITH_VALUE && !link.downstream.is_released() {
            link.is_done.set(true);
            link.downstream.end(|s| s.on_complete());
        }
    }

    fn on_error(&self, error: Error) {
        let link = &self.0;
        if link.is_done.replace(true) {
            return link.context.error_dropped(&error);
        }
        match link.trailer.error(error) {
            Ok(last) => link.end_with(last),
            Err(error) => link.downstream.end(|s| s.on_error(error)),
        }
    }

    fn on_complete(&self) {
        let link = &self.0;
        if link.is_done.replace(true) {
            return;
        }
        match link.trailer.complete() {
            Some(last) => link.end_with(last),
            None => link.downstream.end(|s| s.on_complete()),
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

impl<T, S, A> Upstream for TrailerLink<T, S, A>
where
    T: 'static,
    S: Subscriber<A::Output>,
    A: Trailer<T>,
{
    fn request(&self, n: u64) {
        self.requested.add(n);
        if self.is_done.get() {
            match self.waiting.take() {
                Some(last) => self.end_with(last),
                None if A::ASKS_WHEN_OVER => self.upstream.request(n),
                None => {}
            }
        } else {
            self.upstream.request(n);
        }
    }

    fn cancel(&self) {
        if !self.is_cancelled.replace(true) || !A::CANCELS_ONCE {
            self.upstream.cancel();
        }
        self.waiting.take();
        self.downstream.release();
    }
}
