//! `cargo xtask bless`: what the program draws now becomes what the tests expect.

use crate::process::Run;
use crate::project::Project;
use anyhow::Result;
use clap::Args;

/// What to bless.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Only the tests whose name contains this
    name: Option<String>,
}

/// Runs the tests with the order to rewrite their references, then shows what that changed.
pub(crate) fn bless(project: &Project, options: &Options) -> Result<()> {
    Run::new(
        "cargo",
        ["test", "--package", "marblerun-tests", "--no-fail-fast"],
    )
    .arguments(options.name.as_slice())
    .env("MARBLERUN_BLESS", "1")
    .dir(project.root())
    .remedy("only references are rewritten: a test that fails for another reason is to be mended")
    .run()?;
    Run::new("git", ["status", "--short", "--", "tests", "docs"])
        .dir(project.root())
        .run()?;
    Run::new(
        "git",
        ["--no-pager", "diff", "--stat", "--", "tests", "docs"],
    )
    .dir(project.root())
    .run()
}
