//! Operators: how each is bound to the stream core, one file each.

mod concat_with;
/// Binds an operator that `Flux` and `Mono` have alike: functions `flux` and `mono` in a module of
/// that name.
macro_rules! alike {
    ($(#[$doc:meta])* $name:ident, |$call:ident, $source:ident| $body:block) => {
        $(#[$doc])*
        pub(crate) mod $name {
            #[allow(clippy::wildcard_imports, unused_imports)]
            use super::*;

            pub(crate) fn flux($call: &Call<'_>) -> Answer {
                let $source = $call.source()?;
                $call.flux_value($body)
            }

            pub(crate) fn mono($call: &Call<'_>) -> Answer {
                let $source = $call.mono()?;
                $call.mono_value($body)
            }
        }
    };
}

mod backpressure;
mod block;
mod context_write;
mod delay;
mod do_on;
mod cache;
mod filter;
mod flat_map;
mod join;
mod map;
mod merge_with;
mod or;
mod publish;
mod replay;
mod take;
mod with_latest_from;
mod zip_with;
mod matching;
mod on_error;
mod pass;
mod retry;
mod sample;
mod threads;
mod time;
mod timeout;

use crate::native::Native;
use crate::subscriber;

/// Methods of `Flux`.
pub(crate) fn flux(name: &str) -> Option<Native> {
    Some(match name {
        "blockFirst" => block::first,
        "blockLast" => block::last,
        "cancelOn" => threads::cancel_on::flux,
        "checkpoint" => pass::pass::flux,
        "contextWrite" => context_write::flux,
        "delayElements" => delay::delay_elements,
        "delaySequence" => delay::delay_sequence,
        "delaySubscription" => delay::delay_subscription::flux,
        "delayUntil" => delay::delay_until::flux,
        "doAfterTerminate" => do_on::do_after_terminate::flux,
        "doFinally" => do_on::do_finally::flux,
        "doFirst" => do_on::do_first::flux,
        "doOnCancel" => do_on::do_on_cancel::flux,
        "doOnComplete" => do_on::do_on_complete,
        "doOnDiscard" => do_on::do_on_discard::flux,
        "doOnEach" => do_on::do_on_each::flux,
        "doOnError" => do_on::do_on_error::flux,
        "doOnNext" => do_on::do_on_next::flux,
        "doOnRequest" => do_on::do_on_request::flux,
        "doOnSubscribe" => do_on::do_on_subscribe::flux,
        "doOnTerminate" => do_on::do_on_terminate::flux,
        "elapsed" => time::elapsed::flux,
        "cache" => replay::cache_flux,
        "filter" => filter::flux,
        "flatMap" => flat_map::flux,
        "hide" => pass::hide::flux,
        "limitRate" => backpressure::limit_rate,
        "log" => pass::pass::flux,
        "map" => map::flux,
        "name" => pass::pass::flux,
        "onBackpressureBuffer" => backpressure::buffer,
        "onBackpressureDrop" => backpressure::drop,
        "onBackpressureError" => backpressure::error,
        "onBackpressureLatest" => backpressure::latest,
        "onErrorComplete" => on_error::on_error_complete::flux,
        "onErrorContinue" => on_error::on_error_continue::flux,
        "onErrorMap" => on_error::on_error_map::flux,
        "onErrorResume" => on_error::on_error_resume::flux,
        "onErrorReturn" => on_error::on_error_return::flux,
        "onErrorStop" => on_error::on_error_stop::flux,
        "onTerminateDetach" => pass::on_terminate_detach::flux,
        "publishOn" => threads::publish_on::flux,
        "retry" => retry::retry::flux,
        "retryWhen" => retry::retry_when::flux,
        "sample" => sample::sample,
        "sampleFirst" => sample::sample_first,
        "sampleTimeout" => sample::sample_timeout,
        "parallel" => crate::parallel::parallel,
        "publish" => publish::flux,
        "publishNext" | "shareNext" => publish::next,
        "replay" => replay::flux,
        "share" => publish::share_flux,
        "subscribe" => subscriber::subscribe,
        "subscribeOn" => threads::subscribe_on::flux,
        "subscribeWith" => subscriber::subscribe_with,
        "tag" => pass::pass::flux,
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
        "timed" => time::timed::flux,
        "timeout" => timeout::flux,
        "timestamp" => time::timestamp::flux,
        _ => return None,
    })
}

/// Methods of `Mono`.
pub(crate) fn mono(name: &str) -> Option<Native> {
    Some(match name {
        "block" => block::last,
        "cancelOn" => threads::cancel_on::mono,
        "checkpoint" => pass::pass::mono,
        "contextWrite" => context_write::mono,
        "delayElement" => delay::delay_element,
        "delaySubscription" => delay::delay_subscription::mono,
        "delayUntil" => delay::delay_until::mono,
        "doAfterTerminate" => do_on::do_after_terminate::mono,
        "doFinally" => do_on::do_finally::mono,
        "doFirst" => do_on::do_first::mono,
        "doOnCancel" => do_on::do_on_cancel::mono,
        "doOnDiscard" => do_on::do_on_discard::mono,
        "doOnEach" => do_on::do_on_each::mono,
        "doOnError" => do_on::do_on_error::mono,
        "doOnNext" => do_on::do_on_next::mono,
        "doOnRequest" => do_on::do_on_request::mono,
        "doOnSubscribe" => do_on::do_on_subscribe::mono,
        "doOnSuccess" => do_on::do_on_success,
        "doOnTerminate" => do_on::do_on_terminate::mono,
        "elapsed" => time::elapsed::mono,
        "cache" => cache::mono,
        "cacheInvalidateIf" => cache::invalidate_if,
        "cacheInvalidateWhen" => cache::invalidate_when,
        "filter" => filter::mono,
        "hide" => pass::hide::mono,
        "log" => pass::pass::mono,
        "map" => map::mono,
        "name" => pass::pass::mono,
        "onErrorComplete" => on_error::on_error_complete::mono,
        "onErrorContinue" => on_error::on_error_continue::mono,
        "onErrorMap" => on_error::on_error_map::mono,
        "onErrorResume" => on_error::on_error_resume::mono,
        "onErrorReturn" => on_error::on_error_return::mono,
        "onErrorStop" => on_error::on_error_stop::mono,
        "onTerminateDetach" => pass::on_terminate_detach::mono,
        "publishOn" => threads::publish_on::mono,
        "retry" => retry::retry::mono,
        "retryWhen" => retry::retry_when::mono,
        "publish" => publish::mono,
        "share" => publish::share_mono,
        "subscribe" => subscriber::subscribe,
        "subscribeOn" => threads::subscribe_on::mono,
        "subscribeWith" => subscriber::subscribe_with,
        "and" => or::and,
        "concatWith" => concat_with::concat_with,
        "mergeWith" => merge_with::merge_with,
        "or" => or::mono,
        "zipWhen" => zip_with::when,
        "zipWith" => zip_with::mono,
        "tag" => pass::pass::mono,
        "timed" => time::timed::mono,
        "timeout" => timeout::mono,
        "timestamp" => time::timestamp::mono,
        _ => return None,
    })
}
