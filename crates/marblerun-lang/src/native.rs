//! Native methods of the library: how a call from Java reaches what is bound here.

use std::rc::Rc;
use std::time::Duration;

use marblerun_streams::{BoxFlux, BoxMono, Flux, Mono, Publisher, Scheduler};
use marblerun_trace::PublisherType;
use marblerun_vm::machine::NativeCall;
use marblerun_vm::native::Thrown;
use marblerun_vm::value::Value;

use crate::failure::{Abrupt, Exception};
use crate::function::Function;
use crate::item::Item;
use crate::lane::Operator;
use crate::publisher::{self, PublisherObject};
use crate::runtime::Runtime;
use crate::{
    calls, connectable, hooks, operator, parallel, prelude, scheduler, sinks, source, subscriber,
};

/// What a native method gives: a value, `Null` for `void`.
pub(crate) type Answer = Result<Value, Abrupt>;

/// A native method.
pub(crate) type Native = fn(&Call<'_>) -> Answer;

/// Answers a call that the machine paused with.
pub(crate) fn call(runtime: &Rc<Runtime>, native: &NativeCall) -> Answer {
    let call = Call { runtime, native };
    match find(&native.class, &native.name) {
        Some(method) => {
            let value = runtime.unwound(method(&call))?;
            if runtime.is_stopped() {
                return Err(Abrupt::Stopped);
            }
            Ok(value)
        }
        None => {
            let missing = format!("{}.{} is not supported here", native.class, native.name);
            Err(call.throw("java.lang.UnsupportedOperationException", missing))
        }
    }
}

/// The native method of that class and name.
fn find(class: &str, name: &str) -> Option<Native> {
    match class {
        "reactor.core.publisher.Flux" => operator::flux(name).or_else(|| source::flux(name)),
        "reactor.core.publisher.Mono" => operator::mono(name).or_else(|| source::mono(name)),
        "reactor.core.scheduler.Schedulers"
        | "reactor.core.scheduler.HostScheduler"
        | "reactor.core.scheduler.HostTask"
        | "reactor.core.scheduler.HostWorker" => scheduler::native(class, name),
        "reactor.core.publisher.ConnectableFlux" => connectable::native(name),
        "reactor.core.publisher.Hooks" => hooks::native(name),
        "reactor.core.publisher.ParallelFlux" => parallel::native(name),
        class if class.starts_with("reactor.core.publisher.Sinks") => sinks::native(class, name),
        "java.util.concurrent.FutureEvents" => calls::native(name),
        "marblerun.Prelude" => prelude::native(name),
        _ => subscriber::native(class, name)
            .or_else(|| source::native(class, name))
            .or_else(|| operator::native(class, name)),
    }
}

/// A call of a native method.
pub(crate) struct Call<'a> {
    pub(crate) runtime: &'a Rc<Runtime>,
    pub(crate) native: &'a NativeCall,
}

