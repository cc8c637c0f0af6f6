//! Throwing: from frame to frame until a handler is found (JLS 11.3).

use std::fmt::Write;
use std::rc::Rc;

use crate::class::{ClassId, RuntimeType};
use crate::effect::{Effect, EffectKind};
use crate::interpret::Flow;
use crate::linkage::Linked;
use crate::machine::{Machine, Pause, Stage, push_frame};
use crate::native::Thrown;
use crate::thread::{End, Frame, Stack, ThreadId};
use crate::value::Value;

impl Machine {
    /// Throws an exception that is yet to be made.
    #[cold]
    pub(crate) fn throw_new(&mut self, id: ThreadId, stack: &mut Stack, thrown: &Thrown) -> Flow {
        let exception = self.exception(thrown);
        let calls = self.calls(stack);
        self.heap.charge(24 + calls.len() as u64);
        self.set_named(&exception, "calls", Value::string(&calls));
        self.raise(id, stack, exception)
    }

    /// The calls of a stack, innermost first, as `Throwable` keeps them; without those that only make
    /// an exception.
    pub(crate) fn calls(&self, stack: &Stack) -> String {
        /// As many as the JDK keeps.
        const MOST: usize = 1024;
        let throwable = self.linkage.named("java.lang.Throwable");
        let makes = |frame: &Frame| {
            let name = &*frame.code.name;
            let class = frame.code.class.map(|class| self.linkage.class(class));
            matches!(name, "<init>" | "fillInStackTrace")
                && class
                    .zip(throwable)
                    .is_some_and(|(class, throwable)| class.is_subclass_of(throwable))
        };
        let mut text = String::new();
        let frames = stack.frames.iter().rev().skip_while(|frame| makes(frame));
        for frame in frames.take(MOST) {
            let Some(class) = frame.code.class else {
                continue;
            };
            let at = (frame.pc as usize).saturating_sub(1);
            let span = frame.code.spans.get(at).copied().flatten();
            let line = span.map_or(0, |span| self.linkage.program.line(span));
            let class = &self.linkage.class(class).name;
            // Writing to a string cannot fail.
            _ = writeln!(text, "{class}\t{}\t{line}", frame.code.name);
        }
        text
    }

    /// Throws an exception: the saved step of the top frame is the one after what failed.
    #[cold]
    pub(crate) fn raise(&mut self, id: ThreadId, stack: &mut Stack, mut exception: Value) -> Flow {
        self.thrown_at = stack.span();
        loop {
            let class = self.class_of(&exception);
            let Some(frame) = stack.frames.last_mut() else {
                return self.uncaught(id, stack, exception);
            };
            let at = frame.pc.saturating_sub(1);
            let handler = frame.code.handlers.iter().find(|handler| {
                (handler.from..handler.to).contains(&at)
                    && (handler.catches.is_empty() || self.catches(&handler.catches, class))
            });
            if let Some(handler) = handler {
                let target = handler.target;
                let operands = frame.base as usize
                    + usize::from(frame.code.locals)
                    + usize::from(handler.depth);
                frame.pc = target;
                stack.values.truncate(operands);
                stack.values.push(exception);
                return Flow::Frames;
            }
            if let Some(monitor) = frame.monitor.take() {
                self.exit_monitor(id, stack, &monitor);
            }
            let Some(frame) = stack.frames.pop() else {
                return Flow::Frames;
            };
            stack.values.truncate(frame.base as usize);
            match frame.end {
                End::Caller | End::Dynamic => {}
                End::Initializer(class) => {
                    self.set_stage(class, Stage::Failed);
                    exception = self.in_initializer(exception);
                }
                End::Host => {
                    self.heap.keep(&exception);
                    return Flow::Stop(Pause::Threw(id, exception));
                }
                End::Uncaught => {
                    // `toString` itself failed: the class must do.
                    let text = self.linkage.type_name(&self.type_of(&exception));
                    self.died(id, stack, text);
                    return Flow::Stop(Pause::Switched);
                }
            }
        }
    }

    fn catches(&self, catches: &[ClassId], class: ClassId) -> bool {
        let class = self.linkage.class(class);
        catches.iter().any(|caught| class.is_subclass_of(*caught))
    }

