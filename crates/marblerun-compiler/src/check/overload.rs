//! Which of several methods of one name is meant (JLS 15.12.2).

use std::rc::Rc;

use marblerun_syntax::Span;
use marblerun_syntax::ast::{self, LambdaBody, Stmt};
use marblerun_vm::class::MethodId;

use super::Checker;
use super::call::{Argument, OpenCall, What};
use crate::diagnostics;
use crate::members::Function;
use crate::typed::Dispatch;
use crate::types::{Substitution, Type, TypeOwner, TypeVariable};

#[derive(Clone, Copy, PartialEq)]
enum Phase {
    Strict,
    Loose,
    Varargs,
}

/// A method as it would be called.
struct Candidate {
    formals: Vec<Type>,
    packed: Option<(usize, Type)>,
    substitution: Substitution,
}

/// What can be said of a lambda before its parameters are known.
pub(super) struct Shape {
    pub(super) n_parameters: usize,
    pub(super) is_explicit: bool,
    pub(super) can_be_void: bool,
    pub(super) can_be_value: bool,
}

pub(super) fn shape(lambda: ast::LambdaExpr<'_>) -> Shape {
    let parameters: Vec<_> = lambda.parameters().collect();
    let is_explicit = parameters
        .iter()
        .all(|p| p.ty().is_some_and(|ty| !ty.is_var()));
    let (can_be_void, can_be_value) = match lambda.body() {
        Some(LambdaBody::Expr(expr)) => (is_statement(expr), true),
        Some(LambdaBody::Block(block)) => {
            let (mut with, mut without) = (false, false);
            returns(block.view().node(), &mut with, &mut without);
            let ends = block.statements().last().is_none_or(|last| completes(last));
            (!with, with || !without && !ends)
        }
        None => (true, true),
    };
    Shape {
        n_parameters: parameters.len(),
        is_explicit,
        can_be_void,
        can_be_value,
    }
}

/// Whether an expression can be a statement.
pub(super) fn is_statement(expr: ast::Expr<'_>) -> bool {
    match expr {
        ast::Expr::Call(_)
        | ast::Expr::New(_)
        | ast::Expr::Assign(_)
        | ast::Expr::Postfix(_)
        | ast::Expr::ConstructorCall(_) => true,
        ast::Expr::Unary(unary) => {
            matches!(
                unary.op(),
                Some(ast::UnaryOp::Increment | ast::UnaryOp::Decrement)
            )
        }
        _ => false,
    }
}

/// Whether a block returns with or without a value, lambdas and classes in it not counted.
fn returns(node: &marblerun_syntax::Node, with: &mut bool, without: &mut bool) {
    use marblerun_syntax::Kind;
    for child in node.nodes() {
        match child.kind() {
            Kind::LambdaExpr
            | Kind::ClassBody
            | Kind::ClassDecl
            | Kind::RecordDecl
            | Kind::EnumDecl => {}
            Kind::ReturnStmt => match child.nodes().next() {
                Some(_) => *with = true,
                None => *without = true,
            },
            _ => returns(child, with, without),
        }
    }
}

/// Whether the end of a statement may be reached, as far as its form tells.
fn completes(statement: Stmt<'_>) -> bool {
    match statement {
        Stmt::Return(_) | Stmt::Throw(_) => false,
        Stmt::Block(block) => block.statements().last().is_none_or(completes),
        Stmt::If(branch) => {
            branch.then_branch().is_none_or(completes) || branch.else_branch().is_none_or(completes)
        }
        Stmt::While(repeat) => {
            let forever = repeat
                .condition()
                .is_some_and(|c| c.view().text() == "true");
            !forever || repeat.view().text().contains("break")
        }
        Stmt::For(repeat) => repeat.condition().is_some() || repeat.view().text().contains("break"),
        Stmt::Try(attempt) => {
            attempt
                .finally()
                .is_none_or(|block| block.statements().last().is_none_or(completes))
                && (attempt
                    .body()
                    .is_none_or(|block| block.statements().last().is_none_or(completes))
                    || attempt.catches().any(|catch| {
                        catch
                            .body()
                            .is_none_or(|block| block.statements().last().is_none_or(completes))
                    }))
        }
        Stmt::Synchronized(locked) => locked
            .body()
            .is_none_or(|block| block.statements().last().is_none_or(completes)),
        Stmt::Switch(_) => true,
        _ => true,
    }
}

