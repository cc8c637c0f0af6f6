//! Calls: open while their types are looked for, then finished.

use std::rc::Rc;

use marblerun_syntax::Span;
use marblerun_syntax::ast;
use marblerun_vm::class::{ClassId, MethodId, RuntimeType};

use super::name::Qualifier;
use super::{Checker, Seen};
use crate::diagnostics;
use crate::typed::{Call, Dispatch, Expr, ExprKind, New, StmtKind};
use crate::types::{Bound, Type};

/// A call or `new`, finished or not.
pub(super) enum Open<'w> {
    Done(Expr),
    Call(Box<OpenCall<'w>>),
}

/// What is called.
pub(super) enum What {
    Method {
        dispatch: Dispatch,
        receiver: Option<Expr>,
    },
    New {
        class: ClassId,
        outer: Option<Expr>,
        hidden: Vec<Expr>,
    },
}

/// A call whose types are still looked for.
pub(super) struct OpenCall<'w> {
    pub(super) what: What,
    pub(super) method: MethodId,
    /// The type of the parameter for each argument.
    pub(super) formals: Vec<Type>,
    /// From which argument on they go into an array of that type.
    pub(super) packed: Option<(usize, Type)>,
    pub(super) arguments: Vec<Argument<'w>>,
    pub(super) result: Type,
    pub(super) throws: Vec<Type>,
    pub(super) span: Span,
}

