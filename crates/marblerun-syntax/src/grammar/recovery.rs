//! Finding the way again after a mistake.

use crate::{
    Kind, diagnostics,
    parser::{Parser, Progress},
};

/// The keywords that only statements and declarations begin with.
const STATEMENT_KEYWORDS: &[Kind] = &[
    Kind::IfKw,
    Kind::ElseKw,
    Kind::ForKw,
    Kind::WhileKw,
    Kind::DoKw,
    Kind::TryKw,
    Kind::CatchKw,
    Kind::FinallyKw,
    Kind::ReturnKw,
    Kind::ThrowKw,
    Kind::BreakKw,
    Kind::ContinueKw,
    Kind::AssertKw,
    Kind::ClassKw,
    Kind::InterfaceKw,
    Kind::EnumKw,
    Kind::CaseKw,
    Kind::DefaultKw,
    Kind::ImportKw,
    Kind::PackageKw,
    Kind::PublicKw,
    Kind::PrivateKw,
    Kind::ProtectedKw,
    Kind::StaticKw,
    Kind::AbstractKw,
];

/// Whether an argument list or the like surely ends before the next token.
pub(super) fn at_statement_end(p: &Parser<'_>) -> bool {
    p.at_end()
        || p.at_any(&[Kind::Semicolon, Kind::RBrace, Kind::LBrace])
        || at_statement_keyword(p)
}

/// Whether only a statement or declaration can begin here.
pub(super) fn at_statement_keyword(p: &Parser<'_>) -> bool {
    // `void.class` is an expression.
    p.at_any(STATEMENT_KEYWORDS) || (p.at(Kind::VoidKw) && p.nth(1) == Kind::Identifier)
}

/// `';'`, or a diagnostic, and then whatever stands between here and the next statement.
pub(super) fn semicolon(p: &mut Parser<'_>) {
    if p.eat(Kind::Semicolon) {
        return;
    }
    missing_semicolon(p);
}

/// Reports the semicolon that is not there.
pub(super) fn missing_semicolon(p: &mut Parser<'_>) {
    let diagnostic = match p.kind() {
        closer @ (Kind::RParen | Kind::RBracket) if !p.is_on_new_line() => {
            diagnostics::unmatched_closer(p.span(), closer)
        }
        _ => diagnostics::missing_semicolon(p.end_of_last()),
    };
    p.report(diagnostic);
    if !p.is_on_new_line() && !starts_statement(p) {
        skip_statement(p);
    }
}

fn starts_statement(p: &Parser<'_>) -> bool {
    p.at(Kind::Identifier)
        || p.at(Kind::At)
        || p.kind().is_primitive()
        || at_statement_keyword(p)
        || p.at_any(&[Kind::LBrace, Kind::RBrace])
}

/// Eats up to and including the `;`, but not beyond the line or the block.
pub(super) fn skip_statement(p: &mut Parser<'_>) {
    let m = p.start();
    let mut progress = Progress::default();
    let mut n_eaten = 0_u32;
    while progress.is_made(p) && !p.at_end() && !p.at_any(&[Kind::LBrace, Kind::RBrace]) {
        let is_next_statement = p.is_on_new_line() && !goes_on(p);
        if p.at(Kind::Semicolon) || (n_eaten > 0 && is_next_statement) {
            break;
        }
        bump_balanced(p);
        n_eaten += 1;
    }
    p.eat(Kind::Semicolon);
    p.complete(m, Kind::Error);
}

/// Whether the next token cannot begin a line's own statement.
fn goes_on(p: &Parser<'_>) -> bool {
    use Kind::*;
    p.kind().is_assignment() || p.at_any(&[Dot, ColonColon, Comma, Question, Colon, Arrow])
}

/// Eats one token, or a bracket and all up to its partner.
pub(super) fn bump_balanced(p: &mut Parser<'_>) {
    for _ in 0..p.partner().map_or(1, |partner| partner + 1) {
        p.bump();
    }
}
