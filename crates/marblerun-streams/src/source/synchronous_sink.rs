//! What the functions of [`Flux::generate`](crate::Flux::generate) and
//! [`Flux::handle`](crate::Flux::handle) push into.

use std::fmt;
use std::rc::Rc;

use crate::context::Context;
use crate::error::Error;

/// Takes at most one value for each call of the function, and an end. Clones are the same sink.
pub struct SynchronousSink<T>(Rc<dyn OneByOne<T>>);

/// What a synchronous sink does.
pub(crate) trait OneByOne<T> {
    fn next(&self, value: T);
    fn end(&self, end: Result<(), Error>);
    fn context(&self) -> Context;
}

impl<T: 'static> SynchronousSink<T> {
    pub(crate) fn new(sink: Rc<dyn OneByOne<T>>) -> SynchronousSink<T> {
        SynchronousSink(sink)
    }

    /// The value of this call. A second one is an error.
    pub fn next(&self, value: T) {
        self.0.next(value);
    }

    /// Completes the stream, after the value of this call.
    pub fn complete(&self) {
        self.0.end(Ok(()));
    }

    /// Ends the stream with an error, after the value of this call.
    pub fn error(&self, error: impl Into<Error>) {
        self.0.end(Err(error.into()));
    }

    /// The subscriber's context.
    pub fn context(&self) -> Context {
        self.0.context()
    }
}

impl<T> Clone for SynchronousSink<T> {
    fn clone(&self) -> SynchronousSink<T> {
        SynchronousSink(self.0.clone())
    }
}

impl<T> fmt::Debug for SynchronousSink<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SynchronousSink")
    }
}
