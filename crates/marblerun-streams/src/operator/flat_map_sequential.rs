//! Maps each value to a source, all running at once, and emits what they emit in the order of the
//! values.
//!
//! ```text
//!  -a-b|
//!   flatMapSequential(v -> --1-2|)
//!  ---1-(21)2|
//! ```
//!
//! - **Demand**: asks for `concurrency` values (256) and for one more each time an inner source is
//!   used up; each inner source is asked for `prefetch` values (32), and again at 75 %.
//! - **Completion**: when the source has completed and the last inner source is used up.
//! - **Error**: of any source, at once; with `delay_error` after all has ended. A function that
//!   fails cancels the source and is the error.
//! - **Cancellation**: cancels the source, then the inner sources.
//! - **Scheduler**: none; inner sources are subscribed where values arrive.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::shared::flatten::{Flatten, FlattenSubscriber, Frame, Options};
use super::shared::inbox::{Inbox, Prefetch};
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber, Upstream};

impl<P: Publisher> Flux<P> {
    /// Maps each value to a publisher and emits what these emit, in the order of the values.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).flat_map_sequential(|n| Flux::range(n * 10, 2));
    /// assert_eq!(values(flux), "10 11 20 21 30 31 |");
    /// ```
    pub fn flat_map_sequential<Q, F>(self, mapper: F) -> Flux<FlatMapSequential<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        Flux(FlatMapSequential::new(self.0, Infallible(mapper)))
    }

    /// As [`flat_map_sequential`](Flux::flat_map_sequential); the first failure of `mapper` ends the
    /// stream.
    pub fn try_flat_map_sequential<Q, F>(self, mapper: F) -> Flux<FlatMapSequential<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        Flux(FlatMapSequential::new(self.0, Fallible(mapper)))
    }
}

impl<P, F> Flux<FlatMapSequential<P, F>> {
    /// At most `n` inner sources at a time.
    pub fn concurrency(mut self, n: u64) -> Self {
        self.0.options.concurrency = n;
        self
    }

    /// Asks each inner source for `n` values ahead.
    pub fn prefetch(mut self, n: u64) -> Self {
        self.0.options.prefetch = Prefetch(n);
        self
    }

    /// Keeps errors back until all sources have ended.
    pub fn delay_error(mut self) -> Self {
        self.0.options.delays_error = true;
        self
    }
}

/// See [`Flux::flat_map_sequential`].
#[derive(Clone, Debug)]
pub struct FlatMapSequential<P, F> {
    source: P,
    mapper: F,
    pub(crate) options: Options,
}

impl<P, F> FlatMapSequential<P, F> {
    pub(crate) fn new(source: P, mapper: F) -> FlatMapSequential<P, F> {
        FlatMapSequential {
            source,
            mapper,
            options: Options::default(),
        }
    }
}

impl<P, F> Publisher for FlatMapSequential<P, F>
where
    P: Publisher,
    F: Function<P::Item, Output: Publisher>,
{
    type Item = <F::Output as Publisher>::Item;

    fn subscribe<S: Subscriber<Self::Item>>(&self, downstream: S) {
        let link = Link {
            frame: Frame::new(downstream, self.options),
            running: RefCell::default(),
            is_told: Cell::new(false),
        };
        self.source
            .subscribe(FlattenSubscriber::new(link, self.mapper.clone()));
    }
}

struct Link<S, R> {
    frame: Frame<S>,
    /// The inner sources that are not used up; the first one is being emitted.
    running: RefCell<VecDeque<Rc<Inbox<R>>>>,
    /// The subscriber has cancelled, be it after the end.
    is_told: Cell<bool>,
}

