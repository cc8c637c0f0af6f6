//! Where a call goes that is picked from a list.
#![expect(clippy::panic, reason = "a test panics to fail")]

use std::fs;
use std::path::Path;

use marblerun::{Severity, SourceFile, TextPosition, check, insert};

const MAP: &str = "marbles(\"-a|\")\n   .map(x -> x + x);";
const BLOCK: &str = "marbles(\"-a|\")\n   .map(x -> {\n      return x;\n   });";
const RANGE: &str = "Flux.range(1, 3);";

/// The text after an insertion at `‸`, with what is selected between `«` and `»`.
fn change(text: &str, method: &str, example: &str) -> Option<String> {
    let offset = text.find('‸')?;
    let text = text.replace('‸', "");
    let offset = text[..offset].encode_utf16().count() as u32;
    let files = [SourceFile::new("Main.java", text.clone())];
    let at = TextPosition { file: 0, offset };
    let found = insert(&files, at, method, example)?;
    let mut units: Vec<u16> = text.encode_utf16().collect();
    let (start, end) = (
        found.edit.range.start as usize,
        found.edit.range.end as usize,
    );
    units.splice(start..end, found.edit.text.encode_utf16());
    let (start, end) = (found.selection.start as usize, found.selection.end as usize);
    units.splice(end..end, "»".encode_utf16());
    units.splice(start..start, "«".encode_utf16());
    String::from_utf16(&units).ok()
}

#[track_caller]
fn inserted(text: &str, method: &str, example: &str) -> String {
    let Some(after) = change(text, method, example) else {
        panic!("nothing was inserted into {text}");
    };
    after
}

#[test]
fn a_call_goes_behind_the_expression_at_the_cursor() {
    for text in ["‸marbles(\"-a|\").take(1);", "marbles(\"-‸a|\").take(1);"] {
        assert_eq!(
            inserted(text, "map", MAP),
            "marbles(\"-a|\").map(«x -> x + x»).take(1);"
        );
    }
    for text in [
        "marbles(\"-a|\").ta‸ke(1);",
        "marbles(\"-a|\").take(1)‸;",
        "marbles(\"-a|\").take(1); ‸",
    ] {
        assert_eq!(
            inserted(text, "map", MAP).trim_end(),
            "marbles(\"-a|\").take(1).map(«x -> x + x»);"
        );
    }
}

#[test]
fn calls_under_each_other_get_another_line() {
    assert_eq!(
        inserted("marbles(\"-a|\")‸\n    .take(1);", "map", BLOCK),
        "marbles(\"-a|\")\n    .map(«x -> {\n       return x;\n    }»)\n    .take(1);"
    );
    assert_eq!(
        inserted("marbles(\"-ä|\")\n  ‸  .take(1)\n", "map", MAP),
        "marbles(\"-ä|\")\n    .take(1)\n    .map(«x -> x + x»)\n"
    );
}

#[test]
fn the_expression_is_one_that_has_the_method() {
    assert_eq!(
        inserted(
            "marbles(\"-a|\").flatMap(x -> marbles(x.trim‸()));",
            "map",
            MAP
        ),
        "marbles(\"-a|\").flatMap(x -> marbles(x.trim()).map(«x -> x + x»));"
    );
    assert_eq!(
        inserted("marbles(\"-a|\").filter(x -> x.isEmp‸ty());", "map", MAP),
        "marbles(\"-a|\").filter(x -> x.isEmpty()).map(«x -> x + x»);"
    );
}

#[test]
fn where_there_is_no_such_expression_it_is_a_statement() {
    assert_eq!(
        inserted("‸", "map", MAP),
        "marbles(\"-a|\")\n   .map(«x -> x + x»);"
    );
    assert_eq!(
        inserted("int a = 1‸;", "map", MAP),
        "int a = 1;\nmarbles(\"-a|\")\n   .map(«x -> x + x»);"
    );
    assert_eq!(
        inserted("int a = 1;\n‸", "range", RANGE),
        "int a = 1;\nFlux.range(«1, 3»);"
    );
}

#[test]
fn a_source_goes_where_one_is_missing() {
    assert_eq!(
        inserted("marbles(\"-a|\").take‸(1)", "range", RANGE),
        "marbles(\"-a|\").take(1);\nFlux.range(«1, 3»);"
    );
    assert_eq!(
        inserted("marbles(\"-a|\").concatWith(‸);", "range", RANGE),
        "marbles(\"-a|\").concatWith(Flux.range(«1, 3»));"
    );
}

/// On an empty line every example gives a statement that can be read.
#[test]
fn every_example_has_its_call() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/operators");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let example = fs::read_to_string(&path).unwrap();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let method = stem.split('-').next().unwrap();
        let empty = [SourceFile::new("Main.java", "")];
        let at = TextPosition { file: 0, offset: 0 };
        let found = insert(&empty, at, method, &example).unwrap_or_else(|| panic!("{stem}"));
        let text = found.edit.text;
        let is_syntax = |id: &str| id.contains("expected") || id.contains("missing");
        let problems = check(&[SourceFile::new("Main.java", text.clone())]);
        let broken: Vec<_> = problems
            .iter()
            .filter(|it| it.severity == Severity::Error && is_syntax(&it.id))
            .collect();
        assert!(broken.is_empty(), "{stem}: {text}\n{broken:?}");
        count += 1;
    }
    assert!(count > 250);
}
