//! Emits the value of a mono if a source made from it answers `true`.
//!
//! ```text
//!  -a|
//!   filterWhen(v -> --true|)
//!  ---(a|)
//! ```
//!
//! - **Demand**: unchanged; the source of the answer is asked for all there is.
//! - **Completion**: with the answer. A source without an answer counts as `false`.
//! - **Error**: of the source, and of the source of the answer. A function that fails is the error.
//! - **Cancellation**: cancels the source, then the source of the answer.
//! - **Scheduler**: none.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Mono<P> {
    /// Leaves out the value if the mono that `predicate` makes of it does not emit `true`.
    ///
    /// ```
    /// use marblerun_streams::{Mono, testing::values};
    /// let even = |n: &i64| Mono::just(n % 2 == 0);
    /// assert_eq!(values(Mono::just(2).filter_when(even).flux()), "2 |");
    /// assert_eq!(values(Mono::just(3).filter_when(even).flux()), "|");
    /// ```
    pub fn filter_when<Q, F>(self, predicate: F) -> Mono<MonoFilterWhen<P, Infallible<F>>>
    where
        Q: Publisher<Item = bool>,
        F: Fn(&P::Item) -> Mono<Q> + Clone + 'static,
    {
        Mono(MonoFilterWhen {
            source: self.0,
            predicate: Infallible(predicate),
            cancels_after_first: false,
        })
    }

    /// As [`filter_when`](Mono::filter_when); `predicate` may fail.
    pub fn try_filter_when<Q, F>(self, predicate: F) -> Mono<MonoFilterWhen<P, Fallible<F>>>
    where
        Q: Publisher<Item = bool>,
        F: Fn(&P::Item) -> Result<Mono<Q>, Error> + Clone + 'static,
    {
        Mono(MonoFilterWhen {
            source: self.0,
            predicate: Fallible(predicate),
            cancels_after_first: false,
        })
    }

    /// As [`filter_when`](Mono::filter_when) with any publisher, which is cancelled after its first
    /// value.
    pub fn filter_when_publisher<Q, F>(self, predicate: F) -> Mono<MonoFilterWhen<P, Infallible<F>>>
    where
        Q: Publisher<Item = bool>,
        F: Fn(&P::Item) -> Q + Clone + 'static,
    {
        Mono(MonoFilterWhen {
            source: self.0,
            predicate: Infallible(predicate),
            cancels_after_first: true,
        })
    }
}

/// See [`Mono::filter_when`].
#[derive(Clone, Debug)]
pub struct MonoFilterWhen<P, F> {
    source: P,
    predicate: F,
    cancels_after_first: bool,
}

impl<P, Q, F> Publisher for MonoFilterWhen<P, F>
where
    P: Publisher,
    Q: Publisher<Item = bool>,
    F: for<'a> Function<&'a P::Item, Output = Q>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(MonoFilterWhenSubscriber {
            link: Rc::new(Link {
                context: downstream.context(),
                downstream: Downstream::new(downstream),
                upstream: UpstreamCell::default(),
                asked: RefCell::new(None),
                asking: RefCell::new(None),
                cancels_after_first: self.cancels_after_first,
            }),
            predicate: self.predicate.clone(),
            is_done: Cell::new(false),
        });
    }
}

struct Link<T, S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    /// The value whose answer is awaited.
    asked: RefCell<Option<T>>,
    /// The link to the source of the answer.
    asking: RefCell<Option<Subscription>>,
    cancels_after_first: bool,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    fn settle(&self, answer: bool) {
        let asked = self.asked.take();
        match asked {
            Some(value) if answer => self.downstream.signal(|s| s.on_next(value)),
            Some(value) => self.context.discard(&value),
            None => {}
        }
        if !self.downstream.is_released() {
            self.downstream.end(|s| s.on_complete());
        }
    }
}

impl<T: 'static, S: 'static> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    fn cancel(&self) {
        self.downstream.release();
        self.upstream.cancel();
        let asking = self.asking.take();
        if let Some(asking) = asking {
            asking.cancel();
        }
        let asked = self.asked.take();
        drop(asked);
    }
}

struct MonoFilterWhenSubscriber<T, S, F> {
    link: Rc<Link<T, S>>,
    predicate: F,
    /// The source has sent its value or its end.
    is_done: Cell<bool>,
}

