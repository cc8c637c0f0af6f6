//! Statements.

use super::{
    Expr, Modifiers, Name, Parameter, Type, TypeDecl, TypePattern, VariableDeclarator,
    view::{View, one_of, views},
};
use crate::{Kind, Span};

views! {
    /// `{ … }`
    Block(Kind::Block),
    /// `final int a = 1, b;`
    LocalVariable(Kind::LocalVariable),
    /// `f();`
    ExprStmt(Kind::ExprStmt),
    /// `;`
    EmptyStmt(Kind::EmptyStmt),
    /// `a: statement`
    LabeledStmt(Kind::LabeledStmt),
    /// `if (a) b; else c;`
    IfStmt(Kind::IfStmt),
    /// `while (a) b;`
    WhileStmt(Kind::WhileStmt),
    /// `do a; while (b);`
    DoWhileStmt(Kind::DoWhileStmt),
    /// `for (a; b; c) d;`
    ForStmt(Kind::ForStmt),
    /// `for (A a : b) c;`
    ForEachStmt(Kind::ForEachStmt),
    /// `switch (a) { … }`
    SwitchStmt(Kind::SwitchStmt),
    /// The cases of a `switch`.
    SwitchBody(Kind::SwitchBody),
    /// `case a: b;` or `case a -> b;`
    SwitchCase(Kind::SwitchCase),
    /// `case a, b` or `default`
    SwitchLabel(Kind::SwitchLabel),
    /// `break a;`
    BreakStmt(Kind::BreakStmt),
    /// `continue a;`
    ContinueStmt(Kind::ContinueStmt),
    /// `return a;`
    ReturnStmt(Kind::ReturnStmt),
    /// `throw a;`
    ThrowStmt(Kind::ThrowStmt),
    /// `yield a;`
    YieldStmt(Kind::YieldStmt),
    /// `assert a : b;`
    AssertStmt(Kind::AssertStmt),
    /// `synchronized (a) { … }`
    SynchronizedStmt(Kind::SynchronizedStmt),
    /// `try (…) { … } catch … finally …`
    TryStmt(Kind::TryStmt),
    /// `A a = b`, or just `c`, after `try`
    Resource(Kind::Resource),
    /// `catch (A | B e) { … }`
    CatchClause(Kind::CatchClause),
}

one_of! {
    /// Any statement.
    Stmt {
        /// `{ … }`
        Block(Block),
        /// `int a = 1, b;`
        LocalVariable(LocalVariable),
        /// A class, record, enum or interface among statements.
        LocalType(TypeDecl),
        /// `f();`
        Expr(ExprStmt),
        /// `;`
        Empty(EmptyStmt),
        /// `a: statement`
        Labeled(LabeledStmt),
        /// `if (a) b; else c;`
        If(IfStmt),
        /// `while (a) b;`
        While(WhileStmt),
        /// `do a; while (b);`
        DoWhile(DoWhileStmt),
        /// `for (a; b; c) d;`
        For(ForStmt),
        /// `for (A a : b) c;`
        ForEach(ForEachStmt),
        /// `switch (a) { … }`
        Switch(SwitchStmt),
        /// `break a;`
        Break(BreakStmt),
        /// `continue a;`
        Continue(ContinueStmt),
        /// `return a;`
        Return(ReturnStmt),
        /// `throw a;`
        Throw(ThrowStmt),
        /// `yield a;`
        Yield(YieldStmt),
        /// `assert a : b;`
        Assert(AssertStmt),
        /// `synchronized (a) { … }`
        Synchronized(SynchronizedStmt),
        /// `try { … } catch …`
        Try(TryStmt),
    }
}

fn is_rparen(kind: Kind) -> bool {
    kind == Kind::RParen
}

impl<'a> Block<'a> {
    /// What is in the braces.
    pub fn statements(self) -> impl Iterator<Item = Stmt<'a>> {
        self.0.all(Stmt::cast)
    }
}

impl<'a> LocalVariable<'a> {
    /// `final` and annotations.
    pub fn modifiers(self) -> Option<Modifiers<'a>> {
        self.0.child(Modifiers::cast)
    }

    /// The type, which may be `var`.
    pub fn ty(self) -> Option<Type<'a>> {
        self.0.type_()
    }

    /// The variables.
    pub fn declarators(self) -> impl Iterator<Item = VariableDeclarator<'a>> {
        self.0.all(VariableDeclarator::cast)
    }
}

impl<'a> ExprStmt<'a> {
    /// The expression.
    pub fn expr(self) -> Option<Expr<'a>> {
        self.0.expr()
    }
}

