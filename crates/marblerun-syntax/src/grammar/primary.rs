//! Expressions that are complete in themselves, and what goes with `new`, `->` and `::`.

use super::{bodies, declarations, expressions, recovery, statements, switches, types};
use crate::{
    Kind, diagnostics,
    literal::{self, LiteralError},
    parser::{Marker, Parser, Progress},
};

/// Whether a number stands after a minus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Plus,
    Minus,
}

/// `Primary = Literal | Name | Call | 'this' | 'super' | New | Switch | Lambda | '(' Expression ')'
/// | ClassLiteral | MethodReference`
pub(super) fn primary(p: &mut Parser<'_>) {
    let m = p.start();
    match p.kind() {
        Kind::IntLiteral | Kind::LongLiteral => number(p, Sign::Plus),
        kind if kind.is_literal() => {
            check_range(p);
            p.bump();
            p.complete(m, Kind::Literal);
        }
        Kind::LParen | Kind::Identifier if is_lambda(p) => lambda(p),
        Kind::LParen => parenthesized(p),
        Kind::Identifier if is_type_name(p) => type_primary(p),
        Kind::Identifier => name_or_call(p),
        Kind::ThisKw | Kind::SuperKw => this_or_super(p),
        Kind::NewKw => new(p, m),
        Kind::SwitchKw => switches::switch(p, Kind::SwitchExpr),
        kind if kind.is_primitive() || kind == Kind::VoidKw => type_primary(p),
        _ => expressions::missing_expression(p),
    }
}

/// An `int` or `long` literal; only after a minus may it be the largest one.
pub(super) fn number(p: &mut Parser<'_>, sign: Sign) {
    let m = p.start();
    let (text, span) = (p.nth_text(0), p.span());
    let is_negative = sign == Sign::Minus;
    let result = if p.at(Kind::LongLiteral) {
        literal::long(text, is_negative).map(|_| ())
    } else {
        literal::int(text, is_negative).map(|_| ())
    };
    if result == Err(LiteralError::TooLarge) {
        p.note(diagnostics::number_too_large(
            span,
            text,
            p.at(Kind::LongLiteral),
            p.at(Kind::IntLiteral) && literal::long(text, is_negative).is_ok(),
        ));
    }
    p.bump();
    p.complete(m, Kind::Literal);
}

/// Reports a floating-point literal that is too large, or so small that nothing is left of it.
fn check_range(p: &mut Parser<'_>) {
    let text = p.nth_text(0);
    let value = match p.kind() {
        Kind::FloatLiteral => literal::float(text).map(f64::from),
        Kind::DoubleLiteral => literal::double(text),
        _ => return,
    };
    let digits = text.split(['e', 'E', 'p', 'P']).next().unwrap_or_default();
    let digits = digits.trim_start_matches("0x").trim_start_matches("0X");
    let is_zero =
        !digits.contains(|c: char| c.is_ascii_hexdigit() && c != '0' && !"dDfF".contains(c));
    let is_small = value == Ok(0.0) && !is_zero;
    if value == Err(LiteralError::TooLarge) || is_small {
        let diagnostic = diagnostics::number_out_of_range(p.span(), text, is_small);
        p.note(diagnostic);
    }
}

/// `Name = Identifier`, `Call = Identifier Arguments`
fn name_or_call(p: &mut Parser<'_>) {
    let m = p.start();
    p.bump();
    if p.at(Kind::LParen) {
        expressions::arguments(p);
        p.complete(m, Kind::CallExpr);
    } else {
        p.complete(m, Kind::NameExpr);
    }
}

/// `'this' [Arguments] | 'super' [Arguments]`
fn this_or_super(p: &mut Parser<'_>) {
    let m = p.start();
    let kind = if p.at(Kind::ThisKw) {
        Kind::ThisExpr
    } else {
        Kind::SuperExpr
    };
    p.bump();
    if p.at(Kind::LParen) {
        expressions::arguments(p);
        p.complete(m, Kind::ConstructorCall);
    } else {
        p.complete(m, kind);
        if kind == Kind::SuperExpr && !p.at_any(&[Kind::Dot, Kind::ColonColon]) {
            let place = p.end_of_last();
            p.report(diagnostics::missing_token(place, Kind::Dot));
        }
    }
}

