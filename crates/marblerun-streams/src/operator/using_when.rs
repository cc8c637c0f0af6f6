//! Opens and closes something with publishers, for each subscriber.
//!
//! ```text
//!  usingWhen(-r|, -a--b|, commit)
//!  --a--b|
//! ```
//!
//! - **Demand**: unbounded of the publishers that open and close; unchanged of the source.
//! - **Completion**: when the resource is closed; at once if there was none to open.
//! - **Error**: when the resource is closed; a failure to close takes the place of the end.
//! - **Cancellation**: cancels the source, then closes the resource.
//! - **Scheduler**: none.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::shared::arbiter::Arbiter;
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::{CleanupFailed, Error};
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::Empty;
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
        Flux(UsingWhen {
            open,
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
pub struct UsingWhen<O, F, C> {
    open: O,
    source: F,
    close: C,
}

impl<O, Q, X, F, C> Publisher for UsingWhen<O, F, C>
where
    O: Publisher,
    Q: Publisher,
    X: Publisher,
    F: Fn(&O::Item) -> Q + Clone + 'static,
    C: Fn(O::Item, Ended<'_>) -> X + Clone + 'static,
{
    type Item = Q::Item;

    fn subscribe<S: Subscriber<Q::Item>>(&self, downstream: S) {
        let state = Rc::new(State {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            arbiter: Arbiter::default(),
            opening: UpstreamCell::default(),
            resource: RefCell::new(None),
            close: self.close.clone(),
        });
        self.open.subscribe(Opening {
            state,
            source: self.source.clone(),
            has_opened: Cell::new(false),
        });
    }
}

struct State<R, S, C> {
    downstream: Downstream<S>,
    context: Context,
    arbiter: Arbiter,
    opening: UpstreamCell,
    /// There while it is open.
    resource: RefCell<Option<R>>,
    close: C,
}

struct Opening<R, S, F, C> {
    state: Rc<State<R, S, C>>,
    source: F,
    has_opened: Cell<bool>,
}

impl<R, T, Q, X, S, F, C> Subscriber<R> for Opening<R, S, F, C>
where
    R: 'static,
    T: 'static,
    Q: Publisher<Item = T>,
    X: Publisher,
    S: Subscriber<T>,
    F: Fn(&R) -> Q + 'static,
    C: Fn(R, Ended<'_>) -> X + 'static,
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
        if self.state.downstream.is_released() || self.has_opened.replace(true) {
            return self.state.context.next_dropped(&resource);
        }
        let source = (self.source)(&resource);
        self.state.resource.replace(Some(resource));
        source.subscribe(Using(self.state.clone()));
    }

    fn on_error(&self, error: Error) {
        if self.has_opened.get() {
            return self.state.context.error_dropped(&error);
        }
        self.state.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        if !self.has_opened.get() {
            self.state.downstream.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.state.context.clone()
    }
}

struct Using<R, S, C>(Rc<State<R, S, C>>);

impl<R, S, C> Using<R, S, C> {
    fn close<T: 'static, X>(&self, how: Ended<'_>, end: Result<(), Error>)
    where
        R: 'static,
        X: Publisher,
        S: Subscriber<T>,
        C: Fn(R, Ended<'_>) -> X + 'static,
    {
        let resource = self.0.resource.take();
        if let Some(resource) = resource {
            let close = (self.0.close)(resource, how);
            let context = self.0.context.clone();
            let state = self.0.clone();
            close.subscribe(Closing {
                after: match how {
                    Ended::Complete => "onComplete",
                    Ended::Error(_) => "onError",
                    Ended::Cancel => "cancel",
                },
                context,
                finish: Cell::new(Some(Box::new(move |failure: Option<Error>| {
                    let end = failure.map_or(end, Err);
                    state.downstream.end(|s| match end {
                        Ok(()) => s.on_complete(),
                        Err(error) => s.on_error(error),
                    });
                }))),
            });
        }
    }
}

impl<T, R, X, S, C> Subscriber<T> for Using<R, S, C>
where
    T: 'static,
    R: 'static,
    X: Publisher,
    S: Subscriber<T>,
    C: Fn(R, Ended<'_>) -> X + 'static,
{
    fn on_subscribe(&self, subscription: Subscription) {
        self.0.arbiter.switch_to(subscription);
    }

    fn on_next(&self, value: T) {
        self.0.downstream.signal(|s| s.on_next(value));
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

/// Waits for the resource to be closed.
struct Closing {
    after: &'static str,
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
            let after = self.after;
            finish(Some(CleanupFailed { after, cause }.into()));
        } else {
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

impl<R, X, S, C> Upstream for State<R, S, C>
where
    R: 'static,
    X: Publisher,
    S: 'static,
    C: Fn(R, Ended<'_>) -> X + 'static,
{
    fn request(&self, n: u64) {
        self.arbiter.request(n);
    }

    fn cancel(&self) {
        if self.downstream.is_released() {
            return;
        }
        self.downstream.release();
        self.opening.cancel();
        self.arbiter.cancel();
        let resource = self.resource.take();
        if let Some(resource) = resource {
            (self.close)(resource, Ended::Cancel).subscribe(Closing {
                after: "cancel",
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
    use crate::testing::{Probe, values};
    use crate::{Flux, Publisher};

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
