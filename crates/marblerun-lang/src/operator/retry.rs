//! `retry` and `retryWhen`

use std::rc::Rc;

use marblerun_streams::operator::retry_when::Failure;
use marblerun_streams::{BoxFlux, Error, Flux, Mono};
use marblerun_trace::PublisherType;
use marblerun_vm::value::Value;

use crate::failure::{Abrupt, Exception};
use crate::item::Item;
use crate::native::{Answer, Call};
use crate::publisher::{self, PublisherObject};
use crate::runtime::Runtime;

alike!(retry, |call, source| { source.retry(retries(call)?) });

/// How often: always, if it is not said.
fn retries(call: &Call<'_>) -> Result<u64, Abrupt> {
    if call.count() == 0 {
        return Ok(u64::MAX);
    }
    match call.long(0) {
        i64::MAX => Ok(u64::MAX),
        n => u64::try_from(n).map_err(|_| {
            let is_mono = call
                .runtime
                .is_instance(&call.receiver(), "reactor.core.publisher.Mono");
            call.illegal(match is_mono {
                true => "times >= 0 required".to_owned(),
                false => format!("times >= 0 required but it was {n}"),
            })
        }),
    }
}

/// `retryWhen(retry)`: the companion is made by the specification, with operators of its own.
pub(crate) mod retry_when {
    use super::*;

    /// `Flux.retryWhen(retry)`
    pub(crate) fn flux(call: &Call<'_>) -> Answer {
        let (source, runtime, retry) = (call.source()?, call.runtime.clone(), given(call)?);
        call.flux_value(Flux::try_defer_contextual(move |_| {
            let context = runtime.invoke(&retry, Some("retryContext"), [])?;
            let (runtime, retry) = (runtime.clone(), retry.clone());
            Ok(source
                .clone()
                .try_retry_when(move |failures| companion(&runtime, &retry, failures, &context)))
        }))
    }

    /// `Mono.retryWhen(retry)`
    pub(crate) fn mono(call: &Call<'_>) -> Answer {
        let (source, runtime, retry) = (call.mono()?, call.runtime.clone(), given(call)?);
        call.mono_value(Mono::try_defer_contextual(move |_| {
            let context = runtime.invoke(&retry, Some("retryContext"), [])?;
            let (runtime, retry) = (runtime.clone(), retry.clone());
            Ok(source
                .clone()
                .try_retry_when(move |failures| companion(&runtime, &retry, failures, &context)))
        }))
    }
}

fn given(call: &Call<'_>) -> Result<Value, Abrupt> {
    match call.at(0) {
        Value::Null => Err(call.null("retrySpec")),
        retry => Ok(retry),
    }
}

/// What the specification makes of the failures.
fn companion(
    runtime: &Rc<Runtime>,
    retry: &Value,
    failures: BoxFlux<Failure>,
    context: &Value,
) -> Result<BoxFlux<Item>, Error> {
    let (run, context) = (runtime.clone(), context.clone());
    let signals = failures.try_map(move |failure| Ok(signal(&run, &failure, &context)?));
    let signals = PublisherObject::value(runtime, PublisherType::Flux, signals.boxed());
    let companion = runtime.invoke(retry, Some("generateCompanion"), [signals]);
    let companion = companion.map_err(|abrupt| abrupt.unwrapped(runtime))?;
    Ok(publisher::flux(runtime, &companion)?)
}

/// A `RetrySignal`.
fn signal(runtime: &Rc<Runtime>, failure: &Failure, context: &Value) -> Result<Item, Abrupt> {
    let long = |n: u64| Value::Long(i64::try_from(n).unwrap_or(i64::MAX));
    let arguments = vec![
        long(failure.total_retries),
        long(failure.total_retries_in_a_row),
        Exception::of(runtime, &failure.error).0,
        context.clone(),
    ];
    let signal = runtime.call_static("reactor.util.retry.Failure", "of", arguments)?;
    Ok(runtime.item(signal))
}
