//! Machine, clock and recorder of one run.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use marblerun_streams::context::{OnErrorDropped, OnNextDropped};
use marblerun_streams::{Context, Error, Subscription, VirtualTime};
use marblerun_trace::{
    EventId, EventKind, Failure, Limit, Moment, Recorder, SourceSpan, Time, Trace, ValueId,
};
use marblerun_vm::ThreadId;
use marblerun_vm::class::{ClassId, Program};
use marblerun_vm::heap::HostObject;
use marblerun_vm::machine::{self, Machine, NativeCall, Pause};
use marblerun_vm::native::Thrown;
use marblerun_vm::value::Value;

use crate::calls::Calls;
use crate::cause;
use crate::effects;
use crate::failure::{Abrupt, Exception};
use crate::hooks::Hooks;
use crate::item::Item;
use crate::lane::Subscribing;
use crate::native;
use crate::program::{Limits, SourceText};
use crate::subscriber;
use crate::timers::{Timers, Watcher};
use crate::unwinding::Unwinding;
use crate::waiting::Waiting;

/// Everything that belongs to one run. Nothing here stays borrowed while other code runs.
pub(crate) struct Runtime {
    pub(crate) time: VirtualTime,
    pub(crate) recorder: RefCell<Recorder>,
    pub(crate) subscribing: Subscribing,
    pub(crate) timers: Timers,
    pub(crate) calls: Calls,
    /// What the program has subscribed.
    pub(crate) roots: RefCell<Vec<Subscription>>,
    pub(crate) machine: RefCell<Machine>,
    program: Rc<dyn Program>,
    /// The machine's threads behind the clock's workers, by name.
    workers: RefCell<BTreeMap<Rc<str>, ThreadId>>,
    /// Thread `main`.
    main: Cell<Option<ThreadId>>,
    /// The thread of the program that runs now; none while a task of the clock does.
    running: Cell<Option<ThreadId>>,
    /// A thread of a scheduler that the program has made, unless it is a daemon.
    pub(crate) own_thread: Cell<Option<Rc<str>>>,
    /// Threads that wait inside of an operator.
    pub(crate) waiting: Waiting,
    /// A failure that no operator may catch.
    pub(crate) unwinding: Unwinding,
    pub(crate) hooks: Hooks,
    files: Rc<[SourceText]>,
    limits: Limits,
    assembled: Cell<u32>,
    identities: Cell<u32>,
}

impl Runtime {
    pub(crate) fn new(
        program: Rc<dyn Program>,
        files: Rc<[SourceText]>,
        limits: Limits,
    ) -> Rc<Runtime> {
        let mut machine = Machine::new(program.clone(), limits.machine.clone());
        machine.seed(limits.seed);
        machine.watch_futures(true);
        let runtime = Rc::new(Runtime {
            time: VirtualTime::new(),
            recorder: RefCell::new(Recorder::new(limits.events)),
            subscribing: Subscribing::default(),
            timers: Timers::default(),
            calls: Calls::default(),
            roots: RefCell::default(),
            machine: RefCell::new(machine),
            program,
            workers: RefCell::default(),
            main: Cell::new(None),
            running: Cell::new(None),
            own_thread: Cell::default(),
            waiting: Waiting::default(),
            unwinding: Unwinding::default(),
            hooks: Hooks::default(),
            files,
            limits,
            assembled: Cell::new(0),
            identities: Cell::new(0),
        });
        let watcher = Watcher(Rc::downgrade(&runtime));
        runtime.time.watch(Rc::new(watcher));
        runtime
    }

    /// Runs the program as thread `main` at time 0, then every thread and task until none is left
    /// or a limit is reached.
    pub(crate) fn run(self: &Rc<Runtime>) -> Trace {
        self.begin();
        self.run_all();
        let trace = self.recorder.borrow_mut().finish();
        self.release();
        trace
    }

    /// Makes thread `main`, ready to run the program's main method.
    fn begin(&self) {
        let main = self.machine.borrow_mut().call_main();
        self.main.set(Some(main));
    }

