//! Runs each rail on a thread of its own.
//!
//! ```text
//!  -a---c|
//!  ---b--|
//!   runOn(scheduler)
//!  -a---c|    on one thread of the scheduler
//!  ---b--|    on another
//! ```
//!
//! - **Demand**: asks each rail for `prefetch` values at first, then for three quarters of that
//!   whenever so many were emitted.
//! - **Completion**: of a rail, after its values that wait.
//! - **Error**: of a rail, after its values that wait.
//! - **Cancellation**: unchanged; values that wait are discarded.
//! - **Scheduler**: the signals of a rail come on its own worker; workers are taken in the order of
//!   the rails when they are subscribed.

use super::each_rail::{EachRail, RailSource};
use super::{ParallelFlux, Rails};
use crate::demand::SMALL_BUFFER;
use crate::operator::publish_on::PublishOn;
use crate::scheduler::Scheduler;

impl<P: Rails> ParallelFlux<P> {
    /// Emits the values of each rail on a worker of `scheduler`: see
    /// [`Flux::publish_on`](crate::Flux::publish_on).
    ///
    /// ```
    /// use marblerun_streams::{Flux, VirtualTime, testing::Journal};
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let rails = Flux::range(1, 4).parallel(2).run_on(&time.parallel());
    /// journal.flux("all", rails.sequential()).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: all.subscribe all.request(unbounded)\n\
    ///      0 parallel-1: all.next(1) all.next(3)\n\
    ///      0 parallel-2: all.next(2) all.next(4) all.complete\n"
    /// );
    /// ```
    pub fn run_on(
        self,
        scheduler: &Scheduler,
    ) -> ParallelFlux<EachRail<P, PublishOn<RailSource<P::Item>>>> {
        self.run_on_with_prefetch(scheduler, SMALL_BUFFER)
    }

    /// [`run_on`](ParallelFlux::run_on) that asks each rail for so many values at first.
    pub fn run_on_with_prefetch(
        self,
        scheduler: &Scheduler,
        prefetch: u64,
    ) -> ParallelFlux<EachRail<P, PublishOn<RailSource<P::Item>>>> {
        self.each_rail(|rail| rail.publish_on_with(scheduler, prefetch))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Journal, Probe, marbles};
    use crate::{Flux, Mono, VirtualTime};

    #[test]
    fn rails_keep_to_their_threads() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let source = marbles(&time, "-a-b-(cdef)-|").unwrap();
        let rails = source.parallel(3).run_on(&time.parallel());
        journal
            .flux("all", rails.map(|s| s.clone() + &s).sequential())
            .subscribe(|_| {});
        time.run();
        assert_eq!(
            journal.text(),
            "0 main: all.subscribe all.request(unbounded)\n\
             100 parallel-1: all.next(aa)\n\
             300 parallel-2: all.next(bb)\n\
             500 parallel-3: all.next(cc) all.next(ff)\n\
             500 parallel-1: all.next(dd)\n\
             500 parallel-2: all.next(ee)\n\
             1200 parallel-3: all.complete\n"
        );
    }

    #[test]
    fn a_small_prefetch_keeps_a_rail_busy() {
        let time = VirtualTime::new();
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 8).record(source.recorder());
        let rails = flux.parallel_with_prefetch(2, 4);
        let rails = rails.run_on_with_prefetch(&time.parallel(), 2);
        probe.request(99);
        rails.sequential().subscribe_with(probe.subscriber());
        time.run();
        assert_eq!(probe.log(), "1 3 5 6 7 8 2 4 |");
        assert_eq!(source.upstream_log(), "request(4) request(3) request(3)");
    }

    #[test]
    fn a_slow_rail_does_not_hold_the_others_up() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let source = marbles(&time, "-a-b-c-d-|").unwrap();
        let parallel = time.parallel();
        let rails = source.parallel(2).run_on(&parallel).flat_map(move |s| {
            let delay = if s == "a" { 500 } else { 100 };
            Mono::just(s).delay_element(Duration::from_millis(delay), &parallel)
        });
        journal.flux("all", rails.sequential()).subscribe(|_| {});
        time.run();
        assert_eq!(
            journal.text(),
            "0 main: all.subscribe all.request(unbounded)\n\
             400 parallel-4: all.next(b)\n\
             600 parallel-3: all.next(a)\n\
             600 parallel-1: all.next(c)\n\
             800 parallel-2: all.next(d)\n\
             900 parallel-2: all.complete\n"
        );
    }
}
