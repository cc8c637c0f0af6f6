//! `marblerun render`

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::Context;
use clap::ValueEnum;
use marblerun::{Options, Outcome, Picture, Time};

use crate::{Exit, files};

/// Arguments of `render`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The files of one program, services first; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Where to write the picture; standard output if not given.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Colours; `auto` follows the reader's system.
    #[arg(long, value_enum, default_value_t = Theme::Auto)]
    theme: Theme,

    /// Draw the playhead at this virtual time.
    #[arg(long, value_name = "TIME")]
    at: Option<Time>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Theme {
    Auto,
    Light,
    Dark,
}

/// Draws a program's run.
pub(crate) fn main(args: &Args) -> anyhow::Result<Exit> {
    let program = files::read(&args.files)?;
    let run = marblerun::run(&program, &Options::default());
    files::report_run(&run)?;
    if run.outcome == Outcome::Rejected {
        return Ok(Exit::Rejected);
    }
    let theme = match args.theme {
        Theme::Auto => marblerun::Theme::Auto,
        Theme::Light => marblerun::Theme::Light,
        Theme::Dark => marblerun::Theme::Dark,
    };
    let picture = run.picture(&Picture {
        theme,
        at: args.at,
        ..Picture::default()
    });
    match &args.output {
        Some(path) => std::fs::write(path, picture)
            .with_context(|| format!("cannot write {}", path.display()))?,
        None => io::stdout().write_all(picture.as_bytes())?,
    }
    Ok(run.outcome.into())
}
