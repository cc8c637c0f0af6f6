//! `collect`, `collectList`, `collectSortedList`, `collectMap`, `collectMultimap`

use std::rc::Rc;

use marblerun_streams::Error;
use marblerun_vm::value::Value;

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
        let all = call.source()?.try_collect(
            move || supplier.value([], "The supplier returned a null container"),
            move |all, item: Item| collector.call([all.clone(), item.value]).map(drop),
        );
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
    let all = call.source()?.try_collect(
        move || supplier.call([]),
        move |all, item: Item| accumulator.call([all.clone(), item.value]).map(drop),
    );
    let run = runtime.clone();
    call.mono_value(
        all.try_map(move |all| Ok(run.item(finisher.value([all], "Collector returned null")?))),
    )
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