impl<'w> Checker<'w> {
    fn candidate(
        &mut self,
        method: MethodId,
        receiver: &Type,
        is_diamond: bool,
        explicit: &[Type],
        n_arguments: usize,
        phase: Phase,
    ) -> Option<Candidate> {
        let decl = self.w.method(method);
        let n = decl
            .n_parameters
            .max(self.w.signature(method).parameters.len());
        let fits = match phase {
            Phase::Varargs => decl.is_varargs && n_arguments + 1 >= n,
            _ => n == n_arguments,
        };
        if !fits {
            return None;
        }
        let own: Vec<TypeVariable> = (0..decl.type_parameters.len())
            .map(|index| TypeVariable {
                owner: TypeOwner::Method(method),
                index: index as u16,
            })
            .collect();
        let mut substitution = if is_diamond {
            let class = receiver.class_id()?;
            let parameters = self.w.type_parameters(class);
            self.inf.open(&parameters, &Substitution::default())
        } else if decl.modifiers.is_static() {
            Substitution::default()
        } else if decl.is_constructor() {
            self.w.arguments_of(receiver)
        } else {
            self.w.member_substitution(receiver, method)
        };
        let is_erased = !decl.modifiers.is_static() && !is_diamond && self.w.is_raw(receiver);
        if own.len() == explicit.len() && !explicit.is_empty() {
            substitution
                .0
                .extend(own.iter().copied().zip(explicit.iter().cloned()));
        } else if is_erased {
            let erased = own.iter().map(|v| (*v, self.w.erase(&Type::Variable(*v))));
            substitution.0.extend(erased.collect::<Vec<_>>());
        } else {
            let opened = self.inf.open(&own, &substitution);
            substitution.0.extend(opened.0);
        }
        let signature = self.w.signature(method);
        let mut parameters: Vec<Type> = signature
            .parameters
            .iter()
            .map(|ty| substitution.apply(ty).lower())
            .collect();
        let mut packed = None;
        if phase == Phase::Varargs {
            let array = parameters.pop()?;
            let element = array.element()?.clone();
            packed = Some((parameters.len(), array));
            parameters.resize(n_arguments, element);
        }
        Some(Candidate {
            formals: parameters,
            packed,
            substitution,
        })
    }

    fn fits(&mut self, argument: &Argument<'w>, formal: &Type, phase: Phase) -> bool {
        let fits_type = |this: &mut Self, ty: &Type| match phase {
            Phase::Strict => match (ty.is_primitive(), formal.is_primitive()) {
                (true, true) | (false, false) => this.inf.is_subtype(ty, formal),
                _ => matches!(ty, Type::Unknown) || matches!(formal, Type::Unknown),
            },
            _ => this.inf.is_compatible(ty, formal),
        };
        match argument {
            Argument::Done(expr) => fits_type(self, &expr.ty.clone()),
            Argument::Call(call) => {
                let result = call.result.clone();
                fits_type(self, &result)
            }
            Argument::Lambda(lambda) => {
                let closed = self.inf.close(formal);
                match &closed {
                    Type::Unknown | Type::Inference(_) => true,
                    _ => match self.w.function_of(&closed) {
                        Some(function) => {
                            let shape = shape(*lambda);
                            shape.n_parameters == function.parameters.len()
                                && match function.result {
                                    Type::Void => shape.can_be_void,
                                    _ => shape.can_be_value,
                                }
                        }
                        None => false,
                    },
                }
            }
            Argument::Reference(reference) => {
                let closed = self.inf.close(formal);
                match &closed {
                    Type::Unknown | Type::Inference(_) => true,
                    _ => match self.w.function_of(&closed) {
                        Some(function) => self.reference_may_fit(*reference, &function),
                        None => false,
                    },
                }
            }
            Argument::Branches(expr) => {
                let expr = *expr;
                let want = self.inf.close(formal);
                let want = if want.is_open() { Type::Unknown } else { want };
                let mut try_as =
                    |want: &Type| self.try_type(expr.span(), want, |this| this.expr(expr, want).ty);
                let (mut errors, mut ty) = try_as(&want);
                if errors > 0 {
                    // Wrong in itself, which is not to be told here, or only as what is wanted.
                    (errors, ty) = try_as(&Type::Unknown);
                }
                // What its branches say of an open type each of them says when it is checked.
                let is_branched = matches!(expr, ast::Expr::Conditional(_) | ast::Expr::Switch(_));
                let is_open = is_branched && want == Type::Unknown;
                let saved = is_open.then(|| self.inf.save());
                let fits = errors > 0
                    || !ty.is_certain()
                    || ty.arguments().iter().any(|a| self.w.is_object(a))
                    || fits_type(self, &ty);
                if let Some(saved) = saved {
                    self.inf.restore(saved);
                }
                fits
            }
        }
    }

