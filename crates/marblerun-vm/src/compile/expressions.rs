//! Expressions other than calls.

use marblerun_syntax::Kind;
use marblerun_syntax::ast::{
    BinaryExpr, BinaryOp, ConditionalExpr, Expr, FieldAccess, LambdaBody, LambdaExpr, Literal,
    LiteralKind, NameExpr, UnaryExpr, UnaryOp,
};
use std::rc::Rc;

use super::{Body, Compiler, constructs, nearest};
use crate::code::{self, Op};
use crate::diagnostics;
use crate::types::Type;
use crate::value::Value;

impl<'a> Compiler<'a> {
    /// Emits steps that put the expression's value. `expected` is the type its place wants, which
    /// a lambda needs to know.
    pub(super) fn expression(&mut self, expression: Expr<'a>, expected: Option<&Type>) -> Type {
        match expression.without_parens() {
            Expr::Literal(literal) => self.literal(literal),
            Expr::Name(name) => self.name(name),
            Expr::Field(field) => self.field(field),
            Expr::Call(call) => self.call(call),
            Expr::Unary(unary) => self.unary(unary),
            Expr::Binary(binary) => self.binary(binary),
            Expr::Conditional(conditional) => self.conditional(conditional, expected),
            Expr::Lambda(lambda) => self.lambda(lambda, expected),
            other => {
                let construct = constructs::expression(other);
                self.report(diagnostics::unsupported(other.span(), construct));
                self.emit(other.span(), Op::Push(Value::Null));
                Type::Unknown
            }
        }
    }

    fn literal(&mut self, literal: Literal<'a>) -> Type {
        let (value, ty) = match literal.kind() {
            // The parser has reported one that is too large.
            Some(LiteralKind::Int(int)) => (int.value().map_or(Value::Null, Value::Int), Type::Int),
            Some(LiteralKind::String(text)) => (Value::string(text.value()), Type::class("String")),
            Some(LiteralKind::Boolean(value)) => (Value::Boolean(value), Type::Boolean),
            Some(LiteralKind::Null) => (Value::Null, Type::Null),
            Some(_) => {
                let construct = "a number that is not an `int`, or a character,";
                self.report(diagnostics::unsupported(literal.span(), construct));
                (Value::Null, Type::Unknown)
            }
            // The parser has reported it.
            None => (Value::Null, Type::Unknown),
        };
        self.emit(literal.span(), Op::Push(value));
        ty
    }

    fn name(&mut self, expression: NameExpr<'a>) -> Type {
        let Some(name) = expression.name() else {
            return Type::Unknown;
        };
        if let Some(variable) = self.body.scope.find(name.text()) {
            let (local, ty) = (variable.local, variable.ty.clone());
            self.emit(name.span(), Op::Load(local));
            return ty;
        }
        let near = nearest(name.text(), self.body.scope.names()).map(str::to_owned);
        self.report(diagnostics::unknown_name(
            name.span(),
            name.text(),
            near.as_deref(),
        ));
        self.emit(name.span(), Op::Push(Value::Null));
        Type::Unknown
    }

    fn field(&mut self, field: FieldAccess<'a>) -> Type {
        let Some(name) = field.name() else {
            return Type::Unknown;
        };
        if let Some(receiver) = field.receiver() {
            let of = self.expression(receiver, None);
            if of != Type::Unknown {
                self.report(diagnostics::no_fields(name.span(), &of, name.text()));
            }
        }
        Type::Unknown
    }

    fn unary(&mut self, unary: UnaryExpr<'a>) -> Type {
        let Some(operand) = unary.operand() else {
            return Type::Unknown;
        };
        let (op, wanted) = match unary.op() {
            // Only so can the smallest `int` be written.
            Some(UnaryOp::Minus) if let Some(value) = negative_literal(operand) => {
                self.emit(unary.span(), Op::Push(Value::Int(value)));
                return Type::Int;
            }
            Some(UnaryOp::Minus) => (Some(Op::Negate), Type::Int),
            Some(UnaryOp::Plus) => (None, Type::Int),
            Some(UnaryOp::Not) => (Some(Op::Not), Type::Boolean),
            _ => {
                let construct = constructs::expression(Expr::Unary(unary));
                self.report(diagnostics::unsupported(unary.span(), construct));
                return Type::Unknown;
            }
        };
        let given = self.value(operand, None);
        if given.unboxed() != wanted && given != Type::Unknown {
            let operator = unary.op().map_or("", UnaryOp::text);
            self.report(diagnostics::bad_operand(unary.span(), operator, &given));
        }
        if let Some(op) = op {
            self.emit(unary.span(), op);
        }
        wanted
    }

