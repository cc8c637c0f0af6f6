//! The examples of `examples/operators/`: a small program for each operator.
//!
//! A file is called `OPERATOR.java`, or `OPERATOR-VARIANT.java`, and has a form that others read:
//!
//! ```java
//! // What it does, in one sentence.
//! // What to look at in the diagram, in one sentence; this line may be missing.
//! // group: combining
//! marbles("-a-b|").zipWith(numbers("-1-2|"));
//! ```
//!
//! What comes of it is in `operators/NAME.txt`. [`crate::guide`] makes pages of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use marblerun::{Options, Outcome, SourceFile};
use marblerun_syntax::ast::{Item, Member};
use serde_json::Value;

use crate::case::compare;
use crate::{is_blessing, reference, root};

/// What the examples are grouped by, in the order of the guide, with what a group is about.
pub const GROUPS: [(&str, &str); 14] = [
    ("creating", "Where values come from."),
    ("transforming", "Other values, or more of them."),
    ("collecting", "One answer from all values."),
    ("filtering", "Fewer values."),
    ("combining", "One sequence out of several."),
    ("grouping", "Several sequences out of one."),
    ("time", "Waiting, measuring, and giving up."),
    ("errors", "What to do when something fails."),
    (
        "back pressure",
        "More values than are wanted, and how to ask for fewer.",
    ),
    ("sharing", "One source and several subscribers."),
    ("threads", "Who does the work."),
    (
        "side effects",
        "Doing something on the way, without changing what passes.",
    ),
    (
        "blocking",
        "From publishers to code that waits, and to futures.",
    ),
    ("debugging", "Help for whoever looks for a mistake."),
];

/// Virtual nanoseconds that an example may take.
const LONGEST: u64 = 2_500_000_000;

/// Lanes that a picture may have and still be taken in at a glance.
const MOST_LANES: usize = 7;

/// Lines that a program may have.
const MOST_LINES: usize = 8;

/// The classes whose methods are operators.
const CLASSES: [&str; 5] = [
    "ConnectableFlux",
    "Flux",
    "GroupedFlux",
    "Mono",
    "ParallelFlux",
];

/// A small program that shows what an operator is for.
#[derive(Clone, Debug)]
pub struct Example {
    /// The name of its file, without extension.
    pub name: String,
    /// Its file.
    pub path: PathBuf,
    /// What the operator does.
    pub sentence: String,
    /// What to look at in the diagram.
    pub look: Option<String>,
    /// What it is grouped by: one of [`GROUPS`].
    pub group: String,
    /// The line of the file, from 1, in which the program begins.
    pub line: usize,
    /// The whole file.
    pub text: String,
}

impl Example {
    fn read(path: &Path) -> anyhow::Result<Example> {
        let text = fs::read_to_string(path)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let mut comments = Vec::new();
        for line in text.lines() {
            let Some(comment) = line.strip_prefix("// ") else {
                break;
            };
            comments.push(comment);
        }
        let line = comments.len() + 1;
        let group = comments.pop().and_then(|last| last.strip_prefix("group: "));
        let group = group.context("the last comment is `// group: NAME`")?;
        ensure!(
            GROUPS.iter().any(|(known, _)| *known == group),
            "there is no group `{group}`"
        );
        let (sentence, look) = match comments.as_slice() {
            [sentence] => (*sentence, None),
            [sentence, look] => (*sentence, Some(*look)),
            _ => anyhow::bail!("one or two comments come before the group"),
        };
        for comment in &comments {
            ensure!(
                comment.ends_with('.') && !comment.contains(". "),
                "not one sentence: {comment}"
            );
        }
        let program: Vec<&str> = text.lines().skip(line - 1).collect();
        ensure!(
            (1..=MOST_LINES).contains(&program.len()),
            "a program of {} lines",
            program.len()
        );
        ensure!(
            text.ends_with('\n') && program.iter().all(|line| !line.trim().is_empty()),
            "lines without text"
        );
        let example = Example {
            name: name.into_owned(),
            path: path.to_owned(),
            sentence: sentence.to_owned(),
            look: look.map(str::to_owned),
            group: group.to_owned(),
            line,
            text: text.clone(),
        };
        let operator = example.operator();
        ensure!(
            [".", ">"].iter().any(|before| program
                .iter()
                .any(|line| line.contains(&format!("{before}{operator}(")))),
            "the program does not call `{operator}`"
        );
        Ok(example)
    }

    /// The operator it is about.
    pub fn operator(&self) -> &str {
        self.name
            .split_once('-')
            .map_or(&self.name, |(operator, _)| operator)
    }

    /// What is special about this one, if the operator has others: `with fallback`.
    pub fn variant(&self) -> Option<String> {
        let (_, variant) = self.name.split_once('-')?;
        Some(variant.replace('-', " "))
    }

    fn outcome(&self) -> PathBuf {
        root()
            .join("operators")
            .join(&self.name)
            .with_extension("txt")
    }
}

