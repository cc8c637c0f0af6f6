//! Expressions.

use super::{
    AssignOp, BinaryOp, Block, ClassBody, Literal, Parameter, PostfixOp, SwitchBody, Type, UnaryOp,
    types::type_arguments,
    view::{Name, View, one_of, views},
};
use crate::{Kind, Span};

views! {
    /// `a`
    NameExpr(Kind::NameExpr),
    /// `a.b`
    FieldAccess(Kind::FieldAccess),
    /// `a.<T>b(c)`
    CallExpr(Kind::CallExpr),
    /// `this(a)` or `super(a)`
    ConstructorCall(Kind::ConstructorCall),
    /// `a[b]`
    IndexExpr(Kind::IndexExpr),
    /// `new A(b) { … }`
    NewExpr(Kind::NewExpr),
    /// `new int[a][]` or `new int[] {a}`
    NewArrayExpr(Kind::NewArrayExpr),
    /// `[a]` or `[]` after `new int`
    ArrayDimension(Kind::ArrayDimension),
    /// `{a, b}`
    ArrayInitializer(Kind::ArrayInitializer),
    /// `(A) b`
    CastExpr(Kind::CastExpr),
    /// `a instanceof B b`
    InstanceofExpr(Kind::InstanceofExpr),
    /// `B b`
    TypePattern(Kind::TypePattern),
    /// `-a`, `++a`
    UnaryExpr(Kind::UnaryExpr),
    /// `a++`
    PostfixExpr(Kind::PostfixExpr),
    /// `a + b`
    BinaryExpr(Kind::BinaryExpr),
    /// `a += b`
    AssignExpr(Kind::AssignExpr),
    /// `a ? b : c`
    ConditionalExpr(Kind::ConditionalExpr),
    /// `a -> b`
    LambdaExpr(Kind::LambdaExpr),
    /// `a::b`
    MethodRefExpr(Kind::MethodRefExpr),
    /// `switch (a) { … }`
    SwitchExpr(Kind::SwitchExpr),
    /// `this` or `A.this`
    ThisExpr(Kind::ThisExpr),
    /// `super` or `A.super`, only before `.` or `::`
    SuperExpr(Kind::SuperExpr),
    /// `A.class`
    ClassLiteral(Kind::ClassLiteral),
    /// `(a)`
    ParenExpr(Kind::ParenExpr),
}

one_of! {
    /// Any expression.
    Expr {
        /// `1`, `"a"`, `true`, `null`
        Literal(Literal),
        /// `a`
        Name(NameExpr),
        /// `a.b`
        Field(FieldAccess),
        /// `a.<T>b(c)`
        Call(CallExpr),
        /// `this(a)` or `super(a)`
        ConstructorCall(ConstructorCall),
        /// `a[b]`
        Index(IndexExpr),
        /// `new A(b) { … }`
        New(NewExpr),
        /// `new int[a][]` or `new int[] {a}`
        NewArray(NewArrayExpr),
        /// `{a, b}`, only as the value of a declaration or in another one.
        ArrayInitializer(ArrayInitializer),
        /// `(A) b`
        Cast(CastExpr),
        /// `a instanceof B b`
        Instanceof(InstanceofExpr),
        /// `-a`, `++a`
        Unary(UnaryExpr),
        /// `a++`
        Postfix(PostfixExpr),
        /// `a + b`
        Binary(BinaryExpr),
        /// `a += b`
        Assign(AssignExpr),
        /// `a ? b : c`
        Conditional(ConditionalExpr),
        /// `a -> b`
        Lambda(LambdaExpr),
        /// `a::b`
        MethodRef(MethodRefExpr),
        /// `switch (a) { … }`
        Switch(SwitchExpr),
        /// `this` or `A.this`
        This(ThisExpr),
        /// `super` or `A.super`
        Super(SuperExpr),
        /// `A.class`
        ClassLiteral(ClassLiteral),
        /// `(a)`
        Paren(ParenExpr),
    }
}