    fn binary(&mut self, binary: BinaryExpr<'a>) -> Type {
        let (Some(op), Some(left), Some(right)) = (binary.op(), binary.left(), binary.right())
        else {
            return Type::Unknown;
        };
        if matches!(op, BinaryOp::And | BinaryOp::Or) {
            return self.short_circuit(op, binary, left, right);
        }
        let (left, right) = (self.value(left, None), self.value(right, None));
        let Some((code, ty)) = operator(op, &left, &right) else {
            let span = binary.op_span().unwrap_or(binary.span());
            if is_supported(op) {
                self.report(diagnostics::bad_operands(span, op.text(), &left, &right));
            } else {
                self.report(diagnostics::unsupported(span, &format!("`{}`", op.text())));
            }
            return Type::Unknown;
        };
        self.emit(binary.span(), Op::Binary(code));
        ty
    }

    fn short_circuit(
        &mut self,
        op: BinaryOp,
        binary: BinaryExpr<'a>,
        left: Expr<'a>,
        right: Expr<'a>,
    ) -> Type {
        let span = binary.span();
        self.value(left, Some(&Type::Boolean));
        let to_false = self.emit_jump(span, Op::JumpIfFalse);
        let is_and = op == BinaryOp::And;
        // `a && b` is `a ? b : false`, `a || b` is `a ? true : b`.
        if is_and {
            self.value(right, Some(&Type::Boolean));
        } else {
            self.emit(span, Op::Push(Value::Boolean(true)));
        }
        let to_end = self.emit_jump(span, Op::Jump);
        self.land(to_false);
        if is_and {
            self.emit(span, Op::Push(Value::Boolean(false)));
        } else {
            self.value(right, Some(&Type::Boolean));
        }
        self.land(to_end);
        Type::Boolean
    }

    fn conditional(&mut self, conditional: ConditionalExpr<'a>, expected: Option<&Type>) -> Type {
        let span = conditional.span();
        if let Some(condition) = conditional.condition() {
            self.value(condition, Some(&Type::Boolean));
        }
        let to_false = self.emit_jump(span, Op::JumpIfFalse);
        let when_true = conditional
            .when_true()
            .map(|value| self.value(value, expected));
        let to_end = self.emit_jump(span, Op::Jump);
        self.land(to_false);
        let when_false = conditional
            .when_false()
            .map(|value| self.value(value, expected));
        self.land(to_end);
        common_type(when_true.into_iter().chain(when_false))
    }

    fn lambda(&mut self, lambda: LambdaExpr<'a>, expected: Option<&Type>) -> Type {
        let Some((wanted, result)) = expected.and_then(Type::function) else {
            self.report(match expected {
                Some(Type::Unknown) | None => diagnostics::lambda_without_context(lambda.span()),
                Some(expected) => diagnostics::lambda_not_expected(lambda.span(), expected),
            });
            self.emit(lambda.span(), Op::Push(Value::Null));
            return Type::Unknown;
        };
        let parameters: Vec<_> = lambda.parameters().collect();
        if parameters.len() != wanted.len() {
            let span = lambda.span();
            self.report(diagnostics::wrong_parameter_count(
                span,
                wanted.len(),
                parameters.len(),
            ));
        }
        let view = lambda.view();
        let is_used = |name: &str| {
            let mut leaves = view.node().leaves();
            leaves.any(|leaf| leaf.kind == Kind::Identifier && leaf.span.text(self.text) == name)
        };
        let captured = self.body.scope.captured(is_used);
        let mut inner = Body {
            result: Some(result.clone()),
            ..Body::default()
        };
        for variable in &captured {
            inner.scope.declare(&variable.name, variable.ty.clone());
        }
        let outer = std::mem::replace(&mut self.body, inner);
        for (at, parameter) in parameters.iter().enumerate() {
            let Some(name) = parameter.name() else {
                continue;
            };
            if self.body.scope.find(name.text()).is_some()
                || outer.scope.find(name.text()).is_some()
            {
                self.report(diagnostics::already_defined(name.span(), name.text()));
            }
            let ty = match parameter.ty().filter(|ty| !ty.is_var()) {
                Some(ty) => self.named_type(ty),
                None => wanted.get(at).map_or(Type::Unknown, Type::boxed),
            };
            self.body.scope.declare(name.text(), ty);
        }
        self.lambda_body(lambda, &result);
        let returned = common_type(self.body.returned.drain(..));
        let inner = std::mem::replace(&mut self.body, outer);
        let captures = captured.iter().map(|variable| variable.local).collect();
        self.emit(
            lambda.span(),
            Op::Closure(Rc::new(inner.finish()), captures),
        );
        let name = match expected {
            Some(Type::Class(name, _)) => name.clone(),
            _ => String::new(),
        };
        let mut arguments = wanted.to_vec();
        arguments.push(returned.boxed());
        Type::Class(name, arguments)
    }

