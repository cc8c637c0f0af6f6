//! The machine: state that can be copied at once, and how its host drives it.
//!
//! [`Machine::run`] goes on until the run ends or the host is needed; what is needed is a
//! [`Pause`]. Nothing is borrowed while the machine is paused, and a clone of it goes its own way.

use std::collections::BTreeMap;
use std::rc::Rc;

use marblerun_trace::SourceSpan;

use crate::class::{ClassId, Kind, MethodId, Program, RuntimeType};
use crate::effect::{Effect, EffectKind};
use crate::heap::{Array, Body, Heap, HostObject, Object};
use crate::linkage::{Linkage, Linked};
use crate::monitor::Monitors;
use crate::native::Thrown;
use crate::schedule::{Chooser, Schedule};
use crate::thread::{Blocked, End, Resume, Stack, State, Thread, ThreadId};
use crate::value::Value;

/// When a run is stopped.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Steps; work that depends on a size counts more than one.
    pub steps: u64,
    /// Bytes of objects in use at once.
    pub heap: u64,
    /// Calls inside one another, on one thread; more is a `StackOverflowError`.
    pub frames: usize,
    /// Bytes printed.
    pub output: u64,
    /// Virtual time in nanoseconds.
    pub time: u64,
    /// Threads that were ever started.
    pub threads: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            steps: 50_000_000,
            heap: 256 << 20,
            frames: 9_000,
            output: 1 << 20,
            time: 3_600_000_000_000,
            threads: 10_000,
        }
    }
}

/// Which limit was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// [`Limits::steps`]
    Steps,
    /// [`Limits::heap`]
    Heap,
    /// [`Limits::output`]
    Output,
    /// [`Limits::time`]
    Time,
    /// [`Limits::threads`]
    Threads,
}

/// Why the machine does not go on by itself.
#[derive(Clone, Debug)]
pub enum Pause {
    /// Nothing can run before the host does something.
    Idle,
    /// A thread has run until it could not go on; others may.
    Switched,
    /// The program has ended.
    Ended(Outcome),
    /// A native method of the host is called.
    Native(NativeCall),
    /// A call that the host began has returned; `null` for `void`.
    Returned(ThreadId, Value),
    /// A call that the host began has thrown that.
    Threw(ThreadId, Value),
    /// A call that the host began cannot go on for now: it goes on, and ends in
    /// [`Pause::Returned`] or [`Pause::Threw`], in a later run.
    Blocked(ThreadId),
    /// A statement begins, and the host wants to know.
    Statement(ThreadId),
    /// A limit was reached there.
    Limit(Limit, Option<SourceSpan>),
    /// No thread can ever go on.
    Deadlock(Vec<Stuck>),
    /// The code is not what the machine expects: a mistake of the compiler, not of the program.
    Broken(String, Option<SourceSpan>),
}

/// How a program ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The text of the exception that ended the main thread, if one did.
    pub uncaught: Option<String>,
    /// What `System.exit` was given.
    pub exit: Option<i32>,
}

/// A thread that waits for something that cannot come.
#[derive(Clone, Debug)]
pub struct Stuck {
    /// The thread.
    pub thread: ThreadId,
    /// Its name.
    pub name: String,
    /// What it does: waits for a monitor, to be notified, for a permit.
    pub what: StuckOn,
    /// The object it waits for, if it is one.
    pub object: Option<Value>,
    /// The name of the object's class.
    pub class: String,
    /// The thread that holds the object's monitor.
    pub holder: Option<ThreadId>,
    /// Where it waits.
    pub span: Option<SourceSpan>,
}

/// What a stuck thread waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StuckOn {
    /// A monitor.
    Monitor,
    /// To be notified.
    Notify,
    /// A permit of `LockSupport`.
    Permit,
    /// What the host will answer.
    Host,
    /// The initialisation of a class.
    Class,
}

