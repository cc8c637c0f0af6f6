//! What is seen on the links of a run, and what must hold there at every signal.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::rc::Rc;

use marblerun_streams::VirtualTime;
use marblerun_streams::record::{Lane, Recorder, Signal};

use crate::token::Token;

/// The log of all links of a run. Clones are the same log.
#[derive(Clone)]
pub(crate) struct Log(Rc<State>);

struct State {
    time: VirtualTime,
    is_recording: bool,
    /// The lines of each subscription of each link.
    lines: RefCell<BTreeMap<(String, usize), String>>,
    /// All lines, in order.
    trace: RefCell<Vec<String>>,
    subscriptions: RefCell<BTreeMap<String, usize>>,
    problems: RefCell<Vec<Problem>>,
    depth: Cell<usize>,
    deepest: Cell<usize>,
    was_refused: Cell<bool>,
    lanes: Rc<()>,
}

/// What is wrong, and on which link.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    pub(crate) rule: Rule,
    pub(crate) link: String,
    pub(crate) says: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// §1.1
    NoMoreThanRequested,
    /// §1.3
    Serial,
    /// §1.7
    NothingAfterTheEnd,
    /// §1.8
    NothingAfterCancel,
    /// §1.9, §2.12
    SubscribedFirstAndOnce,
    /// §3.9
    NoRequestOfNothing,
}

impl Log {
    pub(crate) fn new(time: &VirtualTime, is_recording: bool) -> Log {
        Log(Rc::new(State {
            time: time.clone(),
            is_recording,
            lines: RefCell::default(),
            trace: RefCell::default(),
            subscriptions: RefCell::default(),
            problems: RefCell::default(),
            depth: Cell::new(0),
            deepest: Cell::new(0),
            was_refused: Cell::new(false),
            lanes: Rc::default(),
        }))
    }

    pub(crate) fn is_recording(&self) -> bool {
        self.0.is_recording
    }

    /// A link of that name.
    pub(crate) fn link(&self, name: String) -> Link {
        Link {
            log: self.clone(),
            name,
        }
    }

    pub(crate) fn problems(&self) -> Vec<Problem> {
        self.0.problems.borrow().clone()
    }

    /// How many subscriptions are still held by somebody.
    pub(crate) fn open_lanes(&self) -> usize {
        Rc::strong_count(&self.0.lanes) - 1
    }

    /// How deep signals were nested in signals.
    pub(crate) fn deepest(&self) -> usize {
        self.0.deepest.get()
    }

    /// Whether somebody has cancelled inside `on_subscribe`.
    pub(crate) fn was_refused(&self) -> bool {
        self.0.was_refused.get()
    }

    pub(crate) fn links(&self) -> usize {
        self.0.subscriptions.borrow().len()
    }

    /// Every signal of every link, in order.
    pub(crate) fn trace(&self) -> Vec<String> {
        self.0.trace.borrow().clone()
    }

    /// A line for each subscription of each link.
    pub(crate) fn shown(&self) -> String {
        let mut shown = String::new();
        for ((link, number), line) in &*self.0.lines.borrow() {
            let line: String = line.chars().take(400).collect();
            let _ = writeln!(shown, "  {link} ({number}):{line}");
        }
        shown
    }
}

/// Where a link's subscriptions are recorded.
pub(crate) struct Link {
    log: Log,
    name: String,
}

impl Recorder<Token> for Link {
    type Lane = Subscribed;

    fn open(&self) -> Subscribed {
        let state = &self.log.0;
        let mut subscriptions = state.subscriptions.borrow_mut();
        let count = subscriptions.entry(self.name.clone()).or_default();
        let number = *count;
        *count += 1;
        Subscribed {
            log: self.log.clone(),
            place: (self.name.clone(), number),
            seen: Rc::default(),
            _alive: state.lanes.clone(),
        }
    }
}

/// One subscription of a link.
pub(crate) struct Subscribed {
    log: Log,
    place: (String, usize),
    seen: Rc<Seen>,
    _alive: Rc<()>,
}

#[derive(Default)]
struct Seen {
    is_subscribed: Cell<bool>,
    /// `on_subscribe` has not returned.
    is_subscribing: Cell<bool>,
    is_over: Cell<bool>,
    is_cancelled: Cell<bool>,
    requested: Cell<u64>,
    received: Cell<u64>,
    /// Downward signals that have not returned.
    under_way: Cell<usize>,
}

