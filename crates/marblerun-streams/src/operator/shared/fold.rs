//! At most one value of all of them: for operators that ask for everything and emit once.

use std::cell::Cell;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::protocol::{Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

/// What such an operator makes of values; the state of one subscription.
pub(crate) trait Fold<T>: 'static {
    /// What it emits.
    type Output: 'static;

    /// Whether each request asks the source for everything, not only the first.
    const ASKS_AGAIN: bool = false;

    /// Whether an error that comes after a cancel is reported as dropped.
    const REPORTS_LATE_ERRORS: bool = true;
    /// Whether a request for a result that waits asks the source, too, although it is complete.
    const ASKS_WHEN_OVER: bool = false;

    /// Takes in a value.
    fn next(&self, value: T, context: &Context) -> Progress<Self::Output>;

    /// The source is complete.
    fn complete(&self) -> Outcome<Self::Output>;

    /// Gives away what it keeps: the stream was cancelled or has failed.
    fn discard(&self, _: &Context) {}
}

/// Where a fold is after a value.
pub(crate) enum Progress<R> {
    /// It wants more.
    Going,
    /// The result is there: the source is cancelled.
    Done(R),
    /// The result is there, and the source is left to end by itself.
    Last(R),
    /// The fold has failed: the source is cancelled.
    Failed(Error),
}

/// What a fold comes to at the end of the source.
pub(crate) enum Outcome<R> {
    /// The result.
    Value(R),
    /// No result.
    Empty,
    /// The source has not what the operator needs.
    Error(Error),
    /// A function has failed: the source, though complete, is cancelled.
    Failed(Error),
}

/// The subscriber of such an operator.
pub(crate) struct FoldSubscriber<T, S, A: Fold<T>>(Rc<FoldLink<T, S, A>>);

struct FoldLink<T, S, A: Fold<T>> {
    downstream: Downstream<S>,
    context: Context,
    upstream: UpstreamCell,
    fold: A,
    has_request: Cell<bool>,
    /// An end was passed on, or the result waits.
    is_done: Cell<bool>,
    /// The result of a source that was complete before the first request.
    waiting: Cell<Option<A::Output>>,
}

impl<T: 'static, S, A> FoldSubscriber<T, S, A>
where
    S: Subscriber<A::Output>,
    A: Fold<T>,
{
    pub(crate) fn new(downstream: S, fold: A) -> FoldSubscriber<T, S, A> {
        FoldSubscriber(Rc::new(FoldLink {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            fold,
            has_request: Cell::new(false),
            is_done: Cell::new(false),
            waiting: Cell::new(None),
        }))
    }
}

impl<T: 'static, S, A> FoldLink<T, S, A>
where
    S: Subscriber<A::Output>,
    A: Fold<T>,
{
    /// As in Reactor, completion comes even if the value makes somebody cancel.
    fn emit(&self, value: A::Output) {
        self.downstream.end(|s| {
            s.on_next(value);
            s.on_complete();
        });
    }

    fn fail(&self, error: Error) {
        self.fold.discard(&self.context);
        self.downstream.end(|s| s.on_error(error));
    }
}

impl<T, S, A> Subscriber<T> for FoldSubscriber<T, S, A>
where
    T: 'static,
    S: Subscriber<A::Output>,
    A: Fold<T>,
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
        match link.fold.next(value, &link.context) {
            Progress::Going => {}
            Progress::Done(result) => {
                link.is_done.set(true);
                link.upstream.cancel();
                link.emit(result);
            }
            Progress::Last(result) => {
                link.is_done.set(true);
                link.emit(result);
            }
            Progress::Failed(error) => {
                link.is_done.set(true);
                link.upstream.cancel();
                link.fail(error.without_value());
            }
        }
    }

    fn on_error(&self, error: Error) {
        if !self.0.is_done.replace(true) {
            self.0.fail(error);
        } else if A::REPORTS_LATE_ERRORS {
            self.0.context.error_dropped(&error);
        }
    }

    fn on_complete(&self) {
        let link = &self.0;
        if link.is_done.replace(true) {
            return;
        }
        match link.fold.complete() {
            Outcome::Value(result) if link.has_request.get() => link.emit(result),
            Outcome::Value(result) => link.waiting.set(Some(result)),
            Outcome::Empty => link.downstream.end(|s| s.on_complete()),
            Outcome::Error(error) => link.downstream.end(|s| s.on_error(error)),
            Outcome::Failed(error) => {
                link.upstream.cancel();
                link.downstream.end(|s| s.on_error(error));
            }
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

impl<T, S, A> Upstream for FoldLink<T, S, A>
where
    T: 'static,
    S: Subscriber<A::Output>,
    A: Fold<T>,
{
    fn request(&self, n: u64) {
        if let Some(result) = self.waiting.take() {
            if A::ASKS_WHEN_OVER {
                self.upstream.request(UNBOUNDED);
            }
            self.emit(result);
        } else if n == 0 {
            self.upstream.request(0);
        } else if !self.has_request.replace(true) || A::ASKS_AGAIN {
            self.upstream.request(UNBOUNDED);
        }
    }

    fn cancel(&self) {
        self.upstream.cancel();
        if !self.is_done.replace(true) {
            self.fold.discard(&self.context);
        }
        self.waiting.take();
        self.downstream.release();
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn the_result_of_an_empty_source_waits_for_a_request() {
        let probe = Probe::new();
        let empty = Flux::range(0, 0).record(probe.recorder());
        empty.count().subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "");
        probe.request(1);
        assert_eq!(probe.log(), "0 |");
        assert_eq!(probe.upstream_log(), "");
        assert!(probe.is_source_released());
    }

    #[test]
    fn everything_is_asked_for_once() {
        let probe = Probe::new();
        let flux = Flux::range(0, 3).record(probe.recorder());
        flux.count().subscribe_with(probe.subscriber());
        probe.request(1);
        probe.request(2);
        assert_eq!(probe.log(), "3 |");
        assert_eq!(probe.upstream_log(), "request(unbounded)");
        assert!(probe.is_source_released());
    }

    #[test]
    fn cancel_lets_go() {
        let probe = Probe::new();
        let never = Flux::create(|_: crate::source::FluxSink<i32>| ()).record(probe.recorder());
        never.count().subscribe_with(probe.subscriber());
        probe.request(1);
        probe.cancel();
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn who_cancels_inside_the_result_hears_of_the_end_all_the_same() {
        let probe = Probe::new().cancelling_after(1);
        Flux::range(0, 3).count().subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "3 |");
    }
}
