//! Times chains and prints rows: `peer chain elements ns_per_element checksum`, tab separated.
//!
//! Every program of the comparison, in whatever language, measures in this way: it warms up, takes
//! the median of several samples, and prints a checksum that must be that of all other programs.
//! Arguments are the chains to measure (all if there are none) and `--quick`, which only checks
//! that everything runs.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Elements of the chains that emit many.
pub const MANY: i64 = 1_000_000;
/// Elements of an outer and of each inner sequence.
pub const SIDE: i64 = 1_000;
/// Subscriptions, or ticks.
pub const SOME: i64 = 100_000;
/// Timers at a time.
pub const TIMERS: [i64; 3] = [100, 1_000, 10_000];

/// What a subscriber adds for a value. Not linear, lest the compiler replace the whole chain by a
/// formula.
#[inline]
pub fn mixed(value: i64) -> i64 {
    value ^ 0x55
}

/// What a subscriber adds values to. It is never freed: who subscribes is measured, not who counts
/// the references to a total.
#[derive(Clone, Copy, Debug)]
pub struct Total(&'static Cell<i64>);

impl Total {
    /// Of nothing.
    #[inline]
    #[expect(clippy::new_without_default, reason = "every total is a leak")]
    pub fn new() -> Total {
        Total(Box::leak(Box::new(Cell::new(0))))
    }

    /// Adds what a subscriber adds for that value.
    #[inline]
    pub fn add(self, value: i64) {
        self.0.set(self.0.get() + mixed(value));
    }

    /// What was added.
    #[inline]
    pub fn get(self) -> i64 {
        self.0.get()
    }
}

/// An argument the compiler knows nothing about.
#[inline]
pub fn unknown(value: i64) -> i64 {
    black_box(value)
}

/// Measures the chains of one peer.
#[derive(Debug)]
pub struct Harness {
    chosen: BTreeSet<String>,
    is_quick: bool,
}

impl Harness {
    /// As the arguments of the program say.
    pub fn from_arguments() -> Harness {
        let (options, chosen): (Vec<String>, Vec<String>) = std::env::args()
            .skip(1)
            .partition(|word| word.starts_with("--"));
        Harness {
            chosen: chosen.into_iter().collect(),
            is_quick: options.iter().any(|option| option == "--quick"),
        }
    }

    /// Measures a chain and prints its row. The chain returns its checksum.
    pub fn measure(&self, peer: &str, chain: &str, elements: i64, run: impl Fn() -> i64) {
        if !self.chosen.is_empty() && !self.chosen.contains(chain) {
            return;
        }
        let checksum = run();
        let mut samples = vec![time(&run, 1)];
        if !self.is_quick {
            // Short chains run several times a sample, so that the clock's grain does not show.
            let repeats = (2_000_000.0 / samples[0].max(1.0)).clamp(1.0, 10_000.0) as u32;
            time(&run, 4 * repeats);
            samples = (0..9).map(|_| time(&run, repeats)).collect();
        }
        samples.sort_by(f64::total_cmp);
        let median = samples[samples.len() / 2] / elements as f64;
        println!("{peer}\t{chain}\t{elements}\t{median:.4}\t{checksum}");
    }
}

/// Nanoseconds of one run.
fn time(run: impl Fn() -> i64, repeats: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..repeats {
        black_box(run());
    }
    let time: Duration = start.elapsed();
    time.as_nanos() as f64 / f64::from(repeats)
}
