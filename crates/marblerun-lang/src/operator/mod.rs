//! Operators: how each is bound to the stream core, one file each.

mod filter;
mod flat_map;
mod map;
mod take;

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
        _ => return None,
    })
}
