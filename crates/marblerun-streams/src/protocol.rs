//! The four roles of Reactive Streams and the rules between them.
//!
//! A subscriber sees `on_subscribe on_next* (on_error | on_complete)?`, serially (§1.3, §1.7, §1.9)
//! and never more `on_next` than it requested (§1.1). Signals may arrive inside `request`, and
//! `request` and `cancel` may be called inside any signal (§3.2): subscribers therefore take
//! `&self`, keep their state in cells and hold no borrow while they call on.

use std::cell::Cell;
use std::fmt;
use std::iter;
use std::ops::ControlFlow;
use std::rc::Rc;
use std::vec::Drain;

use crate::context::Context;
use crate::error::Error;
use crate::flux::Boxed;
use crate::operator::shared::unicast::Unicast;

/// Takes values one after the other and says whether to go on.
#[doc(hidden)]
pub trait Pass<T> {
    /// Takes a value.
    fn pass(&mut self, value: T) -> ControlFlow<()>;

    /// Takes several, of a source that calls nobody between them.
    fn pass_batch(&mut self, mut values: Drain<'_, T>) -> ControlFlow<()> {
        values.try_for_each(|value| self.pass(value))
    }
}

impl<T, F: FnMut(T) -> ControlFlow<()>> Pass<T> for F {
    fn pass(&mut self, value: T) -> ControlFlow<()> {
        self(value)
    }
}

/// Takes up to so many of the values that are left, until it is to stop, and puts them behind others.
#[doc(hidden)]
pub type Supply<T> = Box<dyn FnMut(u64, &mut Vec<T>, &Cell<bool>)>;

/// A source of values that may be subscribed any number of times (§1.10).
pub trait Publisher: 'static {
    /// What it emits.
    type Item: 'static;

    /// Whether [`values`](Publisher::values) has them: known when the chain is compiled.
    #[doc(hidden)]
    const IS_AT_HAND: bool = false;

    /// Whether an option may take them out of reach even so, as asking for no values ahead does, which
    /// is an error: known when the chain runs.
    #[doc(hidden)]
    const HAS_OPTIONS: bool = false;

    /// The values of one subscription, if all of them are there as soon as somebody subscribes and no
    /// other signal can come but completion.
    ///
    /// Who asks for everything takes them from here instead of subscribing: same values, same order,
    /// same calls of functions, and nobody there to see the requests. So do `Flux::subscribe`, which
    /// cannot be cancelled before it returns, if it is known at compile time, and the operators that
    /// subscribe to many publishers. A link that is recorded or hidden has no values at hand.
    #[doc(hidden)]
    fn values(&self) -> Option<impl Iterator<Item = Self::Item> + use<Self>> {
        None::<iter::Empty<Self::Item>>
    }

    /// Passes the [`values`](Publisher::values) on until told to stop, if they are at hand: what erased
    /// publishers do without an iterator of their own.
    #[doc(hidden)]
    fn pass_values(&self, pass: &mut dyn Pass<Self::Item>) -> Option<ControlFlow<()>> {
        Some(self.values()?.try_for_each(|value| pass.pass(value)))
    }

    /// Whether taking some of the [`values`](Publisher::values) now and others later comes to the same
    /// as requesting them so: functions are called for these values, and no others ahead.
    #[doc(hidden)]
    fn comes_in_parts(&self) -> bool {
        false
    }

    /// What takes the [`values`](Publisher::values) in parts, if they [come](Publisher::comes_in_parts)
    /// so.
    #[doc(hidden)]
    fn supply(&self) -> Option<Supply<Self::Item>> {
        if !self.comes_in_parts() {
            return None;
        }
        self.values().map(in_parts)
    }

    /// This publisher without its type.
    #[doc(hidden)]
    fn erase(self) -> Boxed<Self::Item>
    where
        Self: Sized,
    {
        Boxed::shared(self)
    }

    /// The queue that its values wait in, if nobody reads it yet: who keeps values in a queue of its own
    /// reads them from there instead, as in Reactor. A link that is recorded has none.
    #[doc(hidden)]
    fn queue(&self) -> Option<Unicast<Self::Item>> {
        None
    }

    /// Starts a new, independent subscription. The first signal is `on_subscribe`.
    fn subscribe<S: Subscriber<Self::Item>>(&self, subscriber: S);
}

