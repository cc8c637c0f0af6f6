//! One run of a publisher: how much is requested, when it is cancelled, how its source ends.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use marblerun_streams::{
    BoxFlux, Context, Error, Flux, Publisher, Subscriber, Subscription, UNBOUNDED, Upstream,
    VirtualTime,
};

use crate::link::Log;

/// How a subscriber asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Demand {
    /// Everything, inside `on_subscribe`.
    Unbounded,
    /// One value inside `on_subscribe`, one more inside each `on_next` (§3.2).
    OneByOne,
    /// Batches of 1, 2, 3 … from outside.
    Batches,
    /// More than there can be, over and over: `2^62` inside `on_subscribe` and each `on_next` (§3.17).
    Overflowing,
    /// Nothing.
    None,
    /// Zero, inside the first `on_next` or, if there is none, at the end of a batch of one (§3.9).
    Zero,
}

/// When a subscriber cancels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cancel {
    Never,
    /// Inside `on_subscribe`, before it asks.
    AtSubscribe,
    /// Inside the `on_next` of that number, from 1.
    AtNext(u64),
    /// From outside, after everything else.
    Late,
}

/// How the source ends after its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Complete,
    Error,
    Never,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Scenario {
    pub(crate) demand: Demand,
    pub(crate) cancel: Cancel,
    pub(crate) values: u64,
    pub(crate) end: End,
    /// Whether the source emits by tasks on the clock or inside `request`.
    pub(crate) is_timed: bool,
}

impl Scenario {
    /// Every combination worth running.
    pub(crate) fn all() -> Vec<Scenario> {
        let mut all = Vec::new();
        for demand in [
            Demand::Unbounded,
            Demand::OneByOne,
            Demand::Batches,
            Demand::Overflowing,
            Demand::None,
            Demand::Zero,
        ] {
            for cancel in [
                Cancel::Never,
                Cancel::AtSubscribe,
                Cancel::AtNext(1),
                Cancel::AtNext(2),
                Cancel::AtNext(5),
                Cancel::Late,
            ] {
                for (values, end) in [
                    (0, End::Complete),
                    (0, End::Error),
                    (1, End::Complete),
                    (7, End::Complete),
                    (7, End::Error),
                    (7, End::Never),
                ] {
                    for is_timed in [false, true] {
                        all.push(Scenario {
                            demand,
                            cancel,
                            values,
                            end,
                            is_timed,
                        });
                    }
                }
            }
        }
        all
    }
}

/// What came of a run.
pub(crate) struct Outcome {
    /// The link above the operator; empty for a source.
    pub(crate) above: Log,
    /// The link below it.
    pub(crate) below: Log,
    /// Whether the subscriber is still held by somebody.
    pub(crate) is_held: bool,
    /// How deep the stack of `on_next` got.
    pub(crate) depth: u32,
    /// What a request of zero was answered with, if the link was open.
    pub(crate) zero: Option<String>,
}

/// How a subscriber is subscribed.
pub(crate) type Subscribe = fn(&BoxFlux<i64>, Reader);

/// As everybody does it.
pub(crate) fn strictly(flux: &BoxFlux<i64>, reader: Reader) {
    flux.subscribe_with(reader);
}

/// As operators subscribe to each other.
pub(crate) fn directly(flux: &BoxFlux<i64>, reader: Reader) {
    Publisher::subscribe(flux, reader);
}

/// Makes the publisher to be checked of a source and a clock.
pub(crate) type Make = dyn Fn(BoxFlux<i64>, &VirtualTime) -> BoxFlux<i64>;

/// Runs a scenario.
pub(crate) fn run(make: &Make, scenario: Scenario, subscribe: Subscribe) -> Outcome {
    let time = VirtualTime::new();
    let above = Log::default();
    let below = above.beside();
    let source = source(&time, scenario).record(above.clone()).boxed();
    let flux = make(source, &time).record(below.clone()).boxed();
    let state = Rc::new(State {
        scenario,
        ..State::default()
    });
    let alive = Rc::new(());
    let weak: Weak<()> = Rc::downgrade(&alive);
    let reader = Reader {
        state: state.clone(),
        _alive: alive,
    };
    subscribe(&flux, reader);
    let ask = |n| {
        let subscription = state.subscription.borrow().clone();
        if let Some(subscription) = subscription {
            subscription.request(n);
        }
    };
    // Far more than any operator of these scenarios takes.
    let horizon = Duration::from_secs(2);
    time.run_until(horizon);
    if scenario.demand == Demand::Batches {
        for n in 1..6 {
            ask(n);
            time.run_until(horizon);
        }
    }
    let mut zero = None;
    if scenario.demand == Demand::Zero {
        ask(1);
        time.run_until(horizon);
        let was_open = state.end.borrow().is_none() && scenario.cancel == Cancel::Never;
        ask(0);
        time.run_until(horizon);
        let answer = state
            .end
            .borrow()
            .clone()
            .unwrap_or_else(|| "nothing".to_owned());
        zero = was_open.then_some(answer);
    }
    if scenario.cancel == Cancel::Late {
        // §3.6, §3.7: nothing of this has an effect.
        let subscription = state.subscription.borrow().clone();
        if let Some(subscription) = subscription {
            subscription.cancel();
            subscription.cancel();
            subscription.request(3);
            subscription.cancel();
        }
        time.run_until(horizon);
    }
    drop(flux);
    state.subscription.take();
    Outcome {
        above,
        below,
        is_held: weak.upgrade().is_some(),
        depth: state.deepest.get(),
        zero,
    }
}

