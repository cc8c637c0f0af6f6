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
use std::rc::Rc;

use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::BoxFlux;
use crate::operator::retry_policy::Retry;
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
        })));
    }
}

struct Link<S> {
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    retry: Retry,
    wait: Cell<Option<Disposable>>,
}

impl<S: Subscriber<u64>> Link<S> {
    fn resume(&self, failure: &Failure) {
        self.retry.after(failure);
        let iteration = self.retry.iteration(failure);
        self.downstream.signal(|s| s.on_next(iteration));
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
            Ok(wait) => wait,
            Err(error) => return self.on_error(error),
        };
        link.retry.before(&failure);
        let Some((delay, scheduler)) = wait else {
            return link.resume(&failure);
        };
        let resumed = link.clone();
        match scheduler.schedule(delay, move || resumed.resume(&failure)) {
            Ok(wait) => link.wait.set(Some(wait)),
            Err(rejected) => self.on_error(rejected.into()),
        }
    }

    fn on_error(&self, error: Error) {
        self.0.upstream.cancel();
        self.0.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        self.0.downstream.end(|s| s.on_complete());
    }

    fn context(&self) -> Context {
        self.0.downstream.context()
    }
}
