//! Operators: how each is bound to the stream core, one file each.

mod cache;
mod filter;
mod flat_map;
mod map;
mod publish;
mod replay;
mod take;

use crate::native::Native;
use crate::subscriber;

/// Methods of `Flux`.
pub(crate) fn flux(name: &str) -> Option<Native> {
    Some(match name {
        "cache" => replay::cache_flux,
        "filter" => filter::flux,
        "flatMap" => flat_map::flux,
        "map" => map::flux,
        "parallel" => crate::parallel::parallel,
        "publish" => publish::flux,
        "publishNext" | "shareNext" => publish::next,
        "replay" => replay::flux,
        "share" => publish::share_flux,
        "subscribe" => subscriber::subscribe,
        "subscribeWith" => subscriber::subscribe_with,
        "take" => take::flux,
        _ => return None,
    })
}

/// Methods of `Mono`.
pub(crate) fn mono(name: &str) -> Option<Native> {
    Some(match name {
        "cache" => cache::mono,
        "cacheInvalidateIf" => cache::invalidate_if,
        "cacheInvalidateWhen" => cache::invalidate_when,
        "filter" => filter::mono,
        "map" => map::mono,
        "publish" => publish::mono,
        "share" => publish::share_mono,
        "subscribe" => subscriber::subscribe,
        "subscribeWith" => subscriber::subscribe_with,
        _ => return None,
    })
}
