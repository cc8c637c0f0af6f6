//! `marblerun run`

use std::io::{self, Write};
use std::path::PathBuf;

use clap::ValueEnum;
use marblerun::{Options, Time};

use crate::{Exit, files};

/// Arguments of `run`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The files of one program, services first; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// What to print.
    #[arg(long, value_enum, default_value_t = Format::Out)]
    format: Format,

    /// Stop before the first task due after this virtual time.
    #[arg(long, value_name = "TIME", default_value = "60s")]
    until: Time,

    /// Choose among the interleavings of threads.
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// What the program prints.
    Out,
    /// Every event as JSON Lines.
    Json,
    /// A marble diagram for each lane.
    Marbles,
    /// Every event as a table.
    Table,
}

/// Runs a program.
pub(crate) fn main(args: &Args) -> anyhow::Result<Exit> {
    let program = files::read(&args.files)?;
    let run = marblerun::run(
        &program,
        &Options {
            until: args.until,
            seed: args.seed,
        },
    );
    let text = match args.format {
        Format::Out => run.output(),
        Format::Json => run.json_lines(),
        Format::Marbles => run.marbles(),
        Format::Table => run.table(),
    };
    io::stdout().write_all(text.as_bytes())?;
    files::report_run(&run)?;
    Ok(run.outcome.into())
}
