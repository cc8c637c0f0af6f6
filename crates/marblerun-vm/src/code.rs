//! What the machine runs: a list of small steps, each with its place in the source.
//!
//! Every frame has local variables and an operand stack. A call takes its arguments from the operand
//! stack of the caller; they become the first locals of the callee (the receiver is local 0).

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use marblerun_trace::SourceSpan;

use crate::class::{ClassId, Kind, MethodId, RuntimeType, Selector};
use crate::value::Value;

/// The body of a method or of a lambda.
#[derive(Debug)]
pub struct Code {
    /// What to do, step by step. The last step never falls off the end.
    pub ops: Vec<Op>,
    /// For each step the code it was made from; none in the class library and for steps that no
    /// source stands for.
    pub spans: Vec<Option<SourceSpan>>,
    /// Steps where a statement begins, in order: places where the reader may stop.
    pub statements: Vec<u32>,
    /// How many local variables it uses, arguments included.
    pub locals: u16,
    /// What to do with exceptions, innermost first.
    pub handlers: Vec<Handler>,
    /// Names of the local variables that the source declares: slot, name, first and last step
    /// where it is in scope.
    pub variables: Vec<VariableRange>,
    /// What a `NullPointerException` says that a step throws, in order of steps; nothing for an
    /// empty text. Steps of the class library have none.
    pub nulls: Vec<(u32, Rc<str>)>,
    /// The class it belongs to, if it belongs to one.
    pub class: Option<ClassId>,
    /// The name of its method.
    pub name: Rc<str>,
    /// The same steps with frequent sequences made one; made when the code first runs.
    pub fast: OnceCell<Vec<Op>>,
}

impl Default for Code {
    fn default() -> Code {
        Code {
            ops: Vec::new(),
            spans: Vec::new(),
            statements: Vec::new(),
            locals: 0,
            handlers: Vec::new(),
            variables: Vec::new(),
            nulls: Vec::new(),
            class: None,
            name: Rc::from(""),
            fast: OnceCell::new(),
        }
    }
}

/// Where a local variable is in scope.
#[derive(Clone, Debug)]
pub struct VariableRange {
    /// Its slot.
    pub slot: u16,
    /// Its name.
    pub name: Rc<str>,
    /// First step.
    pub from: u32,
    /// First step after it.
    pub to: u32,
}

/// A range of steps that an exception handler guards.
#[derive(Clone, Debug)]
pub struct Handler {
    /// First step guarded.
    pub from: u32,
    /// First step after them.
    pub to: u32,
    /// The classes it catches; none: everything.
    pub catches: Vec<ClassId>,
    /// Where to go on: with the operands that were there when the range began, and the exception.
    pub target: u32,
    /// How many operands those were.
    pub depth: u16,
}

/// What a step does. Operands are taken from the operand stack, results are put there; `a, b → c`
/// means: takes `b`, takes `a`, puts `c`.
#[derive(Clone, Debug)]
pub enum Op {
    /// `→ value`. Equal string literals are one string (JLS 3.10.5).
    Push(Value),
    /// `→ value` of a local variable.
    Load(u16),
    /// `value →` into a local variable.
    Store(u16),
    /// Adds to an `int` variable.
    Increment(u16, i32),
    /// `a →`
    Pop,
    /// `a → a, a`
    Dup,
    /// `a, b → b, a, b`
    DupUnder1,
    /// `a, b, c → c, a, b, c`
    DupUnder2,
    /// `a, b → a, b, a, b`
    Dup2,
    /// `a, b → b, a`
    Swap,

    /// `object → value` of the field in that slot.
    GetField(u16),
    /// `object, value →` into the field in that slot.
    PutField(u16),
    /// `→ value` of the static field in that slot of the class.
    GetStatic(ClassId, u16),
    /// `value →` into the static field in that slot of the class.
    PutStatic(ClassId, u16),

    /// `→ object` with its fields at first values; the constructor is called after it.
    New(ClassId),
    /// `length… → array`: as many lengths as given, the outermost first; the type is that of the
    /// whole array.
    NewArray(Rc<RuntimeType>, u8),
    /// `array, index → element`
    ArrayLoad,
    /// `array, index, value →`
    ArrayStore,
    /// `array → length`
    ArrayLength,

    /// `a, b → c` by numbers of that kind (`int`, `long`, `float`, `double`; `boolean` for
    /// `& | ^`). Shifts: `b` is an `int`, the kind is that of `a`.
    Binary(BinaryOp, Kind),
    /// `a, b → boolean` by numbers of that kind; `==` and `!=` also of booleans and of references,
    /// which are compared by identity.
    Compare(CompareOp, Kind),
    /// `a → -a`
    Negate(Kind),
    /// `a → ~a`
    Complement(Kind),
    /// `boolean → boolean`
    Not,
    /// `a → a` as a number of another primitive kind, widened or narrowed as JLS 5.1 says.
    Convert(Kind),
    /// `a → object` of the kind's class: `Integer.valueOf` and its like.
    Box(Kind),
    /// `object → a`. `null` is a `NullPointerException`; an object of another class that widens is
    /// widened, any other is a `ClassCastException`.
    Unbox(Kind),
    /// `a, b → c`, as the values at hand ask for: numbers are unboxed and promoted, `+` may join
    /// strings. For operands whose type the compiler does not know.
    BinaryDynamic(BinaryOp),
    /// `a, b → boolean`, likewise.
    CompareDynamic(CompareOp),
    /// `part… → string`: so many parts, each a primitive, a `String` or `null`, joined as they print.
    Concat(u8),

