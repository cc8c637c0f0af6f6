//! The programs in `examples/`.

mod support;

use std::fs;

use marblerun::{Options, Outcome, Picture, SourceFile};

#[test]
fn every_example_runs_and_draws() {
    let folder = support::repository().join("examples");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "java") {
            continue;
        }
        let name = path.file_name().unwrap().to_str().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let first = text.lines().next().unwrap_or_default();
        assert!(
            first.starts_with("// ") && first.ends_with('.'),
            "{name}: the first line says what it shows"
        );
        let run = marblerun::run(&[SourceFile::new(name, text)], &Options::default());
        assert_eq!(run.problems, [], "{name}");
        assert_eq!(run.outcome, Outcome::Ended, "{name}");
        let picture = run.picture(&Picture::default());
        assert!(picture.contains("class=\"mr-value "), "{name}: no marble");
        count += 1;
    }
    assert!(count > 3, "only {count} examples");
}
