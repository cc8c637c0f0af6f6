//! Following the evaluation of expressions.

use marblerun_syntax::Span;

use super::state::State;
use super::{Flow, JumpKind};
use crate::diagnostics;
use crate::typed::{Constant, Expr, ExprKind, FieldRef, Lambda, Place, VariableId};

impl Flow<'_> {
    pub(super) fn expressions<'e>(
        &mut self,
        expressions: impl IntoIterator<Item = &'e Expr>,
        state: &mut State,
    ) {
        for expression in expressions {
            self.expression(expression, state);
        }
    }

    pub(super) fn expression(&mut self, expression: &Expr, state: &mut State) {
        match &expression.kind {
            ExprKind::Constant(_)
            | ExprKind::Captured(..)
            | ExprKind::This(_)
            | ExprKind::Static(_)
            | ExprKind::Class(_) => {}
            ExprKind::Error => self.calls_unknown = true,
            ExprKind::Local(variable) => self.read(*variable, expression.span, state),
            ExprKind::Field(object, field) => {
                self.expression(object, state);
                if matches!(object.kind, ExprKind::This(class) if class == self.body.class) {
                    self.read_field(field, expression.span, state);
                }
            }
            ExprKind::Length(a)
            | ExprKind::Negate(_, a)
            | ExprKind::Complement(_, a)
            | ExprKind::Convert(_, a)
            | ExprKind::Box(_, a)
            | ExprKind::Unbox(_, a)
            | ExprKind::Cast(_, a) => self.expression(a, state),
            ExprKind::InstanceOf(a, _, binding) => {
                self.expression(a, state);
                // Where the name is in scope it has a value.
                if let Some(binding) = binding {
                    state.assign(binding.0 as usize);
                }
            }
            ExprKind::Index(a, b)
            | ExprKind::Binary(_, _, a, b)
            | ExprKind::BinaryDynamic(_, a, b)
            | ExprKind::Compare(_, _, a, b)
            | ExprKind::CompareDynamic(_, a, b) => self.expressions([&**a, &**b], state),
            ExprKind::Call(call) => {
                self.expressions(call.receiver.as_deref(), state);
                self.expressions(&call.arguments, state);
                self.throw_all(&call.throws, expression.span);
            }
            ExprKind::CallDynamic(receiver, _, arguments) => {
                self.expression(receiver, state);
                self.expressions(arguments, state);
                self.calls_unknown = true;
            }
            ExprKind::New(new) => {
                self.expressions(new.outer.as_deref(), state);
                self.expressions(&new.arguments, state);
                let throws = self.classes.throws(new.constructor);
                self.throw_all(&throws, expression.span);
            }
            ExprKind::NewArray(_, parts)
            | ExprKind::ArrayOf(_, parts)
            | ExprKind::Concat(parts) => self.expressions(parts, state),
            ExprKind::Not(_) | ExprKind::And(..) | ExprKind::Or(..) => {
                let (mut when_true, when_false) = self.condition(expression, state);
                when_true.join(&when_false);
                *state = when_true;
            }
            ExprKind::Conditional(condition, a, b) => {
                let (mut when_true, mut when_false) = self.condition(condition, state);
                self.expression(a, &mut when_true);
                self.expression(b, &mut when_false);
                when_true.join(&when_false);
                *state = when_true;
            }
            ExprKind::Assign(place, value) => {
                self.place(place, state);
                self.expression(value, state);
                self.assign(place, expression.span, state);
            }
            ExprKind::AssignOp(assign) => {
                self.place(&assign.place, state);
                self.read_place(&assign.place, expression.span, state);
                self.expression(&assign.value, state);
                self.assign(&assign.place, expression.span, state);
            }
            ExprKind::Increment(increment) => {
                self.place(&increment.place, state);
                self.read_place(&increment.place, expression.span, state);
                self.assign(&increment.place, expression.span, state);
            }
            ExprKind::Lambda(lambda) => self.lambda(lambda, expression.span, state),
            ExprKind::Switch(switch) => self.switch_expression(switch, expression.span, state),
        }
    }

    /// A condition: what is known if it is true, and if it is false.
    pub(super) fn condition(&mut self, expression: &Expr, state: &State) -> (State, State) {
        let mut state = state.clone();
        match &expression.kind {
            ExprKind::Constant(Constant::Boolean(true)) => (state.clone(), state.vacuous()),
            ExprKind::Constant(Constant::Boolean(false)) => (state.clone().vacuous(), state),
            ExprKind::Not(a) => {
                let (when_true, when_false) = self.condition(a, &state);
                (when_false, when_true)
            }
            ExprKind::And(a, b) => {
                let (both, mut when_false) = self.condition(a, &state);
                let (when_true, second_false) = self.condition(b, &both);
                when_false.join(&second_false);
                (when_true, when_false)
            }
            ExprKind::Or(a, b) => {
                let (mut when_true, neither) = self.condition(a, &state);
                let (second_true, when_false) = self.condition(b, &neither);
                when_true.join(&second_true);
                (when_true, when_false)
            }
            ExprKind::Conditional(condition, a, b) => {
                let (first, second) = self.condition(condition, &state);
                let (mut when_true, mut when_false) = self.condition(a, &first);
                let (other_true, other_false) = self.condition(b, &second);
                when_true.join(&other_true);
                when_false.join(&other_false);
                (when_true, when_false)
            }
            _ => {
                self.expression(expression, &mut state);
                (state.clone(), state)
            }
        }
    }

    fn read(&mut self, variable: VariableId, span: Span, state: &State) {
        self.note_use(variable, span);
        let index = variable.0 as usize;
        if state.assigned.contains(index) || self.reported.contains(&variable) {
            return;
        }
        self.reported.push(variable);
        if let Some(variable) = self.body.variables.get(index) {
            let problem = diagnostics::variable_without_value(span, &variable.name, variable.span);
            self.report(problem);
        }
    }

    fn blank_final(&self, field: &FieldRef) -> Option<usize> {
        let finals = &self.promise.blank_finals;
        let at = finals.iter().position(|(blank, _)| blank == field)?;
        Some(self.body.variables.len() + at)
    }

    fn read_field(&mut self, field: &FieldRef, span: Span, state: &State) {
        let Some(index) = self.blank_final(field) else {
            return;
        };
        if !state.assigned.contains(index)
            && let Some((_, name)) = self
                .promise
                .blank_finals
                .get(index - self.body.variables.len())
        {
            let problem = diagnostics::variable_without_value(span, name, span);
            self.report(problem);
        }
    }

    /// Evaluates what a place is made of.
    fn place(&mut self, place: &Place, state: &mut State) {
        match place {
            Place::Local(_) | Place::Static(_) => {}
            Place::Field(object, _) => self.expression(object, state),
            Place::Index(array, index) => self.expressions([array, index], state),
        }
    }

    fn read_place(&mut self, place: &Place, span: Span, state: &State) {
        if let Place::Local(variable) = place {
            self.read(*variable, span, state);
        }
    }

    fn assign(&mut self, place: &Place, span: Span, state: &mut State) {
        match place {
            Place::Local(variable) => {
                self.rethrown.remove(variable);
                let declared = self.body.variables.get(variable.0 as usize);
                if let Some(declared) = declared.filter(|declared| declared.is_blank_final)
                    && state.touched.contains(variable.0 as usize)
                {
                    let problem = diagnostics::final_assigned_twice(span, &declared.name);
                    self.report(problem);
                }
                self.note_value(*variable, span, state);
                state.assign(variable.0 as usize);
            }
            Place::Field(object, field) => {
                let is_own = matches!(object.kind, ExprKind::This(_));
                if let Some(index) = self.blank_final(field).filter(|_| is_own) {
                    if state.touched.contains(index)
                        && let Some((_, name)) = self
                            .promise
                            .blank_finals
                            .get(index - self.body.variables.len())
                    {
                        let problem = diagnostics::final_assigned_twice(span, name);
                        self.report(problem);
                    }
                    state.assign(index);
                }
            }
            Place::Static(_) | Place::Index(..) => {}
        }
    }

    /// What a lambda does later: it sees what has a value now, and changes nothing here.
    fn lambda(&mut self, lambda: &Lambda, span: Span, state: &mut State) {
        let mut inner = state.clone();
        if let Some((variable, receiver)) = &lambda.receiver {
            self.expression(receiver, state);
            inner = state.clone();
            inner.assign(variable.0 as usize);
        }
        for parameter in &lambda.parameters {
            inner.assign(parameter.0 as usize);
        }
        let (from, jumps) = (self.thrown.len(), std::mem::take(&mut self.jumps));
        self.lambdas += 1;
        self.statements(&lambda.statements, &mut inner);
        self.lambdas -= 1;
        self.jumps = jumps;
        if inner.is_live && lambda.result.is_some() {
            self.report(diagnostics::lambda_without_result(span));
        }
        let declared = self.classes.lambda_throws(lambda.interface);
        self.report_unhandled(from, &declared);
    }

    fn switch_expression(&mut self, switch: &crate::typed::Switch, span: Span, state: &mut State) {
        self.expression(&switch.selector, state);
        let entry = state.clone();
        let mut current = State {
            is_live: false,
            ..entry.clone().vacuous()
        };
        for case in &switch.cases {
            let mut inside = entry.clone();
            if !case.is_arrow {
                inside.join(&current);
            }
            self.statements(&case.statements, &mut inside);
            if inside.is_live && case.is_arrow {
                self.report(diagnostics::case_without_value(last_of(case.span)));
            }
            current = inside;
        }
        if current.is_live && switch.cases.last().is_some_and(|case| !case.is_arrow) {
            self.report(diagnostics::case_without_value(last_of(span)));
        }
        state.end();
        self.join_jumps(JumpKind::Break, switch.label, state);
        state.is_live = entry.is_live;
    }
}

/// The last character: the brace that ends a block.
fn last_of(span: Span) -> Span {
    Span::new(span.end.saturating_sub(1).max(span.start), span.end)
}
