//! Sinks that queue or keep values.

use std::cell::Cell;
use std::rc::Rc;

use super::Sink;
use crate::context::Context;
use crate::error::Error;
use crate::operator::shared::history::History;
use crate::operator::shared::hub::{Hub, Idle};
use crate::operator::shared::unicast::{Refusal, Unicast};
use crate::protocol::{Publisher, Subscriber};
use crate::sinks::EmitResult;

/// The least room of a queue.
const LEAST_ROOM: usize = 8;

impl<T: 'static> Sink<T> for Unicast<T> {
    fn next(&self, value: T) -> Result<(), (EmitResult, T)> {
        self.offer(value)
            .map_err(|(why, value)| (result(self, why), value))
    }

    fn end(&self, end: Result<(), Error>) -> EmitResult {
        match Unicast::end(self, end) {
            Ok(()) => EmitResult::Ok,
            Err(why) => result(self, why),
        }
    }

    fn subscribe(self: Rc<Self>, downstream: Box<dyn Subscriber<T>>) {
        Publisher::subscribe(&*self, downstream);
    }

    fn subscriber_count(&self) -> usize {
        Unicast::subscriber_count(self)
    }

    fn context(&self) -> Context {
        Unicast::context(self)
    }
}

fn result<T: 'static>(queue: &Unicast<T>, refusal: Refusal) -> EmitResult {
    match refusal {
        Refusal::Cancelled => EmitResult::Cancelled,
        Refusal::Terminated => EmitResult::Terminated,
        Refusal::Full if queue.is_taken() => EmitResult::Overflow,
        Refusal::Full => EmitResult::ZeroSubscriber,
    }
}

/// A queue that all subscribers read together.
pub(super) struct Queue<T> {
    hub: Rc<Hub<T>>,
    room: usize,
    is_ended: Cell<bool>,
}

impl<T: Clone + 'static> Queue<T> {
    pub(super) fn new(idle: Idle, size: usize) -> Queue<T> {
        let room = match size {
            0 | 1 => 1,
            _ => size.max(LEAST_ROOM).next_power_of_two(),
        };
        Queue {
            hub: Hub::new(idle, 0),
            room,
            is_ended: Cell::new(false),
        }
    }
}

impl<T: Clone + 'static> Sink<T> for Queue<T> {
    fn next(&self, value: T) -> Result<(), (EmitResult, T)> {
        if self.is_ended.get() {
            return Err((EmitResult::Terminated, value));
        }
        if !self.hub.is_ended() && self.hub.queued() >= self.room {
            let why = match self.hub.subscriber_count() {
                0 => EmitResult::ZeroSubscriber,
                _ => EmitResult::Overflow,
            };
            return Err((why, value));
        }
        self.hub.put(value);
        Ok(())
    }

    fn end(&self, end: Result<(), Error>) -> EmitResult {
        if self.is_ended.replace(true) {
            return EmitResult::Terminated;
        }
        if !self.hub.is_ended() {
            self.hub.put_end(end);
        }
        EmitResult::Ok
    }

    fn subscribe(self: Rc<Self>, downstream: Box<dyn Subscriber<T>>) {
        self.hub.subscribe(downstream);
    }

    fn subscriber_count(&self) -> usize {
        self.hub.subscriber_count()
    }

    fn context(&self) -> Context {
        self.hub.context()
    }
}

