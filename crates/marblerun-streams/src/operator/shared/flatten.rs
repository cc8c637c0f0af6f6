//! A source of which each value is mapped to an inner source.

use std::cell::Cell;
use std::rc::Rc;

use super::inbox::{Inbox, Prefetch};
use super::wip::Wip;
use crate::context::Context;
use crate::demand::{Demand, SMALL_BUFFER, XS_BUFFER};
use crate::downstream::Downstream;
use crate::error::{DelayedErrors, Error};
use crate::function::Function;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Options {
    /// How many inner sources may run at a time.
    pub(crate) concurrency: u64,
    /// What each of them is asked for ahead.
    pub(crate) prefetch: Prefetch,
    pub(crate) delays_error: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            concurrency: SMALL_BUFFER,
            prefetch: Prefetch(XS_BUFFER),
            delays_error: false,
        }
    }
}

/// What all such operators keep for one subscription.
pub(crate) struct Frame<S> {
    pub(crate) context: Context,
    pub(crate) downstream: Downstream<S>,
    pub(crate) upstream: UpstreamCell,
    pub(crate) options: Options,
    pub(crate) requested: Demand,
    pub(crate) wip: Wip,
    /// No inner source will be added.
    pub(crate) is_done: Cell<bool>,
    pub(crate) is_cancelled: Cell<bool>,
    pub(crate) errors: DelayedErrors,
}

impl<S> Frame<S> {
    /// Offers the failure of an inner source to whoever wants the stream to go on. As in Reactor, the
    /// source is cancelled first if that fails.
    pub(crate) fn go_on_after(&self, failure: Error) -> Result<(), Error> {
        let goes_on = self.context.go_on_after(failure.clone(), None);
        if goes_on
            .as_ref()
            .is_err_and(|error| !error.is_same(&failure))
        {
            self.upstream.cancel();
        }
        goes_on
    }

    pub(crate) fn new<R>(downstream: S, options: Options) -> Frame<S>
    where
        S: Subscriber<R>,
    {
        Frame {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            options,
            requested: Demand::none(),
            wip: Wip::default(),
            is_done: Cell::new(false),
            is_cancelled: Cell::new(false),
            errors: DelayedErrors::default(),
        }
    }
}

/// What such an operator does with the values of its inner sources.
pub(crate) trait Flatten<R: 'static>: Upstream {
    type Downstream: Subscriber<R>;
    /// Where an inner source is kept.
    type Place: Copy + 'static;

    /// Whether a value may be left out whose mapping has failed.
    const SKIPS_FAILED: bool;

    fn frame(&self) -> &Frame<Self::Downstream>;

    /// Whether nothing can be emitted any more.
    fn is_over(&self) -> bool;

    /// Keeps an inbox that nobody else has any more, for another inner source.
    fn keep_spare(&self, _: Rc<Inbox<R>>) {}

    /// An inbox that was kept.
    fn take_spare(&self) -> Option<Rc<Inbox<R>>> {
        None
    }

    /// Keeps an inner source that is about to be subscribed.
    fn add(&self, inner: Rc<Inbox<R>>) -> Self::Place;

    /// A value without an inner source was left out.
    fn left_out(&self);

    /// Passes on the values of an inner source, if it has them at hand and the operator takes them all,
    /// as if it offered one after the other and then completed: whether another value of the source is
    /// wanted in its place.
    fn offer_all(&self, _: &impl Publisher<Item = R>) -> Option<bool> {
        None
    }

    /// An inner source has emitted a value.
    fn offer(&self, place: Self::Place, inner: &Inbox<R>, value: R);

    /// There may be something in the queue of an inner source.
    fn queued(&self, place: Self::Place);

    /// An inner source has failed; it ends after that.
    fn failed(&self, error: Error);

    /// An inner source has ended.
    fn ended(&self, place: Self::Place, inner: &Inbox<R>);

    /// Emits what there is and what is wanted.
    fn drain(&self);
}

/// The subscriber of the source.
pub(crate) struct FlattenSubscriber<L, F> {
    link: Rc<L>,
    mapper: F,
}

impl<L, F> FlattenSubscriber<L, F> {
    pub(crate) fn new(link: L, mapper: F) -> FlattenSubscriber<L, F> {
        FlattenSubscriber {
            link: Rc::new(link),
            mapper,
        }
    }
}

