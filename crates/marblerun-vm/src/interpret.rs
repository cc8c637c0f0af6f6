//! The loop: one step after the other, until a thread cannot go on.

use std::rc::Rc;

use crate::arithmetic::{self, Failure, compare_int};
use crate::class::{Kind, RuntimeType};
use crate::code::Op;
use crate::effect::{Access, Effect, EffectKind};
use crate::heap::{Array, Body};
use crate::linkage::{Found, Target};
use crate::machine::{Limit, Machine, NativeCall, Pause, first_values};
use crate::native::{Context, Thrown};
use crate::print::Joined;
use crate::thread::{End, Frame, Resume, Stack, ThreadId};
use crate::value::{Ref, Value};

/// The longest string that is joined, in code units: one program must not fill the memory.
const LONGEST: u64 = 1 << 24;

/// What a call counts besides its steps: it takes as long as that many.
const CALL: u64 = 4;

/// How the loop goes on after something that is not a plain step.
#[derive(Debug)]
pub(crate) enum Flow {
    /// With the next step.
    Next,
    /// With the frame that is on top now.
    Frames,
    /// Not now.
    Stop(Pause),
}

/// What a native method of the machine has done.
pub(crate) enum Done {
    /// It has a result; `null` for `void`.
    Value(Value),
    /// It throws.
    Throw(Thrown),
    /// The thread is blocked or in the queue: it goes on later.
    Later,
    /// Its result is that of this call.
    Call(crate::class::MethodId, Vec<Value>),
    /// The host does it, with those arguments.
    Host(Vec<Value>),
    /// The machine stops.
    Stop(Pause),
}

impl Machine {
    /// Notes something that the running thread did.
    pub(crate) fn effect(&mut self, thread: ThreadId, stack: &Stack, kind: EffectKind) {
        let effect = Effect {
            time: self.now,
            thread,
            span: stack.span(),
            kind,
        };
        self.effects.push(effect);
    }

    /// Runs a thread's frames.
    pub(crate) fn run_frames(&mut self, id: ThreadId, stack: &mut Stack) -> Pause {
        if stack.frames.is_empty() {
            return Pause::Idle;
        }
        let resume = self.thread_mut(id).and_then(|thread| thread.resume.take());
        let flow = match resume {
            None => Flow::Next,
            Some(Resume::Value(value)) => {
                stack.values.push(value);
                Flow::Next
            }
            Some(Resume::Throw(thrown)) => self.throw_new(id, stack, &thrown),
            Some(Resume::ThrowObject(exception)) => self.raise(id, stack, exception),
        };
        if let Flow::Stop(pause) = flow {
            return pause;
        }
        loop {
            if let Some(pause) = self.run_frame(id, stack) {
                return pause;
            }
        }
    }

