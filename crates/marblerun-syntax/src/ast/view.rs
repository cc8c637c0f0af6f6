//! What all views are made of.

use std::fmt;

use super::{Expr, Type};
use crate::{Kind, Node, Span, Token};

/// A node and the whole text it is from.
#[derive(Clone, Copy)]
pub struct View<'a> {
    node: &'a Node,
    source: &'a str,
}

impl fmt::Debug for View<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?}", self.node.kind(), self.text())
    }
}

impl<'a> View<'a> {
    /// A view of a `node` that is from `source`.
    pub const fn new(node: &'a Node, source: &'a str) -> Self {
        Self { node, source }
    }

    /// The node.
    pub const fn node(self) -> &'a Node {
        self.node
    }

    /// The whole text.
    pub const fn source(self) -> &'a str {
        self.source
    }

    /// Where the node is, without trivia around it.
    pub const fn span(self) -> Span {
        self.node.span()
    }

    /// The node as it is written.
    pub fn text(self) -> &'a str {
        self.span().text(self.source)
    }

    pub(super) const fn kind(self) -> Kind {
        self.node.kind()
    }

    pub(super) fn nodes(self) -> impl Iterator<Item = View<'a>> {
        self.node
            .nodes()
            .map(move |node| View::new(node, self.source))
    }

    pub(super) fn child<T>(self, cast: impl Fn(View<'a>) -> Option<T>) -> Option<T> {
        self.nodes().find_map(cast)
    }

    pub(super) fn all<T>(self, cast: impl Fn(View<'a>) -> Option<T>) -> impl Iterator<Item = T> {
        self.nodes().filter_map(cast)
    }

    pub(super) fn child_of_kind(self, kind: Kind) -> Option<View<'a>> {
        self.nodes().find(|view| view.kind() == kind)
    }

    pub(super) fn has(self, kind: Kind) -> bool {
        self.node.token(kind).is_some()
    }

    pub(super) fn name_of(self, token: Token) -> Name<'a> {
        Name {
            text: token.span.text(self.source),
            span: token.span,
        }
    }

    /// The first identifier among the tokens.
    pub(super) fn first_name(self) -> Option<Name<'a>> {
        self.node
            .token(Kind::Identifier)
            .map(|token| self.name_of(token))
    }

    /// The last identifier among the tokens.
    pub(super) fn last_name(self) -> Option<Name<'a>> {
        let names = self
            .node
            .tokens()
            .filter(|token| token.kind == Kind::Identifier);
        names.last().map(|token| self.name_of(token))
    }

    /// The first view before the first token that `is_mark`, or of all if there is no such token.
    pub(super) fn before<T>(
        self,
        is_mark: impl Fn(Kind) -> bool,
        cast: impl Fn(View<'a>) -> Option<T>,
    ) -> Option<T> {
        let children = self.node.children().iter();
        let before = children.take_while(|child| !is_mark(child.kind()));
        before
            .filter_map(|child| cast(View::new(child.as_node()?, self.source)))
            .next()
    }

    /// The first view after the first token that `is_mark`, and before the token after that.
    pub(super) fn after<T>(
        self,
        is_mark: impl Fn(Kind) -> bool,
        cast: impl Fn(View<'a>) -> Option<T>,
    ) -> Option<T> {
        let children = self.node.children().iter();
        let from_mark = children.skip_while(|child| !is_mark(child.kind()));
        let until_token = from_mark.skip(1).take_while(|child| {
            child.as_node().is_some() || child.kind().is_trivia() || child.kind() == Kind::Unknown
        });
        until_token
            .filter_map(|child| cast(View::new(child.as_node()?, self.source)))
            .next()
    }

    pub(super) fn expr(self) -> Option<Expr<'a>> {
        self.child(Expr::cast)
    }

    pub(super) fn type_(self) -> Option<Type<'a>> {
        self.child(Type::cast)
    }

    /// How many `[]` are among the tokens.
    pub(super) fn n_dimensions(self) -> usize {
        self.node
            .tokens()
            .filter(|token| token.kind == Kind::LBracket)
            .count()
    }
}

/// A name where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name<'a> {
    text: &'a str,
    span: Span,
}

impl<'a> Name<'a> {
    /// The name.
    pub const fn text(self) -> &'a str {
        self.text
    }

    /// Where it is.
    pub const fn span(self) -> Span {
        self.span
    }
}

/// Declares views over nodes of one kind, which is called like the view.
macro_rules! views {
    ($($(#[$doc:meta])* $name:ident($kind:pat),)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name<'a>(View<'a>);

        impl<'a> $name<'a> {
            /// The view, if the node is of its kind.
            pub fn cast(view: View<'a>) -> Option<Self> {
                matches!(view.kind(), $kind).then_some(Self(view))
            }

            /// The node and the text.
            pub const fn view(self) -> View<'a> {
                self.0
            }

            /// Where it is, without trivia around it.
            pub const fn span(self) -> Span {
                self.0.span()
            }
        }
    )*};
}

/// Declares a view that is one of several.
macro_rules! one_of {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident($view:ident),)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub enum $name<'a> {
            $($(#[$variant_doc])* $variant($view<'a>),)*
        }

        impl<'a> $name<'a> {
            /// The view, if the node is of one of its kinds.
            pub fn cast(view: View<'a>) -> Option<Self> {
                None$(.or_else(|| $view::cast(view).map(Self::$variant)))*
            }

            /// The node and the text.
            pub const fn view(self) -> View<'a> {
                match self { $(Self::$variant(view) => view.view(),)* }
            }

            /// Where it is, without trivia around it.
            pub const fn span(self) -> Span {
                self.view().span()
            }
        }
    };
}

pub(super) use {one_of, views};