    fn applicable(
        &mut self,
        candidate: &Candidate,
        arguments: &[Argument<'w>],
        phase: Phase,
    ) -> bool {
        arguments
            .iter()
            .zip(&candidate.formals)
            .all(|(argument, formal)| self.fits(argument, formal, phase))
    }

    /// The method that a call means; the call is still open. Reports if there is none.
    pub(super) fn choose(
        &mut self,
        name: ast::Name<'w>,
        candidates: &[MethodId],
        receiver: &Type,
        arguments: Vec<Argument<'w>>,
        explicit: &[Type],
        span: Span,
    ) -> Option<OpenCall<'w>> {
        let visible: Vec<MethodId> = candidates
            .iter()
            .copied()
            .filter(|id| {
                let method = self.w.method(*id);
                !method.modifiers.is_private() || self.can_see_private(method.class)
            })
            .collect();
        if visible.is_empty() {
            let of = candidates.first().map(|id| self.w.method(*id).class);
            let of = of.map_or_else(|| "".into(), |id| self.w.class(id).simple_name.clone());
            self.report(diagnostics::private_access(name.span(), name.text(), &of));
            return None;
        }
        self.select(
            name.text(),
            name.span(),
            &visible,
            receiver,
            false,
            arguments,
            explicit,
            span,
        )
    }

