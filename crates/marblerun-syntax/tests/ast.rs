//! The tree as a compiler sees it, whole and broken.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "the helpers of a test may fail like the test"
)]

use marblerun_syntax::ast::{
    BinaryOp, Expr, ForInit, Item, LambdaBody, LiteralKind, Member, MethodRefReceiver, Stmt, Type,
    TypeDecl, TypeDeclKind, UnaryOp, WildcardBound,
};
use marblerun_syntax::{Kind, LiteralError, Parse, Span, parse};

fn first_statement(parse: &Parse) -> Stmt<'_> {
    parse
        .program()
        .statements()
        .next()
        .expect("there is a statement")
}

/// The value of the first variable, or the first expression.
fn first_expr(parse: &Parse) -> Expr<'_> {
    let expr = match first_statement(parse) {
        Stmt::Expr(statement) => statement.expr(),
        Stmt::LocalVariable(local) => local.declarators().next().and_then(|first| first.value()),
        _ => None,
    };
    expr.expect("there is an expression")
}

fn first_type(parse: &Parse) -> TypeDecl<'_> {
    let types = parse.program().items().filter_map(|item| match item {
        Item::Type(declaration) => Some(declaration),
        _ => None,
    });
    types.last().expect("there is a type")
}

fn text(expr: Option<Expr<'_>>) -> Option<&str> {
    expr.map(|expr| expr.view().text())
}

fn texts<'a>(exprs: impl Iterator<Item = Expr<'a>>) -> Vec<&'a str> {
    exprs.map(|expr| expr.view().text()).collect()
}

fn types<'a>(types: impl Iterator<Item = Type<'a>>) -> Vec<&'a str> {
    types.map(|ty| ty.view().text()).collect()
}

/// Matches the first expression of `$text` against `$pattern`.
macro_rules! expr {
    ($text:literal, $pattern:path => $name:ident) => {
        let parse = parse($text);
        let $pattern($name) = first_expr(&parse) else {
            panic!("{:?}", first_expr(&parse))
        };
    };
}

/// Matches the first statement of `$text` against `$pattern`.
macro_rules! stmt {
    ($text:literal, $pattern:path => $name:ident) => {
        let parse = parse($text);
        let $pattern($name) = first_statement(&parse) else {
            panic!()
        };
    };
}

#[test]
fn calls_have_receiver_name_and_arguments() {
    expr!("  x /* a */ . <T, U> mpa ( y , z -> 1 ) // b", Expr::Call => call);
    assert_eq!(text(call.receiver()), Some("x"));
    assert_eq!(
        call.name().map(|name| (name.text(), name.span())),
        Some(("mpa", Span::new(21, 24)))
    );
    assert_eq!(texts(call.arguments()), ["y", "z -> 1"]);
    assert_eq!(types(call.type_arguments()), ["T", "U"]);
    assert_eq!(call.span(), Span::new(2, 39));
    assert_eq!(call.link_span(), Span::new(21, 39));
    assert_eq!(call.arguments_span(), Some(Span::new(25, 39)));
}

#[test]
fn calls_without_receiver() {
    expr!("f(g(x));", Expr::Call => call);
    assert_eq!(text(call.receiver()), None);
    assert_eq!(texts(call.arguments()), ["g(x)"]);
}

#[test]
fn broken_calls_have_what_is_there() {
    expr!("x.(y", Expr::Call => call);
    assert_eq!(text(call.receiver()), Some("x"));
    assert_eq!(call.name(), None);
    assert_eq!(texts(call.arguments()), ["y"]);
}

#[test]
fn missing_operands_are_not_taken_from_the_other_side() {
    expr!("int x = a + ;", Expr::Binary => sum);
    assert_eq!(
        (text(sum.left()), sum.op(), text(sum.right())),
        (Some("a"), Some(BinaryOp::Add), None)
    );
    expr!("int x = a ? : c;", Expr::Conditional => conditional);
    assert_eq!(text(conditional.condition()), Some("a"));
    assert_eq!(text(conditional.when_true()), None);
    assert_eq!(text(conditional.when_false()), Some("c"));
}

