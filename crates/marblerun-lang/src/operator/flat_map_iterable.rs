//! `flatMapIterable`, `concatMapIterable`

use std::rc::Rc;

use marblerun_streams::Error;
use marblerun_vm::value::Value;

use super::support;
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;

/// `Flux.flatMapIterable(mapper)`, `(mapper, prefetch)`; the same is `concatMapIterable`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let runtime = call.runtime.clone();
    let mut flux = call
        .source()?
        .try_flat_map_iterable(move |item| elements(&runtime, &mapper, item));
    if call.count() > 1 {
        flux = flux.prefetch(support::positive(call, 1, "prefetch")?);
    }
    if call.count() == 1 && &*call.native.name == "concatMapIterable" {
        flux = flux.prefetch(32);
    }
    call.flux_value(flux.try_map(|element| element))
}

/// `Mono.flatMapIterable(mapper)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let runtime = call.runtime.clone();
    let flux = call
        .mono()?
        .try_flat_map_iterable(move |item| elements(&runtime, &mapper, item));
    call.flux_value(flux.try_map(|element| element))
}

fn elements(runtime: &Rc<Runtime>, mapper: &Function, item: Item) -> Result<Elements, Error> {
    let iterable = mapper.value([item.value], "iterable")?;
    let iterator = runtime.invoke(&iterable, Some("iterator"), [])?;
    Ok(Elements {
        runtime: runtime.clone(),
        iterator: Some(iterator),
    })
}

/// The elements of an `Iterator`, new marbles; its failure is the last one.
struct Elements {
    runtime: Rc<Runtime>,
    iterator: Option<Value>,
}

impl Elements {
    fn advance(&self, iterator: &Value) -> Result<Option<Item>, Error> {
        let has_next = self.runtime.invoke(iterator, Some("hasNext"), [])?;
        if !matches!(has_next, Value::Boolean(true)) {
            return Ok(None);
        }
        let arguments = vec![self.runtime.invoke(iterator, Some("next"), [])?];
        let value = self
            .runtime
            .call_static("java.util.Objects", "requireNonNull", arguments)?;
        Ok(Some(self.runtime.item(value)))
    }
}

impl Iterator for Elements {
    type Item = Result<Item, Error>;

    fn next(&mut self) -> Option<Result<Item, Error>> {
        let iterator = self.iterator.take()?;
        let next = self.advance(&iterator);
        if matches!(next, Ok(Some(_))) {
            self.iterator = Some(iterator);
        }
        next.transpose()
    }
}
