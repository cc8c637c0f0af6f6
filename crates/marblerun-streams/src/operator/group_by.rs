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

mod group;

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt;
use std::hash::Hash;
use std::rc::Rc;

pub use self::group::Group;
use super::shared::handout::Handout;
use super::shared::unicast::{Owner, Unicast};
use crate::context::Context;
use crate::demand::SMALL_BUFFER;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible, Same, same};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

impl<P: Publisher> Flux<P> {
    /// Emits a flux for each key that `key` makes of values. A group has one subscriber; when it is
    /// cancelled, the next value of its key opens it anew.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let groups = Flux::range(1, 4).group_by(|n| n % 2).map(|group| *group.key());
    /// assert_eq!(values(groups), "1 0 |");
    /// ```
    pub fn group_by<K, F>(self, key: F) -> Flux<GroupBy<P, Infallible<F>, Same<P::Item>>>
    where
        K: Hash + Eq + 'static,
        F: Fn(&P::Item) -> K + Clone + 'static,
    {
        Flux(GroupBy::new(self.0, Infallible(key)))
    }

    /// [`group_by`](Flux::group_by) with a function whose first failure ends the stream.
    pub fn try_group_by<K, F>(self, key: F) -> Flux<GroupBy<P, Fallible<F>, Same<P::Item>>>
    where
        K: Hash + Eq + 'static,
        F: Fn(&P::Item) -> Result<K, Error> + Clone + 'static,
    {
        Flux(GroupBy::new(self.0, Fallible(key)))
    }
}

impl<P: Publisher, F> Flux<GroupBy<P, F, Same<P::Item>>> {
    /// Puts what `mapper` makes of values into the groups.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let groups = Flux::range(1, 4).group_by(|n| n % 2).map_values(|n| n * 10);
    /// assert_eq!(values(groups.flat_map(|group| group)), "10 20 30 40 |");
    /// ```
    pub fn map_values<R, V>(self, mapper: V) -> Flux<GroupBy<P, F, Infallible<V>>>
    where
        R: 'static,
        V: Fn(P::Item) -> R + Clone + 'static,
    {
        Flux(self.0.with_values(Infallible(mapper)))
    }

    /// As [`map_values`](Flux::map_values); the first failure of `mapper` ends the stream.
    pub fn try_map_values<R, V>(self, mapper: V) -> Flux<GroupBy<P, F, Fallible<V>>>
    where
        R: 'static,
        V: Fn(P::Item) -> Result<R, Error> + Clone + 'static,
    {
        Flux(self.0.with_values(Fallible(mapper)))
    }
}

impl<P, F, V> Flux<GroupBy<P, F, V>> {
    /// At most `n` values, at least 1, wait in groups.
    pub fn prefetch(mut self, n: u64) -> Self {
        self.0.prefetch = n.max(1);
        self
    }

    /// Ends groups in the order of `rank`, which is given a key and how many there are; those of the
    /// same rank, and all without this, by age.
    pub fn ending_in_order_of<K: 'static>(mut self, rank: fn(&K, usize) -> u64) -> Self {
        self.0.rank = Rank(Rc::new(move |key, count| {
            key.downcast_ref().map_or(0, |key| rank(key, count))
        }));
        self
    }
}

/// See [`Flux::group_by`].
#[derive(Clone, Debug)]
pub struct GroupBy<P, F, V> {
    source: P,
    key: F,
    value: V,
    prefetch: u64,
    rank: Rank,
}

/// In which order groups end.
#[derive(Clone)]
struct Rank(Rc<dyn Fn(&dyn Any, usize) -> u64>);

impl fmt::Debug for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rank")
    }
}

impl<P: Publisher, F> GroupBy<P, F, Same<P::Item>> {
    fn new(source: P, key: F) -> Self {
        GroupBy {
            source,
            key,
            value: same(),
            prefetch: SMALL_BUFFER,
            rank: Rank(Rc::new(|_, _| 0)),
        }
    }

    fn with_values<V>(self, value: V) -> GroupBy<P, F, V> {
        GroupBy {
            source: self.source,
            key: self.key,
            value,
            prefetch: self.prefetch,
            rank: self.rank,
        }
    }
}