    /// Runs the top frame until another one is on top, or the thread stops.
    fn run_frame(&mut self, id: ThreadId, stack: &mut Stack) -> Option<Pause> {
        let Some(frame) = stack.frames.last() else {
            return Some(Pause::Switched);
        };
        let code = Rc::clone(&frame.code);
        let stops = self.stops_at_statements;
        let ops: &[Op] = if stops {
            &code.ops
        } else {
            code.fast.get_or_init(|| crate::prepare::fast(&code))
        };
        let base = frame.base as usize;
        let floor = base + usize::from(code.locals);
        let mut pc = frame.pc as usize;
        let mut allowed = self.limits.steps.saturating_sub(self.steps);
        let mut done: u64 = 0;

        // The step after the one that runs is noted in the frame, and the steps are counted.
        macro_rules! save {
            () => {
                save!(pc)
            };
            ($pc:expr) => {{
                self.steps += std::mem::take(&mut done);
                if let Some(frame) = stack.frames.last_mut() {
                    frame.pc = $pc as u32;
                }
            }};
        }
        macro_rules! broken {
            ($what:expr) => {{
                save!();
                return Some(Pause::Broken($what.to_owned(), stack.span()));
            }};
        }
        macro_rules! flow {
            ($flow:expr) => {
                match $flow {
                    // The frame may have moved on.
                    Flow::Next | Flow::Frames => return None,
                    Flow::Stop(pause) => return Some(pause),
                }
            };
        }
        // A call: of a native method that has done its work, this frame just goes on.
        macro_rules! call {
            ($flow:expr) => {
                match $flow {
                    Flow::Next => allowed = self.limits.steps.saturating_sub(self.steps),
                    Flow::Frames => return None,
                    Flow::Stop(pause) => return Some(pause),
                }
            };
        }
        macro_rules! throw {
            ($thrown:expr) => {{
                let thrown = $thrown;
                save!();
                flow!(self.throw_new(id, stack, &thrown))
            }};
        }
        macro_rules! null {
            () => {{
                save!();
                flow!(self.throw_null(id, stack))
            }};
        }
        macro_rules! pop {
            () => {
                match stack.values.pop() {
                    Some(value) => value,
                    None => broken!("an operand is missing"),
                }
            };
        }
        macro_rules! push {
            ($value:expr) => {
                stack.values.push($value)
            };
        }
        macro_rules! local {
            ($slot:expr) => {
                match stack.values.get(base + usize::from($slot)) {
                    Some(value) => value,
                    None => broken!("a local variable is missing"),
                }
            };
        }
        macro_rules! set_local {
            ($slot:expr, $value:expr) => {{
                let value = $value;
                match stack.values.get_mut(base + usize::from($slot)) {
                    Some(local) => *local = value,
                    None => broken!("a local variable is missing"),
                }
            }};
        }
        // A step that other threads can see: one of them may run before it.
        macro_rules! shared {
            ($pc:expr) => {
                if self.is_shared {
                    save!($pc);
                    if self.switches(id, stack, $pc) {
                        return Some(Pause::Switched);
                    }
                }
            };
        }
        macro_rules! computed {
            ($result:expr) => {
                match $result {
                    Ok(value) => push!(value),
                    Err(Failure::Thrown(thrown)) => throw!(thrown),
                    Err(Failure::Operands) => broken!("operands of the wrong kind"),
                }
            };
        }
        macro_rules! needs_class {
            ($class:expr) => {
                if !self.is_ready(id, $class) {
                    save!();
                    flow!(self.initialize(id, stack, $class))
                }
            };
        }
        macro_rules! allocated {
            () => {
                if let Some(pause) = self.check_heap(stack) {
                    save!();
                    return Some(pause);
                }
            };
        }

        loop {
            let Some(op) = ops.get(pc) else {
                broken!("the code has no end")
            };
            if done >= allowed {
                pc += 1;
                save!();
                return Some(Pause::Limit(Limit::Steps, stack.span()));
            }
            if stops {
                let was_told = std::mem::take(&mut self.is_told);
                if !was_told && code.statements.binary_search(&(pc as u32)).is_ok() {
                    self.is_told = true;
                    save!(pc);
                    return Some(Pause::Statement(id));
                }
            }
            done += 1;
            pc += 1;
            match op {
                Op::Push(value) => push!(value.clone()),
                Op::Load(slot) => {
                    let value = local!(*slot).clone();
                    push!(value);
                }
                Op::Store(slot) => {
                    let value = pop!();
                    set_local!(*slot, value);
                }
                Op::Increment(slot, by) => match stack.values.get_mut(base + usize::from(*slot)) {
                    Some(Value::Int(value)) => *value = value.wrapping_add(*by),
                    _ => broken!("an `int` variable holds something else"),
                },
                Op::Pop => {
                    pop!();
                }
                Op::Dup => {
                    let value = pop!();
                    push!(value.clone());
                    push!(value);
                }
                Op::DupUnder1 => {
                    let (b, a) = (pop!(), pop!());
                    push!(b.clone());
                    push!(a);
                    push!(b);
                }
                Op::DupUnder2 => {
                    let (c, b, a) = (pop!(), pop!(), pop!());
                    push!(c.clone());
                    push!(a);
                    push!(b);
                    push!(c);
                }
                Op::Dup2 => {
                    let (b, a) = (pop!(), pop!());
                    push!(a.clone());
                    push!(b.clone());
                    push!(a);
                    push!(b);
                }
                Op::Swap => {
                    let (b, a) = (pop!(), pop!());
                    push!(b);
                    push!(a);
                }

                Op::LoadField(object, slot) => {
                    shared!(pc - 1);
                    let Value::Object(at) = local!(*object) else {
                        pc += 1;
                        null!()
                    };
                    let at = *at;
                    match self.heap.get(at).and_then(|object| match &object.body {
                        Body::Fields(fields) => fields.get(usize::from(*slot)),
                        _ => None,
                    }) {
                        Some(value) => push!(value.clone()),
                        None => broken!("a field is missing"),
                    }
                    pc += 1;
                    if self.is_shared {
                        save!();
                        self.note(id, stack, at, *slot, false);
                    }
                }
                Op::GetField(slot) => {
                    shared!(pc - 1);
                    let at = match pop!() {
                        Value::Object(at) => at,
                        Value::Null => null!(),
                        _ => broken!("a field of something that has none"),
                    };
                    match self.heap.get(at).and_then(|object| match &object.body {
                        Body::Fields(fields) => fields.get(usize::from(*slot)),
                        _ => None,
                    }) {
                        Some(value) => push!(value.clone()),
                        None => broken!("a field is missing"),
                    }
                    if self.is_shared {
                        save!();
                        self.note(id, stack, at, *slot, false);
                    }
                }
                Op::PutField(slot) => {
                    if self.is_shared {
                        if self.tears && !self.passed {
                            self.tear_field(stack, *slot);
                        }
                        shared!(pc - 1);
                    }
                    let value = pop!();
                    let at = match pop!() {
                        Value::Object(at) => at,
                        Value::Null => null!(),
                        _ => broken!("a field of something that has none"),
                    };
                    let field = self
                        .heap
                        .get_mut(at)
                        .and_then(|object| match &mut object.body {
                            Body::Fields(fields) => {
                                Rc::make_mut(fields).get_mut(usize::from(*slot))
                            }
                            _ => None,
                        });
                    match field {
                        Some(field) => *field = value,
                        None => broken!("a field is missing"),
                    }
                    if self.is_shared {
                        self.wrote();
                        save!();
                        self.note(id, stack, at, *slot, true);
                    }
                }
                Op::GetStatic(class, slot) => {
                    needs_class!(*class);
                    shared!(pc - 1);
                    match self.get_static(*class, *slot) {
                        Some(value) => {
                            let value = value.clone();
                            push!(value);
                        }
                        None => broken!("a static field is missing"),
                    }
                    if self.is_shared {
                        save!();
                        self.note_static(id, stack, *class, *slot, false);
                    }
                }
                Op::PutStatic(class, slot) => {
                    needs_class!(*class);
                    if self.is_shared {
                        if self.tears && !self.passed {
                            self.tear_static(stack, *class, *slot);
                        }
                        shared!(pc - 1);
                    }
                    let value = pop!();
                    if !self.put_static(*class, *slot, value) {
                        broken!("a static field is missing");
                    }
                    if self.is_shared {
                        self.wrote();
                        save!();
                        self.note_static(id, stack, *class, *slot, true);
                    }
                }

                Op::New(class) => {
                    needs_class!(*class);
                    allocated!();
                    let linked = self.linkage.class(*class);
                    let fields = first_values(&linked.fields);
                    done += 2 + fields.len() as u64 / 4;
                    push!(Value::Object(
                        self.heap.allocate(*class, Body::Fields(fields))
                    ));
                }
                Op::NewArray(ty, lengths) => {
                    allocated!();
                    let count = usize::from(*lengths);
                    let Some(from) = stack.values.len().checked_sub(count) else {
                        broken!("an operand is missing")
                    };
                    let lengths: Vec<Value> = stack.values.split_off(from);
                    let mut sizes = Vec::with_capacity(count);
                    let mut negative = None;
                    for length in &lengths {
                        match arithmetic::to_int(length) {
                            Some(length) if length >= 0 => sizes.push(length as usize),
                            Some(length) => negative = negative.or(Some(length)),
                            None => broken!("a length that is not an `int`"),
                        }
                    }
                    if let Some(length) = negative {
                        throw!(Thrown::new(
                            "java.lang.NegativeArraySizeException",
                            length.to_string()
                        ));
                    }
                    let total = sizes
                        .iter()
                        .fold(1_u64, |total, size| total.saturating_mul(*size as u64 + 2));
                    if total.saturating_mul(4) > self.limits.heap {
                        save!();
                        return Some(Pause::Limit(Limit::Heap, stack.span()));
                    }
                    done += total / 8;
                    let RuntimeType::Array(element) = &**ty else {
                        broken!("an array of a type that is none")
                    };
                    let array = self.new_array(element, &sizes);
                    push!(array);
                }
                Op::ArrayOf(ty, count) => {
                    allocated!();
                    let RuntimeType::Array(element) = &**ty else {
                        broken!("an array of a type that is none")
                    };
                    let Some(from) = stack.values.len().checked_sub(*count as usize) else {
                        broken!("an operand is missing")
                    };
                    let elements = stack.values.split_off(from);
                    let mut array = Array::new(element, elements.len());
                    done += elements.len() as u64;
                    for (at, element) in elements.into_iter().enumerate() {
                        array.set(at, element);
                    }
                    let object = self.linkage.known.object;
                    push!(self.heap.allocate_array(object, array));
                }
                Op::ArrayLoad => {
                    shared!(pc - 1);
                    let (index, array) = (pop!(), pop!());
                    let Some(index) = arithmetic::to_int(&index) else {
                        broken!("an index that is not an `int`")
                    };
                    match &array {
                        Value::Object(at) => match self.heap.get(*at).map(|object| &object.body) {
                            Some(Body::Array(elements)) => {
                                // A negative index is a large one.
                                match elements.get(index as u32 as usize) {
                                    Some(value) => push!(value),
                                    None => throw!(Machine::bad_index(index, elements.len())),
                                }
                            }
                            _ => broken!("an element of something that is no array"),
                        },
                        Value::Null => {
                            null!();
                        }
                        _ => broken!("an element of something that is no array"),
                    }
                }
                Op::ArrayStore => {
                    shared!(pc - 1);
                    let (value, index, array) = (pop!(), pop!(), pop!());
                    let Some(index) = arithmetic::to_int(&index) else {
                        broken!("an index that is not an `int`")
                    };
                    let Value::Object(at) = array else { null!() };
                    let Some(Body::Array(elements)) = self.heap.get(at).map(|object| &object.body)
                    else {
                        broken!("an element of something that is no array")
                    };
                    let length = elements.len();
                    if index < 0 || index as usize >= length {
                        throw!(Machine::bad_index(index, length));
                    }
                    if let Array::References(element, _) = elements
                        && !matches!(value, Value::Null)
                        && !self.is_instance(&value, element)
                    {
                        let name = self.linkage.type_name(&self.type_of(&value));
                        throw!(Thrown::new("java.lang.ArrayStoreException", name));
                    }
                    let stored = match self.heap.get_mut(at).map(|object| &mut object.body) {
                        Some(Body::Array(elements)) => elements.set(index as usize, value),
                        _ => false,
                    };
                    if !stored {
                        broken!("an element of the wrong kind");
                    }
                    if self.is_shared {
                        self.wrote();
                    }
                }
                Op::ArrayLength => match pop!() {
                    Value::Object(at) => {
                        match self.heap.get(at).and_then(|object| object.array()) {
                            Some(array) => push!(Value::Int(array.len() as i32)),
                            None => broken!("the length of something that is no array"),
                        }
                    }
                    Value::Null => null!(),
                    _ => broken!("the length of something that is no array"),
                },

                Op::Binary(op, kind) => {
                    let (b, a) = (pop!(), pop!());
                    match (kind, &a, &b) {
                        (Kind::Int, Value::Int(x), Value::Int(y)) => {
                            match arithmetic::int(*op, *x, *y) {
                                Some(value) => push!(Value::Int(value)),
                                None => throw!(by_zero()),
                            }
                        }
                        _ => computed!(arithmetic::binary(*op, *kind, &a, &b)),
                    }
                }
                Op::Compare(op, kind) => {
                    let (b, a) = (pop!(), pop!());
                    match arithmetic::compare(*op, *kind, &a, &b) {
                        Some(value) => push!(Value::Boolean(value)),
                        None => broken!("operands of the wrong kind"),
                    }
                }
                Op::Negate(kind) => match arithmetic::negate(*kind, &pop!()) {
                    Some(value) => push!(value),
                    None => broken!("an operand of the wrong kind"),
                },
                Op::Complement(kind) => match arithmetic::complement(*kind, &pop!()) {
                    Some(value) => push!(value),
                    None => broken!("an operand of the wrong kind"),
                },
                Op::Not => match pop!() {
                    Value::Boolean(value) => push!(Value::Boolean(!value)),
                    _ => broken!("an operand that is not a `boolean`"),
                },
                Op::Convert(kind) => match arithmetic::convert(*kind, &pop!()) {
                    Some(value) => push!(value),
                    None => broken!("an operand of the wrong kind"),
                },
                Op::Box(kind) => {
                    let value = pop!();
                    match arithmetic::convert(*kind, &value) {
                        Some(value) => {
                            let value = self.heap.boxed(value);
                            push!(value);
                        }
                        None => broken!("an operand of the wrong kind"),
                    }
                }
                Op::Unbox(kind) => {
                    let value = pop!();
                    match Machine::unboxed_as(*kind, &value) {
                        Some(value) => push!(value),
                        None if matches!(value, Value::Null) => null!(),
                        None => {
                            let class = self.linkage.box_class(*kind);
                            throw!(self.bad_cast(&value, &RuntimeType::Class(class)));
                        }
                    }
                }
                Op::BinaryDynamic(op) => {
                    let (b, a) = (pop!(), pop!());
                    save!();
                    match self.binary_dynamic(id, stack, *op, a, b) {
                        Ok(None) => {}
                        Ok(Some(flow)) => flow!(flow),
                        Err(thrown) => throw!(thrown),
                    }
                }
                Op::CompareDynamic(op) => {
                    let (b, a) = (pop!(), pop!());
                    match self.compare_dynamic(*op, &a, &b) {
                        Ok(value) => push!(Value::Boolean(value)),
                        Err(thrown) => throw!(thrown),
                    }
                }
                Op::Concat(parts) => {
                    let Some(from) = stack.values.len().checked_sub(usize::from(*parts)) else {
                        broken!("an operand is missing")
                    };
                    let mut joined = Joined::default();
                    for part in stack.values.get(from..).unwrap_or_default() {
                        if !joined.value(part) {
                            broken!("an object among the parts of a string");
                        }
                    }
                    stack.values.truncate(from);
                    let text = joined.finish();
                    let length = text.len() as u64;
                    if length > LONGEST {
                        save!();
                        return Some(Pause::Limit(Limit::Heap, stack.span()));
                    }
                    done += 1 + length / 16;
                    self.heap.charge(24 + length);
                    push!(Value::String(Rc::new(text)));
                    allocated!();
                }

                Op::CheckCast(ty) => match stack.values.last() {
                    Some(Value::Null) => {}
                    Some(value) => {
                        if !self.is_instance(value, ty) {
                            throw!(self.bad_cast(value, ty));
                        }
                    }
                    None => broken!("an operand is missing"),
                },
                Op::InstanceOf(ty) => {
                    let value = pop!();
                    let is = !matches!(value, Value::Null) && self.is_instance(&value, ty);
                    push!(Value::Boolean(is));
                }

                Op::Jump(to) => pc = *to as usize,
                Op::JumpIf(when, to) => match pop!() {
                    Value::Boolean(value) => {
                        if value == *when {
                            pc = *to as usize;
                        }
                    }
                    _ => broken!("a condition that is not a `boolean`"),
                },
                Op::JumpIfNull(to) => {
                    if matches!(pop!(), Value::Null) {
                        pc = *to as usize;
                    }
                }
                Op::Switch(table, default) => match arithmetic::to_int(&pop!()) {
                    Some(value) => pc = *table.get(&value).unwrap_or(default) as usize,
                    None => broken!("a `switch` over something that is not an `int`"),
                },
                Op::SwitchString(table, default) => match pop!() {
                    Value::String(text) => {
                        let to = match &*text {
                            crate::text::Text::Ascii(text) => table.get(&**text),
                            wide => table.get(wide.to_rust().as_str()),
                        };
                        pc = *to.unwrap_or(default) as usize;
                    }
                    Value::Null => {
                        null!();
                    }
                    _ => broken!("a `switch` over something that is not a string"),
                },

                Op::Lambda(shape) => {
                    allocated!();
                    let Some(from) = stack.values.len().checked_sub(usize::from(shape.captures))
                    else {
                        broken!("an operand is missing")
                    };
                    let captured: Rc<[Value]> = stack.values.drain(from..).collect();
                    let object = self
                        .heap
                        .allocate(shape.interface, Body::Lambda(Rc::clone(shape), captured));
                    push!(Value::Object(object));
                }
                Op::NotNull => {
                    if matches!(stack.values.last(), Some(Value::Null)) {
                        throw!(Thrown::bare("java.lang.NullPointerException"));
                    }
                }
                Op::ToText(selector) => {
                    if matches!(stack.values.last(), Some(Value::Object(_))) {
                        save!();
                        call!(self.invoke_virtual(id, stack, *selector, 0, End::Caller));
                    }
                }
                Op::Class(ty) => {
                    let mirror = self.mirror(ty);
                    push!(mirror);
                }

                Op::InvokeStatic(method) => {
                    let linked = self.linkage.method(*method);
                    if linked.initializes {
                        needs_class!(linked.method.class);
                    }
                    save!();
                    call!(self.invoke(id, stack, &linked, End::Caller));
                }
                Op::InvokeSpecial(method) => {
                    let linked = self.linkage.method(*method);
                    let receiver = stack
                        .values
                        .len()
                        .checked_sub(linked.arguments)
                        .and_then(|at| stack.values.get(at));
                    match receiver {
                        Some(Value::Null) => null!(),
                        Some(_) => {
                            save!();
                            call!(self.invoke(id, stack, &linked, End::Caller));
                        }
                        None => broken!("an operand is missing"),
                    }
                }
                Op::InvokeVirtual(selector, arguments) => {
                    save!();
                    call!(self.invoke_virtual(
                        id,
                        stack,
                        *selector,
                        usize::from(*arguments),
                        End::Caller
                    ));
                }
                Op::InvokeDynamic(call) => {
                    save!();
                    call!(self.invoke_dynamic(id, stack, &call.name, usize::from(call.arguments)));
                }

                Op::Return => {
                    let value = pop!();
                    save!();
                    return self.leave(id, stack, Some(value));
                }
                Op::LoadReturn(slot) => {
                    let value = local!(*slot).clone();
                    save!();
                    return self.leave(id, stack, Some(value));
                }
                Op::ReturnVoid => {
                    save!();
                    return self.leave(id, stack, None);
                }
                Op::Throw => {
                    let exception = pop!();
                    if matches!(exception, Value::Null) {
                        null!();
                    }
                    save!();
                    flow!(self.raise(id, stack, exception));
                }
                Op::MonitorEnter => {
                    let object = pop!();
                    if matches!(object, Value::Null) {
                        null!();
                    }
                    save!();
                    if !self.enter_monitor(id, stack, &object) {
                        return Some(Pause::Switched);
                    }
                }
                Op::MonitorExit => {
                    let object = pop!();
                    save!();
                    if !self.exit_monitor(id, stack, &object) {
                        throw!(Thrown::new(
                            "java.lang.IllegalMonitorStateException",
                            "current thread is not owner"
                        ));
                    }
                }
                Op::Nop => {}

                Op::LoadLoadCompareJump(a, b, op, when, to) => match (local!(*a), local!(*b)) {
                    (Value::Int(x), Value::Int(y)) => {
                        if compare_int(*op, *x, *y) == *when {
                            pc = *to as usize;
                        } else {
                            pc += 3;
                        }
                    }
                    (value, _) => {
                        let value = value.clone();
                        push!(value);
                    }
                },
                Op::LoadPushCompareJump(a, b, op, when, to) => match local!(*a) {
                    Value::Int(x) => {
                        if compare_int(*op, *x, i32::from(*b)) == *when {
                            pc = *to as usize;
                        } else {
                            pc += 3;
                        }
                    }
                    value => {
                        let value = value.clone();
                        push!(value);
                    }
                },
                Op::CompareJump(op, when, to) => {
                    let (b, a) = (pop!(), pop!());
                    let holds = match (&a, &b) {
                        (Value::Int(x), Value::Int(y)) => compare_int(*op, *x, *y),
                        _ => match arithmetic::compare(*op, Kind::Int, &a, &b) {
                            Some(holds) => holds,
                            None => broken!("operands of the wrong kind"),
                        },
                    };
                    if holds == *when {
                        pc = *to as usize;
                    } else {
                        pc += 1;
                    }
                }
                Op::LoadLoadBinary(a, b, op) => match (local!(*a), local!(*b)) {
                    (Value::Int(x), Value::Int(y)) => {
                        let value = arithmetic::int(*op, *x, *y);
                        pc += 2;
                        match value {
                            Some(value) => push!(Value::Int(value)),
                            None => throw!(by_zero()),
                        }
                    }
                    (value, _) => {
                        let value = value.clone();
                        push!(value);
                    }
                },
                Op::LoadPushBinary(a, b, op) => match local!(*a) {
                    Value::Int(x) => {
                        let value = arithmetic::int(*op, *x, *b);
                        pc += 2;
                        match value {
                            Some(value) => push!(Value::Int(value)),
                            None => throw!(by_zero()),
                        }
                    }
                    value => {
                        let value = value.clone();
                        push!(value);
                    }
                },
                Op::PushBinary(b, op) => match stack.values.last_mut() {
                    Some(Value::Int(x)) => {
                        pc += 1;
                        match arithmetic::int(*op, *x, *b) {
                            Some(value) => *x = value,
                            None => throw!(by_zero()),
                        }
                    }
                    _ => push!(Value::Int(*b)),
                },
                Op::LoadBinary(b, op) => {
                    let b = local!(*b).clone();
                    match (stack.values.last_mut(), &b) {
                        (Some(Value::Int(x)), Value::Int(y)) => {
                            pc += 1;
                            match arithmetic::int(*op, *x, *y) {
                                Some(value) => *x = value,
                                None => throw!(by_zero()),
                            }
                        }
                        _ => push!(b),
                    }
                }
                Op::BinaryStore(op, to) => {
                    let (b, a) = (pop!(), pop!());
                    match (&a, &b) {
                        (Value::Int(x), Value::Int(y)) => match arithmetic::int(*op, *x, *y) {
                            Some(value) => {
                                set_local!(*to, Value::Int(value));
                                pc += 1;
                            }
                            None => throw!(by_zero()),
                        },
                        _ => computed!(arithmetic::binary(*op, Kind::Int, &a, &b)),
                    }
                }
                Op::LoadLoad(a, b) => {
                    let (a, b) = (local!(*a).clone(), local!(*b).clone());
                    push!(a);
                    push!(b);
                    pc += 1;
                }
                Op::IncrementJump(slot, by, to) => {
                    match stack.values.get_mut(base + usize::from(*slot)) {
                        Some(Value::Int(value)) => *value = value.wrapping_add(i32::from(*by)),
                        _ => broken!("an `int` variable holds something else"),
                    }
                    pc = *to as usize;
                }
            }
            debug_assert!(stack.values.len() >= floor, "an operand too many was taken");
        }
    }

