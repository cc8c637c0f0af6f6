//! `cache`, `cacheInvalidateIf` and `cacheInvalidateWhen` of `Mono`

use std::time::Duration;

use marblerun_streams::Error;
use marblerun_vm::value::Value;

use crate::function::Function;
use crate::native::{Answer, Call};

/// `Mono.cache()`, `(age)`, `(ageOfValue, ageOfError, ageOfNothing)`, each age also with a scheduler
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let source = call.mono()?;
    if call.count() == 0 {
        return call.mono_value(source.cache());
    }
    if call.is_duration(0) {
        let scheduler = call.scheduler_or_parallel(1)?;
        return call.mono_value(source.cache_duration(call.duration(0)?, &scheduler));
    }
    let of_value = Age::new(call, 0, "ttlForValue")?;
    let of_error = Age::new(call, 1, "ttlForError")?;
    let of_nothing = Age::new(call, 2, "ttlForEmpty")?;
    let scheduler = call.scheduler_or_parallel(3)?;
    call.mono_value(source.try_cache_for(
        move |item| of_value.get([item.value.clone()]),
        move |error| of_error.get([of_error.function.exception(error)]),
        move || of_nothing.get([]),
        &scheduler,
    ))
}

/// A function that says how long something is kept.
struct Age {
    function: Function,
    runtime: std::rc::Rc<crate::runtime::Runtime>,
}

impl Age {
    fn new(call: &Call<'_>, at: usize, parameter: &str) -> Result<Age, crate::failure::Abrupt> {
        Ok(Age {
            function: call.function(at, parameter)?,
            runtime: call.runtime.clone(),
        })
    }

    fn get<const N: usize>(&self, arguments: [Value; N]) -> Result<Duration, Error> {
        let duration = self.function.call(arguments)?;
        let nanos = self.runtime.invoke(&duration, Some("toNanos"), [])?;
        match nanos.unboxed() {
            Value::Long(nanos) => Ok(Duration::from_nanos(u64::try_from(nanos).unwrap_or(0))),
            _ => Ok(Duration::ZERO),
        }
    }
}

/// `Mono.cacheInvalidateIf(predicate)`
pub(crate) fn invalidate_if(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "invalidationPredicate")?;
    call.mono_value(
        call.mono()?
            .try_cache_invalidate_if(move |item| predicate.test(item)),
    )
}

/// `Mono.cacheInvalidateWhen(trigger)`, `(trigger, onInvalidate)`
pub(crate) fn invalidate_when(call: &Call<'_>) -> Answer {
    let trigger = call.function(0, "invalidationTriggerGenerator")?;
    let on_invalidate = call.optional_function(1);
    call.mono_value(call.mono()?.try_cache_invalidate_when(
        move |item| trigger.mono([item.value.clone()], "The trigger is null"),
        move |item| {
            if let Some(on_invalidate) = &on_invalidate {
                // What it throws has nowhere to go.
                let _ = on_invalidate.accept(item);
            }
        },
    ))
}
