//! `defer` and `deferContextual`

use marblerun_streams::{Flux, Mono, Publisher, Subscriber};

use crate::context::JavaContext;
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};

const NULL_FLUX: &str = "The Publisher returned by the supplier is null";
const NULL_MONO: &str = "The Mono returned by the supplier is null";
const NULL_CONTEXTUAL: &str = "The Publisher returned by the contextualPublisherFactory is null";
const NULL_CONTEXTUAL_MONO: &str = "The Mono returned by the contextualMonoFactory is null";

/// `Flux.defer(supplier)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let supplier = call.function(0, "supplier")?;
    call.flux_value(Flux::from_publisher(Defer {
        supplier,
        null: NULL_FLUX,
    }))
}

/// `Mono.defer(supplier)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let supplier = call.function(0, "supplier")?;
    call.mono_value(Mono::from_publisher(Defer {
        supplier,
        null: NULL_MONO,
    }))
}

/// Subscribes to what the supplier gives, which may make its thread wait.
#[derive(Clone)]
struct Defer {
    supplier: Function,
    /// How Reactor complains about `null`.
    null: &'static str,
}

impl Publisher for Defer {
    type Item = Item;

    fn subscribe<S: Subscriber<Item>>(&self, downstream: S) {
        let (supplier, null) = (self.supplier.clone(), self.null);
        self.supplier.call_then(Vec::new(), move |result| {
            match result.and_then(|value| supplier.as_publisher(&value, null)) {
                Ok(publisher) => Publisher::subscribe(&publisher, downstream),
                Err(error) => Publisher::subscribe(&Flux::error(error), downstream),
            }
        });
    }
}

/// `Flux.deferContextual(function)`
pub(crate) fn contextual_flux(call: &Call<'_>) -> Answer {
    let (factory, runtime) = (
        call.function(0, "contextualPublisherFactory")?,
        call.runtime.clone(),
    );
    call.flux_value(Flux::try_defer_contextual(move |context| {
        factory.publisher([JavaContext::of(&runtime, context)?], NULL_CONTEXTUAL)
    }))
}

/// `Mono.deferContextual(function)`
pub(crate) fn contextual_mono(call: &Call<'_>) -> Answer {
    let (factory, runtime) = (
        call.function(0, "contextualMonoFactory")?,
        call.runtime.clone(),
    );
    call.mono_value(Mono::try_defer_contextual(move |context| {
        factory.mono([JavaContext::of(&runtime, context)?], NULL_CONTEXTUAL_MONO)
    }))
}
