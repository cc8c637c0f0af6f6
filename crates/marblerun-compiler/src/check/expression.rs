//! Expressions, each by its kind.

use std::rc::Rc;

use marblerun_syntax::Span;
use marblerun_syntax::ast::{self, LiteralKind};
use marblerun_vm::class::{ClassId, Kind, RuntimeType};

use super::name::Qualifier;
use super::{Checker, Seen};
use crate::diagnostics;
use crate::typed::{Constant, Expr, ExprKind, FieldRef};
use crate::types::{Bound, Type, runtime_array};

impl<'w> Checker<'w> {
    /// An expression that must have a value.
    pub(super) fn value(&mut self, expr: ast::Expr<'w>, want: &Type) -> Expr {
        let checked = self.expr(expr, want);
        if checked.ty == Type::Void {
            self.report(diagnostics::no_value(checked.span));
            return self.error(checked.span);
        }
        checked
    }

    /// An expression. `want` is the type that the place asks for, `Unknown` if none; the result
    /// need not have it.
    pub(super) fn expr(&mut self, expr: ast::Expr<'w>, want: &Type) -> Expr {
        let checked = self.expr_of(expr, want);
        let ty = checked.ty.clone();
        self.see(checked.span, || Seen::Expr(ty));
        checked
    }

    fn expr_of(&mut self, expr: ast::Expr<'w>, want: &Type) -> Expr {
        let span = expr.span();
        match expr {
            ast::Expr::Literal(literal) => self.literal(literal),
            ast::Expr::Name(name) => match name.name() {
                Some(name) => self.name(name),
                None => self.error(span),
            },
            ast::Expr::Field(access) => self.field_access(access),
            ast::Expr::Call(_) | ast::Expr::New(_) => {
                let open = self.open(expr, want);
                self.finish_open(open, want)
            }
            ast::Expr::ConstructorCall(call) => {
                // Only the first statement of a constructor, which does not come here.
                for argument in call.arguments() {
                    _ = self.expr(argument, &Type::Unknown);
                }
                self.report(diagnostics::constructor_call_not_first(
                    span,
                    call.is_super(),
                ));
                self.error(span)
            }
            ast::Expr::Index(index) => self.index(index),
            ast::Expr::NewArray(new) => self.new_array(new),
            ast::Expr::ArrayInitializer(initializer) => self.array_initializer(initializer, want),
            ast::Expr::Cast(cast) => self.cast(cast),
            ast::Expr::Instanceof(_) => {
                let (checked, _) = self.condition(expr);
                checked
            }
            ast::Expr::Unary(unary) => self.unary(unary),
            ast::Expr::Postfix(postfix) => self.postfix(postfix),
            ast::Expr::Binary(binary) => self.binary(binary),
            ast::Expr::Assign(assign) => self.assign(assign),
            ast::Expr::Conditional(conditional) => self.conditional(conditional, want),
            ast::Expr::Lambda(lambda) => self.lambda_value(lambda, want),
            ast::Expr::MethodRef(reference) => self.reference_value(reference, want),
            ast::Expr::Switch(switch) => self.switch_value(switch, want),
            ast::Expr::This(this) => self.this_expr(this),
            ast::Expr::Super(_) => {
                self.report(diagnostics::super_alone(span));
                self.error(span)
            }
            ast::Expr::ClassLiteral(literal) => self.class_literal(literal),
            ast::Expr::Paren(paren) => match paren.inner() {
                Some(inner) => self.expr(inner, want),
                None => self.error(span),
            },
        }
    }

    fn constant(&self, constant: Constant, ty: Type, span: Span) -> Expr {
        Expr {
            kind: ExprKind::Constant(constant),
            ty,
            span,
        }
    }

