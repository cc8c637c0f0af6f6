//! Several rails that share the values of one source, so that each can run on a thread of its own.
//!
//! - [`from_flux`]: deals the values of a flux out to the rails.
//! - [`run_on`]: each rail on a thread of its own.
//! - [`map`], [`filter`], [`flat_map`], [`concat_map`], [`do_on`]: the same operator on each rail.
//! - [`collect`], [`reduce_with`]: one value for each rail.
//! - [`reduce`]: one value of all rails.
//! - [`then`]: the completion of all rails.
//! - [`sequential`]: what all rails emit, as it comes.
//! - [`ordered`]: what all rails emit, merged in order.
//! - [`sorted`]: what all rails have emitted, in order.
//! - [`groups`]: the rails, each as a publisher.
//! - [`each_rail`], `gather`: what these are built from.

pub mod collect;
pub mod concat_map;
pub mod do_on;
pub mod each_rail;
pub mod filter;
pub mod flat_map;
pub mod from_flux;
pub(crate) mod gather;
pub mod groups;
pub mod map;
pub mod ordered;
pub mod reduce;
pub mod reduce_with;
pub mod run_on;
pub mod sequential;
pub mod sorted;
pub mod then;

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::protocol::{Subscriber, Subscription};
use crate::scheduler::Disposable;
use crate::strict::StrictSubscriber;

/// A source of values for several subscribers, its rails, each of which sees some of them.
pub trait Rails: 'static {
    /// What the rails emit.
    type Item: 'static;

    /// How many rails there are, at least 1.
    fn parallelism(&self) -> usize;

    /// Starts a new subscription of all rails: one subscriber for each.
    fn subscribe<S: Subscriber<Self::Item>>(&self, rails: Vec<S>);
}

/// Rails with the operators of Project Reactor.
///
/// ```
/// use marblerun_streams::{Flux, testing::values};
/// let rails = Flux::range(1, 4).parallel(2).map(|n| n * 10);
/// assert_eq!(values(rails.sequential()), "10 20 30 40 |");
/// ```
#[derive(Clone, Debug)]
pub struct ParallelFlux<P>(pub(crate) P);

impl<P: Rails> Rails for ParallelFlux<P> {
    type Item = P::Item;

    fn parallelism(&self) -> usize {
        self.0.parallelism()
    }

    fn subscribe<S: Subscriber<P::Item>>(&self, rails: Vec<S>) {
        self.0.subscribe(rails);
    }
}

impl<P: Rails> ParallelFlux<P> {
    /// How many rails there are.
    pub fn parallelism(&self) -> usize {
        self.0.parallelism()
    }

    /// Subscribes to all rails with unbounded demand. Errors end the rails without a word.
    pub fn subscribe(&self, on_next: impl Fn(P::Item) + 'static) -> Disposable {
        let on_next = Rc::new(on_next);
        let open = Rc::new(RefCell::new(vec![None; self.0.parallelism()]));
        let each = |rail| ForEach {
            on_next: on_next.clone(),
            open: open.clone(),
            rail,
        };
        self.0
            .subscribe((0..self.0.parallelism()).map(each).collect());
        Disposable::new(move || {
            for subscription in open.take().into_iter().flatten() {
                Subscription::cancel(&subscription);
            }
        })
    }

    /// Subscribes what `subscriber` makes for each rail: see
    /// [`Flux::subscribe_with`](crate::Flux::subscribe_with).
    pub fn subscribe_with<S: Subscriber<P::Item>>(&self, subscriber: impl Fn(usize) -> S) {
        let each = |rail| StrictSubscriber::new(subscriber(rail));
        self.0
            .subscribe((0..self.0.parallelism()).map(each).collect());
    }

    /// The same rails with their type erased, for chains that are built at run time.
    pub fn boxed(self) -> BoxParallelFlux<P::Item> {
        ParallelFlux(BoxedRails(Rc::new(self.0)))
    }
}

