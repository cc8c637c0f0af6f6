//! What editors are told, as data: see `editor.java`. `‸` is where the cursor is.
//!
//! `//+ name: kind: detail: documentation` must be offered, with as much of it as is written; `//- name`
//! must not. `//= text || type || documentation` is what is under the cursor.

use marblerun::{
    Completion, CompletionKind, Problem, SourceFile, TextPosition, check, completions, hover,
};

const CARET: char = '‸';

/// The problems that can be solved without asking.
const WITH_FIX: &[&str] = &[
    "character-of-many",
    "equality-as-assignment",
    "idle-publisher",
    "javascript-equality",
    "javascript-variable",
    "member-modifier",
    "missing-arguments",
    "missing-arrow",
    "missing-comma",
    "missing-semicolon",
    "missing-token",
    "number-too-large",
    "primitive-type-argument",
    "repeated-modifier",
    "smart-quotes",
    "unclosed-brace",
    "unclosed-parenthesis",
    "unknown-character",
    "unknown-constant",
    "unknown-escape",
    "unknown-field",
    "unknown-function",
    "unknown-import",
    "unknown-method",
    "unknown-name",
    "unknown-type",
    "unmatched-closer",
    "wrong-arrow",
    "wrong-for-each-separator",
];

/// A test: name, program, expectations.
fn cases(text: &str) -> Vec<(&str, String, Vec<&str>)> {
    let mut found: Vec<(&str, String, Vec<&str>)> = Vec::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("// === ") {
            found.push((name.trim_end_matches(" ==="), String::new(), Vec::new()));
        } else if let Some((_, program, expected)) = found.last_mut() {
            if ["//+", "//-", "//="]
                .iter()
                .any(|mark| line.starts_with(mark))
            {
                expected.push(line);
            } else if !line.starts_with("//!") && !line.starts_with("//>") {
                program.push_str(line);
                program.push('\n');
            }
        }
    }
    found
}

fn shown(item: &Completion) -> String {
    let kind = match item.kind {
        CompletionKind::Variable => "variable",
        CompletionKind::Field => "field",
        CompletionKind::Method => "method",
        CompletionKind::Class => "class",
    };
    let detail = item.details.first().map_or("", String::as_str);
    let documentation = item.documentation.as_deref().unwrap_or_default();
    format!("{}: {kind}: {detail}: {documentation}", item.name)
}

#[test]
fn editors_are_told_what_is_there_and_what_can_be() {
    let mut wrong = String::new();
    for (name, program, expected) in cases(include_str!("editor.java")) {
        let (before, after) = program.split_once(CARET).expect("a cursor");
        let offset = before.encode_utf16().count() as u32;
        let at = TextPosition { file: 0, offset };
        let files = [SourceFile::new("", format!("{before}{after}"))];
        let items = completions(&files, at).map_or_else(Vec::new, |found| found.items);
        for line in expected {
            let (mark, rest) = line.split_at(3);
            let rest = rest.trim_start();
            let is_right = match mark {
                "//=" => {
                    let found = hover(&files, at).map_or_else(String::new, |hover| {
                        let units: Vec<u16> = files[0].text.encode_utf16().collect();
                        let range = hover.range.start as usize..hover.range.end as usize;
                        let mut parts = vec![String::from_utf16_lossy(&units[range]), hover.text];
                        parts.extend(hover.documentation);
                        parts.join(" || ")
                    });
                    if found != rest {
                        wrong.push_str(&format!("{name}: expected {rest}, found {found}\n"));
                    }
                    true
                }
                "//-" => !items.iter().any(|item| item.name == rest),
                _ => items.iter().any(|item| {
                    let shown = shown(item);
                    shown.strip_prefix(rest).is_some_and(|more| {
                        more.is_empty() || more.starts_with(':') || rest.ends_with(':')
                    })
                }),
            };
            if !is_right {
                let all: Vec<String> = items.iter().map(shown).collect();
                let begun = rest.split(':').next().unwrap_or_default();
                let near: Vec<&String> = all.iter().filter(|one| one.starts_with(begun)).collect();
                wrong.push_str(&format!("{name}: {line}\n  of {}: {near:#?}\n", all.len()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The text after a fix.
fn mended(text: &str, problem: &Problem) -> Option<String> {
    let mut units: Vec<u16> = text.encode_utf16().collect();
    for edit in problem.fix.as_ref()?.edits.iter().rev() {
        let range = edit.range.start as usize..edit.range.end as usize;
        units.splice(range, edit.text.encode_utf16());
    }
    Some(String::from_utf16_lossy(&units))
}

/// Problems of every kind that has a fix: none of them is left where it was when it is applied.
#[test]
fn a_fix_solves_its_problem() {
    let mut ids: Vec<String> = Vec::new();
    let mut wrong = String::new();
    let sources = [
        include_str!("../../../tests/suite/diagnostics/names.java"),
        include_str!("../../../tests/suite/diagnostics/reactor.java"),
        include_str!("../../../tests/suite/diagnostics/syntax.java"),
        include_str!("../../../tests/suite/diagnostics/types.java"),
        include_str!("fixes.java"),
    ];
    for (name, program, _) in sources.into_iter().flat_map(cases) {
        if name == "text-that-is-no-program" {
            // Behind a bracket too many comes the next one.
            continue;
        }
        let problems = check(&[SourceFile::new("", program.as_str())]);
        for problem in &problems {
            let Some(text) = mended(&program, problem) else {
                continue;
            };
            ids.push(problem.id.clone());
            let left = check(&[SourceFile::new("", text.as_str())]);
            let is_same = |p: &&Problem| {
                (&p.id, &p.message, p.range.start)
                    == (&problem.id, &problem.message, problem.range.start)
            };
            if let Some(same) = left.iter().find(is_same) {
                wrong.push_str(&format!("{name}: {problem}\n{text}\nstill: {same}\n"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    ids.sort();
    ids.dedup();
    assert_eq!(ids, WITH_FIX, "the problems with a fix");
}
