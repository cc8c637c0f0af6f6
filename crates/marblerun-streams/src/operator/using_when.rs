//! Opens and closes something with publishers, for each subscriber.
//!
//! ```text
//!  usingWhen(-r|, -a--b|, commit)
//!  --a--b|
//! ```
//!
//! - **Demand**: unbounded of the publishers that open and close; unchanged of the source.
//! - **Completion**: when the resource is closed; at once if there was none to open.
//! - **Error**: when the resource is closed; a failure to close takes the place of the end. A
//!   function that fails to make the source counts as a source that fails.
//! - **Cancellation**: cancels the source, then closes the resource; nothing once it is being closed.
//! - **Scheduler**: none.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::shared::deferred::Deferred;
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::{CleanupFailed, Error, Suppressing};
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::{Empty, Failed};
use crate::upstream::UpstreamCell;

impl Flux<Empty<()>> {
    /// Emits what `source` makes of the value of `open`, then waits for `close`, however it ends.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, sinks::Sinks, testing::values};
    /// let open = Sinks::one();
    /// open.try_emit_value(3);
    /// let flux = Flux::using_when(
    ///     open.as_mono(),
    ///     |n| Flux::range(1, *n),
    ///     |_, _| Mono::<marblerun_streams::source::Empty<()>>::empty(),
    /// );
    /// assert_eq!(values(flux), "1 2 3 |");
    /// ```
    pub fn using_when<O, Q, C>(
        open: Mono<O>,
        source: impl Fn(&O::Item) -> Q + Clone + 'static,
        close: impl Fn(O::Item, Ended<'_>) -> C + Clone + 'static,
    ) -> Flux<impl Publisher<Item = Q::Item>>
    where
        O: Publisher,
        Q: Publisher,
        C: Publisher,
    {
        Flux::try_using_when(
            open,
            move |resource| Ok(source(resource)),
            move |resource, how| Ok(close(resource, how)),
        )
    }

    /// As [`using_when`](Flux::using_when), with functions that may fail.
    pub fn try_using_when<O, Q, C>(
        open: Mono<O>,
        source: impl Fn(&O::Item) -> Result<Q, Error> + Clone + 'static,
        close: impl Fn(O::Item, Ended<'_>) -> Result<C, Error> + Clone + 'static,
    ) -> Flux<impl Publisher<Item = Q::Item>>
    where
        O: Publisher,
        Q: Publisher,
        C: Publisher,
    {
        Flux(UsingWhen::<_, _, _, false> {
            open: open.0,
            takes_first: false,
            source,
            close,
        })
    }

    /// As [`try_using_when`](Flux::try_using_when), with the first value of a flux, which is cancelled when
    /// the source is subscribed.
    pub fn try_using_first_when<O, Q, C>(
        open: Flux<O>,
        source: impl Fn(&O::Item) -> Result<Q, Error> + Clone + 'static,
        close: impl Fn(O::Item, Ended<'_>) -> Result<C, Error> + Clone + 'static,
    ) -> Flux<impl Publisher<Item = Q::Item>>
    where
        O: Publisher,
        Q: Publisher,
        C: Publisher,
    {
        Flux(UsingWhen::<_, _, _, false> {
            open: open.0,
            takes_first: true,
            source,
            close,
        })
    }
}

impl Mono<Empty<()>> {
    /// Emits the value of the mono that `source` makes of the value of `open`, after `close`, however
    /// it ends: see [`Flux::using_when`].
    ///
    /// ```
    /// use marblerun_streams::{Mono, source::Empty, testing::values};
    /// let mono = Mono::using_when(
    ///     Mono::just(3),
    ///     |n| Mono::just(n * 2),
    ///     |_, _| Mono::<Empty<()>>::empty(),
    /// );
    /// assert_eq!(values(mono.flux()), "6 |");
    /// ```
    pub fn using_when<O, Q, C>(
        open: Mono<O>,
        source: impl Fn(&O::Item) -> Mono<Q> + Clone + 'static,
        close: impl Fn(O::Item, Ended<'_>) -> C + Clone + 'static,
    ) -> Mono<impl Publisher<Item = Q::Item>>
    where
        O: Publisher,
        Q: Publisher,
        C: Publisher,
    {
        Mono::try_using_when(
            open,
            move |resource| Ok(source(resource)),
            move |resource, how| Ok(close(resource, how)),
        )
    }

    /// As [`using_when`](Mono::using_when), with functions that may fail.
    pub fn try_using_when<O, Q, C>(
        open: Mono<O>,
        source: impl Fn(&O::Item) -> Result<Mono<Q>, Error> + Clone + 'static,
        close: impl Fn(O::Item, Ended<'_>) -> Result<C, Error> + Clone + 'static,
    ) -> Mono<impl Publisher<Item = Q::Item>>
    where
        O: Publisher,
        Q: Publisher,
        C: Publisher,
    {
        Mono(UsingWhen::<_, _, _, true> {
            open: open.0,
            takes_first: false,
            source,
            close,
        })
    }

    /// As [`try_using_when`](Mono::try_using_when), with the first value of a flux, which is cancelled when
    /// the source is subscribed.
    pub fn try_using_first_when<O, Q, C>(
        open: Flux<O>,
        source: impl Fn(&O::Item) -> Result<Mono<Q>, Error> + Clone + 'static,
        close: impl Fn(O::Item, Ended<'_>) -> Result<C, Error> + Clone + 'static,
    ) -> Mono<impl Publisher<Item = Q::Item>>
    where
        O: Publisher,
        Q: Publisher,
        C: Publisher,
    {
        Mono(UsingWhen::<_, _, _, true> {
            open: open.0,
            takes_first: true,
            source,
            close,
        })
    }
}

/// How the use of a resource has ended.
#[derive(Clone, Copy, Debug)]
pub enum Ended<'a> {
    /// The source is complete.
    Complete,
    /// The source has failed.
    Error(&'a Error),
    /// The subscriber has cancelled.
    Cancel,
}

/// See [`Flux::using_when`].
#[derive(Clone, Debug)]
pub struct UsingWhen<O, F, C, const IS_MONO: bool> {
    open: O,
    /// Whether more than one value may come to open it.
    takes_first: bool,
    source: F,
    close: C,
}

impl<O, Q, X, F, C, const IS_MONO: bool> Publisher for UsingWhen<O, F, C, IS_MONO>
where
    O: Publisher,
    Q: Publisher,
    X: Publisher,
    F: Fn(&O::Item) -> Result<Q, Error> + Clone + 'static,
    C: Fn(O::Item, Ended<'_>) -> Result<X, Error> + Clone + 'static,
{
    type Item = Q::Item;

    fn subscribe<S: Subscriber<Q::Item>>(&self, downstream: S) {
        let state = Rc::new(State {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            deferred: Deferred::default(),
            opening: UpstreamCell::default(),
            resource: RefCell::new(None),
            has_opened: Cell::new(false),
            has_asked: Cell::new(false),
            close: self.close.clone(),
            value: RefCell::new(None),
        });
        self.open.subscribe(Opening::<_, _, _, _, _, IS_MONO> {
            state,
            takes_first: self.takes_first,
            source: self.source.clone(),
        });
    }
}

struct State<R, T, S, C> {
    downstream: Downstream<S>,
    context: Context,
    deferred: Deferred,
    opening: UpstreamCell,
    /// There while it is open.
    resource: RefCell<Option<R>>,
    has_opened: Cell<bool>,
    /// The source has answered the first request: until then a cancel waits, as in Reactor, and the source
    /// may still end.
    has_asked: Cell<bool>,
    close: C,
    /// The value of a mono, which waits until the resource is closed.
    value: RefCell<Option<T>>,
}

struct Opening<R, T, S, F, C, const IS_MONO: bool> {
    state: Rc<State<R, T, S, C>>,
    takes_first: bool,
    source: F,
}

impl<R, T, Q, X, S, F, C, const IS_MONO: bool> Subscriber<R> for Opening<R, T, S, F, C, IS_MONO>
where
    R: 'static,
    T: 'static,
    Q: Publisher<Item = T>,
    X: Publisher,
    S: Subscriber<T>,
    F: Fn(&R) -> Result<Q, Error> + 'static,
    C: Fn(R, Ended<'_>) -> Result<X, Error> + 'static,
{
    fn on_subscribe(&self, subscription: Subscription) {
        let state = &self.state;
        if state.opening.accept(&subscription) {
            let link = Subscription::new(state.clone());
            state.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, resource: R) {
        if self.state.downstream.is_released() || self.state.has_opened.replace(true) {
            return self.state.context.next_dropped(&resource);
        }
        let source = (self.source)(&resource);
        self.state.resource.replace(Some(resource));
        let using = Using::<_, _, _, _, IS_MONO>(self.state.clone(), UpstreamCell::default());
        match source {
            Ok(source) => source.subscribe(using),
            Err(error) => Failed::new(error).subscribe(using),
        }
        if self.takes_first {
            self.state.opening.cancel();
        }
    }

    fn on_error(&self, error: Error) {
        if self.state.has_opened.get() {
            return self.state.context.error_dropped(&error);
        }
        self.state.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        if !self.state.has_opened.get() {
            self.state.downstream.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.state.context.clone()
    }
}

/// The subscription of the source: it is not cancelled any more when the resource is being closed.
struct WhileOpen<R, T, S, C> {
    state: Weak<State<R, T, S, C>>,
    source: Subscription,
}

impl<R, T, S, C> Upstream for WhileOpen<R, T, S, C>
where
    R: 'static,
    T: 'static,
    S: 'static,
    C: 'static,
{
    fn request(&self, n: u64) {
        self.source.request(n);
    }

    fn cancel(&self) {
        let state = self.state.upgrade();
        if state.is_some_and(|state| state.resource.borrow().is_some()) {
            self.source.cancel();
        }
    }
}

struct Using<R, T, S, C, const IS_MONO: bool>(Rc<State<R, T, S, C>>, UpstreamCell);

impl<R, T, S, C> State<R, T, S, C> {
    /// The resource is closed.
    fn end(&self, end: Result<(), Error>)
    where
        T: 'static,
        S: Subscriber<T>,
    {
        let value = self.value.take();
        match (end, value) {
            (Ok(()), Some(value)) => {
                self.downstream.signal(|s| s.on_next(value));
                if !self.downstream.is_released() {
                    self.downstream.end(|s| s.on_complete());
                }
            }
            (Ok(()), None) => self.downstream.end(|s| s.on_complete()),
            (Err(error), value) => {
                if let Some(value) = value {
                    self.context.discard(&value);
                }
                self.downstream.end(|s| s.on_error(error));
            }
        }
    }
}

impl<R, T, S, C, const IS_MONO: bool> Using<R, T, S, C, IS_MONO> {
    fn close<X>(&self, how: Ended<'_>, end: Result<(), Error>)
    where
        R: 'static,
        T: 'static,
        X: Publisher,
        S: Subscriber<T>,
        C: Fn(R, Ended<'_>) -> Result<X, Error> + 'static,
    {
        let resource = self.0.resource.take();
        if let Some(resource) = resource {
            let before = match how {
                Ended::Error(error) => Some(error.clone()),
                Ended::Complete | Ended::Cancel => None,
            };
            let close = match (self.0.close)(resource, how) {
                Ok(close) => close,
                Err(error) => {
                    return self.0.end(Err(match before {
                        Some(suppressed) => Suppressing { error, suppressed }.into(),
                        None => error,
                    }));
                }
            };
            let context = self.0.context.clone();
            let state = self.0.clone();
            close.subscribe(Closing {
                after: match how {
                    Ended::Complete => "onComplete",
                    Ended::Error(_) => "onError",
                    Ended::Cancel => AFTER_CANCEL,
                },
                before,
                context,
                finish: Cell::new(Some(Box::new(move |failure: Option<Error>| {
                    state.end(failure.map_or(end, Err));
                }))),
            });
        }
    }
}

impl<T, R, X, S, C, const IS_MONO: bool> Subscriber<T> for Using<R, T, S, C, IS_MONO>
where
    T: 'static,
    R: 'static,
    X: Publisher,
    S: Subscriber<T>,
    C: Fn(R, Ended<'_>) -> Result<X, Error> + 'static,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.1.accept(&subscription) {
            let source = WhileOpen {
                state: Rc::downgrade(&self.0),
                source: subscription,
            };
            self.0.deferred.set(&Subscription::new(Rc::new(source)));
            self.0.has_asked.set(true);
            if self.0.deferred.is_cancelled() {
                self.0.close_cancelled();
            }
        }
    }

    fn on_next(&self, value: T) {
        if IS_MONO {
            let before = self.0.value.replace(Some(value));
            drop(before);
        } else {
            self.0.downstream.signal(|s| s.on_next(value));
        }
    }

    fn on_error(&self, error: Error) {
        if self.0.downstream.is_released() {
            return self.0.context.error_dropped(&error);
        }
        self.close(Ended::Error(&error), Err(error.clone()));
    }

    fn on_complete(&self) {
        if !self.0.downstream.is_released() {
            self.close(Ended::Complete, Ok(()));
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

/// How a resource is closed when nobody waits for that.
const AFTER_CANCEL: &str = "cancel";

/// Waits for the resource to be closed.
struct Closing {
    after: &'static str,
    /// The error that it is closed after.
    before: Option<Error>,
    context: Context,
    /// There until it is closed.
    finish: Cell<Option<Finish>>,
}

type Finish = Box<dyn FnOnce(Option<Error>)>;

impl<T: 'static> Subscriber<T> for Closing {
    fn on_subscribe(&self, subscription: Subscription) {
        subscription.request(UNBOUNDED);
    }

    fn on_next(&self, _: T) {}

    fn on_error(&self, cause: Error) {
        if let Some(finish) = self.finish.take() {
            let failure = CleanupFailed {
                after: self.after,
                cause,
                suppressed: self.before.clone(),
            };
            finish(Some(failure.into()));
        } else if self.after != AFTER_CANCEL {
            self.context.error_dropped(&cause);
        }
    }

    fn on_complete(&self) {
        if let Some(finish) = self.finish.take() {
            finish(None);
        }
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

impl<R, T, X, S, C> Upstream for State<R, T, S, C>
where
    R: 'static,
    T: 'static,
    X: Publisher,
    S: 'static,
    C: Fn(R, Ended<'_>) -> Result<X, Error> + 'static,
{
    fn request(&self, n: u64) {
        self.deferred.request(n);
    }

    fn cancel(&self) {
        if self.downstream.is_released() {
            return;
        }
        if !self.has_opened.get() {
            self.downstream.release();
            return self.opening.cancel();
        }
        if self.resource.borrow().is_none() {
            // It is being closed, and that goes on.
            return;
        }
        self.deferred.cancel();
        if self.has_asked.get() {
            self.close_cancelled();
        }
    }
}

impl<R, T, X, S, C> State<R, T, S, C>
where
    R: 'static,
    T: 'static,
    X: Publisher,
    S: 'static,
    C: Fn(R, Ended<'_>) -> Result<X, Error> + 'static,
{
    /// The source was cancelled: closes the resource, unless that is done already.
    fn close_cancelled(&self) {
        let resource = self.resource.take();
        let Some(resource) = resource else {
            return;
        };
        self.downstream.release();
        let value = self.value.take();
        drop(value);
        // As in Reactor, nobody is told of a failure to close after a cancel.
        if let Ok(close) = (self.close)(resource, Ended::Cancel) {
            close.subscribe(Closing {
                after: AFTER_CANCEL,
                before: None,
                context: self.context.clone(),
                finish: Cell::new(None),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::Ended;
    use crate::error::Disconnected;
    use crate::sinks::Sinks;
    use crate::source::Empty;
    use crate::testing::{MarbleFailure, Probe, marbles, values};
    use crate::{Flux, Mono, Publisher, VirtualTime};

    type Log = Rc<RefCell<String>>;

    /// Opens 3, emits up to it, writes how it is closed; closing may fail.
    fn example(
        log: &Log,
        fails: bool,
        fails_to_close: bool,
    ) -> Flux<impl Publisher<Item = i64> + use<>> {
        let (open, log) = (Sinks::one(), log.clone());
        open.try_emit_value(3);
        Flux::using_when(
            open.as_mono(),
            move |n| {
                Flux::range(1, *n).try_map(move |n| {
                    if fails && n == 2 {
                        Err(Disconnected.into())
                    } else {
                        Ok(n)
                    }
                })
            },
            move |_, how| {
                let how = match how {
                    Ended::Complete => "complete ".to_owned(),
                    Ended::Error(error) => format!("{error} "),
                    Ended::Cancel => "cancel ".to_owned(),
                };
                log.borrow_mut().push_str(&how);
                let closed = Sinks::empty::<()>();
                if fails_to_close {
                    closed.try_emit_error(Disconnected);
                } else {
                    closed.try_emit_empty();
                }
                closed.as_mono()
            },
        )
    }

    #[test]
    fn closes_after_each_kind_of_end() {
        let log = Log::default();
        assert_eq!(values(example(&log, false, false)), "1 2 3 |");
        assert_eq!(values(example(&log, true, false)), "1 #Disconnected");
        let probe = Probe::new().cancelling_after(2);
        example(&log, false, false).subscribe_with(probe.subscriber());
        probe.request(5);
        assert_eq!(probe.log(), "1 2");
        assert_eq!(*log.borrow(), "complete Disconnected cancel ");
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_first_value_of_a_flux_opens() {
        let probe = Probe::new();
        let open = Flux::range(2, 3).record(probe.recorder::<i64>());
        let closed = |_: i64, _: Ended<'_>| Ok(Mono::<Empty<()>>::empty());
        let flux = Flux::try_using_first_when(
            open,
            |n: &i64| Ok(Flux::range(1, n.unsigned_abs())),
            closed,
        );
        flux.subscribe_with(probe.subscriber());
        probe.request(9);
        assert_eq!(probe.log(), "1 2 |");
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_mono_waits_until_it_is_closed() {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let closed = marbles(&time, "---|").unwrap();
        Mono::using_when(
            Mono::just(3),
            |n| Mono::just(*n),
            move |_, _| closed.clone(),
        )
        .subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "");
        probe.cancel();
        time.run();
        assert_eq!(probe.log(), "3 |");
        let broken = |fails| {
            Mono::try_using_when(
                Mono::just(3),
                move |n| {
                    if fails {
                        Err(Disconnected.into())
                    } else {
                        Ok(Mono::just(*n))
                    }
                },
                |_, how| match how {
                    Ended::Complete => Err(MarbleFailure.into()),
                    _ => Ok(Mono::<Empty<()>>::empty()),
                },
            )
            .do_on_discard(|n: &i32| assert_eq!(*n, 3))
        };
        assert_eq!(values(broken(false).flux()), "#error");
        assert_eq!(values(broken(true).flux()), "#Disconnected");
    }

    #[test]
    fn a_failure_to_close_takes_the_place_of_the_end() {
        let log = Log::default();
        assert_eq!(
            values(example(&log, false, true)),
            "1 2 3 #Async resource cleanup failed after onComplete"
        );
        assert_eq!(
            values(example(&log, true, true)),
            "1 #Async resource cleanup failed after onError"
        );
    }
}
