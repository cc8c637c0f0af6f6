//! The program with everything resolved: what checking leaves for emitting.
//!
//! Names are numbers, overloads are chosen, conversions are written out, operands have the kind of
//! their operator, generics and sugar (method references, `for` over collections, varargs, string
//! switches on what) are decided but not yet lowered to steps. Whatever the checker could not type
//! is [`Type::Unknown`] and uses the dynamic forms.

use std::rc::Rc;

use marblerun_syntax::Span;
use marblerun_vm::class::{ClassId, Kind, MethodId, RuntimeType};
use marblerun_vm::code::{BinaryOp, CompareOp};

use crate::types::Type;

/// A local variable or parameter, numbered within one [`Body`], those of lambdas in it included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VariableId(pub u32);

/// A local variable or parameter.
#[derive(Clone, Debug)]
pub struct Variable {
    /// Its name; empty for one that the compiler made.
    pub name: Rc<str>,
    /// Its type.
    pub ty: Type,
    /// Its name in the source.
    pub span: Span,
    /// Whether it is `final` and gets its value later.
    pub is_blank_final: bool,
}

/// The number of a source file: of the library, or of the program after them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// What a method, constructor or initialiser does.
#[derive(Clone, Debug)]
pub struct Body {
    /// The method.
    pub method: MethodId,
    /// The file that spans are in. [`crate::world::World::is_shown`] says whether it is a reader's:
    /// spans of others mean nothing to readers.
    pub file: FileId,
    /// The class it belongs to.
    pub class: ClassId,
    /// Whether there is a `this`.
    pub is_static: bool,
    /// All variables.
    pub variables: Vec<Variable>,
    /// The parameters, in order, `this` not counted.
    pub parameters: Vec<VariableId>,
    /// What it does. Constructors hold the call of `super(…)` or `this(…)`, also an implicit one, and
    /// after `super(…)` the field initialisers and instance initialisers of the class.
    pub statements: Vec<Stmt>,
}

/// A variable of the code around a local or anonymous class that its members use: it becomes a
/// hidden field.
#[derive(Clone, Debug)]
pub struct Capture {
    /// The variable, as numbered in the body that declares the class.
    pub variable: VariableId,
    /// Its name.
    pub name: Rc<str>,
    /// Its type.
    pub ty: Type,
}

/// An expression.
#[derive(Clone, Debug)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Its type, after the conversions around it.
    pub ty: Type,
    /// Where it is. A call of a chain is placed from the method's name to the closing parenthesis.
    pub span: Span,
}

/// A constant.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// `null`
    Null,
    /// `true`
    Boolean(bool),
    /// `(byte) 1`
    Byte(i8),
    /// `(short) 1`
    Short(i16),
    /// `'a'`
    Char(u16),
    /// `1`
    Int(i32),
    /// `1L`
    Long(i64),
    /// `1f`
    Float(f32),
    /// `1.0`
    Double(f64),
    /// `"a"`, as UTF-16 code units.
    String(Vec<u16>),
}

/// Kinds of expression.
#[derive(Clone, Debug)]
pub enum ExprKind {
    /// A literal or a constant expression, folded (JLS 15.29).
    Constant(Constant),
    /// A variable of this body.
    Local(VariableId),
    /// What a local or anonymous class captured: index into its captures. The class is the one
    /// whose object has it, which is `this` or one of the objects around it.
    Captured(ClassId, usize),
    /// `this`, or the object of that class around it: `Outer.this`.
    This(ClassId),
    /// A field of an object.
    Field(Box<Expr>, FieldRef),
    /// A static field.
    Static(FieldRef),
    /// `array.length`
    Length(Box<Expr>),
    /// `array[index]`, the index an `int`.
    Index(Box<Expr>, Box<Expr>),
    /// A call of a method.
    Call(Call),
    /// A call of a method by name, of a receiver of unknown type. Arguments are boxed.
    CallDynamic(Box<Expr>, Rc<str>, Vec<Expr>),
    /// `new A(…)`
    New(New),
    /// `new int[a][b][]`: the type of the whole array and the lengths given.
    NewArray(Rc<RuntimeType>, Vec<Expr>),
    /// `{a, b}`: the type of the whole array and its elements, converted.
    ArrayOf(Rc<RuntimeType>, Vec<Expr>),
    /// `-a`
    Negate(Kind, Box<Expr>),
    /// `~a`
    Complement(Kind, Box<Expr>),
    /// `!a`
    Not(Box<Expr>),
    /// `a + b` and the like, both operands of the kind given (the right one of a shift an `int`).
    Binary(BinaryOp, Kind, Box<Expr>, Box<Expr>),
    /// The same for operands of unknown type.
    BinaryDynamic(BinaryOp, Box<Expr>, Box<Expr>),
    /// `a < b` and the like, both operands of the kind given.
    Compare(CompareOp, Kind, Box<Expr>, Box<Expr>),
    /// The same for operands of unknown type.
    CompareDynamic(CompareOp, Box<Expr>, Box<Expr>),
    /// `a && b`
    And(Box<Expr>, Box<Expr>),
    /// `a || b`
    Or(Box<Expr>, Box<Expr>),
    /// `a + b + c` that joins strings. Parts are primitives, strings or objects.
    Concat(Vec<Expr>),
    /// `a ? b : c`
    Conditional(Box<Expr>, Box<Expr>, Box<Expr>),
    /// A number as another primitive kind.
    Convert(Kind, Box<Expr>),
    /// A primitive as an object of the kind's class.
    Box(Kind, Box<Expr>),
    /// An object as a primitive.
    Unbox(Kind, Box<Expr>),
    /// `(A) a`
    Cast(Rc<RuntimeType>, Box<Expr>),
    /// `a instanceof A b`
    InstanceOf(Box<Expr>, Rc<RuntimeType>, Option<VariableId>),
    /// `a = b`, the value converted.
    Assign(Box<Place>, Box<Expr>),
    /// `a += b`
    AssignOp(Box<AssignOp>),
    /// `a++` and the like.
    Increment(Box<Increment>),
    /// A lambda or a method reference.
    Lambda(Box<Lambda>),
    /// `switch (a) { … }` with a value: branches end in [`StmtKind::Yield`].
    Switch(Box<Switch>),
    /// `A.class`
    Class(Rc<RuntimeType>),
    /// Something that was reported.
    Error,
}

