//! `take`, `takeLast`, `takeWhile`, `takeUntil`, `takeUntilOther`, `limitRequest`

use super::apply::Apply;
use super::support;
use crate::native::{Answer, Call};

/// `Flux.take(n)`, `(n, limitRequest)`, `(duration)`, `(duration, scheduler)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    if call.is_duration(0) {
        let scheduler = call.scheduler_or_parallel(1)?;
        return call.flux_value(call.source()?.take_for(call.duration(0)?, &scheduler));
    }
    if call.count() > 1 && !call.boolean(1) {
        let n = support::natural(call, 0, "n >= 0")?;
        return call.flux_value(call.source()?.take_unbounded(n));
    }
    call.flux_value(call.source()?.take(support::natural(call, 0, "cap >= 0")?))
}

/// `Mono.take(duration)`, `(duration, scheduler)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let scheduler = call.scheduler_or_parallel(1)?;
    call.mono_value(call.mono()?.take_for(call.duration(0)?, &scheduler))
}

/// `Flux.limitRequest(n)`
pub(crate) fn limit_request(call: &Call<'_>) -> Answer {
    let n = support::natural(call, 0, "cap >= 0")?;
    call.flux_value(call.source()?.limit_request(n))
}

/// `Flux.takeLast(n)`
pub(crate) fn last(call: &Call<'_>) -> Answer {
    let n = support::natural(call, 0, "n >=")?;
    call.flux_value(
        call.source()?
            .take_last(usize::try_from(n).unwrap_or(usize::MAX)),
    )
}

/// `Flux.takeWhile(predicate)`
pub(crate) fn while_(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "predicate")?;
    let (source, applied) = call.source()?.apply(&predicate);
    call.flux_value(source.try_take_while(move |_| applied.take_boolean()))
}

/// `Flux.takeUntil(predicate)`
pub(crate) fn until(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "predicate")?;
    let (source, applied) = call.source()?.apply(&predicate);
    call.flux_value(source.try_take_until(move |_| applied.take_boolean()))
}

/// `Flux.takeUntilOther(other)`
pub(crate) fn until_other_flux(call: &Call<'_>) -> Answer {
    call.flux_value(call.source()?.take_until_other(call.publisher(0)?))
}

/// `Mono.takeUntilOther(other)`
pub(crate) fn until_other_mono(call: &Call<'_>) -> Answer {
    call.mono_value(call.mono()?.take_until_other(call.publisher(0)?))
}
