//! One drain at a time: signals stay serial (§1.3) and the stack flat (§3.3).

use std::cell::Cell;

/// Who wants to drain enters; one who is inside already goes round once more instead.
#[derive(Debug, Default)]
pub(crate) struct Wip(Cell<State>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Idle,
    Draining,
    /// Somebody came meanwhile.
    Again,
}

impl Wip {
    /// Whether nobody is inside.
    pub(crate) fn is_idle(&self) -> bool {
        self.0.get() == State::Idle
    }

    /// Whether the caller is the one to drain.
    pub(crate) fn enter(&self) -> bool {
        let is_idle = self.0.get() == State::Idle;
        self.0.set(if is_idle {
            State::Draining
        } else {
            State::Again
        });
        is_idle
    }

    /// Whether the drain is over; otherwise it is to go round again.
    pub(crate) fn leave(&self) -> bool {
        let is_over = self.0.get() == State::Draining;
        self.0.set(if is_over {
            State::Idle
        } else {
            State::Draining
        });
        is_over
    }
}
