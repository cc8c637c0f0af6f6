//! Expressions from assignment down to what has an operator before or after it.

use super::{operators, primary, recovery, types};
use crate::{
    Kind, diagnostics,
    parser::{Marker, Parser, Progress},
};

/// Whether the next token can begin an expression.
pub(super) fn at_expression(p: &Parser<'_>) -> bool {
    use Kind::*;
    p.kind().is_literal()
        || p.kind().is_primitive()
        || p.at_any(&[Identifier, LParen, ThisKw, SuperKw, NewKw, SwitchKw, VoidKw])
        || p.at_any(&[Plus, Minus, PlusPlus, MinusMinus, Bang, Tilde])
}

/// An expression, or the report that there is none; false then.
pub(super) fn expression(p: &mut Parser<'_>) -> bool {
    if !at_expression(p) {
        missing_expression(p);
        return false;
    }
    if !p.enter() {
        return true;
    }
    assignment(p);
    p.leave();
    true
}

/// Reports that an expression is missing before the next token.
pub(super) fn missing_expression(p: &mut Parser<'_>) {
    let diagnostic = if p.at_end() {
        diagnostics::missing_expression(p.end_of_last())
    } else {
        diagnostics::unexpected_in_expression(p.span(), p.nth_text(0))
    };
    p.report(diagnostic);
}

/// `Assignment = Conditional [AssignmentOperator Expression]`
fn assignment(p: &mut Parser<'_>) {
    let m = p.start();
    conditional(p);
    let Some((kind, n_tokens)) = operators::assignment(p) else {
        return;
    };
    p.bump_joined(kind, n_tokens);
    if p.at(Kind::LBrace) {
        // `a = {1, 2}` is only right in a declaration.
        let span = p.span();
        p.note(diagnostics::array_initializer_as_expression(span));
        primary::array_initializer(p);
    } else {
        expression(p);
    }
    p.complete(m, Kind::AssignExpr);
}

/// `Conditional = Binary ['?' Expression ':' (Lambda | Conditional)]`
pub(super) fn conditional(p: &mut Parser<'_>) {
    let m = p.start();
    binary(p, 0);
    if !p.at(Kind::Question) {
        return;
    }
    p.bump();
    let was_in_label = std::mem::take(&mut p.is_in_label);
    expression(p);
    p.is_in_label = was_in_label;
    if p.expect(Kind::Colon) {
        if !at_expression(p) {
            missing_expression(p);
        } else if p.enter() {
            conditional(p);
            p.leave();
        }
    }
    p.complete(m, Kind::ConditionalExpr);
}

/// `Binary = Unary {BinaryOperator Unary | 'instanceof' Pattern}`, by climbing precedences.
fn binary(p: &mut Parser<'_>, min_precedence: u8) {
    let m = p.start();
    unary(p);
    let mut progress = Progress::default();
    while progress.is_made(p) {
        let Some(operator) = operators::binary(p) else {
            return;
        };
        if operator.precedence <= min_precedence || !p.may_wrap(m) {
            return;
        }
        if operator.kind == Kind::InstanceofKw {
            p.bump();
            instanceof_pattern(p);
            p.complete(m, Kind::InstanceofExpr);
            continue;
        }
        if let Some(instead) = operator.instead {
            let span = p.span_of(operator.n_tokens);
            p.note(diagnostics::javascript_equality(span, instead));
        }
        p.bump_joined(operator.kind, operator.n_tokens);
        if at_expression(p) {
            binary(p, operator.precedence);
        } else {
            missing_expression(p);
        }
        p.complete(m, Kind::BinaryExpr);
    }
}

/// `Pattern = Type | ['final'] Type Identifier`
fn instanceof_pattern(p: &mut Parser<'_>) {
    let m = p.start();
    p.eat(Kind::FinalKw);
    if !types::type_(p) {
        return;
    }
    if p.at(Kind::LParen) {
        let span = p.span();
        p.note(diagnostics::unsupported(span, "record patterns"));
        recovery::bump_balanced(p);
    }
    if p.eat(Kind::Identifier) {
        p.complete(m, Kind::TypePattern);
    }
}

/// `Unary = ('+' | '-' | '++' | '--' | '!' | '~') Unary | Cast | Postfix`
fn unary(p: &mut Parser<'_>) {
    use Kind::*;
    if !p.at_any(&[Plus, Minus, PlusPlus, MinusMinus, Bang, Tilde]) {
        return opt_cast(p);
    }
    if !p.enter() {
        return;
    }
    let m = p.start();
    let is_minus = p.at(Minus);
    p.bump();
    if is_minus && p.at_any(&[IntLiteral, LongLiteral]) {
        let operand = p.start();
        primary::number(p, primary::Sign::Minus);
        postfix(p, operand);
    } else if at_expression(p) {
        unary(p);
    } else {
        missing_expression(p);
    }
    p.complete(m, UnaryExpr);
    p.leave();
}

/// `Cast = '(' Type {'&' Type} ')' Unary`
fn opt_cast(p: &mut Parser<'_>) {
    let m = p.start();
    if !(p.at(Kind::LParen) && is_cast(p)) {
        primary::primary(p);
        return postfix(p, m);
    }
    if !p.enter() {
        return;
    }
    p.bump();
    while types::type_(p) && p.eat(Kind::Amp) {}
    p.expect(Kind::RParen);
    if at_expression(p) {
        unary(p);
    } else {
        missing_expression(p);
    }
    p.complete(m, Kind::CastExpr);
    p.leave();
}

