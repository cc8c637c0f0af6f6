//! What can be said of a body only by following its paths (JLS 14.22, 16, 11.2): statements that are
//! never reached, variables that are read before they have a value, missing results, and checked
//! exceptions that nobody handles.
//!
//! One walk over the typed tree does all of it: a [`State`] goes along the paths, exceptions are
//! collected on the way.

mod exceptions;
mod expressions;
mod loops;
mod state;
mod statements;
mod world;

use std::collections::BTreeMap;
use std::rc::Rc;

use marblerun_syntax::{Diagnostic, Span};
use marblerun_vm::class::{ClassId, MethodId};

use crate::diagnostics;
use crate::typed::{Body, FieldRef, LabelId, VariableId};
pub(crate) use world::check_all;

use exceptions::Thrown;
use state::State;

/// What following paths has to know of classes.
pub(crate) trait Classes {
    /// Whether objects of the first are instances of the second.
    fn is_subclass(&self, class: ClassId, of: ClassId) -> bool;

    /// How the class is called in a message.
    fn class_name(&self, class: ClassId) -> Rc<str>;

    /// `Throwable`, `Exception`, `RuntimeException` and `Error`.
    fn throwables(&self) -> Throwables;

    /// What a method or constructor declares to throw.
    fn throws(&self, method: MethodId) -> Vec<ClassId>;

    /// What the method of a functional interface declares to throw.
    fn lambda_throws(&self, interface: ClassId) -> Vec<ClassId>;
}

/// The classes that decide which exceptions are checked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Throwables {
    pub(crate) throwable: ClassId,
    pub(crate) exception: ClassId,
    pub(crate) runtime_exception: ClassId,
    pub(crate) error: ClassId,
}

/// What a method promises.
#[derive(Clone, Debug)]
pub(crate) struct Promise {
    /// Whether it has a result.
    pub(crate) has_result: bool,
    /// What it may throw; none: anything.
    pub(crate) throws: Option<Vec<ClassId>>,
    /// Its closing brace.
    pub(crate) end: Span,
    /// The final fields that a constructor has to give a value, with their names.
    pub(crate) blank_finals: Vec<(FieldRef, Rc<str>)>,
}

/// Everything that is wrong with the paths through a body.
pub(crate) fn check(body: &Body, promise: &Promise, classes: &dyn Classes) -> Vec<Diagnostic> {
    let mut flow = Flow {
        body,
        classes,
        promise,
        jumps: Vec::new(),
        lambdas: 0,
        thrown: Vec::new(),
        calls_unknown: false,
        rethrown: BTreeMap::new(),
        locals: loops::Locals::default(),
        diagnostics: Vec::new(),
        reported: Vec::new(),
    };
    let mut state = State::start(body, promise);
    flow.statements(&body.statements, &mut state);
    if state.is_live && promise.has_result {
        flow.report(diagnostics::missing_return(promise.end));
    }
    if state.is_live {
        flow.check_blank_finals(&state, promise.end);
    }
    flow.check_captured();
    flow.check_unhandled();
    flow.diagnostics
}

/// A walk over a body.
struct Flow<'a> {
    body: &'a Body,
    classes: &'a dyn Classes,
    promise: &'a Promise,
    /// `break`, `continue` and `yield` on their way to their statement.
    jumps: Vec<Jump>,
    /// How many lambdas are around: a `return` in one does not leave the constructor.
    lambdas: u32,
    /// Checked exceptions on their way out.
    thrown: Vec<Thrown>,
    /// Whether something was called that may throw anything.
    calls_unknown: bool,
    /// Parameters of `catch` that still hold what was caught, with what that can be.
    rethrown: BTreeMap<VariableId, Vec<ClassId>>,
    locals: loops::Locals,
    diagnostics: Vec<Diagnostic>,
    /// Variables that were reported: once is enough.
    reported: Vec<VariableId>,
}

/// A jump and the state it takes along.
struct Jump {
    kind: JumpKind,
    label: LabelId,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum JumpKind {
    Break,
    Continue,
}

impl Flow<'_> {
    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The states of all jumps of that kind to that label, joined into `state`.
    fn join_jumps(&mut self, kind: JumpKind, label: LabelId, state: &mut State) {
        let mut others = Vec::new();
        for jump in self.jumps.drain(..) {
            if jump.kind == kind && jump.label == label {
                state.join(&jump.state);
            } else {
                others.push(jump);
            }
        }
        self.jumps = others;
    }

    fn check_blank_finals(&mut self, state: &State, at: Span) {
        for (index, (_, name)) in self.promise.blank_finals.iter().enumerate() {
            if !state.assigned.contains(self.body.variables.len() + index) {
                self.diagnostics
                    .push(diagnostics::final_field_without_value(at, name));
            }
        }
    }
}
