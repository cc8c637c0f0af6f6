//! `publish`, `publishNext`, `share`, `shareNext`

use marblerun_trace::PublisherType;

use super::support;
use crate::connectable;
use crate::native::{Answer, Call};
use crate::publisher::PublisherObject;

const NULL: &str = "The transformer returned a null Publisher";

/// `Flux.publish()`, `(prefetch)`, `(transform)`, `(transform, prefetch)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    if !call.is(0, "java.util.function.Function") {
        let source = call.source()?;
        return match call.count() {
            0 => connectable::give(call, source.publish()),
            _ => {
                let prefetch = support::positive(call, 0, "bufferSize")?;
                connectable::give(call, source.publish_prefetching(prefetch))
            }
        };
    }
    let (transform, runtime) = (call.function(0, "transform")?, call.runtime.clone());
    let mut flux = call.source()?.try_publish_with(move |shared| {
        let shared = PublisherObject::value(&runtime, PublisherType::Flux, shared.boxed());
        transform.publisher([shared], NULL)
    });
    if call.count() > 1 {
        flux = flux.prefetch(call.size(1));
    }
    call.flux_value(flux)
}

/// `Mono.publish(transform)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let (transform, runtime) = (call.function(0, "transform")?, call.runtime.clone());
    let mono = call.mono()?.try_publish_with(move |shared| {
        let shared = PublisherObject::value(&runtime, PublisherType::Mono, shared.flux().boxed());
        transform.mono([shared], NULL)
    });
    call.mono_value(mono)
}

/// `Flux.publishNext()`, `Flux.shareNext()`
pub(crate) fn next(call: &Call<'_>) -> Answer {
    call.mono_value(call.source()?.share_next())
}

/// `Flux.share()`
pub(crate) fn share_flux(call: &Call<'_>) -> Answer {
    call.flux_value(call.source()?.share())
}

/// `Mono.share()`
pub(crate) fn share_mono(call: &Call<'_>) -> Answer {
    call.mono_value(call.mono()?.share())
}