    fn literal(&mut self, literal: ast::Literal<'w>) -> Expr {
        let span = literal.span();
        let Some(kind) = literal.kind() else {
            return self.error(span);
        };
        let (constant, ty) = match kind {
            LiteralKind::Int(lit) => match lit.value() {
                Ok(value) => (Constant::Int(value), Type::INT),
                Err(_) => return self.error(span),
            },
            LiteralKind::Long(lit) => match lit.value() {
                Ok(value) => (Constant::Long(value), Type::LONG),
                Err(_) => return self.error(span),
            },
            LiteralKind::Float(lit) => match lit.value() {
                Ok(value) => (Constant::Float(value), Type::Primitive(Kind::Float)),
                Err(_) => return self.error(span),
            },
            LiteralKind::Double(lit) => match lit.value() {
                Ok(value) => (Constant::Double(value), Type::Primitive(Kind::Double)),
                Err(_) => return self.error(span),
            },
            LiteralKind::Char(lit) => match lit.value() {
                Ok(value) => (Constant::Char(value), Type::Primitive(Kind::Char)),
                Err(_) => return self.error(span),
            },
            LiteralKind::String(lit) => (
                Constant::String(lit.value().encode_utf16().collect()),
                self.w.string(),
            ),
            LiteralKind::Boolean(value) => (Constant::Boolean(value), Type::BOOLEAN),
            LiteralKind::Null => (Constant::Null, Type::Null),
        };
        self.constant(constant, ty, span)
    }

    /// `-2147483648`, which is no number without its minus.
    pub(super) fn negative_literal(&mut self, literal: ast::Literal<'w>) -> Option<Expr> {
        let span = literal.span();
        match literal.kind()? {
            LiteralKind::Int(lit) => {
                let value = lit.negated_value().ok()?;
                Some(self.constant(Constant::Int(value), Type::INT, span))
            }
            LiteralKind::Long(lit) => {
                let value = lit.negated_value().ok()?;
                Some(self.constant(Constant::Long(value), Type::LONG, span))
            }
            _ => None,
        }
    }

    pub(super) fn index(&mut self, expr: ast::IndexExpr<'w>) -> Expr {
        let span = expr.span();
        let (Some(array), Some(index)) = (expr.array(), expr.index()) else {
            return self.error(span);
        };
        let array = self.value(array, &Type::Unknown);
        let index = self.value(index, &Type::Unknown);
        let index = self.convert(index, &Type::INT, false);
        let element = match &array.ty {
            Type::Array(element) => (**element).clone(),
            Type::Unknown => return self.error(span),
            other => {
                if other.is_certain() {
                    let is_list = self
                        .w
                        .class_named("java.util.List")
                        .is_some_and(|list| self.w.is_subclass(other, list));
                    let shown = self.show(other);
                    self.report(diagnostics::not_an_array(span, &shown, is_list));
                }
                return self.error(span);
            }
        };
        Expr {
            kind: ExprKind::Index(Box::new(array), Box::new(index)),
            ty: element,
            span,
        }
    }

    fn new_array(&mut self, new: ast::NewArrayExpr<'w>) -> Expr {
        let span = new.span();
        let Some(written) = new.element() else {
            return self.error(span);
        };
        let element = self.resolve(written);
        let is_generic = match &element {
            Type::Variable(_) => true,
            Type::Class(_, arguments) => arguments.iter().any(|argument| {
                !matches!(argument, Type::Wildcard(Bound::Extends, of) if self.w.is_object(of))
            }) && {
                let n_own = element.class_id().map_or(0, |id| self.w.class(id).type_parameters.len());
                n_own > 0
            },
            _ => false,
        };
        if is_generic && self.is_reader() {
            let shown = self.show(&element);
            self.report(diagnostics::generic_array(span, &shown));
        }
        let dimensions: Vec<_> = new.dimensions().collect();
        let ty = (0..dimensions.len()).fold(element.clone(), |ty, _| ty.array());
        let has_length = dimensions
            .iter()
            .any(|dimension| dimension.size().is_some());
        if has_length == new.initializer().is_some() {
            self.report(diagnostics::array_without_length(span, has_length));
        }
        if let Some(initializer) = new.initializer() {
            return self.array_initializer(initializer, &ty).map_span(span);
        }
        let mut lengths = Vec::new();
        for size in dimensions.iter().filter_map(|dimension| dimension.size()) {
            let size = self.value(size, &Type::Unknown);
            lengths.push(self.convert(size, &Type::INT, false));
        }
        let element = match self.w.runtime_type(&element) {
            RuntimeType::Class(_) if element.is_primitive() => return self.error(span),
            element => element,
        };
        let runtime = Rc::new(runtime_array(element, dimensions.len()));
        Expr {
            kind: ExprKind::NewArray(runtime, lengths),
            ty,
            span,
        }
    }

