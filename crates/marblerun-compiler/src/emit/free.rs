//! What a lambda uses of the code around it, and which classes a body declares.

use std::collections::BTreeSet;

use marblerun_vm::class::{ClassId, MethodId};

use super::Layout;
use super::visit::{self, Node};
use crate::typed::{ExprKind, Lambda, Stmt, StmtKind, VariableId};

/// What a lambda uses.
#[derive(Debug, Default)]
pub(super) struct Free {
    /// `this`, or something that is found from it.
    pub(super) this: bool,
    /// Variables, in order of number.
    pub(super) variables: BTreeSet<VariableId>,
}

/// The classes that statements declare, in lambdas too.
pub(super) fn declared(layout: &dyn Layout, statements: &[Stmt]) -> BTreeSet<ClassId> {
    let mut found = BTreeSet::new();
    visit::statements(statements, &mut |node| match node {
        Node::Stmt(statement) => {
            if let StmtKind::Class(class) = &statement.kind {
                found.insert(*class);
            }
        }
        Node::Expr(expr) => {
            if let ExprKind::New(new) = &expr.kind
                && layout.is_anonymous(new.class)
            {
                found.insert(new.class);
            }
        }
        _ => {}
    });
    found
}

/// What a lambda uses of the code around it. Objects of classes that the body declares need what
/// these capture.
pub(super) fn of(layout: &dyn Layout, declared: &BTreeSet<ClassId>, lambda: &Lambda) -> Free {
    let mut free = Free::default();
    let mut own: BTreeSet<VariableId> = lambda.parameters.iter().copied().collect();
    own.extend(lambda.receiver.iter().map(|(variable, _)| *variable));
    let needs = |class: ClassId, free: &mut Free| {
        if layout.captures(class).is_empty() {
            return;
        }
        if declared.contains(&class) {
            let captures = layout.captures(class);
            free.variables
                .extend(captures.iter().map(|capture| capture.variable));
        } else {
            free.this = true;
        }
    };
    visit::statements(&lambda.statements, &mut |node| match node {
        Node::Declared(variable) => {
            own.insert(variable);
        }
        Node::Used(variable) => {
            free.variables.insert(variable);
        }
        Node::Expr(expr) => match &expr.kind {
            ExprKind::This(_) | ExprKind::Captured(..) => free.this = true,
            ExprKind::New(new) => needs(new.class, &mut free),
            _ => {}
        },
        Node::Stmt(statement) => {
            if let StmtKind::Construct(constructor, ..) = &statement.kind {
                let constructor: MethodId = *constructor;
                needs(layout.class_of(constructor), &mut free);
            }
        }
    });
    free.variables.retain(|variable| !own.contains(variable));
    free
}
