//! `range`

use marblerun_streams::Flux;
use marblerun_vm::value::Value;

use crate::native::{Answer, Call};

/// `Flux.range(start, count)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let (start, count) = (call.long(0), call.long(1));
    let Ok(many) = u64::try_from(count) else {
        return Err(call.illegal(format!("count >= required but it was {count}")));
    };
    if start + count - 1 > i64::from(i32::MAX) {
        return Err(call.illegal("start + count must be less than Integer.MAX_VALUE + 1"));
    }
    let runtime = call.runtime.clone();
    call.flux_value(Flux::range(start, many).map(move |n| {
        let value = i32::try_from(n).unwrap_or_default();
        runtime.item(runtime.boxed(Value::Int(value)))
    }))
}
