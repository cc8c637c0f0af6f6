//! Measures Marblerun's streams in all forms, and the loops that a person would write instead.

use harness::Harness;
use marblerun_bench::{Erased, Form, Recorded, Static, Unfused, chains};

fn measure<F: Form>(harness: &Harness, peer: &str) {
    for chain in chains::<F>() {
        harness.measure(peer, chain.name, chain.elements, chain.run);
    }
}

fn main() {
    let harness = Harness::from_arguments();
    measure::<Static>(&harness, "static");
    measure::<Unfused>(&harness, "unfused");
    measure::<Erased>(&harness, "erased");
    measure::<Recorded>(&harness, "recorded");
}