impl<L, F> FlattenSubscriber<L, F> {
    /// Maps a value and does with the inner source what is to be done; whether another value is wanted
    /// in its place already.
    fn take<T>(&self, value: T) -> bool
    where
        T: 'static,
        F: Function<T, Output: Publisher>,
        L: Flatten<<F::Output as Publisher>::Item>,
    {
        let (link, frame) = (&self.link, self.link.frame());
        if frame.is_done.get() || link.is_over() {
            frame.context.next_dropped(&value);
            return false;
        }
        match self.mapper.apply(value) {
            Ok(publisher) if !link.is_over() => {
                if let Some(is_another_wanted) = link.offer_all(&publisher) {
                    return is_another_wanted;
                }
                let (queue, prefetch) = (publisher.queue(), frame.options.prefetch);
                let mut inner = match link.take_spare() {
                    Some(spare) if queue.is_none() => spare,
                    _ => Rc::new(Inbox::reading(queue, prefetch)),
                };
                let subscriber = InnerSubscriber {
                    place: link.add(inner.clone()),
                    link: link.clone(),
                    inner: inner.clone(),
                };
                inner.subscribe(&publisher, subscriber);
                // Of a source that has ended already nobody else has it any more.
                if Rc::get_mut(&mut inner).is_some_and(Inbox::make_new) {
                    link.keep_spare(inner);
                }
            }
            Ok(_) => {}
            Err(error) if L::SKIPS_FAILED => {
                let goes_on = frame.context.go_on_after(error.clone(), None);
                if goes_on.is_err() {
                    frame.upstream.cancel();
                }
                frame.context.discard_failed(&error);
                match goes_on {
                    Ok(()) => link.left_out(),
                    Err(error) => Subscriber::<T>::on_error(self, error.without_value()),
                }
            }
            Err(error) => {
                frame.upstream.cancel();
                Subscriber::<T>::on_error(self, error.without_value());
            }
        }
        false
    }
}

impl<T, L, F> Subscriber<T> for FlattenSubscriber<L, F>
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    L: Flatten<<F::Output as Publisher>::Item>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        let frame = self.link.frame();
        if frame.upstream.accept(&subscription) {
            let link = Subscription::new(self.link.clone());
            frame.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(frame.options.concurrency);
        }
    }

    fn on_next(&self, value: T) {
        if self.take(value) {
            self.link.frame().upstream.request(1);
        }
    }

    fn try_on_next(&self, value: T) -> bool {
        !self.take(value)
    }

    fn on_error(&self, error: Error) {
        let frame = self.link.frame();
        if frame.is_done.replace(true) || self.link.is_over() {
            return frame.context.error_dropped(&error);
        }
        frame.errors.add(error);
        self.link.drain();
    }

    fn on_complete(&self) {
        if !self.link.frame().is_done.replace(true) {
            self.link.drain();
        }
    }

    fn context(&self) -> Context {
        self.link.frame().context.clone()
    }
}

struct InnerSubscriber<R, L, P> {
    link: Rc<L>,
    place: P,
    inner: Rc<Inbox<R>>,
}

impl<R: 'static, L: Flatten<R>> InnerSubscriber<R, L, L::Place> {
    /// A value has come after the end. By value: a reference would put every value into memory.
    #[cold]
    fn drop_late(&self, value: R) {
        self.link.frame().context.next_dropped(&value);
    }

    fn finish(&self) {
        if !self.inner.finish() && !self.link.is_over() {
            self.link.ended(self.place, &self.inner);
        }
    }
}

impl<R: 'static, L: Flatten<R>> Subscriber<R> for InnerSubscriber<R, L, L::Place> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.is_over() {
            subscription.cancel();
        } else {
            self.inner.on_subscribe(&subscription);
        }
    }

    fn on_next(&self, value: R) {
        if self.inner.is_done() {
            return self.drop_late(value);
        }
        self.link.offer(self.place, &self.inner, value);
    }

    fn on_queued(&self) {
        self.link.queued(self.place);
    }

    fn on_error(&self, error: Error) {
        if self.inner.is_done() || self.link.is_over() {
            return self.link.frame().context.error_dropped(&error);
        }
        self.link.failed(error.without_source());
        self.finish();
    }

    fn on_complete(&self) {
        self.finish();
    }

    fn context(&self) -> Context {
        self.link.frame().context.clone()
    }
}