/// `'(' Expression ')'`
fn parenthesized(p: &mut Parser<'_>) {
    let m = p.start();
    let opener = p.span();
    p.bump();
    let was_in_label = std::mem::take(&mut p.is_in_label);
    expressions::expression(p);
    p.is_in_label = was_in_label;
    p.expect_closer(Kind::RParen, opener);
    p.complete(m, Kind::ParenExpr);
}

/// Whether the name ahead begins a type that only `::`, `.class` or `.this` can follow.
fn is_type_name(p: &Parser<'_>) -> bool {
    let mut n = 1;
    while p.nth(n) == Kind::Dot && p.nth(n + 1) == Kind::Identifier {
        n += 2;
    }
    let is_generic = p.nth(n) == Kind::Lt;
    let is_array = p.nth(n) == Kind::LBracket && p.nth(n + 1) == Kind::RBracket;
    if is_generic || is_array {
        let Some(end) = p.skip_type(0) else {
            return false;
        };
        return is_array || p.nth(end) == Kind::ColonColon;
    }
    p.nth(n) == Kind::Dot && p.nth(n + 1) == Kind::ClassKw
}

/// `ClassLiteral = Type '.' 'class'`, and the type of a method reference.
fn type_primary(p: &mut Parser<'_>) {
    let m = p.start();
    if p.at(Kind::VoidKw) {
        types::return_type(p);
    } else {
        types::type_(p);
    }
    if p.at(Kind::Dot) && p.nth(1) == Kind::ClassKw {
        p.bump();
        p.bump();
        p.complete(m, Kind::ClassLiteral);
    } else if p.at(Kind::ColonColon) {
        method_reference(p, m);
    } else {
        let place = p.end_of_last();
        p.report(diagnostics::type_as_expression(place));
    }
}

/// `MethodReference = (Primary | Type) '::' [TypeArguments] (Identifier | 'new')`
pub(super) fn method_reference(p: &mut Parser<'_>, m: Marker) {
    p.bump();
    if p.at(Kind::Lt) {
        types::type_arguments(p);
    }
    if !p.eat(Kind::NewKw) {
        p.expect_name("the method");
    }
    p.complete(m, Kind::MethodRefExpr);
}

/// `New = 'new' Type (Arguments [ClassBody] | {ArrayDimension} [ArrayInitializer])`, of which `m`
/// may stand before `outer.`
pub(super) fn new(p: &mut Parser<'_>, m: Marker) {
    p.bump();
    if !types::type_without_dimensions(p) {
        return p.complete(m, Kind::NewExpr);
    }
    if p.at(Kind::LBracket) {
        let mut is_open = false;
        while p.at(Kind::LBracket) {
            if is_open && p.nth(1) != Kind::RBracket {
                let opener = p.span();
                p.note(diagnostics::dimension_after_open(opener));
            }
            is_open |= p.nth(1) == Kind::RBracket;
            array_dimension(p);
        }
        if p.at(Kind::LBrace) {
            array_initializer(p);
        }
        return p.complete(m, Kind::NewArrayExpr);
    }
    if p.at(Kind::LParen) {
        expressions::arguments(p);
        if p.at(Kind::LBrace) {
            bodies::class_body(p, "");
        }
    } else {
        let place = p.end_of_last();
        p.report(diagnostics::missing_arguments(place));
    }
    p.complete(m, Kind::NewExpr);
}

/// `ArrayDimension = '[' [Expression] ']'`
fn array_dimension(p: &mut Parser<'_>) {
    let m = p.start();
    let opener = p.span();
    p.bump();
    if !p.at(Kind::RBracket) {
        expressions::expression(p);
    }
    p.expect_closer(Kind::RBracket, opener);
    p.complete(m, Kind::ArrayDimension);
}

/// `ArrayInitializer = '{' [Element {',' Element} [',']] '}'`,
/// `Element = ArrayInitializer | Expression`
pub(super) fn array_initializer(p: &mut Parser<'_>) {
    if !p.enter() {
        return;
    }
    let m = p.start();
    let opener = p.span();
    p.bump();
    let mut progress = Progress::default();
    while !p.at(Kind::RBrace) && progress.is_made(p) {
        variable_initializer(p);
        if !p.eat(Kind::Comma) {
            break;
        }
        p.found();
    }
    p.expect_closer(Kind::RBrace, opener);
    p.complete(m, Kind::ArrayInitializer);
    p.leave();
}

