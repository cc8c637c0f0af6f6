//! `cargo xtask build`: everything that is published, into `dist/`.

use crate::prerequisites;
use crate::process::Run;
use crate::project::Project;
use crate::trunk::trunk;
use anyhow::{Context, Result};
use clap::Args;
use std::fs;
use std::path::Path;

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

/// Builds the page with its embed bundle, then the book.
pub(crate) fn build(project: &Project, options: &Options) -> Result<()> {
    prerequisites::check(prerequisites::PAGE)?;
    page(project, &options.public_url)?;
    book(project)?;
    report(&project.dist())
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

/// Says what was built and how heavy it is.
fn report(dist: &Path) -> Result<()> {
    let entries =
        fs::read_dir(dist).with_context(|| format!("{} cannot be read", dist.display()))?;
    let mut files: Vec<(String, u64)> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let metadata = entry.metadata().ok().filter(fs::Metadata::is_file)?;
            Some((
                entry.file_name().to_string_lossy().into_owned(),
                metadata.len(),
            ))
        })
        .collect();
    files.sort();
    println!("\n{}:", dist.display());
    for (name, bytes) in files {
        println!("  {:>9}  {name}", kilobytes(bytes));
    }
    Ok(())
}

fn kilobytes(bytes: u64) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::kilobytes;

    #[test]
    fn sizes_are_shown_in_kilobytes() {
        assert_eq!(kilobytes(0), "0.0 KB");
        assert_eq!(kilobytes(399_950), "399.9 KB");
    }
}