#[test]
fn operators_have_spans() {
    expr!("int x = a >>> b;", Expr::Binary => shift);
    assert_eq!(
        (shift.op(), shift.op_span()),
        (Some(BinaryOp::Ushr), Some(Span::new(10, 13)))
    );
    expr!("x >>= 1;", Expr::Assign => assign);
    assert_eq!(assign.op().and_then(|op| op.binary()), Some(BinaryOp::Shr));
    assert_eq!(
        (text(assign.target()), text(assign.value())),
        (Some("x"), Some("1"))
    );
}

#[track_caller]
fn check_int(literal: &str, plain: Result<i32, LiteralError>, negated: Result<i32, LiteralError>) {
    let parse = parse(&format!("int x = {literal};"));
    let Expr::Literal(literal) = first_expr(&parse) else {
        panic!()
    };
    let Some(LiteralKind::Int(int)) = literal.kind() else {
        panic!()
    };
    assert_eq!((int.value(), int.negated_value()), (plain, negated));
}

#[test]
fn integers_have_values() {
    check_int("1_000", Ok(1000), Ok(-1000));
    check_int("0x7F", Ok(127), Ok(-127));
    check_int("2147483648", Err(LiteralError::TooLarge), Ok(i32::MIN));
    expr!("int x = -2147483648;", Expr::Unary => minus);
    assert_eq!(
        (minus.op(), text(minus.operand())),
        (Some(UnaryOp::Minus), Some("2147483648"))
    );
    assert_eq!(parse("int x = -2147483648;").diagnostics, []);
}

#[track_caller]
fn check_string(literal: &str, value: &str, inner: &str) {
    let text = format!("String s = {literal};");
    let parse = parse(&text);
    let Expr::Literal(literal) = first_expr(&parse) else {
        panic!()
    };
    let Some(LiteralKind::String(string)) = literal.kind() else {
        panic!()
    };
    assert_eq!(string.value(), value);
    assert_eq!(string.inner_span().text(&text), inner);
}