/// A field and where it is declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldRef {
    /// The class that declares it.
    pub class: ClassId,
    /// The slot: among the fields of the class's objects, inherited ones first, or among its static
    /// fields.
    pub slot: u16,
}

/// A call.
#[derive(Clone, Debug)]
pub struct Call {
    /// The method that was chosen.
    pub method: MethodId,
    /// How it is called.
    pub dispatch: Dispatch,
    /// The object it is called on; none for a static method.
    pub receiver: Option<Box<Expr>>,
    /// The arguments, converted, those of a varargs parameter as an array.
    pub arguments: Vec<Expr>,
    /// The exceptions that it declares, with type arguments inserted.
    pub throws: Vec<ClassId>,
}

/// How a method is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dispatch {
    /// It has no receiver.
    Static,
    /// As the object's class has it.
    Virtual,
    /// Exactly this one: `super.f()`, private methods.
    Special,
}

/// The making of an object.
///
/// Constructors take: the object around it if the class is an inner class, the arguments, the values
/// that the class captures ([`crate::world::World::captures`]). A captured value is, at the place of
/// a `new` or `super(…)`: the variable itself, if the body is that which declares the class; what
/// `this` or an object around it captured, by the same name, if not.
#[derive(Clone, Debug)]
pub struct New {
    /// Its class.
    pub class: ClassId,
    /// The constructor.
    pub constructor: MethodId,
    /// The object around it, if the class is an inner class.
    pub outer: Option<Box<Expr>>,
    /// The arguments, converted.
    pub arguments: Vec<Expr>,
}

/// `a op= b`: the place is read, converted to `operand`, combined and converted back to its type.
#[derive(Clone, Debug)]
pub struct AssignOp {
    /// What is assigned to.
    pub place: Place,
    /// Its type.
    pub ty: Type,
    /// The operator; none where strings are joined.
    pub op: Option<BinaryOp>,
    /// The kind the operator works on; `Reference` if only the run time knows.
    pub operand: Kind,
    /// The right operand, converted (a shift's is an `int`).
    pub value: Expr,
}

/// `a++`
#[derive(Clone, Debug)]
pub struct Increment {
    /// What is changed.
    pub place: Place,
    /// Its type: numeric, or a boxed number.
    pub ty: Type,
    /// 1 or -1.
    pub by: i8,
    /// Whether the value is that after the change: `++a`.
    pub is_prefix: bool,
}

/// What can be assigned to.
#[derive(Clone, Debug)]
pub enum Place {
    /// A variable of this body.
    Local(VariableId),
    /// A field of an object.
    Field(Expr, FieldRef),
    /// A static field.
    Static(FieldRef),
    /// An element of an array.
    Index(Expr, Expr),
}

/// A lambda. A method reference is one whose body is the call.
#[derive(Clone, Debug)]
pub struct Lambda {
    /// The number that its code has as a static method: captured values, then arguments.
    pub method: MethodId,
    /// The functional interface.
    pub interface: ClassId,
    /// The parameters, of the types that the interface's method has.
    pub parameters: Vec<VariableId>,
    /// For `a::b`: a variable and the expression that it holds, evaluated when the lambda is made.
    pub receiver: Option<(VariableId, Expr)>,
    /// How its result is held, none for `void`.
    pub result: Option<Kind>,
    /// What it does: ends in `return` if it has a result.
    pub statements: Vec<Stmt>,
}

/// A statement.
#[derive(Clone, Debug)]
pub struct Stmt {
    /// What it is.
    pub kind: StmtKind,
    /// Where it is.
    pub span: Span,
}

/// A statement or `switch` that `break`, `continue` or `yield` can name, numbered within its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LabelId(pub u32);

