//! `marblerun run | render | check | fmt`

mod check;
mod files;
mod fmt;
mod png;
mod render;
mod run;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Runs asynchronous Java-like programs on virtual time and draws them as marble diagrams.
#[derive(Parser)]
#[command(name = "marblerun", version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run a program and print what it prints, or its trace.
    Run(run::Args),
    /// Draw a program's marble diagram as SVG or PNG.
    Render(render::Args),
    /// Report what is wrong with a program.
    Check(check::Args),
    /// Lay files out as Java is usually written.
    Fmt(fmt::Args),
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Run(args) => run::main(&args),
        Command::Render(args) => render::main(&args),
        Command::Check(args) => check::main(&args),
        Command::Fmt(args) => fmt::main(&args),
    };
    match result {
        Ok(exit) => exit.into(),
        // The reader of a pipe may leave early; that is no failure of ours.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "marblerun: {error:#}");
            Exit::Usage.into()
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let io = error.downcast_ref::<io::Error>();
    io.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// The exit codes, as documented in `docs/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    Ran = 0,
    Rejected = 1,
    /// Also what the argument parser exits with.
    Usage = 2,
    Uncaught = 3,
    Limit = 4,
    Deadlock = 5,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}

impl From<marblerun::Outcome> for Exit {
    fn from(outcome: marblerun::Outcome) -> Exit {
        match outcome {
            marblerun::Outcome::Ended => Exit::Ran,
            marblerun::Outcome::Rejected => Exit::Rejected,
            marblerun::Outcome::Uncaught => Exit::Uncaught,
            marblerun::Outcome::Limit => Exit::Limit,
            marblerun::Outcome::Deadlock => Exit::Deadlock,
        }
    }
}
