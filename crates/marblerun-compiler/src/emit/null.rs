//! What a `NullPointerException` says: what could not be done, and which expression was `null`, as the
//! JDK puts it together from byte code (JEP 358).

use std::rc::Rc;

use marblerun_vm::class::{ClassId, Kind, MethodId};
use marblerun_vm::code::Op;

use super::function::Function;
use crate::typed::{Call, Constant, Dispatch, Expr, ExprKind, FieldRef, Place, VariableId};
use crate::types::{Type, kind_name};

/// How many steps of an expression are told.
const DEPTH: u32 = 5;

impl<'a> Function<'a> {
    /// A step that fails if it is given `null`, and what is said then. In the class library nobody
    /// asks.
    pub(super) fn op_or_null(&mut self, op: Op, message: impl FnOnce(&Self) -> String) {
        if self.is_shown() {
            let message = message(self);
            let here = self.here();
            self.nulls.push((here, Rc::from(message)));
        }
        self.op(op);
    }

    pub(super) fn cannot_read(&self, object: &Expr, field: &FieldRef) -> String {
        let name = self.layout.field_name(field, false);
        format!("Cannot read field \"{name}\"{}", self.because(object))
    }

    pub(super) fn cannot_assign(&self, object: &Expr, field: &FieldRef) -> String {
        let name = self.layout.field_name(field, false);
        format!("Cannot assign field \"{name}\"{}", self.because(object))
    }

    pub(super) fn cannot_load(&self, array: &Expr) -> String {
        format!(
            "Cannot load from {} array{}",
            element(&array.ty),
            self.because(array)
        )
    }

    pub(super) fn cannot_store(&self, array: &Expr) -> String {
        format!(
            "Cannot store to {} array{}",
            element(&array.ty),
            self.because(array)
        )
    }

    pub(super) fn cannot_measure(&self, array: &Expr) -> String {
        format!("Cannot read the array length{}", self.because(array))
    }

    pub(super) fn cannot_throw(&self, exception: &Expr) -> String {
        format!("Cannot throw exception{}", self.because(exception))
    }

    pub(super) fn cannot_enter(&self, object: &Expr) -> String {
        format!("Cannot enter synchronized block{}", self.because(object))
    }

    /// For a call on an object; nothing is said where a method reference is called with `null`.
    pub(super) fn cannot_invoke(&self, method: MethodId, receiver: &Expr) -> String {
        if self.is_nameless(receiver) {
            return String::new();
        }
        let called = self.layout.called(method, Some(&receiver.ty));
        format!("Cannot invoke \"{called}\"{}", self.because(receiver))
    }

    pub(super) fn cannot_unbox(&self, operand: &Expr) -> String {
        if self.is_nameless(operand) {
            return String::new();
        }
        let because = self.because(operand);
        format!("Cannot invoke \"{}\"{because}", self.unboxing(&operand.ty))
    }

    /// The same for what stands in a place.
    pub(super) fn cannot_unbox_place(&self, place: &Place, ty: &Type) -> String {
        let name = match place {
            Place::Local(variable) => self.local(*variable),
            Place::Field(object, field) => Some(self.field(object, field, DEPTH)),
            Place::Static(field) => Some(self.static_field(field)),
            Place::Index(array, index) => Some(self.element(array, index, DEPTH)),
        };
        let because = name.map_or_else(String::new, |name| format!(" because \"{name}\" is null"));
        format!("Cannot invoke \"{}\"{because}", self.unboxing(ty))
    }

    /// For a hidden variable that javac would have in that slot.
    pub(super) fn because_hidden(slot: u16) -> String {
        format!(" because \"<local{slot}>\" is null")
    }

    fn because(&self, expr: &Expr) -> String {
        let expr = plain(expr);
        let Some(name) = self.described(expr, DEPTH) else {
            return String::new();
        };
        match expr.kind {
            ExprKind::Call(_) | ExprKind::Unbox(..) | ExprKind::Box(..) => {
                format!(" because the return value of \"{name}\" is null")
            }
            _ => format!(" because \"{name}\" is null"),
        }
    }

