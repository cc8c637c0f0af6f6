//! `Sinks`: streams whose signals the program emits by hand.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use marblerun_streams::Sinks;
use marblerun_streams::sinks::{EmitResult, Many, OneSink};
use marblerun_vm::heap::HostObject;
use marblerun_vm::value::Value;

use crate::failure::Abrupt;
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call, Native};
use crate::store::JavaQueue;

/// What is behind an object of `Sinks.Many`, `Sinks.One` and `Sinks.Empty`.
struct SinkObject {
    sink: Kind,
    /// What Reactor calls it in messages.
    step: &'static str,
}

#[derive(Clone)]
enum Kind {
    Many(Many<Item>),
    One(OneSink<Item>),
}

impl fmt::Debug for SinkObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sink")
    }
}

impl HostObject for SinkObject {
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Methods of `Sinks` and of its nested classes.
pub(crate) fn native(class: &str, name: &str) -> Option<Native> {
    match class {
        "reactor.core.publisher.Sinks" => Some(match name {
            "empty" => |call| one(call, "reactor.core.publisher.Sinks$Empty"),
            "one" => |call| one(call, "reactor.core.publisher.Sinks$One"),
            _ => return None,
        }),
        "reactor.core.publisher.Sinks$UnicastSpec" => Some(match name {
            "onBackpressureBuffer" => unicast,
            "onBackpressureError" => {
                |call| many(call, Sinks::many().unicast().on_backpressure_error())
            }
            _ => return None,
        }),
        "reactor.core.publisher.Sinks$MulticastSpec" => multicast(name),
        "reactor.core.publisher.Sinks$MulticastReplaySpec" => replay(name),
        _ => emit(name),
    }
}

fn one(call: &Call<'_>, class: &str) -> Answer {
    let step = match &*call.native.name {
        "empty" => "sinkEmptyMulticast",
        _ => "sinkOneMulticast",
    };
    let sink = Kind::One(Sinks::one());
    let sink = Rc::new(SinkObject { sink, step });
    Ok(call.runtime.host_object(class, sink))
}

fn many(call: &Call<'_>, sink: Many<Item>) -> Answer {
    let step = match (&*call.native.class, &*call.native.name) {
        (_, "onBackpressureError") => "sinkManyUnicastNoBackpressure",
        ("reactor.core.publisher.Sinks$UnicastSpec", _) => "sinkManyUnicast",
        (_, "onBackpressureBuffer") => "sinkManyEmitterProcessor",
        ("reactor.core.publisher.Sinks$MulticastSpec", _) => "sinkManyBestEffort",
        _ => "sinkManyReplayProcessor",
    };
    let sink = Kind::Many(sink);
    let sink = Rc::new(SinkObject { sink, step });
    let class = "reactor.core.publisher.Sinks$Many";
    Ok(call.runtime.host_object(class, sink))
}

fn unicast(call: &Call<'_>) -> Answer {
    let spec = Sinks::many().unicast();
    if call.count() == 0 {
        return many(call, spec.on_backpressure_buffer());
    }
    let queue = call.function(0, "queue")?.into_object();
    let queue = JavaQueue::new(call.runtime, queue);
    let callback = match call.count() {
        1 => None,
        _ => Some(call.function(1, "endCallback")?),
    };
    let (at_end, runtime) = (callback.map(Function::into_object), call.runtime.clone());
    let sink = spec.on_backpressure_buffer_in(queue, move || {
        if let Some(at_end) = &at_end {
            // What it throws is nobody's to take.
            let _ = runtime.call_static("marblerun.Host", "dispose", vec![at_end.clone()]);
        }
    });
    many(call, sink)
}

/// How many values a sink keeps; `message` is how Reactor complains.
fn size(call: &Call<'_>, message: impl FnOnce(i64) -> String) -> Result<usize, Abrupt> {
    let n = call.long(0);
    match usize::try_from(n) {
        Ok(size) if size > 0 => Ok(size),
        _ => Err(call.illegal(message(n))),
    }
}

fn buffer_size(call: &Call<'_>) -> Result<usize, Abrupt> {
    size(call, |n| {
        format!("bufferSize must be strictly positive, was: {n}")
    })
}

fn history_size(call: &Call<'_>) -> Result<usize, Abrupt> {
    size(call, |_| "historySize must be > 0".to_owned())
}

fn multicast(name: &str) -> Option<Native> {
    Some(match name {
        "onBackpressureBuffer" => |call| {
            let spec = Sinks::many().multicast();
            let goes_on = call.count() > 1 && !call.boolean(1);
            match call.count() {
                0 => many(call, spec.on_backpressure_buffer()),
                _ if goes_on => many(
                    call,
                    spec.on_backpressure_buffer_no_auto_cancel(buffer_size(call)?),
                ),
                _ => many(call, spec.on_backpressure_buffer_size(buffer_size(call)?)),
            }
        },
        "directAllOrNothing" => {
            |call| many(call, Sinks::many().multicast().direct_all_or_nothing())
        }
        "directBestEffort" => |call| many(call, Sinks::many().multicast().direct_best_effort()),
        _ => return None,
    })
}

fn replay(name: &str) -> Option<Native> {
    Some(match name {
        "all" => |call| many(call, Sinks::many().replay().all()),
        "latest" => |call| many(call, Sinks::many().replay().latest()),
        "latestOrDefault" => {
            |call| many(call, Sinks::many().replay().latest_or_default(call.item(0)))
        }
        "limit" => |call| {
            let clock = call.scheduler_or_parallel(call.count() - 1)?;
            let spec = Sinks::many().replay();
            if call.is_duration(0) {
                return many(call, spec.limit_duration(call.duration(0)?, &clock));
            }
            match call.count() {
                1 => many(call, spec.limit(history_size(call)?)),
                _ => many(
                    call,
                    spec.limit_size_duration(history_size(call)?, call.duration(1)?, &clock),
                ),
            }
        },
        _ => return None,
    })
}

fn emit(name: &str) -> Option<Native> {
    Some(match name {
        "tryEmitNext" | "tryEmitValue" => |call| {
            if matches!(call.at(0), Value::Null) {
                if let Kind::One(sink) = sink(call)? {
                    return result(call, sink.try_emit_empty());
                }
                return Err(call.null("t is null in sink.next(t)"));
            }
            let item = call.item(0);
            let emitted = match sink(call)? {
                Kind::Many(sink) => sink.try_emit_next(item),
                Kind::One(sink) => sink.try_emit_value(item),
            };
            result(call, emitted)
        },
        "tryEmitComplete" | "tryEmitEmpty" => |call| {
            let emitted = match sink(call)? {
                Kind::Many(sink) => sink.try_emit_complete(),
                Kind::One(sink) => sink.try_emit_empty(),
            };
            result(call, emitted)
        },
        "tryEmitError" => |call| {
            let error = call.exception(0)?;
            let emitted = match sink(call)? {
                Kind::Many(sink) => sink.try_emit_error(error),
                Kind::One(sink) => sink.try_emit_error(error),
            };
            result(call, emitted)
        },
        "currentSubscriberCount" => |call| {
            let count = match sink(call)? {
                Kind::Many(sink) => sink.current_subscriber_count(),
                Kind::One(sink) => sink.current_subscriber_count(),
            };
            Ok(Value::Int(i32::try_from(count).unwrap_or(i32::MAX)))
        },
        "asFlux" | "asMono" => |call| match sink(call)? {
            Kind::Many(sink) => call.flux_value(sink.as_flux()),
            Kind::One(sink) => call.mono_value(sink.as_mono()),
        },
        _ => return None,
    })
}

/// The receiver.
fn sink(call: &Call<'_>) -> Result<Kind, Abrupt> {
    let host = call.runtime.host(&call.receiver());
    let object = host.as_ref().and_then(|host| host.as_any().downcast_ref());
    let sink = object.map(|object: &SinkObject| object.sink.clone());
    sink.ok_or_else(|| call.null("sink"))
}

/// What Reactor calls the receiver in messages, if that is a sink.
pub(crate) fn step(call: &Call<'_>) -> Option<&'static str> {
    let host = call.runtime.host(&call.receiver())?;
    let object: &SinkObject = host.as_any().downcast_ref()?;
    Some(object.step)
}

/// As a constant of `Sinks.EmitResult`.
fn result(call: &Call<'_>, result: EmitResult) -> Answer {
    let name = match result {
        EmitResult::Ok => "OK",
        EmitResult::Terminated => "FAIL_TERMINATED",
        EmitResult::Overflow => "FAIL_OVERFLOW",
        EmitResult::Cancelled => "FAIL_CANCELLED",
        EmitResult::ZeroSubscriber => "FAIL_ZERO_SUBSCRIBER",
    };
    let class = "reactor.core.publisher.Sinks$EmitResult";
    call.runtime
        .call_static(class, "valueOf", vec![Value::string(name)])
}
