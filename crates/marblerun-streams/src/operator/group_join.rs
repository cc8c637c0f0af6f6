//! Emits what is made of each value of a source and a flux of the values of another one that are
//! open at the same time.
//!
//! ```text
//!  -a-------b----|
//!  ---1-------2--|
//!   groupJoin(for ever, for ever)
//!  -A-------B----|
//!   --1-------2--|
//!           -1-2-|
//! ```
//!
//! - **Demand**: asks both sources, and what ends their values, for everything; what is emitted
//!   without being requested is an error, after which the sources are left alone.
//! - **Completion**: of each group when its value ends, and of all when both sources have completed;
//!   what has not ended then is cancelled.
//! - **Error**: of any source, or of what ends a value, at once; it cancels all and ends the groups.
//!   So do functions that fail.
//! - **Cancellation**: cancels the sources, then what ends their values; groups that
//!   are open see nothing more.
//! - **Scheduler**: none; values meet where the later one arrives.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::shared::meeting::{self, Meeting};
use super::shared::unicast::Unicast;
use crate::context::Context;
use crate::error::{Error, OverflowError};
use crate::flux::Flux;
use crate::function::{Fallible, Fallible2, Function, Infallible, Infallible2};
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Emits what `result` makes of each value of this flux and the values of `other` that it meets:
    /// a value is open until the publisher that `left_end` or `right_end` makes of it emits or
    /// completes. A group has one subscriber.
    ///
    /// ```
    /// use marblerun_streams::{BoxFlux, Flux, testing::values};
    /// let never = |_: &i64| -> BoxFlux<i64> { Flux::never().boxed() };
    /// let sums = Flux::range(1, 2).group_join(Flux::range(5, 2), never, never, |n, group| {
    ///     let n = *n;
    ///     group.reduce(|a, b| a + b).map(move |sum| format!("{n}:{sum}"))
    /// });
    /// assert_eq!(values(sums.flat_map(|sum| sum)), "1:11 2:11 |");
    /// ```
    pub fn group_join<Q, L, R, A, B, F, W>(
        self,
        other: Q,
        left_end: A,
        right_end: B,
        result: F,
    ) -> Flux<GroupJoin<P, Q, Infallible<A>, Infallible<B>, Infallible2<F>>>
    where
        Q: Publisher<Item: Clone>,
        L: Publisher,
        R: Publisher,
        W: 'static,
        A: Fn(&P::Item) -> L + Clone + 'static,
        B: Fn(&Q::Item) -> R + Clone + 'static,
        F: Fn(&P::Item, Flux<Unicast<Q::Item>>) -> W + Clone + 'static,
    {
        Flux(GroupJoin {
            left: self.0,
            right: other,
            left_end: Infallible(left_end),
            right_end: Infallible(right_end),
            result: Infallible2(result),
        })
    }

    /// As [`group_join`](Flux::group_join); the first failure of a function ends the stream.
    pub fn try_group_join<Q, L, R, A, B, F, W>(
        self,
        other: Q,
        left_end: A,
        right_end: B,
        result: F,
    ) -> Flux<GroupJoin<P, Q, Fallible<A>, Fallible<B>, Fallible2<F>>>
    where
        Q: Publisher<Item: Clone>,
        L: Publisher,
        R: Publisher,
        W: 'static,
        A: Fn(&P::Item) -> Result<L, Error> + Clone + 'static,
        B: Fn(&Q::Item) -> Result<R, Error> + Clone + 'static,
        F: Fn(&P::Item, Flux<Unicast<Q::Item>>) -> Result<W, Error> + Clone + 'static,
    {
        Flux(GroupJoin {
            left: self.0,
            right: other,
            left_end: Fallible(left_end),
            right_end: Fallible(right_end),
            result: Fallible2(result),
        })
    }
}

/// See [`Flux::group_join`].
#[derive(Clone, Debug)]
pub struct GroupJoin<P, Q, A, B, F> {
    left: P,
    right: Q,
    left_end: A,
    right_end: B,
    result: F,
}

impl<P, Q, L, R, W, A, B, F> Publisher for GroupJoin<P, Q, A, B, F>
where
    P: Publisher,
    Q: Publisher<Item: Clone>,
    L: Publisher,
    R: Publisher,
    W: 'static,
    A: for<'a> Function<&'a P::Item, Output = L>,
    B: for<'a> Function<&'a Q::Item, Output = R>,
    F: for<'a> Function<(&'a P::Item, Flux<Unicast<Q::Item>>), Output = W>,
{
    type Item = W;

    fn subscribe<S: Subscriber<W>>(&self, downstream: S) {
        let groups = Groups {
            left_end: self.left_end.clone(),
            right_end: self.right_end.clone(),
            result: self.result.clone(),
            groups: RefCell::<BTreeMap<u64, Unicast<Q::Item>>>::default(),
            rights: RefCell::<BTreeMap<u64, Rc<Q::Item>>>::default(),
            context: downstream.context(),
        };
        meeting::subscribe(&self.left, &self.right, groups, downstream);
    }
}

struct Groups<U, A, B, F> {
    left_end: A,
    right_end: B,
    result: F,
    /// Those of the left values that are open, by age.
    groups: RefCell<BTreeMap<u64, Unicast<U>>>,
    /// The right values that are open, by age.
    rights: RefCell<BTreeMap<u64, Rc<U>>>,
    context: Context,
}

