//! Statements.

use std::rc::Rc;

use marblerun_syntax::Span;
use marblerun_syntax::ast::{self, ForInit};

use super::operator::Bindings;
use super::{Checker, LabelKind, Returns};
use crate::diagnostics;
use crate::typed::{
    Catch, Constant, Expr, ExprKind, ForEach, LabelId, Resource, Stmt, StmtKind, Through, Try,
};
use crate::types::Type;

/// Whether control can come to the end of a statement; only as exactly as the scope of pattern
/// variables needs it.
pub(super) fn completes(statement: &Stmt) -> bool {
    let is_true =
        |condition: &Expr| matches!(condition.kind, ExprKind::Constant(Constant::Boolean(true)));
    match &statement.kind {
        StmtKind::Return(_)
        | StmtKind::Throw(_)
        | StmtKind::Break(_)
        | StmtKind::Continue(_)
        | StmtKind::Yield(..) => false,
        StmtKind::Block(list) | StmtKind::Synchronized(_, list) => list.iter().all(completes),
        StmtKind::If(_, yes, Some(no)) => completes(yes) || completes(no),
        StmtKind::While(label, condition, body) => !is_true(condition) || breaks(body, *label),
        StmtKind::For(label, _, condition, _, body) => {
            condition
                .as_ref()
                .is_some_and(|condition| !is_true(condition))
                || breaks(body, *label)
        }
        StmtKind::Try(attempt) => {
            attempt
                .finally
                .as_ref()
                .is_none_or(|list| list.iter().all(completes))
                && (attempt.statements.iter().all(completes)
                    || attempt
                        .catches
                        .iter()
                        .any(|catch| catch.statements.iter().all(completes)))
        }
        _ => true,
    }
}

/// Whether a `break` in a statement leaves that label.
fn breaks(statement: &Stmt, label: LabelId) -> bool {
    let any = |list: &[Stmt]| list.iter().any(|statement| breaks(statement, label));
    match &statement.kind {
        StmtKind::Break(other) => *other == label,
        StmtKind::Block(list) | StmtKind::Synchronized(_, list) => any(list),
        StmtKind::If(_, yes, no) => {
            breaks(yes, label) || no.as_ref().is_some_and(|no| breaks(no, label))
        }
        StmtKind::While(_, _, body)
        | StmtKind::DoWhile(_, body, _)
        | StmtKind::For(_, _, _, _, body)
        | StmtKind::Labeled(_, body) => breaks(body, label),
        StmtKind::ForEach(each) => breaks(&each.statement, label),
        StmtKind::Try(attempt) => {
            any(&attempt.statements)
                || attempt.catches.iter().any(|catch| any(&catch.statements))
                || attempt.finally.as_ref().is_some_and(|list| any(list))
        }
        StmtKind::Switch(switch) => switch.cases.iter().any(|case| any(&case.statements)),
        _ => false,
    }
}

impl<'w> Checker<'w> {
    pub(super) fn block(&mut self, block: ast::Block<'w>) -> Vec<Stmt> {
        self.scoped(|this| this.statements(block.statements()))
    }

    /// Runs `check` in a scope of its own.
    pub(super) fn scoped<T>(&mut self, check: impl FnOnce(&mut Self) -> T) -> T {
        let frame = self.frame();
        let (n_scope, n_types, n_labels) =
            (frame.scope.len(), frame.types.len(), frame.labels.len());
        let result = check(self);
        let frame = self.frame();
        frame.scope.truncate(n_scope);
        frame.types.truncate(n_types);
        frame.labels.truncate(n_labels);
        result
    }

    pub(super) fn statements(&mut self, list: impl Iterator<Item = ast::Stmt<'w>>) -> Vec<Stmt> {
        let mut found = Vec::new();
        for statement in list {
            self.statement_into(statement, &mut found);
        }
        found
    }

    /// A statement that is not in a block: what it declares ends with it.
    fn single(&mut self, statement: ast::Stmt<'w>) -> Stmt {
        let span = statement.span();
        let mut found = self.scoped(|this| {
            let mut found = Vec::new();
            this.statement_into(statement, &mut found);
            found
        });
        match (found.len(), found.pop()) {
            (1, Some(one)) => one,
            (_, Some(last)) => {
                found.push(last);
                Stmt {
                    kind: StmtKind::Block(found),
                    span,
                }
            }
            (_, None) => Stmt {
                kind: StmtKind::Block(Vec::new()),
                span,
            },
        }
    }

