//! Declarations.

use super::{
    Block, Expr, Name, Stmt, Type,
    expressions::arguments,
    view::{View, one_of, views},
};
use crate::{Kind, Node, Span};

views! {
    /// The whole text.
    Program(Kind::Program),
    /// `package a.b;`
    PackageDecl(Kind::PackageDecl),
    /// `import a.b.*;`
    ImportDecl(Kind::ImportDecl),
    /// `public static @Override`
    Modifiers(Kind::Modifiers),
    /// `@Override`
    AnnotationUse(Kind::Annotation),
    /// A class, interface, enum, record or annotation type.
    TypeDecl(
        Kind::ClassDecl
            | Kind::InterfaceDecl
            | Kind::EnumDecl
            | Kind::RecordDecl
            | Kind::AnnotationDecl
    ),
    /// `B extends C & D`
    TypeParameter(Kind::TypeParameter),
    /// `{ members }`
    ClassBody(Kind::ClassBody),
    /// `A(1) { members }` of an enum
    EnumConstant(Kind::EnumConstant),
    /// `int a = 1, b;`
    FieldDecl(Kind::FieldDecl),
    /// `int f(int x) { … }`
    MethodDecl(Kind::MethodDecl),
    /// `A(int x) { … }`
    ConstructorDecl(Kind::ConstructorDecl),
    /// `A { … }` of a record
    CompactConstructorDecl(Kind::CompactConstructorDecl),
    /// `static { … }` or `{ … }`
    InitializerBlock(Kind::InitializerBlock),
    /// `final int a`, or just `a` of a lambda
    Parameter(Kind::Parameter),
    /// `a[] = 1`
    VariableDeclarator(Kind::VariableDeclarator),
}

one_of! {
    /// What a program consists of.
    Item {
        /// `package a.b;`
        Package(PackageDecl),
        /// `import a.b.*;`
        Import(ImportDecl),
        /// A class or the like.
        Type(TypeDecl),
        /// A method.
        Method(MethodDecl),
        /// A statement.
        Stmt(Stmt),
    }
}

one_of! {
    /// What a class body consists of.
    Member {
        /// `int a = 1, b;`
        Field(FieldDecl),
        /// `int f(int x) { … }`
        Method(MethodDecl),
        /// `A(int x) { … }`
        Constructor(ConstructorDecl),
        /// `A { … }` of a record
        CompactConstructor(CompactConstructorDecl),
        /// `static { … }` or `{ … }`
        Initializer(InitializerBlock),
        /// A nested class or the like.
        Type(TypeDecl),
    }
}

impl<'a> Program<'a> {
    pub(crate) const fn new(root: &'a Node, text: &'a str) -> Self {
        Self(View::new(root, text))
    }

    /// All that is outside of braces. Types are [`Item::Type`], never [`Item::Stmt`].
    pub fn items(self) -> impl Iterator<Item = Item<'a>> {
        self.0.all(Item::cast)
    }

    /// The statements among them.
    pub fn statements(self) -> impl Iterator<Item = Stmt<'a>> {
        self.items().filter_map(|item| match item {
            Item::Stmt(statement) => Some(statement),
            _ => None,
        })
    }
}

fn dotted(view: View<'_>) -> String {
    let is_part = |kind| matches!(kind, Kind::Identifier | Kind::Dot | Kind::Star);
    let tokens = view.node().tokens().filter(|token| is_part(token.kind));
    tokens.map(|token| token.span.text(view.source())).collect()
}

impl PackageDecl<'_> {
    /// `a.b`
    pub fn path(self) -> String {
        dotted(self.0)
    }
}

impl ImportDecl<'_> {
    /// `a.b.C` or `a.b.*`
    pub fn path(self) -> String {
        dotted(self.0)
    }

    /// Whether it is `import static`.
    pub fn is_static(self) -> bool {
        self.0.has(Kind::StaticKw)
    }
}

impl<'a> Modifiers<'a> {
    /// Whether this keyword is among them.
    pub fn has(self, keyword: Kind) -> bool {
        self.0.has(keyword)
    }

    /// The annotations.
    pub fn annotations(self) -> impl Iterator<Item = AnnotationUse<'a>> {
        self.0.all(AnnotationUse::cast)
    }
}

impl<'a> AnnotationUse<'a> {
    /// The name, its last part if it has several.
    pub fn name(self) -> Option<Name<'a>> {
        let until_arguments = self
            .0
            .node()
            .tokens()
            .take_while(|token| token.kind != Kind::LParen);
        let name = until_arguments
            .filter(|token| token.kind == Kind::Identifier)
            .last();
        name.map(|token| self.0.name_of(token))
    }
}

