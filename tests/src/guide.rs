//! The chapter of the guide that is made of the examples of operators.
//!
//! Sentences are copied into it, programs are included by mdBook; `cargo xtask bless operators` makes it
//! anew.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, ensure};

use crate::case::compare;
use crate::operator::{Example, GROUPS, collect};
use crate::{is_blessing, root};

/// What the pages begin with.
const ORIGIN: &str = "<!-- Made of examples/operators/ by `cargo xtask bless operators`. -->\n\n";

/// Compares the chapter with the examples, or makes it anew when blessing.
///
/// # Errors
///
/// For a difference, for a page that is not in the summary, and for one that is made of nothing.
pub fn check() -> anyhow::Result<()> {
    let folder = root().join("../docs/src");
    let pages = pages(&collect()?);
    for (path, text) in &pages {
        let file = folder.join(path);
        if is_blessing() {
            fs::write(&file, text)?;
        }
        let written = fs::read_to_string(&file).with_context(|| path.clone())?;
        compare(path, &written, text)?;
    }
    let summary = fs::read_to_string(folder.join("SUMMARY.md"))?;
    for (path, _) in &pages {
        ensure!(
            summary.contains(&format!("]({path})")),
            "SUMMARY.md does not list {path}"
        );
    }
    for entry in fs::read_dir(folder.join("operators"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        ensure!(
            pages.iter().any(|(path, _)| path.ends_with(&*name)),
            "no examples make operators/{name}"
        );
    }
    Ok(())
}

/// The pages, with their paths below `docs/src`: an overview, then one for each group.
fn pages(examples: &[Example]) -> Vec<(String, String)> {
    let mut overview = format!(
        "# Operators\n\n{ORIGIN}\
         Each operator that a program can use, with a small program that shows what it is for. Change the\n\
         programs where they stand, and see what happens.\n"
    );
    let mut pages = Vec::new();
    for (group, about) in GROUPS {
        let path = page(group);
        let title = title(group);
        let (mut list, mut text) = (String::new(), format!("# {title}\n\n{ORIGIN}{about}\n"));
        for (index, example) in in_group(examples, group).enumerate() {
            let operator = example.operator();
            let is_first = !in_group(examples, group)
                .take(index)
                .any(|other| other.operator() == operator);
            if is_first {
                let anchor = anchor(&example.name);
                let sentence = &example.sentence;
                list += &format!("- [`{operator}`]({path}#{anchor}): {sentence}\n");
            }
            text += &section(example);
        }
        // Writing to a string cannot fail.
        let _ = write!(overview, "\n## [{title}]({path})\n\n{about}\n\n{list}");
        pages.push((path, text));
    }
    pages.insert(0, ("operators.md".to_owned(), overview));
    pages
}

fn in_group<'a>(examples: &'a [Example], group: &str) -> impl Iterator<Item = &'a Example> {
    examples
        .iter()
        .filter(move |example| example.group == group)
}

fn section(example: &Example) -> String {
    let heading = match example.variant() {
        Some(variant) => format!("`{}`: {variant}", example.operator()),
        None => format!("`{}`", example.operator()),
    };
    let look = example.look.as_ref().map(|look| format!("\n{look}"));
    let (sentence, look) = (&example.sentence, look.unwrap_or_default());
    let include = format!("../../../examples/operators/{}.java", example.name);
    let line = example.line;
    format!(
        "\n## {heading}\n\n{sentence}{look}\n\n```marblerun\n{{{{#include {include}:{line}:}}}}\n```\n"
    )
}

fn page(group: &str) -> String {
    format!("operators/{}.md", group.replace(' ', "-"))
}

fn title(group: &str) -> String {
    let (first, rest) = group.split_at(1);
    first.to_uppercase() + rest
}

/// What mdBook makes of a heading.
fn anchor(name: &str) -> String {
    name.to_lowercase()
}
