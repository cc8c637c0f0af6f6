//! Deliberately broken publishers and operators: each rule must find its own.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use marblerun_streams::{
    BoxFlux, Context, Error, Flux, Publisher, Subscriber, Subscription, Upstream,
};

use crate::scenario::{Injected, Make};

/// What is broken, and the rule that says so.
pub(crate) struct Control {
    pub(crate) breaks: &'static str,
    pub(crate) make: Box<Make>,
}

/// How a publisher misbehaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    EmitsUnasked,
    EmitsInsideItself,
    NeverEnds,
    GoesOnAfterTheEnd,
    IgnoresCancel,
    EmitsBeforeSubscribe,
    SubscribesTwice,
    Recurses,
    IgnoresZero,
    KeepsItsSubscriber,
    RefusesOverflow,
}

/// Every control.
pub(crate) fn all() -> Vec<Control> {
    let publisher = |breaks, fault| Control {
        breaks,
        make: Box::new(move |_, _| Flux::from_publisher(Broken(fault)).boxed()),
    };
    vec![
        publisher("1.1", Fault::EmitsUnasked),
        publisher("1.3", Fault::EmitsInsideItself),
        publisher("1.5", Fault::NeverEnds),
        publisher("1.7", Fault::GoesOnAfterTheEnd),
        publisher("1.8", Fault::IgnoresCancel),
        publisher("1.9", Fault::EmitsBeforeSubscribe),
        publisher("2.12", Fault::SubscribesTwice),
        publisher("3.3", Fault::Recurses),
        publisher("3.9", Fault::IgnoresZero),
        publisher("3.13", Fault::KeepsItsSubscriber),
        publisher("3.17", Fault::RefusesOverflow),
        // It takes the second subscription for the first.
        Control {
            breaks: "2.5",
            make: Box::new(|source, _| meddling(source, true)),
        },
        Control {
            breaks: "2.3",
            make: Box::new(|source, _| meddling(source, true)),
        },
        Control {
            breaks: "2.6",
            make: Box::new(|source, _| meddling(source, false)),
        },
    ]
}

#[derive(Clone, Copy)]
struct Broken(Fault);

struct Link<S> {
    fault: Fault,
    subscriber: RefCell<Option<Rc<S>>>,
    requested: Cell<u64>,
    next: Cell<i64>,
    is_emitting: Cell<bool>,
    is_over: Cell<bool>,
    /// What keeps it alive where it should not be.
    itself: RefCell<Option<Rc<Link<S>>>>,
}

const LAST: i64 = 7;

impl Publisher for Broken {
    type Item = i64;

    fn subscribe<S: Subscriber<i64>>(&self, subscriber: S) {
        let fault = self.0;
        let link = Rc::new(Link {
            fault,
            subscriber: RefCell::new(Some(Rc::new(subscriber))),
            requested: Cell::new(0),
            next: Cell::new(1),
            is_emitting: Cell::new(false),
            is_over: Cell::new(false),
            itself: RefCell::default(),
        });
        if fault == Fault::KeepsItsSubscriber {
            link.itself.replace(Some(link.clone()));
        }
        let Some(subscriber) = link.subscriber() else {
            return;
        };
        if fault == Fault::EmitsBeforeSubscribe {
            subscriber.on_next(0);
        }
        subscriber.on_subscribe(Subscription::new(link.clone()));
        if fault == Fault::SubscribesTwice {
            subscriber.on_subscribe(Subscription::new(link.clone()));
        }
        if fault == Fault::EmitsUnasked {
            subscriber.on_next(0);
        }
    }
}

impl<S: Subscriber<i64>> Link<S> {
    fn subscriber(&self) -> Option<Rc<S>> {
        self.subscriber.borrow().clone()
    }

    fn emit(&self) {
        let recurses = matches!(self.fault, Fault::Recurses | Fault::EmitsInsideItself);
        if self.is_emitting.replace(true) && !recurses {
            return;
        }
        while self.requested.get() > 0 && !self.is_over.get() {
            let value = self.next.get();
            if value > LAST {
                if self.fault != Fault::NeverEnds {
                    self.end();
                }
                break;
            }
            self.next.set(value + 1);
            self.requested.set(self.requested.get() - 1);
            if let Some(subscriber) = self.subscriber() {
                subscriber.on_next(value);
            }
        }
        self.is_emitting.set(false);
    }

    fn end(&self) {
        self.is_over.set(true);
        if let Some(subscriber) = self.subscriber() {
            subscriber.on_complete();
            if self.fault == Fault::GoesOnAfterTheEnd {
                subscriber.on_complete();
            }
        }
        if self.fault != Fault::KeepsItsSubscriber {
            self.subscriber.take();
        }
    }
}

impl<S: Subscriber<i64>> Upstream for Link<S> {
    fn request(&self, n: u64) {
        if n == 0 && self.fault != Fault::IgnoresZero && !self.is_over.replace(true) {
            if let Some(subscriber) = self.subscriber() {
                subscriber.on_error(marblerun_streams::error::NonPositiveRequest.into());
            }
            self.subscriber.take();
            return;
        }
        let sum = self.requested.get().saturating_add(n);
        if self.fault == Fault::RefusesOverflow && sum > i64::MAX.cast_unsigned() {
            if let Some(subscriber) = self.subscriber() {
                subscriber.on_error(marblerun_streams::error::NonPositiveRequest.into());
            }
            self.is_over.set(true);
        }
        self.requested.set(sum);
        self.emit();
    }

    fn cancel(&self) {
        if self.fault != Fault::IgnoresCancel {
            self.is_over.set(true);
            if self.fault != Fault::KeepsItsSubscriber {
                self.subscriber.take();
            }
        }
    }
}

/// An operator that calls its source where it should not, or ends without telling it.
fn meddling(source: BoxFlux<i64>, calls: bool) -> BoxFlux<i64> {
    Flux::from_publisher(Meddling { source, calls }).boxed()
}

struct Meddling {
    source: BoxFlux<i64>,
    calls: bool,
}

impl Publisher for Meddling {
    type Item = i64;

    fn subscribe<S: Subscriber<i64>>(&self, downstream: S) {
        let subscriber = MeddlingSubscriber {
            downstream,
            calls: self.calls,
            upstream: RefCell::default(),
        };
        Publisher::subscribe(&self.source, subscriber);
    }
}

struct MeddlingSubscriber<S> {
    downstream: S,
    calls: bool,
    upstream: RefCell<Option<Subscription>>,
}

impl<S> MeddlingSubscriber<S> {
    fn meddle(&self) {
        let upstream = self.upstream.borrow().clone();
        if let Some(upstream) = upstream.filter(|_| self.calls) {
            upstream.request(1);
        }
    }
}

impl<S: Subscriber<i64>> Subscriber<i64> for MeddlingSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        let first = self.upstream.replace(Some(subscription.clone()));
        if first.is_some() && self.calls {
            subscription.request(1);
        }
        self.downstream.on_subscribe(subscription);
    }

    fn on_next(&self, value: i64) {
        self.downstream.on_next(value);
        if !self.calls && value == 3 {
            self.downstream.on_error(Injected.into());
        }
    }

    fn on_error(&self, error: Error) {
        self.meddle();
        self.downstream.on_error(error);
    }

    fn on_complete(&self) {
        self.meddle();
        self.downstream.on_complete();
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}
