//! `zipWith`, `zipWithIterable` and `zipWhen`

use crate::item::Item;
use crate::native::{Answer, Call};
use crate::source::from_iterable::Iterable;
use crate::source::several::{Row, int};

/// Reactor does not look before it uses the mono.
const NULL_MONO: &str = "Cannot invoke \"reactor.core.publisher.Mono.map(java.util.function.Function)\" \
                         because the return value of \"java.util.function.Function.apply(Object)\" is null";

/// `Flux.zipWith(other, prefetch, combinator)` and the same with fewer arguments
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let row = Row::new(call, "The zipper returned a null value");
    let flux = call
        .source()?
        .try_zip_with_combinator(call.publisher(0)?, row.pair());
    match int(call) {
        Some(prefetch) => call.flux_value(flux.prefetch(prefetch)),
        None => call.flux_value(flux),
    }
}

/// `Mono.zipWith(other, combinator)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let row = Row::new(call, "zipper produced a null value");
    let other = call.publisher_mono(0)?;
    call.mono_value(call.mono()?.try_zip_with_combinator(other, row.pair()))
}

/// `Flux.zipWithIterable(iterable, combinator)`
pub(crate) fn iterable(call: &Call<'_>) -> Answer {
    let row = Row::new(call, "The zipper returned a null value");
    let iterable = Iterable(call.runtime.clone(), call.at(0));
    let flux = call.source()?;
    call.flux_value(flux.try_zip_with_iterable_combinator(iterable, move |a, b| row.of([a, b?])))
}

/// `Mono.zipWhen(generator, combinator)`
pub(crate) fn when(call: &Call<'_>) -> Answer {
    let row = Row::pairs(call, 1, "The mapper returned a null value.");
    let generator = call.function(0, "rightGenerator")?;
    let generate = move |item: Item| generator.mono([item.value], NULL_MONO);
    call.mono_value(call.mono()?.try_zip_when(generate, row.pair()))
}
