//! Operators.

use marblerun_syntax::Span;
use marblerun_syntax::ast::{
    self, AssignOp as AstAssign, BinaryOp as AstBinary, PostfixOp, UnaryOp,
};
use marblerun_vm::class::Kind;
use marblerun_vm::code::{BinaryOp, CompareOp};

use super::{Checker, Note, constant};
use crate::diagnostics;
use crate::typed::{AssignOp, Constant, Expr, ExprKind, Increment, Place, VariableId};
use crate::types::Type;

/// The variables that a condition binds when it is true, and when it is false.
#[derive(Clone, Debug, Default)]
pub(super) struct Bindings {
    pub(super) when_true: Vec<VariableId>,
    pub(super) when_false: Vec<VariableId>,
}

/// The kind that two operands are promoted to (JLS 5.6).
fn promoted(a: Kind, b: Kind) -> Kind {
    for kind in [Kind::Double, Kind::Float, Kind::Long] {
        if a == kind || b == kind {
            return kind;
        }
    }
    Kind::Int
}

fn arithmetic(op: AstBinary) -> Option<BinaryOp> {
    Some(match op {
        AstBinary::Add => BinaryOp::Add,
        AstBinary::Sub => BinaryOp::Subtract,
        AstBinary::Mul => BinaryOp::Multiply,
        AstBinary::Div => BinaryOp::Divide,
        AstBinary::Rem => BinaryOp::Remainder,
        AstBinary::BitAnd => BinaryOp::And,
        AstBinary::BitOr => BinaryOp::Or,
        AstBinary::BitXor => BinaryOp::Xor,
        AstBinary::Shl => BinaryOp::ShiftLeft,
        AstBinary::Shr => BinaryOp::ShiftRight,
        AstBinary::Ushr => BinaryOp::ShiftRightUnsigned,
        _ => return None,
    })
}

fn comparison(op: AstBinary) -> Option<CompareOp> {
    Some(match op {
        AstBinary::Equal => CompareOp::Equal,
        AstBinary::NotEqual => CompareOp::NotEqual,
        AstBinary::Less => CompareOp::Less,
        AstBinary::LessOrEqual => CompareOp::LessOrEqual,
        AstBinary::Greater => CompareOp::Greater,
        AstBinary::GreaterOrEqual => CompareOp::GreaterOrEqual,
        _ => return None,
    })
}

fn is_shift(op: BinaryOp) -> bool {
    matches!(
        op,
        BinaryOp::ShiftLeft | BinaryOp::ShiftRight | BinaryOp::ShiftRightUnsigned
    )
}

fn is_bitwise(op: BinaryOp) -> bool {
    matches!(op, BinaryOp::And | BinaryOp::Or | BinaryOp::Xor)
}

impl<'w> Checker<'w> {
    /// Brings bound variables into scope for `check`.
    pub(super) fn with_bindings<T>(
        &mut self,
        bound: &[VariableId],
        check: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let n = self.frame().scope.len();
        self.bind(bound);
        let result = check(self);
        self.frame().scope.truncate(n);
        result
    }

    /// Brings bound variables into scope.
    pub(super) fn bind(&mut self, bound: &[VariableId]) {
        let frame = self.frame();
        for id in bound {
            if let Some(variable) = frame.variables.get(id.0 as usize) {
                frame.scope.push((variable.name.clone(), *id));
            }
        }
    }

    /// A condition and what it binds.
    pub(super) fn condition(&mut self, expr: ast::Expr<'w>) -> (Expr, Bindings) {
        let (checked, bindings) = self.binding(expr);
        (self.as_condition(checked), bindings)
    }

