//! Exceptions as stream errors and back.

use std::fmt;

use marblerun_streams::Error;
use marblerun_streams::error::NonPositiveRequest;
use marblerun_trace::Failure;
use marblerun_vm::Thrown;

/// The run has reached a limit: not an exception, nothing can catch it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stopped;

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the run has reached a limit")
    }
}

impl std::error::Error for Stopped {}

/// Why a call did not return.
#[derive(Clone, Debug)]
pub(crate) enum Abrupt {
    Threw(Thrown),
    Stopped,
}

impl From<Thrown> for Abrupt {
    fn from(thrown: Thrown) -> Abrupt {
        Abrupt::Threw(thrown)
    }
}

impl From<Abrupt> for Error {
    fn from(abrupt: Abrupt) -> Error {
        match abrupt {
            Abrupt::Threw(thrown) => thrown.into(),
            Abrupt::Stopped => Stopped.into(),
        }
    }
}

/// A stream's error as the exception that Reactor would signal.
pub(crate) fn thrown_from_error(error: &Error) -> Thrown {
    if let Some(thrown) = error.downcast_ref::<Thrown>() {
        return thrown.clone();
    }
    let class = match error.downcast_ref::<NonPositiveRequest>() {
        Some(_) => "java.lang.IllegalArgumentException",
        None => "java.lang.RuntimeException",
    };
    Thrown::new(class, error.to_string())
}

/// As a trace shows it.
pub(crate) fn failure_from_thrown(thrown: Thrown) -> Failure {
    Failure {
        class: thrown.class,
        message: thrown.message,
    }
}

/// What becomes of an error that a subscriber has no function for.
pub(crate) fn error_callback_not_implemented(thrown: &Thrown) -> Failure {
    Failure {
        class: "reactor.core.Exceptions$ErrorCallbackNotImplemented".to_owned(),
        message: Some(thrown.to_string()),
    }
}
