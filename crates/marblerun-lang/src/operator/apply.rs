//! Calls a function for each value before an operator gets it: the function may make its thread wait.

use std::cell::RefCell;
use std::rc::Rc;

use marblerun_streams::{
    BoxFlux, BoxMono, Context, Error, Flux, Mono, Publisher, Subscriber, Subscription,
};
use marblerun_vm::value::Value;

use crate::function::Function;
use crate::item::Item;

/// What a function has made of the value that is being passed on.
#[derive(Clone, Default)]
pub(crate) struct Applied(Rc<RefCell<Option<Result<Value, Error>>>>);

impl Applied {
    /// Takes it; an operator does so once for each value, as soon as it gets it.
    pub(crate) fn take(&self) -> Result<Value, Error> {
        self.0.take().unwrap_or(Ok(Value::Null))
    }
}

/// Flux or mono.
pub(crate) trait Apply: Sized {
    /// The same with a function called for each value; and where what it made of it is.
    fn apply(self, function: &Function) -> (Self, Applied);
}

impl Apply for BoxFlux<Item> {
    fn apply(self, function: &Function) -> (BoxFlux<Item>, Applied) {
        let applied = Applied::default();
        let applying = Applying {
            source: self,
            function: function.clone(),
            applied: applied.clone(),
        };
        (Flux::from_publisher(applying).boxed(), applied)
    }
}

impl Apply for BoxMono<Item> {
    fn apply(self, function: &Function) -> (BoxMono<Item>, Applied) {
        let (flux, applied) = self.flux().apply(function);
        (Mono::from_publisher(flux.into_publisher()), applied)
    }
}

/// See [`Apply`].
#[derive(Clone)]
struct Applying {
    source: BoxFlux<Item>,
    function: Function,
    applied: Applied,
}

impl Publisher for Applying {
    type Item = Item;

    fn subscribe<S: Subscriber<Item>>(&self, downstream: S) {
        let subscriber = ApplySubscriber {
            downstream: Rc::new(downstream),
            function: self.function.clone(),
            applied: self.applied.clone(),
        };
        Publisher::subscribe(&self.source, subscriber);
    }
}

struct ApplySubscriber<S> {
    downstream: Rc<S>,
    function: Function,
    applied: Applied,
}

impl<S: 'static> ApplySubscriber<S> {
    /// Signals now, or when the function that is being called has ended.
    fn when_free(&self, signal: impl FnOnce(&S) + 'static) {
        let downstream = self.downstream.clone();
        let runtime = self.function.runtime();
        runtime.when_free(move || signal(&downstream));
    }
}

impl<S: Subscriber<Item>> Subscriber<Item> for ApplySubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.downstream.on_subscribe(subscription);
    }

    fn on_next(&self, item: Item) {
        let (downstream, applied) = (self.downstream.clone(), self.applied.clone());
        let function = self.function.clone();
        self.function.runtime().when_free(move || {
            let argument = item.value.clone();
            function.call_then(vec![argument], move |result| {
                applied.0.replace(Some(result));
                downstream.on_next(item);
            });
        });
    }

    fn on_error(&self, error: Error) {
        self.when_free(|downstream| downstream.on_error(error));
    }

    fn on_complete(&self) {
        self.when_free(|downstream| downstream.on_complete());
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}
