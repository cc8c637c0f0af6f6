//! Checked exceptions (JLS 11.2).

use marblerun_syntax::Span;
use marblerun_vm::class::ClassId;

use super::Flow;
use crate::diagnostics;
use crate::typed::{Catch, Expr, ExprKind};
use crate::types::Type;

/// A checked exception on its way out.
#[derive(Clone, Debug)]
pub(super) struct Thrown {
    pub(super) class: ClassId,
    /// Where it comes from.
    pub(super) span: Span,
    /// Whether it is thrown by the implicit `close` of a resource.
    pub(super) closes: Option<String>,
}

impl Flow<'_> {
    pub(super) fn is_checked(&self, class: ClassId) -> bool {
        let known = self.classes.throwables();
        !self.classes.is_subclass(class, known.runtime_exception)
            && !self.classes.is_subclass(class, known.error)
    }

    /// Something at `span` throws these.
    pub(super) fn throw_all(&mut self, classes: &[ClassId], span: Span) {
        for class in classes {
            if self.is_checked(*class) {
                self.thrown.push(Thrown {
                    class: *class,
                    span,
                    closes: None,
                });
            }
        }
    }

    /// `throw e`: what is caught and thrown again is no more than what could have come.
    pub(super) fn throw(&mut self, thrown: &Expr, span: Span) {
        if let ExprKind::Local(variable) = &thrown.kind
            && let Some(classes) = self.rethrown.get(variable)
        {
            let classes = classes.clone();
            return self.throw_all(&classes, span);
        }
        if let Type::Class(class, _) = &thrown.ty {
            self.throw_all(&[*class], span);
        } else if !matches!(thrown.ty, Type::Null) {
            self.calls_unknown = true;
        }
    }

    /// Takes away what the `catch` clauses catch of what was thrown since `from`. Gives for each
    /// clause what it may hold.
    pub(super) fn catch(&mut self, from: usize, catches: &[Catch]) -> Vec<Vec<ClassId>> {
        let mut left = self.thrown.split_off(from.min(self.thrown.len()));
        let mut held = Vec::new();
        for clause in catches {
            let mut here = Vec::new();
            for class in &clause.classes {
                self.check_catch(clause, *class, &left);
                for thrown in &left {
                    if self.classes.is_subclass(thrown.class, *class) {
                        here.push(thrown.class);
                    } else if self.classes.is_subclass(*class, thrown.class) {
                        // It may be of this class, and then it is.
                        here.push(*class);
                    }
                }
            }
            left.retain(|thrown| {
                let is_caught = |class: &ClassId| self.classes.is_subclass(thrown.class, *class);
                !clause.classes.iter().any(is_caught)
            });
            here.sort();
            here.dedup();
            held.push(here);
        }
        self.thrown.extend(left);
        held
    }

    fn check_catch(&mut self, clause: &Catch, class: ClassId, left: &[Thrown]) {
        let span = self
            .body
            .variables
            .get(clause.variable.0 as usize)
            .map_or(Span::default(), |variable| variable.span);
        let name = self.classes.class_name(class);
        let known = self.classes.throwables();
        let may_come = |thrown: &Thrown| {
            self.classes.is_subclass(thrown.class, class)
                || self.classes.is_subclass(class, thrown.class)
        };
        let is_always_possible =
            !self.is_checked(class) || class == known.exception || class == known.throwable;
        if !is_always_possible && !self.calls_unknown && !left.iter().any(may_come) {
            self.report(diagnostics::never_thrown(span, &name));
        }
    }

    /// Reports what leaves the body without having been declared.
    pub(super) fn check_unhandled(&mut self) {
        let Some(declared) = self.promise.throws.clone() else {
            return;
        };
        self.report_unhandled(0, &declared);
    }

    /// Reports what was thrown since `from` and is not `declared`, and forgets it.
    pub(super) fn report_unhandled(&mut self, from: usize, declared: &[ClassId]) {
        let mut spans: Vec<Span> = Vec::new();
        for thrown in self.thrown.split_off(from.min(self.thrown.len())) {
            let is_declared = |class: &ClassId| self.classes.is_subclass(thrown.class, *class);
            if declared.iter().any(is_declared) || spans.contains(&thrown.span) {
                continue;
            }
            spans.push(thrown.span);
            let name = self.classes.class_name(thrown.class);
            self.report(match &thrown.closes {
                None => diagnostics::unreported_exception(thrown.span, &name),
                Some(resource) => diagnostics::unreported_on_close(thrown.span, &name, resource),
            });
        }
    }
}