impl<'a> Expr<'a> {
    /// The expression inside of all parentheses around it.
    #[must_use]
    pub fn without_parens(self) -> Self {
        let mut expr = self;
        while let Self::Paren(paren) = expr {
            let Some(inner) = paren.inner() else { break };
            expr = inner;
        }
        expr
    }
}

fn is_dot(kind: Kind) -> bool {
    kind == Kind::Dot
}

/// The expressions in the argument list of `view`.
pub(super) fn arguments(view: View<'_>) -> impl Iterator<Item = Expr<'_>> {
    let list = view.child_of_kind(Kind::ArgumentList).into_iter();
    list.flat_map(|list| list.all(Expr::cast))
}

impl<'a> NameExpr<'a> {
    /// The name.
    pub fn name(self) -> Option<Name<'a>> {
        self.0.first_name()
    }
}

impl<'a> FieldAccess<'a> {
    /// What is before the last dot.
    pub fn receiver(self) -> Option<Expr<'a>> {
        self.0.before(is_dot, Expr::cast)
    }

    /// What is after the last dot.
    pub fn name(self) -> Option<Name<'a>> {
        self.0.last_name()
    }
}

impl<'a> CallExpr<'a> {
    /// What is before the last dot; none in `f(x)`.
    pub fn receiver(self) -> Option<Expr<'a>> {
        self.0
            .has(Kind::Dot)
            .then(|| self.0.before(is_dot, Expr::cast))
            .flatten()
    }

    /// The name of the method.
    pub fn name(self) -> Option<Name<'a>> {
        self.0.last_name()
    }

    /// `T` in `a.<T>b(c)`.
    pub fn type_arguments(self) -> impl Iterator<Item = Type<'a>> {
        type_arguments(self.0.child_of_kind(Kind::TypeArguments))
    }

    /// What is in the parentheses.
    pub fn arguments(self) -> impl Iterator<Item = Expr<'a>> {
        arguments(self.0)
    }

    /// Where the arguments are, parentheses included.
    pub fn arguments_span(self) -> Option<Span> {
        self.0.child_of_kind(Kind::ArgumentList).map(View::span)
    }

    /// From the name to the closing parenthesis: the link of a chain that this call is.
    pub fn link_span(self) -> Span {
        let start = self
            .name()
            .map_or(self.span().start, |name| name.span().start);
        Span::new(start, self.span().end)
    }
}

impl<'a> ConstructorCall<'a> {
    /// Whether it is `super(…)`, not `this(…)`.
    pub fn is_super(self) -> bool {
        self.0.has(Kind::SuperKw)
    }

    /// What is in the parentheses.
    pub fn arguments(self) -> impl Iterator<Item = Expr<'a>> {
        arguments(self.0)
    }
}

impl<'a> IndexExpr<'a> {
    /// What is before the `[`.
    pub fn array(self) -> Option<Expr<'a>> {
        self.0.before(|kind| kind == Kind::LBracket, Expr::cast)
    }

    /// What is in the brackets.
    pub fn index(self) -> Option<Expr<'a>> {
        self.0.after(|kind| kind == Kind::LBracket, Expr::cast)
    }
}

impl<'a> NewExpr<'a> {
    /// `outer` in `outer.new A()`.
    pub fn outer(self) -> Option<Expr<'a>> {
        self.0.before(|kind| kind == Kind::NewKw, Expr::cast)
    }

    /// The class.
    pub fn class(self) -> Option<Type<'a>> {
        self.0.type_()
    }

    /// What is in the parentheses.
    pub fn arguments(self) -> impl Iterator<Item = Expr<'a>> {
        arguments(self.0)
    }

    /// The body of an anonymous class.
    pub fn body(self) -> Option<ClassBody<'a>> {
        self.0.child(ClassBody::cast)
    }
}

