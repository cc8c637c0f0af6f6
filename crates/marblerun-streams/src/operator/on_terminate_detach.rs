//! Lets go of the subscriber at the end and at a cancel.
//!
//! ```text
//!  -a--b-c|
//!    onTerminateDetach
//!  -a--b-c|
//! ```
//!
//! - **Demand**: unchanged; none after the end.
//! - **Completion**: unchanged.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged; what the source sends nevertheless goes nowhere.
//! - **Scheduler**: none.
//!
//! Operators of this crate let go of their subscribers anyway; this one is for sources that do not.

use std::rc::Rc;

use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Passes everything through, and holds nobody after the end or a cancel.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.on_terminate_detach(), "-a--b-c|");
    /// ```
    pub fn on_terminate_detach(self) -> Flux<OnTerminateDetach<P>> {
        Flux(OnTerminateDetach { source: self.0 })
    }
}

impl<P: Publisher> Mono<P> {
    /// Passes everything through, and holds nobody after the end or a cancel.
    pub fn on_terminate_detach(self) -> Mono<OnTerminateDetach<P>> {
        Mono(OnTerminateDetach { source: self.0 })
    }
}

/// See [`Flux::on_terminate_detach`].
#[derive(Clone, Debug)]
pub struct OnTerminateDetach<P> {
    source: P,
}

impl<P: Publisher> Publisher for OnTerminateDetach<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(DetachSubscriber(Rc::new(Link {
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
        })));
    }
}

struct Link<S> {
    downstream: Downstream<S>,
    upstream: UpstreamCell,
}

impl<S: 'static> Upstream for Link<S> {
    fn request(&self, n: u64) {
        if !self.downstream.is_released() {
            self.upstream.request(n);
        }
    }

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.downstream.release();
            self.upstream.cancel();
        }
    }
}

struct DetachSubscriber<S>(Rc<Link<S>>);

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for DetachSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.upstream.accept(&subscription) {
            let link = Subscription::new(self.0.clone());
            self.0.downstream.signal(|s| s.on_subscribe(link));
        }
    }

    fn on_next(&self, value: T) {
        self.0.downstream.signal(|s| s.on_next(value));
    }

    fn try_on_next(&self, value: T) -> bool {
        let mut is_taken = true;
        self.0
            .downstream
            .signal(|s| is_taken = s.try_on_next(value));
        is_taken
    }

    fn on_error(&self, error: Error) {
        self.0.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        self.0.downstream.end(|s| s.on_complete());
    }

    fn context(&self) -> Context {
        self.0.downstream.context()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
    use crate::testing::Probe;
    use crate::{Context, Error, Flux};

    /// A source that keeps its subscribers for ever.
    #[derive(Default)]
    struct Hoarder(Rc<RefCell<Vec<Box<dyn Subscriber<i64>>>>>);

    struct Deaf;

    impl Upstream for Deaf {
        fn request(&self, _: u64) {}
        fn cancel(&self) {}
    }

    impl Publisher for Hoarder {
        type Item = i64;

        fn subscribe<S: Subscriber<i64>>(&self, subscriber: S) {
            subscriber.on_subscribe(Subscription::new(Rc::new(Deaf)));
            self.0.borrow_mut().push(Box::new(subscriber));
        }
    }

    #[test]
    fn a_source_that_keeps_its_subscribers_does_not_keep_those_below() {
        for is_cancelled in [true, false] {
            let (probe, kept) = (Probe::new(), Hoarder::default());
            let subscribers = kept.0.clone();
            Flux::from_publisher(kept)
                .on_terminate_detach()
                .subscribe_with(probe.subscriber());
            if is_cancelled {
                probe.cancel();
            } else {
                subscribers.borrow()[0].on_complete();
            }
            assert!(probe.is_source_released());
            subscribers.borrow()[0].on_next(1);
            subscribers.borrow()[0].on_error(Error::from(std::fmt::Error));
            let _: Context = subscribers.borrow()[0].context();
            assert_eq!(probe.log(), if is_cancelled { "" } else { "|" });
        }
    }
}
