//! The hook that sees every signal of a link.
//!
//! [`Flux::record`] puts a lane between a publisher and its subscriber. Where it is not called,
//! nothing is paid.

use std::cell::Cell;
use std::fmt;
use std::marker::PhantomData;
use std::rc::{Rc, Weak};

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::flux::{Boxed, Flux};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::empty::Ended;
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

    /// Whether the thread that subscribes waits for something: a subscription then waits, too.
    fn is_held(&self) -> bool {
        false
    }

    /// Keeps a subscription until the thread goes on, in order with its signals.
    fn hold(&self, subscription: Box<dyn FnOnce()>) {
        subscription();
    }
}

/// Sees the signals of one subscription.
pub trait Lane<T>: 'static {
    /// Lives for as long as a signal is being passed on: what happens meanwhile, it caused.
    type Passing;

    /// The source is about to be subscribed.
    fn subscribing(&self) -> Self::Passing;

    /// The source was subscribed. `again` signals `on_subscribe` with a subscription to nothing: for
    /// who knows that subscribing did not end as it should.
    fn subscribed(&self, again: impl FnOnce()) {
        let _ = again;
    }

    /// A signal has entered the lane and is about to be passed on. `None` stops it here: the link
    /// is cancelled and goes silent.
    fn signal(&self, signal: Signal<'_, T>) -> Option<Self::Passing>;

    /// Whether the thread that signals waits for something: its signals then wait before the lane.
    fn is_held(&self) -> bool {
        false
    }

    /// Keeps a signal until the thread goes on; signals are passed on in the order in which they came.
    fn hold(&self, signal: Box<dyn FnOnce()>) {
        signal();
    }
}

impl<P: Publisher> Flux<P> {
    /// Reports every signal between this flux and its subscribers to a recorder, before it is
    /// passed on.
    ///
    /// A recorded link never offers [`try_on_next`](Subscriber::try_on_next): a value that an
    /// operator leaves out shows as a `request(1)`.
    pub fn record<R: Recorder<P::Item>>(self, recorder: R) -> Flux<Recorded<P, R>> {
        Flux(Recorded(Rc::new_cyclic(|this| Recipe {
            this: this.clone(),
            source: self.0,
            recorder,
        })))
    }
}

/// See [`Flux::record`].
#[derive(Debug)]
pub struct Recorded<P, R>(Rc<Recipe<P, R>>);

#[derive(Debug)]
struct Recipe<P, R> {
    /// For subscriptions that wait.
    this: Weak<Recipe<P, R>>,
    source: P,
    recorder: R,
}

impl<P, R> Clone for Recorded<P, R> {
    fn clone(&self) -> Recorded<P, R> {
        Recorded(self.0.clone())
    }
}

impl<P: Publisher, R: Recorder<P::Item>> Recipe<P, R> {
    fn subscribe_now<S: Subscriber<P::Item>>(&self, downstream: S) {
        let lane = self.recorder.open();
        let passing = lane.subscribing();
        let down = Rc::new(Down {
            downstream,
            link: Rc::new_cyclic(|this| Link {
                this: this.clone(),
                lane,
                upstream: UpstreamCell::default(),
                is_cancelled: Cell::new(false),
                item: PhantomData,
            }),
        });
        self.source.subscribe(RecordedSubscriber(down.clone()));
        down.link.lane.subscribed(|| down.subscribe_again());
        drop(passing);
    }
}

impl<P: Publisher, R: Recorder<P::Item>> Publisher for Recipe<P, R> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        if self.recorder.is_held()
            && let Some(this) = self.this.upgrade()
        {
            self.recorder
                .hold(Box::new(move || this.subscribe_now(downstream)));
        } else {
            self.subscribe_now(downstream);
        }
    }
}

impl<P: Publisher, R: Recorder<P::Item>> Publisher for Recorded<P, R> {
    type Item = P::Item;

    fn erase(self) -> Boxed<P::Item> {
        Boxed::of(self.0)
    }

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.0.subscribe(downstream);
    }
}