impl<T, Q, S, F> Subscriber<T> for MonoFilterWhenSubscriber<T, S, F>
where
    T: 'static,
    Q: Publisher<Item = bool>,
    S: Subscriber<T>,
    F: for<'a> Function<&'a T, Output = Q>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.upstream.accept(&subscription) {
            let link = Subscription::new(self.link.clone());
            self.link.downstream.signal(|s| s.on_subscribe(link));
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if self.is_done.replace(true) || link.downstream.is_released() {
            return link.context.next_dropped(&value);
        }
        match self.predicate.apply(&value) {
            Ok(publisher) => {
                link.asked.replace(Some(value));
                publisher.subscribe(AnswerSubscriber {
                    link: link.clone(),
                    upstream: UpstreamCell::default(),
                    is_done: Cell::new(false),
                });
            }
            Err(error) => {
                link.context.discard(&value);
                link.downstream.end(|s| s.on_error(error));
            }
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            self.link.context.error_dropped(&error);
        } else {
            self.link.downstream.end(|s| s.on_error(error));
        }
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.link.downstream.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

struct AnswerSubscriber<T, S> {
    link: Rc<Link<T, S>>,
    upstream: UpstreamCell,
    is_done: Cell<bool>,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<bool> for AnswerSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if !self.upstream.accept(&subscription) {
            return;
        }
        if self.link.downstream.is_released() {
            return subscription.cancel();
        }
        self.link.asking.replace(Some(subscription.clone()));
        subscription.request(UNBOUNDED);
    }

    fn on_next(&self, answer: bool) {
        if !self.is_done.replace(true) {
            if self.link.cancels_after_first {
                self.upstream.cancel();
            }
            self.link.settle(answer);
        }
    }

    fn on_error(&self, error: Error) {
        let link = &self.link;
        if !self.is_done.replace(true) && !link.downstream.is_released() {
            let asked = link.asked.take();
            if let Some(value) = asked {
                link.context.discard(&value);
            }
            link.downstream.end(|s| s.on_error(error.clone()));
        }
        // It is both the end and dropped, as in Reactor.
        link.context.error_dropped(&error);
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.link.settle(false);
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;
    use std::time::Duration;

    use crate::testing::{MarbleFailure, Probe, marbles, values};
    use crate::{Flux, Mono, VirtualTime};

    #[test]
    fn passes_the_request_on_and_asks_for_all_answers() {
        let (source, answers) = (Probe::new(), Probe::new());
        let mono = Mono::from_publisher(Flux::range(1, 1).record(source.recorder()));
        let seen = answers.clone();
        let mono = mono.filter_when_publisher(move |_| {
            Flux::from_iterable([true, false]).record(seen.recorder())
        });
        mono.subscribe_with(source.subscriber());
        source.request(1);
        assert_eq!(source.log(), "1 |");
        assert_eq!(source.upstream_log(), "request(1)");
        assert_eq!(answers.upstream_log(), "request(unbounded) cancel");
        assert!(source.is_source_released());
    }

    #[test]
    fn without_an_answer_the_value_is_discarded() {
        let discarded = Rc::new(RefCell::new(Vec::new()));
        let check = |answers: i64, fails: bool, log: &str| {
            let seen = discarded.clone();
            let mono = Mono::just(7i64).filter_when_publisher(move |_| {
                Flux::range(0, answers.unsigned_abs()).try_map(move |_| {
                    if fails {
                        Err(MarbleFailure.into())
                    } else {
                        Ok(false)
                    }
                })
            });
            let mono = mono.do_on_discard(move |n: &i64| seen.borrow_mut().push(*n));
            assert_eq!(values(mono.flux()), log);
            assert_eq!(discarded.take(), [7]);
        };
        check(0, false, "|");
        check(1, false, "|");
        check(1, true, "#error (#error)");
        let failing = Mono::just(7)
            .try_filter_when(|_| Err::<Mono<crate::source::Never<bool>>, _>(MarbleFailure.into()));
        assert_eq!(values(failing.flux()), "#error");
    }

    #[test]
    fn cancelling_reaches_both_sources() {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let answer = marbles(&time, "--t|")
            .unwrap()
            .record(probe.recorder())
            .boxed();
        Mono::just(1)
            .filter_when_publisher(move |_| answer.clone().map(|_| true))
            .subscribe_with(probe.subscriber());
        probe.request(1);
        time.run_until(Duration::from_millis(100));
        probe.cancel();
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released() && probe.log().is_empty());
    }
}
