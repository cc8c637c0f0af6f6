//! `from`, `fromDirect` and the static `ignoreElements`

use marblerun_trace::PublisherType;

use crate::native::{Answer, Call};
use crate::publisher::{self, PublisherObject};

/// `Flux.from(publisher)`: a flux is itself.
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    match kind(call) {
        None | Some(PublisherType::Mono) => call.flux_value(call.publisher(0)?),
        Some(_) => Ok(call.at(0)),
    }
}

/// `Mono.from(publisher)`: a mono is itself.
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    match kind(call) {
        Some(PublisherType::Mono) => Ok(call.at(0)),
        _ => call.mono_value(call.publisher_mono(0)?),
    }
}

/// `Mono.fromDirect(publisher)`: does not cancel after the first value.
pub(crate) fn direct(call: &Call<'_>) -> Answer {
    match kind(call) {
        Some(PublisherType::Mono) => Ok(call.at(0)),
        _ => call.mono_value(publisher::as_mono(call.publisher(0)?)),
    }
}

/// `Mono.ignoreElements(publisher)`
pub(crate) fn ignore_elements(call: &Call<'_>) -> Answer {
    call.mono_value(call.publisher(0)?.ignore_elements())
}

/// Which of Reactor's publishers the argument is.
fn kind(call: &Call<'_>) -> Option<PublisherType> {
    let host = call.runtime.host(&call.at(0))?;
    let publisher = host.as_any().downcast_ref::<PublisherObject>()?;
    Some(publisher.kind)
}
