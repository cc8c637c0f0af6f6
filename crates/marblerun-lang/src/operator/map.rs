//! `map`

use std::rc::Rc;

use marblerun_streams::{Flux, Publisher};
use marblerun_vm::{Lambda, Value};

use super::FluxObject;
use crate::item::Item;
use crate::runtime::{Runtime, null_result};

pub(crate) const DECLARATION: &str = "Flux<R> map(Function<T, R>)";

pub(crate) fn bind(
    runtime: &Rc<Runtime>,
    flux: &FluxObject,
    mapper: Rc<Lambda>,
) -> Flux<impl Publisher<Item = Item> + use<>> {
    let runtime = runtime.clone();
    flux.0.clone().try_map(move |item: Item| {
        let result = runtime.call(&mapper, [item.value.clone()])?;
        if matches!(result, Value::Null) {
            return Err(null_result("mapper").into());
        }
        Ok(item.changed_to(result))
    })
}
