//! Any text gives a tree that prints back to it, and diagnostics that point into it.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let parse = marblerun_syntax::parse(text);
    let leaves: String = parse
        .root
        .leaves()
        .map(|token| token.span.text(text))
        .collect();
    assert_eq!(leaves, text);
    for diagnostic in &parse.diagnostics {
        assert!(
            text.get(diagnostic.span.range()).is_some(),
            "{diagnostic:?}"
        );
    }
});
