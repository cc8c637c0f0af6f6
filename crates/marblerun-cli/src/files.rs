//! Reading programs, reporting problems.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use marblerun::{Problem, Run, SourceFile};

/// Reads the files of a program; `-` is standard input.
pub(crate) fn read(paths: &[PathBuf]) -> anyhow::Result<Vec<SourceFile>> {
    paths.iter().map(|path| read_one(path)).collect()
}

fn read_one(path: &Path) -> anyhow::Result<SourceFile> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin()
            .read_to_end(&mut bytes)
            .context("cannot read standard input")?;
    } else {
        bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    }
    let name = path.display().to_string();
    let text = String::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8 text"))?;
    Ok(SourceFile::new(name, text))
}

/// Writes problems to standard error.
pub(crate) fn report(problems: &[Problem]) -> io::Result<()> {
    let mut err = io::stderr().lock();
    problems
        .iter()
        .try_for_each(|problem| writeln!(err, "{problem}"))
}

/// Writes what a run is about besides its result to standard error.
pub(crate) fn report_run(run: &Run) -> io::Result<()> {
    report(&run.problems)?;
    match run.ending() {
        Some(ending) => writeln!(io::stderr(), "marblerun: {ending}"),
        None => Ok(()),
    }
}
