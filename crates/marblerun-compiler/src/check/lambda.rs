//! Lambdas.

use marblerun_syntax::Span;
use marblerun_syntax::ast::{self, LambdaBody};

use super::call::Open;
use super::overload::{is_statement, shape};
use super::{Checker, LabelKind, Returns};
use crate::diagnostics;
use crate::members::Function;
use crate::typed::{Expr, ExprKind, Lambda, Stmt, StmtKind, VariableId};
use crate::types::{Bound, Type};

impl<'w> Checker<'w> {
    /// A lambda that is not an argument.
    pub(super) fn lambda_value(&mut self, lambda: ast::LambdaExpr<'w>, want: &Type) -> Expr {
        let span = lambda.span();
        if matches!(want, Type::Unknown | Type::Inference(_)) {
            self.report(diagnostics::lambda_without_context(span));
            return self.error(span);
        }
        match self.w.function_of(want) {
            Some(function) if function.parameters.len() == shape(lambda).n_parameters => {
                let want = want.clone();
                self.lambda_argument(lambda, &want)
            }
            Some(function) => {
                let given = shape(lambda).n_parameters;
                self.report(diagnostics::wrong_parameter_count(
                    span,
                    function.parameters.len(),
                    given,
                ));
                self.error(span)
            }
            None => {
                let shown = self.show(want);
                self.report(diagnostics::lambda_not_expected(span, &shown));
                self.error(span)
            }
        }
    }

    /// A lambda where a value of that type is wanted; types in it may be open.
    pub(super) fn lambda_argument(&mut self, lambda: ast::LambdaExpr<'w>, formal: &Type) -> Expr {
        let span = lambda.span();
        let known = match self.inf.known(formal) {
            open @ Type::Inference(_) => self.inf.resolve(&open),
            other => other,
        };
        let known = self.as_written(known, lambda);
        let Some(function) = self.w.function_of(&known) else {
            if matches!(known, Type::Unknown) {
                // What it would be given to is wrong, and was reported.
                return self.error(span);
            }
            if !known.is_certain() && !matches!(known, Type::Class(..)) {
                self.report(diagnostics::lambda_without_context(span));
            } else {
                let shown = self.show(&known);
                self.report(diagnostics::lambda_not_expected(span, &shown));
            }
            return self.error(span);
        };
        let frame = self.frame();
        frame.depth += 1;
        let (n_scope, n_labels) = (frame.scope.len(), frame.labels.len());
        let n_types = frame.types.len();
        _ = self.label(None, LabelKind::Lambda);
        let parameters = self.lambda_parameters(lambda, &function);
        let result = self.inf.known(&function.result);
        let statements = match lambda.body() {
            Some(LambdaBody::Expr(body)) => self.expression_body(body, &function, &result),
            Some(LambdaBody::Block(block)) => self.block_body(block, &function, &result),
            None => Vec::new(),
        };
        let frame = self.frame();
        frame.depth -= 1;
        frame.scope.truncate(n_scope);
        frame.labels.truncate(n_labels);
        frame.types.truncate(n_types);
        self.lambda_expr(span, &function, known, parameters, None, statements)
    }

    /// The types that a lambda gives its parameters take the place of wildcards (JLS 18.5.3).
    fn as_written(&mut self, known: Type, lambda: ast::LambdaExpr<'w>) -> Type {
        let Type::Class(id, arguments) = &known else {
            return known;
        };
        let Some(function) = self.w.function_of(&self.w.this_type(*id)) else {
            return known;
        };
        let variables = self.w.type_parameters(*id);
        let mut arguments = arguments.to_vec();
        for (parameter, declared) in lambda.parameters().zip(&function.parameters) {
            let at = variables
                .iter()
                .position(|variable| *declared == Type::Variable(*variable));
            let Some(argument) = at.and_then(|at| arguments.get_mut(at)) else {
                continue;
            };
            let written = parameter.ty().filter(|written| !written.is_var());
            let (Type::Wildcard(bound, of), Some(written)) = (argument.clone(), written) else {
                continue;
            };
            let (_, written) = self.try_out(|this| this.resolve(written));
            let n = parameter.n_dimensions() + usize::from(parameter.is_varargs());
            let written = (0..n).fold(written, |ty, _| ty.array());
            let fits = match bound {
                Bound::Super => self.inf.is_subtype(&of, &written),
                Bound::Extends => self.inf.is_subtype(&written, &of),
            };
            if written.is_reference() && fits {
                *argument = written;
            }
        }
        Type::Class(*id, arguments.into())
    }

