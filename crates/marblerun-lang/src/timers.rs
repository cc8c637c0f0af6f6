//! Timers in the trace: what operators, the program and the class library want to be woken for.

use std::cell::{Cell, RefCell};
use std::rc::Weak;
use std::time::Duration;

use marblerun_streams::scheduler::Watch;
use marblerun_trace::{EventId, EventKind, SourceSpan, Timer, TimerId};

use crate::cause;
use crate::runtime::{Runtime, time_from_duration};

/// The timers of a run.
#[derive(Debug, Default)]
pub(crate) struct Timers {
    /// By their ids.
    set: RefCell<Vec<SetTimer>>,
    /// The program itself sets one, there.
    by_program: Cell<Option<Option<SourceSpan>>>,
}

#[derive(Debug)]
struct SetTimer {
    /// The event by which it was set.
    event: EventId,
    is_over: bool,
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
            let fired = runtime.timer_fires(TimerId(timer));
            if let Some(fired) = fired {
                // Until its task ends.
                runtime.time.set_cause(Some(fired.0));
            }
        }
    }

    fn cancelled(&self, timer: u32) {
        if let Some(runtime) = self.0.upgrade() {
            runtime.timer_cancelled(TimerId(timer));
        }
    }

    fn interrupted(&self, task: u64) {
        if let Some(runtime) = self.0.upgrade() {
            runtime.interrupt(task);
        }
    }
}

impl Runtime {
    /// A timer that whoever handles the current event sets.
    pub(crate) fn set_timer(&self, due: Duration, period: Option<Duration>) -> Option<TimerId> {
        let cause = self.cause().map(EventId);
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
        self.timers.set.borrow_mut().push(SetTimer {
            event: set,
            is_over: false,
        });
        Some(timer)
    }

    /// A timer is due: the event, which causes what it was set for.
    pub(crate) fn timer_fires(&self, timer: TimerId) -> Option<EventId> {
        let set = self.timers.set.borrow();
        let set = set.get(timer.0 as usize).map(|set| set.event.0);
        let outer = self.time.set_cause(set);
        let fired = self.with_moment(None, |recorder, moment| {
            recorder.record(moment, EventKind::TimerFired(timer))
        });
        self.time.set_cause(outer);
        fired
    }

    /// A timer of a future has fired once and for all.
    pub(crate) fn timer_over(&self, timer: TimerId) {
        if let Some(set) = self.timers.set.borrow_mut().get_mut(timer.0 as usize) {
            set.is_over = true;
        }
    }

    /// A timer is called off, if it is not over.
    pub(crate) fn timer_cancelled(&self, timer: TimerId) {
        let set = self.timers.set.borrow();
        let is_over = set.get(timer.0 as usize).is_none_or(|set| set.is_over);
        drop(set);
        if !is_over {
            self.record(None, EventKind::TimerCancelled(timer));
        }
    }

    /// Lets the program itself set timers.
    pub(crate) fn timing<R>(&self, span: Option<SourceSpan>, act: impl FnOnce() -> R) -> R {
        let outer = self.timers.by_program.replace(Some(span));
        let result = act();
        self.timers.by_program.set(outer);
        result
    }
}
