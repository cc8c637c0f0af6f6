//! Decides whether and when a source that failed is subscribed again: see [`Flux::retry_with`].
//!
//! ```text
//!  a#
//!   retryWith(fixedDelay(1, 100ms))
//!  a--a#
//! ```
//!
//! - **Demand**: as [`Flux::retry_when`].
//! - **Completion**: of the source.
//! - **Error**: one that is filtered out, or [`RetryExhausted`].
//! - **Cancellation**: calls off the wait.
//! - **Scheduler**: delays wait on the scheduler that is given.

use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use crate::demand::UNBOUNDED;
use crate::error::{Error, RetryExhausted};
use crate::flux::{BoxFlux, Flux};
use crate::mono::BoxMono;
use crate::operator::retry_companion::RetryCompanion;
use crate::operator::retry_when::Failure;
use crate::scheduler::Scheduler;

/// Whether and when to subscribe again.
#[derive(Clone)]
pub struct Retry {
    attempts: u64,
    delays: Option<Delays>,
    counts_in_a_row: bool,
    filter: Option<On<Error, Result<bool, Error>>>,
    exhausted: Option<On<Failure, Error>>,
    before: Hooks,
    after: Hooks,
}

/// What is called with an error or failure.
type On<T, R> = Rc<dyn Fn(&T) -> R>;

/// What is called with a failure: functions first, then monos that are waited for.
#[derive(Clone, Default)]
pub(crate) struct Hooks {
    functions: Vec<On<Failure, Result<(), Error>>>,
    monos: Vec<On<Failure, BoxMono<()>>>,
}

impl Hooks {
    /// The monos to wait for.
    pub(crate) fn call(&self, failure: &Failure) -> Result<Vec<BoxMono<()>>, Error> {
        for function in &self.functions {
            function(failure)?;
        }
        Ok(self.monos.iter().map(|mono| mono(failure)).collect())
    }
}

#[derive(Clone)]
struct Delays {
    scheduler: Scheduler,
    min: Duration,
    max: Duration,
    multiplier: f64,
    /// The part of a delay by which it may differ, and where chance starts.
    jitter: Option<(f64, u64)>,
}

impl Retry {
    /// At once, up to `attempts` times.
    pub fn max(attempts: u64) -> Retry {
        Retry {
            attempts,
            delays: None,
            counts_in_a_row: false,
            filter: None,
            exhausted: None,
            before: Hooks::default(),
            after: Hooks::default(),
        }
    }

    /// At once, up to `attempts` times without a value between them.
    pub fn max_in_a_row(attempts: u64) -> Retry {
        Retry::max(attempts).transient_errors()
    }

    /// At once, always.
    pub fn indefinitely() -> Retry {
        Retry::max(UNBOUNDED)
    }

    /// After `delay`, up to `attempts` times.
    ///
    /// ```
    /// use marblerun_streams::{Flux, VirtualTime, operator::retry_when::Retry, testing::Journal};
    /// use marblerun_streams::error::OverflowError;
    /// use std::time::Duration;
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let failing = Flux::range(1, 1).try_map(|_| Err::<i64, _>(OverflowError::OVERRUN.into()));
    /// let retry = Retry::fixed_delay(1, Duration::from_secs(1), &time.parallel());
    /// journal.flux("retry", failing.retry_with(retry)).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: retry.subscribe retry.request(unbounded)\n\
    ///      1000 parallel-1: retry.error(Retries exhausted: 1/1)\n"
    /// );
    /// ```
    pub fn fixed_delay(attempts: u64, delay: Duration, scheduler: &Scheduler) -> Retry {
        Retry::backoff(attempts, delay, scheduler).max_backoff(delay)
    }

    /// After `min`, then after twice as long each time, up to `attempts` times.
    ///
    /// DIFFERENCE: Reactor lets delays vary by half unless told otherwise; here they vary only
    /// with [`jitter`](Retry::jitter).
    pub fn backoff(attempts: u64, min: Duration, scheduler: &Scheduler) -> Retry {
        let delays = Delays {
            scheduler: scheduler.clone(),
            min,
            max: Duration::MAX,
            multiplier: 2.0,
            jitter: None,
        };
        Retry {
            delays: Some(delays),
            ..Retry::max(attempts)
        }
    }

    /// With delays of at most `max`.
    #[must_use]
    pub fn max_backoff(self, max: Duration) -> Retry {
        self.with_delays(|delays| delays.max = max)
    }