impl Subscribed {
    fn wrong(&self, rule: Rule, says: String) {
        self.log.0.problems.borrow_mut().push(Problem {
            rule,
            link: self.place.0.clone(),
            says,
        });
    }

    fn check(&self, signal: &Signal<'_, Token>) {
        let seen = &*self.seen;
        match signal {
            Signal::Request(0) => self.wrong(Rule::NoRequestOfNothing, "request(0)".to_owned()),
            Signal::Request(n) => {
                let requested = seen.requested.get().saturating_add(*n);
                seen.requested.set(requested);
                return;
            }
            Signal::Cancel => {
                if seen.is_subscribing.get() {
                    self.log.0.was_refused.set(true);
                }
                return seen.is_cancelled.set(true);
            }
            _ => {}
        }
        let is_first = matches!(signal, Signal::Subscribe);
        if is_first == seen.is_subscribed.replace(true) {
            self.wrong(Rule::SubscribedFirstAndOnce, format!("{signal:?}"));
        }
        if seen.is_over.get() {
            self.wrong(
                Rule::NothingAfterTheEnd,
                format!("{signal:?} after the end"),
            );
        }
        // An end may be on its way (§2.8).
        if seen.is_cancelled.get() && matches!(signal, Signal::Next(_)) {
            self.wrong(Rule::NothingAfterCancel, format!("{signal:?} after cancel"));
        }
        if seen.under_way.get() > 0 && !is_first {
            // What is signalled inside `on_subscribe` is not counted there.
            self.wrong(Rule::Serial, format!("{signal:?} inside another signal"));
        }
        match signal {
            Signal::Next(_) => {
                seen.received.set(seen.received.get() + 1);
                let (received, requested) = (seen.received.get(), seen.requested.get());
                if received > requested {
                    let says = format!("{received} values for {requested} requested");
                    self.wrong(Rule::NoMoreThanRequested, says);
                }
            }
            Signal::Error(_) | Signal::Complete => seen.is_over.set(true),
            _ => {}
        }
    }

    fn note(&self, signal: &Signal<'_, Token>) {
        let state = &self.log.0;
        let word = match signal {
            Signal::Subscribe => "subscribed".to_owned(),
            Signal::Request(marblerun_streams::UNBOUNDED) => "request(∞)".to_owned(),
            Signal::Request(n) => format!("request({n})"),
            Signal::Next(value) => value.to_string(),
            Signal::Error(error) => format!("#{error}"),
            Signal::Complete => "|".to_owned(),
            Signal::Cancel => "cancel".to_owned(),
        };
        let at = state.time.now().as_millis();
        let (link, number) = &self.place;
        let mut trace = state.trace.borrow_mut();
        trace.push(format!("{at} {link} ({number}): {word}"));
        let mut lines = state.lines.borrow_mut();
        let line = lines.entry(self.place.clone()).or_default();
        let _ = write!(line, " {at}:{word}");
    }
}

impl Lane<Token> for Subscribed {
    type Passing = Passing;

    fn subscribing(&self) -> Passing {
        Passing::new(&self.log, What::Upward)
    }

    fn signal(&self, signal: Signal<'_, Token>) -> Option<Passing> {
        self.note(&signal);
        self.check(&signal);
        let what = match signal {
            Signal::Subscribe => What::Subscribe(self.seen.clone()),
            Signal::Request(_) | Signal::Cancel => What::Upward,
            _ => What::Downward(self.seen.clone()),
        };
        Some(Passing::new(&self.log, what))
    }
}

enum What {
    Upward,
    Subscribe(Rc<Seen>),
    Downward(Rc<Seen>),
}

/// Lives while a signal is passed on.
pub(crate) struct Passing {
    log: Log,
    what: What,
}

impl Passing {
    fn new(log: &Log, what: What) -> Passing {
        let state = &log.0;
        state.depth.set(state.depth.get() + 1);
        state
            .deepest
            .set(state.deepest.get().max(state.depth.get()));
        match &what {
            What::Upward => {}
            What::Subscribe(seen) => seen.is_subscribing.set(true),
            What::Downward(seen) => seen.under_way.set(seen.under_way.get() + 1),
        }
        Passing {
            log: log.clone(),
            what,
        }
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        let state = &self.log.0;
        state.depth.set(state.depth.get() - 1);
        match &self.what {
            What::Upward => {}
            What::Subscribe(seen) => seen.is_subscribing.set(false),
            What::Downward(seen) => seen.under_way.set(seen.under_way.get() - 1),
        }
    }
}