    fn binding(&mut self, expr: ast::Expr<'w>) -> (Expr, Bindings) {
        let span = expr.span();
        match expr {
            ast::Expr::Paren(paren) => match paren.inner() {
                Some(inner) => self.binding(inner),
                None => (self.error(span), Bindings::default()),
            },
            ast::Expr::Unary(unary) if unary.op() == Some(UnaryOp::Not) => {
                let Some(operand) = unary.operand() else {
                    return (self.error(span), Bindings::default());
                };
                let (operand, bindings) = self.binding(operand);
                let swapped = Bindings {
                    when_true: bindings.when_false,
                    when_false: bindings.when_true,
                };
                (self.not(operand, span), swapped)
            }
            ast::Expr::Binary(binary)
                if matches!(binary.op(), Some(AstBinary::And | AstBinary::Or)) =>
            {
                let (Some(left), Some(right)) = (binary.left(), binary.right()) else {
                    return (self.error(span), Bindings::default());
                };
                let is_and = binary.op() == Some(AstBinary::And);
                let (left, mut first) = self.binding(left);
                let given = if is_and {
                    first.when_true.clone()
                } else {
                    first.when_false.clone()
                };
                let (right, second) = self.with_bindings(&given, |this| this.binding(right));
                if is_and {
                    first.when_true.extend(second.when_true);
                    first.when_false.clear();
                } else {
                    first.when_false.extend(second.when_false);
                    first.when_true.clear();
                }
                (self.logical(is_and, left, right, span), first)
            }
            ast::Expr::Instanceof(instance_of) => self.instance_of(instance_of),
            other => (self.expr(other, &Type::Unknown), Bindings::default()),
        }
    }

    fn logical(&mut self, is_and: bool, left: Expr, right: Expr, span: Span) -> Expr {
        let fits = |this: &Self, ty: &Type| {
            matches!(ty, Type::Unknown) || this.w.unboxed(ty) == Some(Kind::Boolean)
        };
        if !fits(self, &left.ty) || !fits(self, &right.ty) {
            let op = if is_and { "&&" } else { "||" };
            return self.bad_operands(span, op, &left, &right);
        }
        let (left, right) = (self.as_condition(left), self.as_condition(right));
        let constants = (&left.kind, &right.kind);
        if let (
            ExprKind::Constant(Constant::Boolean(a)),
            ExprKind::Constant(Constant::Boolean(b)),
        ) = constants
        {
            let value = if is_and { *a && *b } else { *a || *b };
            return Expr {
                kind: ExprKind::Constant(Constant::Boolean(value)),
                ty: Type::BOOLEAN,
                span,
            };
        }
        let (left, right) = (Box::new(left), Box::new(right));
        let kind = if is_and {
            ExprKind::And(left, right)
        } else {
            ExprKind::Or(left, right)
        };
        Expr {
            kind,
            ty: Type::BOOLEAN,
            span,
        }
    }

    fn not(&mut self, operand: Expr, span: Span) -> Expr {
        if !matches!(operand.ty, Type::Unknown)
            && self.w.unboxed(&operand.ty) != Some(Kind::Boolean)
        {
            return self.bad_operand(span, "!", &operand);
        }
        let operand = self.as_condition(operand);
        let kind = match operand.kind {
            ExprKind::Constant(Constant::Boolean(value)) => {
                ExprKind::Constant(Constant::Boolean(!value))
            }
            _ => ExprKind::Not(Box::new(operand)),
        };
        Expr {
            kind,
            ty: Type::BOOLEAN,
            span,
        }
    }

    fn instance_of(&mut self, expr: ast::InstanceofExpr<'w>) -> (Expr, Bindings) {
        let span = expr.span();
        let operand = expr
            .operand()
            .map(|operand| self.value(operand, &Type::Unknown));
        let operand = operand.unwrap_or_else(|| self.error(span));
        let Some(written) = expr.class() else {
            return (self.error(span), Bindings::default());
        };
        let ty = self.resolve(written);
        if operand.ty.is_primitive() {
            let shown = self.show(&operand.ty);
            self.report(diagnostics::unexpected_primitive(operand.span, &shown));
        } else if ty.is_certain()
            && operand.ty.is_certain()
            && !self.inf.is_castable(&operand.ty, &ty)
        {
            let (from, to) = (self.show(&operand.ty), self.show(&ty));
            self.report(diagnostics::inconvertible(span, &from, &to));
        } else if ty.is_certain() && operand.ty.is_certain() && !matches!(operand.ty, Type::Null) {
            self.check_instance_of(&operand.ty, &ty, span, expr.pattern().is_some());
        }
        let mut bindings = Bindings::default();
        let variable = expr.pattern().and_then(ast::TypePattern::name).map(|name| {
            self.check_free(name.text(), name.span());
            let id = self.variable(name.text(), ty.clone(), name.span(), false, true);
            bindings.when_true.push(id);
            id
        });
        let runtime = std::rc::Rc::new(self.w.runtime_type(&ty));
        let kind = ExprKind::InstanceOf(Box::new(operand), runtime, variable);
        (
            Expr {
                kind,
                ty: Type::BOOLEAN,
                span,
            },
            bindings,
        )
    }

