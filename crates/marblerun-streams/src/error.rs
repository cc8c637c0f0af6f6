//! What travels in `on_error`.

use std::fmt;
use std::rc::Rc;

/// Any error, cheap to clone: one subscription may hand it to many subscribers.
#[derive(Clone)]
pub struct Error(Rc<dyn std::error::Error>);

impl Error {
    /// The error as the type it was made from.
    pub fn downcast_ref<E: std::error::Error + 'static>(&self) -> Option<&E> {
        self.0.downcast_ref()
    }
}

impl<E: std::error::Error + 'static> From<E> for Error {
    fn from(error: E) -> Error {
        Error(Rc::new(error))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// `request(0)`: §3.9 wants it answered with an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NonPositiveRequest;

impl fmt::Display for NonPositiveRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Spec. Rule 3.9 - Cannot request a non strictly positive number: 0")
    }
}

impl std::error::Error for NonPositiveRequest {}

/// Values came faster than they were asked for, where they cannot wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverflowError(pub(crate) &'static str);

impl OverflowError {
    /// Of operators that cannot make their source wait.
    pub(crate) const OVERRUN: OverflowError =
        OverflowError("The receiver is overrun by more signals than expected (bounded queue...)");

    /// Of sinks that cannot make the emitter wait.
    pub(crate) const EMIT_NEXT: OverflowError =
        OverflowError("Backpressure overflow during Sinks.Many#emitNext");

    /// Of operators that emit at a time of their own.
    pub(crate) const LACK_OF_REQUESTS: OverflowError =
        OverflowError("Could not emit buffer due to lack of requests");

    /// Of operators whose windows others open.
    pub(crate) const UNDELIVERED_WINDOW: OverflowError =
        OverflowError("Could not deliver new window due to lack of requests");

    /// Of operators that open windows at a time of their own.
    pub(crate) const NO_WINDOW: OverflowError =
        OverflowError("Could not create new window due to lack of requests");
}

impl fmt::Display for OverflowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for OverflowError {}

/// The failure of a source, as the parts it was split into see it.
#[derive(Clone, Debug)]
pub struct SourceError(pub Error);

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl std::error::Error for SourceError {}

/// A second subscriber came where there can be only one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AlreadySubscribed(pub(crate) &'static str);

impl AlreadySubscribed {
    pub(crate) const UNICAST: AlreadySubscribed =
        AlreadySubscribed("Sinks.many().unicast() sinks only allow a single Subscriber");

    pub(crate) const FIRST: AlreadySubscribed =
        AlreadySubscribed("FluxSwitchOnFirst allows only one Subscriber");

    pub(crate) const GROUP: AlreadySubscribed =
        AlreadySubscribed("GroupedFlux allows only one Subscriber");
}

impl fmt::Display for AlreadySubscribed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for AlreadySubscribed {}

/// The connection to a shared source was given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disconnected;

impl fmt::Display for Disconnected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Disconnected")
    }
}

impl std::error::Error for Disconnected {}

/// What was opened could not be closed.
#[derive(Clone, Debug)]
pub struct CleanupFailed {
    /// After which end.
    pub(crate) after: &'static str,
    /// Why.
    pub cause: Error,
}

impl fmt::Display for CleanupFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Async resource cleanup failed after {}", self.after)
    }
}

impl std::error::Error for CleanupFailed {}
