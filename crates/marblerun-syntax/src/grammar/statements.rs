//! Statements, and which of statement and declaration it is.

use super::{declarations, expressions, loops, recovery, switches, types};
use crate::{
    Kind, Node, Span, diagnostics,
    parser::{Parser, Progress},
};

/// Where a statement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// The first thing of the text.
    First,
    TopLevel,
    Block,
    /// After `if (…)` and the like.
    Nested,
    /// In a class, where it must not be.
    ClassBody,
}

/// A declaration or statement outside of all braces.
pub(super) fn top_level(p: &mut Parser<'_>, is_first: bool) {
    statement_at(
        p,
        if is_first {
            Place::First
        } else {
            Place::TopLevel
        },
    );
}

/// `BlockStatement = LocalVariable | LocalType | Statement`
pub(super) fn block_statement(p: &mut Parser<'_>) {
    statement_at(p, Place::Block);
}

/// `Statement`, as after `if (…)`.
pub(super) fn statement(p: &mut Parser<'_>) {
    statement_at(p, Place::Nested);
}

/// `Block = '{' {BlockStatement} '}'`
pub(super) fn block(p: &mut Parser<'_>) {
    if !p.at(Kind::LBrace) {
        p.expect(Kind::LBrace);
        return;
    }
    if !p.enter() {
        return;
    }
    let m = p.start();
    let opener = p.span();
    p.bump();
    let mut progress = Progress::default();
    while !p.at(Kind::RBrace) && !p.at_end() && progress.is_made(p) {
        if p.at(Kind::RParen) && p.n_open_arguments > 0 {
            // The body of a lambda without its `}`.
            break;
        }
        block_statement(p);
    }
    close_brace(p, opener);
    p.complete(m, Kind::Block);
    p.leave();
}

/// The `}` for the `{` at `opener`.
pub(super) fn close_brace(p: &mut Parser<'_>, opener: Span) {
    if p.at_end() && !p.is_after_junk() {
        p.report_early_end(opener);
    } else {
        p.expect_closer(Kind::RBrace, opener);
    }
}

/// `'(' Expression ')'` after `keyword`.
pub(super) fn condition(p: &mut Parser<'_>, keyword: &str) {
    let opener = p.span();
    if !p.eat(Kind::LParen) {
        let place = p.end_of_last();
        p.report(diagnostics::missing_condition(place, keyword));
        if expressions::at_expression(p) {
            expressions::expression(p);
        }
        return;
    }
    expressions::expression(p);
    p.expect_closer(Kind::RParen, opener);
    while p.at(Kind::RParen) && !p.is_on_new_line() {
        let diagnostic = diagnostics::unmatched_closer(p.span(), Kind::RParen);
        p.note(diagnostic);
        p.bump_error();
    }
}

fn statement_at(p: &mut Parser<'_>, place: Place) {
    let is_fresh = matches!(p.last_kind(), Kind::Semicolon | Kind::LBrace | Kind::RBrace);
    let is_known = place == Place::ClassBody || p.at_end();
    if !is_known && (is_fresh || p.is_on_new_line()) {
        p.found_unless_junk();
    }
    if !p.enter() {
        return;
    }
    statement_by_keyword(p, place);
    p.leave();
}

/// `Statement = Block | If | While | …`, told apart by the first token.
fn statement_by_keyword(p: &mut Parser<'_>, place: Place) {
    use Kind::*;
    match p.kind() {
        LBrace => block(p),
        Semicolon => {
            let m = p.start();
            p.bump();
            p.complete(m, EmptyStmt);
        }
        IfKw => if_(p),
        WhileKw => loops::while_(p),
        DoKw => loops::do_while(p),
        ForKw => loops::for_(p),
        SwitchKw => switches::switch(p, SwitchStmt),
        TryKw => try_(p),
        SynchronizedKw if p.nth(1) == LParen => synchronized(p),
        BreakKw => jump(p, BreakStmt),
        ContinueKw => jump(p, ContinueStmt),
        ReturnKw => return_(p),
        ThrowKw => with_expression(p, ThrowStmt),
        AssertKw => assert(p),
        ElseKw | CatchKw | FinallyKw | CaseKw | DefaultKw if !declarations::at_declaration(p) => {
            orphan(p);
        }
        Identifier if p.nth(1) == Colon => labeled(p),
        Identifier if at_yield(p) => with_expression(p, YieldStmt),
        Identifier | ConstKw if declarations::opt_javascript(p) => {}
        _ if declarations::at_declaration(p) => declaration(p, place),
        _ => expression_statement(p, place),
    }
}

