//! The same program gives the same bytes in the browser as on the machine that blessed them.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that has nothing to unwrap has failed"
)]

use std::path::Path;

use include_dir::{Dir, DirEntry, File, include_dir};
use marblerun::{Options, Picture, SourceFile};
use marblerun_tests::collect::{self, Case};
use marblerun_tests::{case, digest, java};
use wasm_bindgen_test::wasm_bindgen_test;

static SUITE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../tests/suite");
static JAVA: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../tests/java");
static SEEDS: &str = include_str!("../../tests/ref/seeds.txt");
static EXAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../examples");
static PICTURES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../tests/ref/svg");

fn cases(folder: &Dir<'_>, into: &mut Vec<Case>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => cases(folder, into),
            DirEntry::File(file) => {
                into.extend(collect::parse(file.contents_utf8().unwrap()).unwrap());
            }
        }
    }
}

#[wasm_bindgen_test]
fn programs_and_pictures_are_the_same_bytes() {
    let mut all = Vec::new();
    cases(&SUITE, &mut all);
    assert!(all.iter().filter(|case| case.has_svg).count() > 3);
    for test in all {
        assert_eq!(case::expected(&test), test.expected, "{}", test.name);
        if test.has_svg {
            let path = format!("{}.svg", test.name);
            let reference = PICTURES.get_file(path).unwrap().contents_utf8().unwrap();
            let file = SourceFile::new("", test.program.as_str());
            let run = marblerun::run(&[file], &Options::default());
            assert_eq!(run.picture(&Picture::default()), reference, "{}", test.name);
        }
    }
}

#[wasm_bindgen_test]
fn pictures_of_operators_are_the_same_bytes() {
    let mut compared = 0;
    for file in EXAMPLES.get_dir("operators").unwrap().files() {
        let name = file.path().file_stem().unwrap().to_string_lossy();
        let picture = PICTURES.get_file(format!("operators/{name}.svg")).unwrap();
        let program = SourceFile::new("", file.contents_utf8().unwrap());
        let run = marblerun::run(&[program], &Options::default());
        let actual = run.view(&marblerun::Look::default()).svg.unwrap();
        assert_eq!(actual, picture.contents_utf8().unwrap(), "{name}");
        compared += 1;
    }
    assert!(compared > 200);
}

#[wasm_bindgen_test]
fn pictures_of_stories_are_the_same_bytes() {
    let mut compared = 0;
    for story in EXAMPLES.dirs() {
        let Some(services) = story.get_file(story.path().join("services.java")) else {
            continue;
        };
        let scenarios = story.get_dir(story.path().join("scenarios")).unwrap();
        let is_style = |file: &&File<'_>| {
            let path = file.path();
            path.extension().is_some_and(|it| it == "java") && path != services.path()
        };
        for scenario in scenarios.files() {
            for style in story.files().filter(is_style) {
                let stem = |file: &File<'_>| file.path().file_stem().unwrap().to_owned();
                let path = Path::new(story.path())
                    .join(stem(scenario))
                    .join(stem(style));
                let picture = PICTURES.get_file(path.with_extension("svg")).unwrap();
                let files = [services, scenario, style]
                    .map(|file| SourceFile::new("", file.contents_utf8().unwrap()));
                let run = marblerun::run(&files, &Options::default());
                let actual = run.view(&marblerun::Look::default()).svg.unwrap();
                assert_eq!(actual, picture.contents_utf8().unwrap(), "{path:?}");
                compared += 1;
            }
        }
    }
    assert!(compared > 100);
}

#[wasm_bindgen_test]
fn java_prints_what_a_jdk_prints() {
    let mut all = Vec::new();
    cases(&JAVA, &mut all);
    assert!(all.len() > 300);
    for test in all {
        java::check(&test).unwrap_or_else(|error| panic!("{}: {error:#}", test.name));
    }
}

#[wasm_bindgen_test]
fn threads_are_scheduled_the_same_everywhere() {
    let threads = JAVA.get_file("threads.java").unwrap();
    let threads = collect::parse(threads.contents_utf8().unwrap()).unwrap();
    assert_eq!(digest::digests(&threads), SEEDS);
}
