//! Where a case plays: its clock, its sources, its functions, its chains.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use marblerun_streams::source::FluxSink;
use marblerun_streams::{BoxFlux, Flux, Scheduler, VirtualTime};

use crate::arguments::{Arguments, Table};
use crate::case::{Case, Message, Node, Signal, Window};
use crate::operators;
use crate::value::{Emitted, Value, thrown};

/// One unit of a diagram.
pub(crate) const UNIT: Duration = Duration::from_millis(1);

/// Clones are the same world.
#[derive(Clone)]
pub(crate) struct World(Rc<Inner>);

struct Inner {
    case: Rc<Case>,
    time: VirtualTime,
    hot: BTreeMap<String, Hot>,
    tables: BTreeMap<String, Table>,
    windows: RefCell<BTreeMap<String, Vec<Window>>>,
}

impl World {
    pub(crate) fn new(case: &Rc<Case>) -> World {
        let hot = case.nodes.iter().filter_map(|(name, node)| match node {
            Node::Hot(_) => Some((name.clone(), Hot::default())),
            _ => None,
        });
        let table = |name: &String| (name.clone(), Table::new(case, name));
        World(Rc::new(Inner {
            case: case.clone(),
            time: VirtualTime::new(),
            hot: hot.collect(),
            tables: case.functions.keys().map(table).collect(),
            windows: RefCell::default(),
        }))
    }

    pub(crate) fn time(&self) -> &VirtualTime {
        &self.0.time
    }

    /// The clock's time in units.
    pub(crate) fn now(&self) -> i64 {
        let units = self.0.time.now().as_millis() / UNIT.as_millis();
        i64::try_from(units).unwrap_or(i64::MAX)
    }

    pub(crate) fn scheduler(&self) -> Scheduler {
        self.0.time.single()
    }

    /// Runs that task at that time, in units.
    pub(crate) fn at(&self, time: i64, task: impl FnOnce() + 'static) {
        let Ok(time) = u32::try_from(time) else {
            return;
        };
        // A worker that nobody disposes of takes every task.
        let _ = self.0.time.worker("test").schedule(UNIT * time, task);
    }

    /// Sets the hot sources going.
    pub(crate) fn start_hot(&self) {
        for (name, hot) in &self.0.hot {
            for message in self.0.case.messages_of(name).unwrap_or_default() {
                let (hot, signal) = (hot.clone(), message.signal.clone());
                self.at(message.at, move || hot.send(&signal));
            }
        }
    }

    /// From when to when that source was subscribed to.
    pub(crate) fn windows_of(&self, name: &str) -> Vec<Window> {
        let windows = self.0.windows.borrow();
        windows.get(name).cloned().unwrap_or_default()
    }

    /// The function of that name.
    pub(crate) fn table(&self, name: &str) -> Option<Table> {
        self.0.tables.get(name).cloned()
    }

    /// The stream that a value stands for.
    pub(crate) fn flux(&self, value: &Value) -> BoxFlux<Value> {
        match value {
            Value::Named(name) => match self.0.case.nodes.get(name) {
                Some(Node::Chain(chain)) => self.flux(chain),
                Some(Node::Hot(_)) => self.hot(name),
                Some(Node::Cold(messages)) => self.cold(name, messages.clone()),
                None => wrong(format!("no such name: {name}")),
            },
            Value::Call(name, arguments) => match operators::factory(name) {
                Some(make) => make(&self.arguments(arguments)),
                None => wrong(format!("no such factory: {name}")),
            },
            Value::Pipe(source, name, arguments) => match operators::operator(name) {
                Some(apply) => apply(self.flux(source), &self.arguments(arguments)),
                None => wrong(format!("no such operator: {name}")),
            },
            Value::List(items) => Flux::from_iterable(items.clone()).boxed(),
            Value::Text(text) => {
                let chars = text.chars().map(|char| Value::Text(char.to_string()));
                Flux::from_iterable(chars.collect::<Vec<_>>()).boxed()
            }
            Value::Flux(Emitted(flux)) => flux.clone(),
            other => wrong(format!("not a stream: {other}")),
        }
    }

    fn arguments(&self, values: &[Value]) -> Arguments {
        // There is only one scheduler.
        let values = values.iter().filter(|value| **value != Value::Scheduler);
        Arguments {
            world: self.clone(),
            values: values.cloned().collect(),
        }
    }

    fn hot(&self, name: &str) -> BoxFlux<Value> {
        let (world, name) = (self.clone(), name.to_owned());
        Flux::create(move |sink| {
            world.open_window(&name, &sink);
            if let Some(hot) = world.0.hot.get(&name) {
                hot.add(sink);
            }
        })
        .boxed()
    }

    fn cold(&self, name: &str, messages: Vec<Message>) -> BoxFlux<Value> {
        let (world, name) = (self.clone(), name.to_owned());
        Flux::create(move |sink| {
            let worker = world.0.time.worker("test");
            let disposed = worker.clone();
            world.open_window_then(&name, &sink, move || disposed.dispose());
            for Message { at, signal } in messages.clone() {
                let Ok(at) = u32::try_from(at) else { continue };
                let sink = sink.clone();
                // Once the sink is disposed, nothing is left to send.
                let _ = worker.schedule(UNIT * at, move || send(&sink, &signal));
            }
        })
        .boxed()
    }

    fn open_window(&self, name: &str, sink: &FluxSink<Value>) {
        self.open_window_then(name, sink, || ());
    }

    fn open_window_then(&self, name: &str, sink: &FluxSink<Value>, then: impl FnOnce() + 'static) {
        let number = self.windows_of(name).len();
        let opened = Window {
            from: self.now(),
            until: None,
        };
        self.change_windows(name, |windows| windows.push(opened));
        let (world, name) = (self.clone(), name.to_owned());
        sink.on_dispose(move || {
            then();
            let until = Some(world.now());
            world.change_windows(&name, |windows| windows[number].until = until);
        });
    }

    fn change_windows(&self, name: &str, change: impl FnOnce(&mut Vec<Window>)) {
        let mut windows = self.0.windows.borrow_mut();
        change(windows.entry(name.to_owned()).or_default());
    }
}

/// A stream that says what is wrong with the case.
pub(crate) fn wrong(problem: String) -> BoxFlux<Value> {
    Flux::error(thrown(Value::Text(problem))).boxed()
}

fn send(sink: &FluxSink<Value>, signal: &Signal) {
    match signal {
        Signal::Next(value) => sink.next(value.clone()),
        Signal::Error(error) => sink.error(thrown(error.clone())),
        Signal::Complete => sink.complete(),
        Signal::Inner(_) => {}
    }
}

/// A source that sends whoever listens. Clones are the same source.
#[derive(Clone, Default)]
struct Hot(Rc<HotState>);

#[derive(Default)]
struct HotState {
    sinks: RefCell<Vec<FluxSink<Value>>>,
    /// How it ended.
    end: Cell<Option<Signal>>,
}

impl Hot {
    fn add(&self, sink: FluxSink<Value>) {
        match self.0.end.take() {
            Some(end) => {
                send(&sink, &end);
                self.0.end.set(Some(end));
            }
            None => self.0.sinks.borrow_mut().push(sink),
        }
    }

    fn send(&self, signal: &Signal) {
        if !matches!(signal, Signal::Next(_)) {
            self.0.end.set(Some(signal.clone()));
        }
        let sinks = self.0.sinks.borrow().clone();
        for sink in sinks {
            send(&sink, signal);
        }
    }
}
