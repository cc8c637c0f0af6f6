//! `publishOn`, `subscribeOn` and `cancelOn`

use marblerun_vm::value::Value;

use crate::native::{Answer, Call};

/// `publishOn`
pub(crate) mod publish_on {
    use super::*;

    /// `Flux.publishOn(scheduler)`, `(scheduler, prefetch)`, `(scheduler, delayError, prefetch)`
    pub(crate) fn flux(call: &Call<'_>) -> Answer {
        let (source, scheduler) = (call.source()?, call.scheduler(0)?);
        if call.count() == 1 {
            return call.flux_value(source.publish_on(&scheduler));
        }
        let prefetch = call.long(call.count() - 1);
        let Some(n) = u64::try_from(prefetch).ok().filter(|n| *n > 0) else {
            return Err(call.illegal(format!("prefetch > 0 required but it was {prefetch}")));
        };
        let n = if n == i32::MAX as u64 { u64::MAX } else { n };
        let flux = source.publish_on_with(&scheduler, n);
        match call.at(1) {
            Value::Boolean(false) => call.flux_value(flux.without_delaying_errors()),
            _ => call.flux_value(flux),
        }
    }

    /// `Mono.publishOn(scheduler)`
    pub(crate) fn mono(call: &Call<'_>) -> Answer {
        call.mono_value(call.mono()?.publish_on(&call.scheduler(0)?))
    }
}

/// `subscribeOn`
pub(crate) mod subscribe_on {
    use super::*;

    /// `Flux.subscribeOn(scheduler)`, `(scheduler, requestOnSeparateThread)`
    pub(crate) fn flux(call: &Call<'_>) -> Answer {
        let flux = call.source()?.subscribe_on(&call.scheduler(0)?);
        match call.at(1) {
            Value::Boolean(false) => call.flux_value(flux.requesting_anywhere()),
            _ => call.flux_value(flux),
        }
    }

    /// `Mono.subscribeOn(scheduler)`
    pub(crate) fn mono(call: &Call<'_>) -> Answer {
        call.mono_value(call.mono()?.subscribe_on(&call.scheduler(0)?))
    }
}

alike!(cancel_on, |call, source| {
    source.cancel_on(&call.scheduler(0)?)
});