    /// Calls a method whose receiver and arguments are on the stack; the step after the call is
    /// saved.
    pub(crate) fn invoke(
        &mut self,
        id: ThreadId,
        stack: &mut Stack,
        linked: &crate::linkage::Linked,
        end: End,
    ) -> Flow {
        let Some(base) = stack.values.len().checked_sub(linked.arguments) else {
            return Flow::Stop(Pause::Broken(
                "an operand is missing".to_owned(),
                stack.span(),
            ));
        };
        self.steps += CALL;
        match &linked.target {
            Target::Code(cell) => {
                let code = cell.get_or_init(|| self.linkage.program.code(linked.method.id));
                if stack.frames.len() >= self.limits.frames {
                    return self.throw_new(
                        id,
                        stack,
                        &Thrown::bare("java.lang.StackOverflowError"),
                    );
                }
                let code = Rc::clone(code);
                stack.values.resize(
                    base + usize::from(code.locals).max(linked.arguments),
                    Value::Null,
                );
                stack.frames.push(Frame {
                    code,
                    pc: 0,
                    base: base as u32,
                    end,
                    monitor: None,
                });
                if linked.method.is_synchronized {
                    return self.enter_synchronized(id, stack, linked, base);
                }
                Flow::Frames
            }
            Target::Native(native) => {
                let mut context = Context {
                    heap: &mut self.heap,
                    program: &*self.linkage.program,
                };
                let before = context.heap.fresh();
                let result = native(&mut context, stack.values.get(base..).unwrap_or_default());
                if let Ok(Value::String(text)) = &result
                    && text.len() > 64
                {
                    context.heap.charge(text.len() as u64);
                }
                // What a function makes is work, too.
                self.steps += self.heap.fresh().saturating_sub(before) / 16;
                match result {
                    Ok(value) => {
                        stack.values.truncate(base);
                        self.give(stack, linked, value, end);
                        match self.check_heap(stack) {
                            Some(pause) => Flow::Stop(pause),
                            None => Flow::Next,
                        }
                    }
                    Err(mut thrown) => {
                        if thrown == Thrown::null_pointer() {
                            let class = self.linkage.class(linked.method.class);
                            let reason = crate::null::reason(&class.name, &linked.method.name);
                            thrown.message = reason.map(str::to_owned);
                        }
                        self.throw_new(id, stack, &thrown)
                    }
                }
            }
            Target::Machine(native) => {
                let arguments = stack.values.split_off(base);
                match native(self, id, stack, arguments) {
                    Done::Value(value) => {
                        self.give(stack, linked, value, end);
                        Flow::Next
                    }
                    Done::Throw(thrown) => self.throw_new(id, stack, &thrown),
                    Done::Later => Flow::Stop(Pause::Switched),
                    Done::Call(method, arguments) => {
                        let linked = self.linkage.method(method);
                        stack.values.extend(arguments);
                        self.invoke(id, stack, &linked, end)
                    }
                    Done::Host(arguments) => self.ask_host(id, stack, linked, arguments, end),
                    Done::Stop(pause) => Flow::Stop(pause),
                }
            }
            Target::Host => {
                let arguments = stack.values.split_off(base);
                self.ask_host(id, stack, linked, arguments, end)
            }
            Target::Abstract => {
                let class = self.linkage.class(linked.method.class);
                let thrown = Thrown::new(
                    "java.lang.AbstractMethodError",
                    format!("{}.{}", class.name, linked.method.name),
                );
                self.throw_new(id, stack, &thrown)
            }
        }
    }