#[test]
fn strings_have_values() {
    check_string(r#""a\tb""#, "a\tb", r"a\tb");
    check_string(r#""""#, "", "");
    check_string(
        "\"\"\"\n    a\n      b\n    \"\"\"",
        "a\n  b\n",
        "\n    a\n      b\n    ",
    );
    check_string("“abc”", "abc", "“abc”");
}

#[test]
fn other_literals_have_values() {
    expr!("char c = '\\n';", Expr::Literal => newline);
    assert!(matches!(newline.kind(), Some(LiteralKind::Char(c)) if c.value() == Ok(10)));
    expr!("double d = 1.5e3;", Expr::Literal => double);
    assert!(matches!(double.kind(), Some(LiteralKind::Double(d)) if d.value() == Ok(1500.0)));
    expr!("Object o = null;", Expr::Literal => null);
    assert!(matches!(null.kind(), Some(LiteralKind::Null)));
}

#[test]
fn lambdas_have_parameters_and_a_body() {
    expr!("f = (int a, b) -> { return a; };", Expr::Assign => assign);
    let Some(Expr::Lambda(lambda)) = assign.value() else {
        panic!()
    };
    let names = lambda
        .parameters()
        .map(|parameter| parameter.name().map(|name| name.text()));
    assert_eq!(names.collect::<Vec<_>>(), [Some("a"), Some("b")]);
    assert_eq!(
        lambda
            .parameters()
            .filter_map(|parameter| parameter.ty())
            .count(),
        1
    );
    assert!(
        matches!(lambda.body(), Some(LambdaBody::Block(block)) if block.statements().count() == 1)
    );
    expr!("f = x -> x;", Expr::Assign => assign);
    let Some(Expr::Lambda(lambda)) = assign.value() else {
        panic!()
    };
    assert!(matches!(
        lambda.body(),
        Some(LambdaBody::Expr(Expr::Name(_)))
    ));
}

#[test]
fn method_references_have_receivers() {
    expr!("Object o = int[]::new;", Expr::MethodRef => reference);
    assert!(reference.is_constructor() && reference.name().is_none());
    assert!(matches!(
        reference.receiver(),
        Some(MethodRefReceiver::Type(Type::Array(_)))
    ));
    expr!("Object o = a.b::c;", Expr::MethodRef => reference);
    assert_eq!(reference.name().map(|name| name.text()), Some("c"));
    assert!(matches!(
        reference.receiver(),
        Some(MethodRefReceiver::Expr(Expr::Field(_)))
    ));
}

#[test]
fn objects_and_arrays_are_made() {
    expr!("o.new A<>(1) { int x; };", Expr::New => new);
    assert_eq!(
        (text(new.outer()), texts(new.arguments())),
        (Some("o"), vec!["1"])
    );
    assert!(matches!(new.class(), Some(Type::Class(class)) if class.is_diamond()));
    assert_eq!(new.body().map(|body| body.members().count()), Some(1));
    expr!("int[][] x = new int[n][];", Expr::NewArray => array);
    assert_eq!(
        array
            .dimensions()
            .map(|d| text(d.size()))
            .collect::<Vec<_>>(),
        [Some("n"), None]
    );
    expr!("int[] x = new int[] {1, 2};", Expr::NewArray => array);
    assert_eq!(
        array.initializer().map(|values| texts(values.elements())),
        Some(vec!["1", "2"])
    );
}

#[test]
fn casts_and_patterns() {
    expr!("Object x = (A & B) y;", Expr::Cast => cast);
    assert_eq!(
        (types(cast.types()), text(cast.operand())),
        (vec!["A", "B"], Some("y"))
    );
    expr!("boolean x = y instanceof A a;", Expr::Instanceof => test);
    assert_eq!(test.class().map(|ty| ty.view().text()), Some("A"));
    assert_eq!(
        test.pattern()
            .and_then(|pattern| pattern.name())
            .map(|name| name.text()),
        Some("a")
    );
    expr!("int x = ((y));", Expr::Paren => paren);
    assert_eq!(Expr::Paren(paren).without_parens().view().text(), "y");
}

#[test]
fn branches_and_loops() {
    stmt!("if (a) b(); else c();", Stmt::If => branch);
    assert_eq!(text(branch.condition()), Some("a"));
    assert_eq!(
        branch.then_branch().map(|stmt| stmt.view().text()),
        Some("b();")
    );
    assert_eq!(
        branch.else_branch().map(|stmt| stmt.view().text()),
        Some("c();")
    );
    stmt!("for (int i = 0, j = 1; i < j; i++, j--) f();", Stmt::For => counted);
    let Some(ForInit::Variables(_)) = counted.init() else {
        panic!()
    };
    assert_eq!(
        counted.init().map(|init| init.declarators().count()),
        Some(2)
    );
    assert_eq!(
        (text(counted.condition()), texts(counted.updates())),
        (Some("i < j"), vec!["i++", "j--"])
    );
    assert!(matches!(counted.body(), Some(Stmt::Expr(_))));
    stmt!("for (var x : xs) f();", Stmt::ForEach => each);
    assert!(
        each.variable()
            .and_then(|variable| variable.ty())
            .is_some_and(Type::is_var)
    );
    assert_eq!(text(each.iterable()), Some("xs"));
    stmt!("do f(); while (a);", Stmt::DoWhile => repeat);
    assert_eq!(
        (text(repeat.condition()), repeat.body().is_some()),
        (Some("a"), true)
    );
}

#[test]
fn switches_have_cases() {
    stmt!("switch (a) { case 1, 2 -> f(); default: g(); h(); }", Stmt::Switch => switch);
    let cases: Vec<_> = switch
        .body()
        .into_iter()
        .flat_map(|body| body.cases())
        .collect();
    assert!(cases[0].is_arrow() && !cases[1].is_arrow());
    assert_eq!(
        cases[0].label().map(|label| label.values().count()),
        Some(2)
    );
    assert_eq!(cases[1].label().map(|label| label.is_default()), Some(true));
    assert_eq!(cases[1].statements().count(), 2);
}

#[test]
fn tries_have_all_their_parts() {
    stmt!("try (A a = b; c) { } catch (D | E e) { } finally { }", Stmt::Try => attempt);
    assert_eq!(
        texts(attempt.resources().filter_map(|resource| resource.value())),
        ["b", "c"]
    );
    let catch = attempt.catches().next().expect("there is a catch");
    assert_eq!(
        (types(catch.types()), catch.name().map(|name| name.text())),
        (vec!["D", "E"], Some("e"))
    );
    assert!(attempt.body().is_some() && attempt.finally().is_some());
}

#[test]
fn classes_have_members() {
    let parse = parse(
        "import static a.b.*; public class A<T extends B> extends C implements D, E {
            static int x = 1, y[]; A() { this(1); } { } abstract <U> int f(int... z) throws G; class H { }
        }",
    );
    let class = first_type(&parse);
    assert_eq!(
        (class.kind(), class.name().map(|name| name.text())),
        (TypeDeclKind::Class, Some("A"))
    );
    assert!(class.has_modifier(Kind::PublicKw) && !class.has_modifier(Kind::FinalKw));
    assert_eq!(
        (types(class.extends()), types(class.implements())),
        (vec!["C"], vec!["D", "E"])
    );
    assert_eq!(
        class
            .type_parameters()
            .map(|t| types(t.bounds()))
            .collect::<Vec<_>>(),
        [["B"]]
    );
    let members: Vec<_> = class.members().collect();
    assert_eq!(members.len(), 5);
    let Member::Field(field) = members[0] else {
        panic!()
    };
    assert_eq!(
        field
            .declarators()
            .map(|d| d.n_dimensions())
            .collect::<Vec<_>>(),
        [0, 1]
    );
    let Member::Method(method) = members[3] else {
        panic!()
    };
    assert_eq!(method.name().map(|name| name.text()), Some("f"));
    assert_eq!(
        (types(method.throws()), method.body().is_none()),
        (vec!["G"], true)
    );
    assert!(method.parameters().all(|parameter| parameter.is_varargs()));
    let Some(Item::Import(import)) = parse.program().items().next() else {
        panic!()
    };
    assert_eq!(
        (import.path().as_str(), import.is_static()),
        ("a.b.*", true)
    );
}

#[test]
fn records_and_enums() {
    let text = "record R<T>(int a, T b) { R { } }";
    let record = parse(text);
    let record = first_type(&record);
    assert_eq!(
        (record.kind(), record.name().map(|name| name.text())),
        (TypeDeclKind::Record, Some("R"))
    );
    assert_eq!(record.components().count(), 2);
    assert!(matches!(
        record.members().next(),
        Some(Member::CompactConstructor(_))
    ));
    let choice = parse("enum E { A(1) { int x; }, B; int y; }");
    let choice = first_type(&choice);
    let names = choice
        .constants()
        .filter_map(|constant| constant.name())
        .map(|name| name.text());
    assert_eq!(names.collect::<Vec<_>>(), ["A", "B"]);
    assert_eq!(choice.members().count(), 1);
}

#[test]
fn types_have_parts() {
    stmt!("a.Map<K, ? super V[][]> x;", Stmt::LocalVariable => local);
    let Some(Type::Class(map)) = local.ty() else {
        panic!()
    };
    assert_eq!(map.name().map(|name| name.text()), Some("Map"));
    assert_eq!(
        map.names().map(|name| name.text()).collect::<Vec<_>>(),
        ["a", "Map"]
    );
    assert_eq!(types(map.type_arguments()), ["K", "? super V[][]"]);
    let Some(Type::Wildcard(wildcard)) = map.type_arguments().last() else {
        panic!()
    };
    assert_eq!(wildcard.bound_kind(), WildcardBound::Super);
    let Some(Type::Array(array)) = wildcard.bound() else {
        panic!()
    };
    assert_eq!(array.n_dimensions(), 2);
    stmt!("A<B>.C x;", Stmt::LocalVariable => local);
    let Some(Type::Class(inner)) = local.ty() else {
        panic!()
    };
    assert_eq!(inner.type_arguments().count(), 0);
}

#[test]
fn items_are_told_apart() {
    let parse = parse("package a; import b.C; class D { } void f() { } int x; g();");
    let kinds = parse.program().items().map(|item| match item {
        Item::Package(_) => "package",
        Item::Import(_) => "import",
        Item::Type(_) => "type",
        Item::Method(_) => "method",
        Item::Stmt(_) => "statement",
    });
    assert_eq!(
        kinds.collect::<Vec<_>>(),
        [
            "package",
            "import",
            "type",
            "method",
            "statement",
            "statement"
        ]
    );
}