    fn statement_into(&mut self, statement: ast::Stmt<'w>, found: &mut Vec<Stmt>) {
        let span = statement.span();
        if let ast::Stmt::LocalVariable(variable) = statement {
            self.local_variable(variable, found);
            return;
        }
        let mut after = Vec::new();
        let kind = self.statement(statement, None, &mut after);
        if let Some(kind) = kind {
            found.push(Stmt { kind, span });
        }
        self.bind(&after);
    }

    fn local_variable(&mut self, decl: ast::LocalVariable<'w>, found: &mut Vec<Stmt>) {
        let is_final = decl
            .modifiers()
            .is_some_and(|modifiers| modifiers.has(marblerun_syntax::Kind::FinalKw));
        self.declarators(decl.ty(), decl.declarators(), is_final, found);
    }

    fn declarators(
        &mut self,
        ty: Option<ast::Type<'w>>,
        declarators: impl Iterator<Item = ast::VariableDeclarator<'w>>,
        is_final: bool,
        found: &mut Vec<Stmt>,
    ) {
        let is_var = ty.is_some_and(ast::Type::is_var) && self.find_type("var").is_none();
        let declared = match ty {
            Some(ty) if !is_var => self.resolve(ty),
            _ => Type::Unknown,
        };
        if let (Type::Void, Some(ty)) = (&declared, ty) {
            self.report(diagnostics::void_variable(ty.span()));
        }
        for (index, declarator) in declarators.enumerate() {
            let span = declarator.span();
            let Some(name) = declarator.name() else {
                continue;
            };
            if is_var && index == 1 {
                self.report(diagnostics::compound_var(name.span()));
            }
            let declared =
                (0..declarator.n_dimensions()).fold(declared.clone(), |ty, _| ty.array());
            // The variable is in scope in its own value, as far as `flow` allows to use it.
            self.check_free(name.text(), name.span());
            let has_value = declarator.value().is_some();
            let id = self.variable(
                name.text(),
                declared.clone(),
                name.span(),
                is_final,
                has_value,
            );
            self.frame().scope.push((name.text().into(), id));
            let value = declarator.value().map(|value| {
                if is_var {
                    self.var_value(value, name)
                } else {
                    let checked = self.value(value, &declared);
                    self.convert(checked, &declared, true)
                }
            });
            if is_var {
                match &value {
                    Some(value) => {
                        let ty = value.ty.clone();
                        if let Some(variable) = self.frame().variables.get_mut(id.0 as usize) {
                            variable.ty = ty.clone();
                        }
                        let shown: Rc<str> = name.text().into();
                        self.see(name.span(), || super::Seen::Variable(shown, ty));
                    }
                    None => self.report(diagnostics::var_without_value(name.span(), name.text())),
                }
            }
            if let Some(Expr {
                kind: ExprKind::Constant(constant),
                ..
            }) = &value
            {
                let ty = self.variable_type(id);
                let is_constant = is_final
                    && *constant != Constant::Null
                    && (ty.is_primitive() || self.w.is_string(&ty));
                let constant = is_constant.then(|| constant.clone());
                if let Some(info) = self.frame().infos.get_mut(id.0 as usize) {
                    info.constant = constant;
                }
            }
            found.push(Stmt {
                kind: StmtKind::Variable(id, value),
                span,
            });
        }
    }

    fn var_value(&mut self, value: ast::Expr<'w>, name: ast::Name<'w>) -> Expr {
        match value.without_parens() {
            ast::Expr::Lambda(_) | ast::Expr::MethodRef(_) => {
                self.report(diagnostics::var_of_lambda(name.span(), name.text()));
                return self.error(value.span());
            }
            ast::Expr::ArrayInitializer(_) => {
                self.report(diagnostics::var_of_array(name.span(), name.text()));
                return self.error(value.span());
            }
            _ => {}
        }
        let checked = self.expr(value, &Type::Unknown);
        match &checked.ty {
            Type::Null => {
                self.report(diagnostics::var_of_null(name.span(), name.text()));
                self.error(value.span())
            }
            Type::Void => {
                self.report(diagnostics::no_value(checked.span));
                self.error(value.span())
            }
            _ => checked,
        }
    }

