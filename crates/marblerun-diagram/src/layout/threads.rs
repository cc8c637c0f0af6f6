//! What threads do to each other, read for the picture.

use std::collections::HashMap;

use marblerun_trace::{EventKind, ThreadEvent, ThreadId, Trace};

use crate::glyph::Activity;

/// Threads that do something to others, and the monitors they use.
#[derive(Debug, Default)]
pub(crate) struct Threads {
    /// For each thread what it does; none for threads that only carry signals.
    pub lives: Vec<Option<Life>>,
    pub monitors: Vec<Monitor>,
}

/// The life of a thread.
#[derive(Clone, Debug, Default)]
pub(crate) struct Life {
    /// The event that started it; none for threads that were there.
    pub started: Option<usize>,
    /// The event with which it ended.
    pub ended: Option<usize>,
    /// From which event on it does what; before the first it runs.
    pub does: Vec<(usize, Activity)>,
    /// Monitors it held: which, from, to.
    pub holds: Vec<(u32, usize, Option<usize>)>,
}

/// The life of a monitor.
#[derive(Clone, Debug, Default)]
pub(crate) struct Monitor {
    pub name: String,
    /// Who held it, from and to.
    pub owners: Vec<(ThreadId, usize, Option<usize>)>,
    /// How many threads want it or wait to be notified, from which event on.
    pub waiting: Vec<(usize, u64)>,
}

impl Threads {
    /// Reads a run. There are none if threads only start, wait and end.
    pub(super) fn new(trace: &Trace) -> Threads {
        let mut reader = Reader::default();
        for (at, event) in trace.events.iter().enumerate() {
            if let EventKind::Thread(does) = &event.kind {
                reader.read(trace, at, event.thread, does);
            }
        }
        reader.threads
    }

    pub(super) fn life(&self, thread: ThreadId) -> Option<&Life> {
        self.lives.get(thread.0 as usize)?.as_ref()
    }
}

#[derive(Debug, Default)]
struct Reader {
    threads: Threads,
    monitor_of: HashMap<String, u32>,
    /// What a thread that is blocked next will be doing, and at which monitor.
    about_to: HashMap<ThreadId, (Activity, u32)>,
    amounts: Vec<u64>,
}

impl Reader {
    fn life(&mut self, thread: ThreadId) -> &mut Life {
        let at = thread.0 as usize;
        let lives = &mut self.threads.lives;
        if lives.len() <= at {
            lives.resize(at + 1, None);
        }
        lives[at].get_or_insert_default()
    }

    fn monitor(&mut self, name: &str) -> u32 {
        let monitors = &mut self.threads.monitors;
        let next = u32::try_from(monitors.len()).unwrap_or(u32::MAX);
        let id = *self.monitor_of.entry(name.to_owned()).or_insert(next);
        if id == next {
            monitors.push(Monitor {
                name: name.to_owned(),
                ..Monitor::default()
            });
            self.amounts.push(0);
        }
        id
    }

    fn read(&mut self, trace: &Trace, at: usize, thread: ThreadId, does: &ThreadEvent) {
        // Fields alone make no thread worth a row: workers of a scheduler have theirs, too.
        if !matches!(does, ThreadEvent::Read(_) | ThreadEvent::Written(_)) {
            self.life(thread);
        }
        match does {
            ThreadEvent::Started(other) => {
                if let Some(other) = thread_named(trace, other) {
                    self.life(other).started = Some(at);
                }
            }
            ThreadEvent::Blocked => {
                let activity = match self.about_to.get(&thread) {
                    Some((activity, _)) => *activity,
                    None => Activity::Blocked,
                };
                self.life(thread).does.push((at, activity));
            }
            ThreadEvent::Woken => self.life(thread).does.push((at, Activity::Runs)),
            ThreadEvent::Ended => self.life(thread).ended = Some(at),
            ThreadEvent::MonitorWanted(name) => {
                let monitor = self.monitor(name);
                self.waits(thread, Activity::Wants, monitor, at);
            }
            ThreadEvent::Waiting(name) => {
                let monitor = self.monitor(name);
                self.gives_back(thread, monitor, at);
                self.waits(thread, Activity::Waits, monitor, at);
            }
            ThreadEvent::MonitorAcquired(name) => {
                let monitor = self.monitor(name);
                if let Some((_, waited)) = self.about_to.remove(&thread) {
                    self.change(waited, at, u64::saturating_sub);
                }
                self.life(thread).holds.push((monitor, at, None));
                let owners = &mut self.threads.monitors[monitor as usize].owners;
                if let Some((_, _, end @ None)) = owners.last_mut() {
                    *end = Some(at);
                }
                owners.push((thread, at, None));
            }
            ThreadEvent::MonitorReleased(name) => {
                let monitor = self.monitor(name);
                self.gives_back(thread, monitor, at);
            }
            ThreadEvent::Notified(_) | ThreadEvent::Read(_) | ThreadEvent::Written(_) => {}
        }
    }

    fn waits(&mut self, thread: ThreadId, activity: Activity, monitor: u32, at: usize) {
        self.about_to.insert(thread, (activity, monitor));
        self.change(monitor, at, u64::saturating_add);
    }

    fn change(&mut self, monitor: u32, at: usize, by: impl Fn(u64, u64) -> u64) {
        let amount = &mut self.amounts[monitor as usize];
        *amount = by(*amount, 1);
        let waiting = &mut self.threads.monitors[monitor as usize].waiting;
        waiting.push((at, *amount));
    }

    fn gives_back(&mut self, thread: ThreadId, monitor: u32, at: usize) {
        let holds = &mut self.life(thread).holds;
        let held = holds.iter_mut().rev().find(|(of, _, _)| *of == monitor);
        if let Some((_, _, end @ None)) = held {
            *end = Some(at);
        }
        let owners = &mut self.threads.monitors[monitor as usize].owners;
        if let Some((_, _, end @ None)) = owners.last_mut() {
            *end = Some(at);
        }
    }
}

/// The last thread of that name, if it did anything.
pub(super) fn thread_named(trace: &Trace, name: &str) -> Option<ThreadId> {
    let at = trace.threads.iter().rposition(|known| known == name)?;
    u32::try_from(at).ok().map(ThreadId)
}
