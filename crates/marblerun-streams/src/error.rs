//! What travels in `on_error`.

use std::any::Any;
use std::borrow::Cow;
use std::cell::RefCell;
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

    /// Whether it was made from that type.
    pub fn is<E: std::error::Error + 'static>(&self) -> bool {
        self.0.is::<E>()
    }

    /// Whether it is the same error, not only an equal one.
    pub(crate) fn is_same(&self, other: &Error) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// The failure alone, if a function handed its value back in a [`FailedOn`].
    #[must_use]
    pub fn without_value(self) -> Error {
        match self.downcast_ref::<FailedOn>() {
            Some(failed) => failed.error.clone(),
            None => self,
        }
    }

    /// The failure itself, if it came through a part that a source was split into.
    pub(crate) fn without_source(self) -> Error {
        match self.downcast_ref::<SourceError>() {
            Some(SourceError(error)) => error.clone(),
            None => self,
        }
    }

    /// The error as the standard library knows errors.
    pub fn as_std(&self) -> &(dyn std::error::Error + 'static) {
        &*self.0
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

/// The failure of a function on a value that it was given, with the value.
///
/// A function that returns it lets [`on_error_continue`](crate::Flux::on_error_continue) and
/// [`do_on_discard`](crate::Flux::do_on_discard) see the value. The stream fails with the error alone.
/// Functions that only borrow their value need not do so, and those that cannot fail pay nothing.
///
/// ```
/// use marblerun_streams::{Flux, error::FailedOn, testing::values};
/// let parsed = Flux::from_iterable(["1", "x"])
///     .try_map(|s| s.parse::<i32>().map_err(|error| FailedOn::new(error, s).into()))
///     .on_error_continue(|error, value| {
///         assert_eq!(error.to_string(), "invalid digit found in string");
///         value.and_then(|value| value.downcast_ref()) == Some(&"x")
///     });
/// assert_eq!(values(parsed), "1 |");
/// ```
#[derive(Clone)]
pub struct FailedOn {
    pub(crate) error: Error,
    pub(crate) value: Rc<dyn Any>,
    /// Nothing goes on after it.
    pub(crate) ends: bool,
}

impl FailedOn {
    /// That failure on that value.
    pub fn new<T: 'static>(error: impl Into<Error>, value: T) -> FailedOn {
        FailedOn {
            error: error.into(),
            value: Rc::new(value),
            ends: false,
        }
    }

    /// That failure, without a value: it ends the stream, even if somebody wants it to go on.
    pub fn ending(error: impl Into<Error>) -> FailedOn {
        FailedOn {
            error: error.into(),
            value: Rc::new(()),
            ends: true,
        }
    }
}

impl fmt::Debug for FailedOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("FailedOn").field(&self.error).finish()
    }
}

impl fmt::Display for FailedOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, f)
    }
}

impl std::error::Error for FailedOn {}

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverflowError(Cow<'static, str>);

impl OverflowError {
    /// More signals than the receiver can take.
    pub const OVERRUN: OverflowError = OverflowError(Cow::Borrowed(
        "The receiver is overrun by more signals than expected (bounded queue...)",
    ));

    /// Of sources that send more than they were asked for.
    pub(crate) const QUEUE_IS_FULL: OverflowError = OverflowError(Cow::Borrowed(
        "Queue is full: Reactive Streams source doesn't respect backpressure",
    ));

    /// Of sinks that cannot make the emitter wait.
    pub(crate) const EMIT_NEXT: OverflowError = OverflowError(Cow::Borrowed(
        "Backpressure overflow during Sinks.Many#emitNext",
    ));

    /// Of operators that emit at a time of their own.
    pub(crate) const LACK_OF_REQUESTS: OverflowError = OverflowError(Cow::Borrowed(
        "Could not emit buffer due to lack of requests",
    ));

    /// Of operators that emit when values meet.
    pub(crate) const UNASKED_PAIR: OverflowError = OverflowError(Cow::Borrowed(
        "Could not emit value due to lack of requests",
    ));

    /// Of operators whose windows others open.
    pub(crate) const UNDELIVERED_WINDOW: OverflowError = OverflowError(Cow::Borrowed(
        "Could not deliver new window due to lack of requests",
    ));

    /// Of operators that open windows at a time of their own.
    pub(crate) const NO_WINDOW: OverflowError = OverflowError(Cow::Borrowed(
        "Could not create new window due to lack of requests",
    ));

    /// With that message.
    pub fn new(message: impl Into<Cow<'static, str>>) -> OverflowError {
        OverflowError(message.into())
    }
}

impl fmt::Display for OverflowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for OverflowError {}

/// There is no value where one was needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchElement(pub(crate) Cow<'static, str>);

impl NoSuchElement {
    pub(crate) const fn new(message: &'static str) -> NoSuchElement {
        NoSuchElement(Cow::Borrowed(message))
    }
}

impl fmt::Display for NoSuchElement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NoSuchElement {}

/// There are fewer or more values than were needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexOutOfBounds(pub(crate) String);

impl fmt::Display for IndexOutOfBounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for IndexOutOfBounds {}

/// A callback did what its sink does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalState(pub(crate) &'static str);

impl fmt::Display for IllegalState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for IllegalState {}

/// Several errors that ended one stream, in the order they came.
#[derive(Clone, Debug)]
pub struct MultipleErrors(pub Vec<Error>);

impl fmt::Display for MultipleErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Multiple exceptions")
    }
}

