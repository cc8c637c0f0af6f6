//! Emits one given value.
//!
//! ```text
//!  (a|)
//! ```
//!
//! - **Demand**: waits for the first request.
//! - **Completion**: with the value.
//! - **Error**: only for `request(0)`.
//! - **Cancellation**: before the request, the value is not emitted.
//! - **Scheduler**: none; emits where `request` is called.

use std::cell::Cell;
use std::rc::Rc;

use crate::downstream::Downstream;
use crate::error::NonPositiveRequest;
use crate::flux::{Boxed, Flux};
use crate::mono::Mono;
use crate::number::word;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

impl<T: Clone + 'static> Flux<Just<T>> {
    /// A flux of that value. For several, see [`from_iterable`](Flux::from_iterable).
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::just(7)), "7 |");
    /// ```
    pub fn just(value: T) -> Flux<Just<T>> {
        Flux(Just { value: Some(value) })
    }
}

impl<T: Clone + 'static> Mono<Just<T>> {
    /// A mono of that value.
    pub fn just(value: T) -> Mono<Just<T>> {
        Mono(Just { value: Some(value) })
    }

    /// A mono of that value, empty if there is none.
    ///
    /// ```
    /// use marblerun_streams::{Mono, testing::values};
    /// assert_eq!(values(Mono::just_or_empty(Some(7)).flux()), "7 |");
    /// assert_eq!(values(Mono::<marblerun_streams::source::Just<i32>>::just_or_empty(None).flux()), "|");
    /// ```
    pub fn just_or_empty(value: Option<T>) -> Mono<Just<T>> {
        Mono(Just { value })
    }
}

/// See [`Flux::just`].
#[derive(Clone, Debug)]
pub struct Just<T> {
    value: Option<T>,
}

impl<T> Just<T> {
    pub(crate) fn new(value: T) -> Just<T> {
        Just { value: Some(value) }
    }
}

impl<T: Clone + 'static> Publisher for Just<T> {
    type Item = T;
    const IS_AT_HAND: bool = true;

    fn values(&self) -> Option<impl Iterator<Item = T> + use<T>> {
        Some(self.value.clone().into_iter())
    }

    fn comes_in_parts(&self) -> bool {
        true
    }

    fn erase(self) -> Boxed<T> {
        match self.value.as_ref().and_then(word) {
            Some(word) => Boxed::number(word),
            None => Boxed::shared(self),
        }
    }

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        emit(self.value.clone(), downstream);
    }
}

/// Emits the value when it is requested; without one, completes.
pub(crate) fn emit<T: 'static, S: Subscriber<T>>(value: Option<T>, downstream: S) {
    let is_empty = value.is_none();
    let link = Rc::new(JustLink {
        downstream: Downstream::new(downstream),
        value: Cell::new(value),
    });
    let subscription = Subscription::new(link.clone());
    link.downstream.signal(|s| s.on_subscribe(subscription));
    if is_empty && !link.downstream.is_released() {
        link.downstream.end(|s| s.on_complete());
    }
}

struct JustLink<T, S> {
    downstream: Downstream<S>,
    /// There until it is emitted.
    value: Cell<Option<T>>,
}

impl<T: 'static, S: Subscriber<T>> Upstream for JustLink<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
        } else if let Some(value) = self.value.take() {
            self.downstream.signal(|s| s.on_next(value));
            if !self.downstream.is_released() {
                self.downstream.end(|s| s.on_complete());
            }
        }
    }

    fn cancel(&self) {
        self.downstream.release();
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::fmt::{Debug, Display};
    use std::ops::ControlFlow;

    use super::Just;
    use crate::testing::{Probe, values};
    use crate::{Flux, Mono, Publisher};

    #[test]
    fn waits_for_a_request_and_emits_once() {
        let probe = Probe::new().requesting_one_by_one();
        Flux::just(1).subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "");
        probe.request(1);
        probe.request(1);
        assert_eq!(probe.log(), "1 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn erased_it_is_the_same() {
        check_erased(7, 7);
        check_erased("a", "a");
        assert_eq!(
            values(Mono::<Just<i32>>::just_or_empty(None).boxed().flux()),
            "|"
        );
    }

    #[track_caller]
    fn check_erased<T: Clone + Debug + Display + PartialEq + 'static>(value: T, same: T) {
        let flux = Flux::just(value).boxed().boxed().clone();
        let probe = Probe::new();
        flux.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "");
        probe.request(1);
        probe.request(1);
        assert_eq!(probe.log(), format!("{same} |"));
        assert!(probe.is_source_released());
        assert!(flux.values().unwrap().eq([same.clone()]));
        let mut passed = Vec::new();
        let end = flux.pass_values(&mut |value| {
            passed.push(value);
            ControlFlow::Break(())
        });
        assert_eq!((end, passed.len()), (Some(ControlFlow::Break(())), 1));
        let (mut supply, mut taken) = (flux.supply().unwrap(), Vec::new());
        supply(0, &mut taken, &Cell::new(false));
        assert!(taken.is_empty() && flux.comes_in_parts());
        (0..2).for_each(|_| supply(9, &mut taken, &Cell::new(false)));
        assert_eq!((&taken, &passed), (&vec![same.clone()], &vec![same]));
    }

    #[test]
    fn cancelled_with_the_value_does_not_complete() {
        let probe = Probe::new().cancelling_after(1);
        Flux::just(1).subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "1");
        assert!(probe.is_source_released());
    }
}
