//! `marblerun fmt`

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::{Exit, files};

/// Arguments of `fmt`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The files, each by itself; `-` is standard input, and then standard output.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Change nothing: name the files that would change, and exit with 1 if there are any.
    #[arg(long)]
    check: bool,
}

/// Lays files out.
pub(crate) fn main(args: &Args) -> anyhow::Result<Exit> {
    let mut exit = Exit::Ran;
    for file in files::read(&args.files)? {
        let Some(text) = marblerun::formatted(&file.text) else {
            files::report(&marblerun::check(std::slice::from_ref(&file)))?;
            exit = Exit::Rejected;
            continue;
        };
        let is_stream = file.name == "-";
        if args.check {
            if text != file.text {
                writeln!(io::stdout(), "{}", file.name)?;
                exit = Exit::Rejected;
            }
        } else if is_stream {
            io::stdout().write_all(text.as_bytes())?;
        } else if text != file.text {
            std::fs::write(Path::new(&file.name), text)
                .with_context(|| format!("cannot write {}", file.name))?;
        }
    }
    Ok(exit)
}
