//! When threads run: one queue in order of (due time, order of scheduling), monitors, and the points
//! where another thread may go on.

use std::rc::Rc;

use crate::effect::EffectKind;
use crate::machine::{Limit, Machine, Pause, Spin, Stage, Stuck, StuckOn};
use crate::monitor::MonitorKey;
use crate::native::Thrown;
use crate::thread::{Blocked, Resume, Stack, State, ThreadId};
use crate::value::Value;

/// How many points a thread runs while others are ready.
const QUANTUM: u32 = 10_000;

/// After so many turns in which no time passes, time passes.
const ROUNDS: u32 = 50;

/// How many points lie between looks at whether a thread only waits in a loop.
const SPIN: u32 = 100;

impl Machine {
    /// Takes the thread that runs next out of the queue; time passes until it is due.
    pub(crate) fn take_next(&mut self) -> Result<Option<ThreadId>, Pause> {
        if let Some(next) = self.next.take() {
            self.quantum = 0;
            return Ok(Some(next));
        }
        let Some((&(due, _), &first)) = self.queue.first_key_value() else {
            return Ok(None);
        };
        if due > self.now {
            if due > self.limits.time {
                return Err(Pause::Limit(Limit::Time, self.span(first)));
            }
            self.now = due;
            self.rounds = 0;
            self.spin = Spin::default();
        }
        let thread = if self.chooser.is_active() {
            let ready: Vec<ThreadId> = self
                .queue
                .range(..=(self.now, u64::MAX))
                .map(|(_, thread)| *thread)
                .collect();
            self.chooser.choose(&ready).unwrap_or(first)
        } else {
            // The point is counted as if there had been a choice.
            if self.queue.range(..=(self.now, u64::MAX)).nth(1).is_some() {
                self.chooser.point += 1;
            }
            first
        };
        self.unqueue(thread);
        self.quantum = 0;
        Ok(Some(thread))
    }

    pub(crate) fn unqueue(&mut self, id: ThreadId) {
        if let Some(thread) = self.thread_mut(id)
            && let Some(key) = thread.queued.take()
        {
            Rc::make_mut(&mut self.queue).remove(&key);
        }
    }

    /// Puts a thread in the queue.
    pub(crate) fn enqueue(&mut self, id: ThreadId, due: u64) {
        self.unqueue(id);
        let key = (due, self.order);
        self.order += 1;
        if let Some(thread) = self.thread_mut(id) {
            thread.queued = Some(key);
            Rc::make_mut(&mut self.queue).insert(key, id);
        }
    }

    /// A thread can run now.
    pub fn make_ready(&mut self, id: ThreadId) {
        if let Some(thread) = self.thread_mut(id) {
            thread.state = State::Ready;
        }
        self.enqueue(id, self.now);
    }

    /// A thread that was blocked can go on.
    pub(crate) fn wake(&mut self, id: ThreadId) {
        self.rounds = 0;
        let is_seen = !self.waits_unseen(id);
        self.make_ready(id);
        if is_seen {
            self.effect_at(id, EffectKind::Woken);
        }
    }

    /// The state of the thread that runs becomes this; it leaves the processor.
    pub(crate) fn block(&mut self, id: ThreadId, on: Blocked) {
        self.rounds = 0;
        if let Some(thread) = self.thread_mut(id) {
            thread.state = State::Blocked(on);
        }
    }

    /// What is wrong if nothing is in the queue.
    pub(crate) fn nothing_to_run(&self) -> Pause {
        let mut alive = self.threads.iter().filter(|thread| thread.lives());
        if alive.all(|thread| thread.is_daemon || thread.is_worker || thread.is_idle()) {
            return Pause::Ended(self.outcome.clone());
        }
        let mut alive = self.threads.iter();
        if alive.any(|thread| thread.state == State::Blocked(Blocked::Host)) {
            return Pause::Idle;
        }
        Pause::Deadlock(self.stuck())
    }

