//! Emits whenever a source that failed is to be subscribed again: see [`Retry::companion`].
//!
//! ```text
//!  f-f      failures
//!   companion of fixedDelay(1, 100ms)
//!  -0#      subscribe again, give up
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: cancels the failures when it gives up.
//! - **Cancellation**: calls the wait off.
//! - **Scheduler**: a wait takes a thread of the scheduler that the [`Retry`] was given.

use std::cell::Cell;
use std::collections::VecDeque;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::BoxFlux;
use crate::mono::BoxMono;
use crate::operator::retry_policy::{Hooks, Retry};
use crate::operator::retry_when::Failure;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::Disposable;
use crate::upstream::UpstreamCell;

/// See [`Retry::companion`].
#[derive(Clone, Debug)]
pub struct RetryCompanion {
    failures: BoxFlux<Failure>,
    retry: Retry,
}

impl RetryCompanion {
    pub(crate) fn new(failures: BoxFlux<Failure>, retry: Retry) -> RetryCompanion {
        RetryCompanion { failures, retry }
    }
}

impl Publisher for RetryCompanion {
    type Item = u64;

    fn subscribe<S: Subscriber<u64>>(&self, downstream: S) {
        self.failures.0.subscribe(CompanionSubscriber(Rc::new(Link {
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            retry: self.retry.clone(),
            wait: Cell::new(None),
            hook: Cell::new(None),
        })));
    }
}

struct Link<S> {
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    retry: Retry,
    wait: Cell<Option<Disposable>>,
    /// The mono of a hook that is waited for.
    hook: Cell<Option<Subscription>>,
}

impl<S: Subscriber<u64>> Link<S> {
    /// The source may be subscribed again, once the hooks have been called.
    fn resume(self: &Rc<Self>, failure: &Failure) {
        let iteration = self.retry.iteration(failure);
        let link = self.clone();
        self.call(self.retry.after(), failure, move || {
            link.downstream.signal(|s| s.on_next(iteration));
        });
    }

    /// Calls the hooks, then goes on.
    fn call(self: &Rc<Self>, hooks: &Hooks, failure: &Failure, then: impl FnOnce() + 'static) {
        match hooks.call(failure) {
            Ok(monos) if monos.is_empty() => then(),
            Ok(monos) => self.wait_for(monos.into(), Box::new(then)),
            Err(error) => self.give_up(error),
        }
    }

    fn wait_for(self: &Rc<Self>, mut monos: VecDeque<BoxMono<()>>, then: Box<dyn FnOnce()>) {
        match monos.pop_front() {
            None => then(),
            Some(mono) => mono.0.subscribe(HookSubscriber {
                link: self.clone(),
                next: Cell::new(Some((monos, then))),
            }),
        }
    }

    fn give_up(&self, error: Error) {
        self.upstream.cancel();
        self.downstream.end(|s| s.on_error(error));
    }
}

/// Waits for the mono of a hook.
struct HookSubscriber<S> {
    link: Rc<Link<S>>,
    /// What comes after it.
    next: Cell<Option<(VecDeque<BoxMono<()>>, Box<dyn FnOnce()>)>>,
}

impl<S: Subscriber<u64>> Subscriber<()> for HookSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.downstream.is_released() {
            return subscription.cancel();
        }
        self.link.hook.set(Some(subscription.clone()));
        subscription.request(UNBOUNDED);
    }

    fn on_next(&self, (): ()) {}

    fn on_error(&self, error: Error) {
        if self.next.take().is_some() {
            self.link.give_up(error);
        }
    }

    fn on_complete(&self) {
        self.link.hook.take();
        if let Some((monos, then)) = self.next.take() {
            self.link.wait_for(monos, then);
        }
    }

    fn context(&self) -> Context {
        self.link.downstream.context()
    }
}

impl<S: 'static> Upstream for Link<S> {
    fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    fn cancel(&self) {
        self.upstream.cancel();
        if let Some(wait) = self.wait.take() {
            wait.dispose();
        }
        if let Some(hook) = self.hook.take() {
            hook.cancel();
        }
        self.downstream.release();
    }
}

struct CompanionSubscriber<S>(Rc<Link<S>>);

impl<S: Subscriber<u64>> Subscriber<Failure> for CompanionSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.upstream.accept(&subscription) {
            let link = Subscription::new(self.0.clone());
            self.0.downstream.signal(|s| s.on_subscribe(link));
        }
    }

    fn on_next(&self, failure: Failure) {
        let link = &self.0;
        let wait = match link.retry.decide(&failure) {
            Ok(wait) => wait.map(|(delay, scheduler)| (delay, scheduler.clone())),
            Err(error) => return link.give_up(error),
        };
        let (resumed, failed) = (link.clone(), failure.clone());
        link.call(link.retry.before(), &failure, move || {
            let Some((delay, scheduler)) = wait else {
                return resumed.resume(&failed);
            };
            let link = resumed.clone();
            match scheduler.schedule(delay, move || resumed.resume(&failed)) {
                Ok(wait) => link.wait.set(Some(wait)),
                Err(rejected) => link.give_up(rejected.into()),
            }
        });
    }

    fn on_error(&self, error: Error) {
        self.0.give_up(error);
    }

    fn on_complete(&self) {
        self.0.downstream.end(|s| s.on_complete());
    }

    fn context(&self) -> Context {
        self.0.downstream.context()
    }
}
