//! Method references: lambdas whose body is one call.

use std::rc::Rc;

use marblerun_syntax::Span;
use marblerun_syntax::ast::{self, MethodRefReceiver};
use marblerun_vm::class::MethodId;

use super::Checker;
use super::call::{Argument, OpenCall, What};
use super::name::Qualifier;
use crate::diagnostics;
use crate::members::Function;
use crate::typed::{Dispatch, Expr, ExprKind, Stmt, StmtKind, VariableId};
use crate::types::{Type, runtime_array};

/// What is before `::`.
enum Receiver {
    Type(Type),
    Value(Expr),
    Super(Expr, Type),
}

impl<'w> Checker<'w> {
    fn reference_receiver(&mut self, reference: ast::MethodRefExpr<'w>) -> Option<Receiver> {
        Some(match reference.receiver()? {
            MethodRefReceiver::Type(ty) => Receiver::Type(self.resolve(ty)),
            MethodRefReceiver::Expr(ast::Expr::Super(receiver)) => {
                let here = self.around().first().copied()?;
                if here.is_static {
                    self.report(diagnostics::this_in_static(receiver.span(), "super"));
                    return None;
                }
                let supers = self.w.supers(here.class);
                let ty = supers
                    .super_class
                    .clone()
                    .unwrap_or_else(|| self.w.object());
                Receiver::Super(self.this(here.class, receiver.span()), ty)
            }
            MethodRefReceiver::Expr(expr) => match self.qualifier(expr) {
                Qualifier::Type(ty, _) => Receiver::Type(ty),
                Qualifier::Expr(value) => Receiver::Value(value),
                Qualifier::Package(path) => {
                    self.report(diagnostics::unknown_name(expr.span(), &path, None));
                    return None;
                }
            },
        })
    }

    /// The methods that a reference may mean.
    fn referred(&self, receiver: &Receiver, reference: ast::MethodRefExpr<'_>) -> Rc<[MethodId]> {
        let ty = match receiver {
            Receiver::Type(ty) | Receiver::Super(_, ty) => ty,
            Receiver::Value(value) => &value.ty,
        };
        if reference.is_constructor() {
            let list = ty
                .class_id()
                .map(|id| self.w.class(id).constructors.clone());
            return list.unwrap_or_default().into();
        }
        let name = reference.name().map_or("", |name| name.text());
        self.members_of(ty, name).0
    }

    /// Whether a reference can be a function of that many parameters.
    pub(super) fn reference_may_fit(
        &mut self,
        reference: ast::MethodRefExpr<'w>,
        function: &Function,
    ) -> bool {
        let (_, receiver) = self.try_out(|this| this.reference_receiver(reference));
        let Some(receiver) = receiver else {
            return true;
        };
        if matches!(&receiver, Receiver::Type(Type::Array(_))) && reference.is_constructor() {
            return function.parameters.len() == 1;
        }
        let methods = self.referred(&receiver, reference);
        if methods.is_empty() {
            return true;
        }
        let n = function.parameters.len();
        methods.iter().any(|id| {
            let method = self.w.method(*id);
            let own = self.w.signature(*id).parameters.len();
            let takes = |n: usize| own == n || method.is_varargs && n + 1 >= own;
            let result = !matches!(self.w.signature(*id).result, Type::Void)
                || method.is_constructor()
                || function.result == Type::Void;
            let arity = match &receiver {
                Receiver::Type(_) if method.is_constructor() || method.modifiers.is_static() => {
                    takes(n)
                }
                Receiver::Type(_) => n > 0 && takes(n - 1),
                _ => takes(n),
            };
            arity && result
        })
    }

    pub(super) fn reference_value(
        &mut self,
        reference: ast::MethodRefExpr<'w>,
        want: &Type,
    ) -> Expr {
        let span = reference.span();
        if matches!(want, Type::Unknown | Type::Inference(_)) {
            self.report(diagnostics::lambda_without_context(span));
            return self.error(span);
        }
        if self.w.function_of(want).is_none() {
            let shown = self.show(want);
            self.report(diagnostics::lambda_not_expected(span, &shown));
            return self.error(span);
        }
        self.reference_argument(reference, want)
    }