    /// The threads that wait without end, and for what. Those of a pool that wait for work are not
    /// stuck.
    pub fn stuck(&self) -> Vec<Stuck> {
        let mut stuck = Vec::new();
        for (at, thread) in self.threads.iter().enumerate() {
            let id = ThreadId(at as u32);
            let State::Blocked(blocked) = &thread.state else {
                continue;
            };
            if thread.is_idle() {
                continue;
            }
            let (what, key) = match blocked {
                Blocked::Monitor(key, _) => (StuckOn::Monitor, Some(*key)),
                Blocked::Notify(key, _) => (StuckOn::Notify, Some(*key)),
                Blocked::Permit => (StuckOn::Permit, None),
                Blocked::Class(_) => (StuckOn::Class, None),
                Blocked::Host => (StuckOn::Host, None),
                Blocked::Sleep => continue,
            };
            let object = key
                .and_then(|key| self.monitors.0.get(&key))
                .map(|monitor| monitor.object.clone());
            let class = match &object {
                Some(object) => self.linkage.type_name(&self.type_of(object)),
                None => String::new(),
            };
            let holder = match blocked {
                Blocked::Class(class) => match self.stage(*class) {
                    Stage::Running(thread) => Some(thread),
                    _ => None,
                },
                _ => key.and_then(|key| self.monitors.owner(key)),
            };
            stuck.push(Stuck {
                thread: id,
                name: self.thread_name(id),
                what,
                object,
                class,
                holder,
                span: self.span(id),
            });
        }
        stuck
    }

    /// Runs a thread until it cannot go on.
    pub fn run_thread(&mut self, id: ThreadId) -> Pause {
        self.current = Some(id);
        self.unqueue(id);
        if let Err(pause) = self.wake_up(id) {
            self.current = None;
            return pause;
        }
        let Some(stack) = self.thread_mut(id).and_then(|thread| thread.stack.take()) else {
            self.current = None;
            return Pause::Idle;
        };
        let mut stack = Rc::unwrap_or_clone(stack);
        self.passed = self
            .thread_mut(id)
            .is_some_and(|thread| std::mem::take(&mut thread.passed));
        let pause = self.run_frames(id, &mut stack);
        let ends = stack.frames.is_empty();
        if let Some(thread) = self.thread_mut(id) {
            thread.stack = Some(Rc::new(stack));
        }
        match &pause {
            Pause::Switched => {
                self.current = None;
                let state = self.thread(id).map(|thread| thread.state.clone());
                match state {
                    Some(State::Blocked(_)) => {
                        if !self.waits_unseen(id) {
                            self.effect_at(id, EffectKind::Blocked);
                        }
                        let in_call = self
                            .thread(id)
                            .and_then(|thread| thread.stack.as_ref())
                            .is_some_and(|stack| {
                                stack
                                    .frames
                                    .iter()
                                    .any(|frame| frame.end == crate::thread::End::Host)
                            });
                        if in_call {
                            return Pause::Blocked(id);
                        }
                    }
                    Some(State::Ready) if ends => self.end_thread(id),
                    _ => {}
                }
            }
            Pause::Native(_) | Pause::Statement(_) | Pause::Limit(..) => {}
            _ => self.current = None,
        }
        if self.outcome.exit.is_some() {
            return Pause::Ended(self.outcome.clone());
        }
        pause
    }

    /// A thread that was blocked runs again: by its timer, or because what it waited for came.
    fn wake_up(&mut self, id: ThreadId) -> Result<(), Pause> {
        let Some(thread) = self.thread(id) else {
            return Err(Pause::Idle);
        };
        match thread.state.clone() {
            State::Ready => Ok(()),
            State::Ended => Err(Pause::Switched),
            State::Blocked(blocked) => match blocked {
                Blocked::Notify(key, count) => {
                    // Its time is up: it needs the monitor again before it goes on.
                    if let Some(monitor) = self.monitors.get_mut(key) {
                        monitor.waiting.retain(|other| *other != id);
                    }
                    if self.regain(id, key, count) {
                        Ok(())
                    } else {
                        Err(Pause::Switched)
                    }
                }
                Blocked::Sleep | Blocked::Permit => {
                    let is_seen = !self.waits_unseen(id);
                    if let Some(thread) = self.thread_mut(id) {
                        thread.state = State::Ready;
                    }
                    if is_seen {
                        self.effect_at(id, EffectKind::Woken);
                    }
                    Ok(())
                }
                _ => Err(Pause::Switched),
            },
        }
    }

