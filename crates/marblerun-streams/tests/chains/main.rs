//! Random chains with random subscribers: what must hold on every link, whatever is put together.
//!
//! A chain that fails is made as small as can be, then printed as it would be written, with the
//! signals of every subscription of every link. `MARBLERUN_CHAINS` says how many chains to run, and
//! `MARBLERUN_CHAINS_SEED` another place to begin.

mod chain;
mod erased;
mod link;
mod operators;
mod scenario;
mod sources;
mod strategy;
mod subscriber;
mod token;

use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};

fn from_environment(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// So many chains unless the environment says otherwise.
fn config(chains: u64) -> Config {
    let chains = from_environment("MARBLERUN_CHAINS").unwrap_or(chains);
    let seed = from_environment("MARBLERUN_CHAINS_SEED").unwrap_or(0);
    Config {
        cases: u32::try_from(chains).unwrap_or(u32::MAX),
        rng_seed: RngSeed::Fixed(seed),
        max_global_rejects: u32::MAX,
        max_local_rejects: u32::MAX,
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..Config::default()
    }
}

#[test]
fn every_rule_holds_on_every_link() {
    let outcome = TestRunner::new(config(1_000)).run(&strategy::scenario(), |scenario| {
        scenario.check().map_err(TestCaseError::fail)
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}