    fn lambda_body(&mut self, lambda: LambdaExpr<'a>, result: &Type) {
        match lambda.body() {
            Some(LambdaBody::Expr(expression)) => {
                let ty = self.value(expression, Some(result));
                self.body.returned.push(ty);
                self.emit(expression.span(), Op::Return);
            }
            Some(LambdaBody::Block(block)) => {
                self.block(block);
                if *result != Type::Void && !Self::always_returns(block) {
                    self.report(diagnostics::missing_return(block.span()));
                }
            }
            // The parser has reported it.
            None => {}
        }
    }
}

fn negative_literal(operand: Expr<'_>) -> Option<i32> {
    match operand {
        Expr::Literal(literal) => match literal.kind()? {
            LiteralKind::Int(int) => int.negated_value().ok(),
            _ => None,
        },
        _ => None,
    }
}

/// The type of what is one of those.
fn common_type(types: impl Iterator<Item = Type>) -> Type {
    types
        .reduce(|a, b| if a == b || b == Type::Null { a } else { b })
        .unwrap_or(Type::Void)
}

fn is_supported(op: BinaryOp) -> bool {
    !matches!(
        op,
        BinaryOp::BitAnd
            | BinaryOp::BitOr
            | BinaryOp::BitXor
            | BinaryOp::Shl
            | BinaryOp::Shr
            | BinaryOp::Ushr
    )
}

/// The step for an operator, and its result, if it can be applied to those types.
fn operator(op: BinaryOp, left: &Type, right: &Type) -> Option<(code::BinaryOp, Type)> {
    let is_int = |ty: &Type| matches!(ty.unboxed(), Type::Int | Type::Unknown);
    let are_ints = is_int(left) && is_int(right);
    let arithmetic = |op| are_ints.then_some((op, Type::Int));
    let comparison = |op| are_ints.then_some((op, Type::Boolean));
    match op {
        BinaryOp::Add if left.is_string() || right.is_string() => {
            Some((code::BinaryOp::Add, Type::class("String")))
        }
        BinaryOp::Add => arithmetic(code::BinaryOp::Add),
        BinaryOp::Sub => arithmetic(code::BinaryOp::Subtract),
        BinaryOp::Mul => arithmetic(code::BinaryOp::Multiply),
        BinaryOp::Div => arithmetic(code::BinaryOp::Divide),
        BinaryOp::Rem => arithmetic(code::BinaryOp::Remainder),
        BinaryOp::Less => comparison(code::BinaryOp::Less),
        BinaryOp::LessOrEqual => comparison(code::BinaryOp::LessOrEqual),
        BinaryOp::Greater => comparison(code::BinaryOp::Greater),
        BinaryOp::GreaterOrEqual => comparison(code::BinaryOp::GreaterOrEqual),
        BinaryOp::Equal | BinaryOp::NotEqual => {
            let fits = left.fits(right) || right.fits(left);
            let code = match op {
                BinaryOp::Equal => code::BinaryOp::Equal,
                _ => code::BinaryOp::NotEqual,
            };
            fits.then_some((code, Type::Boolean))
        }
        _ => None,
    }
}
