//! `transform`, `transformDeferred`, `transformDeferredContextual`, `as`

use marblerun_streams::{Flux, Mono};

use crate::context::JavaContext;
use crate::native::{Answer, Call};

/// `Flux.as(transformer)`, `Mono.as(transformer)`
pub(crate) fn as_(call: &Call<'_>) -> Answer {
    let transformer = call.function(0, "transformer")?;
    call.runtime
        .call(&transformer.into_object(), [call.receiver()])
}

/// `Flux.transform(transformer)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let result = as_(call)?;
    if call
        .runtime
        .is_instance(&result, "reactor.core.publisher.Flux")
    {
        return Ok(result);
    }
    call.flux_value(crate::publisher::flux(call.runtime, &result)?)
}

/// `Mono.transform(transformer)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let result = as_(call)?;
    if call
        .runtime
        .is_instance(&result, "reactor.core.publisher.Mono")
    {
        return Ok(result);
    }
    call.mono_value(crate::publisher::mono(call.runtime, &result)?)
}

const NULL: &str = "The transformer returned a null Publisher";

/// `Flux.transformDeferred(transformer)`
pub(crate) fn deferred_flux(call: &Call<'_>) -> Answer {
    let transformer = call.function(0, "transformer")?;
    let source = call.receiver();
    call.flux_value(Flux::try_defer(move || {
        transformer.publisher([source.clone()], NULL)
    }))
}

/// `Mono.transformDeferred(transformer)`
pub(crate) fn deferred_mono(call: &Call<'_>) -> Answer {
    let transformer = call.function(0, "transformer")?;
    let source = call.receiver();
    call.mono_value(Mono::try_defer(move || {
        transformer.mono([source.clone()], NULL)
    }))
}

/// `Flux.transformDeferredContextual(transformer)`
pub(crate) fn contextual_flux(call: &Call<'_>) -> Answer {
    let transformer = call.function(0, "transformer")?;
    let (source, runtime) = (call.receiver(), call.runtime.clone());
    call.flux_value(Flux::try_defer_contextual(move |context| {
        let context = JavaContext::of(&runtime, context)?;
        transformer.publisher([source.clone(), context], NULL)
    }))
}

/// `Mono.transformDeferredContextual(transformer)`
pub(crate) fn contextual_mono(call: &Call<'_>) -> Answer {
    let transformer = call.function(0, "transformer")?;
    let (source, runtime) = (call.receiver(), call.runtime.clone());
    call.mono_value(Mono::try_defer_contextual(move |context| {
        let context = JavaContext::of(&runtime, context)?;
        transformer.mono([source.clone(), context], NULL)
    }))
}
