//! Machine, clock and recorder of one run.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use marblerun_streams::context::{OnErrorDropped, OnNextDropped};
use marblerun_streams::{Context, Error, Subscription, VirtualTime};
use marblerun_trace::{EventId, EventKind, Limit, Moment, Recorder, SourceSpan, Time, Trace};
use marblerun_vm::machine::{Machine, NativeCall, Pause};
use marblerun_vm::{Code, Lambda, Thrown, Value};

use crate::failure::{Abrupt, failure_from_thrown, thrown_from_error};
use crate::item::Item;
use crate::lane::Subscribing;
use crate::prelude;
use crate::program::Limits;

/// Everything that belongs to one run. Nothing here stays borrowed while other code runs.
pub(crate) struct Runtime {
    pub(crate) time: VirtualTime,
    pub(crate) recorder: RefCell<Recorder>,
    pub(crate) subscribing: Subscribing,
    /// What the program has subscribed.
    pub(crate) roots: RefCell<Vec<Subscription>>,
    machine: RefCell<Machine>,
    limits: Limits,
    assembled: Cell<u32>,
    identities: Cell<u32>,
}

impl Runtime {
    pub(crate) fn new(limits: Limits) -> Rc<Runtime> {
        Rc::new(Runtime {
            time: VirtualTime::new(),
            recorder: RefCell::new(Recorder::new(limits.events)),
            subscribing: Subscribing::default(),
            roots: RefCell::default(),
            machine: RefCell::new(Machine::new(limits.machine)),
            limits,
            assembled: Cell::new(0),
            identities: Cell::new(0),
        })
    }

    /// Runs the program as thread `main` at time 0, then every task until none is left or a limit
    /// is reached.
    pub(crate) fn run(self: &Rc<Runtime>, code: &Rc<Code>) -> Trace {
        match self.drive(|machine| machine.enter(code)) {
            Ok(result) => prelude::subscribe_result(self, &result),
            Err(Abrupt::Threw(thrown)) => {
                self.record(None, EventKind::Uncaught(failure_from_thrown(thrown)));
            }
            Err(Abrupt::Stopped) => {}
        }
        self.run_tasks();
        let trace = self.recorder.borrow_mut().finish();
        self.release();
        trace
    }

    /// Lets go of what is still subscribed or scheduled: it refers to the run, and the run to it.
    fn release(&self) {
        for subscription in self.roots.take() {
            subscription.cancel();
        }
        self.time.clear();
    }

    fn run_tasks(&self) {
        let mut tasks = 0;
        while let Some(due) = self.time.next_due()
            && !self.is_stopped()
        {
            if time_from_duration(due) > self.limits.until {
                return self.stop(Limit::Time(self.limits.until));
            }
            if tasks == self.limits.tasks {
                return self.stop(Limit::Tasks(tasks));
            }
            tasks += 1;
            self.time.step();
        }
    }

    /// Calls a lambda to its end.
    pub(crate) fn call(
        self: &Rc<Runtime>,
        lambda: &Lambda,
        arguments: impl IntoIterator<Item = Value>,
    ) -> Result<Value, Abrupt> {
        self.drive(|machine| machine.enter_lambda(lambda, arguments))
    }

    /// Runs the machine until the call that `enter` enters is done, answering what it asks of the
    /// library.
    fn drive(self: &Rc<Runtime>, enter: impl FnOnce(&mut Machine)) -> Result<Value, Abrupt> {
        if self.is_stopped() {
            return Err(Abrupt::Stopped);
        }
        let base = self.machine.borrow().depth();
        enter(&mut self.machine.borrow_mut());
        loop {
            let pause = self.machine.borrow_mut().run(base);
            match pause {
                Pause::Returned(value) => return Ok(value),
                Pause::Threw(thrown) => return Err(thrown.into()),
                Pause::Limit(limit) => {
                    self.stop(limit);
                    return Err(Abrupt::Stopped);
                }
                Pause::Native(call) => match self.native(&call) {
                    Ok(answer) => self.machine.borrow_mut().resume(answer),
                    Err(abrupt) => {
                        self.machine.borrow_mut().unwind(base);
                        return Err(abrupt);
                    }
                },
            }
        }
    }

    fn native(self: &Rc<Runtime>, call: &NativeCall) -> Result<Value, Abrupt> {
        let answer = prelude::call(self, call)?;
        if self.is_stopped() {
            Err(Abrupt::Stopped)
        } else {
            Ok(answer)
        }
    }

    /// Records an event that belongs to no lane.
    pub(crate) fn record(&self, span: Option<SourceSpan>, kind: EventKind) {
        self.with_moment(span, |recorder, moment| recorder.record(moment, kind));
    }

    /// Ends the run with that limit.
    pub(crate) fn stop(&self, limit: Limit) {
        self.with_moment(None, |recorder, moment| recorder.limit(moment, limit));
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.recorder.borrow().is_closed()
    }

    pub(crate) fn with_moment<R>(
        &self,
        span: Option<SourceSpan>,
        record: impl FnOnce(&mut Recorder, Moment<'_>) -> R,
    ) -> R {
        let thread = self.time.thread();
        let moment = Moment {
            time: time_from_duration(self.time.now()),
            thread: &thread,
            span,
            cause: self.time.cause().map(EventId),
        };
        record(&mut self.recorder.borrow_mut(), moment)
    }

    /// What a subscriber of this program tells the operators above it: where dropped signals go.
    pub(crate) fn context(self: &Rc<Runtime>) -> Context {
        let (values, errors) = (self.clone(), self.clone());
        let on_next = move |value: &dyn Any| {
            if let Some(item) = value.downcast_ref::<Item>() {
                let value = values.recorder.borrow_mut().value(item.to_trace());
                values.record(None, EventKind::Dropped(value));
            }
        };
        let on_error = move |error: &Error| {
            let failure = failure_from_thrown(thrown_from_error(error));
            errors.record(None, EventKind::ErrorDropped(failure));
        };
        Context::default()
            .with(OnNextDropped(Rc::new(on_next)))
            .with(OnErrorDropped(Rc::new(on_error)))
    }

    /// The number of the next operator call.
    pub(crate) fn assemble(&self) -> u32 {
        self.assembled.set(self.assembled.get() + 1);
        self.assembled.get()
    }

    /// A marble that was not there before.
    pub(crate) fn item(&self, value: Value) -> Item {
        self.identities.set(self.identities.get() + 1);
        Item {
            value,
            identity: self.identities.get() - 1,
            changes: 0,
        }
    }
}

/// The exception of a lambda that may not return `null`.
pub(crate) fn null_result(what: &str) -> Thrown {
    Thrown::new(
        "java.lang.NullPointerException",
        format!("The {what} [lambda] returned a null value."),
    )
}

fn time_from_duration(duration: std::time::Duration) -> Time {
    Time::from_nanos(u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX))
}
