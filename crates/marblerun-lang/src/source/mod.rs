//! Factories: publishers that begin a chain.

pub(crate) mod marbles;

mod empty;
mod error;
mod just;
mod range;

use crate::native::Native;

/// Static methods of `Flux`.
pub(crate) fn flux(name: &str) -> Option<Native> {
    Some(match name {
        "just" => just::flux,
        "range" => range::flux,
        "empty" => empty::flux,
        "never" => empty::never_flux,
        "error" => error::flux,
        _ => return None,
    })
}

/// Static methods of `Mono`.
pub(crate) fn mono(name: &str) -> Option<Native> {
    Some(match name {
        "just" => just::mono,
        "empty" => empty::mono,
        "never" => empty::never_mono,
        "error" => error::mono,
        _ => return None,
    })
}

/// Methods of the objects that factories hand out.
pub(crate) fn native(_class: &str, _name: &str) -> Option<Native> {
    None
}
