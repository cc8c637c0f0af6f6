//! `delayElements`, `delayElement`, `delaySequence`, `delaySubscription` and `delayUntil`

use crate::native::{Answer, Call};

/// `Flux.delayElements(delay)`, `(delay, timer)`
pub(crate) fn delay_elements(call: &Call<'_>) -> Answer {
    let (delay, timer) = (call.duration(0)?, call.scheduler_or_parallel(1)?);
    call.flux_value(call.source()?.delay_elements(delay, &timer))
}

/// `Mono.delayElement(delay)`, `(delay, timer)`
pub(crate) fn delay_element(call: &Call<'_>) -> Answer {
    let (delay, timer) = (call.duration(0)?, call.scheduler_or_parallel(1)?);
    call.mono_value(call.mono()?.delay_element(delay, &timer))
}

/// `Flux.delaySequence(delay)`, `(delay, timer)`
pub(crate) fn delay_sequence(call: &Call<'_>) -> Answer {
    let (delay, timer) = (call.duration(0)?, call.scheduler_or_parallel(1)?);
    call.flux_value(call.source()?.delay_sequence(delay, &timer))
}

/// `delaySubscription(delay)`, `(delay, timer)`, `(publisher)`
pub(crate) mod delay_subscription {
    use super::*;

    /// `Flux.delaySubscription`
    pub(crate) fn flux(call: &Call<'_>) -> Answer {
        let source = call.source()?;
        if !call.is_duration(0) {
            return call.flux_value(source.delay_subscription_until(call.publisher(0)?));
        }
        let (delay, timer) = (call.duration(0)?, call.scheduler_or_parallel(1)?);
        call.flux_value(source.delay_subscription(delay, &timer))
    }

    /// `Mono.delaySubscription`
    pub(crate) fn mono(call: &Call<'_>) -> Answer {
        let source = call.mono()?;
        if !call.is_duration(0) {
            return call.mono_value(source.delay_subscription_until(call.publisher(0)?));
        }
        let (delay, timer) = (call.duration(0)?, call.scheduler_or_parallel(1)?);
        call.mono_value(source.delay_subscription(delay, &timer))
    }
}

alike!(delay_until, |call, source| {
    let trigger = call.function(0, "triggerProvider")?;
    source.try_delay_until(move |item| {
        let publisher = trigger.publisher([item.value.clone()], "mapper returned null value")?;
        Ok(publisher.into_publisher())
    })
});
