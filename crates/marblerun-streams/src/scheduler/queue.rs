//! The tasks of one clock, in order of (due time, order of scheduling).

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

pub(crate) use super::agenda::Due;
use super::agenda::{Agenda, Begun};
use super::mail::{Letter, Mailbox};
use super::periodic::Periodic;
use super::sleeper::Sleeper;
use super::watch::{Watch, Watched};
use super::{Disposable, GiveBack};

/// A queue of tasks and the time it has come to. Clones are the same queue.
#[derive(Clone)]
pub(crate) struct Queue(Rc<State>);

/// A queue that may be gone.
#[cfg(all(target_family = "wasm", target_os = "unknown", feature = "browser"))]
pub(crate) struct WeakQueue(std::rc::Weak<State>);

#[cfg(all(target_family = "wasm", target_os = "unknown", feature = "browser"))]
impl WeakQueue {
    pub(crate) fn upgrade(&self) -> Option<Queue> {
        self.0.upgrade().map(Queue)
    }
}

struct State {
    /// Of a virtual clock, in nanoseconds.
    now: Cell<u64>,
    /// A clock that goes by itself.
    clock: Option<Box<dyn Clock>>,
    /// Of the task that runs; none is `main`, between tasks.
    thread: Cell<Option<Rc<str>>>,
    main: Rc<str>,
    /// The thread may be another than that of the task, though it runs.
    is_thread_replaced: Cell<bool>,
    cause: Cell<Option<u32>>,
    tasks: RefCell<Agenda<Task>>,
    /// Who wants to know of tasks that wait for their time.
    watch: OnceCell<Rc<dyn Watch>>,
    mail: Arc<Mailbox>,
    /// A list that was emptied, for its room.
    letters: Cell<Vec<Letter>>,
    sleepers: RefCell<BTreeMap<u64, Sleeper>>,
    /// Numbers given to sleepers so far.
    numbered: Cell<u64>,
    /// Sleepers that somebody outside may wake.
    expecting: Cell<usize>,
}

/// Nanoseconds as tasks are ordered; what is later than these reach is at their end.
fn nanos(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}

/// Time that passes by itself.
pub(crate) trait Clock {
    /// Time since the start.
    fn now(&self) -> Duration;

    /// A task was added that is due then; whether who drives the loop is to be woken.
    fn added(&self, queue: &Queue, due: Duration) -> bool;
}

pub(crate) struct Task {
    thread: Rc<str>,
    cause: Option<u32>,
    action: Action,
    /// Dropped when it has run, or is called off.
    give_back: Option<GiveBack>,
}

/// What runs once at a time, and is kept by whom it belongs to as well.
pub(crate) trait Timer {
    fn run(&self);
}

/// What a task does.
enum Action {
    Once(Box<dyn FnOnce()>),
    Timer(Rc<dyn Timer>),
    Again(Rc<Periodic>),
}

impl Action {
    fn run_once(self) {
        match self {
            Action::Once(run) => run(),
            Action::Timer(timer) => timer.run(),
            // Runs where it is kept.
            Action::Again(_) => {}
        }
    }
}

impl Task {
    pub(crate) fn new(thread: Rc<str>, run: Box<dyn FnOnce()>) -> Task {
        Task::of(thread, Action::Once(run))
    }

    pub(crate) fn timer(thread: Rc<str>, timer: Rc<dyn Timer>) -> Task {
        Task::of(thread, Action::Timer(timer))
    }

    pub(super) fn periodic(thread: Rc<str>, periodic: Rc<Periodic>) -> Task {
        Task::of(thread, Action::Again(periodic))
    }

    pub(super) fn giving_back(self, give_back: Option<GiveBack>) -> Task {
        Task { give_back, ..self }
    }

    /// What comes again, and its cause.
    fn again(&self) -> Option<(Rc<Periodic>, Option<u32>)> {
        match &self.action {
            Action::Again(periodic) => Some((periodic.clone(), self.cause)),
            _ => None,
        }
    }

