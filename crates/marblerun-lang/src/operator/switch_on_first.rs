//! `switchOnFirst`

use marblerun_streams::operator::materialize::Signal;
use marblerun_streams::operator::switch_on_first::First;

use super::support;
use crate::native::{Answer, Call};

/// `Flux.switchOnFirst(transformer)`, `(transformer, cancelSourceOnComplete)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let transformer = call.function(0, "transformer")?;
    let runtime = call.runtime.clone();
    call.flux_value(call.source()?.switch_on_first(move |first, all| {
        let signal = match first {
            First::Next(item) => Signal::Next(item.value.clone()),
            First::Error(error) => Signal::Error(error.clone()),
            First::Complete => Signal::Complete,
        };
        let all = support::flux(&runtime, all);
        support::failed(support::signal(&runtime, signal).and_then(|signal| {
            transformer.publisher([signal, all], "The transformer returned a null publisher")
        }))
    }))
}
