//! A sink for one subscriber that keeps nothing: a value is taken now or never.

use std::cell::RefCell;
use std::rc::Rc;

use super::Sink;
use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::{AlreadySubscribed, Error, NonPositiveRequest};
use crate::operator::shared::reject::reject;
use crate::protocol::{Subscriber, Subscription, Upstream};
use crate::sinks::EmitResult;

/// What is emitted goes to the one who is there and has requested it.
pub(super) struct Unbuffered<T>(RefCell<State<T>>);

enum State<T> {
    Waiting,
    Subscribed(Rc<Reader<T>>),
    Ended,
    Cancelled,
}

struct Reader<T> {
    downstream: Downstream<Box<dyn Subscriber<T>>>,
    context: Context,
    requested: Demand,
    sink: Rc<Unbuffered<T>>,
}

impl<T: 'static> Unbuffered<T> {
    pub(super) fn new() -> Unbuffered<T> {
        Unbuffered(RefCell::new(State::Waiting))
    }

    /// Who subscribes, or why nothing can be emitted.
    fn reader(&self) -> Result<Rc<Reader<T>>, EmitResult> {
        match &*self.0.borrow() {
            State::Waiting => Err(EmitResult::ZeroSubscriber),
            State::Subscribed(reader) => Ok(reader.clone()),
            State::Ended => Err(EmitResult::Terminated),
            State::Cancelled => Err(EmitResult::Cancelled),
        }
    }

    fn become_(&self, state: State<T>) {
        let before = self.0.replace(state);
        drop(before);
    }
}

impl<T: 'static> Sink<T> for Unbuffered<T> {
    fn next(&self, value: T) -> Result<(), (EmitResult, T)> {
        match self.reader() {
            Ok(reader) if reader.requested.get() > 0 => {
                reader.requested.deliver(1);
                reader.downstream.signal(|s| s.on_next(value));
                Ok(())
            }
            Ok(_) => Err((EmitResult::Overflow, value)),
            Err(why) => Err((why, value)),
        }
    }

    fn end(&self, end: Result<(), Error>) -> EmitResult {
        match self.reader() {
            Ok(reader) => {
                self.become_(State::Ended);
                reader.end(end);
                EmitResult::Ok
            }
            Err(why) => why,
        }
    }

    fn subscribe(self: Rc<Self>, downstream: Box<dyn Subscriber<T>>) {
        if !matches!(&*self.0.borrow(), State::Waiting) {
            return reject(downstream, AlreadySubscribed::UNBUFFERED.into());
        }
        let reader = Rc::new(Reader {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            requested: Demand::none(),
            sink: self.clone(),
        });
        self.become_(State::Subscribed(reader.clone()));
        let subscription = Subscription::new(reader.clone());
        reader.downstream.signal(|s| s.on_subscribe(subscription));
    }

    fn subscriber_count(&self) -> usize {
        usize::from(self.reader().is_ok())
    }

    fn context(&self) -> Context {
        self.reader()
            .map_or_else(|_| Context::default(), |reader| reader.context.clone())
    }
}

impl<T: 'static> Reader<T> {
    fn end(&self, end: Result<(), Error>) {
        self.downstream.end(|s| match end {
            Ok(()) => s.on_complete(),
            Err(error) => s.on_error(error),
        });
    }
}

impl<T: 'static> Upstream for Reader<T> {
    fn request(&self, n: u64) {
        if n > 0 {
            self.requested.add(n);
        } else if !self.downstream.is_released() {
            self.end(Err(NonPositiveRequest.into()));
            self.sink.become_(State::Ended);
        }
    }

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.downstream.release();
            self.sink.become_(State::Cancelled);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{emit, subscribe};
    use crate::sinks::{EmitResult, Sinks};

    #[test]
    fn it_refuses_what_its_one_subscriber_has_not_requested() {
        let sink = Sinks::many().unicast().on_backpressure_error();
        assert_eq!(emit(&sink, [1]), "z");
        assert_eq!(sink.try_emit_complete(), EmitResult::ZeroSubscriber);
        let (first, second) = (subscribe(&sink, 1), subscribe(&sink, 1));
        assert_eq!(emit(&sink, [1, 2]), "of");
        let refused = "#Unicast Sinks.Many allows only a single Subscriber";
        assert_eq!(
            (first.log().as_str(), second.log().as_str()),
            ("1", refused)
        );
        assert_eq!(sink.current_subscriber_count(), 1);
        sink.emit_next(3, |_| false);
        assert_eq!(
            first.log(),
            "1 #Backpressure overflow during Sinks.Many#emitNext"
        );
        assert_eq!(emit(&sink, [4]), "t");
        assert!(first.is_source_released());
    }

    #[test]
    fn a_cancel_is_its_end() {
        let sink = Sinks::many().unicast().on_backpressure_error();
        let probe = subscribe(&sink, 1);
        probe.cancel();
        assert_eq!(emit(&sink, [1]), "c");
        assert_eq!(sink.try_emit_complete(), EmitResult::Cancelled);
        assert_eq!(sink.current_subscriber_count(), 0);
    }
}
