//! `doFirst`, `doOn…`, `doAfterTerminate` and `doFinally`: hooks beside the stream.

use marblerun_streams::operator::materialize::Signal;
use marblerun_streams::{Flux, Mono};
use marblerun_vm::value::Value;

use super::apply::{Ahead, Apply};
use super::matching::Matching;
use crate::context::JavaContext;
use crate::failure::Exception;
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;
use crate::subscriber::subscription;
use std::rc::Rc;

alike!(do_first, |call, source| {
    let action = call.function(0, "onFirst")?;
    source.try_do_first(move || action.run())
});

alike!(do_on_subscribe, |call, source| {
    let (hook, runtime) = (call.function(0, "onSubscribe")?, call.runtime.clone());
    let (source, applied) = source.apply_to(&hook, move |ahead| match ahead {
        Ahead::Subscribe(link) => Ok(Some(vec![subscription::value(&runtime, link.clone())])),
        _ => Ok(None),
    });
    source.try_do_on_subscribe_with(move |_| applied.take().map(drop))
});

alike!(do_on_next, |call, source| {
    let hook = call.function(0, "onNext")?;
    let (source, applied) = source.apply(&hook);
    source.try_do_on_next(move |_| applied.take().map(|_| ()))
});

/// `Flux.doOnComplete(action)`
pub(crate) fn do_on_complete(call: &Call<'_>) -> Answer {
    let action = call.function(0, "onComplete")?;
    let (source, applied) = call.source()?.apply_to(&action, |ahead| match ahead {
        Ahead::Complete => Ok(Some(Vec::new())),
        _ => Ok(None),
    });
    call.flux_value(source.try_do_on_complete(move || applied.take().map(drop)))
}

alike!(do_on_error, |call, source| {
    let (matching, at) = Matching::of(call, 1)?;
    let hook = call.function(at, "onError")?;
    let told = hook.clone();
    let (source, applied) = source.apply_to(&hook, move |ahead| match ahead {
        Ahead::Error(error) if matching.matches(error)? => Ok(Some(vec![told.exception(error)])),
        _ => Ok(None),
    });
    source.try_do_on_error(move |error| {
        let told = applied.take().map(drop);
        told.map_err(|failure| hook.suppressing(failure, &hook.exception(error)))
    })
});

alike!(do_on_terminate, |call, source| {
    let action = call.function(0, "onTerminate")?;
    source.try_do_on_terminate(move || action.run())
});

alike!(do_after_terminate, |call, source| {
    let action = call.function(0, "afterTerminate")?;
    source.try_do_after_terminate(move || action.call_last([]))
});

alike!(do_on_cancel, |call, source| {
    let action = call.function(0, "onCancel")?;
    source.try_do_on_cancel(move || action.run())
});

alike!(do_on_request, |call, source| {
    let hook = call.function(0, "consumer")?;
    source.try_do_on_request(move |n| {
        hook.call([Value::Long(i64::try_from(n).unwrap_or(i64::MAX))])?;
        Ok(())
    })
});

alike!(do_finally, |call, source| {
    let hook = call.function(0, "onFinally")?.keeping_wrapped();
    let runtime = call.runtime.clone();
    source.try_do_finally(move |end| {
        let text = Value::string(&end.to_string());
        let signals = "reactor.core.publisher.Signals";
        hook.call_last([runtime.call_static(signals, "type", vec![text])?])
    })
});

alike!(do_on_discard, |call, source| {
    // The class comes first, so that this is a condition for any object.
    let (matching, at) = Matching::of(call, 1)?;
    let (hook, runtime) = (call.function(at, "discardHook")?, call.runtime.clone());
    source.do_on_discard(move |item: &Item| {
        let discarded = matching
            .test(item.value.clone())
            .and_then(|is_one| match is_one {
                true => hook.accept(item),
                false => Ok(()),
            });
        if let Err(error) = discarded {
            runtime.context().error_dropped(&error);
        }
    })
});

/// `Mono.doOnSuccess(consumer)`
pub(crate) fn do_on_success(call: &Call<'_>) -> Answer {
    let hook = call.function(0, "onSuccess")?;
    call.mono_value(call.mono()?.try_do_on_success(move |item| {
        hook.call([item.map_or(Value::Null, |item| item.value.clone())])?;
        Ok(())
    }))
}

/// `doOnEach(consumer)`: the signals know the context of the subscriber.
pub(crate) mod do_on_each {
    use super::*;

    /// `Flux.doOnEach(consumer)`
    pub(crate) fn flux(call: &Call<'_>) -> Answer {
        let (hook, runtime) = (call.function(0, "signalConsumer")?, call.runtime.clone());
        let source = call.source()?;
        call.flux_value(Flux::try_defer_contextual(move |context| {
            let context = JavaContext::of(&runtime, context)?;
            let (hook, runtime) = (hook.clone(), runtime.clone());
            Ok(source
                .clone()
                .try_do_on_each(move |signal| see(&runtime, &hook, signal, &context)))
        }))
    }

    /// `Mono.doOnEach(consumer)`
    pub(crate) fn mono(call: &Call<'_>) -> Answer {
        let (hook, runtime) = (call.function(0, "signalConsumer")?, call.runtime.clone());
        let source = call.mono()?;
        call.mono_value(Mono::try_defer_contextual(move |context| {
            let context = JavaContext::of(&runtime, context)?;
            let (hook, runtime) = (hook.clone(), runtime.clone());
            Ok(source
                .clone()
                .try_do_on_each(move |signal| see(&runtime, &hook, signal, &context)))
        }))
    }
}

/// Calls a hook with a signal.
fn see(
    runtime: &Rc<Runtime>,
    hook: &Function,
    signal: Signal<&Item>,
    context: &Value,
) -> Result<(), marblerun_streams::Error> {
    let (value, error, end) = match signal {
        Signal::Next(item) => (item.value.clone(), Value::Null, "onNext"),
        Signal::Error(error) => (Value::Null, Exception::of(runtime, &error).0, "onError"),
        Signal::Complete => (Value::Null, Value::Null, "onComplete"),
    };
    let arguments = vec![Value::string(end), value, error, context.clone()];
    let signals = "reactor.core.publisher.Signals";
    hook.call([runtime.call_static(signals, "signal", arguments)?])?;
    Ok(())
}