    /// What is asked must be open, and known at run time.
    fn check_instance_of(&mut self, from: &Type, to: &Type, span: Span, is_pattern: bool) {
        let always = self.w.is_subtype(from, to);
        let shown = |this: &Self| (this.show(from), this.show(to));
        if always && is_pattern {
            let (from, to) = shown(self);
            self.report(diagnostics::pattern_always_fits(span, &from, &to));
        } else if !always && !self.w.is_known_at_run_time(from, to) {
            let (from, to) = shown(self);
            self.report(diagnostics::unsafe_cast(span, &from, &to));
        }
    }

    fn bad_operands(&mut self, span: Span, op: &str, left: &Expr, right: &Expr) -> Expr {
        for operand in [left, right] {
            if operand.ty == Type::Void {
                self.report(diagnostics::no_value(operand.span));
                return self.error(span);
            }
        }
        if left.ty.is_certain() && right.ty.is_certain() {
            let (a, b) = (self.show(&left.ty), self.show(&right.ty));
            // On the line of the operator, as javac says it.
            self.report(diagnostics::bad_operands(span, op, &a, &b));
        }
        self.error(span)
    }

    fn bad_operand(&mut self, span: Span, op: &str, operand: &Expr) -> Expr {
        if operand.ty == Type::Void {
            self.report(diagnostics::no_value(operand.span));
        } else if operand.ty.is_certain() {
            let shown = self.show(&operand.ty);
            self.report(diagnostics::bad_operand(span, op, &shown));
        }
        self.error(span)
    }

    pub(super) fn binary(&mut self, expr: ast::BinaryExpr<'w>) -> Expr {
        let span = expr.span();
        // A chain such as `a + b + … + z` is deep on the left: walked without recursion.
        let mut chain = vec![expr];
        while let Some(ast::Expr::Binary(left)) = chain.last().and_then(|last| last.left()) {
            if matches!(left.op(), Some(AstBinary::And | AstBinary::Or) | None) {
                break;
            }
            chain.push(left);
        }
        let Some(first) = chain.last().and_then(|last| last.left()) else {
            return self.error(span);
        };
        if matches!(expr.op(), Some(AstBinary::And | AstBinary::Or)) {
            return self.binding(ast::Expr::Binary(expr)).0;
        }
        let mut left = self.expr(first, &Type::Unknown);
        while let Some(binary) = chain.pop() {
            let (Some(op), Some(right)) = (binary.op(), binary.right()) else {
                return self.error(span);
            };
            let right = self.expr(right, &Type::Unknown);
            let op_span = binary.op_span().unwrap_or(binary.span());
            left = self.operate(op, left, right, binary.span(), op_span);
        }
        left
    }

    fn operate(
        &mut self,
        op: AstBinary,
        left: Expr,
        right: Expr,
        span: Span,
        op_span: Span,
    ) -> Expr {
        if let Some(op) = comparison(op) {
            return self.compare(op, left, right, span, op_span);
        }
        let text = op.text();
        let Some(op) = arithmetic(op) else {
            return self.error(span);
        };
        if op == BinaryOp::Add && (self.w.is_string(&left.ty) || self.w.is_string(&right.ty)) {
            if left.ty == Type::Void || right.ty == Type::Void {
                return self.bad_operands(op_span, text, &left, &right);
            }
            return self.concat(left, right, span);
        }
        let is_unknown = |e: &Expr| matches!(e.ty, Type::Unknown);
        if is_unknown(&left) || is_unknown(&right) {
            let (left, right) = (self.boxed_value(left), self.boxed_value(right));
            let kind = ExprKind::BinaryDynamic(op, Box::new(left), Box::new(right));
            return Expr {
                kind,
                ty: Type::Unknown,
                span,
            };
        }
        let (Some(a), Some(b)) = (self.w.unboxed(&left.ty), self.w.unboxed(&right.ty)) else {
            return self.bad_operands(op_span, text, &left, &right);
        };
        let kind = if a == Kind::Boolean || b == Kind::Boolean {
            if a != b || !is_bitwise(op) {
                return self.bad_operands(op_span, text, &left, &right);
            }
            Kind::Boolean
        } else if is_shift(op) {
            promoted(a, Kind::Int)
        } else {
            promoted(a, b)
        };
        let is_real = |kind: Kind| matches!(kind, Kind::Float | Kind::Double);
        if (is_shift(op) || is_bitwise(op)) && (is_real(kind) || is_shift(op) && is_real(b)) {
            return self.bad_operands(op_span, text, &left, &right);
        }
        let ty = Type::Primitive(kind);
        let left = self.coerce(left, &ty);
        let right = match is_shift(op) {
            // Only the low bits count, so that a `long` distance can be an `int`.
            true => {
                let right = self.unbox(right);
                let kind = right.ty.kind();
                self.convert_number(right, kind, Kind::Int)
            }
            false => self.coerce(right, &ty),
        };
        if let (ExprKind::Constant(a), ExprKind::Constant(b)) = (&left.kind, &right.kind)
            && let Some(constant) = constant::binary(op, a, b)
        {
            return Expr {
                kind: ExprKind::Constant(constant),
                ty,
                span,
            };
        }
        Expr {
            kind: ExprKind::Binary(op, kind, Box::new(left), Box::new(right)),
            ty,
            span,
        }
    }

