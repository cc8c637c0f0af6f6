//! Operators: how each is bound to the stream core, one file each.

mod buffer;
mod cast;
mod collect;
mod concat_map;
mod count;
mod delay_until;
mod distinct;
mod expand;
mod filter;
mod filter_when;
mod flat_map;
mod flat_map_iterable;
mod flat_map_sequential;
mod group_by;
mod handle;
mod if_empty;
mod index;
mod map;
mod map_not_null;
mod materialize;
mod one;
mod repeat;
mod scan;
mod skip;
mod sort;
mod support;
mod switch_map;
mod switch_on_first;
mod take;
mod then;
mod transform;
mod until_changed;
mod window;

use crate::native::Native;
use crate::subscriber;

/// Methods of `Flux`.
pub(crate) fn flux(name: &str) -> Option<Native> {
    Some(match name {
        "all" => count::all,
        "any" => count::any,
        "as" => transform::as_,
        "buffer" => buffer::flux,
        "bufferTimeout" => buffer::timeout,
        "bufferUntil" => buffer::until,
        "bufferUntilChanged" => buffer::changed,
        "bufferWhen" => buffer::when,
        "bufferWhile" => buffer::while_,
        "cast" => cast::flux,
        "collect" => collect::collect,
        "collectList" => collect::list,
        "collectMap" => collect::map,
        "collectMultimap" => collect::multimap,
        "collectSortedList" => collect::sorted_list,
        "concatMap" => concat_map::flux,
        "concatMapDelayError" => concat_map::delay_error,
        "concatMapIterable" => flat_map_iterable::flux,
        "count" => count::count,
        "defaultIfEmpty" => if_empty::default_flux,
        "delayUntil" => delay_until::flux,
        "dematerialize" => materialize::back_flux,
        "distinct" => distinct::flux,
        "distinctUntilChanged" => distinct::until_changed,
        "elementAt" => one::element_at,
        "expand" => expand::flux,
        "expandDeep" => expand::deep_flux,
        "filter" => filter::flux,
        "filterWhen" => filter_when::flux,
        "flatMap" => flat_map::flux,
        "flatMapDelayError" => flat_map::delay_error,
        "flatMapIterable" => flat_map_iterable::flux,
        "flatMapSequential" => flat_map_sequential::flux,
        "flatMapSequentialDelayError" => flat_map_sequential::flux,
        "groupBy" => group_by::flux,
        "handle" => handle::flux,
        "hasElement" => count::has_element,
        "hasElements" => count::has_elements,
        "ignoreElements" => one::ignore_elements,
        "index" => index::flux,
        "last" => one::last,
        "limitRequest" => take::limit_request,
        "map" => map::flux,
        "mapNotNull" => map_not_null::flux,
        "materialize" => materialize::flux,
        "next" => one::next,
        "ofType" => cast::of_type_flux,
        "reduce" => scan::reduce,
        "reduceWith" => scan::reduce_with,
        "repeat" => repeat::flux,
        "repeatWhen" => repeat::when_flux,
        "scan" => scan::scan,
        "scanWith" => scan::scan_with,
        "single" => one::single,
        "singleOrEmpty" => one::single_or_empty,
        "skip" => skip::flux,
        "skipLast" => skip::last,
        "skipUntil" => skip::until,
        "skipUntilOther" => skip::until_other,
        "skipWhile" => skip::while_,
        "sort" => sort::flux,
        "subscribe" => subscriber::subscribe,
        "subscribeWith" => subscriber::subscribe_with,
        "switchIfEmpty" => if_empty::switch_flux,
        "switchMap" => switch_map::flux,
        "switchOnFirst" => switch_on_first::flux,
        "take" => take::flux,
        "takeLast" => take::last,
        "takeUntil" => take::until,
        "takeUntilOther" => take::until_other_flux,
        "takeWhile" => take::while_,
        "then" => then::flux,
        "thenEmpty" => then::empty_flux,
        "thenMany" => then::many_flux,
        "transform" => transform::flux,
        "transformDeferred" => transform::deferred_flux,
        "transformDeferredContextual" => transform::contextual_flux,
        "window" => window::flux,
        "windowTimeout" => window::timeout,
        "windowUntil" => window::until,
        "windowUntilChanged" => window::changed,
        "windowWhen" => window::when,
        "windowWhile" => window::while_,
        _ => return None,
    })
}

/// Methods of `Mono`.
pub(crate) fn mono(name: &str) -> Option<Native> {
    Some(match name {
        "as" => transform::as_,
        "cast" => cast::mono,
        "defaultIfEmpty" => if_empty::default_mono,
        "delayUntil" => delay_until::mono,
        "dematerialize" => materialize::back_mono,
        "expand" => expand::mono,
        "expandDeep" => expand::deep_mono,
        "filter" => filter::mono,
        "filterWhen" => filter_when::mono,
        "flatMap" => flat_map::mono,
        "flatMapIterable" => flat_map_iterable::mono,
        "flatMapMany" => flat_map::many,
        "flux" => one::flux,
        "handle" => handle::mono,
        "hasElement" => count::mono_has_element,
        "ignoreElement" => one::ignore_element,
        "ignoreElements" => one::ignore_elements_of,
        "map" => map::mono,
        "mapNotNull" => map_not_null::mono,
        "materialize" => materialize::mono,
        "ofType" => cast::of_type_mono,
        "repeat" => repeat::mono,
        "repeatWhen" => repeat::when_mono,
        "repeatWhenEmpty" => repeat::when_empty,
        "single" => one::mono_single,
        "singleOptional" => one::single_optional,
        "subscribe" => subscriber::subscribe,
        "subscribeWith" => subscriber::subscribe_with,
        "switchIfEmpty" => if_empty::switch_mono,
        "take" => take::mono,
        "takeUntilOther" => take::until_other_mono,
        "then" => then::mono,
        "thenEmpty" => then::empty_mono,
        "thenMany" => then::many_mono,
        "thenReturn" => then::return_,
        "transform" => transform::mono,
        "transformDeferred" => transform::deferred_mono,
        "transformDeferredContextual" => transform::contextual_mono,
        _ => return None,
    })
}

/// Methods of the objects that operators hand out.
pub(crate) fn native(class: &str, name: &str) -> Option<Native> {
    match (class, name) {
        ("reactor.core.publisher.GroupedFlux", "key") => Some(group_by::key),
        _ => None,
    }
}
