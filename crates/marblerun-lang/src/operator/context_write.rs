//! `contextWrite`

use std::rc::Rc;

use marblerun_streams::{Context, Error, Flux, Mono};
use marblerun_vm::value::Value;

use crate::context::JavaContext;
use crate::failure::Abrupt;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;

/// `Flux.contextWrite(contextView)`, `(function)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let (runtime, change) = (call.runtime.clone(), change(call)?);
    let source = call.source()?;
    call.flux_value(Flux::try_defer_contextual(move |context| {
        let changed = changed(&runtime, &change, context)?;
        Ok(source
            .clone()
            .context_write(move |context| context.with(changed.clone())))
    }))
}

/// `Mono.contextWrite(contextView)`, `(function)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let (runtime, change) = (call.runtime.clone(), change(call)?);
    let source = call.mono()?;
    call.mono_value(Mono::try_defer_contextual(move |context| {
        let changed = changed(&runtime, &change, context)?;
        Ok(source
            .clone()
            .context_write(move |context| context.with(changed.clone())))
    }))
}

/// What is put into a context, and whether that is a function of it.
fn change(call: &Call<'_>) -> Result<(Value, bool), Abrupt> {
    match call.at(0) {
        Value::Null => Err(call.null("doOnContext")),
        value => Ok((value, !call.is(0, "reactor.util.context.ContextView"))),
    }
}

fn changed(
    runtime: &Rc<Runtime>,
    (change, is_function): &(Value, bool),
    context: &Context,
) -> Result<JavaContext, Error> {
    let context = JavaContext::of(runtime, context)?;
    Ok(JavaContext(match is_function {
        true => runtime.call(change, [context])?,
        false => runtime.invoke(&context, Some("putAll"), [change.clone()])?,
    }))
}
