//! Expressions: each leaves its value on the operand stack, or nothing if it has none.

use std::rc::Rc;

use marblerun_vm::Value;
use marblerun_vm::class::{ClassId, Kind, RuntimeType};
use marblerun_vm::code::{CompareOp, DynamicCall, Op};
use marblerun_vm::text::Text;

use super::function::{Function, Label};
use crate::typed::{Call, Constant, Dispatch, Expr, ExprKind, New, VariableId};
use crate::types::Type;

impl<'a> Function<'a> {
    /// How a variable is held.
    pub(super) fn kind(&self, variable: VariableId) -> Kind {
        self.body
            .variables
            .get(variable.0 as usize)
            .map_or(Kind::Reference, |variable| variable.ty.kind())
    }

    /// An expression for its value.
    pub(super) fn value(&mut self, expr: &'a Expr) {
        let before = self.at(expr.span);
        self.value_here(expr);
        self.back_at(before);
    }

    /// Steps that belong to the whole expression, after its operands.
    fn value_here(&mut self, expr: &'a Expr) {
        match &expr.kind {
            ExprKind::Constant(constant) => {
                let value = self.constant(constant);
                self.op(Op::Push(value));
            }
            ExprKind::Local(variable) => {
                let slot = self.declare(*variable);
                self.op(Op::Load(slot));
            }
            ExprKind::Captured(class, index) => {
                self.object_of(*class);
                self.op(Op::GetField(self.layout.capture_slot(*class, *index)));
            }
            ExprKind::This(class) => self.object_of(*class),
            ExprKind::Field(object, field) => {
                self.value(object);
                let op = Op::GetField(field.slot);
                self.op_or_null(op, |this| this.cannot_read(object, field));
            }
            ExprKind::Static(field) => self.op(Op::GetStatic(field.class, field.slot)),
            ExprKind::Length(array) => {
                self.value(array);
                self.op_or_null(Op::ArrayLength, |this| this.cannot_measure(array));
            }
            ExprKind::Index(array, index) => {
                self.value(array);
                self.value(index);
                self.op_or_null(Op::ArrayLoad, |this| this.cannot_load(array));
            }
            ExprKind::Call(call) => self.call(call),
            ExprKind::CallDynamic(receiver, name, arguments) => {
                self.value(receiver);
                self.values(arguments);
                self.op(Op::InvokeDynamic(Rc::new(DynamicCall {
                    name: Rc::clone(name),
                    arguments: arguments.len() as u8,
                })));
            }
            ExprKind::New(new) => self.new_object(new),
            ExprKind::NewArray(ty, lengths) => {
                self.values(lengths);
                self.op(Op::NewArray(Rc::clone(ty), lengths.len() as u8));
            }
            ExprKind::ArrayOf(ty, elements) => self.array_of(ty, elements),
            ExprKind::Negate(kind, operand) => {
                self.value(operand);
                self.op(Op::Negate(*kind));
            }
            ExprKind::Complement(kind, operand) => {
                self.value(operand);
                self.op(Op::Complement(*kind));
            }
            ExprKind::Binary(op, kind, a, b) => {
                self.value(a);
                self.value(b);
                self.op(Op::Binary(*op, *kind));
            }
            ExprKind::BinaryDynamic(op, a, b) => {
                self.value(a);
                self.value(b);
                self.op(Op::BinaryDynamic(*op));
            }
            ExprKind::Compare(op, kind, a, b) => {
                self.value(a);
                self.value(b);
                self.op(Op::Compare(*op, *kind));
            }
            ExprKind::CompareDynamic(op, a, b) => {
                self.value(a);
                self.value(b);
                self.op(Op::CompareDynamic(*op));
            }
            ExprKind::Not(operand) => {
                self.value(operand);
                self.op(Op::Not);
            }
            ExprKind::And(..) | ExprKind::Or(..) | ExprKind::InstanceOf(_, _, Some(_)) => {
                self.truth(expr);
            }
            ExprKind::Concat(parts) => self.concat(parts),
            ExprKind::Conditional(condition, then, otherwise) => {
                let (no, end) = (self.label(), self.label());
                self.condition(condition, false, no);
                let depth = self.depth;
                self.value(then);
                self.jump(end);
                self.bind(no);
                self.depth = depth;
                self.value(otherwise);
                self.bind(end);
            }
            ExprKind::Convert(kind, operand) => {
                self.value(operand);
                self.op(Op::Convert(*kind));
            }
            ExprKind::Box(kind, operand) => {
                self.value(operand);
                self.op(Op::Box(*kind));
            }
            ExprKind::Unbox(kind, operand) => {
                self.value(operand);
                self.op_or_null(Op::Unbox(*kind), |this| this.cannot_unbox(operand));
            }
            ExprKind::Cast(ty, operand) => {
                self.value(operand);
                self.op(Op::CheckCast(Rc::clone(ty)));
            }
            ExprKind::InstanceOf(operand, ty, None) => {
                self.value(operand);
                self.op(Op::InstanceOf(Rc::clone(ty)));
            }
            ExprKind::Assign(place, value) => self.assign(place, value, true),
            ExprKind::AssignOp(assign) => self.assign_op(assign, true),
            ExprKind::Increment(increment) => self.increment(increment, true),
            ExprKind::Lambda(lambda) => self.lambda(lambda),
            ExprKind::Switch(switch) => self.switch_value(switch),
            ExprKind::Class(ty) => self.op(Op::Class(Rc::clone(ty))),
            // Never run: the program has errors.
            ExprKind::Error => self.op(Op::Push(Value::Null)),
        }
    }