    /// The expression, as far as it is told; none if its value has no one source.
    fn described(&self, expr: &Expr, depth: u32) -> Option<String> {
        if depth == 0 {
            return None;
        }
        Some(match &plain(expr).kind {
            ExprKind::Constant(Constant::Null) => "null".to_owned(),
            ExprKind::Constant(Constant::Int(value)) if i16::try_from(*value).is_ok() => {
                value.to_string()
            }
            ExprKind::Constant(Constant::Short(value)) => value.to_string(),
            ExprKind::Constant(Constant::Byte(value)) => value.to_string(),
            ExprKind::Constant(Constant::Char(value)) if *value <= 0x7fff => value.to_string(),
            ExprKind::Local(variable) => self.local(*variable)?,
            ExprKind::This(class) => self.around(*class),
            ExprKind::Captured(class, index) => {
                let captures = self.layout.captures(*class);
                let name = &captures.get(*index)?.name;
                format!("{}.val${name}", self.around(*class))
            }
            ExprKind::Field(object, field) => self.field(object, field, depth),
            ExprKind::Static(field) => self.static_field(field),
            ExprKind::Index(array, index) => self.element(array, index, depth),
            ExprKind::Call(call) => self.called(call),
            ExprKind::Unbox(_, operand) => self.unboxing(&operand.ty),
            ExprKind::Box(kind, _) => {
                let class = marblerun_vm::class::box_name(*kind);
                format!("{class}.valueOf({})", kind_name(*kind))
            }
            ExprKind::Assign(_, value) => self.described(value, depth)?,
            // Characters and the like are numbers already.
            ExprKind::Convert(Kind::Int, operand)
                if matches!(operand.ty.kind(), Kind::Byte | Kind::Short | Kind::Char) =>
            {
                self.described(operand, depth)?
            }
            _ => return None,
        })
    }

    fn is_nameless(&self, expr: &Expr) -> bool {
        matches!(plain(expr).kind, ExprKind::Local(variable) if self.variable_name(variable).is_empty())
    }

    fn variable_name(&self, variable: VariableId) -> &str {
        let declared = self.body.variables.get(variable.0 as usize);
        declared.map_or("", |declared| &*declared.name)
    }

    fn local(&self, variable: VariableId) -> Option<String> {
        let name = self.variable_name(variable);
        (!name.is_empty()).then(|| name.to_owned())
    }

    fn field(&self, object: &Expr, field: &FieldRef, depth: u32) -> String {
        let name = self.layout.field_name(field, false);
        match self.described(object, depth - 1) {
            Some(object) => format!("{object}.{name}"),
            None => name.to_string(),
        }
    }

    fn static_field(&self, field: &FieldRef) -> String {
        let class = short(&self.layout.class_name(field.class)).to_owned();
        format!("{class}.{}", self.layout.field_name(field, true))
    }

    fn element(&self, array: &Expr, index: &Expr, depth: u32) -> String {
        let array = self.described(array, depth - 1);
        let index = self.described(index, depth);
        format!(
            "{}[{}]",
            array.as_deref().unwrap_or("<array>"),
            index.as_deref().unwrap_or("...")
        )
    }

    fn called(&self, call: &Call) -> String {
        let receiver = call.receiver.as_ref().map(|receiver| &receiver.ty);
        let receiver = receiver.filter(|_| call.dispatch != Dispatch::Static);
        self.layout.called(call.method, receiver)
    }

    fn unboxing(&self, ty: &Type) -> String {
        let kind = self.layout.unboxed(ty).unwrap_or(Kind::Int);
        let class = marblerun_vm::class::box_name(kind);
        format!("{class}.{}Value()", kind_name(kind))
    }

    /// `this`, or an object around it.
    fn around(&self, class: ClassId) -> String {
        let mut text = "this".to_owned();
        let mut at = self.body.class;
        while !self.is_or_extends(at, class) {
            let Some(outer) = self.layout.outer_class(at) else {
                break;
            };
            let mut depth = 0;
            let mut further = self.layout.outer_class(outer);
            while let Some(next) = further {
                depth += 1;
                further = self.layout.outer_class(next);
            }
            text.push_str(&format!(".this${depth}"));
            at = outer;
        }
        text
    }
}

/// What is below casts, which leave a value where it is.
fn plain(expr: &Expr) -> &Expr {
    match &expr.kind {
        ExprKind::Cast(_, operand) => plain(operand),
        _ => expr,
    }
}

/// What an array is one of.
fn element(array: &Type) -> &'static str {
    match array.element() {
        Some(Type::Primitive(Kind::Byte | Kind::Boolean)) => "byte/boolean",
        Some(Type::Primitive(kind)) => kind_name(*kind),
        _ => "object",
    }
}

/// The name of a class as messages have it.
pub(super) fn short(name: &str) -> &str {
    match name {
        "java.lang.Object" => "Object",
        "java.lang.String" => "String",
        other => other,
    }
}