    fn statement(
        &mut self,
        statement: ast::Stmt<'w>,
        name: Option<Rc<str>>,
        after: &mut Vec<crate::typed::VariableId>,
    ) -> Option<StmtKind> {
        let span = statement.span();
        let n_labels = self.frame().labels.len();
        let kind = match statement {
            ast::Stmt::Block(block) => StmtKind::Block(self.block(block)),
            ast::Stmt::LocalVariable(variable) => {
                let mut found = Vec::new();
                self.local_variable(variable, &mut found);
                StmtKind::Block(found)
            }
            ast::Stmt::LocalType(decl) => StmtKind::Class(self.local_class(decl)?),
            ast::Stmt::Expr(statement) => {
                let expr = statement.expr()?;
                let checked = self.expr(expr, &Type::Unknown);
                self.check_idle(expr, &checked, span);
                StmtKind::Expr(checked)
            }
            ast::Stmt::Empty(_) => return None,
            ast::Stmt::Labeled(labeled) => return self.labeled(labeled, after),
            ast::Stmt::If(branch) => self.if_statement(branch, after),
            ast::Stmt::While(repeat) => {
                let condition = repeat.condition();
                let (condition, bindings) = match condition {
                    Some(condition) => self.condition(condition),
                    None => (self.error(span), Bindings::default()),
                };
                let label = self.label(name, LabelKind::Loop);
                let body =
                    self.with_bindings(&bindings.when_true, |this| this.body(repeat.body(), span));
                if !breaks(&body, label) {
                    after.extend(bindings.when_false);
                }
                StmtKind::While(label, condition, Box::new(body))
            }
            ast::Stmt::DoWhile(repeat) => {
                let label = self.label(name, LabelKind::Loop);
                let body = self.body(repeat.body(), span);
                let (condition, bindings) = match repeat.condition() {
                    Some(condition) => self.condition(condition),
                    None => (self.error(span), Bindings::default()),
                };
                if !breaks(&body, label) {
                    after.extend(bindings.when_false);
                }
                StmtKind::DoWhile(label, Box::new(body), condition)
            }
            ast::Stmt::For(repeat) => self.scoped(|this| this.for_statement(repeat, name)),
            ast::Stmt::ForEach(each) => self.scoped(|this| this.for_each(each, name)),
            ast::Stmt::Switch(switch) => self.switch_statement(switch, name),
            ast::Stmt::Break(jump) => self.break_statement(jump, span)?,
            ast::Stmt::Continue(jump) => self.continue_statement(jump, span)?,
            ast::Stmt::Return(statement) => self.return_statement(statement),
            ast::Stmt::Throw(statement) => {
                let value = statement.value()?;
                let checked = self.value(value, &Type::Unknown);
                if let Some(throwable) = self.w.class_named("java.lang.Throwable") {
                    let ty = checked.ty.clone();
                    if ty.is_certain() && ty != Type::Null && !self.w.is_subclass(&ty, throwable) {
                        let shown = self.show(&ty);
                        self.report(diagnostics::not_throwable(value.span(), &shown));
                    }
                }
                StmtKind::Throw(checked)
            }
            ast::Stmt::Yield(statement) => self.yield_statement(statement, span)?,
            ast::Stmt::Assert(assertion) => {
                if let Some(condition) = assertion.condition() {
                    _ = self.condition(condition);
                }
                if let Some(message) = assertion.message() {
                    _ = self.value(message, &Type::Unknown);
                }
                StmtKind::Assert
            }
            ast::Stmt::Synchronized(locked) => {
                let lock = locked.lock().map(|lock| self.value(lock, &Type::Unknown));
                let lock = lock.unwrap_or_else(|| self.error(span));
                if lock.ty.is_primitive() || lock.ty == Type::Null {
                    let shown = self.show(&lock.ty);
                    self.report(diagnostics::unexpected_primitive(lock.span, &shown));
                }
                let body = locked.body().map_or_else(Vec::new, |body| self.block(body));
                StmtKind::Synchronized(lock, body)
            }
            ast::Stmt::Try(attempt) => self.try_statement(attempt),
        };
        self.frame().labels.truncate(n_labels);
        Some(kind)
    }

