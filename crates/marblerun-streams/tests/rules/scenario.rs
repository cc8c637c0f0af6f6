//! One run of a publisher: how much is requested, when it is cancelled, how its source ends.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use marblerun_streams::{
    BoxFlux, Context, Error, Flux, Publisher, Subscriber, Subscription, UNBOUNDED, VirtualTime,
};

use crate::link::Log;

/// How a subscriber asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Demand {
    /// Everything, inside `on_subscribe`.
    Unbounded,
    /// One value inside `on_subscribe`, one more inside each `on_next` (§3.2).
    OneByOne,
    /// Three times one value inside `on_subscribe`, and inside each third `on_next`.
    Threes,
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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
            Demand::Threes,
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
    /// How many signals a request brought after a cancel, and another cancel after that.
    pub(crate) after_cancel: (usize, usize),
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
    let state = Rc::new(State::of(scenario));
    let reader = Reader::new(&state);
    let weak: Weak<()> = Rc::downgrade(&reader.alive);
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
    let mut after_cancel = (0, 0);
    let subscription = state.subscription.borrow().clone();
    if let Some(subscription) = subscription.filter(|_| scenario.cancel == Cancel::Late) {
        // Only the first has an effect.
        subscription.cancel();
        subscription.cancel();
        subscription.request(3);
        subscription.cancel();
        time.run_until(horizon);
        let brought = |act: &dyn Fn()| {
            let before = below.downward();
            act();
            time.run_until(horizon);
            below.downward() - before
        };
        let by_request = brought(&|| subscription.request(3));
        after_cancel = (by_request, brought(&|| subscription.cancel()));
    }
    drop(flux);
    state.subscription.take();
    Outcome {
        above,
        below,
        is_held: weak.upgrade().is_some(),
        depth: state.deepest.get(),
        zero,
        after_cancel,
    }
}

pub(crate) fn source(time: &VirtualTime, scenario: Scenario) -> BoxFlux<i64> {
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

/// What a subscriber does, and what it has seen.
pub(crate) struct State {
    scenario: Scenario,
    /// Where it is told of what is thrown away.
    context: Context,
    subscription: RefCell<Option<Subscription>>,
    received: Cell<u64>,
    depth: Cell<u32>,
    deepest: Cell<u32>,
    /// `complete` or the error's message.
    end: RefCell<Option<String>>,
}

impl State {
    pub(crate) fn of(scenario: Scenario) -> State {
        State {
            scenario,
            context: Context::default(),
            subscription: RefCell::default(),
            received: Cell::new(0),
            depth: Cell::new(0),
            deepest: Cell::new(0),
            end: RefCell::default(),
        }
    }
}

impl State {
    /// The same with that context.
    pub(crate) fn with_context(self, context: Context) -> State {
        State { context, ..self }
    }
}

/// The subscriber of a scenario.
pub(crate) struct Reader {
    state: Rc<State>,
    /// Lives as long as somebody holds it.
    alive: Rc<()>,
}

impl Reader {
    pub(crate) fn new(state: &Rc<State>) -> Reader {
        Reader {
            state: state.clone(),
            alive: Rc::default(),
        }
    }
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
            Demand::Threes => (0..3).for_each(|_| subscription.request(1)),
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
                Demand::Threes if state.received.get().is_multiple_of(3) => {
                    (0..3).for_each(|_| subscription.request(1));
                }
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
        self.state.context.clone()
    }
}
