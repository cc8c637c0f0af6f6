//! `switch`, as statement and as expression.

use std::rc::Rc;

use marblerun_syntax::Span;
use marblerun_syntax::ast::{self, LabelValue};
use marblerun_vm::class::{ClassKind, Kind};

use super::{Checker, LabelKind};
use crate::diagnostics;
use crate::typed::{Case, Constant, Expr, ExprKind, LabelId, Stmt, StmtKind, Switch, SwitchOn};
use crate::types::Type;
use crate::world::FieldOrigin;

impl<'w> Checker<'w> {
    pub(super) fn switch_statement(
        &mut self,
        switch: ast::SwitchStmt<'w>,
        name: Option<Rc<str>>,
    ) -> StmtKind {
        let span = switch.span();
        let selector = switch
            .selector()
            .map(|selector| self.value(selector, &Type::Unknown));
        let selector = selector.unwrap_or_else(|| self.error(span));
        let label = self.label(name, LabelKind::Switch);
        let switch = self.switch(label, selector, switch.body(), span, false);
        StmtKind::Switch(Box::new(switch))
    }

    pub(super) fn switch_value(&mut self, switch: ast::SwitchExpr<'w>, want: &Type) -> Expr {
        let span = switch.span();
        let selector = switch
            .selector()
            .map(|selector| self.value(selector, &Type::Unknown));
        let selector = selector.unwrap_or_else(|| self.error(span));
        // What the branches have in common must be known before they are converted to it.
        let ty = match want {
            want if want.is_certain() && !matches!(want, Type::Void | Type::Null) => want.clone(),
            want => {
                let copy = selector.clone();
                let (_, values) = self
                    .try_out(|this| this.value_switch(copy, switch.body(), span, want.clone()).1);
                let branches: Vec<&Expr> = values.iter().collect();
                self.branch_type(&branches, want)
            }
        };
        self.switch_of(selector, switch, ty)
    }

    fn value_switch(
        &mut self,
        selector: Expr,
        body: Option<ast::SwitchBody<'w>>,
        span: Span,
        ty: Type,
    ) -> (Switch, Vec<Expr>) {
        let n = self.frame().labels.len();
        let label = self.label(None, LabelKind::Value(ty));
        let switch = self.switch(label, selector, body, span, true);
        self.frame().labels.truncate(n);
        let mut values = Vec::new();
        for case in &switch.cases {
            collect(&case.statements, label, &mut values);
        }
        (switch, values)
    }

    /// A `switch` where a type is wanted that is still open: each branch has to fit it (JLS 15.28.1).
    pub(super) fn switch_result(&mut self, switch: ast::SwitchExpr<'w>, open: &Type) -> Expr {
        let span = switch.span();
        let selector = switch
            .selector()
            .map(|selector| self.value(selector, &Type::Unknown));
        let selector = selector.unwrap_or_else(|| self.error(span));
        self.switch_of(selector, switch, open.clone())
    }

    fn switch_of(&mut self, selector: Expr, switch: ast::SwitchExpr<'w>, ty: Type) -> Expr {
        let span = switch.span();
        let errors = self.n_errors;
        let (switch, values) = self.value_switch(selector, switch.body(), span, ty.clone());
        if values.is_empty() && self.n_errors == errors && !switch.cases.is_empty() {
            self.report(diagnostics::switch_without_value(span));
        }
        Expr {
            kind: ExprKind::Switch(Box::new(switch)),
            ty,
            span,
        }
    }

    /// A branch as the whole wants it; as it is while that is being found out.
    pub(super) fn branch_value(&mut self, branch: ast::Expr<'w>, want: &Type) -> Expr {
        if want.is_open() {
            let known = self.inf.known(want);
            return self.result(branch, want, &known);
        }
        let value = self.value(branch, want);
        match want {
            Type::Unknown => value,
            want => self.convert(value, want, true),
        }
    }

