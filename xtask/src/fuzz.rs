//! `cargo xtask fuzz`: programs nobody would write.
//!
//! The targets are in `fuzz/`, in a workspace of their own. They are built by the stable compiler with
//! the coverage that libFuzzer wants, and begin with the programs of the tests and examples.

use crate::process::Run;
use crate::project::Project;
use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use std::fs;

/// What to fuzz, and for how long.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// What is given the texts
    target: Target,
    /// For so many seconds
    #[arg(long, default_value_t = 60)]
    seconds: u32,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Target {
    /// The parser: any text gives a tree that prints back to it
    Parse,
    /// Everything: any program is refused or run, and drawn
    Run,
}

/// Edges counted in place, which needs no sanitizer and so no nightly compiler.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=3 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Ccodegen-units=1";

/// Where the first programs come from.
const SEEDS: [&str; 4] = [
    "examples",
    "tests/suite",
    "tests/java",
    "crates/marblerun-syntax/tests/data",
];

pub(crate) fn fuzz(project: &Project, options: &Options) -> Result<()> {
    let value = options.target.to_possible_value();
    let name = value.as_ref().map_or("", |value| value.get_name());
    let host = host()?;
    let built = project.target()?.join("fuzz");
    let build = ["build", "--release", "--bin", name, "--target", &host];
    Run::new("cargo", build)
        .argument("--target-dir")
        .argument(&built)
        .dir(&project.root().join("fuzz"))
        .env("RUSTFLAGS", COVERAGE)
        .remedy("libFuzzer is C++: it needs `c++` on PATH")
        .run()?;

    let corpus = built.join("corpus").join(name);
    fs::create_dir_all(&corpus).with_context(|| corpus.display().to_string())?;
    let program = built.join(&host).join("release").join(name);
    Run::new(&program.to_string_lossy(), [&corpus])
        .arguments(&SEEDS.map(|folder| project.root().join(folder)))
        .argument(format!("-max_total_time={}", options.seconds))
        .arguments(&["-timeout=30", "-rss_limit_mb=4096", "-print_final_stats=1"])
        .argument(format!("-artifact_prefix={}/", built.display()))
        .remedy("the text that did it is in the file named above")
        .run()
}

/// The name of this machine's target: with it named, build scripts are not measured.
fn host() -> Result<String> {
    let version = Run::new("rustc", ["--version", "--verbose"]).output()?;
    version
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .map(str::to_owned)
        .context("rustc does not say for which machine it builds")
}
