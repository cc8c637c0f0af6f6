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

/// There is no value where one was needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchElement(pub(crate) &'static str);

impl fmt::Display for NoSuchElement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
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

/// A source emits faster than it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverflowError;

impl fmt::Display for OverflowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("The receiver is overrun by more signals than expected (bounded queue...)")
    }
}

impl std::error::Error for OverflowError {}