    fn body(&mut self, body: Option<ast::Stmt<'w>>, span: Span) -> Stmt {
        match body {
            Some(body) => self.single(body),
            None => Stmt {
                kind: StmtKind::Block(Vec::new()),
                span,
            },
        }
    }

    fn labeled(
        &mut self,
        labeled: ast::LabeledStmt<'w>,
        after: &mut Vec<crate::typed::VariableId>,
    ) -> Option<StmtKind> {
        let name: Option<Rc<str>> = labeled.label().map(|label| label.text().into());
        let body = labeled.body()?;
        if let (Some(name), Some(label)) = (&name, labeled.label()) {
            let frame = self.frame();
            let inside = frame
                .labels
                .iter()
                .rev()
                .take_while(|l| l.kind != LabelKind::Lambda);
            let is_taken = inside.into_iter().any(|l| l.name.as_ref() == Some(name));
            if is_taken {
                self.report(diagnostics::duplicate_label(label.span(), name));
            }
        }
        match body {
            ast::Stmt::While(_)
            | ast::Stmt::DoWhile(_)
            | ast::Stmt::For(_)
            | ast::Stmt::ForEach(_) => self.statement(body, name, after),
            _ => {
                let n = self.frame().labels.len();
                let label = self.label(name, LabelKind::Block);
                let inner = self.single(body);
                self.frame().labels.truncate(n);
                Some(StmtKind::Labeled(label, Box::new(inner)))
            }
        }
    }

    fn if_statement(
        &mut self,
        branch: ast::IfStmt<'w>,
        after: &mut Vec<crate::typed::VariableId>,
    ) -> StmtKind {
        let span = branch.span();
        let (condition, bindings) = match branch.condition() {
            Some(condition) => self.condition(condition),
            None => (self.error(span), Bindings::default()),
        };
        let yes = self.with_bindings(&bindings.when_true, |this| {
            this.body(branch.then_branch(), span)
        });
        let no = branch
            .else_branch()
            .map(|no| self.with_bindings(&bindings.when_false, |this| this.single(no)));
        let no_completes = no.as_ref().is_none_or(completes);
        match (completes(&yes), no_completes) {
            (false, true) => after.extend(bindings.when_false),
            (true, false) => after.extend(bindings.when_true),
            _ => {}
        }
        StmtKind::If(condition, Box::new(yes), no.map(Box::new))
    }

    fn for_statement(&mut self, repeat: ast::ForStmt<'w>, name: Option<Rc<str>>) -> StmtKind {
        let span = repeat.span();
        let mut init = Vec::new();
        match repeat.init() {
            Some(variables @ ForInit::Variables(_)) => {
                self.declarators(variables.ty(), variables.declarators(), false, &mut init);
            }
            Some(exprs @ ForInit::Exprs(_)) => {
                for expr in exprs.exprs() {
                    let checked = self.expr(expr, &Type::Unknown);
                    init.push(Stmt {
                        span: checked.span,
                        kind: StmtKind::Expr(checked),
                    });
                }
            }
            None => {}
        }
        let condition = repeat
            .condition()
            .map(|condition| self.condition(condition));
        let (condition, bindings) = match condition {
            Some((condition, bindings)) => (Some(condition), bindings),
            None => (None, Bindings::default()),
        };
        let label = self.label(name, LabelKind::Loop);
        let (body, updates) = self.with_bindings(&bindings.when_true, |this| {
            let updates: Vec<Expr> = repeat
                .updates()
                .map(|update| this.expr(update, &Type::Unknown))
                .collect();
            (this.body(repeat.body(), span), updates)
        });
        StmtKind::For(label, init, condition, updates, Box::new(body))
    }