    fn of(thread: Rc<str>, action: Action) -> Task {
        Task {
            thread,
            cause: None,
            action,
            give_back: None,
        }
    }
}

impl Queue {
    /// A queue whose time goes from task to task.
    pub(crate) fn new() -> Queue {
        Queue::make(None)
    }

    /// A queue of a clock that goes by itself.
    #[cfg_attr(
        all(
            target_family = "wasm",
            target_os = "unknown",
            not(feature = "browser")
        ),
        expect(dead_code, reason = "there is no real time")
    )]
    pub(crate) fn with_clock(clock: Box<dyn Clock>) -> Queue {
        Queue::make(Some(clock))
    }

    fn make(clock: Option<Box<dyn Clock>>) -> Queue {
        let main: Rc<str> = "main".into();
        Queue(Rc::new(State {
            now: Cell::new(0),
            clock,
            thread: Cell::new(None),
            main,
            is_thread_replaced: Cell::new(false),
            cause: Cell::new(None),
            tasks: RefCell::default(),
            watch: OnceCell::new(),
            mail: Arc::default(),
            letters: Cell::default(),
            sleepers: RefCell::default(),
            numbered: Cell::new(0),
            expecting: Cell::new(0),
        }))
    }

    #[cfg(all(target_family = "wasm", target_os = "unknown", feature = "browser"))]
    pub(crate) fn downgrade(&self) -> WeakQueue {
        WeakQueue(Rc::downgrade(&self.0))
    }

    pub(crate) fn now(&self) -> Duration {
        match &self.0.clock {
            None => Duration::from_nanos(self.0.now.get()),
            Some(clock) => clock.now(),
        }
    }

    /// [`now`](Queue::now) as tasks are ordered.
    fn nanos_now(&self) -> u64 {
        match &self.0.clock {
            None => self.0.now.get(),
            Some(clock) => nanos(clock.now()),
        }
    }

    pub(crate) fn thread(&self) -> Rc<str> {
        let thread = self.0.thread.take();
        self.0.thread.set(thread.clone());
        thread.unwrap_or_else(|| self.0.main.clone())
    }

    pub(crate) fn set_thread(&self, thread: Rc<str>) -> Rc<str> {
        self.0.is_thread_replaced.set(true);
        let before = self.0.thread.replace(Some(thread));
        before.unwrap_or_else(|| self.0.main.clone())
    }

    pub(crate) fn cause(&self) -> Option<u32> {
        self.0.cause.get()
    }

    pub(crate) fn set_cause(&self, cause: Option<u32>) -> Option<u32> {
        self.0.cause.replace(cause)
    }

    /// When the next task is due, if there is one; after what was handed in.
    pub(crate) fn next_due(&self) -> Option<Duration> {
        self.take_mail();
        self.first_due()
    }

    /// When the first task is due, of those that are queued.
    pub(crate) fn first_due(&self) -> Option<Duration> {
        self.0.tasks.borrow_mut().first().map(Duration::from_nanos)
    }

    /// When the next task is due, and its place in the order of scheduling.
    pub(crate) fn next(&self) -> Option<(Duration, u64)> {
        let (at, order) = self.0.tasks.borrow_mut().first_due()?;
        Some((Duration::from_nanos(at), order))
    }

    /// The thread of the first task that is queued.
    pub(crate) fn next_thread(&self) -> Option<Rc<str>> {
        let mut tasks = self.0.tasks.borrow_mut();
        tasks.first_item().map(|task| task.thread.clone())
    }

    pub(crate) fn put_aside(&self) {
        self.0.tasks.borrow_mut().put_aside();
    }

    pub(crate) fn put_back(&self) {
        self.0.tasks.borrow_mut().put_back();
    }

    /// The order that the next task gets.
    pub(crate) fn order(&self) -> u64 {
        self.0.tasks.borrow().order()
    }

    pub(crate) fn set_order(&self, order: u64) {
        self.0.tasks.borrow_mut().set_order(order);
    }

    pub(crate) fn advance(&self, to: Duration) {
        self.reach(nanos(to));
    }

    fn reach(&self, at: u64) {
        self.0.now.set(self.0.now.get().max(at));
    }

    /// Adds a task that is due `delay` from now.
    pub(crate) fn add(&self, delay: Duration, task: Task) -> Due {
        let at = self.nanos_now().saturating_add(nanos(delay));
        let task = match delay.is_zero() {
            true => task,
            false => self.watched(at, task),
        };
        self.add_at(at, task)
    }

    /// Lets somebody know of tasks that wait for their time, from here on; only the first one.
    pub(crate) fn watch(&self, watch: Rc<dyn Watch>) {
        // The first one stays.
        let _ = self.0.watch.set(watch);
    }

    /// The task as it is seen by who watches.
    fn watched(&self, at: u64, task: Task) -> Task {
        let Some(watched) = self.watch_set(&task.thread, at, None) else {
            return task;
        };
        let action = task.action;
        let run = Box::new(move || {
            watched.fires_last();
            action.run_once();
        });
        Task {
            action: Action::Once(run),
            ..task
        }
    }

    fn watch_set(&self, thread: &str, at: u64, period: Option<Duration>) -> Option<Watched> {
        let watch = self.0.watch.get()?;
        Watched::set(watch, thread, Duration::from_nanos(at), period)
    }

    pub(super) fn add_at(&self, at: u64, task: Task) -> Due {
        let task = Task {
            cause: self.cause(),
            ..task
        };
        let due = self.0.tasks.borrow_mut().add(at, task);
        self.added(at);
        due
    }

    /// Adds a task again that was started, unless it is gone.
    pub(super) fn add_again(&self, due: Due, at: u64) -> Option<Due> {
        let mut tasks = self.0.tasks.borrow_mut();
        let (due, task) = tasks.add_again(due, at)?;
        task.cause = self.cause();
        drop(tasks);
        self.added(at);
        Some(due)
    }

    /// Goes on with a task that was started, if it is the next one: time has come to when it is due, and
    /// its thread runs. Its cause is the one that there is.
    #[inline]
    pub(super) fn goes_on(&self, thread: &Rc<str>, due: Due, at: u64) -> bool {
        if self.0.mail.has_mail() || !self.0.tasks.borrow_mut().start_again(due, at) {
            return false;
        }
        self.reach(at);
        if self.0.is_thread_replaced.take() {
            self.0.thread.set(Some(thread.clone()));
        }
        true
    }

    /// Drops a task that was started and will not be added again.
    pub(super) fn forget(&self, due: Due) {
        // The queue must be free again before the task's own drop runs.
        let task = self.0.tasks.borrow_mut().take(due);
        drop(task);
    }

    /// Tells a clock that goes by itself.
    #[inline]
    fn added(&self, at: u64) {
        if let Some(clock) = &self.0.clock {
            self.tell(&**clock, at);
        }
    }

    #[cold]
    fn tell(&self, clock: &dyn Clock, at: u64) {
        if clock.added(self, Duration::from_nanos(at)) {
            self.0.mail.wake_driver();
        }
    }

    pub(crate) fn call_off(&self, due: Due) {
        // The queue must be free again before the task's own drop runs.
        let task = self.0.tasks.borrow_mut().remove(due);
        drop(task);
    }

    pub(crate) fn schedule(&self, delay: Duration, task: Task) -> Disposable {
        let (queue, due) = (self.clone(), self.add(delay, task));
        Disposable::new(move || queue.call_off(due))
    }

    pub(crate) fn schedule_periodically(
        &self,
        thread: Rc<str>,
        delay: Duration,
        period: Duration,
        task: Box<dyn Fn()>,
    ) -> Disposable {
        let at = self.nanos_now().saturating_add(nanos(delay));
        let watched = self.watch_set(&thread, at, Some(period));
        let periodic = Rc::new(Periodic::new(self, thread, nanos(period), task, watched));
        periodic.run_at(at);
        Disposable::of(periodic)
    }

    /// Runs the next task, after what was handed in; whether there was one.
    pub(crate) fn step(&self) -> bool {
        self.step_before(0)
    }

    /// Runs tasks until none is left.
    pub(crate) fn run(&self) {
        while self.step_before(u64::MAX) {}
    }

    /// Runs the tasks that are due up to `until`.
    pub(crate) fn run_until(&self, until: Duration) {
        let end = nanos(until).saturating_add(1);
        while self.next_due().is_some_and(|due| due <= until) {
            self.step_before(end);
        }
    }

    /// Runs the next task, after what was handed in; whether there was one. If it comes again before
    /// `end` and nothing comes first, it runs again at once.
    fn step_before(&self, end: u64) -> bool {
        self.take_mail();
        self.run_first_before(end)
    }

    /// Runs the first of the tasks that are queued; whether there was one.
    pub(crate) fn run_first(&self) -> bool {
        self.run_first_before(0)
    }

    #[inline]
    fn run_first_before(&self, end: u64) -> bool {
        // A periodic task stays where it is.
        let begun = self.0.tasks.borrow_mut().begin(Task::again);
        let Some((at, begun)) = begun else {
            return false;
        };
        match begun {
            Begun::Taken(task) => self.run_as(task.thread, task.cause, at, || {
                task.action.run_once();
                drop(task.give_back);
            }),
            Begun::Started(due, (periodic, cause)) => {
                let thread = periodic.thread().clone();
                self.run_as(thread, cause, at, || periodic.run(at, due, end));
            }
        }
        true
    }

    /// Runs a task that was due then.
    fn run_as(&self, thread: Rc<str>, cause: Option<u32>, at: u64, run: impl FnOnce()) {
        self.reach(at);
        let thread = self.0.thread.replace(Some(thread));
        let cause = self.0.cause.replace(cause);
        run();
        self.0.thread.set(thread);
        self.0.is_thread_replaced.set(true);
        self.0.cause.set(cause);
    }

    pub(crate) fn clear(&self) {
        // The queue must be free again before the tasks' own drops run.
        let tasks = self.0.tasks.borrow_mut().clear();
        drop(tasks);
        let sleepers = self.0.sleepers.take();
        sleepers.values().for_each(Sleeper::stop);
    }

    /// What other threads hand in.
    pub(crate) fn mail(&self) -> &Arc<Mailbox> {
        &self.0.mail
    }

    /// Makes tasks of what was handed in.
    fn take_mail(&self) {
        if self.0.mail.has_mail() {
            self.take_letters();
        }
    }

    #[cold]
    fn take_letters(&self) {
        let mut letters = self.0.mail.take(self.0.letters.take());
        let now = self.nanos_now();
        for letter in letters.drain(..) {
            match letter {
                Letter::Run(run) => {
                    self.add_at(now, Task::new(self.0.main.clone(), run));
                }
                Letter::Wake(number) => {
                    let sleeper = self.0.sleepers.borrow().get(&number).cloned();
                    if let Some(sleeper) = sleeper {
                        sleeper.run_soon();
                    }
                }
            }
        }
        self.0.letters.set(letters);
    }

    pub(super) fn sleeper_number(&self) -> u64 {
        let number = self.0.numbered.get();
        self.0.numbered.set(number + 1);
        number
    }

    pub(super) fn add_sleeper(&self, number: u64, sleeper: Sleeper) {
        self.0.sleepers.borrow_mut().insert(number, sleeper);
    }

    /// Gives it back, so that it is dropped when nothing is borrowed.
    pub(super) fn remove_sleeper(&self, number: u64) -> Option<Sleeper> {
        self.0.sleepers.borrow_mut().remove(&number)
    }

    /// One sleeper more, or less, is to be waited for.
    pub(super) fn set_expecting(&self, is_expecting: bool) {
        let expecting = self.0.expecting.get();
        self.0.expecting.set(if is_expecting {
            expecting + 1
        } else {
            expecting.saturating_sub(1)
        });
    }

    /// Whether somebody outside may wake a sleeper.
    #[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
    pub(crate) fn is_expecting(&self) -> bool {
        self.0.expecting.get() > 0
    }
}