impl<T, U, L, R, W, A, B, F> Meeting<T, U> for Groups<U, A, B, F>
where
    T: 'static,
    U: Clone + 'static,
    L: Publisher,
    R: Publisher,
    W: 'static,
    A: for<'a> Function<&'a T, Output = L>,
    B: for<'a> Function<&'a U, Output = R>,
    F: for<'a> Function<(&'a T, Flux<Unicast<U>>), Output = W>,
{
    type Output = W;
    type LeftEnd = L;
    type RightEnd = R;
    const OVERFLOW: OverflowError = OverflowError::OVERRUN;
    const OVERFLOW_CANCELS: bool = false;

    fn left_end(&self, value: &T) -> Result<L, Error> {
        self.left_end.apply(value)
    }

    fn right_end(&self, value: &U) -> Result<R, Error> {
        self.right_end.apply(value)
    }

    fn open_left(
        &self,
        id: u64,
        value: Rc<T>,
        emit: &dyn Fn(W) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let group = Unicast::new();
        self.groups.borrow_mut().insert(id, group.clone());
        emit(self.result.apply((&value, Flux(group.clone())))?)?;
        let rights: Vec<Rc<U>> = self.rights.borrow().values().cloned().collect();
        for right in rights {
            group.push((*right).clone(), &self.context);
        }
        Ok(())
    }

    fn open_right(
        &self,
        id: u64,
        value: Rc<U>,
        _: &dyn Fn(W) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.rights.borrow_mut().insert(id, value.clone());
        let groups: Vec<Unicast<U>> = self.groups.borrow().values().cloned().collect();
        for group in groups {
            group.push((*value).clone(), &self.context);
        }
        Ok(())
    }

    fn close_left(&self, id: u64) {
        let group = self.groups.borrow_mut().remove(&id);
        if let Some(group) = group {
            group.complete();
        }
    }

    fn close_right(&self, id: u64) {
        let value = self.rights.borrow_mut().remove(&id);
        drop(value);
    }

    fn end(&self, end: Result<(), Error>) {
        let (groups, rights) = (self.groups.take(), self.rights.take());
        for group in groups.into_values() {
            // One that was cancelled has no need of it.
            let _ = group.end(end.clone());
        }
        drop(rights);
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Journal, MarbleFailure, Probe, marbles};
    use crate::{BoxFlux, Flux, Mono, VirtualTime};

    fn never<T>(_: &T) -> BoxFlux<u64> {
        Flux::never().boxed()
    }

    /// Joins two diagrams whose values end after so many milliseconds, or never.
    #[track_caller]
    fn check(left: &str, right: &str, ends: [u64; 2], expected: &str) {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let (left, right) = (
            marbles(&time, left).unwrap(),
            marbles(&time, right).unwrap(),
        );
        let [left_end, right_end] = ends.map(|millis| {
            let parallel = time.parallel();
            move |value: &String| match millis {
                0 => never(value),
                n => Mono::delay(Duration::from_millis(n), &parallel)
                    .flux()
                    .boxed(),
            }
        });
        let flux = left.group_join(right, left_end, right_end, |a, group| {
            let a = a.clone();
            group.map(move |b| format!("{a}{b}"))
        });
        journal
            .flux("g", flux.flat_map(|group| group))
            .subscribe(|_| {});
        time.run();
        let text = journal.text().replace(" marbles: ", " ");
        assert_eq!(text.split_once('\n').map(|(_, rest)| rest), Some(expected));
    }

    #[test]
    fn groups_see_what_is_open() {
        let (left, right) = ("-a--b----|", "--1--2--|");
        check(
            left,
            right,
            [0, 0],
            "200 g.next(a1)\n400 g.next(b1)\n500 g.next(a2) g.next(b2)\n900 g.complete\n",
        );
        check(
            left,
            right,
            [250, 350],
            "200 g.next(a1)\n400 g.next(b1)\n500 g.next(b2)\n900 g.complete\n",
        );
    }

    #[test]
    fn an_error_ends_the_groups_first() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let left = journal.flux("left", marbles(&time, "-a-#").unwrap());
        let (watch, right) = (journal.clone(), marbles(&time, "-").unwrap());
        let groups = left.group_join(right, never, never, move |_, group| {
            watch.flux("group", group).subscribe(|_| {});
            1
        });
        journal.flux("groups", groups).subscribe(|_| {});
        time.run();
        assert!(
            journal.text().ends_with(
                "300 marbles: left.error(error) left.cancel group.error(error) groups.error(error)\n"
            ),
            "{}",
            journal.text()
        );
    }

    #[test]
    fn a_group_without_demand_is_an_error_and_leaves_the_sources_alone() {
        let (source, probe) = (Probe::new(), Probe::new());
        let left = Flux::range(1, 2).record(source.recorder());
        let right = Flux::range(5, 2).record(source.recorder());
        left.group_join(right, never, never, |n, _| *n)
            .subscribe_with(probe.subscriber());
        assert!(probe.log().starts_with("#The receiver is overrun"));
        assert_eq!(
            source.upstream_log(),
            "request(unbounded) request(unbounded)"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_function_that_fails_cancels_both_sources() {
        let (source, probe) = (Probe::new(), Probe::new());
        let left = Flux::range(1, 2).record(source.recorder());
        let right = Flux::<_>::never().map(|n: i64| n).record(source.recorder());
        let open = |n: &i64| Ok(never(n));
        left.try_group_join(right, open, open, |_, _| {
            Err::<i64, _>(MarbleFailure.into())
        })
        .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#error");
        assert_eq!(source.upstream_log(), "request(unbounded) cancel cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn cancelling_reaches_all() {
        let (source, probe) = (Probe::new(), Probe::new().cancelling_after(1));
        let left = Flux::range(1, 2).record(source.recorder());
        let right = Flux::range(5, 2).record(source.recorder());
        probe.request(9);
        left.group_join(right, never, never, |n, _| *n)
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "1");
        assert_eq!(source.upstream_log(), "request(unbounded) cancel cancel");
        assert!(probe.is_source_released());
    }
}