/// Whether the parenthesis ahead holds a type: a primitive one, or one before something that
/// cannot go on an expression.
fn is_cast(p: &Parser<'_>) -> bool {
    use Kind::*;
    if primary::is_lambda(p) {
        return false;
    }
    let Some(mut n) = p.skip_type(1) else {
        return false;
    };
    let is_primitive = p.nth(1).is_primitive() && n == 2;
    while p.nth(n) == Amp {
        let Some(end) = p.skip_type(n + 1) else {
            return false;
        };
        n = end;
    }
    if p.nth(n) != RParen {
        return false;
    }
    let next = p.nth(n + 1);
    is_primitive
        || next.is_literal()
        || next.is_primitive()
        || matches!(
            next,
            Identifier | LParen | Bang | Tilde | ThisKw | SuperKw | NewKw | SwitchKw
        )
}

/// `Postfix = Primary {Selector | '[' Expression ']' | '++' | '--' | '::' …}`, of which the
/// primary stands at `m`.
fn postfix(p: &mut Parser<'_>, m: Marker) {
    if p.kind_of(m) == Some(Kind::LambdaExpr) {
        return;
    }
    let mut progress = Progress::default();
    // After `"abc);` the next line is not meant to go on the string.
    while progress.is_made(p) && !(p.is_after_junk() && p.is_on_new_line()) {
        match p.kind() {
            Kind::Dot | Kind::ColonColon | Kind::LBracket | Kind::PlusPlus | Kind::MinusMinus => {}
            _ => return,
        }
        if !p.may_wrap(m) {
            return;
        }
        match p.kind() {
            Kind::Dot => selector(p, m),
            Kind::ColonColon => primary::method_reference(p, m),
            Kind::LBracket => index(p, m),
            _ => {
                p.bump();
                p.complete(m, Kind::PostfixExpr);
            }
        }
    }
}

/// `'[' Expression ']'`
fn index(p: &mut Parser<'_>, m: Marker) {
    let opener = p.span();
    p.bump();
    expression(p);
    p.expect_closer(Kind::RBracket, opener);
    p.complete(m, Kind::IndexExpr);
}

/// `'.' (Identifier | [TypeArguments] Identifier Arguments | 'this' | 'super' | New)`
fn selector(p: &mut Parser<'_>, m: Marker) {
    p.bump();
    match p.kind() {
        Kind::ThisKw => {
            p.bump();
            return p.complete(m, Kind::ThisExpr);
        }
        Kind::SuperKw => {
            p.bump();
            if p.at(Kind::LParen) {
                arguments(p);
                return p.complete(m, Kind::ConstructorCall);
            }
            return p.complete(m, Kind::SuperExpr);
        }
        Kind::ClassKw => {
            p.bump();
            return p.complete(m, Kind::ClassLiteral);
        }
        Kind::NewKw => return primary::new(p, m),
        Kind::Lt => types::type_arguments(p),
        _ => {}
    }
    // A name on the next line belongs there if it begins a declaration: `x.⏎ int y = 1;`.
    p.expect_name("the member");
    if p.at(Kind::LParen) {
        arguments(p);
        p.complete(m, Kind::CallExpr);
    } else {
        p.complete(m, Kind::FieldAccess);
    }
}

/// `Arguments = '(' [Expression {',' Expression}] ')'`
pub(super) fn arguments(p: &mut Parser<'_>) {
    let m = p.start();
    let opener = p.span();
    let end = p.partner();
    let was_in_label = std::mem::take(&mut p.is_in_label);
    p.bump();
    p.n_open_arguments += 1;
    let mut progress = Progress::default();
    while !p.at(Kind::RParen) && progress.is_made(p) {
        argument(p);
        if p.eat(Kind::Comma) {
            p.found();
            if p.at(Kind::RParen) {
                missing_expression(p);
            }
            continue;
        }
        if p.at(Kind::RParen) || end.is_none() || recovery::at_statement_end(p) {
            break;
        }
        if at_expression(p) {
            let place = p.end_of_last();
            p.report(diagnostics::missing_comma(place));
        } else if p.at(Kind::RBracket) {
            let diagnostic = diagnostics::unmatched_closer(p.span(), Kind::RBracket);
            p.report(diagnostic);
            p.bump_error();
        } else {
            missing_expression(p);
            skip_argument(p);
        }
    }
    p.n_open_arguments -= 1;
    p.expect_closer(Kind::RParen, opener);
    p.complete(m, Kind::ArgumentList);
    p.is_in_label = was_in_label;
}

fn argument(p: &mut Parser<'_>) {
    if at_expression(p) {
        expression(p);
    } else if !recovery::at_statement_end(p) || p.at(Kind::LBrace) {
        missing_expression(p);
        skip_argument(p);
    } else {
        missing_expression(p);
    }
}

/// Eats what is no expression, up to the next argument.
fn skip_argument(p: &mut Parser<'_>) {
    let m = p.start();
    let mut progress = Progress::default();
    while progress.is_made(p)
        && !p.at_any(&[Kind::Comma, Kind::RParen, Kind::RBracket])
        && (!recovery::at_statement_end(p) || p.at(Kind::LBrace))
    {
        recovery::bump_balanced(p);
    }
    p.complete(m, Kind::Error);
}
