//! What the compiler could not decide: operators and calls by the values at hand.

use std::rc::Rc;

use crate::arithmetic::{self, Failure, kind_of, promoted, widens};
use crate::class::{Kind, Method, Selector};
use crate::code::{BinaryOp, Code, CompareOp, Op};
use crate::heap::Body;
use crate::interpret::Flow;
use crate::linkage::{Found, Linked, Target};
use crate::machine::{Machine, Pause, push_frame};
use crate::native::Thrown;
use crate::print::Joined;
use crate::thread::{End, Stack, ThreadId};
use crate::value::Value;

/// A native method has nothing to run: the host must call it by way of Java.
fn not_callable() -> Thrown {
    Thrown::new(
        "java.lang.IllegalStateException",
        "the function cannot be called by the host",
    )
}

impl Machine {
    /// `a op b`: the result is put on the stack, or a call goes on to find it.
    pub(crate) fn binary_dynamic(
        &mut self,
        id: ThreadId,
        stack: &mut Stack,
        op: BinaryOp,
        a: Value,
        b: Value,
    ) -> Result<Option<Flow>, Thrown> {
        let is_string = |value: &Value| matches!(value, Value::String(_));
        if op == BinaryOp::Add && (is_string(&a) || is_string(&b)) {
            return Ok(self.join(id, stack, a, b));
        }
        let is_shift = matches!(
            op,
            BinaryOp::ShiftLeft | BinaryOp::ShiftRight | BinaryOp::ShiftRightUnsigned
        );
        let (left, right) = (kind_of(&a), kind_of(&b));
        let kind = match (left, right) {
            (Kind::Boolean, Kind::Boolean) => Some(Kind::Boolean),
            _ if is_shift => promoted(left, left),
            _ => promoted(left, right),
        };
        let Some(kind) = kind else {
            return Err(self.not_a_number(if left == Kind::Reference { &a } else { &b }));
        };
        match arithmetic::binary(op, kind, &a, &b) {
            Ok(value) => {
                stack.values.push(value);
                Ok(None)
            }
            Err(Failure::Thrown(thrown)) => Err(thrown),
            Err(Failure::Operands) => Err(self.not_a_number(&a)),
        }
    }

    fn not_a_number(&self, value: &Value) -> Thrown {
        match value {
            Value::Null => Thrown::new(
                "java.lang.NullPointerException",
                "Cannot unbox value because it is null",
            ),
            value => {
                let class = self.linkage.box_class(Kind::Int);
                self.bad_cast(value, &crate::class::RuntimeType::Class(class))
            }
        }
    }

    /// Joins a string with something.
    fn join(&mut self, id: ThreadId, stack: &mut Stack, a: Value, b: Value) -> Option<Flow> {
        let mut joined = Joined::default();
        if joined.value(&a) && joined.value(&b) {
            let text = joined.finish();
            self.heap.charge(24 + text.len() as u64);
            stack.values.push(Value::String(Rc::new(text)));
            return None;
        }
        // An object says itself what it is: a small piece of code asks it, and joins.
        let object = if matches!(a, Value::Object(_)) { 0 } else { 1 };
        let class = self.class_of(if object == 0 { &a } else { &b });
        let to_string = self
            .method_named(class, "toString", 0)
            .or_else(|| self.method_named(self.linkage.known.object, "toString", 0))?;
        let say = Op::InvokeVirtual(Selector(to_string.method.id), 0);
        let mut ops = vec![Op::Load(0)];
        if object == 0 {
            ops.push(say.clone());
        }
        ops.push(Op::Load(1));
        if object == 1 {
            ops.push(say);
        }
        ops.extend([Op::Concat(2), Op::Return]);
        let spans = vec![None; ops.len()];
        let code = Code {
            ops,
            spans,
            locals: 2,
            ..Code::default()
        };
        if stack.frames.len() >= self.limits.frames {
            return Some(self.throw_new(id, stack, &Thrown::bare("java.lang.StackOverflowError")));
        }
        push_frame(stack, Rc::new(code), vec![a, b], End::Caller);
        Some(Flow::Frames)
    }

    /// `a op b`
    pub(crate) fn compare_dynamic(
        &self,
        op: CompareOp,
        a: &Value,
        b: &Value,
    ) -> Result<bool, Thrown> {
        let (left, right) = (kind_of(a), kind_of(b));
        let is_equality = matches!(op, CompareOp::Equal | CompareOp::NotEqual);
        let kind = match (left, right) {
            (Kind::Boolean, Kind::Boolean) if is_equality => Some(Kind::Boolean),
            _ => promoted(left, right).or(is_equality.then_some(Kind::Reference)),
        };
        match kind.and_then(|kind| arithmetic::compare(op, kind, a, b)) {
            Some(value) => Ok(value),
            None => Err(self.not_a_number(if left == Kind::Reference { a } else { b })),
        }
    }

