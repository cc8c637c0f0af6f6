//! `window`, `windowTimeout`, `windowUntil`, `windowUntilChanged`, `windowWhile`, `windowWhen`

use marblerun_streams::operator::window::Part;
use marblerun_streams::{Flux, Publisher};

use super::support;
use super::until_changed;
use crate::item::Item;
use crate::native::{Answer, Call};

/// `Flux.window(size)`, `(size, skip)`, `(boundary)`, `(duration)`, `(duration, every)`, the last
/// two also with a scheduler
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let source = call.source()?;
    if call.is_duration(0) {
        let length = call.duration(0)?;
        let scheduler = call.scheduler_or_parallel(call.count() - 1)?;
        if !call.is_duration(1) {
            return windows(call, source.window_duration(length, &scheduler));
        }
        let every = call.duration(1)?;
        if every == length {
            return windows(call, source.window_duration(length, &scheduler));
        }
        return windows(call, source.window_every(length, every, &scheduler));
    }
    if call.is_publisher(0) {
        return windows(call, source.window_boundary(call.publisher(0)?));
    }
    let size = support::size(call, 0, "size")?;
    if call.count() > 1 {
        let skip = support::size(call, 1, "skip")?;
        return windows(call, source.window_skip(size, skip));
    }
    windows(call, source.window(size))
}

/// `Flux.windowTimeout(size, timeout)`, also with a scheduler and whether it is fair
pub(crate) fn timeout(call: &Call<'_>) -> Answer {
    let size = support::positive_or(call, 0, support::MAX_SIZE)?;
    let time = call.duration(1)?;
    let scheduler = call.scheduler_or_parallel(2)?;
    let source = call.source()?;
    if call.boolean(call.count() - 1) {
        return windows(call, source.window_timeout_fair(size, time, &scheduler));
    }
    windows(call, source.window_timeout(size, time, &scheduler))
}

/// `Flux.windowUntil(predicate)`, `(predicate, cutBefore)`, `(predicate, cutBefore, prefetch)`
pub(crate) fn until(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "boundaryTrigger")?;
    let predicate = move |item: &Item| predicate.test(item);
    let source = call.source()?;
    if call.boolean(1) {
        return windows(call, source.try_window_until_cut_before(predicate));
    }
    windows(call, source.try_window_until(predicate))
}

/// `Flux.windowWhile(predicate)`, `(predicate, prefetch)`
pub(crate) fn while_(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "inclusionPredicate")?;
    let flux = call
        .source()?
        .try_window_while(move |item| predicate.test(item));
    windows(call, flux)
}

/// `Flux.windowUntilChanged()`, `(key)`, `(key, comparator)`
pub(crate) fn changed(call: &Call<'_>) -> Answer {
    let has_changed = until_changed::predicate(call)?;
    let source = call.source()?;
    let flux = Flux::defer(move || {
        let has_changed = has_changed();
        let has_changed = move |item: &Item| has_changed(item);
        source.clone().try_window_until_cut_before(has_changed)
    });
    windows(call, flux)
}

/// `Flux.windowWhen(open, close)`
pub(crate) fn when(call: &Call<'_>) -> Answer {
    let opens = call.publisher(0)?;
    let close = call.function(1, "closeSelector")?;
    let close = move |item: Item| {
        let what = "The closeSelector returned a null Publisher";
        support::failed(close.publisher([item.value], what))
    };
    let flux = call.source()?.window_when(opens, close);
    windows(call, flux)
}

/// Gives windows to the program as fluxes.
fn windows<P: Publisher<Item = Part<Item>>>(call: &Call<'_>, windows: Flux<P>) -> Answer {
    let runtime = call.runtime.clone();
    call.flux_value(windows.map(move |window| runtime.item(support::part(&runtime, window))))
}
