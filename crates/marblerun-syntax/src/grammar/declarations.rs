//! Declarations: what introduces a name.

use super::{bodies, expressions, loops, primary, recovery, statements, types};
use crate::{
    Kind, diagnostics,
    parser::{Marker, Parser, Progress, is_skipped},
};

/// `PackageDecl = 'package' QualifiedName ';'`
pub(super) fn package(p: &mut Parser<'_>) {
    p.found();
    let m = p.start();
    p.bump();
    qualified_name(p);
    recovery::semicolon(p);
    p.complete(m, Kind::PackageDecl);
}

/// `ImportDecl = 'import' ['static'] QualifiedName ['.' '*'] ';'`
pub(super) fn import(p: &mut Parser<'_>) {
    p.found();
    let m = p.start();
    p.bump();
    p.eat(Kind::StaticKw);
    qualified_name(p);
    if p.at(Kind::Dot) && p.nth(1) == Kind::Star {
        p.bump();
        p.bump();
    }
    recovery::semicolon(p);
    p.complete(m, Kind::ImportDecl);
}

/// `QualifiedName = Identifier {'.' Identifier}`
fn qualified_name(p: &mut Parser<'_>) {
    p.expect_name("the package");
    while p.at(Kind::Dot) && p.nth(1) == Kind::Identifier {
        p.bump();
        p.bump();
    }
}

/// `module a.b { … }`, which is named and skipped; false if it is not.
pub(super) fn opt_module(p: &mut Parser<'_>) -> bool {
    let n = usize::from(p.at_word("open"));
    if p.nth_text(n) != "module" || p.nth(n + 1) != Kind::Identifier {
        return false;
    }
    let Some(end) = p.skip_type(n + 1).filter(|end| p.nth(*end) == Kind::LBrace) else {
        return false;
    };
    p.found();
    let m = p.start();
    let diagnostic = diagnostics::unsupported(p.span(), "modules");
    p.note(diagnostic);
    for _ in 0..end {
        p.bump();
    }
    recovery::bump_balanced(p);
    p.complete(m, Kind::Error);
    true
}

/// `Modifiers = {Modifier | Annotation}`
pub(super) fn opt_modifiers(p: &mut Parser<'_>) {
    let m = p.start();
    modifiers_from(p, m);
}

/// `{Annotation}`, before the modifiers that must be words.
fn opt_annotations(p: &mut Parser<'_>) {
    while p.at(Kind::At) && p.nth(1) != Kind::InterfaceKw {
        annotation(p);
    }
}

/// The modifiers that are next, together with the annotations since `m`.
fn modifiers_from(p: &mut Parser<'_>, m: Marker) {
    let mut seen = Vec::new();
    let mut progress = Progress::default();

    while progress.is_made(p) {
        if p.at(Kind::At) && p.nth(1) != Kind::InterfaceKw {
            annotation(p);
        } else if p.kind().is_modifier() || at_sealed(p) {
            if seen.contains(&p.kind()) {
                let diagnostic = diagnostics::repeated_modifier(p.span(), p.nth_text(0));
                p.note(diagnostic);
            }
            seen.push(p.kind());
            p.bump();
        } else if at_non_sealed(p) {
            p.bump();
            p.bump();
            p.bump();
        } else {
            break;
        }
    }
    if p.kind_of(m).is_some_and(|kind| !is_skipped(kind)) {
        p.complete(m, Kind::Modifiers);
    }
}

/// `Annotation = '@' QualifiedName ['(' … ')']`, of which the arguments are not looked at.
pub(super) fn annotation(p: &mut Parser<'_>) {
    let m = p.start();
    p.bump();
    qualified_name(p);
    if p.at(Kind::LParen) {
        recovery::bump_balanced(p);
    }
    p.complete(m, Kind::Annotation);
}

fn at_sealed(p: &Parser<'_>) -> bool {
    p.at_word("sealed") && is_type_keyword(p.nth(p.skip_modifiers(1)))
}

fn at_non_sealed(p: &Parser<'_>) -> bool {
    p.at_word("non") && p.nth(1) == Kind::Minus && p.nth_text(2) == "sealed"
}

