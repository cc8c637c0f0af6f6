//! Types as they are written.

use super::view::{Name, View, one_of, views};
use crate::{Kind, Span};

views! {
    /// `int`
    PrimitiveType(Kind::PrimitiveType),
    /// `void`
    VoidType(Kind::VoidType),
    /// `a.B<C>.D`, also `var`
    ClassType(Kind::ClassType),
    /// `int[][]`
    ArrayType(Kind::ArrayType),
    /// `? extends A`
    WildcardType(Kind::WildcardType),
}

one_of! {
    /// Any type.
    Type {
        /// `int`
        Primitive(PrimitiveType),
        /// `void`
        Void(VoidType),
        /// `a.B<C>.D`, also `var`
        Class(ClassType),
        /// `int[][]`
        Array(ArrayType),
        /// `? extends A`
        Wildcard(WildcardType),
    }
}

impl Type<'_> {
    /// Whether it is `var`.
    pub fn is_var(self) -> bool {
        matches!(self, Self::Class(class) if class.view().text() == "var")
    }
}

impl PrimitiveType<'_> {
    /// The keyword, such as [`Kind::IntKw`].
    pub fn keyword(self) -> Option<Kind> {
        self.0.node().tokens().next().map(|token| token.kind)
    }
}

impl<'a> ClassType<'a> {
    /// The last name of `a.B<C>.D`: `D`.
    pub fn name(self) -> Option<Name<'a>> {
        self.0.last_name()
    }

    /// All names of `a.B<C>.D`: `a`, `B`, `D`.
    pub fn names(self) -> impl Iterator<Item = Name<'a>> {
        let names = self
            .0
            .node()
            .tokens()
            .filter(|token| token.kind == Kind::Identifier);
        names.map(move |token| self.0.name_of(token))
    }

    /// What is in the `<…>` after the last name.
    pub fn type_arguments(self) -> impl Iterator<Item = Type<'a>> {
        type_arguments(self.last_arguments())
    }

    /// Whether the last name is followed by `<>`.
    pub fn is_diamond(self) -> bool {
        self.last_arguments()
            .is_some_and(|list| list.nodes().next().is_none())
    }

    fn last_arguments(self) -> Option<View<'a>> {
        let last_name = self.0.last_name().map_or(0, |name| name.span().start);
        let lists = self
            .0
            .nodes()
            .filter(|view| view.kind() == Kind::TypeArguments);
        lists.last().filter(|list| list.span().start > last_name)
    }
}

impl<'a> ArrayType<'a> {
    /// The type before all `[]`.
    pub fn element(self) -> Option<Type<'a>> {
        self.0.type_()
    }

    /// The number of `[]`.
    pub fn n_dimensions(self) -> usize {
        self.0.n_dimensions()
    }
}

/// Which way a wildcard is bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WildcardBound {
    /// `?`
    Unbounded,
    /// `? extends A`
    Extends,
    /// `? super A`
    Super,
}

impl<'a> WildcardType<'a> {
    /// Which way it is bounded.
    pub fn bound_kind(self) -> WildcardBound {
        match (self.0.has(Kind::ExtendsKw), self.0.has(Kind::SuperKw)) {
            (true, _) => WildcardBound::Extends,
            (_, true) => WildcardBound::Super,
            _ => WildcardBound::Unbounded,
        }
    }

    /// The type that bounds it.
    pub fn bound(self) -> Option<Type<'a>> {
        self.0.type_()
    }
}

/// The types in a list of type arguments.
pub(super) fn type_arguments(list: Option<View<'_>>) -> impl Iterator<Item = Type<'_>> {
    list.into_iter().flat_map(|list| list.all(Type::cast))
}