    #[allow(clippy::too_many_arguments, reason = "what a call consists of")]
    pub(super) fn select(
        &mut self,
        name: &str,
        name_span: Span,
        candidates: &[MethodId],
        receiver: &Type,
        is_diamond: bool,
        arguments: Vec<Argument<'w>>,
        explicit: &[Type],
        span: Span,
    ) -> Option<OpenCall<'w>> {
        let n = arguments.len();
        for phase in [Phase::Strict, Phase::Loose, Phase::Varargs] {
            let mut found: Vec<MethodId> = Vec::new();
            for method in candidates {
                let saved = self.inf.save();
                if let Some(candidate) =
                    self.candidate(*method, receiver, is_diamond, explicit, n, phase)
                    && self.applicable(&candidate, &arguments, phase)
                {
                    found.push(*method);
                }
                self.inf.restore(saved);
            }
            if found.len() > 1 {
                self.keep_fitting_lambdas(
                    &mut found, receiver, is_diamond, explicit, &arguments, phase,
                );
            }
            if found.len() > 1 {
                self.keep_for_anything(&mut found, &arguments);
            }
            let chosen = match found.as_slice() {
                [] => continue,
                [one] => *one,
                _ => match self.most_special(&found, &arguments, phase) {
                    Some(one) => one,
                    None => {
                        self.report(diagnostics::ambiguous(name_span, name));
                        return None;
                    }
                },
            };
            let candidate = self.candidate(chosen, receiver, is_diamond, explicit, n, phase)?;
            _ = self.applicable(&candidate, &arguments, phase);
            let signature = self.w.signature(chosen);
            let object = self.w.object();
            let is_constructor = self.w.method(chosen).is_constructor();
            let result = match (is_constructor, is_diamond) {
                (true, true) => {
                    let class = receiver.class_id()?;
                    let parameters = self.w.type_parameters(class);
                    let own = parameters.into_iter().map(Type::Variable).collect();
                    candidate.substitution.apply(&Type::Class(class, own))
                }
                (true, false) => receiver.clone(),
                _ => candidate
                    .substitution
                    .apply(&signature.result)
                    .upper(&object),
            };
            let throws = signature
                .throws
                .iter()
                .map(|ty| candidate.substitution.apply(ty))
                .collect();
            return Some(OpenCall {
                what: What::Method {
                    dispatch: Dispatch::Static,
                    receiver: None,
                },
                method: chosen,
                formals: candidate.formals,
                packed: candidate.packed,
                arguments,
                result,
                throws,
                span,
            });
        }
        let lenient = self.lenient(name, candidates);
        if !lenient.is_empty() && self.is_lenient(&lenient, receiver, &arguments) {
            self.report(diagnostics::lenient_call(span, name));
            return self.select(
                name, name_span, &lenient, receiver, is_diamond, arguments, explicit, span,
            );
        }
        self.inapplicable(
            name, name_span, candidates, receiver, is_diamond, arguments, explicit,
        );
        None
    }

    /// The methods for calls that are wrong but clear: `$name` for `name`.
    fn lenient(&self, name: &str, candidates: &[MethodId]) -> Rc<[MethodId]> {
        let class = candidates.first().map(|id| self.w.method(*id).class);
        match class.filter(|class| self.w.is_library(*class) && !name.starts_with('$')) {
            Some(class) => self.w.methods_named(class, &format!("${name}")),
            None => Rc::from([]),
        }
    }

    /// Whether one of them fits.
    fn is_lenient(
        &mut self,
        methods: &[MethodId],
        receiver: &Type,
        arguments: &[Argument<'w>],
    ) -> bool {
        let saved = self.inf.save();
        let n = arguments.len();
        let fits = methods.iter().any(|method| {
            self.candidate(*method, receiver, false, &[], n, Phase::Loose)
                .is_some_and(|candidate| self.applicable(&candidate, arguments, Phase::Loose))
        });
        self.inf.restore(saved);
        fits
    }

    /// What a call gives whose type still depends on its lambdas fits everything so far: a method
    /// that takes any object is right whatever comes out, as `println(Object)` is.
    fn keep_for_anything(&mut self, found: &mut Vec<MethodId>, arguments: &[Argument<'w>]) {
        for (index, argument) in arguments.iter().enumerate() {
            let Argument::Call(call) = argument else {
                continue;
            };
            if !matches!(self.inf.known(&call.result), Type::Inference(_)) {
                continue;
            }
            let mut kept = found.clone();
            kept.retain(|id| {
                let signature = self.w.signature(*id);
                let parameter = signature.parameters.get(index);
                parameter.is_some_and(|parameter| self.w.is_object(parameter))
            });
            if !kept.is_empty() {
                *found = kept;
            }
        }
    }

    /// Of several methods that take a lambda without parameters, or with their types, those stay
    /// whose results its body fits.
    fn keep_fitting_lambdas(
        &mut self,
        found: &mut Vec<MethodId>,
        receiver: &Type,
        is_diamond: bool,
        explicit: &[Type],
        arguments: &[Argument<'w>],
        phase: Phase,
    ) {
        for (index, argument) in arguments.iter().enumerate() {
            let Argument::Lambda(lambda) = argument else {
                continue;
            };
            let lambda = *lambda;
            let own = shape(lambda);
            let Some(LambdaBody::Expr(_)) = lambda.body() else {
                continue;
            };
            if !own.is_explicit || !own.can_be_void {
                continue;
            }
            let saved = self.inf.save();
            let (_, ty) =
                self.try_type(lambda.span(), &Type::Void, |this| this.type_of_body(lambda));
            let is_void = ty == Type::Void;
            self.inf.restore(saved);
            let mut kept = Vec::new();
            for method in found.iter() {
                let saved = self.inf.save();
                let candidate = self.candidate(
                    *method,
                    receiver,
                    is_diamond,
                    explicit,
                    arguments.len(),
                    phase,
                );
                let function = candidate
                    .and_then(|candidate| candidate.formals.get(index).cloned())
                    .and_then(|formal| self.w.function_of(&self.inf.close(&formal)));
                self.inf.restore(saved);
                let wants_value = function.is_some_and(|function| function.result != Type::Void);
                if !(is_void && wants_value) {
                    kept.push(*method);
                }
            }
            if !kept.is_empty() {
                *found = kept;
            }
        }
    }

    fn most_special(
        &mut self,
        found: &[MethodId],
        arguments: &[Argument<'w>],
        phase: Phase,
    ) -> Option<MethodId> {
        let mut best: Vec<MethodId> = Vec::new();
        for method in found {
            let wins = found.iter().all(|other| {
                other == method || self.is_more_special(*method, *other, arguments, phase)
            });
            if wins {
                best.push(*method);
            }
        }
        match best.as_slice() {
            [] => {
                // Where a type is not certain, any is as good.
                let is_certain = arguments.iter().all(|argument| match argument {
                    Argument::Done(expr) => expr.ty.is_certain(),
                    Argument::Call(call) => self.inf.close(&call.result).is_certain(),
                    _ => false,
                });
                if is_certain {
                    None
                } else {
                    found.first().copied()
                }
            }
            [one] => Some(*one),
            // The same parameters: one that is not abstract, and the most special class.
            several => {
                let concrete = several
                    .iter()
                    .find(|id| !self.w.method(**id).modifiers.is_abstract());
                let special = several.iter().find(|id| {
                    let class = Type::class(self.w.method(**id).class);
                    several
                        .iter()
                        .all(|other| self.w.is_subclass(&class, self.w.method(*other).class))
                });
                special.or(concrete).or(several.first()).copied()
            }
        }
    }

    /// Whether every call of `a` with these arguments could be one of `b` (JLS 15.12.2.5).
    fn is_more_special(
        &mut self,
        a: MethodId,
        b: MethodId,
        arguments: &[Argument<'w>],
        phase: Phase,
    ) -> bool {
        let (first, second) = (self.w.signature(a), self.w.signature(b));
        // What one class calls `T` the other may call otherwise.
        let (a_class, b_class) = (self.w.method(a).class, self.w.method(b).class);
        let a_is_below = self.w.is_subclass(&Type::class(a_class), b_class);
        let below = self.w.this_type(if a_is_below { a_class } else { b_class });
        let seen = |this: &Self, method: MethodId| match this.w.method(method).modifiers.is_static()
        {
            true => Substitution::default(),
            false => this.w.member_substitution(&below, method),
        };
        let (seen_a, seen_b) = (seen(self, a), seen(self, b));
        let variables: Vec<TypeVariable> = (0..self.w.method(b).type_parameters.len())
            .map(|index| TypeVariable {
                owner: TypeOwner::Method(b),
                index: index as u16,
            })
            .collect();
        let saved = self.inf.save();
        let opened = self.inf.open(&variables, &Substitution::default());
        let parameter = |list: &[Type], index: usize| -> Option<Type> {
            match phase {
                Phase::Varargs if index + 1 >= list.len() => {
                    list.last().and_then(Type::element).cloned()
                }
                _ => list.get(index).cloned(),
            }
        };
        let n = match phase {
            Phase::Varargs => arguments
                .len()
                .max(first.parameters.len())
                .max(second.parameters.len()),
            _ => arguments.len(),
        };
        let mut wins = true;
        for index in 0..n {
            let (Some(x), Some(y)) = (
                parameter(&first.parameters, index),
                parameter(&second.parameters, index),
            ) else {
                continue;
            };
            let x = seen_a.apply(&x);
            let y = opened.apply(&seen_b.apply(&y));
            let own = match arguments.get(index) {
                Some(Argument::Lambda(lambda)) => {
                    let lambda = *lambda;
                    self.inf.is_subtype(&x, &y) || self.is_better_function(Some(lambda), &x, &y)
                }
                Some(Argument::Reference(_)) => {
                    self.inf.is_subtype(&x, &y) || self.is_better_function(None, &x, &y)
                }
                _ => self.inf.is_subtype(&x, &y),
            };
            if !own {
                wins = false;
                break;
            }
        }
        self.inf.restore(saved);
        wins
    }

    fn is_better_function(
        &mut self,
        lambda: Option<ast::LambdaExpr<'w>>,
        a: &Type,
        b: &Type,
    ) -> bool {
        let (Some(x), Some(y)) = (self.w.function_of(a), self.w.function_of(b)) else {
            return false;
        };
        if x.parameters.len() != y.parameters.len() {
            return false;
        }
        if y.result == Type::Void {
            return true;
        }
        if x.result == Type::Void {
            return false;
        }
        if x.result.is_primitive() != y.result.is_primitive() {
            let body_is_primitive = match lambda.and_then(|lambda| lambda.body()) {
                Some(LambdaBody::Expr(body)) => {
                    let (errors, checked) = self.try_out(|this| this.expr(body, &Type::Unknown));
                    errors == 0 && checked.ty.is_primitive()
                }
                _ => true,
            };
            return x.result.is_primitive() == body_is_primitive;
        }
        self.inf.is_subtype(&x.result, &y.result)
    }

    #[allow(clippy::too_many_arguments, reason = "what a call consists of")]
    fn inapplicable(
        &mut self,
        name: &str,
        name_span: Span,
        candidates: &[MethodId],
        receiver: &Type,
        is_diamond: bool,
        arguments: Vec<Argument<'w>>,
        explicit: &[Type],
    ) {
        let n = arguments.len();
        let is_unknown = |argument: &Argument<'w>| match argument {
            Argument::Done(expr) => matches!(expr.ty, Type::Unknown),
            _ => false,
        };
        let mut fitting = Vec::new();
        for method in candidates {
            let decl = self.w.method(*method);
            let parameters = self.w.signature(*method).parameters.len();
            if parameters == n || decl.is_varargs && n + 1 >= parameters {
                fitting.push(*method);
            }
        }
        if fitting.is_empty() {
            let mut counts: Vec<usize> = candidates
                .iter()
                .map(|id| self.w.signature(*id).parameters.len())
                .collect();
            counts.sort_unstable();
            counts.dedup();
            let declared = candidates.first().map(|id| self.signature_text(*id));
            let name = if name == "<init>" {
                receiver
                    .class_id()
                    .map_or_else(|| name.into(), |id| self.w.class(id).simple_name.clone())
            } else {
                name.into()
            };
            self.report(diagnostics::wrong_argument_count(
                name_span,
                &name,
                n,
                &counts,
                declared.filter(|_| candidates.len() == 1).as_deref(),
            ));
            return;
        }
        if arguments.iter().any(is_unknown) {
            // Reported where it became unknown.
            return;
        }
        if let [method] = fitting.as_slice() {
            let phase = match self.w.signature(*method).parameters.len() == n {
                true => Phase::Loose,
                false => Phase::Varargs,
            };
            let Some(candidate) = self.candidate(*method, receiver, is_diamond, explicit, n, phase)
            else {
                return;
            };
            for (argument, formal) in arguments.iter().zip(&candidate.formals) {
                if self.fits(argument, formal, phase) {
                    continue;
                }
                let span = argument.span();
                let formal = self.inf.known(formal);
                match argument {
                    Argument::Done(expr) => {
                        let (from, _) = (expr.ty.clone(), ());
                        self.incompatible(span, &from, &formal);
                    }
                    Argument::Call(call) => {
                        let from = self.inf.close(&call.result);
                        self.incompatible(span, &from, &formal);
                    }
                    Argument::Lambda(lambda) => self.wrong_lambda(*lambda, &formal),
                    Argument::Reference(_) => match self.w.function_of(&formal) {
                        Some(_) => self.report(diagnostics::reference_does_not_fit(span)),
                        None => {
                            let shown = self.show(&formal);
                            self.report(diagnostics::lambda_not_expected(span, &shown));
                        }
                    },
                    Argument::Branches(expr) => {
                        let checked = self.value(*expr, &formal);
                        _ = self.convert(checked, &formal, false);
                    }
                }
                return;
            }
            return;
        }
        let types: Vec<String> = arguments
            .iter()
            .map(|argument| match argument {
                Argument::Done(expr) => self.show(&expr.ty),
                Argument::Call(call) => self.show(&call.result),
                _ => "a lambda".to_owned(),
            })
            .collect();
        let shown: Vec<String> = fitting
            .iter()
            .take(3)
            .map(|id| self.signature_text(*id))
            .collect();
        self.report(diagnostics::no_suitable_method(
            name_span, name, &types, &shown,
        ));
    }

    fn wrong_lambda(&mut self, lambda: ast::LambdaExpr<'w>, formal: &Type) {
        let span = lambda.span();
        match self.w.function_of(formal) {
            Some(function) if function.parameters.len() != shape(lambda).n_parameters => {
                let given = shape(lambda).n_parameters;
                self.report(diagnostics::wrong_parameter_count(
                    span,
                    function.parameters.len(),
                    given,
                ));
            }
            Some(function) => self.wrong_body(lambda, &function),
            None => {
                let shown = self.show(formal);
                self.report(diagnostics::lambda_not_expected(span, &shown));
            }
        }
    }

    fn wrong_body(&mut self, lambda: ast::LambdaExpr<'w>, function: &Function) {
        let span = match lambda.body() {
            Some(LambdaBody::Expr(expr)) => expr.span(),
            _ => lambda.span(),
        };
        self.report(diagnostics::lambda_body_does_not_fit(
            span,
            function.result == Type::Void,
        ));
    }

    /// A method as a reader would write its head.
    pub(super) fn signature_text(&self, id: MethodId) -> String {
        self.w.signature_text(id)
    }
}