fn is_type_keyword(kind: Kind) -> bool {
    matches!(kind, Kind::ClassKw | Kind::InterfaceKw | Kind::EnumKw)
}

/// Whether a declaration begins here, and not a statement.
pub(super) fn at_declaration(p: &Parser<'_>) -> bool {
    let n = p.skip_modifiers(0);
    if n > 0 {
        // `default ->` is a label, all else after modifiers is a declaration.
        return !matches!(p.nth(n), Kind::Arrow | Kind::Colon);
    }
    is_type_keyword(p.kind())
        || p.at(Kind::At)
        || at_record(p, 0)
        || at_sealed(p)
        || at_non_sealed(p)
        || p.at(Kind::VoidKw) && p.nth(1) == Kind::Identifier
        || p.at(Kind::Lt)
        || at_variable(p)
        || is_method_without_type(p)
}

/// `record Name(` or `record Name<`.
fn at_record(p: &Parser<'_>, n: usize) -> bool {
    p.nth_text(n) == "record"
        && p.nth(n + 1) == Kind::Identifier
        && matches!(p.nth(n + 2), Kind::LParen | Kind::Lt | Kind::LBrace)
}

/// Whether `[Modifiers] Type Identifier` is next.
pub(super) fn at_variable(p: &Parser<'_>) -> bool {
    let start = p.skip_modifiers(0);
    let Some(n) = p.skip_type(start) else {
        return start > 0;
    };
    // `int = 5` lacks a name, but is no expression either.
    let lacks_name = p.nth(start).is_primitive() && matches!(p.nth(n), Kind::Eq | Kind::Semicolon);
    start > 0 || p.nth(n) == Kind::Identifier || lacks_name || is_keyword_as_name(p, start, n)
}

/// `int class = 5;`
fn is_keyword_as_name(p: &Parser<'_>, start: usize, n: usize) -> bool {
    p.nth(start).is_primitive() && p.nth(n).is_keyword() && p.nth(n + 1) == Kind::Eq
}

/// A declaration among statements: a type, a method or variables.
pub(super) fn local(p: &mut Parser<'_>, is_top_level: bool) {
    let m = p.start();
    if p.nth(p.skip_modifiers(0)) == Kind::PackageKw {
        opt_modifiers(p);
        return package(p);
    }
    if !is_top_level && !p.has_member_in_block {
        // One is enough: members stand in a block because of one missing brace.
        p.has_member_in_block = member_modifier(p);
    }
    if bodies::opt_type_declaration(p) {
        return;
    }
    if is_method(p) {
        opt_annotations(p);
        if !is_top_level && !std::mem::replace(&mut p.has_member_in_block, true) {
            let diagnostic = diagnostics::method_in_block(p.span());
            p.note(diagnostic);
        }
        modifiers_from(p, m);
        method_rest(p);
        return p.complete(m, Kind::MethodDecl);
    }
    if is_top_level {
        member_modifier(p);
    }
    variables(p);
    recovery::semicolon(p);
    p.complete(m, Kind::LocalVariable);
}

/// Reports `private` and the like, which only members have; false if there is nothing to report.
fn member_modifier(p: &mut Parser<'_>) -> bool {
    use Kind::{PrivateKw, ProtectedKw, PublicKw, StaticKw, TransientKw, VolatileKw};
    let members_only = [
        PublicKw,
        ProtectedKw,
        PrivateKw,
        StaticKw,
        TransientKw,
        VolatileKw,
    ];
    let is_next = p.at_any(&members_only);
    if is_next {
        let diagnostic = diagnostics::member_modifier(p.span(), p.nth_text(0));
        p.note(diagnostic);
    }
    is_next
}