impl<T: Clone + 'static> Sink<T> for Rc<History<T>> {
    fn next(&self, value: T) -> Result<(), (EmitResult, T)> {
        if self.is_done() {
            return Err((EmitResult::Terminated, value));
        }
        self.put(value);
        Ok(())
    }

    fn end(&self, end: Result<(), Error>) -> EmitResult {
        if self.is_done() {
            return EmitResult::Terminated;
        }
        self.put_end(end);
        EmitResult::Ok
    }

    fn subscribe(self: Rc<Self>, downstream: Box<dyn Subscriber<T>>) {
        History::subscribe(&self, downstream);
    }

    fn subscriber_count(&self) -> usize {
        History::subscriber_count(self)
    }

    fn context(&self) -> Context {
        History::context(self)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{emit, subscribe};
    use crate::error::NonPositiveRequest;
    use crate::sinks::{EmitResult, Sinks};
    use crate::testing::values;

    #[test]
    fn unicast_queues_for_one() {
        let sink = Sinks::many().unicast().on_backpressure_buffer();
        assert_eq!(emit(&sink, [1]), "o");
        assert_eq!(sink.current_subscriber_count(), 0);
        let probe = subscribe(&sink, 1);
        assert_eq!(emit(&sink, [2]), "o");
        assert_eq!(sink.current_subscriber_count(), 1);
        assert_eq!(sink.try_emit_complete(), EmitResult::Ok);
        assert_eq!(probe.log(), "1");
        probe.request(1);
        assert_eq!(probe.log(), "1 2 |");
        assert_eq!(emit(&sink, [3]), "t");
        assert!(values(sink.as_flux()).starts_with("#Sinks.many().unicast()"));
        assert!(probe.is_source_released());
    }

    #[test]
    fn unicast_refuses_what_comes_after_a_cancel() {
        let sink = Sinks::many().unicast().on_backpressure_buffer();
        let probe = subscribe(&sink, 1);
        assert_eq!(emit(&sink, [1, 2]), "oo");
        probe.cancel();
        assert_eq!(emit(&sink, [3]), "c");
        assert_eq!(sink.try_emit_complete(), EmitResult::Cancelled);
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_multicast_queue_waits_for_the_slowest() {
        let sink = Sinks::many().multicast().on_backpressure_buffer_size(2);
        assert_eq!(emit(&sink, 1..=9), "ooooooooz");
        let one = subscribe(&sink, 1);
        let two = subscribe(&sink, 9);
        assert_eq!((one.log().as_str(), two.log().as_str()), ("1", ""));
        one.request(1);
        assert_eq!((one.log().as_str(), two.log().as_str()), ("1 2", "2"));
        assert_eq!(emit(&sink, 9..=12), "ooff");
        one.request(90);
        assert_eq!(sink.try_emit_complete(), EmitResult::Ok);
        assert_eq!(one.log(), "1 2 3 4 5 6 7 8 9 10 |");
        assert_eq!(two.log(), "2 3 4 5 6 7 8 9 10 |");
        assert_eq!(values(sink.as_flux()), "|");
    }

    #[test]
    fn a_multicast_queue_ends_with_its_last_subscriber_unless_told_otherwise() {
        let sink = Sinks::many().multicast().on_backpressure_buffer();
        subscribe(&sink, 1).cancel();
        assert_eq!(emit(&sink, [2]), "o");
        assert_eq!(values(sink.as_flux()), "|");
        let sink = Sinks::many()
            .multicast()
            .on_backpressure_buffer_no_auto_cancel(2);
        subscribe(&sink, 1).cancel();
        assert_eq!(emit(&sink, [2, 3]), "oo");
        assert_eq!(subscribe(&sink, 9).log(), "2 3");
    }

    #[test]
    fn replaying_sinks_show_the_past() {
        let all = Sinks::many().replay().all();
        let two = Sinks::many().replay().limit(2);
        let slow = (subscribe(&all, 1), subscribe(&two, 1));
        assert_eq!(emit(&all, 1..4) + &emit(&two, 1..4), "oooooo");
        assert_eq!(subscribe(&all, 9).log(), "1 2 3");
        assert_eq!(subscribe(&two, 9).log(), "2 3");
        all.try_emit_complete();
        two.try_emit_error(NonPositiveRequest);
        slow.0.request(9);
        slow.1.request(9);
        assert_eq!(slow.0.log(), "1 2 3 |");
        assert!(slow.1.log().starts_with("1 2 3 #Spec"));
        assert_eq!(values(all.as_flux()), "1 2 3 |");
        assert_eq!(values(two.as_flux()), slow.1.log()[2..]);
        let latest = Sinks::many().replay().latest_or_default(7);
        assert_eq!(subscribe(&latest, 9).log(), "7");
        emit(&latest, [8]);
        assert_eq!(subscribe(&latest, 9).log(), "8");
    }
}
