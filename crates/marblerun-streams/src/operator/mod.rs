//! Operators: what a flux can do.
//!
//! Transform
//! - [`concat_map`]: a source for each value, one after the other.
//! - [`concat_map_iterable`]: an iterator for each value.
//! - [`expand`]: a source for each value, and for each of theirs.
//! - [`expand_deep`]: a source for each value, and for each of theirs before the next value.
//! - [`flat_map`]: a source for each value, all at once.
//! - [`flat_map_sequential`]: a source for each value, all at once, in order.
//! - [`flat_map_many`]: a source for the value of a mono.
//! - [`mono_flat_map`]: a mono for the value of a mono.
//! - [`switch_map`]: a source for each value, until the next value.
//! - [`map`]: a function of each value.
//! - [`switch_on_first`]: a publisher that is chosen by the first signal.
//! - [`handle`]: a function that emits, leaves out or ends.
//! - [`hide`]: everything, under another type.
//! - [`index`]: values with their positions.
//! - [`map_not_null`]: what a function finds in each value.
//! - [`materialize`]: signals as values.
//! - [`dematerialize`]: values as signals.
//! - [`flat_map_signals`]: a source for each value and for the end.
//! - [`of_type`]: the values of a type.
//! - [`scan`]: what has come together so far.
//! - [`scan_with`]: a seed, and what has come together so far.
//! - [`transform`]: a function of a flux as a whole.
//! - [`zip_with_iterable`]: each value with the next item of a collection.
//!
//! Aggregate
//! - [`any`]: whether some or all values satisfy a predicate.
//! - [`collect`]: all values in a container.
//! - [`collect_list`]: all values in a list.
//! - [`count`]: how many values.
//! - [`has_elements`]: whether there are values.
//! - [`reduce`]: all values in one.
//! - [`reduce_with`]: all values in one, with a seed.
//! - [`sort`]: all values in order.
//!
//! Filter
//! - [`default_if_empty`]: a value if there is none.
//! - [`distinct`]: values that were not there before.
//! - [`distinct_until_changed`]: values that differ from the one before.
//! - [`element_at`]: the value at a position.
//! - [`filter`]: the values that satisfy a predicate.
//! - [`ignore_elements`]: no value, but the end.
//! - [`last`]: the last value.
//! - [`next`](mod@next): the first value.
//! - [`single`]: the only value.
//! - [`single_optional`]: whether a mono has a value, and which.
//! - [`skip`]: all but the first values.
//! - [`skip_last`]: all but the last values.
//! - [`skip_while`]: the values from the first that fails a predicate.
//! - [`filter_when`], [`mono_filter_when`]: the values for which another source answers `true`.
//! - [`take`]: the first values.
//! - [`take_last`]: the last values.
//! - [`take_until`]: the values up to the first that satisfies a predicate.
//! - [`take_while`]: the values before the first that fails a predicate.
//!
//! Peek
//! - [`context_write`]: another context for those above.
//! - [`do_after_terminate`]: an action after the end.
//! - [`do_finally`]: an action however it ends.
//! - [`do_first`]: an action before all else.
//! - [`do_on_cancel`]: a look at the cancel.
//! - [`do_on_complete`]: a look at completion.
//! - [`do_on_each`]: a look at each value and the end.
//! - [`do_on_error`]: a look at the error.
//! - [`do_on_next`]: a look at each value.
//! - [`do_on_request`]: a look at each request.
//! - [`do_on_subscribe`]: a look at the subscription.
//! - [`do_on_success`]: a look at the value of a mono, or that there is none.
//! - [`do_on_terminate`]: a look at the end.
//! - [`log`]: a look at everything.
//! - [`on_terminate_detach`]: lets go of the subscriber at the end.
//!
//! Combine
//! - [`combine_latest`]: the latest values of several sources.
//! - [`mod@concat`]: several sources, one after the other.
//! - [`first_with_signal`]: the source that is first to send a signal.
//! - [`first_with_value`]: the source that is first to have a value.
//! - [`group_join`]: each value of one source with the values of another that it meets.
//! - [`join`]: pairs of values that meet.
//! - [`merge`]: several sources, all at once.
//! - [`merge_comparing`]: several sources, the smallest value first.
//! - [`merge_priority`]: several sources, the smallest value there is first.
//! - [`merge_sequential`]: several sources, all at once, in order.
//! - [`mono_zip`]: the values of several monos.
//! - [`when`]: the completion of several sources.
//! - [`zip_when`]: the value of a mono and one made from it.
//! - [`delay_until`]: each value when a source made from it has completed.
//! - [`sequence_equal`]: whether two sources emit the same.
//! - [`skip_until_other`]: nothing before another source has a value.
//! - [`take_until_other`]: nothing after another source has a value.
//! - [`then`]: another source after this one has completed.
//! - [`with_latest_from`]: each value with the latest one of another source.
//! - [`zip`]: the values of several sources, one by one.
//! - [`switch_if_empty`]: another source if there is no value.
//!
//! Errors
//! - [`on_error_complete`]: completes instead of failing.
//! - [`on_error_map`]: another error.
//! - [`on_error_resume`]: another source after an error.
//! - [`on_error_return`]: one more value instead of an error.
//!
//! Backpressure
//! - [`limit_rate`]: small requests instead of large ones.
//! - [`limit_request`]: the first values, without asking for more.
//! - [`on_backpressure_buffer`]: keeps values until they are requested.
//! - [`on_backpressure_buffer_for`]: the same, but not for long.
//! - [`on_backpressure_drop`]: drops, or fails on, values that are not requested.
//! - [`on_backpressure_latest`]: keeps the latest value until it is requested.
//!
//! Threads
//! - [`cancel_on`]: cancels on another thread.
//! - [`parallel`]: several rails, each on a thread of its own.
//! - [`mono_publish_on`], [`publish_on`]: signals on another thread.
//! - [`subscribe_on`]: subscribes and requests on another thread.
//!
//! Time
//! - [`delay_element`], [`delay_elements`], [`delay_sequence`]: values later.
//! - [`delay_subscription`]: the subscription later.
//! - [`elapsed`], [`timed`], [`timestamp`]: values with their times.
//! - [`sample`], [`sample_first`], [`sample_timeout`]: some of the values.
//! - [`skip_for`], [`take_for`]: the values after some time, or within it.
//! - [`timeout`], [`timeout_each`]: an error, or another source, when a value is late.
//!
//! Repetition
//! - [`repeat`], [`repeat_when`], [`repeat_when_empty`]: the source again when it completes.
//! - [`retry`], [`retry_when`], [`retry_policy`], [`retry_companion`]: the source again when it fails.
//!
//! Split
//! - [`buffer`]: lists of a size.
//! - [`buffer_boundary`]: lists that end when another publisher signals.
//! - [`buffer_skip`]: lists that overlap or leave gaps.
//! - [`buffer_timeout`]: lists of a size, or what has come when time is up.
//! - [`buffer_timeout_fair`]: the same, waiting for demand.
//! - [`buffer_until`]: lists that end where a predicate says so.
//! - [`buffer_when`]: lists that other publishers open and close.
//! - [`group_by`]: a publisher for each key.
//! - [`window`]: publishers of so many values.
//! - [`window_boundary`]: publishers that end when another one signals.
//! - [`window_skip`]: publishers that overlap or leave gaps.
//! - [`window_until`]: publishers that end where a predicate says so.
//! - [`window_timeout`]: publishers of so many values, or of what comes until time is up.
//! - [`window_timeout_fair`]: the same, waiting for demand.
//! - [`window_when`]: publishers that others open and close.
//!
//! Multicast
//! - [`connect`]: connects when enough have subscribed.
//! - [`publish`]: one subscription for many subscribers.
//! - [`mono_publish_with`], [`publish_with`]: one subscription for the operators that a function puts together.
//! - [`mono_cache`]: one subscription for one value, which is kept.
//! - [`mono_delay_until`]: the value when a source made from it has completed.
//! - [`mono_share`]: one subscription for one value and many subscribers.
//! - [`replay`]: one subscription for many subscribers, who see the past, too.
//!
//! Bridges
//! - [`into_future`]: a mono as a future.
//! - `into_stream` (feature `futures`): a flux as a stream.
//!
//! Resources
//! - [`using`]: something that is closed at the end.
//! - [`using_when`]: something that publishers open and close.
//!
//! # Reactor's names
//!
//! Methods have Reactor's names in snake case; `try_` stands before those whose functions may fail.
//! Overloads that take something else have a name of their own (`take(Duration)` is
//! [`take_for`]); options of an operator are methods of what it returns
//! (`flatMapDelayError(f, 4, 8)` is `flat_map(f).concurrency(4).prefetch(8).delay_error()`).
//! Elsewhere or not at all:
//! - `block…`, `toFuture`, `toIterable`, `toStream`, `Mono.fromFuture`: there is one thread, and time is
//!   an argument; run the clock and look.
//! - `checkpoint`, `name`, `tag`, `metrics`: nothing here would see them; to a stream they are
//!   [`hide`](mod@hide).
//! - `tap`: [`record`](crate::record), or [`log`](mod@log).
//! - `contextCapture`: there are no thread-locals to capture.
//! - `Flux.from`, `Mono.fromDirect`: [`from_publisher`](crate::Flux::from_publisher); `Mono.from`:
//!   [`next`](mod@next).
//! - `fromArray`: [`from_iterable`](crate::Flux::from_iterable).
//! - `Flux.concat`, `merge`, `mergeSequential`, `zip` of a publisher of publishers: `concat_map`,
//!   `flat_map`, `flat_map_sequential` of what is given; [`merge`] has `flatten`.
//! - `repeat()`, `retry()`: `repeat` and `retry` with [`UNBOUNDED`](crate::UNBOUNDED).
//! - `collect(Collector)`, lists and maps made by suppliers: [`collect`] with a supplier.

