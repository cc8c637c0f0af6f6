//! Emits the first value, then completes.
//!
//! ```text
//!  -a--b-c|
//!    next
//!  -(a|)
//! ```
//!
//! - **Demand**: asks for everything at the first request.
//! - **Completion**: with the first value, or with an empty source.
//! - **Error**: unchanged.
//! - **Cancellation**: cancels the source before it emits.
//! - **Scheduler**: none.

use super::shared::fold::{Fold, FoldSubscriber, Outcome, Progress};
use crate::context::Context;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// The first value, if there is one.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.next().flux(), "-(a|)");
    /// ```
    pub fn next(self) -> Mono<Next<P>> {
        Mono(Next { source: self.0 })
    }
}

/// See [`Flux::next`].
#[derive(Clone, Debug)]
pub struct Next<P> {
    source: P,
}

impl<P> Publisher for Next<P>
where
    P: Publisher,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source
            .subscribe(FoldSubscriber::new(downstream, First));
    }
}

struct First;

impl<T: 'static> Fold<T> for First {
    type Output = T;

    fn next(&self, value: T, _: &Context) -> Progress<T> {
        Progress::Done(value)
    }

    fn complete(&self) -> Outcome<T> {
        Outcome::Empty
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn cancels_before_it_emits() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.next().subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "1 |");
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
    }
}
