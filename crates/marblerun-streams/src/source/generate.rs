//! Calls a function for each value, with a state that it carries on.
//!
//! ```text
//!  generate(a, next letter, complete after c)
//!  (abc|)
//! ```
//!
//! - **Demand**: one call for each value requested, inside `request`.
//! - **Completion**: when the function completes its sink.
//! - **Error**: the function's failure, or a call that pushes nothing or two values.
//! - **Cancellation**: stops before the next call; the state is cleaned up however it ends.
//! - **Scheduler**: none; the function runs where `request` is called.

use std::cell::Cell;
use std::marker::PhantomData;
use std::rc::{Rc, Weak};

use super::Failed;
use super::synchronous_sink::{OneByOne, SynchronousSink};
use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::{Error, IllegalState, NonPositiveRequest};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

impl<T: 'static> Flux<Generate<T, (), (), ()>> {
    /// Calls `generator` with its state and a sink, once for each value requested.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::generate(|| 1, |n, sink| {
    ///     sink.next(*n);
    ///     if *n == 3 {
    ///         sink.complete();
    ///     }
    ///     *n += 1;
    /// });
    /// assert_eq!(values(flux), "1 2 3 |");
    /// ```
    pub fn generate<A, I, G>(
        initial: I,
        generator: G,
    ) -> Flux<
        Generate<
            T,
            impl Fn() -> Result<A, Error>,
            impl Fn(&mut A, &SynchronousSink<T>) -> Result<(), Error> + Clone,
            fn(A),
        >,
    >
    where
        A: 'static,
        I: Fn() -> A + 'static,
        G: Fn(&mut A, &SynchronousSink<T>) + Clone + 'static,
    {
        Flux(Generate {
            initial: move || Ok(initial()),
            generator: move |state: &mut A, sink: &SynchronousSink<T>| {
                generator(state, sink);
                Ok(())
            },
            clean_up: drop as fn(A),
            item: PhantomData,
        })
    }

    /// As [`generate`](Flux::generate), with functions that may fail, and one that is given the
    /// last state however the stream ends.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::try_generate(
    ///     || Ok("1 2 x".split(' ')),
    ///     |words, sink| {
    ///         match words.next() {
    ///             Some(word) => sink.next(word.parse::<i32>()?),
    ///             None => sink.complete(),
    ///         }
    ///         Ok(())
    ///     },
    ///     |words| assert_eq!(words.count(), 0),
    /// );
    /// assert_eq!(values(flux), "1 2 #invalid digit found in string");
    /// ```
    pub fn try_generate<A, I, G, C>(
        initial: I,
        generator: G,
        clean_up: C,
    ) -> Flux<Generate<T, I, G, C>>
    where
        A: 'static,
        I: Fn() -> Result<A, Error> + 'static,
        G: Fn(&mut A, &SynchronousSink<T>) -> Result<(), Error> + Clone + 'static,
        C: Fn(A) + Clone + 'static,
    {
        Flux(Generate {
            initial,
            generator,
            clean_up,
            item: PhantomData,
        })
    }
}

/// See [`Flux::generate`].
#[derive(Clone, Debug)]
pub struct Generate<T, I, G, C> {
    initial: I,
    generator: G,
    clean_up: C,
    item: PhantomData<fn() -> T>,
}

