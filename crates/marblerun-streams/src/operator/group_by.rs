//! Splits by key: one publisher for each key.
//!
//! ```text
//!  -1--2--3--4-|
//!   groupBy(parity)
//!  -1--0-------|
//!   1-----3----|
//!      2-----4-|
//! ```
//!
//! - **Demand**: asks for `prefetch` values, and for one more for each value that is read in its
//!   group: when groups are not read, the others wait, too.
//! - **Completion**: of all groups, then of the flux once its groups are handed out.
//! - **Error**: of all groups, then of the flux; a function that fails cancels the source.
//! - **Cancellation**: cancels the source once no group is open either.
//! - **Scheduler**: none; groups are drained where values arrive or are requested.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt;
use std::hash::Hash;
use std::rc::Rc;

use super::shared::unicast::{Owner, Unicast};
use crate::context::Context;
use crate::demand::{Demand, SMALL_BUFFER};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Emits a flux for each key that `key` makes of values. A group has one subscriber; when it is
    /// cancelled, the next value of its key opens it anew.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let groups = Flux::range(1, 4).group_by(|n| n % 2).map(|group| *group.key());
    /// assert_eq!(values(groups), "1 0 |");
    /// ```
    pub fn group_by<K, F>(self, key: F) -> Flux<GroupBy<P, Infallible<F>>>
    where
        K: Hash + Eq + 'static,
        F: Fn(&P::Item) -> K + Clone + 'static,
    {
        self.group_by_prefetching(key, SMALL_BUFFER)
    }

    /// [`group_by`](Flux::group_by) with at most `prefetch` values, at least 1, waiting in groups.
    pub fn group_by_prefetching<K, F>(
        self,
        key: F,
        prefetch: u64,
    ) -> Flux<GroupBy<P, Infallible<F>>>
    where
        K: Hash + Eq + 'static,
        F: Fn(&P::Item) -> K + Clone + 'static,
    {
        Flux(GroupBy {
            source: self.0,
            key: Infallible(key),
            prefetch: prefetch.max(1),
        })
    }

    /// [`group_by`](Flux::group_by) with a function whose first failure ends the stream.
    pub fn try_group_by<K, F>(self, key: F) -> Flux<GroupBy<P, Fallible<F>>>
    where
        K: Hash + Eq + 'static,
        F: Fn(&P::Item) -> Result<K, Error> + Clone + 'static,
    {
        Flux(GroupBy {
            source: self.0,
            key: Fallible(key),
            prefetch: SMALL_BUFFER,
        })
    }
}

/// The values of one key, for one subscriber.
pub struct Group<K, T> {
    key: Rc<K>,
    values: Unicast<T>,
}

impl<K, T: 'static> Group<K, T> {
    /// The key of these values.
    pub fn key(&self) -> &K {
        &self.key
    }

    /// The values with the operators of a flux.
    pub fn flux(self) -> Flux<Unicast<T>> {
        Flux(self.values)
    }
}

impl<K, T> Clone for Group<K, T> {
    fn clone(&self) -> Group<K, T> {
        Group {
            key: self.key.clone(),
            values: self.values.clone(),
        }
    }
}

impl<K: fmt::Debug, T> fmt::Debug for Group<K, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Group").field(&self.key).finish()
    }
}

impl<K: 'static, T: 'static> Publisher for Group<K, T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        self.values.subscribe(downstream);
    }
}

/// See [`Flux::group_by`].
#[derive(Clone, Debug)]
pub struct GroupBy<P, F> {
    source: P,
    key: F,
    prefetch: u64,
}

impl<P, K, F> Publisher for GroupBy<P, F>
where
    P: Publisher,
    K: Hash + Eq + 'static,
    F: for<'a> Function<&'a P::Item, Output = K>,
{
    type Item = Group<K, P::Item>;

    fn subscribe<S: Subscriber<Group<K, P::Item>>>(&self, downstream: S) {
        self.source.subscribe(GroupBySubscriber {
            key: self.key.clone(),
            state: Rc::new(State {
                context: downstream.context(),
                downstream: Downstream::new(downstream),
                requested: Demand::none(),
                upstream: UpstreamCell::default(),
                prefetch: self.prefetch,
                groups: RefCell::default(),
                keys: RefCell::default(),
                next_id: Cell::new(0),
                pending: RefCell::default(),
                holders: Cell::new(1),
                end: Cell::new(None),
                is_done: Cell::new(false),
                is_cancelled: Cell::new(false),
                is_failed: Cell::new(false),
                is_draining: Cell::new(false),
            }),
        });
    }
}

struct GroupBySubscriber<T, K, S, F> {
    key: F,
    state: Rc<State<T, K, S>>,
}

