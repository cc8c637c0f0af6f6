//! The machine: frames on an explicit stack, run step by step.
//!
//! The machine never calls the library: it pauses with a [`NativeCall`] and is resumed with the
//! answer. So nothing holds it borrowed while the library runs, and the library may in turn have it
//! run a lambda: calls nest as frames, each [`run`](Machine::run) ends at the depth it began with.

use std::rc::Rc;

use marblerun_trace::{Limit, SourceSpan};

use crate::arithmetic;
use crate::code::{Callee, Code, Invocation, Op};
use crate::library::string;
use crate::value::{Lambda, Thrown, Value};

/// Bounds on what a program may use up.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Steps in all.
    pub steps: u64,
    /// Calls inside calls.
    pub depth: u32,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            steps: 20_000_000,
            depth: 512,
        }
    }
}

/// Why the machine stopped running.
#[derive(Debug)]
pub enum Pause {
    /// The call that was entered has returned.
    Returned(Value),
    /// It was left by an exception.
    Threw(Thrown),
    /// The library is to answer by [`Machine::resume`].
    Native(NativeCall),
    /// A limit was reached.
    Limit(Limit),
}

/// A call that the library is to answer.
#[derive(Debug)]
pub struct NativeCall {
    /// The call in the source.
    pub invocation: Rc<Invocation>,
    /// Where it stands.
    pub span: SourceSpan,
    /// The object it is made on, if any.
    pub receiver: Option<Value>,
    /// The arguments.
    pub arguments: Vec<Value>,
}

/// Frames and what they hold.
#[derive(Debug, Default)]
pub struct Machine {
    frames: Vec<Frame>,
    limits: Limits,
    steps: u64,
}

#[derive(Debug)]
struct Frame {
    code: Rc<Code>,
    /// The step to run next.
    next: usize,
    locals: Vec<Value>,
    operands: Vec<Value>,
}

impl Frame {
    /// Compiled code never takes more than it put.
    fn pop(&mut self) -> Value {
        self.operands.pop().unwrap_or(Value::Null)
    }
}

impl Machine {
    /// A machine with nothing to run.
    pub fn new(limits: Limits) -> Machine {
        Machine {
            frames: Vec::new(),
            limits,
            steps: 0,
        }
    }

    /// How many calls are under way: what to hand to [`run`](Machine::run) after entering one more.
    pub fn depth(&self) -> usize {
        self.frames.len()
    }

    /// Enters a program.
    pub fn enter(&mut self, code: &Rc<Code>) {
        self.push(code.clone(), Vec::new());
    }

    /// Enters a lambda.
    pub fn enter_lambda(&mut self, lambda: &Lambda, arguments: impl IntoIterator<Item = Value>) {
        let mut locals = lambda.captured.clone();
        locals.extend(arguments);
        self.push(lambda.code.clone(), locals);
    }

    fn push(&mut self, code: Rc<Code>, mut locals: Vec<Value>) {
        locals.resize(code.locals.max(locals.len()), Value::Null);
        self.frames.push(Frame {
            code,
            next: 0,
            locals,
            operands: Vec::new(),
        });
    }

    /// Runs until the calls entered since `base` frames were there are done, or something needs the
    /// caller. An exception or a limit takes those frames away.
    pub fn run(&mut self, base: usize) -> Pause {
        if self.frames.len() > self.limits.depth as usize {
            self.frames.truncate(base);
            return Pause::Limit(Limit::Depth(self.limits.depth));
        }
        loop {
            if self.steps == self.limits.steps {
                self.frames.truncate(base);
                return Pause::Limit(Limit::Steps(self.limits.steps));
            }
            self.steps += 1;
            match self.step() {
                Ok(None) => {}
                Ok(Some(Progress::Native(call))) => return Pause::Native(call),
                Ok(Some(Progress::Returned(value))) => {
                    self.frames.pop();
                    if self.frames.len() <= base {
                        return Pause::Returned(value);
                    }
                    self.put(value);
                }
                Err(thrown) => {
                    self.frames.truncate(base);
                    return Pause::Threw(thrown);
                }
            }
        }
    }

