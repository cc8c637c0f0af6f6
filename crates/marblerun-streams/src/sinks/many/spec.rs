//! The kinds of sinks of many values.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use super::Many;
use super::direct::{Direct, Effort};
use super::kept::Queue;
use super::unbuffered::Unbuffered;
use crate::demand::UNBOUNDED;
use crate::operator::shared::history::{History, Limits};
use crate::operator::shared::hub::Idle;
use crate::operator::shared::unicast::{Owner, Store, Unicast};
use crate::scheduler::Scheduler;

/// The kinds of sinks of many values.
#[derive(Clone, Copy, Debug)]
pub struct Spec;

impl Spec {
    /// For one subscriber.
    pub fn unicast(self) -> UnicastSpec {
        UnicastSpec
    }

    /// For many, who see what is emitted while they listen.
    pub fn multicast(self) -> Multicast {
        Multicast
    }

    /// For many, who see the past, too.
    pub fn replay(self) -> Replaying {
        Replaying
    }
}

/// Sinks for one subscriber.
#[derive(Clone, Copy, Debug)]
pub struct UnicastSpec;

impl UnicastSpec {
    /// Values wait for the subscriber and its demand, without bound.
    pub fn on_backpressure_buffer<T: 'static>(self) -> Many<T> {
        Many(Rc::new(Unicast::new()))
    }

    /// Values wait in `store`; `at_end` is called when the sink ends or its subscriber cancels.
    pub fn on_backpressure_buffer_in<T: 'static>(
        self,
        store: impl Store<T> + 'static,
        at_end: impl FnOnce() + 'static,
    ) -> Many<T> {
        let at_end: Box<dyn FnOnce()> = Box::new(at_end);
        let owner = Rc::new(AtEnd(Cell::new(Some(at_end))));
        Many(Rc::new(Unicast::storing(Rc::new(store), owner)))
    }

    /// Values do not wait: what the subscriber has not requested is refused.
    pub fn on_backpressure_error<T: 'static>(self) -> Many<T> {
        Many(Rc::new(Unbuffered::new()))
    }
}

/// Who wants to know that a sink takes no more.
struct AtEnd(Cell<Option<Box<dyn FnOnce()>>>);

impl Owner for AtEnd {
    fn consumed(&self, _: u64) {}

    fn terminated(&self, _: u64) {
        if let Some(at_end) = self.0.take() {
            at_end();
        }
    }
}

/// Sinks for many subscribers.
#[derive(Clone, Copy, Debug)]
pub struct Multicast;

/// The room of a queue when none is given.
const ROOM: usize = 256;

impl Multicast {
    /// Values wait for the slowest subscriber, 256 at most; it ends when the last one cancels.
    pub fn on_backpressure_buffer<T: Clone + 'static>(self) -> Many<T> {
        self.on_backpressure_buffer_size(ROOM)
    }

    /// [`on_backpressure_buffer`](Multicast::on_backpressure_buffer) with room for `size` values,
    /// rounded up to a power of two and to 8 unless it is 1.
    pub fn on_backpressure_buffer_size<T: Clone + 'static>(self, size: usize) -> Many<T> {
        Many(Rc::new(Queue::new(Idle::End, size)))
    }

    /// [`on_backpressure_buffer_size`](Multicast::on_backpressure_buffer_size) that goes on when
    /// the last subscriber cancels.
    pub fn on_backpressure_buffer_no_auto_cancel<T: Clone + 'static>(self, size: usize) -> Many<T> {
        Many(Rc::new(Queue::new(Idle::Wait, size)))
    }

    /// A value goes to those who have requested it; the others miss it.
    pub fn direct_best_effort<T: Clone + 'static>(self) -> Many<T> {
        Many(Rc::new(Direct::new(Effort::Best)))
    }

    /// A value goes to all subscribers or, if one has not requested it, to none.
    pub fn direct_all_or_nothing<T: Clone + 'static>(self) -> Many<T> {
        Many(Rc::new(Direct::new(Effort::AllOrNothing)))
    }
}

/// Sinks that keep the past.
#[derive(Clone, Copy, Debug)]
pub struct Replaying;

impl Replaying {
    /// Keeps all values.
    pub fn all<T: Clone + 'static>(self) -> Many<T> {
        Replaying::keep(Limits::default())
    }

    /// Keeps the last value.
    pub fn latest<T: Clone + 'static>(self) -> Many<T> {
        self.limit(1)
    }

    /// Keeps the last value; as long as there is none, this one.
    pub fn latest_or_default<T: Clone + 'static>(self, value: T) -> Many<T> {
        let sink = self.limit(1);
        sink.try_emit_next(value);
        sink
    }

    /// Keeps the last `size` values.
    pub fn limit<T: Clone + 'static>(self, size: usize) -> Many<T> {
        Replaying::keep(Limits {
            size: Some(size),
            age: None,
        })
    }

    /// Keeps the values that are younger than `age`.
    pub fn limit_duration<T: Clone + 'static>(self, age: Duration, clock: &Scheduler) -> Many<T> {
        Replaying::keep(Limits {
            size: None,
            age: Some((age, clock.clone())),
        })
    }

    /// Keeps the last `size` values, as long as they are younger than `age`.
    pub fn limit_size_duration<T: Clone + 'static>(
        self,
        size: usize,
        age: Duration,
        clock: &Scheduler,
    ) -> Many<T> {
        Replaying::keep(Limits {
            size: Some(size),
            age: Some((age, clock.clone())),
        })
    }

    fn keep<T: Clone + 'static>(limits: Limits) -> Many<T> {
        Many(Rc::new(History::new(limits, UNBOUNDED)))
    }
}
