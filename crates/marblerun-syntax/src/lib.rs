//! Java source to tokens, tree and diagnostics.
//!
//! [`parse()`] takes any text and never fails: it gives a tree that holds every byte of the text,
//! and a list of what is wrong. [`ast`] is the same tree as a compiler wants to see it.
//!
//! ```
//! use marblerun_syntax::ast::{Expr, Stmt};
//!
//! let parse = marblerun_syntax::parse("x.mpa(y);");
//! assert!(parse.diagnostics.is_empty());
//! let Some(Stmt::Expr(statement)) = parse.program().statements().next() else { panic!() };
//! let Some(Expr::Call(call)) = statement.expr() else { panic!() };
//! let name = call.name().expect("the call has a name");
//! assert_eq!((name.text(), name.span().start), ("mpa", 2));
//! ```
//!
//! Start reading at `grammar/statements.rs`; `grammar/` has the language, `parser.rs` the machine
//! that it drives, `lexer.rs` what it eats and `diagnostics.rs` all that it says.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

pub mod ast;
mod diagnostic;
mod diagnostics;
mod documentation;
mod format;
mod grammar;
mod kind;
mod lexer;
mod line_index;
mod literal;
mod parse;
mod parser;
mod span;
mod tree;

pub use diagnostic::{Diagnostic, Edit, Label, Severity};
pub use documentation::first_sentence;
pub use format::{apply, format};
pub use kind::Kind;
pub use lexer::{Lexed, tokenize};
pub use line_index::{LineColumn, LineIndex};
pub use literal::LiteralError;
pub use parse::{Parse, parse, parse_code};
pub use span::Span;
pub use tree::{Descendants, Element, Leaves, Node, Token};
