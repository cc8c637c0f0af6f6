//! What every operator and source has to tell, and that each of them is found by what it is for.

#![expect(clippy::unwrap_used, reason = "a test panics to fail")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const BULLETS: [&str; 5] = ["Demand", "Completion", "Error", "Cancellation", "Scheduler"];

fn source(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src")
        .join(folder)
}

/// The files of the operators and sources, with what they say outside their tests.
fn files() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for folder in ["operator", "operator/parallel", "source"] {
        for entry in fs::read_dir(source(folder)).unwrap() {
            let path = entry.unwrap().path();
            let is_operator = !path.ends_with("mod.rs");
            if is_operator && path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let text = text.split("\n#[cfg(test)]").next().unwrap().to_owned();
                files.push((path, text));
            }
        }
    }
    files.sort();
    assert!(files.len() > 100, "{}", files.len());
    files
}

/// The public methods that a file gives to `Flux`, `Mono` and the like: those in its blocks that begin
/// `impl… Flux<` or `impl… Mono<`.
fn methods(text: &str) -> BTreeSet<(&'static str, String)> {
    let mut methods = BTreeSet::new();
    let mut owner = None;
    let mut header = String::new();
    for line in text.lines() {
        if line.starts_with("impl") {
            header.clear();
        }
        if owner.is_none() && (line.starts_with("impl") || !header.is_empty()) {
            header.push_str(line);
            header.push(' ');
            if line.ends_with('{') {
                owner = implemented(&header);
                header.clear();
            }
        }
        if line.starts_with('}') {
            owner = None;
            header.clear();
        }
        let name = line.strip_prefix("    pub fn ").and_then(|rest| {
            rest.split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
        });
        if let (Some(owner), Some(name)) = (owner, name) {
            methods.insert((owner, name.to_owned()));
        }
    }
    methods
}

/// Which of them an inherent `impl` is for.
fn implemented(header: &str) -> Option<&'static str> {
    let mut depth = 0_i32;
    let mut rest = header.strip_prefix("impl")?;
    // Past the parameters of the block; the arrow of a function type is no bracket.
    for (at, c) in rest.char_indices() {
        match c {
            '<' => depth += 1,
            '>' if !rest[..at].ends_with('-') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            rest = rest[at + usize::from(c == '>')..].trim_start();
            break;
        }
    }
    ["Flux", "Mono", "ConnectableFlux", "ParallelFlux"]
        .into_iter()
        .find(|name| rest.starts_with(&format!("{name}<")))
}

/// What is missing, of a file that has public methods.
fn omissions(text: &str) -> Vec<String> {
    if methods(text).is_empty() {
        return Vec::new();
    }
    let head: Vec<&str> = text
        .lines()
        .map_while(|line| line.strip_prefix("//!"))
        .collect();
    let mut omissions = Vec::new();
    let sentence = head.iter().take_while(|line| !line.trim().is_empty());
    let sentence = sentence
        .map(|line| line.trim())
        .collect::<Vec<_>>()
        .join(" ");
    if !sentence.ends_with('.') || sentence.matches(". ").count() > 0 {
        omissions.push("one sentence that says what it does".to_owned());
    }
    for bullet in BULLETS {
        if !head
            .iter()
            .any(|line| line.starts_with(&format!(" - **{bullet}**: ")))
        {
            omissions.push(format!("the bullet **{bullet}**"));
        }
    }
    let has_example = text
        .split("/// ```\n")
        .skip(1)
        .step_by(2)
        .any(|example| example.contains("assert") || example.contains("check("));
    if !has_example {
        omissions.push("an example that is executed and checks something".to_owned());
    }
    omissions
}

#[test]
fn every_operator_says_what_it_does_and_shows_it() {
    let broken: Vec<String> = files()
        .iter()
        .filter_map(|(path, text)| {
            let omissions = omissions(text);
            let missing = (!omissions.is_empty()).then(|| omissions.join(", "));
            missing.map(|missing| format!("{} lacks {missing}", path.display()))
        })
        .collect();
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn every_operator_is_listed_by_what_it_is_for() {
    let list = fs::read_to_string(source("which_operator.rs")).unwrap();
    let is_listed = |name: &str| {
        ["Flux", "Mono", "ConnectableFlux", "ParallelFlux"]
            .iter()
            .any(|owner| {
                list.contains(&format!("{owner}::{name}`"))
                    || list.contains(&format!("{owner}::{name})"))
            })
    };
    let missing: BTreeSet<String> = files()
        .iter()
        .flat_map(|(_, text)| methods(text))
        .filter(|(_, name)| {
            let name = name
                .strip_prefix("try_")
                .filter(|rest| is_listed(rest))
                .unwrap_or(name);
            !is_listed(name)
        })
        .map(|(owner, name)| format!("{owner}::{name}"))
        .collect();
    assert!(
        missing.is_empty(),
        "not in src/which_operator.rs: {}",
        missing.into_iter().collect::<Vec<_>>().join(" ")
    );
}

#[test]
fn the_checks_can_fail() {
    let good = "//! Emits nothing.\n//!\n//! - **Demand**: a\n//! - **Completion**: b\n//! - **Error**: c\n\
                //! - **Cancellation**: d\n//! - **Scheduler**: e\n\n\
                impl<F: Fn() -> Vec<u8>> Flux<Nothing<F>> {\n    /// ```\n    /// assert!(true);\n    /// ```\n    \
                pub fn nothing() {}\n}\n\nimpl<T> Publisher for Nothing<T> {\n    pub fn other() {}\n}\n"
        .replace("    /// ", "/// ");
    assert_eq!(
        methods(&good),
        BTreeSet::from([("Flux", "nothing".to_owned())])
    );
    assert_eq!(omissions(&good), Vec::<String>::new());
    for part in ["//! - **Error**: c\n", "assert!(true);", "nothing.\n//!"] {
        let bad = good.replacen(part, "", 1);
        assert_eq!(omissions(&bad).len(), 1, "{part}: {:?}", omissions(&bad));
    }
}
