//! A look at each signal: for operators that pass everything through.

use std::cell::Cell;
use std::marker::PhantomData;
use std::rc::Rc;

use crate::context::Context;
use crate::error::Error;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::empty::Ended;
use crate::upstream::UpstreamCell;

/// A publisher that passes everything through and calls hooks on the way: what all `do_on_…`
/// operators make.
#[derive(Clone, Debug)]
pub struct Peeked<P, K> {
    source: P,
    peek: K,
}

impl<P, K> Peeked<P, K> {
    pub(crate) fn new(source: P, peek: K) -> Peeked<P, K> {
        Peeked { source, peek }
    }
}

impl<P: Publisher, K: Peek<P::Item>> Publisher for Peeked<P, K> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source
            .subscribe(PeekSubscriber::new(downstream, self.peek.clone()));
    }
}

/// What such an operator does with each signal. A look that fails ends the stream, unless it is
/// said otherwise.
pub trait Peek<T>: Clone + 'static {
    /// Whether it looks at requests and cancels.
    const SEES_UPSTREAM: bool = false;

    /// Whether a failure of [`next`](Peek::next) may be continued after.
    const CONTINUES: bool = false;

    /// Whether it is a mono's, for which a value is the end.
    const ENDS_WITH_VALUE: bool = false;

    /// Whether [`error`](Peek::error) is shown the failures of the other looks, too.
    const SEES_OWN_FAILURES: bool = true;

    /// Before `on_subscribe` is passed on.
    fn subscribe(&self, _: &Subscription) -> Result<(), Error> {
        Ok(())
    }

    /// Before a value is passed on.
    fn next(&self, _: &T) -> Result<(), Error> {
        Ok(())
    }

    /// Before an error is passed on; a failure takes its place.
    fn error(&self, _: &Error) -> Result<(), Error> {
        Ok(())
    }

    /// Before completion is passed on.
    fn complete(&self) -> Result<(), Error> {
        Ok(())
    }

    /// Where a value is the end: before it, or completion without a value, is passed on.
    fn success(&self, _: Option<&T>) -> Result<(), Error> {
        self.complete()
    }

    /// After the end was passed on; a failure is dropped.
    fn terminated(&self) -> Result<(), Error> {
        Ok(())
    }

    /// Before a request is passed on; a failure is ignored.
    fn request(&self, _: u64) -> Result<(), Error> {
        Ok(())
    }

    /// Before a cancel is passed on.
    fn cancel(&self) -> Result<(), Error> {
        Ok(())
    }
}

/// The subscriber of such an operator.
pub(crate) struct PeekSubscriber<S, K> {
    downstream: S,
    peek: K,
    upstream: UpstreamCell,
    /// An end was passed on: what the source still sends is dropped.
    is_done: Cell<bool>,
    /// The end was looked at: a mono's with its value.
    has_ended: Cell<bool>,
}

impl<S, K> PeekSubscriber<S, K> {
    pub(crate) fn new(downstream: S, peek: K) -> PeekSubscriber<S, K> {
        PeekSubscriber {
            downstream,
            peek,
            upstream: UpstreamCell::default(),
            is_done: Cell::new(false),
            has_ended: Cell::new(false),
        }
    }

    /// Looks at a value; `Err` tells whether it was left out.
    fn look<T: 'static>(&self, value: &T) -> Result<(), bool>
    where
        S: Subscriber<T>,
        K: Peek<T>,
    {
        if self.is_done.get() {
            self.downstream.context().next_dropped(value);
            return Err(false);
        }
        let looked = self.peek.next(value).and_then(|()| {
            if K::ENDS_WITH_VALUE {
                self.has_ended.set(true);
                self.peek.success(Some(value))
            } else {
                Ok(())
            }
        });
        match looked {
            Ok(()) => Ok(()),
            Err(error) => {
                let goes_on = match K::CONTINUES {
                    true => self.downstream.context().go_on_after(error, Some(value)),
                    false => Err(error),
                };
                let goes_on = goes_on.map_err(|error| self.fail_self::<T>(error));
                Err(goes_on.is_ok())
            }
        }
    }

    /// A look has failed.
    fn fail_self<T: 'static>(&self, error: Error)
    where
        S: Subscriber<T>,
        K: Peek<T>,
    {
        self.upstream.cancel();
        if K::SEES_OWN_FAILURES {
            self.fail::<T>(error);
        } else {
            self.is_done.set(true);
            self.downstream.on_error(error);
        }
    }

    /// Passes on an error, after a look at it.
    fn fail<T: 'static>(&self, error: Error)
    where
        S: Subscriber<T>,
        K: Peek<T>,
    {
        self.is_done.set(true);
        let error = match self.peek.error(&error) {
            Ok(()) => error,
            Err(failure) => failure,
        };
        self.downstream.on_error(error);
        self.terminated::<T>();
    }

    fn terminated<T: 'static>(&self)
    where
        S: Subscriber<T>,
        K: Peek<T>,
    {
        if let Err(error) = self.peek.terminated() {
            if K::ENDS_WITH_VALUE && self.has_ended.get() {
                self.upstream.cancel();
            }
            self.downstream.context().error_dropped(&error);
        }
    }
}