    fn is_reader(&self) -> bool {
        self.w.base.is_some()
    }

    pub(super) fn array_initializer(
        &mut self,
        initializer: ast::ArrayInitializer<'w>,
        want: &Type,
    ) -> Expr {
        let span = initializer.span();
        let Type::Array(element) = want else {
            for value in initializer.elements() {
                _ = self.expr(value, &Type::Unknown);
            }
            if want.is_certain() {
                let shown = self.show(want);
                self.report(diagnostics::array_for_other(span, &shown));
            }
            return self.error(span);
        };
        let values = initializer.elements().map(|value| {
            let checked = self.value(value, element);
            self.convert(checked, element, true)
        });
        let values: Vec<Expr> = values.collect();
        let runtime = Rc::new(self.w.runtime_type(want));
        Expr {
            kind: ExprKind::ArrayOf(runtime, values),
            ty: want.clone(),
            span,
        }
    }

    fn cast(&mut self, cast: ast::CastExpr<'w>) -> Expr {
        let span = cast.span();
        let types: Vec<Type> = cast.types().map(|ty| self.resolve(ty)).collect();
        let Some(operand) = cast.operand() else {
            return self.error(span);
        };
        let ty = match types.as_slice() {
            [] => return self.error(span),
            [one] => one.clone(),
            several => Type::Intersection(several.into()),
        };
        // A cast says nothing to what it stands before, except to lambdas.
        let is_function = matches!(
            operand.without_parens(),
            ast::Expr::Lambda(_) | ast::Expr::MethodRef(_)
        );
        let checked = self.value(operand, if is_function { &ty } else { &Type::Unknown });
        if matches!(checked.kind, ExprKind::Error) || matches!(ty, Type::Unknown) {
            return Expr {
                kind: checked.kind,
                ty,
                span,
            };
        }
        if checked.ty.is_certain() && ty.is_certain() && !self.inf.is_castable(&checked.ty, &ty) {
            let (from, to) = (self.show(&checked.ty), self.show(&ty));
            self.report(diagnostics::inconvertible(span, &from, &to));
            return self.error(span);
        }
        match (&checked.ty, &ty) {
            (Type::Primitive(from), Type::Primitive(to)) => {
                let (from, to) = (*from, *to);
                let converted = self.convert_number(checked, from, to);
                Expr {
                    kind: converted.kind,
                    ty,
                    span,
                }
            }
            (Type::Primitive(_), _) => {
                let boxed = self.coerce(checked, &ty);
                Expr {
                    kind: boxed.kind,
                    ty,
                    span,
                }
            }
            (_, Type::Primitive(kind)) => {
                let unboxed = match self.w.unboxed(&checked.ty) {
                    Some(_) => self.coerce(checked, &ty),
                    None => {
                        let boxed = self.w.boxed(&Type::Primitive(*kind));
                        let runtime = Rc::new(self.w.runtime_type(&boxed));
                        let inner = Expr {
                            kind: ExprKind::Cast(runtime, Box::new(checked)),
                            ty: boxed,
                            span,
                        };
                        self.coerce(inner, &ty)
                    }
                };
                Expr {
                    kind: unboxed.kind,
                    ty,
                    span,
                }
            }
            _ => {
                if matches!(checked.kind, ExprKind::Lambda(_)) {
                    return Expr {
                        ty,
                        span,
                        ..checked
                    };
                }
                // A constant stays one: `(String) "a"`.
                if self.w.is_string(&ty)
                    && matches!(checked.kind, ExprKind::Constant(Constant::String(_)))
                {
                    return Expr {
                        ty,
                        span,
                        ..checked
                    };
                }
                let mut inner = checked;
                let parts: Vec<Type> = match &ty {
                    Type::Intersection(parts) => parts.to_vec(),
                    other => vec![other.clone()],
                };
                for part in parts {
                    // Where nothing can fail, nothing is checked.
                    if self.w.is_subtype(&inner.ty, &self.w.erase(&part))
                        && !matches!(inner.ty, Type::Unknown)
                    {
                        continue;
                    }
                    let runtime = Rc::new(self.w.runtime_type(&part));
                    let kind = ExprKind::Cast(runtime, Box::new(inner));
                    inner = Expr {
                        kind,
                        ty: part,
                        span,
                    };
                }
                Expr {
                    kind: inner.kind,
                    ty,
                    span,
                }
            }
        }
    }

