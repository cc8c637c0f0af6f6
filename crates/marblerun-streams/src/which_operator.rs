//! Which operator do I need?
//!
//! Every operator, by what it is for. A name here leads to its documentation: what it does in one
//! sentence, an example that is executed, and what it does to demand, completion, errors,
//! cancellation and threads. Where [`Flux`] and [`Mono`] have the same operator, the one of `Flux` is
//! listed.
//!
//! Functions that can fail have a `try_` form of the operator: [`Flux::map`] and [`Flux::try_map`].
//! What can be tuned is a method on what the operator returns, and is listed last.
//!
//! # A new sequence
//!
//! | from | operator |
//! |---|---|
//! | a value | [`Flux::just`], [`Mono::just`]; one that may be missing: [`Mono::just_or_empty`] |
//! | a collection or iterator | [`Flux::from_iterable`]; numbers: [`Flux::range`]; made for each subscriber: [`Flux::from_iterator`] |
//! | a function, called for each subscriber | [`Mono::from_callable`], [`Mono::from_supplier`]; without a value: [`Mono::from_runnable`] |
//! | a future | [`Mono::from_future`] |
//! | a stream of the futures crate (feature `futures`) | `Flux::from_stream` |
//! | other threads | [`Flux::channel`] |
//! | callbacks | [`Flux::create`], [`Flux::create_with`], [`Mono::create`]; without back pressure: [`Flux::push`], [`Flux::push_with`] |
//! | state, one value for each request | [`Flux::generate`] |
//! | another publisher, made for each subscriber | [`Flux::defer`]; with its context: [`Flux::defer_contextual`] |
//! | something that has to be closed | [`Flux::using`], [`Flux::using_lazily`]; opened and closed by publishers: [`Flux::using_when`], by the first value of a flux: [`Flux::try_using_first_when`] |
//! | nothing | [`Flux::empty`] completes, [`Flux::error`] fails, [`Flux::never`] does neither; with an error made for each subscriber: [`Flux::error_with`], or only when values are requested: [`Flux::error_when_requested`] |
//! | a clock | [`Flux::interval`], [`Flux::interval_after`], [`Mono::delay`] |
//! | hand | [`Sinks`](crate::Sinks) |
//!
//! # Another form
//!
//! | to | operator |
//! |---|---|
//! | change each value | [`Flux::map`]; keep what is found: [`Flux::map_not_null`]; emit, leave out or end: [`Flux::handle`] |
//! | number the values | [`Flux::index`] |
//! | go on with a publisher for each value | all at once: [`Flux::flat_map`]; all at once, in order: [`Flux::flat_map_sequential`]; one after the other: [`Flux::concat_map`]; only the newest: [`Flux::switch_map`]; theirs, too: [`Flux::expand`] |
//! | go on with a collection for each value | [`Flux::flat_map_iterable`], [`Flux::concat_map_iterable`] |
//! | go on with a publisher for the value of a mono | [`Mono::flat_map`], [`Mono::flat_map_many`] |
//! | go on by what the first value is | [`Flux::switch_on_first`] |
//! | go on with a publisher for the end, too | [`Flux::flat_map_signals`], [`Mono::flat_map_many_signals`] |
//! | go on with what comes of each value, and of that | [`Flux::expand`], [`Flux::expand_deep`] |
//! | add values before or after | [`Flux::start_with`], [`Flux::start_with_publisher`], [`Flux::concat_with_values`] |
//! | collect all values | in a list: [`Flux::collect_list`], sorted: [`Flux::collect_sorted_list`], [`Flux::collect_sorted_list_by`]; in a map: [`Flux::collect_map`], [`Flux::collect_multimap`]; in anything: [`Flux::collect`] |
//! | count them | [`Flux::count`] |
//! | put them together | [`Flux::reduce`], [`Flux::reduce_with`]; each step, too: [`Flux::scan`]; from a first value: [`Flux::scan_from`], [`Flux::scan_with`] |
//! | ask about all of them | [`Flux::all`], [`Flux::any`], [`Flux::has_element`], [`Flux::has_elements`], [`Mono::has_element`] |
//! | sort them | [`Flux::sort`], [`Flux::sort_by`]; by an arrangement that can fail: [`Flux::try_sort_arranged`], [`Flux::try_collect_list_arranged`] |
//! | make signals values | [`Flux::materialize`]; and signals again: [`Flux::dematerialize`] |
//! | hide the type of a chain | [`Flux::hide`], [`Flux::boxed`]; of values: [`Flux::cast`], [`Flux::of_type`] |
//! | put operators together | [`Flux::transform`], [`Flux::as_`]; anew for each subscriber: [`Flux::transform_deferred`], [`Flux::transform_deferred_contextual`] |
//! | make a mono a flux | [`Mono::flux`] |
//!
//! # Several sequences
//!
//! | to | operator |
//! |---|---|
//! | have one after the other | [`Flux::concat`], [`Flux::concat_iterable`], [`Flux::concat_delay_error`], [`Flux::concat_with`] |
//! | have all at once | [`Flux::merge`], [`Flux::merge_with`]; a publisher of publishers: [`Flux::flatten`]; in order: [`Flux::merge_sequential`]; in the order of their values: [`Flux::merge_comparing`], [`Flux::merge_comparing_by`], [`Flux::merge_comparing_with`], or of what is there: [`Flux::merge_priority`], [`Flux::merge_priority_by`] |
//! | pair values | [`Flux::zip`], [`Flux::zip_with`], [`Flux::zip_with_combinator`], [`Mono::zip`], [`Mono::zip_with`], [`Mono::zip_with_combinator`], [`Mono::zip_when`]; with a collection: [`Flux::zip_with_iterable`], [`Flux::zip_with_iterable_combinator`]; that overlap in time: [`Flux::join`], [`Flux::group_join`] |
//! | pair the newest values | [`Flux::combine_latest`], [`Flux::with_latest_from`] |
//! | compare them | [`Mono::sequence_equal`], [`Mono::sequence_equal_by`] |
//! | have the quickest | [`Flux::first_with_signal`], [`Flux::first_with_value`], [`Flux::or`] |
//! | have the newest of a sequence of sequences | [`Flux::switch_on_next`] |
//! | wait for the end | of several: [`Mono::when`], [`Mono::and`]; of one, then go on: [`Flux::then`], [`Flux::then_mono`], [`Flux::then_many`], [`Flux::then_empty`], [`Mono::then_return`] |
//! | wait for something before each value | [`Flux::delay_until`] |
//! | have another if there is nothing | [`Flux::default_if_empty`], [`Flux::switch_if_empty`] |
//! | have the end only | [`Flux::ignore_elements`], [`Mono::ignore_element`] |
//! | have the sequence again | [`Flux::repeat`], [`Flux::repeat_while`], [`Flux::repeat_when`], [`Mono::repeat_when_empty`] |
//!
//! # A look
//!
//! | at | operator |
//! |---|---|
//! | values | [`Flux::do_on_next`] |
//! | the end | [`Flux::do_on_complete`], [`Flux::do_on_error`], [`Flux::do_on_terminate`], [`Flux::do_after_terminate`], [`Mono::do_on_success`] |
//! | the end or the cancel | [`Flux::do_finally`] |
//! | the beginning | [`Flux::do_first`], [`Flux::do_on_subscribe`]; with the subscription: [`Flux::try_do_on_subscribe_with`] |
//! | what comes from below | [`Flux::do_on_request`], [`Flux::do_on_cancel`] |
//! | values that are thrown away | [`Flux::do_on_discard`] |
//! | every signal | [`Flux::record`]; as values: [`Flux::do_on_each`]; in a log: [`Flux::log`] |
//!
//! # Fewer values
//!
//! | which | operator |
//! |---|---|
//! | those that satisfy | [`Flux::filter`]; asked of a publisher: [`Flux::filter_when`], [`Flux::filter_when_publisher`] |
//! | those that are new | [`Flux::distinct`], [`Flux::distinct_by`], [`Flux::distinct_until_changed`], [`Flux::distinct_until_changed_by`] |
//! | the first | [`Flux::take`], [`Flux::take_while`], [`Flux::take_until`], [`Flux::take_for`], [`Flux::take_until_other`], [`Flux::next`], [`Flux::limit_request`]; asking for more: [`Flux::take_unbounded`] |
//! | the last | [`Flux::take_last`], [`Flux::last`], [`Flux::last_or`] |
//! | all but the first | [`Flux::skip`], [`Flux::skip_while`], [`Flux::skip_for`], [`Flux::skip_until_other`], [`Flux::skip_until`] |
//! | all but the last | [`Flux::skip_last`] |
//! | the one at a position | [`Flux::element_at`], [`Flux::element_at_or`] |
//! | the only one | [`Flux::single`], [`Flux::single_or`], [`Flux::single_or_empty`], [`Mono::single_optional`] |
//! | some of many | at intervals: [`Flux::sample`], [`Flux::sample_on`], [`Flux::sample_first`], [`Flux::sample_first_on`]; when it is quiet: [`Flux::sample_timeout`] |
//!
//! # Errors
//!
//! | to | operator |
//! |---|---|
//! | fail | [`Flux::error`]; if it takes too long: [`Flux::timeout`], [`Flux::timeout_first`], [`Flux::timeout_each`] |
//! | go on with a value | [`Flux::on_error_return`], [`Flux::on_error_return_if`] |
//! | go on with a publisher | [`Flux::on_error_resume`], [`Flux::on_error_resume_if`]; if it takes too long: [`Flux::timeout_or`], [`Flux::timeout_first_or`], [`Flux::timeout_each_or`] |
//! | complete | [`Flux::on_error_complete`], [`Flux::on_error_complete_if`] |
//! | have another error | [`Flux::on_error_map`], [`Flux::on_error_map_if`] |
//! | leave out the value that failed | [`Flux::on_error_continue`]; not above here: [`Flux::on_error_stop`] |
//! | try again | [`Flux::retry`], [`Flux::retry_when`]; with waits that grow: [`Flux::retry_with`] |
//!
//! # More values than wanted
//!
//! | to | operator |
//! |---|---|
//! | keep them | [`Flux::on_backpressure_buffer`], [`Flux::on_backpressure_buffer_max`], [`Flux::on_backpressure_buffer_with`], [`Flux::on_backpressure_buffer_for`] |
//! | drop them | [`Flux::on_backpressure_drop`]; all but the newest: [`Flux::on_backpressure_latest`] |
//! | fail | [`Flux::on_backpressure_error`] |
//! | ask for fewer at a time | [`Flux::limit_rate`], [`Flux::limit_rate_between`] |
//!
//! # Time
//!
//! | to | operator |
//! |---|---|
//! | tell the time of values | [`Flux::elapsed`], [`Flux::timestamp`], [`Flux::timed`] |
//! | wait between values | [`Flux::delay_elements`] |
//! | move all values | [`Flux::delay_sequence`], [`Mono::delay_element`] |
//! | subscribe later | [`Flux::delay_subscription`], [`Flux::delay_subscription_until`] |
//!
//! # Parts
//!
//! | of | publishers | lists |
//! |---|---|---|
//! | a size | [`Flux::window`], [`Flux::window_skip`] | [`Flux::buffer`], [`Flux::buffer_skip`] |
//! | a time | [`Flux::window_duration`], [`Flux::window_every`] | [`Flux::buffer_duration`], [`Flux::buffer_every`] |
//! | a size or a time | [`Flux::window_timeout`], [`Flux::window_timeout_fair`] | [`Flux::buffer_timeout`], [`Flux::buffer_timeout_fair`] |
//! | what a predicate says | [`Flux::window_until`], [`Flux::window_until_cut_before`], [`Flux::window_while`], [`Flux::window_until_changed`] | [`Flux::buffer_until`], [`Flux::buffer_until_cut_before`], [`Flux::buffer_while`], [`Flux::buffer_until_changed`] |
//! | what other publishers say | [`Flux::window_boundary`], [`Flux::window_when`] | [`Flux::buffer_boundary`], [`Flux::buffer_when`] |
//! | a key | [`Flux::group_by`], with values mapped: [`Flux::map_values`]; ending in an order: [`Flux::ending_in_order_of`] | |
//!
//! # Several subscribers
//!
//! | to | operator |
//! |---|---|
//! | connect by hand | [`ConnectableFlux::connect`](crate::ConnectableFlux::connect) after [`Flux::publish`], [`Flux::publish_prefetching`]; with the past: [`Flux::replay`], [`Flux::replay_size`], [`Flux::replay_duration`], [`Flux::replay_size_duration`]; from anything that starts when it is told to, and back: [`ConnectableFlux::from_connect`](crate::ConnectableFlux::from_connect), [`ConnectableFlux::into_connect`](crate::ConnectableFlux::into_connect) |
//! | connect when enough have subscribed | [`ConnectableFlux`](crate::ConnectableFlux)'s [`auto_connect`](crate::ConnectableFlux::auto_connect), [`ref_count`](crate::ConnectableFlux::ref_count), [`ref_count_grace`](crate::ConnectableFlux::ref_count_grace) |
//! | share one subscription | [`Flux::share`], [`Flux::share_next`], [`Mono::share`], [`Flux::publish_next`]; within one chain: [`Flux::publish_with`], [`Mono::publish_with`] |
//! | remember | [`Flux::cache`], [`Flux::cache_size`], [`Flux::cache_duration`], [`Mono::cache`], [`Mono::cache_invalidate_if`], [`Flux::cache_size_duration`], [`Mono::cache_invalidate_when`], [`Mono::try_cache_for`] |
//! | forget the source and the subscriber at the end | [`Flux::on_terminate_detach`] |
//!
//! # Threads and context
//!
//! | to | operator |
//! |---|---|
//! | emit on another thread | [`Flux::publish_on`], [`Flux::publish_on_with`] |
//! | subscribe and request on another thread | [`Flux::subscribe_on`] |
//! | cancel on another thread | [`Flux::cancel_on`] |
//! | tell those above something | [`Flux::context_write`] |
//! | deal values out to several threads | [`Flux::parallel`], [`Flux::parallel_with_prefetch`], then [`ParallelFlux::run_on`], [`ParallelFlux::run_on_with_prefetch`] |
//! | work on each of these rails | as on a flux: [`ParallelFlux::map`], [`ParallelFlux::filter`], [`ParallelFlux::flat_map`], [`ParallelFlux::concat_map`]; any operators: [`ParallelFlux::each_rail`]; to one value each: [`ParallelFlux::collect`], [`ParallelFlux::reduce_with`] |
//! | have one flux of the rails again | as values come: [`ParallelFlux::sequential`], [`ParallelFlux::sequential_with_prefetch`]; in order: [`ParallelFlux::ordered`], [`ParallelFlux::sorted`], [`ParallelFlux::collect_sorted_list`]; one value of all: [`ParallelFlux::reduce`]; the end only: [`ParallelFlux::then`]; the rails themselves: [`ParallelFlux::groups`] |
//!
//! # The way out
//!
//! | to | operator |
//! |---|---|
//! | have the values | [`Flux::subscribe`], [`Flux::subscribe_with`] |
//! | await a mono | [`Mono`]'s [`into_future`](std::future::IntoFuture::into_future), or simply `.await` |
//! | have a stream of the futures crate (feature `futures`) | `Flux::into_stream`, `Flux::into_stream_with` |
//!
//! # Tuning
//!
//! | what | operator |
//! |---|---|
//! | how many sources at once, how many values ahead | [`Flux::concurrency`], [`Flux::prefetch`] |
//! | errors after all values | [`Flux::delay_error`], [`Flux::delay_error_until_boundary`], [`Mono::delay_error`] |
//! | errors before values that wait | [`Flux::without_delaying_errors`] |
//! | another value than a list of the values | [`Flux::combinator`], [`Mono::combinator`] |
//! | requests where they are made | [`Flux::requesting_anywhere`] |

#[cfg(doc)]
use crate::{Flux, Mono, ParallelFlux};