impl<'a> LabeledStmt<'a> {
    /// The label.
    pub fn label(self) -> Option<Name<'a>> {
        self.0.first_name()
    }

    /// What is labelled.
    pub fn body(self) -> Option<Stmt<'a>> {
        self.0.child(Stmt::cast)
    }
}

impl<'a> IfStmt<'a> {
    /// What is in the parentheses.
    pub fn condition(self) -> Option<Expr<'a>> {
        self.0.expr()
    }

    /// What is done if it is true.
    pub fn then_branch(self) -> Option<Stmt<'a>> {
        self.0.before(|kind| kind == Kind::ElseKw, Stmt::cast)
    }

    /// What is done if it is false.
    pub fn else_branch(self) -> Option<Stmt<'a>> {
        self.0.after(|kind| kind == Kind::ElseKw, Stmt::cast)
    }
}

impl<'a> WhileStmt<'a> {
    /// What is in the parentheses.
    pub fn condition(self) -> Option<Expr<'a>> {
        self.0.expr()
    }

    /// What is repeated.
    pub fn body(self) -> Option<Stmt<'a>> {
        self.0.child(Stmt::cast)
    }
}

impl<'a> DoWhileStmt<'a> {
    /// What is repeated.
    pub fn body(self) -> Option<Stmt<'a>> {
        self.0.child(Stmt::cast)
    }

    /// What is in the parentheses.
    pub fn condition(self) -> Option<Expr<'a>> {
        self.0.expr()
    }
}

/// The first part of a `for`.
#[derive(Clone, Copy, Debug)]
pub enum ForInit<'a> {
    /// `int i = 0`, to be read with [`ForInit::declarators`].
    Variables(View<'a>),
    /// `i = 0, j = 1`, to be read with [`ForInit::exprs`].
    Exprs(View<'a>),
}

impl<'a> ForInit<'a> {
    /// The node and the text.
    pub const fn view(self) -> View<'a> {
        match self {
            Self::Variables(view) | Self::Exprs(view) => view,
        }
    }

    /// The type of the variables.
    pub fn ty(self) -> Option<Type<'a>> {
        self.view().type_()
    }

    /// The variables.
    pub fn declarators(self) -> impl Iterator<Item = VariableDeclarator<'a>> {
        self.view().all(VariableDeclarator::cast)
    }

    /// The expressions.
    pub fn exprs(self) -> impl Iterator<Item = Expr<'a>> {
        self.view().all(Expr::cast)
    }
}

impl<'a> ForStmt<'a> {
    /// The first part.
    pub fn init(self) -> Option<ForInit<'a>> {
        let view = self.0.child_of_kind(Kind::ForInit)?;
        let is_variables = view.type_().is_some();
        Some(if is_variables {
            ForInit::Variables(view)
        } else {
            ForInit::Exprs(view)
        })
    }

    /// The second part.
    pub fn condition(self) -> Option<Expr<'a>> {
        self.0.child_of_kind(Kind::ForCondition)?.expr()
    }

    /// The third part.
    pub fn updates(self) -> impl Iterator<Item = Expr<'a>> {
        let update = self.0.child_of_kind(Kind::ForUpdate).into_iter();
        update.flat_map(|update| update.all(Expr::cast))
    }

    /// What is repeated.
    pub fn body(self) -> Option<Stmt<'a>> {
        self.0.after(is_rparen, Stmt::cast)
    }
}

impl<'a> ForEachStmt<'a> {
    /// The variable.
    pub fn variable(self) -> Option<Parameter<'a>> {
        self.0.child(Parameter::cast)
    }

    /// What is gone through.
    pub fn iterable(self) -> Option<Expr<'a>> {
        self.0.expr()
    }

    /// What is repeated.
    pub fn body(self) -> Option<Stmt<'a>> {
        self.0.after(is_rparen, Stmt::cast)
    }
}

impl<'a> SwitchStmt<'a> {
    /// What is in the parentheses.
    pub fn selector(self) -> Option<Expr<'a>> {
        self.0.expr()
    }

    /// What is in the braces.
    pub fn body(self) -> Option<SwitchBody<'a>> {
        self.0.child(SwitchBody::cast)
    }
}

impl<'a> SwitchBody<'a> {
    /// The cases; of `case 1: case 2: f();` the first has no statements.
    pub fn cases(self) -> impl Iterator<Item = SwitchCase<'a>> {
        self.0.all(SwitchCase::cast)
    }
}