    fn conditional(&mut self, expr: ast::ConditionalExpr<'w>, want: &Type) -> Expr {
        let span = expr.span();
        let (Some(condition), Some(yes), Some(no)) =
            (expr.condition(), expr.when_true(), expr.when_false())
        else {
            return self.error(span);
        };
        let (condition, bindings) = self.condition(condition);
        let yes = self.with_bindings(&bindings.when_true, |this| this.value(yes, want));
        let no = self.with_bindings(&bindings.when_false, |this| this.value(no, want));
        self.conditional_of(condition, yes, no, want, span)
    }

    /// A conditional of expressions that are checked.
    pub(super) fn conditional_of(
        &mut self,
        condition: Expr,
        yes: Expr,
        no: Expr,
        want: &Type,
        span: Span,
    ) -> Expr {
        let ty = self.branch_type(&[&yes, &no], want);
        let (yes, no) = (self.convert(yes, &ty, true), self.convert(no, &ty, true));
        if let (
            ExprKind::Constant(Constant::Boolean(chosen)),
            ExprKind::Constant(a),
            ExprKind::Constant(b),
        ) = (&condition.kind, &yes.kind, &no.kind)
        {
            let is_simple = !matches!(a, Constant::Null) && !matches!(b, Constant::Null);
            if is_simple && (ty.is_primitive() || self.w.is_string(&ty)) {
                let constant = if *chosen { a.clone() } else { b.clone() };
                return self.constant(constant, ty, span);
            }
        }
        let kind = ExprKind::Conditional(Box::new(condition), Box::new(yes), Box::new(no));
        Expr { kind, ty, span }
    }

    /// The type of a conditional or `switch` with these branches (JLS 15.25).
    pub(super) fn branch_type(&mut self, branches: &[&Expr], want: &Type) -> Type {
        let live: Vec<&&Expr> = branches
            .iter()
            .filter(|branch| !matches!(branch.kind, ExprKind::Error))
            .collect();
        if live.is_empty() {
            return Type::Unknown;
        }
        let types: Vec<Type> = live.iter().map(|branch| branch.ty.clone()).collect();
        let kinds: Option<Vec<Kind>> = types.iter().map(|ty| self.w.unboxed(ty)).collect();
        if let Some(kinds) = kinds {
            let same = types.iter().all(|ty| *ty == types[0]);
            if same {
                return types[0].clone();
            }
            let numeric = kinds.iter().all(|kind| *kind != Kind::Boolean);
            if kinds.iter().all(|kind| *kind == Kind::Boolean) {
                return Type::BOOLEAN;
            }
            if numeric {
                return Type::Primitive(self.promoted_branches(&live, &kinds));
            }
        }
        if types.iter().any(|ty| matches!(ty, Type::Unknown)) {
            return if want.is_primitive() {
                want.clone()
            } else {
                Type::Unknown
            };
        }
        // A reference conditional takes its type from where it stands.
        if want.is_certain() && want.is_reference() {
            return want.clone();
        }
        self.w.lub(&types)
    }