    fn compare(
        &mut self,
        op: CompareOp,
        left: Expr,
        right: Expr,
        span: Span,
        op_span: Span,
    ) -> Expr {
        let ty = Type::BOOLEAN;
        let text = match op {
            CompareOp::Equal => "==",
            CompareOp::NotEqual => "!=",
            CompareOp::Less => "<",
            CompareOp::LessOrEqual => "<=",
            CompareOp::Greater => ">",
            CompareOp::GreaterOrEqual => ">=",
        };
        let is_equality = matches!(op, CompareOp::Equal | CompareOp::NotEqual);
        if left.ty == Type::Void || right.ty == Type::Void {
            return self.bad_operands(op_span, text, &left, &right);
        }
        let is_unknown = |e: &Expr| matches!(e.ty, Type::Unknown);
        if is_unknown(&left) || is_unknown(&right) {
            let (left, right) = (self.boxed_value(left), self.boxed_value(right));
            let kind = ExprKind::CompareDynamic(op, Box::new(left), Box::new(right));
            return Expr { kind, ty, span };
        }
        let primitive = left.ty.is_primitive() || right.ty.is_primitive();
        if is_equality && !primitive {
            if left.ty.is_certain()
                && right.ty.is_certain()
                && !self.inf.is_castable(&left.ty, &right.ty)
            {
                let (a, b) = (self.show(&left.ty), self.show(&right.ty));
                self.report(diagnostics::incomparable(op_span, text, &a, &b));
                return self.error(span);
            }
            let constants = (&left.kind, &right.kind);
            if let (
                ExprKind::Constant(a @ Constant::String(_)),
                ExprKind::Constant(b @ Constant::String(_)),
            ) = constants
                && let Some(value) = constant::compare(op, a, b)
            {
                return Expr {
                    kind: ExprKind::Constant(Constant::Boolean(value)),
                    ty,
                    span,
                };
            }
            let kind = ExprKind::Compare(op, Kind::Reference, Box::new(left), Box::new(right));
            return Expr { kind, ty, span };
        }
        let (a, b) = (self.w.unboxed(&left.ty), self.w.unboxed(&right.ty));
        // `Object == 1` compares numerically after a cast; rare enough to compare at run time.
        if let (true, true, None, _) | (true, true, _, None) = (is_equality, primitive, a, b) {
            let other = if a.is_none() { &left } else { &right };
            let known = if a.is_none() { &right } else { &left };
            let boxed = self.w.boxed(&known.ty);
            if !matches!(other.ty, Type::Null) && self.inf.is_castable(&other.ty, &boxed) {
                let (left, right) = (self.boxed_value(left), self.boxed_value(right));
                let kind = ExprKind::CompareDynamic(op, Box::new(left), Box::new(right));
                return Expr { kind, ty, span };
            }
        }
        let (Some(a), Some(b)) = (a, b) else {
            return self.bad_operands(op_span, text, &left, &right);
        };
        let kind = match (a, b) {
            (Kind::Boolean, Kind::Boolean) if is_equality => Kind::Boolean,
            (Kind::Boolean, _) | (_, Kind::Boolean) => {
                if is_equality {
                    let (a, b) = (self.show(&left.ty), self.show(&right.ty));
                    self.report(diagnostics::incomparable(op_span, text, &a, &b));
                    return self.error(span);
                }
                return self.bad_operands(op_span, text, &left, &right);
            }
            (a, b) => promoted(a, b),
        };
        let operand = Type::Primitive(kind);
        let (left, right) = (self.coerce(left, &operand), self.coerce(right, &operand));
        if let (ExprKind::Constant(a), ExprKind::Constant(b)) = (&left.kind, &right.kind)
            && let Some(value) = constant::compare(op, a, b)
        {
            return Expr {
                kind: ExprKind::Constant(Constant::Boolean(value)),
                ty,
                span,
            };
        }
        Expr {
            kind: ExprKind::Compare(op, kind, Box::new(left), Box::new(right)),
            ty,
            span,
        }
    }

