//! Subscribes the source again when it fails, as often and as late as a companion decides.
//!
//! ```text
//!  a#
//!   retryWhen(errors -> errors.take(1).delayElements(200ms))
//!  a--a--|
//! ```
//!
//! - **Demand**: unchanged; what a failed source did not deliver is asked of the next one. The
//!   companion is asked for one value per failure.
//! - **Completion**: of the source, or of the companion.
//! - **Error**: of the companion only.
//! - **Cancellation**: cancels the companion, then the current subscription.
//! - **Scheduler**: none; the source is subscribed where the companion emits.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use super::shared::companion::{self, Turn};
use crate::error::Error;
use crate::flux::{BoxFlux, Flux};
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
pub use crate::operator::retry_policy::Retry;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Subscribes again whenever the companion, made by `companion` from the failures, emits; ends
    /// as the companion ends.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a-#", |flux| flux.retry_when(|failures| failures.take(2)), "-a--a-|");
    /// ```
    pub fn retry_when<Q, F>(self, companion: F) -> Flux<RetryWhen<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(BoxFlux<Failure>) -> Flux<Q> + Clone + 'static,
    {
        Flux(RetryWhen {
            source: Rc::new(self.0),
            companion: Infallible(companion),
        })
    }

    /// As [`retry_when`](Flux::retry_when), with a function that can fail, which ends the stream.
    pub fn try_retry_when<Q, F>(self, companion: F) -> Flux<RetryWhen<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(BoxFlux<Failure>) -> Result<Flux<Q>, Error> + Clone + 'static,
    {
        Flux(RetryWhen {
            source: Rc::new(self.0),
            companion: Fallible(companion),
        })
    }

    /// Subscribes again after errors as `retry` says.
    ///
    /// ```
    /// use marblerun_streams::{operator::retry_when::Retry, testing::check};
    /// check("-a-#", |flux| flux.retry_with(Retry::max(1)), "-a--a-#");
    /// ```
    pub fn retry_with(self, retry: Retry) -> Flux<impl Publisher<Item = P::Item> + use<P>> {
        self.retry_when(move |failures| retry.clone().companion(failures))
    }
}

impl<P: Publisher> Mono<P> {
    /// Subscribes again whenever a companion emits: see [`Flux::retry_when`].
    pub fn retry_when<Q, F>(self, companion: F) -> Mono<RetryWhen<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(BoxFlux<Failure>) -> Flux<Q> + Clone + 'static,
    {
        Mono(self.flux().retry_when(companion).0)
    }

    /// Subscribes again whenever a companion emits: see [`Flux::try_retry_when`].
    pub fn try_retry_when<Q, F>(self, companion: F) -> Mono<RetryWhen<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(BoxFlux<Failure>) -> Result<Flux<Q>, Error> + Clone + 'static,
    {
        Mono(self.flux().try_retry_when(companion).0)
    }

    /// Subscribes again after errors as `retry` says: see [`Flux::retry_with`].
    pub fn retry_with(self, retry: Retry) -> Mono<impl Publisher<Item = P::Item> + use<P>> {
        Mono(self.flux().retry_with(retry).0)
    }
}

/// What a companion is told when the source fails.
#[derive(Clone, Debug)]
pub struct Failure {
    /// How many failures there were before.
    pub total_retries: u64,
    /// How many failures there were before since the last value.
    pub total_retries_in_a_row: u64,
    /// What the source failed with.
    pub error: Error,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "attempt #{} ({} in a row), last failure={{{}}}",
            self.total_retries + 1,
            self.total_retries_in_a_row + 1,
            self.error
        )
    }
}

/// See [`Flux::retry_when`].
#[derive(Clone, Debug)]
pub struct RetryWhen<P, F> {
    source: Rc<P>,
    companion: F,
}

impl<P, Q, F> Publisher for RetryWhen<P, F>
where
    P: Publisher,
    Q: Publisher,
    F: Function<BoxFlux<Failure>, Output = Flux<Q>>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        companion::subscribe::<AfterErrors, _, _, _, _>(&self.source, &self.companion, downstream);
    }
}

#[derive(Default)]
struct AfterErrors {
    total: Cell<u64>,
    /// Since the last value.
    in_a_row: Cell<u64>,
}