    pub(super) fn values(&mut self, exprs: &'a [Expr]) {
        for expr in exprs {
            self.value(expr);
        }
    }

    /// An expression for its effect: no value is left.
    pub(super) fn effect_of(&mut self, expr: &'a Expr) {
        let before = self.at(expr.span);
        match &expr.kind {
            ExprKind::Assign(place, value) => self.assign(place, value, false),
            ExprKind::AssignOp(assign) => self.assign_op(assign, false),
            ExprKind::Increment(increment) => self.increment(increment, false),
            _ => {
                let depth = self.depth;
                self.value_here(expr);
                if self.depth > depth {
                    self.op(Op::Pop);
                }
            }
        }
        self.back_at(before);
    }

    pub(super) fn constant(&self, constant: &Constant) -> Value {
        match constant {
            Constant::Null => Value::Null,
            Constant::Boolean(value) => Value::Boolean(*value),
            Constant::Byte(value) => Value::Byte(*value),
            Constant::Short(value) => Value::Short(*value),
            Constant::Char(value) => Value::Char(*value),
            Constant::Int(value) => Value::Int(*value),
            Constant::Long(value) => Value::Long(*value),
            Constant::Float(value) => Value::Float(*value),
            Constant::Double(value) => Value::Double(*value),
            Constant::String(units) => {
                Value::String(self.layout.string(&Text::from_units(units.clone())))
            }
        }
    }

    /// `this`, or the object of that class around it.
    pub(super) fn object_of(&mut self, class: ClassId) {
        self.load_this();
        let mut at = self.body.class;
        while !self.is_or_extends(at, class) {
            let (Some(slot), Some(outer)) =
                (self.layout.outer_slot(at), self.layout.outer_class(at))
            else {
                return;
            };
            self.op(Op::GetField(slot));
            at = outer;
        }
    }

    pub(super) fn is_or_extends(&self, class: ClassId, other: ClassId) -> bool {
        let mut at = Some(class);
        while let Some(class) = at {
            if class == other {
                return true;
            }
            at = self.layout.super_class(class);
        }
        false
    }

    fn call(&mut self, call: &'a Call) {
        if let Some(receiver) = &call.receiver {
            if call.dispatch == Dispatch::Static {
                // `object.staticMethod()`: the object is evaluated and not used.
                self.effect_of(receiver);
            } else {
                self.value(receiver);
            }
        }
        self.values(&call.arguments);
        let op = match call.dispatch {
            Dispatch::Static => Op::InvokeStatic(call.method),
            Dispatch::Special => Op::InvokeSpecial(call.method),
            Dispatch::Virtual => Op::InvokeVirtual(
                self.layout.selector(call.method),
                call.arguments.len() as u8,
            ),
        };
        match &call.receiver {
            Some(receiver) if call.dispatch != Dispatch::Static => {
                self.op_or_null(op, |this| this.cannot_invoke(call.method, receiver));
            }
            _ => self.op(op),
        }
    }

    fn new_object(&mut self, new: &'a New) {
        if self.layout.is_value_class(new.class) {
            self.values(&new.arguments);
            self.op(Op::InvokeStatic(new.constructor));
            return;
        }
        self.op(Op::New(new.class));
        self.op(Op::Dup);
        self.constructor_arguments(new.class, new.outer.as_deref(), &new.arguments);
        self.op(Op::InvokeSpecial(new.constructor));
    }

    /// What a constructor takes: the object around, the arguments, what the class captures.
    pub(super) fn constructor_arguments(
        &mut self,
        class: ClassId,
        outer: Option<&'a Expr>,
        arguments: &'a [Expr],
    ) {
        if let Some(outer) = outer
            && self.layout.outer_slot(class).is_some()
        {
            self.value(outer);
            self.op(Op::NotNull);
        } else if self.layout.outer_slot(class).is_some() {
            match self.layout.outer_class(class) {
                Some(around) => self.object_of(around),
                None => self.load_this(),
            }
        }
        self.values(arguments);
        self.captured(class);
    }

    /// What a class captures, for its constructor.
    fn captured(&mut self, class: ClassId) {
        for capture in self.layout.captures(class).iter() {
            if self.declared.contains(&class) && self.has(capture.variable) {
                let slot = self.declare(capture.variable);
                self.op(Op::Load(slot));
            } else {
                self.captured_around(capture.variable, &capture.name);
            }
        }
    }

