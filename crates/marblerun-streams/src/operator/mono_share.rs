//! One subscription to the source for one value, which all subscribers see.
//!
//! ```text
//!  --a|
//!   share
//!  --a|      the first subscriber
//!      a|    one who came late
//! ```
//!
//! - **Demand**: unbounded; the value waits for each subscriber's.
//! - **Completion**: with the value, or with the source.
//! - **Error**: unchanged, and kept like a value.
//! - **Cancellation**: of that subscriber only; `share` cancels the source with the last one.
//! - **Scheduler**: none.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use super::shared::history::{History, Limits};
use super::shared::reject::reject;
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::error::{Error, NoSuchElement};
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription};
use crate::scheduler::Scheduler;

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// The first value, shared: the source is subscribed with the first subscriber and cancelled
    /// after its first value.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let first = Flux::range(1, 9).share_next();
    /// assert_eq!(values(first.clone().flux()), "1 |");
    /// assert_eq!(values(first.flux()), "1 |");
    /// ```
    pub fn share_next(self) -> Mono<MonoShare<P>> {
        Mono(MonoShare::new(self.0, Kind::Next))
    }

    /// [`share_next`](Flux::share_next) under its older name.
    pub fn publish_next(self) -> Mono<MonoShare<P>> {
        self.share_next()
    }
}

impl<P: Publisher<Item: Clone>> Mono<P> {
    /// Shares one subscription to the source, while somebody waits, and its value.
    pub fn share(self) -> Mono<MonoShare<P>> {
        Mono(MonoShare::new(self.0, Kind::Share))
    }
}

/// How the value is shared.
pub(crate) enum Kind<T> {
    /// Of a source of many.
    Next,
    /// While somebody waits.
    Share,
    Cache,
    /// For as long as a function of it says, on that scheduler.
    CacheFor(
        Rc<dyn Fn(Kept<'_, T>) -> Result<Duration, Error>>,
        Scheduler,
    ),
    /// Until a function says that it is invalid.
    CacheUntil(Rc<dyn Fn(&T) -> Result<bool, Error>>),
    /// Until a companion, made of it, ends.
    CacheWhile(Rc<dyn Fn(&T) -> Result<Companion, Error>>, Rc<dyn Fn(&T)>),
}

/// What a cache keeps.
#[derive(Debug)]
pub(crate) enum Kept<'a, T> {
    Value(&'a T),
    Error(&'a Error),
    Nothing,
}

/// Subscribes a companion that runs the action when it ends.
pub(crate) type Companion = Box<dyn FnOnce(Box<dyn FnOnce()>)>;

/// See [`Mono::share`].
pub struct MonoShare<P: Publisher>(Rc<State<P>>);

struct State<P: Publisher> {
    source: P,
    kind: Kind<P::Item>,
    current: RefCell<Option<Rc<History<P::Item>>>>,
}

impl<P: Publisher<Item: Clone>> MonoShare<P> {
    pub(crate) fn new(source: P, kind: Kind<P::Item>) -> MonoShare<P> {
        MonoShare(Rc::new(State {
            source,
            kind,
            current: RefCell::new(None),
        }))
    }
}

impl<P: Publisher<Item: Clone>> State<P> {
    /// The value that subscribers wait for.
    fn current(&self, context: &Context) -> Result<Rc<History<P::Item>>, Error> {
        let current = self.current.borrow().clone();
        if let Some(history) = current
            && !history.is_outdated()
            && !self.is_invalid(&history, context)?
        {
            return Ok(history);
        }
        let history = History::new(Limits::default(), UNBOUNDED);
        let history = match self.kind {
            Kind::Share | Kind::CacheUntil(_) | Kind::CacheWhile(..) => history.counting_readers(),
            _ => history,
        };
        let before = self.current.replace(Some(history.clone()));
        drop(before);
        Ok(history)
    }

    fn is_invalid(&self, history: &History<P::Item>, context: &Context) -> Result<bool, Error> {
        let (Kind::CacheUntil(is_invalid), Some(value)) = (&self.kind, history.last()) else {
            return Ok(false);
        };
        let is_invalid = is_invalid(&value)?;
        if is_invalid {
            context.discard(&value);
        }
        Ok(is_invalid)
    }

    /// Forgets it after that time.
    fn keep_for(self: &Rc<Self>, age: Duration, scheduler: &Scheduler, old: &Old<P>) {
        let (this, forgotten) = (self.clone(), old.clone());
        let forget = move || this.forget(&forgotten);
        if age.is_zero() || scheduler.schedule(age, forget).is_err() {
            self.forget(old);
        }
    }

    fn forget(&self, history: &Old<P>) {
        let is_current = self
            .current
            .borrow()
            .as_ref()
            .is_some_and(|current| Rc::ptr_eq(current, history));
        if is_current {
            let before = self.current.take();
            drop(before);
        }
    }
}

type Old<P> = Rc<History<<P as Publisher>::Item>>;

impl<P: Publisher<Item: Clone>> Publisher for MonoShare<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let history = match self.0.current(&downstream.context()) {
            Ok(history) => history,
            Err(error) => return reject(downstream, error),
        };
        history.subscribe(downstream);
        if history.connect() {
            self.0.source.subscribe(Feeder {
                state: self.0.clone(),
                history,
            });
        }
    }
}