    /// The thread takes the monitor again after waiting; false if it must wait for it.
    fn regain(&mut self, id: ThreadId, key: MonitorKey, count: u32) -> bool {
        let is_seen = !self.waits_unseen(id);
        let shows = self.shows_monitor(id, key);
        let Some(monitor) = self.monitors.get_mut(key) else {
            return true;
        };
        if monitor.owner.is_none() {
            monitor.owner = Some(id);
            monitor.count = count;
            monitor.is_seen = shows;
            if let Some(thread) = self.thread_mut(id) {
                thread.state = State::Ready;
            }
            if is_seen {
                self.effect_at(id, EffectKind::Woken);
            }
            true
        } else {
            monitor.wanted.push_back(id);
            if let Some(thread) = self.thread_mut(id) {
                thread.state = State::Blocked(Blocked::Monitor(key, count));
            }
            false
        }
    }

    fn end_thread(&mut self, id: ThreadId) {
        let is_worker = self.thread(id).is_some_and(|thread| thread.is_worker);
        if is_worker {
            return;
        }
        self.effect_at(id, EffectKind::Ended);
        if let Some(thread) = self.thread_mut(id) {
            thread.state = State::Ended;
            thread.stack = None;
        }
        self.end_daemons();
        self.count_threads();
    }

    /// When only daemon threads are left, the program is over, and they with it. Workers of the host
    /// keep it going.
    pub(crate) fn end_daemons(&mut self) {
        let is_over = self
            .threads
            .iter()
            .all(|thread| !thread.lives() || (thread.is_daemon && !thread.is_worker));
        if !is_over {
            return;
        }
        for at in 0..self.threads.len() {
            let id = ThreadId(at as u32);
            self.unqueue(id);
            if let Some(thread) = self.thread_mut(id) {
                thread.state = State::Ended;
                thread.stack = None;
            }
        }
    }

    /// Takes a monitor. False if another thread holds it: this one is blocked until it has it.
    pub(crate) fn enter_monitor(&mut self, id: ThreadId, stack: &Stack, object: &Value) -> bool {
        let Some(key) = MonitorKey::of(object) else {
            return true;
        };
        let owner = self.monitors.owner(key);
        let is_seen = self.is_shared && self.is_seen(stack, object) && !self.is_exception(object);
        let monitor = self.monitors.of(key, object);
        match owner {
            None => {
                monitor.owner = Some(id);
                monitor.count = 1;
                monitor.is_seen = is_seen;
                if is_seen {
                    self.effect(id, stack, EffectKind::MonitorAcquired(object.clone()));
                }
                true
            }
            Some(owner) if owner == id => {
                monitor.count += 1;
                true
            }
            Some(_) => {
                monitor.wanted.push_back(id);
                if is_seen {
                    self.effect(id, stack, EffectKind::MonitorWanted(object.clone()));
                }
                self.block(id, Blocked::Monitor(key, 1));
                false
            }
        }
    }

    /// Exceptions lock themselves while they are made: nobody else has them yet, so that is not shown.
    fn is_exception(&self, object: &Value) -> bool {
        let mut class = Some(self.class_of(object));
        while let Some(id) = class {
            let linked = self.linkage.class(id);
            if &*linked.name == "java.lang.Throwable" {
                return true;
            }
            class = linked.super_class;
        }
        false
    }

    /// Gives a monitor back. False if the thread does not hold it.
    pub(crate) fn exit_monitor(&mut self, id: ThreadId, stack: &Stack, object: &Value) -> bool {
        let Some(key) = MonitorKey::of(object) else {
            return false;
        };
        match self.monitors.get_mut(key) {
            Some(monitor) if monitor.owner == Some(id) => {
                monitor.count -= 1;
                if monitor.count == 0 {
                    if monitor.is_seen {
                        self.effect(id, stack, EffectKind::MonitorReleased(object.clone()));
                    }
                    self.hand_over(key);
                }
                true
            }
            _ => false,
        }
    }

