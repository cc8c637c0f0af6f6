//! Types that are declared, and what is between their braces.

use super::{declarations, expressions, recovery, statements, types};
use crate::{
    Kind, diagnostics,
    parser::{Marker, Parser, Progress},
};

/// `TypeDeclaration = [Modifiers] (Class | Interface | Enum | Record | AnnotationType)`; false if
/// something else follows the modifiers.
pub(super) fn opt_type_declaration(p: &mut Parser<'_>) -> bool {
    if !is_type_declaration(p) {
        return false;
    }
    let m = p.start();
    declarations::opt_modifiers(p);
    match p.kind() {
        Kind::ClassKw => type_declaration(p, m, Kind::ClassDecl),
        Kind::InterfaceKw => type_declaration(p, m, Kind::InterfaceDecl),
        Kind::EnumKw => type_declaration(p, m, Kind::EnumDecl),
        Kind::At => {
            p.bump();
            type_declaration(p, m, Kind::AnnotationDecl);
        }
        _ => type_declaration(p, m, Kind::RecordDecl),
    }
    true
}

fn is_type_declaration(p: &Parser<'_>) -> bool {
    let mut n = p.skip_modifiers(0);
    if p.nth_text(n) == "sealed" {
        n = p.skip_modifiers(n + 1);
    } else if p.nth_text(n) == "non" && p.nth(n + 1) == Kind::Minus {
        n = p.skip_modifiers(n + 3);
    }
    let is_record = p.nth_text(n) == "record"
        && p.nth(n + 1) == Kind::Identifier
        && matches!(p.nth(n + 2), Kind::LParen | Kind::Lt | Kind::LBrace);
    is_record
        || matches!(p.nth(n), Kind::ClassKw | Kind::InterfaceKw | Kind::EnumKw)
        || (p.nth(n) == Kind::At && p.nth(n + 1) == Kind::InterfaceKw)
}

/// `Keyword Identifier [TypeParameters] [Parameters] {Clause} Body`
fn type_declaration(p: &mut Parser<'_>, m: Marker, kind: Kind) {
    p.bump();
    let name = if p.at(Kind::Identifier) {
        p.nth_text(0)
    } else {
        ""
    };
    p.expect_name("the type");
    types::opt_type_parameters(p);
    if kind == Kind::RecordDecl {
        if p.at(Kind::LParen) {
            declarations::parameters(p, declarations::Parameters::OfMethod);
        } else {
            p.expect(Kind::LParen);
        }
    }
    clauses(p);
    if !p.at(Kind::LBrace) {
        p.expect(Kind::LBrace);
    } else if kind == Kind::EnumDecl {
        enum_body(p, name);
    } else {
        class_body(p, name);
    }
    p.complete(m, kind);
}

/// `{('extends' | 'implements' | 'permits') Type {',' Type}}`
fn clauses(p: &mut Parser<'_>) {
    let mut progress = Progress::default();
    while progress.is_made(p) {
        let kind = match p.kind() {
            Kind::ExtendsKw => Kind::ExtendsClause,
            Kind::ImplementsKw => Kind::ImplementsClause,
            Kind::Identifier if p.at_word("permits") => Kind::PermitsClause,
            _ => return,
        };
        let m = p.start();
        p.bump();
        types::type_list(p);
        p.complete(m, kind);
    }
}

/// `ClassBody = '{' {Member} '}'` of the type `name`.
pub(super) fn class_body(p: &mut Parser<'_>, name: &str) {
    if !p.enter() {
        return;
    }
    let m = p.start();
    let opener = p.span();
    p.bump();
    members(p, name);
    statements::close_brace(p, opener);
    p.complete(m, Kind::ClassBody);
    p.leave();
}

/// `EnumBody = '{' [EnumConstant {',' EnumConstant}] [','] [';' {Member}] '}'`
fn enum_body(p: &mut Parser<'_>, name: &str) {
    if !p.enter() {
        return;
    }
    let m = p.start();
    let opener = p.span();
    p.bump();
    let mut progress = Progress::default();
    while p.at_any(&[Kind::Identifier, Kind::At]) && progress.is_made(p) {
        enum_constant(p);
        if !p.eat(Kind::Comma) {
            break;
        }
    }
    if p.eat(Kind::Semicolon) {
        members(p, name);
    } else if !p.at(Kind::RBrace) && !p.at_end() {
        let place = p.end_of_last();
        p.report(diagnostics::missing_enum_separator(place));
        members(p, name);
    }
    statements::close_brace(p, opener);
    p.complete(m, Kind::ClassBody);
    p.leave();
}