impl<P: Publisher> Clone for MonoShare<P> {
    fn clone(&self) -> MonoShare<P> {
        MonoShare(self.0.clone())
    }
}

impl<P: Publisher> fmt::Debug for MonoShare<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MonoShare")
    }
}

/// Takes one value of the source.
struct Feeder<P: Publisher> {
    state: Rc<State<P>>,
    history: Rc<History<P::Item>>,
}

impl<P: Publisher<Item: Clone>> Feeder<P> {
    /// Nothing is kept: who waits sees the error.
    fn fail(&self, error: Error) {
        self.state.forget(&self.history);
        self.history.put_end(Err(error));
    }

    /// The source has ended without a value.
    fn end(&self, end: Result<(), Error>) {
        match &self.state.kind {
            Kind::CacheFor(age, scheduler) => {
                let kept = end.as_ref().err().map_or(Kept::Nothing, Kept::Error);
                match age(kept) {
                    Ok(age) => self.state.keep_for(age, scheduler, &self.history),
                    Err(error) => return self.fail(error),
                }
                self.history.put_end(end);
            }
            Kind::CacheUntil(_) | Kind::CacheWhile(..) => {
                self.fail(end.err().unwrap_or(NO_VALUE_TO_KEEP.into()));
            }
            _ => self.history.put_end(end),
        }
    }
}

const NO_VALUE_TO_KEEP: NoSuchElement =
    NoSuchElement::new("cacheInvalidateWhen expects a value, source completed empty");

impl<P: Publisher<Item: Clone>> Subscriber<P::Item> for Feeder<P> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.history.on_subscribe(subscription);
    }

    fn on_next(&self, value: P::Item) {
        if self.history.is_done() {
            return self.context().next_dropped(&value);
        }
        match &self.state.kind {
            Kind::Next => {
                self.history.cancel_source();
                self.history.put_last(value);
            }
            Kind::CacheFor(age, scheduler) => match age(Kept::Value(&value)) {
                Ok(age) => {
                    self.state.keep_for(age, scheduler, &self.history);
                    self.history.put_last(value);
                }
                Err(error) => {
                    self.context().next_dropped(&value);
                    self.fail(error);
                }
            },
            Kind::CacheWhile(companion, on_invalidate) => match companion(&value) {
                Ok(companion) => {
                    self.history.put_last(value.clone());
                    let (state, old) = (self.state.clone(), self.history.clone());
                    let on_invalidate = on_invalidate.clone();
                    companion(Box::new(move || {
                        state.forget(&old);
                        on_invalidate(&value);
                    }));
                }
                Err(error) => {
                    self.fail(error);
                    on_invalidate(&value);
                }
            },
            _ => self.history.put_last(value),
        }
    }

    fn on_error(&self, error: Error) {
        if self.history.is_done() {
            self.context().error_dropped(&error);
        } else {
            self.end(Err(error));
        }
    }

    fn on_complete(&self) {
        if !self.history.is_done() {
            self.end(Ok(()));
        }
    }

    fn context(&self) -> Context {
        History::context(&self.history)
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Probe, marbles};
    use crate::{Flux, Mono, VirtualTime};

    #[test]
    fn the_source_is_cancelled_after_its_first_value() {
        let (source, probe) = (Probe::new(), Probe::new());
        let first = Flux::range(1, 9).record(source.recorder()).share_next();
        first.subscribe_with(probe.subscriber());
        assert_eq!(source.upstream_log(), "request(unbounded) cancel");
        assert_eq!(probe.log(), "");
        probe.request(1);
        assert_eq!(probe.log(), "1 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_first_value_is_fetched_though_nobody_waits_any_more() {
        let (time, source) = (VirtualTime::new(), Probe::new());
        let flux = marbles(&time, "-a-b-|").unwrap().record(source.recorder());
        let (first, gone, late) = (flux.publish_next(), Probe::new(), Probe::new());
        first.subscribe_with(gone.subscriber());
        gone.cancel();
        time.run();
        assert_eq!(source.upstream_log(), "request(unbounded) cancel");
        late.request(1);
        first.subscribe_with(late.subscriber());
        assert_eq!((gone.log().as_str(), late.log().as_str()), ("", "a |"));
    }

    #[test]
    fn share_gives_up_with_its_last_subscriber_and_starts_anew() {
        let (time, source) = (VirtualTime::new(), Probe::new());
        let flux = marbles(&time, "-1|").unwrap().record(source.recorder());
        let shared = Mono::from_publisher(flux).share();
        let (one, two) = (Probe::new(), Probe::new());
        shared.subscribe_with(one.subscriber());
        one.cancel();
        two.request(1);
        shared.subscribe_with(two.subscriber());
        time.run();
        let log = "request(unbounded) cancel request(unbounded)";
        assert_eq!(source.upstream_log(), log);
        assert_eq!((one.log().as_str(), two.log().as_str()), ("", "1 |"));
    }
}
