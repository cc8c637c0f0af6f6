//! `onErrorReturn`, `onErrorResume`, `onErrorMap`, `onErrorComplete`, `onErrorContinue` and
//! `onErrorStop`: each for all errors, for those of a class or those that satisfy a predicate.

use marblerun_streams::{Error, Flux, Mono};
use marblerun_vm::value::Value;

use super::matching::Matching;
use crate::failure::{Abrupt, Exception};
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};

alike!(on_error_return, |call, source| {
    let (matching, at) = Matching::of(call, 1)?;
    if matches!(call.at(at), Value::Null) {
        return Err(call.null("fallbackValue must not be null"));
    }
    let value = call.item(at);
    source.on_error_return_if(move |error| matching.matches(error).unwrap_or(false), value)
});

alike!(on_error_complete, |call, source| {
    let (matching, _) = Matching::of(call, 0)?;
    source.on_error_complete_if(move |error| matching.matches(error).unwrap_or(false))
});

/// `onErrorMap(mapper)`: as in Reactor, the new error comes from a source of its own, so that the one
/// that has failed is not cancelled.
pub(crate) mod on_error_map {
    use super::*;

    /// `Flux.onErrorMap(mapper)`
    pub(crate) fn flux(call: &Call<'_>) -> Answer {
        let mapped = mapped(call)?;
        let fallback = move |error| Ok(Flux::error(mapped(error)?));
        call.flux_value(call.source()?.try_on_error_resume(fallback))
    }

    /// `Mono.onErrorMap(mapper)`
    pub(crate) fn mono(call: &Call<'_>) -> Answer {
        let mapped = mapped(call)?;
        let fallback = move |error| Ok(Mono::error(mapped(error)?));
        call.mono_value(call.mono()?.try_on_error_resume(fallback))
    }

    fn mapped(
        call: &Call<'_>,
    ) -> Result<impl Fn(Error) -> Result<Error, Error> + Clone + use<>, Abrupt> {
        let (matching, at) = Matching::of(call, 1)?;
        let mapper = call.function(at, "mapper")?;
        Ok(move |error: Error| {
            let exception = mapper.exception(&error);
            let mapped = matching.matches(&error).and_then(|matches| {
                if !matches {
                    return Ok(error);
                }
                let mapped = mapper.call([exception.clone()])?;
                mapper.some(&mapped, "error")?;
                Ok(Exception(mapped).into())
            });
            mapped.map_err(|failure| mapper.suppressing(failure, &exception))
        })
    }
}

alike!(on_error_continue, |call, source| {
    let (matching, at) = Matching::of(call, 1)?;
    let consumer = call.function(at, "errorConsumer")?;
    source.try_on_error_continue(move |error, value| {
        if !matching.matches(error)? {
            return Ok(false);
        }
        let item = value.and_then(|value| value.downcast_ref::<Item>());
        let value = item.map_or(Value::Null, |item| item.value.clone());
        let exception = consumer.exception(error);
        match consumer.call([exception.clone(), value]) {
            Ok(_) => Ok(true),
            Err(failure) => Err(consumer.suppressing(failure, &exception)),
        }
    })
});

alike!(on_error_stop, |call, source| { source.on_error_stop() });

const NULL: &str = "The nextFactory returned a null Publisher";

/// `onErrorResume(fallback)`
pub(crate) mod on_error_resume {
    use super::*;

    /// `Flux.onErrorResume(fallback)`
    pub(crate) fn flux(call: &Call<'_>) -> Answer {
        let (matching, at) = Matching::of(call, 1)?;
        let fallback = call.function(at, "fallback")?;
        call.flux_value(call.source()?.try_on_error_resume(move |error| {
            chosen(&matching, &fallback, error, Function::publisher)
        }))
    }

    /// `Flux.onErrorResume(fallback)` with the publisher itself.
    pub(crate) fn given_flux(call: &Call<'_>) -> Answer {
        let fallback = call.publisher(0)?;
        let source = call.source()?;
        call.flux_value(source.try_on_error_resume(move |_| Ok(fallback.clone())))
    }

    /// `Mono.onErrorResume(fallback)` with the publisher itself.
    pub(crate) fn given_mono(call: &Call<'_>) -> Answer {
        let fallback = call.publisher_mono(0)?;
        let source = call.mono()?;
        call.mono_value(source.try_on_error_resume(move |_| Ok(fallback.clone())))
    }

    /// `Mono.onErrorResume(fallback)`
    pub(crate) fn mono(call: &Call<'_>) -> Answer {
        let (matching, at) = Matching::of(call, 1)?;
        let fallback = call.function(at, "fallback")?;
        call.mono_value(
            call.mono()?.try_on_error_resume(move |error| {
                chosen(&matching, &fallback, error, Function::mono)
            }),
        )
    }

    /// What the function gives for an error that it is for. What it fails with keeps that error.
    fn chosen<P>(
        matching: &Matching,
        fallback: &Function,
        error: Error,
        publisher: impl FnOnce(&Function, [Value; 1], &str) -> Result<P, Error>,
    ) -> Result<P, Error> {
        let exception = fallback.exception(&error);
        let chosen = match matching.matches(&error) {
            Ok(false) => return Err(error),
            Ok(true) => publisher(fallback, [exception.clone()], NULL),
            Err(failure) => Err(failure),
        };
        chosen.map_err(|failure| fallback.suppressing(failure, &exception))
    }
}
