//! The lossless tree: every byte of the text is in exactly one leaf.

use std::fmt::Write;

use crate::{Kind, Span};

/// A leaf: a piece of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it is.
    pub span: Span,
}

/// An inner node of the tree.
///
/// The children follow each other without gaps. Only the root begins or ends with trivia, so the
/// span of any other node is what a reader would select.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    kind: Kind,
    span: Span,
    children: Vec<Element>,
}

/// A child of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Element {
    /// An inner node.
    Node(Node),
    /// A leaf.
    Token(Token),
}

impl Element {
    /// What it is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Node(node) => node.kind,
            Self::Token(token) => token.kind,
        }
    }

    /// Where it is.
    pub const fn span(&self) -> Span {
        match self {
            Self::Node(node) => node.span,
            Self::Token(token) => token.span,
        }
    }

    /// The inner node, if it is one.
    pub const fn as_node(&self) -> Option<&Node> {
        match self {
            Self::Node(node) => Some(node),
            Self::Token(_) => None,
        }
    }

    /// The leaf, if it is one.
    pub const fn as_token(&self) -> Option<Token> {
        match self {
            Self::Node(_) => None,
            Self::Token(token) => Some(*token),
        }
    }
}

impl Node {
    /// A node over `children`, which follow each other without gaps.
    pub(crate) const fn new(kind: Kind, span: Span, children: Vec<Element>) -> Self {
        Self {
            kind,
            span,
            children,
        }
    }

    /// What it is.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Where it is.
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What it consists of, trivia included.
    pub fn children(&self) -> &[Element] {
        &self.children
    }

    /// The children that are nodes.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.children.iter().filter_map(Element::as_node)
    }

    /// The children that are tokens, without trivia.
    pub fn tokens(&self) -> impl Iterator<Item = Token> {
        let tokens = self.children.iter().filter_map(Element::as_token);
        tokens.filter(|token| !token.kind.is_trivia())
    }

    /// The first child that is a token of this kind.
    pub fn token(&self, kind: Kind) -> Option<Token> {
        self.tokens().find(|token| token.kind == kind)
    }

    /// The first child that is a node of this kind.
    pub fn node(&self, kind: Kind) -> Option<&Node> {
        self.nodes().find(|node| node.kind == kind)
    }

    /// All tokens below, trivia included, in the order of the text.
    pub fn leaves(&self) -> Leaves<'_> {
        Leaves {
            stack: vec![self.children.iter()],
        }
    }

    /// All nodes from this one down, each before its children.
    pub fn descendants(&self) -> Descendants<'_> {
        Descendants { stack: vec![self] }
    }

    /// The smallest node that contains `offset`, ends included.
    pub fn node_at(&self, offset: u32) -> &Node {
        let mut node = self;
        while let Some(child) = node.nodes().find(|child| child.span.touches(offset)) {
            node = child;
        }
        node
    }

    /// The tree as text for tests and bug reports, one line for each node or token, no trivia.
    pub fn dump(&self, text: &str) -> String {
        let mut out = String::new();
        self.dump_into(text, 0, &mut out);
        out
    }

    fn dump_into(&self, text: &str, depth: usize, out: &mut String) {
        let indent = depth * 2;
        // Writing into a String cannot fail.
        _ = write!(out, "{:indent$}{:?}", "", self.kind);
        for token in self.tokens() {
            _ = write!(out, " {}", token.span.text(text));
        }
        out.push('\n');
        for node in self.nodes() {
            node.dump_into(text, depth + 1, out);
        }
    }
}

/// The tokens below a node; see [`Node::leaves`].
#[derive(Clone, Debug)]
pub struct Leaves<'a> {
    stack: Vec<std::slice::Iter<'a, Element>>,
}

impl Iterator for Leaves<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            match self.stack.last_mut()?.next() {
                Some(Element::Token(token)) => return Some(*token),
                Some(Element::Node(node)) => self.stack.push(node.children.iter()),
                None => _ = self.stack.pop(),
            }
        }
    }
}

/// The nodes from a node down; see [`Node::descendants`].
#[derive(Clone, Debug)]
pub struct Descendants<'a> {
    stack: Vec<&'a Node>,
}

impl<'a> Iterator for Descendants<'a> {
    type Item = &'a Node;

    fn next(&mut self) -> Option<&'a Node> {
        let node = self.stack.pop()?;
        let n_before = self.stack.len();
        self.stack.extend(node.nodes());
        if let Some(added) = self.stack.get_mut(n_before..) {
            added.reverse();
        }
        Some(node)
    }
}
