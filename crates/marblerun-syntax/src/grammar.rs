//! The grammar: one function for each production, in files by area.
//!
//! Productions are in EBNF: `[x]` may be absent, `{x}` may be repeated. A function named `opt_…`
//! may eat nothing.

mod bodies;
mod declarations;
mod expressions;
mod loops;
mod operators;
mod primary;
mod recovery;
mod statements;
mod switches;
mod types;

use crate::{
    Kind, diagnostics,
    parser::{Parser, Progress},
};

/// `Program = {PackageDecl | ImportDecl | Declaration | Statement}`
pub(crate) fn program(p: &mut Parser<'_>) {
    let mut progress = Progress::default();
    let mut n_items = 0_u32;
    while !p.at_end() && progress.is_made(p) {
        match p.kind() {
            Kind::PackageKw => declarations::package(p),
            Kind::ImportKw => declarations::import(p),
            Kind::RBrace => {
                p.found();
                let diagnostic = diagnostics::unmatched_closer(p.span(), p.kind());
                p.report(diagnostic);
                p.bump_error();
            }
            _ if declarations::opt_module(p) => {}
            _ => statements::top_level(p, n_items == 0),
        }
        n_items = n_items.saturating_add(1);
    }
    if !p.at_end() {
        // Cannot happen as long as each production above eats its first token.
        debug_assert!(false, "the grammar stands still");
        while !p.at_end() {
            p.bump_error();
        }
    }
}