/// A call of a native method that the host answers with [`Machine::resume`], [`Machine::throw`],
/// [`Machine::throw_object`] or [`Machine::suspend`].
#[derive(Clone, Debug)]
pub struct NativeCall {
    /// The thread that calls.
    pub thread: ThreadId,
    /// The method.
    pub method: MethodId,
    /// The full name of its class.
    pub class: Rc<str>,
    /// Its name.
    pub name: Rc<str>,
    /// The receiver, if there is one, and the arguments.
    pub arguments: Vec<Value>,
    /// The reader's code that calls it, or that called what calls it.
    pub span: Option<SourceSpan>,
    /// Whether the reader's own code calls it.
    pub is_direct: bool,
}

/// What a class has at run time.
#[derive(Clone, Debug)]
pub(crate) struct ClassState {
    /// How far its initialisation is.
    pub(crate) stage: Stage,
    /// Its static fields.
    pub(crate) statics: Rc<[Value]>,
}

/// How far the initialisation of a class is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    New,
    Running(ThreadId),
    Done,
    Failed,
}

/// A machine with its state. Cloning it is a fork.
#[derive(Clone, Debug)]
pub struct Machine {
    pub(crate) linkage: Rc<Linkage>,
    pub(crate) heap: Heap,
    pub(crate) threads: Rc<Vec<Thread>>,
    pub(crate) monitors: Monitors,
    pub(crate) classes: Rc<Vec<Option<ClassState>>>,
    /// Threads that are ready, or will be: by time and order of scheduling.
    pub(crate) queue: Rc<BTreeMap<(u64, u64), ThreadId>>,
    pub(crate) now: u64,
    pub(crate) order: u64,
    pub(crate) chooser: Chooser,
    pub(crate) effects: Vec<Effect>,
    pub(crate) limits: Limits,
    pub(crate) steps: u64,
    pub(crate) printed: u64,
    /// Whether more than one thread lives, so that others can see what one does.
    pub(crate) is_shared: bool,
    /// Whether that ever was so.
    pub(crate) was_shared: bool,
    /// Whether to pause where statements begin.
    pub(crate) stops_at_statements: bool,
    /// Whether the host wants to know of futures.
    pub(crate) watches_futures: bool,
    /// Whether the host knows of the statement that begins.
    pub(crate) is_told: bool,
    /// Whether the running thread's next step was already offered to other threads.
    pub(crate) passed: bool,
    /// The thread that was chosen to run next.
    pub(crate) next: Option<ThreadId>,
    /// Whether writes of `long` and `double` are two writes.
    pub(crate) tears: bool,
    /// Points since the running thread was last changed, and how often that was without a change
    /// of time or anything else.
    pub(crate) quantum: u32,
    pub(crate) rounds: u32,
    pub(crate) spin: Spin,
    /// How often the clock was read since time last passed that way.
    pub(crate) clock_reads: u32,
    pub(crate) outcome: Outcome,
    /// The thread that runs until it cannot go on, though it may be paused.
    pub(crate) current: Option<ThreadId>,
    /// When the host has something to do, so that a program that waits in a loop gets there.
    pub(crate) host_due: Option<u64>,
    pub(crate) thrown_at: Option<SourceSpan>,
    pub(crate) mirrors: Rc<Vec<(crate::class::RuntimeType, Value)>>,
    /// Bytes in use from which the next collection is worth while.
    pub(crate) collect_at: u64,
}

/// Looks for a thread that does the same over and over, waiting for another one to change something.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spin {
    /// Points since something was written.
    pub(crate) points: u32,
    /// The thread as it was.
    pub(crate) seen: Option<Rc<(Vec<u32>, Vec<Value>)>>,
}

/// Whether a native method is the machine's own; every other one is asked of the host.
pub fn is_own(class: &str, method: &crate::class::Method) -> bool {
    crate::natives::find(class, &method.name, &method.parameters).is_some()
        || crate::native::find(class, &method.name).is_some()
}

