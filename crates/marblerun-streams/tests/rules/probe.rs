//! Runs of their own: a source that breaks the rules, and a second subscriber.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use marblerun_streams::context::{OnDiscard, OnErrorDropped, OnNextDropped};
use marblerun_streams::{
    Context, Flux, Publisher, Subscriber, Subscription, Upstream, VirtualTime,
};

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
        says: "what still comes after a cancel does no harm, and is reported",
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
    let of_interest = |scenario: &Scenario| {
        let is_asked = [Demand::Unbounded, Demand::OneByOne].contains(&scenario.demand);
        is_asked && scenario.values == PLAIN.values && scenario.end != End::Never
    };
    let mut scenarios = Scenario::all().into_iter().filter(of_interest);
    scenarios.try_for_each(|scenario| {
        let problem = bears_late(make, subscribe, scenario);
        problem.map_err(|problem| format!("{problem}\n  {scenario:?}"))
    })
}

fn bears_late(make: &Make, subscribe: Subscribe, scenario: Scenario) -> Result<(), String> {
    let time = VirtualTime::new();
    let below = Log::default();
    let above = below.beside();
    let source = Flux::from_publisher(Deaf {
        end: scenario.end,
        time: scenario.is_timed.then(|| time.clone()),
    });
    let flux = make(source.record(above.clone()).boxed(), &time);
    let flux = flux.record(below.clone()).boxed();
    let late = Late::default();
    let state = State::of(scenario).with_context(late.context());
    subscribe(&flux, Reader::new(&Rc::new(state)));
    time.run_until(HORIZON);
    SOUND.iter().try_for_each(|check| each(&below, *check))?;
    match scenario.cancel {
        Cancel::Never => is_reported(&above, &below, &late),
        // Who cancels and is passed more has to bear it.
        _ => Ok(()),
    }
}

/// What was reported as dropped or discarded.
#[derive(Clone, Default)]
struct Late {
    values: Rc<Cell<usize>>,
    errors: Rc<Cell<usize>>,
}

impl Late {
    fn context(&self) -> Context {
        let count = |cell: &Rc<Cell<usize>>| {
            let cell = cell.clone();
            move || cell.set(cell.get() + 1)
        };
        let (dropped, discarded) = (count(&self.values), count(&self.values));
        let error = count(&self.errors);
        Context::default()
            .with(OnNextDropped(Rc::new(move |_| dropped())))
            .with(OnDiscard(Rc::new(move |_| discarded())))
            .with(OnErrorDropped(Rc::new(move |_| error())))
    }
}

/// A source is cancelled by the operator, which has ended; what it still sends is reported.
fn is_reported(above: &Log, below: &Log, late: &Late) -> Result<(), String> {
    let is_ended = below.seen().iter().any(|seen| seen.kind.is_terminal());
    let seen = above.seen();
    let cancel = seen.iter().position(|seen| seen.kind == Kind::Cancel);
    let Some(cancel) = cancel.filter(|_| is_ended) else {
        return Ok(());
    };
    let after = &seen[cancel..];
    let values = after
        .iter()
        .filter(|seen| matches!(seen.kind, Kind::Next(_)));
    let errors = after
        .iter()
        .filter(|seen| matches!(seen.kind, Kind::Error(_)));
    let (values, errors) = (values.count(), errors.count());
    if late.values.get() < values {
        return Err(format!(
            "{values} late values, {} reported",
            late.values.get()
        ));
    }
    if late.errors.get() < errors {
        return Err("a late error is not reported".to_owned());
    }
    Ok(())
}

/// A source that emits what was requested, be it cancelled or not: a cancel that takes its time.
struct Deaf {
    end: End,
    /// Where it emits by tasks, if it does.
    time: Option<VirtualTime>,
}

struct DeafLink<S> {
    end: End,
    subscriber: RefCell<Option<Rc<S>>>,
    requested: Cell<u64>,
    next: Cell<i64>,
    /// Up to which value there is something to emit; after the last one, the end.
    ready: Cell<i64>,
    is_emitting: Cell<bool>,
}

const LAST: i64 = 7;

impl Publisher for Deaf {
    type Item = i64;

    fn subscribe<S: Subscriber<i64>>(&self, subscriber: S) {
        let subscriber = Rc::new(subscriber);
        let link = Rc::new(DeafLink {
            end: self.end,
            subscriber: RefCell::new(Some(subscriber.clone())),
            requested: Cell::new(0),
            next: Cell::new(1),
            ready: Cell::new(if self.time.is_some() { 0 } else { LAST + 1 }),
            is_emitting: Cell::new(false),
        });
        if let Some(time) = &self.time {
            let worker = time.worker("source");
            for value in 1..=LAST + 1 {
                let link = link.clone();
                let at = Duration::from_millis(10 * value.cast_unsigned());
                let _ = worker.schedule(at, move || {
                    link.ready.set(value);
                    link.emit();
                });
            }
        }
        subscriber.on_subscribe(Subscription::new(link));
    }
}

impl<S: Subscriber<i64>> DeafLink<S> {
    fn emit(&self) {
        if self.is_emitting.replace(true) {
            return;
        }
        let subscriber = self.subscriber.borrow().clone();
        if let Some(subscriber) = subscriber {
            while self.requested.get() > 0 && self.next.get() <= self.ready.get().min(LAST) {
                self.requested.set(self.requested.get() - 1);
                let value = self.next.get();
                self.next.set(value + 1);
                subscriber.on_next(value);
            }
            if self.next.get() > LAST && self.ready.get() > LAST {
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
}

impl<S: Subscriber<i64>> Upstream for DeafLink<S> {
    fn request(&self, n: u64) {
        self.requested.set(self.requested.get().saturating_add(n));
        self.emit();
    }

    fn cancel(&self) {}
}
