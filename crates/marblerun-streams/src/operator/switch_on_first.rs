//! Goes on with a publisher that is chosen by the first signal.
//!
//! ```text
//!  -a--b--c-|
//!   switchOnFirst(a: uppercase)
//!  -A--B--C-|
//! ```
//!
//! - **Demand**: asks for 1 to see the first value, which waits; then as the chosen publisher asks.
//! - **Completion**: with the chosen publisher, which cancels the source if that has not ended.
//! - **Error**: of the chosen publisher.
//! - **Cancellation**: cancels the chosen publisher and the source.
//! - **Scheduler**: none; the choice is made where the first signal arrives.

use std::cell::{Cell, OnceCell, RefCell};
use std::fmt;
use std::rc::Rc;

use super::shared::deferred::Deferred;
use super::shared::reject::reject;
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::{AlreadySubscribed, Error, NonPositiveRequest};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Emits what `choose` makes of the first signal and of the whole flux, which it may or may
    /// not use.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a-b|", |flux| flux.switch_on_first(|_, all| all.map(|s| s.to_uppercase())), "-A-B|");
    /// ```
    pub fn switch_on_first<Q, F>(self, choose: F) -> Flux<SwitchOnFirst<P, F>>
    where
        Q: Publisher,
        F: Fn(First<'_, P::Item>, Flux<All<P::Item>>) -> Q + Clone + 'static,
    {
        Flux(SwitchOnFirst {
            source: self.0,
            choose,
        })
    }
}

/// The first signal of a stream.
#[derive(Debug)]
pub enum First<'a, T> {
    /// A value.
    Next(&'a T),
    /// An error.
    Error(&'a Error),
    /// Completion.
    Complete,
}

/// See [`Flux::switch_on_first`].
#[derive(Clone, Debug)]
pub struct SwitchOnFirst<P, F> {
    source: P,
    choose: F,
}

impl<P, Q, F> Publisher for SwitchOnFirst<P, F>
where
    P: Publisher,
    Q: Publisher,
    F: Fn(First<'_, P::Item>, Flux<All<P::Item>>) -> Q + Clone + 'static,
{
    type Item = Q::Item;

    fn subscribe<S: Subscriber<Q::Item>>(&self, downstream: S) {
        let all = Rc::new(Shared {
            upstream: UpstreamCell::default(),
            first: RefCell::new(None),
            reader: OnceCell::new(),
            end: RefCell::new(None),
            is_over: Cell::new(false),
            is_read: Cell::new(false),
        });
        self.source.subscribe(SwitchOnFirstSubscriber {
            choose: self.choose.clone(),
            outlet: Rc::new(Outlet {
                context: downstream.context(),
                downstream: Downstream::new(downstream),
                deferred: Deferred::default(),
                all: all.clone(),
            }),
            has_chosen: Cell::new(false),
            all,
        });
    }
}

struct SwitchOnFirstSubscriber<T, S, F> {
    choose: F,
    all: Rc<Shared<T>>,
    outlet: Rc<Outlet<T, S>>,
    has_chosen: Cell<bool>,
}

impl<T, Q, S, F> Subscriber<T> for SwitchOnFirstSubscriber<T, S, F>
where
    T: 'static,
    Q: Publisher,
    S: Subscriber<Q::Item>,
    F: Fn(First<'_, T>, Flux<All<T>>) -> Q + 'static,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.all.upstream.accept(&subscription) {
            let link = Subscription::new(self.outlet.clone());
            self.outlet.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(1);
        }
    }

    fn on_next(&self, value: T) {
        if self.all.is_over.get() {
            return self.outlet.context.next_dropped(&value);
        }
        if self.has_chosen.replace(true) {
            return self.all.signal(|s| s.on_next(value));
        }
        let chosen = (self.choose)(First::Next(&value), Flux(All(self.all.clone())));
        self.all.first.replace(Some(value));
        chosen.subscribe(Chosen(self.outlet.clone()));
    }

    fn on_error(&self, error: Error) {
        if self.all.is_over.get() {
            return self.outlet.context.error_dropped(&error);
        }
        self.all.put_end(Err(error.clone()));
        if !self.has_chosen.replace(true) {
            let chosen = (self.choose)(First::Error(&error), Flux(All(self.all.clone())));
            chosen.subscribe(Chosen(self.outlet.clone()));
        }
    }

    fn on_complete(&self) {
        if self.all.is_over.get() {
            return;
        }
        self.all.put_end(Ok(()));
        if !self.has_chosen.replace(true) {
            let chosen = (self.choose)(First::Complete, Flux(All(self.all.clone())));
            chosen.subscribe(Chosen(self.outlet.clone()));
        }
    }

    fn context(&self) -> Context {
        self.outlet.context.clone()
    }
}

/// The whole stream, for one subscriber.
pub struct All<T>(Rc<Shared<T>>);

/// The stream between its source and the chosen publisher.
struct Shared<T> {
    upstream: UpstreamCell,
    /// There until it is requested.
    first: RefCell<Option<T>>,
    reader: OnceCell<Downstream<Box<dyn Subscriber<T>>>>,
    end: RefCell<Option<Result<(), Error>>>,
    /// The source has ended or was cancelled.
    is_over: Cell<bool>,
    /// The first value was read.
    is_read: Cell<bool>,
}

impl<T: 'static> Shared<T> {
    fn signal(&self, signal: impl FnOnce(&Box<dyn Subscriber<T>>)) {
        if let Some(reader) = self.reader.get() {
            reader.signal(signal);
        }
    }

    fn put_end(&self, end: Result<(), Error>) {
        self.is_over.set(true);
        self.end.replace(Some(end));
        self.finish();
    }

    /// Passes the end on, unless the first value waits still.
    fn finish(&self) {
        let Some(reader) = self.reader.get() else {
            return;
        };
        if self.first.borrow().is_some() {
            return;
        }
        let end = self.end.take();
        if let Some(end) = end {
            reader.end(|s| match end {
                Ok(()) => s.on_complete(),
                Err(error) => s.on_error(error),
            });
        }
    }
}

