//! Collects values into lists that other publishers open and close.
//!
//! ```text
//!  -a--b--c--d-|
//!  --o----o------
//!     ----x
//!          ----x
//!   bufferWhen
//!  -------[bc]-([d]|)
//! ```
//!
//! - **Demand**: unbounded, of the source and of all others; lists wait for demand.
//! - **Completion**: with the source, after the lists that are open; or when no list is open and
//!   none will be.
//! - **Error**: of the source or of any other; lists are discarded.
//! - **Cancellation**: cancels the source and all others.
//! - **Scheduler**: lists come where they are closed; for durations, on the scheduler given.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use std::time::Duration;

use super::shared::discard::discard_all;
use super::shared::live_upstream::LiveUpstream;
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::flux::Flux;
use crate::function::{Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::Scheduler;
use crate::source::{Delay, Interval};

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// Opens a list whenever `opens` emits; the first signal of the publisher that `close` makes of
    /// what it emitted closes the list.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).buffer_when(Flux::range(0, 2), |_| Flux::range(0, 0));
    /// assert_eq!(values(flux.map(|list| list.len())), "0 0 |");
    /// ```
    pub fn buffer_when<O, Q, F>(self, opens: O, close: F) -> Flux<BufferWhen<P, O, Infallible<F>>>
    where
        O: Publisher,
        Q: Publisher,
        F: Fn(O::Item) -> Q + Clone + 'static,
    {
        Flux(BufferWhen {
            source: self.0,
            opens: Rc::new(opens),
            close: Infallible(close),
        })
    }

    /// Opens a list every `every` and emits it `length` later.
    pub fn buffer_every(
        self,
        length: Duration,
        every: Duration,
        scheduler: &Scheduler,
    ) -> Flux<BufferWhen<P, Interval, Infallible<impl Fn(u64) -> Mono<Delay> + Clone + use<P>>>>
    {
        let timer = scheduler.clone();
        let ticks = Flux::interval_after(Duration::ZERO, every, scheduler);
        self.buffer_when(ticks.0, move |_| Mono::delay(length, &timer))
    }
}

/// See [`Flux::buffer_when`].
#[derive(Clone, Debug)]
pub struct BufferWhen<P, O, F> {
    source: P,
    opens: Rc<O>,
    close: F,
}

impl<P, O, F> Publisher for BufferWhen<P, O, F>
where
    P: Publisher<Item: Clone>,
    O: Publisher,
    F: Function<O::Item, Output: Publisher>,
{
    type Item = Vec<P::Item>;

    fn subscribe<S: Subscriber<Vec<P::Item>>>(&self, downstream: S) {
        let state = Rc::new(State {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            requested: Demand::none(),
            upstream: LiveUpstream::default(),
            opens: LiveUpstream::default(),
            next_id: Cell::new(0),
            open: RefCell::default(),
            closed: RefCell::default(),
            is_done: Cell::new(false),
            is_draining: Cell::new(false),
        });
        let subscription = Subscription::new(state.clone());
        state.downstream.signal(|s| s.on_subscribe(subscription));
        self.opens.subscribe(Opens {
            state: state.clone(),
            close: self.close.clone(),
        });
        self.source.subscribe(state);
    }
}

struct State<T, S> {
    downstream: Downstream<S>,
    context: Context,
    requested: Demand,
    upstream: LiveUpstream,
    opens: LiveUpstream,
    next_id: Cell<u64>,
    /// By age.
    open: RefCell<BTreeMap<u64, Open<T>>>,
    /// Waiting for demand.
    closed: RefCell<VecDeque<Vec<T>>>,
    /// Nothing more is taken; lists may be waiting still.
    is_done: Cell<bool>,
    /// One drain at a time: signals stay serial (§1.3) and the stack flat (§3.3).
    is_draining: Cell<bool>,
}

struct Open<T> {
    list: Vec<T>,
    closing: Rc<LiveUpstream>,
}

impl<T: 'static, S: Subscriber<Vec<T>>> State<T, S> {
    fn start(&self, link: &LiveUpstream, subscription: &Subscription) {
        if !link.accept(subscription) {
            return;
        }
        if self.is_done.get() {
            subscription.cancel();
        } else {
            subscription.request(UNBOUNDED);
        }
    }

    fn close(&self, id: u64) {
        let Some(open) = self.open.borrow_mut().remove(&id) else {
            return;
        };
        open.closing.cancel();
        self.closed.borrow_mut().push_back(open.list);
        self.finish_if_idle();
        self.drain();
    }

    /// Without an open list and any to come, the source is of no use.
    fn finish_if_idle(&self) {
        if self.opens.is_over() && self.open.borrow().is_empty() && !self.is_done.replace(true) {
            self.upstream.cancel();
        }
    }

    fn drain(&self) {
        if self.is_draining.replace(true) {
            return;
        }
        while self.requested.get() > 0 && !self.downstream.is_released() {
            let Some(list) = self.closed.borrow_mut().pop_front() else {
                break;
            };
            self.requested.deliver(1);
            self.downstream.signal(|s| s.on_next(list));
        }
        self.is_draining.set(false);
        let is_last = self.is_done.get() && self.closed.borrow().is_empty();
        if is_last && !self.downstream.is_released() {
            self.downstream.end(|s| s.on_complete());
        }
    }

    fn fail(&self, error: Error) {
        if self.is_done.replace(true) {
            return self.context.error_dropped(&error);
        }
        let open = self.cancel_all();
        self.downstream.end(|s| s.on_error(error));
        self.discard(open);
    }

    /// Cancels what is there to cancel; the lists that were open.
    fn cancel_all(&self) -> BTreeMap<u64, Open<T>> {
        self.upstream.cancel();
        self.cancel_companions()
    }

    fn cancel_companions(&self) -> BTreeMap<u64, Open<T>> {
        self.opens.cancel();
        let open = self.open.take();
        for one in open.values() {
            one.closing.cancel();
        }
        open
    }

    fn discard(&self, open: BTreeMap<u64, Open<T>>) {
        discard_all(&self.context, self.closed.take().into_iter().flatten());
        discard_all(&self.context, open.into_values().flat_map(|one| one.list));
    }
}