impl<P, K, F, V> Publisher for GroupBy<P, F, V>
where
    P: Publisher,
    K: Hash + Eq + 'static,
    F: for<'a> Function<&'a P::Item, Output = K>,
    V: Function<P::Item, Output: 'static>,
{
    type Item = Group<K, V::Output>;

    fn subscribe<S: Subscriber<Group<K, V::Output>>>(&self, downstream: S) {
        self.source.subscribe(GroupBySubscriber {
            key: self.key.clone(),
            value: self.value.clone(),
            state: Rc::new(State {
                handout: Handout::new(downstream),
                prefetch: self.prefetch,
                groups: RefCell::default(),
                keys: RefCell::default(),
                next_id: Cell::new(0),
                is_draining: Cell::new(false),
                untaken: RefCell::default(),
                rank: self.rank.clone(),
            }),
        });
    }
}

struct GroupBySubscriber<R, K, S, F, V> {
    key: F,
    value: V,
    state: Rc<State<R, K, S>>,
}

struct State<R, K, S> {
    handout: Handout<Group<K, R>, S>,
    prefetch: u64,
    groups: RefCell<HashMap<Rc<K>, Unicast<R>>>,
    /// The keys of `groups`, by age.
    keys: RefCell<BTreeMap<u64, Rc<K>>>,
    next_id: Cell<u64>,
    is_draining: Cell<bool>,
    /// Groups that found no taker: they end when those before them were handed out.
    untaken: RefCell<VecDeque<Group<K, R>>>,
    rank: Rank,
}

impl<R, K, S> State<R, K, S>
where
    R: 'static,
    K: Hash + Eq + 'static,
    S: Subscriber<Group<K, R>>,
{
    /// The group of that key, a new one if there is none; `None` when new ones find no taker.
    fn group(self: &Rc<Self>, key: K) -> Option<Unicast<R>> {
        // Out of the cell while the key's own comparisons run.
        let mut groups = self.groups.take();
        let group = groups.get(&key).cloned();
        if group.is_some() || self.handout.is_cancelled() {
            self.groups.replace(groups);
            return group;
        }
        let (id, key) = (self.next_id.get(), Rc::new(key));
        self.next_id.set(id + 1);
        let values = Unicast::group(self.clone(), id);
        groups.insert(key.clone(), values.clone());
        self.groups.replace(groups);
        self.keys.borrow_mut().insert(id, key.clone());
        self.handout.add(Group {
            key,
            values: values.clone(),
        });
        Some(values)
    }

    fn drain(&self) {
        let is_inside = self.is_draining.replace(true);
        self.handout
            .drain(|error| self.end_groups(&Err(error.clone())));
        if !is_inside {
            self.is_draining.set(false);
            self.end_untaken();
        }
    }

    fn end_untaken(&self) {
        let untaken = self.untaken.take();
        for group in untaken {
            group.values.complete();
        }
    }

    /// Ends all groups.
    fn end_groups(&self, end: &Result<(), Error>) {
        let mut groups = self.groups.take();
        let mut keys: Vec<Rc<K>> = self.keys.take().into_values().collect();
        let count = keys.len();
        keys.sort_by_key(|key| (self.rank.0)(&**key, count));
        for key in keys {
            if let Some(group) = groups.remove(&key) {
                // One that was cancelled has no need of it.
                let _ = group.end(end.clone());
            }
        }
    }

    fn fail(&self, error: Error) {
        self.handout.end(Err(error));
        self.drain();
    }
}

impl<T, K, S, F, V> Subscriber<T> for GroupBySubscriber<V::Output, K, S, F, V>
where
    T: 'static,
    K: Hash + Eq + 'static,
    S: Subscriber<Group<K, V::Output>>,
    F: for<'a> Function<&'a T, Output = K>,
    V: Function<T, Output: 'static>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        let state = &self.state;
        if state.handout.upstream.accept(&subscription) {
            let link = Subscription::new(state.clone());
            state.handout.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(state.prefetch);
        }
    }

    fn on_next(&self, value: T) {
        let state = &self.state;
        let context = &state.handout.context;
        if state.handout.is_done() {
            return context.next_dropped(&value);
        }
        let key = self.key.apply(&value);
        let (key, value) = match key.and_then(|key| Ok((key, self.value.apply(value)?))) {
            Ok(entry) => entry,
            Err(error) => {
                state.handout.upstream.cancel();
                return state.fail(error);
            }
        };
        match state.group(key) {
            Some(group) => {
                group.push(value, context);
                state.drain();
            }
            None => context.discard(&value),
        }
    }

    fn on_error(&self, error: Error) {
        if self.state.handout.is_done() {
            return self.state.handout.context.error_dropped(&error);
        }
        self.state.fail(error);
    }

    fn on_complete(&self) {
        if !self.state.handout.is_done() {
            self.state.end_groups(&Ok(()));
            self.state.handout.end(Ok(()));
            self.state.drain();
        }
    }

    fn context(&self) -> Context {
        self.state.handout.context.clone()
    }
}