    /// The main method is done: its value may be a publisher to subscribe, its exception ends the
    /// program.
    fn main_ended(self: &Rc<Runtime>, main: ThreadId, result: Result<Value, Exception>) {
        self.running.set(Some(main));
        match result {
            Ok(value) => {
                self.subscribe_result(&value);
                self.report_unwound();
            }
            Err(exception) => {
                let span = self.machine.borrow().thrown_at();
                let failure = exception.failure(self);
                self.record(span, EventKind::Uncaught(failure));
            }
        }
        self.running.set(None);
        self.keep_going();
        self.machine.borrow_mut().end_call(main);
    }

    /// Daemon threads live on with the clock's threads: those that still have something to do, and
    /// those of the program's own schedulers, which are no daemons.
    fn keep_going(&self) {
        if let Some(name) = self.time.next_thread().or_else(|| self.own_thread.take()) {
            self.worker(name);
        }
    }

    /// Lets go of what is still subscribed or scheduled: it refers to the run, and the run to it.
    fn release(&self) {
        for subscription in self.roots.take() {
            subscription.cancel();
        }
        self.stop_waiting();
        self.time.clear();
    }

    fn run_all(self: &Rc<Runtime>) {
        let mut tasks = 0;
        while !self.is_stopped() {
            self.put_waiting_aside();
            let thread = self.machine.borrow().next_due();
            let task = self.time.next();
            match (thread, task) {
                (None, None) => return self.end(),
                (Some(due), task) if task.is_none_or(|task| due < nanos(task)) => {
                    if due.0 > self.limits.until.nanos() {
                        return self.stop(Limit::Time(self.limits.until));
                    }
                    self.time.advance(Duration::from_nanos(due.0));
                    self.run_thread();
                }
                (_, Some((due, _))) => {
                    if time_from_duration(due) > self.limits.until {
                        return self.stop(Limit::Time(self.limits.until));
                    }
                    if tasks == self.limits.tasks {
                        return self.stop(Limit::Tasks(tasks));
                    }
                    tasks += 1;
                    self.running.set(None);
                    self.calls.is_in_task.set(true);
                    self.time.step();
                    self.report_unwound();
                    self.calls.is_in_task.set(false);
                }
                (Some(_), None) => {}
            }
        }
    }

    /// Nothing is left to run: the program has ended, or waits for ever.
    fn end(self: &Rc<Runtime>) {
        let pause = self.with_machine(Machine::run_next);
        self.settle(match pause {
            // Nothing is left that could answer.
            Pause::Idle => Pause::Deadlock(self.machine.borrow().stuck()),
            pause => pause,
        });
    }

    /// Runs the thread that is due, answering what it asks of the library, until it cannot go on.
    fn run_thread(self: &Rc<Runtime>) {
        self.running.set(None);
        loop {
            let due = self.time.next().map(|task| nanos(task).0);
            self.machine.borrow_mut().set_host_due(due);
            let pause = self.with_machine(Machine::run_next);
            match pause {
                Pause::Native(call) => {
                    self.running.set(Some(call.thread));
                    if !self.answer(&call) {
                        return;
                    }
                }
                Pause::Returned(thread, value) if self.is_waiting(thread) => {
                    self.call_ended(thread, Ok(value));
                    if !self.goes_on() {
                        return;
                    }
                }
                Pause::Threw(thread, exception) if self.is_waiting(thread) => {
                    self.call_ended(thread, Err(Exception(exception).into()));
                    if !self.goes_on() {
                        return;
                    }
                }
                Pause::Returned(thread, value) if Some(thread) == self.main.get() => {
                    return self.main_ended(thread, Ok(value));
                }
                Pause::Threw(thread, exception) if Some(thread) == self.main.get() => {
                    return self.main_ended(thread, Err(Exception(exception)));
                }
                Pause::Switched | Pause::Blocked(_) => return,
                other => return self.settle(other),
            }
        }
    }

    /// Whether a thread runs on before anything else does.
    fn goes_on(&self) -> bool {
        self.machine.borrow().is_running() && !self.is_stopped()
    }

