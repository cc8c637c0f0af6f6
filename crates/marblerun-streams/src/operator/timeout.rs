//! Fails, or goes on with another source, when a value does not come in time.
//!
//! ```text
//!  -a----b|
//!   timeout(200ms)
//!  -a--#
//! ```
//!
//! - **Demand**: unchanged; what the source did not deliver is asked of the fallback.
//! - **Completion**: of the source, or of the fallback.
//! - **Error**: unchanged; [`TimeoutError`] if there is no fallback.
//! - **Cancellation**: calls the wait off, then cancels the source.
//! - **Scheduler**: each wait takes a thread; a timeout comes there.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use super::shared::arbiter::Arbiter;
use super::shared::trigger::{self, Listener, Trigger};
use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::{Error, TimeoutError};
use crate::flux::Flux;
use crate::function::{Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::Scheduler;

impl<P: Publisher> Flux<P> {
    /// Fails when the first value, or the next one, does not come within `delay`.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::{Journal, marbles}};
    /// use std::time::Duration;
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let delay = Duration::from_millis(150);
    /// let flux = marbles(&time, "a--b|")?.timeout(delay, &time.parallel());
    /// journal.flux("f", flux).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: f.subscribe f.request(unbounded)\n\
    ///      0 marbles: f.next(a)\n\
    ///      150 parallel-2: f.error(Did not observe any item or terminal signal within 150ms \
    ///      (and no fallback has been configured))\n"
    /// );
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn timeout(
        self,
        delay: Duration,
        scheduler: &Scheduler,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P>> {
        timeout_after::<P, P>(self.0, delay, scheduler, None, Waits::EachValue)
    }

    /// Goes on with `fallback` when the first value, or the next one, does not come within `delay`.
    pub fn timeout_or<R>(
        self,
        delay: Duration,
        scheduler: &Scheduler,
        fallback: Flux<R>,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P, R>>
    where
        R: Publisher<Item = P::Item>,
    {
        timeout_after(
            self.0,
            delay,
            scheduler,
            Some(Rc::new(fallback.0)),
            Waits::EachValue,
        )
    }
}

impl<P: Publisher> Mono<P> {
    /// Fails when the value does not come within `delay`: see [`Flux::timeout`].
    pub fn timeout(
        self,
        delay: Duration,
        scheduler: &Scheduler,
    ) -> Mono<impl Publisher<Item = P::Item> + use<P>> {
        Mono(timeout_after::<P, P>(self.0, delay, scheduler, None, Waits::OneValue).0)
    }

    /// Goes on with `fallback` when the value does not come within `delay`.
    pub fn timeout_or<R>(
        self,
        delay: Duration,
        scheduler: &Scheduler,
        fallback: Mono<R>,
    ) -> Mono<impl Publisher<Item = P::Item> + use<P, R>>
    where
        R: Publisher<Item = P::Item>,
    {
        let fallback = Some(Rc::new(fallback.0));
        Mono(timeout_after(self.0, delay, scheduler, fallback, Waits::OneValue).0)
    }
}

/// One wait. A scheduler that takes no tasks counts as no time at all.
fn timer(delay: Duration, scheduler: &Scheduler) -> Flux<impl Publisher<Item = u64> + use<>> {
    Mono::delay(delay, scheduler).on_error_return(0).flux()
}

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Waits {
    EachValue,
    /// A mono's: nothing is waited for after it.
    OneValue,
}

fn timeout_after<P, R>(
    source: P,
    delay: Duration,
    scheduler: &Scheduler,
    fallback: Option<Rc<R>>,
    waits: Waits,
) -> Flux<impl Publisher<Item = P::Item> + use<P, R>>
where
    P: Publisher,
    R: Publisher<Item = P::Item>,
{
    let clock = scheduler.clone();
    Flux(Timeout {
        source,
        first: Rc::new(timer(delay, scheduler).0),
        next: Infallible(move |_: &P::Item| {
            (waits == Waits::EachValue).then(|| timer(delay, &clock))
        }),
        fallback,
        within: format!("{}ms", delay.as_millis()).into(),
    })
}

/// Waits for the signal of a companion for each value, or fewer.
pub(crate) struct Timeout<P, A, F, R> {
    pub(crate) source: P,
    /// How long to wait for the first value.
    pub(crate) first: Rc<A>,
    /// How long to wait for the value after that one; for ever if there is nothing.
    pub(crate) next: F,
    pub(crate) fallback: Option<Rc<R>>,
    /// What [`TimeoutError`] calls the time.
    pub(crate) within: Cow<'static, str>,
}

impl<P, A, B, F, R> Publisher for Timeout<P, A, F, R>
where
    P: Publisher,
    A: Publisher,
    B: Publisher,
    F: for<'a> Function<&'a P::Item, Output = Option<Flux<B>>>,
    R: Publisher<Item = P::Item>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(TimeoutSubscriber {
            link: Rc::new(Link {
                arbiter: Arbiter::default(),
                context: downstream.context(),
                downstream: Downstream::new(downstream),
                wait: RefCell::default(),
                is_up: Cell::new(false),
                is_over: Cell::new(false),
                fallback: self.fallback.clone(),
                within: self.within.clone(),
            }),
            first: self.first.clone(),
            next: self.next.clone(),
            has_emitted: Cell::new(false),
        });
    }
}

struct Link<S, R> {
    arbiter: Arbiter,
    context: Context,
    downstream: Downstream<S>,
    /// The current wait.
    wait: RefCell<Rc<Trigger>>,
    is_up: Cell<bool>,
    /// The source has ended or is too late.
    is_over: Cell<bool>,
    fallback: Option<Rc<R>>,
    within: Cow<'static, str>,
}

impl<S: 'static, R: 'static> Link<S, R> {
    fn end_wait(&self) {
        let wait = self.wait.borrow().clone();
        wait.cancel();
    }

    fn wait_for<T, Q>(self: &Rc<Self>, companion: &Q)
    where
        T: 'static,
        Q: Publisher,
        S: Subscriber<T>,
        R: Publisher<Item = T>,
    {
        let wait = Rc::new(Trigger::default());
        self.wait.replace(wait.clone());
        trigger::subscribe(companion, Rc::new(Waiting(self.clone())), wait);
    }

    /// What would have been waited for, had nothing come before, is cancelled at once.
    fn skip_wait_for<T, Q>(self: &Rc<Self>, companion: &Q)
    where
        T: 'static,
        Q: Publisher,
        S: Subscriber<T>,
        R: Publisher<Item = T>,
    {
        let wait = Rc::new(Trigger::default());
        wait.cancel();
        trigger::subscribe(companion, Rc::new(Waiting(self.clone())), wait);
    }

    fn fail<T: 'static>(&self, error: Error)
    where
        S: Subscriber<T>,
    {
        self.is_over.set(true);
        self.arbiter.cancel();
        self.downstream.end(|s| s.on_error(error));
    }
}

impl<S: 'static, R: 'static> Upstream for Link<S, R> {
    fn request(&self, n: u64) {
        self.arbiter.request(n);
    }

    fn cancel(&self) {
        if !self.arbiter.is_cancelled() {
            self.is_over.set(true);
            self.end_wait();
            self.arbiter.cancel();
            self.downstream.release();
        }
    }
}

/// Listens for the end of a wait.
struct Waiting<S, R>(Rc<Link<S, R>>);

impl<S, R> Waiting<S, R> {
    /// Whether this wait is over now, and not because a value came.
    fn is_over(&self, wait: &Trigger) -> bool {
        wait.spend() && !wait.is_cancelled() && !self.0.is_over.replace(true)
    }
}

impl<S, R> Listener for Waiting<S, R>
where
    S: Subscriber<R::Item>,
    R: Publisher,
{
    fn fired(&self, wait: &Trigger) {
        if !wait.is_cancelled() {
            wait.cancel_upstream();
            self.completed(wait);
        }
    }

    fn completed(&self, wait: &Trigger) {
        let link = &self.0;
        if !self.is_over(wait) {
            return;
        }
        match &link.fallback {
            Some(fallback) => {
                link.arbiter.cancel_current();
                fallback.subscribe(FallbackSubscriber(link.clone()));
            }
            None => {
                let within = link.within.clone();
                link.fail(TimeoutError { within }.into());
            }
        }
    }

    fn failed(&self, wait: &Trigger, error: Error) {
        if self.is_over(wait) {
            self.0.fail(error);
        } else {
            self.0.context.error_dropped(&error);
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

struct TimeoutSubscriber<A, F, S, R> {
    link: Rc<Link<S, R>>,
    first: Rc<A>,
    next: F,
    has_emitted: Cell<bool>,
}

impl<T, A, B, F, S, R> Subscriber<T> for TimeoutSubscriber<A, F, S, R>
where
    T: 'static,
    A: Publisher,
    B: Publisher,
    F: for<'a> Function<&'a T, Output = Option<Flux<B>>>,
    S: Subscriber<T>,
    R: Publisher<Item = T>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        let link = &self.link;
        if link.is_up.replace(true) {
            return subscription.cancel();
        }
        link.arbiter.switch_to(subscription);
        let requests = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(requests));
        if link.is_over.get() || self.has_emitted.get() {
            link.skip_wait_for(&*self.first);
        } else {
            link.wait_for(&*self.first);
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if link.is_over.get() {
            return link.context.next_dropped(&value);
        }
        self.has_emitted.set(true);
        link.end_wait();
        let next = self.next.apply(&value);
        link.arbiter.delivered();
        link.downstream.signal(|s| s.on_next(value));
        if link.is_over.get() {
            return;
        }
        match next {
            Ok(Some(companion)) => link.wait_for(&companion),
            Ok(None) => {}
            Err(error) => link.fail(error),
        }
    }

    fn on_error(&self, error: Error) {
        if self.link.is_over.replace(true) {
            return self.link.context.error_dropped(&error);
        }
        self.link.end_wait();
        self.link.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        if !self.link.is_over.replace(true) {
            self.link.end_wait();
            self.link.downstream.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

struct FallbackSubscriber<S, R>(Rc<Link<S, R>>);

impl<T: 'static, S: Subscriber<T>, R: 'static> Subscriber<T> for FallbackSubscriber<S, R> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.0.arbiter.switch_to(subscription);
    }

    fn on_next(&self, value: T) {
        self.0.downstream.signal(|s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        self.0.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        self.0.downstream.end(|s| s.on_complete());
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Journal, Probe, marbles};
    use crate::{Flux, VirtualTime};

    const MS: Duration = Duration::from_millis(1);
    const LATE: &str = "Did not observe any item or terminal signal within";

    #[test]
    fn what_is_outstanding_is_asked_of_the_fallback() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        let source = journal.flux("s", marbles(&time, "a--b|").unwrap());
        let fallback = Flux::range(1, 3).map(|n| n.to_string());
        let fallback = journal.flux("f", fallback);
        source
            .timeout_or(150 * MS, &time.parallel(), fallback)
            .subscribe_with(probe.subscriber());
        probe.request(2);
        time.run();
        probe.cancel();
        assert_eq!(
            journal.text(),
            "0 main: s.subscribe s.request(2)\n\
             0 marbles: s.next(a)\n\
             150 parallel-2: s.cancel f.subscribe f.request(1) f.next(1)\n\
             150 main: f.cancel\n"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn values_inside_on_subscribe_come_before_the_first_wait() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let first = journal.flux("f", Flux::just(1));
        let flux = journal.flux("s", Flux::range(0, 2)).timeout_first(first);
        flux.subscribe(|_| {});
        assert_eq!(
            journal.text(),
            "0 main: s.subscribe s.request(unbounded) s.next(0) s.next(1) s.complete f.subscribe \
             f.cancel\n"
        );
        let flux = Flux::range(0, 2).timeout(MS, &time.parallel());
        flux.subscribe(|_| {});
        assert_eq!(time.next_due(), None);
    }

    #[test]
    fn a_disposed_scheduler_is_too_late_at_once() {
        let time = VirtualTime::new();
        time.single().dispose();
        let probe = Probe::new();
        Flux::range(1, 2)
            .record(probe.recorder())
            .timeout(2000 * MS, &time.single())
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.upstream_log(), "cancel");
        assert!(probe.log().starts_with(&format!("#{LATE} 2000ms")));
    }
}
