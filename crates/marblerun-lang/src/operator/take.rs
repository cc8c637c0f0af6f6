//! `take`

use marblerun_streams::{Flux, Publisher};
use marblerun_vm::machine::NativeCall;
use marblerun_vm::{Thrown, Value};

use super::FluxObject;
use crate::item::Item;

pub(crate) const DECLARATION: &str = "Flux<T> take(long)";

pub(crate) fn bind(
    flux: &FluxObject,
    call: &NativeCall,
) -> Result<Flux<impl Publisher<Item = Item> + use<>>, Thrown> {
    let n = match call.arguments.first() {
        Some(Value::Int(n)) => *n,
        _ => return Err(Thrown::new("java.lang.NullPointerException", "n")),
    };
    match u64::try_from(n) {
        Ok(n) => Ok(flux.0.clone().take(n)),
        Err(_) => {
            let message = format!("cap >= 0 required but it was {n}");
            Err(Thrown::new("java.lang.IllegalArgumentException", message))
        }
    }
}
