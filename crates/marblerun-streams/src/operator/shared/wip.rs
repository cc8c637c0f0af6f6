//! One drain at a time: signals stay serial (§1.3) and the stack flat (§3.3).

use std::cell::Cell;

/// Who wants to drain enters; one who is inside already goes round once more instead.
#[derive(Debug, Default)]
pub(crate) struct Wip {
    is_draining: Cell<bool>,
    /// Somebody came meanwhile.
    is_wanted_again: Cell<bool>,
}

impl Wip {
    /// Whether nobody is inside.
    pub(crate) fn is_idle(&self) -> bool {
        !self.is_draining.get()
    }

    /// Whether the drain is to go round again, to be looked at again and again.
    pub(crate) fn wanted_again(&self) -> &Cell<bool> {
        &self.is_wanted_again
    }

    /// Whether the caller is the one to drain.
    pub(crate) fn enter(&self) -> bool {
        let was_draining = self.is_draining.replace(true);
        if was_draining {
            self.is_wanted_again.set(true);
        }
        !was_draining
    }

    /// Whether the drain is over; otherwise it is to go round again.
    pub(crate) fn leave(&self) -> bool {
        let is_over = !self.is_wanted_again.replace(false);
        self.is_draining.set(!is_over);
        is_over
    }
}
