//! `join` and `groupJoin`

use marblerun_trace::PublisherType;

use crate::item::Item;
use crate::native::{Answer, Call};
use crate::publisher::PublisherObject;

const NULL_LEFT: &str = "The leftEnd returned a null Publisher";
const NULL_RIGHT: &str = "The rightEnd returned a null Publisher";
const NULL_RESULT: &str = "The resultSelector returned a null value";

/// `Flux.join(other, leftEnd, rightEnd, resultSelector)`
pub(crate) fn join(call: &Call<'_>) -> Answer {
    let (left, right) = (call.function(1, "leftEnd")?, call.function(2, "rightEnd")?);
    let result = call.function(3, "resultSelector")?;
    call.flux_value(call.source()?.try_join(
        call.publisher(0)?,
        move |item: &Item| left.publisher([item.value.clone()], NULL_LEFT),
        move |item: &Item| right.publisher([item.value.clone()], NULL_RIGHT),
        move |a: &Item, b: &Item| result.combine(a.clone(), b.clone(), NULL_RESULT),
    ))
}

/// `Flux.groupJoin(other, leftEnd, rightEnd, resultSelector)`
pub(crate) fn group_join(call: &Call<'_>) -> Answer {
    let (left, right) = (call.function(1, "leftEnd")?, call.function(2, "rightEnd")?);
    let (result, runtime) = (call.function(3, "resultSelector")?, call.runtime.clone());
    call.flux_value(call.source()?.try_group_join(
        call.publisher(0)?,
        move |item: &Item| left.publisher([item.value.clone()], NULL_LEFT),
        move |item: &Item| right.publisher([item.value.clone()], NULL_RIGHT),
        move |item: &Item, group| {
            let group = PublisherObject::value(&runtime, PublisherType::Flux, group.boxed());
            result.combine(item.clone(), runtime.item(group), NULL_RESULT)
        },
    ))
}
