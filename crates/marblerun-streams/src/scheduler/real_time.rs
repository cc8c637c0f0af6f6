//! The clock on the wall.
//!
//! Chains are the same as on virtual time: they are given a [`Scheduler`], and all of them run on
//! one thread, one task at a time, in order of (due time, order of scheduling). The names of threads
//! are labels of that one thread.
//!
//! Natively somebody has to drive the loop: [`RealTime::run_until_idle`], [`RealTime::run_until`] or
//! [`RealTime::block_on`]. In a browser (feature `browser`) it drives itself, on promises and one
//! timer.

#[cfg(all(target_family = "wasm", target_os = "unknown"))]
mod browser;
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
mod native;

use std::fmt;
use std::rc::Rc;
use std::time::Duration;

#[cfg(all(target_family = "wasm", target_os = "unknown"))]
use browser as platform;
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
use native as platform;

use super::mail::Remote;
use super::pools::Pools;
use super::queue::Queue;
use super::threads::Threads;
use super::{Scheduler, Worker};

/// A loop that runs tasks when they are due by the machine's clock, with Reactor's schedulers. Clones
/// are the same loop.
///
/// ```
/// use marblerun_streams::{Flux, RealTime};
/// use std::{cell::RefCell, rc::Rc, time::Duration};
///
/// let time = RealTime::new();
/// let ticks = Rc::new(RefCell::new(Vec::new()));
/// let seen = ticks.clone();
/// Flux::interval(Duration::from_millis(1), &time.parallel())
///     .take(3)
///     .subscribe(move |n| seen.borrow_mut().push(n));
/// time.run_until_idle();
/// assert_eq!(*ticks.borrow(), [0, 1, 2]);
/// ```
#[derive(Clone)]
pub struct RealTime(Rc<Inner>);

struct Inner {
    queue: Queue,
    pools: Pools,
}

impl RealTime {
    /// A loop on the thread that calls this, with nothing to do.
    #[expect(
        clippy::new_without_default,
        reason = "a loop is an identity, not a value"
    )]
    pub fn new() -> RealTime {
        let queue = platform::start();
        RealTime(Rc::new(Inner {
            pools: Pools::new(&queue),
            queue,
        }))
    }

    /// The scheduler of one thread, `single-1`.
    pub fn single(&self) -> Scheduler {
        self.0.pools.single.clone()
    }

    /// The scheduler of `parallel-1` to `parallel-4`, in turn.
    pub fn parallel(&self) -> Scheduler {
        self.0.pools.parallel.clone()
    }

    /// The scheduler of at most 40 threads, of which the lowest one free is taken.
    pub fn bounded_elastic(&self) -> Scheduler {
        self.0.pools.bounded_elastic.clone()
    }

    /// A scheduler with threads of its own.
    pub fn scheduler(&self, threads: Threads) -> Scheduler {
        Scheduler::pool(self.0.queue.clone(), threads)
    }

    /// A worker on the thread of that name.
    pub fn worker(&self, thread: impl Into<Rc<str>>) -> Worker {
        Worker::on(self.0.queue.clone(), thread.into(), || {})
    }

    /// Time since the loop was made.
    pub fn now(&self) -> Duration {
        self.0.queue.now()
    }

    /// The thread that runs, by name.
    pub fn thread(&self) -> Rc<str> {
        self.0.queue.thread()
    }

    /// Hands in work from other threads.
    pub fn remote(&self) -> Remote {
        Remote(self.0.queue.mail().clone())
    }

    /// Calls off every task, and drops every future that it polls.
    pub fn clear(&self) {
        self.0.queue.clear();
    }
}

impl fmt::Debug for RealTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RealTime")
            .field("now", &self.now())
            .finish_non_exhaustive()
    }
}