    /// The monitor that nobody holds now goes to the thread that has wanted it for longest.
    fn hand_over(&mut self, key: MonitorKey) {
        let Some(monitor) = self.monitors.get_mut(key) else {
            return;
        };
        monitor.owner = None;
        let wanted: Vec<ThreadId> = monitor.wanted.iter().copied().collect();
        let next = self.chooser.choose(&wanted);
        let Some(next) = next else {
            self.monitors.release(key);
            return;
        };
        monitor.wanted.retain(|other| *other != next);
        let object = monitor.object.clone();
        let count = match self.thread(next).map(|thread| &thread.state) {
            Some(State::Blocked(Blocked::Monitor(_, count))) => *count,
            _ => 1,
        };
        let is_seen = self.shows_monitor(next, key);
        if let Some(monitor) = self.monitors.get_mut(key) {
            monitor.owner = Some(next);
            monitor.count = count;
            monitor.is_seen = is_seen;
        }
        self.wake(next);
        if is_seen {
            self.effect_at(next, EffectKind::MonitorAcquired(object));
        }
    }

    /// Whether a thread holds the monitor of an object.
    pub(crate) fn holds(&self, id: ThreadId, object: &Value) -> bool {
        MonitorKey::of(object).is_some_and(|key| self.monitors.owner(key) == Some(id))
    }

    /// `Object.wait`: the thread holds the monitor; 0 waits without end.
    pub(crate) fn wait(&mut self, id: ThreadId, stack: &Stack, object: &Value, nanos: u64) {
        let Some(key) = MonitorKey::of(object) else {
            return;
        };
        let is_seen = self.is_seen(stack, object);
        if is_seen {
            self.effect(id, stack, EffectKind::Waiting(object.clone()));
        }
        let Some(monitor) = self.monitors.get_mut(key) else {
            return;
        };
        let count = monitor.count;
        monitor.waiting.push_back(id);
        self.block(id, Blocked::Notify(key, count));
        if nanos > 0 {
            self.enqueue(id, self.now.saturating_add(nanos));
        }
        self.hand_over(key);
    }

    /// `Object.notify` or `notifyAll`: the thread holds the monitor.
    pub(crate) fn notify(&mut self, id: ThreadId, stack: &Stack, object: &Value, all: bool) {
        let Some(key) = MonitorKey::of(object) else {
            return;
        };
        loop {
            let Some(monitor) = self.monitors.get_mut(key) else {
                return;
            };
            let Some(next) = monitor.waiting.pop_front() else {
                return;
            };
            if self.is_seen(stack, object) {
                self.effect(id, stack, EffectKind::Notified(next));
            }
            self.stop_waiting(next, key);
            if !all {
                return;
            }
        }
    }

    /// A thread that waited to be notified wants the monitor again.
    fn stop_waiting(&mut self, id: ThreadId, key: MonitorKey) {
        self.unqueue(id);
        let Some(State::Blocked(Blocked::Notify(_, count))) =
            self.thread(id).map(|thread| thread.state.clone())
        else {
            return;
        };
        if self.regain(id, key, count) {
            self.enqueue(id, self.now);
        }
    }

    /// `Thread.interrupt`
    pub fn interrupt(&mut self, id: ThreadId) {
        let Some(thread) = self.thread_mut(id) else {
            return;
        };
        thread.is_interrupted = true;
        match thread.state.clone() {
            State::Blocked(Blocked::Sleep) => {
                thread.is_interrupted = false;
                thread.resume = Some(Resume::Throw(Thrown::new(
                    "java.lang.InterruptedException",
                    "sleep interrupted",
                )));
                self.wake(id);
            }
            State::Blocked(Blocked::Permit) => self.wake(id),
            State::Blocked(Blocked::Notify(key, _)) => {
                thread.is_interrupted = false;
                thread.resume = Some(Resume::Throw(Thrown::bare(
                    "java.lang.InterruptedException",
                )));
                if let Some(monitor) = self.monitors.get_mut(key) {
                    monitor.waiting.retain(|other| *other != id);
                }
                self.stop_waiting(id, key);
            }
            _ => {}
        }
    }

