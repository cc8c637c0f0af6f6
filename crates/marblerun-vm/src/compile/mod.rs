//! From tree to code, checking names and types on the way.
//!
//! - `statements`, `expressions`, `calls`: one file for each part of the language.
//! - `scope`: variables, and what lambdas capture.
//! - `constructs`: names of what cannot be run.

mod calls;
mod constructs;
mod expressions;
mod scope;
mod statements;

use std::rc::Rc;

use marblerun_syntax::ast::Item;
use marblerun_syntax::{Diagnostic, LineIndex, Parse, Span};
use marblerun_trace::SourceSpan;

use crate::code::{Code, Op, Step};
use crate::diagnostics;
use crate::library::Library;
use crate::types::Type;
use scope::Scope;

/// A file of a program.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Its place in the program.
    pub file: u32,
    /// Its tree.
    pub parse: &'a Parse,
}

/// What became of a program.
#[derive(Debug)]
pub struct Compiled {
    /// What to run; complete if there is no error among the diagnostics.
    pub code: Rc<Code>,
    /// What is wrong, with the file it is in.
    pub diagnostics: Vec<(u32, Diagnostic)>,
}

/// Compiles files that run one after the other. The program returns the value of its last
/// statement, if that is an expression.
pub fn compile(sources: &[Source<'_>], library: &Library) -> Compiled {
    let mut compiler = Compiler {
        library,
        file: 0,
        index: LineIndex::new(""),
        text: "",
        body: Body::default(),
        diagnostics: Vec::new(),
    };
    for (at, source) in sources.iter().enumerate() {
        compiler.file = source.file;
        compiler.text = source.parse.text();
        compiler.index = LineIndex::new(compiler.text);
        compiler.program(source.parse, at + 1 == sources.len());
    }
    let code = Rc::new(compiler.body.finish());
    Compiled {
        code,
        diagnostics: compiler.diagnostics,
    }
}

struct Compiler<'a> {
    library: &'a Library,
    file: u32,
    text: &'a str,
    index: LineIndex,
    body: Body,
    diagnostics: Vec<(u32, Diagnostic)>,
}

/// The code of a program or a lambda as it grows.
#[derive(Default)]
struct Body {
    steps: Vec<Step>,
    scope: Scope,
    /// What a lambda is to return; none in the program itself.
    result: Option<Type>,
    /// Types of what it does return.
    returned: Vec<Type>,
}

impl Body {
    fn finish(self) -> Code {
        Code {
            steps: self.steps,
            locals: self.scope.most_locals(),
        }
    }
}

impl<'a> Compiler<'a> {
    fn program(&mut self, parse: &'a Parse, is_last_file: bool) {
        let mut items = parse.program().items().peekable();
        while let Some(item) = items.next() {
            let is_last = is_last_file && items.peek().is_none();
            match item {
                Item::Package(_) | Item::Import(_) => {}
                Item::Stmt(statement) if is_last => self.last_statement(statement),
                Item::Stmt(statement) => self.statement(statement),
                Item::Type(declaration) => {
                    self.report(diagnostics::unsupported(declaration.span(), "a class"));
                }
                Item::Method(declaration) => {
                    self.report(diagnostics::unsupported(declaration.span(), "a method"));
                }
            }
        }
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push((self.file, diagnostic));
    }

    fn emit(&mut self, span: Span, op: Op) {
        let span = SourceSpan {
            file: self.file,
            start: span.start,
            end: span.end,
        };
        self.body.steps.push(Step { op, span });
    }

    /// Emits a jump whose target is set later, by [`land`](Compiler::land).
    fn emit_jump(&mut self, span: Span, op: fn(usize) -> Op) -> usize {
        self.emit(span, op(usize::MAX));
        self.body.steps.len() - 1
    }

    /// Makes the jump at `jump` go on at the next step.
    fn land(&mut self, jump: usize) {
        let next = self.body.steps.len();
        if let Some(step) = self.body.steps.get_mut(jump) {
            match &mut step.op {
                Op::Jump(to) | Op::JumpIfFalse(to) => *to = next,
                _ => {}
            }
        }
    }
}

/// The name nearest to a wrong one, if one is near enough to be meant: a few slips of the finger
/// away, or begun and not finished.
fn nearest<'n>(wrong: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let wrong = wrong.to_lowercase();
    let slips = (wrong.chars().count() / 3).max(1);
    names
        .map(|name| {
            let lower = name.to_lowercase();
            let is_begun = wrong.len() > 2 && lower.starts_with(&wrong);
            (
                name,
                if is_begun {
                    1
                } else {
                    strsim::osa_distance(&wrong, &lower)
                },
            )
        })
        .filter(|(_, distance)| *distance <= slips)
        .min_by_key(|(_, distance)| *distance)
        .map(|(name, _)| name)
}
