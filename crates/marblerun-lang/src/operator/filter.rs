//! `filter`

use std::rc::Rc;

use marblerun_streams::{Flux, Publisher};
use marblerun_vm::{Lambda, Value};

use super::FluxObject;
use crate::item::Item;
use crate::runtime::Runtime;

pub(crate) const DECLARATION: &str = "Flux<T> filter(Predicate<T>)";

pub(crate) fn bind(
    runtime: &Rc<Runtime>,
    flux: &FluxObject,
    predicate: Rc<Lambda>,
) -> Flux<impl Publisher<Item = Item> + use<>> {
    let runtime = runtime.clone();
    flux.0.clone().try_filter(move |item: &Item| {
        let result = runtime.call(&predicate, [item.value.clone()])?;
        Ok(result == Value::Boolean(true))
    })
}
