//! Subscribes the source again when it completes, as often and as late as a companion decides.
//!
//! ```text
//!  -a|
//!   repeatWhen(counts -> counts.take(1).delayElements(200ms))
//!  -a---a|
//! ```
//!
//! - **Demand**: unchanged; what one subscription did not deliver is asked of the next one. The
//!   companion is asked for one value per completion.
//! - **Completion**: of the companion only.
//! - **Error**: of the source, or of the companion.
//! - **Cancellation**: cancels the companion, then the current subscription.
//! - **Scheduler**: none; the source is subscribed where the companion emits.

use std::cell::Cell;
use std::rc::Rc;

use super::shared::companion::{self, Turn};
use crate::error::Error;
use crate::flux::{BoxFlux, Flux};
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Subscribes again whenever the companion emits; ends as the companion ends. The companion is
    /// made by `companion` from the numbers of values that each subscription has emitted.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a-|", |flux| flux.repeat_when(|counts| counts.take(2)), "-a--a-|");
    /// ```
    pub fn repeat_when<Q, F>(self, companion: F) -> Flux<RepeatWhen<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(BoxFlux<u64>) -> Flux<Q> + Clone + 'static,
    {
        Flux(RepeatWhen {
            source: Rc::new(self.0),
            companion: Infallible(companion),
        })
    }

    /// As [`repeat_when`](Flux::repeat_when), with a function that can fail, which ends the stream.
    pub fn try_repeat_when<Q, F>(self, companion: F) -> Flux<RepeatWhen<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(BoxFlux<u64>) -> Result<Flux<Q>, Error> + Clone + 'static,
    {
        Flux(RepeatWhen {
            source: Rc::new(self.0),
            companion: Fallible(companion),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Subscribes again whenever a companion emits: see [`Flux::repeat_when`].
    pub fn repeat_when<Q, F>(self, companion: F) -> Flux<RepeatWhen<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(BoxFlux<u64>) -> Flux<Q> + Clone + 'static,
    {
        self.flux().repeat_when(companion)
    }

    /// Subscribes again whenever a companion emits: see [`Flux::try_repeat_when`].
    pub fn try_repeat_when<Q, F>(self, companion: F) -> Flux<RepeatWhen<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(BoxFlux<u64>) -> Result<Flux<Q>, Error> + Clone + 'static,
    {
        self.flux().try_repeat_when(companion)
    }
}

/// See [`Flux::repeat_when`].
#[derive(Clone, Debug)]
pub struct RepeatWhen<P, F> {
    source: Rc<P>,
    companion: F,
}

impl<P, Q, F> Publisher for RepeatWhen<P, F>
where
    P: Publisher,
    Q: Publisher,
    F: Function<BoxFlux<u64>, Output = Flux<Q>>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let (source, companion) = (&self.source, &self.companion);
        companion::subscribe::<AfterCompletions, _, _, _, _>(source, companion, downstream);
    }
}

#[derive(Default)]
struct AfterCompletions {
    /// Values of the current subscription.
    emitted: Cell<u64>,
}

impl Turn for AfterCompletions {
    type Signal = u64;

    fn passed(&self) {
        self.emitted.set(self.emitted.get() + 1);
    }

    fn failed(&self, error: Error) -> Result<u64, Error> {
        Err(error)
    }

    fn completed(&self) -> Option<u64> {
        Some(self.emitted.take())
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Journal, MarbleFailure, marbles, values};
    use crate::{Flux, VirtualTime};

    #[test]
    fn the_companion_is_told_how_many_values_there_were() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let source = journal.flux("source", marbles(&time, "ab|").unwrap());
        let take = journal.clone();
        let flux = source.repeat_when(move |counts| take.flux("take", counts.take(2)));
        journal.flux("repeatWhen", flux).subscribe(|_| {});
        time.run();
        assert_eq!(
            journal.text(),
            "0 main: repeatWhen.subscribe repeatWhen.request(unbounded) take.subscribe \
             source.subscribe source.request(unbounded)\n\
             0 marbles: source.next(a) repeatWhen.next(a)\n\
             100 marbles: source.next(b) repeatWhen.next(b)\n\
             200 marbles: source.complete take.request(1) take.next(2) source.subscribe \
             source.request(unbounded) source.next(a) repeatWhen.next(a)\n\
             300 marbles: source.next(b) repeatWhen.next(b)\n\
             400 marbles: source.complete take.request(1) take.next(2) source.subscribe \
             source.request(unbounded) take.complete source.cancel repeatWhen.complete\n"
        );
    }

    #[test]
    fn the_companion_has_the_count_before_it_is_asked_for_more() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let source = journal.flux("source", Flux::range(0, 1));
        let of = journal.clone();
        let flux = source.repeat_when(move |counts| {
            let each = of.flux("counts", counts).flat_map(Flux::just);
            of.flux("each", each).take(1)
        });
        flux.subscribe(|_| {});
        let log = journal.text();
        assert!(
            log.contains("source.complete counts.next(1) each.request(1)"),
            "{log}"
        );
    }

    #[test]
    fn a_turn_begins_before_the_companion_ends() {
        let flux = Flux::range(0, 1).repeat_when(|counts| counts.take(2));
        assert_eq!(values(flux), "0 0 0 |");
    }

    #[test]
    fn an_error_ends_it() {
        let failing = Flux::range(1, 1).try_map(|_| Err::<i64, _>(MarbleFailure.into()));
        assert_eq!(values(failing.repeat_when(|counts| counts)), "#error");
    }

    #[test]
    fn many_repeats_do_not_recurse() {
        let flux = Flux::range(1, 0).repeat_when(|counts| counts.take(100_000));
        assert_eq!(values(flux), "|");
    }
}