#![allow(
    clippy::type_complexity,
    reason = "the type of a chain is its composition"
)]

pub mod any;
pub mod buffer;
pub mod buffer_boundary;
pub mod buffer_skip;
pub mod buffer_timeout;
pub mod buffer_timeout_fair;
pub mod buffer_until;
pub mod buffer_when;
pub mod cancel_on;
pub mod collect;
pub mod collect_list;
pub mod combine_latest;
pub mod concat;
pub mod concat_map;
pub mod concat_map_iterable;
pub mod connect;
pub mod context_write;
pub mod count;
pub mod default_if_empty;
pub mod delay_element;
pub mod delay_elements;
pub mod delay_sequence;
pub mod delay_subscription;
pub mod delay_until;
pub mod dematerialize;
pub mod distinct;
pub mod distinct_until_changed;
pub mod do_after_terminate;
pub mod do_finally;
pub mod do_first;
pub mod do_on_cancel;
pub mod do_on_complete;
pub mod do_on_each;
pub mod do_on_error;
pub mod do_on_next;
pub mod do_on_request;
pub mod do_on_subscribe;
pub mod do_on_success;
pub mod do_on_terminate;
pub mod elapsed;
pub mod element_at;
pub mod expand;
pub mod expand_deep;
pub mod filter;
pub mod filter_when;
pub mod first_with_signal;
pub mod first_with_value;
pub mod flat_map;
pub mod flat_map_many;
pub mod flat_map_sequential;
pub mod flat_map_signals;
pub mod group_by;
pub mod group_join;
pub mod handle;
pub mod has_elements;
pub mod hide;
pub mod ignore_elements;
pub mod index;
pub mod into_future;
#[cfg(feature = "futures")]
pub mod into_stream;
pub mod join;
pub mod last;
pub mod limit_rate;
pub mod limit_request;
pub mod log;
pub mod map;
pub mod map_not_null;
pub mod materialize;
pub mod merge;
pub mod merge_comparing;
pub mod merge_priority;
pub mod merge_sequential;
pub mod mono_cache;
pub mod mono_delay_until;
pub mod mono_filter_when;
pub mod mono_flat_map;
pub mod mono_publish_on;
pub mod mono_publish_with;
pub mod mono_share;
pub mod mono_zip;
pub mod next;
pub mod of_type;
pub mod on_backpressure_buffer;
pub mod on_backpressure_buffer_for;
pub mod on_backpressure_drop;
pub mod on_backpressure_latest;
pub mod on_error_complete;
pub mod on_error_map;
pub mod on_error_resume;
pub mod on_error_return;
pub mod on_terminate_detach;
pub mod parallel;
pub mod publish;
pub mod publish_on;
pub mod publish_with;
pub mod reduce;
pub mod reduce_with;
pub mod repeat;
pub mod repeat_when;
pub mod repeat_when_empty;
pub mod replay;
pub mod retry;
pub mod retry_companion;
pub mod retry_policy;
pub mod retry_when;
pub mod sample;
pub mod sample_first;
pub mod sample_timeout;
pub mod scan;
pub mod scan_with;
pub mod sequence_equal;
pub mod single;
pub mod single_optional;
pub mod skip;
pub mod skip_for;
pub mod skip_last;
pub mod skip_until_other;
pub mod skip_while;
pub mod sort;
pub mod subscribe_on;
pub mod switch_if_empty;
pub mod switch_map;
pub mod switch_on_first;
pub mod take;
pub mod take_for;
pub mod take_last;
pub mod take_until;
pub mod take_until_other;
pub mod take_while;
pub mod then;
pub mod timed;
pub mod timeout;
pub mod timeout_each;
pub mod timestamp;
pub mod transform;
pub mod using;
pub mod using_when;
pub mod when;
pub mod window;
pub mod window_boundary;
pub mod window_skip;
pub mod window_timeout;
pub mod window_timeout_fair;
pub mod window_until;
pub mod window_when;
pub mod with_latest_from;
pub mod zip;
pub mod zip_when;
pub mod zip_with_iterable;

pub(crate) mod shared;

pub use shared::changed::Changed;
pub use shared::ignored::Ignored;
pub use shared::peek::Peeked;
pub use shared::sources::Sources;
pub use shared::unicast::Unicast;
