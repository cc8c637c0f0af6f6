//! Following statements (JLS 14.22, 16.2).

use marblerun_syntax::Span;

use super::exceptions::Thrown;
use super::state::State;
use super::{Flow, Jump, JumpKind};
use crate::diagnostics;
use crate::typed::{Constant, Expr, ExprKind, LabelId, Stmt, StmtKind, Switch, Try, VariableId};
use crate::types::Type;

fn is_constant(expression: &Expr, value: bool) -> bool {
    matches!(&expression.kind, ExprKind::Constant(Constant::Boolean(is)) if *is == value)
}

impl Flow<'_> {
    pub(super) fn statements(&mut self, statements: &[Stmt], state: &mut State) {
        let mut was_reported = false;
        for statement in statements {
            if !state.is_live && !was_reported && !is_hidden(statement) {
                was_reported = true;
                self.report(diagnostics::unreachable(statement.span));
                // What follows is looked at as if it were reached: one mistake, one message.
                state.is_live = true;
            }
            self.statement(statement, state);
        }
        if was_reported {
            state.is_live = false;
        }
    }

    /// A statement that is reached if the one around it is, unless its condition says otherwise.
    fn inner(&mut self, statement: &Stmt, state: &mut State) {
        if !state.is_live {
            self.report(diagnostics::unreachable(statement.span));
            state.is_live = true;
            self.statement(statement, state);
            state.is_live = false;
            return;
        }
        self.statement(statement, state);
    }

    fn declare(&mut self, variable: VariableId, state: &mut State) {
        if state.is_live {
            state.assigned.remove(variable.0 as usize);
            state.touched.remove(variable.0 as usize);
        }
    }

    fn jump(&mut self, kind: JumpKind, label: LabelId, state: &mut State) {
        let taken = state.clone();
        self.jumps.push(Jump {
            kind,
            label,
            state: taken,
        });
        state.end();
    }

    fn statement(&mut self, statement: &Stmt, state: &mut State) {
        match &statement.kind {
            StmtKind::Variable(variable, value) => {
                self.declare(*variable, state);
                self.note_declaration(*variable, value.is_none());
                if let Some(value) = value {
                    self.expression(value, state);
                    state.assign(variable.0 as usize);
                }
            }
            StmtKind::Expr(expression) => self.expression(expression, state),
            StmtKind::Block(statements) => self.statements(statements, state),
            StmtKind::If(condition, then, otherwise) => {
                let (mut when_true, mut when_false) = self.condition(condition, state);
                // Unlike for loops, a constant condition rules out neither branch.
                self.statement(then, &mut when_true);
                if let Some(otherwise) = otherwise {
                    self.statement(otherwise, &mut when_false);
                }
                when_true.join(&when_false);
                *state = when_true;
            }
            StmtKind::While(label, condition, body) => {
                let (declared, entry) = (self.before_loop(), state.clone());
                let (mut inside, mut after) = self.condition(condition, state);
                inside.is_live = state.is_live && !is_constant(condition, false);
                after.is_live = state.is_live && !is_constant(condition, true);
                self.inner(body, &mut inside);
                self.join_jumps(JumpKind::Continue, *label, &mut inside);
                self.after_turn(&declared, &entry, &inside);
                self.join_jumps(JumpKind::Break, *label, &mut after);
                *state = after;
            }
            StmtKind::DoWhile(label, body, condition) => {
                let (declared, entry) = (self.before_loop(), state.clone());
                self.statement(body, state);
                self.join_jumps(JumpKind::Continue, *label, state);
                self.after_turn(&declared, &entry, state);
                let is_live = state.is_live && !is_constant(condition, true);
                let (_, mut after) = self.condition(condition, state);
                after.is_live = is_live;
                self.join_jumps(JumpKind::Break, *label, &mut after);
                *state = after;
            }
            StmtKind::For(label, first, condition, updates, body) => {
                self.statements(first, state);
                let (declared, entry) = (self.before_loop(), state.clone());
                let (mut inside, mut after) = match condition {
                    Some(condition) => {
                        let (mut inside, mut after) = self.condition(condition, state);
                        inside.is_live = state.is_live && !is_constant(condition, false);
                        after.is_live = state.is_live && !is_constant(condition, true);
                        (inside, after)
                    }
                    None => {
                        let mut after = state.clone();
                        after.end();
                        (state.clone(), after)
                    }
                };
                self.inner(body, &mut inside);
                self.join_jumps(JumpKind::Continue, *label, &mut inside);
                self.expressions(updates, &mut inside);
                self.after_turn(&declared, &entry, &inside);
                self.join_jumps(JumpKind::Break, *label, &mut after);
                *state = after;
            }
            StmtKind::ForEach(each) => {
                self.expression(&each.over, state);
                let (declared, entry) = (self.before_loop(), state.clone());
                let mut inside = state.clone();
                inside.assign(each.element.0 as usize);
                self.expression(&each.value, &mut inside);
                inside.assign(each.variable.0 as usize);
                self.statement(&each.statement, &mut inside);
                let mut turned = inside;
                self.join_jumps(JumpKind::Continue, each.label, &mut turned);
                self.after_turn(&declared, &entry, &turned);
                self.join_jumps(JumpKind::Break, each.label, state);
            }
            StmtKind::Labeled(label, inner) => {
                self.statement(inner, state);
                self.join_jumps(JumpKind::Break, *label, state);
            }
            StmtKind::Break(label) => self.jump(JumpKind::Break, *label, state),
            StmtKind::Continue(label) => self.jump(JumpKind::Continue, *label, state),
            StmtKind::Yield(label, value) => {
                self.expression(value, state);
                self.jump(JumpKind::Break, *label, state);
            }
            StmtKind::Return(value) => {
                self.expressions(value, state);
                if self.lambdas == 0 {
                    self.check_blank_finals(state, statement.span);
                }
                state.end();
            }
            StmtKind::Throw(thrown) => {
                self.expression(thrown, state);
                self.throw(thrown, statement.span);
                state.end();
            }
            StmtKind::Try(tried) => self.try_statement(tried, statement.span, state),
            StmtKind::Synchronized(lock, statements) => {
                self.expression(lock, state);
                self.statements(statements, state);
            }
            StmtKind::Switch(switch) => self.switch_statement(switch, state),
            StmtKind::Assert | StmtKind::Class(_) => {}
            StmtKind::Construct(constructor, outer, arguments) => {
                self.expressions(outer.as_deref(), state);
                self.expressions(arguments, state);
                let throws = self.classes.throws(*constructor);
                self.throw_all(&throws, statement.span);
            }
        }
    }

    fn try_statement(&mut self, tried: &Try, span: Span, state: &mut State) {
        let (thrown_before, jumps_before) = (self.thrown.len(), self.jumps.len());
        let was_unknown = std::mem::take(&mut self.calls_unknown);
        let entry = state.clone();
        for resource in &tried.resources {
            self.declare(resource.variable, state);
            self.expression(&resource.value, state);
            state.assign(resource.variable.0 as usize);
            self.close(resource.variable, &resource.throws, &resource.value);
        }
        self.statements(&tried.statements, state);
        let caught = self.catch(thrown_before, &tried.catches);
        self.calls_unknown |= was_unknown;
        // A handler may begin after any part of what is tried.
        let mut handling = entry.clone();
        handling.touched.unite(&state.touched);
        let mut after = state.clone();
        for (clause, classes) in tried.catches.iter().zip(caught) {
            let mut inside = handling.clone();
            inside.assign(clause.variable.0 as usize);
            self.rethrown.insert(clause.variable, classes);
            self.statements(&clause.statements, &mut inside);
            self.rethrown.remove(&clause.variable);
            after.join(&inside);
        }
        if let Some(finally) = &tried.finally {
            let mut inside = handling;
            inside.touched.unite(&after.touched);
            inside.is_live = entry.is_live;
            let thrown_inside = self.thrown.split_off(thrown_before.min(self.thrown.len()));
            let mut jumps_inside = self.jumps.split_off(jumps_before.min(self.jumps.len()));
            self.statements(finally, &mut inside);
            if inside.is_live {
                self.thrown.extend(thrown_inside);
                for jump in &mut jumps_inside {
                    jump.state.assigned.unite(&inside.assigned);
                }
                self.jumps.extend(jumps_inside);
                after.assigned.unite(&inside.assigned);
                after.touched.unite(&inside.touched);
            } else {
                // Whatever was on its way ends here.
                after.end();
            }
        }
        let _ = span;
        *state = after;
    }

    /// What closing a resource throws.
    fn close(
        &mut self,
        variable: VariableId,
        throws: &[marblerun_vm::class::ClassId],
        value: &Expr,
    ) {
        let name = self.body.variables.get(variable.0 as usize);
        for class in throws {
            if self.is_checked(*class) {
                self.thrown.push(Thrown {
                    class: *class,
                    span: name
                        .map(|name| name.span)
                        .filter(|span| !span.is_empty())
                        .unwrap_or(value.span),
                    closes: Some(name.map_or_else(String::new, |name| name.name.to_string())),
                });
            }
        }
    }

    fn switch_statement(&mut self, switch: &Switch, state: &mut State) {
        self.expression(&switch.selector, state);
        let entry = state.clone();
        let has_default = switch.cases.iter().any(|case| case.is_default);
        let mut after = entry.clone();
        if has_default {
            after.end();
        }
        let mut current = entry.clone();
        current.end();
        for case in &switch.cases {
            let mut inside = entry.clone();
            if !case.is_arrow {
                inside.join(&current);
                // A group of labels is entered from its labels even if the one before it returns.
                inside.is_live = entry.is_live;
            }
            self.statements(&case.statements, &mut inside);
            if case.is_arrow {
                after.join(&inside);
            }
            current = inside;
        }
        if switch.cases.last().is_none_or(|case| !case.is_arrow) {
            after.join(&current);
            if switch.cases.is_empty() {
                after.is_live = entry.is_live;
            }
        }
        self.join_jumps(JumpKind::Break, switch.label, &mut after);
        *state = after;
    }
}

/// Whether a statement is one that Java does not call unreachable, or that no reader wrote.
fn is_hidden(statement: &Stmt) -> bool {
    match &statement.kind {
        StmtKind::Class(_) => true,
        StmtKind::Return(None) => statement.span.is_empty(),
        StmtKind::Expr(expression) => {
            statement.span.is_empty() && matches!(expression.ty, Type::Void)
        }
        _ => false,
    }
}
