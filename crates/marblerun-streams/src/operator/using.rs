//! Opens something for each subscriber and closes it at the end, however it ends.
//!
//! ```text
//!  using(open, -a--b|, close)
//!  -a--b|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: after the resource is closed, or before with `using_lazily`.
//! - **Error**: likewise; a failure to close takes the place of the end.
//! - **Cancellation**: cancels the source, then closes the resource.
//! - **Scheduler**: none; it opens where it is subscribed and closes where it ends.

use std::cell::RefCell;
use std::rc::Rc;

use super::shared::reject::reject;
use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::{Error, Suppressing};
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::Empty;
use crate::upstream::UpstreamCell;

impl Flux<Empty<()>> {
    /// Emits what `source` makes of the resource that `open` returns, then closes it.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::using(|| 3, |n| Flux::range(1, *n), |_| ());
    /// assert_eq!(values(flux), "1 2 3 |");
    /// ```
    pub fn using<R, Q>(
        open: impl Fn() -> R + Clone + 'static,
        source: impl Fn(&R) -> Q + Clone + 'static,
        close: impl Fn(R) + Clone + 'static,
    ) -> Flux<impl Publisher<Item = Q::Item> + Clone>
    where
        R: 'static,
        Q: Publisher,
    {
        Flux(infallible(open, source, close, When::Before))
    }

    /// [`using`](Flux::using) that closes the resource after the end was passed on.
    pub fn using_lazily<R, Q>(
        open: impl Fn() -> R + Clone + 'static,
        source: impl Fn(&R) -> Q + Clone + 'static,
        close: impl Fn(R) + Clone + 'static,
    ) -> Flux<impl Publisher<Item = Q::Item> + Clone>
    where
        R: 'static,
        Q: Publisher,
    {
        Flux(infallible(open, source, close, When::After))
    }

    /// [`using`](Flux::using) with functions that can fail.
    pub fn try_using<R, Q>(
        open: impl Fn() -> Result<R, Error> + Clone + 'static,
        source: impl Fn(&R) -> Result<Q, Error> + Clone + 'static,
        close: impl Fn(R) -> Result<(), Error> + Clone + 'static,
    ) -> Flux<impl Publisher<Item = Q::Item> + Clone>
    where
        R: 'static,
        Q: Publisher,
    {
        Flux(Using {
            open,
            source,
            close,
            when: When::Before,
        })
    }

    /// [`using_lazily`](Flux::using_lazily) with functions that can fail.
    pub fn try_using_lazily<R, Q>(
        open: impl Fn() -> Result<R, Error> + Clone + 'static,
        source: impl Fn(&R) -> Result<Q, Error> + Clone + 'static,
        close: impl Fn(R) -> Result<(), Error> + Clone + 'static,
    ) -> Flux<impl Publisher<Item = Q::Item> + Clone>
    where
        R: 'static,
        Q: Publisher,
    {
        Flux(Using {
            open,
            source,
            close,
            when: When::After,
        })
    }
}

impl Mono<Empty<()>> {
    /// Emits what `source` makes of the resource that `open` returns; closes it before.
    ///
    /// ```
    /// use marblerun_streams::{Mono, sinks::Sinks, testing::values};
    /// let one = Sinks::one();
    /// one.try_emit_value(2);
    /// let mono = Mono::using(|| 3, move |_| one.as_mono(), |_| ());
    /// assert_eq!(values(mono.flux()), "2 |");
    /// ```
    pub fn using<R, Q>(
        open: impl Fn() -> R + Clone + 'static,
        source: impl Fn(&R) -> Mono<Q> + Clone + 'static,
        close: impl Fn(R) + Clone + 'static,
    ) -> Mono<impl Publisher<Item = Q::Item> + Clone>
    where
        R: 'static,
        Q: Publisher,
    {
        Mono(infallible(open, source, close, When::BeforeValue))
    }

    /// [`using`](Mono::using) with functions that can fail.
    pub fn try_using<R, Q>(
        open: impl Fn() -> Result<R, Error> + Clone + 'static,
        source: impl Fn(&R) -> Result<Mono<Q>, Error> + Clone + 'static,
        close: impl Fn(R) -> Result<(), Error> + Clone + 'static,
    ) -> Mono<impl Publisher<Item = Q::Item> + Clone>
    where
        R: 'static,
        Q: Publisher,
    {
        Mono(Using {
            open,
            source,
            close,
            when: When::BeforeValue,
        })
    }

    /// [`try_using`](Mono::try_using) that closes the resource after the end was passed on.
    pub fn try_using_lazily<R, Q>(
        open: impl Fn() -> Result<R, Error> + Clone + 'static,
        source: impl Fn(&R) -> Result<Mono<Q>, Error> + Clone + 'static,
        close: impl Fn(R) -> Result<(), Error> + Clone + 'static,
    ) -> Mono<impl Publisher<Item = Q::Item> + Clone>
    where
        R: 'static,
        Q: Publisher,
    {
        Mono(Using {
            open,
            source,
            close,
            when: When::After,
        })
    }
}

fn infallible<R, Q>(
    open: impl Fn() -> R + Clone + 'static,
    source: impl Fn(&R) -> Q + Clone + 'static,
    close: impl Fn(R) + Clone + 'static,
    when: When,
) -> impl Publisher<Item = Q::Item> + Clone
where
    R: 'static,
    Q: Publisher,
{
    Using {
        open: move || Ok(open()),
        source: move |resource: &R| Ok(source(resource)),
        close: move |resource| {
            close(resource);
            Ok(())
        },
        when,
    }
}

