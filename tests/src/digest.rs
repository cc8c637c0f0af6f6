//! Whole traces in one number each, to see that they are the same everywhere.

use std::fmt::Write;

use marblerun::{Options, SourceFile};

use crate::collect::Case;

/// The seeds that each program is run with.
const SEEDS: std::ops::Range<u64> = 0..4;

/// A line for each program: its name, and a number for the trace of each seed.
pub fn digests<'a>(cases: impl IntoIterator<Item = &'a Case>) -> String {
    let mut text = String::new();
    for case in cases {
        let files = [SourceFile::new("", case.program.as_str())];
        let _ = write!(text, "{}", case.name);
        for seed in SEEDS {
            let options = Options {
                seed,
                ..Options::default()
            };
            let trace = marblerun::run(&files, &options).json_lines();
            let _ = write!(text, " {:016x}", fnv(trace.as_bytes()));
        }
        text.push('\n');
    }
    text
}

/// FNV-1a, 64 bits.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