    /// What a failed initialiser throws is wrapped, unless it is an `Error` (JLS 12.4.2).
    fn in_initializer(&mut self, exception: Value) -> Value {
        let class = self.linkage.class(self.class_of(&exception));
        if self
            .linkage
            .named("java.lang.Error")
            .is_some_and(|error| class.is_subclass_of(error))
        {
            return exception;
        }
        let wrapped = self.exception(&Thrown::bare("java.lang.ExceptionInInitializerError"));
        self.set_named(&wrapped, "cause", exception.clone());
        self.set_named(&wrapped, "hasCause", Value::Boolean(true));
        self.set_named(&wrapped, "exception", exception);
        wrapped
    }

    /// Nobody caught it: the thread ends when the exception has said what it is.
    fn uncaught(&mut self, id: ThreadId, stack: &mut Stack, exception: Value) -> Flow {
        let class = self.linkage.class(self.class_of(&exception));
        let method = class.named.get("toString").and_then(|methods| {
            methods
                .iter()
                .map(|method| self.linkage.method(*method))
                .find(|method| method.arguments == 1)
        });
        if let Some(method) = method
            && let Some(code) = self.linkage.code(&method)
        {
            push_frame(stack, code, vec![exception], End::Uncaught);
            return Flow::Frames;
        }
        let text = self.linkage.type_name(&self.type_of(&exception));
        self.died(id, stack, text);
        Flow::Stop(Pause::Switched)
    }

    /// A thread ends by an exception.
    pub(crate) fn died(&mut self, id: ThreadId, stack: &Stack, text: String) {
        self.effects.push(Effect {
            time: self.now,
            thread: id,
            span: stack.span().or(self.thrown_at),
            kind: EffectKind::Uncaught(text.clone()),
        });
        if id == ThreadId(0) {
            self.outcome.uncaught = Some(text);
        }
    }

    /// Throws a `NullPointerException` of the last step of the top frame.
    #[cold]
    pub(crate) fn throw_null(&mut self, id: ThreadId, stack: &mut Stack) -> Flow {
        let message = stack.frames.last().and_then(|frame| {
            let at = frame.pc.saturating_sub(1);
            let nulls = &frame.code.nulls;
            let found = nulls.binary_search_by_key(&at, |(step, _)| *step).ok()?;
            nulls.get(found).map(|(_, text)| text.to_string())
        });
        let message = message.or_else(|| {
            let code = &stack.frames.last()?.code;
            let class = self.linkage.class(code.class?);
            crate::null::reason(&class.name, &code.name).map(str::to_owned)
        });
        let thrown = Thrown {
            class: "java.lang.NullPointerException",
            message: message.filter(|text| !text.is_empty()),
        };
        self.throw_new(id, stack, &thrown)
    }

    /// `ClassCastException` of a cast.
    #[cold]
    pub(crate) fn bad_cast(&self, value: &Value, to: &RuntimeType) -> Thrown {
        let from = self.type_of(value);
        let (a, b) = (self.linkage.type_name(&from), self.linkage.type_name(to));
        let place = |is_library: bool| {
            if is_library {
                "module java.base of loader 'bootstrap'"
            } else {
                "unnamed module of loader 'app'"
            }
        };
        let (of_a, of_b) = (self.is_library(&from), self.is_library(to));
        let places = if of_a == of_b {
            format!("{a} and {b} are in {}", place(of_a))
        } else {
            format!("{a} is in {}; {b} is in {}", place(of_a), place(of_b))
        };
        Thrown::new(
            "java.lang.ClassCastException",
            format!("class {a} cannot be cast to class {b} ({places})"),
        )
    }

    fn is_library(&self, ty: &RuntimeType) -> bool {
        match ty {
            RuntimeType::Primitive(_) => true,
            RuntimeType::Class(class) => self.linkage.class(*class).is_library,
            RuntimeType::Array(element) => self.is_library(element),
        }
    }

    /// `ArrayIndexOutOfBoundsException`
    #[cold]
    pub(crate) fn bad_index(index: i32, length: usize) -> Thrown {
        Thrown::new(
            "java.lang.ArrayIndexOutOfBoundsException",
            format!("Index {index} out of bounds for length {length}"),
        )
    }

    /// The method that a thread's object runs, by name and number of parameters.
    pub(crate) fn method_named(
        &self,
        class: ClassId,
        name: &str,
        parameters: usize,
    ) -> Option<Rc<Linked>> {
        let class = self.linkage.class(class);
        class
            .named
            .get(name)?
            .iter()
            .map(|method| self.linkage.method(*method))
            .find(|method| method.method.parameters.len() == parameters)
    }
}