/// Whether `[Modifiers] [TypeParameters] ReturnType Identifier '('` is next, and a body or the
/// like after the parameters, so that `retrun f(x);` is not taken for a method.
fn is_method(p: &Parser<'_>) -> bool {
    let start = p.skip_modifiers(0);
    if p.nth(start) == Kind::Lt {
        return true;
    }
    if p.nth(start) == Kind::VoidKw {
        return p.nth(start + 1) == Kind::Identifier;
    }
    if is_method_without_type(p) {
        return true;
    }
    let Some(n) = p.skip_type(start) else {
        return false;
    };
    if !(p.nth(n) == Kind::Identifier && p.nth(n + 1) == Kind::LParen) {
        return false;
    }
    let Some(end) = p.skip_brackets(n + 1, Kind::LParen) else {
        return start > 0;
    };
    start > 0 || matches!(p.nth(end), Kind::LBrace | Kind::ThrowsKw | Kind::LBracket)
}

/// Whether `[Modifiers] f(int x) {` is next: a method or constructor that is not in a class.
fn is_method_without_type(p: &Parser<'_>) -> bool {
    let n = p.skip_modifiers(0);
    if !(p.nth(n) == Kind::Identifier && p.nth(n + 1) == Kind::LParen) {
        return false;
    }
    let Some(end) = p.skip_brackets(n + 1, Kind::LParen) else {
        return false;
    };
    let has_parameters = p.nth(n + 2) == Kind::RParen
        || p.skip_type(n + 2)
            .is_some_and(|end| p.nth(end) == Kind::Identifier);
    has_parameters && matches!(p.nth(end), Kind::LBrace | Kind::ThrowsKw)
}

/// `[TypeParameters] ReturnType Identifier Parameters {'[' ']'} [Throws] (Block | ';')`
pub(super) fn method_rest(p: &mut Parser<'_>) {
    types::opt_type_parameters(p);
    if p.at(Kind::Identifier) && p.nth(1) == Kind::LParen {
        let diagnostic = diagnostics::missing_return_type(p.span(), p.nth_text(0));
        p.note(diagnostic);
    } else {
        types::return_type(p);
    }
    p.expect_name("the method");
    parameters_and_body(p);
}

/// What methods and constructors have after their name.
pub(super) fn parameters_and_body(p: &mut Parser<'_>) {
    if p.at(Kind::LParen) {
        parameters(p, Parameters::OfMethod);
    } else {
        p.expect(Kind::LParen);
    }
    opt_dimensions(p);
    if p.at(Kind::ThrowsKw) {
        let m = p.start();
        p.bump();
        types::type_list(p);
        p.complete(m, Kind::ThrowsClause);
    }
    if p.at(Kind::DefaultKw) {
        // The default value of an annotation's element.
        p.bump();
        primary::variable_initializer(p);
    }
    if p.at(Kind::LBrace) {
        p.found();
        statements::block(p);
    } else if !p.eat(Kind::Semicolon) {
        let place = p.end_of_last();
        p.report(diagnostics::missing_body(place));
    }
}

/// Whose parameters they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Parameters {
    /// Types are needed.
    OfMethod,
    /// Types may be left out.
    OfLambda,
}

/// `Parameters = '(' [Parameter {',' Parameter}] ')'`
pub(super) fn parameters(p: &mut Parser<'_>, owner: Parameters) {
    let m = p.start();
    let opener = p.span();
    p.bump();
    let mut progress = Progress::default();
    while !p.at(Kind::RParen) && !recovery::at_statement_end(p) && progress.is_made(p) {
        parameter(p, owner);
        if p.eat(Kind::Comma) {
            if p.at(Kind::RParen) {
                let place = p.end_of_last();
                p.report(diagnostics::missing_type(place));
            }
        } else if (p.at(Kind::Identifier) || p.kind().is_primitive()) && !p.is_on_new_line() {
            let place = p.end_of_last();
            p.report(diagnostics::missing_comma(place));
        } else if !p.at(Kind::RParen) {
            break;
        }
    }
    p.expect_closer(Kind::RParen, opener);
    p.complete(m, Kind::ParameterList);
}