    fn for_each(&mut self, each: ast::ForEachStmt<'w>, name: Option<Rc<str>>) -> StmtKind {
        let span = each.span();
        let over = each.iterable().map(|over| self.value(over, &Type::Unknown));
        let over = over.unwrap_or_else(|| self.error(span));
        let object = self.w.object();
        let iterable = self.w.class_named("java.lang.Iterable");
        let method = |this: &Self, class: &str, name: &str| {
            let class = this.w.class_named(class)?;
            let found = this.w.methods_named(class, name);
            found
                .iter()
                .copied()
                .find(|id| this.w.method(*id).n_parameters == 0)
        };
        let through = match &over.ty {
            Type::Array(_) => Some(Through::Array),
            _ => {
                let methods = (
                    method(self, "java.lang.Iterable", "iterator"),
                    method(self, "java.util.Iterator", "hasNext"),
                    method(self, "java.util.Iterator", "next"),
                );
                match methods {
                    (Some(a), Some(b), Some(c)) => Some(Through::Iterable(a, b, c)),
                    _ => None,
                }
            }
        };
        let element_type = match (&over.ty, iterable) {
            (Type::Array(element), _) => (**element).clone(),
            (Type::Unknown, _) => Type::Unknown,
            (ty, Some(iterable)) => match self.w.as_super(ty, iterable) {
                Some(of) => match of.arguments() {
                    [one] => one.upper(&object),
                    _ => object,
                },
                None => {
                    if ty.is_certain() {
                        let shown = self.show(ty);
                        self.report(diagnostics::not_iterable(over.span, &shown));
                    }
                    Type::Unknown
                }
            },
            _ => Type::Unknown,
        };
        let parameter = each.variable();
        let declared = match parameter.and_then(|parameter| parameter.ty()) {
            Some(ty) if ty.is_var() => element_type.clone(),
            Some(ty) => {
                let ty = self.resolve(ty);
                let n = parameter.map_or(0, |parameter| parameter.n_dimensions());
                (0..n).fold(ty, |ty, _| ty.array())
            }
            None => element_type.clone(),
        };
        let at = over.span;
        let element = self.variable("", element_type, at, false, true);
        let value = self.local(element, at);
        let value = self.convert(value, &declared, false);
        let is_final = parameter
            .is_some_and(|parameter| parameter.has_modifier(marblerun_syntax::Kind::FinalKw));
        let variable = match parameter.and_then(|parameter| parameter.name()) {
            Some(name) => self.declare(name, declared, is_final, true),
            None => element,
        };
        let label = self.label(name, LabelKind::Loop);
        let statement = self.body(each.body(), span);
        match through {
            Some(through) => StmtKind::ForEach(Box::new(ForEach {
                label,
                variable,
                over,
                through,
                element,
                value,
                statement,
            })),
            None => StmtKind::Expr(over),
        }
    }

    fn break_statement(&mut self, jump: ast::BreakStmt<'w>, span: Span) -> Option<StmtKind> {
        let labels = self.frame().labels.clone();
        let wanted = jump.label();
        for label in labels.iter().rev() {
            match (&label.kind, wanted) {
                (LabelKind::Lambda, _) => break,
                (LabelKind::Value(_), _) => {
                    self.report(diagnostics::jump_out_of_switch(span, "break"));
                    return None;
                }
                (LabelKind::Loop | LabelKind::Switch, None) => {
                    return Some(StmtKind::Break(label.id));
                }
                (_, Some(name)) if label.name.as_deref() == Some(name.text()) => {
                    return Some(StmtKind::Break(label.id));
                }
                _ => {}
            }
        }
        match wanted {
            Some(name) => self.report(diagnostics::unknown_label(name.span(), name.text())),
            None => self.report(diagnostics::break_outside(span)),
        }
        None
    }

    fn continue_statement(&mut self, jump: ast::ContinueStmt<'w>, span: Span) -> Option<StmtKind> {
        let labels = self.frame().labels.clone();
        let wanted = jump.label();
        for label in labels.iter().rev() {
            match (&label.kind, wanted) {
                (LabelKind::Lambda, _) => break,
                (LabelKind::Value(_), _) => {
                    self.report(diagnostics::jump_out_of_switch(span, "continue"));
                    return None;
                }
                (LabelKind::Loop, None) => return Some(StmtKind::Continue(label.id)),
                (kind, Some(name)) if label.name.as_deref() == Some(name.text()) => {
                    if *kind != LabelKind::Loop {
                        self.report(diagnostics::not_a_loop(name.span(), name.text()));
                        return None;
                    }
                    return Some(StmtKind::Continue(label.id));
                }
                _ => {}
            }
        }
        match wanted {
            Some(name) => self.report(diagnostics::unknown_label(name.span(), name.text())),
            None => self.report(diagnostics::continue_outside(span)),
        }
        None
    }