fn declaration(p: &mut Parser<'_>, place: Place) {
    if matches!(place, Place::Nested) {
        let diagnostic = diagnostics::declaration_as_body(p.span());
        p.note(diagnostic);
    }
    let is_top_level = matches!(place, Place::First | Place::TopLevel);
    declarations::local(p, is_top_level);
}

/// `ExpressionStatement = Expression ';'`; the only thing of a text may lack the `;`.
fn expression_statement(p: &mut Parser<'_>, place: Place) {
    if !expressions::at_expression(p) {
        let diagnostic = match p.kind() {
            closer @ (Kind::RParen | Kind::RBracket | Kind::RBrace) => {
                diagnostics::unmatched_closer(p.span(), closer)
            }
            _ if p.at_end() => diagnostics::missing_statement(p.end_of_last()),
            _ => diagnostics::unexpected_in_statement(p.span(), p.nth_text(0)),
        };
        p.report(diagnostic);
        if !p.at(Kind::RBrace) {
            recovery::skip_statement(p);
        }
        return;
    }
    let m = p.start();
    let start = p.span().start;
    expressions::expression(p);
    let end = p.end_of_last().end;
    let is_embedded = place == Place::First && p.at_end();
    // What the last expression of a program is for, its consumer knows.
    let is_last = matches!(place, Place::First | Place::TopLevel)
        && (p.at_end() || (p.at(Kind::Semicolon) && p.nth(1) == Kind::EndOfText));
    let kind = p.kind_of(m);
    let is_used = is_embedded || (is_last && may_be_publisher(kind));
    if !is_used && !has_effect(p.node_at(m)) {
        p.report(diagnostics::not_a_statement(Span::new(start, end)));
    }
    if !is_embedded {
        recovery::semicolon(p);
    }
    p.complete(m, Kind::ExprStmt);
}

/// Whether an expression of this kind may be what a program is about.
fn may_be_publisher(kind: Option<Kind>) -> bool {
    use Kind::*;
    !matches!(
        kind,
        Some(Literal | BinaryExpr | InstanceofExpr | LambdaExpr | MethodRefExpr)
    )
}

/// Whether this expression may stand alone.
pub(super) fn has_effect(node: Option<&Node>) -> bool {
    use Kind::*;
    let Some(node) = node else { return true };
    match node.kind() {
        CallExpr | ConstructorCall | NewExpr | AssignExpr | PostfixExpr => true,
        UnaryExpr => node.token(PlusPlus).is_some() || node.token(MinusMinus).is_some(),
        // Reported already.
        Error => true,
        _ => false,
    }
}

/// `If = 'if' '(' Expression ')' Statement ['else' Statement]`
fn if_(p: &mut Parser<'_>) {
    let m = p.start();
    p.bump();
    condition(p, "if");
    statement(p);
    if p.eat(Kind::ElseKw) {
        statement(p);
    }
    p.complete(m, Kind::IfStmt);
}

/// `Try = 'try' [Resources] Block {Catch} ['finally' Block]`
fn try_(p: &mut Parser<'_>) {
    let m = p.start();
    let keyword = p.span();
    p.bump();
    let has_resources = p.at(Kind::LParen);
    if has_resources {
        resources(p);
    }
    block(p);
    let mut n_handlers = 0_u32;
    while p.at(Kind::CatchKw) {
        catch(p);
        n_handlers += 1;
    }
    if p.at(Kind::FinallyKw) {
        let m = p.start();
        p.bump();
        block(p);
        p.complete(m, Kind::FinallyClause);
        n_handlers += 1;
    }
    if n_handlers == 0 && !has_resources {
        p.note(diagnostics::try_without_catch(keyword));
    }
    p.complete(m, Kind::TryStmt);
}

/// `Resources = '(' Resource {';' Resource} [';'] ')'`,
/// `Resource = Variable '=' Expression | Expression`
fn resources(p: &mut Parser<'_>) {
    let m = p.start();
    let opener = p.span();
    p.bump();
    let mut progress = Progress::default();
    while !p.at(Kind::RParen) && progress.is_made(p) {
        let resource = p.start();
        if declarations::at_variable(p) {
            declarations::variable(p);
            if p.expect(Kind::Eq) {
                expressions::expression(p);
            }
        } else {
            expressions::expression(p);
        }
        p.complete(resource, Kind::Resource);
        if !p.eat(Kind::Semicolon) {
            break;
        }
    }
    p.expect_closer(Kind::RParen, opener);
    p.complete(m, Kind::ResourceList);
}

