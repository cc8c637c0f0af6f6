//! Plays a case and compares what is seen with what is expected.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::rc::Rc;
use std::time::Duration;

use marblerun_streams::error::{IndexOutOfBounds, NoSuchElement, SourceError, TimeoutError};
use marblerun_streams::{BoxFlux, Context, Error, Subscriber, Subscription, UNBOUNDED};

use crate::case::{Case, Expected, Message, Signal, Window};
use crate::value::{Thrown, Value};
use crate::world::{UNIT, World};

/// When a case is over at the latest, in units.
const END: u32 = 1_000;
/// Tasks that a case may take.
const TASKS: usize = 100_000;

/// Plays the case; says what differs.
pub(crate) fn check(case: &Rc<Case>) -> Result<(), String> {
    let world = World::new(case);
    let seen: Vec<_> = case
        .expected
        .iter()
        .map(|expected| listen(&world, expected))
        .collect();
    world.start_hot();
    run(&world)?;
    let mut problems = String::new();
    for (expected, seen) in case.expected.iter().zip(seen) {
        let (expected, seen) = (resolve(case, expected), seen.messages());
        if expected != seen {
            let _ = write!(
                problems,
                "\n  expected {}\n  seen     {}",
                shown(&expected),
                shown(&seen)
            );
        }
    }
    for (name, expected) in &case.windows {
        let seen = world.windows_of(name);
        if *expected != seen {
            let _ = write!(
                problems,
                "\n  {name} expected from {}\n  {name} listened from {}",
                windows(expected),
                windows(&seen)
            );
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

fn run(world: &World) -> Result<(), String> {
    let time = world.time();
    let is_over = |due: Duration| due > UNIT * END;
    for _ in 0..TASKS {
        if time.next_due().is_none_or(is_over) {
            return Ok(());
        }
        time.step();
    }
    Err(format!("still busy after {TASKS} tasks at {}", world.now()))
}

/// Subscribes to a chain when and as long as is said.
fn listen(world: &World, expected: &Expected) -> Ear {
    let ear = Ear::new(world);
    let chain = world.flux(&Value::Named(expected.chain.clone()));
    let Window { from, until } = expected.listens;
    if let Some(until) = until {
        let ear = ear.clone();
        world.at(until, move || ear.cancel());
    }
    if from == 0 {
        ear.subscribe_to(&chain);
    } else {
        let ear = ear.clone();
        world.at(from, move || ear.subscribe_to(&chain));
    }
    ear
}

/// The expected messages, with the diagrams of the streams among them.
fn resolve(case: &Case, expected: &Expected) -> Vec<Message> {
    let resolve = |message: &Message| {
        let signal = match &message.signal {
            Signal::Next(Value::Named(name)) => match case.messages_of(name) {
                Some(messages) => Signal::Inner(messages.to_vec()),
                None => message.signal.clone(),
            },
            signal => signal.clone(),
        };
        Message {
            at: message.at,
            signal,
        }
    };
    expected.messages.iter().map(resolve).collect()
}

/// Listens to a stream. Clones are the same ear.
#[derive(Clone)]
struct Ear(Rc<EarState>);

struct EarState {
    world: World,
    /// When it began to listen: times are counted from there.
    start: i64,
    heard: RefCell<Vec<(i64, Heard)>>,
    subscription: RefCell<Option<Subscription>>,
}

enum Heard {
    Signal(Signal),
    /// A stream came, and is listened to as well.
    Stream(Ear),
}

impl Ear {
    fn new(world: &World) -> Ear {
        Ear(Rc::new(EarState {
            world: world.clone(),
            start: world.now(),
            heard: RefCell::default(),
            subscription: RefCell::default(),
        }))
    }

    fn subscribe_to(&self, chain: &BoxFlux<Value>) {
        chain.subscribe_with(self.clone());
    }

    fn cancel(&self) {
        let subscription = self.0.subscription.borrow().clone();
        if let Some(subscription) = subscription {
            subscription.cancel();
        }
    }

    fn push(&self, heard: Heard) {
        let at = self.0.world.now() - self.0.start;
        self.0.heard.borrow_mut().push((at, heard));
    }

    fn messages(&self) -> Vec<Message> {
        let heard = self.0.heard.borrow();
        let message = |(at, heard): &(i64, Heard)| Message {
            at: *at,
            signal: match heard {
                Heard::Signal(signal) => signal.clone(),
                Heard::Stream(ear) => Signal::Inner(ear.messages()),
            },
        };
        heard.iter().map(message).collect()
    }
}

impl Subscriber<Value> for Ear {
    fn on_subscribe(&self, subscription: Subscription) {
        self.0.subscription.replace(Some(subscription.clone()));
        subscription.request(UNBOUNDED);
    }

    fn on_next(&self, value: Value) {
        if value.is_stream() {
            let ear = Ear::new(&self.0.world);
            self.push(Heard::Stream(ear.clone()));
            ear.subscribe_to(&self.0.world.flux(&value));
        } else {
            self.push(Heard::Signal(Signal::Next(value)));
        }
    }

    fn on_error(&self, error: Error) {
        self.push(Heard::Signal(Signal::Error(value_of(&error))));
    }

    fn on_complete(&self) {
        self.push(Heard::Signal(Signal::Complete));
    }

    fn context(&self) -> Context {
        Context::default()
    }
}

/// The error by RxJS's name.
fn value_of(error: &Error) -> Value {
    if let Some(Thrown(value)) = error.downcast_ref() {
        return value.clone();
    }
    if let Some(SourceError(cause)) = error.downcast_ref() {
        return value_of(cause);
    }
    let (name, message) = if error.is::<NoSuchElement>() {
        ("EmptyError", "no elements in sequence")
    } else if error.is::<TimeoutError>() {
        ("TimeoutError", "Timeout has occurred")
    } else if error.is::<IndexOutOfBounds>() {
        ("ArgumentOutOfRangeError", "argument out of range")
    } else {
        return Value::Text(error.to_string());
    };
    Value::Error(name.to_owned(), message.to_owned())
}

/// Signals with their times: `2:"a" 5:"b" 8:|`.
fn shown(messages: &[Message]) -> String {
    let words = messages.iter().map(|Message { at, signal }| match signal {
        Signal::Next(value) => format!("{at}:{value}"),
        Signal::Inner(messages) => format!("{at}:{{{}}}", shown(messages)),
        Signal::Error(error) => format!("{at}:#{error}"),
        Signal::Complete => format!("{at}:|"),
    });
    words.collect::<Vec<_>>().join(" ")
}

fn windows(windows: &[Window]) -> String {
    let words = windows.iter().map(|Window { from, until }| match until {
        Some(until) => format!("{from} to {until}"),
        None => format!("{from}"),
    });
    words.collect::<Vec<_>>().join(", ")
}
