//! Source files and places in them.

use std::cell::RefCell;
use std::rc::Rc;

use marblerun_syntax::ast::View;
use marblerun_syntax::{Kind as Syntax, Node, Parse, Span, first_sentence, parse};

use crate::typed::FileId;

/// A source file, read.
#[derive(Debug)]
pub(crate) struct SourceFile {
    /// What it is called.
    pub(crate) path: Rc<str>,
    /// Its tree.
    pub(crate) parse: Rc<Parse>,
    /// Its package, empty for none.
    pub(crate) package: Rc<str>,
    /// What it imports: path, whether it is static, place.
    pub(crate) imports: Vec<Import>,
    /// Whether it is made by the compiler or part of the library.
    pub(crate) is_shown: bool,
}

/// The trees of the program that was read last. Whoever writes changes one file at a time, and a text has
/// but one tree.
#[derive(Debug, Default)]
pub(crate) struct Trees(RefCell<Vec<Rc<Parse>>>);

impl Trees {
    /// The trees of `texts`.
    pub(crate) fn read(&self, texts: &[&str]) -> Vec<Rc<Parse>> {
        let mut last = self.0.borrow_mut();
        let tree = |text: &&str| {
            let known = last.iter().find(|tree| tree.text() == *text);
            known.map_or_else(|| Rc::new(parse(text)), Rc::clone)
        };
        let trees: Vec<Rc<Parse>> = texts.iter().map(tree).collect();
        last.clone_from(&trees);
        trees
    }
}

/// An import.
#[derive(Debug)]
pub(crate) struct Import {
    pub(crate) path: String,
    pub(crate) is_static: bool,
    pub(crate) span: Span,
}

/// A node that can be found again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct NodeRef {
    pub(crate) file: FileId,
    pub(crate) span: Span,
    pub(crate) kind: Syntax,
}

impl NodeRef {
    pub(crate) fn new(file: FileId, view: View<'_>) -> NodeRef {
        NodeRef {
            file,
            span: view.span(),
            kind: view.node().kind(),
        }
    }
}

/// The node of that kind and place below `root`.
pub(crate) fn find(root: &Node, span: Span, kind: Syntax) -> Option<&Node> {
    let mut node = root;
    loop {
        if node.kind() == kind && node.span() == span {
            return Some(node);
        }
        let children = node.children();
        let at = children.partition_point(|child| child.span().end < span.end);
        node = children
            .get(at..)?
            .iter()
            .find(|child| {
                child.as_node().is_some()
                    && child.span().start <= span.start
                    && child.span().end >= span.end
            })?
            .as_node()?;
    }
}

/// The first sentence of the documentation comment that ends before `start`.
pub(crate) fn doc_before(text: &str, start: u32) -> Option<String> {
    let before = text.get(..start as usize)?.trim_end();
    let comment = before.strip_suffix("*/")?;
    let from = comment.rfind("/*")?;
    first_sentence(before.get(from..)?)
}
