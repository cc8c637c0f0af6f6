//! `interval` and `delay`

use std::rc::Rc;

use marblerun_streams::{Flux, Mono};
use marblerun_vm::value::Value;

use crate::item::Item;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;

/// `Flux.interval(period)`, `(delay, period)`, both also with a scheduler
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let (is_delayed, last) = (call.is_duration(1), call.count() - 1);
    let scheduler = call.scheduler_or_parallel(last)?;
    let (delay, period) = (call.duration(0)?, call.duration(usize::from(is_delayed))?);
    let nanos = call.nanos(usize::from(is_delayed))?;
    if nanos < 0 {
        return Err(call.illegal(format!("period >= 0 required but it was {nanos}")));
    }
    let runtime = call.runtime.clone();
    let numbers = match is_delayed {
        true => Flux::interval_after(delay, period, &scheduler),
        false => Flux::interval(period, &scheduler),
    };
    call.flux_value(numbers.map(move |n| long(&runtime, n)))
}

/// `Mono.delay(duration)`, also with a scheduler
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let (delay, scheduler) = (call.duration(0)?, call.scheduler_or_parallel(1)?);
    let runtime = call.runtime.clone();
    call.mono_value(Mono::delay(delay, &scheduler).map(move |n| long(&runtime, n)))
}

fn long(runtime: &Rc<Runtime>, n: u64) -> Item {
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    runtime.item(runtime.boxed(Value::Long(n)))
}