    /// What a pause that ends the running of threads comes to.
    fn settle(&self, pause: Pause) {
        match pause {
            Pause::Limit(limit, span) => self.stop_at(limit, span),
            Pause::Deadlock(stuck) => {
                let text = effects::deadlock(&stuck, &self.machine.borrow());
                // A thread that wants what another holds is nearer to the cause than one that joins it.
                let held = stuck.iter().filter(|stuck| stuck.holder.is_some());
                let span = held.chain(&stuck).find_map(|stuck| stuck.span);
                self.record(span, EventKind::Deadlock(text));
            }
            Pause::Broken(what, span) => {
                let failure = Failure {
                    class: "java.lang.InternalError".to_owned(),
                    message: Some(what),
                };
                self.record(span, EventKind::Uncaught(failure));
            }
            Pause::Ended(outcome) if outcome.exit.is_some() => {
                self.recorder.borrow_mut().close();
                self.time.clear();
            }
            _ => {}
        }
    }

    /// Uses the machine with the clock's time and order, and records what it did.
    fn with_machine<R>(self: &Rc<Runtime>, run: impl FnOnce(&mut Machine) -> R) -> R {
        let mut machine = self.machine.borrow_mut();
        machine.set_now(nanos((self.time.now(), 0)).0);
        machine.set_order(self.time.order());
        let result = run(&mut machine);
        self.time.set_order(machine.order());
        self.time.advance(Duration::from_nanos(machine.now()));
        let effects = machine.take_effects();
        drop(machine);
        for effect in effects {
            effects::record(self, effect);
        }
        result
    }

    /// Answers a native call; whether the thread that made it goes on.
    fn answer(self: &Rc<Runtime>, call: &NativeCall) -> bool {
        let thread = call.thread;
        // What comes after the call that the thread is in comes after this answer, too.
        let after = self.take_steps(thread);
        let cause = self.time.cause();
        self.time
            .set_cause(cause.or_else(|| self.calls.cause(thread)));
        let answer = native::call(self, call);
        if !self.calls.is_in_task.get() {
            self.time.set_cause(cause);
        }
        let is_held = self.is_waiting(thread);
        if is_held {
            let runtime = self.clone();
            let give = move || runtime.give_answer(thread, answer);
            self.hold_on(thread, Box::new(give));
        } else {
            self.give_answer(thread, answer);
        }
        self.put_steps_back(thread, after);
        !is_held && self.goes_on()
    }

    /// Gives the result of a native call to the thread that has made it.
    pub(crate) fn give_answer(self: &Rc<Runtime>, thread: ThreadId, answer: Result<Value, Abrupt>) {
        let answer = match self.unwound(answer) {
            Err(Abrupt::Suspended(suspension)) => match suspension.early.take() {
                Some(answer) => answer,
                None => {
                    suspension.is_suspended.set(true);
                    return self.with_machine(|machine| machine.suspend(thread));
                }
            },
            Err(Abrupt::Stopped) => return,
            Err(Abrupt::Threw(exception)) => Err(exception),
            Ok(value) => Ok(value),
        };
        self.with_machine(|machine| match answer {
            Ok(value) => machine.resume(thread, value),
            Err(exception) => machine.throw_object(thread, exception.0),
        });
    }

    /// The machine's thread that runs now.
    pub(crate) fn thread(&self) -> ThreadId {
        if let Some(thread) = self.running.get() {
            return thread;
        }
        self.worker(self.time.thread())
    }

    /// The machine's thread behind the clock's thread of that name.
    fn worker(&self, name: Rc<str>) -> ThreadId {
        if let Some(thread) = self.workers.borrow().get(&name) {
            return *thread;
        }
        let thread = self.machine.borrow_mut().start_worker(&name, true);
        self.workers.borrow_mut().insert(name, thread);
        thread
    }

    /// The machine's thread of that name, if it was ever needed.
    pub(crate) fn named(&self, name: &str) -> Option<ThreadId> {
        match name {
            "main" => self.main.get(),
            name => self.workers.borrow().get(name).copied(),
        }
    }

    /// Says which thread of the program runs, if one does.
    pub(crate) fn replace_running(&self, thread: Option<ThreadId>) -> Option<ThreadId> {
        self.running.replace(thread)
    }