/// An argument.
pub(super) enum Argument<'w> {
    Done(Expr),
    Call(Box<OpenCall<'w>>),
    Lambda(ast::LambdaExpr<'w>),
    Reference(ast::MethodRefExpr<'w>),
    /// A conditional or `switch` that depends on what is wanted.
    Branches(ast::Expr<'w>),
}

impl Argument<'_> {
    pub(super) fn span(&self) -> Span {
        match self {
            Argument::Done(expr) => expr.span,
            Argument::Call(call) => call.span,
            Argument::Lambda(lambda) => lambda.span(),
            Argument::Reference(reference) => reference.span(),
            Argument::Branches(expr) => expr.span(),
        }
    }
}

/// Whether the type of a branch depends on what is wanted.
fn is_poly(expr: ast::Expr<'_>) -> bool {
    match expr.without_parens() {
        ast::Expr::Lambda(_) | ast::Expr::MethodRef(_) | ast::Expr::Call(_) => true,
        ast::Expr::New(new) => {
            matches!(new.class(), Some(ast::Type::Class(class)) if class.is_diamond())
        }
        ast::Expr::Conditional(conditional) => [conditional.when_true(), conditional.when_false()]
            .into_iter()
            .flatten()
            .any(is_poly),
        ast::Expr::Switch(_) => true,
        _ => false,
    }
}

impl<'w> Checker<'w> {
    pub(super) fn argument(&mut self, expr: ast::Expr<'w>) -> Argument<'w> {
        match expr.without_parens() {
            ast::Expr::Lambda(lambda) => Argument::Lambda(lambda),
            ast::Expr::MethodRef(reference) => Argument::Reference(reference),
            inner @ (ast::Expr::Conditional(_) | ast::Expr::Switch(_)) if is_poly(inner) => {
                Argument::Branches(inner)
            }
            // What an anonymous class extends depends on the parameter if it is not written.
            ast::Expr::New(new)
                if new.body().is_some()
                    && matches!(new.class(), Some(ast::Type::Class(class)) if class.is_diamond()) =>
            {
                Argument::Branches(ast::Expr::New(new))
            }
            inner @ (ast::Expr::Call(_) | ast::Expr::New(_)) => {
                match self.open(inner, &Type::Unknown) {
                    Open::Call(call) => Argument::Call(call),
                    Open::Done(expr) if expr.ty == Type::Void => {
                        self.report(diagnostics::no_value(expr.span));
                        Argument::Done(self.error(expr.span))
                    }
                    Open::Done(expr) => {
                        let ty = expr.ty.clone();
                        self.see(inner.span(), || Seen::Expr(ty));
                        Argument::Done(expr)
                    }
                }
            }
            _ => Argument::Done(self.value(expr, &Type::Unknown)),
        }
    }

    pub(super) fn arguments(
        &mut self,
        list: impl Iterator<Item = ast::Expr<'w>>,
    ) -> Vec<Argument<'w>> {
        list.map(|argument| self.argument(argument)).collect()
    }

    /// A call or `new` with its types still open, if they depend on where it stands.
    pub(super) fn open(&mut self, expr: ast::Expr<'w>, want: &Type) -> Open<'w> {
        let open = match expr {
            ast::Expr::Call(call) => self.open_method(call),
            ast::Expr::New(new) => self.open_new(new, want),
            other => Open::Done(self.expr(other, want)),
        };
        match open {
            // Nothing that the place could tell.
            Open::Call(call) if !self.inf.close(&call.result).is_open() => {
                let mut call = call;
                self.solve(&mut call);
                Open::Done(self.finish(*call, false))
            }
            other => other,
        }
    }

    /// Finishes a call for a place that wants that type.
    pub(super) fn finish_open(&mut self, open: Open<'w>, want: &Type) -> Expr {
        match open {
            Open::Done(expr) => expr,
            Open::Call(mut call) => {
                if want.is_reference() && !matches!(want, Type::Null) {
                    let saved = self.inf.save();
                    if !self.inf.is_compatible(&call.result, want) {
                        self.inf.restore(saved);
                    }
                }
                self.solve(&mut call);
                self.finish(*call, false)
            }
        }
    }

    fn open_method(&mut self, call: ast::CallExpr<'w>) -> Open<'w> {
        let span = call.link_span();
        let Some(name) = call.name() else {
            if let Some(receiver) = call.receiver() {
                _ = self.qualifier(receiver);
            }
            return Open::Done(self.error(span));
        };
        let explicit: Vec<Type> = call.type_arguments().map(|ty| self.resolve(ty)).collect();
        let Some(receiver) = call.receiver() else {
            return self.open_unqualified(call, name, explicit);
        };
        if let ast::Expr::Super(receiver) = receiver {
            return self.open_super(call, name, receiver, explicit);
        }
        match self.qualifier(receiver) {
            Qualifier::Package(path) => {
                self.report(diagnostics::unknown_name(receiver.span(), &path, None));
                self.skip(call.arguments());
                Open::Done(self.error(span))
            }
            Qualifier::Type(ty, _) => self.open_static(call, name, ty, explicit),
            Qualifier::Expr(object) => self.open_on(call, name, object, explicit),
        }
    }

    /// Checks arguments of a call that is wrong in itself.
    fn skip(&mut self, arguments: impl Iterator<Item = ast::Expr<'w>>) {
        for argument in arguments {
            match argument.without_parens() {
                ast::Expr::Lambda(_) | ast::Expr::MethodRef(_) => {}
                other => _ = self.expr(other, &Type::Unknown),
            }
        }
    }

    fn open_unqualified(
        &mut self,
        call: ast::CallExpr<'w>,
        name: ast::Name<'w>,
        explicit: Vec<Type>,
    ) -> Open<'w> {
        let span = call.link_span();
        self.see_scope(name.span());
        for around in self.around() {
            let candidates = self.w.methods_named(around.class, name.text());
            if candidates.is_empty() {
                continue;
            }
            let arguments = self.arguments(call.arguments());
            let receiver_type = self.w.this_type(around.class);
            let Some(chosen) = self.choose(
                name,
                &candidates,
                &receiver_type,
                arguments,
                &explicit,
                span,
            ) else {
                return Open::Done(self.error(span));
            };
            let method = self.w.method(chosen.method);
            let what = if method.modifiers.is_static() {
                What::Method {
                    dispatch: Dispatch::Static,
                    receiver: None,
                }
            } else {
                if around.is_static {
                    self.report(diagnostics::not_static_method(name.span(), name.text()));
                    return Open::Done(self.error(span));
                }
                if around.is_early {
                    self.report(diagnostics::before_super(name.span(), name.text()));
                    return Open::Done(self.error(span));
                }
                let receiver = self.this(around.class, name.span());
                What::Method {
                    dispatch: self.dispatch(chosen.method),
                    receiver: Some(receiver),
                }
            };
            return Open::Call(Box::new(OpenCall { what, ..chosen }));
        }
        for class in self.imported_statics(name.text()) {
            let candidates = self.w.methods_named(class, name.text());
            if !candidates.is_empty() {
                return self.open_static(call, name, Type::class(class), explicit);
            }
        }
        let near = self.near_function(name.text());
        self.report(diagnostics::unknown_function(
            name.span(),
            name.text(),
            near.as_deref(),
        ));
        self.skip(call.arguments());
        Open::Done(self.error(span))
    }

    fn imported_statics(&self, name: &str) -> Vec<ClassId> {
        let mut found = Vec::new();
        if let Some(file) = self.w.file(self.w.class(self.class()).file) {
            for import in file.imports.iter().filter(|import| import.is_static) {
                if let Some((class, member)) = import.path.rsplit_once('.')
                    && (member == name || member == "*")
                {
                    found.extend(self.w.class_named(class));
                }
            }
        }
        found.extend(self.w.static_classes());
        found
    }

    fn near_function(&self, name: &str) -> Option<String> {
        let mut names: Vec<Rc<str>> = Vec::new();
        let around: Vec<ClassId> = self.around().iter().map(|around| around.class).collect();
        for class in around.into_iter().chain(self.w.static_classes()) {
            for super_type in self.w.supertypes(class).iter() {
                let methods = &self.w.class(*super_type).methods;
                names.extend(methods.iter().map(|id| self.w.method(*id).name.clone()));
            }
        }
        diagnostics::nearest(name, names.iter().map(|name| &**name))
    }

    fn open_super(
        &mut self,
        call: ast::CallExpr<'w>,
        name: ast::Name<'w>,
        receiver: ast::SuperExpr<'w>,
        explicit: Vec<Type>,
    ) -> Open<'w> {
        let span = call.link_span();
        let around = self.around();
        let Some(here) = around.first().copied() else {
            return Open::Done(self.error(span));
        };
        if here.is_static {
            self.report(diagnostics::this_in_static(receiver.span(), "super"));
            return Open::Done(self.error(span));
        }
        let supers = self.w.supers(here.class);
        let mut this = self.this(here.class, receiver.span());
        let mut ty = supers
            .super_class
            .clone()
            .unwrap_or_else(|| self.w.object());
        if let Some(qualifier) = receiver.qualifier() {
            let Qualifier::Type(named, _) = self.qualifier(qualifier) else {
                return Open::Done(self.error(span));
            };
            let interface = supers
                .interfaces
                .iter()
                .find(|ty| ty.class_id() == named.class_id());
            if let Some(interface) = interface {
                ty = interface.clone();
            } else if let Some(outer) = around.iter().find(|a| Some(a.class) == named.class_id()) {
                this = self.this(outer.class, receiver.span());
                let supers = self.w.supers(outer.class);
                ty = supers
                    .super_class
                    .clone()
                    .unwrap_or_else(|| self.w.object());
            } else {
                let shown = self.show(&named);
                self.report(diagnostics::not_enclosing(receiver.span(), &shown));
                return Open::Done(self.error(span));
            }
        }
        let candidates = ty
            .class_id()
            .map(|id| self.w.methods_named(id, name.text()));
        let candidates = candidates.unwrap_or_else(|| Rc::from([]));
        if candidates.is_empty() {
            self.unknown_method(&ty, name);
            self.skip(call.arguments());
            return Open::Done(self.error(span));
        }
        let arguments = self.arguments(call.arguments());
        let Some(chosen) = self.choose(name, &candidates, &ty, arguments, &explicit, span) else {
            return Open::Done(self.error(span));
        };
        let method = self.w.method(chosen.method);
        if method.modifiers.is_abstract() {
            let of = self.show(&ty);
            self.report(diagnostics::abstract_call(name.span(), name.text(), &of));
            return Open::Done(self.error(span));
        }
        let what = match method.modifiers.is_static() {
            true => What::Method {
                dispatch: Dispatch::Static,
                receiver: None,
            },
            false => What::Method {
                dispatch: Dispatch::Special,
                receiver: Some(this),
            },
        };
        Open::Call(Box::new(OpenCall { what, ..chosen }))
    }

    fn open_static(
        &mut self,
        call: ast::CallExpr<'w>,
        name: ast::Name<'w>,
        ty: Type,
        explicit: Vec<Type>,
    ) -> Open<'w> {
        let span = call.link_span();
        let candidates = ty
            .class_id()
            .map(|id| self.w.methods_named(id, name.text()));
        let candidates = candidates.unwrap_or_else(|| Rc::from([]));
        if candidates.is_empty() {
            self.unknown_method(&ty, name);
            self.skip(call.arguments());
            return Open::Done(self.error(span));
        }
        let arguments = self.arguments(call.arguments());
        let Some(chosen) = self.choose(name, &candidates, &ty, arguments, &explicit, span) else {
            return Open::Done(self.error(span));
        };
        if !self.w.method(chosen.method).modifiers.is_static() {
            self.report(diagnostics::not_static_method(name.span(), name.text()));
            return Open::Done(self.error(span));
        }
        let what = What::Method {
            dispatch: Dispatch::Static,
            receiver: None,
        };
        Open::Call(Box::new(OpenCall { what, ..chosen }))
    }

    fn open_on(
        &mut self,
        call: ast::CallExpr<'w>,
        name: ast::Name<'w>,
        object: Expr,
        explicit: Vec<Type>,
    ) -> Open<'w> {
        let span = call.link_span();
        match &object.ty {
            Type::Unknown => {
                if matches!(object.kind, ExprKind::Error) {
                    self.skip(call.arguments());
                    return Open::Done(self.error(span));
                }
                let mut arguments = Vec::new();
                for argument in call.arguments() {
                    let inner = argument.without_parens();
                    if matches!(inner, ast::Expr::Lambda(_) | ast::Expr::MethodRef(_)) {
                        // Nobody knows what function it should be.
                        return Open::Done(self.error(span));
                    }
                    let checked = self.value(argument, &Type::Unknown);
                    arguments.push(self.boxed_value(checked));
                }
                let kind = ExprKind::CallDynamic(Box::new(object), name.text().into(), arguments);
                return Open::Done(Expr {
                    kind,
                    ty: Type::Unknown,
                    span,
                });
            }
            Type::Void => {
                self.report(diagnostics::no_value(object.span));
                self.skip(call.arguments());
                return Open::Done(self.error(span));
            }
            Type::Primitive(_) => {
                let shown = self.show(&object.ty);
                self.report(diagnostics::not_an_object(name.span(), &shown, name.text()));
                self.skip(call.arguments());
                return Open::Done(self.error(span));
            }
            _ => {}
        }
        let (candidates, receiver_type) = self.members_of(&object.ty, name.text());
        if candidates.is_empty() {
            let ty = object.ty.clone();
            self.unknown_method(&ty, name);
            self.skip(call.arguments());
            return Open::Done(self.error(span));
        }
        let arguments = self.arguments(call.arguments());
        let Some(mut chosen) = self.choose(
            name,
            &candidates,
            &receiver_type,
            arguments,
            &explicit,
            span,
        ) else {
            return Open::Done(self.error(span));
        };
        let method = self.w.method(chosen.method);
        if &*method.name == "getClass"
            && method.n_parameters == 0
            && let Some(class) = self.w.class_named("java.lang.Class")
        {
            let of = self.w.erase(&object.ty);
            let of = Type::Wildcard(Bound::Extends, Rc::new(of));
            chosen.result = Type::Class(class, [of].into());
        }
        if matches!(object.ty, Type::Array(_)) && &*method.name == "clone" {
            chosen.result = object.ty.clone();
            chosen.throws = Vec::new();
        }
        let what = match method.modifiers.is_static() {
            true => What::Method {
                dispatch: Dispatch::Static,
                receiver: None,
            },
            false => What::Method {
                dispatch: self.dispatch(chosen.method),
                receiver: Some(object),
            },
        };
        Open::Call(Box::new(OpenCall { what, ..chosen }))
    }

    pub(super) fn dispatch(&self, method: MethodId) -> Dispatch {
        let method = self.w.method(method);
        match method.modifiers {
            modifiers if modifiers.is_static() => Dispatch::Static,
            modifiers if modifiers.is_private() => Dispatch::Special,
            _ => Dispatch::Virtual,
        }
    }

    /// The methods of that name that values of a type have, and the type that declares them.
    pub(super) fn members_of(&self, ty: &Type, name: &str) -> (Rc<[MethodId]>, Type) {
        let none = || (Rc::from([]), ty.clone());
        match ty {
            Type::Class(id, _) => (self.w.methods_named(*id, name), ty.clone()),
            Type::Variable(variable) => {
                let bounds = self.w.bounds(*variable);
                let found = bounds.iter().map(|bound| self.members_of(bound, name));
                found
                    .into_iter()
                    .find(|(list, _)| !list.is_empty())
                    .unwrap_or_else(none)
            }
            Type::Intersection(parts) => {
                let found = parts.iter().map(|part| self.members_of(part, name));
                found
                    .into_iter()
                    .find(|(list, _)| !list.is_empty())
                    .unwrap_or_else(none)
            }
            Type::Wildcard(..) => self.members_of(&ty.upper(&self.w.object()), name),
            Type::Array(_) => self.members_of(&self.w.object(), name),
            _ => none(),
        }
    }

    pub(super) fn unknown_method(&mut self, ty: &Type, name: ast::Name<'_>) {
        if !ty.is_certain() {
            return;
        }
        let shown = self.show(&self.w.erase(ty));
        let mut names: Vec<Rc<str>> = Vec::new();
        let erased = self.w.erase(ty);
        if let Some(id) = erased.class_id() {
            for super_type in self.w.supertypes(id).iter() {
                let methods = &self.w.class(*super_type).methods;
                names.extend(methods.iter().map(|id| self.w.method(*id).name.clone()));
            }
        }
        if let Some((who, here)) = self.name_elsewhere(name.text(), &names) {
            let diagnostic =
                diagnostics::name_elsewhere(name.span(), &shown, name.text(), who, here);
            return self.report(diagnostic);
        }
        let near = diagnostics::nearest(name.text(), names.iter().map(|name| &**name));
        let is_field = erased
            .class_id()
            .is_some_and(|id| self.w.find_field(id, name.text()).is_some())
            || matches!(ty, Type::Array(_)) && name.text() == "length";
        let elsewhere = match near.is_none() && !is_field {
            true => self.method_of_another(name.text()),
            false => None,
        };
        self.report(diagnostics::unknown_method(
            name.span(),
            &shown,
            name.text(),
            near.as_deref(),
            elsewhere.as_deref(),
            is_field,
        ));
    }

    /// Who calls one of these methods by that name, and what it is called here.
    fn name_elsewhere(
        &self,
        name: &str,
        methods: &[Rc<str>],
    ) -> Option<(&'static str, &'static str)> {
        let mut known = self.w.advice.names_elsewhere.iter();
        let (who, _, here) = known.find(|(_, there, here)| {
            *there == name && methods.iter().any(|method| **method == **here)
        })?;
        Some((who, here))
    }

    /// A well-known class that has a method of that name.
    fn method_of_another(&self, name: &str) -> Option<String> {
        [
            "java.lang.String",
            "java.util.List",
            "java.util.stream.Stream",
            "java.util.Map",
        ]
        .into_iter()
        .filter_map(|class| self.w.class_named(class))
        .find(|id| {
            self.w
                .class(*id)
                .methods
                .iter()
                .any(|m| &*self.w.method(*m).name == name)
        })
        .map(|id| self.w.class(id).simple_name.to_string())
    }

    // Solving.

    /// Checks the lambdas and references of a call and of the calls in it, those first whose
    /// parameters are known.
    pub(super) fn solve(&mut self, call: &mut OpenCall<'w>) {
        let mut path = Vec::new();
        while let Some((_, found)) = self.next_pending(call, &mut path) {
            let Some((argument, formal)) = take(call, &found) else {
                break;
            };
            let done = match argument {
                Argument::Lambda(lambda) => self.lambda_argument(lambda, &formal),
                Argument::Reference(reference) => self.reference_argument(reference, &formal),
                Argument::Branches(expr) => {
                    let known = self.inf.known(&formal);
                    let want = if known.is_open() {
                        Type::Unknown
                    } else {
                        known
                    };
                    let checked = match expr {
                        ast::Expr::Conditional(conditional) if want == Type::Unknown => {
                            self.conditional_result(conditional, &formal)
                        }
                        ast::Expr::Switch(switch) if want == Type::Unknown => {
                            self.switch_result(switch, &formal)
                        }
                        _ => self.value(expr, &want),
                    };
                    _ = self.inf.is_compatible(&checked.ty, &formal);
                    checked
                }
                Argument::Done(expr) => expr,
                Argument::Call(call) => self.finish(*call, false),
            };
            put(call, &found, done);
        }
    }

    /// The argument to check next, by how much of what it needs is known.
    fn next_pending(
        &mut self,
        call: &OpenCall<'w>,
        path: &mut Vec<usize>,
    ) -> Option<(u8, Vec<usize>)> {
        let mut best: Option<(u8, Vec<usize>)> = None;
        for (index, argument) in call.arguments.iter().enumerate() {
            path.push(index);
            let formal = call.formals.get(index).unwrap_or(&Type::Unknown);
            let found = match argument {
                Argument::Done(_) => None,
                Argument::Call(inner) => self.next_pending(inner, path),
                Argument::Lambda(lambda) => {
                    let explicit = lambda
                        .parameters()
                        .next()
                        .is_some_and(|p| p.ty().is_some_and(|ty| !ty.is_var()));
                    let level = if explicit { 0 } else { self.readiness(formal) };
                    Some((level, path.clone()))
                }
                Argument::Reference(_) => Some((self.readiness(formal), path.clone())),
                Argument::Branches(_) => {
                    let open = self.inf.known(formal).is_open();
                    Some((if open { 2 } else { 0 }, path.clone()))
                }
            };
            path.pop();
            if let Some((level, at)) = found
                && best.as_ref().is_none_or(|(other, _)| level < *other)
            {
                best = Some((level, at));
            }
        }
        best
    }

    /// How much is known of the parameters of a function: 0 all, 3 nothing.
    fn readiness(&mut self, formal: &Type) -> u8 {
        let closed = self.inf.close(formal);
        let Some(function) = self.w.function_of(&closed) else {
            return 3;
        };
        let mut level = 0;
        for parameter in &function.parameters {
            let mut variables = Vec::new();
            parameter.open_variables(&mut variables);
            for variable in variables {
                let own = if self.inf.is_found(variable) {
                    0
                } else if self.inf.is_determined(variable) {
                    1
                } else if self.inf.is_bounded(variable) {
                    2
                } else {
                    3
                };
                level = level.max(own);
            }
        }
        level
    }

    /// The typed call. A lazy one leaves open what is not known yet.
    pub(super) fn finish(&mut self, call: OpenCall<'w>, is_lazy: bool) -> Expr {
        let OpenCall {
            what,
            method,
            formals,
            packed,
            arguments,
            result,
            throws,
            span,
        } = call;
        if !is_lazy {
            // The result first: what the place wants is most likely exact.
            _ = self.inf.resolve(&result);
        }
        let mut done = Vec::new();
        for (index, argument) in arguments.into_iter().enumerate() {
            let formal = formals.get(index).cloned().unwrap_or(Type::Unknown);
            let formal = if is_lazy {
                self.inf.close(&formal)
            } else {
                self.inf.resolve(&formal)
            };
            let mut checked = match argument {
                Argument::Done(expr) => expr,
                Argument::Call(call) => self.finish(*call, is_lazy),
                // `solve` has checked all others.
                other => self.error(other.span()),
            };
            if !is_lazy {
                self.close_expr(&mut checked);
            }
            let is_function = matches!(checked.kind, ExprKind::Lambda(_));
            if is_function || matches!(checked.kind, ExprKind::Error) {
                done.push(checked);
            } else if formal.is_open() {
                done.push(self.boxed_value(checked));
            } else {
                done.push(self.convert(checked, &formal, false));
            }
        }
        if let Some((from, array)) = packed {
            let array = if is_lazy {
                self.inf.close(&array)
            } else {
                self.inf.resolve(&array)
            };
            let rest = done.split_off(from.min(done.len()));
            let at = rest.first().map_or(span, |first| first.span);
            let at = rest.last().map_or(at, |last| at.cover(last.span));
            let runtime = match self.w.runtime_type(&array) {
                array @ RuntimeType::Array(_) => array,
                other => RuntimeType::Array(Rc::new(other)),
            };
            done.push(Expr {
                kind: ExprKind::ArrayOf(Rc::new(runtime), rest),
                ty: array,
                span: at,
            });
        }
        let ty = if is_lazy {
            self.inf.close(&result)
        } else {
            self.inf.resolve(&result)
        };
        let ty = ty.upper(&self.w.object());
        let mut thrown = Vec::new();
        for exception in &throws {
            let closed = self.inf.close(exception);
            if let Type::Inference(variable) = closed
                && !self.inf.is_determined(variable)
            {
                // Nothing says that it throws anything that must be caught.
                continue;
            }
            let resolved = self.inf.resolve(&closed);
            thrown.extend(self.w.erase(&resolved).class_id());
        }
        let shown = ty.clone();
        self.see(span, || {
            let on = match &what {
                What::Method { receiver, .. } => receiver.as_ref().map(|object| object.ty.clone()),
                What::New { .. } => None,
            };
            Seen::Method(method, shown, on)
        });
        let kind = match what {
            What::Method { dispatch, receiver } => ExprKind::Call(Call {
                method,
                dispatch,
                receiver: receiver.map(Box::new),
                arguments: done,
                throws: thrown,
            }),
            What::New {
                class,
                outer,
                mut hidden,
            } => {
                hidden.append(&mut done);
                ExprKind::New(New {
                    class,
                    constructor: method,
                    outer: outer.map(Box::new),
                    arguments: hidden,
                })
            }
        };
        Expr { kind, ty, span }
    }

    /// Puts what has been found into the types of an expression that was finished lazily.
    pub(super) fn close_expr(&self, expr: &mut Expr) {
        if expr.ty.is_open() {
            expr.ty = self.inf.close(&expr.ty).upper(&self.w.object());
        }
        match &mut expr.kind {
            ExprKind::Call(call) => {
                for argument in &mut call.arguments {
                    self.close_expr(argument);
                }
            }
            ExprKind::New(new) => {
                for argument in &mut new.arguments {
                    self.close_expr(argument);
                }
            }
            ExprKind::ArrayOf(_, parts) => {
                for part in parts {
                    self.close_expr(part);
                }
            }
            ExprKind::Box(_, inner) | ExprKind::Unbox(_, inner) | ExprKind::Convert(_, inner) => {
                self.close_expr(inner);
            }
            ExprKind::Lambda(lambda) => {
                for statement in &mut lambda.statements {
                    match &mut statement.kind {
                        StmtKind::Expr(inner) | StmtKind::Return(Some(inner)) => {
                            self.close_expr(inner);
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}

/// Takes out the argument at a path, with the type of its parameter.
fn take<'w>(call: &mut OpenCall<'w>, path: &[usize]) -> Option<(Argument<'w>, Type)> {
    let (first, rest) = path.split_first()?;
    let formal = call.formals.get(*first).cloned().unwrap_or(Type::Unknown);
    let argument = call.arguments.get_mut(*first)?;
    if let (Argument::Call(inner), false) = (&mut *argument, rest.is_empty()) {
        return take(inner, rest);
    }
    let placeholder = Expr {
        kind: ExprKind::Error,
        ty: Type::Unknown,
        span: argument.span(),
    };
    Some((
        std::mem::replace(argument, Argument::Done(placeholder)),
        formal,
    ))
}

fn put(call: &mut OpenCall<'_>, path: &[usize], done: Expr) {
    let Some((first, rest)) = path.split_first() else {
        return;
    };
    match (call.arguments.get_mut(*first), rest.is_empty()) {
        (Some(Argument::Call(inner)), false) => put(inner, rest, done),
        (Some(argument), true) => *argument = Argument::Done(done),
        _ => {}
    }
}
