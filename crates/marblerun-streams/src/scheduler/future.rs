//! Futures on a worker: polled as its tasks, woken from wherever.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::{Bell, Disposable, Rejected, Scheduler, Sleeper, Worker};

impl Scheduler {
    /// Runs a future on a thread taken for it alone. It is polled first in a task of its own, and
    /// again in one after it was woken, from this thread or another.
    ///
    /// A virtual clock does not wait for other threads: it sees what they woke when it runs next.
    ///
    /// ```
    /// use marblerun_streams::{Mono, VirtualTime};
    /// use std::{cell::Cell, rc::Rc, time::Duration};
    ///
    /// let time = VirtualTime::new();
    /// let woken_at = Rc::new(Cell::new(None));
    /// let (clock, seen) = (time.clone(), woken_at.clone());
    /// time.single().spawn(async move {
    ///     for _ in 0..3 {
    ///         let _ = Mono::delay(Duration::from_secs(1), &clock.parallel()).await;
    ///     }
    ///     seen.set(Some(clock.now()));
    /// })?;
    /// time.run();
    /// assert_eq!(woken_at.get(), Some(Duration::from_secs(3)));
    /// # Ok::<(), marblerun_streams::scheduler::Rejected>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the scheduler is disposed or immediate.
    pub fn spawn(
        &self,
        future: impl Future<Output = ()> + 'static,
    ) -> Result<Disposable, Rejected> {
        let worker = self.worker()?;
        let given_back = worker.clone();
        let task = worker.spawn(async move {
            future.await;
            given_back.dispose();
        })?;
        Ok(Disposable::new(move || {
            task.dispose();
            worker.dispose();
        }))
    }
}

impl Worker {
    /// Runs a future on this worker: see [`Scheduler::spawn`].
    ///
    /// # Errors
    ///
    /// If the worker is disposed or immediate.
    pub fn spawn(
        &self,
        future: impl Future<Output = ()> + 'static,
    ) -> Result<Disposable, Rejected> {
        let task = self.polling(future)?;
        task.wake();
        task.set_expecting(true);
        Ok(Disposable::new(move || task.stop()))
    }

    /// A sleeper that polls a future when it is woken, and stops when that is ready.
    pub(crate) fn polling(
        &self,
        future: impl Future<Output = ()> + 'static,
    ) -> Result<Sleeper, Rejected> {
        let polling = Polling {
            future: RefCell::new(Some(Box::pin(future))),
            sleeper: Cell::new(None),
        };
        let polling = Rc::new(polling);
        let poll = polling.clone();
        let sleeper = self.sleeper(move |bell| poll.poll(bell))?;
        polling.sleeper.set(Some(sleeper.clone()));
        Ok(sleeper)
    }
}

struct Polling {
    /// Taken out while it is polled, and when it is ready.
    future: RefCell<Option<Pin<Box<dyn Future<Output = ()>>>>>,
    /// Until the future is ready.
    sleeper: Cell<Option<Sleeper>>,
}

impl Polling {
    fn poll(&self, bell: &std::sync::Arc<Bell>) {
        let Some(mut future) = self.future.take() else {
            return;
        };
        let waker = Waker::from(bell.clone());
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Pending => {
                self.future.replace(Some(future));
            }
            Poll::Ready(()) => {
                drop(future);
                if let Some(sleeper) = self.sleeper.take() {
                    sleeper.stop();
                }
            }
        }
    }
}
