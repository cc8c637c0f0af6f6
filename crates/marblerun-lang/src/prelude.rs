//! What a program can use without an import, as it would be declared.

use std::rc::Rc;

use marblerun_trace::EventKind;
use marblerun_vm::library::{Class, Library};
use marblerun_vm::machine::NativeCall;
use marblerun_vm::{Callee, Thrown, Value};

use crate::failure::Abrupt;
use crate::operator::{self, FluxObject};
use crate::runtime::Runtime;
use crate::source;

/// Classes and functions in scope.
pub(crate) const LIBRARY: Library = Library {
    functions: &[
        "Flux<String> marbles(String)",
        "Flux<Integer> numbers(String)",
        "void log(Object)",
    ],
    classes: &[
        Class {
            name: "Flux",
            parameters: &["T"],
            methods: operator::METHODS,
            statics: &[],
        },
        Class {
            name: "Disposable",
            parameters: &[],
            methods: &[],
            statics: &[],
        },
        Class {
            name: "System.out",
            parameters: &[],
            methods: &[],
            statics: &["void println(Object)", "void println()"],
        },
    ],
};

/// Answers a call that the machine paused with.
pub(crate) fn call(runtime: &Rc<Runtime>, call: &NativeCall) -> Result<Value, Abrupt> {
    let argument = call.arguments.first();
    match &call.invocation.callee {
        Callee::Function(name) => match &**name {
            "marbles" => source::marbles::strings(runtime, call),
            "numbers" => source::marbles::numbers(runtime, call),
            "log" => Ok(print(runtime, call, argument)),
            _ => Err(unknown(name)),
        },
        Callee::Static(class, name) => match (&**class, &**name) {
            ("System.out", "println") => Ok(print(runtime, call, argument)),
            _ => Err(unknown(name)),
        },
        Callee::Method(name) => {
            match call.receiver.as_ref().and_then(Value::native::<FluxObject>) {
                Some(flux) => operator::call(runtime, flux, call),
                None => Err(unknown(name)),
            }
        }
    }
}

/// A program whose result is an unsubscribed publisher is subscribed for the reader.
pub(crate) fn subscribe_result(runtime: &Rc<Runtime>, result: &Value) {
    if let Some(flux) = result.native::<FluxObject>() {
        operator::subscribe::to_see(runtime, flux);
    }
}

fn print(runtime: &Rc<Runtime>, call: &NativeCall, value: Option<&Value>) -> Value {
    let text = value.map(Value::to_string).unwrap_or_default();
    runtime.record(Some(call.span), EventKind::Print(text));
    Value::Null
}

/// Calls are checked before they are run: only a gap in this crate leads here.
pub(crate) fn unknown(name: &str) -> Abrupt {
    Thrown::new("java.lang.NoSuchMethodError", name).into()
}
