//! Monitors: who holds one, who wants it, who waits to be notified (JLS 17.1, 17.2).

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use crate::thread::ThreadId;
use crate::value::{Ref, Value};

/// What a monitor belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum MonitorKey {
    /// An object of the heap.
    Object(Ref),
    /// A string, by its address: the monitor keeps it where it is.
    Text(usize),
    /// A boxed number with an identity.
    Box(u32),
    /// A boxed value from the cache.
    Small(u8, i64),
}

impl MonitorKey {
    /// The monitor of a value; none for `null`.
    pub(crate) fn of(value: &Value) -> Option<MonitorKey> {
        Some(match value {
            Value::Null => return None,
            Value::Object(at) => MonitorKey::Object(*at),
            Value::String(text) => MonitorKey::Text(Rc::as_ptr(text) as usize),
            Value::IntObject(id, _) | Value::LongObject(id, _) | Value::DoubleObject(id, _) => {
                MonitorKey::Box(*id)
            }
            Value::Boolean(value) => MonitorKey::Small(0, i64::from(*value)),
            Value::Byte(value) => MonitorKey::Small(1, i64::from(*value)),
            Value::Short(value) => MonitorKey::Small(2, i64::from(*value)),
            Value::Char(value) => MonitorKey::Small(3, i64::from(*value)),
            Value::Int(value) => MonitorKey::Small(4, i64::from(*value)),
            Value::Long(value) => MonitorKey::Small(5, *value),
            Value::Float(value) => MonitorKey::Small(6, i64::from(value.to_bits())),
            Value::Double(value) => MonitorKey::Small(7, value.to_bits() as i64),
        })
    }
}

/// A monitor that somebody holds or waits for.
#[derive(Clone, Debug)]
pub(crate) struct Monitor {
    /// What it belongs to.
    pub(crate) object: Value,
    /// Who holds it.
    pub(crate) owner: Option<ThreadId>,
    /// How often.
    pub(crate) count: u32,
    /// Whether readers were shown that it is held.
    pub(crate) is_seen: bool,
    /// Who wants it, first come first.
    pub(crate) wanted: VecDeque<ThreadId>,
    /// Who waits to be notified, first come first.
    pub(crate) waiting: VecDeque<ThreadId>,
}

/// All monitors in use. Never gone through in order: the order of addresses means nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Monitors(pub(crate) Rc<BTreeMap<MonitorKey, Monitor>>);

impl Monitors {
    /// The monitor, made if it is not yet in use.
    pub(crate) fn of(&mut self, key: MonitorKey, object: &Value) -> &mut Monitor {
        Rc::make_mut(&mut self.0)
            .entry(key)
            .or_insert_with(|| Monitor {
                object: object.clone(),
                owner: None,
                count: 0,
                is_seen: false,
                wanted: VecDeque::new(),
                waiting: VecDeque::new(),
            })
    }

    pub(crate) fn get_mut(&mut self, key: MonitorKey) -> Option<&mut Monitor> {
        Rc::make_mut(&mut self.0).get_mut(&key)
    }

    /// Who holds it.
    pub(crate) fn owner(&self, key: MonitorKey) -> Option<ThreadId> {
        self.0.get(&key)?.owner
    }

    /// Forgets it if nobody uses it.
    pub(crate) fn release(&mut self, key: MonitorKey) {
        let monitors = Rc::make_mut(&mut self.0);
        if monitors.get(&key).is_some_and(|monitor| {
            monitor.owner.is_none() && monitor.wanted.is_empty() && monitor.waiting.is_empty()
        }) {
            monitors.remove(&key);
        }
    }
}
