//! `groupBy`, `GroupedFlux.key`

use std::hash::{Hash, Hasher};
use std::rc::Rc;

use marblerun_streams::Error;
use marblerun_streams::operator::group_by::Group;
use marblerun_trace::PublisherType;
use marblerun_vm::value::Value;

use super::support;
use crate::item::Item;
use crate::native::{Answer, Call};
use crate::publisher::{self, PublisherObject};
use crate::runtime::Runtime;

/// `Flux.groupBy(key)`, `(key, prefetch)`, `(key, value)`, `(key, value, prefetch)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let key = call.function(0, "keyMapper")?;
    let runtime = call.runtime.clone();
    let groups = call.source()?.try_group_by(move |item: &Item| {
        let value = key.value([item.value.clone()], "The keyMapper returned a null value")?;
        Key::new(&runtime, value)
    });
    let count = call.count();
    let mapper = if count > 1 && !call.is(1, "java.lang.Integer") {
        Some(call.function(1, "valueMapper")?)
    } else {
        None
    };
    let mut groups = groups.try_map_values(move |item| match &mapper {
        None => Ok(item),
        Some(mapper) => mapper.map(item, "The valueMapper returned a null value"),
    });
    if count > 1 && call.is(count - 1, "java.lang.Integer") {
        groups = groups.prefetch(support::positive(call, count - 1, "prefetch")?);
    }
    let groups = groups.ending_in_order_of(Key::bucket);
    let runtime = call.runtime.clone();
    call.flux_value(groups.map(move |group| object(&runtime, group)))
}

/// A group as a `GroupedFlux`.
fn object(runtime: &Rc<Runtime>, group: Group<Key, Item>) -> Item {
    let key = group.key().value.clone();
    let values = publisher::part(runtime, group.flux());
    let kind = PublisherType::GroupedFlux;
    runtime.item(PublisherObject::with(
        runtime,
        kind,
        values,
        Some(Rc::new(key)),
    ))
}

/// `GroupedFlux.key()`
pub(crate) fn key(call: &Call<'_>) -> Answer {
    let host = call.runtime.host(&call.receiver());
    let key = host.as_ref().and_then(|host| {
        let publisher = host.as_any().downcast_ref::<PublisherObject>()?;
        publisher.more.as_ref()?.downcast_ref::<Value>().cloned()
    });
    Ok(key.unwrap_or_default())
}

/// A key: equal if Java's `equals` says so.
struct Key {
    runtime: Rc<Runtime>,
    value: Value,
    hash: i32,
}

impl Key {
    fn new(runtime: &Rc<Runtime>, value: Value) -> Result<Key, Error> {
        let hash =
            match runtime.call_static("java.util.Objects", "hashCode", vec![value.clone()])? {
                Value::Int(hash) => hash,
                _ => 0,
            };
        Ok(Key {
            runtime: runtime.clone(),
            value,
            hash,
        })
    }

    /// Its place in a Java hash table of so many keys, in the order of which Reactor ends groups.
    fn bucket(&self, count: usize) -> u64 {
        let mut length = 16;
        while count * 4 >= length * 3 {
            length *= 2;
        }
        let hash = self.hash.cast_unsigned();
        u64::from(hash ^ (hash >> 16)) & (length as u64 - 1)
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Key) -> bool {
        self.hash == other.hash
            && support::equal(&self.runtime, &self.value, &other.value).unwrap_or(false)
    }
}

impl Eq for Key {}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.hash.hash(state);
    }
}
