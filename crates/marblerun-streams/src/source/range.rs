//! Emits consecutive integers.
//!
//! - **Demand**: emits what is requested, inside `request`.
//! - **Completion**: after the last integer; an empty range completes at once.
//! - **Error**: only for `request(0)`.
//! - **Cancellation**: stops before the next integer.
//! - **Scheduler**: none; emits where `request` is called.

use std::cell::Cell;
use std::ops::ControlFlow;
use std::rc::Rc;

use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::NonPositiveRequest;
use crate::flux::Flux;
use crate::protocol::{Pass, Publisher, Subscriber, Subscription, Supply, Upstream};

impl Flux<Range> {
    /// `count` integers from `start` on, as far as `i64` goes.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(3, 4)), "3 4 5 6 |");
    /// ```
    pub fn range(start: i64, count: u64) -> Flux<Range> {
        Flux(Range {
            start,
            end: start.saturating_add_unsigned(count),
        })
    }
}

/// See [`Flux::range`].
#[derive(Clone, Debug)]
pub struct Range {
    start: i64,
    end: i64,
}

/// How many values are put into memory to be passed on at once.
const BATCH: i64 = 64;
/// How many are not worth it.
const FEW: i64 = 8;

impl Publisher for Range {
    type Item = i64;
    const IS_AT_HAND: bool = true;

    fn values(&self) -> Option<impl Iterator<Item = i64> + use<>> {
        Some(self.start..self.end)
    }

    fn pass_values(&self, pass: &mut dyn Pass<i64>) -> Option<ControlFlow<()>> {
        let Range { start, end } = *self;
        if start.saturating_add(FEW) >= end {
            return Some((start..end).try_for_each(|value| pass.pass(value)));
        }
        let (mut next, mut batch) = (start, Vec::new());
        while next < end {
            let from = next;
            next = from.saturating_add(BATCH).min(end);
            batch.extend(from..next);
            if pass.pass_batch(batch.drain(..)).is_break() {
                return Some(ControlFlow::Break(()));
            }
        }
        Some(ControlFlow::Continue(()))
    }

    fn comes_in_parts(&self) -> bool {
        true
    }

    fn supply(&self) -> Option<Supply<i64>> {
        let Range { start, end } = *self;
        let mut next = start;
        // Nobody is called who could end it meanwhile.
        Some(Box::new(move |n, taken, _| {
            let from = next;
            next = from.saturating_add_unsigned(n).min(end);
            taken.extend(from..next);
        }))
    }

    fn subscribe<S: Subscriber<i64>>(&self, downstream: S) {
        let state = Rc::new(RangeState {
            downstream: Downstream::new(downstream),
            next: Cell::new(self.start),
            end: self.end,
            requested: Demand::none(),
        });
        let subscription = Subscription::new(state.clone());
        state.downstream.signal(|s| s.on_subscribe(subscription));
        if self.start == self.end && !state.downstream.is_released() {
            state.downstream.end(|s| s.on_complete());
        }
    }
}

struct RangeState<S> {
    downstream: Downstream<S>,
    next: Cell<i64>,
    end: i64,
    requested: Demand,
}

impl<S: Subscriber<i64>> RangeState<S> {
    /// Emits while there is demand, including what is requested meanwhile (§3.3: no recursion).
    fn emit(&self) {
        let mut is_complete = false;
        self.downstream.signal(|s| {
            is_complete = match self.requested.get() {
                UNBOUNDED => self.emit_all(s),
                _ => self.emit_requested(s),
            };
        });
        if is_complete {
            self.downstream.end(|s| s.on_complete());
        }
    }

    /// Emits all there is; whether it came to the end.
    fn emit_all(&self, s: &S) -> bool {
        for value in self.next.get()..self.end {
            s.try_on_next(value);
            if self.downstream.is_released() {
                return false;
            }
        }
        true
    }

    /// Emits what is requested; whether it came to the end.
    fn emit_requested(&self, s: &S) -> bool {
        while self.requested.get() > 0 {
            let (mut taken, mut next) = (0, self.next.get());
            while taken < self.requested.get() && next < self.end {
                taken += u64::from(s.try_on_next(next));
                if self.downstream.is_released() {
                    return false;
                }
                next += 1;
            }
            if next == self.end {
                return true;
            }
            self.next.set(next);
            self.requested.deliver(taken);
        }
        false
    }
}

impl<S: Subscriber<i64>> Upstream for RangeState<S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
        } else if self.requested.add(n) == 0 {
            self.emit();
        }
    }

    fn cancel(&self) {
        self.downstream.release();
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use crate::testing::{Probe, values};
    use crate::{Flux, Publisher};

    #[test]
    fn emits_no_more_than_requested() {
        let probe = Probe::new();
        Flux::range(0, 5).subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "");
        probe.request(2);
        assert_eq!(probe.log(), "0 1");
        probe.request(9);
        assert_eq!(probe.log(), "0 1 2 3 4 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn requests_from_inside_on_next_do_not_recurse() {
        let probe = Probe::new().requesting_one_by_one();
        Flux::range(0, 100_000).subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.deepest(), 1);
        assert!(probe.log().ends_with("99999 |"));
    }

    #[test]
    fn stops_at_cancel_and_lets_go() {
        let probe = Probe::new().cancelling_after(2);
        Flux::range(0, 5).subscribe_with(probe.subscriber());
        probe.request(4);
        assert_eq!(probe.log(), "0 1");
        assert!(probe.is_source_released());
    }

    #[test]
    fn empty_and_saturating_ranges() {
        assert_eq!(values(Flux::range(7, 0)), "|");
        assert_eq!(
            values(Flux::range(i64::MAX - 1, 9)),
            "9223372036854775806 |"
        );
    }

    #[test]
    fn is_supplied_in_parts() {
        let supplied = |count, parts: &[u64]| {
            let mut supply = Flux::range(i64::MAX - 9, count).supply().unwrap();
            let mut taken = Vec::new();
            let parts = parts.iter().map(|n| {
                let before = taken.len();
                supply(*n, &mut taken, &Cell::new(false));
                taken.len() - before
            });
            let parts: Vec<usize> = parts.collect();
            assert!(taken.into_iter().zip(i64::MAX - 9..).all(|(a, b)| a == b));
            parts
        };
        assert_eq!(supplied(5, &[0, 2, 1, 4, 9]), [0, 2, 1, 2, 0]);
        assert_eq!(supplied(5, &[u64::MAX, 1]), [5, 0]);
        assert_eq!(supplied(50, &[8, u64::MAX]), [8, 1]);
        assert_eq!(supplied(0, &[1]), [0]);
    }

    #[test]
    fn a_request_of_zero_is_an_error() {
        let probe = Probe::new();
        Flux::range(0, 5).subscribe_with(probe.subscriber());
        probe.request(0);
        assert!(
            probe.log().starts_with("#Spec. Rule 3.9"),
            "{}",
            probe.log()
        );
        assert!(probe.is_source_released());
    }
}