impl<T> Shared<T> {
    fn cancel_source(&self) {
        if !self.is_over.replace(true) {
            self.upstream.cancel();
        }
    }
}

impl<T: 'static> Publisher for All<T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        if self.0.reader.get().is_some() {
            return reject(downstream, AlreadySubscribed::FIRST.into());
        }
        let downstream: Box<dyn Subscriber<T>> = Box::new(downstream);
        let reader = self.0.reader.get_or_init(|| Downstream::new(downstream));
        let subscription = Subscription::new(self.0.clone());
        reader.signal(|s| s.on_subscribe(subscription));
        self.0.finish();
    }
}

impl<T: 'static> Upstream for Shared<T> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.cancel_source();
            self.first.take();
            self.end.replace(Some(Err(NonPositiveRequest.into())));
            return self.finish();
        }
        let first = self.first.take();
        let Some(first) = first else {
            // A source that is over is asked, too, as in Reactor, unless nobody has read anything.
            if self.is_read.get() {
                self.upstream.request(n);
            }
            return;
        };
        self.is_read.set(true);
        self.signal(|s| s.on_next(first));
        self.finish();
        let rest = if n >= UNBOUNDED { n } else { n - 1 };
        if rest > 0 {
            self.upstream.request(rest);
        }
    }

    fn cancel(&self) {
        self.cancel_source();
        if let Some(reader) = self.reader.get() {
            reader.release();
        }
        let first = self.first.take();
        drop(first);
    }
}

impl<T> Clone for All<T> {
    fn clone(&self) -> All<T> {
        All(self.0.clone())
    }
}

impl<T> fmt::Debug for All<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("All")
    }
}

/// The stream between the chosen publisher and the subscriber.
struct Outlet<T, S> {
    downstream: Downstream<S>,
    context: Context,
    deferred: Deferred,
    all: Rc<Shared<T>>,
}

struct Chosen<T, S>(Rc<Outlet<T, S>>);

impl<T: 'static, R: 'static, S: Subscriber<R>> Subscriber<R> for Chosen<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.0.deferred.set(&subscription);
    }

    fn on_next(&self, value: R) {
        self.0.downstream.signal(|s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        self.0.all.cancel_source();
        self.0.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        self.0.all.cancel_source();
        self.0.downstream.end(|s| s.on_complete());
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

impl<T: 'static, S: 'static> Upstream for Outlet<T, S> {
    fn request(&self, n: u64) {
        self.deferred.request(n);
    }

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.downstream.release();
            self.deferred.cancel();
            self.all.cancel_source();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{All, First};
    use crate::flux::BoxFlux;
    use crate::testing::Probe;
    use crate::{Flux, Publisher};

    #[track_caller]
    fn check<Q: Publisher<Item = i64>>(
        count: u64,
        choose: impl Fn(First<'_, i64>, Flux<All<i64>>) -> Q + Clone + 'static,
        upstream: &str,
        log: &str,
    ) {
        let probe = Probe::new();
        let source: BoxFlux<i64> = Flux::range(1, count).record(probe.recorder()).boxed();
        source
            .switch_on_first(choose)
            .subscribe_with(probe.subscriber());
        for n in [2, 5] {
            probe.request(n);
        }
        assert_eq!(probe.upstream_log().replace("request", ""), upstream);
        assert_eq!(probe.log(), log);
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_first_value_waits_for_demand() {
        let times_ten = |first: First<'_, i64>, all: Flux<All<i64>>| {
            assert!(matches!(first, First::Next(1)));
            all.map(|n| n * 10)
        };
        check(5, times_ten, "(1) (1) (5)", "10 20 30 40 50 |");
    }

    #[test]
    fn the_choice_need_not_use_the_source() {
        check(5, |_, _| Flux::range(7, 2), "(1) cancel", "7 8 |");
    }

    #[test]
    fn the_choice_may_end_earlier() {
        check(5, |_, all| all.take(2), "(1) (1) cancel", "1 2 |");
    }

    #[test]
    fn an_empty_source_is_a_choice_too() {
        check(0, |_, all| all, "(1)", "|");
    }

    #[test]
    fn cancelling_reaches_the_source() {
        let probe = Probe::new().cancelling_after(2);
        let flux = Flux::range(1, 5).record(probe.recorder());
        flux.switch_on_first(|_, all| all)
            .subscribe_with(probe.subscriber());
        probe.request(3);
        assert_eq!(probe.upstream_log(), "request(1) request(2) cancel");
        assert!(probe.is_source_released());
    }
}
