//! `fromCallable`, `fromSupplier` and `fromRunnable`

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use marblerun_streams::{Error, Mono, Publisher, Subscriber, Subscription, Upstream};
use marblerun_vm::value::Value;

use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};

/// `Mono.fromCallable(callable)`
pub(crate) fn callable(call: &Call<'_>) -> Answer {
    give(call, call.function(0, "callable")?.keeping_wrapped())
}

/// `Mono.fromSupplier(supplier)`
pub(crate) fn supplier(call: &Call<'_>) -> Answer {
    give(call, call.function(0, "supplier")?.keeping_wrapped())
}

/// `Mono.fromRunnable(action)`
pub(crate) fn runnable(call: &Call<'_>) -> Answer {
    give(call, call.function(0, "run")?)
}

fn give(call: &Call<'_>, function: Function) -> Answer {
    call.mono_value(Mono::from_publisher(FromCallable { function }))
}

/// Calls a function, which may make its thread wait, and emits what it returns.
#[derive(Clone)]
struct FromCallable {
    function: Function,
}

impl Publisher for FromCallable {
    type Item = Item;

    fn subscribe<S: Subscriber<Item>>(&self, downstream: S) {
        let downstream = Rc::new(downstream);
        let link = Rc::new(CallLink {
            function: self.function.clone(),
            is_called: Cell::new(false),
            downstream: RefCell::new(Some(downstream.clone())),
        });
        downstream.on_subscribe(Subscription::new(Rc::new(Caller(link))));
    }
}

struct CallLink<S> {
    function: Function,
    is_called: Cell<bool>,
    /// None when it has ended or was cancelled.
    downstream: RefCell<Option<Rc<S>>>,
}

impl<S: Subscriber<Item>> CallLink<S> {
    /// As in Reactor, it completes all the same if it is cancelled while it emits.
    fn end(&self, result: Result<Value, Error>) {
        let downstream = self.downstream.take();
        let Some(downstream) = downstream else {
            // Nobody is left to tell, as when a cancel has interrupted the function.
            if let Err(error) = result {
                self.function.runtime().context().error_dropped(&error);
            }
            return;
        };
        match result {
            Ok(value) => {
                let runtime = self.function.runtime();
                if !matches!(value, Value::Null) {
                    downstream.on_next(runtime.item(value));
                }
                runtime.when_free(move || downstream.on_complete());
            }
            Err(error) => downstream.on_error(error),
        }
    }
}

/// The upward side of a link.
struct Caller<S>(Rc<CallLink<S>>);

impl<S: Subscriber<Item>> Upstream for Caller<S> {
    fn request(&self, _: u64) {
        if !self.0.is_called.replace(true) {
            let this = self.0.clone();
            self.0
                .function
                .call_then(Vec::new(), move |result| this.end(result));
        }
    }

    fn cancel(&self) {
        self.0.is_called.set(true);
        let downstream = self.0.downstream.take();
        drop(downstream);
    }
}