impl<T: 'static, S: Subscriber<T>, K: Peek<T>> Subscriber<T> for PeekSubscriber<S, K> {
    fn on_subscribe(&self, subscription: Subscription) {
        if !self.upstream.accept(&subscription) {
            return;
        }
        if let Err(error) = self.peek.subscribe(&subscription) {
            subscription.cancel();
            self.is_done.set(true);
            self.downstream
                .on_subscribe(Subscription::new(Rc::new(Ended)));
            self.downstream.on_error(error);
        } else if K::SEES_UPSTREAM {
            self.downstream
                .on_subscribe(Subscription::new(Rc::new(PeekUpstream {
                    upstream: subscription,
                    peek: self.peek.clone(),
                    context: self.downstream.context(),
                    item: PhantomData,
                })));
        } else {
            self.downstream.on_subscribe(subscription);
        }
    }

    fn on_next(&self, value: T) {
        match self.look(&value) {
            Ok(()) => {
                self.downstream.on_next(value);
                if K::ENDS_WITH_VALUE {
                    self.terminated::<T>();
                }
            }
            Err(true) => self.upstream.request(1),
            Err(false) => {}
        }
    }

    fn try_on_next(&self, value: T) -> bool {
        if K::ENDS_WITH_VALUE {
            self.on_next(value);
            return true;
        }
        match self.look(&value) {
            Ok(()) => self.downstream.try_on_next(value),
            Err(is_left_out) => !is_left_out,
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.get() {
            self.downstream.context().error_dropped(&error);
        } else {
            self.fail::<T>(error);
        }
    }

    fn on_complete(&self) {
        if self.is_done.get() {
            return;
        }
        if self.has_ended.get() {
            self.is_done.set(true);
            return self.downstream.on_complete();
        }
        let looked = if K::ENDS_WITH_VALUE {
            self.peek.success(None)
        } else {
            self.peek.complete()
        };
        match looked {
            Ok(()) => {
                self.is_done.set(true);
                self.downstream.on_complete();
                self.terminated::<T>();
            }
            Err(error) => self.fail_self::<T>(error),
        }
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

struct PeekUpstream<T, K> {
    upstream: Subscription,
    peek: K,
    context: Context,
    item: PhantomData<fn(T)>,
}

impl<T: 'static, K: Peek<T>> Upstream for PeekUpstream<T, K> {
    fn request(&self, n: u64) {
        // A look at demand that fails is no reason to ignore the demand.
        let _ = self.peek.request(n);
        self.upstream.request(n);
    }

    fn cancel(&self) {
        if let Err(error) = self.peek.cancel() {
            self.context.error_dropped(&error);
        }
        self.upstream.cancel();
    }
}

#[cfg(test)]
mod tests {
    use crate::error::Error;
    use crate::testing::{MarbleFailure, Probe};
    use crate::{BoxFlux, BoxMono, Flux, Mono};

    fn fails() -> Result<(), Error> {
        Err(MarbleFailure.into())
    }

    /// What becomes of 1 and 2 below a hook that fails, and what their source is told.
    #[track_caller]
    fn check(operator: impl Fn(BoxFlux<i64>) -> BoxFlux<i64>, log: &str, calls: &str) {
        let probe = Probe::new();
        let source = Flux::range(1, 2).record(probe.recorder());
        operator(source.boxed()).subscribe_with(probe.subscriber());
        probe.request(3);
        assert_eq!(probe.log(), log);
        assert_eq!(probe.upstream_log(), calls);
        assert!(probe.is_source_released());
    }

    /// The same of 1.
    #[track_caller]
    fn check_mono(operator: impl Fn(BoxMono<i64>) -> BoxMono<i64>, log: &str, calls: &str) {
        let probe = Probe::new();
        let source = Flux::range(1, 1).record(probe.recorder());
        operator(Mono::from_publisher(source).boxed()).subscribe_with(probe.subscriber());
        probe.request(3);
        assert_eq!(probe.log(), log);
        assert_eq!(probe.upstream_log(), calls);
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_hook_that_fails_is_the_error() {
        const CANCELLED: &str = "request(3) cancel";
        check(
            |s| s.try_do_on_next(|_| fails()).boxed(),
            "#error",
            CANCELLED,
        );
        check(
            |s| s.try_do_on_complete(fails).boxed(),
            "1 2 #error",
            CANCELLED,
        );
        check(
            |s| s.try_do_on_terminate(fails).boxed(),
            "1 2 #error",
            CANCELLED,
        );
        check(
            |s| s.try_do_on_each(|_| fails()).boxed(),
            "#error",
            CANCELLED,
        );
        check(|s| s.try_do_on_subscribe(fails).boxed(), "#error", "cancel");
        check_mono(
            |s| s.try_do_on_success(|_| fails()).boxed(),
            "#error",
            CANCELLED,
        );
        check_mono(
            |s| s.try_do_on_terminate(fails).boxed(),
            "#error",
            CANCELLED,
        );
    }

    #[test]
    fn where_it_is_too_late_for_an_error_it_is_dropped() {
        check(
            |s| s.try_do_after_terminate(fails).boxed(),
            "1 2 | (#error)",
            "request(3)",
        );
        check_mono(
            |s| s.try_do_after_terminate(fails).boxed(),
            "1 (#error)",
            "request(3) cancel",
        );
        check(
            |s| s.try_do_on_request(|_| fails()).boxed(),
            "1 2 |",
            "request(3)",
        );
    }
}