    fn yield_statement(&mut self, statement: ast::YieldStmt<'w>, span: Span) -> Option<StmtKind> {
        let value = statement.value()?;
        let labels = self.frame().labels.clone();
        for label in labels.iter().rev() {
            match &label.kind {
                LabelKind::Lambda => break,
                LabelKind::Value(want) => {
                    let checked = self.branch_value(value, want);
                    return Some(StmtKind::Yield(label.id, checked));
                }
                _ => {}
            }
        }
        self.report(diagnostics::yield_outside(span));
        None
    }

    fn return_statement(&mut self, statement: ast::ReturnStmt<'w>) -> StmtKind {
        let span = statement.span();
        let in_switch = self
            .top()
            .into_iter()
            .flat_map(|frame| frame.labels.iter().rev())
            .take_while(|label| label.kind != LabelKind::Lambda)
            .any(|label| matches!(label.kind, LabelKind::Value(_)));
        if in_switch {
            self.report(diagnostics::jump_out_of_switch(span, "return"));
            return StmtKind::Return(None);
        }
        let returns = self.top().and_then(|frame| frame.returns.last().cloned());
        let value = statement.value();
        match (returns, value) {
            (None | Some(Returns::Nowhere), value) => {
                if let Some(value) = value {
                    _ = self.expr(value, &Type::Unknown);
                }
                self.report(diagnostics::return_outside(span));
                StmtKind::Return(None)
            }
            (Some(Returns::Method(Type::Void)), Some(value)) => {
                _ = self.expr(value, &Type::Unknown);
                self.report(diagnostics::unexpected_return_value(value.span(), false));
                StmtKind::Return(None)
            }
            (Some(Returns::Lambda(Type::Void)), Some(value)) => {
                _ = self.expr(value, &Type::Unknown);
                self.report(diagnostics::unexpected_return_value(value.span(), true));
                StmtKind::Return(None)
            }
            (Some(Returns::Method(Type::Void)), None) if self.gives_value() => {
                StmtKind::Return(Some(self.null(span)))
            }
            (Some(Returns::Method(Type::Void) | Returns::Lambda(Type::Void)), None) => {
                StmtKind::Return(None)
            }
            (Some(Returns::Method(want) | Returns::Lambda(want)), Some(value)) => {
                let checked = self.value(value, &want);
                StmtKind::Return(Some(self.convert(checked, &want, true)))
            }
            (Some(Returns::Open(open)), Some(value)) => {
                let known = self.inf.known(&open);
                StmtKind::Return(Some(self.result(value, &open, &known)))
            }
            (Some(Returns::Method(_) | Returns::Lambda(_) | Returns::Open(_)), None) => {
                self.report(diagnostics::missing_return_value(span));
                StmtKind::Return(None)
            }
        }
    }

    /// Warns of a statement that only makes an object which does nothing by itself.
    fn check_idle(&mut self, expr: ast::Expr<'w>, checked: &Expr, statement: Span) {
        let Some(idle) = self.w.advice.idle else {
            return;
        };
        let ast::Expr::Call(call) = expr else { return };
        let name = call.name();
        let is_busy = name.is_some_and(|name| idle.busy.contains(&name.text()));
        let Some(class) = self.w.class_named(idle.class) else {
            return;
        };
        if !is_busy
            && checked.ty.is_certain()
            && checked.ty.class_id().is_some()
            && self.w.is_subclass(&checked.ty, class)
            && !self.is_result(statement)
        {
            let shown = self.show(&self.w.erase(&checked.ty));
            self.report(diagnostics::idle(expr.span(), &shown, idle.method));
        }
    }

    /// Whether the statement is the last one of a snippet that gives a value.
    fn is_result(&self, statement: Span) -> bool {
        if !self.gives_value() {
            return false;
        }
        let file = self.w.file(self.w.class(self.class()).file);
        let statements = file.map(|file| {
            let items = file.parse.program().items();
            items
                .filter_map(|item| match item {
                    ast::Item::Stmt(statement) => Some(statement.span()),
                    _ => None,
                })
                .last()
        });
        statements.flatten() == Some(statement)
    }

    /// Whether this is the code of a snippet that gives a value.
    fn gives_value(&self) -> bool {
        let method = self.top().map(|frame| self.w.method(frame.method).origin);
        self.w.gives_value && method == Some(crate::world::MethodOrigin::Main)
    }

