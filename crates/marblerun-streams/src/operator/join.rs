//! Emits what comes of each pair of values of two sources that are open at the same time.
//!
//! ```text
//!  -a-------b----|
//!  ---1-------2--|
//!   join(left for 500 ms, right for ever)
//!  ---{a1}--{b1}-{b2}|
//! ```
//!
//! - **Demand**: asks both sources, and what ends their values, for everything; what is emitted
//!   without being requested is an error.
//! - **Completion**: when both sources have completed; what has not ended then is cancelled.
//! - **Error**: of any source, or of what ends a value, at once; it cancels all. So do functions
//!   that fail.
//! - **Cancellation**: cancels the sources, then what ends their values.
//! - **Scheduler**: none; values meet where the later one arrives.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::shared::meeting::{self, Meeting};
use crate::error::{Error, OverflowError};
use crate::flux::Flux;
use crate::function::{Fallible, Fallible2, Function, Infallible, Infallible2};
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Emits what `result` makes of each value of this flux and each of `other` that meet: a value
    /// is open until the publisher that `left_end` or `right_end` makes of it emits or completes.
    ///
    /// ```
    /// use marblerun_streams::{BoxFlux, Flux, testing::values};
    /// let never = |_: &i64| -> BoxFlux<i64> { Flux::never().boxed() };
    /// let pairs = Flux::range(1, 2).join(Flux::range(5, 2), never, never, |a, b| a * b);
    /// assert_eq!(values(pairs), "5 10 6 12 |");
    /// ```
    pub fn join<Q, L, R, A, B, F, W>(
        self,
        other: Q,
        left_end: A,
        right_end: B,
        result: F,
    ) -> Flux<Join<P, Q, Infallible<A>, Infallible<B>, Infallible2<F>>>
    where
        Q: Publisher,
        L: Publisher,
        R: Publisher,
        W: 'static,
        A: Fn(&P::Item) -> L + Clone + 'static,
        B: Fn(&Q::Item) -> R + Clone + 'static,
        F: Fn(&P::Item, &Q::Item) -> W + Clone + 'static,
    {
        Flux(Join {
            left: self.0,
            right: other,
            left_end: Infallible(left_end),
            right_end: Infallible(right_end),
            result: Infallible2(result),
        })
    }

    /// As [`join`](Flux::join); the first failure of a function ends the stream.
    pub fn try_join<Q, L, R, A, B, F, W>(
        self,
        other: Q,
        left_end: A,
        right_end: B,
        result: F,
    ) -> Flux<Join<P, Q, Fallible<A>, Fallible<B>, Fallible2<F>>>
    where
        Q: Publisher,
        L: Publisher,
        R: Publisher,
        W: 'static,
        A: Fn(&P::Item) -> Result<L, Error> + Clone + 'static,
        B: Fn(&Q::Item) -> Result<R, Error> + Clone + 'static,
        F: Fn(&P::Item, &Q::Item) -> Result<W, Error> + Clone + 'static,
    {
        Flux(Join {
            left: self.0,
            right: other,
            left_end: Fallible(left_end),
            right_end: Fallible(right_end),
            result: Fallible2(result),
        })
    }
}

/// See [`Flux::join`].
#[derive(Clone, Debug)]
pub struct Join<P, Q, A, B, F> {
    left: P,
    right: Q,
    left_end: A,
    right_end: B,
    result: F,
}

impl<P, Q, L, R, W, A, B, F> Publisher for Join<P, Q, A, B, F>
where
    P: Publisher,
    Q: Publisher,
    L: Publisher,
    R: Publisher,
    W: 'static,
    A: for<'a> Function<&'a P::Item, Output = L>,
    B: for<'a> Function<&'a Q::Item, Output = R>,
    F: for<'a> Function<(&'a P::Item, &'a Q::Item), Output = W>,
{
    type Item = W;

    fn subscribe<S: Subscriber<W>>(&self, downstream: S) {
        let pairs = Pairs {
            left_end: self.left_end.clone(),
            right_end: self.right_end.clone(),
            result: self.result.clone(),
            lefts: RefCell::<Open<P::Item>>::default(),
            rights: RefCell::<Open<Q::Item>>::default(),
        };
        meeting::subscribe(&self.left, &self.right, pairs, downstream);
    }
}

/// The values that are open, by age. Copied on change: pairs are made of the ones that are open
/// when a value comes.
type Open<T> = Rc<BTreeMap<u64, Rc<T>>>;

struct Pairs<T, U, A, B, F> {
    left_end: A,
    right_end: B,
    result: F,
    lefts: RefCell<Open<T>>,
    rights: RefCell<Open<U>>,
}

fn insert<T>(open: &RefCell<Open<T>>, id: u64, value: Rc<T>) {
    Rc::make_mut(&mut open.borrow_mut()).insert(id, value);
}

fn remove<T>(open: &RefCell<Open<T>>, id: u64) {
    let value = Rc::make_mut(&mut open.borrow_mut()).remove(&id);
    drop(value);
}