struct State<T, K, S> {
    downstream: Downstream<S>,
    context: Context,
    /// Groups requested.
    requested: Demand,
    upstream: UpstreamCell,
    prefetch: u64,
    groups: RefCell<HashMap<Rc<K>, Unicast<T>>>,
    /// The keys of `groups`, by age.
    keys: RefCell<BTreeMap<u64, Rc<K>>>,
    next_id: Cell<u64>,
    /// Groups that wait for demand.
    pending: RefCell<VecDeque<Group<K, T>>>,
    /// Who needs the source: the subscriber and the open groups.
    holders: Cell<usize>,
    /// How to end once no group is pending.
    end: Cell<Option<Result<(), Error>>>,
    is_done: Cell<bool>,
    is_cancelled: Cell<bool>,
    /// Nothing will come: what ends needs nothing to take its place.
    is_failed: Cell<bool>,
    /// One drain at a time: signals stay serial (§1.3) and the stack flat (§3.3).
    is_draining: Cell<bool>,
}

impl<T, K, S> State<T, K, S>
where
    T: 'static,
    K: Hash + Eq + 'static,
    S: Subscriber<Group<K, T>>,
{
    /// The group of that key, a new one if there is none; `None` when new ones find no taker.
    fn group(self: &Rc<Self>, key: K) -> Option<Unicast<T>> {
        // Out of the cell while the key's own comparisons run.
        let mut groups = self.groups.take();
        let group = groups.get(&key).cloned();
        if group.is_some() || self.is_cancelled.get() {
            self.groups.replace(groups);
            return group;
        }
        let (id, key) = (self.next_id.get(), Rc::new(key));
        self.next_id.set(id + 1);
        let values = Unicast::group(self.clone(), id);
        groups.insert(key.clone(), values.clone());
        self.groups.replace(groups);
        self.keys.borrow_mut().insert(id, key.clone());
        self.holders.set(self.holders.get() + 1);
        let group = Group {
            key,
            values: values.clone(),
        };
        self.pending.borrow_mut().push_back(group);
        Some(values)
    }

    fn drain(&self) {
        if self.is_draining.replace(true) {
            return;
        }
        loop {
            let mut emitted = 0;
            while self.requested.get() > 0 && !self.downstream.is_released() {
                let Some(group) = self.pending.borrow_mut().pop_front() else {
                    break;
                };
                self.requested.deliver(1);
                emitted += 1;
                self.downstream.signal(|s| s.on_next(group));
            }
            if emitted == 0 || self.is_done.get() {
                break;
            }
            self.upstream.request(emitted);
        }
        self.is_draining.set(false);
        if self.pending.borrow().is_empty()
            && let Some(end) = self.end.take()
        {
            self.downstream.end(|s| match end {
                Ok(()) => s.on_complete(),
                Err(error) => s.on_error(error),
            });
        }
    }

    /// Ends all groups, then the flux.
    fn end(&self, end: Result<(), Error>) {
        self.is_done.set(true);
        self.is_failed.set(end.is_err());
        let mut groups = self.groups.take();
        let keys = self.keys.take();
        for key in keys.into_values() {
            if let Some(group) = groups.remove(&key) {
                // One that was cancelled has no need of it.
                let _ = group.end(end.clone());
            }
        }
        if end.is_err() {
            // An error does not wait for groups to be taken.
            let pending = self.pending.take();
            drop(pending);
        }
        self.end.set(Some(end));
        self.drain();
    }
}

impl<T, K, S, F> Subscriber<T> for GroupBySubscriber<T, K, S, F>
where
    T: 'static,
    K: Hash + Eq + 'static,
    S: Subscriber<Group<K, T>>,
    F: for<'a> Function<&'a T, Output = K>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        let state = &self.state;
        if state.upstream.accept(&subscription) {
            let link = Subscription::new(state.clone());
            state.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(state.prefetch);
        }
    }

    fn on_next(&self, value: T) {
        let state = &self.state;
        if state.is_done.get() {
            return state.context.next_dropped(&value);
        }
        let key = match self.key.apply(&value) {
            Ok(key) => key,
            Err(error) => {
                state.upstream.cancel();
                return state.end(Err(error));
            }
        };
        match state.group(key) {
            Some(group) => {
                group.push(value, &state.context);
                state.drain();
            }
            None => state.context.discard(&value),
        }
    }

    fn on_error(&self, error: Error) {
        if self.state.is_done.get() {
            return self.state.context.error_dropped(&error);
        }
        self.state.end(Err(error));
    }

    fn on_complete(&self) {
        if !self.state.is_done.get() {
            self.state.end(Ok(()));
        }
    }

    fn context(&self) -> Context {
        self.state.context.clone()
    }
}

impl<T, K, S> State<T, K, S> {
    /// Somebody needs the source no more. When only the subscriber does, what the groups have not
    /// read is asked for again.
    fn let_go(&self) {
        self.holders.set(self.holders.get().saturating_sub(1));
        match self.holders.get() {
            0 => self.upstream.cancel(),
            1 if !self.is_failed.get() => self.upstream.request(self.prefetch),
            _ => {}
        }
    }
}

