//! `timeout`

use marblerun_streams::error::TimeoutError;
use marblerun_streams::{BoxFlux, Error};
use marblerun_vm::native::Thrown;

use crate::failure::Abrupt;
use crate::item::Item;
use crate::native::{Answer, Call};
use crate::publisher;

/// `Flux.timeout(duration)`, `(duration, fallback)`, both with a scheduler; `(first)`,
/// `(first, next)`, `(first, next, fallback)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let (source, named) = (call.source()?, named(call));
    if call.is_duration(0) {
        let (delay, timer) = (call.duration(0)?, timer(call)?);
        return match call.is_publisher(1) {
            true => call.flux_value(source.timeout_or(delay, &timer, call.publisher(1)?)),
            false => call.flux_value(source.timeout(delay, &timer).on_error_map(named)),
        };
    }
    let first = call.publisher(0)?;
    if call.count() == 1 {
        return call.flux_value(source.timeout_first(first).on_error_map(named));
    }
    let next = call.function(1, "nextTimeoutFactory")?;
    let next = move |item: &Item| {
        next.publisher(
            [item.value.clone()],
            "The itemTimeout returned a null Publisher",
        )
    };
    if call.count() == 2 {
        let flux = source.try_timeout_each(first, next, None::<BoxFlux<Item>>);
        return call.flux_value(flux.on_error_map(named));
    }
    call.flux_value(source.try_timeout_each(first, next, Some(call.publisher(2)?)))
}

/// `Mono.timeout(duration)`, `(duration, fallback)`, both with a scheduler; `(first)`,
/// `(first, fallback)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let (source, named) = (call.mono()?, named(call));
    if call.is_duration(0) {
        let (delay, timer) = (call.duration(0)?, timer(call)?);
        return match call.is_publisher(1) {
            true => call.mono_value(source.timeout_or(delay, &timer, call.publisher_mono(1)?)),
            false => call.mono_value(source.timeout(delay, &timer).on_error_map(named)),
        };
    }
    let first = call.publisher(0)?;
    match call.count() {
        1 => call.mono_value(source.timeout_first(first).on_error_map(named)),
        _ => call.mono_value(source.timeout_first_or(first, call.publisher_mono(1)?)),
    }
}

/// The last argument if it is a scheduler.
fn timer(call: &Call<'_>) -> Result<marblerun_streams::Scheduler, Abrupt> {
    call.scheduler_or_parallel(call.count() - 1)
}

/// The message names the source that was too slow.
fn named(call: &Call<'_>) -> impl Fn(Error) -> Error + Clone + use<> {
    let runtime = call.runtime.clone();
    let source = publisher::step(&runtime, &call.receiver());
    move |error| match error.downcast_ref::<TimeoutError>() {
        Some(timeout) => {
            let message = format!(
                "Did not observe any item or terminal signal within {} in '{source}' (and no \
                 fallback has been configured)",
                timeout.within()
            );
            let class = "java.util.concurrent.TimeoutException";
            runtime.thrown(&Thrown::new(class, message)).into()
        }
        None => error,
    }
}