    /// With a first delay of `min`.
    #[must_use]
    pub fn min_backoff(self, min: Duration) -> Retry {
        self.with_delays(|delays| delays.min = min)
    }

    /// With delays that grow by that factor.
    #[must_use]
    pub fn multiplier(self, multiplier: f64) -> Retry {
        self.with_delays(|delays| delays.multiplier = multiplier)
    }

    /// With delays that vary by up to that part of them, by chance that starts from `seed`.
    #[must_use]
    pub fn jitter(self, part: f64, seed: u64) -> Retry {
        self.with_delays(|delays| delays.jitter = Some((part, seed)))
    }

    fn with_delays(mut self, change: impl FnOnce(&mut Delays)) -> Retry {
        if let Some(delays) = &mut self.delays {
            change(delays);
        }
        self
    }

    /// Counts failures only since the last value.
    #[must_use]
    pub fn transient_errors(self) -> Retry {
        Retry {
            counts_in_a_row: true,
            ..self
        }
    }

    /// Up to `attempts` times.
    #[must_use]
    pub fn max_attempts(self, attempts: u64) -> Retry {
        Retry { attempts, ..self }
    }

    /// Only after errors for which `filter` is true; others end the stream.
    #[must_use]
    pub fn filter(self, filter: impl Fn(&Error) -> bool + 'static) -> Retry {
        self.try_filter(move |error| Ok(filter(error)))
    }

    /// As [`filter`](Retry::filter), with a function that may fail, which ends the stream.
    #[must_use]
    pub fn try_filter(self, filter: impl Fn(&Error) -> Result<bool, Error> + 'static) -> Retry {
        Retry {
            filter: Some(Rc::new(filter)),
            ..self
        }
    }

    /// Fails with that error instead of [`RetryExhausted`].
    #[must_use]
    pub fn on_retry_exhausted_throw(self, error: impl Fn(&Failure) -> Error + 'static) -> Retry {
        Retry {
            exhausted: Some(Rc::new(error)),
            ..self
        }
    }

    /// Calls `hook` before the delay.
    #[must_use]
    pub fn do_before_retry(self, hook: impl Fn(&Failure) + 'static) -> Retry {
        self.try_do_before_retry(infallible(hook))
    }

    /// As [`do_before_retry`](Retry::do_before_retry), with a hook that may fail, which ends the
    /// stream.
    #[must_use]
    pub fn try_do_before_retry(
        mut self,
        hook: impl Fn(&Failure) -> Result<(), Error> + 'static,
    ) -> Retry {
        self.before.functions.push(Rc::new(hook));
        self
    }

    /// Waits before the delay, after the hooks of [`do_before_retry`](Retry::do_before_retry), for the
    /// mono that `hook` makes; its error ends the stream.
    #[must_use]
    pub fn do_before_retry_async(
        mut self,
        hook: impl Fn(&Failure) -> BoxMono<()> + 'static,
    ) -> Retry {
        self.before.monos.push(Rc::new(hook));
        self
    }

    /// Calls `hook` after the delay, just before the source is subscribed again.
    #[must_use]
    pub fn do_after_retry(self, hook: impl Fn(&Failure) + 'static) -> Retry {
        self.try_do_after_retry(infallible(hook))
    }

    /// As [`do_after_retry`](Retry::do_after_retry), with a hook that may fail, which ends the stream.
    #[must_use]
    pub fn try_do_after_retry(
        mut self,
        hook: impl Fn(&Failure) -> Result<(), Error> + 'static,
    ) -> Retry {
        self.after.functions.push(Rc::new(hook));
        self
    }

    /// Waits after the delay, and after the hooks of [`do_after_retry`](Retry::do_after_retry), for the
    /// mono that `hook` makes; its error ends the stream.
    #[must_use]
    pub fn do_after_retry_async(
        mut self,
        hook: impl Fn(&Failure) -> BoxMono<()> + 'static,
    ) -> Retry {
        self.after.monos.push(Rc::new(hook));
        self
    }

    /// Emits how many failures there were before whenever it is time to subscribe again.
    pub fn companion(self, failures: BoxFlux<Failure>) -> Flux<RetryCompanion> {
        Flux(RetryCompanion::new(failures, self))
    }

    /// What comes before the delay.
    pub(crate) fn before(&self) -> &Hooks {
        &self.before
    }

    /// What comes after the delay.
    pub(crate) fn after(&self) -> &Hooks {
        &self.after
    }