impl<T: 'static, K: Hash + Eq + 'static, S: 'static> Owner for State<T, K, S> {
    fn consumed(&self, n: u64) {
        self.upstream.request(n);
    }

    fn terminated(&self, id: u64) {
        let key = self.keys.borrow_mut().remove(&id);
        if let Some(key) = key {
            // Out of the cell while the key's own comparisons run.
            let mut groups = self.groups.take();
            groups.remove(&key);
            self.groups.replace(groups);
        }
        self.let_go();
    }
}

impl<T, K, S> Upstream for State<T, K, S>
where
    T: 'static,
    K: Hash + Eq + 'static,
    S: Subscriber<Group<K, T>>,
{
    fn request(&self, n: u64) {
        if n == 0 {
            self.upstream.cancel();
            self.end(Err(NonPositiveRequest.into()));
        } else {
            self.requested.add(n);
            self.drain();
        }
    }

    fn cancel(&self) {
        if self.is_cancelled.replace(true) {
            return;
        }
        self.downstream.release();
        // Groups that were never handed out have nobody to cancel them.
        for group in self.pending.take() {
            group.values.complete();
        }
        let holders = self.holders.get().saturating_sub(1);
        self.holders.set(holders);
        if holders == 0 {
            self.upstream.cancel();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::Group;
    use crate::Flux;
    use crate::error::NonPositiveRequest;
    use crate::testing::Probe;

    type Probes = Rc<RefCell<Vec<(i64, Probe)>>>;

    /// Subscribes each group with a probe that requests `demand`.
    fn subscribe(
        probes: &Probes,
        demand: u64,
    ) -> impl Fn(Group<i64, i64>) -> String + Clone + use<> {
        let probes = probes.clone();
        move |group| {
            let probe = Probe::new();
            probe.request(demand);
            let key = *group.key();
            group.flux().subscribe_with(probe.subscriber());
            probes.borrow_mut().push((key, probe));
            format!("G{key}")
        }
    }

    fn logs(probes: &Probes) -> String {
        let logs: Vec<_> = probes
            .borrow()
            .iter()
            .map(|(key, probe)| format!("{key}: {}", probe.log()))
            .collect();
        logs.join(", ")
    }

    #[test]
    fn groups_wait_for_demand_and_their_values_with_them() {
        let (probe, groups) = (Probe::new(), Probes::default());
        probe.request(1);
        let flux = Flux::range(1, 10).record(probe.recorder());
        flux.group_by(|n| n % 3)
            .map(subscribe(&groups, 99))
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "G1");
        assert_eq!(logs(&groups), "1: 1 4 7 10 |");
        probe.request(1);
        assert_eq!(logs(&groups), "1: 1 4 7 10 |, 2: 2 5 8 |");
        probe.request(5);
        assert_eq!(probe.log(), "G1 G2 G0 |");
        let ones = "request(1) request(1) request(1) request(1)";
        assert_eq!(
            probe.upstream_log(),
            format!("request(256) {ones} request(256)")
        );
    }

    #[test]
    fn groups_that_are_not_read_stop_the_source() {
        let (probe, groups) = (Probe::new(), Probes::default());
        probe.request(9);
        let flux = Flux::range(1, 1_000).record(probe.recorder());
        flux.group_by_prefetching(|n| n % 2, 4)
            .map(subscribe(&groups, 1))
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.upstream_log(), "request(4) request(1) request(1)");
        for (_, group) in &*groups.borrow() {
            group.request(2);
        }
        assert_eq!(logs(&groups), "1: 1 3 5, 0: 2 4 6");
        assert_eq!(
            probe.upstream_log(),
            "request(4) request(1) request(1) request(2) request(2)"
        );
        let opened = groups.borrow().clone();
        for (_, group) in &opened {
            group.cancel();
        }
        assert_eq!(logs(&groups), "1: 1 3 5, 0: 2 4 6, 1: 11, 0: 12");
        probe.cancel();
        let opened = groups.borrow().clone();
        for (_, group) in &opened {
            group.cancel();
        }
        assert!(probe.upstream_log().ends_with("request(4) cancel"));
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_failing_key_ends_groups_first() {
        let (probe, groups) = (Probe::new(), Probes::default());
        probe.request(9);
        let flux = Flux::range(1, 4).record(probe.recorder());
        flux.try_group_by(|n| match n {
            3 => Err(NonPositiveRequest.into()),
            n => Ok(n % 2),
        })
        .map(subscribe(&groups, 9))
        .subscribe_with(probe.subscriber());
        assert!(logs(&groups).starts_with("1: 1 #Spec"));
        assert!(probe.log().starts_with("G1 G0 #Spec"));
        assert_eq!(
            probe.upstream_log(),
            "request(256) request(1) request(1) cancel"
        );
    }
}