    pub(super) fn lambda_expr(
        &mut self,
        span: Span,
        function: &Function,
        ty: Type,
        parameters: Vec<VariableId>,
        receiver: Option<(VariableId, Expr)>,
        statements: Vec<Stmt>,
    ) -> Expr {
        let Some(method) = self.w.lambda(self.file(), span) else {
            return self.error(span);
        };
        let result = match &function.result {
            Type::Void => None,
            other => Some(other.kind()),
        };
        let kind = ExprKind::Lambda(Box::new(Lambda {
            method,
            interface: function.interface,
            parameters,
            receiver,
            result,
            statements,
        }));
        Expr { kind, ty, span }
    }

    fn lambda_parameters(
        &mut self,
        lambda: ast::LambdaExpr<'w>,
        function: &Function,
    ) -> Vec<VariableId> {
        let mut found = Vec::new();
        for (index, parameter) in lambda.parameters().enumerate() {
            let given = function
                .parameters
                .get(index)
                .cloned()
                .unwrap_or(Type::Unknown);
            let ty = match parameter.ty() {
                Some(written) if !written.is_var() => {
                    let written_type = self.resolve(written);
                    let n = parameter.n_dimensions() + usize::from(parameter.is_varargs());
                    let written_type = (0..n).fold(written_type, |ty, _| ty.array());
                    if given.is_open() {
                        _ = self.inf.is_compatible(&written_type, &given);
                        _ = self.inf.is_subtype(&given, &written_type);
                    } else if given.is_certain()
                        && written_type.is_certain()
                        && given != written_type
                    {
                        let (from, to) = (self.show(&given), self.show(&written_type));
                        self.report(diagnostics::incompatible_parameter(
                            written.span(),
                            &from,
                            &to,
                        ));
                    }
                    written_type
                }
                _ => {
                    let object = self.w.object();
                    self.inf.resolve(&given).upper(&object)
                }
            };
            if let Some(name) = parameter.name() {
                let is_final = parameter.has_modifier(marblerun_syntax::Kind::FinalKw);
                found.push(self.declare(name, ty, is_final, true));
            }
        }
        found
    }

    fn expression_body(
        &mut self,
        body: ast::Expr<'w>,
        function: &Function,
        result: &Type,
    ) -> Vec<Stmt> {
        let span = body.span();
        if *result == Type::Void {
            let checked = self.expr(body, &Type::Unknown);
            if !is_statement(body) && !matches!(checked.kind, ExprKind::Error) {
                self.report(diagnostics::lambda_body_does_not_fit(span, true));
            }
            return vec![Stmt {
                kind: StmtKind::Expr(checked),
                span,
            }];
        }
        let value = self.result(body, &function.result, result);
        vec![Stmt {
            kind: StmtKind::Return(Some(value)),
            span,
        }]
    }

    /// What a lambda gives back: as its function wants it, or what its function then gives.
    pub(super) fn result(&mut self, body: ast::Expr<'w>, open: &Type, known: &Type) -> Expr {
        let span = body.span();
        if !known.is_open() {
            let checked = self.value_of_body(body, known);
            return self.convert(checked, known, true);
        }
        let opened = self.open_result(body, open);
        let checked = self.finish_result(opened, open);
        self.fit_result(checked, open, span)
    }