    /// The value as an object, for steps that work on whatever is there.
    pub(super) fn boxed_value(&mut self, expr: Expr) -> Expr {
        match expr.ty.is_primitive() {
            true => {
                let object = self.w.object();
                self.coerce(expr, &object)
            }
            false => expr,
        }
    }

    fn concat(&mut self, left: Expr, right: Expr, span: Span) -> Expr {
        let ty = self.w.string();
        if let (ExprKind::Constant(a), ExprKind::Constant(b)) = (&left.kind, &right.kind)
            && let (Some(mut a), Some(b)) = (constant::text(a), constant::text(b))
        {
            a.extend(b);
            return Expr {
                kind: ExprKind::Constant(Constant::String(a)),
                ty,
                span,
            };
        }
        let mut parts = match left.kind {
            ExprKind::Concat(parts) if self.w.is_string(&left.ty) => parts,
            _ => vec![left],
        };
        // Parentheses keep their own concatenation, which is the same text.
        match right.kind {
            ExprKind::Concat(more) => parts.extend(more),
            _ => parts.push(right),
        }
        // The machine's step counts its parts in one byte.
        if parts.len() > 200 {
            let joined = Expr {
                kind: ExprKind::Concat(parts),
                ty: ty.clone(),
                span,
            };
            parts = vec![joined];
            let empty = ExprKind::Constant(Constant::String(Vec::new()));
            parts.push(Expr {
                kind: empty,
                ty: ty.clone(),
                span,
            });
        }
        Expr {
            kind: ExprKind::Concat(parts),
            ty,
            span,
        }
    }

    pub(super) fn unary(&mut self, expr: ast::UnaryExpr<'w>) -> Expr {
        let span = expr.span();
        let (Some(op), Some(operand)) = (expr.op(), expr.operand()) else {
            return self.error(span);
        };
        match op {
            UnaryOp::Not => self.binding(ast::Expr::Unary(expr)).0,
            UnaryOp::Increment => self.increment(operand, 1, true, span),
            UnaryOp::Decrement => self.increment(operand, -1, true, span),
            UnaryOp::Plus | UnaryOp::Minus | UnaryOp::BitNot => {
                if let (UnaryOp::Minus, ast::Expr::Literal(literal)) = (op, operand)
                    && let Some(constant) = self.negative_literal(literal)
                {
                    return constant.map_span(span);
                }
                let operand = self.expr(operand, &Type::Unknown);
                self.sign(op, operand, span)
            }
        }
    }

    fn sign(&mut self, op: UnaryOp, operand: Expr, span: Span) -> Expr {
        if matches!(operand.ty, Type::Unknown) {
            return operand;
        }
        let kind = match self.w.unboxed(&operand.ty) {
            Some(kind) if kind != Kind::Boolean => promoted(kind, Kind::Int),
            _ => return self.bad_operand(span, op.text(), &operand),
        };
        if op == UnaryOp::BitNot && matches!(kind, Kind::Float | Kind::Double) {
            return self.bad_operand(span, op.text(), &operand);
        }
        let ty = Type::Primitive(kind);
        let operand = self.coerce(operand, &ty);
        if let ExprKind::Constant(value) = &operand.kind {
            let folded = match op {
                UnaryOp::Minus => constant::negate(value),
                UnaryOp::BitNot => constant::complement(value),
                _ => Some(value.clone()),
            };
            if let Some(folded) = folded {
                return Expr {
                    kind: ExprKind::Constant(folded),
                    ty,
                    span,
                };
            }
        }
        let kind = match op {
            UnaryOp::Minus => ExprKind::Negate(kind, Box::new(operand)),
            UnaryOp::BitNot => ExprKind::Complement(kind, Box::new(operand)),
            _ => operand.kind,
        };
        Expr { kind, ty, span }
    }

