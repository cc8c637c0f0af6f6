//! Fails, or goes on with another source, when a companion signals before a value comes.
//!
//! ```text
//!  -a----b|
//!   timeout(-----x|, value -> --x|)
//!  -a--#
//! ```
//!
//! - **Demand**: unchanged; what the source did not deliver is asked of the fallback. Companions
//!   are asked for all they have.
//! - **Completion**: of the source, or of the fallback; of a companion: counts as its signal.
//! - **Error**: unchanged; [`TimeoutError`](crate::error::TimeoutError) if there is no fallback; a
//!   companion's error; a function that fails, after its value.
//! - **Cancellation**: cancels the companion, then the source.
//! - **Scheduler**: none; the end comes where the companion signals.

use std::rc::Rc;

use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Infallible};
use crate::mono::Mono;
use crate::operator::timeout::Timeout;
use crate::protocol::Publisher;

/// What a timeout by companions calls the time.
const FIRST_SIGNAL: &str = "first signal from a Publisher";

impl<P: Publisher> Flux<P> {
    /// Fails when `first` signals before the first value comes.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let late = Flux::range(1, 9).timeout_first(Flux::range(1, 1));
    /// assert!(values(late).starts_with("1 2 3 4 5 6 7 8 9 |"));
    /// ```
    pub fn timeout_first<A>(
        self,
        first: Flux<A>,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P, A>>
    where
        A: Publisher,
    {
        Flux(Timeout::<P, A, _, P> {
            source: self.0,
            first: Rc::new(first.0),
            next: Infallible(|_: &P::Item| None::<Flux<A>>),
            fallback: None,
            within: FIRST_SIGNAL.into(),
        })
    }

    /// Goes on with `fallback` when `first` signals before the first value comes.
    pub fn timeout_first_or<A, R>(
        self,
        first: Flux<A>,
        fallback: Flux<R>,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P, A, R>>
    where
        A: Publisher,
        R: Publisher<Item = P::Item>,
    {
        Flux(Timeout {
            source: self.0,
            first: Rc::new(first.0),
            next: Infallible(|_: &P::Item| None::<Flux<A>>),
            fallback: Some(Rc::new(fallback.0)),
            within: FIRST_SIGNAL.into(),
        })
    }

    /// Fails when `first` signals before the first value comes, or what `next` returns for a value
    /// before the one after it. `next` is called just before its value is emitted.
    pub fn timeout_each<A, B, F>(
        self,
        first: Flux<A>,
        next: F,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P, A, B, F>>
    where
        A: Publisher,
        B: Publisher,
        F: Fn(&P::Item) -> Flux<B> + Clone + 'static,
    {
        self.try_timeout_each::<A, B, _, P>(first, move |value| Ok(next(value)), None)
    }

    /// Goes on with `fallback` when `first` signals before the first value comes, or what `next`
    /// returns for a value before the one after it.
    pub fn timeout_each_or<A, B, F, R>(
        self,
        first: Flux<A>,
        next: F,
        fallback: Flux<R>,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P, A, B, F, R>>
    where
        A: Publisher,
        B: Publisher,
        F: Fn(&P::Item) -> Flux<B> + Clone + 'static,
        R: Publisher<Item = P::Item>,
    {
        self.try_timeout_each(first, move |value| Ok(next(value)), Some(fallback))
    }

    /// As [`timeout_each`](Flux::timeout_each) and [`timeout_each_or`](Flux::timeout_each_or), with
    /// a function that can fail, which ends the stream after its value.
    pub fn try_timeout_each<A, B, F, R>(
        self,
        first: Flux<A>,
        next: F,
        fallback: Option<Flux<R>>,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P, A, B, F, R>>
    where
        A: Publisher,
        B: Publisher,
        F: Fn(&P::Item) -> Result<Flux<B>, Error> + Clone + 'static,
        R: Publisher<Item = P::Item>,
    {
        Flux(Timeout {
            source: self.0,
            first: Rc::new(first.0),
            next: Fallible(move |value: &P::Item| next(value).map(Some)),
            fallback: fallback.map(|fallback| Rc::new(fallback.0)),
            within: FIRST_SIGNAL.into(),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Fails when `first` signals before the value comes.
    pub fn timeout_first<A>(
        self,
        first: Flux<A>,
    ) -> Mono<impl Publisher<Item = P::Item> + use<P, A>>
    where
        A: Publisher,
    {
        Mono(self.flux().timeout_first(first).0)
    }

    /// Goes on with `fallback` when `first` signals before the value comes.
    pub fn timeout_first_or<A, R>(
        self,
        first: Flux<A>,
        fallback: Mono<R>,
    ) -> Mono<impl Publisher<Item = P::Item> + use<P, A, R>>
    where
        A: Publisher,
        R: Publisher<Item = P::Item>,
    {
        Mono(self.flux().timeout_first_or(first, fallback.flux()).0)
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Journal, MarbleFailure, Probe, marbles};
    use crate::{Flux, VirtualTime};

    const LATE: &str = "Did not observe any item or terminal signal within";

    #[track_caller]
    fn check(first: &str, next: Result<&'static str, ()>, expected: &str) {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let source = journal.flux("s", marbles(&time, "a--b|").unwrap());
        let first = journal.flux("w", marbles(&time, first).unwrap());
        let (clock, lanes) = (time.clone(), journal.clone());
        let next = move |_: &String| match next {
            Ok(next) => Ok(lanes.flux("w", marbles(&clock, next)?)),
            Err(()) => Err(MarbleFailure.into()),
        };
        let flux = source.try_timeout_each(first, next, None::<Flux<crate::flux::Boxed<String>>>);
        journal.flux("t", flux).subscribe(|_| {});
        time.run();
        let start = "0 main: s.subscribe t.subscribe t.request(unbounded) s.request(unbounded) \
                     w.subscribe w.request(unbounded)\n\
                     0 marbles: s.next(a) w.cancel t.next(a)";
        assert_eq!(journal.text(), format!("{start}{expected}"));
    }

    #[test]
    fn companions_end_the_wait() {
        check(
            "-#",
            Ok("-1"),
            &format!(
                " w.subscribe w.request(unbounded)\n\
                 100 marbles: w.next(1) w.cancel s.cancel t.error({LATE} first signal from a \
                 Publisher (and no fallback has been configured))\n"
            ),
        );
        check(
            "-1",
            Ok("-#"),
            " w.subscribe w.request(unbounded)\n\
             100 marbles: w.error(error) s.cancel t.error(error)\n",
        );
        check("-1", Err(()), " s.cancel t.error(error)\n");
        check(
            "-1",
            Ok("----1"),
            " w.subscribe w.request(unbounded)\n\
             300 marbles: s.next(b) w.cancel t.next(b) w.subscribe w.request(unbounded)\n\
             400 marbles: s.complete w.cancel t.complete\n",
        );
    }

    #[test]
    fn cancelling_reaches_the_companion_first() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        let source = journal.flux("s", marbles(&time, "--a|").unwrap());
        let first = journal.flux("w", marbles(&time, "-----1").unwrap());
        source
            .timeout_first(first)
            .subscribe_with(probe.subscriber());
        probe.cancel();
        assert!(journal.text().ends_with("w.cancel s.cancel\n"));
        assert!(!time.step() && probe.is_source_released());
    }
}