/// What a type declaration declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypeDeclKind {
    /// `class`
    Class,
    /// `interface`
    Interface,
    /// `enum`
    Enum,
    /// `record`
    Record,
    /// `@interface`
    Annotation,
}

/// The modifiers of `view`, empty or not.
fn has_modifier(view: View<'_>, keyword: Kind) -> bool {
    view.child(Modifiers::cast)
        .is_some_and(|modifiers| modifiers.has(keyword))
}

/// The types in the clause of this kind.
fn clause(view: View<'_>, kind: Kind) -> impl Iterator<Item = Type<'_>> {
    view.child_of_kind(kind)
        .into_iter()
        .flat_map(|clause| clause.all(Type::cast))
}

fn type_parameters(view: View<'_>) -> impl Iterator<Item = TypeParameter<'_>> {
    let list = view.child_of_kind(Kind::TypeParameters).into_iter();
    list.flat_map(|list| list.all(TypeParameter::cast))
}

fn parameters(view: View<'_>) -> impl Iterator<Item = Parameter<'_>> {
    let list = view.child_of_kind(Kind::ParameterList).into_iter();
    list.flat_map(|list| list.all(Parameter::cast))
}

/// What several declarations have.
macro_rules! declared {
    (modifiers: $($name:ident)*) => {$(
        impl<'a> $name<'a> {
            /// Modifiers and annotations.
            pub fn modifiers(self) -> Option<Modifiers<'a>> {
                self.0.child(Modifiers::cast)
            }

            /// Whether this keyword is among the modifiers.
            pub fn has_modifier(self, keyword: Kind) -> bool {
                has_modifier(self.0, keyword)
            }
        }
    )*};
    (parameters: $($name:ident)*) => {$(
        impl<'a> $name<'a> {
            /// The name.
            pub fn name(self) -> Option<Name<'a>> {
                self.0.first_name()
            }

            /// `T` in `<T> void f()`.
            pub fn type_parameters(self) -> impl Iterator<Item = TypeParameter<'a>> {
                type_parameters(self.0)
            }

            /// What is in the parentheses.
            pub fn parameters(self) -> impl Iterator<Item = Parameter<'a>> {
                parameters(self.0)
            }

            /// What it may throw.
            pub fn throws(self) -> impl Iterator<Item = Type<'a>> {
                clause(self.0, Kind::ThrowsClause)
            }

            /// What it does; none if it is abstract.
            pub fn body(self) -> Option<Block<'a>> {
                self.0.child(Block::cast)
            }
        }
    )*};
}

declared!(modifiers: TypeDecl FieldDecl MethodDecl ConstructorDecl CompactConstructorDecl Parameter);
declared!(parameters: MethodDecl ConstructorDecl);

impl<'a> TypeDecl<'a> {
    /// What it declares.
    pub fn kind(self) -> TypeDeclKind {
        match self.0.kind() {
            Kind::InterfaceDecl => TypeDeclKind::Interface,
            Kind::EnumDecl => TypeDeclKind::Enum,
            Kind::RecordDecl => TypeDeclKind::Record,
            Kind::AnnotationDecl => TypeDeclKind::Annotation,
            _ => TypeDeclKind::Class,
        }
    }

