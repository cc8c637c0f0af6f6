//! What travels in `on_error`.

use std::borrow::Cow;
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

/// `request(0)`: §3.9 wants it answered with an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NonPositiveRequest;

impl fmt::Display for NonPositiveRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Spec. Rule 3.9 - Cannot request a non strictly positive number: 0")
    }
}

impl std::error::Error for NonPositiveRequest {}

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

/// A value came that nobody had asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overflow(Cow<'static, str>);

impl Overflow {
    /// More signals than the receiver can take.
    pub const OVERRUN: Overflow = Overflow(Cow::Borrowed(
        "The receiver is overrun by more signals than expected (bounded queue...)",
    ));

    /// With that message.
    pub fn new(message: impl Into<Cow<'static, str>>) -> Overflow {
        Overflow(message.into())
    }
}

impl fmt::Display for Overflow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Overflow {}

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
