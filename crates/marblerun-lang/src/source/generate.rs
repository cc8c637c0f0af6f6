//! `generate`

use marblerun_streams::source::SynchronousSink;
use marblerun_streams::{Error, Flux};
use marblerun_vm::value::Value;

use super::sink;
use crate::item::Item;
use crate::native::{Answer, Call};

/// `Flux.generate(generator)`, `(stateSupplier, generator, stateConsumer)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let has_state = call.count() > 1;
    let generator = call.function(usize::from(has_state), "generator")?;
    let initial = has_state
        .then(|| call.function(0, "stateSupplier"))
        .transpose()?;
    let clean_up = call.optional_function(2);
    let runtime = call.runtime.clone();
    let next = move |state: &mut Value, sink: &SynchronousSink<Item>| -> Result<(), Error> {
        let sink = sink::synchronous_value(&runtime, sink.clone());
        if has_state {
            *state = generator.call([state.clone(), sink])?;
        } else {
            generator.call([sink])?;
        }
        Ok(())
    };
    let runtime = call.runtime.clone();
    call.flux_value(Flux::try_generate(
        move || match &initial {
            Some(initial) => initial.call([]),
            None => Ok(Value::Null),
        },
        next,
        move |state| {
            if let Some(clean_up) = &clean_up
                && let Err(error) = clean_up.call([state])
            {
                runtime.context().error_dropped(&error);
            }
        },
    ))
}