    fn try_statement(&mut self, attempt: ast::TryStmt<'w>) -> StmtKind {
        let frame = self.frame();
        let (n_scope, n_types) = (frame.scope.len(), frame.types.len());
        let mut resources = Vec::new();
        for resource in attempt.resources() {
            resources.extend(self.resource(resource));
        }
        let statements = attempt
            .body()
            .map_or_else(Vec::new, |body| self.block(body));
        let frame = self.frame();
        frame.scope.truncate(n_scope);
        frame.types.truncate(n_types);
        let mut caught: Vec<marblerun_vm::class::ClassId> = Vec::new();
        let mut catches = Vec::new();
        for catch in attempt.catches() {
            catches.push(self.scoped(|this| this.catch(catch, &mut caught)));
        }
        let finally = attempt.finally().map(|block| self.block(block));
        StmtKind::Try(Box::new(Try {
            resources,
            statements,
            catches,
            finally,
        }))
    }

    fn resource(&mut self, resource: ast::Resource<'w>) -> Option<Resource> {
        let span = resource.span();
        let value = resource.value();
        let (variable, value) = match resource.variable() {
            Some(parameter) => {
                let written = parameter.ty()?;
                let name = parameter.name()?;
                let value = value?;
                if written.is_var() {
                    let checked = self.value(value, &Type::Unknown);
                    (self.declare(name, checked.ty.clone(), true, true), checked)
                } else {
                    let ty = self.resolve(written);
                    let checked = self.value(value, &ty);
                    let checked = self.convert(checked, &ty, true);
                    (self.declare(name, ty, true, true), checked)
                }
            }
            None => {
                let checked = self.value(value?, &Type::Unknown);
                (
                    self.variable("", checked.ty.clone(), span, true, true),
                    checked,
                )
            }
        };
        let ty = self.variable_type(variable);
        let closeable = self.w.class_named("java.lang.AutoCloseable");
        let fits = closeable.is_none_or(|class| self.w.as_super(&ty, class).is_some());
        if !fits && ty.is_certain() {
            let shown = self.show(&ty);
            self.report(diagnostics::not_closeable(span, &shown));
            return None;
        }
        let (methods, _) = self.members_of(&ty, "close");
        let close = methods
            .iter()
            .copied()
            .find(|id| self.w.method(*id).n_parameters == 0)?;
        let throwable = self.w.class_named("java.lang.Throwable")?;
        let add_suppressed = self
            .w
            .methods_named(throwable, "addSuppressed")
            .first()
            .copied()?;
        let throws = self.w.throws(close);
        Some(Resource {
            variable,
            value,
            close,
            add_suppressed,
            throws,
        })
    }

    fn catch(
        &mut self,
        catch: ast::CatchClause<'w>,
        caught: &mut Vec<marblerun_vm::class::ClassId>,
    ) -> Catch {
        let throwable = self.w.class_named("java.lang.Throwable");
        let mut classes = Vec::new();
        let mut types = Vec::new();
        for written in catch.types() {
            let ty = self.resolve(written);
            let Some(id) = ty.class_id() else {
                types.push(ty);
                continue;
            };
            if throwable.is_some_and(|throwable| !self.w.is_subclass(&ty, throwable)) {
                let shown = self.show(&ty);
                self.report(diagnostics::not_throwable(written.span(), &shown));
                continue;
            }
            if classes.iter().any(|other| {
                self.w.is_subclass(&ty, *other) || self.w.is_subclass(&Type::class(*other), id)
            }) {
                let shown = self.show(&ty);
                self.report(diagnostics::related_alternatives(written.span(), &shown));
            } else if caught.iter().any(|other| self.w.is_subclass(&ty, *other)) {
                let shown = self.show(&ty);
                self.report(diagnostics::already_caught(catch.span(), &shown));
            }
            classes.push(id);
            types.push(ty);
        }
        caught.extend(classes.iter().copied());
        let ty = match types.as_slice() {
            [] => Type::Unknown,
            [one] => one.clone(),
            several => self.w.lub(several),
        };
        let is_final = types.len() > 1;
        let variable = match catch.name() {
            Some(name) => self.declare(name, ty, is_final, true),
            None => self.variable("", ty, catch.span(), true, true),
        };
        let statements = catch.body().map_or_else(Vec::new, |body| self.block(body));
        Catch {
            classes,
            variable,
            statements,
        }
    }
}