    /// A variable that a class around this code has captured.
    fn captured_around(&mut self, variable: VariableId, name: &str) {
        let mut around = Some(self.body.class);
        while let Some(class) = around {
            let index = self
                .layout
                .captures(class)
                .iter()
                .position(|capture| capture.variable == variable && &*capture.name == name);
            if let Some(index) = index {
                self.object_of(class);
                self.op(Op::GetField(self.layout.capture_slot(class, index)));
                return;
            }
            around = self.layout.outer_class(class);
        }
        // Not yet assigned where the object is made: the class never uses it then.
        self.op(Op::Push(Value::Null));
    }

    fn array_of(&mut self, ty: &Rc<RuntimeType>, elements: &'a [Expr]) {
        const AT_ONCE: usize = 4096;
        if elements.len() <= AT_ONCE {
            self.values(elements);
            self.op(Op::ArrayOf(Rc::clone(ty), elements.len() as u32));
            return;
        }
        self.op(Op::Push(Value::Int(elements.len() as i32)));
        self.op(Op::NewArray(Rc::clone(ty), 1));
        for (at, element) in elements.iter().enumerate() {
            self.op(Op::Dup);
            self.op(Op::Push(Value::Int(at as i32)));
            self.value(element);
            self.op(Op::ArrayStore);
        }
    }

    /// Joins strings: from left to right, each operand as it prints at that moment.
    fn concat(&mut self, parts: &'a [Expr]) {
        const AT_ONCE: usize = 200;
        let mut count: usize = 0;
        for part in parts {
            self.part(part);
            count += 1;
            if count == AT_ONCE {
                self.op(Op::Concat(count as u8));
                count = 1;
            }
        }
        self.op(Op::Concat(count as u8));
    }

    /// A part of a joined string.
    pub(super) fn part(&mut self, part: &'a Expr) {
        self.value(part);
        self.as_text(&part.ty);
    }

    pub(super) fn as_text(&mut self, ty: &Type) {
        let is_plain = ty.is_primitive() || self.layout.is_string(ty) || *ty == Type::Null;
        if !is_plain && let Some(method) = self.layout.to_string() {
            self.op(Op::ToText(self.layout.selector(method)));
        }
    }

    /// A condition as a value.
    fn truth(&mut self, expr: &'a Expr) {
        let (no, end) = (self.label(), self.label());
        self.condition(expr, false, no);
        let depth = self.depth;
        self.op(Op::Push(Value::Boolean(true)));
        self.jump(end);
        self.bind(no);
        self.depth = depth;
        self.op(Op::Push(Value::Boolean(false)));
        self.bind(end);
    }

    /// Goes to a label if a condition is that, else on.
    pub(super) fn condition(&mut self, expr: &'a Expr, when: bool, label: Label) {
        let before = self.at(expr.span);
        match &expr.kind {
            ExprKind::Constant(Constant::Boolean(value)) => {
                if *value == when {
                    self.jump(label);
                }
            }
            ExprKind::Not(operand) => self.condition(operand, !when, label),
            ExprKind::And(a, b) if when => {
                let no = self.label();
                self.condition(a, false, no);
                self.condition(b, true, label);
                self.bind(no);
            }
            ExprKind::And(a, b) => {
                self.condition(a, false, label);
                self.condition(b, false, label);
            }
            ExprKind::Or(a, b) if when => {
                self.condition(a, true, label);
                self.condition(b, true, label);
            }
            ExprKind::Or(a, b) => {
                let yes = self.label();
                self.condition(a, true, yes);
                self.condition(b, false, label);
                self.bind(yes);
            }
            ExprKind::Compare(op, Kind::Reference, a, b)
                if matches!(b.kind, ExprKind::Constant(Constant::Null))
                    && matches!(op, CompareOp::Equal | CompareOp::NotEqual) =>
            {
                self.value(a);
                if (*op == CompareOp::Equal) == when {
                    self.jump_if_null(label);
                } else {
                    let null = self.label();
                    self.jump_if_null(null);
                    self.jump(label);
                    self.bind(null);
                }
            }
            ExprKind::InstanceOf(operand, ty, Some(variable)) => {
                let (no, end) = (self.label(), self.label());
                self.value(operand);
                self.op(Op::Dup);
                self.op(Op::InstanceOf(Rc::clone(ty)));
                self.jump_if(false, no);
                let depth = self.depth;
                let slot = self.declare(*variable);
                self.op(Op::Store(slot));
                self.jump(if when { label } else { end });
                self.bind(no);
                self.depth = depth;
                self.op(Op::Pop);
                if !when {
                    self.jump(label);
                }
                self.bind(end);
            }
            _ => {
                self.value(expr);
                self.jump_if(when, label);
            }
        }
        self.back_at(before);
    }
}
