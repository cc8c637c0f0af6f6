//! `sequenceEqual`

use marblerun_streams::Mono;
use marblerun_vm::value::Value;

use crate::item::Item;
use crate::native::{Answer, Call};

/// `Mono.sequenceEqual(one, two)`, also with what compares and a prefetch
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let (runtime, is_equal) = (call.runtime.clone(), call.optional_function(2));
    let compare = move |a: &Item, b: &Item| {
        let values = [a.value.clone(), b.value.clone()];
        let result = match &is_equal {
            Some(is_equal) => is_equal.call(values)?,
            None => runtime.call_static("java.util.Objects", "equals", values.to_vec())?,
        };
        Ok(matches!(result, Value::Boolean(true)))
    };
    let mono = Mono::try_sequence_equal_by(call.publisher(0)?, call.publisher(1)?, compare);
    let mono = if call.count() > 3 {
        mono.prefetch(call.size(3))
    } else {
        mono
    };
    let runtime = call.runtime.clone();
    call.mono_value(mono.map(move |is_equal| runtime.item(Value::Boolean(is_equal))))
}
