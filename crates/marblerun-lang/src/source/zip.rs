//! `zip` and `zipDelayError`

use marblerun_streams::function::Fallible;
use marblerun_streams::{Flux, Mono};

use super::several::{self, Row};
use crate::native::{Answer, Call};
use crate::publisher;

/// How many values are asked for ahead.
const PREFETCH: u64 = 32;

/// `Flux.zip(sources)`, also with a function, a prefetch or a publisher of sources
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let row = Row::new(call, "The zipper returned a null value");
    if call.count() == 2 && call.is_publisher(0) && !call.is_publisher(1) {
        return nested(call);
    }
    let flux = Flux::zip(several::fluxes(call)?).prefetch(several::int(call).unwrap_or(PREFETCH));
    call.flux_value(flux.combinator(Fallible(move |items| row.of(items))))
}

/// `Flux.zip(publisherOfSources, function)`: the function takes a tuple.
fn nested(call: &Call<'_>) -> Answer {
    let (function, runtime) = (call.function(1, "combinator")?, call.runtime.clone());
    let tuples = Row::tuples(call);
    let list = call.publisher(0)?.collect_list();
    call.flux_value(list.try_flat_map_many(move |sources| {
        let sources = sources
            .iter()
            .map(|item| publisher::flux(&runtime, &item.value));
        let sources: Vec<_> = sources.collect::<Result<_, _>>()?;
        let (function, tuples) = (function.clone(), tuples.clone());
        let row = move |items| function.map(tuples.of(items)?, "The zipper returned a null value");
        Ok(Flux::zip(sources).combinator(Fallible(row)))
    }))
}

/// `Mono.zip(monos)`, also with a function; `Mono.zipDelayError`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let row = Row::new(call, "zipper produced a null value");
    let mono = Mono::zip(several::monos(call)?);
    let mono = match &*call.native.name {
        "zipDelayError" => mono.delay_error(),
        _ => mono,
    };
    call.mono_value(mono.combinator(Fallible(move |items| row.of(items))))
}
