//! The stories of `examples/`: each style in each scenario, and what came of it.
//!
//! A story is a folder with `services.java`, a file for each style, and a folder `scenarios` that says
//! what the services answer. What is expected of a scenario is in `stories/STORY/SCENARIO.txt`: styles
//! with the same outcome share a block. Styles of one requirement should agree; a block of its own
//! needs a line `# why`. The picture of each style is in `ref/svg/STORY/SCENARIO/STYLE.svg`, as a page
//! gets it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use marblerun::{Options, SourceFile};
use serde_json::Value;

use crate::case::compare;
use crate::{is_blessing, reference};

/// One scenario of a story, with the styles to run in it.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The folder of the story.
    pub folder: PathBuf,
    /// The names of the files of the styles, without extension.
    pub styles: Vec<String>,
    /// The name of the scenario's file, without extension.
    pub name: String,
}

impl Scenario {
    /// `STORY/SCENARIO`.
    pub fn path(&self) -> String {
        format!("{}/{}", stem(&self.folder), self.name)
    }
}

/// Styles with the same outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Block {
    styles: Vec<String>,
    why: String,
    outcome: String,
}

impl Block {
    fn requirement(&self) -> Option<&str> {
        requirement(self.styles.first()?)
    }
}

/// Every scenario of every story, by name.
///
/// # Errors
///
/// For a folder that cannot be read.
pub fn collect() -> anyhow::Result<Vec<Scenario>> {
    let mut found = Vec::new();
    for folder in files(&crate::root().join("../examples"))? {
        if !folder.join("services.java").exists() {
            continue;
        }
        let mut styles = names(&folder)?;
        styles.retain(|name| name != "services");
        styles.sort_by_cached_key(|style| (requirement(style).map(str::to_owned), style.clone()));
        for name in names(&folder.join("scenarios"))? {
            found.push(Scenario {
                folder: folder.clone(),
                styles: styles.clone(),
                name,
            });
        }
    }
    ensure!(!found.is_empty(), "no stories");
    Ok(found)
}

/// Runs every style in the scenario and compares the outcomes with what is expected, or makes them
/// expected when blessing.
///
/// # Errors
///
/// For a difference, and for styles that do not agree without a reason.
pub fn check(scenario: &Scenario) -> anyhow::Result<()> {
    let path = crate::root()
        .join("stories")
        .join(scenario.path())
        .with_extension("txt");
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let blocks = with_reasons(run(scenario)?, &parse(&expected)?);
    let actual = print(&blocks);
    if is_blessing() {
        fs::create_dir_all(path.parent().unwrap_or(&path))?;
        fs::write(&path, &actual)?;
    } else {
        compare("outcomes", &expected, &actual)?;
    }
    for pair in blocks.windows(2) {
        ensure!(
            pair[0].requirement() != pair[1].requirement() || !pair[1].why.is_empty(),
            "{} differs from {} without a line `# why`",
            pair[1].styles.join(", "),
            pair[0].styles.join(", "),
        );
    }
    Ok(())
}

/// What the styles have to do, if not all of a story do the same: `with-fallback` of
/// `callback-with-fallback`.
fn requirement(style: &str) -> Option<&str> {
    let (_, requirement) = style.split_once('-')?;
    Some(requirement)
}

fn run(scenario: &Scenario) -> anyhow::Result<Vec<Block>> {
    let mut blocks: Vec<Block> = Vec::new();
    for style in &scenario.styles {
        let outcome = outcome_of(scenario, style)?;
        let same = blocks
            .iter_mut()
            .find(|block| block.outcome == outcome && block.requirement() == requirement(style));
        match same {
            Some(block) => block.styles.push(style.clone()),
            None => blocks.push(Block {
                styles: vec![style.clone()],
                why: String::new(),
                outcome,
            }),
        }
    }
    Ok(blocks)
}

