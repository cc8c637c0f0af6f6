//! Sinks without a queue: a value is taken now or never.

use std::cell::RefCell;
use std::rc::Rc;

use super::Sink;
use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::protocol::{Subscriber, Subscription, Upstream};
use crate::sinks::EmitResult;

/// Who has to want a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effort {
    Best,
    AllOrNothing,
}

/// What is emitted goes to those who are there.
pub(super) struct Direct<T> {
    effort: Effort,
    /// Copied on change: signalling goes through the list it has started with.
    readers: RefCell<Rc<Vec<Rc<Reader<T>>>>>,
    end: RefCell<Option<Result<(), Error>>>,
}

struct Reader<T> {
    downstream: Downstream<Box<dyn Subscriber<T>>>,
    context: Context,
    requested: Demand,
    sink: Rc<Direct<T>>,
}

impl<T: 'static> Direct<T> {
    pub(super) fn new(effort: Effort) -> Direct<T> {
        Direct {
            effort,
            readers: RefCell::default(),
            end: RefCell::new(None),
        }
    }

    fn remove(&self, reader: &Reader<T>) {
        let mut readers = (**self.readers.borrow()).clone();
        readers.retain(|other| !std::ptr::eq(&**other, reader));
        let replaced = self.readers.replace(Rc::new(readers));
        drop(replaced);
    }
}

impl<T: Clone + 'static> Sink<T> for Direct<T> {
    fn next(&self, value: T) -> Result<(), (EmitResult, T)> {
        if self.end.borrow().is_some() {
            return Err((EmitResult::Terminated, value));
        }
        let readers = self.readers.borrow().clone();
        if readers.is_empty() {
            return Err((EmitResult::ZeroSubscriber, value));
        }
        let wants = |reader: &&Rc<Reader<T>>| reader.requested.get() > 0;
        let can_emit = match self.effort {
            Effort::Best => readers.iter().any(|reader| wants(&reader)),
            Effort::AllOrNothing => readers.iter().all(|reader| wants(&reader)),
        };
        if !can_emit {
            return Err((EmitResult::Overflow, value));
        }
        for reader in readers.iter().filter(wants) {
            reader.requested.deliver(1);
            let value = value.clone();
            reader.downstream.signal(|s| s.on_next(value));
        }
        Ok(())
    }

    fn end(&self, end: Result<(), Error>) -> EmitResult {
        if self.end.borrow().is_some() {
            return EmitResult::Terminated;
        }
        self.end.replace(Some(end.clone()));
        let readers = self.readers.take();
        for reader in &*readers {
            reader.end(end.clone());
        }
        EmitResult::Ok
    }

    fn subscribe(self: Rc<Self>, downstream: Box<dyn Subscriber<T>>) {
        let context = downstream.context();
        let reader = Rc::new(Reader {
            downstream: Downstream::new(downstream),
            context,
            requested: Demand::none(),
            sink: self.clone(),
        });
        let subscription = Subscription::new(reader.clone());
        reader.downstream.signal(|s| s.on_subscribe(subscription));
        if reader.downstream.is_released() {
            return;
        }
        let end = self.end.borrow().clone();
        if let Some(end) = end {
            return reader.end(end);
        }
        let mut readers = (**self.readers.borrow()).clone();
        readers.push(reader);
        self.readers.replace(Rc::new(readers));
    }

    fn subscriber_count(&self) -> usize {
        self.readers.borrow().len()
    }

    fn context(&self) -> Context {
        let readers = self.readers.borrow();
        readers
            .first()
            .map(|reader| reader.context.clone())
            .unwrap_or_default()
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
        if n == 0 {
            self.end(Err(NonPositiveRequest.into()));
            self.sink.remove(self);
        } else {
            self.requested.add(n);
        }
    }

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.downstream.release();
            self.sink.remove(self);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{emit, subscribe};
    use crate::error::Disconnected;
    use crate::sinks::{EmitResult, Sinks};
    use crate::testing::values;

    #[test]
    fn direct_sinks_refuse_what_nobody_requested() {
        let best = Sinks::many().multicast().direct_best_effort();
        let all = Sinks::many().multicast().direct_all_or_nothing();
        assert_eq!(emit(&best, [1]) + &emit(&all, [1]), "zz");
        let (b1, b2) = (subscribe(&best, 1), subscribe(&best, 0));
        let (a1, a2) = (subscribe(&all, 2), subscribe(&all, 1));
        assert_eq!(emit(&best, [1, 2]) + &emit(&all, [1, 2]), "ofof");
        assert_eq!((b1.log().as_str(), b2.log().as_str()), ("1", ""));
        assert_eq!((a1.log().as_str(), a2.log().as_str()), ("1", "1"));
        assert_eq!(all.try_emit_complete(), EmitResult::Ok);
        assert_eq!(best.try_emit_error(Disconnected), EmitResult::Ok);
        assert_eq!(emit(&best, [1]) + &emit(&all, [1]), "tt");
        assert_eq!(
            (b2.log().as_str(), a2.log().as_str()),
            ("#Disconnected", "1 |")
        );
        assert_eq!(values(best.as_flux()), "#Disconnected");
    }

    #[test]
    fn emitting_without_demand_ends_a_direct_sink() {
        let sink = Sinks::many().multicast().direct_best_effort();
        sink.emit_next(0, |_| false);
        let probe = subscribe(&sink, 0);
        sink.emit_next(1, |_| false);
        let message = "#Backpressure overflow during Sinks.Many#emitNext";
        assert_eq!(probe.log(), message);
        sink.emit_complete(|_| false);
        assert_eq!(values(sink.as_flux()), message);
    }
}
