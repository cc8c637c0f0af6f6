//! Operators: what a flux can do.
//!
//! Transform
//! - [`handle`]: a function that emits, leaves out or ends.
//! - [`hide`]: everything, under another type.
//! - [`index`]: values with their positions.
//! - [`map`]: a function of each value.
//! - [`map_not_null`]: what a function finds in each value.
//! - [`materialize`]: signals as values.
//! - [`scan`]: what has come together so far.
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
//! - [`skip`]: all but the first values.
//! - [`skip_last`]: all but the last values.
//! - [`skip_while`]: the values from the first that fails a predicate.
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
//! - [`do_on_error`]: a look at the error.
//! - [`do_on_next`]: a look at each value.
//! - [`do_on_request`]: a look at each request.
//! - [`do_on_subscribe`]: a look at the subscription.
//! - [`do_on_terminate`]: a look at the end.
//!
//! Combine
//! - [`switch_if_empty`]: another source if there is no value.

#![allow(
    clippy::type_complexity,
    reason = "the type of a chain is its composition"
)]

pub mod any;
pub mod collect;
pub mod collect_list;
pub mod context_write;
pub mod count;
pub mod default_if_empty;
pub mod distinct;
pub mod distinct_until_changed;
pub mod do_after_terminate;
pub mod do_finally;
pub mod do_first;
pub mod do_on_cancel;
pub mod do_on_complete;
pub mod do_on_error;
pub mod do_on_next;
pub mod do_on_request;
pub mod do_on_subscribe;
pub mod do_on_terminate;
pub mod element_at;
pub mod filter;
pub mod handle;
pub mod has_elements;
pub mod hide;
pub mod ignore_elements;
pub mod index;
pub mod last;
pub mod map;
pub mod map_not_null;
pub mod materialize;
pub mod next;
pub mod reduce;
pub mod reduce_with;
pub mod scan;
pub mod single;
pub mod skip;
pub mod skip_last;
pub mod skip_while;
pub mod sort;
pub mod switch_if_empty;
pub mod take;
pub mod take_last;
pub mod take_until;
pub mod take_while;

pub(crate) mod shared;