    pub(super) fn postfix(&mut self, expr: ast::PostfixExpr<'w>) -> Expr {
        let span = expr.span();
        let (Some(op), Some(operand)) = (expr.op(), expr.operand()) else {
            return self.error(span);
        };
        let by = if op == PostfixOp::Increment { 1 } else { -1 };
        self.increment(operand, by, false, span)
    }

    fn increment(&mut self, operand: ast::Expr<'w>, by: i8, is_prefix: bool, span: Span) -> Expr {
        let Some((place, ty)) = self.place(operand, false) else {
            return self.error(span);
        };
        if !matches!(ty, Type::Unknown)
            && !matches!(self.w.unboxed(&ty), Some(kind) if kind != Kind::Boolean)
        {
            let shown = self.show(&ty);
            self.report(diagnostics::bad_operand(
                span,
                if by > 0 { "++" } else { "--" },
                &shown,
            ));
            return self.error(span);
        }
        let kind = ExprKind::Increment(Box::new(Increment {
            place,
            ty: ty.clone(),
            by,
            is_prefix,
        }));
        Expr { kind, ty, span }
    }

    /// A name that is assigned to. A field that is declared below may be written, not read (JLS 8.3.3).
    fn written_name(&mut self, name: ast::Name<'w>, span: Span, is_plain: bool) -> Option<Expr> {
        let of_field = self.frame().of_field;
        if is_plain {
            self.frame().of_field = None;
        }
        // A constant is a value here, so that it is asked where it comes from.
        let found = self.find_variable(name.text(), name.span());
        let is_constant = found.is_some_and(|it| matches!(it.kind, ExprKind::Constant(_)));
        let written = (!is_constant).then(|| self.name(name));
        self.frame().of_field = of_field;
        if is_constant {
            self.report(diagnostics::assigning_final(span, name.text()));
        }
        written
    }

    /// What is assigned to, and its type.
    fn place(&mut self, target: ast::Expr<'w>, is_plain: bool) -> Option<(Place, Type)> {
        let inner = target.without_parens();
        let span = inner.span();
        let place = match inner {
            ast::Expr::Name(_) | ast::Expr::Field(_) => {
                let expr = match inner {
                    ast::Expr::Name(name) => self.written_name(name.name()?, span, is_plain)?,
                    other => self.expr(other, &Type::Unknown),
                };
                let ty = expr.ty.clone();
                match expr.kind {
                    ExprKind::Local(variable) => {
                        self.assigned(variable, span, is_plain);
                        (Place::Local(variable), ty)
                    }
                    ExprKind::Captured(class, index) => {
                        let captures = self.w.captures(class);
                        let name = captures.get(index).map_or("".into(), |c| c.name.clone());
                        self.report(diagnostics::not_effectively_final(span, &name, true));
                        return None;
                    }
                    ExprKind::Field(object, field) => {
                        self.check_final_field(&object, &field, span, is_plain, inner);
                        (Place::Field(*object, field), ty)
                    }
                    ExprKind::Static(field) => {
                        self.check_final_static(&field, span, is_plain, inner);
                        (Place::Static(field), ty)
                    }
                    ExprKind::Length(_) => {
                        self.report(diagnostics::assigning_final(span, "length"));
                        return None;
                    }
                    ExprKind::Constant(_) => {
                        let name = inner.view().text();
                        self.report(diagnostics::assigning_final(span, name));
                        return None;
                    }
                    _ => return None,
                }
            }
            ast::Expr::Index(index) => {
                let expr = self.index(index);
                let ty = expr.ty.clone();
                match expr.kind {
                    ExprKind::Index(array, index) => (Place::Index(*array, *index), ty),
                    _ => return None,
                }
            }
            other => {
                _ = self.expr(other, &Type::Unknown);
                self.report(diagnostics::not_assignable(span));
                return None;
            }
        };
        Some(place)
    }

