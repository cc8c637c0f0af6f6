//! What futures and streams have in common: they are polled on a worker while there is demand.

use std::cell::{Cell, OnceCell};
use std::future::poll_fn;
use std::marker::PhantomData;
use std::rc::Rc;
use std::task::{Context, Poll};

use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::operator::shared::reject::reject;
use crate::protocol::{Subscriber, Subscription, Upstream};
use crate::scheduler::{Scheduler, Sleeper, Worker};

/// Values that are emitted in one go: then other tasks have their turn.
const BATCH: u32 = 256;

/// What was ready.
pub(super) enum Step<T> {
    #[cfg_attr(
        not(feature = "futures"),
        expect(dead_code, reason = "a future has no other value than the last")
    )]
    Next(T),
    /// Nothing comes after it.
    Last(Option<T>),
    Failed(Error),
}

/// Subscribes to what `make` makes, on the worker, when there is demand.
pub(super) fn subscribe<T, S, F>(
    scheduler: &Scheduler,
    downstream: S,
    make: impl FnOnce() -> F + 'static,
) where
    T: 'static,
    S: Subscriber<T>,
    F: FnMut(&mut Context<'_>) -> Poll<Step<T>> + 'static,
{
    let worker = match scheduler.worker() {
        Ok(worker) => worker,
        Err(rejected) => return reject(downstream, rejected.into()),
    };
    let link = Rc::new(Link {
        downstream: Downstream::new(downstream),
        worker: worker.clone(),
        requested: Demand::none(),
        sleeper: OnceCell::new(),
        is_polling: Cell::new(false),
        item: PhantomData,
    });
    let polled = link.clone();
    let task = async move {
        let mut poll = make();
        poll_fn(|poller| {
            polled.is_polling.set(true);
            let is_done = polled.poll(&mut poll, poller);
            polled.is_polling.set(false);
            is_done
        })
        .await;
    };
    match worker.polling(task) {
        // Set only here.
        Ok(sleeper) => drop(link.sleeper.set(sleeper)),
        Err(rejected) => {
            let subscription = Subscription::new(link.clone());
            link.downstream.signal(|s| s.on_subscribe(subscription));
            return link.end(|s| s.on_error(rejected.into()));
        }
    }
    let subscription = Subscription::new(link.clone());
    link.downstream.signal(|s| s.on_subscribe(subscription));
}

struct Link<T, S> {
    downstream: Downstream<S>,
    worker: Worker,
    requested: Demand,
    /// Polls when it is woken.
    sleeper: OnceCell<Sleeper>,
    /// It looks for what was requested by itself.
    is_polling: Cell<bool>,
    item: PhantomData<fn(T)>,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    /// Ready when it has ended.
    fn poll(
        &self,
        poll: &mut impl FnMut(&mut Context<'_>) -> Poll<Step<T>>,
        poller: &mut Context<'_>,
    ) -> Poll<()> {
        for _ in 0..BATCH {
            if self.downstream.is_released() {
                return Poll::Ready(());
            }
            if self.requested.get() == 0 {
                self.set_expecting(false);
                return Poll::Pending;
            }
            match poll(poller) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(Step::Next(value)) => {
                    self.requested.deliver(1);
                    self.downstream.signal(|s| s.on_next(value));
                }
                Poll::Ready(Step::Last(value)) => {
                    if let Some(value) = value {
                        self.downstream.signal(|s| s.on_next(value));
                    }
                    self.end(|s| s.on_complete());
                }
                Poll::Ready(Step::Failed(error)) => self.end(|s| s.on_error(error)),
            }
        }
        poller.waker().wake_by_ref();
        Poll::Pending
    }

    fn end(&self, signal: impl FnOnce(&S)) {
        if !self.downstream.is_released() {
            self.downstream.end(signal);
            self.release();
        }
    }

    fn release(&self) {
        self.downstream.release();
        if let Some(sleeper) = self.sleeper.get() {
            sleeper.stop();
        }
        self.worker.dispose();
    }

    fn set_expecting(&self, is_expecting: bool) {
        if let Some(sleeper) = self.sleeper.get() {
            sleeper.set_expecting(is_expecting);
        }
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        if self.downstream.is_released() {
            return;
        }
        if n == 0 {
            return self.end(|s| s.on_error(NonPositiveRequest.into()));
        }
        if self.requested.add(n) == 0
            && !self.is_polling.get()
            && let Some(sleeper) = self.sleeper.get()
        {
            sleeper.set_expecting(true);
            sleeper.wake();
        }
    }

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.release();
        }
    }
}
