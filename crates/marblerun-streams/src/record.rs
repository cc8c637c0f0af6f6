//! The hook that sees every signal of a link.
//!
//! [`Flux::record`] puts a lane between a publisher and its subscriber. Where it is not called,
//! nothing is paid.

use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

/// A signal on its way through a lane.
#[derive(Debug)]
pub enum Signal<'a, T> {
    /// `on_subscribe`, going down.
    Subscribe,
    /// `request(n)`, going up.
    Request(u64),
    /// `on_next`, going down.
    Next(&'a T),
    /// `on_error`, going down.
    Error(&'a Error),
    /// `on_complete`, going down.
    Complete,
    /// `cancel`, going up.
    Cancel,
}

/// As Reactor writes them: `onNext(1)`, `request(unbounded)`.
impl<T: fmt::Display> fmt::Display for Signal<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Signal::Subscribe => f.write_str("onSubscribe()"),
            Signal::Request(n) if *n >= UNBOUNDED => f.write_str("request(unbounded)"),
            Signal::Request(n) => write!(f, "request({n})"),
            Signal::Next(value) => write!(f, "onNext({value})"),
            Signal::Error(error) => write!(f, "onError({error})"),
            Signal::Complete => f.write_str("onComplete()"),
            Signal::Cancel => f.write_str("cancel()"),
        }
    }
}

/// Opens a lane for each subscription.
pub trait Recorder<T>: 'static {
    /// The recorder of one subscription.
    type Lane: Lane<T>;

    /// A subscription is about to be passed on to the source.
    fn open(&self) -> Self::Lane;
}

/// Sees the signals of one subscription.
pub trait Lane<T>: 'static {
    /// Lives for as long as a signal is being passed on: what happens meanwhile, it caused.
    type Passing;

    /// The source is about to be subscribed.
    fn subscribing(&self) -> Self::Passing;

    /// A signal has entered the lane and is about to be passed on. `None` stops it here: the link
    /// is cancelled and goes silent.
    fn signal(&self, signal: Signal<'_, T>) -> Option<Self::Passing>;
}

impl<P: Publisher> Flux<P> {
    /// Reports every signal between this flux and its subscribers to a recorder, before it is
    /// passed on.
    ///
    /// A recorded link never offers [`try_on_next`](Subscriber::try_on_next): a value that an
    /// operator leaves out shows as a `request(1)`.
    pub fn record<R: Recorder<P::Item>>(self, recorder: R) -> Flux<Recorded<P, R>> {
        Flux(Recorded {
            source: self.0,
            recorder,
        })
    }
}

/// See [`Flux::record`].
#[derive(Clone, Debug)]
pub struct Recorded<P, R> {
    source: P,
    recorder: R,
}

impl<P: Publisher, R: Recorder<P::Item>> Publisher for Recorded<P, R> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            lane: self.recorder.open(),
            upstream: UpstreamCell::default(),
            item: PhantomData,
        });
        let passing = link.lane.subscribing();
        self.source.subscribe(RecordedSubscriber {
            downstream,
            link: link.clone(),
        });
        drop(passing);
    }
}

/// One allocation for both directions: every subscription of a recorded chain makes one a stage.
struct Link<T, L> {
    lane: L,
    upstream: UpstreamCell,
    item: PhantomData<fn(T)>,
}

struct RecordedSubscriber<T, S, L> {
    downstream: S,
    link: Rc<Link<T, L>>,
}

impl<T, S, L> RecordedSubscriber<T, S, L> {
    /// Passes a signal down, or stops it.
    fn pass(&self, signal: Option<impl Sized>, down: impl FnOnce(&S)) {
        match signal {
            Some(_passing) => down(&self.downstream),
            None => self.link.upstream.cancel(),
        }
    }
}

impl<T: 'static, S: Subscriber<T>, L: Lane<T>> Subscriber<T> for RecordedSubscriber<T, S, L> {
    fn on_subscribe(&self, upstream: Subscription) {
        let signal = self.link.lane.signal(Signal::Subscribe);
        if self.link.upstream.accept(&upstream) {
            let link = Subscription::new(self.link.clone());
            self.pass(signal, |s| s.on_subscribe(link));
        }
    }

    fn on_next(&self, value: T) {
        let signal = self.link.lane.signal(Signal::Next(&value));
        self.pass(signal, |s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        let signal = self.link.lane.signal(Signal::Error(&error));
        self.pass(signal, |s| s.on_error(error));
    }

    fn on_complete(&self) {
        let signal = self.link.lane.signal(Signal::Complete);
        self.pass(signal, |s| s.on_complete());
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

impl<T: 'static, L: Lane<T>> Upstream for Link<T, L> {
    fn request(&self, n: u64) {
        if let Some(_passing) = self.lane.signal(Signal::Request(n)) {
            self.upstream.request(n);
        }
    }

    fn cancel(&self) {
        let _passing = self.lane.signal(Signal::Cancel);
        self.upstream.cancel();
    }
}
