//! A program does the same, however it is laid out.

use std::fs;
use std::path::Path;

use marblerun::{Options, SourceFile, formatted, run};

/// One in so many examples is run.
const STRIDE: usize = 9;

fn told(text: &str) -> (Vec<String>, String) {
    let run = run(&[SourceFile::new("Main.java", text)], &Options::default());
    // Calls are written as the program has them; what became of them stands behind.
    let marbles = run.marbles();
    let lanes = marbles
        .lines()
        .filter_map(|line| line.split_whitespace().last());
    (lanes.map(str::to_owned).collect(), run.output())
}

#[test]
fn formatted_examples_run_as_before() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/operators");
    let entries = fs::read_dir(folder).unwrap();
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut n_changed = 0;
    for file in files.iter().step_by(STRIDE) {
        let text = fs::read_to_string(file).unwrap();
        let after = formatted(&text).unwrap();
        n_changed += usize::from(after != text);
        assert_eq!(told(&text), told(&after), "{}", file.display());
    }
    assert!(n_changed > 10, "{n_changed}");
}