    fn switch(
        &mut self,
        label: LabelId,
        selector: Expr,
        body: Option<ast::SwitchBody<'w>>,
        span: Span,
        is_value: bool,
    ) -> Switch {
        let (on, selector) = self.selector(selector);
        let enum_class = match on {
            Some(SwitchOn::Enum(_)) => self.w.erase(&selector.ty).class_id(),
            _ => None,
        };
        let mut cases: Vec<Case> = Vec::new();
        let mut seen: Vec<Constant> = Vec::new();
        let mut has_default = false;
        let mut has_unknown = on.is_none();
        let want = match self
            .top()
            .and_then(|frame| frame.labels.last())
            .map(|l| l.kind.clone())
        {
            Some(LabelKind::Value(ty)) => ty,
            _ => Type::Unknown,
        };
        let frame = self.frame();
        let (n_scope, n_types) = (frame.scope.len(), frame.types.len());
        for written in body.into_iter().flat_map(|body| body.cases()) {
            let mut labels = Vec::new();
            let mut is_default = false;
            if let Some(head) = written.label() {
                if head.is_default() {
                    if has_default {
                        self.report(diagnostics::duplicate_default(head.span()));
                    }
                    is_default = true;
                    has_default = true;
                }
                for value in head.values() {
                    let LabelValue::Expr(value) = value else {
                        continue;
                    };
                    match self.case_label(value, &selector, on, enum_class) {
                        Some(constant) => {
                            if seen.contains(&constant) {
                                self.report(diagnostics::duplicate_case(
                                    value.span(),
                                    value.view().text(),
                                ));
                            }
                            seen.push(constant.clone());
                            labels.push(constant);
                        }
                        None => has_unknown = true,
                    }
                }
            }
            let is_arrow = written.is_arrow();
            if cases.last().is_some_and(|case| case.is_arrow != is_arrow) {
                self.report(diagnostics::mixed_cases(written.span()));
            }
            let statements = if is_arrow {
                self.scoped(|this| this.arrow(written, label, is_value, &want))
            } else {
                self.statements(written.statements())
            };
            cases.push(Case {
                labels,
                is_default,
                statements,
                is_arrow,
                span: written.span(),
            });
        }
        let frame = self.frame();
        frame.scope.truncate(n_scope);
        frame.types.truncate(n_types);
        let all_constants = enum_class.is_some_and(|id| {
            let fields = &self.w.class(id).fields;
            let n = fields
                .iter()
                .filter(|f| matches!(f.origin, FieldOrigin::Constant(..)))
                .count();
            seen.len() >= n
        });
        if is_value && !has_default && !all_constants && !has_unknown {
            let missing = self.missing_constants(enum_class, &seen);
            self.report(diagnostics::not_exhaustive(span, &missing));
        }
        Switch {
            label,
            selector,
            on: on.unwrap_or(SwitchOn::Int),
            cases,
            is_exhaustive: !has_default && all_constants && is_value,
        }
    }

    fn missing_constants(
        &self,
        enum_class: Option<marblerun_vm::class::ClassId>,
        seen: &[Constant],
    ) -> Vec<Rc<str>> {
        let Some(id) = enum_class else {
            return Vec::new();
        };
        let fields = self.w.class(id).fields.iter();
        fields
            .filter(|field| match field.origin {
                FieldOrigin::Constant(_, ordinal, _) => !seen.contains(&Constant::Int(ordinal)),
                _ => false,
            })
            .map(|field| field.name.clone())
            .collect()
    }

    fn selector(&mut self, selector: Expr) -> (Option<SwitchOn>, Expr) {
        let ty = selector.ty.clone();
        if self.w.is_string(&ty) {
            return (Some(SwitchOn::String), selector);
        }
        if matches!(
            self.w.unboxed(&ty),
            Some(Kind::Int | Kind::Short | Kind::Byte | Kind::Char)
        ) {
            let selector = self.coerce(selector, &Type::INT);
            return (Some(SwitchOn::Int), selector);
        }
        let class = self
            .w
            .erase(&ty)
            .class_id()
            .filter(|id| self.w.class(*id).kind == ClassKind::Enum);
        if let Some(id) = class {
            let ordinal = self.w.methods_named(id, "ordinal").first().copied();
            if let Some(ordinal) = ordinal {
                return (Some(SwitchOn::Enum(ordinal)), selector);
            }
        }
        if ty.is_certain() {
            let shown = self.show(&ty);
            self.report(diagnostics::bad_selector(selector.span, &shown));
        }
        (None, selector)
    }