    /// A result, with the types of a call still open.
    fn open_result(&mut self, body: ast::Expr<'w>, open: &Type) -> Open<'w> {
        let inner = body.without_parens();
        match inner {
            ast::Expr::Call(_) | ast::Expr::New(_) => self.open(inner, &Type::Unknown),
            ast::Expr::Lambda(lambda) => Open::Done(self.lambda_argument(lambda, open)),
            ast::Expr::MethodRef(reference) => Open::Done(self.reference_argument(reference, open)),
            ast::Expr::Conditional(conditional) => {
                Open::Done(self.conditional_result(conditional, open))
            }
            ast::Expr::Switch(switch) => Open::Done(self.switch_result(switch, open)),
            _ => Open::Done(self.value(body, &Type::Unknown)),
        }
    }

    fn finish_result(&mut self, result: Open<'w>, open: &Type) -> Expr {
        match result {
            Open::Done(expr) => expr,
            Open::Call(mut call) => {
                let saved = self.inf.save();
                if !self.inf.is_compatible(&call.result, open) {
                    self.inf.restore(saved);
                }
                self.solve(&mut call);
                self.finish(*call, true)
            }
        }
    }

    /// A conditional where a type is wanted that is still open. If its branches depend on that type, each
    /// has to fit it (JLS 15.25.3); otherwise they have a type of their own.
    pub(super) fn conditional_result(
        &mut self,
        expr: ast::ConditionalExpr<'w>,
        open: &Type,
    ) -> Expr {
        let span = expr.span();
        let (Some(condition), Some(yes), Some(no)) =
            (expr.condition(), expr.when_true(), expr.when_false())
        else {
            return self.error(span);
        };
        let (condition, bindings) = self.condition(condition);
        let branches = [(yes, &bindings.when_true), (no, &bindings.when_false)];
        let [yes, no] = branches.map(|(branch, bindings)| {
            let opened = self.with_bindings(bindings, |this| this.open_result(branch, open));
            (opened, branch.span())
        });
        let depends = |branch: &Open<'w>| match branch {
            Open::Call(_) => true,
            Open::Done(expr) => expr.ty.is_open(),
        };
        if !depends(&yes.0) && !depends(&no.0) {
            let [yes, no] = [yes, no].map(|(branch, span)| {
                let value = self.finish_result(branch, open);
                self.value_of(value, span)
            });
            return self.conditional_of(condition, yes, no, &Type::Unknown, span);
        }
        let [yes, no] = [yes, no].map(|(branch, span)| {
            let value = self.finish_result(branch, open);
            Box::new(self.fit_result(value, open, span))
        });
        Expr {
            kind: ExprKind::Conditional(Box::new(condition), yes, no),
            ty: open.clone(),
            span,
        }
    }

    /// An expression that is checked, where a value is needed.
    fn value_of(&mut self, checked: Expr, span: Span) -> Expr {
        if checked.ty == Type::Void && !matches!(checked.kind, ExprKind::Error) {
            self.report(diagnostics::no_value(span));
            return self.error(span);
        }
        checked
    }

    /// Lets a result say what it can of the type that is wanted.
    fn fit_result(&mut self, checked: Expr, open: &Type, span: Span) -> Expr {
        if checked.ty == Type::Void {
            self.report(diagnostics::no_value(span));
            return self.wrong_result(span, open);
        }
        if !self.inf.is_compatible(&checked.ty, open) {
            let from = self.inf.close(&checked.ty);
            if from.is_certain() {
                // What is decided for the message says nothing about the rest of the chain.
                let saved = self.inf.save();
                let wanted = self.inf.resolve(open);
                self.incompatible(span, &from, &wanted);
                self.inf.restore(saved);
                return self.wrong_result(span, open);
            }
        }
        self.boxed_value(checked)
    }

    /// What depends on the result is not known either.
    fn wrong_result(&mut self, span: Span, open: &Type) -> Expr {
        let error = self.error(span);
        _ = self.inf.is_compatible(&error.ty, open);
        error
    }

    fn value_of_body(&mut self, body: ast::Expr<'w>, want: &Type) -> Expr {
        let checked = self.expr(body, want);
        if checked.ty == Type::Void && !matches!(checked.kind, ExprKind::Error) {
            self.report(diagnostics::no_value(checked.span));
            return self.error(checked.span);
        }
        checked
    }

    fn block_body(
        &mut self,
        block: ast::Block<'w>,
        function: &Function,
        result: &Type,
    ) -> Vec<Stmt> {
        let returns = match result {
            known if !known.is_open() => Returns::Lambda(known.clone()),
            _ => Returns::Open(function.result.clone()),
        };
        self.frame().returns.push(returns);
        let statements = self.block(block);
        self.frame().returns.pop();
        statements
    }

    /// The type of the value of a lambda without parameters, or with their types.
    pub(super) fn type_of_body(&mut self, lambda: ast::LambdaExpr<'w>) -> Type {
        let Some(LambdaBody::Expr(body)) = lambda.body() else {
            return Type::Unknown;
        };
        for parameter in lambda.parameters() {
            if let (Some(ty), Some(name)) = (parameter.ty(), parameter.name()) {
                let ty = self.resolve(ty);
                let id = self.variable(name.text(), ty, name.span(), false, true);
                self.frame().scope.push((name.text().into(), id));
            }
        }
        self.expr(body, &Type::Unknown).ty
    }
}
