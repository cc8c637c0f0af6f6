//! Calls a function for each value before an operator gets it: the function may make its thread wait.

use std::rc::Rc;

use marblerun_streams::{
    BoxFlux, BoxMono, Context, Error, Flux, Mono, Publisher, Subscriber, Subscription,
};
use marblerun_vm::value::Value;

use crate::function::Function;
use crate::item::Item;

/// A value, and what the function has made of it.
pub(crate) type Applied = (Item, Result<Value, Error>);

/// The values of a flux, each with what the function makes of it.
pub(crate) fn flux(source: BoxFlux<Item>, function: &Function) -> Flux<Apply> {
    Flux::from_publisher(Apply {
        source,
        function: function.clone(),
    })
}

/// The value of a mono with what the function makes of it.
pub(crate) fn mono(source: BoxMono<Item>, function: &Function) -> Mono<Apply> {
    Mono::from_publisher(flux(source.flux(), function).into_publisher())
}

/// See [`flux()`].
#[derive(Clone)]
pub(crate) struct Apply {
    source: BoxFlux<Item>,
    function: Function,
}

impl Publisher for Apply {
    type Item = Applied;

    fn subscribe<S: Subscriber<Applied>>(&self, downstream: S) {
        let subscriber = ApplySubscriber {
            downstream: Rc::new(downstream),
            function: self.function.clone(),
        };
        Publisher::subscribe(&self.source, subscriber);
    }
}

struct ApplySubscriber<S> {
    downstream: Rc<S>,
    function: Function,
}

impl<S: 'static> ApplySubscriber<S> {
    /// Signals now, or when the function that is being called has ended.
    fn when_free(&self, signal: impl FnOnce(&S) + 'static) {
        let downstream = self.downstream.clone();
        self.function.runtime().when_free(move || signal(&downstream));
    }
}

impl<S: Subscriber<Applied>> Subscriber<Item> for ApplySubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.downstream.on_subscribe(subscription);
    }

    fn on_next(&self, item: Item) {
        let (downstream, function) = (self.downstream.clone(), self.function.clone());
        self.function.runtime().when_free(move || {
            let argument = item.value.clone();
            function.call_then(vec![argument], move |result| {
                downstream.on_next((item, result));
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