/// Compares the picture of a style, and tells what came of it: what the user interface showed, what was printed, what failed, and which calls were cancelled: a
/// line for each, with time and thread.
fn outcome_of(scenario: &Scenario, style: &str) -> anyhow::Result<String> {
    let read = |path: &str| {
        let path = scenario.folder.join(path).with_extension("java");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        anyhow::Ok(SourceFile::new(stem(&path), text))
    };
    let files = [
        read("services")?,
        read(&format!("scenarios/{}", scenario.name))?,
        read(style)?,
    ];
    let run = marblerun::run(&files, &Options::default());
    let problems: Vec<String> = run.problems.iter().map(ToString::to_string).collect();
    ensure!(problems.is_empty(), "{style}: {}", problems.join("\n"));
    let picture = run
        .view(&marblerun::Look::default())
        .svg
        .unwrap_or_default();
    let path = format!("svg/{}/{style}.svg", scenario.path());
    reference::check(&path, &picture)?;
    let mut calls: BTreeMap<u64, String> = BTreeMap::new();
    let mut lines: Vec<(String, u32)> = Vec::new();
    for line in run.json_lines().lines() {
        let event: Value = serde_json::from_str(line)?;
        let text = |key: &str| event[key].as_str().unwrap_or_default().to_owned();
        let lane = event["lane"].as_u64().unwrap_or_default();
        let what = match text("kind").as_str() {
            "lane" => {
                if is_service(&text("operator")) {
                    calls.insert(lane, text("call"));
                }
                continue;
            }
            "shown" => text("value"),
            "popup" | "print" | "deadlock" => text("text"),
            // Who has answered, or is not a service, is not cancelled.
            "cancel" => match calls.remove(&lane) {
                Some(call) => call,
                None => continue,
            },
            "error" | "complete" => {
                calls.remove(&lane);
                continue;
            }
            "dropped" => text("value"),
            "uncaught" | "error-dropped" => format!("{}: {}", text("error"), text("message")),
            "limit" => String::new(),
            _ => continue,
        };
        let ms = event["t"].as_u64().unwrap_or_default() / 1_000_000;
        let line = format!(
            "{ms:>6} ms  {:<10} {:<9} {what}",
            text("thread"),
            text("kind")
        );
        match lines.last_mut() {
            Some((last, times)) if *last == line => *times += 1,
            _ => lines.push((line, 1)),
        }
    }
    let mut outcome = String::new();
    for (line, times) in lines {
        let times = if times > 1 {
            format!(" ({times} times)")
        } else {
            String::new()
        };
        writeln!(outcome, "{}{times}", line.trim_end())?;
    }
    Ok(outcome)
}

/// Whether a lane is where a service answers: a source with a time of its own.
fn is_service(operator: &str) -> bool {
    ["marbles", "numbers", "interval", "create"].contains(&operator)
}

/// The blocks with the reasons that were written beside the same styles before.
fn with_reasons(mut blocks: Vec<Block>, before: &[Block]) -> Vec<Block> {
    for block in &mut blocks {
        if let Some(same) = before.iter().find(|same| same.styles == block.styles) {
            block.why.clone_from(&same.why);
        }
    }
    blocks
}

fn print(blocks: &[Block]) -> String {
    let blocks = blocks.iter().map(|block| {
        let (styles, why) = (block.styles.join(", "), &block.why);
        let outcome = if block.outcome.is_empty() {
            "       nothing\n"
        } else {
            &block.outcome
        };
        format!("{styles}:\n{why}{outcome}")
    });
    blocks.collect::<Vec<_>>().join("\n")
}

fn parse(text: &str) -> anyhow::Result<Vec<Block>> {
    let mut blocks: Vec<Block> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        if let Some(styles) = line
            .strip_suffix(':')
            .filter(|line| !line.starts_with([' ', '#']))
        {
            blocks.push(Block {
                styles: styles.split(", ").map(str::to_owned).collect(),
                ..Block::default()
            });
            continue;
        }
        let block = blocks
            .last_mut()
            .context("a line before the first styles")?;
        let part = if line.starts_with('#') {
            &mut block.why
        } else {
            &mut block.outcome
        };
        writeln!(part, "{line}")?;
    }
    Ok(blocks)
}

/// The names of the Java files in a folder, sorted, without extension.
fn names(folder: &Path) -> anyhow::Result<Vec<String>> {
    let files = files(folder)?.into_iter();
    let java = files.filter(|path| {
        path.extension()
            .is_some_and(|extension| extension == "java")
    });
    Ok(java.map(|path| stem(&path)).collect())
}

fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let paths: Result<Vec<PathBuf>, _> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect();
    let mut paths = paths?;
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}
