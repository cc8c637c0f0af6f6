//! Operators: how each is bound to the stream core, one file each.

mod concat_with;
mod filter;
mod flat_map;
mod join;
mod map;
mod merge_with;
mod or;
mod take;
mod with_latest_from;
mod zip_with;

use crate::native::Native;
use crate::subscriber;

/// Methods of `Flux`.
pub(crate) fn flux(name: &str) -> Option<Native> {
    Some(match name {
        "filter" => filter::flux,
        "flatMap" => flat_map::flux,
        "map" => map::flux,
        "subscribe" => subscriber::subscribe,
        "subscribeWith" => subscriber::subscribe_with,
        "take" => take::flux,
        "concatWith" => concat_with::concat_with,
        "concatWithValues" => concat_with::concat_with_values,
        "groupJoin" => join::group_join,
        "join" => join::join,
        "mergeComparingWith" => merge_with::comparing,
        "mergeOrderedWith" => merge_with::ordered,
        "mergeWith" => merge_with::merge_with,
        "or" => or::flux,
        "startWith" => concat_with::start_with,
        "withLatestFrom" => with_latest_from::flux,
        "zipWith" => zip_with::flux,
        "zipWithIterable" => zip_with::iterable,
        _ => return None,
    })
}

/// Methods of `Mono`.
pub(crate) fn mono(name: &str) -> Option<Native> {
    Some(match name {
        "filter" => filter::mono,
        "map" => map::mono,
        "subscribe" => subscriber::subscribe,
        "subscribeWith" => subscriber::subscribe_with,
        "and" => or::and,
        "concatWith" => concat_with::concat_with,
        "mergeWith" => merge_with::merge_with,
        "or" => or::mono,
        "zipWhen" => zip_with::when,
        "zipWith" => zip_with::mono,
        _ => return None,
    })
}