impl Machine {
    /// A machine at the beginning of a program.
    pub fn new(program: Rc<dyn Program>, limits: Limits) -> Machine {
        Machine {
            linkage: Rc::new(Linkage::new(program)),
            heap: Heap::default(),
            threads: Rc::default(),
            monitors: Monitors::default(),
            classes: Rc::default(),
            queue: Rc::default(),
            now: 0,
            order: 0,
            chooser: Chooser::default(),
            effects: Vec::new(),
            limits,
            steps: 0,
            printed: 0,
            is_shared: false,
            was_shared: false,
            stops_at_statements: false,
            watches_futures: false,
            is_told: false,
            passed: false,
            next: None,
            tears: false,
            quantum: 0,
            rounds: 0,
            spin: Spin::default(),
            clock_reads: 0,
            outcome: Outcome::default(),
            current: None,
            host_due: None,
            thrown_at: None,
            mirrors: Rc::default(),
            collect_at: 8 << 20,
        }
    }

    /// Chooses threads at random from here on; 0 is the default order.
    pub fn seed(&mut self, seed: u64) {
        self.chooser = Chooser::seeded(seed);
    }

    /// Repeats those choices from here on, and goes on in the default order.
    pub fn replay(&mut self, schedule: Schedule) {
        self.chooser = Chooser::replaying(schedule);
    }

    /// The choices made since the beginning, [`Machine::seed`] or [`Machine::replay`].
    pub fn schedule(&self) -> &Schedule {
        self.chooser.made()
    }

    /// Whether a write of a `long` or `double` that is not `volatile` is two writes, as JLS 17.7
    /// allows.
    pub fn tear(&mut self, tears: bool) {
        self.tears = tears;
    }

    /// Whether to pause where statements begin.
    pub fn stop_at_statements(&mut self, stop: bool) {
        self.stops_at_statements = stop;
    }

    /// Asks the host about the program's futures: natives of `java.util.concurrent.FutureEvents`.
    pub fn watch_futures(&mut self, watch: bool) {
        self.watches_futures = watch;
    }

    /// Makes the main thread, ready to run the program's main method.
    pub fn start_main(&mut self) -> ThreadId {
        self.start_program(End::Caller)
    }

    /// The same, as a call of the host: it ends with [`Pause::Returned`] or [`Pause::Threw`], and the
    /// thread lives until [`Machine::end_call`].
    pub fn call_main(&mut self) -> ThreadId {
        self.start_program(End::Host)
    }

    fn start_program(&mut self, end: End) -> ThreadId {
        let main = self.linkage.method(self.linkage.program.main());
        let thread = self.new_thread("main", false);
        let arguments = if main.arguments == 1 {
            let string = crate::class::RuntimeType::Class(self.linkage.known.string);
            let array = crate::heap::Array::new(&string, 0);
            vec![self.heap.allocate_array(self.linkage.known.object, array)]
        } else {
            Vec::new()
        };
        self.begin(thread, &main, arguments, end);
        self.make_ready(thread);
        thread
    }

    /// Makes a worker thread of the host, which runs what [`Machine::call`] gives it.
    pub fn start_worker(&mut self, name: &str, is_daemon: bool) -> ThreadId {
        let thread = self.new_thread(name, is_daemon);
        if let Some(thread) = self.thread_mut(thread) {
            thread.is_worker = true;
        }
        thread
    }

    fn new_thread(&mut self, name: &str, is_daemon: bool) -> ThreadId {
        let id = ThreadId(self.threads.len() as u32);
        let object = match self.linkage.named("java.lang.Thread") {
            Some(class) => {
                let object = self.instantiate(class);
                let number = i64::from(id.0) + 1;
                self.set_named(&object, "name", Value::string(name));
                self.set_named(&object, "number", Value::Long(number));
                self.set_named(&object, "priority", Value::Int(5));
                self.set_named(&object, "daemon", Value::Boolean(is_daemon));
                self.set_named(&object, "started", Value::Boolean(true));
                self.set_named(&object, "alive", Value::Boolean(true));
                object
            }
            None => Value::Null,
        };
        let mut thread = Thread::new(object);
        thread.is_daemon = is_daemon;
        self.add_thread(thread)
    }

