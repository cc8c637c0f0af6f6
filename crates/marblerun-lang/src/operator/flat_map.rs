//! `flatMap`, `flatMapDelayError`, `flatMapMany`

use marblerun_streams::error::FailedOn;
use marblerun_streams::{BoxFlux, Error, Flux, Publisher};
use marblerun_vm::value::Value;

use super::apply::Apply;
use super::support;
use crate::failure::Abrupt;
use crate::item::Item;
use crate::native::{Answer, Call};

const NULL: &str = "The mapper returned a null Publisher";

/// `Flux.flatMap(mapper)`, `(mapper, concurrency)`, `(mapper, concurrency, prefetch)`,
/// `(onNext, onError, onComplete)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    if call.count() == 3 && !call.is(1, "java.lang.Integer") {
        let source = call.source()?;
        return signals(call, source);
    }
    let mapper = call.function(0, "mapper")?;
    let (source, applied) = call.source()?.apply(&mapper);
    let mut flux = source.try_flat_map(move |item| {
        let result = applied.take();
        let publisher = result.and_then(|result| mapper.as_publisher(&result, NULL));
        publisher.map_err(|error| FailedOn::new(error, item).into())
    });
    if call.count() > 1 {
        flux = flux.concurrency(support::positive(call, 1, "maxConcurrency")?);
    }
    if call.count() > 2 {
        flux = flux.prefetch(support::positive(call, 2, "prefetch")?);
    }
    call.flux_value(flux)
}

/// `Flux.flatMapDelayError(mapper, concurrency, prefetch)`
pub(crate) fn delay_error(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let concurrency = support::positive(call, 1, "maxConcurrency")?;
    let prefetch = support::positive(call, 2, "prefetch")?;
    let flux = call.source()?.try_flat_map(move |item| {
        let publisher = mapper.publisher([item.value.clone()], NULL);
        publisher.map_err(|error| FailedOn::new(error, item).into())
    });
    call.flux_value(
        flux.concurrency(concurrency)
            .prefetch(prefetch)
            .delay_error(),
    )
}

/// `Mono.flatMap(mapper)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "transformer")?;
    let (source, applied) = call.mono()?.apply(&mapper);
    call.mono_value(
        source.try_flat_map(move |_| {
            mapper.as_mono(&applied.take()?, "The mapper returned a null Mono")
        }),
    )
}

/// `Mono.flatMapMany(mapper)`, `(onNext, onError, onComplete)`
pub(crate) fn many(call: &Call<'_>) -> Answer {
    if call.count() == 3 {
        let source = call.mono()?.flux();
        return signals(call, source);
    }
    let mapper = call.function(0, "mapper")?;
    let (source, applied) = call.mono()?.apply(&mapper);
    call.flux_value(source.try_flat_map_many(move |_| {
        mapper.as_publisher(&applied.take()?, "The mapper returned a null Publisher.")
    }))
}

/// With a publisher for each signal; a function that is `null` has none.
fn signals<P: Publisher<Item = Item>>(call: &Call<'_>, source: Flux<P>) -> Answer {
    let on = |at: usize| -> Result<_, Abrupt> {
        let function = call.optional_function(at);
        Ok(
            move |arguments: Vec<Value>| -> Result<BoxFlux<Item>, Error> {
                match &function {
                    None => Ok(Flux::empty().boxed()),
                    Some(function) => function.publisher(arguments, NULL),
                }
            },
        )
    };
    let (next, error, complete) = (on(0)?, on(1)?, on(2)?);
    let runtime = call.runtime.clone();
    call.flux_value(source.flat_map_signals(
        move |item| support::failed(next(vec![item.value])),
        move |failure| {
            let exception = crate::failure::Exception::of(&runtime, &failure);
            support::failed(error(vec![exception.0]))
        },
        move || support::failed(complete(Vec::new())),
    ))
}