    /// Its name.
    pub(crate) fn thread_name(&self) -> Rc<str> {
        match self.running.get() {
            Some(thread) => self.machine.borrow().thread_name(thread).into(),
            None => self.time.thread(),
        }
    }

    /// The name of a thread.
    pub(crate) fn name_of(&self, thread: ThreadId) -> Rc<str> {
        self.machine.borrow().thread_name(thread).into()
    }

    /// Calls the one method of a functional interface's object to its end.
    pub(crate) fn call(
        self: &Rc<Runtime>,
        function: &Value,
        arguments: impl IntoIterator<Item = Value>,
    ) -> Result<Value, Abrupt> {
        self.invoke(function, None, arguments)
    }

    /// Calls a method of an object by name, to its end.
    pub(crate) fn invoke(
        self: &Rc<Runtime>,
        object: &Value,
        name: Option<&str>,
        arguments: impl IntoIterator<Item = Value>,
    ) -> Result<Value, Abrupt> {
        if self.is_stopped() || self.is_unwinding() {
            return Err(Abrupt::Stopped);
        }
        let thread = self.thread();
        if self.is_waiting(thread) {
            return Err(self.refuse_to_wait());
        }
        let arguments = arguments.into_iter().collect();
        if let Err(thrown) = self.begin_call(thread, object, name, arguments) {
            return Err(self.thrown(&thrown).into());
        }
        self.finish(thread)
    }

    /// Begins a call of a method of an object, by name or of its only one.
    pub(crate) fn begin_call(
        self: &Rc<Runtime>,
        thread: ThreadId,
        object: &Value,
        name: Option<&str>,
        arguments: Vec<Value>,
    ) -> Result<(), Thrown> {
        self.with_machine(|machine| machine.call(thread, object, name, arguments))
    }

    /// Calls a static method of the class library to its end.
    pub(crate) fn call_static(
        self: &Rc<Runtime>,
        class: &str,
        name: &str,
        arguments: Vec<Value>,
    ) -> Result<Value, Abrupt> {
        if self.is_unwinding() {
            return Err(Abrupt::Stopped);
        }
        let found = self.class(class).and_then(|class| {
            let class = self.program.class(class);
            let methods = class.named.get(name)?;
            methods.iter().copied().find(|method| {
                let method = self.program.method(*method);
                method.is_static && method.parameters.len() == arguments.len()
            })
        });
        let Some(method) = found else {
            let missing = Thrown::new("java.lang.NoSuchMethodError", format!("{class}.{name}"));
            return Err(self.thrown(&missing).into());
        };
        let thread = self.thread();
        if self.is_waiting(thread) {
            return Err(self.refuse_to_wait());
        }
        self.with_machine(|machine| machine.call_method(thread, method, arguments));
        self.finish(thread)
    }

    /// Runs a call that has begun to its end.
    fn finish(self: &Rc<Runtime>, thread: ThreadId) -> Result<Value, Abrupt> {
        let result = self.run_call(thread);
        let result = result.unwrap_or_else(|| Err(self.refuse_to_wait()));
        self.unwind_if_fatal(result)
    }

    /// Runs a call that has begun, answering what it asks of the library. `None` if it waits.
    pub(crate) fn run_call(self: &Rc<Runtime>, thread: ThreadId) -> Option<Result<Value, Abrupt>> {
        let outer = self.running.replace(Some(thread));
        let result = loop {
            let pause = self.with_machine(|machine| machine.run_thread(thread));
            match pause {
                Pause::Returned(_, value) => break Some(Ok(value)),
                Pause::Threw(_, exception) => break Some(Err(Exception(exception).into())),
                Pause::Native(call) => {
                    if !self.answer(&call) {
                        break self.is_stopped().then_some(Err(Abrupt::Stopped));
                    }
                }
                Pause::Switched => {}
                Pause::Blocked(_) => break None,
                other => {
                    self.settle(match other {
                        Pause::Idle => Pause::Broken("a call without code".to_owned(), None),
                        other => other,
                    });
                    self.recorder.borrow_mut().close();
                    break Some(Err(Abrupt::Stopped));
                }
            }
        };
        self.running.set(outer);
        result
    }