impl<S: Subscriber<R>, R: 'static> Link<S, R> {
    /// Emits what the first inner source has; whether it is used up.
    fn emit(&self) -> bool {
        if self.end_if_due() {
            return false;
        }
        let first = self.running.borrow().front().cloned();
        let Some(inner) = first else {
            return false;
        };
        let mut emitted = 0;
        let is_used_up = loop {
            if self.end_if_due() {
                return false;
            }
            let is_done = inner.is_done();
            let next = match self.frame.requested.get() > emitted {
                true => inner.pop(),
                false => None,
            };
            let Some(value) = next else {
                // Asked in any case: who fills a group hears of it.
                break inner.is_empty() && is_done;
            };
            self.frame.downstream.signal(|s| s.on_next(value));
            emitted += 1;
            inner.consumed(1);
        };
        if is_used_up {
            let first = self.running.borrow_mut().pop_front();
            drop(first);
            self.frame.upstream.request(1);
        }
        self.frame.requested.deliver(emitted);
        is_used_up
    }

    /// Whether the stream has ended: cancelled, failed, or complete.
    fn end_if_due(&self) -> bool {
        if self.frame.is_cancelled.get() {
            self.cancel_inner();
            return true;
        }
        let is_empty = self.frame.is_done.get() && self.running.borrow().is_empty();
        let is_failed = !self.frame.options.delays_error && !self.frame.errors.is_empty();
        if !is_empty && !is_failed {
            return false;
        }
        self.frame.is_cancelled.set(true);
        self.cancel_inner();
        match self.frame.errors.take() {
            Some(error) => self.frame.downstream.end(|s| s.on_error(error)),
            None => self.frame.downstream.end(|s| s.on_complete()),
        }
        true
    }

    fn cancel_inner(&self) {
        let running = self.running.take();
        for inner in running {
            inner.cancel();
            inner.discard(&self.frame.context);
        }
    }
}

impl<S: Subscriber<R>, R: 'static> Flatten<R> for Link<S, R> {
    type Downstream = S;
    type Place = ();

    const SKIPS_FAILED: bool = false;

    fn frame(&self) -> &Frame<S> {
        &self.frame
    }

    fn is_over(&self) -> bool {
        self.frame.is_cancelled.get()
    }

    fn add(&self, inner: Rc<Inbox<R>>) {
        self.running.borrow_mut().push_back(inner);
    }

    fn left_out(&self) {}

    fn offer(&self, (): (), inner: &Inbox<R>, value: R) {
        if self.frame.is_cancelled.get() {
            return self.frame.context.next_dropped(&value);
        }
        inner.push(value);
        self.drain();
    }

    fn queued(&self, (): ()) {
        self.drain();
    }

    fn failed(&self, error: Error) {
        if let Err(error) = self.frame.go_on_after(error) {
            self.frame.errors.add(error);
            if !self.frame.options.delays_error {
                self.frame.upstream.cancel();
            }
        }
    }

    fn ended(&self, (): (), _: &Inbox<R>) {
        self.drain();
    }

    fn drain(&self) {
        if !self.frame.wip.enter() {
            return;
        }
        loop {
            while self.emit() {}
            if self.frame.is_cancelled.get() || self.frame.wip.leave() {
                return;
            }
        }
    }
}

impl<S: Subscriber<R>, R: 'static> Upstream for Link<S, R> {
    fn request(&self, n: u64) {
        self.frame.requested.add(n);
        self.drain();
    }

    fn cancel(&self) {
        if !self.is_told.replace(true) {
            self.frame.is_cancelled.set(true);
            self.frame.downstream.release();
            self.frame.upstream.cancel();
            self.drain();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn a_used_up_source_makes_room_for_the_next() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        let flux = flux.flat_map_sequential(|n| Flux::range(n * 10, 2));
        flux.concurrency(2).subscribe_with(probe.subscriber());
        probe.request(3);
        assert_eq!(probe.log(), "10 11 20");
        assert_eq!(probe.upstream_log(), "request(2) request(1)");
        probe.cancel();
        assert_eq!(probe.upstream_log(), "request(2) request(1) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn many_empty_sources_leave_the_stack_flat() {
        let probe = Probe::new();
        let flux = Flux::range(0, 100_000).flat_map_sequential(|_| Flux::range(0, 0));
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "|");
    }
}