impl<T, A, I, G, C> Publisher for Generate<T, I, G, C>
where
    T: 'static,
    A: 'static,
    I: Fn() -> Result<A, Error> + 'static,
    G: Fn(&mut A, &SynchronousSink<T>) -> Result<(), Error> + Clone + 'static,
    C: Fn(A) + Clone + 'static,
{
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        let state = match (self.initial)() {
            Ok(state) => state,
            Err(error) => return Failed::new(error).subscribe(downstream),
        };
        let link = Rc::new_cyclic(|this| GenerateLink {
            this: this.clone(),
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            generator: self.generator.clone(),
            clean_up: self.clean_up.clone(),
            state: Cell::new(Some(state)),
            requested: Demand::none(),
            has_value: Cell::new(false),
            is_ended: Cell::new(false),
            item: PhantomData,
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
    }
}

struct GenerateLink<T, A, G, C, S> {
    this: Weak<GenerateLink<T, A, G, C, S>>,
    downstream: Downstream<S>,
    context: Context,
    generator: G,
    clean_up: C,
    /// Taken out while the generator runs; none once it is cleaned up.
    state: Cell<Option<A>>,
    requested: Demand,
    /// The current call has pushed its value.
    has_value: Cell<bool>,
    /// The sink has ended.
    is_ended: Cell<bool>,
    item: PhantomData<fn() -> T>,
}

impl<T, A, G, C, S> GenerateLink<T, A, G, C, S>
where
    T: 'static,
    A: 'static,
    G: Fn(&mut A, &SynchronousSink<T>) -> Result<(), Error> + 'static,
    C: Fn(A) + 'static,
    S: Subscriber<T>,
{
    /// Calls the generator while there is demand, including what is requested meanwhile.
    fn emit(&self) {
        let (Some(this), Some(mut state)) = (self.this.upgrade(), self.state.take()) else {
            return;
        };
        let sink = SynchronousSink::new(this);
        let mut failure = None;
        while failure.is_none() && self.requested.get() > 0 && !self.is_over() {
            self.has_value.set(false);
            failure = (self.generator)(&mut state, &sink).err();
            if failure.is_none() && !self.has_value.get() && !self.is_over() {
                let message = "The generator didn't call any of the SynchronousSink method";
                failure = Some(IllegalState(message).into());
            }
            self.requested.deliver(1);
        }
        if failure.is_none() && !self.is_over() {
            return self.state.set(Some(state));
        }
        (self.clean_up)(state);
        if let Some(error) = failure {
            self.end(Err(error));
        }
    }

    fn is_over(&self) -> bool {
        self.is_ended.get() || self.downstream.is_released()
    }
}

impl<T, A, G, C, S> OneByOne<T> for GenerateLink<T, A, G, C, S>
where
    T: 'static,
    S: Subscriber<T>,
{
    fn next(&self, value: T) {
        if self.is_ended.get() {
            self.context.next_dropped(&value);
        } else if self.has_value.replace(true) {
            self.end(Err(IllegalState("More than one call to onNext").into()));
        } else {
            self.downstream.signal(|s| s.on_next(value));
        }
    }

    fn end(&self, end: Result<(), Error>) {
        if self.is_ended.replace(true) {
            return;
        }
        self.downstream.end(|s| match end {
            Ok(()) => s.on_complete(),
            Err(error) => s.on_error(error),
        });
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

impl<T, A, G, C, S> Upstream for GenerateLink<T, A, G, C, S>
where
    T: 'static,
    A: 'static,
    G: Fn(&mut A, &SynchronousSink<T>) -> Result<(), Error> + 'static,
    C: Fn(A) + 'static,
    S: Subscriber<T>,
{
    fn request(&self, n: u64) {
        if n == 0 {
            self.end(Err(NonPositiveRequest.into()));
            self.cancel();
        } else if !self.is_over() && self.requested.add(n) == 0 {
            self.emit();
        }
    }

    fn cancel(&self) {
        self.downstream.release();
        if let Some(state) = self.state.take() {
            (self.clean_up)(state);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::SynchronousSink;
    use crate::error::{Error, NonPositiveRequest};
    use crate::testing::{Probe, values};
    use crate::{Flux, Publisher};

    type Log = Rc<RefCell<Vec<String>>>;

    fn logging(
        log: &Log,
        generator: impl Fn(&mut i32, &SynchronousSink<i32>) -> Result<(), Error> + Clone + 'static,
    ) -> Flux<impl Publisher<Item = i32>> {
        let log = log.clone();
        Flux::try_generate(
            || Ok(1),
            generator,
            move |state| log.borrow_mut().push(format!("state {state}")),
        )
    }

    #[test]
    fn the_value_goes_down_at_once_and_the_state_is_cleaned_up_at_cancel() {
        let log = Log::default();
        let probe = Probe::new();
        let inside = (probe.clone(), log.clone());
        let flux = logging(&log, move |n, sink| {
            sink.next(*n);
            inside.1.borrow_mut().push(inside.0.log());
            *n += 1;
            Ok(())
        });
        flux.subscribe_with(probe.subscriber());
        probe.request(2);
        probe.cancel();
        assert_eq!(*log.borrow(), ["1", "1 2", "state 3"]);
        assert!(probe.is_source_released());
    }

    #[test]
    fn calls_that_break_the_rules_are_errors() {
        let log = Log::default();
        let none = logging(&log, |_, _| Ok(()));
        assert_eq!(
            values(none),
            "#The generator didn't call any of the SynchronousSink method"
        );
        let two = logging(&log, |n, sink| {
            sink.next(*n);
            sink.next(*n);
            *n = 5;
            Ok(())
        });
        assert_eq!(values(two), "1 #More than one call to onNext");
        let fails = logging(&log, |n, sink| {
            sink.next(*n);
            Err(NonPositiveRequest.into())
        });
        assert!(values(fails).starts_with("1 #Spec"));
        assert_eq!(*log.borrow(), ["state 1", "state 5", "state 1"]);
    }

    #[test]
    fn what_is_pushed_after_the_end_is_dropped() {
        let flux = logging(&Log::default(), |_, sink| {
            sink.complete();
            sink.next(5);
            Ok(())
        });
        assert_eq!(values(flux), "| (5)");
    }

    #[test]
    fn requests_from_inside_on_next_do_not_recurse() {
        let probe = Probe::new().requesting_one_by_one();
        Flux::generate(
            || 0,
            |n, sink| {
                *n += 1;
                sink.next(*n);
                if *n == 100_000 {
                    sink.complete();
                }
            },
        )
        .subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.deepest(), 1);
        assert!(probe.log().ends_with("100000 |"));
    }
}
