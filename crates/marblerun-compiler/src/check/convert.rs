//! Conversions: boxing, widening, and what does not fit.

use marblerun_syntax::Span;
use marblerun_vm::class::Kind;

use super::Checker;
use crate::diagnostics;
use crate::typed::{Constant, Expr, ExprKind};
use crate::types::Type;

impl Checker<'_> {
    /// The value as `to`, or a report. In an assignment a constant may be narrowed.
    pub(super) fn convert(&mut self, expr: Expr, to: &Type, is_assignment: bool) -> Expr {
        if matches!(expr.kind, ExprKind::Error) || matches!(to, Type::Unknown) {
            return self.coerce(expr, to);
        }
        if expr.ty == Type::Void {
            if *to != Type::Void {
                self.report(diagnostics::no_value(expr.span));
            }
            return self.error(expr.span);
        }
        if is_assignment && self.narrows(&expr, to) {
            return self.coerce(expr, to);
        }
        if !self.inf.is_compatible(&expr.ty, to) {
            let (from, to) = (self.inf.close(&expr.ty), self.inf.close(to));
            if from.is_certain() && to.is_certain() {
                self.incompatible(expr.span, &from, &to);
                return self.error(expr.span);
            }
            return self.dynamic(expr, &to);
        }
        self.coerce(expr, to)
    }

    pub(super) fn incompatible(&mut self, span: Span, from: &Type, to: &Type) {
        let is_lossy = from.is_numeric() && to.is_numeric();
        let (shown_from, shown_to) = (self.show(from), self.show(to));
        let diagnostic = match is_lossy {
            true => diagnostics::lossy_conversion(span, &shown_from, &shown_to),
            false => {
                let is_function = self.w.function_of(to).is_some();
                let castable =
                    self.inf.is_castable(from, to) && !matches!(from, Type::Primitive(_));
                diagnostics::incompatible_types(span, &shown_from, &shown_to, is_function, castable)
            }
        };
        self.report(diagnostic);
    }

    /// Whether a constant fits a smaller type (JLS 5.2).
    pub(super) fn narrows(&self, expr: &Expr, to: &Type) -> bool {
        let ExprKind::Constant(constant) = &expr.kind else {
            return false;
        };
        let value = match constant {
            Constant::Byte(v) => i64::from(*v),
            Constant::Short(v) => i64::from(*v),
            Constant::Char(v) => i64::from(*v),
            Constant::Int(v) => i64::from(*v),
            _ => return false,
        };
        let kind = match to {
            Type::Primitive(kind) => *kind,
            other => match self.w.unboxed(other) {
                Some(kind @ (Kind::Byte | Kind::Short | Kind::Char))
                    if matches!(other, Type::Class(..)) =>
                {
                    kind
                }
                _ => return false,
            },
        };
        match kind {
            Kind::Byte => i8::try_from(value).is_ok(),
            Kind::Short => i16::try_from(value).is_ok(),
            Kind::Char => u16::try_from(value).is_ok(),
            Kind::Int => matches!(constant, Constant::Char(_)),
            _ => false,
        }
    }

    /// The value as `to`, which it is known to fit, or of types that are not known.
    pub(super) fn coerce(&mut self, expr: Expr, to: &Type) -> Expr {
        let span = expr.span;
        match (&expr.ty, to) {
            (Type::Primitive(from), Type::Primitive(to)) => {
                self.convert_number(expr.clone(), *from, *to)
            }
            (Type::Primitive(from), Type::Void) => {
                _ = from;
                expr
            }
            (Type::Primitive(from), other) => {
                let from = *from;
                // `Byte b = 1`: narrowed first. `Object o = 1` boxes as it is.
                let kind = self.w.unboxed(other).filter(|kind| *kind != from);
                let expr = match kind {
                    Some(kind) if self.narrows(&expr, other) => {
                        self.convert_number(expr, from, kind)
                    }
                    _ => expr,
                };
                let kind = expr.ty.kind();
                let ty = self.w.boxed(&expr.ty);
                Expr {
                    kind: ExprKind::Box(kind, Box::new(expr)),
                    ty,
                    span,
                }
            }
            (Type::Unknown, Type::Primitive(kind)) => self.dynamic(expr, &Type::Primitive(*kind)),
            (from, Type::Primitive(kind)) => {
                let own = self.w.unboxed(from).unwrap_or(*kind);
                let ty = Type::Primitive(own);
                let expr = Expr {
                    kind: ExprKind::Unbox(own, Box::new(expr)),
                    ty,
                    span,
                };
                self.convert_number(expr, own, *kind)
            }
            _ => expr,
        }
    }

    fn dynamic(&mut self, expr: Expr, to: &Type) -> Expr {
        let span = expr.span;
        match (&expr.ty, to) {
            (_, Type::Primitive(kind)) if !expr.ty.is_primitive() => Expr {
                kind: ExprKind::Unbox(*kind, Box::new(expr)),
                ty: to.clone(),
                span,
            },
            (Type::Primitive(_), _) => self.coerce(expr, to),
            _ => expr,
        }
    }

    pub(super) fn convert_number(&mut self, expr: Expr, from: Kind, to: Kind) -> Expr {
        if from == to {
            return expr;
        }
        let span = expr.span;
        let ty = Type::Primitive(to);
        if let ExprKind::Constant(constant) = &expr.kind
            && let Some(constant) = super::constant::convert(constant, to)
        {
            return Expr {
                kind: ExprKind::Constant(constant),
                ty,
                span,
            };
        }
        Expr {
            kind: ExprKind::Convert(to, Box::new(expr)),
            ty,
            span,
        }
    }

    /// The value as a primitive, if it is one or unboxes to one.
    pub(super) fn unbox(&mut self, expr: Expr) -> Expr {
        match self.w.unboxed(&expr.ty) {
            Some(kind) if !expr.ty.is_primitive() => self.coerce(expr, &Type::Primitive(kind)),
            _ => expr,
        }
    }

    /// A condition: `boolean`, unboxed if need be.
    pub(super) fn as_condition(&mut self, expr: Expr) -> Expr {
        self.convert(expr, &Type::BOOLEAN, false)
    }
}