/// What the source signals; shared with the signals that wait.
struct RecordedSubscriber<T, S, L>(Rc<Down<T, S, L>>);

struct Down<T, S, L> {
    downstream: S,
    /// Apart, because downstream keeps it, and is not to keep itself.
    link: Rc<Link<T, L>>,
}

/// What downstream requests and cancels through.
struct Link<T, L> {
    /// For requests that wait.
    this: Weak<Link<T, L>>,
    lane: L,
    upstream: UpstreamCell,
    is_cancelled: Cell<bool>,
    item: PhantomData<fn(T)>,
}

impl<T, S, L> Down<T, S, L> {
    /// Signals `on_subscribe` with a subscription to nothing, which is refused if it is the second.
    fn subscribe_again(self: &Rc<Self>)
    where
        T: 'static,
        S: Subscriber<T>,
        L: Lane<T>,
    {
        let link = &self.link;
        let has_upstream = link.upstream.is_set();
        RecordedSubscriber(self.clone()).on_subscribe(Subscription::new(Rc::new(Ended)));
        if has_upstream {
            let _passing = link.lane.signal(Signal::Cancel);
        }
    }

    /// Passes a signal down, or stops it.
    fn pass(&self, signal: Option<impl Sized>, down: impl FnOnce(&S)) {
        match signal {
            Some(_passing) => down(&self.downstream),
            None => self.link.upstream.cancel(),
        }
    }
}

impl<T: 'static, S: 'static, L: Lane<T>> RecordedSubscriber<T, S, L> {
    /// Does it now, or when the thread goes on: unless the link is cancelled by then.
    fn when_free(&self, signal: impl FnOnce(&Down<T, S, L>, &L) + 'static) {
        let lane = &self.0.link.lane;
        if lane.is_held() {
            let down = self.0.clone();
            lane.hold(Box::new(move || {
                if !down.link.is_cancelled.get() {
                    signal(&down, &down.link.lane);
                }
            }));
        } else {
            signal(&self.0, lane);
        }
    }
}

impl<T: 'static, S: Subscriber<T>, L: Lane<T>> Subscriber<T> for RecordedSubscriber<T, S, L> {
    fn on_subscribe(&self, upstream: Subscription) {
        self.when_free(move |down, lane| {
            let signal = lane.signal(Signal::Subscribe);
            if down.link.upstream.accept(&upstream) {
                let subscription = Subscription::new(down.link.clone());
                down.pass(signal, |s| s.on_subscribe(subscription));
            }
        });
    }

    fn on_next(&self, value: T) {
        self.when_free(|down, lane| {
            let signal = lane.signal(Signal::Next(&value));
            down.pass(signal, |s| s.on_next(value));
        });
    }

    fn on_error(&self, error: Error) {
        self.when_free(|down, lane| {
            let signal = lane.signal(Signal::Error(&error));
            down.pass(signal, |s| s.on_error(error));
        });
    }

    fn on_complete(&self) {
        self.when_free(|down, lane| {
            down.pass(lane.signal(Signal::Complete), |s| s.on_complete());
        });
    }

    fn context(&self) -> Context {
        self.0.downstream.context()
    }
}

impl<T: 'static, L: Lane<T>> Link<T, L> {
    /// Does it now, or when the thread goes on.
    fn when_free(&self, signal: impl FnOnce(&Link<T, L>) + 'static) {
        if self.lane.is_held()
            && let Some(this) = self.this.upgrade()
        {
            self.lane.hold(Box::new(move || signal(&this)));
        } else {
            signal(self);
        }
    }
}

impl<T: 'static, L: Lane<T>> Upstream for Link<T, L> {
    fn request(&self, n: u64) {
        self.when_free(move |link| {
            if let Some(_passing) = link.lane.signal(Signal::Request(n)) {
                link.upstream.request(n);
            }
        });
    }

    fn cancel(&self) {
        self.when_free(|link| {
            link.is_cancelled.set(true);
            let _passing = link.lane.signal(Signal::Cancel);
            link.upstream.cancel();
        });
    }
}
