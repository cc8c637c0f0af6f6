//! Leaving statements: what must run on the way out (JLS 14.20.2, 14.19, 14.20.3).
//!
//! The block of a `finally` is emitted at each way out of its `try`, with the value of a `return` on
//! the operand stack meanwhile, and once more for exceptions.

use marblerun_vm::class::MethodId;
use marblerun_vm::code::Op;

use super::function::{Function, Label};
use crate::typed::{LabelId, Stmt};

/// What is around a statement.
pub(super) enum Scope<'a> {
    /// A statement that can be left, or a loop that can go on.
    Target {
        label: LabelId,
        /// Where `break` and `yield` go.
        end: Label,
        /// Where `continue` goes.
        next: Option<Label>,
    },
    /// Steps that an exception handler guards. What is emitted on the way out is not guarded.
    Region {
        cleanup: Cleanup<'a>,
        gaps: Vec<(u32, u32)>,
    },
}

/// What runs when a region is left.
#[derive(Clone, Copy)]
pub(super) enum Cleanup<'a> {
    /// Nothing: it only catches.
    None,
    /// The block of a `finally`.
    Finally(&'a [Stmt]),
    /// The monitor of the object in that variable is given back.
    Monitor(u16),
    /// The resource in that variable is closed.
    Resource(u16, MethodId),
}

impl<'a> Function<'a> {
    pub(super) fn enter(&mut self, cleanup: Cleanup<'a>) {
        self.scopes.push(Scope::Region {
            cleanup,
            gaps: Vec::new(),
        });
    }

    /// Leaves the innermost scope; gives the gaps of a region.
    pub(super) fn exit(&mut self) -> Vec<(u32, u32)> {
        match self.scopes.pop() {
            Some(Scope::Region { gaps, .. }) => gaps,
            _ => Vec::new(),
        }
    }

    /// Runs what must run before scopes from that depth on are left. The scopes stay.
    fn leave(&mut self, depth: usize) {
        let mut inner: Vec<Scope<'a>> = Vec::new();
        while self.scopes.len() > depth {
            let Some(scope) = self.scopes.pop() else {
                break;
            };
            let from = self.here();
            if let Scope::Region { cleanup, .. } = &scope {
                let cleanup = *cleanup;
                self.clean(cleanup);
            }
            inner.push(scope);
            let to = self.here();
            if from < to {
                // Neither this region nor those in it guard what ran.
                for scope in &mut inner {
                    if let Scope::Region { gaps, .. } = scope {
                        gaps.push((from, to));
                    }
                }
            }
        }
        self.scopes.extend(inner.into_iter().rev());
    }

    /// Runs what must run when a region is left.
    pub(super) fn clean(&mut self, cleanup: Cleanup<'a>) {
        match cleanup {
            Cleanup::None => {}
            Cleanup::Finally(statements) => self.statements(statements),
            Cleanup::Monitor(slot) => {
                self.op(Op::Load(slot));
                self.op(Op::MonitorExit);
            }
            Cleanup::Resource(slot, close) => self.close(slot, close),
        }
    }

    /// Closes a resource, if it is one.
    pub(super) fn close(&mut self, slot: u16, close: MethodId) {
        let done = self.label();
        self.op(Op::Load(slot));
        self.jump_if_null(done);
        self.op(Op::Load(slot));
        self.op(Op::InvokeVirtual(self.layout.selector(close), 0));
        self.bind(done);
    }

    /// The innermost scope of that label: its depth, and where to go.
    fn target(&self, label: LabelId) -> Option<(usize, Label, Option<Label>)> {
        self.scopes
            .iter()
            .enumerate()
            .rev()
            .find_map(|(depth, scope)| match scope {
                Scope::Target {
                    label: other,
                    end,
                    next,
                } if *other == label => Some((depth, *end, *next)),
                _ => None,
            })
    }

    /// `break`, or `yield` with the value on the stack.
    pub(super) fn break_to(&mut self, label: LabelId) {
        if let Some((depth, end, _)) = self.target(label) {
            self.leave(depth + 1);
            self.jump(end);
        }
    }

    /// `continue`
    pub(super) fn continue_to(&mut self, label: LabelId) {
        if let Some((depth, _, Some(next))) = self.target(label) {
            self.leave(depth + 1);
            self.jump(next);
        }
    }

    /// `return`, with the value on the stack if there is one.
    pub(super) fn return_from(&mut self, has_value: bool) {
        self.leave(0);
        self.op(if has_value {
            Op::Return
        } else {
            Op::ReturnVoid
        });
    }
}
