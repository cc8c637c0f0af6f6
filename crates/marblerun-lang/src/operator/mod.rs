//! Operators: how each is bound to the stream core, one file for an operator or a family of them.

/// Binds an operator that `Flux` and `Mono` have alike: functions `flux` and `mono` in a module of
/// that name.
macro_rules! alike {
    ($(#[$doc:meta])* $name:ident, |$call:ident, $source:ident| $body:block) => {
        $(#[$doc])*
        pub(crate) mod $name {
            #[allow(unused_imports, reason = "not every operator needs all of them")]
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

mod apply;
mod backpressure;
mod block;
mod buffer;
mod cache;
mod cast;
mod collect;
mod concat_map;
mod concat_with;
mod context_write;
mod count;
mod delay;
mod distinct;
mod do_on;
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
mod join;
mod map;
mod map_not_null;
mod matching;
mod materialize;
mod merge_with;
mod on_error;
mod one;
mod or;
mod pass;
mod publish;
mod repeat;
mod replay;
mod retry;
mod sample;
mod scan;
mod skip;
mod sort;
pub(crate) mod support;
mod switch_map;
mod switch_on_first;
mod take;
mod then;
mod threads;
mod time;
mod timeout;
mod transform;
mod until_changed;
mod window;
mod with_latest_from;
mod zip_with;

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
        "delayUntil" => delay::delay_until::flux,
        "dematerialize" => materialize::back_flux,
        "distinct" => distinct::flux,
        "distinctUntilChanged" => distinct::until_changed,
        "elementAt" => one::element_at,
        "expand" => expand::flux,
        "expandDeep" => expand::deep_flux,
        "blockFirst" => block::first,
        "blockLast" => block::last,
        "cancelOn" => threads::cancel_on::flux,
        "checkpoint" => pass::pass::flux,
        "contextWrite" => context_write::flux,
        "delayElements" => delay::delay_elements,
        "delaySequence" => delay::delay_sequence,
        "delaySubscription" => delay::delay_subscription::flux,
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
        "hide" => pass::hide::flux,
        "limitRate" => backpressure::limit_rate,
        "log" => pass::pass::flux,
        "name" => pass::pass::flux,
        "onBackpressureBuffer" => backpressure::buffer,
        "onBackpressureDrop" => backpressure::drop,
        "onBackpressureError" => backpressure::error,
        "onBackpressureLatest" => backpressure::latest,
        "onErrorComplete" => on_error::on_error_complete::flux,
        "onErrorContinue" => on_error::on_error_continue::flux,
        "onErrorMap" => on_error::on_error_map::flux,
        "onErrorResume" => on_error::on_error_resume::flux,
        "$onErrorResume" => on_error::on_error_resume::given_flux,
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
        "tag" => pass::pass::flux,
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
        "as" => transform::as_,
        "cast" => cast::mono,
        "defaultIfEmpty" => if_empty::default_mono,
        "delayUntil" => delay::delay_until::mono,
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
        "block" => block::last,
        "cancelOn" => threads::cancel_on::mono,
        "checkpoint" => pass::pass::mono,
        "contextWrite" => context_write::mono,
        "delayElement" => delay::delay_element,
        "delaySubscription" => delay::delay_subscription::mono,
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
        "hide" => pass::hide::mono,
        "log" => pass::pass::mono,
        "name" => pass::pass::mono,
        "onErrorComplete" => on_error::on_error_complete::mono,
        "onErrorContinue" => on_error::on_error_continue::mono,
        "onErrorMap" => on_error::on_error_map::mono,
        "onErrorResume" => on_error::on_error_resume::mono,
        "$onErrorResume" => on_error::on_error_resume::given_mono,
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

/// Methods of the objects that operators hand out.
pub(crate) fn native(class: &str, name: &str) -> Option<Native> {
    match (class, name) {
        ("reactor.core.publisher.GroupedFlux", "key") => Some(group_by::key),
        _ => None,
    }
}
