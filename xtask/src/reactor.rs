//! `cargo xtask reactor`: random chains here and on Project Reactor, compared line by line.

use crate::bench;
use crate::process::{Run, find_program};
use crate::project::Project;
use anyhow::{Result, bail};
use clap::Args;
use std::env;
use std::path::PathBuf;

/// What to compare.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// How many chains
    #[arg(long, default_value_t = 1000)]
    chains: usize,
    /// The first of them: each number is a chain
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// A folder with the jars of Reactor [default: where Debian has them, or from Maven]
    #[arg(long, value_name = "FOLDER")]
    jars: Option<PathBuf>,
}

/// Compiles the recorder on the jars and runs the chains.
pub(crate) fn reactor(project: &Project, options: &Options) -> Result<()> {
    if find_program("javac", &[]).is_none() || find_program("java", &[]).is_none() {
        bail!("no JDK\nhelp: install one, version 17 or newer");
    }
    let jars = bench::reactor_jars(project, options.jars.as_deref())?;
    Run::new(
        "cargo",
        ["run", "--package", "marblerun-tests", "--bin", "reactor-chains", "--"],
    )
    .argument(options.chains.to_string())
    .argument(options.seed.to_string())
    .argument(env::join_paths(jars)?)
    .argument(project.target()?.join("reactor-chains"))
    .dir(project.root())
    .remedy("a chain that differs is in target/reactor-chains: record it and add it to tests/reactor/cases")
    .run()
}
