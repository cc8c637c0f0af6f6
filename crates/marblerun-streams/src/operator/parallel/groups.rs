//! Emits the rails, each as a publisher.
//!
//! ```text
//!  -a---c|
//!  ---b--|
//!   groups
//!  (01|)
//!   -a---c|
//!   ---b--|
//! ```
//!
//! - **Demand**: asks for nothing by itself; what a group is asked for goes to its rail.
//! - **Completion**: after the last group; groups complete with their rails.
//! - **Error**: never; groups fail with their rails.
//! - **Cancellation**: of the groups cancels nothing; of one group cancels its rail.
//! - **Scheduler**: none; the rails are subscribed when the groups are, and emit where they emit.

use std::cell::{OnceCell, RefCell};
use std::fmt;
use std::rc::Rc;

use super::super::shared::arbiter::Arbiter;
use super::super::shared::reject::reject;
use super::super::shared::values::Values;
use super::{ParallelFlux, Rails};
use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::{AlreadySubscribed, Error};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Rails> ParallelFlux<P> {
    /// Emits a group for each rail. A group has one subscriber.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let groups = Flux::range(1, 5).parallel(2).groups();
    /// let flux = groups.flat_map(|group| {
    ///     let key = group.key();
    ///     group.flux().map(move |n| format!("{key}:{n}"))
    /// });
    /// assert_eq!(values(flux), "0:1 1:2 0:3 1:4 0:5 |");
    /// ```
    pub fn groups(self) -> Flux<Groups<P>> {
        Flux(Groups { source: self.0 })
    }
}

/// See [`ParallelFlux::groups`].
#[derive(Clone, Debug)]
pub struct Groups<P> {
    source: P,
}

impl<P: Rails> Publisher for Groups<P> {
    type Item = RailGroup<P::Item>;

    fn subscribe<S: Subscriber<RailGroup<P::Item>>>(&self, downstream: S) {
        let group = |key| RailGroup {
            key,
            state: Rc::new(State {
                downstream: OnceCell::new(),
                arbiter: Arbiter::default(),
                end: RefCell::new(None),
            }),
        };
        let groups: Vec<_> = (0..self.source.parallelism()).map(group).collect();
        Values::new(groups.iter().cloned()).subscribe(downstream);
        let rails = groups.into_iter().map(|group| GroupSubscriber {
            state: group.state,
            upstream: UpstreamCell::default(),
        });
        self.source.subscribe(rails.collect());
    }
}

/// The values of one rail, for one subscriber.
pub struct RailGroup<T> {
    key: usize,
    state: Rc<State<T>>,
}

struct State<T> {
    downstream: OnceCell<Downstream<Box<dyn Subscriber<T>>>>,
    /// Demand waits here for the rail.
    arbiter: Arbiter,
    /// How the rail has ended.
    end: RefCell<Option<Result<(), Error>>>,
}

impl<T: 'static> RailGroup<T> {
    /// Which rail it is, from 0 on.
    pub fn key(&self) -> usize {
        self.key
    }

    /// The values with the operators of a flux.
    pub fn flux(self) -> Flux<RailGroup<T>> {
        Flux(self)
    }
}

impl<T: 'static> Publisher for RailGroup<T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        if self.state.downstream.get().is_some() {
            return reject(downstream, AlreadySubscribed::RAIL.into());
        }
        let downstream: Box<dyn Subscriber<T>> = Box::new(downstream);
        let downstream = Downstream::new(downstream);
        let downstream = self.state.downstream.get_or_init(|| downstream);
        let subscription = Subscription::new(self.state.clone());
        downstream.signal(|s| s.on_subscribe(subscription));
        self.state.end_if_due();
    }
}

impl<T: 'static> State<T> {
    fn end_if_due(&self) {
        if let Some(downstream) = self.downstream.get() {
            let end = self.end.take();
            match end {
                Some(Ok(())) => downstream.end(|s| s.on_complete()),
                Some(Err(error)) => downstream.end(|s| s.on_error(error)),
                None => {}
            }
        }
    }
}

impl<T: 'static> Upstream for State<T> {
    fn request(&self, n: u64) {
        self.arbiter.request(n);
    }

    fn cancel(&self) {
        self.arbiter.cancel();
        if let Some(downstream) = self.downstream.get() {
            downstream.release();
        }
    }
}

impl<T> Clone for RailGroup<T> {
    fn clone(&self) -> RailGroup<T> {
        RailGroup {
            key: self.key,
            state: self.state.clone(),
        }
    }
}

impl<T> fmt::Debug for RailGroup<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RailGroup").field(&self.key).finish()
    }
}

struct GroupSubscriber<T> {
    state: Rc<State<T>>,
    upstream: UpstreamCell,
}

impl<T: 'static> Subscriber<T> for GroupSubscriber<T> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            self.state.arbiter.switch_to(subscription);
        }
    }

    fn on_next(&self, value: T) {
        match self.state.downstream.get() {
            Some(downstream) => downstream.signal(|s| s.on_next(value)),
            None => self.context().next_dropped(&value),
        }
    }

    fn on_error(&self, error: Error) {
        self.state.end.replace(Some(Err(error)));
        self.state.end_if_due();
    }

    fn on_complete(&self) {
        self.state.end.replace(Some(Ok(())));
        self.state.end_if_due();
    }

    fn context(&self) -> Context {
        let downstream = self.state.downstream.get();
        downstream
            .map(|downstream| downstream.context::<T>())
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::RailGroup;
    use crate::Flux;
    use crate::testing::Probe;

    type Opened = Rc<RefCell<Vec<RailGroup<i64>>>>;

    fn open(source: &Probe) -> (Probe, Opened) {
        let (probe, opened) = (Probe::new(), Opened::default());
        let kept = opened.clone();
        let flux = Flux::range(1, 4).record(source.recorder()).parallel(2);
        let groups = flux.groups().map(move |group| {
            kept.borrow_mut().push(group.clone());
            group.key()
        });
        groups.subscribe_with(probe.subscriber());
        (probe, opened)
    }

    #[test]
    fn rails_are_subscribed_though_groups_wait() {
        let source = Probe::new();
        let (probe, opened) = open(&source);
        assert_eq!(source.upstream_log(), "request(256)");
        probe.request(1);
        assert_eq!(probe.log(), "0");
        probe.request(9);
        assert_eq!(probe.log(), "0 1 |");
        let (one, two) = (Probe::new(), Probe::new());
        let groups = opened.take();
        groups[0].clone().flux().subscribe_with(one.subscriber());
        groups[0].clone().flux().subscribe_with(two.subscriber());
        one.request(5);
        assert_eq!(one.log(), "1 2 3 4 |");
        assert_eq!(
            two.log(),
            "#This ParallelGroup can be subscribed at most once."
        );
        assert!(one.is_source_released() && two.is_source_released());
        // Whoever is late sees the end.
        let late = Probe::new();
        groups[1].clone().flux().subscribe_with(late.subscriber());
        assert_eq!(late.log(), "|");
    }

    #[test]
    fn a_group_that_is_cancelled_stops_the_source() {
        let source = Probe::new();
        let (probe, opened) = open(&source);
        probe.request(9);
        let (one, two) = (Probe::new(), Probe::new());
        let groups = opened.take();
        groups[0].clone().flux().subscribe_with(one.subscriber());
        groups[1].clone().flux().subscribe_with(two.subscriber());
        one.request(1);
        one.cancel();
        two.request(9);
        assert_eq!((one.log().as_str(), two.log().as_str()), ("1", ""));
        assert_eq!(source.upstream_log(), "request(256) cancel");
        assert!(one.is_source_released());
    }
}
