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
    LosesInnerRequests,
    ForgetsDemand,
    RevivesOnRequest,
    AnswersCancel,
}

/// How an operator misbehaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meddling {
    /// It requests more when its source ends, and takes its second subscription for the first.
    CallsAtTheEnd,
    FailsWithoutCancel,
    CompletesOnError,
    PassesOnWhatIsLate,
    LosesWhatIsLate,
    /// It ends when something is requested.
    WaitsToEnd,
    SubscribesOnce,
}

/// Every control.
pub(crate) fn all() -> Vec<Control> {
    let publisher = |breaks, fault| Control {
        breaks,
        make: Box::new(move |_, _| Flux::from_publisher(Broken(fault)).boxed()),
    };
    let operator = |breaks, meddling| Control {
        breaks,
        make: Box::new(move |source, _| {
            let is_used = Cell::new(false);
            Flux::from_publisher(Operator {
                source,
                meddling,
                is_used,
            })
            .boxed()
        }),
    };
    vec![
        publisher("1.1", Fault::EmitsUnasked),
        publisher("1.3", Fault::EmitsInsideItself),
        operator("1.4", Meddling::CompletesOnError),
        publisher("1.5", Fault::NeverEnds),
        publisher("1.7", Fault::GoesOnAfterTheEnd),
        publisher("1.8", Fault::IgnoresCancel),
        publisher("1.9", Fault::EmitsBeforeSubscribe),
        operator("1.10", Meddling::SubscribesOnce),
        operator("2.3", Meddling::CallsAtTheEnd),
        operator("2.4", Meddling::CallsAtTheEnd),
        operator("2.5", Meddling::CallsAtTheEnd),
        operator("2.6", Meddling::FailsWithoutCancel),
        operator("2.8", Meddling::PassesOnWhatIsLate),
        operator("2.8", Meddling::LosesWhatIsLate),
        operator("2.9", Meddling::WaitsToEnd),
        operator("2.10", Meddling::WaitsToEnd),
        publisher("2.12", Fault::SubscribesTwice),
        publisher("3.2", Fault::LosesInnerRequests),
        publisher("3.3", Fault::Recurses),
        publisher("3.6", Fault::RevivesOnRequest),
        publisher("3.7", Fault::AnswersCancel),
        publisher("3.8", Fault::ForgetsDemand),
        publisher("3.9", Fault::IgnoresZero),
        publisher("3.13", Fault::KeepsItsSubscriber),
        publisher("3.17", Fault::RefusesOverflow),
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
        match self.fault {
            Fault::LosesInnerRequests if self.is_emitting.get() => return,
            Fault::ForgetsDemand => self.requested.set(n),
            _ => self.requested.set(sum),
        }
        if self.fault == Fault::RevivesOnRequest && self.next.get() <= LAST {
            self.is_over.set(false);
        }
        self.emit();
    }

    fn cancel(&self) {
        if self.fault == Fault::IgnoresCancel {
            return;
        }
        let was_over = self.is_over.replace(true);
        match self.fault {
            Fault::KeepsItsSubscriber | Fault::RevivesOnRequest => {}
            Fault::AnswersCancel => {
                if let Some(subscriber) = self.subscriber().filter(|_| was_over) {
                    subscriber.on_complete();
                }
            }
            _ => {
                self.subscriber.take();
            }
        }
    }
}

struct Operator {
    source: BoxFlux<i64>,
    meddling: Meddling,
    is_used: Cell<bool>,
}

impl Publisher for Operator {
    type Item = i64;

    fn subscribe<S: Subscriber<i64>>(&self, downstream: S) {
        if self.is_used.replace(true) && self.meddling == Meddling::SubscribesOnce {
            return Flux::empty().into_publisher().subscribe(downstream);
        }
        let subscriber = OperatorSubscriber {
            downstream: Rc::new(downstream),
            meddling: self.meddling,
            upstream: RefCell::default(),
            end: Rc::default(),
        };
        Publisher::subscribe(&self.source, subscriber);
    }
}

type End = Rc<RefCell<Option<Result<(), Error>>>>;

struct OperatorSubscriber<S> {
    downstream: Rc<S>,
    meddling: Meddling,
    upstream: RefCell<Option<Subscription>>,
    /// An end that waits.
    end: End,
}

fn end_with<S: Subscriber<i64>>(downstream: &S, end: Result<(), Error>) {
    match end {
        Ok(()) => downstream.on_complete(),
        Err(error) => downstream.on_error(error),
    }
}

impl<S: Subscriber<i64>> OperatorSubscriber<S> {
    /// It has ended before its source, and says nothing of what comes.
    fn is_late(&self) -> bool {
        self.meddling == Meddling::LosesWhatIsLate && self.upstream.borrow().is_none()
    }

    fn end(&self, end: Result<(), Error>) {
        if self.is_late() {
            return;
        }
        match self.meddling {
            Meddling::CallsAtTheEnd => {
                let upstream = self.upstream.borrow().clone();
                if let Some(upstream) = upstream {
                    upstream.request(1);
                }
            }
            Meddling::WaitsToEnd => {
                self.end.replace(Some(end));
                return;
            }
            Meddling::CompletesOnError => return self.downstream.on_complete(),
            _ => {}
        }
        end_with(&*self.downstream, end);
    }
}

impl<S: Subscriber<i64>> Subscriber<i64> for OperatorSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        let first = self.upstream.replace(Some(subscription.clone()));
        if first.is_some() && self.meddling == Meddling::CallsAtTheEnd {
            subscription.request(1);
        }
        self.downstream
            .on_subscribe(Subscription::new(Rc::new(OperatorUpstream {
                upstream: subscription,
                downstream: self.downstream.clone(),
                end: self.end.clone(),
            })));
    }

    fn on_next(&self, value: i64) {
        if self.is_late() {
            return;
        }
        self.downstream.on_next(value);
        if value != 3 {
            return;
        }
        match self.meddling {
            Meddling::FailsWithoutCancel => self.downstream.on_error(Injected.into()),
            Meddling::PassesOnWhatIsLate | Meddling::LosesWhatIsLate => {
                let upstream = self.upstream.take();
                if let Some(upstream) = upstream {
                    upstream.cancel();
                }
                self.downstream.on_complete();
            }
            _ => {}
        }
    }

    fn on_error(&self, error: Error) {
        self.end(Err(error));
    }

    fn on_complete(&self) {
        self.end(Ok(()));
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

struct OperatorUpstream<S> {
    upstream: Subscription,
    downstream: Rc<S>,
    end: End,
}

impl<S: Subscriber<i64>> Upstream for OperatorUpstream<S> {
    fn request(&self, n: u64) {
        let end = self.end.take();
        match end {
            Some(end) => end_with(&*self.downstream, end),
            None => self.upstream.request(n),
        }
    }

    fn cancel(&self) {
        self.upstream.cancel();
    }
}
