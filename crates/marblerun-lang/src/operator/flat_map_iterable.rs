//! `flatMapIterable`, `concatMapIterable`

use std::any::Any;
use std::rc::Rc;

use marblerun_streams::context::OnDiscard;
use marblerun_streams::error::FailedOn;
use marblerun_streams::{Context, Error};
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
    call.flux_value(flux.context_write(discarding).try_map(|element| element))
}

/// `Mono.flatMapIterable(mapper)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let runtime = call.runtime.clone();
    let flux = call
        .mono()?
        .try_flat_map_iterable(move |item| elements(&runtime, &mapper, item));
    call.flux_value(flux.context_write(discarding).try_map(|element| element))
}

/// What the operator throws away, as values of the program.
fn discarding(context: &Context) -> Context {
    let Some(OnDiscard(hook)) = context.get() else {
        return context.clone();
    };
    let hook = hook.clone();
    let unwrap = move |value: &dyn Any| match value.downcast_ref::<Result<Item, Error>>() {
        Some(Ok(item)) => hook(item),
        Some(Err(_)) => {}
        None => hook(value),
    };
    context.clone().with(OnDiscard(Rc::new(unwrap)))
}

/// A value that the mapper fails on goes along with the failure.
fn elements(runtime: &Rc<Runtime>, mapper: &Function, item: Item) -> Result<Elements, Error> {
    let made = mapper.value([item.value.clone()], "iterable");
    let iterable = made.map_err(|error| FailedOn::new(error, item))?;
    let iterator = runtime.invoke(&iterable, Some("iterator"), [])?;
    Ok(Elements {
        runtime: runtime.clone(),
        iterator: Some(iterator),
        is_finite: runtime.is_instance(&iterable, "java.util.Collection"),
    })
}

/// The elements of an `Iterator`, new marbles; its failure is the last one.
struct Elements {
    runtime: Rc<Runtime>,
    iterator: Option<Value>,
    /// It is known to come to an end.
    is_finite: bool,
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

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.is_finite.then_some(usize::MAX))
    }
}
