//! Statements.

use marblerun_vm::Value;
use marblerun_vm::class::Kind;
use marblerun_vm::code::{CompareOp, Op};

use super::exit::{Cleanup, Scope};
use super::function::{Function, Label};
use crate::typed::{Expr, ForEach, LabelId, Resource, Stmt, StmtKind, Through, Try};

impl<'a> Function<'a> {
    pub(super) fn statements(&mut self, statements: &'a [Stmt]) {
        for statement in statements {
            self.statement(statement);
        }
    }

    pub(super) fn statement(&mut self, statement: &'a Stmt) {
        let span = self.at(statement.span);
        match &statement.kind {
            StmtKind::Block(_) | StmtKind::Labeled(..) | StmtKind::Class(_) | StmtKind::Assert => {}
            StmtKind::Try(_) | StmtKind::Variable(_, None) => {}
            _ => self.begin_statement(statement.span),
        }
        let next = self.next_of_javac;
        self.statement_here(statement);
        if !matches!(statement.kind, StmtKind::Variable(..)) {
            self.next_of_javac = next;
        }
        self.back_at(span);
    }

    fn statement_here(&mut self, statement: &'a Stmt) {
        match &statement.kind {
            StmtKind::Variable(variable, value) => {
                if let Some(value) = value {
                    self.value(value);
                    let slot = self.declare(*variable);
                    self.op(Op::Store(slot));
                } else {
                    // In a loop it begins anew: nothing can be read before it is assigned.
                    self.declare(*variable);
                }
            }
            StmtKind::Expr(expr) => self.effect_of(expr),
            StmtKind::Block(statements) => self.statements(statements),
            StmtKind::If(condition, then, otherwise) => {
                self.if_statement(condition, then, otherwise.as_deref());
            }
            StmtKind::While(label, condition, inner) => self.while_loop(*label, condition, inner),
            StmtKind::DoWhile(label, inner, condition) => {
                let (top, next, end) = (self.label(), self.label(), self.label());
                self.bind(top);
                self.target_scope(*label, end, Some(next));
                self.statement(inner);
                self.exit();
                self.bind(next);
                self.condition(condition, true, top);
                self.bind(end);
            }
            StmtKind::For(label, first, condition, updates, inner) => {
                let (top, check, next, end) =
                    (self.label(), self.label(), self.label(), self.label());
                self.statements(first);
                self.jump(check);
                self.bind(top);
                self.target_scope(*label, end, Some(next));
                self.statement(inner);
                self.exit();
                self.bind(next);
                for update in updates {
                    self.effect_of(update);
                }
                self.bind(check);
                match condition {
                    Some(condition) => self.condition(condition, true, top),
                    None => self.jump(top),
                }
                self.bind(end);
            }
            StmtKind::ForEach(each) => self.for_each(each),
            StmtKind::Labeled(label, inner) => {
                let end = self.label();
                self.target_scope(*label, end, None);
                self.statement(inner);
                self.exit();
                self.bind(end);
            }
            StmtKind::Break(label) => self.break_to(*label),
            StmtKind::Continue(label) => self.continue_to(*label),
            StmtKind::Return(value) => {
                if let Some(value) = value {
                    self.value(value);
                }
                self.return_from(value.is_some());
            }
            StmtKind::Yield(label, value) => {
                self.value(value);
                self.break_to(*label);
                self.depth = self.depth.saturating_sub(1);
            }
            StmtKind::Throw(value) => {
                self.value(value);
                self.op_or_null(Op::Throw, |this| this.cannot_throw(value));
            }
            StmtKind::Try(tried) => self.try_statement(tried),
            StmtKind::Synchronized(object, statements) => self.synchronized(object, statements),
            StmtKind::Switch(switch) => self.switch_statement(switch),
            StmtKind::Construct(constructor, outer, arguments) => {
                self.load_this();
                let class = self.layout.class_of(*constructor);
                self.constructor_arguments(class, outer.as_deref(), arguments);
                self.op(Op::InvokeSpecial(*constructor));
            }
            StmtKind::Assert | StmtKind::Class(_) => {}
        }
    }

    pub(super) fn target_scope(&mut self, label: LabelId, end: Label, next: Option<Label>) {
        self.scopes.push(Scope::Target { label, end, next });
    }

    fn if_statement(&mut self, condition: &'a Expr, then: &'a Stmt, otherwise: Option<&'a Stmt>) {
        let no = self.label();
        self.condition(condition, false, no);
        self.statement(then);
        match otherwise {
            Some(otherwise) => {
                let end = self.label();
                self.jump(end);
                self.bind(no);
                self.statement(otherwise);
                self.bind(end);
            }
            None => self.bind(no),
        }
    }

    fn while_loop(&mut self, label: LabelId, condition: &'a Expr, inner: &'a Stmt) {
        let (top, next, end) = (self.label(), self.label(), self.label());
        self.jump(next);
        self.bind(top);
        self.target_scope(label, end, Some(next));
        self.statement(inner);
        self.exit();
        self.bind(next);
        self.condition(condition, true, top);
        self.bind(end);
    }