    /// `object → object`, or a `ClassCastException`. `null` passes.
    CheckCast(Rc<RuntimeType>),
    /// `object → boolean`
    InstanceOf(Rc<RuntimeType>),

    /// Goes on at that step.
    Jump(u32),
    /// `boolean →`: goes on at that step if it is this.
    JumpIf(bool, u32),
    /// `object →`: goes on at that step if it is `null`.
    JumpIfNull(u32),
    /// `int →`: goes on where the table says, or at the second.
    Switch(Rc<BTreeMap<i32, u32>>, u32),
    /// `string →`: goes on where the table says, or at the second. `null` is a
    /// `NullPointerException`.
    SwitchString(Rc<BTreeMap<Rc<str>, u32>>, u32),

    /// `captured… → object` of a functional interface. Calls of its one abstract method run the
    /// shape's code with the captured values and then the arguments.
    Lambda(Rc<LambdaShape>),

    /// `argument… → result` of a static method; nothing is put for `void`.
    InvokeStatic(MethodId),
    /// `object, argument… → result` of exactly this method: constructors, `super.f()`, private
    /// methods.
    InvokeSpecial(MethodId),
    /// `object, argument… → result` of the method that the object's class has for the selector; so
    /// many arguments, the object not counted.
    InvokeVirtual(Selector, u8),
    /// `object, argument… → result` of the method that fits the arguments at hand, which are boxed,
    /// as is the result; `null` is put for `void`. For receivers whose type the compiler does not
    /// know.
    InvokeDynamic(Rc<DynamicCall>),

    /// `value →` to the caller.
    Return,
    /// To the caller, without a value.
    ReturnVoid,
    /// `throwable →`
    Throw,
    /// `object →`: takes its monitor.
    MonitorEnter,
    /// `object →`: gives its monitor back.
    MonitorExit,
    /// `→ object` that stands for the type: `A.class`.
    Class(Rc<RuntimeType>),
    /// `value… → array` of that type with so many elements, which are on the stack.
    ArrayOf(Rc<RuntimeType>, u32),
    /// `object → object`, or a `NullPointerException`.
    NotNull,
    /// `value → part` of [`Op::Concat`]: an object is asked, by this selector of `toString`.
    ToText(Selector),

    // Several steps in one: made by the machine when code first runs. The steps they stand for are
    // still behind them, so that jumps into the middle work.
    /// [`Op::Load`] of both, [`Op::Compare`] of `int`s, [`Op::JumpIf`].
    LoadLoadCompareJump(u16, u16, CompareOp, bool, u32),
    /// [`Op::Load`], [`Op::Push`] of an `int`, [`Op::Compare`] of `int`s, [`Op::JumpIf`].
    LoadPushCompareJump(u16, i16, CompareOp, bool, u32),
    /// [`Op::Compare`] of `int`s, [`Op::JumpIf`].
    CompareJump(CompareOp, bool, u32),
    /// [`Op::Load`] of both, [`Op::Binary`] of `int`s.
    LoadLoadBinary(u16, u16, BinaryOp),
    /// [`Op::Load`], [`Op::Push`] of an `int`, [`Op::Binary`] of `int`s.
    LoadPushBinary(u16, i32, BinaryOp),
    /// [`Op::Push`] of an `int`, [`Op::Binary`] of `int`s.
    PushBinary(i32, BinaryOp),
    /// [`Op::Load`], [`Op::Binary`] of `int`s.
    LoadBinary(u16, BinaryOp),
    /// [`Op::Binary`] of `int`s, [`Op::Store`].
    BinaryStore(BinaryOp, u16),
    /// [`Op::Load`], [`Op::GetField`].
    LoadField(u16, u16),
    /// [`Op::Load`] of both.
    LoadLoad(u16, u16),
    /// [`Op::Load`], [`Op::Return`].
    LoadReturn(u16),
    /// [`Op::Increment`], [`Op::Jump`].
    IncrementJump(u16, i16, u32),
    /// Nothing.
    Nop,
}

/// A call that only the run time can resolve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DynamicCall {
    /// The name of the method.
    pub name: Rc<str>,
    /// How many arguments there are, the receiver not counted.
    pub arguments: u8,
}

/// What a lambda or method reference is made of.
#[derive(Debug)]
pub struct LambdaShape {
    /// The functional interface.
    pub interface: ClassId,
    /// Its body: the first locals are what it captured, the next the arguments.
    pub code: Rc<Code>,
    /// How many values it captures.
    pub captures: u8,
    /// How its parameters are held.
    pub parameters: Vec<Kind>,
    /// How its result is held; none for `void`.
    pub result: Option<Kind>,
}

/// Operators with two operands of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BinaryOp {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `%`
    Remainder,
    /// `&`
    And,
    /// `|`
    Or,
    /// `^`
    Xor,
    /// `<<`
    ShiftLeft,
    /// `>>`
    ShiftRight,
    /// `>>>`
    ShiftRightUnsigned,
}

/// Comparisons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CompareOp {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}