    fn case_label(
        &mut self,
        value: ast::Expr<'w>,
        selector: &Expr,
        on: Option<SwitchOn>,
        enum_class: Option<marblerun_vm::class::ClassId>,
    ) -> Option<Constant> {
        if let Some(id) = enum_class {
            let ast::Expr::Name(name) = value else {
                self.report(diagnostics::enum_label(value.span()));
                return None;
            };
            let name = name.name()?;
            return match self.w.ordinal(id, name.text()) {
                Some(ordinal) => Some(Constant::Int(ordinal)),
                None => {
                    let fields = self.w.class(id).fields.iter();
                    let constants =
                        fields.filter(|f| matches!(f.origin, FieldOrigin::Constant(..)));
                    let near = diagnostics::nearest(name.text(), constants.map(|f| &*f.name));
                    let of = self.w.class(id).simple_name.clone();
                    self.report(diagnostics::unknown_constant(
                        name.span(),
                        &of,
                        name.text(),
                        near.as_deref(),
                    ));
                    None
                }
            };
        }
        let checked = self.value(value, &Type::Unknown);
        if matches!(checked.kind, ExprKind::Error) || on.is_none() {
            return None;
        }
        let wanted = match on {
            Some(SwitchOn::String) => self.w.string(),
            _ => selector_type(selector),
        };
        let span = checked.span;
        let is_constant = matches!(&checked.kind, ExprKind::Constant(c) if *c != Constant::Null);
        let fits = self.inf.is_compatible(&checked.ty, &wanted) || self.narrows(&checked, &wanted);
        if !fits {
            if checked.ty.is_certain() {
                let ty = checked.ty.clone();
                self.incompatible(span, &ty, &wanted);
            }
            return None;
        }
        if !is_constant {
            self.report(diagnostics::constant_expected(span));
            return None;
        }
        let checked = match on {
            Some(SwitchOn::Int) => self.coerce(checked, &Type::INT),
            _ => checked,
        };
        match checked.kind {
            ExprKind::Constant(constant) => Some(constant),
            _ => None,
        }
    }

    fn arrow(
        &mut self,
        case: ast::SwitchCase<'w>,
        label: LabelId,
        is_value: bool,
        want: &Type,
    ) -> Vec<Stmt> {
        if is_value {
            let mut statements = case.statements();
            if let Some(ast::Stmt::Expr(statement)) = statements.next() {
                let span = statement.span();
                let Some(expr) = statement.expr() else {
                    return Vec::new();
                };
                let value = self.branch_value(expr, want);
                return vec![Stmt {
                    kind: StmtKind::Yield(label, value),
                    span,
                }];
            }
        }
        self.statements(case.statements())
    }
}

/// The type of the selector before it was made an `int`.
fn selector_type(selector: &Expr) -> Type {
    match &selector.kind {
        ExprKind::Convert(_, inner) | ExprKind::Unbox(_, inner) => selector_type(inner),
        _ => selector.ty.clone(),
    }
}

/// The values that a `switch` yields.
fn collect(statements: &[Stmt], label: LabelId, found: &mut Vec<Expr>) {
    for statement in statements {
        match &statement.kind {
            StmtKind::Yield(other, value) if *other == label => found.push(value.clone()),
            StmtKind::Block(list) | StmtKind::Synchronized(_, list) => collect(list, label, found),
            StmtKind::If(_, yes, no) => {
                collect(std::slice::from_ref(yes), label, found);
                if let Some(no) = no {
                    collect(std::slice::from_ref(no), label, found);
                }
            }
            StmtKind::While(_, _, body)
            | StmtKind::DoWhile(_, body, _)
            | StmtKind::For(_, _, _, _, body)
            | StmtKind::Labeled(_, body) => collect(std::slice::from_ref(body), label, found),
            StmtKind::ForEach(each) => collect(std::slice::from_ref(&each.statement), label, found),
            StmtKind::Try(attempt) => {
                collect(&attempt.statements, label, found);
                for catch in &attempt.catches {
                    collect(&catch.statements, label, found);
                }
                if let Some(finally) = &attempt.finally {
                    collect(finally, label, found);
                }
            }
            StmtKind::Switch(switch) => {
                for case in &switch.cases {
                    collect(&case.statements, label, found);
                }
            }
            _ => {}
        }
    }
}
