//! What a function that makes its thread wait will return: a publisher.

use std::cell::RefCell;
use std::rc::Rc;

use marblerun_streams::{Error, Flux, Publisher, Subscriber};
use marblerun_vm::value::Value;

use crate::function::Function;
use crate::item::Item;

/// The place of a result that may still come.
#[derive(Clone, Default)]
pub(crate) struct Late(Rc<RefCell<State>>);

#[derive(Default)]
enum State {
    /// The function has not returned, and nobody waits for it.
    #[default]
    Open,
    /// Nor has it; who waits for what it returns.
    Awaited(Box<dyn FnOnce(Result<Value, Error>)>),
    Ended(Result<Value, Error>),
}

impl Late {
    /// The function has returned.
    pub(crate) fn end(&self, result: Result<Value, Error>) {
        let state = self.0.take();
        match state {
            State::Awaited(then) => then(result),
            State::Open | State::Ended(_) => {
                self.0.replace(State::Ended(result));
            }
        }
    }

    /// What it has returned, if it has.
    pub(crate) fn ended(self) -> Result<Result<Value, Error>, Late> {
        let state = self.0.take();
        match state {
            State::Ended(result) => Ok(result),
            state => {
                self.0.replace(state);
                Err(self)
            }
        }
    }

    /// Does something with the result when it comes.
    pub(crate) fn then(&self, then: impl FnOnce(Result<Value, Error>) + 'static) {
        self.0.replace(State::Awaited(Box::new(then)));
    }

    /// The publisher that the function will return; `what` is how Reactor complains about `null`.
    pub(crate) fn publisher(self, function: &Function, what: &str) -> LatePublisher {
        LatePublisher {
            late: self,
            function: function.clone(),
            what: what.into(),
        }
    }
}

/// See [`Late::publisher`].
#[derive(Clone)]
pub(crate) struct LatePublisher {
    late: Late,
    function: Function,
    what: Rc<str>,
}

impl Publisher for LatePublisher {
    type Item = Item;

    /// Subscribes when the function has returned; only one subscriber is served.
    fn subscribe<S: Subscriber<Item>>(&self, downstream: S) {
        let (function, what) = (self.function.clone(), self.what.clone());
        let subscribe = move |result: Result<Value, Error>| match result
            .and_then(|value| function.as_publisher(&value, &what))
        {
            Ok(publisher) => Publisher::subscribe(&publisher, downstream),
            Err(error) => Publisher::subscribe(&Flux::error(error), downstream),
        };
        let state = self.late.0.take();
        match state {
            State::Ended(result) => subscribe(result),
            State::Open | State::Awaited(_) => {
                self.late.0.replace(State::Awaited(Box::new(subscribe)));
            }
        }
    }
}
