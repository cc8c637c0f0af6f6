//! Marble diagrams in and out, for tests and examples.
//!
//! [`check`] runs a chain over a diagram on virtual time and compares the outcome with another
//! diagram; [`Probe`] is a subscriber whose demand and cancellation a test controls; [`Journal`]
//! writes down what happens on several links.

mod journal;

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::fmt::{self, Display};
use std::marker::PhantomData;
use std::rc::{Rc, Weak};
use std::time::Duration;

pub use journal::{Journal, JournalLane, JournalRecorder};
use marblerun_trace::Time;
use marblerun_trace::marbles::{self, FRAME, MarbleError, Mark, TimedMark};

use crate::context::{Context, OnErrorDropped, OnNextDropped};
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::flux::{BoxFlux, Flux};
use crate::protocol::{Publisher, Subscriber, Subscription};
use crate::record::{Lane, Recorder, Signal};
use crate::scheduler::VirtualTime;

/// The error a `#` in a diagram stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarbleFailure;

impl Display for MarbleFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("error")
    }
}

impl std::error::Error for MarbleFailure {}

/// A cold flux that follows a diagram, 100 ms a character: each subscription starts at its own time
/// 0, values wait for demand, and cancelling calls off what has not come.
///
/// # Errors
///
/// As [`marbles::parse`].
pub fn marbles(time: &VirtualTime, diagram: &str) -> Result<BoxFlux<String>, MarbleError> {
    let marks = marbles::parse(diagram, FRAME)?;
    let time = time.clone();
    Ok(Flux::create(move |sink| {
        let worker = time.worker("marbles");
        let disposed = worker.clone();
        sink.on_dispose(move || disposed.dispose());
        for TimedMark { at, mark, .. } in marks.clone() {
            let sink = sink.clone();
            // A worker that is disposed meanwhile has nothing more to do.
            let _ = worker.schedule(Duration::from_nanos(at.nanos()), move || match mark {
                Mark::Next(value) => sink.next(value),
                Mark::Error => sink.error(MarbleFailure),
                Mark::Complete => sink.complete(),
            });
        }
    })
    .boxed())
}

/// Runs `chain` over `source` on virtual time with unbounded demand; panics unless its signals are
/// those of `expected`.
#[track_caller]
pub fn check<P: Publisher<Item: Display>>(
    source: &str,
    chain: impl FnOnce(BoxFlux<String>) -> Flux<P>,
    expected: &str,
) {
    let actual = run(source, chain);
    let same = match (&actual, marbles::parse(expected, FRAME)) {
        (Ok(actual), Ok(expected)) => signals(actual).eq(signals(&expected)),
        _ => false,
    };
    let shown = match &actual {
        Ok(marks) => marbles::print(marks, FRAME).unwrap_or_else(|| format!("{marks:?}")),
        Err(error) => error.to_string(),
    };
    assert!(
        same,
        "\n  source:   {source}\n  expected: {expected}\n  actual:   {shown}"
    );
}

fn run<P: Publisher<Item: Display>>(
    source: &str,
    chain: impl FnOnce(BoxFlux<String>) -> Flux<P>,
) -> Result<Vec<TimedMark>, MarbleError> {
    let time = VirtualTime::new();
    let seen = Rc::new(RefCell::new(Vec::new()));
    let collect = CollectMarks {
        marks: seen.clone(),
        time: time.clone(),
    };
    chain(marbles(&time, source)?).subscribe_with(collect);
    time.run();
    Ok(seen.take())
}

fn signals(marks: &[TimedMark]) -> impl Iterator<Item = (Time, &Mark)> {
    marks.iter().map(|mark| (mark.at, &mark.mark))
}

struct CollectMarks {
    marks: Rc<RefCell<Vec<TimedMark>>>,
    time: VirtualTime,
}

impl CollectMarks {
    fn push(&self, mark: Mark) {
        let nanos = u64::try_from(self.time.now().as_nanos()).unwrap_or(u64::MAX);
        let mark = TimedMark {
            at: Time::from_nanos(nanos),
            mark,
            range: 0..0,
        };
        self.marks.borrow_mut().push(mark);
    }
}

impl<T: Display + 'static> Subscriber<T> for CollectMarks {
    fn on_subscribe(&self, subscription: Subscription) {
        subscription.request(UNBOUNDED);
    }

    fn on_next(&self, value: T) {
        self.push(Mark::Next(value.to_string()));
    }

    fn on_error(&self, _: Error) {
        self.push(Mark::Error);
    }

    fn on_complete(&self) {
        self.push(Mark::Complete);
    }

    fn context(&self) -> Context {
        Context::default()
    }
}

/// The signals of a flux that needs no clock, with unbounded demand: `1 2 |` or `1 #message`.
pub fn values<P: Publisher<Item: Display>>(flux: Flux<P>) -> String {
    let probe = Probe::new();
    probe.request(UNBOUNDED);
    flux.subscribe_with(probe.subscriber());
    probe.log()
}

/// A subscriber whose demand and cancellation a test controls. Clones are the same probe.
#[derive(Clone, Debug)]
pub struct Probe(Rc<ProbeState>);

#[derive(Debug, Default)]
struct ProbeState {
    log: RefCell<Vec<String>>,
    upstream_log: RefCell<Vec<String>>,
    subscription: RefCell<Option<Subscription>>,
    /// Requested before there was a subscription.
    early_demand: Cell<u64>,
    one_by_one: Cell<bool>,
    cancel_after: Cell<Option<usize>>,
    values: Cell<usize>,
    depth: Cell<u32>,
    deepest: Cell<u32>,
    subscriber: RefCell<Weak<()>>,
    context: RefCell<Context>,
}

