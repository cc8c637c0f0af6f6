//! Who subscribes to a random chain: how it asks, when it cancels.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use marblerun_streams::{BoxFlux, Context, Error, Subscriber, Subscription, VirtualTime};

use crate::token::Token;

/// How a subscriber asks.
#[derive(Clone, Debug)]
pub(crate) struct Demand {
    /// Inside `on_subscribe`; nothing if zero.
    pub(crate) first: u64,
    /// Inside each `on_next`, in turn; nothing where it is zero.
    pub(crate) inside: Vec<u64>,
    /// By tasks: after so many milliseconds, so many.
    pub(crate) later: Vec<(u64, u64)>,
}

/// When a subscriber cancels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cancel {
    Never,
    AtSubscribe,
    /// Inside the `on_next` of that number, from 1.
    InNext(u64),
    /// By a task, after so many milliseconds.
    At(u64),
}

/// A subscriber. Clones are the same one.
#[derive(Clone)]
pub(crate) struct Reader(Rc<State>);

struct State {
    demand: Demand,
    cancel: Cancel,
    time: VirtualTime,
    subscription: RefCell<Option<Subscription>>,
    values: Cell<u64>,
    seen: RefCell<Vec<String>>,
    is_ended: Cell<bool>,
    is_cancelled: Cell<bool>,
}

impl Reader {
    pub(crate) fn new(demand: &Demand, cancel: Cancel, time: &VirtualTime) -> Reader {
        Reader(Rc::new(State {
            demand: demand.clone(),
            cancel,
            time: time.clone(),
            subscription: RefCell::default(),
            values: Cell::new(0),
            seen: RefCell::default(),
            is_ended: Cell::new(false),
            is_cancelled: Cell::new(false),
        }))
    }

    /// Subscribes, and sets up what it does later.
    pub(crate) fn subscribe_to(&self, flux: &BoxFlux<Token>) {
        let worker = self.0.time.worker("reader");
        flux.subscribe_with(self.clone());
        for (at, n) in self.0.demand.later.clone() {
            let reader = self.clone();
            // Nobody disposes of this worker.
            let _ = worker.schedule(Duration::from_millis(at), move || reader.request(n));
        }
        if let Cancel::At(at) = self.0.cancel {
            let reader = self.clone();
            let _ = worker.schedule(Duration::from_millis(at), move || reader.cancel());
        }
    }

    /// Asks for that many, unless it is none.
    pub(crate) fn request(&self, n: u64) {
        if n > 0
            && let Some(subscription) = self.subscription()
        {
            subscription.request(n);
        }
    }

    pub(crate) fn cancel(&self) {
        if let Some(subscription) = self.subscription() {
            self.0.is_cancelled.set(true);
            subscription.cancel();
        }
    }

    /// Lets go of the subscription.
    pub(crate) fn forget(&self) {
        let forgotten = self.0.subscription.take();
        drop(forgotten);
    }

    /// Whether it saw an end.
    pub(crate) fn is_ended(&self) -> bool {
        self.0.is_ended.get()
    }

    /// Whether it has cancelled.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.0.is_cancelled.get()
    }

    /// Signals with their times.
    pub(crate) fn seen(&self) -> Vec<String> {
        self.0.seen.borrow().clone()
    }

    fn subscription(&self) -> Option<Subscription> {
        self.0.subscription.borrow().clone()
    }

    fn push(&self, word: &str) {
        let at = self.0.time.now().as_millis();
        self.0.seen.borrow_mut().push(format!("{at}:{word}"));
    }
}

impl Subscriber<Token> for Reader {
    fn on_subscribe(&self, subscription: Subscription) {
        self.0.subscription.replace(Some(subscription));
        if self.0.cancel == Cancel::AtSubscribe {
            self.cancel();
        }
        self.request(self.0.demand.first);
    }

    fn on_next(&self, value: Token) {
        self.push(&value.to_string());
        drop(value);
        let at = self.0.values.get();
        self.0.values.set(at + 1);
        if self.0.cancel == Cancel::InNext(at + 1) {
            self.cancel();
        }
        let inside = &self.0.demand.inside;
        if let Some(turn) = usize::try_from(at).unwrap_or(0).checked_rem(inside.len()) {
            self.request(inside[turn]);
        }
    }

    fn on_error(&self, error: Error) {
        self.push(&format!("#{error}"));
        self.0.is_ended.set(true);
    }

    fn on_complete(&self) {
        self.push("|");
        self.0.is_ended.set(true);
    }

    fn context(&self) -> Context {
        Context::default()
    }
}