/// Hands the values of a rail to a function, with unbounded demand.
struct ForEach<F> {
    on_next: Rc<F>,
    /// The rails that can be cancelled.
    open: Rc<RefCell<Vec<Option<Subscription>>>>,
    rail: usize,
}

impl<F> ForEach<F> {
    fn close(&self) {
        // The list must be free again before the subscription is let go.
        let before = match self.open.borrow_mut().get_mut(self.rail) {
            Some(slot) => slot.take(),
            None => None,
        };
        drop(before);
    }
}

impl<T, F: Fn(T) + 'static> Subscriber<T> for ForEach<F> {
    fn on_subscribe(&self, subscription: Subscription) {
        if let Some(slot) = self.open.borrow_mut().get_mut(self.rail) {
            *slot = Some(subscription.clone());
        }
        subscription.request(UNBOUNDED);
    }

    fn on_next(&self, value: T) {
        (self.on_next)(value);
    }

    fn on_error(&self, _: Error) {
        self.close();
    }

    fn on_complete(&self) {
        self.close();
    }

    fn context(&self) -> Context {
        Context::default()
    }
}

/// Rails whose chain is not part of their type. Clones share the recipe.
pub type BoxParallelFlux<T> = ParallelFlux<BoxedRails<T>>;

/// The erased form of rails.
pub struct BoxedRails<T>(Rc<dyn ErasedRails<T>>);

impl<T> Clone for BoxedRails<T> {
    fn clone(&self) -> BoxedRails<T> {
        BoxedRails(self.0.clone())
    }
}

impl<T> fmt::Debug for BoxedRails<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BoxedRails")
    }
}

impl<T: 'static> Rails for BoxedRails<T> {
    type Item = T;

    fn parallelism(&self) -> usize {
        self.0.count()
    }

    fn subscribe<S: Subscriber<T>>(&self, rails: Vec<S>) {
        let rails = rails.into_iter().map(|rail| Box::new(rail) as _).collect();
        self.0.subscribe_boxed(rails);
    }
}

trait ErasedRails<T> {
    fn count(&self) -> usize;

    fn subscribe_boxed(&self, rails: Vec<Box<dyn Subscriber<T>>>);
}

impl<P: Rails> ErasedRails<P::Item> for P {
    fn count(&self) -> usize {
        self.parallelism()
    }

    fn subscribe_boxed(&self, rails: Vec<Box<dyn Subscriber<P::Item>>>) {
        self.subscribe(rails);
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use crate::testing::{MarbleFailure, Probe};
    use crate::{Flux, UNBOUNDED};

    #[test]
    fn a_function_sees_the_values_of_all_rails_until_it_is_disposed() {
        let (source, seen) = (Probe::new(), Rc::new(RefCell::new(Vec::new())));
        let kept = seen.clone();
        let flux = Flux::range(1, 3).concat_with(Flux::never());
        let rails = flux.record(source.recorder()).parallel(2);
        let subscription = rails.subscribe(move |n| kept.borrow_mut().push(n));
        assert_eq!(*seen.borrow(), [1, 2, 3]);
        subscription.dispose();
        assert_eq!(source.upstream_log(), "request(256) cancel");
    }

    #[test]
    fn each_rail_has_its_own_subscriber() {
        let probes = [Probe::new(), Probe::new()];
        let rails = Flux::range(1, 5).parallel(2).boxed();
        assert_eq!(rails.parallelism(), 2);
        rails.subscribe_with(|rail| probes[rail].subscriber());
        probes[0].request(1);
        probes[1].request(UNBOUNDED);
        // A rail that wants nothing sees the end all the same.
        assert_eq!(probes[0].log(), "1 |");
        assert_eq!(probes[1].log(), "2 3 4 5 |");
    }

    #[test]
    fn an_error_goes_to_every_rail() {
        let probes = [Probe::new(), Probe::new()];
        let rails = Flux::<_>::error(MarbleFailure).map(|n: i64| n).parallel(2);
        rails.subscribe_with(|rail| probes[rail].subscriber());
        assert_eq!(probes.map(|probe| probe.log()), ["#error", "#error"]);
    }
}