    /// The class of that full name.
    pub(crate) fn class(&self, name: &str) -> Option<ClassId> {
        self.program.class_named(name)
    }

    /// The classes and methods of the run.
    pub(crate) fn program(&self) -> &Rc<dyn Program> {
        &self.program
    }

    /// Whether a value is an object of the class or interface of that full name.
    pub(crate) fn is_instance(&self, value: &Value, class: &str) -> bool {
        if matches!(value, Value::Null) {
            return false;
        }
        let own = self.machine.borrow().class_of(value);
        self.class(class)
            .is_some_and(|class| self.program.class(own).is_subclass_of(class))
    }

    /// A new object of that class that the host keeps.
    pub(crate) fn host_object(&self, class: &str, object: Rc<dyn HostObject>) -> Value {
        let class = self.class(class).unwrap_or(ClassId(0));
        self.machine.borrow_mut().host_object(class, object)
    }

    /// What the host keeps behind an object.
    pub(crate) fn host(&self, value: &Value) -> Option<Rc<dyn HostObject>> {
        self.machine.borrow().host_of(value)
    }

    /// The exception that a native method throws, as an object.
    pub(crate) fn thrown(&self, thrown: &Thrown) -> Exception {
        let mut machine = self.machine.borrow_mut();
        let exception = machine.exception(thrown);
        machine.keep(&exception);
        Exception(exception)
    }

    /// A number as an object.
    pub(crate) fn boxed(&self, value: Value) -> Value {
        self.machine.borrow_mut().boxed(value)
    }

    /// An `Object[]` of those values.
    pub(crate) fn array(&self, values: Vec<Value>) -> Value {
        let object = self.class("java.lang.Object").unwrap_or(ClassId(0));
        self.machine.borrow_mut().array(object, values)
    }

    /// Records an exception that has left a task.
    pub(crate) fn report(self: &Rc<Runtime>, result: Result<Value, Abrupt>) {
        if let Err(Abrupt::Threw(exception)) = result {
            let failure = exception.failure(self);
            self.record(None, EventKind::Uncaught(failure));
        }
    }

    /// The source text of a span on one line, and its line from 1.
    pub(crate) fn source_text(&self, span: Option<SourceSpan>) -> (String, u32) {
        let Some(span) = span else {
            return (String::new(), 0);
        };
        let Some(file) = self.files.get(span.file as usize) else {
            return (String::new(), 0);
        };
        let text = file.text.get(span.start as usize..span.end as usize);
        let words: Vec<&str> = text.unwrap_or_default().split_whitespace().collect();
        (words.join(" "), file.lines.line(span.start))
    }

    /// Records an event that belongs to no lane.
    pub(crate) fn record(&self, span: Option<SourceSpan>, kind: EventKind) {
        self.with_moment(span, |recorder, moment| recorder.record(moment, kind));
    }

    /// Ends the run with that limit.
    pub(crate) fn stop(&self, limit: Limit) {
        self.with_moment(None, |recorder, moment| recorder.limit(moment, limit));
    }

    fn stop_at(&self, limit: machine::Limit, span: Option<SourceSpan>) {
        let limits = &self.limits.machine;
        let limit = match limit {
            machine::Limit::Steps => Limit::Steps(limits.steps),
            machine::Limit::Heap => Limit::Memory(limits.heap),
            machine::Limit::Output => {
                Limit::Text(usize::try_from(limits.output).unwrap_or(usize::MAX))
            }
            machine::Limit::Time => Limit::Time(self.limits.until),
            machine::Limit::Threads => Limit::Threads(limits.threads),
        };
        self.with_moment(span, |recorder, moment| recorder.limit(moment, limit));
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.recorder.borrow().is_closed()
    }

