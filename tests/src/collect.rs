//! The tests in the files of `suite/`.
//!
//! A test begins with a line `// === name: attributes ===`; the program follows, then the lines that
//! say what is expected of it: `//!` diagnostics, `//>` output, `//|` marbles, `//=` events.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};

/// A file of tests.
#[derive(Clone, Debug)]
pub struct SuiteFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its tests, in order.
    pub cases: Vec<Case>,
}

/// One test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Unique in the repository: references are named for it.
    pub name: String,
    /// Compare with the trace recorded from Project Reactor.
    pub has_reactor: bool,
    /// Compare the picture.
    pub has_svg: bool,
    /// Compare the events that belong to no lane, and timers.
    pub has_trace: bool,
    /// The program.
    pub program: String,
    /// The expected lines, with their marks.
    pub expected: String,
}

const OPEN: &str = "// === ";
const CLOSE: &str = " ===";
const MARKS: [&str; 4] = ["//!", "//>", "//|", "//="];

/// Every file of tests below `suite/`, by path.
///
/// # Errors
///
/// For a file that cannot be read, a malformed header, and a name used twice.
pub fn collect() -> anyhow::Result<Vec<SuiteFile>> {
    collect_in("suite")
}

/// Every file of tests below a folder of this package, by path.
///
/// # Errors
///
/// As [`collect`].
pub fn collect_in(folder: &str) -> anyhow::Result<Vec<SuiteFile>> {
    let mut paths = Vec::new();
    find(&crate::root().join(folder), &mut paths)?;
    paths.sort();
    let files: Vec<SuiteFile> = paths
        .into_iter()
        .map(read)
        .collect::<anyhow::Result<Vec<SuiteFile>>>()?;
    let mut names: Vec<&str> = files
        .iter()
        .flat_map(|file| &file.cases)
        .map(|case| case.name.as_str())
        .collect();
    names.sort_unstable();
    for pair in names.windows(2) {
        ensure!(pair[0] != pair[1], "two tests are called {}", pair[0]);
    }
    Ok(files)
}

fn find(folder: &Path, into: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, into)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "java")
        {
            into.push(path);
        }
    }
    Ok(())
}

fn read(path: PathBuf) -> anyhow::Result<SuiteFile> {
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let cases = parse(&text).with_context(|| path.display().to_string())?;
    Ok(SuiteFile { path, cases })
}

/// The tests in the text of a file.
///
/// # Errors
///
/// For text before the first header, and a malformed header.
pub fn parse(text: &str) -> anyhow::Result<Vec<Case>> {
    let mut cases: Vec<Case> = Vec::new();
    for line in text.lines() {
        if let Some(header) = line.strip_prefix(OPEN) {
            let header = header
                .strip_suffix(CLOSE)
                .with_context(|| format!("no end: {line}"))?;
            cases.push(open(header)?);
            continue;
        }
        let Some(case) = cases.last_mut() else {
            ensure!(line.is_empty(), "before the first test: {line}");
            continue;
        };
        let is_expected = MARKS.iter().any(|mark| line.starts_with(mark));
        let part = if is_expected {
            &mut case.expected
        } else {
            &mut case.program
        };
        part.push_str(line);
        part.push('\n');
    }
    for case in &mut cases {
        case.program = case.program.trim_end().to_owned();
    }
    Ok(cases)
}

fn open(header: &str) -> anyhow::Result<Case> {
    let (name, attributes) = header.split_once(':').unwrap_or((header, ""));
    let mut case = Case {
        name: name.to_owned(),
        has_reactor: false,
        has_svg: false,
        has_trace: false,
        program: String::new(),
        expected: String::new(),
    };
    for attribute in attributes.split_whitespace() {
        match attribute {
            "reactor" => case.has_reactor = true,
            "svg" => case.has_svg = true,
            "trace" => case.has_trace = true,
            _ => anyhow::bail!("unknown attribute {attribute} of {name}"),
        }
    }
    Ok(case)
}

/// The text of a file with those tests.
pub fn print(cases: &[Case]) -> String {
    let print = |case: &Case| {
        let mut attributes = String::new();
        for (is_set, attribute) in [
            (case.has_reactor, " reactor"),
            (case.has_svg, " svg"),
            (case.has_trace, " trace"),
        ] {
            if is_set {
                attributes.push_str(attribute);
            }
        }
        let colon = if attributes.is_empty() { "" } else { ":" };
        let Case {
            name,
            program,
            expected,
            ..
        } = case;
        format!("{OPEN}{name}{colon}{attributes}{CLOSE}\n{program}\n{expected}")
    };
    cases.iter().map(print).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_it_reads() {
        let text = "// === one: reactor svg trace ===\na();\n\nb();\n//> x\n\n// === two ===\nc\n";
        let cases = parse(text).unwrap();
        assert_eq!(cases[0].program, "a();\n\nb();");
        assert!(cases[0].has_svg && !cases[1].has_svg);
        assert_eq!(print(&cases), text);
        assert!(parse("stray\n").is_err());
        assert!(parse("// === x: pdf ===\n").is_err());
    }
}
