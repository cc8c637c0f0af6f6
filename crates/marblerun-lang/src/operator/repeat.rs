//! `repeat`, `repeatWhen`, `repeatWhenEmpty`

use marblerun_streams::{Error, Flux, Publisher, UNBOUNDED};
use marblerun_vm::value::Value;

use super::support;
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};

/// `Flux.repeat()`, `(times)`, `(predicate)`, `(times, predicate)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let source = call.source()?;
    repeat(call, source)
}

/// `Mono.repeat()`, `(times)`, `(predicate)`, `(times, predicate)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let source = call.mono()?.flux();
    repeat(call, source)
}

fn repeat<P: Publisher<Item = Item>>(call: &Call<'_>, source: Flux<P>) -> Answer {
    let count = call.count();
    let has_times = count > 0 && call.is(0, "java.lang.Long");
    let times = if has_times {
        u64::try_from(call.long(0)).map_err(|_| call.illegal("times > 0 required"))?
    } else {
        UNBOUNDED
    };
    if count > usize::from(has_times) {
        let predicate = call.function(count - 1, "predicate")?;
        let predicate = move || Ok(matches!(predicate.call([])?, Value::Boolean(true)));
        return call.flux_value(source.try_repeat_while(times, predicate));
    }
    call.flux_value(source.repeat(times))
}

/// `Flux.repeatWhen(companion)`
pub(crate) fn when_flux(call: &Call<'_>) -> Answer {
    let companion = call.function(0, "repeatFactory")?;
    let runtime = call.runtime.clone();
    call.flux_value(
        call.source()?
            .try_repeat_when(move |numbers| when(&companion, support::longs(&runtime, numbers))),
    )
}

/// `Mono.repeatWhen(companion)`
pub(crate) fn when_mono(call: &Call<'_>) -> Answer {
    let companion = call.function(0, "repeatFactory")?;
    let runtime = call.runtime.clone();
    call.flux_value(
        call.mono()?
            .try_repeat_when(move |numbers| when(&companion, support::longs(&runtime, numbers))),
    )
}

/// `Mono.repeatWhenEmpty(companion)`, `(max, companion)`
pub(crate) fn when_empty(call: &Call<'_>) -> Answer {
    let companion = call.function(call.count() - 1, "repeatFactory")?;
    let max = if call.count() > 1 {
        call.size(0)
    } else {
        u64::from(i32::MAX.unsigned_abs())
    };
    let runtime = call.runtime.clone();
    call.mono_value(call.mono()?.try_repeat_when_empty(max, move |numbers| {
        when(&companion, support::longs(&runtime, numbers))
    }))
}

fn when(companion: &Function, numbers: Value) -> Result<marblerun_streams::BoxFlux<Item>, Error> {
    companion.publisher(
        [numbers],
        "The repeatWhen companion returned a null Publisher",
    )
}