impl<R: 'static, K: Hash + Eq + 'static, S: 'static> Owner for State<R, K, S> {
    fn consumed(&self, n: u64) {
        self.handout.upstream.request(n);
    }

    fn terminated(&self, id: u64) {
        let key = self.keys.borrow_mut().remove(&id);
        if let Some(key) = key {
            // Out of the cell while the key's own comparisons run.
            let mut groups = self.groups.take();
            groups.remove(&key);
            self.groups.replace(groups);
        }
        // When only the subscriber is left, what the groups have not read is asked for again.
        if self.handout.let_go() == 1 {
            self.handout.upstream.request(self.prefetch);
        }
    }
}

impl<R, K, S> Upstream for State<R, K, S>
where
    R: 'static,
    K: Hash + Eq + 'static,
    S: Subscriber<Group<K, R>>,
{
    fn request(&self, n: u64) {
        self.handout.request(n);
        self.drain();
    }

    fn cancel(&self) {
        if self.handout.is_cancelled() {
            return;
        }
        let pending = self.handout.cancel();
        self.handout.let_go();
        // Groups that were never handed out have nobody to cancel them.
        self.untaken.borrow_mut().extend(pending);
        if !self.is_draining.get() {
            self.end_untaken();
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
            format!("request(256) {ones} request(256) request(1)")
        );
    }

    #[test]
    fn groups_that_are_not_read_stop_the_source() {
        let (probe, groups) = (Probe::new(), Probes::default());
        probe.request(9);
        let flux = Flux::range(1, 1_000).record(probe.recorder());
        flux.group_by(|n| n % 2)
            .prefetch(4)
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

    #[test]
    fn a_source_that_has_failed_is_not_cancelled() {
        let probe = Probe::new();
        let failed = Flux::error(NonPositiveRequest).map(|n: i64| n);
        let flux = Flux::range(1, 2).concat_with(failed);
        let flux = flux.record(probe.recorder()).group_by(|n| n % 2);
        probe.request(9);
        flux.flat_map(|group| group)
            .subscribe_with(probe.subscriber());
        assert!(probe.log().starts_with("1 2 #Spec"), "{}", probe.log());
        assert_eq!(probe.upstream_log(), "request(256) request(1) request(1)");
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_failing_value_is_as_a_failing_key() {
        let probe = Probe::new();
        let flux = Flux::range(1, 4).record(probe.recorder());
        let flux = flux.group_by(|n| n % 2).try_map_values(|n| match n {
            3 => Err(NonPositiveRequest.into()),
            n => Ok(n * 10),
        });
        probe.request(9);
        flux.flat_map(|group| group)
            .subscribe_with(probe.subscriber());
        assert!(probe.log().starts_with("10 20 #Spec"), "{}", probe.log());
        let log = "request(256) request(1) request(1) cancel";
        assert_eq!(probe.upstream_log(), log);
    }

    #[test]
    fn who_flattens_groups_reads_their_queues() {
        let probe = Probe::new();
        let flux = Flux::range(1, 6).concat_with(Flux::never());
        let flux = flux.record(probe.recorder());
        let flux = flux.group_by(|n| n % 2).flat_map(|group| group);
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        // One more value is asked for with each group that is handed out.
        let handed_out = "request(256) request(1) request(1)";
        assert_eq!(probe.upstream_log(), handed_out);
        // What was read is asked for again when the queue of its group is empty, not one by one.
        probe.request(2);
        assert_eq!(probe.log(), "1 3 5");
        assert_eq!(probe.upstream_log(), format!("{handed_out} request(2)"));
        probe.request(9);
        assert_eq!(probe.log(), "1 3 5 2 4 6");
        assert_eq!(
            probe.upstream_log(),
            format!("{handed_out} request(2) request(2)")
        );
        probe.cancel();
        assert!(probe.is_source_released());
    }
}
