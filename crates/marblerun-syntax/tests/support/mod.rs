//! What the tests of this crate share.

use marblerun_syntax::{LineIndex, parse};

/// Compares the trees of what is in `text`, which must be right, with `expected`: a line for each
/// node with its own tokens, children indented.
#[allow(dead_code, reason = "each test file uses its part")]
#[track_caller]
pub(crate) fn check_tree(text: &str, expected: &str) {
    let parse = parse(text);
    assert_eq!(parse.diagnostics, [], "{text}");
    let actual: String = parse.root.nodes().map(|node| node.dump(text)).collect();
    let base = expected
        .lines()
        .nth(1)
        .map_or(0, |line| line.len() - line.trim_start().len());
    let lines = expected.lines().filter(|line| !line.trim().is_empty());
    let expected: String = lines.map(|line| format!("{}\n", &line[base..])).collect();
    assert_eq!(actual, expected, "{text}\n{actual}");
}

/// Compares what is wrong with `text` with `expected`: `line:column id` for each problem.
#[allow(dead_code, reason = "each test file uses its part")]
#[track_caller]
pub(crate) fn check_mistakes(text: &str, expected: &str) {
    let parse = parse(text);
    let lines = LineIndex::new(text);
    let actual = parse.diagnostics.iter().map(|diagnostic| {
        let place = lines.line_column(text, diagnostic.span.start);
        format!("{}:{} {}", place.line, place.column, diagnostic.id)
    });
    assert_eq!(actual.collect::<Vec<_>>().join(", "), expected, "{text}");
}
