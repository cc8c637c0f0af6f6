//! `replay` and `cache`

use crate::connectable;
use crate::failure::Abrupt;
use crate::native::{Answer, Call};

/// `Flux.replay()`, `(size)`, `(age)`, `(size, age)`, each age also with a scheduler
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let source = call.source()?;
    if call.count() == 0 {
        return connectable::give(call, source.replay());
    }
    if call.is_duration(0) {
        let scheduler = call.scheduler_or_parallel(1)?;
        return connectable::give(call, source.replay_duration(call.duration(0)?, &scheduler));
    }
    if call.count() == 1 {
        return connectable::give(call, source.replay_size(size(call)?));
    }
    let (age, scheduler) = (call.duration(1)?, call.scheduler_or_parallel(2)?);
    connectable::give(
        call,
        source.replay_size_duration(size(call)?, age, &scheduler),
    )
}

/// `Flux.cache` with the arguments of `replay`
pub(crate) fn cache_flux(call: &Call<'_>) -> Answer {
    let source = call.source()?;
    if call.count() == 0 {
        return call.flux_value(source.cache());
    }
    if call.is_duration(0) {
        let scheduler = call.scheduler_or_parallel(1)?;
        return call.flux_value(source.cache_duration(call.duration(0)?, &scheduler));
    }
    if call.count() == 1 {
        return call.flux_value(source.cache_size(size(call)?));
    }
    let (age, scheduler) = (call.duration(1)?, call.scheduler_or_parallel(2)?);
    call.flux_value(source.cache_size_duration(size(call)?, age, &scheduler))
}

fn size(call: &Call<'_>) -> Result<usize, Abrupt> {
    let n = call.long(0);
    let message = || format!("History cannot be zero or negative : {n}");
    usize::try_from(n).map_err(|_| call.illegal(message()))
}
