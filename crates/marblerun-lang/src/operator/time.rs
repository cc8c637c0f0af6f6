//! `elapsed`, `timestamp` and `timed`: values with their times.

use std::rc::Rc;
use std::time::Duration;

use marblerun_streams::operator::timed::Timed;
use marblerun_vm::value::Value;

use crate::failure::Abrupt;
use crate::item::Item;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;

alike!(elapsed, |call, source| {
    let (clock, runtime) = (call.scheduler_or_parallel(0)?, call.runtime.clone());
    source
        .elapsed(&clock)
        .try_map(move |(time, item)| Ok(pair(&runtime, time, item)?))
});

alike!(timestamp, |call, source| {
    let (clock, runtime) = (call.scheduler_or_parallel(0)?, call.runtime.clone());
    source
        .timestamp(&clock)
        .try_map(move |(time, item)| Ok(pair(&runtime, time, item)?))
});

alike!(timed, |call, source| {
    let (clock, runtime) = (call.scheduler_or_parallel(0)?, call.runtime.clone());
    source
        .timed(&clock)
        .try_map(move |timed| Ok(object(&runtime, timed)?))
});

/// Milliseconds and the value, as a `Tuple2`.
fn pair(runtime: &Rc<Runtime>, time: Duration, item: Item) -> Result<Item, Abrupt> {
    let millis = i64::try_from(time.as_millis()).unwrap_or(i64::MAX);
    let millis = runtime.boxed(Value::Long(millis));
    let arguments = vec![millis, item.value.clone()];
    let pair = runtime.call_static("reactor.util.function.Tuples", "of", arguments)?;
    Ok(item.changed_to(pair))
}

fn object(runtime: &Rc<Runtime>, timed: Timed<Item>) -> Result<Item, Abrupt> {
    let nanos = |time: Duration| Value::Long(i64::try_from(time.as_nanos()).unwrap_or(i64::MAX));
    let arguments = vec![
        timed.value.value.clone(),
        nanos(timed.elapsed),
        nanos(timed.elapsed_since_subscription),
        nanos(timed.timestamp),
    ];
    let object = runtime.call_static("reactor.core.publisher.Signals", "timed", arguments)?;
    Ok(timed.value.changed_to(object))
}