impl Call<'_> {
    /// An exception to throw.
    pub(crate) fn throw(&self, class: &'static str, message: impl Into<String>) -> Abrupt {
        self.runtime.thrown(&Thrown::new(class, message)).into()
    }

    /// The `NullPointerException` of an argument that must not be `null`.
    pub(crate) fn null(&self, parameter: &str) -> Abrupt {
        self.throw("java.lang.NullPointerException", parameter)
    }

    pub(crate) fn is_static(&self) -> bool {
        self.runtime.program().method(self.native.method).is_static
    }

    /// The receiver.
    pub(crate) fn receiver(&self) -> Value {
        self.native.arguments.first().cloned().unwrap_or_default()
    }

    /// The argument in that place, the receiver not counted.
    pub(crate) fn at(&self, at: usize) -> Value {
        let at = at + usize::from(!self.is_static());
        self.native.arguments.get(at).cloned().unwrap_or_default()
    }

    /// How many arguments there are, the receiver not counted.
    pub(crate) fn count(&self) -> usize {
        self.native.arguments.len() - usize::from(!self.is_static())
    }

    /// Whether the argument is an object of that class or interface.
    pub(crate) fn is(&self, at: usize, class: &str) -> bool {
        self.runtime.is_instance(&self.at(at), class)
    }

    /// Whether the argument is a `Duration`.
    pub(crate) fn is_duration(&self, at: usize) -> bool {
        self.is(at, "java.time.Duration")
    }

    /// Whether the argument is a publisher.
    pub(crate) fn is_publisher(&self, at: usize) -> bool {
        self.is(at, "org.reactivestreams.Publisher")
    }

    /// Whether the argument is a scheduler.
    pub(crate) fn is_scheduler(&self, at: usize) -> bool {
        self.is(at, "reactor.core.scheduler.Scheduler")
    }

    /// An argument that is a function; `parameter` is how Reactor calls it when it is `null`.
    pub(crate) fn function(&self, at: usize, parameter: &str) -> Result<Function, Abrupt> {
        match self.at(at) {
            Value::Null => Err(self.null(parameter)),
            value => Ok(Function::new(self.runtime, value)),
        }
    }

    /// An argument that is a function or `null`.
    pub(crate) fn optional_function(&self, at: usize) -> Option<Function> {
        match self.at(at) {
            Value::Null => None,
            value => Some(Function::new(self.runtime, value)),
        }
    }

    /// An argument that is `int` or `long`.
    pub(crate) fn long(&self, at: usize) -> i64 {
        match self.at(at).unboxed() {
            Value::Byte(value) => value.into(),
            Value::Short(value) => value.into(),
            Value::Char(value) => value.into(),
            Value::Int(value) => value.into(),
            Value::Long(value) => value,
            _ => 0,
        }
    }

    /// An argument that says how many; a negative one is none.
    pub(crate) fn size(&self, at: usize) -> u64 {
        u64::try_from(self.long(at)).unwrap_or(0)
    }

    /// An argument that is `boolean`.
    pub(crate) fn boolean(&self, at: usize) -> bool {
        matches!(self.at(at), Value::Boolean(true))
    }

    /// An argument that is a string.
    pub(crate) fn text(&self, at: usize) -> Option<String> {
        match self.at(at) {
            Value::String(text) => Some(text.to_rust()),
            _ => None,
        }
    }

    /// An argument that is a `Duration`; a negative one is none at all.
    pub(crate) fn duration(&self, at: usize) -> Result<Duration, Abrupt> {
        let nanos = self.nanos(at)?;
        Ok(Duration::from_nanos(u64::try_from(nanos).unwrap_or(0)))
    }

    /// An argument that is a `Duration`, in nanoseconds.
    pub(crate) fn nanos(&self, at: usize) -> Result<i64, Abrupt> {
        let duration = self.at(at);
        if matches!(duration, Value::Null) {
            return Err(self.null("duration"));
        }
        let nanos = self.runtime.invoke(&duration, Some("toNanos"), [])?;
        Ok(match nanos.unboxed() {
            Value::Long(nanos) => nanos,
            _ => 0,
        })
    }

    /// An argument that is a scheduler.
    pub(crate) fn scheduler(&self, at: usize) -> Result<Scheduler, Abrupt> {
        let value = self.at(at);
        scheduler::from_value(self.runtime, &value).ok_or_else(|| self.null("scheduler"))
    }

    /// The scheduler given, or the one that Reactor takes if none is: `parallel`.
    pub(crate) fn scheduler_or_parallel(&self, at: usize) -> Result<Scheduler, Abrupt> {
        if self.is_scheduler(at) {
            return self.scheduler(at);
        }
        Ok(self.runtime.time.parallel())
    }

    /// The elements of an argument that is an array of objects.
    pub(crate) fn array(&self, at: usize) -> Vec<Value> {
        self.elements(&self.at(at))
    }

    /// The elements of an array of objects.
    pub(crate) fn elements(&self, array: &Value) -> Vec<Value> {
        self.runtime.machine.borrow_mut().elements(array)
    }

    /// The elements of an argument that is `Iterable`.
    pub(crate) fn iterable(&self, at: usize) -> Result<Vec<Value>, Abrupt> {
        let array = self
            .runtime
            .call_static("marblerun.Host", "array", vec![self.at(at)])?;
        Ok(self.elements(&array))
    }

    /// The receiver as a flux.
    pub(crate) fn source(&self) -> Result<BoxFlux<Item>, Abrupt> {
        publisher::flux(self.runtime, &self.receiver())
    }

    /// The receiver as a mono.
    pub(crate) fn mono(&self) -> Result<BoxMono<Item>, Abrupt> {
        publisher::mono(self.runtime, &self.receiver())
    }

    /// An argument that is any publisher.
    pub(crate) fn publisher(&self, at: usize) -> Result<BoxFlux<Item>, Abrupt> {
        publisher::flux(self.runtime, &self.at(at))
    }

    /// An argument that is any publisher, of which at most one value is taken.
    pub(crate) fn publisher_mono(&self, at: usize) -> Result<BoxMono<Item>, Abrupt> {
        publisher::mono(self.runtime, &self.at(at))
    }

    /// A new marble.
    pub(crate) fn item(&self, at: usize) -> Item {
        self.runtime.item(self.at(at))
    }

    /// Gives a flux to the program: with a lane, if the reader's own code made this call.
    pub(crate) fn flux_value<P: Publisher<Item = Item>>(&self, flux: Flux<P>) -> Answer {
        Ok(self.give(flux, PublisherType::Flux))
    }

    /// Gives a mono to the program: with a lane, if the reader's own code made this call.
    pub(crate) fn mono_value<P: Publisher<Item = Item>>(&self, mono: Mono<P>) -> Answer {
        Ok(self.give(mono.flux(), PublisherType::Mono))
    }

    /// Gives a publisher to the program.
    pub(crate) fn give<P: Publisher<Item = Item>>(
        &self,
        flux: Flux<P>,
        kind: PublisherType,
    ) -> Value {
        let flux = publisher::with_java_errors(self.runtime, flux);
        let flux = if self.native.is_direct {
            flux.record(Operator::new(self, kind)).boxed()
        } else {
            flux
        };
        PublisherObject::made_by(self, kind, flux)
    }

    /// The number of the exception class name as an abrupt end, for errors found while binding.
    pub(crate) fn illegal(&self, message: impl Into<String>) -> Abrupt {
        self.throw("java.lang.IllegalArgumentException", message)
    }

    /// An argument that is an exception.
    pub(crate) fn exception(&self, at: usize) -> Result<Exception, Abrupt> {
        match self.at(at) {
            Value::Null => Err(self.null("error")),
            value => Ok(Exception(value)),
        }
    }
}

#[cfg(test)]
mod tests {
    use marblerun_vm::class::{MethodBody, Program};
    use marblerun_vm::machine;

    use super::find;
    use crate::library::{class_names, library};

    /// A method that is declared and not bound would fail only when a reader calls it.
    #[test]
    fn every_native_method_is_bound() {
        let program = marblerun_compiler::compile_with(&library(), &[""], Default::default());
        let program = program.image().expect("nothing is wrong with nothing");
        let mut unbound = Vec::new();
        let mut count = 0;
        for name in class_names() {
            let Some(id) = program.class_named(&name) else {
                continue;
            };
            let class = program.class(id);
            for method in class.named.values().flatten().map(|id| program.method(*id)) {
                if method.class != id || !matches!(method.body, MethodBody::Native) {
                    continue;
                }
                count += 1;
                if !machine::is_own(&name, &method) && find(&name, &method.name).is_none() {
                    unbound.push(format!("{name}.{}", method.name));
                }
            }
        }
        assert!(unbound.is_empty(), "{unbound:?}");
        assert!(count > 500, "{count} native methods");
    }
}
