//! What is seen on one link.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use marblerun_streams::record::{Lane, Recorder, Signal};

/// A signal on a link, with what was under way when it came.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seen {
    pub(crate) kind: Kind,
    /// Its place in the order of all signals of the run.
    pub(crate) at: usize,
    /// Which subscription of the link it belongs to, from 0.
    pub(crate) subscription: usize,
    /// How many `on_next` of this subscription have not returned.
    pub(crate) nexts: u32,
    /// Whether an `on_error` or `on_complete` of this subscription has not returned.
    pub(crate) in_terminal: bool,
    /// Whether an `on_next` of any link has not returned: what its receiver asks for is its own.
    pub(crate) in_any_next: bool,
    /// Whether a `request` of any link has not returned: it may have been passed on.
    pub(crate) in_any_request: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    Subscribe,
    Request(u64),
    Next(i64),
    Error(String),
    Complete,
    Cancel,
}

impl Kind {
    pub(crate) fn is_terminal(&self) -> bool {
        matches!(self, Kind::Error(_) | Kind::Complete)
    }

    pub(crate) fn is_downward(&self) -> bool {
        !matches!(self, Kind::Request(_) | Kind::Cancel)
    }
}

/// Everything seen on one link. Clones are the same log.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log {
    seen: Rc<RefCell<Vec<Seen>>>,
    subscriptions: Rc<Cell<usize>>,
    /// How many `on_next` of any link have not returned.
    all_nexts: Rc<Cell<u32>>,
    /// How many `request` of any link have not returned.
    all_requests: Rc<Cell<u32>>,
    /// How many signals there were on any link.
    count: Rc<Cell<usize>>,
}

impl Log {
    /// A log of another link of the same run.
    pub(crate) fn beside(&self) -> Log {
        Log {
            all_nexts: self.all_nexts.clone(),
            all_requests: self.all_requests.clone(),
            count: self.count.clone(),
            ..Log::default()
        }
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.borrow().clone()
    }

    /// How many signals went down.
    pub(crate) fn downward(&self) -> usize {
        let seen = self.seen.borrow();
        seen.iter().filter(|seen| seen.kind.is_downward()).count()
    }

    /// The signals of each subscription.
    pub(crate) fn by_subscription(&self) -> Vec<Vec<Seen>> {
        let mut all = vec![Vec::new(); self.subscriptions.get()];
        for seen in self.seen() {
            all[seen.subscription].push(seen);
        }
        all
    }
}

impl Recorder<i64> for Log {
    type Lane = Subscribed;

    fn open(&self) -> Subscribed {
        let number = self.subscriptions.get();
        self.subscriptions.set(number + 1);
        Subscribed {
            log: self.clone(),
            number,
            under_way: Rc::new(UnderWay {
                all_nexts: self.all_nexts.clone(),
                all_requests: self.all_requests.clone(),
                ..UnderWay::default()
            }),
        }
    }
}

#[derive(Debug, Default)]
struct UnderWay {
    nexts: Cell<u32>,
    terminals: Cell<u32>,
    all_nexts: Rc<Cell<u32>>,
    all_requests: Rc<Cell<u32>>,
}

/// One subscription of a link.
#[derive(Debug)]
pub(crate) struct Subscribed {
    log: Log,
    number: usize,
    under_way: Rc<UnderWay>,
}

impl Lane<i64> for Subscribed {
    type Passing = Passing;

    fn subscribing(&self) -> Passing {
        Passing {
            under_way: self.under_way.clone(),
            what: What::Other,
        }
    }

    fn signal(&self, signal: Signal<'_, i64>) -> Option<Passing> {
        let kind = match signal {
            Signal::Subscribe => Kind::Subscribe,
            Signal::Request(n) => Kind::Request(n),
            Signal::Next(value) => Kind::Next(*value),
            Signal::Error(error) => Kind::Error(error.to_string()),
            Signal::Complete => Kind::Complete,
            Signal::Cancel => Kind::Cancel,
        };
        let under_way = &self.under_way;
        let at = self.log.count.get();
        self.log.count.set(at + 1);
        self.log.seen.borrow_mut().push(Seen {
            kind: kind.clone(),
            at,
            subscription: self.number,
            nexts: under_way.nexts.get(),
            in_terminal: under_way.terminals.get() > 0,
            in_any_next: under_way.all_nexts.get() > 0,
            in_any_request: under_way.all_requests.get() > 0,
        });
        let what = match kind {
            Kind::Next(_) => What::Next,
            Kind::Error(_) | Kind::Complete => What::Terminal,
            Kind::Request(_) => What::Request,
            _ => What::Other,
        };
        let passing = Passing {
            under_way: under_way.clone(),
            what,
        };
        passing.count(1);
        Some(passing)
    }
}

/// Lives while a signal is passed on.
#[derive(Debug)]
pub(crate) struct Passing {
    under_way: Rc<UnderWay>,
    what: What,
}

/// What is counted.
#[derive(Clone, Copy, Debug)]
enum What {
    Next,
    Terminal,
    Request,
    Other,
}

impl Passing {
    fn count(&self, by: i32) {
        let add = |cell: &Cell<u32>| cell.set(cell.get().saturating_add_signed(by));
        match self.what {
            What::Next => {
                add(&self.under_way.nexts);
                add(&self.under_way.all_nexts);
            }
            What::Terminal => add(&self.under_way.terminals),
            What::Request => add(&self.under_way.all_requests),
            What::Other => {}
        }
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        self.count(-1);
    }
}