/// `VariableInitializer = ArrayInitializer | Expression`
pub(super) fn variable_initializer(p: &mut Parser<'_>) {
    if p.at(Kind::LBrace) {
        array_initializer(p);
    } else {
        expressions::expression(p);
    }
}

/// Whether a lambda begins here: `a ->`, `(…) ->`, or something that is surely meant as one.
pub(super) fn is_lambda(p: &Parser<'_>) -> bool {
    let n = match p.kind() {
        Kind::Identifier => 1,
        _ => match p.skip_brackets(0, Kind::LParen) {
            Some(n) => n,
            None => return false,
        },
    };
    match p.nth(n) {
        Kind::Arrow => !p.is_in_label,
        Kind::Eq => p.nth(n + 1) == Kind::Gt && p.touches(n),
        Kind::Minus => p.nth(n + 1) == Kind::Gt,
        _ => lacks_arrow(p, n),
    }
}

/// Whether what ends at `n` looks like the parameters of a lambda without its arrow:
/// `forEach(x { … })`, `map(x x + 1)`, `() { … }`, `(a, b) { … }`.
fn lacks_arrow(p: &Parser<'_>, n: usize) -> bool {
    let is_argument = match p.last_kind() {
        Kind::LParen => matches!(p.nth_last_kind(2), Kind::Identifier | Kind::Gt),
        last => last == Kind::Comma,
    };
    if p.at(Kind::Identifier) {
        let is_repeated = p.nth(n) == Kind::Identifier && p.nth_text(n) == p.nth_text(0);
        return is_argument && (p.nth(n) == Kind::LBrace || is_repeated);
    }
    let is_list = n == 2 || (p.nth(1) == Kind::Identifier && p.nth(2) == Kind::Comma);
    is_argument && is_list && p.nth(n) == Kind::LBrace
}

/// `Lambda = (Identifier | LambdaParameters) '->' (Expression | Block)`
fn lambda(p: &mut Parser<'_>) {
    let m = p.start();
    if p.at(Kind::Identifier) {
        let list = p.start();
        p.bump();
        p.complete(list, Kind::Parameter);
        p.complete(list, Kind::ParameterList);
    } else {
        declarations::parameters(p, declarations::Parameters::OfLambda);
    }
    arrow(p);
    let was_in_label = std::mem::take(&mut p.is_in_label);
    if p.at(Kind::LBrace) {
        statements::block(p);
    } else if !recovery::at_statement_end(p) && expressions::at_expression(p) {
        expressions::expression(p);
    } else {
        statement_as_body(p);
    }
    p.is_in_label = was_in_label;
    p.complete(m, Kind::LambdaExpr);
}

/// `'->'`
fn arrow(p: &mut Parser<'_>) {
    if p.eat(Kind::Arrow) {
        return;
    }
    let n_tokens = if p.at_any(&[Kind::Eq, Kind::Minus]) {
        2
    } else {
        0
    };
    let diagnostic = match n_tokens {
        0 => diagnostics::missing_arrow(p.end_of_last()),
        _ => diagnostics::wrong_arrow(p.span_of(n_tokens)),
    };
    p.note(diagnostic);
    if n_tokens > 0 {
        let m = p.start();
        p.bump();
        p.bump();
        p.complete(m, Kind::Error);
    }
}

/// `x -> throw …` and the like, which need braces.
fn statement_as_body(p: &mut Parser<'_>) {
    use Kind::*;
    if !p.at_any(&[ThrowKw, ReturnKw, IfKw, ForKw, WhileKw, TryKw, DoKw]) {
        return expressions::missing_expression(p);
    }
    let diagnostic = diagnostics::statement_after_arrow(p.span(), p.nth_text(0));
    p.report(diagnostic);
    let m = p.start();
    p.bump();
    let mut progress = Progress::default();
    while progress.is_made(p) && !p.at_end() && !p.at_any(&[RParen, Comma, Semicolon, RBrace]) {
        recovery::bump_balanced(p);
    }
    p.complete(m, Error);
}
