//! Factories: publishers that begin a chain.

pub(crate) mod from_iterable;
pub(crate) mod marbles;
pub(crate) mod merge;
pub(crate) mod several;

mod combine_latest;
mod concat;
mod create;
mod defer;
mod empty;
mod error;
mod first;
mod from;
mod from_callable;
mod from_future;
mod generate;
mod interval;
mod just;
mod range;
mod sequence_equal;
mod sink;
mod using;
mod using_when;
mod when;
mod zip;

use crate::native::Native;

/// Static methods of `Flux`.
pub(crate) fn flux(name: &str) -> Option<Native> {
    Some(match name {
        "just" => just::flux,
        "range" => range::flux,
        "empty" => empty::flux,
        "never" => empty::never_flux,
        "error" => error::flux,
        "combineLatest" => combine_latest::flux,
        "concat" => concat::concat,
        "concatDelayError" => concat::concat_delay_error,
        "create" => create::flux,
        "push" => create::push,
        "defer" => defer::flux,
        "deferContextual" => defer::contextual_flux,
        "firstWithSignal" => first::signal_flux,
        "firstWithValue" => first::value_flux,
        "from" => from::flux,
        "fromArray" => from_iterable::array,
        "fromIterable" => from_iterable::iterable,
        "fromStream" => from_iterable::stream,
        "generate" => generate::flux,
        "interval" => interval::flux,
        "merge" | "mergeDelayError" => merge::merge,
        "mergeSequential" | "mergeSequentialDelayError" => merge::sequential,
        "mergeComparing"
        | "mergeComparingDelayError"
        | "mergeOrdered"
        | "mergePriority"
        | "mergePriorityDelayError" => merge::comparing,
        "switchOnNext" => concat::switch_on_next,
        "using" => using::flux,
        "usingWhen" => using_when::flux,
        "zip" => zip::flux,
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
        "create" => create::mono,
        "defer" => defer::mono,
        "deferContextual" => defer::contextual_mono,
        "delay" => interval::mono,
        "first" | "firstWithSignal" => first::signal_mono,
        "firstWithValue" => first::value_mono,
        "from" => from::mono,
        "fromCallable" => from_callable::callable,
        "fromCompletionStage" | "fromFuture" => from_future::mono,
        "fromDirect" => from::direct,
        "fromRunnable" => from_callable::runnable,
        "fromSupplier" => from_callable::supplier,
        "ignoreElements" => from::ignore_elements,
        "justOrEmpty" => just::or_empty,
        "sequenceEqual" => sequence_equal::mono,
        "using" => using::mono,
        "usingWhen" => using_when::mono,
        "when" | "whenDelayError" => when::mono,
        "zip" | "zipDelayError" => zip::mono,
        _ => return None,
    })
}

/// Methods of the objects that factories hand out.
pub(crate) fn native(class: &str, name: &str) -> Option<Native> {
    match class {
        "reactor.core.publisher.HostFluxSink"
        | "reactor.core.publisher.HostMonoSink"
        | "reactor.core.publisher.HostSynchronousSink" => sink::native(name),
        _ => None,
    }
}
