//! Factories: where values come from.
//!
//! - [`create`]: pushed by a callback, buffered until requested.
//! - [`delay`]: one value after some time.
//! - [`empty`]: no value.
//! - [`interval`]: numbers at regular times.
//! - [`defer`]: another source for each subscriber.
//! - [`error`]: a failure.
//! - [`channel`]: what other threads send.
//! - [`from_callable`]: the result of a function.
//! - [`from_future`]: the result of a future.
//! - [`from_iterable`]: the items of a collection.
//! - [`from_iterator`]: the items of an iterator made for each subscriber.
//! - [`from_runnable`]: an action, no value.
//! - `from_stream` (feature `futures`): the values of a stream.
//! - [`generate`]: one value for each request.
//! - [`just`]: one given value.
//! - [`mono_create`]: one value pushed by a callback.
//! - [`never`](mod@never): no signal.
//! - [`range`]: consecutive integers.
//!
//! Callbacks push into these:
//! - [`emitter`]: any number of values, from any thread.
//! - [`flux_sink`]: any number of values.
//! - [`synchronous_sink`]: at most one value a call.

#![allow(
    clippy::type_complexity,
    reason = "the type of a chain is its composition"
)]

pub mod channel;
pub mod create;
pub mod defer;
pub mod delay;
pub mod emitter;
pub mod empty;
pub mod error;
pub mod flux_sink;
pub mod from_callable;
pub mod from_future;
pub mod from_iterable;
pub mod from_iterator;
pub mod from_runnable;
#[cfg(feature = "futures")]
pub mod from_stream;
pub mod generate;
pub mod interval;
pub mod just;
pub mod mono_create;
pub mod never;
mod polled;
pub mod range;
pub mod synchronous_sink;

pub use channel::Channel;
pub use create::{Create, OverflowStrategy};
pub use defer::Defer;
pub use delay::Delay;
pub use emitter::{Closed, Emitter, TrySendError};
pub use empty::Empty;
pub use error::{Failed, FailedOnRequest};
pub use flux_sink::FluxSink;
pub use from_callable::FromCallable;
pub use from_future::FromFuture;
pub use from_iterable::FromIterable;
pub use from_iterator::FromIterator;
pub use from_runnable::FromRunnable;
#[cfg(feature = "futures")]
pub use from_stream::FromStream;
pub use generate::Generate;
pub use interval::Interval;
pub use just::Just;
pub use mono_create::{MonoCreate, MonoSink};
pub use never::Never;
pub use range::Range;
pub use synchronous_sink::SynchronousSink;
