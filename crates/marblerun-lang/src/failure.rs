//! Exceptions as stream errors and back.

use std::fmt;
use std::rc::Rc;

use marblerun_streams::Error;
use marblerun_streams::error;
use marblerun_trace::Failure;
use marblerun_vm::native::Thrown;
use marblerun_vm::value::Value;

use crate::runtime::Runtime;
use crate::waiting::Suspension;

/// The run has reached a limit: not an exception, nothing can catch it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stopped;

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the run has reached a limit")
    }
}

impl std::error::Error for Stopped {}

/// An exception: an object of a subclass of `Throwable`.
#[derive(Clone, Debug)]
pub(crate) struct Exception(pub(crate) Value);

impl fmt::Display for Exception {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an exception")
    }
}

impl std::error::Error for Exception {}

/// Why a call did not return.
#[derive(Clone, Debug)]
pub(crate) enum Abrupt {
    /// It threw.
    Threw(Exception),
    /// The thread waits: whoever suspended it will wake it.
    Suspended(Rc<Suspension>),
    /// The run is over.
    Stopped,
}

impl Abrupt {
    /// What operators signal when a function throws that: what `Exceptions.propagate` has wrapped, they
    /// unwrap again.
    pub(crate) fn unwrapped(self, runtime: &Rc<Runtime>) -> Abrupt {
        match self {
            Abrupt::Threw(Exception(thrown))
                if runtime.is_instance(&thrown, "reactor.core.Exceptions$ReactiveException") =>
            {
                let arguments = vec![thrown.clone()];
                let inner = runtime.call_static("reactor.core.Exceptions", "unwrap", arguments);
                Abrupt::Threw(Exception(inner.unwrap_or(thrown)))
            }
            abrupt => abrupt,
        }
    }
}

impl From<Exception> for Abrupt {
    fn from(exception: Exception) -> Abrupt {
        Abrupt::Threw(exception)
    }
}

impl From<Abrupt> for Error {
    fn from(abrupt: Abrupt) -> Error {
        match abrupt {
            Abrupt::Threw(exception) => exception.into(),
            Abrupt::Suspended(_) | Abrupt::Stopped => Stopped.into(),
        }
    }
}

impl Exception {
    /// A stream's error as the exception that Reactor would signal.
    pub(crate) fn of(runtime: &Rc<Runtime>, error: &Error) -> Exception {
        if let Some(exception) = error.downcast_ref::<Exception>() {
            return exception.clone();
        }
        if let Some(error::SourceError(error)) = error.downcast_ref() {
            let cause = Exception::of(runtime, error);
            let arguments = vec![cause.0.clone()];
            let source = runtime.call_static("reactor.core.Exceptions", "source", arguments);
            return source.map_or(cause, Exception);
        }
        if let Some(several) = error.downcast_ref::<error::MultipleErrors>() {
            return several_as_one(runtime, several);
        }
        if let Some(two) = error.downcast_ref::<error::Suppressing>() {
            let exception = Exception::of(runtime, &two.error);
            exception.suppress(runtime, &two.suppressed);
            return exception;
        }
        let class = class_of(error);
        let exception = runtime.thrown(&Thrown::new(class, error.to_string()));
        if let Some(cause) = cause_of(error) {
            let cause = Exception::of(runtime, &cause);
            // Whatever goes wrong here is no worse than a missing cause.
            let _ = runtime.invoke(&exception.0, Some("initCause"), [cause.0]);
        }
        if let Some(failed) = error.downcast_ref::<error::CleanupFailed>()
            && let Some(before) = &failed.suppressed
        {
            exception.suppress(runtime, before);
        }
        exception
    }

    /// Keeps another one that it takes the place of.
    fn suppress(&self, runtime: &Rc<Runtime>, other: &Error) {
        let arguments = vec![self.0.clone(), Exception::of(runtime, other).0];
        // Whatever goes wrong here is no worse than losing it.
        let _ = runtime.call_static("reactor.core.Exceptions", "addSuppressed", arguments);
    }

    /// As a trace shows it: the class, and what `getMessage` says.
    pub(crate) fn failure(&self, runtime: &Rc<Runtime>) -> Failure {
        let class = runtime.machine.borrow().class_of(&self.0);
        let class = runtime.program().class(class).name.to_string();
        let message = match runtime.invoke(&self.0, Some("getMessage"), []) {
            Ok(Value::String(text)) => Some(text.to_rust()),
            _ => None,
        };
        Failure { class, message }
    }
}

fn several_as_one(runtime: &Rc<Runtime>, several: &error::MultipleErrors) -> Exception {
    let none = runtime.thrown(&Thrown::new(
        "reactor.core.Exceptions$CompositeException",
        "Multiple exceptions",
    ));
    for error in &several.0 {
        let one = Exception::of(runtime, error);
        let _ = runtime.invoke(&none.0, Some("addSuppressed"), [one.0]);
    }
    none
}

/// The class of Java's exception for an error of the stream core.
fn class_of(error: &Error) -> &'static str {
    if error.is::<error::TimeoutError>() {
        "java.util.concurrent.TimeoutException"
    } else if error.is::<error::NoSuchElement>() || error.is::<error::NoSourceHasValue>() {
        "java.util.NoSuchElementException"
    } else if error.is::<error::IndexOutOfBounds>() {
        "java.lang.IndexOutOfBoundsException"
    } else if error.is::<error::OverflowError>() {
        "reactor.core.Exceptions$OverflowException"
    } else if error.is::<error::RetryExhausted>() {
        "reactor.core.Exceptions$RetryExhaustedException"
    } else if error.is::<error::NonPositiveRequest>() {
        "java.lang.IllegalArgumentException"
    } else if error.is::<error::Disconnected>() {
        "java.util.concurrent.CancellationException"
    } else if error.is::<error::RepeatsExceeded>()
        || error.is::<error::IllegalState>()
        || error.is::<error::AlreadySubscribed>()
    {
        "java.lang.IllegalStateException"
    } else if error.is::<marblerun_streams::scheduler::Rejected>() {
        "reactor.core.Exceptions$ReactorRejectedExecutionException"
    } else {
        "java.lang.RuntimeException"
    }
}

/// What an error of the stream core was caused by.
fn cause_of(error: &Error) -> Option<Error> {
    if let Some(failed) = error.downcast_ref::<error::CleanupFailed>() {
        return Some(failed.cause.clone());
    }
    let none = error.downcast_ref::<error::NoSourceHasValue>()?;
    Some(error::MultipleErrors(none.causes.clone()).into())
}