    fn for_each(&mut self, each: &'a ForEach) {
        let (top, next, end) = (self.label(), self.label(), self.label());
        match each.through {
            Through::Array => {
                let (array, index, length) = (self.slot(), self.slot(), self.slot());
                self.value(&each.over);
                self.op(Op::Dup);
                self.op(Op::Store(array));
                let hidden = self.next_of_javac;
                self.next_of_javac += 3;
                self.op_or_null(Op::ArrayLength, |_| {
                    let because = Function::because_hidden(hidden);
                    format!("Cannot read the array length{because}")
                });
                self.op(Op::Store(length));
                self.op(Op::Push(Value::Int(0)));
                self.op(Op::Store(index));
                let check = self.label();
                self.jump(check);
                self.bind(top);
                self.op(Op::Load(array));
                self.op(Op::Load(index));
                self.op(Op::ArrayLoad);
                self.for_each_turn(each, end, next);
                self.bind(next);
                self.op(Op::Increment(index, 1));
                self.bind(check);
                self.op(Op::Load(index));
                self.op(Op::Load(length));
                self.op(Op::Compare(CompareOp::Less, Kind::Int));
                self.jump_if(true, top);
            }
            Through::Iterable(iterator, has_next, take) => {
                let slot = self.slot();
                self.value(&each.over);
                let op = Op::InvokeVirtual(self.layout.selector(iterator), 0);
                self.op_or_null(op, |this| this.cannot_invoke(iterator, &each.over));
                self.op(Op::Store(slot));
                self.next_of_javac += 1;
                self.jump(next);
                self.bind(top);
                self.op(Op::Load(slot));
                self.op(Op::InvokeVirtual(self.layout.selector(take), 0));
                self.for_each_turn(each, end, next);
                self.bind(next);
                self.op(Op::Load(slot));
                self.op(Op::InvokeVirtual(self.layout.selector(has_next), 0));
                self.jump_if(true, top);
            }
        }
        self.bind(end);
    }

    /// One turn with the element on the stack.
    fn for_each_turn(&mut self, each: &'a ForEach, end: Label, next: Label) {
        let element = self.declare(each.element);
        self.op(Op::Store(element));
        self.value(&each.value);
        let variable = self.declare(each.variable);
        self.op(Op::Store(variable));
        self.target_scope(each.label, end, Some(next));
        self.statement(&each.statement);
        self.exit();
    }

    fn try_statement(&mut self, tried: &'a Try) {
        let Some(finally) = &tried.finally else {
            self.try_catch(tried);
            return;
        };
        let (caught, end) = (self.label(), self.label());
        let depth = self.depth;
        let from = self.here();
        self.enter(Cleanup::Finally(finally));
        self.try_catch(tried);
        let to = self.here();
        let gaps = self.exit();
        self.statements(finally);
        self.jump(end);
        self.guard(from, to, &gaps, &[], depth, caught);
        self.bind(caught);
        self.depth = depth + 1;
        self.statements(finally);
        self.op(Op::Throw);
        self.depth = depth;
        self.bind(end);
    }

    fn try_catch(&mut self, tried: &'a Try) {
        if tried.catches.is_empty() {
            self.resources(&tried.resources, &tried.statements);
            return;
        }
        let end = self.label();
        let depth = self.depth;
        let from = self.here();
        self.enter(Cleanup::None);
        self.resources(&tried.resources, &tried.statements);
        let to = self.here();
        let gaps = self.exit();
        self.jump(end);
        for catch in &tried.catches {
            let caught = self.label();
            self.guard(from, to, &gaps, &catch.classes, depth, caught);
            self.bind(caught);
            self.depth = depth + 1;
            let slot = self.declare(catch.variable);
            self.op(Op::Store(slot));
            self.statements(&catch.statements);
            self.jump(end);
        }
        self.bind(end);
    }

    /// `try` with resources, the first of them outermost.
    fn resources(&mut self, resources: &'a [Resource], statements: &'a [Stmt]) {
        let [resource, rest @ ..] = resources else {
            self.statements(statements);
            return;
        };
        self.value(&resource.value);
        let slot = self.declare(resource.variable);
        self.op(Op::Store(slot));
        let depth = self.depth;
        let from = self.here();
        self.enter(Cleanup::Resource(slot, resource.close));
        self.resources(rest, statements);
        let to = self.here();
        let gaps = self.exit();
        let (caught, end) = (self.label(), self.label());
        self.close(slot, resource.close);
        self.jump(end);
        self.guard(from, to, &gaps, &[], depth, caught);
        // The exception goes on; what closing throws is suppressed.
        self.bind(caught);
        self.depth = depth + 1;
        let exception = self.slot();
        self.op(Op::Store(exception));
        let (rethrow, suppressed) = (self.label(), self.label());
        let from = self.here();
        self.close(slot, resource.close);
        let to = self.here();
        self.jump(rethrow);
        self.guard(from, to, &[], &[], depth, suppressed);
        self.bind(suppressed);
        self.depth = depth + 1;
        let second = self.slot();
        self.op(Op::Store(second));
        self.op(Op::Load(exception));
        self.op(Op::Load(second));
        self.op(Op::InvokeVirtual(
            self.layout.selector(resource.add_suppressed),
            1,
        ));
        self.bind(rethrow);
        self.op(Op::Load(exception));
        self.op(Op::Throw);
        self.depth = depth;
        self.bind(end);
    }

    fn synchronized(&mut self, object: &'a Expr, statements: &'a [Stmt]) {
        let slot = self.slot();
        self.value(object);
        self.op(Op::Dup);
        self.op(Op::Store(slot));
        self.op_or_null(Op::MonitorEnter, |this| this.cannot_enter(object));
        let depth = self.depth;
        let from = self.here();
        self.enter(Cleanup::Monitor(slot));
        self.statements(statements);
        let to = self.here();
        let gaps = self.exit();
        let (caught, end) = (self.label(), self.label());
        self.clean(Cleanup::Monitor(slot));
        self.jump(end);
        self.guard(from, to, &gaps, &[], depth, caught);
        self.bind(caught);
        self.depth = depth + 1;
        self.clean(Cleanup::Monitor(slot));
        self.op(Op::Throw);
        self.depth = depth;
        self.bind(end);
    }
}
