//! `skip`, `skipLast`, `skipWhile`, `skipUntil`, `skipUntilOther`

use super::support;
use crate::native::{Answer, Call};

/// `Flux.skip(n)`, `(duration)`, `(duration, scheduler)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    if call.is_duration(0) {
        let scheduler = call.scheduler_or_parallel(1)?;
        return call.flux_value(call.source()?.skip_for(call.duration(0)?, &scheduler));
    }
    let n = support::natural(call, 0, "n >= 0")?;
    if n == 0 {
        return Ok(call.receiver());
    }
    call.flux_value(call.source()?.skip(n))
}

/// `Flux.skipLast(n)`
pub(crate) fn last(call: &Call<'_>) -> Answer {
    let n = support::natural(call, 0, "n >= 0")?;
    if n == 0 {
        return Ok(call.receiver());
    }
    call.flux_value(
        call.source()?
            .skip_last(usize::try_from(n).unwrap_or(usize::MAX)),
    )
}

/// `Flux.skipWhile(predicate)`
pub(crate) fn while_(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "predicate")?;
    call.flux_value(
        call.source()?
            .try_skip_while(move |item| predicate.test(item)),
    )
}

/// `Flux.skipUntil(predicate)`
pub(crate) fn until(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "predicate")?;
    call.flux_value(
        call.source()?
            .try_skip_until(move |item| predicate.test(item)),
    )
}

/// `Flux.skipUntilOther(other)`
pub(crate) fn until_other(call: &Call<'_>) -> Answer {
    call.flux_value(call.source()?.skip_until_other(call.publisher(0)?))
}
