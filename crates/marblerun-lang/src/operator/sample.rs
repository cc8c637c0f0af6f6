//! `sample`, `sampleFirst` and `sampleTimeout`

use crate::native::{Answer, Call};

/// `Flux.sample(timespan)`, `(sampler)`
pub(crate) fn sample(call: &Call<'_>) -> Answer {
    let source = call.source()?;
    if call.is_duration(0) {
        let timer = call.runtime.time.parallel();
        return call.flux_value(source.sample(call.duration(0)?, &timer));
    }
    call.flux_value(source.sample_on(call.publisher(0)?))
}

/// `Flux.sampleFirst(timespan)`, `(samplerFactory)`
pub(crate) fn sample_first(call: &Call<'_>) -> Answer {
    let source = call.source()?;
    if call.is_duration(0) {
        let timer = call.runtime.time.parallel();
        return call.flux_value(source.sample_first(call.duration(0)?, &timer));
    }
    let companion = call.function(0, "samplerFactory")?;
    call.flux_value(source.try_sample_first_on(move |item| {
        companion.publisher(
            [item.value.clone()],
            "The throttler returned a null publisher",
        )
    }))
}

/// `Flux.sampleTimeout(throttlerFactory)`, `(throttlerFactory, maxConcurrency)`
pub(crate) fn sample_timeout(call: &Call<'_>) -> Answer {
    let companion = call.function(0, "throttlerFactory")?;
    call.flux_value(call.source()?.try_sample_timeout(move |item| {
        companion.publisher([item.value.clone()], "throttler returned a null publisher")
    }))
}