/// `Catch = 'catch' '(' ['final'] Type {'|' Type} Identifier ')' Block`
fn catch(p: &mut Parser<'_>) {
    let m = p.start();
    p.bump();
    let opener = p.span();
    if p.expect(Kind::LParen) {
        let parameter = p.start();
        declarations::opt_modifiers(p);
        while types::type_(p) && p.eat(Kind::Pipe) {}
        p.expect_name("the exception");
        p.complete(parameter, Kind::Parameter);
        p.expect_closer(Kind::RParen, opener);
    }
    block(p);
    p.complete(m, Kind::CatchClause);
}

/// `Synchronized = 'synchronized' '(' Expression ')' Block`
fn synchronized(p: &mut Parser<'_>) {
    let m = p.start();
    p.bump();
    condition(p, "synchronized");
    block(p);
    p.complete(m, Kind::SynchronizedStmt);
}

/// `('break' | 'continue') [Identifier] ';'`
fn jump(p: &mut Parser<'_>, kind: Kind) {
    let m = p.start();
    p.bump();
    if !p.is_on_new_line() {
        p.eat(Kind::Identifier);
    }
    recovery::semicolon(p);
    p.complete(m, kind);
}

/// `Return = 'return' [Expression] ';'`
fn return_(p: &mut Parser<'_>) {
    let m = p.start();
    p.bump();
    if !p.at_any(&[Kind::Semicolon, Kind::RBrace]) && expressions::at_expression(p) {
        expressions::expression(p);
    }
    recovery::semicolon(p);
    p.complete(m, Kind::ReturnStmt);
}

/// `Throw = 'throw' Expression ';'`, `Yield = 'yield' Expression ';'`
fn with_expression(p: &mut Parser<'_>, kind: Kind) {
    let m = p.start();
    p.bump();
    expressions::expression(p);
    recovery::semicolon(p);
    p.complete(m, kind);
}

/// Whether `yield` is the statement here, not a name.
fn at_yield(p: &Parser<'_>) -> bool {
    use Kind::*;
    let next = p.nth(1);
    p.at_word("yield")
        && (next.is_literal()
            || next.is_primitive()
            || matches!(
                next,
                Identifier | LParen | ThisKw | SuperKw | NewKw | SwitchKw
            )
            || matches!(next, Plus | Minus | Bang | Tilde)
            || (matches!(next, PlusPlus | MinusMinus) && p.nth(2) != Semicolon))
}

/// `Assert = 'assert' Expression [':' Expression] ';'`
fn assert(p: &mut Parser<'_>) {
    let m = p.start();
    p.bump();
    expressions::expression(p);
    if p.eat(Kind::Colon) {
        expressions::expression(p);
    }
    recovery::semicolon(p);
    p.complete(m, Kind::AssertStmt);
}

/// `Labeled = Identifier ':' Statement`
fn labeled(p: &mut Parser<'_>) {
    let m = p.start();
    p.bump();
    p.bump();
    statement(p);
    p.complete(m, Kind::LabeledStmt);
}

/// `else`, `catch`, `finally` or `case` that belongs to nothing.
fn orphan(p: &mut Parser<'_>) {
    let (kind, span) = (p.kind(), p.span());
    let diagnostic = match kind {
        Kind::ElseKw => {
            // `if (a); f(); else g();`: the statement before the last is the `if`.
            let mut before = p.last_nodes().take(2);
            let is_empty_if = before
                .any(|node| node.kind() == Kind::IfStmt && node.node(Kind::EmptyStmt).is_some());
            match is_empty_if {
                true => diagnostics::else_after_semicolon(span),
                false => diagnostics::else_without_if(span),
            }
        }
        Kind::CatchKw | Kind::FinallyKw => diagnostics::catch_without_try(span, p.nth_text(0)),
        _ => diagnostics::case_without_switch(span, p.nth_text(0)),
    };
    p.note(diagnostic);
    match kind {
        Kind::ElseKw | Kind::FinallyKw => p.bump_error(),
        Kind::CatchKw => {
            let m = p.start();
            p.bump();
            if p.at(Kind::LParen) {
                recovery::bump_balanced(p);
            }
            p.complete(m, Kind::Error);
        }
        _ => {
            let m = p.start();
            let mut progress = Progress::default();
            while progress.is_made(p) && !p.at_any(&[Kind::Colon, Kind::Arrow]) {
                if recovery::at_statement_end(p) && p.kind() != kind {
                    break;
                }
                p.bump();
            }
            _ = p.eat(Kind::Colon) || p.eat(Kind::Arrow);
            p.complete(m, Kind::Error);
        }
    }
}

/// A statement where a member of a class should be.
pub(super) fn as_member(p: &mut Parser<'_>) {
    let diagnostic = diagnostics::statement_in_class_body(p.span());
    p.report(diagnostic);
    let m = p.start();
    statement_at(p, Place::ClassBody);
    p.complete(m, Kind::Error);
}
