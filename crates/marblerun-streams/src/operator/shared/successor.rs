//! A source of which the one value is mapped to the source that is emitted.

use std::cell::Cell;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::function::Function;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

/// The link to the source that was made of the value.
pub(crate) trait Successor: Default + 'static {
    /// Whether the source is asked for its value when it is subscribed.
    const ASKS_AT_ONCE: bool;

    /// Whether its first value is the only one.
    const IS_MONO: bool;

    /// It is up. It is cancelled instead if nobody wants it any more.
    fn start(&self, subscription: Subscription);

    /// Downstream has asked for more.
    fn request(&self, source: &UpstreamCell, n: u64);

    /// A value was passed on.
    fn delivered(&self);

    fn cancel(&self);
}

/// Subscribes to the source.
pub(crate) fn subscribe<I, P, F, S>(source: &P, mapper: &F, downstream: S)
where
    I: Successor,
    P: Publisher,
    F: Function<P::Item, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    let link = Rc::new(Link {
        context: downstream.context(),
        downstream: Downstream::new(downstream),
        upstream: UpstreamCell::default(),
        successor: I::default(),
    });
    source.subscribe(SourceSubscriber {
        link,
        mapper: mapper.clone(),
        is_done: Cell::new(false),
    });
}

struct Link<S, I> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    successor: I,
}

impl<S: 'static, I: Successor> Upstream for Link<S, I> {
    fn request(&self, n: u64) {
        self.successor.request(&self.upstream, n);
    }

    fn cancel(&self) {
        self.upstream.cancel();
        self.successor.cancel();
        self.downstream.release();
    }
}

struct SourceSubscriber<S, I, F> {
    link: Rc<Link<S, I>>,
    mapper: F,
    /// The source had a value or has ended.
    is_done: Cell<bool>,
}

impl<T, S, I, F> Subscriber<T> for SourceSubscriber<S, I, F>
where
    T: 'static,
    I: Successor,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.upstream.accept(&subscription) {
            let link = Subscription::new(self.link.clone());
            self.link.downstream.signal(|s| s.on_subscribe(link));
            if I::ASKS_AT_ONCE {
                subscription.request(UNBOUNDED);
            }
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if self.is_done.replace(true) || link.downstream.is_released() {
            return link.context.next_dropped(&value);
        }
        match self.mapper.apply(value) {
            Ok(publisher) => publisher.subscribe(SuccessorSubscriber { link: link.clone() }),
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

struct SuccessorSubscriber<S, I> {
    link: Rc<Link<S, I>>,
}

impl<T: 'static, S: Subscriber<T>, I: Successor> Subscriber<T> for SuccessorSubscriber<S, I> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.downstream.is_released() {
            subscription.cancel();
        } else {
            self.link.successor.start(subscription);
        }
    }

    fn on_next(&self, value: T) {
        if self.link.downstream.is_released() {
            return self.link.context.next_dropped(&value);
        }
        self.link.successor.delivered();
        self.link.downstream.signal(|s| s.on_next(value));
        if I::IS_MONO {
            self.link.downstream.end(|s| s.on_complete());
        }
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
