//! `switch`, as a statement and as an expression.

use super::{expressions, recovery, statements, types};
use crate::{
    Kind, diagnostics,
    parser::{Parser, Progress},
};

/// `Switch = 'switch' '(' Expression ')' '{' {SwitchCase} '}'`
pub(super) fn switch(p: &mut Parser<'_>, kind: Kind) {
    let m = p.start();
    p.bump();
    statements::condition(p, "switch");
    if p.at(Kind::LBrace) {
        switch_body(p);
    } else {
        p.expect(Kind::LBrace);
    }
    p.complete(m, kind);
}

fn switch_body(p: &mut Parser<'_>) {
    if !p.enter() {
        return;
    }
    let m = p.start();
    let opener = p.span();
    p.bump();
    let mut progress = Progress::default();
    while !p.at(Kind::RBrace) && !p.at_end() && progress.is_made(p) {
        p.found();
        if p.at_any(&[Kind::CaseKw, Kind::DefaultKw]) {
            switch_case(p);
        } else {
            let diagnostic = diagnostics::missing_case(p.span());
            p.report(diagnostic);
            recovery::skip_statement(p);
            if p.at(Kind::LBrace) {
                recovery::bump_balanced(p);
            }
        }
    }
    statements::close_brace(p, opener);
    p.complete(m, Kind::SwitchBody);
    p.leave();
}

/// `SwitchCase = SwitchLabel (':' {Statement} | '->' (Expression ';' | Block | Throw))`
fn switch_case(p: &mut Parser<'_>) {
    let m = p.start();
    switch_label(p);
    if p.eat(Kind::Arrow) {
        use Kind::{CaseKw, DefaultKw};
        match p.kind() {
            Kind::LBrace => statements::block(p),
            Kind::ThrowKw => statements::statement(p),
            _ if recovery::at_statement_keyword(p) && !p.at_any(&[CaseKw, DefaultKw]) => {
                let diagnostic = diagnostics::statement_after_arrow(p.span(), p.nth_text(0));
                p.report(diagnostic);
                statements::statement(p);
            }
            _ => {
                let body = p.start();
                if expressions::expression(p) {
                    recovery::semicolon(p);
                    p.complete(body, Kind::ExprStmt);
                } else {
                    recovery::skip_statement(p);
                }
            }
        }
        return p.complete(m, Kind::SwitchCase);
    }
    if !p.eat(Kind::Colon) {
        let place = p.end_of_last();
        p.report(diagnostics::missing_case_separator(place));
    }
    let mut progress = Progress::default();
    while !p.at_end()
        && !p.at_any(&[Kind::CaseKw, Kind::DefaultKw, Kind::RBrace])
        && progress.is_made(p)
    {
        statements::block_statement(p);
    }
    p.complete(m, Kind::SwitchCase);
}

/// `SwitchLabel = 'default' | 'case' (Conditional | 'null' | 'default') {',' …}`
fn switch_label(p: &mut Parser<'_>) {
    let m = p.start();
    if p.eat(Kind::DefaultKw) {
        return p.complete(m, Kind::SwitchLabel);
    }
    p.bump();
    let was_in_label = std::mem::replace(&mut p.is_in_label, true);
    let mut progress = Progress::default();
    while progress.is_made(p) {
        if is_pattern(p) {
            pattern(p);
        } else if !p.eat(Kind::DefaultKw) {
            if expressions::at_expression(p) {
                expressions::conditional(p);
            } else {
                expressions::missing_expression(p);
            }
        }
        if !p.eat(Kind::Comma) {
            break;
        }
    }
    p.is_in_label = was_in_label;
    p.complete(m, Kind::SwitchLabel);
}

fn is_pattern(p: &Parser<'_>) -> bool {
    p.skip_type(0).is_some_and(|n| p.nth(n) == Kind::Identifier)
}

/// `Type Identifier`, which Java has from version 21.
fn pattern(p: &mut Parser<'_>) {
    let m = p.start();
    let span = p.span();
    p.note(diagnostics::unsupported(span, "patterns in `case`"));
    types::type_(p);
    p.expect_name("the pattern");
    p.complete(m, Kind::TypePattern);
    if p.at_word("when") {
        p.bump_error();
        expressions::expression(p);
    }
}
