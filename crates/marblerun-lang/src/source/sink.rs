//! The sinks that `create`, `push` and `generate` hand to the program.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use marblerun_streams::source::{FluxSink, MonoSink, SynchronousSink};
use marblerun_streams::{Context, Error};
use marblerun_vm::heap::HostObject;
use marblerun_vm::native::Thrown;
use marblerun_vm::value::Value;

use crate::context::JavaContext;
use crate::failure::{Abrupt, Exception};
use crate::item::Item;
use crate::native::{Answer, Call, Native};
use crate::runtime::Runtime;

/// What is behind a sink of the program.
enum Sink {
    Flux(FluxSink<Item>),
    Mono(MonoSink<Item>),
    Synchronous(SynchronousSink<Item>),
}

impl fmt::Debug for Sink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sink")
    }
}

impl HostObject for Sink {
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// As an object of the program.
pub(super) fn flux_value(runtime: &Runtime, sink: FluxSink<Item>) -> Value {
    let class = "reactor.core.publisher.HostFluxSink";
    runtime.host_object(class, Rc::new(Sink::Flux(sink)))
}

/// As an object of the program.
pub(super) fn mono_value(runtime: &Runtime, sink: MonoSink<Item>) -> Value {
    let class = "reactor.core.publisher.HostMonoSink";
    runtime.host_object(class, Rc::new(Sink::Mono(sink)))
}

/// As an object of the program.
pub(super) fn synchronous_value(runtime: &Runtime, sink: SynchronousSink<Item>) -> Value {
    let class = "reactor.core.publisher.HostSynchronousSink";
    runtime.host_object(class, Rc::new(Sink::Synchronous(sink)))
}

impl Sink {
    /// Emits the value; `null` is not one.
    fn next(&self, runtime: &Rc<Runtime>, value: Value) -> Result<(), Exception> {
        let is_null = matches!(value, Value::Null);
        match self {
            Sink::Flux(_) if is_null => return Err(null(runtime, "t is null in sink.next(t)")),
            Sink::Flux(sink) => sink.next(runtime.item(value)),
            Sink::Mono(sink) if is_null => sink.success_empty(),
            Sink::Mono(sink) => sink.success(runtime.item(value)),
            Sink::Synchronous(sink) if is_null => {
                sink.error(null(runtime, "The generator produced a null value"));
            }
            Sink::Synchronous(sink) => sink.next(runtime.item(value)),
        }
        Ok(())
    }

    fn error(&self, error: Exception) {
        match self {
            Sink::Flux(sink) => sink.error(error),
            Sink::Mono(sink) => sink.error(error),
            Sink::Synchronous(sink) => sink.error(error),
        }
    }

    fn complete(&self) {
        match self {
            Sink::Flux(sink) => sink.complete(),
            Sink::Mono(sink) => sink.success_empty(),
            Sink::Synchronous(sink) => sink.complete(),
        }
    }

    fn context(&self) -> Context {
        match self {
            Sink::Flux(sink) => sink.context(),
            Sink::Mono(sink) => sink.context(),
            Sink::Synchronous(sink) => sink.context(),
        }
    }

    fn on_request(&self, action: impl Fn(u64) + 'static) {
        match self {
            Sink::Flux(sink) => sink.on_request(action),
            Sink::Mono(sink) => sink.on_request(action),
            Sink::Synchronous(_) => {}
        }
    }

    fn on_cancel(&self, action: impl FnOnce() + 'static) {
        match self {
            Sink::Flux(sink) => sink.on_cancel(action),
            Sink::Mono(sink) => sink.on_cancel(action),
            Sink::Synchronous(_) => {}
        }
    }

    fn on_dispose(&self, action: impl FnOnce() + 'static) {
        match self {
            Sink::Flux(sink) => sink.on_dispose(action),
            Sink::Mono(sink) => sink.on_dispose(action),
            Sink::Synchronous(_) => {}
        }
    }
}

fn null(runtime: &Rc<Runtime>, message: &'static str) -> Exception {
    runtime.thrown(&Thrown::new("java.lang.NullPointerException", message))
}

/// Methods of the sinks.
pub(super) fn native(name: &str) -> Option<Native> {
    Some(match name {
        "next" | "success" => |call| {
            with(call, |sink| Ok(sink.next(call.runtime, call.at(0))?))?;
            Ok(call.receiver())
        },
        "complete" => |call| {
            with(call, |sink| {
                sink.complete();
                Ok(())
            })
        },
        "error" => |call| {
            let error = call.exception(0)?;
            with(call, |sink| {
                sink.error(error);
                Ok(())
            })
        },
        "currentContext" => |call| {
            let host = call.runtime.host(&call.receiver());
            let sink = host
                .as_ref()
                .and_then(|host| host.as_any().downcast_ref::<Sink>());
            let context = sink.map(Sink::context).unwrap_or_default();
            JavaContext::of(call.runtime, &context)
        },
        "requestedFromDownstream" => |call| {
            let requested = flux_sink(call).map_or(0, |sink| sink.requested_from_downstream());
            Ok(Value::Long(i64::try_from(requested).unwrap_or(i64::MAX)))
        },
        "isCancelled" => |call| {
            let is_cancelled = flux_sink(call).is_some_and(|sink| sink.is_cancelled());
            Ok(Value::Boolean(is_cancelled))
        },
        "onRequest" => |call| {
            let (consumer, runtime) = (call.function(0, "onRequest")?, call.runtime.clone());
            with(call, |sink| {
                sink.on_request(move |n| {
                    let n = Value::Long(i64::try_from(n).unwrap_or(i64::MAX));
                    report(&runtime, consumer.call([n]));
                });
                Ok(())
            })?;
            Ok(call.receiver())
        },
        "onCancel" => |call| {
            let dispose = dispose(call, "onCancel")?;
            with(call, |sink| {
                sink.on_cancel(dispose);
                Ok(())
            })?;
            Ok(call.receiver())
        },
        "onDispose" => |call| {
            let dispose = dispose(call, "onDispose")?;
            with(call, |sink| {
                sink.on_dispose(dispose);
                Ok(())
            })?;
            Ok(call.receiver())
        },
        _ => return None,
    })
}

fn with(call: &Call<'_>, act: impl FnOnce(&Sink) -> Result<(), Abrupt>) -> Answer {
    if let Some(host) = call.runtime.host(&call.receiver())
        && let Some(sink) = host.as_any().downcast_ref::<Sink>()
    {
        act(sink)?;
    }
    Ok(Value::Null)
}

fn flux_sink(call: &Call<'_>) -> Option<FluxSink<Item>> {
    let host = call.runtime.host(&call.receiver())?;
    match host.as_any().downcast_ref::<Sink>()? {
        Sink::Flux(sink) => Some(sink.clone()),
        _ => None,
    }
}

/// Disposes the argument.
fn dispose(call: &Call<'_>, parameter: &str) -> Result<impl FnOnce() + use<>, Abrupt> {
    let (runtime, disposable) = (call.runtime.clone(), call.at(0));
    if matches!(disposable, Value::Null) {
        return Err(call.null(parameter));
    }
    Ok(move || {
        let result = runtime.call_static("marblerun.Host", "dispose", vec![disposable]);
        runtime.report(result);
    })
}

/// Records what a function threw where nothing can take it.
fn report(runtime: &Rc<Runtime>, result: Result<Value, Error>) {
    if let Err(error) = result
        && let Some(exception) = error.downcast_ref::<Exception>()
    {
        runtime.report(Err(Abrupt::Threw(exception.clone())));
    }
}