    pub(crate) fn with_moment<R>(
        &self,
        span: Option<SourceSpan>,
        record: impl FnOnce(&mut Recorder, Moment<'_>) -> R,
    ) -> R {
        let thread = self.thread_name();
        self.with_moment_on(&thread, self.running.get(), span, record)
    }

    pub(crate) fn with_moment_on<R>(
        &self,
        thread: &str,
        id: Option<ThreadId>,
        span: Option<SourceSpan>,
        record: impl FnOnce(&mut Recorder, Moment<'_>) -> R,
    ) -> R {
        let moment = Moment {
            time: time_from_duration(self.time.now()),
            thread,
            span,
            cause: self.cause_on(id).map(EventId),
        };
        record(&mut self.recorder.borrow_mut(), moment)
    }

    /// The event that led to what is done now.
    pub(crate) fn cause(&self) -> Option<u32> {
        self.cause_on(self.running.get())
    }

    fn cause_on(&self, thread: Option<ThreadId>) -> Option<u32> {
        let cause = self.time.cause();
        cause.or_else(|| self.calls.cause(thread?))
    }

    /// What a subscriber of this program tells the operators above it: where dropped signals go.
    pub(crate) fn context(self: &Rc<Runtime>) -> Context {
        let (values, errors) = (self.clone(), self.clone());
        let on_next = move |value: &dyn Any| {
            if let Some(item) = value.downcast_ref::<Item>()
                && !values.is_unwinding()
            {
                let value = item.to_trace(&values);
                let value = values.recorder.borrow_mut().value(value);
                values.record(None, EventKind::Dropped(value));
                values.tell_next_dropped(&item.value);
            }
        };
        let on_error = move |error: &Error| {
            if errors.is_unwinding() {
                return;
            }
            let exception = Exception::of(&errors, error);
            let failure = exception.failure(&errors);
            errors.record(None, EventKind::ErrorDropped(failure));
            errors.tell_error_dropped(&exception.0);
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
        Item {
            value,
            identity: self.identity(),
            changes: 0,
        }
    }

    /// A value of the program as the trace keeps it: the marble that led to it if it prints the same,
    /// looked for from these events on, then from the one that led here.
    pub(crate) fn value_led_to(
        &self,
        text: String,
        from: impl IntoIterator<Item = EventId>,
    ) -> ValueId {
        let from = from.into_iter().chain(self.cause().map(EventId));
        let replies = |call| self.calls.reply(call);
        let marble = cause::marble(&self.recorder.borrow(), &text, from, replies);
        let (identity, changes) = marble.unwrap_or_else(|| (self.identity(), 0));
        self.recorder.borrow_mut().value(marblerun_trace::Value {
            text,
            identity,
            changes,
        })
    }

    /// A value that was not there before, as the trace keeps it.
    pub(crate) fn new_value(&self, text: String) -> ValueId {
        let identity = self.identity();
        self.recorder.borrow_mut().value(marblerun_trace::Value {
            text,
            identity,
            changes: 0,
        })
    }

    /// The number of a new marble.
    fn identity(&self) -> u32 {
        self.identities.replace(self.identities.get() + 1)
    }

    /// A program whose result is an unsubscribed publisher is subscribed for the reader.
    pub(crate) fn subscribe_result(self: &Rc<Runtime>, result: &Value) {
        if self.is_instance(result, "org.reactivestreams.Publisher")
            && let Ok(publisher) = crate::publisher::flux(self, result)
        {
            subscriber::subscribe_to_see(self, &publisher);
        }
    }
}

fn nanos((due, order): (Duration, u64)) -> (u64, u64) {
    (u64::try_from(due.as_nanos()).unwrap_or(u64::MAX), order)
}

pub(crate) fn time_from_duration(duration: Duration) -> Time {
    Time::from_nanos(nanos((duration, 0)).0)
}

#[cfg(test)]
mod tests {
    use marblerun_trace::EventKind;

    use crate::program::{Limits, check};

    /// A service answers on a thread of the clock while the threads of the program are interleaved
    /// in any way.
    #[test]
    fn no_schedule_loses_a_thread() {
        let program = "var a = CompletableFuture.supplyAsync(() -> await(\"--(a|)\")); \
                       System.out.println(a.join());";
        for seed in 0..20 {
            let trace = check(&[program]).run(Limits {
                seed,
                ..Limits::default()
            });
            let trace = trace.expect("the program is right");
            let printed = |kind: &EventKind| *kind == EventKind::Print("[a]".to_owned());
            let is_printed = trace.events.iter().any(|event| printed(&event.kind));
            assert!(is_printed, "seed {seed}");
        }
    }
}
