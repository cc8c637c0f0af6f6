//! Runs of their own: a source that breaks the rules, and a second subscriber.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use marblerun_streams::{Flux, Publisher, Subscriber, Subscription, Upstream, VirtualTime};

use crate::link::{Kind, Log};
use crate::rule::{SOUND, each};
use crate::scenario::{
    Cancel, Demand, End, Injected, Make, Reader, Scenario, State, Subscribe, source,
};

/// A rule that is looked at in a run of its own.
pub(crate) struct Probe {
    pub(crate) number: &'static str,
    pub(crate) says: &'static str,
    /// What is wrong, if anything.
    pub(crate) check: fn(&Make, Subscribe) -> Result<(), String>,
}

/// Every probe.
pub(crate) const PROBES: &[Probe] = &[
    Probe {
        number: "1.10",
        says: "a publisher may be subscribed again, and emits the same",
        check: same_again,
    },
    Probe {
        number: "2.5",
        says: "a second subscription is cancelled, and not asked for anything",
        check: refuses_second_subscription,
    },
    Probe {
        number: "2.8",
        says: "what still comes after a cancel does no harm",
        check: bears_what_comes_late,
    },
];

/// More than any operator takes.
const HORIZON: Duration = Duration::from_secs(2);

const PLAIN: Scenario = Scenario {
    demand: Demand::Unbounded,
    cancel: Cancel::Never,
    values: 7,
    end: End::Complete,
    is_timed: false,
};

fn same_again(make: &Make, subscribe: Subscribe) -> Result<(), String> {
    let time = VirtualTime::new();
    let below = Log::default();
    let flux = make(source(&time, PLAIN), &time);
    let flux = flux.record(below.clone()).boxed();
    for _ in 0..2 {
        subscribe(&flux, Reader::new(&Rc::new(State::of(PLAIN))));
        time.run_until(time.now() + HORIZON);
    }
    let said: Vec<Vec<Kind>> = below
        .by_subscription()
        .into_iter()
        .map(|seen| seen.into_iter().map(|seen| seen.kind).collect())
        .collect();
    match said.as_slice() {
        [first, second] if first == second => Ok(()),
        _ => Err(format!("subscribed twice, it signals {said:?}")),
    }
}

fn refuses_second_subscription(make: &Make, subscribe: Subscribe) -> Result<(), String> {
    let asked: Rc<RefCell<Vec<&'static str>>> = Rc::default();
    let source = Flux::from_publisher(Twice(asked.clone())).boxed();
    let time = VirtualTime::new();
    let scenario = Scenario {
        demand: Demand::None,
        ..PLAIN
    };
    let state = Rc::new(State::of(scenario));
    subscribe(&make(source, &time), Reader::new(&state));
    time.run_until(HORIZON);
    match asked.take().as_slice() {
        // The publisher has no source, or does not subscribe to it.
        [] | ["subscribed", "cancel"] => Ok(()),
        asked => Err(format!("the second subscription saw {asked:?}")),
    }
}

/// A source that calls `on_subscribe` twice.
struct Twice(Rc<RefCell<Vec<&'static str>>>);

impl Publisher for Twice {
    type Item = i64;

    fn subscribe<S: Subscriber<i64>>(&self, subscriber: S) {
        let first = Asked(Rc::default());
        subscriber.on_subscribe(Subscription::new(Rc::new(first)));
        self.0.borrow_mut().push("subscribed");
        subscriber.on_subscribe(Subscription::new(Rc::new(Asked(self.0.clone()))));
    }
}

struct Asked(Rc<RefCell<Vec<&'static str>>>);

impl Upstream for Asked {
    fn request(&self, _: u64) {
        self.0.borrow_mut().push("request");
    }

    fn cancel(&self) {
        self.0.borrow_mut().push("cancel");
    }
}

fn bears_what_comes_late(make: &Make, subscribe: Subscribe) -> Result<(), String> {
    for demand in [Demand::Unbounded, Demand::OneByOne] {
        for cancel in [
            Cancel::Never,
            Cancel::AtSubscribe,
            Cancel::AtNext(1),
            Cancel::AtNext(3),
        ] {
            for end in [End::Complete, End::Error] {
                let scenario = Scenario {
                    demand,
                    cancel,
                    end,
                    ..PLAIN
                };
                let time = VirtualTime::new();
                let below = Log::default();
                let flux = make(Flux::from_publisher(Deaf(end)).boxed(), &time);
                let flux = flux.record(below.clone()).boxed();
                subscribe(&flux, Reader::new(&Rc::new(State::of(scenario))));
                time.run_until(HORIZON);
                let sound = SOUND.iter().try_for_each(|check| each(&below, *check));
                sound.map_err(|problem| format!("{problem}\n  {scenario:?}"))?;
            }
        }
    }
    Ok(())
}

/// A source that emits what was requested, be it cancelled or not: a cancel that takes its time.
struct Deaf(End);

struct DeafLink<S> {
    end: End,
    subscriber: RefCell<Option<Rc<S>>>,
    requested: Cell<u64>,
    next: Cell<i64>,
    is_emitting: Cell<bool>,
}

impl Publisher for Deaf {
    type Item = i64;

    fn subscribe<S: Subscriber<i64>>(&self, subscriber: S) {
        let subscriber = Rc::new(subscriber);
        let link = Rc::new(DeafLink {
            end: self.0,
            subscriber: RefCell::new(Some(subscriber.clone())),
            requested: Cell::new(0),
            next: Cell::new(1),
            is_emitting: Cell::new(false),
        });
        subscriber.on_subscribe(Subscription::new(link));
    }
}

impl<S: Subscriber<i64>> Upstream for DeafLink<S> {
    fn request(&self, n: u64) {
        self.requested.set(self.requested.get().saturating_add(n));
        if self.is_emitting.replace(true) {
            return;
        }
        let subscriber = self.subscriber.borrow().clone();
        if let Some(subscriber) = subscriber {
            while self.requested.get() > 0 && self.next.get() <= 7 {
                self.requested.set(self.requested.get() - 1);
                let value = self.next.get();
                self.next.set(value + 1);
                subscriber.on_next(value);
            }
            if self.next.get() > 7 {
                self.subscriber.take();
                match self.end {
                    End::Complete => subscriber.on_complete(),
                    End::Error => subscriber.on_error(Injected.into()),
                    End::Never => {}
                }
            }
        }
        self.is_emitting.set(false);
    }

    fn cancel(&self) {}
}
