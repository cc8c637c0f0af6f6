//! Loops.

use super::{declarations, expressions, recovery, statements};
use crate::{
    Kind, Span, diagnostics,
    parser::{Parser, Progress},
};

/// `While = 'while' '(' Expression ')' Statement`
pub(super) fn while_(p: &mut Parser<'_>) {
    let m = p.start();
    p.bump();
    statements::condition(p, "while");
    statements::statement(p);
    p.complete(m, Kind::WhileStmt);
}

/// `DoWhile = 'do' Statement 'while' '(' Expression ')' ';'`
pub(super) fn do_while(p: &mut Parser<'_>) {
    let m = p.start();
    p.bump();
    statements::statement(p);
    if p.expect(Kind::WhileKw) {
        statements::condition(p, "while");
        recovery::semicolon(p);
    }
    p.complete(m, Kind::DoWhileStmt);
}

/// `For = 'for' '(' (ForEachHeader | ForHeader) ')' Statement`
pub(super) fn for_(p: &mut Parser<'_>) {
    let m = p.start();
    p.bump();
    let opener = p.span();
    if !p.eat(Kind::LParen) {
        let place = p.end_of_last();
        p.report(diagnostics::missing_condition(place, "for"));
    }
    let kind = if is_for_each(p) {
        for_each_header(p);
        Kind::ForEachStmt
    } else {
        for_header(p);
        Kind::ForStmt
    };
    p.expect_closer(Kind::RParen, opener);
    statements::statement(p);
    p.complete(m, kind);
}

fn is_for_each(p: &Parser<'_>) -> bool {
    let Some(n) = p.skip_type(p.skip_modifiers(0)) else {
        return false;
    };
    let is_separator = |n: usize| p.nth(n) == Kind::Colon || is_foreign_separator(p, n);
    (p.nth(n) == Kind::Identifier && is_separator(n + 1)) || (n == 1 && is_separator(1))
}

/// `in` or `of` where `:` should be, as in other languages.
pub(super) fn is_foreign_separator(p: &Parser<'_>, n: usize) -> bool {
    matches!(p.nth_text(n), "in" | "of")
        && matches!(p.nth(n + 1), Kind::Identifier | Kind::ThisKw | Kind::NewKw)
}

/// `ForEachHeader = Parameter ':' Expression`
fn for_each_header(p: &mut Parser<'_>) {
    declarations::variable(p);
    if is_foreign_separator(p, 0) {
        let diagnostic = diagnostics::wrong_for_each_separator(p.span(), p.nth_text(0));
        p.note(diagnostic);
        p.bump_error();
    } else {
        p.expect(Kind::Colon);
    }
    expressions::expression(p);
}

/// `ForHeader = [ForInit] ';' [Expression] ';' [ForUpdate]`
fn for_header(p: &mut Parser<'_>) {
    if !p.at(Kind::Semicolon) {
        let m = p.start();
        if declarations::at_variable(p) {
            declarations::variables(p);
        } else {
            expression_list(p);
        }
        p.complete(m, Kind::ForInit);
    }
    p.expect(Kind::Semicolon);
    if !p.at(Kind::Semicolon) && !p.at(Kind::RParen) {
        let m = p.start();
        expressions::expression(p);
        p.complete(m, Kind::ForCondition);
    }
    p.expect(Kind::Semicolon);
    if !p.at(Kind::RParen) {
        let m = p.start();
        expression_list(p);
        p.complete(m, Kind::ForUpdate);
    }
}

/// `Expression {',' Expression}`
fn expression_list(p: &mut Parser<'_>) {
    let mut progress = Progress::default();
    while progress.is_made(p) {
        let m = p.start();
        let start = p.span().start;
        if !expressions::expression(p) {
            return;
        }
        if !statements::has_effect(p.node_at(m)) {
            let span = Span::new(start, p.end_of_last().end);
            p.report(diagnostics::not_a_statement(span));
        }
        if !p.eat(Kind::Comma) {
            return;
        }
    }
}
