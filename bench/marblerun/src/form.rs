//! How the links of a chain are joined.

use marblerun_streams::{Flux, Publisher};

use crate::tape::{Tape, Taped};

/// Joins two stages of a chain. Chains call it on every source and after every operator.
pub trait Form: Copy + 'static {
    /// The flux as the next operator sees it.
    fn link<P: Publisher<Item: Taped>>(flux: Flux<P>) -> Flux<impl Publisher<Item = P::Item>>;
}

/// Nothing between the stages: the compiler sees the whole chain.
#[derive(Clone, Copy, Debug)]
pub struct Static;

impl Form for Static {
    fn link<P: Publisher<Item: Taped>>(flux: Flux<P>) -> Flux<impl Publisher<Item = P::Item>> {
        flux
    }
}

/// Static, but every link speaks the whole protocol: demand, signals, completion.
#[derive(Clone, Copy, Debug)]
pub struct Unfused;

impl Form for Unfused {
    fn link<P: Publisher<Item: Taped>>(flux: Flux<P>) -> Flux<impl Publisher<Item = P::Item>> {
        flux.hide()
    }
}

/// Each stage behind a virtual call, as in a chain that is built at run time.
#[derive(Clone, Copy, Debug)]
pub struct Erased;

impl Form for Erased {
    fn link<P: Publisher<Item: Taped>>(flux: Flux<P>) -> Flux<impl Publisher<Item = P::Item>> {
        flux.boxed()
    }
}

/// Erased, and every signal of every link is written down.
#[derive(Clone, Copy, Debug)]
pub struct Recorded;

impl Form for Recorded {
    fn link<P: Publisher<Item: Taped>>(flux: Flux<P>) -> Flux<impl Publisher<Item = P::Item>> {
        flux.record(Tape).boxed()
    }
}