    /// Pauses for the host to do a native method.
    fn ask_host(
        &mut self,
        id: ThreadId,
        stack: &Stack,
        linked: &crate::linkage::Linked,
        arguments: Vec<Value>,
        end: End,
    ) -> Flow {
        for argument in &arguments {
            self.heap.keep(argument);
        }
        let class = self.linkage.class(linked.method.class);
        let call = NativeCall {
            thread: id,
            method: linked.method.id,
            class: Rc::clone(&class.name),
            name: Rc::clone(&linked.method.name),
            arguments: arguments.clone(),
            span: stack.span(),
            is_direct: stack.is_in_source(),
        };
        let has_result = linked.method.result.is_some() || end == End::Dynamic;
        if let Some(thread) = self.thread_mut(id) {
            thread.owed.push((has_result, arguments));
        }
        Flow::Stop(Pause::Native(call))
    }

    /// Puts the result of a native method.
    fn give(&mut self, stack: &mut Stack, linked: &crate::linkage::Linked, value: Value, end: End) {
        match (linked.method.result, end) {
            (None, End::Dynamic) => stack.values.push(Value::Null),
            (None, _) => {}
            (Some(kind), End::Dynamic) if kind != Kind::Reference => {
                let value = self.heap.boxed(value);
                stack.values.push(value);
            }
            (Some(_), _) => stack.values.push(value),
        }
    }