impl<T: Clone + 'static, S: Subscriber<Vec<T>>> Subscriber<T> for Rc<State<T, S>> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.start(&self.upstream, &subscription);
    }

    fn on_next(&self, value: T) {
        if self.is_done.get() {
            return self.context.next_dropped(&value);
        }
        // Out of the cell while the value's own clone runs.
        let mut open = self.open.take();
        for one in open.values_mut() {
            one.list.push(value.clone());
        }
        self.open.replace(open);
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            return self.context.error_dropped(&error);
        }
        let open = self.cancel_companions();
        self.downstream.end(|s| s.on_error(error));
        self.discard(open);
    }

    fn on_complete(&self) {
        if self.is_done.replace(true) {
            return;
        }
        self.opens.cancel();
        for one in self.open.take().into_values() {
            one.closing.cancel();
            self.closed.borrow_mut().push_back(one.list);
        }
        self.drain();
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

struct Opens<T, S, F> {
    state: Rc<State<T, S>>,
    close: F,
}

impl<T, O, S, F> Subscriber<O> for Opens<T, S, F>
where
    T: 'static,
    O: 'static,
    S: Subscriber<Vec<T>>,
    F: Function<O, Output: Publisher>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        self.state.start(&self.state.opens, &subscription);
    }

    fn on_next(&self, value: O) {
        let state = &self.state;
        if state.is_done.get() {
            return;
        }
        let close = match self.close.apply(value) {
            Ok(close) => close,
            Err(error) => return state.fail(error),
        };
        let id = state.next_id.replace(state.next_id.get() + 1);
        let closing = Rc::new(LiveUpstream::default());
        let open = Open {
            list: Vec::new(),
            closing: closing.clone(),
        };
        state.open.borrow_mut().insert(id, open);
        close.subscribe(Closing {
            state: state.clone(),
            id,
            link: closing,
        });
    }

    fn on_error(&self, error: Error) {
        self.state.opens.finish();
        self.state.fail(error);
    }

    fn on_complete(&self) {
        self.state.opens.finish();
        self.state.finish_if_idle();
        self.state.drain();
    }

    fn context(&self) -> Context {
        self.state.context.clone()
    }
}

struct Closing<T, S> {
    state: Rc<State<T, S>>,
    id: u64,
    link: Rc<LiveUpstream>,
}

impl<T: 'static, C: 'static, S: Subscriber<Vec<T>>> Subscriber<C> for Closing<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.state.start(&self.link, &subscription);
    }

    fn on_next(&self, _: C) {
        self.state.close(self.id);
    }

    fn on_error(&self, error: Error) {
        self.link.finish();
        self.state.fail(error);
    }

    fn on_complete(&self) {
        self.link.finish();
        self.state.close(self.id);
    }

    fn context(&self) -> Context {
        self.state.context.clone()
    }
}

impl<T: 'static, S: Subscriber<Vec<T>>> Upstream for State<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.fail(NonPositiveRequest.into());
        } else {
            self.requested.add(n);
            self.drain();
        }
    }

    fn cancel(&self) {
        self.is_done.set(true);
        let open = self.cancel_all();
        self.downstream.release();
        self.discard(open);
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Probe, marbles};
    use crate::{UNBOUNDED, VirtualTime};

    #[track_caller]
    fn check(source: &str, opens: &str, close: &str, log: &str, cancels: usize) {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let (clock, close, recorder) = (time.clone(), close.to_owned(), probe.clone());
        let opens = marbles(&time, opens).unwrap().record(probe.recorder());
        marbles(&time, source)
            .unwrap()
            .record(probe.recorder())
            .buffer_when(opens, move |_| {
                let close = marbles(&clock, &close).unwrap();
                close.record(recorder.recorder())
            })
            .map(|list| list.concat())
            .subscribe_with(probe.subscriber());
        probe.request(2);
        time.run();
        assert_eq!(probe.log(), log);
        assert_eq!(probe.upstream_log().matches("cancel").count(), cancels);
        probe.cancel();
        assert!(probe.is_source_released());
    }

    #[test]
    fn lists_overlap_and_close_on_their_own() {
        check("-abcd-", "-x-x|", "---x", "abcd cd |", 3);
        check("-abcd|", "-x-x", "---x", "abcd cd |", 3);
    }

    #[test]
    fn closed_lists_wait_for_demand() {
        check("-abc|", "xxx", "-x", "a ab", 4);
    }

    #[test]
    fn any_error_ends_it_and_cancels_the_others() {
        check("-ab#", "-x", "-", "#error", 2);
        check("-abc", "-x-#", "-", "#error", 2);
        check("-abc", "-x-", "-#", "#error", 2);
    }

    #[test]
    fn durations_open_and_close() {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let (length, every) = (Duration::from_millis(400), Duration::from_millis(300));
        marbles(&time, "-1-2-3-4-5-6|")
            .unwrap()
            .buffer_every(length, every, &time.parallel())
            .map(|list| list.concat())
            .subscribe_with(probe.subscriber());
        probe.request(UNBOUNDED);
        time.run();
        assert_eq!(probe.log(), "12 34 45 6 |");
    }
}