    /// A point where another thread may run, before a step that others can see. True if one does:
    /// the step is done when this thread is on again.
    pub(crate) fn switches(&mut self, id: ThreadId, stack: &Stack, pc: usize) -> bool {
        if self.passed {
            self.passed = false;
            return false;
        }
        self.quantum += 1;
        self.spin.points += 1;
        if self.queue_has_ready() {
            if self.chooser.is_active() {
                let mut ready = vec![id];
                ready.extend(
                    self.queue
                        .range(..=(self.now, u64::MAX))
                        .map(|(_, thread)| *thread),
                );
                if let Some(next) = self.chooser.choose(&ready)
                    && next != id
                {
                    self.yield_to(id, next);
                    return true;
                }
            } else {
                self.chooser.point += 1;
            }
        }
        if self.spin.points.is_multiple_of(SPIN) && self.is_spinning(stack, pc) {
            return self.give_way(id, true);
        }
        if self.quantum >= QUANTUM {
            return self.give_way(id, false);
        }
        false
    }

    fn queue_has_ready(&self) -> bool {
        self.queue
            .first_key_value()
            .is_some_and(|((due, _), _)| *due <= self.now)
    }

    /// The chosen thread comes first, and this one is ready as before.
    fn yield_to(&mut self, id: ThreadId, next: ThreadId) {
        self.make_ready(id);
        if let Some(thread) = self.thread_mut(id) {
            thread.passed = true;
        }
        self.unqueue(next);
        // One that was chosen before and has not run since, as the host went on with this one.
        if let Some(before) = self.next.replace(next)
            && before != next
        {
            self.enqueue(before, self.now);
        }
    }

    /// The thread goes to the back of the queue. One that waits in a loop lets time pass if nothing
    /// else can run.
    pub(crate) fn give_way(&mut self, id: ThreadId, spins: bool) -> bool {
        self.quantum = 0;
        self.rounds += 1;
        let others = self.queue.range(..=(self.now, u64::MAX)).count() as u32;
        let enough = if spins { others } else { ROUNDS * (others + 1) };
        let mut due = self.now;
        if self.rounds > enough {
            let next = self
                .queue
                .range((self.now, u64::MAX)..)
                .next()
                .map(|((due, _), _)| *due);
            let next = match (next, self.host_due) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            };
            if let Some(next) = next {
                due = next.max(self.now);
            }
            self.rounds = 0;
        }
        if due == self.now && others == 0 {
            return false;
        }
        if let Some(thread) = self.thread_mut(id) {
            thread.passed = true;
        }
        self.enqueue(id, due);
        true
    }

    /// Whether the thread is as it was some points ago, and nothing was written since.
    fn is_spinning(&mut self, stack: &Stack, pc: usize) -> bool {
        let mut places: Vec<u32> = stack.frames.iter().map(|frame| frame.pc).collect();
        places.push(pc as u32);
        if let Some(seen) = &self.spin.seen
            && seen.0 == places
            && seen.1.len() == stack.values.len()
            && seen.1.iter().zip(&stack.values).all(|(a, b)| same(a, b))
        {
            return true;
        }
        self.spin.seen = Some(Rc::new((places, stack.values.clone())));
        false
    }

    /// The same for a thread that calls `yield` or the like.
    pub(crate) fn is_repeating(&mut self, stack: &Stack) -> bool {
        self.is_spinning(stack, 0)
    }

    /// Something was written that others can see.
    #[inline]
    pub(crate) fn wrote(&mut self) {
        if self.spin.points > 0 {
            self.spin = Spin::default();
        }
    }
}

fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Double(a), Value::Double(b)) => a.to_bits() == b.to_bits(),
        (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
        (a, b) => a.is_same(b),
    }
}
