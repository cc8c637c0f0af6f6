//! `subscribe`

use std::any::Any;
use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use marblerun_streams::{Context, Error, Subscriber, Subscription, UNBOUNDED};
use marblerun_trace::EventKind;
use marblerun_vm::machine::NativeCall;
use marblerun_vm::{Lambda, NativeObject, Value};

use super::FluxObject;
use crate::failure::{Abrupt, error_callback_not_implemented, thrown_from_error};
use crate::item::Item;
use crate::runtime::Runtime;

pub(crate) const NOTHING: &str = "Disposable subscribe()";
pub(crate) const EACH: &str = "Disposable subscribe(Consumer<T>)";

/// Subscribes as the program says: with unbounded demand, and nobody to take an error.
pub(crate) fn call(
    runtime: &Rc<Runtime>,
    flux: &FluxObject,
    call: &NativeCall,
) -> Result<Value, Abrupt> {
    let consumer = match call.arguments.first() {
        Some(Value::Lambda(lambda)) => Some(lambda.clone()),
        _ => None,
    };
    subscribe(
        runtime,
        flux,
        Consumer {
            consumer,
            reports_errors: true,
        },
    );
    Ok(Value::Native(Rc::new(Subscribed)))
}

/// Subscribes for the reader: with unbounded demand, whatever comes is only seen.
pub(crate) fn to_see(runtime: &Rc<Runtime>, flux: &FluxObject) {
    subscribe(
        runtime,
        flux,
        Consumer {
            consumer: None,
            reports_errors: false,
        },
    );
}

fn subscribe(runtime: &Rc<Runtime>, flux: &FluxObject, consumer: Consumer) {
    runtime.subscribing.root();
    flux.0.subscribe_with(LambdaSubscriber {
        runtime: runtime.clone(),
        consumer,
        upstream: OnceCell::new(),
        is_done: Cell::new(false),
    });
}

/// What `subscribe` returns.
#[derive(Debug)]
struct Subscribed;

impl NativeObject for Subscribed {
    fn show(&self) -> String {
        "Disposable".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

struct Consumer {
    consumer: Option<Rc<Lambda>>,
    reports_errors: bool,
}

struct LambdaSubscriber {
    runtime: Rc<Runtime>,
    consumer: Consumer,
    upstream: OnceCell<Subscription>,
    is_done: Cell<bool>,
}

impl LambdaSubscriber {
    fn fail(&self, error: &Error) {
        if !self.is_done.replace(true) && self.consumer.reports_errors {
            let failure = error_callback_not_implemented(&thrown_from_error(error));
            self.runtime.record(None, EventKind::ErrorDropped(failure));
        }
    }
}

impl Subscriber<Item> for LambdaSubscriber {
    fn on_subscribe(&self, subscription: Subscription) {
        self.runtime.roots.borrow_mut().push(subscription.clone());
        // A second subscription is refused upstream of here (§2.5).
        let _ = self.upstream.set(subscription.clone());
        subscription.request(UNBOUNDED);
    }

    fn on_next(&self, item: Item) {
        let Some(consumer) = &self.consumer.consumer else {
            return;
        };
        if self.is_done.get() {
            return;
        }
        if let Err(abrupt) = self.runtime.call(consumer, [item.value]) {
            if let Some(upstream) = self.upstream.get() {
                upstream.cancel();
            }
            self.fail(&abrupt.into());
        }
    }

    fn on_error(&self, error: Error) {
        self.fail(&error);
    }

    fn on_complete(&self) {
        self.is_done.set(true);
    }

    fn context(&self) -> Context {
        self.runtime.context()
    }
}
