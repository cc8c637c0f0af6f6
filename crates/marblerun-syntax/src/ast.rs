//! The tree as a compiler wants to see it: typed views that copy nothing.
//!
//! A view is a node and the text. What broken input may lack is an `Option`; in a program without
//! diagnostics it is there. Parts are found by their place among the tokens, so that the operand
//! after a missing one is not taken for it.

mod declarations;
mod expressions;
mod literals;
mod operators;
mod statements;
mod types;
mod view;

pub use declarations::{
    AnnotationUse, ClassBody, CompactConstructorDecl, ConstructorDecl, EnumConstant, FieldDecl,
    ImportDecl, InitializerBlock, Item, Member, MethodDecl, Modifiers, PackageDecl, Parameter,
    Program, TypeDecl, TypeDeclKind, TypeParameter, VariableDeclarator,
};
pub use expressions::{
    ArrayDimension, ArrayInitializer, AssignExpr, BinaryExpr, CallExpr, CastExpr, ClassLiteral,
    ConditionalExpr, ConstructorCall, Expr, FieldAccess, IndexExpr, InstanceofExpr, LambdaBody,
    LambdaExpr, MethodRefExpr, MethodRefReceiver, NameExpr, NewArrayExpr, NewExpr, ParenExpr,
    PostfixExpr, SuperExpr, SwitchExpr, ThisExpr, TypePattern, UnaryExpr,
};
pub use literals::{
    CharLit, DoubleLit, FloatLit, IntLit, Literal, LiteralKind, LongLit, StringLit,
};
pub use operators::{AssignOp, BinaryOp, PostfixOp, UnaryOp};
pub use statements::{
    AssertStmt, Block, BreakStmt, CatchClause, ContinueStmt, DoWhileStmt, EmptyStmt, ExprStmt,
    ForEachStmt, ForInit, ForStmt, IfStmt, LabelValue, LabeledStmt, LocalVariable, Resource,
    ReturnStmt, Stmt, SwitchBody, SwitchCase, SwitchLabel, SwitchStmt, SynchronizedStmt, ThrowStmt,
    TryStmt, WhileStmt, YieldStmt,
};
pub use types::{ArrayType, ClassType, PrimitiveType, Type, VoidType, WildcardBound, WildcardType};
pub use view::{Name, View};
