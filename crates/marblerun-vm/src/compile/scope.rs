//! Variables, and what lambdas capture.

use crate::types::Type;

/// A variable in scope.
#[derive(Clone, Debug)]
pub(super) struct Variable {
    pub(super) name: String,
    pub(super) ty: Type,
    pub(super) local: usize,
}

/// The variables of one body, innermost block last.
#[derive(Debug, Default)]
pub(super) struct Scope {
    variables: Vec<Variable>,
    most_locals: usize,
}

impl Scope {
    pub(super) fn find(&self, name: &str) -> Option<&Variable> {
        self.variables
            .iter()
            .rev()
            .find(|variable| variable.name == name)
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.variables.iter().map(|variable| variable.name.as_str())
    }

    /// Adds a variable and returns its place among the locals. No two variables of a body have the
    /// same place at the same time.
    pub(super) fn declare(&mut self, name: &str, ty: Type) -> usize {
        let local = self.variables.len();
        self.variables.push(Variable {
            name: name.to_owned(),
            ty,
            local,
        });
        self.most_locals = self.most_locals.max(self.variables.len());
        local
    }

    /// How many variables there are, to return to by [`leave`](Scope::leave).
    pub(super) fn enter(&self) -> usize {
        self.variables.len()
    }

    pub(super) fn leave(&mut self, entered: usize) {
        self.variables.truncate(entered);
    }

    pub(super) fn most_locals(&self) -> usize {
        self.most_locals
    }

    /// The variables that a lambda using those names captures.
    pub(super) fn captured(&self, is_used: impl Fn(&str) -> bool) -> Vec<Variable> {
        self.variables
            .iter()
            .filter(|variable| is_used(&variable.name))
            .cloned()
            .collect()
    }
}
