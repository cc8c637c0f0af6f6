//! What `node/wasm.js` calls: chains by number. Sums are below 2^53, so a double holds them.

use crate::{Chain, Erased, Recorded, Static, chains};

fn all(form: u32) -> Vec<Chain> {
    match form {
        0 => chains::<Static>(),
        1 => chains::<Erased>(),
        _ => chains::<Recorded>(),
    }
}

/// How many chains there are.
#[unsafe(no_mangle)]
pub extern "C" fn chain_count() -> usize {
    all(0).len()
}

/// Where the name of a chain is.
#[unsafe(no_mangle)]
pub extern "C" fn chain_name(chain: usize) -> *const u8 {
    all(0)[chain].name.as_ptr()
}

/// How many bytes the name of a chain has.
#[unsafe(no_mangle)]
pub extern "C" fn chain_name_length(chain: usize) -> usize {
    all(0)[chain].name.len()
}

/// How many elements a chain emits.
#[unsafe(no_mangle)]
pub extern "C" fn chain_elements(chain: usize) -> f64 {
    all(0)[chain].elements as f64
}

/// Runs a chain to its end: its checksum.
#[unsafe(no_mangle)]
pub extern "C" fn run(form: u32, chain: usize) -> f64 {
    (all(form)[chain].run)() as f64
}
