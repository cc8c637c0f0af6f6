//! Local variables without a first value: which are given one more than once, which a lambda uses.

use std::collections::{BTreeMap, BTreeSet};

use marblerun_syntax::Span;

use super::Flow;
use super::state::State;
use crate::diagnostics;
use crate::typed::VariableId;

/// What the walk has seen of local variables.
#[derive(Default)]
pub(super) struct Locals {
    /// The declared ones, with how many lambdas are around.
    declared: BTreeMap<VariableId, u32>,
    blank: BTreeSet<VariableId>,
    /// Where each was last given a value.
    written: BTreeMap<VariableId, Span>,
    changed: BTreeSet<VariableId>,
    captured: Vec<(VariableId, Span)>,
}

impl Flow<'_> {
    pub(super) fn note_declaration(&mut self, variable: VariableId, is_blank: bool) {
        self.locals.declared.insert(variable, self.lambdas);
        if is_blank {
            self.locals.blank.insert(variable);
        }
    }

    pub(super) fn note_use(&mut self, variable: VariableId, span: Span) {
        let depth = self.locals.declared.get(&variable);
        if depth.is_some_and(|depth| *depth < self.lambdas) {
            self.locals.captured.push((variable, span));
        }
    }

    /// Whether the variable may have had a value before.
    pub(super) fn note_value(&mut self, variable: VariableId, span: Span, state: &State) {
        if state.touched.contains(variable.0 as usize) {
            self.locals.changed.insert(variable);
        }
        self.locals.written.insert(variable, span);
    }

    /// The variables that were declared when a loop began.
    pub(super) fn before_loop(&self) -> Vec<VariableId> {
        self.locals.blank.iter().copied().collect()
    }

    /// What a turn of a loop gives a value for the first time, the next turn gives one again.
    pub(super) fn after_turn(&mut self, before: &[VariableId], entry: &State, end: &State) {
        for variable in before.iter().filter(|_| end.is_live) {
            let at = variable.0 as usize;
            if !end.touched.contains(at) || entry.touched.contains(at) {
                continue;
            }
            self.locals.changed.insert(*variable);
            let declared = self.body.variables.get(at);
            if let Some(declared) = declared.filter(|declared| declared.is_blank_final)
                && let Some(span) = self.locals.written.get(variable)
            {
                let problem = diagnostics::final_assigned_in_loop(*span, &declared.name);
                self.diagnostics.push(problem);
            }
        }
    }

    /// Reports what a lambda uses and something changes.
    pub(super) fn check_captured(&mut self) {
        for (variable, span) in std::mem::take(&mut self.locals.captured) {
            let is_changed =
                self.locals.blank.contains(&variable) && self.locals.changed.contains(&variable);
            let declared = self.body.variables.get(variable.0 as usize);
            if let Some(declared) = declared.filter(|_| is_changed) {
                let problem = diagnostics::not_effectively_final(span, &declared.name, false);
                self.report(problem);
            }
        }
    }
}
