//! The guide in `docs/`, built as it is published.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use mdbook_driver::MDBook;
use mdbook_marblerun::attributes::Intent;
use mdbook_marblerun::{Marblerun, block};
use tempfile::TempDir;

/// The files of a folder and of the folders in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

fn is(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

fn built() -> TempDir {
    let out = TempDir::new().unwrap();
    let mut book = MDBook::load(support::docs()).unwrap();
    book.config.build.build_dir = out.path().to_path_buf();
    book.with_preprocessor(Marblerun);
    book.build().unwrap();
    out
}

/// The values of an attribute in a page.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let begin = format!(" {attribute}=\"");
    let parts = page.split(begin.as_str()).skip(1);
    parts.filter_map(|part| part.split('"').next()).collect()
}

#[test]
fn every_program_is_drawn() {
    let out = built();
    let source = support::docs().join("src");
    let chapters: Vec<PathBuf> = files(&source)
        .into_iter()
        .filter(|path| is(path, "md"))
        .collect();
    let mut count = 0;
    for chapter in chapters {
        let name = chapter
            .strip_prefix(&source)
            .unwrap()
            .with_extension("html");
        let Ok(page) = fs::read_to_string(out.path().join(&name)) else {
            assert_eq!(name, Path::new("SUMMARY.html"));
            continue;
        };
        let blocks = block::find(&fs::read_to_string(&chapter).unwrap());
        let (drawn, told): (Vec<_>, Vec<_>) = blocks
            .iter()
            .partition(|block| block.attributes.as_ref().unwrap().intent == Intent::Runs);
        let elements: Vec<&str> = page.split("<marble-run").skip(1).collect();
        assert_eq!(elements.len(), drawn.len(), "{name:?}");
        for element in &elements {
            let (inside, _) = element.split_once("</marble-run>").unwrap();
            for part in [
                "<code class=\"language-java",
                "<svg ",
                "</svg>",
                "text/x-java",
            ] {
                assert_eq!(inside.matches(part).count(), 1, "{part} in {name:?}");
            }
        }
        let problems = page.matches("class=\"marblerun-problems\"").count();
        assert_eq!(problems, told.len(), "{name:?}");
        assert!(!page.contains("class=\"language-marblerun"), "{name:?}");
        count += elements.len();
    }
    assert!(count > 10, "only {count} diagrams");
}

#[test]
fn ids_are_unique_even_where_all_chapters_meet() {
    let out = built();
    let page = fs::read_to_string(out.path().join("print.html")).unwrap();
    let ids = values(&page, "id");
    let ours = ids.iter().filter(|id| id.starts_with("marblerun-"));
    assert!(ours.count() > 10);
    let mut seen = BTreeSet::new();
    for id in ids {
        assert!(seen.insert(id), "{id} twice");
    }
}

#[test]
fn links_lead_somewhere() {
    let out = built();
    for path in files(out.path()) {
        // The page for what is not found is served in any folder; the table of contents is framed.
        if !is(&path, "html") || path.ends_with("404.html") || path.ends_with("toc.html") {
            continue;
        }
        let page = fs::read_to_string(&path).unwrap();
        for link in values(&page, "href") {
            if link.contains("://") {
                continue;
            }
            let (file, fragment) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() {
                path.clone()
            } else {
                path.parent().unwrap().join(file)
            };
            assert!(target.is_file(), "{link} in {path:?}");
            if !fragment.is_empty() {
                let target = fs::read_to_string(target).unwrap();
                let ids = values(&target, "id");
                assert!(ids.contains(&fragment), "{link} in {path:?}");
            }
        }
    }
}

#[test]
fn every_decision_is_in_the_guide() {
    let docs = support::docs();
    let chapter = fs::read_to_string(docs.join("src/decisions.md")).unwrap();
    for path in files(&docs.join("decisions")) {
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(chapter.contains(&format!("decisions/{name}:3:")), "{name}");
        let text = fs::read_to_string(&path).unwrap();
        let number = name.split('-').next().unwrap();
        assert!(text.starts_with(&format!("# {number} ")), "{name}");
        for part in ["**Context.**", "**Decision.**", "**Consequence.**"] {
            assert!(text.contains(part), "{part} in {name}");
        }
    }
}
