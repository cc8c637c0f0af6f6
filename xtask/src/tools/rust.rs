//! The parts of Rust that rustup adds: the wasm target, rustfmt and Clippy.

use crate::process::{Run, find_program};
use crate::project::Project;
use anyhow::{Result, bail};
use std::path::Path;

/// The target of everything that runs in a browser.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that Rust can compile for the browser.
pub(crate) fn wasm_target(project: &Project) -> Result<()> {
    let library = Run::new("rustc", ["--print", "target-libdir", "--target", WASM])
        .dir(project.root())
        .output()?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    rustup(
        project,
        &format!("the target {WASM}"),
        &["target", "add", WASM],
    )
}

/// Makes sure that `cargo <subcommand>` is there, which the rustup component `component` brings.
pub(crate) fn component(project: &Project, subcommand: &str, component: &str) -> Result<()> {
    if find_program(&format!("cargo-{subcommand}"), &[]).is_some()
        && Run::new("cargo", [subcommand, "--version"])
            .dir(project.root())
            .answer()
            .is_some()
    {
        return Ok(());
    }
    rustup(project, component, &["component", "add", component])
}

fn rustup(project: &Project, what: &str, arguments: &[&str]) -> Result<()> {
    if find_program("rustup", &[]).is_none() {
        bail!(
            "{what} of Rust is missing, and there is no rustup to add it\n\
             help: install Rust from https://rustup.rs, or add it with what installed your Rust"
        );
    }
    println!("installing {what} …");
    Run::new("rustup", arguments)
        .dir(project.root())
        .remedy("check the connection and run the same command again")
        .run()
}