    fn enter_synchronized(
        &mut self,
        id: ThreadId,
        stack: &mut Stack,
        linked: &crate::linkage::Linked,
        base: usize,
    ) -> Flow {
        let object = if linked.method.is_static {
            self.mirror(&RuntimeType::Class(linked.method.class))
        } else {
            stack.values.get(base).cloned().unwrap_or_default()
        };
        if let Some(frame) = stack.frames.last_mut() {
            frame.monitor = Some(object.clone());
        }
        if self.enter_monitor(id, stack, &object) {
            Flow::Frames
        } else {
            Flow::Stop(Pause::Switched)
        }
    }

    /// Calls what the receiver's class has for a selector.
    pub(crate) fn invoke_virtual(
        &mut self,
        id: ThreadId,
        stack: &mut Stack,
        selector: crate::class::Selector,
        arguments: usize,
        end: End,
    ) -> Flow {
        let receiver = stack.values.len().checked_sub(arguments + 1);
        let Some((at, receiver)) = receiver.and_then(|at| Some((at, stack.values.get(at)?))) else {
            return Flow::Stop(Pause::Broken(
                "an operand is missing".to_owned(),
                stack.span(),
            ));
        };
        let mut is_lambda = false;
        let class = match receiver {
            Value::Object(at) => match self.heap.get(*at) {
                Some(object) => {
                    is_lambda = matches!(object.body, Body::Lambda(..));
                    object.class
                }
                None => self.linkage.known.object,
            },
            Value::Null => {
                return self.throw_null(id, stack);
            }
            other => self.class_of(other),
        };
        match self.linkage.dispatch(class, selector, is_lambda) {
            Found::Method(linked) => self.invoke(id, stack, &linked, end),
            Found::Lambda => self.invoke_lambda(id, stack, at, end),
            Found::Missing => {
                let called = self.linkage.method(selector.0);
                let thrown = Thrown::new(
                    "java.lang.AbstractMethodError",
                    format!("{}.{}", self.linkage.class(class).name, called.method.name),
                );
                self.throw_new(id, stack, &thrown)
            }
        }
    }