/// The files of the examples, by name.
///
/// # Errors
///
/// For a folder that cannot be read.
pub fn files() -> anyhow::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(root().join("../examples/operators"))? {
        paths.push(entry?.path());
    }
    // Without extension: an operator comes before its variants.
    paths.sort_by_cached_key(|path| path.with_extension(""));
    Ok(paths)
}

/// Every example, by name.
///
/// # Errors
///
/// For one that is not of the form.
pub fn collect() -> anyhow::Result<Vec<Example>> {
    files()?
        .iter()
        .map(|path| Example::read(path).with_context(|| path.display().to_string()))
        .collect()
}

/// Runs an example and compares what comes of it with what is expected, or makes it expected when
/// blessing.
///
/// # Errors
///
/// For one that is not of the form, has diagnostics, is too long or too wide, and for a difference.
pub fn check(path: &Path) -> anyhow::Result<()> {
    let example = Example::read(path)?;
    let run = marblerun::run(
        &[SourceFile::new("", example.text.as_str())],
        &Options::default(),
    );
    let problems: Vec<String> = run.problems.iter().map(ToString::to_string).collect();
    ensure!(problems.is_empty(), "{}", problems.join("\n"));
    ensure!(run.outcome == Outcome::Ended, "it is {:?}", run.outcome);
    let (mut lanes, mut end) = (0, 0);
    for line in run.json_lines().lines() {
        let event: Value = serde_json::from_str(line)?;
        lanes += usize::from(event["kind"] == "lane");
        end = end.max(event["t"].as_u64().unwrap_or_default());
    }
    ensure!(lanes <= MOST_LANES, "{lanes} lanes are too many");
    ensure!(end < LONGEST, "{} ms are too long", end / 1_000_000);
    let mut actual = String::new();
    for (mark, text) in [('|', run.marbles()), ('>', run.output())] {
        for line in text.lines() {
            writeln!(actual, "{}", format!("{mark} {line}").trim_end())?;
        }
    }
    let picture = run
        .view(&marblerun::Look::default())
        .svg
        .unwrap_or_default();
    reference::check(&format!("svg/operators/{}.svg", example.name), &picture)?;
    let path = example.outcome();
    if is_blessing() {
        return Ok(fs::write(path, actual)?);
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    compare("outcomes", &expected, &actual)
}

/// Every operator that programs can call has an example, or a reason to have none.
///
/// # Errors
///
/// For those that have not, for examples of none, for reasons that are no longer true, and for
/// outcomes of no example.
pub fn check_complete() -> anyhow::Result<()> {
    let declared = declared()?;
    let examples = collect()?;
    let shown: BTreeSet<&str> = examples.iter().map(Example::operator).collect();
    let exceptions = exceptions()?;
    let missing: Vec<&str> = declared
        .iter()
        .map(String::as_str)
        .filter(|name| !shown.contains(name) && !exceptions.contains_key(*name))
        .collect();
    ensure!(missing.is_empty(), "operators without example: {missing:?}");
    let strange: Vec<&&str> = shown
        .iter()
        .filter(|name| !declared.contains(**name))
        .collect();
    ensure!(strange.is_empty(), "examples of no operator: {strange:?}");
    for (name, instead) in &exceptions {
        ensure!(declared.contains(name), "`{name}` is not an operator");
        ensure!(!shown.contains(name.as_str()), "`{name}` has an example");
        ensure!(
            shown.contains(instead.as_str()),
            "`{instead}`, which is to stand for `{name}`, has no example"
        );
    }
    let names: BTreeSet<&str> = examples.iter().map(|example| &*example.name).collect();
    for entry in fs::read_dir(root().join("operators"))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        ensure!(
            name == "exceptions" || names.contains(&*name),
            "{name}.txt is the outcome of no example"
        );
    }
    Ok(())
}

/// The public methods of Reactor's publishers, as programs see them.
fn declared() -> anyhow::Result<BTreeSet<String>> {
    let folder = root().join("../crates/marblerun-lang/java/reactor/core/publisher");
    let mut names = BTreeSet::new();
    for class in CLASSES {
        let text = fs::read_to_string(folder.join(class).with_extension("java"))?;
        let parse = marblerun_syntax::parse(&text);
        let types = parse.program().items().filter_map(|item| match item {
            Item::Type(declaration) => Some(declaration),
            _ => None,
        });
        let methods = types
            .flat_map(|class| class.members())
            .filter_map(|member| match member {
                Member::Method(method) => Some(method),
                _ => None,
            });
        let public = methods.filter(|method| method.has_modifier(marblerun_syntax::Kind::PublicKw));
        let found = public.filter_map(|method| Some(method.name()?.text().to_owned()));
        // What has a dollar in its name is called by the library alone.
        names.extend(found.filter(|name| !name.contains('$')));
    }
    ensure!(names.len() > 200, "only {} operators", names.len());
    Ok(names)
}

/// The operators without example, with the one that stands for each.
fn exceptions() -> anyhow::Result<BTreeMap<String, String>> {
    let text = fs::read_to_string(root().join("operators/exceptions.txt"))?;
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| {
            let (name, instead) = line.split_once(": see ").with_context(|| line.to_owned())?;
            Ok((name.to_owned(), instead.to_owned()))
        })
        .collect()
}
