//! Calls a function before an operator gets a signal: the function may make its thread wait.

use std::cell::RefCell;
use std::rc::Rc;

use marblerun_streams::{
    BoxFlux, BoxMono, Context, Error, Flux, Mono, Publisher, Subscriber, Subscription,
};
use marblerun_vm::value::Value;

use crate::function::Function;
use crate::item::Item;

/// A signal that is about to be passed on.
pub(crate) enum Ahead<'a> {
    Subscribe(&'a Subscription),
    Next(&'a Item),
    Error(&'a Error),
    Complete,
}

/// What the function is called with before a signal; with `None` it is not called.
type Arguments = dyn Fn(Ahead<'_>) -> Result<Option<Vec<Value>>, Error>;

/// What a function has made of the value that is being passed on.
#[derive(Clone, Default)]
pub(crate) struct Applied(Rc<RefCell<Option<Result<Value, Error>>>>);

impl Applied {
    /// Takes it; an operator does so once for each value, as soon as it gets it.
    pub(crate) fn take(&self) -> Result<Value, Error> {
        self.0.take().unwrap_or(Ok(Value::Null))
    }

    /// [`take`](Applied::take) of a predicate.
    pub(crate) fn take_boolean(&self) -> Result<bool, Error> {
        Ok(matches!(self.take()?, Value::Boolean(true)))
    }
}

/// Flux or mono.
pub(crate) trait Apply: Sized {
    /// The same with a function called for each value; and where what it made of it is.
    fn apply(self, function: &Function) -> (Self, Applied) {
        self.apply_to(function, |ahead| match ahead {
            Ahead::Next(item) => Ok(Some(vec![item.value.clone()])),
            _ => Ok(None),
        })
    }

    /// The same with a function called before signals.
    fn apply_to(
        self,
        function: &Function,
        arguments: impl Fn(Ahead<'_>) -> Result<Option<Vec<Value>>, Error> + 'static,
    ) -> (Self, Applied);
}

impl Apply for BoxFlux<Item> {
    fn apply_to(
        self,
        function: &Function,
        arguments: impl Fn(Ahead<'_>) -> Result<Option<Vec<Value>>, Error> + 'static,
    ) -> (BoxFlux<Item>, Applied) {
        let applied = Applied::default();
        let applying = Applying {
            source: self,
            arguments: Rc::new(arguments),
            function: function.clone(),
            applied: applied.clone(),
        };
        (Flux::from_publisher(applying).boxed(), applied)
    }
}

impl Apply for BoxMono<Item> {
    fn apply_to(
        self,
        function: &Function,
        arguments: impl Fn(Ahead<'_>) -> Result<Option<Vec<Value>>, Error> + 'static,
    ) -> (BoxMono<Item>, Applied) {
        let (flux, applied) = self.flux().apply_to(function, arguments);
        (Mono::from_publisher(flux.into_publisher()), applied)
    }
}

/// See [`Apply`].
#[derive(Clone)]
struct Applying {
    source: BoxFlux<Item>,
    function: Function,
    arguments: Rc<Arguments>,
    applied: Applied,
}

impl Publisher for Applying {
    type Item = Item;

    fn subscribe<S: Subscriber<Item>>(&self, downstream: S) {
        let subscriber = ApplySubscriber {
            downstream: Rc::new(downstream),
            function: self.function.clone(),
            arguments: self.arguments.clone(),
            applied: self.applied.clone(),
        };
        Publisher::subscribe(&self.source, subscriber);
    }
}

struct ApplySubscriber<S> {
    downstream: Rc<S>,
    function: Function,
    arguments: Rc<Arguments>,
    applied: Applied,
}

impl<S: 'static> ApplySubscriber<S> {
    /// Calls the function and then signals, when one that is being called has ended.
    fn when_free<V: 'static>(
        &self,
        value: V,
        ahead: fn(&V) -> Ahead<'_>,
        signal: impl FnOnce(&S, V) + 'static,
    ) {
        let (downstream, applied) = (self.downstream.clone(), self.applied.clone());
        let (function, arguments) = (self.function.clone(), self.arguments.clone());
        let runtime = self.function.runtime();
        runtime.when_free(move || match arguments(ahead(&value)) {
            Ok(None) => signal(&downstream, value),
            Ok(Some(arguments)) => function.call_then(arguments, move |result| {
                applied.0.replace(Some(result));
                signal(&downstream, value);
            }),
            Err(error) => {
                applied.0.replace(Some(Err(error)));
                signal(&downstream, value);
            }
        });
    }
}

impl<S: Subscriber<Item>> Subscriber<Item> for ApplySubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.when_free(
            subscription,
            |link| Ahead::Subscribe(link),
            |s, subscription| {
                s.on_subscribe(subscription);
            },
        );
    }

    fn on_next(&self, item: Item) {
        self.when_free(item, |item| Ahead::Next(item), |s, item| s.on_next(item));
    }

    fn on_error(&self, error: Error) {
        self.when_free(
            error,
            |error| Ahead::Error(error),
            |s, error| s.on_error(error),
        );
    }

    fn on_complete(&self) {
        self.when_free((), |()| Ahead::Complete, |s, ()| s.on_complete());
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}