    /// Calls the method of that name that fits the boxed arguments on the stack.
    pub(crate) fn invoke_dynamic(
        &mut self,
        id: ThreadId,
        stack: &mut Stack,
        name: &Rc<str>,
        arguments: usize,
    ) -> Flow {
        let Some(at) = stack.values.len().checked_sub(arguments + 1) else {
            return Flow::Stop(Pause::Broken(
                "an operand is missing".to_owned(),
                stack.span(),
            ));
        };
        let receiver = stack.values.get(at).cloned().unwrap_or_default();
        if matches!(receiver, Value::Null) {
            let thrown = Thrown::new(
                "java.lang.NullPointerException",
                format!("Cannot invoke \"{name}()\" because value is null"),
            );
            return self.throw_new(id, stack, &thrown);
        }
        let given = stack.values.get(at + 1..).unwrap_or_default().to_vec();
        let Some(method) = self.fitting(&receiver, name, &given) else {
            let class = self.linkage.type_name(&self.type_of(&receiver));
            let thrown = Thrown::new(
                "java.lang.NoSuchMethodError",
                format!("{class}.{name} with {arguments} arguments"),
            );
            return self.throw_new(id, stack, &thrown);
        };
        stack.values.truncate(at + 1);
        for (kind, value) in method.method.parameters.iter().zip(&given) {
            let value = Machine::unboxed_as(*kind, value).unwrap_or_default();
            stack.values.push(value);
        }
        if method.method.is_static {
            stack.values.remove(at);
            return self.invoke(id, stack, &method, End::Dynamic);
        }
        let selector = Selector(method.method.id);
        self.invoke_virtual(id, stack, selector, arguments, End::Dynamic)
    }

    /// The method of that name that the receiver has for the arguments.
    fn fitting(&self, receiver: &Value, name: &str, given: &[Value]) -> Option<Rc<Linked>> {
        let class = self.linkage.class(self.class_of(receiver));
        let object = self.linkage.class(self.linkage.known.object);
        let methods = [&class, &object]
            .into_iter()
            .filter_map(|class| class.named.get(name))
            .flatten()
            .map(|method| self.linkage.method(*method));
        // The first of those that fit best.
        let mut best: Option<(u32, Rc<Linked>)> = None;
        for method in methods {
            if let Some(cost) = cost(&method.method, given)
                && best.as_ref().is_none_or(|(other, _)| cost < *other)
            {
                best = Some((cost, method));
            }
        }
        best.map(|(_, method)| method)
    }

    /// Begins a call for the host: of a functional interface's object, or of a method by name.
    pub(crate) fn enter_function(
        &mut self,
        id: ThreadId,
        stack: &mut Stack,
        function: &Value,
        name: Option<&str>,
        arguments: Vec<Value>,
    ) -> Result<(), Thrown> {
        let is_lambda = match function {
            Value::Object(at) => matches!(
                self.heap.get(*at).map(|object| &object.body),
                Some(Body::Lambda(..))
            ),
            Value::Null => return Err(Thrown::bare("java.lang.NullPointerException")),
            _ => false,
        };
        let at = stack.values.len();
        let count = arguments.len();
        let linked = match name {
            Some(name) => self.fitting(function, name, &arguments),
            None if is_lambda => None,
            None => self.function_of(function, count),
        };
        stack.values.push(function.clone());
        let flow = match linked {
            Some(linked) if self.is_hosts(function, &linked) => {
                stack.values.truncate(at);
                return Err(not_callable());
            }
            Some(linked) => {
                for (kind, value) in linked.method.parameters.iter().zip(&arguments) {
                    let value = Machine::unboxed_as(*kind, value).unwrap_or_default();
                    stack.values.push(value);
                }
                let selector = Selector(linked.method.id);
                self.invoke_virtual(id, stack, selector, count, End::Host)
            }
            None if is_lambda => {
                let kinds = self.lambda_parameters(function);
                for (at, value) in arguments.iter().enumerate() {
                    let kind = kinds.get(at).copied().unwrap_or(Kind::Reference);
                    let value = Machine::unboxed_as(kind, value).unwrap_or_default();
                    stack.values.push(value);
                }
                self.invoke_lambda(id, stack, at, End::Host)
            }
            None => {
                stack.values.truncate(at);
                return Err(Thrown::new(
                    "java.lang.NoSuchMethodError",
                    name.unwrap_or("function"),
                ));
            }
        };
        match flow {
            Flow::Frames => Ok(()),
            Flow::Next | Flow::Stop(_) => {
                stack.values.truncate(at);
                Err(not_callable())
            }
        }
    }

    /// Whether what a call of that method would run is the host's.
    fn is_hosts(&self, receiver: &Value, called: &Linked) -> bool {
        let selector = Selector(called.method.id);
        let class = self.class_of(receiver);
        match self.linkage.dispatch(class, selector, false) {
            Found::Method(linked) => matches!(linked.target, Target::Host),
            Found::Lambda | Found::Missing => false,
        }
    }

    fn lambda_parameters(&self, function: &Value) -> Vec<Kind> {
        match function {
            Value::Object(at) => match self.heap.get(*at).map(|object| &object.body) {
                Some(Body::Lambda(shape, _)) => shape.parameters.clone(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// The one abstract method of an interface that an object implements.
    fn function_of(&self, function: &Value, parameters: usize) -> Option<Rc<Linked>> {
        let class = self.linkage.class(self.class_of(function));
        class
            .supertypes
            .iter()
            .map(|other| self.linkage.class(*other))
            .filter(|other| other.kind == crate::class::ClassKind::Interface)
            .find_map(|interface| {
                interface
                    .named
                    .values()
                    .flatten()
                    .map(|method| self.linkage.method(*method))
                    .find(|method| {
                        matches!(method.target, crate::linkage::Target::Abstract)
                            && method.method.parameters.len() == parameters
                    })
            })
    }
}

/// How far arguments are from what a method takes, if they fit.
fn cost(method: &Method, given: &[Value]) -> Option<u32> {
    if method.parameters.len() != given.len() {
        return None;
    }
    let mut cost = 0;
    for (kind, value) in method.parameters.iter().zip(given) {
        let own = kind_of(value);
        cost += match (*kind, own) {
            (Kind::Reference, Kind::Reference) => 0,
            (Kind::Reference, _) => 10,
            (kind, own) if kind == own => 0,
            (kind, own) if own != Kind::Reference && widens(own, kind) => 1,
            _ => return None,
        };
    }
    Some(cost)
}