    /// Runs the body of the lambda at that place of the stack; its arguments are behind it.
    pub(crate) fn invoke_lambda(
        &mut self,
        id: ThreadId,
        stack: &mut Stack,
        at: usize,
        end: End,
    ) -> Flow {
        let lambda = match stack.values.get(at) {
            Some(Value::Object(object)) => {
                match self.heap.get(*object).map(|object| &object.body) {
                    Some(Body::Lambda(shape, captured)) => {
                        Some((Rc::clone(shape), Rc::clone(captured)))
                    }
                    _ => None,
                }
            }
            _ => None,
        };
        let Some((shape, captured)) = lambda else {
            return Flow::Stop(Pause::Broken(
                "a lambda is missing".to_owned(),
                stack.span(),
            ));
        };
        if stack.frames.len() >= self.limits.frames {
            return self.throw_new(id, stack, &Thrown::bare("java.lang.StackOverflowError"));
        }
        if captured.len() == 1 {
            if let (Some(place), Some(value)) = (stack.values.get_mut(at), captured.first()) {
                *place = value.clone();
            }
        } else {
            drop(stack.values.splice(at..=at, captured.iter().cloned()));
        }
        let code = Rc::clone(&shape.code);
        let length = stack.values.len();
        stack
            .values
            .resize((at + usize::from(code.locals)).max(length), Value::Null);
        stack.frames.push(Frame {
            code,
            pc: 0,
            base: at as u32,
            end,
            monitor: None,
        });
        Flow::Frames
    }