    pub(crate) fn add_thread(&mut self, thread: Thread) -> ThreadId {
        let id = ThreadId(self.threads.len() as u32);
        Rc::make_mut(&mut self.threads).push(thread);
        self.count_threads();
        id
    }

    pub(crate) fn count_threads(&mut self) {
        self.is_shared = self.threads.iter().filter(|thread| thread.lives()).count() > 1;
        self.was_shared |= self.is_shared;
    }

    pub(crate) fn thread(&self, id: ThreadId) -> Option<&Thread> {
        self.threads.get(id.0 as usize)
    }

    pub(crate) fn thread_mut(&mut self, id: ThreadId) -> Option<&mut Thread> {
        Rc::make_mut(&mut self.threads).get_mut(id.0 as usize)
    }

    /// The thread whose object of `java.lang.Thread` that is.
    pub(crate) fn thread_of(&self, object: &Value) -> Option<ThreadId> {
        let at = self
            .threads
            .iter()
            .position(|thread| thread.object.is_same(object))?;
        Some(ThreadId(at as u32))
    }

    /// The name of a thread, as the program set it.
    pub fn thread_name(&self, id: ThreadId) -> String {
        let name = self.thread(id).and_then(|thread| {
            let slot = self.slot(&thread.object, "name")?;
            self.heap.field(&thread.object, slot)
        });
        match name {
            Some(Value::String(text)) => text.to_rust(),
            _ => format!("thread {}", id.0),
        }
    }

    /// The objects of the run.
    pub fn heap(&self) -> &Heap {
        &self.heap
    }

    /// The classes of the run.
    pub fn program(&self) -> &Rc<dyn Program> {
        &self.linkage.program
    }

    /// A value as it prints, without asking the program: objects by their class.
    pub fn print(&self, value: &Value) -> String {
        let mut text = crate::print::Joined::default();
        if text.value(value) {
            return text.finish().to_rust();
        }
        let class = self.class_of(value);
        self.linkage.class(class).simple_name.to_string()
    }

    /// The virtual time in nanoseconds.
    pub fn now(&self) -> u64 {
        self.now
    }

    /// Lets time pass to then: the host keeps one clock with the machine.
    pub fn set_now(&mut self, now: u64) {
        self.now = now;
    }

    /// The order of the next thing to be scheduled.
    pub fn order(&self) -> u64 {
        self.order
    }

    /// Sets the order of the next thing to be scheduled: the host counts on with it.
    pub fn set_order(&mut self, order: u64) {
        self.order = order;
    }

    /// Says when the host has something to do next.
    pub fn set_host_due(&mut self, due: Option<u64>) {
        self.host_due = due;
    }

    /// How many steps were done.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// What has happened since this was last asked.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// Keeps an object for the host until the end of the run, as every object is kept that the
    /// machine has handed to the host.
    pub fn keep(&mut self, value: &Value) {
        self.heap.keep(value);
    }

    /// A new object of the host, of that class.
    pub fn host_object(&mut self, class: ClassId, object: Rc<dyn HostObject>) -> Value {
        let object = Value::Object(self.heap.allocate(class, Body::Host(object)));
        self.heap.keep(&object);
        object
    }

    /// A new array of the host, of that type of elements.
    pub fn array(&mut self, element: ClassId, elements: Vec<Value>) -> Value {
        let element = Rc::new(RuntimeType::Class(element));
        let array = Array::References(element, elements.into());
        let array = self.heap.allocate_array(self.linkage.known.object, array);
        self.heap.keep(&array);
        array
    }

    /// The elements of an array, for the host; none of anything else.
    pub fn elements(&mut self, array: &Value) -> Vec<Value> {
        let Value::Object(at) = array else {
            return Vec::new();
        };
        let elements: Vec<Value> = match self.heap.get(*at).and_then(Object::array) {
            Some(array) => (0..array.len()).filter_map(|at| array.get(at)).collect(),
            None => Vec::new(),
        };
        for element in &elements {
            self.heap.keep(element);
        }
        elements
    }

    /// A number as an object.
    pub fn boxed(&mut self, value: Value) -> Value {
        self.heap.boxed(value)
    }

