//! `mdbook-marblerun`, as mdBook calls it.
//!
//! With `supports RENDERER` it exits with 0 if it has something to do for that renderer, and with 1
//! if it has not. Without arguments it reads a book from standard input and writes it to standard
//! output.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use anyhow::Context;
use mdbook_marblerun::Marblerun;
use mdbook_preprocessor::{MDBOOK_VERSION, Preprocessor};

const USAGE: &str = "\
mdbook-marblerun draws the Marblerun programs of a book. mdBook calls it, if book.toml says

    [preprocessor.marblerun]
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match *arguments {
        [] => preprocess().map(|()| ExitCode::SUCCESS),
        ["supports", renderer] => Marblerun.supports_renderer(renderer).map(|supports| {
            if supports {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }),
        ["-V" | "--version"] => say(concat!(
            "mdbook-marblerun ",
            env!("CARGO_PKG_VERSION"),
            "\n"
        )),
        ["-h" | "--help"] => say(USAGE),
        _ => {
            let _ = io::stderr().write_all(USAGE.as_bytes());
            Ok(ExitCode::from(2))
        }
    };
    result.unwrap_or_else(|error| {
        let _ = writeln!(io::stderr(), "mdbook-marblerun: {error:#}");
        ExitCode::FAILURE
    })
}

fn preprocess() -> anyhow::Result<()> {
    let (context, book) = mdbook_preprocessor::parse_input(io::stdin().lock())
        .with_context(|| format!("this works with mdBook {MDBOOK_VERSION} and its like"))?;
    let book = Marblerun.run(&context, book)?;
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, &book)?;
    Ok(out.flush()?)
}

fn say(text: &str) -> anyhow::Result<ExitCode> {
    io::stdout().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