/// Takes the values as they are wanted.
pub(crate) fn in_parts<T>(mut values: impl Iterator<Item = T> + 'static) -> Supply<T> {
    Box::new(move |n, taken, is_over| {
        let mut left = n;
        while left > 0
            && !is_over.get()
            && let Some(value) = values.next()
        {
            taken.push(value);
            left -= 1;
        }
    })
}

/// The receiver of one subscription's signals.
pub trait Subscriber<T>: 'static {
    /// The link is up. No other signal comes before it, and none comes without
    /// [`Subscription::request`].
    fn on_subscribe(&self, subscription: Subscription);

    /// A value, one of those requested.
    fn on_next(&self, value: T);

    /// A value, unless this subscriber leaves it out; whether it took it.
    ///
    /// A source that offers a value this way goes on with the next one when it is refused. Offered
    /// by [`on_next`](Subscriber::on_next) instead, a value that is left out costs a `request(1)`.
    #[inline]
    fn try_on_next(&self, value: T) -> bool {
        self.on_next(value);
        true
    }

    /// Takes the values, one after the other, up to one at which it is told to stop.
    #[doc(hidden)]
    fn on_batch(&self, values: &mut Drain<'_, T>, is_to_stop: &Cell<bool>) {
        for value in values {
            self.on_next(value);
            if is_to_stop.get() {
                break;
            }
        }
    }

    /// There may be something in the [`queue`](Publisher::queue) that it reads.
    #[doc(hidden)]
    fn on_queued(&self) {}

    /// The stream has failed. No signal follows.
    fn on_error(&self, error: Error);

    /// The stream is complete. No signal follows.
    fn on_complete(&self);

    /// What this subscriber tells the operators above it. Operators pass on their own subscriber's.
    fn context(&self) -> Context;
}

/// The upstream side of a link: what takes requests and cancellation.
pub trait Upstream: 'static {
    /// Asks for `n` more values; at [`UNBOUNDED`](crate::UNBOUNDED) and above for all there are.
    /// Operators ask for at least one value; a subscriber from outside that asks for none is answered
    /// with `on_error` (§3.9) by `subscribe_with`. After the end or a cancel it does nothing (§3.6).
    fn request(&self, n: u64);

    /// Asks for no more signals. Idempotent (§3.7). Signals already on their way may still arrive
    /// (§2.8).
    fn cancel(&self);
}

/// A handle on one link, given to the subscriber. Clones are the same link.
#[derive(Clone)]
pub struct Subscription(Rc<dyn Upstream>);

impl Subscription {
    /// A handle on that upstream.
    pub fn new(upstream: Rc<dyn Upstream>) -> Subscription {
        Subscription(upstream)
    }

    /// See [`Upstream::request`].
    pub fn request(&self, n: u64) {
        self.0.request(n);
    }

    /// See [`Upstream::cancel`].
    pub fn cancel(&self) {
        self.0.cancel();
    }
}

impl fmt::Debug for Subscription {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Subscription")
    }
}

/// The erased form of a subscriber.
impl<T: 'static> Subscriber<T> for Box<dyn Subscriber<T>> {
    fn on_subscribe(&self, subscription: Subscription) {
        (**self).on_subscribe(subscription);
    }

    fn on_next(&self, value: T) {
        (**self).on_next(value);
    }

    fn try_on_next(&self, value: T) -> bool {
        (**self).try_on_next(value)
    }

    fn on_batch(&self, values: &mut Drain<'_, T>, is_to_stop: &Cell<bool>) {
        (**self).on_batch(values, is_to_stop);
    }

    fn on_queued(&self) {
        (**self).on_queued();
    }

    fn on_error(&self, error: Error) {
        (**self).on_error(error);
    }

    fn on_complete(&self) {
        (**self).on_complete();
    }

    fn context(&self) -> Context {
        (**self).context()
    }
}