    /// What the host keeps behind an object, if it is one of the host's.
    pub fn host_of(&self, value: &Value) -> Option<Rc<dyn HostObject>> {
        match value {
            Value::Object(at) => match &self.heap.get(*at)?.body {
                Body::Host(host) => Some(Rc::clone(host)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Where the thread is in the reader's code.
    pub fn span(&self, thread: ThreadId) -> Option<SourceSpan> {
        self.thread(thread)?.stack.as_ref()?.span()
    }

    /// When the next thread is due, if one is: time and order.
    pub fn next_due(&self) -> Option<(u64, u64)> {
        if self.next.is_some() {
            return Some((self.now, 0));
        }
        self.queue.first_key_value().map(|(due, _)| *due)
    }

    /// Whether a thread goes on before any other that is due.
    pub fn is_running(&self) -> bool {
        self.current.is_some()
    }

    /// Runs until the host is needed or the program ends.
    pub fn run(&mut self) -> Pause {
        loop {
            match self.run_next() {
                Pause::Switched => {}
                pause => return pause,
            }
        }
    }

    /// Runs the thread that is due next, until it cannot go on.
    pub fn run_next(&mut self) -> Pause {
        if let Some(thread) = self.current {
            return self.run_thread(thread);
        }
        match self.take_next() {
            Ok(Some(thread)) => self.run_thread(thread),
            Ok(None) => self.nothing_to_run(),
            Err(pause) => pause,
        }
    }

    /// Begins a call for the host on a thread that runs nothing or has called a native method: of a
    /// functional interface's object, or of the method of that name of any object. It runs with
    /// [`Machine::run_thread`] and ends with [`Pause::Returned`] or [`Pause::Threw`].
    pub fn call(
        &mut self,
        thread: ThreadId,
        function: &Value,
        name: Option<&str>,
        arguments: Vec<Value>,
    ) -> Result<(), Thrown> {
        let Some(stack) = self
            .thread_mut(thread)
            .and_then(|thread| thread.stack.take())
        else {
            return Err(Thrown::new(
                "java.lang.IllegalStateException",
                "the thread is running",
            ));
        };
        let mut owned = Rc::unwrap_or_clone(stack);
        let result = self.enter_function(thread, &mut owned, function, name, arguments);
        if let Some(thread) = self.thread_mut(thread) {
            thread.stack = Some(Rc::new(owned));
        }
        result
    }

    /// Begins a call of exactly that method for the host, as [`Machine::call`] does.
    pub fn call_method(&mut self, thread: ThreadId, method: MethodId, arguments: Vec<Value>) {
        let linked = self.linkage.method(method);
        self.begin(thread, &linked, arguments, End::Host);
    }

    /// Puts a frame on a thread that is not running.
    pub(crate) fn begin(
        &mut self,
        thread: ThreadId,
        method: &Rc<Linked>,
        arguments: Vec<Value>,
        end: End,
    ) {
        let Some(code) = self.linkage.code(method) else {
            return;
        };
        if let Some(stack) = self
            .thread_mut(thread)
            .and_then(|thread| thread.stack.as_mut())
        {
            push_frame(Rc::make_mut(stack), code, arguments, end);
        }
    }

    /// Answers a native call with its result.
    pub fn resume(&mut self, thread: ThreadId, value: Value) {
        self.settle(thread, Resume::Value(value));
    }

    /// Answers a native call with an exception.
    pub fn throw(&mut self, thread: ThreadId, thrown: Thrown) {
        self.settle(thread, Resume::Throw(thrown));
    }

    /// Answers a native call with an exception that is an object already.
    pub fn throw_object(&mut self, thread: ThreadId, thrown: Value) {
        self.settle(thread, Resume::ThrowObject(thrown));
    }

    fn settle(&mut self, id: ThreadId, resume: Resume) {
        let Some(thread) = self.thread_mut(id) else {
            return;
        };
        let has_result = thread.owed.pop();
        thread.resume = match (resume, has_result) {
            // A `void` method puts nothing on the stack.
            (Resume::Value(_), Some((false, _))) => None,
            (resume, _) => Some(resume),
        };
        if thread.state == State::Blocked(Blocked::Host) {
            self.wake(id);
        } else if thread.queued.is_none() && thread.state == State::Ready {
            // It goes on before anything else does: also after a call that the host made meanwhile.
            self.current = Some(id);
        }
    }

    /// The thread waits until the host answers its native call.
    pub fn suspend(&mut self, id: ThreadId) {
        if let Some(thread) = self.thread_mut(id) {
            thread.state = State::Blocked(Blocked::Host);
        }
        if self.current == Some(id) {
            self.current = None;
        }
        self.effect_at(id, EffectKind::Blocked);
    }

    /// Ends a thread that has done what the host called it for.
    pub fn end_call(&mut self, id: ThreadId) {
        if let Some(thread) = self.thread_mut(id) {
            thread.state = State::Ended;
            thread.stack = None;
        }
        self.end_daemons();
        self.count_threads();
    }

    /// Where the exception of the last [`Pause::Threw`] was thrown, in the reader's code.
    pub fn thrown_at(&self) -> Option<SourceSpan> {
        self.thrown_at
    }

    pub(crate) fn effect_at(&mut self, thread: ThreadId, kind: EffectKind) {
        let span = self.span(thread);
        let time = self.now;
        self.effects.push(Effect {
            time,
            thread,
            span,
            kind,
        });
    }

    /// What an object of a class is like before its constructor runs.
    pub fn instantiate(&mut self, class: ClassId) -> Value {
        let class = self.linkage.class(class);
        let fields = first_values(&class.fields);
        Value::Object(self.heap.allocate(class.id, Body::Fields(fields)))
    }

    /// An exception as an object, made as the machine makes its own: without running a constructor.
    pub fn exception(&mut self, thrown: &Thrown) -> Value {
        let class = self
            .linkage
            .named(thrown.class)
            .or_else(|| self.linkage.named("java.lang.Error"))
            .unwrap_or(self.linkage.known.object);
        let object = self.instantiate(class);
        if let Some(message) = &thrown.message {
            self.set_named(&object, "message", Value::string(message));
        }
        self.set_named(&object, "suppresses", Value::Boolean(true));
        object
    }

    /// The slot of the field of that name in an object.
    pub fn slot(&self, object: &Value, name: &str) -> Option<u16> {
        match object {
            Value::Object(at) => {
                let class = self.heap.get(*at)?.class;
                self.linkage.class(class).slot(name)
            }
            _ => None,
        }
    }

    /// Sets the field of that name in an object, if it has one.
    pub fn set_named(&mut self, object: &Value, name: &str, value: Value) {
        if let Some(slot) = self.slot(object, name) {
            self.heap.set_field(object, slot, value);
        }
    }
}

/// The values that fields have at first.
pub(crate) fn first_values(fields: &[crate::class::Field]) -> Rc<[Value]> {
    fields.iter().map(|field| first_value(field.kind)).collect()
}

/// `0`, `false` or `null`.
pub(crate) fn first_value(kind: Kind) -> Value {
    match kind {
        Kind::Boolean => Value::Boolean(false),
        Kind::Byte => Value::Byte(0),
        Kind::Short => Value::Short(0),
        Kind::Char => Value::Char(0),
        Kind::Int => Value::Int(0),
        Kind::Long => Value::Long(0),
        Kind::Float => Value::Float(0.0),
        Kind::Double => Value::Double(0.0),
        Kind::Reference => Value::Null,
    }
}

/// Puts a frame with its arguments on a stack.
pub(crate) fn push_frame(
    stack: &mut Stack,
    code: Rc<crate::code::Code>,
    arguments: Vec<Value>,
    end: End,
) {
    let base = stack.values.len();
    let locals = usize::from(code.locals).max(arguments.len());
    stack.values.extend(arguments);
    stack.values.resize(base + locals, Value::Null);
    stack.frames.push(crate::thread::Frame {
        code,
        pc: 0,
        base: base as u32,
        end,
        monitor: None,
    });
}