    /// Leaves the top frame with its result.
    fn leave(&mut self, id: ThreadId, stack: &mut Stack, value: Option<Value>) -> Option<Pause> {
        if let Some(frame) = stack.frames.last_mut()
            && let Some(monitor) = frame.monitor.take()
        {
            self.exit_monitor(id, stack, &monitor);
        }
        let frame = stack.frames.pop()?;
        stack.values.truncate(frame.base as usize);
        match frame.end {
            End::Caller => {
                if stack.frames.is_empty() {
                    return Some(Pause::Switched);
                }
                if let Some(value) = value {
                    stack.values.push(value);
                }
                None
            }
            End::Dynamic => {
                let value = self.heap.boxed(value.unwrap_or_default());
                stack.values.push(value);
                None
            }
            End::Initializer(class) => {
                self.set_stage(class, crate::machine::Stage::Done);
                if let Some(frame) = stack.frames.last_mut() {
                    frame.pc = frame.pc.saturating_sub(1);
                }
                None
            }
            End::Host => {
                let value = value.unwrap_or_default();
                self.heap.keep(&value);
                Some(Pause::Returned(id, value))
            }
            End::Uncaught => {
                let text = match value {
                    Some(Value::String(text)) => text.to_rust(),
                    _ => "null".to_owned(),
                };
                self.died(id, stack, text);
                Some(Pause::Switched)
            }
        }
    }

