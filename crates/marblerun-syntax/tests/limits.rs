//! Texts that nest deeply or repeat something often end with a tree, and soon.

use marblerun_syntax::parse;

const N_REPEATS: usize = 20_000;

/// How deep a tree may be at most, whatever the text; whoever walks it recursively relies on it.
const MAX_DEPTH: usize = 1500;

#[track_caller]
fn depth(text: &str) -> usize {
    let parse = parse(text);
    let leaves: usize = parse
        .root
        .leaves()
        .map(|token| token.span.len() as usize)
        .sum();
    assert_eq!(leaves, text.len());
    let mut deepest = 0;
    let mut stack = vec![(&parse.root, 1)];
    while let Some((node, depth)) = stack.pop() {
        deepest = deepest.max(depth);
        stack.extend(node.nodes().map(|child| (child, depth + 1)));
    }
    deepest
}

/// Repeating `piece` between `before` and `after` is too deep, which is said once and ends all.
#[track_caller]
fn check(before: &str, piece: &str, after: &str) {
    let text = format!("{before}{}{after}", piece.repeat(N_REPEATS));
    let diagnostics = parse(&text).diagnostics;
    let ids: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.id).collect();
    assert_eq!(ids, ["too-deeply-nested"], "{piece}");
    assert!(depth(&text) < MAX_DEPTH, "{piece}");
}

#[test]
fn expressions() {
    check("", "(", "");
    check("", "f(", "");
    check("", "a[", "");
    check("x = ", "- ", "1;");
    check("x = ", "!", "a;");
    check("x = ", "(int) ", "a;");
    check("x = ", "a ? b : ", "c;");
    check("", "a = ", "b;");
    check("x = ", "a -> ", "b;");
    check("x = ", "() -> {", "");
    check("int[] x = ", "{", "");
    check("x = ", "switch (a) { case 1 -> ", "");
    check("", "new A() { int x = ", "");
}

#[test]
fn chains() {
    check("a", ".b()", ";");
    check("a", ".b", " = c;");
    check("x = a", " + b", ";");
    check("a", "[b]", "++;");
    check("x = a", " instanceof A", ";");
    check("x = ", "(a", ".b".repeat(400).as_str());
}

#[test]
fn statements_and_declarations() {
    check("", "{", "");
    check("", "if (a) ", "");
    check("", "if (a) b(); else ", "");
    check("", "for (;;) ", "");
    check("", "do ", "");
    check("", "a: ", "");
    check("", "try {", "");
    check("", "switch (a) { case 1: ", "");
    check("", "class A {", "");
    check("", "enum A { B { ", "");
}

#[test]
fn types() {
    check("x = new A<", "A<", "");
    check("Object x = (A<B>) new A<", "A<", "");
}

#[test]
fn what_people_write_is_not_too_deep() {
    let sum = format!("x = a{};", " + b".repeat(200));
    let chain = format!("a{};", ".b(c -> c.d())".repeat(200));
    let nested = format!("x = {}a{};", "f(".repeat(30), ")".repeat(30));
    let lambdas = format!("{}{}", "f(x -> { ".repeat(20), "});".repeat(20));
    let branches = format!("if (a) b(); {}", "else if (a) b(); ".repeat(30));
    for text in [sum, chain, nested, lambdas, branches] {
        assert_eq!(parse(&text).diagnostics, [], "{text}");
    }
}

#[test]
fn shapes_do_not_add_up() {
    let text = format!("x = {}", format!("(a{}", ".b".repeat(400)).repeat(300));
    assert!(depth(&text) < MAX_DEPTH);
    let text = format!(
        "{}a{}",
        "(".repeat(150),
        format!(")){}", ".b".repeat(400)).repeat(150)
    );
    assert!(depth(&text) < MAX_DEPTH);
    let text = format!(
        "x = {}a{};",
        "(".repeat(190),
        format!("{})", ".b".repeat(400)).repeat(190)
    );
    assert!(depth(&text) < MAX_DEPTH);
}