    /// How long to wait and where, if at all; or the error to give up with.
    pub(crate) fn decide(
        &self,
        failure: &Failure,
    ) -> Result<Option<(Duration, &Scheduler)>, Error> {
        if let Some(filter) = &self.filter
            && !filter(&failure.error)?
        {
            return Err(failure.error.clone());
        }
        let iteration = self.iteration(failure);
        if iteration >= self.attempts {
            return Err(match &self.exhausted {
                Some(error) => error(failure),
                None => self.exhausted(failure).into(),
            });
        }
        Ok(self.delays.as_ref().and_then(|delays| {
            let delay = delays.delay(iteration);
            (!delay.is_zero()).then_some((delay, &delays.scheduler))
        }))
    }

    pub(crate) fn iteration(&self, failure: &Failure) -> u64 {
        if self.counts_in_a_row {
            failure.total_retries_in_a_row
        } else {
            failure.total_retries
        }
    }

    fn exhausted(&self, failure: &Failure) -> RetryExhausted {
        let (max, total, in_a_row) = (
            self.attempts,
            failure.total_retries,
            failure.total_retries_in_a_row,
        );
        let attempts = match self.counts_in_a_row {
            true => format!("{in_a_row}/{max} in a row ({total} total)"),
            false => format!("{total}/{max}"),
        };
        RetryExhausted {
            attempts,
            last: failure.error.clone(),
        }
    }
}

impl Delays {
    fn delay(&self, iteration: u64) -> Duration {
        let exponent = i32::try_from(iteration).unwrap_or(i32::MAX);
        let factor = self.multiplier.powi(exponent).trunc();
        let delay = Duration::try_from_secs_f64(self.min.as_secs_f64() * factor);
        let delay = delay.map_or(self.max, |delay| delay.min(self.max));
        match self.jitter {
            Some((part, seed)) => self.vary(delay, part, mix(seed ^ iteration)),
            None => delay,
        }
    }

    /// A delay between the shortest and the longest that differs by at most that part, in whole
    /// milliseconds.
    fn vary(&self, delay: Duration, part: f64, chance: u64) -> Duration {
        let spread = delay.mul_f64(part.clamp(0.0, 1.0)).as_millis();
        let down = spread.min(delay.saturating_sub(self.min).as_millis());
        let up = spread.min(self.max.saturating_sub(delay).as_millis());
        let range = u64::try_from(down + up).unwrap_or(u64::MAX).max(1);
        let down = Duration::from_millis(u64::try_from(down).unwrap_or(u64::MAX));
        delay.saturating_sub(down) + Duration::from_millis(chance % range)
    }
}

fn infallible(
    hook: impl Fn(&Failure) + 'static,
) -> impl Fn(&Failure) -> Result<(), Error> + 'static {
    move |failure| {
        hook(failure);
        Ok(())
    }
}