/// When the resource is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// Before the end is passed on.
    Before,
    /// Before the only value is passed on, or the end without one.
    BeforeValue,
    /// After the end.
    After,
}

/// See [`Flux::using`].
#[derive(Clone, Debug)]
pub struct Using<O, F, C> {
    open: O,
    source: F,
    close: C,
    when: When,
}

impl<R, Q, O, F, C> Publisher for Using<O, F, C>
where
    R: 'static,
    Q: Publisher,
    O: Fn() -> Result<R, Error> + 'static,
    F: Fn(&R) -> Result<Q, Error> + 'static,
    C: Fn(R) -> Result<(), Error> + Clone + 'static,
{
    type Item = Q::Item;

    fn subscribe<S: Subscriber<Q::Item>>(&self, downstream: S) {
        let resource = match (self.open)() {
            Ok(resource) => resource,
            Err(error) => return reject(downstream, error),
        };
        let source = match (self.source)(&resource) {
            Ok(source) => source,
            Err(error) => {
                let error = match (self.close)(resource) {
                    Ok(()) => error,
                    Err(failure) => suppressing(failure, error),
                };
                return reject(downstream, error);
            }
        };
        source.subscribe(Rc::new(UsingSubscriber {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            resource: RefCell::new(Some(resource)),
            close: self.close.clone(),
            when: self.when,
        }));
    }
}

struct UsingSubscriber<R, S, C> {
    downstream: Downstream<S>,
    context: Context,
    upstream: UpstreamCell,
    /// There until it is closed.
    resource: RefCell<Option<R>>,
    close: C,
    when: When,
}

impl<R, S, C> UsingSubscriber<R, S, C>
where
    R: 'static,
    C: Fn(R) -> Result<(), Error> + 'static,
{
    fn close(&self) -> Result<(), Error> {
        let resource = self.resource.take();
        resource.map_or(Ok(()), &self.close)
    }

    /// Closes it where a failure can only be dropped.
    fn close_late(&self) {
        if let Err(error) = self.close() {
            self.context.error_dropped(&error);
        }
    }

    /// Closes the resource and passes the end on, or its failure to close.
    fn end(&self, end: impl FnOnce(&S), fail: impl FnOnce(&S, Error)) {
        if self.when == When::After {
            self.downstream.end(end);
            return self.close_late();
        }
        match self.close() {
            Ok(()) => self.downstream.end(end),
            Err(error) => self.downstream.end(|s| fail(s, error)),
        }
    }
}

/// A failure to close, after the error of a source.
fn suppressing(error: Error, suppressed: Error) -> Error {
    Suppressing { error, suppressed }.into()
}

impl<T, R, S, C> Subscriber<T> for Rc<UsingSubscriber<R, S, C>>
where
    T: 'static,
    R: 'static,
    S: Subscriber<T>,
    C: Fn(R) -> Result<(), Error> + 'static,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            let subscription = Subscription::new(self.clone());
            self.downstream.signal(|s| s.on_subscribe(subscription));
        }
    }

    fn on_next(&self, value: T) {
        if self.when == When::BeforeValue {
            // The end follows: the resource is closed before the value is passed on.
            return self.end(
                |s| {
                    s.on_next(value);
                    s.on_complete();
                },
                |s, error| s.on_error(error),
            );
        }
        self.downstream.signal(|s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        if self.downstream.is_released() {
            return self.context.error_dropped(&error);
        }
        let before = error.clone();
        self.end(
            |s| s.on_error(error),
            |s, failure| s.on_error(suppressing(failure, before)),
        );
    }

    fn on_complete(&self) {
        if !self.downstream.is_released() {
            self.end(|s| s.on_complete(), |s, error| s.on_error(error));
        }
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

impl<R, S, C> Upstream for UsingSubscriber<R, S, C>
where
    R: 'static,
    S: 'static,
    C: Fn(R) -> Result<(), Error> + 'static,
{
    fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.upstream.cancel();
            self.downstream.release();
            self.close_late();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use crate::error::Disconnected;
    use crate::testing::{Probe, values};
    use crate::{Flux, Publisher};

    fn counting(closed: &Rc<Cell<u32>>) -> Flux<impl Publisher<Item = i64> + use<>> {
        let closed = closed.clone();
        Flux::using(
            || 3,
            |n| Flux::range(1, *n),
            move |_| closed.set(closed.get() + 1),
        )
    }

    #[test]
    fn closes_once_however_it_ends() {
        let closed = Rc::default();
        assert_eq!(values(counting(&closed)), "1 2 3 |");
        assert_eq!(closed.get(), 1);
        let probe = Probe::new().cancelling_after(2);
        counting(&closed).subscribe_with(probe.subscriber());
        probe.request(9);
        probe.cancel();
        assert_eq!((probe.log().as_str(), closed.get()), ("1 2", 2));
        assert!(probe.is_source_released());
    }

    #[test]
    fn failures_take_the_place_of_the_end() {
        let fail = || Err(Disconnected.into());
        let one = |_: &()| Ok(Flux::range(1, 1));
        let open_fails = Flux::try_using(move || fail().map(|_: ()| ()), one, |()| Ok(()));
        assert_eq!(values(open_fails), "#Disconnected");
        let close_fails = Flux::try_using(|| Ok(()), one, move |()| fail());
        assert_eq!(values(close_fails), "1 #Disconnected");
    }
}
