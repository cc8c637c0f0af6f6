//! `fromFuture` and `fromCompletionStage`

use std::cell::Cell;

use marblerun_streams::Mono;
use marblerun_vm::native::Thrown;
use marblerun_vm::value::Value;

use super::sink;
use crate::native::{Answer, Call};

/// `Mono.fromFuture(future, suppressCancel)`, `Mono.fromCompletionStage(stage)`, also with a supplier:
/// waits for the future once a value is asked for.
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let (runtime, given) = (call.runtime.clone(), call.at(0));
    if matches!(given, Value::Null) {
        return Err(call.null("future"));
    }
    let is_future = call.is(0, "java.util.concurrent.CompletionStage");
    let suppresses_cancel = call.boolean(1);
    call.mono_value(Mono::try_create(move |mono_sink| {
        let future = match is_future {
            true => given.clone(),
            false => runtime.call(&given, [])?,
        };
        if matches!(future, Value::Null) {
            let message = "The single future supplied is null";
            let thrown = Thrown::new("java.lang.NullPointerException", message);
            return Err(runtime.thrown(&thrown).into());
        }
        if !suppresses_cancel {
            let (runtime, future) = (runtime.clone(), future.clone());
            mono_sink.on_cancel(move || {
                let cancel = runtime.call_static("marblerun.Host", "cancel", vec![future]);
                runtime.report(cancel);
            });
        }
        let sink = sink::mono_value(&runtime, mono_sink.clone());
        let (runtime, is_requested) = (runtime.clone(), Cell::new(false));
        mono_sink.on_request(move |_| {
            if !is_requested.replace(true) {
                let arguments = vec![future.clone(), sink.clone()];
                let watch = runtime.call_static("marblerun.Host", "watch", arguments);
                runtime.report(watch);
            }
        });
        Ok(())
    }))
}
