//! The commands of this repository: `cargo xtask <command>`.
//!
//! Each command is one file. What a command needs beyond Rust, Node and npm it installs itself,
//! outside the clone; see [`tools`].
#![allow(
    clippy::print_stdout,
    reason = "these commands speak to the person who started them"
)]

mod bench;
mod bless;
mod build;
mod editor;
mod embed;
mod fuzz;
mod palette;
mod prerequisites;
mod process;
mod project;
mod reactor;
mod serve;
mod test;
mod tools;
mod trunk;
mod version;
mod wasm;
mod weight;
mod words;

use anyhow::Result;
use clap::{Parser, Subcommand};
use project::Project;
use std::process::ExitCode;

/// Commands of the Marblerun repository.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    disable_help_subcommand = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the page and serve it on this machine, rebuilding on every change
    Serve(serve::Options),
    /// Build everything that is published into dist/: page, embed bundle, book
    Build(build::Options),
    /// Run every check, or only the steps named
    Test(test::Options),
    /// Measure the stream core and its peers, side by side
    Bench(bench::Options),
    /// Give the parser or everything texts nobody would write
    Fuzz(fuzz::Options),
    /// Compare random chains with the real Project Reactor
    Reactor(reactor::Options),
    /// Rewrite the references of the tests with what the program draws now
    Bless(bless::Options),
    /// Build the embed bundle (Trunk calls this after each build of the page)
    Embed,
    /// Bundle the code editor (Trunk calls this before each build of the page)
    Editor,
    /// Gather the examples of all operators (Trunk calls this before each build of the page)
    Palette,
    /// Put the words into the page that is there before its program (Trunk calls this after each build of the page)
    Words,
}

fn run(command: Command) -> Result<()> {
    let project = Project::find();
    match command {
        Command::Serve(options) => serve::serve(&project, &options, serve::Until::Stopped),
        Command::Build(options) => build::build(&project, &options),
        Command::Test(options) => test::test(&project, &options),
        Command::Bench(options) => bench::bench(&project, &options),
        Command::Fuzz(options) => fuzz::fuzz(&project, &options),
        Command::Reactor(options) => reactor::reactor(&project, &options),
        Command::Bless(options) => bless::bless(&project, &options),
        Command::Embed => embed::embed(&project),
        Command::Editor => editor::editor(&project),
        Command::Palette => palette::palette(&project),
        Command::Words => words::words(&project),
    }
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