impl<'a> NewArrayExpr<'a> {
    /// The type before all brackets.
    pub fn element(self) -> Option<Type<'a>> {
        self.0.type_()
    }

    /// The brackets.
    pub fn dimensions(self) -> impl Iterator<Item = ArrayDimension<'a>> {
        self.0.all(ArrayDimension::cast)
    }

    /// The values in braces.
    pub fn initializer(self) -> Option<ArrayInitializer<'a>> {
        self.0.child(ArrayInitializer::cast)
    }
}

impl<'a> ArrayDimension<'a> {
    /// What is in the brackets; none for `[]`.
    pub fn size(self) -> Option<Expr<'a>> {
        self.0.expr()
    }
}

impl<'a> ArrayInitializer<'a> {
    /// The values.
    pub fn elements(self) -> impl Iterator<Item = Expr<'a>> {
        self.0.all(Expr::cast)
    }
}

impl<'a> CastExpr<'a> {
    /// The types in parentheses, of which there are several only in `(A & B) c`.
    pub fn types(self) -> impl Iterator<Item = Type<'a>> {
        self.0.all(Type::cast)
    }

    /// What is cast.
    pub fn operand(self) -> Option<Expr<'a>> {
        self.0.after(|kind| kind == Kind::RParen, Expr::cast)
    }
}

impl<'a> InstanceofExpr<'a> {
    /// What is looked at.
    pub fn operand(self) -> Option<Expr<'a>> {
        self.0.before(|kind| kind == Kind::InstanceofKw, Expr::cast)
    }

    /// The type, also of a pattern.
    pub fn class(self) -> Option<Type<'a>> {
        self.pattern()
            .map_or_else(|| self.0.type_(), TypePattern::class)
    }

    /// `B b`
    pub fn pattern(self) -> Option<TypePattern<'a>> {
        self.0.child(TypePattern::cast)
    }
}

impl<'a> TypePattern<'a> {
    /// The type.
    pub fn class(self) -> Option<Type<'a>> {
        self.0.type_()
    }

    /// The variable.
    pub fn name(self) -> Option<Name<'a>> {
        self.0.last_name()
    }
}

impl<'a> UnaryExpr<'a> {
    /// The operator.
    pub fn op(self) -> Option<UnaryOp> {
        UnaryOp::from_kind(self.0.node().tokens().next()?.kind)
    }

    /// What is after it.
    pub fn operand(self) -> Option<Expr<'a>> {
        self.0.expr()
    }
}

impl<'a> PostfixExpr<'a> {
    /// The operator.
    pub fn op(self) -> Option<PostfixOp> {
        PostfixOp::from_kind(self.0.node().tokens().next()?.kind)
    }

    /// What is before it.
    pub fn operand(self) -> Option<Expr<'a>> {
        self.0.expr()
    }
}

impl<'a> BinaryExpr<'a> {
    /// The operator.
    pub fn op(self) -> Option<BinaryOp> {
        BinaryOp::from_kind(self.0.node().tokens().next()?.kind)
    }

    /// Where the operator is.
    pub fn op_span(self) -> Option<Span> {
        self.0.node().tokens().next().map(|token| token.span)
    }

    /// What is before the operator.
    pub fn left(self) -> Option<Expr<'a>> {
        self.0
            .before(|kind| BinaryOp::from_kind(kind).is_some(), Expr::cast)
    }

    /// What is after the operator.
    pub fn right(self) -> Option<Expr<'a>> {
        self.0
            .after(|kind| BinaryOp::from_kind(kind).is_some(), Expr::cast)
    }
}

impl<'a> AssignExpr<'a> {
    /// The operator.
    pub fn op(self) -> Option<AssignOp> {
        AssignOp::from_kind(self.0.node().tokens().next()?.kind)
    }

