//! Subscribing from Java: with functions, with a `Subscriber`, or only to see what comes.

pub(crate) mod disposable;
mod java;
mod lambda;
mod see;
pub(crate) mod subscription;

pub(crate) use java::JavaPublisher;
pub(crate) use see::subscribe_to_see;

use crate::native::{Answer, Call, Native};

/// Native methods of the objects that subscribing hands out.
pub(crate) fn native(class: &str, name: &str) -> Option<Native> {
    match class {
        "reactor.core.publisher.HostSubscription" => subscription::native(name),
        "reactor.core.publisher.HostDisposable" => disposable::native(name),
        "reactor.core.publisher.HostSubscriber" => java::native(name),
        "marblerun.Host" | "reactor.core.publisher.Signals" => match name {
            "errorDropped" => Some(error_dropped),
            "nextDropped" => Some(next_dropped),
            _ => None,
        },
        _ => None,
    }
}

/// `subscribe(…)` of `Flux` and `Mono`.
pub(crate) fn subscribe(call: &Call<'_>) -> Answer {
    // Only a call with a `Subscriber` gives nothing, be the subscriber `null`.
    let gives_nothing = call
        .runtime
        .program()
        .method(call.native.method)
        .result
        .is_none();
    if gives_nothing {
        return java::subscribe(call);
    }
    lambda::subscribe(call)
}

/// `subscribe(…)` of `ParallelFlux`: functions see every rail, a `Subscriber` all of them as one.
pub(crate) fn subscribe_rails(call: &Call<'_>) -> Answer {
    if call.is(0, "org.reactivestreams.Subscriber") {
        return java::subscribe(call);
    }
    lambda::subscribe_rails(call)
}

/// `subscribeWith(subscriber)`
pub(crate) fn subscribe_with(call: &Call<'_>) -> Answer {
    java::subscribe(call)?;
    Ok(call.at(0))
}

fn error_dropped(call: &Call<'_>) -> Answer {
    let exception = call.exception(0)?;
    let failure = exception.failure(call.runtime);
    let kind = marblerun_trace::EventKind::ErrorDropped(failure);
    call.runtime.record(call.native.span, kind);
    call.runtime.tell_error_dropped(&exception.0);
    Ok(marblerun_vm::value::Value::Null)
}

fn next_dropped(call: &Call<'_>) -> Answer {
    call.runtime.context().next_dropped(&call.item(0));
    Ok(marblerun_vm::value::Value::Null)
}
