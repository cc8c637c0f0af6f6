//! Operators of `Flux`: how each is declared in Java and bound to the stream core.
//!
//! - [`map`], [`filter`], [`take`]
//! - [`subscribe`]

pub(crate) mod filter;
pub(crate) mod map;
pub(crate) mod subscribe;
pub(crate) mod take;

use std::any::Any;
use std::rc::Rc;

use marblerun_streams::{BoxFlux, Flux, Publisher};
use marblerun_trace::PublisherType;
use marblerun_vm::machine::NativeCall;
use marblerun_vm::{Lambda, NativeObject, Thrown, Value};

use crate::failure::Abrupt;
use crate::item::Item;
use crate::lane::Operator;
use crate::prelude::unknown;
use crate::runtime::Runtime;

/// Methods of `Flux<T>`.
pub(crate) const METHODS: &[&str] = &[
    map::DECLARATION,
    filter::DECLARATION,
    take::DECLARATION,
    subscribe::NOTHING,
    subscribe::EACH,
];

/// A `Flux` of the program.
#[derive(Debug)]
pub(crate) struct FluxObject(pub(crate) BoxFlux<Item>);

impl FluxObject {
    /// The result of an operator call, with its lane.
    pub(crate) fn recorded<P: Publisher<Item = Item>>(flux: Flux<P>, operator: Operator) -> Value {
        Value::Native(Rc::new(FluxObject(flux.record(operator).boxed())))
    }
}

impl NativeObject for FluxObject {
    fn show(&self) -> String {
        "Flux".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Calls a method of [`METHODS`].
pub(crate) fn call(
    runtime: &Rc<Runtime>,
    flux: &FluxObject,
    call: &NativeCall,
) -> Result<Value, Abrupt> {
    let operator = |publisher| Operator::new(runtime, call, publisher);
    match call.invocation.callee.name() {
        "map" => {
            let flux = map::bind(runtime, flux, lambda(call, "mapper")?);
            Ok(FluxObject::recorded(flux, operator(PublisherType::Flux)))
        }
        "filter" => {
            let flux = filter::bind(runtime, flux, lambda(call, "predicate")?);
            Ok(FluxObject::recorded(flux, operator(PublisherType::Flux)))
        }
        "take" => {
            let flux = take::bind(flux, call)?;
            Ok(FluxObject::recorded(flux, operator(PublisherType::Flux)))
        }
        "subscribe" => subscribe::call(runtime, flux, call),
        name => Err(unknown(name)),
    }
}

/// The argument that is a function.
fn lambda(call: &NativeCall, parameter: &str) -> Result<Rc<Lambda>, Thrown> {
    match call.arguments.first() {
        Some(Value::Lambda(lambda)) => Ok(lambda.clone()),
        _ => Err(Thrown::new("java.lang.NullPointerException", parameter)),
    }
}
