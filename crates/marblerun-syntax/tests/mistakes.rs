//! Typical mistakes: what is said, where, and what is not said besides.

mod support;

use marblerun_syntax::{LineIndex, parse};
use support::check_mistakes as check;

#[test]
fn missing_semicolons() {
    check("int x = 1\nint y = 2;", "1:10 missing-semicolon");
    check("f(a)\n  ;g()\nh();", "2:7 missing-semicolon");
    check(
        "class A { int x = 1\n void f() { return x }\n}",
        "1:20 missing-semicolon, 2:21 missing-semicolon",
    );
    check("foo() bar();", "1:6 missing-semicolon");
    check("return x y;", "1:9 missing-semicolon");
    check("break\nf();", "1:6 missing-semicolon");
    check("int x = 1;\nf()", "2:4 missing-semicolon");
}

#[test]
fn the_only_expression_may_lack_its_semicolon() {
    check(r#"marbles("-a|").map(x -> x)"#, "");
    check("// Why.\nf() // so", "");
    check("f();\ng()", "2:4 missing-semicolon");
    check("int x = 1", "1:10 missing-semicolon");
}

#[test]
fn unclosed_strings_do_not_swallow_the_next_line() {
    check("f(\"a);\ng();", "1:3 unclosed-string");
    check(
        "marbles(\"-a|)\n    .map(x -> x)\n    .take(3);\ng();",
        "1:9 unclosed-string",
    );
    check(
        "String s = \"a;\nint x = ;",
        "1:12 unclosed-string, 2:9 missing-expression",
    );
    check(
        "char c = 'a;\nf()",
        "1:10 unclosed-character, 2:4 missing-semicolon",
    );
    check(r#"f("a"#, "1:3 unclosed-string");
}

#[test]
fn unclosed_brackets() {
    check("f(a, b;\ng();", "1:7 unclosed-parenthesis");
    check("if (x > 3 { f(); }", "1:10 unclosed-parenthesis");
    check("while (x { f(); }", "1:9 unclosed-parenthesis");
    check("x = a[1;", "1:8 unclosed-bracket");
    check("int[] a = new int[3;", "1:20 unclosed-bracket");
    check(
        "Flux.just(1)\n    .map(x -> x + 1\n    .take(1);\ng();",
        "3:13 unclosed-parenthesis",
    );
    check("f(x -> { g(); );\nh();", "1:14 unclosed-brace");
    check("f(new A() { int x; );\nh();", "1:19 unclosed-brace");
    check("int[] a = {1, 2;\ng();", "1:16 unclosed-brace");
}

#[test]
fn unclosed_braces_are_reported_once() {
    check(
        "class A {\n  void f() {\n    if (x) {\n      g();\n  }\n  int y;\n}",
        "7:2 unclosed-brace",
    );
    check("void f() { if (x) { g();", "1:25 unclosed-brace");
    check("switch (x) { case 1: f();", "1:26 unclosed-brace");
}

#[test]
fn closers_that_close_nothing() {
    check("}\nf();", "1:1 unmatched-closer");
    check("f());\ng();", "1:4 unmatched-closer");
    check(")\nf();", "1:1 unmatched-closer");
    check("if (x)) { f(); }", "1:7 unmatched-closer");
    check("class A { } }", "1:13 unmatched-closer");
    check("f(a]);", "1:4 unmatched-closer");
}

#[test]
fn arguments() {
    check("f(a b);", "1:4 missing-comma");
    check(
        "f(a,, b);\ng(1 +, 2 *);",
        "1:5 missing-expression, 2:6 missing-expression, 2:11 missing-expression",
    );
    check("f(a, );", "1:6 missing-expression");
    check("f(, a);", "1:3 missing-expression");
    check("f(int x);", "1:6 type-as-expression");
    check("f(;\ng();", "1:3 missing-expression");
    check("f(if, a);", "1:3 missing-expression");
}

#[test]
fn missing_expressions() {
    check(
        "int x = ;\nint y = 3 +;",
        "1:9 missing-expression, 2:12 missing-expression",
    );
    check("x = a ? : b;", "1:9 missing-expression");
    check("x = a ?;", "1:8 missing-expression");
    check("return 1 +\n;", "2:1 missing-expression");
    check("f(!);", "1:4 missing-expression");
    check("x = (int);", "1:10 missing-expression");
    check("x = ();", "1:6 missing-expression");
    check("new A;", "1:6 missing-arguments");
    check("int x =\nint y = 1;", "2:4 type-as-expression");
}

#[test]
fn lambdas() {
    check(
        "f(x => x + 1).g(y - > y);",
        "1:5 wrong-arrow, 1:19 wrong-arrow",
    );
    check("f(x { g(); });", "1:4 missing-arrow");
    check("f(() { return 1; });", "1:5 missing-arrow");
    check("f((a, b) { g(); });", "1:9 missing-arrow");
    check("f(x x + 1);", "1:4 missing-arrow");
    check("f(x -> return x);", "1:8 statement-after-arrow");
    check("f(x -> throw new X());", "1:8 statement-after-arrow");
    check("f(x ->);", "1:7 missing-expression");
}

#[test]
fn else_and_the_like_without_their_beginning() {
    check("if (a);\n    f();\nelse\n    g();", "3:1 else-without-if");
    check("if (a) f(); g(); else h();", "1:18 else-without-if");
    check("if (a);\nelse f();", "");
    check("catch (E e) { }\nf();", "1:1 catch-without-try");
    check("finally { }", "1:1 catch-without-try");
    check("case 1: f();", "1:1 case-without-switch");
    check("default -> f();", "1:1 case-without-switch");
    check("try { f(); }\ng();", "1:1 try-without-catch");
}

#[test]
fn conditions() {
    check("if x > 3 { f(); }\ng();", "1:3 missing-parenthesis");
    check("if (x === 3) f();", "1:7 javascript-equality");
    check("if (x !== 3) f();", "1:7 javascript-equality");
    check("while () f();", "1:8 missing-expression");
    check("if ()", "1:5 missing-expression");
    check("for (int i = 0, i < 3, i++) f();", "1:18 missing-token");
    check(
        "for (String s in list) f();",
        "1:15 wrong-for-each-separator",
    );
    check(
        "for (x of xs) f();",
        "1:6 parameter-without-type, 1:8 wrong-for-each-separator",
    );
    check("for (x : xs) f();", "1:6 parameter-without-type");
    check("for (int i = 0; i < 3) f();", "1:22 missing-token");
    check("do f(); while (x)", "1:18 missing-semicolon");
}

#[test]
fn other_languages() {
    check(
        "let x = 3;\nconst y = 4;",
        "1:1 javascript-variable, 2:1 javascript-variable",
    );
    check(
        "function f(a, b) { return a; }\ng();",
        "1:1 javascript-function",
    );
    check("f(`a`);", "1:3 unknown-character, 1:5 unknown-character");
    check("# no comment", "1:1 unknown-character");
    check(r#"print "hello""#, "1:1 not-a-statement");
    check("x := 3;", "1:4 unexpected-token");
    check("def f(x): return x", "1:6 missing-semicolon");
}

#[test]
fn typographic_quotes() {
    check("f(“a”);", "1:3 smart-quotes");
    check("f(‘a’);", "1:3 smart-quotes");
    check(r#"f("a”);"#, "1:3 unclosed-string");
    check("f(“a);\ng();", "1:3 smart-quotes");
}

#[test]
fn statements_that_do_nothing() {
    check("x + 1;\nf();", "1:1 not-a-statement");
    check("5;", "1:1 not-a-statement");
    check("a.b;\nf();", "1:1 not-a-statement");
    check("a == b;\nf();", "1:1 not-a-statement");
    check("-a;\n++a;\nf();", "1:1 not-a-statement");
    check(r#"marbles("-a|");"#, "");
    check("flux;", "");
}

#[test]
fn statements_where_they_must_not_be() {
    check("class A { f(); }", "1:11 statement-in-class-body");
    check("class A { x = 2; int y; }", "1:11 statement-in-class-body");
    check(
        "class A { if (x) { } int y; }",
        "1:11 statement-in-class-body",
    );
    check("if (a) int x = 1;", "1:8 declaration-as-body");
    check("if (a) class B { }", "1:8 declaration-as-body");
    check(
        "void f() { int g() { return 1; } int h() { return 1; } }",
        "1:12 method-in-block",
    );
}

#[test]
fn names() {
    check("int class = 3;\nf();", "1:5 keyword-as-name");
    check("int = 5;", "1:4 missing-name");
    check("f.;\ng();", "1:3 missing-name");
    check("f.\nint x = 3;", "1:3 missing-name");
    check("a::;", "1:4 missing-name");
    check("class { }", "1:6 missing-name");
    check("goto x;", "1:1 unexpected-token");
    check("void v;", "1:7 missing-token");
}

#[test]
fn types() {
    check("void x() { }\nvoid[] y;", "2:5 type-as-expression");
    check("List<> x;", "1:7 diamond-without-new");
    check("List<int x;", "1:9 type-as-expression");
    check("new ArrayList<>();", "");
    check("<T void f() { }", "1:3 missing-token");
    check("private static int x = 1;", "1:1 member-modifier");
    check(
        "private private int x;",
        "1:1 member-modifier, 1:9 repeated-modifier",
    );
    check("final final int x = 1;", "1:7 repeated-modifier");
    check(
        "class A { private private int x; }",
        "1:19 repeated-modifier",
    );
}

#[test]
fn methods() {
    check(
        "String f(int a, b) { return a; }",
        "1:17 parameter-without-type",
    );
    check("void f(int a int b) { }", "1:13 missing-comma");
    check("void f( { }\ng();", "1:8 unclosed-parenthesis");
    check("void f(int a, ) { }", "1:14 missing-type");
    check("class A { f() { } A() { } }", "1:11 missing-return-type");
    check("class A { int f() int g; }", "1:18 missing-body");
    check("retrun f(x);\ng();", "1:9 missing-semicolon");
}

#[test]
fn types_that_are_declared() {
    check(
        "record P(int x, int y { }\nf();",
        "1:22 unclosed-parenthesis",
    );
    check("enum E { A B }\nf();", "1:11 missing-enum-separator");
    check("enum E { A, B; C }", "1:16 statement-in-class-body");
    check("record P { }", "1:9 missing-token");
    check("class A extends { }", "1:16 missing-type");
    check("interface I { void f() int g(); }", "1:23 missing-body");
}

#[test]
fn switches() {
    check("switch (x) { f(); }\ng();", "1:14 missing-case");
    check(
        "switch (x) { case 1 f(); default: }",
        "1:20 missing-case-separator",
    );
    check("switch (x) { case -> f(); }", "1:19 missing-expression");
    check("switch (x) case 1: f();", "1:11 missing-token");
    check(
        "int y = switch (x) { case 1 -> 2 case 2 -> 3; };",
        "1:33 missing-semicolon",
    );
    check(
        "switch (o) { case String s -> f(); default -> { } }",
        "1:19 unsupported-construct",
    );
    check(
        "switch (x) { case 1 -> return; }",
        "1:24 statement-after-arrow",
    );
}

#[test]
fn numbers() {
    check("int x = 2147483648;", "1:9 number-too-large");
    check("int x = -2147483648;", "");
    check("long x = 9223372036854775808L;", "1:10 number-too-large");
    check("int x = 08;", "1:9 malformed-number");
    check("int x = 1_;", "1:9 malformed-number");
    check("int x = 12abc;", "1:9 malformed-number");
    check("x = 0xFFFFFFFF + 0xFFFFFFFFF;", "1:18 number-too-large");
}

#[test]
fn several_mistakes_in_several_statements() {
    check(
        "int x = ;\nf(;\nif (a { }\n\"abc\".;\ng(1 2);",
        "1:9 missing-expression, 2:3 missing-expression, 3:6 unclosed-parenthesis, 4:7 missing-name, 5:4 missing-comma",
    );
}

#[test]
fn constructs_of_later_versions_are_named() {
    check(
        "x = o instanceof P(int a, int b);",
        "1:19 unsupported-construct",
    );
    check("module a.b { }\nf();", "1:1 unsupported-construct");
}

#[test]
fn modifiers_at_the_top() {
    check(
        "private int x; private int y;",
        "1:1 member-modifier, 1:16 member-modifier",
    );
    check("f(int a) { return a; }\ng();", "1:1 missing-return-type");
    check(
        "void f() { private int x; private int y; }",
        "1:12 member-modifier",
    );
    check("public int x = 1;", "1:1 member-modifier");
    check("static int f() { return 1; }", "");
}

#[test]
fn assignments() {
    check("int x == 3;\nf();", "1:7 equality-as-assignment");
    check("x = {1, 2};\nf();", "1:5 array-initializer-as-expression");
    check("int x = 1 = ;", "1:13 missing-expression");
}

/// The sentences for `text`, hints included.
#[track_caller]
fn check_sentences(text: &str, expected: &[&str]) {
    let parse = parse(text);
    let lines = LineIndex::new(text);
    let sentences = parse.diagnostics.iter().flat_map(|diagnostic| {
        let hints = diagnostic.hints.iter().map(|hint| format!("hint: {hint}"));
        let labels = diagnostic
            .labels
            .iter()
            .map(|label| format!("line {}: {}", lines.line(label.span.start), label.message));
        std::iter::once(diagnostic.message.clone())
            .chain(labels)
            .chain(hints)
    });
    assert_eq!(sentences.collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn sentences_are_kind() {
    check_sentences(
        "int x = 1\nint y = 2;",
        &["missing `;`", "hint: write `;` here"],
    );
    check_sentences(
        "f(\n  a;",
        &[
            "missing `)`",
            "line 1: this `(` is not closed",
            "hint: write `)` to close the `(`",
        ],
    );
    check_sentences(
        "if (a);\n    f();\nelse g();",
        &[
            "`else` without `if`",
            "hint: remove the `;` directly after `if (…)`: it ends the `if`",
        ],
    );
    check_sentences(
        "let x = 1;",
        &[
            "`let` does not declare a variable in Java",
            "hint: write `var` instead of `let`",
        ],
    );
    check_sentences(
        "log('hello');",
        &[
            "a `char` is exactly one character",
            "hint: write `\"hello\"` for a text",
        ],
    );
}

#[test]
fn the_brace_that_is_likely_meant_is_pointed_at() {
    check_sentences(
        "class A {\n  void f() {\n    if (x) {\n      g();\n  }\n  int y;\n}",
        &[
            "missing `}`",
            "line 3: this `{` is not closed",
            "hint: write `}` to close the `{`",
        ],
    );
}