/// Kinds of statement.
#[derive(Clone, Debug)]
pub enum StmtKind {
    /// A variable comes into scope, with its first value if there is one.
    Variable(VariableId, Option<Expr>),
    /// An expression whose value, if any, is not used.
    Expr(Expr),
    /// `{ … }`
    Block(Vec<Stmt>),
    /// `if`
    If(Expr, Box<Stmt>, Option<Box<Stmt>>),
    /// `while`
    While(LabelId, Expr, Box<Stmt>),
    /// `do … while`
    DoWhile(LabelId, Box<Stmt>, Expr),
    /// `for (…; …; …)`; a missing condition is `true`.
    For(LabelId, Vec<Stmt>, Option<Expr>, Vec<Expr>, Box<Stmt>),
    /// `for (A a : b)`
    ForEach(Box<ForEach>),
    /// `name: statement` that is not a loop.
    Labeled(LabelId, Box<Stmt>),
    /// `break` out of that statement.
    Break(LabelId),
    /// `continue` with the next turn of that loop.
    Continue(LabelId),
    /// `return`, the value converted.
    Return(Option<Expr>),
    /// `yield`, or the value of an arrow of a `switch` expression, converted.
    Yield(LabelId, Expr),
    /// `throw`
    Throw(Expr),
    /// `try`
    Try(Box<Try>),
    /// `synchronized (a) { … }`
    Synchronized(Expr, Vec<Stmt>),
    /// `switch`
    Switch(Box<Switch>),
    /// `assert`: not run, as in Java without `-ea`.
    Assert,
    /// Call of another constructor of this class, or of the superclass: constructor, object around
    /// the superclass if that is an inner class, arguments.
    Construct(MethodId, Option<Box<Expr>>, Vec<Expr>),
    /// A local class is declared; its members are compiled on their own.
    Class(ClassId),
}

/// `for (A a : b) …`
#[derive(Clone, Debug)]
pub struct ForEach {
    /// The loop.
    pub label: LabelId,
    /// The variable.
    pub variable: VariableId,
    /// What is looped over.
    pub over: Expr,
    /// How.
    pub through: Through,
    /// An element as the variable's type: an expression over `element`.
    pub element: VariableId,
    /// The conversion.
    pub value: Expr,
    /// What is done with each.
    pub statement: Stmt,
}

/// How a `for` goes through what it is given.
#[derive(Clone, Copy, Debug)]
pub enum Through {
    /// The elements of an array.
    Array,
    /// `Iterable.iterator`, `Iterator.hasNext`, `Iterator.next`.
    Iterable(MethodId, MethodId, MethodId),
}

/// `try`
#[derive(Clone, Debug)]
pub struct Try {
    /// Resources: a variable and its value, or a value alone, with the `close` to call. They are
    /// closed in reverse; what closing throws is suppressed if there is an exception already.
    pub resources: Vec<Resource>,
    /// What is tried.
    pub statements: Vec<Stmt>,
    /// `catch`
    pub catches: Vec<Catch>,
    /// `finally`
    pub finally: Option<Vec<Stmt>>,
}

/// A resource of a `try`.
#[derive(Clone, Debug)]
pub struct Resource {
    /// The variable that holds it.
    pub variable: VariableId,
    /// Its value.
    pub value: Expr,
    /// `close()` of its class.
    pub close: MethodId,
    /// `Throwable.addSuppressed`
    pub add_suppressed: MethodId,
    /// What `close` may throw.
    pub throws: Vec<ClassId>,
}

/// `catch (A | B e) { … }`
#[derive(Clone, Debug)]
pub struct Catch {
    /// The classes.
    pub classes: Vec<ClassId>,
    /// The variable.
    pub variable: VariableId,
    /// What is done.
    pub statements: Vec<Stmt>,
}

/// `switch`, as statement or expression.
#[derive(Clone, Debug)]
pub struct Switch {
    /// What `break` or `yield` name.
    pub label: LabelId,
    /// What is looked at.
    pub selector: Expr,
    /// How it is compared.
    pub on: SwitchOn,
    /// The cases, in order.
    pub cases: Vec<Case>,
    /// Whether all possible values have a case without `default` (an enum): none is a
    /// `MatchException`-like error.
    pub is_exhaustive: bool,
}

/// How a `switch` compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SwitchOn {
    /// The selector is an `int`, labels are [`Constant::Int`].
    Int,
    /// The selector is a `String`, labels are [`Constant::String`].
    String,
    /// The selector is an enum: its `ordinal()` is compared with [`Constant::Int`].
    Enum(MethodId),
}

/// A case of a `switch`.
#[derive(Clone, Debug)]
pub struct Case {
    /// What it is for.
    pub labels: Vec<Constant>,
    /// Whether it is also for everything else.
    pub is_default: bool,
    /// What is done. Without an arrow it goes on with the next case.
    pub statements: Vec<Stmt>,
    /// Whether it was written with an arrow.
    pub is_arrow: bool,
    /// Where it is.
    pub span: Span,
}
