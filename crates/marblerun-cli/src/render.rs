//! `marblerun render`

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::Context;
use clap::ValueEnum;
use marblerun::{Options, Outcome, Picture, Time};

use crate::{Exit, files, png};

/// Arguments of `render`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The files of one program, services first; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Where to write the picture: PNG if the name ends so, else SVG; SVG to standard output if not
    /// given.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Colours; `auto` follows the reader's system.
    #[arg(long, value_enum, default_value_t = Theme::Auto)]
    theme: Theme,

    /// Draw the playhead at this virtual time.
    #[arg(long, value_name = "TIME")]
    at: Option<Time>,

    /// How much to show: values and ends; who cancels; demand, timers and amounts.
    #[arg(long, value_enum, default_value_t = Level::Everything)]
    level: Level,

    /// The width to fit into, in pixels, where what happens has room in it.
    #[arg(long, value_name = "PIXELS", value_parser = clap::value_parser!(u16).range(240..=4000))]
    width: Option<u16>,

    /// For PNG: pixels for each of the picture's own.
    #[arg(long, value_name = "FACTOR", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=4))]
    scale: u8,
}

#[derive(Clone, Copy, ValueEnum)]
enum Level {
    Overview,
    Standard,
    Everything,
}

#[derive(Clone, Copy, ValueEnum)]
enum Theme {
    Auto,
    Light,
    Dark,
    Contrast,
    Print,
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
        Theme::Contrast => marblerun::Theme::Contrast,
        Theme::Print => marblerun::Theme::Print,
    };
    let level = match args.level {
        Level::Overview => marblerun::Level::Overview,
        Level::Standard => marblerun::Level::Standard,
        Level::Everything => marblerun::Level::Everything,
    };
    let is_png = args.output.as_ref().is_some_and(|path| {
        let extension = path.extension().and_then(OsStr::to_str);
        extension.is_some_and(|extension| extension.eq_ignore_ascii_case("png"))
    });
    let picture = run.picture(&Picture {
        theme,
        at: args.at,
        level,
        width: args.width.map(f64::from),
        is_plain: is_png,
        ..Picture::default()
    });
    let picture = match is_png {
        true => png::draw(&picture, f32::from(args.scale))?,
        false => picture.into_bytes(),
    };
    match &args.output {
        Some(path) => std::fs::write(path, picture)
            .with_context(|| format!("cannot write {}", path.display()))?,
        None => io::stdout().write_all(&picture)?,
    }
    Ok(run.outcome.into())
}