    fn promoted_branches(&self, branches: &[&&Expr], kinds: &[Kind]) -> Kind {
        for kind in [Kind::Double, Kind::Float, Kind::Long] {
            if kinds.contains(&kind) {
                return kind;
            }
        }
        // Constants that fit take the smaller type of the others.
        for small in [Kind::Char, Kind::Short, Kind::Byte] {
            let fits = branches.iter().zip(kinds).all(|(branch, kind)| {
                *kind == small
                    || *kind == Kind::Byte && small == Kind::Short
                    || *kind == Kind::Int && self.narrows(branch, &Type::Primitive(small))
            });
            if fits && kinds.contains(&small) {
                return small;
            }
        }
        Kind::Int
    }

    fn this_expr(&mut self, expr: ast::ThisExpr<'w>) -> Expr {
        let span = expr.span();
        let around = self.around();
        let wanted = match expr.qualifier() {
            None => around.first().copied(),
            Some(qualifier) => {
                let Qualifier::Type(ty, _) = self.qualifier(qualifier) else {
                    return self.error(span);
                };
                let found = around
                    .iter()
                    .find(|around| Some(around.class) == ty.class_id())
                    .copied();
                if found.is_none() {
                    let shown = self.show(&ty);
                    self.report(diagnostics::not_enclosing(span, &shown));
                    return self.error(span);
                }
                found
            }
        };
        let Some(wanted) = wanted else {
            return self.error(span);
        };
        if wanted.is_static {
            self.report(diagnostics::this_in_static(span, "this"));
            return self.error(span);
        }
        self.this(wanted.class, span)
    }

    fn class_literal(&mut self, literal: ast::ClassLiteral<'w>) -> Expr {
        let span = literal.span();
        let Some(written) = literal.class() else {
            return self.error(span);
        };
        let named = match written {
            ast::Type::Void(_) => Type::Void,
            other => self.resolve(other),
        };
        let class = self.w.class_named("java.lang.Class");
        let boxed = self.w.boxed(&named);
        let ty = class.map_or(Type::Unknown, |class| Type::Class(class, [boxed].into()));
        let runtime = Rc::new(self.w.runtime_type(&named));
        Expr {
            kind: ExprKind::Class(runtime),
            ty,
            span,
        }
    }

    pub(super) fn check_final_field(
        &mut self,
        object: &Expr,
        field: &FieldRef,
        span: Span,
        is_plain: bool,
        written: ast::Expr<'w>,
    ) {
        let Some((name, modifiers)) = self.w.field_at(field, false) else {
            return;
        };
        if !modifiers.is_final() {
            return;
        }
        let own = matches!(&object.kind, ExprKind::This(class) if *class == field.class);
        let allowed = own && is_plain && self.is_initializing(field.class, false);
        _ = written;
        if !allowed {
            self.report(diagnostics::assigning_final(span, &name));
        }
    }

    pub(super) fn check_final_static(
        &mut self,
        field: &FieldRef,
        span: Span,
        is_plain: bool,
        written: ast::Expr<'w>,
    ) {
        let Some((name, modifiers)) = self.w.field_at(field, true) else {
            return;
        };
        _ = written;
        let allowed = is_plain && self.is_initializing(field.class, true);
        if modifiers.is_final() && !allowed {
            self.report(diagnostics::assigning_final(span, &name));
        }
    }

    /// Whether this is a constructor or initialiser of `class`, outside of lambdas.
    fn is_initializing(&self, class: ClassId, is_static: bool) -> bool {
        let Some(frame) = self.top() else {
            return false;
        };
        let method = self.w.method(frame.method);
        let is_initializer = method.origin == crate::world::MethodOrigin::Initializer;
        let fits = if is_static {
            is_initializer
        } else {
            // A compact constructor assigns to its parameters.
            let is_compact = matches!(method.origin, crate::world::MethodOrigin::Compact(_));
            method.is_constructor() && !is_compact && !frame.is_static
        };
        frame.class == class && frame.depth == 0 && fits
    }
}
