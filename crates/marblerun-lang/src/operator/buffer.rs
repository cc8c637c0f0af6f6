//! `buffer`, `bufferTimeout`, `bufferUntil`, `bufferUntilChanged`, `bufferWhile`, `bufferWhen`

use marblerun_streams::{Flux, Publisher};

use super::support;
use super::until_changed;
use crate::failure::Abrupt;
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};

/// `Flux.buffer()`, `(size)`, `(size, skip)`, each also with a supplier; `(boundary)`,
/// `(boundary, supplier)`; `(duration)`, `(duration, every)`, each also with a scheduler
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let source = call.source()?;
    if call.count() == 0 {
        return lists(call, source.buffer(usize::MAX), None);
    }
    if call.is_duration(0) {
        let length = call.duration(0)?;
        let scheduler = call.scheduler_or_parallel(call.count() - 1)?;
        if !call.is_duration(1) {
            return lists(call, source.buffer_duration(length, &scheduler), None);
        }
        let every = call.duration(1)?;
        if every == length {
            return lists(call, source.buffer_duration(length, &scheduler), None);
        }
        return lists(call, source.buffer_every(length, every, &scheduler), None);
    }
    let supplier = supplier(call);
    if call.is_publisher(0) {
        return lists(call, source.buffer_boundary(call.publisher(0)?), supplier);
    }
    let size = support::size(call, 0, "size")?;
    if call.is(1, "java.lang.Integer") {
        let skip = support::size(call, 1, "skip")?;
        return lists(call, source.buffer_skip(size, skip), supplier);
    }
    lists(call, source.buffer(size), supplier)
}

/// `Flux.bufferTimeout(size, timeout)`, also with a scheduler, a supplier and whether it is fair
pub(crate) fn timeout(call: &Call<'_>) -> Answer {
    let size = support::positive_or(call, 0, support::MAX_SIZE)?;
    let time = call.duration(1)?;
    let scheduler = call.scheduler_or_parallel(2)?;
    let supplier = supplier(call);
    let source = call.source()?;
    if call.boolean(call.count() - 1) {
        return lists(
            call,
            source.buffer_timeout_fair(size, time, &scheduler),
            supplier,
        );
    }
    lists(
        call,
        source.buffer_timeout(size, time, &scheduler),
        supplier,
    )
}

/// `Flux.bufferUntil(predicate)`, `(predicate, cutBefore)`
pub(crate) fn until(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "predicate")?;
    let predicate = move |item: &Item| predicate.test(item);
    let source = call.source()?;
    if call.boolean(1) {
        return lists(call, source.try_buffer_until_cut_before(predicate), None);
    }
    lists(call, source.try_buffer_until(predicate), None)
}

/// `Flux.bufferWhile(predicate)`
pub(crate) fn while_(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "predicate")?;
    let flux = call
        .source()?
        .try_buffer_while(move |item| predicate.test(item));
    lists(call, flux, None)
}

/// `Flux.bufferUntilChanged()`, `(key)`, `(key, comparator)`
pub(crate) fn changed(call: &Call<'_>) -> Answer {
    let has_changed = until_changed::predicate(call)?;
    let source = call.source()?;
    let flux = Flux::defer(move || {
        let has_changed = has_changed();
        let has_changed = move |item: &Item| has_changed(item);
        source.clone().try_buffer_until_cut_before(has_changed)
    });
    lists(call, flux, None)
}

/// `Flux.bufferWhen(open, close)`, `(open, close, supplier)`
pub(crate) fn when(call: &Call<'_>) -> Answer {
    let opens = call.publisher(0)?;
    let close = call.function(1, "closeSelector")?;
    let close = move |item: Item| {
        let what = "The bucketClose returned a null Publisher";
        support::failed(close.publisher([item.value], what))
    };
    let flux = call.source()?.buffer_when(opens, close);
    lists(call, flux, call.optional_function(2))
}

/// The argument that makes collections.
fn supplier(call: &Call<'_>) -> Option<Function> {
    (0..call.count())
        .find(|at| call.is(*at, "java.util.function.Supplier"))
        .and_then(|at| call.optional_function(at))
}

/// Gives lists to the program as collections.
fn lists<P: Publisher<Item = Vec<Item>>>(
    call: &Call<'_>,
    lists: Flux<P>,
    supplier: Option<Function>,
) -> Result<marblerun_vm::value::Value, Abrupt> {
    let runtime = call.runtime.clone();
    call.flux_value(
        lists.try_map(move |items| support::collection(&runtime, supplier.as_ref(), items)),
    )
}