/// Scrambles the bits of a number (the finaliser of SplitMix64).
fn mix(seed: u64) -> u64 {
    let a = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let b = (a ^ (a >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let c = (b ^ (b >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    c ^ (c >> 31)
}

impl fmt::Debug for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Retry")
            .field("attempts", &self.attempts)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Retry;
    use crate::error::NonPositiveRequest;
    use crate::operator::retry_when::Failure;
    use crate::testing::{Journal, Probe, marbles};
    use crate::{Mono, Scheduler, VirtualTime};

    const MS: Duration = Duration::from_millis(1);

    #[track_caller]
    fn check(source: &str, retry: impl Fn(&Scheduler) -> Retry, expected: &str) {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let source = journal.flux("s", marbles(&time, source).unwrap());
        let probe = Probe::new();
        probe.request(9);
        source
            .retry_with(retry(&time.parallel()))
            .subscribe_with(probe.subscriber());
        time.run();
        let (_, text) = journal
            .text()
            .split_once('\n')
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .unwrap();
        assert_eq!(format!("{text}{}", probe.log()), expected);
        assert!(probe.is_source_released());
    }

    #[test]
    fn delays_grow_up_to_the_longest() {
        check(
            "#",
            |scheduler| Retry::backoff(4, 100 * MS, scheduler).max_backoff(300 * MS),
            "0 marbles: s.error(error)\n\
             100 parallel-1: s.subscribe s.request(9)\n\
             100 marbles: s.error(error)\n\
             300 parallel-2: s.subscribe s.request(9)\n\
             300 marbles: s.error(error)\n\
             600 parallel-3: s.subscribe s.request(9)\n\
             600 marbles: s.error(error)\n\
             900 parallel-4: s.subscribe s.request(9)\n\
             900 marbles: s.error(error) s.cancel\n\
             #Retries exhausted: 4/4",
        );
    }

    #[test]
    fn what_is_filtered_out_ends_it() {
        check(
            "a#",
            |_| Retry::max(3).filter(|_| false),
            "0 marbles: s.next(a)\n100 marbles: s.error(error) s.cancel\na #error",
        );
    }

    #[test]
    fn transient_errors_count_since_the_last_value() {
        check(
            "-#",
            |_| Retry::max_in_a_row(1),
            "100 marbles: s.error(error) s.subscribe s.request(9)\n\
             200 marbles: s.error(error) s.cancel\n\
             #Retries exhausted: 1/1 in a row (1 total)",
        );
    }

    #[test]
    fn hooks_come_before_and_after_the_delay() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let note = |text: &'static str| {
            let journal = journal.clone();
            move |failure: &Failure| journal.note(&format!("{text}{}", failure.total_retries))
        };
        let wait = |text: &'static str| {
            let (journal, timer) = (journal.clone(), time.clone());
            move |_: &Failure| {
                let wait = journal.flux(text, marbles(&timer, "--|").unwrap());
                Mono::from_publisher(wait).map(drop).boxed()
            }
        };
        let retry = Retry::fixed_delay(1, 50 * MS, &time.parallel())
            .do_before_retry(note("b"))
            .do_before_retry(note("B"))
            .do_before_retry_async(wait("pre"))
            .do_after_retry(note("a"))
            .do_after_retry_async(wait("post"));
        let source = journal.flux("s", marbles(&time, "a#").unwrap());
        source.retry_with(retry).subscribe(|_| {});
        time.run();
        assert_eq!(
            journal.text(),
            "0 main: s.subscribe s.request(unbounded)\n\
             0 marbles: s.next(a)\n\
             100 marbles: s.error(error) b0 B0 pre.subscribe pre.request(unbounded)\n\
             300 marbles: pre.complete\n\
             350 parallel-1: a0 post.subscribe post.request(unbounded)\n\
             550 marbles: post.complete s.subscribe s.request(unbounded) s.next(a)\n\
             650 marbles: s.error(error) s.cancel\n"
        );
    }

    #[test]
    fn hooks_that_fail_end_it() {
        let fails = |_: &Failure| Err(NonPositiveRequest.into());
        let broken = [
            Retry::max(2).try_do_before_retry(fails),
            Retry::max(2).try_do_after_retry(fails),
            Retry::max(2).try_filter(|_| Err(NonPositiveRequest.into())),
            Retry::max(2).do_before_retry_async(|_| Mono::error(NonPositiveRequest).boxed()),
        ];
        for retry in broken {
            check(
                "a#",
                |_| retry.clone(),
                "0 marbles: s.next(a)\n100 marbles: s.error(error) s.cancel\na #Spec. Rule 3.9 - \
                 Cannot request a non strictly positive number: 0",
            );
        }
    }

    #[test]
    fn cancelling_calls_hooks_off() {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let (wait, source) = (Probe::new(), marbles(&time, "#").unwrap());
        let (timer, log) = (time.clone(), wait.clone());
        let retry = Retry::max(1).do_before_retry_async(move |_| {
            let wait = marbles(&timer, "---|").unwrap().record(log.recorder());
            Mono::from_publisher(wait).map(drop).boxed()
        });
        source.retry_with(retry).subscribe_with(probe.subscriber());
        probe.request(1);
        time.run_until(100 * MS);
        probe.cancel();
        assert_eq!(wait.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn jitter_stays_in_its_bounds_and_repeats() {
        let time = VirtualTime::new();
        let retry = Retry::backoff(9, 100 * MS, &time.parallel())
            .max_backoff(400 * MS)
            .jitter(0.5, 7);
        let delays = retry.delays.unwrap();
        let bounds = [(100, 150), (100, 300), (200, 400), (200, 400)];
        for (iteration, (low, high)) in (0..).zip(bounds) {
            let delay = delays.delay(iteration);
            assert!(low * MS <= delay && delay <= high * MS, "{delay:?}");
            assert_eq!(delay, delays.delay(iteration));
        }
        assert_ne!(delays.delay(2), delays.delay(3));
    }
}
