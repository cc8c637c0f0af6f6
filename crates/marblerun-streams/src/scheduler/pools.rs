//! The schedulers that every clock has.

use super::Scheduler;
use super::queue::Queue;
use super::threads::Threads;

/// Threads of the parallel scheduler.
const PARALLEL: u32 = 4;

/// Most threads of the bounded elastic scheduler.
const ELASTIC: usize = 40;

pub(crate) struct Pools {
    pub(crate) single: Scheduler,
    pub(crate) parallel: Scheduler,
    pub(crate) bounded_elastic: Scheduler,
}

impl Pools {
    pub(crate) fn new(queue: &Queue) -> Pools {
        let pool = |threads| Scheduler::pool(queue.clone(), threads);
        Pools {
            single: pool(Threads::single("single")),
            parallel: pool(Threads::ring("parallel", PARALLEL)),
            bounded_elastic: pool(Threads::elastic("boundedElastic", ELASTIC)),
        }
    }
}
