//! Types as they are written.

use crate::{
    Kind, diagnostics,
    parser::{Marker, Parser, Progress},
};

/// `Type = (PrimitiveType | ClassType) {'[' ']'}`
pub(super) fn type_(p: &mut Parser<'_>) -> bool {
    let m = p.start();
    if !type_without_dimensions(p) {
        return false;
    }
    if p.last_kind() == Kind::Gt && p.nth_last_kind(2) == Kind::Lt {
        let place = p.end_of_last();
        p.note(diagnostics::diamond_without_new(place));
    }
    opt_dimensions(p, m);
    true
}

/// `PrimitiveType | ClassType`, as after `new`.
pub(super) fn type_without_dimensions(p: &mut Parser<'_>) -> bool {
    while p.at(Kind::At) {
        super::declarations::annotation(p);
    }
    let m = p.start();
    if p.kind().is_primitive() {
        p.bump();
        p.complete(m, Kind::PrimitiveType);
        true
    } else if p.at(Kind::Identifier) {
        class_type(p);
        true
    } else {
        let diagnostic = if p.at(Kind::VoidKw) {
            diagnostics::void_as_type(p.span())
        } else {
            diagnostics::missing_type(p.end_of_last())
        };
        p.report(diagnostic);
        if p.at(Kind::VoidKw) {
            p.bump();
            p.complete(m, Kind::VoidType);
            return true;
        }
        false
    }
}

/// `{'[' ']'}` after the type at `m`.
fn opt_dimensions(p: &mut Parser<'_>, m: Marker) {
    if p.at(Kind::LBracket) && p.nth(1) == Kind::RBracket {
        while p.at(Kind::LBracket) && p.nth(1) == Kind::RBracket {
            p.bump();
            p.bump();
        }
        p.complete(m, Kind::ArrayType);
    }
}

/// `ReturnType = 'void' | Type`
pub(super) fn return_type(p: &mut Parser<'_>) {
    if p.at(Kind::VoidKw) {
        let m = p.start();
        p.bump();
        p.complete(m, Kind::VoidType);
    } else {
        type_(p);
    }
}

/// `ClassType = Identifier [TypeArguments] {'.' Identifier [TypeArguments]}`
fn class_type(p: &mut Parser<'_>) {
    let m = p.start();
    loop {
        p.expect_name("the type");
        if p.at(Kind::Lt) {
            type_arguments(p);
        }
        if !(p.at(Kind::Dot) && p.nth(1) == Kind::Identifier) {
            break;
        }
        p.bump();
    }
    p.complete(m, Kind::ClassType);
}

/// `TypeArguments = '<' [TypeArgument {',' TypeArgument}] '>'`
pub(super) fn type_arguments(p: &mut Parser<'_>) {
    if !p.enter() {
        return;
    }
    let m = p.start();
    p.bump();
    let mut progress = Progress::default();
    while !p.at(Kind::Gt) && progress.is_made(p) {
        if !type_argument(p) || !p.eat(Kind::Comma) {
            break;
        }
    }
    p.expect(Kind::Gt);
    p.complete(m, Kind::TypeArguments);
    p.leave();
}

/// `TypeArgument = Type | '?' [('extends' | 'super') Type]`
fn type_argument(p: &mut Parser<'_>) -> bool {
    if !p.at(Kind::Question) {
        return type_(p);
    }
    let m = p.start();
    p.bump();
    if p.eat(Kind::ExtendsKw) || p.eat(Kind::SuperKw) {
        type_(p);
    }
    p.complete(m, Kind::WildcardType);
    true
}

/// `TypeParameters = '<' TypeParameter {',' TypeParameter} '>'`
pub(super) fn opt_type_parameters(p: &mut Parser<'_>) {
    if !p.at(Kind::Lt) {
        return;
    }
    let m = p.start();
    p.bump();
    while type_parameter(p) && p.eat(Kind::Comma) {}
    p.expect(Kind::Gt);
    p.complete(m, Kind::TypeParameters);
}

/// `TypeParameter = {Annotation} Identifier ['extends' Type {'&' Type}]`
fn type_parameter(p: &mut Parser<'_>) -> bool {
    let m = p.start();
    while p.at(Kind::At) {
        super::declarations::annotation(p);
    }
    if !p.expect_name("the type parameter") {
        return false;
    }
    if p.eat(Kind::ExtendsKw) {
        while type_(p) && p.eat(Kind::Amp) {}
    }
    p.complete(m, Kind::TypeParameter);
    true
}

/// `Type {',' Type}`, as after `implements`.
pub(super) fn type_list(p: &mut Parser<'_>) {
    while type_(p) && p.eat(Kind::Comma) {}
}