impl Turn for AfterErrors {
    type Signal = Failure;

    fn passed(&self) {
        self.in_a_row.set(0);
    }

    fn failed(&self, error: Error) -> Result<Failure, Error> {
        Ok(Failure {
            total_retries: self.total.replace(self.total.get() + 1),
            total_retries_in_a_row: self.in_a_row.replace(self.in_a_row.get() + 1),
            error,
        })
    }

    fn completed(&self) -> Option<Failure> {
        None
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Journal, MarbleFailure, Probe, marbles, values};
    use crate::{Flux, VirtualTime};

    fn failing() -> Flux<impl crate::Publisher<Item = i64>> {
        Flux::create(|sink| {
            sink.next(1);
            sink.error(MarbleFailure);
        })
    }

    #[test]
    fn the_companion_is_asked_for_one_per_failure() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let ticks = journal.flux("ticks", marbles(&time, "--x---------|").unwrap());
        let source = journal.flux("source", marbles(&time, "a-#").unwrap());
        let flux = source.retry_when(move |_| ticks.clone());
        journal.flux("retryWhen", flux).subscribe(|_| {});
        time.run();
        assert_eq!(
            journal.text(),
            "0 main: retryWhen.subscribe retryWhen.request(unbounded) ticks.subscribe \
             source.subscribe source.request(unbounded)\n\
             0 marbles: source.next(a) retryWhen.next(a)\n\
             200 marbles: source.error(error) ticks.request(1) ticks.next(x) source.subscribe \
             source.request(unbounded) source.next(a) retryWhen.next(a)\n\
             400 marbles: source.error(error) ticks.request(1)\n\
             1200 marbles: ticks.complete source.cancel retryWhen.complete\n"
        );
    }

    #[test]
    fn it_ends_as_the_companion_ends() {
        let flux = failing()
            .retry_when(|failures| failures.try_map(|failure| Err::<u64, _>(failure.error)));
        assert_eq!(values(flux), "1 #error");
        assert_eq!(
            values(failing().retry_when(|_| Flux::<crate::source::Empty<()>>::empty())),
            "|"
        );
        let broken = |_| Err::<Flux<crate::source::Range>, _>(MarbleFailure.into());
        assert_eq!(values(failing().try_retry_when(broken)), "#error");
    }

    #[test]
    fn cancelling_reaches_the_companion_first() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let never = journal.flux("never", marbles(&time, "-").unwrap());
        let source = journal.flux("source", marbles(&time, "a-#").unwrap());
        let probe = Probe::new();
        source
            .retry_when(move |_| never.clone())
            .subscribe_with(probe.subscriber());
        probe.request(2);
        time.run_until(Duration::from_millis(200));
        probe.cancel();
        assert!(
            journal
                .text()
                .ends_with("never.request(1)\n200 main: never.cancel source.cancel\n")
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_value_ends_a_row_of_failures() {
        let attempts = std::cell::Cell::new(0);
        // Each second attempt has a value before it fails.
        let flux = Flux::defer(move || {
            attempts.set(attempts.get() + 1);
            Flux::range(attempts.get(), u64::from(attempts.get() % 2 == 0))
                .concat_with(Flux::error(MarbleFailure))
        });
        let counts: std::rc::Rc<std::cell::RefCell<Vec<(u64, u64)>>> = std::rc::Rc::default();
        let noted = counts.clone();
        let flux = flux.retry_when(move |failures| {
            let noted = noted.clone();
            failures.take(5).do_on_next(move |failure| {
                let counts = (failure.total_retries, failure.total_retries_in_a_row);
                noted.borrow_mut().push(counts);
            })
        });
        assert_eq!(values(flux), "2 4 6 |");
        assert_eq!(*counts.borrow(), [(0, 0), (1, 0), (2, 1), (3, 0), (4, 1)]);
    }

    #[test]
    fn many_retries_do_not_recurse() {
        let flux = Flux::create(|sink| sink.error(MarbleFailure)).map(|()| 0);
        assert_eq!(
            values(flux.retry_when(|failures| failures.take(100_000))),
            "|"
        );
    }
}
