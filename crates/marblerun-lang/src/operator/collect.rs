//! `collect`, `collectList`, `collectSortedList`, `collectMap`, `collectMultimap`

use std::cell::RefCell;
use std::rc::Rc;

use marblerun_streams::{BoxFlux, Error, Mono, Publisher};
use marblerun_vm::value::Value;

use super::apply::{Ahead, Apply};
use super::sort::sort;
use super::support;
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;

/// `Flux.collectList()`
pub(crate) fn list(call: &Call<'_>) -> Answer {
    let runtime = call.runtime.clone();
    let lists = call.source()?.collect_list();
    call.mono_value(lists.try_map(move |items| support::collection(&runtime, None, items)))
}

/// `Flux.collectSortedList()`, `(comparator)`
pub(crate) fn sorted_list(call: &Call<'_>) -> Answer {
    let (run, comparator) = (call.runtime.clone(), call.at(0));
    let lists = call
        .source()?
        .try_collect_list_arranged(move |items| sort(&run, &comparator, items));
    let runtime = call.runtime.clone();
    call.mono_value(lists.try_map(move |items| support::collection(&runtime, None, items)))
}

/// `Flux.collect(supplier, collector)`, `(collector)`
pub(crate) fn collect(call: &Call<'_>) -> Answer {
    let runtime = call.runtime.clone();
    if call.count() > 1 {
        let supplier = call.function(0, "supplier")?;
        let collector = call.function(1, "collector")?;
        let all = collected(call.source()?, collector, move || {
            supplier.value([], "The supplier returned a null container")
        });
        return call.mono_value(all.map(move |all| runtime.item(all)));
    }
    if matches!(call.at(0), Value::Null) {
        return Err(call.null("collector"));
    }
    let part = |name: &str| {
        let function = runtime.invoke(&call.at(0), Some(name), [])?;
        Ok::<_, crate::failure::Abrupt>(Function::new(&runtime, function))
    };
    let (supplier, accumulator) = (part("supplier")?, part("accumulator")?);
    let finisher = part("finisher")?;
    let all = collected(call.source()?, accumulator, move || supplier.call([]));
    let run = runtime.clone();
    call.mono_value(
        all.try_map(move |all| Ok(run.item(finisher.value([all], "Collector returned null")?))),
    )
}

/// A container of all values, each put in by a function that may make its thread wait.
fn collected(
    source: BoxFlux<Item>,
    collector: Function,
    supplier: impl Fn() -> Result<Value, Error> + Clone + 'static,
) -> Mono<impl Publisher<Item = Value>> {
    Mono::defer(move || {
        let container: Rc<RefCell<Value>> = Rc::default();
        let (all, supplier) = (container.clone(), supplier.clone());
        let (source, applied) = source
            .clone()
            .apply_to(&collector, move |ahead| match ahead {
                Ahead::Next(item) => Ok(Some(vec![all.borrow().clone(), item.value.clone()])),
                _ => Ok(None),
            });
        source.try_collect(
            move || {
                let all = supplier()?;
                container.replace(all.clone());
                Ok(all)
            },
            move |_, _| applied.take().map(drop),
        )
    })
}

/// `Flux.collectMap(key)`, `(key, value)`, `(key, value, supplier)`
pub(crate) fn map(call: &Call<'_>) -> Answer {
    in_map(call, "put")
}

/// `Flux.collectMultimap(key)`, `(key, value)`, `(key, value, supplier)`
pub(crate) fn multimap(call: &Call<'_>) -> Answer {
    in_map(call, "putMore")
}

/// Puts each value into a map with that function of the host.
fn in_map(call: &Call<'_>, put: &'static str) -> Answer {
    let key = call.function(0, "keyExtractor")?;
    let value = call.optional_function(1);
    let supplier = call.optional_function(2);
    let (run, runtime) = (call.runtime.clone(), call.runtime.clone());
    let all = call.source()?.try_collect(
        move || match &supplier {
            None => Ok(run.call_static("marblerun.Host", "map", Vec::new())?),
            Some(supplier) => supplier.value([], "The mapSupplier returned a null map"),
        },
        move |map: &mut Value, item: Item| {
            let key = key.call([item.value.clone()])?;
            let value = match &value {
                None => item.value,
                Some(value) => value.call([item.value])?,
            };
            put_in(&runtime, put, vec![map.clone(), key, value])
        },
    );
    let runtime = call.runtime.clone();
    call.mono_value(all.map(move |all| runtime.item(all)))
}

fn put_in(runtime: &Rc<Runtime>, put: &str, arguments: Vec<Value>) -> Result<(), Error> {
    runtime.call_static("marblerun.Host", put, arguments)?;
    Ok(())
}
