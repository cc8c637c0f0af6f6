//! `create` and `push`

use marblerun_streams::source::{FluxSink, OverflowStrategy};
use marblerun_streams::{Flux, Mono};
use marblerun_vm::value::Value;

use super::sink;
use crate::failure::Abrupt;
use crate::item::Item;
use crate::native::{Answer, Call};

/// `Flux.create(emitter, overflowStrategy)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    call.flux_value(Flux::create_with(strategy(call)?, emitter(call)?))
}

/// `Flux.push(emitter, overflowStrategy)`
pub(crate) fn push(call: &Call<'_>) -> Answer {
    call.flux_value(Flux::push_with(strategy(call)?, emitter(call)?))
}

/// `Mono.create(emitter)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let (emitter, runtime) = (call.function(0, "callback")?, call.runtime.clone());
    call.mono_value(Mono::create(move |sink| {
        let object = sink::mono_value(&runtime, sink.clone());
        emitter.call_then(vec![object], move |result| {
            if let Err(error) = result {
                sink.error(error);
            }
        });
    }))
}

/// The emitter, which may make its thread wait.
fn emitter(call: &Call<'_>) -> Result<impl Fn(FluxSink<Item>) + use<>, Abrupt> {
    let (emitter, runtime) = (call.function(0, "source")?, call.runtime.clone());
    Ok(move |sink: FluxSink<Item>| {
        let object = sink::flux_value(&runtime, sink.clone());
        emitter.call_then(vec![object], move |result| {
            if let Err(error) = result {
                sink.error(error);
            }
        });
    })
}

/// `FluxSink.OverflowStrategy`, `BUFFER` if none is given.
fn strategy(call: &Call<'_>) -> Result<OverflowStrategy, Abrupt> {
    if call.count() < 2 {
        return Ok(OverflowStrategy::Buffer);
    }
    if matches!(call.at(1), Value::Null) {
        return Err(call.null("backpressure"));
    }
    let name = call.runtime.invoke(&call.at(1), Some("name"), [])?;
    let Value::String(name) = name else {
        return Ok(OverflowStrategy::Buffer);
    };
    Ok(match name.to_rust().as_str() {
        "IGNORE" => OverflowStrategy::Ignore,
        "ERROR" => OverflowStrategy::Error,
        "DROP" => OverflowStrategy::Drop,
        "LATEST" => OverflowStrategy::Latest,
        _ => OverflowStrategy::Buffer,
    })
}