    /// A method reference where a value of that type is wanted; types in it may be open.
    pub(super) fn reference_argument(
        &mut self,
        reference: ast::MethodRefExpr<'w>,
        formal: &Type,
    ) -> Expr {
        let span = reference.span();
        let known = match self.inf.known(formal) {
            open @ Type::Inference(_) => self.inf.resolve(&open),
            other => other,
        };
        let Some(function) = self.w.function_of(&known) else {
            self.report(diagnostics::lambda_without_context(span));
            return self.error(span);
        };
        let Some(receiver) = self.reference_receiver(reference) else {
            return self.error(span);
        };
        let methods = self.referred(&receiver, reference);
        // `Person::name` says what its first parameter is, if nothing else does.
        if let (Receiver::Type(ty), [only]) = (&receiver, &*methods) {
            let method = self.w.method(*only);
            let own = self.w.signature(*only);
            if !method.is_constructor() && !method.modifiers.is_static() {
                if let Some(first) = function.parameters.first()
                    && first.is_open()
                    && !self.is_settled(first)
                {
                    let ty = if self.w.is_raw(ty) {
                        self.w.erase(ty)
                    } else {
                        ty.clone()
                    };
                    _ = self.inf.is_subtype(first, &ty);
                }
            } else if method.modifiers.is_static()
                && own.parameters.len() == function.parameters.len()
            {
                for (open, own) in function.parameters.iter().zip(&own.parameters) {
                    if open.is_open() && !self.is_settled(open) && !own.mentions_variable() {
                        _ = self.inf.is_compatible(open, own);
                    }
                }
            }
        }
        let object = self.w.object();
        let types: Vec<Type> = function
            .parameters
            .iter()
            .map(|ty| self.inf.resolve(ty).upper(&object))
            .collect();
        let frame = self.frame();
        frame.depth += 1;
        let parameters: Vec<VariableId> = types
            .iter()
            .map(|ty| self.variable("", ty.clone(), span, false, true))
            .collect();
        let mut held = None;
        let receiver = match receiver {
            Receiver::Value(value) => {
                if matches!(value.kind, ExprKind::Error) {
                    self.frame().depth -= 1;
                    return self.error(span);
                }
                if value.ty.is_primitive() {
                    let shown = self.show(&value.ty);
                    let name = reference.name().map_or("", |name| name.text());
                    self.report(diagnostics::not_an_object(value.span, &shown, name));
                    self.frame().depth -= 1;
                    return self.error(span);
                }
                let id = self.variable("", value.ty.clone(), span, false, true);
                let local = self.local(id, value.span);
                held = Some((id, value));
                Receiver::Value(local)
            }
            other => other,
        };
        let call = self.referred_call(reference, receiver, &methods, &parameters, span);
        self.frame().depth -= 1;
        let Some(body) = call else {
            return self.error(span);
        };
        let result = self.inf.known(&function.result);
        let body = match body {
            Body::Call(call) => {
                if result != Type::Void {
                    let returned = self.inf.close(&call.result);
                    if returned == Type::Void {
                        self.report(diagnostics::no_value(span));
                        return self.error(span);
                    }
                    if !self.inf.is_compatible(&call.result, &function.result) {
                        let from = self.inf.close(&call.result);
                        if from.is_certain() && result.is_certain() {
                            self.incompatible(span, &from, &result);
                            return self.error(span);
                        }
                    }
                }
                self.finish(*call, true)
            }
            Body::Expr(expr) => {
                if result != Type::Void {
                    _ = self.inf.is_compatible(&expr.ty, &function.result);
                }
                expr
            }
        };
        let kind = if result == Type::Void {
            StmtKind::Expr(body)
        } else if result.is_open() {
            StmtKind::Return(Some(self.boxed_value(body)))
        } else {
            StmtKind::Return(Some(self.coerce(body, &result)))
        };
        self.lambda_expr(
            span,
            &function,
            known,
            parameters,
            held,
            vec![Stmt { kind, span }],
        )
    }

    fn is_settled(&self, ty: &Type) -> bool {
        let mut variables = Vec::new();
        self.inf.close(ty).open_variables(&mut variables);
        variables
            .iter()
            .all(|variable| self.inf.is_determined(*variable))
    }