/// What the second subscription of a source that has two was asked (§2.5): nothing if the source
/// was not subscribed at all.
pub(crate) fn second_subscription(make: &Make) -> Vec<&'static str> {
    let asked: Rc<RefCell<Vec<&'static str>>> = Rc::default();
    let source = Flux::from_publisher(Twice {
        asked: asked.clone(),
    })
    .boxed();
    let time = VirtualTime::new();
    let state = Rc::new(State::default());
    make(source, &time).subscribe_with(Reader {
        state,
        _alive: Rc::new(()),
    });
    time.run_until(Duration::from_secs(1));
    asked.take()
}

/// A source that calls `on_subscribe` twice.
struct Twice {
    asked: Rc<RefCell<Vec<&'static str>>>,
}

impl Publisher for Twice {
    type Item = i64;

    fn subscribe<S: Subscriber<i64>>(&self, subscriber: S) {
        let first = Asked(Rc::default());
        subscriber.on_subscribe(Subscription::new(Rc::new(first)));
        self.asked.borrow_mut().push("subscribed");
        subscriber.on_subscribe(Subscription::new(Rc::new(Asked(self.asked.clone()))));
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

fn source(time: &VirtualTime, scenario: Scenario) -> BoxFlux<i64> {
    let Scenario {
        values,
        end,
        is_timed,
        ..
    } = scenario;
    let time = time.clone();
    Flux::create(move |sink| {
        let finish = {
            let sink = sink.clone();
            move || match end {
                End::Complete => sink.complete(),
                End::Error => sink.error(Injected),
                End::Never => {}
            }
        };
        if !is_timed {
            (1..=values).for_each(|value| sink.next(value.cast_signed()));
            return finish();
        }
        let worker = time.worker("source");
        let disposed = worker.clone();
        sink.on_dispose(move || disposed.dispose());
        for value in 1..=values {
            let sink = sink.clone();
            let at = Duration::from_millis(10 * value);
            let _ = worker.schedule(at, move || sink.next(value.cast_signed()));
        }
        let _ = worker.schedule(Duration::from_millis(10 * (values + 1)), finish);
    })
    .boxed()
}

/// A publisher that signals every `period`, ten times.
pub(crate) fn ticks(time: &VirtualTime, period: Duration) -> BoxFlux<i64> {
    let time = time.clone();
    Flux::create(move |sink| {
        let worker = time.worker("ticks");
        let disposed = worker.clone();
        sink.on_dispose(move || disposed.dispose());
        for tick in 1..=10 {
            let sink = sink.clone();
            let _ = worker.schedule(period * tick, move || sink.next(i64::from(tick)));
        }
    })
    .boxed()
}

/// The error that a source ends with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Injected;

impl std::fmt::Display for Injected {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("injected")
    }
}

impl std::error::Error for Injected {}

struct State {
    scenario: Scenario,
    subscription: RefCell<Option<Subscription>>,
    received: Cell<u64>,
    depth: Cell<u32>,
    deepest: Cell<u32>,
    /// `complete` or the error's message.
    end: RefCell<Option<String>>,
}

impl Default for State {
    fn default() -> State {
        State {
            scenario: Scenario {
                demand: Demand::None,
                cancel: Cancel::Never,
                values: 0,
                end: End::Complete,
                is_timed: false,
            },
            subscription: RefCell::default(),
            received: Cell::new(0),
            depth: Cell::new(0),
            deepest: Cell::new(0),
            end: RefCell::default(),
        }
    }
}

/// The subscriber of a scenario.
pub(crate) struct Reader {
    state: Rc<State>,
    _alive: Rc<()>,
}

/// Half of what overflows.
const HUGE: u64 = 1 << 62;

impl Subscriber<i64> for Reader {
    fn on_subscribe(&self, subscription: Subscription) {
        let Scenario { demand, cancel, .. } = self.state.scenario;
        self.state.subscription.replace(Some(subscription.clone()));
        if cancel == Cancel::AtSubscribe {
            subscription.cancel();
        }
        match demand {
            Demand::Unbounded => subscription.request(UNBOUNDED),
            Demand::OneByOne => subscription.request(1),
            Demand::Overflowing => subscription.request(HUGE),
            Demand::Batches | Demand::None | Demand::Zero => {}
        }
    }

    fn on_next(&self, _: i64) {
        let state = &self.state;
        state.depth.set(state.depth.get() + 1);
        state
            .deepest
            .set(state.deepest.get().max(state.depth.get()));
        state.received.set(state.received.get() + 1);
        let subscription = state.subscription.borrow().clone();
        if let Some(subscription) = subscription {
            if state.scenario.cancel == Cancel::AtNext(state.received.get()) {
                subscription.cancel();
            }
            match state.scenario.demand {
                Demand::OneByOne => subscription.request(1),
                Demand::Overflowing => subscription.request(HUGE),
                _ => {}
            }
        }
        state.depth.set(state.depth.get() - 1);
    }

    fn on_error(&self, error: Error) {
        self.state.end.replace(Some(error.to_string()));
    }

    fn on_complete(&self) {
        self.state.end.replace(Some("complete".to_owned()));
    }

    fn context(&self) -> Context {
        Context::default()
    }
}