impl<T, U, L, R, W, A, B, F> Meeting<T, U> for Pairs<T, U, A, B, F>
where
    T: 'static,
    U: 'static,
    L: Publisher,
    R: Publisher,
    W: 'static,
    A: for<'a> Function<&'a T, Output = L>,
    B: for<'a> Function<&'a U, Output = R>,
    F: for<'a> Function<(&'a T, &'a U), Output = W>,
{
    type Output = W;
    type LeftEnd = L;
    type RightEnd = R;
    const OVERFLOW: OverflowError = OverflowError::UNASKED_PAIR;
    const OVERFLOW_CANCELS: bool = true;

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
        insert(&self.lefts, id, value.clone());
        let rights = self.rights.borrow().clone();
        rights
            .values()
            .try_for_each(|right| emit(self.result.apply((&value, right))?))
    }

    fn open_right(
        &self,
        id: u64,
        value: Rc<U>,
        emit: &dyn Fn(W) -> Result<(), Error>,
    ) -> Result<(), Error> {
        insert(&self.rights, id, value.clone());
        let lefts = self.lefts.borrow().clone();
        lefts
            .values()
            .try_for_each(|left| emit(self.result.apply((left, &value))?))
    }

    fn close_left(&self, id: u64) {
        remove(&self.lefts, id);
    }

    fn close_right(&self, id: u64) {
        remove(&self.rights, id);
    }

    fn end(&self, _: Result<(), Error>) {
        let open = (self.lefts.take(), self.rights.take());
        drop(open);
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Journal, MarbleFailure, Probe, marbles};
    use crate::{BoxFlux, Flux, Mono, VirtualTime};

    fn never<T>(_: &T) -> BoxFlux<i64> {
        Flux::never().boxed()
    }

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
            move |_: &String| match millis {
                0 => Flux::never().map(|n: u64| n).boxed(),
                n => Mono::delay(Duration::from_millis(n), &parallel)
                    .flux()
                    .boxed(),
            }
        });
        let flux = left.join(right, left_end, right_end, |a, b| format!("{a}{b}"));
        journal.flux("j", flux).subscribe(|_| {});
        time.run();
        let text = journal.text().replace(" marbles: ", " ");
        assert_eq!(text.split_once('\n').map(|(_, rest)| rest), Some(expected));
    }

    #[test]
    fn values_meet_while_they_are_open() {
        let (left, right) = ("-a--b----|", "--1--2--|");
        check(
            left,
            right,
            [0, 0],
            "200 j.next(a1)\n400 j.next(b1)\n500 j.next(a2) j.next(b2)\n900 j.complete\n",
        );
        check(
            left,
            right,
            [250, 150],
            "200 j.next(a1)\n500 j.next(b2)\n900 j.complete\n",
        );
    }

    #[test]
    fn it_waits_for_both_sources() {
        check(
            "a|",
            "--1--2--|",
            [350, 0],
            "200 j.next(a1)\n800 j.complete\n",
        );
        check(
            "-a-----b-|",
            "1|",
            [0, 450],
            "100 j.next(a1)\n900 j.complete\n",
        );
    }

    #[test]
    fn all_is_asked_for_and_what_is_not_requested_is_an_error() {
        let (left, right, ends, probe) = (Probe::new(), Probe::new(), Probe::new(), Probe::new());
        let watch = ends.clone();
        let one = Flux::range(1, 2).record(left.recorder());
        let two = Flux::range(5, 9).record(right.recorder());
        let flux = one.join(
            two,
            move |_| Flux::<_>::never().map(|n: i64| n).record(watch.recorder()),
            never,
            |a, b| a * b,
        );
        probe.request(1);
        flux.subscribe_with(probe.subscriber());
        assert_eq!(
            probe.log(),
            "5 #Could not emit value due to lack of requests"
        );
        assert_eq!(left.upstream_log(), "request(unbounded)");
        assert_eq!(right.upstream_log(), "request(unbounded) cancel");
        assert_eq!(
            ends.upstream_log(),
            "request(unbounded) request(unbounded) cancel cancel"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn functions_that_fail_cancel_both_sources() {
        let error = || -> crate::Error { MarbleFailure.into() };
        let open = |_: &i64| Ok(never(&0));
        for failing in 0..3 {
            let (source, probe) = (Probe::new(), Probe::new());
            let left = Flux::just(1)
                .concat_with(Flux::never())
                .record(source.recorder());
            let right = Flux::just(1)
                .concat_with(Flux::never())
                .record(source.recorder());
            let flux = left.try_join(
                right,
                move |n| if failing == 0 { Err(error()) } else { open(n) },
                move |n| if failing == 1 { Err(error()) } else { open(n) },
                move |_, _| if failing == 2 { Err(error()) } else { Ok(0) },
            );
            flux.subscribe_with(probe.subscriber());
            assert_eq!(probe.log(), "#error");
            assert!(source.upstream_log().contains("cancel"));
            assert!(probe.is_source_released());
        }
    }

    #[test]
    fn cancelling_reaches_all() {
        let (source, ends, probe) = (Probe::new(), Probe::new(), Probe::new().cancelling_after(1));
        let watch = ends.clone();
        let left = Flux::just(1)
            .concat_with(Flux::never())
            .record(source.recorder());
        let right = Flux::just(2)
            .concat_with(Flux::never())
            .record(source.recorder());
        let end = move |_: &i64| Flux::<_>::never().map(|n: i64| n).record(watch.recorder());
        probe.request(9);
        left.join(right, end.clone(), end, |a, b| a + b)
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "3");
        let all = "request(unbounded) request(unbounded) cancel cancel";
        assert_eq!(
            (source.upstream_log(), ends.upstream_log()),
            (all.into(), all.into())
        );
        assert!(probe.is_source_released());
    }
}