    fn referred_call(
        &mut self,
        reference: ast::MethodRefExpr<'w>,
        receiver: Receiver,
        methods: &[MethodId],
        parameters: &[VariableId],
        span: Span,
    ) -> Option<Body<'w>> {
        let explicit: Vec<Type> = reference
            .type_arguments()
            .map(|ty| self.resolve(ty))
            .collect();
        let arguments = |this: &Self, list: &[VariableId]| -> Vec<Argument<'w>> {
            list.iter()
                .map(|id| Argument::Done(this.local(*id, span)))
                .collect()
        };
        if reference.is_constructor() {
            let Receiver::Type(ty) = receiver else {
                return None;
            };
            if let Type::Array(element) = &ty {
                let length = self.local(*parameters.first()?, span);
                let length = self.convert(length, &Type::INT, false);
                let runtime = Rc::new(runtime_array(self.w.runtime_type(element), 1));
                let kind = ExprKind::NewArray(runtime, vec![length]);
                return Some(Body::Expr(Expr { kind, ty, span }));
            }
            let list = arguments(self, parameters);
            return self
                .new_of_reference(ty, list, span)
                .map(|call| Body::Call(Box::new(call)));
        }
        let name = reference.name()?;
        if methods.is_empty() {
            let ty = match &receiver {
                Receiver::Type(ty) | Receiver::Super(_, ty) => ty.clone(),
                Receiver::Value(value) => value.ty.clone(),
            };
            self.unknown_method(&ty, name);
            return None;
        }
        match receiver {
            Receiver::Value(value) => {
                let list = arguments(self, parameters);
                let (_, of) = self.members_of(&value.ty, name.text());
                let chosen = self.choose(name, methods, &of, list, &explicit, span)?;
                let what = What::Method {
                    dispatch: self.dispatch(chosen.method),
                    receiver: Some(value),
                };
                Some(Body::Call(Box::new(OpenCall { what, ..chosen })))
            }
            Receiver::Super(this, ty) => {
                let list = arguments(self, parameters);
                let chosen = self.choose(name, methods, &ty, list, &explicit, span)?;
                let what = What::Method {
                    dispatch: Dispatch::Special,
                    receiver: Some(this),
                };
                Some(Body::Call(Box::new(OpenCall { what, ..chosen })))
            }
            Receiver::Type(ty) => {
                let is_static = |id: &MethodId| self.w.method(*id).modifiers.is_static();
                let statics: Vec<MethodId> =
                    methods.iter().copied().filter(|m| is_static(m)).collect();
                let instance: Vec<MethodId> =
                    methods.iter().copied().filter(|m| !is_static(m)).collect();
                if !statics.is_empty() {
                    let list = arguments(self, parameters);
                    let saved = self.inf.save();
                    let (errors, _) = self.try_out(|this| {
                        this.choose(name, &statics, &ty, list, &explicit, span)
                            .is_some()
                    });
                    self.inf.restore(saved);
                    if errors == 0 || instance.is_empty() {
                        let list = arguments(self, parameters);
                        let chosen = self.choose(name, &statics, &ty, list, &explicit, span)?;
                        let what = What::Method {
                            dispatch: Dispatch::Static,
                            receiver: None,
                        };
                        return Some(Body::Call(Box::new(OpenCall { what, ..chosen })));
                    }
                }
                let Some((first, rest)) = parameters.split_first() else {
                    self.report(diagnostics::not_static_method(name.span(), name.text()));
                    return None;
                };
                let object = self.local(*first, span);
                let given = self.w.boxed(&object.ty);
                let erased = self.w.erase(&ty);
                if given.is_certain() && !self.w.is_subtype(&given, &erased) {
                    let (from, to) = (self.show(&given), self.show(&ty));
                    self.report(diagnostics::incompatible_types(
                        span, &from, &to, false, false,
                    ));
                    return None;
                }
                let object = self.boxed_value(object);
                let of = match (self.w.is_raw(&ty), ty.class_id()) {
                    (true, Some(id)) => self.w.as_super(&object.ty, id).unwrap_or(ty),
                    _ if matches!(ty, Type::Array(_)) => self.w.object(),
                    _ => ty,
                };
                let list = arguments(self, rest);
                let chosen = self.choose(name, &instance, &of, list, &explicit, span)?;
                let what = What::Method {
                    dispatch: self.dispatch(chosen.method),
                    receiver: Some(object),
                };
                Some(Body::Call(Box::new(OpenCall { what, ..chosen })))
            }
        }
    }
}

/// What a reference does.
enum Body<'w> {
    Call(Box<OpenCall<'w>>),
    Expr(Expr),
}
