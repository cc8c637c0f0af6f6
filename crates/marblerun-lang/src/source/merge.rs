//! `merge` and its variants: in order, by comparing, by priority

use std::cmp::Ordering;
use std::rc::Rc;

use marblerun_streams::{Error, Flux};
use marblerun_vm::value::Value;

use super::from_iterable::of_iterable;
use super::several::{fluxes, inner, int, is_nested, only};
use crate::item::Item;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;

/// How many sources run at once.
const CONCURRENCY: u64 = 256;
/// How many values are asked for ahead.
const PREFETCH: u64 = 32;

/// `Flux.merge(sources)`, `Flux.merge(publisherOfSources, concurrency, prefetch)`,
/// `Flux.mergeDelayError(prefetch, sources)`
pub(crate) fn merge(call: &Call<'_>) -> Answer {
    let delays_error = &*call.native.name == "mergeDelayError";
    if is_nested(call) {
        let (concurrency, prefetch) = limits(call);
        let flux = call.publisher(0)?.try_flat_map(inner(call.runtime));
        return call.flux_value(flux.concurrency(concurrency).prefetch(prefetch));
    }
    if let Some(only) = only(call)? {
        return Ok(only);
    }
    let mut sources = fluxes(call)?;
    let is_listed = call.is(0, "java.lang.Iterable");
    if sources.len() == 1
        && !is_listed
        && let Some(only) = sources.pop()
    {
        return call.flux_value(only);
    }
    let flux = Flux::merge(sources).prefetch(int(call).unwrap_or(PREFETCH));
    match delays_error {
        true => call.flux_value(flux.delay_error()),
        false => call.flux_value(flux),
    }
}

/// `Flux.mergeSequential(sources)`, `(prefetch, sources)`, `(sources, concurrency, prefetch)` with a
/// publisher or an `Iterable` of sources; `mergeSequentialDelayError`
pub(crate) fn sequential(call: &Call<'_>) -> Answer {
    let delays_error = &*call.native.name == "mergeSequentialDelayError";
    let is_iterable = call.is(0, "java.lang.Iterable");
    if is_nested(call) || is_iterable {
        let (concurrency, prefetch) = limits(call);
        let outer = match is_iterable {
            true => of_iterable(call.runtime, call.at(0)),
            false => call.publisher(0)?,
        };
        let flux = outer.try_flat_map_sequential(inner(call.runtime));
        let flux = flux.concurrency(concurrency).prefetch(prefetch);
        return match delays_error {
            true => call.flux_value(flux.delay_error()),
            false => call.flux_value(flux),
        };
    }
    if let Some(only) = only(call)? {
        return Ok(only);
    }
    let mut sources = fluxes(call)?;
    if sources.len() == 1
        && let Some(only) = sources.pop()
    {
        return call.flux_value(only);
    }
    let flux = Flux::merge_sequential(sources).prefetch(int(call).unwrap_or(PREFETCH));
    match delays_error {
        true => call.flux_value(flux.delay_error()),
        false => call.flux_value(flux),
    }
}

/// `(sources, concurrency, prefetch)`
fn limits(call: &Call<'_>) -> (u64, u64) {
    let concurrency = if call.count() > 1 {
        call.size(1)
    } else {
        CONCURRENCY
    };
    let prefetch = if call.count() > 2 {
        call.size(2)
    } else {
        PREFETCH
    };
    (concurrency, prefetch)
}

/// `Flux.mergeComparing(prefetch, comparator, sources)` and the same with fewer arguments;
/// `mergeComparingDelayError`, `mergeOrdered`, `mergePriority`, `mergePriorityDelayError`
pub(crate) fn comparing(call: &Call<'_>) -> Answer {
    let name = &*call.native.name;
    let delays_error = name.ends_with("DelayError") || name == "mergeOrdered";
    if let Some(only) = only(call)? {
        return Ok(only);
    }
    let mut sources = fluxes(call)?;
    if sources.len() == 1
        && let Some(only) = sources.pop()
    {
        return call.flux_value(only);
    }
    let comparator = (0..call.count()).find(|at| call.is(*at, "java.util.Comparator"));
    let comparator = order(call.runtime, comparator.map(|at| call.at(at)));
    let flux = match name.starts_with("mergePriority") {
        true => Flux::try_merge_priority_by(sources, comparator),
        false => Flux::try_merge_comparing_by(sources, comparator),
    };
    let flux = match int(call) {
        Some(prefetch) => flux.prefetch(prefetch),
        None => flux,
    };
    match delays_error {
        true => call.flux_value(flux.delay_error()),
        false => call.flux_value(flux),
    }
}

/// The order of a `Comparator`, or of the values themselves.
pub(crate) fn order(
    runtime: &Rc<Runtime>,
    comparator: Option<Value>,
) -> impl Fn(&Item, &Item) -> Result<Ordering, Error> + Clone + use<> {
    let runtime = runtime.clone();
    move |a, b| {
        let (a, b) = (a.value.clone(), b.value.clone());
        let result = match &comparator {
            Some(comparator) => runtime.invoke(comparator, Some("compare"), [a, b])?,
            None => runtime.invoke(&a, Some("compareTo"), [b])?,
        };
        Ok(match result.unboxed() {
            Value::Int(n) => n.cmp(&0),
            _ => Ordering::Equal,
        })
    }
}