/// `Parameter = [Modifiers] Type ['...'] Identifier {'[' ']'}`, of a lambda also `Identifier`
fn parameter(p: &mut Parser<'_>, owner: Parameters) {
    let m = p.start();
    let lacks_type = p.at(Kind::Identifier) && matches!(p.nth(1), Kind::Comma | Kind::RParen);
    if lacks_type {
        if owner == Parameters::OfMethod {
            let diagnostic = diagnostics::parameter_without_type(p.span(), p.nth_text(0));
            p.note(diagnostic);
        }
        p.bump();
        return p.complete(m, Kind::Parameter);
    }
    opt_modifiers(p);
    if types::type_(p) {
        p.eat(Kind::Ellipsis);
        if !p.eat(Kind::ThisKw) {
            p.expect_name("the parameter");
        }
        opt_dimensions(p);
    } else if !recovery::at_statement_end(p) && !p.at_any(&[Kind::Comma, Kind::RParen]) {
        p.bump_error();
    }
    p.complete(m, Kind::Parameter);
}

/// `Variable = [Modifiers] Type Identifier {'[' ']'}`, without a value, as a parameter.
pub(super) fn variable(p: &mut Parser<'_>) {
    let m = p.start();
    opt_modifiers(p);
    if p.at(Kind::Identifier) && (p.nth(1) == Kind::Colon || loops::is_foreign_separator(p, 1)) {
        let diagnostic = diagnostics::parameter_without_type(p.span(), p.nth_text(0));
        p.note(diagnostic);
        p.bump();
        return p.complete(m, Kind::Parameter);
    }
    types::type_(p);
    p.expect_name("the variable");
    opt_dimensions(p);
    p.complete(m, Kind::Parameter);
}

/// `Variables = [Modifiers] Type Declarator {',' Declarator}`
pub(super) fn variables(p: &mut Parser<'_>) {
    opt_modifiers(p);
    if !types::type_(p) {
        return;
    }
    declarators(p);
}

/// `Declarator {',' Declarator}`, `Declarator = Identifier {'[' ']'} ['=' VariableInitializer]`
pub(super) fn declarators(p: &mut Parser<'_>) {
    let mut progress = Progress::default();
    while progress.is_made(p) {
        let m = p.start();
        if !p.expect_name("the variable") && p.kind().is_keyword() && p.nth(1) == Kind::Eq {
            p.bump_error();
        }
        opt_dimensions(p);
        if p.at(Kind::EqEq) {
            let diagnostic = diagnostics::equality_as_assignment(p.span());
            p.note(diagnostic);
            p.bump_joined(Kind::Eq, 1);
            expressions::expression(p);
        } else if p.eat(Kind::Eq) {
            if p.at(Kind::LBrace) || expressions::at_expression(p) {
                primary::variable_initializer(p);
            } else {
                expressions::missing_expression(p);
            }
        }
        p.complete(m, Kind::VariableDeclarator);
        if !p.eat(Kind::Comma) {
            return;
        }
    }
}

/// `{'[' ']'}`
fn opt_dimensions(p: &mut Parser<'_>) {
    while p.at(Kind::LBracket) && p.nth(1) == Kind::RBracket {
        p.bump();
        p.bump();
    }
}

/// `let x = …`, `const x = …` and `function f(…) {…}`, which are JavaScript; false if it is not.
pub(super) fn opt_javascript(p: &mut Parser<'_>) -> bool {
    let word = p.nth_text(0);
    let is_name = p.nth(1) == Kind::Identifier;
    if word == "function" && is_name && p.nth(2) == Kind::LParen {
        let diagnostic = diagnostics::javascript_function(p.span(), p.nth_text(1));
        p.report(diagnostic);
        let m = p.start();
        p.bump_error();
        p.bump();
        parameters_and_body(p);
        p.complete(m, Kind::MethodDecl);
        return true;
    }
    let is_variable = is_name && matches!(p.nth(2), Kind::Eq | Kind::Semicolon);
    if matches!(word, "let" | "const") && is_variable {
        let diagnostic = diagnostics::javascript_variable(p.span(), word);
        p.note(diagnostic);
        let m = p.start();
        p.bump_error();
        declarators(p);
        recovery::semicolon(p);
        p.complete(m, Kind::LocalVariable);
        return true;
    }
    false
}