impl<'a> SwitchCase<'a> {
    /// What is before `:` or `->`.
    pub fn label(self) -> Option<SwitchLabel<'a>> {
        self.0.child(SwitchLabel::cast)
    }

    /// Whether it is written with `->`.
    pub fn is_arrow(self) -> bool {
        self.0.has(Kind::Arrow)
    }

    /// What is done. After `->` it is one [`Stmt::Block`], [`Stmt::Throw`] or [`Stmt::Expr`]; the
    /// last is in a `switch` expression its value.
    pub fn statements(self) -> impl Iterator<Item = Stmt<'a>> {
        self.0.all(Stmt::cast)
    }
}

/// One of the values of `case a, b`.
#[derive(Clone, Copy, Debug)]
pub enum LabelValue<'a> {
    /// `case a`
    Expr(Expr<'a>),
    /// `case A a`, which is reported as unsupported.
    Pattern(TypePattern<'a>),
}

impl<'a> SwitchLabel<'a> {
    /// Whether it is or contains `default`.
    pub fn is_default(self) -> bool {
        self.0.has(Kind::DefaultKw)
    }

    /// The values of `case a, b`.
    pub fn values(self) -> impl Iterator<Item = LabelValue<'a>> {
        self.0.all(|view| {
            let pattern = TypePattern::cast(view).map(LabelValue::Pattern);
            pattern.or_else(|| Expr::cast(view).map(LabelValue::Expr))
        })
    }
}

impl<'a> BreakStmt<'a> {
    /// The label.
    pub fn label(self) -> Option<Name<'a>> {
        self.0.first_name()
    }
}

impl<'a> ContinueStmt<'a> {
    /// The label.
    pub fn label(self) -> Option<Name<'a>> {
        self.0.first_name()
    }
}

impl<'a> ReturnStmt<'a> {
    /// What is returned.
    pub fn value(self) -> Option<Expr<'a>> {
        self.0.expr()
    }
}

impl<'a> ThrowStmt<'a> {
    /// What is thrown.
    pub fn value(self) -> Option<Expr<'a>> {
        self.0.expr()
    }
}

impl<'a> YieldStmt<'a> {
    /// The value of the `switch`.
    pub fn value(self) -> Option<Expr<'a>> {
        self.0.expr()
    }
}

impl<'a> AssertStmt<'a> {
    /// What must be true.
    pub fn condition(self) -> Option<Expr<'a>> {
        self.0.before(|kind| kind == Kind::Colon, Expr::cast)
    }

    /// What is said if it is not.
    pub fn message(self) -> Option<Expr<'a>> {
        self.0.after(|kind| kind == Kind::Colon, Expr::cast)
    }
}

impl<'a> SynchronizedStmt<'a> {
    /// Whose monitor it is.
    pub fn lock(self) -> Option<Expr<'a>> {
        self.0.expr()
    }

    /// What is done while holding it.
    pub fn body(self) -> Option<Block<'a>> {
        self.0.child(Block::cast)
    }
}

impl<'a> TryStmt<'a> {
    /// What is closed afterwards.
    pub fn resources(self) -> impl Iterator<Item = Resource<'a>> {
        let list = self.0.child_of_kind(Kind::ResourceList).into_iter();
        list.flat_map(|list| list.all(Resource::cast))
    }

    /// What is tried.
    pub fn body(self) -> Option<Block<'a>> {
        self.0.child(Block::cast)
    }

    /// What is done if it fails.
    pub fn catches(self) -> impl Iterator<Item = CatchClause<'a>> {
        self.0.all(CatchClause::cast)
    }

    /// What is done in the end.
    pub fn finally(self) -> Option<Block<'a>> {
        self.0
            .child_of_kind(Kind::FinallyClause)?
            .child(Block::cast)
    }
}

impl<'a> Resource<'a> {
    /// The variable of `A a = b`.
    pub fn variable(self) -> Option<Parameter<'a>> {
        self.0.child(Parameter::cast)
    }

    /// The value, or the variable that is there already.
    pub fn value(self) -> Option<Expr<'a>> {
        self.0.expr()
    }
}

impl<'a> CatchClause<'a> {
    /// The variable.
    pub fn name(self) -> Option<Name<'a>> {
        self.0.child(Parameter::cast)?.name()
    }

    /// The types, of which there are several in `A | B e`.
    pub fn types(self) -> impl Iterator<Item = Type<'a>> {
        let parameter = self.0.child_of_kind(Kind::Parameter).into_iter();
        parameter.flat_map(|parameter| parameter.all(Type::cast))
    }

    /// What is done.
    pub fn body(self) -> Option<Block<'a>> {
        self.0.child(Block::cast)
    }
}
