//! Functions of the program as functions of the stream core.

use std::rc::Rc;

use marblerun_streams::{BoxFlux, BoxMono, Error, Flux, Mono};
use marblerun_vm::native::Thrown;
use marblerun_vm::value::Value;

use crate::failure::{Abrupt, Exception};
use crate::item::Item;
use crate::late::Late;
use crate::publisher;
use crate::runtime::Runtime;

/// An object of a functional interface.
#[derive(Clone)]
pub(crate) struct Function {
    runtime: Rc<Runtime>,
    object: Value,
    /// What `Exceptions.propagate` wrapped stays wrapped when it throws that.
    keeps_wrapped: bool,
}

impl Function {
    pub(crate) fn new(runtime: &Rc<Runtime>, object: Value) -> Function {
        Function {
            runtime: runtime.clone(),
            object,
            keeps_wrapped: false,
        }
    }

    /// The same where Reactor passes on what it throws as it is, and does not unwrap it.
    pub(crate) fn keeping_wrapped(mut self) -> Function {
        self.keeps_wrapped = true;
        self
    }

    /// Calls it.
    pub(crate) fn call(&self, arguments: impl IntoIterator<Item = Value>) -> Result<Value, Error> {
        let result = self.runtime.call(&self.object, arguments);
        Ok(result.map_err(|abrupt| self.unwrapped(abrupt))?)
    }

    /// What it threw, as an operator signals it.
    fn unwrapped(&self, abrupt: Abrupt) -> Abrupt {
        if self.keeps_wrapped {
            return abrupt;
        }
        abrupt.unwrapped(&self.runtime)
    }

    /// The run it is part of.
    pub(crate) fn runtime(&self) -> &Rc<Runtime> {
        &self.runtime
    }

    /// Calls it; `then` comes when it has ended, which may take virtual time.
    pub(crate) fn call_then(
        &self,
        arguments: Vec<Value>,
        then: impl FnOnce(Result<Value, Error>) + 'static,
    ) {
        let function = self.clone();
        self.runtime
            .call_then(&self.object, arguments, move |result| {
                then(result.map_err(|abrupt| function.unwrapped(abrupt).into()));
            });
    }

    /// Calls it for something that must not be `null`; `what` is how Reactor complains if it is.
    pub(crate) fn value(
        &self,
        arguments: impl IntoIterator<Item = Value>,
        what: &str,
    ) -> Result<Value, Error> {
        let result = self.call(arguments)?;
        self.some(&result, what)?;
        Ok(result)
    }

    /// The object itself.
    pub(crate) fn into_object(self) -> Value {
        self.object
    }

    /// A `Function` of a value: the same marble with another value. `what` is how Reactor calls the
    /// function when it complains about `null`.
    pub(crate) fn map(&self, item: Item, what: &str) -> Result<Item, Error> {
        let result = self.call([item.value.clone()])?;
        self.some(&result, what)?;
        Ok(item.changed_to(result))
    }

    /// A `BiFunction` of two values: a new marble.
    pub(crate) fn combine(&self, a: Item, b: Item, what: &str) -> Result<Item, Error> {
        let result = self.call([a.value, b.value])?;
        self.some(&result, what)?;
        Ok(self.runtime.item(result))
    }

    /// A `Predicate`.
    pub(crate) fn test(&self, item: &Item) -> Result<bool, Error> {
        let result = self.call([item.value.clone()])?;
        Ok(matches!(result, Value::Boolean(true)))
    }

    /// A `Consumer`.
    pub(crate) fn accept(&self, item: &Item) -> Result<(), Error> {
        self.call([item.value.clone()])?;
        Ok(())
    }

    /// A `Runnable`.
    pub(crate) fn run(&self) -> Result<(), Error> {
        self.call([])?;
        Ok(())
    }

    /// A function that gives a publisher; it may make its thread wait, and the publisher with it.
    pub(crate) fn publisher(
        &self,
        arguments: impl IntoIterator<Item = Value>,
        what: &str,
    ) -> Result<BoxFlux<Item>, Error> {
        match self.call_or_wait(arguments) {
            Ok(result) => self.as_publisher(&result?, what),
            Err(late) => Ok(Flux::from_publisher(late.publisher(self, what)).boxed()),
        }
    }

    /// What it has returned as a publisher.
    pub(crate) fn as_publisher(&self, result: &Value, what: &str) -> Result<BoxFlux<Item>, Error> {
        self.some(result, what)?;
        Ok(publisher::flux(&self.runtime, result)?)
    }

    /// A function that gives a mono, or a publisher of which at most one value is taken.
    pub(crate) fn mono(
        &self,
        arguments: impl IntoIterator<Item = Value>,
        what: &str,
    ) -> Result<BoxMono<Item>, Error> {
        match self.call_or_wait(arguments) {
            Ok(result) => self.as_mono(&result?, what),
            Err(late) => Ok(Mono::from_publisher(late.publisher(self, what)).boxed()),
        }
    }

    /// Calls it: what it returns, or where that will be if it makes its thread wait.
    fn call_or_wait(
        &self,
        arguments: impl IntoIterator<Item = Value>,
    ) -> Result<Result<Value, Error>, Late> {
        let late = Late::default();
        let end = late.clone();
        self.call_then(arguments.into_iter().collect(), move |result| {
            end.end(result);
        });
        late.ended()
    }

    /// Calls it where nothing comes after it: if it makes its thread wait and then fails, that is dropped.
    pub(crate) fn call_last(
        &self,
        arguments: impl IntoIterator<Item = Value>,
    ) -> Result<(), Error> {
        match self.call_or_wait(arguments) {
            Ok(result) => result.map(drop),
            Err(late) => {
                let runtime = self.runtime.clone();
                late.then(move |result| {
                    if let Err(error) = result {
                        runtime.context().error_dropped(&error);
                    }
                });
                Ok(())
            }
        }
    }

    /// What it has returned as a mono.
    pub(crate) fn as_mono(&self, result: &Value, what: &str) -> Result<BoxMono<Item>, Error> {
        self.some(result, what)?;
        Ok(publisher::mono(&self.runtime, result)?)
    }

    /// The argument for a function that takes an exception.
    pub(crate) fn exception(&self, error: &Error) -> Value {
        Exception::of(&self.runtime, error).0
    }

    /// What a function failed with while it was told of an exception, which is not to be lost.
    pub(crate) fn suppressing(&self, failure: Error, told: &Value) -> Error {
        if let Some(thrown) = failure.downcast_ref::<Exception>() {
            let arguments = vec![thrown.0.clone(), told.clone()];
            // Whatever goes wrong here is no worse than losing it.
            let _ = self
                .runtime
                .call_static("reactor.core.Exceptions", "addSuppressed", arguments);
        }
        failure
    }

    /// Complains about `null`, naming the function as Reactor does.
    pub(crate) fn some(&self, result: &Value, what: &str) -> Result<(), Abrupt> {
        if !matches!(result, Value::Null) {
            return Ok(());
        }
        let message = what.replace("{}", &crate::show::show(&self.runtime, &self.object));
        let thrown = Thrown::new("java.lang.NullPointerException", message);
        Err(self.runtime.thrown(&thrown).into())
    }
}
