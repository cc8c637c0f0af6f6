//! `distinct`, `distinctUntilChanged`

use marblerun_streams::error::FailedOn;
use marblerun_streams::{Error, Flux};
use marblerun_vm::value::Value;

use super::support;
use crate::item::Item;
use crate::native::{Answer, Call};

/// `Flux.distinct()`, `(key)`, `(key, supplier)`, `(key, supplier, predicate, cleanup)`
///
/// Each subscriber has a collection of the keys that were there.
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let key = (call.count() > 0)
        .then(|| call.function(0, "keySelector"))
        .transpose()?;
    let supplier = call.optional_function(1);
    let predicate = call.optional_function(2);
    let cleanup = call.optional_function(3);
    let runtime = call.runtime.clone();
    let source = call.source()?;
    call.flux_value(Flux::try_defer(move || {
        let seen = match &supplier {
            None => runtime.call_static("marblerun.Host", "set", Vec::new())?,
            Some(supplier) => {
                supplier.value([], "The collectionSupplier returned a null collection")?
            }
        };
        let (run, key, predicate) = (runtime.clone(), key.clone(), predicate.clone());
        let keys = seen.clone();
        let is_new = move |item: &Item| -> Result<bool, Error> {
            let key = match &key {
                None => item.value.clone(),
                Some(key) => key.value(
                    [item.value.clone()],
                    "The distinct extractor returned a null value.",
                )?,
            };
            let is_new = match &predicate {
                None => run.invoke(&keys, Some("add"), [key])?,
                Some(predicate) => predicate.call([keys.clone(), key])?,
            };
            Ok(matches!(is_new, Value::Boolean(true)))
        };
        let cleanup = cleanup.clone();
        let end = move || {
            if let Some(cleanup) = &cleanup {
                // It fails after the end: nobody is left to tell.
                let _ = cleanup.call([seen.clone()]);
            }
        };
        let cancel = end.clone();
        let is_new = move |item: &Item| is_new(item).map_err(|e| FailedOn::ending(e).into());
        let flux = source.clone().try_filter(is_new);
        Ok(flux.do_on_terminate(end).do_on_cancel(cancel))
    }))
}

/// `Flux.distinctUntilChanged()`, `(key)`, `(key, comparator)`
pub(crate) fn until_changed(call: &Call<'_>) -> Answer {
    let key = (call.count() > 0)
        .then(|| call.function(0, "keySelector"))
        .transpose()?;
    let comparator = (call.count() > 1)
        .then(|| call.function(1, "keyComparator"))
        .transpose()?;
    let runtime = call.runtime.clone();
    call.flux_value(call.source()?.try_distinct_until_changed_by(
        move |item: &Item| match &key {
            None => Ok(item.value.clone()),
            Some(key) => key.value(
                [item.value.clone()],
                "The distinct extractor returned a null value.",
            ),
        },
        move |last: &Value, key: &Value| match &comparator {
            None => support::equal(&runtime, last, key),
            Some(comparator) => {
                let same = comparator.call([last.clone(), key.clone()])?;
                Ok(matches!(same, Value::Boolean(true)))
            }
        },
    ))
}
