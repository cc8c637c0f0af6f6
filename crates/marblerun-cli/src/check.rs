//! `marblerun check`

use std::io::{self, Write};
use std::path::PathBuf;

use clap::ValueEnum;
use marblerun::Severity;

use crate::{Exit, files};

/// Arguments of `check`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The files of one program, services first; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// How to report.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people, on standard error.
    Text,
    /// A JSON object for each problem, one a line, on standard output.
    Json,
}

/// Checks a program.
pub(crate) fn main(args: &Args) -> anyhow::Result<Exit> {
    let problems = marblerun::check(&files::read(&args.files)?);
    match args.format {
        Format::Text => files::report(&problems)?,
        Format::Json => {
            let mut out = io::stdout().lock();
            for problem in &problems {
                writeln!(out, "{}", serde_json::to_string(problem)?)?;
            }
        }
    }
    let is_rejected = problems
        .iter()
        .any(|problem| problem.severity == Severity::Error);
    Ok(if is_rejected {
        Exit::Rejected
    } else {
        Exit::Ran
    })
}