impl Probe {
    /// A probe that requests nothing by itself.
    #[expect(
        clippy::new_without_default,
        reason = "a probe is an identity, not a value"
    )]
    pub fn new() -> Probe {
        Probe(Rc::default())
    }

    /// Requests one more value inside each `on_next`.
    pub fn requesting_one_by_one(self) -> Probe {
        self.0.one_by_one.set(true);
        self
    }

    /// Cancels inside the `n`th `on_next`.
    pub fn cancelling_after(self, n: usize) -> Probe {
        self.0.cancel_after.set(Some(n));
        self
    }

    /// Hands operators above that context.
    pub fn with_context(self, context: Context) -> Probe {
        self.0.context.replace(context);
        self
    }

    /// The subscriber to hand to a publisher.
    pub fn subscriber<T: Display + 'static>(&self) -> impl Subscriber<T> + use<T> {
        let alive = Rc::new(());
        self.0.subscriber.replace(Rc::downgrade(&alive));
        ProbeSubscriber {
            state: self.0.clone(),
            _alive: alive,
        }
    }

    /// A recorder whose requests and cancels show in [`upstream_log`](Probe::upstream_log).
    pub fn recorder<T: 'static>(&self) -> impl Recorder<T> + use<T> {
        UpstreamLog {
            state: self.0.clone(),
            item: PhantomData,
        }
    }

    /// Requests `n` values, now or as soon as there is a subscription.
    pub fn request(&self, n: u64) {
        match self.subscription() {
            Some(subscription) => subscription.request(n),
            None => self
                .0
                .early_demand
                .set(self.0.early_demand.get().saturating_add(n)),
        }
    }

    /// Cancels, if there is a subscription.
    pub fn cancel(&self) {
        if let Some(subscription) = self.subscription() {
            subscription.cancel();
        }
    }

    /// The signals so far: `1 2 |` or `1 #message`.
    pub fn log(&self) -> String {
        self.0.log.borrow().join(" ")
    }

    /// The calls that reached the source of [`recorder`](Probe::recorder): `request(1) cancel`.
    pub fn upstream_log(&self) -> String {
        self.0.upstream_log.borrow().join(" ")
    }

    /// How deep `on_next` was nested in itself.
    pub fn deepest(&self) -> u32 {
        self.0.deepest.get()
    }

    /// Whether an `on_next` has not returned.
    pub fn is_inside_next(&self) -> bool {
        self.0.depth.get() > 0
    }

    /// Whether nobody holds the subscriber any more (§3.13).
    pub fn is_source_released(&self) -> bool {
        self.0.subscriber.borrow().upgrade().is_none()
    }

    fn subscription(&self) -> Option<Subscription> {
        self.0.subscription.borrow().clone()
    }
}

struct ProbeSubscriber {
    state: Rc<ProbeState>,
    _alive: Rc<()>,
}

impl<T: Display + 'static> Subscriber<T> for ProbeSubscriber {
    fn on_subscribe(&self, subscription: Subscription) {
        self.state.subscription.replace(Some(subscription.clone()));
        let early = self.state.early_demand.take();
        if early > 0 {
            subscription.request(early);
        }
    }

    fn on_next(&self, value: T) {
        let state = &self.state;
        state.depth.set(state.depth.get() + 1);
        state
            .deepest
            .set(state.deepest.get().max(state.depth.get()));
        state.log.borrow_mut().push(value.to_string());
        state.values.set(state.values.get() + 1);
        let probe = Probe(state.clone());
        if state.cancel_after.get() == Some(state.values.get()) {
            probe.cancel();
        }
        if state.one_by_one.get() {
            probe.request(1);
        }
        state.depth.set(state.depth.get() - 1);
    }

    fn on_error(&self, error: Error) {
        self.state.log.borrow_mut().push(format!("#{error}"));
    }

    fn on_complete(&self) {
        self.state.log.borrow_mut().push("|".to_owned());
    }

    /// Dropped signals show in the log: `(1)` for a value, `(#message)` for an error.
    fn context(&self) -> Context {
        let (values, errors) = (self.state.clone(), self.state.clone());
        let on_next = move |value: &dyn Any| {
            let shown = value
                .downcast_ref::<T>()
                .map_or("?".to_owned(), ToString::to_string);
            values.log.borrow_mut().push(format!("({shown})"));
        };
        let on_error = move |error: &Error| errors.log.borrow_mut().push(format!("(#{error})"));
        let context = self.state.context.borrow().clone();
        context
            .with(OnNextDropped(Rc::new(on_next)))
            .with(OnErrorDropped(Rc::new(on_error)))
    }
}

struct UpstreamLog<T> {
    state: Rc<ProbeState>,
    item: PhantomData<fn(T)>,
}

impl<T: 'static> Recorder<T> for UpstreamLog<T> {
    type Lane = UpstreamLog<T>;

    fn open(&self) -> UpstreamLog<T> {
        UpstreamLog {
            state: self.state.clone(),
            item: PhantomData,
        }
    }
}

impl<T: 'static> Lane<T> for UpstreamLog<T> {
    type Passing = ();

    fn subscribing(&self) {}

    fn signal(&self, signal: Signal<'_, T>) -> Option<()> {
        let call = match signal {
            Signal::Request(UNBOUNDED) => "request(unbounded)".to_owned(),
            Signal::Request(n) => format!("request({n})"),
            Signal::Cancel => "cancel".to_owned(),
            _ => return Some(()),
        };
        self.state.upstream_log.borrow_mut().push(call);
        Some(())
    }
}
