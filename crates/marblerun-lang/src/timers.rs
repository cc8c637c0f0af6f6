//! Timers in the trace: what operators, the program and the class library want to be woken for.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use marblerun_streams::scheduler::Watch;
use marblerun_trace::{EventId, EventKind, SourceSpan, Timer, TimerId};

use crate::cause;
use crate::runtime::{Runtime, time_from_duration};

/// The timers of a run.
#[derive(Debug, Default)]
pub(crate) struct Timers {
    /// The events by which they were set.
    set: RefCell<Vec<EventId>>,
    /// The program itself sets one, there.
    by_program: Cell<Option<Option<SourceSpan>>>,
}

/// Records what becomes of the clock's tasks that wait for their time.
pub(crate) struct Watcher(pub(crate) Weak<Runtime>);

impl Watch for Watcher {
    fn set(&self, thread: &str, due: Duration, period: Option<Duration>) -> Option<u32> {
        // The marbles of a source are no timers, and `later` is a call.
        if matches!(thread, "marbles" | "timer") {
            return None;
        }
        let runtime = self.0.upgrade()?;
        let timer = runtime.set_timer(due, period)?;
        Some(timer.0)
    }

    fn fired(&self, timer: u32) {
        if let Some(runtime) = self.0.upgrade() {
            runtime.timer_fired(TimerId(timer));
        }
    }

    fn cancelled(&self, timer: u32) {
        if let Some(runtime) = self.0.upgrade() {
            runtime.record(None, EventKind::TimerCancelled(TimerId(timer)));
        }
    }
}

impl Runtime {
    /// A timer that whoever handles the current event sets.
    fn set_timer(&self, due: Duration, period: Option<Duration>) -> Option<TimerId> {
        let cause = self.time.cause().map(EventId);
        let (lane, span) = match self.timers.by_program.get() {
            Some(span) => (None, span),
            None => {
                let recorder = self.recorder.borrow();
                let lane = cause::handler(&recorder, cause);
                (lane, lane.and_then(|lane| recorder.lane(lane)?.span))
            }
        };
        let timer = Timer {
            lane,
            due: time_from_duration(due),
            period: period.map(time_from_duration),
            span,
        };
        let (timer, set) =
            self.with_moment(span, |recorder, moment| recorder.timer(moment, timer))?;
        self.timers.set.borrow_mut().push(set);
        Some(timer)
    }

    /// What comes now is caused by it, until its task ends.
    fn timer_fired(&self, timer: TimerId) {
        let set = self.timers.set.borrow().get(timer.0 as usize).copied();
        self.time.set_cause(set.map(|set| set.0));
        let fired = self.with_moment(None, |recorder, moment| {
            recorder.record(moment, EventKind::TimerFired(timer))
        });
        if let Some(fired) = fired {
            self.time.set_cause(Some(fired.0));
        }
    }

    /// Lets the program itself set timers.
    pub(crate) fn timing<R>(
        self: &Rc<Runtime>,
        span: Option<SourceSpan>,
        act: impl FnOnce() -> R,
    ) -> R {
        let outer = self.timers.by_program.replace(Some(span));
        let result = act();
        self.timers.by_program.set(outer);
        result
    }
}