impl std::error::Error for MultipleErrors {}

/// Errors that wait until they may end the stream.
#[derive(Debug, Default)]
pub(crate) struct DelayedErrors(RefCell<Vec<Error>>);

impl DelayedErrors {
    pub(crate) fn add(&self, error: Error) {
        self.0.borrow_mut().push(error);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// The one error, or all in one.
    pub(crate) fn take(&self) -> Option<Error> {
        let mut errors = self.0.take();
        match errors.len() {
            0 | 1 => errors.pop(),
            _ => Some(MultipleErrors(errors).into()),
        }
    }
}

/// Several sources have ended, none with a value.
#[derive(Clone, Debug)]
pub struct NoSourceHasValue {
    /// Why each had none.
    pub causes: Vec<Error>,
}

impl fmt::Display for NoSourceHasValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("All sources completed with error or without values")
    }
}

impl std::error::Error for NoSourceHasValue {}

/// A retry has given up: see [`Retry`](crate::operator::retry_when::Retry).
#[derive(Clone, Debug)]
pub struct RetryExhausted {
    /// What was tried: `3/3` or `1/1 in a row (4 total)`.
    pub(crate) attempts: String,
    /// The last failure.
    pub(crate) last: Error,
}

impl fmt::Display for RetryExhausted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Retries exhausted: {}", self.attempts)
    }
}

impl std::error::Error for RetryExhausted {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(self.last.as_std())
    }
}

/// A mono was still empty after all repeats: see `Mono::repeat_when_empty`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepeatsExceeded;

impl fmt::Display for RepeatsExceeded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Exceeded maximum number of repeats")
    }
}

impl std::error::Error for RepeatsExceeded {}

/// Nothing came in time: see `timeout`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeoutError {
    /// How long it could have taken: `100ms` or `first signal from a Publisher`.
    pub(crate) within: Cow<'static, str>,
}

impl TimeoutError {
    /// How long it could have taken: `100ms` or `first signal from a Publisher`.
    pub fn within(&self) -> &str {
        &self.within
    }
}

impl fmt::Display for TimeoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Did not observe any item or terminal signal within {} (and no fallback has been configured)",
            self.within
        )
    }
}

impl std::error::Error for TimeoutError {}

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

    pub(crate) const UNBUFFERED: AlreadySubscribed =
        AlreadySubscribed("Unicast Sinks.Many allows only a single Subscriber");

    pub(crate) const FIRST: AlreadySubscribed =
        AlreadySubscribed("FluxSwitchOnFirst allows only one Subscriber");

    pub(crate) const CHANNEL: AlreadySubscribed =
        AlreadySubscribed("a channel allows only one Subscriber");

    pub(crate) const GROUP: AlreadySubscribed =
        AlreadySubscribed("GroupedFlux allows only one Subscriber");

    pub(crate) const RAIL: AlreadySubscribed =
        AlreadySubscribed("This ParallelGroup can be subscribed at most once.");
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
    /// What had failed before.
    pub suppressed: Option<Error>,
}

impl fmt::Display for CleanupFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Async resource cleanup failed after {}", self.after)
    }
}

impl std::error::Error for CleanupFailed {}

/// A failure that takes the place of one before it.
#[derive(Clone, Debug)]
pub struct Suppressing {
    /// The failure.
    pub error: Error,
    /// The one before.
    pub suppressed: Error,
}

impl fmt::Display for Suppressing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, f)
    }
}

impl std::error::Error for Suppressing {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(self.error.as_std())
    }
}

/// A value is not of the type that was wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongType {
    /// The type that was wanted.
    pub expected: &'static str,
}

impl fmt::Display for WrongType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cannot cast to {}", self.expected)
    }
}

impl std::error::Error for WrongType {}