    /// A new array, and the arrays in it.
    pub(crate) fn new_array(&mut self, element: &RuntimeType, sizes: &[usize]) -> Value {
        let (first, rest) = match sizes {
            [first, rest @ ..] => (*first, rest),
            [] => (0, &[][..]),
        };
        let mut array = Array::new(element, first);
        if let (RuntimeType::Array(inner), false) = (element, rest.is_empty()) {
            for at in 0..first {
                let inner = self.new_array(inner, rest);
                array.set(at, inner);
            }
        }
        let object = self.linkage.known.object;
        self.heap.allocate_array(object, array)
    }

    /// Notes that a field of a reader's object was used.
    fn note(&mut self, id: ThreadId, stack: &Stack, at: Ref, slot: u16, is_write: bool) {
        let Some(object) = self.heap.get(at) else {
            return;
        };
        let class = self.linkage.class(object.class);
        if class.is_library {
            return;
        }
        let (Some(field), Some(value)) = (
            class.fields.get(usize::from(slot)),
            object
                .fields()
                .and_then(|fields| fields.get(usize::from(slot))),
        ) else {
            return;
        };
        if field.is_final || self.linkage.class(field.class).is_library {
            return;
        }
        let access = Access {
            object: Some(at),
            class: field.class,
            field: Rc::clone(&field.name),
            value: value.clone(),
        };
        let kind = if is_write {
            EffectKind::Written(access)
        } else {
            EffectKind::Read(access)
        };
        self.effect(id, stack, kind);
    }

    fn note_static(
        &mut self,
        id: ThreadId,
        stack: &Stack,
        class: crate::class::ClassId,
        slot: u16,
        is_write: bool,
    ) {
        let linked = self.linkage.class(class);
        if linked.is_library {
            return;
        }
        let (Some(field), Some(value)) = (
            linked.statics.get(usize::from(slot)),
            self.get_static(class, slot),
        ) else {
            return;
        };
        if field.is_final {
            return;
        }
        let access = Access {
            object: None,
            class,
            field: Rc::clone(&field.name),
            value: value.clone(),
        };
        let kind = if is_write {
            EffectKind::Written(access)
        } else {
            EffectKind::Read(access)
        };
        self.effect(id, stack, kind);
    }

    /// The first half of a write in two halves: the high bits are new, the low bits still old.
    fn tear_field(&mut self, stack: &Stack, slot: u16) {
        let count = stack.values.len();
        let (Some(Value::Object(at)), Some(new)) = (
            count.checked_sub(2).and_then(|at| stack.values.get(at)),
            stack.values.last(),
        ) else {
            return;
        };
        let Some(object) = self.heap.get(*at) else {
            return;
        };
        let class = self.linkage.class(object.class);
        if class
            .fields
            .get(usize::from(slot))
            .is_none_or(|field| field.is_volatile)
        {
            return;
        }
        let object = Value::Object(*at);
        if let Some(old) = self.heap.field(&object, slot)
            && let Some(torn) = torn(old, new)
        {
            self.heap.set_field(&object, slot, torn);
        }
    }

    fn tear_static(&mut self, stack: &Stack, class: crate::class::ClassId, slot: u16) {
        let linked = self.linkage.class(class);
        if linked
            .statics
            .get(usize::from(slot))
            .is_none_or(|field| field.is_volatile)
        {
            return;
        }
        if let (Some(old), Some(new)) = (self.get_static(class, slot), stack.values.last())
            && let Some(torn) = torn(old, new)
        {
            self.put_static(class, slot, torn);
        }
    }
}

/// The high half of the new value with the low half of the old one.
fn torn(old: &Value, new: &Value) -> Option<Value> {
    const LOW: u64 = 0xFFFF_FFFF;
    match (old, new) {
        (Value::Long(old), Value::Long(new)) => Some(Value::Long(
            ((*new as u64 & !LOW) | (*old as u64 & LOW)) as i64,
        )),
        (Value::Double(old), Value::Double(new)) => Some(Value::Double(f64::from_bits(
            (new.to_bits() & !LOW) | (old.to_bits() & LOW),
        ))),
        _ => None,
    }
}

fn by_zero() -> Thrown {
    Thrown::new("java.lang.ArithmeticException", "/ by zero")
}
