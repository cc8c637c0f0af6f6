//! What travels in `on_error`.

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
    /// The errors of those that failed.
    pub causes: Vec<Error>,
}

impl fmt::Display for NoSourceHasValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("All sources completed with error or without values")
    }
}

impl std::error::Error for NoSourceHasValue {}