    /// The name.
    pub fn name(self) -> Option<Name<'a>> {
        // The first identifier of a record is the word `record`.
        let mut names = self
            .0
            .node()
            .tokens()
            .filter(|token| token.kind == Kind::Identifier);
        let is_record = self.kind() == TypeDeclKind::Record;
        names
            .nth(usize::from(is_record))
            .map(|token| self.0.name_of(token))
    }

    /// Whether `sealed` is among its modifiers.
    pub fn is_sealed(self) -> bool {
        self.has_word("sealed") && !self.is_non_sealed()
    }

    /// Whether `non-sealed` is among its modifiers.
    pub fn is_non_sealed(self) -> bool {
        self.has_word("non")
    }

    /// Modifiers that are no keywords are identifiers.
    fn has_word(self, word: &str) -> bool {
        self.modifiers().is_some_and(|modifiers| {
            let mut tokens = modifiers.0.node().tokens();
            tokens.any(|token| {
                token.kind == Kind::Identifier && token.span.text(self.0.source()) == word
            })
        })
    }

    /// `T` in `class A<T>`.
    pub fn type_parameters(self) -> impl Iterator<Item = TypeParameter<'a>> {
        type_parameters(self.0)
    }

    /// The types after `extends`.
    pub fn extends(self) -> impl Iterator<Item = Type<'a>> {
        clause(self.0, Kind::ExtendsClause)
    }

    /// The types after `implements`.
    pub fn implements(self) -> impl Iterator<Item = Type<'a>> {
        clause(self.0, Kind::ImplementsClause)
    }

    /// The types after `permits`.
    pub fn permits(self) -> impl Iterator<Item = Type<'a>> {
        clause(self.0, Kind::PermitsClause)
    }

    /// What is in the parentheses of a record.
    pub fn components(self) -> impl Iterator<Item = Parameter<'a>> {
        parameters(self.0)
    }

    /// What is in the braces.
    pub fn body(self) -> Option<ClassBody<'a>> {
        self.0.child(ClassBody::cast)
    }

    /// The constants of an enum.
    pub fn constants(self) -> impl Iterator<Item = EnumConstant<'a>> {
        self.body()
            .into_iter()
            .flat_map(|body| body.0.all(EnumConstant::cast))
    }

    /// The members.
    pub fn members(self) -> impl Iterator<Item = Member<'a>> {
        self.body().into_iter().flat_map(ClassBody::members)
    }
}

impl<'a> TypeParameter<'a> {
    /// The name.
    pub fn name(self) -> Option<Name<'a>> {
        self.0.first_name()
    }

    /// The types after `extends`.
    pub fn bounds(self) -> impl Iterator<Item = Type<'a>> {
        self.0.all(Type::cast)
    }
}

impl<'a> ClassBody<'a> {
    /// The members.
    pub fn members(self) -> impl Iterator<Item = Member<'a>> {
        self.0.all(Member::cast)
    }
}

impl<'a> EnumConstant<'a> {
    /// The name.
    pub fn name(self) -> Option<Name<'a>> {
        self.0.first_name()
    }

    /// What is in the parentheses.
    pub fn arguments(self) -> impl Iterator<Item = Expr<'a>> {
        arguments(self.0)
    }

    /// What is in the braces.
    pub fn body(self) -> Option<ClassBody<'a>> {
        self.0.child(ClassBody::cast)
    }
}

impl<'a> FieldDecl<'a> {
    /// The type.
    pub fn ty(self) -> Option<Type<'a>> {
        self.0.type_()
    }

    /// The fields.
    pub fn declarators(self) -> impl Iterator<Item = VariableDeclarator<'a>> {
        self.0.all(VariableDeclarator::cast)
    }
}

impl<'a> MethodDecl<'a> {
    /// The type before the name.
    pub fn return_type(self) -> Option<Type<'a>> {
        self.0.type_()
    }

    /// How many `[]` are after the parameters, which belong to the return type.
    pub fn n_dimensions(self) -> usize {
        self.0.n_dimensions()
    }
}

impl<'a> CompactConstructorDecl<'a> {
    /// The name of the record.
    pub fn name(self) -> Option<Name<'a>> {
        self.0.first_name()
    }

    /// What it does.
    pub fn body(self) -> Option<Block<'a>> {
        self.0.child(Block::cast)
    }
}

impl<'a> InitializerBlock<'a> {
    /// Whether it is `static`.
    pub fn is_static(self) -> bool {
        self.0.has(Kind::StaticKw)
    }

    /// What it does.
    pub fn body(self) -> Option<Block<'a>> {
        self.0.child(Block::cast)
    }
}

impl<'a> Parameter<'a> {
    /// The type; none in `x -> x`.
    pub fn ty(self) -> Option<Type<'a>> {
        self.0.type_()
    }

    /// Whether it takes the rest of the arguments: `String...`.
    pub fn is_varargs(self) -> bool {
        self.0.has(Kind::Ellipsis)
    }

    /// The name.
    pub fn name(self) -> Option<Name<'a>> {
        self.0.last_name()
    }

    /// How many `[]` are after the name.
    pub fn n_dimensions(self) -> usize {
        self.0.n_dimensions()
    }
}

impl<'a> VariableDeclarator<'a> {
    /// The name.
    pub fn name(self) -> Option<Name<'a>> {
        self.0.first_name()
    }

    /// How many `[]` are after the name.
    pub fn n_dimensions(self) -> usize {
        self.0.n_dimensions()
    }

    /// What is after `=`.
    pub fn value(self) -> Option<Expr<'a>> {
        self.0.after(|kind| kind == Kind::Eq, Expr::cast)
    }
}