    /// Answers the [`NativeCall`] the machine paused with.
    pub fn resume(&mut self, answer: Value) {
        self.put(answer);
    }

    /// Takes away the frames above `base`: the call the machine paused in has thrown.
    pub fn unwind(&mut self, base: usize) {
        self.frames.truncate(base);
    }

    fn put(&mut self, value: Value) {
        if let Some(frame) = self.frames.last_mut() {
            frame.operands.push(value);
        }
    }

    fn step(&mut self) -> Result<Option<Progress>, Thrown> {
        let Some(frame) = self.frames.last_mut() else {
            return Ok(Some(Progress::Returned(Value::Null)));
        };
        let code = frame.code.clone();
        let Some(step) = code.steps.get(frame.next) else {
            return Ok(Some(Progress::Returned(Value::Null)));
        };
        frame.next += 1;
        match &step.op {
            Op::Push(value) => frame.operands.push(value.clone()),
            Op::Load(local) => {
                let value = frame.locals.get(*local).cloned().unwrap_or(Value::Null);
                frame.operands.push(value);
            }
            Op::Store(local) => {
                let value = frame.pop();
                if let Some(slot) = frame.locals.get_mut(*local) {
                    *slot = value;
                }
            }
            Op::Pop => {
                frame.pop();
            }
            Op::Not => {
                let value = frame.pop();
                frame
                    .operands
                    .push(Value::Boolean(value != Value::Boolean(true)));
            }
            Op::Negate => {
                let value = arithmetic::negate(&frame.pop())?;
                frame.operands.push(value);
            }
            Op::Binary(op) => {
                let (right, left) = (frame.pop(), frame.pop());
                frame.operands.push(arithmetic::binary(*op, &left, &right)?);
            }
            Op::Jump(to) => frame.next = *to,
            Op::JumpIfFalse(to) => {
                if frame.pop() != Value::Boolean(true) {
                    frame.next = *to;
                }
            }
            Op::Closure(code, captures) => {
                let captured = captures
                    .iter()
                    .filter_map(|local| frame.locals.get(*local).cloned())
                    .collect();
                let lambda = Lambda {
                    code: code.clone(),
                    captured,
                };
                frame.operands.push(Value::Lambda(Rc::new(lambda)));
            }
            Op::Return => return Ok(Some(Progress::Returned(frame.pop()))),
            Op::Invoke(invocation) => {
                let from = frame.operands.len().saturating_sub(invocation.arguments);
                let arguments = frame.operands.split_off(from);
                let receiver = matches!(invocation.callee, Callee::Method(_)).then(|| frame.pop());
                return self.invoke(invocation, step.span, receiver, arguments);
            }
        }
        Ok(None)
    }

    fn invoke(
        &mut self,
        invocation: &Rc<Invocation>,
        span: SourceSpan,
        receiver: Option<Value>,
        arguments: Vec<Value>,
    ) -> Result<Option<Progress>, Thrown> {
        let name = invocation.callee.name();
        match &receiver {
            Some(Value::Null) => {
                let message = format!("Cannot invoke \"{name}()\" because the value is null");
                Err(Thrown::new("java.lang.NullPointerException", message))
            }
            Some(Value::String(text)) => {
                let answer = string::call(text, name, &arguments)?;
                self.put(answer);
                Ok(None)
            }
            Some(value) if name == "equals" => {
                let equal = arguments.first() == Some(value);
                self.put(Value::Boolean(equal));
                Ok(None)
            }
            _ => {
                let invocation = invocation.clone();
                Ok(Some(Progress::Native(NativeCall {
                    invocation,
                    span,
                    receiver,
                    arguments,
                })))
            }
        }
    }
}

/// What a step came to, when it is not simply done.
enum Progress {
    Returned(Value),
    Native(NativeCall),
}
