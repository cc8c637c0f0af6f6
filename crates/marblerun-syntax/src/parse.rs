//! The way in.

use std::borrow::Cow;

use crate::{Diagnostic, Node, Severity, ast::Program, grammar, lexer, parser::Parser};

/// What a text says, as far as it can be understood.
#[derive(Clone, Debug)]
pub struct Parse {
    /// The tree; its leaves are the text, as far as they are kept.
    pub root: Node,
    /// What is wrong, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    text: Cow<'static, str>,
}

impl Parse {
    /// The text that was parsed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The tree as a compiler wants to see it.
    pub fn program(&self) -> Program<'_> {
        Program::new(&self.root, &self.text)
    }

    /// Whether there is a problem that keeps the program from running.
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

/// Reads `text` as a Java snippet or program. Never fails, whatever the text.
///
/// ```
/// let parse = marblerun_syntax::parse("int x = 1\nint y = 2;");
/// assert_eq!(parse.diagnostics[0].id, "missing-semicolon");
/// assert_eq!(parse.diagnostics[0].span.start, 9);
/// assert_eq!(parse.program().statements().count(), 2);
/// ```
pub fn parse(text: &str) -> Parse {
    // Offsets are 32 bits wide. Nobody types 4 GB; what is beyond is not read.
    let text = text.get(..u32::MAX as usize).unwrap_or(text);
    read(text.to_owned().into(), true)
}

/// The same for code that nobody edits: white space and comments are not in the tree, which then
/// takes half the memory.
///
/// ```
/// let parse = marblerun_syntax::parse_code("int x = 1; // one".into());
/// assert_eq!(parse.root.leaves().count(), 5);
/// ```
pub fn parse_code(text: Cow<'static, str>) -> Parse {
    read(text, false)
}

fn read(text: Cow<'static, str>, keeps_trivia: bool) -> Parse {
    let mut parser = Parser::new(&text, lexer::tokenize(&text), keeps_trivia);
    grammar::program(&mut parser);
    let (root, diagnostics) = parser.finish();
    Parse {
        root,
        diagnostics,
        text,
    }
}
