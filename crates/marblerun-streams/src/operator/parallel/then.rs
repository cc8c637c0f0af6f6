//! Completes when all rails have completed.
//!
//! ```text
//!  -a---c|
//!  ---b----|
//!   then
//!  --------|
//! ```
//!
//! - **Demand**: subscribes at the first request and asks each rail for everything.
//! - **Completion**: of the last rail.
//! - **Error**: of any rail, at once; it cancels the others.
//! - **Cancellation**: cancels all rails.
//! - **Scheduler**: none.

use std::rc::Rc;

use super::gather::{Gather, gather};
use super::{ParallelFlux, Rails};
use crate::context::Context;
use crate::error::Error;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Rails> ParallelFlux<P> {
    /// Emits nothing but the end.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let done = Flux::range(1, 4).parallel(2).then().map(|()| 0);
    /// assert_eq!(values(done.flux()), "|");
    /// ```
    pub fn then(self) -> Mono<ParallelThen<P>> {
        Mono(ParallelThen {
            source: Rc::new(self.0),
        })
    }
}

/// See [`ParallelFlux::then`].
#[derive(Debug)]
pub struct ParallelThen<P> {
    source: Rc<P>,
}

impl<P> Clone for ParallelThen<P> {
    fn clone(&self) -> ParallelThen<P> {
        ParallelThen {
            source: self.source.clone(),
        }
    }
}

impl<P: Rails> Publisher for ParallelThen<P> {
    type Item = ();

    fn subscribe<S: Subscriber<()>>(&self, downstream: S) {
        gather(&self.source, Nothing, downstream);
    }
}

struct Nothing;

impl<T: 'static> Gather<T> for Nothing {
    type Output = ();
    const CANCELS_FAILED: bool = false;

    fn next(&self, _: usize, value: T, context: &Context) -> Result<(), Error> {
        context.discard(&value);
        Ok(())
    }

    fn complete(&self, _: usize) -> Result<(), Error> {
        Ok(())
    }

    fn finish(&self) -> Option<()> {
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{MarbleFailure, Probe};

    #[test]
    fn subscribes_when_it_is_asked() {
        let (source, probe) = (Probe::new(), Probe::new());
        let rails = Flux::range(1, 4).record(source.recorder()).parallel(2);
        let then = rails.then().map(|()| 0);
        then.subscribe_with(probe.subscriber());
        probe.cancel();
        assert_eq!((probe.log(), source.upstream_log()), Default::default());
        assert!(probe.is_source_released());
        let probe = Probe::new();
        then.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "|");
        assert_eq!(source.upstream_log(), "request(256)");
        assert!(probe.is_source_released());
    }

    #[test]
    fn an_error_cancels_the_other_rails() {
        let (rails, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 6).parallel(2).try_map(|n| match n {
            3 => Err(MarbleFailure.into()),
            n => Ok(n),
        });
        let then = flux.record(rails.recorder()).then().map(|()| 0);
        probe.request(1);
        then.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#error");
        let asked = "request(unbounded) request(unbounded) cancel";
        assert_eq!(rails.upstream_log(), asked);
    }
}
