//! Assignment: a place is evaluated once, read and written (JLS 15.14–15.15, 15.26).

use marblerun_vm::Value;
use marblerun_vm::class::Kind;
use marblerun_vm::code::{BinaryOp, Op};

use super::function::Function;
use crate::typed::{AssignOp, Expr, ExprKind, Increment, Place};
use crate::types::Type;

impl<'a> Function<'a> {
    /// What finds the place, left on the stack.
    fn find(&mut self, place: &'a Place) {
        match place {
            Place::Local(_) | Place::Static(_) => {}
            Place::Field(object, _) => self.value(object),
            Place::Index(array, index) => {
                self.value(array);
                self.value(index);
            }
        }
    }

    /// Reads a place that was found; what found it stays.
    fn read(&mut self, place: &'a Place) {
        match place {
            Place::Local(variable) => {
                let slot = self.declare(*variable);
                self.op(Op::Load(slot));
            }
            Place::Static(field) => self.op(Op::GetStatic(field.class, field.slot)),
            Place::Field(object, field) => {
                self.op(Op::Dup);
                let op = Op::GetField(field.slot);
                self.op_or_null(op, |this| this.cannot_read(object, field));
            }
            Place::Index(array, _) => {
                self.op(Op::Dup2);
                self.op_or_null(Op::ArrayLoad, |this| this.cannot_load(array));
            }
        }
    }

    /// Writes the value on the stack.
    fn write(&mut self, place: &'a Place) {
        match place {
            Place::Local(variable) => {
                let slot = self.declare(*variable);
                self.op(Op::Store(slot));
            }
            Place::Static(field) => self.op(Op::PutStatic(field.class, field.slot)),
            Place::Field(object, field) => {
                let op = Op::PutField(field.slot);
                self.op_or_null(op, |this| this.cannot_assign(object, field));
            }
            Place::Index(array, _) => {
                self.op_or_null(Op::ArrayStore, |this| this.cannot_store(array));
            }
        }
    }

    /// Copies the value on the stack below what found the place.
    fn copy(&mut self, place: &'a Place) {
        self.op(match place {
            Place::Local(_) | Place::Static(_) => Op::Dup,
            Place::Field(..) => Op::DupUnder1,
            Place::Index(..) => Op::DupUnder2,
        });
    }

    /// `place = value`; the value stays if it is needed.
    pub(super) fn assign(&mut self, place: &'a Place, value: &'a Expr, is_needed: bool) {
        self.find(place);
        self.value(value);
        if is_needed {
            self.copy(place);
        }
        self.write(place);
    }

    /// `place op= value`
    pub(super) fn assign_op(&mut self, assign: &'a AssignOp, is_needed: bool) {
        if let (Place::Local(variable), Some(op), Type::Primitive(Kind::Int)) =
            (&assign.place, assign.op, &assign.ty)
            && assign.operand == Kind::Int
            && let ExprKind::Constant(crate::typed::Constant::Int(by)) = &assign.value.kind
            && matches!(op, BinaryOp::Add | BinaryOp::Subtract)
            && !is_needed
        {
            let slot = self.declare(*variable);
            let by = if op == BinaryOp::Add {
                *by
            } else {
                by.wrapping_neg()
            };
            self.op(Op::Increment(slot, by));
            return;
        }
        self.find(&assign.place);
        self.read(&assign.place);
        match assign.op {
            None => {
                self.as_text(&assign.ty);
                self.part(&assign.value);
                self.op(Op::Concat(2));
            }
            Some(op) if assign.operand == Kind::Reference => {
                self.value(&assign.value);
                self.op(Op::BinaryDynamic(op));
            }
            Some(op) => {
                self.as_kind(&assign.place, &assign.ty, assign.operand);
                self.value(&assign.value);
                self.op(Op::Binary(op, assign.operand));
                self.back_to_type(&assign.ty, assign.operand);
            }
        }
        if is_needed {
            self.copy(&assign.place);
        }
        self.write(&assign.place);
    }

    /// A value of a type as a number of a kind.
    fn as_kind(&mut self, place: &'a Place, ty: &Type, kind: Kind) {
        match ty {
            Type::Primitive(own) if *own == kind => {}
            Type::Primitive(_) => self.op(Op::Convert(kind)),
            _ => self.op_or_null(Op::Unbox(kind), |this| this.cannot_unbox_place(place, ty)),
        }
    }

    /// A number of a kind as a value of a type.
    fn back_to_type(&mut self, ty: &Type, kind: Kind) {
        let own = match ty {
            Type::Primitive(own) => Some(*own),
            other => self.layout.unboxed(other),
        };
        let own = own.unwrap_or(kind);
        if own != kind {
            self.op(Op::Convert(own));
        }
        if !ty.is_primitive() {
            self.op(Op::Box(own));
        }
    }

    /// `place++` and the like.
    pub(super) fn increment(&mut self, increment: &'a Increment, is_needed: bool) {
        let by = i32::from(increment.by);
        if let (Place::Local(variable), Type::Primitive(Kind::Int)) =
            (&increment.place, &increment.ty)
        {
            let slot = self.declare(*variable);
            if is_needed && !increment.is_prefix {
                self.op(Op::Load(slot));
            }
            self.op(Op::Increment(slot, by));
            if is_needed && increment.is_prefix {
                self.op(Op::Load(slot));
            }
            return;
        }
        self.find(&increment.place);
        self.read(&increment.place);
        if is_needed && !increment.is_prefix {
            self.copy(&increment.place);
        }
        let own = match &increment.ty {
            Type::Primitive(own) => Some(*own),
            other => self.layout.unboxed(other),
        };
        match own {
            Some(own) => {
                let kind = match own {
                    Kind::Long | Kind::Float | Kind::Double => own,
                    _ => Kind::Int,
                };
                self.as_kind(&increment.place, &increment.ty, kind);
                self.op(Op::Push(Value::Int(by)));
                if kind != Kind::Int {
                    self.op(Op::Convert(kind));
                }
                self.op(Op::Binary(BinaryOp::Add, kind));
                self.back_to_type(&increment.ty, kind);
            }
            None => {
                self.op(Op::Push(Value::Int(by)));
                self.op(Op::BinaryDynamic(BinaryOp::Add));
            }
        }
        if is_needed && increment.is_prefix {
            self.copy(&increment.place);
        }
        self.write(&increment.place);
    }
}
