//! `sort`

use std::rc::Rc;

use marblerun_streams::Error;
use marblerun_vm::value::Value;

use crate::item::Item;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;

/// `Flux.sort()`, `(comparator)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let (runtime, comparator) = (call.runtime.clone(), call.at(0));
    call.flux_value(
        call.source()?
            .try_sort_arranged(move |items| sort(&runtime, &comparator, items)),
    )
}

/// Sorts by a `Comparator`, or by the natural order for `null`, as Java does.
pub(super) fn sort(
    runtime: &Rc<Runtime>,
    comparator: &Value,
    items: &mut Vec<Item>,
) -> Result<(), Error> {
    let values = items.iter().map(|item| item.value.clone()).collect();
    let arguments = vec![runtime.array(values), comparator.clone()];
    let order = runtime.call_static("marblerun.Host", "order", arguments)?;
    let order = runtime.machine.borrow_mut().elements(&order);
    let places = order.iter().filter_map(|place| match place.unboxed() {
        Value::Int(place) => items.get(usize::try_from(place).ok()?).cloned(),
        _ => None,
    });
    *items = places.collect();
    Ok(())
}
