//! Goes through typed trees.

use crate::typed::{Expr, ExprKind, Place, Stmt, StmtKind, Switch, VariableId};

/// Something in a tree.
pub(super) enum Node<'a> {
    /// An expression; those in it come after it.
    Expr(&'a Expr),
    /// A statement; what is in it comes after it.
    Stmt(&'a Stmt),
    /// A variable that is declared.
    Declared(VariableId),
    /// A variable that is used as a place.
    Used(VariableId),
}

/// Goes through statements.
pub(super) fn statements<'a>(statements: &'a [Stmt], see: &mut dyn FnMut(Node<'a>)) {
    for statement in statements {
        self::statement(statement, see);
    }
}

fn statement<'a>(statement: &'a Stmt, see: &mut dyn FnMut(Node<'a>)) {
    see(Node::Stmt(statement));
    match &statement.kind {
        StmtKind::Variable(variable, value) => {
            see(Node::Declared(*variable));
            expressions(value, see);
        }
        StmtKind::Expr(value) | StmtKind::Throw(value) | StmtKind::Yield(_, value) => {
            expression(value, see);
        }
        StmtKind::Block(inner) => statements(inner, see),
        StmtKind::If(condition, then, otherwise) => {
            expression(condition, see);
            self::statement(then, see);
            if let Some(otherwise) = otherwise {
                self::statement(otherwise, see);
            }
        }
        StmtKind::While(_, condition, inner) | StmtKind::DoWhile(_, inner, condition) => {
            expression(condition, see);
            self::statement(inner, see);
        }
        StmtKind::For(_, first, condition, updates, inner) => {
            statements(first, see);
            expressions(condition, see);
            expressions(updates, see);
            self::statement(inner, see);
        }
        StmtKind::ForEach(each) => {
            see(Node::Declared(each.variable));
            see(Node::Declared(each.element));
            expression(&each.over, see);
            expression(&each.value, see);
            self::statement(&each.statement, see);
        }
        StmtKind::Labeled(_, inner) => self::statement(inner, see),
        StmtKind::Return(value) => expressions(value, see),
        StmtKind::Try(tried) => {
            for resource in &tried.resources {
                see(Node::Declared(resource.variable));
                expression(&resource.value, see);
            }
            statements(&tried.statements, see);
            for catch in &tried.catches {
                see(Node::Declared(catch.variable));
                statements(&catch.statements, see);
            }
            if let Some(finally) = &tried.finally {
                statements(finally, see);
            }
        }
        StmtKind::Synchronized(object, inner) => {
            expression(object, see);
            statements(inner, see);
        }
        StmtKind::Switch(inner) => switch(inner, see),
        StmtKind::Construct(_, outer, arguments) => {
            expressions(outer.iter().map(|outer| &**outer), see);
            expressions(arguments, see);
        }
        StmtKind::Break(_) | StmtKind::Continue(_) | StmtKind::Assert | StmtKind::Class(_) => {}
    }
}

fn expressions<'a>(expressions: impl IntoIterator<Item = &'a Expr>, see: &mut dyn FnMut(Node<'a>)) {
    for inner in expressions {
        expression(inner, see);
    }
}

fn switch<'a>(switch: &'a Switch, see: &mut dyn FnMut(Node<'a>)) {
    expression(&switch.selector, see);
    for case in &switch.cases {
        statements(&case.statements, see);
    }
}

fn place<'a>(place: &'a Place, see: &mut dyn FnMut(Node<'a>)) {
    match place {
        Place::Local(variable) => see(Node::Used(*variable)),
        Place::Field(object, _) => expression(object, see),
        Place::Static(_) => {}
        Place::Index(array, index) => {
            expression(array, see);
            expression(index, see);
        }
    }
}

/// Goes through an expression.
pub(super) fn expression<'a>(expr: &'a Expr, see: &mut dyn FnMut(Node<'a>)) {
    see(Node::Expr(expr));
    match &expr.kind {
        ExprKind::Constant(_)
        | ExprKind::Captured(..)
        | ExprKind::This(_)
        | ExprKind::Static(_)
        | ExprKind::Class(_)
        | ExprKind::Error => {}
        ExprKind::Local(variable) => see(Node::Used(*variable)),
        ExprKind::Field(inner, _)
        | ExprKind::Length(inner)
        | ExprKind::Negate(_, inner)
        | ExprKind::Complement(_, inner)
        | ExprKind::Not(inner)
        | ExprKind::Convert(_, inner)
        | ExprKind::Box(_, inner)
        | ExprKind::Unbox(_, inner)
        | ExprKind::Cast(_, inner) => expression(inner, see),
        ExprKind::InstanceOf(inner, _, variable) => {
            if let Some(variable) = variable {
                see(Node::Declared(*variable));
            }
            expression(inner, see);
        }
        ExprKind::Index(a, b)
        | ExprKind::Binary(_, _, a, b)
        | ExprKind::BinaryDynamic(_, a, b)
        | ExprKind::Compare(_, _, a, b)
        | ExprKind::CompareDynamic(_, a, b)
        | ExprKind::And(a, b)
        | ExprKind::Or(a, b) => {
            expression(a, see);
            expression(b, see);
        }
        ExprKind::Call(call) => {
            expressions(call.receiver.iter().map(|receiver| &**receiver), see);
            expressions(&call.arguments, see);
        }
        ExprKind::CallDynamic(receiver, _, arguments) => {
            expression(receiver, see);
            expressions(arguments, see);
        }
        ExprKind::New(new) => {
            expressions(new.outer.iter().map(|outer| &**outer), see);
            expressions(&new.arguments, see);
        }
        ExprKind::NewArray(_, inner) | ExprKind::ArrayOf(_, inner) | ExprKind::Concat(inner) => {
            expressions(inner, see);
        }
        ExprKind::Conditional(a, b, c) => {
            expression(a, see);
            expression(b, see);
            expression(c, see);
        }
        ExprKind::Assign(target, value) => {
            place(target, see);
            expression(value, see);
        }
        ExprKind::AssignOp(assign) => {
            place(&assign.place, see);
            expression(&assign.value, see);
        }
        ExprKind::Increment(increment) => place(&increment.place, see),
        ExprKind::Lambda(lambda) => {
            for parameter in &lambda.parameters {
                see(Node::Declared(*parameter));
            }
            if let Some((variable, receiver)) = &lambda.receiver {
                see(Node::Declared(*variable));
                expression(receiver, see);
            }
            statements(&lambda.statements, see);
        }
        ExprKind::Switch(inner) => switch(inner, see),
    }
}
