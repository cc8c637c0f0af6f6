//! What the machine runs: a list of small steps, each with its place in the source.

use std::rc::Rc;

use marblerun_trace::SourceSpan;

use crate::value::Value;

/// The body of a program or of a lambda.
#[derive(Debug, Default)]
pub struct Code {
    /// The steps.
    pub steps: Vec<Step>,
    /// How many local variables it uses.
    pub locals: usize,
}

/// One step and where it stands in the source.
#[derive(Debug)]
pub struct Step {
    /// What to do.
    pub op: Op,
    /// The code it was made from.
    pub span: SourceSpan,
}

/// What a step does. Operands are taken from the frame's operand stack, results are put there.
#[derive(Clone, Debug)]
pub enum Op {
    /// Puts a constant.
    Push(Value),
    /// Puts a local variable.
    Load(usize),
    /// Takes a value into a local variable.
    Store(usize),
    /// Takes a value away.
    Pop,
    /// `!`
    Not,
    /// Unary `-`.
    Negate,
    /// An operator with two operands.
    Binary(BinaryOp),
    /// Goes on at that step.
    Jump(usize),
    /// Takes a boolean and goes on at that step if it is false.
    JumpIfFalse(usize),
    /// Puts a lambda that captures those local variables.
    Closure(Rc<Code>, Vec<usize>),
    /// Takes arguments, and a receiver if there is one, and calls.
    Invoke(Rc<Invocation>),
    /// Takes a value and returns it to the caller.
    Return,
}

/// A call in the source.
#[derive(Debug)]
pub struct Invocation {
    /// What is called.
    pub callee: Callee,
    /// How many arguments.
    pub arguments: usize,
    /// The call as written, on one line: `map(x -> x + 1)`.
    pub text: String,
    /// Line of the method's name, from 1.
    pub line: u32,
}

/// What a call calls.
#[derive(Debug, PartialEq, Eq)]
pub enum Callee {
    /// A function in scope without a receiver.
    Function(Rc<str>),
    /// A static method: class or path, and name.
    Static(Rc<str>, Rc<str>),
    /// A method of the value under the arguments.
    Method(Rc<str>),
}

impl Callee {
    /// The simple name.
    pub fn name(&self) -> &str {
        match self {
            Callee::Function(name) | Callee::Static(_, name) | Callee::Method(name) => name,
        }
    }
}

/// Operators with two operands whose operands are always both evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
