//! `cargo xtask build`: everything that is published, into `dist/`.

use crate::prerequisites;
use crate::process::Run;
use crate::project::Project;
use crate::trunk::trunk;
use crate::weight::weigh;
use anyhow::Result;
use clap::Args;

/// How to build.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Where on its server the page will be, for example `/marblerun/`; anywhere if not given
    #[arg(long, value_name = "PATH", default_value = "./")]
    public_url: String,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            public_url: "./".to_owned(),
        }
    }
}

/// Builds the page with its embed bundle, then the book, and weighs what came of it.
pub(crate) fn build(project: &Project, options: &Options) -> Result<()> {
    prerequisites::check(prerequisites::PAGE)?;
    page(project, &options.public_url)?;
    book(project)?;
    weigh(&project.dist())
}

/// Builds the page for its place on a server. Trunk's hooks build the editor and the embed bundle.
pub(crate) fn page(project: &Project, public_url: &str) -> Result<()> {
    trunk(project, "build", &project.dist())?
        .arguments(&["--release=true", "--public-url", public_url])
        .run()
}

/// Builds the book into `dist/book`, its diagrams drawn by our own preprocessor.
pub(crate) fn book(project: &Project) -> Result<()> {
    let run = [
        "run",
        "--package",
        "mdbook-marblerun",
        "--example",
        "book",
        "--",
    ];
    Run::new("cargo", run)
        .argument(project.dist().join("book"))
        .dir(project.root())
        .run()
}