    fn assigned(&mut self, variable: VariableId, span: Span, is_plain: bool) {
        let frame = self.frame();
        let Some(info) = frame.infos.get(variable.0 as usize) else {
            return;
        };
        let name = frame
            .variables
            .get(variable.0 as usize)
            .map_or("".into(), |v| v.name.clone());
        if info.is_final && (info.has_value || !is_plain) {
            self.report(diagnostics::assigning_final(span, &name));
            return;
        }
        if frame.depth > info.depth {
            self.report(diagnostics::not_effectively_final(span, &name, false));
            return;
        }
        frame.notes.push(Note::Assigned { variable, is_plain });
    }

    pub(super) fn assign(&mut self, expr: ast::AssignExpr<'w>) -> Expr {
        let span = expr.span();
        let (Some(op), Some(target)) = (expr.op(), expr.target()) else {
            return self.error(span);
        };
        let is_plain = op == AstAssign::Assign;
        let Some((place, ty)) = self.place(target, is_plain) else {
            if let Some(value) = expr.value() {
                _ = self.expr(value, &Type::Unknown);
            }
            return self.error(span);
        };
        let Some(value) = expr.value() else {
            return self.error(span);
        };
        let Some(op) = op.binary() else {
            let value = self.expr(value, &ty);
            let value = self.convert(value, &ty, true);
            let kind = ExprKind::Assign(Box::new(place), Box::new(value));
            return Expr { kind, ty, span };
        };
        let value = self.expr(value, &Type::Unknown);
        let text = format!("{}=", op.text());
        let Some(op) = arithmetic(op) else {
            return self.error(span);
        };
        let dummy = Expr {
            kind: ExprKind::Error,
            ty: ty.clone(),
            span: target.span(),
        };
        if op == BinaryOp::Add && self.w.is_string(&ty) {
            if value.ty == Type::Void {
                self.report(diagnostics::no_value(value.span));
                return self.error(span);
            }
            let kind = ExprKind::AssignOp(Box::new(AssignOp {
                place,
                ty: ty.clone(),
                op: None,
                operand: Kind::Reference,
                value,
            }));
            return Expr { kind, ty, span };
        }
        let (a, b) = (self.w.unboxed(&ty), self.w.unboxed(&value.ty));
        if matches!(ty, Type::Unknown) || matches!(value.ty, Type::Unknown) {
            let operand = Kind::Reference;
            let value = self.boxed_value(value);
            let kind = ExprKind::AssignOp(Box::new(AssignOp {
                place,
                ty: ty.clone(),
                op: Some(op),
                operand,
                value,
            }));
            return Expr { kind, ty, span };
        }
        let (Some(a), Some(b)) = (a, b) else {
            return self.bad_operands(span, &text, &dummy, &value);
        };
        let operand = match (a, b) {
            (Kind::Boolean, Kind::Boolean) if is_bitwise(op) => Kind::Boolean,
            (Kind::Boolean, _) | (_, Kind::Boolean) => {
                return self.bad_operands(span, &text, &dummy, &value);
            }
            (a, _) if is_shift(op) => promoted(a, Kind::Int),
            (a, b) => promoted(a, b),
        };
        if (is_shift(op) || is_bitwise(op)) && matches!(operand, Kind::Float | Kind::Double) {
            return self.bad_operands(span, &text, &dummy, &value);
        }
        // A boxed variable takes no implicit narrowing: `Integer i; i += 1.5` is wrong.
        if !ty.is_primitive() && operand != a && !crate::types::widens(operand, a) {
            let (from, to) = (Type::Primitive(operand), ty.clone());
            self.incompatible(span, &from, &to);
            return self.error(span);
        }
        let value = match is_shift(op) {
            true => {
                let value = self.unbox(value);
                let kind = value.ty.kind();
                self.convert_number(value, kind, Kind::Int)
            }
            false => self.coerce(value, &Type::Primitive(operand)),
        };
        let kind = ExprKind::AssignOp(Box::new(AssignOp {
            place,
            ty: ty.clone(),
            op: Some(op),
            operand,
            value,
        }));
        Expr { kind, ty, span }
    }
}

impl Expr {
    /// The same at another place.
    #[must_use]
    pub(crate) fn map_span(mut self, span: Span) -> Expr {
        self.span = span;
        self
    }
}
