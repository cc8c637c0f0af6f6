//! Counting what was asked for: the only place that adds demand.

use std::cell::Cell;

/// Demand without a bound: `2^63 - 1`, as in Java (§3.17).
pub const UNBOUNDED: u64 = i64::MAX as u64;

/// What operators request ahead of a source.
pub const SMALL_BUFFER: u64 = 256;

/// What operators request ahead of each of many sources.
pub const XS_BUFFER: u64 = 32;

/// Demand for `n` times `by` values.
pub(crate) fn multiply(n: u64, by: usize) -> u64 {
    n.saturating_mul(by as u64).min(UNBOUNDED)
}

/// Values requested and not yet delivered. Never more than [`UNBOUNDED`], and once there it stays.
#[derive(Debug, Default)]
pub struct Demand(Cell<u64>);

impl Demand {
    /// No demand.
    pub const fn none() -> Demand {
        Demand(Cell::new(0))
    }

    /// What is outstanding.
    pub fn get(&self) -> u64 {
        self.0.get()
    }

    /// Adds `n` (§3.8) and returns what was outstanding before.
    pub fn add(&self, n: u64) -> u64 {
        let before = self.0.get();
        self.0.set(before.saturating_add(n).min(UNBOUNDED));
        before
    }

    /// Takes off `n` delivered values and returns what is left.
    pub fn deliver(&self, n: u64) -> u64 {
        let before = self.0.get();
        if before != UNBOUNDED {
            self.0.set(before.saturating_sub(n));
        }
        self.0.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_to_no_bound_and_stays_there() {
        let demand = Demand::none();
        assert_eq!(demand.add(UNBOUNDED / 2 + 1), 0);
        assert_eq!(demand.add(UNBOUNDED / 2 + 1), UNBOUNDED / 2 + 1);
        assert_eq!(demand.get(), UNBOUNDED);
        assert_eq!(demand.deliver(1_000), UNBOUNDED);
        assert_eq!(demand.add(u64::MAX), UNBOUNDED);
    }
}