/// `EnumConstant = {Annotation} Identifier [Arguments] [ClassBody]`
fn enum_constant(p: &mut Parser<'_>) {
    let m = p.start();
    declarations::opt_modifiers(p);
    p.expect_name("the constant");
    if p.at(Kind::LParen) {
        expressions::arguments(p);
    }
    if p.at(Kind::LBrace) {
        class_body(p, "");
    }
    p.complete(m, Kind::EnumConstant);
}

fn members(p: &mut Parser<'_>, name: &str) {
    let mut progress = Progress::default();
    let is_anonymous = name.is_empty() && p.n_open_arguments > 0;
    while !p.at(Kind::RBrace) && !p.at_end() && progress.is_made(p) {
        if is_anonymous && p.at(Kind::RParen) {
            // The `}` before it is missing.
            return;
        }
        let is_fresh = matches!(p.last_kind(), Kind::Semicolon | Kind::LBrace | Kind::RBrace);
        if is_fresh || p.is_on_new_line() {
            p.found();
        }
        member(p, name);
    }
}

/// `Member = ';' | ['static'] Block | TypeDeclaration | Constructor | Method | Field`
fn member(p: &mut Parser<'_>, name: &str) {
    if p.at(Kind::Semicolon) {
        return p.bump();
    }
    if p.at(Kind::LBrace) || (p.at(Kind::StaticKw) && p.nth(1) == Kind::LBrace) {
        let m = p.start();
        p.eat(Kind::StaticKw);
        statements::block(p);
        return p.complete(m, Kind::InitializerBlock);
    }
    if opt_type_declaration(p) {
        return;
    }
    let n = p.skip_modifiers(0);
    match member_kind(p, n, name) {
        Some(kind) => {
            let m = p.start();
            declarations::opt_modifiers(p);
            match kind {
                Kind::MethodDecl => declarations::method_rest(p),
                Kind::FieldDecl => field_rest(p),
                Kind::CompactConstructorDecl => {
                    p.bump();
                    statements::block(p);
                }
                _ => constructor_rest(p, name),
            }
            p.complete(m, kind);
        }
        None if n == 0 && expressions::at_expression(p) => statements::as_member(p),
        None if n == 0 && recovery::at_statement_keyword(p) => statements::as_member(p),
        None => {
            let diagnostic = diagnostics::unexpected_in_class_body(p.span(), p.nth_text(0));
            p.report(diagnostic);
            recovery::skip_statement(p);
            if p.at(Kind::LBrace) {
                recovery::bump_balanced(p);
            }
        }
    }
}

/// What the member is, of which the modifiers end at `n`.
fn member_kind(p: &Parser<'_>, n: usize, name: &str) -> Option<Kind> {
    let has_parameters = p.nth(n) == Kind::Lt;
    let n = match p.skip_type_parameters(n) {
        Some(end) => end,
        None if has_parameters => return Some(Kind::MethodDecl),
        None => n,
    };
    if p.nth(n) == Kind::VoidKw {
        return Some(Kind::MethodDecl);
    }
    if p.nth(n) == Kind::Identifier && p.nth(n + 1) == Kind::LParen {
        let end = p.skip_brackets(n + 1, Kind::LParen);
        let has_body = end.is_some_and(|n| matches!(p.nth(n), Kind::LBrace | Kind::ThrowsKw));
        let is_constructor = p.nth_text(n) == name || has_body || n > 0;
        return is_constructor.then_some(Kind::ConstructorDecl);
    }
    if p.nth(n) == Kind::Identifier && p.nth(n + 1) == Kind::LBrace {
        return Some(Kind::CompactConstructorDecl);
    }
    let end = p.skip_type(n)?;
    if p.nth(end) == Kind::Identifier {
        let is_method = has_parameters || p.nth(end + 1) == Kind::LParen;
        return Some(if is_method {
            Kind::MethodDecl
        } else {
            Kind::FieldDecl
        });
    }
    (n > 0 || p.nth(n).is_primitive()).then_some(Kind::FieldDecl)
}

/// `Type Declarator {',' Declarator} ';'`
fn field_rest(p: &mut Parser<'_>) {
    types::type_(p);
    declarations::declarators(p);
    recovery::semicolon(p);
}

/// `[TypeParameters] Identifier Parameters [Throws] Block`
fn constructor_rest(p: &mut Parser<'_>, name: &str) {
    types::opt_type_parameters(p);
    if p.nth_text(0) != name {
        let diagnostic = diagnostics::missing_return_type(p.span(), p.nth_text(0));
        p.note(diagnostic);
    }
    p.bump();
    declarations::parameters_and_body(p);
}