    /// What is assigned to.
    pub fn target(self) -> Option<Expr<'a>> {
        self.0.before(Kind::is_assignment, Expr::cast)
    }

    /// What is assigned.
    pub fn value(self) -> Option<Expr<'a>> {
        self.0.after(Kind::is_assignment, Expr::cast)
    }
}

impl<'a> ConditionalExpr<'a> {
    /// What is before the `?`.
    pub fn condition(self) -> Option<Expr<'a>> {
        self.0.before(|kind| kind == Kind::Question, Expr::cast)
    }

    /// What is after the `?`.
    pub fn when_true(self) -> Option<Expr<'a>> {
        self.0.after(|kind| kind == Kind::Question, Expr::cast)
    }

    /// What is after the `:`.
    pub fn when_false(self) -> Option<Expr<'a>> {
        self.0.after(|kind| kind == Kind::Colon, Expr::cast)
    }
}

/// What is after the arrow.
#[derive(Clone, Copy, Debug)]
pub enum LambdaBody<'a> {
    /// `a -> b`
    Expr(Expr<'a>),
    /// `a -> { … }`
    Block(Block<'a>),
}

impl<'a> LambdaExpr<'a> {
    /// What is before the arrow; types may be left out.
    pub fn parameters(self) -> impl Iterator<Item = Parameter<'a>> {
        let list = self.0.child_of_kind(Kind::ParameterList).into_iter();
        list.flat_map(|list| list.all(Parameter::cast))
    }

    /// What is after the arrow.
    pub fn body(self) -> Option<LambdaBody<'a>> {
        let block = self.0.child(Block::cast).map(LambdaBody::Block);
        block.or_else(|| self.0.expr().map(LambdaBody::Expr))
    }
}

/// What is before `::`.
#[derive(Clone, Copy, Debug)]
pub enum MethodRefReceiver<'a> {
    /// `a::b`, where `a` may also be the name of a class.
    Expr(Expr<'a>),
    /// `int[]::new`, `List<String>::size`
    Type(Type<'a>),
}

impl<'a> MethodRefExpr<'a> {
    /// What is before `::`.
    pub fn receiver(self) -> Option<MethodRefReceiver<'a>> {
        self.0.before(
            |kind| kind == Kind::ColonColon,
            |view| {
                let ty = Type::cast(view).map(MethodRefReceiver::Type);
                ty.or_else(|| Expr::cast(view).map(MethodRefReceiver::Expr))
            },
        )
    }

    /// The name of the method; none for `new`.
    pub fn name(self) -> Option<Name<'a>> {
        self.0.last_name()
    }

    /// Whether it is `::new`.
    pub fn is_constructor(self) -> bool {
        self.0.has(Kind::NewKw)
    }

    /// `T` in `A::<T>b`.
    pub fn type_arguments(self) -> impl Iterator<Item = Type<'a>> {
        type_arguments(self.0.child_of_kind(Kind::TypeArguments))
    }
}

impl<'a> SwitchExpr<'a> {
    /// What is in the parentheses.
    pub fn selector(self) -> Option<Expr<'a>> {
        self.0.expr()
    }

    /// What is in the braces.
    pub fn body(self) -> Option<SwitchBody<'a>> {
        self.0.child(SwitchBody::cast)
    }
}

impl<'a> ThisExpr<'a> {
    /// `A` in `A.this`.
    pub fn qualifier(self) -> Option<Expr<'a>> {
        self.0.expr()
    }
}

impl<'a> SuperExpr<'a> {
    /// `A` in `A.super`.
    pub fn qualifier(self) -> Option<Expr<'a>> {
        self.0.expr()
    }
}

impl<'a> ClassLiteral<'a> {
    /// The type before `.class`.
    pub fn class(self) -> Option<Type<'a>> {
        self.0.type_()
    }
}

impl<'a> ParenExpr<'a> {
    /// What is in the parentheses.
    pub fn inner(self) -> Option<Expr<'a>> {
        self.0.expr()
    }
}
