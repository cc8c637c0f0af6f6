//! `onBackpressureBuffer`, `onBackpressureDrop`, `onBackpressureLatest`, `onBackpressureError` and
//! `limitRate`

use marblerun_streams::operator::on_backpressure_buffer::OverflowStrategy;

use super::support;
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};

/// `Flux.onBackpressureBuffer` with a size, a strategy, a hook, a time and its scheduler
pub(crate) fn buffer(call: &Call<'_>) -> Answer {
    let source = call.source()?;
    if call.count() == 0 {
        return call.flux_value(source.on_backpressure_buffer());
    }
    let at = usize::from(call.is_duration(0));
    let max = support::positive_or(call, at, "Buffer Size must be strictly positive")?;
    if at == 1 {
        let (age, timer) = (call.duration(0)?, call.scheduler_or_parallel(3)?);
        let hook = call.function(2, "onBufferEviction")?;
        let flux = source.try_on_backpressure_buffer_for(age, max, move |i| hook.accept(i), &timer);
        return call.flux_value(flux);
    }
    let last = call.count() - 1;
    let strategy = match call.is(last, "reactor.core.publisher.BufferOverflowStrategy") {
        true => Some(strategy(call, last)?),
        false => None,
    };
    let hook = match call.count() - usize::from(strategy.is_some()) {
        2 => Some(call.function(1, "onOverflow")?),
        _ => None,
    };
    let overflow = move |item: &Item| {
        hook.as_ref()
            .map_or(Ok(()), |hook: &Function| hook.accept(item))
    };
    match strategy {
        Some(strategy) => {
            call.flux_value(source.try_on_backpressure_buffer_with(max, strategy, overflow))
        }
        None => call.flux_value(source.try_on_backpressure_buffer_max(max, overflow)),
    }
}

fn strategy(call: &Call<'_>, at: usize) -> Result<OverflowStrategy, crate::failure::Abrupt> {
    let name = call.runtime.invoke(&call.at(at), Some("name"), [])?;
    Ok(match crate::show::show(call.runtime, &name).as_str() {
        "DROP_LATEST" => OverflowStrategy::DropLatest,
        "DROP_OLDEST" => OverflowStrategy::DropOldest,
        _ => OverflowStrategy::Error,
    })
}

/// `Flux.onBackpressureDrop()`, `(onDropped)`
pub(crate) fn drop(call: &Call<'_>) -> Answer {
    let hook = match call.count() {
        0 => None,
        _ => Some(call.function(0, "onDropped")?),
    };
    let on_dropped = move |item: &Item| hook.as_ref().map_or(Ok(()), |hook| hook.accept(item));
    call.flux_value(call.source()?.try_on_backpressure_drop(on_dropped))
}

/// `Flux.onBackpressureLatest()`
pub(crate) fn latest(call: &Call<'_>) -> Answer {
    call.flux_value(call.source()?.on_backpressure_latest())
}

/// `Flux.onBackpressureError()`
pub(crate) fn error(call: &Call<'_>) -> Answer {
    call.flux_value(call.source()?.on_backpressure_error())
}

/// `Flux.limitRate(prefetchRate)`, `(highTide, lowTide)`
pub(crate) fn limit_rate(call: &Call<'_>) -> Answer {
    let high = call.long(0);
    let Some(n) = u64::try_from(high).ok().filter(|n| *n > 0) else {
        return Err(call.illegal(format!("prefetch > 0 required but it was {high}")));
    };
    let n = if n == i32::MAX as u64 { u64::MAX } else { n };
    match call.count() {
        1 => call.flux_value(call.source()?.limit_rate(n)),
        _ => call.flux_value(call.source()?.limit_rate_between(n, call.size(1))),
    }
}
