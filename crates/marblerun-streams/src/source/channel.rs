//! Emits what other threads send, kept in a channel until it is requested.
//!
//! - **Demand**: values wait in the channel until they are requested; when it is full, the senders
//!   wait.
//! - **Completion**: after the values sent before it; when every emitter is gone, too.
//! - **Error**: after the values sent before it; a second subscriber;
//!   [`Rejected`](crate::scheduler::Rejected) if the scheduler takes no tasks; `request(0)`.
//! - **Cancellation**: closes the channel, which the emitters are told, and discards what waits.
//! - **Scheduler**: values are emitted on a thread taken when it is subscribed.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;
use std::fmt;
use std::rc::Rc;

use super::emitter::{Emitter, End, Receiver, Taken};
use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::{AlreadySubscribed, NonPositiveRequest};
use crate::flux::Flux;
use crate::operator::shared::reject::reject;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Scheduler, Sleeper, Worker};

/// How often values are taken from the channel in one go: then other tasks have their turn.
const ROUNDS: u32 = 64;

impl<T: Send + 'static> Flux<Channel<T>> {
    /// A flux for one subscriber, and what feeds it from any thread. At most `capacity` values wait
    /// between them, at least one.
    ///
    /// ```
    /// use marblerun_streams::{Flux, RealTime};
    /// use std::thread;
    ///
    /// let time = RealTime::new();
    /// let (emitter, flux) = Flux::channel(&time.single(), 4);
    /// thread::spawn(move || (1..=1_000).try_for_each(|n| emitter.next(n)));
    /// let sum = flux.filter(|n| n % 2 == 0).reduce(|a, b| a + b);
    /// assert_eq!(time.block_on(sum.into_future())?, Some(250_500));
    /// # Ok::<(), marblerun_streams::Error>(())
    /// ```
    pub fn channel(scheduler: &Scheduler, capacity: usize) -> (Emitter<T>, Flux<Channel<T>>) {
        let (emitter, receiver) = Receiver::new(capacity);
        let channel = Channel {
            receiver: Rc::new(receiver),
            scheduler: scheduler.clone(),
        };
        (emitter, Flux(channel))
    }
}

/// See [`Flux::channel`].
pub struct Channel<T> {
    receiver: Rc<Receiver<T>>,
    scheduler: Scheduler,
}

impl<T> Clone for Channel<T> {
    fn clone(&self) -> Channel<T> {
        Channel {
            receiver: self.receiver.clone(),
            scheduler: self.scheduler.clone(),
        }
    }
}

impl<T> fmt::Debug for Channel<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Channel")
    }
}

impl<T: Send + 'static> Publisher for Channel<T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        let worker = match self.scheduler.worker() {
            Ok(worker) => worker,
            Err(rejected) => return reject(downstream, rejected.into()),
        };
        if !self.receiver.claim() {
            worker.dispose();
            return reject(downstream, AlreadySubscribed::CHANNEL.into());
        }
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            receiver: self.receiver.clone(),
            worker: worker.clone(),
            sleeper: OnceCell::new(),
            requested: Demand::none(),
            taken: RefCell::default(),
            is_running: Cell::new(false),
        });
        let drained = link.clone();
        let sleeper = worker.sleeper(move |_| drained.run());
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        match sleeper {
            Ok(sleeper) => link.start(sleeper),
            Err(rejected) => link.end(|s| s.on_error(rejected.into())),
        }
    }
}

struct Link<T, S> {
    downstream: Downstream<S>,
    context: Context,
    receiver: Rc<Receiver<T>>,
    worker: Worker,
    /// Takes values when it is woken.
    sleeper: OnceCell<Sleeper>,
    requested: Demand,
    /// From the channel, and requested.
    taken: RefCell<VecDeque<T>>,
    /// It looks for what was requested by itself.
    is_running: Cell<bool>,
}

impl<T: Send + 'static, S: Subscriber<T>> Link<T, S> {
    fn start(&self, sleeper: Sleeper) {
        if self.downstream.is_released() {
            return sleeper.stop();
        }
        self.receiver.listen(sleeper.bell());
        sleeper.set_expecting(self.requested.get() > 0);
        sleeper.wake();
        // Set only here.
        drop(self.sleeper.set(sleeper));
    }

    fn run(&self) {
        self.is_running.set(true);
        self.emit();
        self.is_running.set(false);
    }

    fn emit(&self) {
        for _ in 0..ROUNDS {
            while let Some(value) = self.pop() {
                self.downstream.signal(|s| s.on_next(value));
            }
            if self.downstream.is_released() {
                return;
            }
            let requested = self.requested.get();
            match self.receiver.take(requested, &self.taken) {
                Taken::Some => {}
                Taken::None => return self.set_expecting(requested > 0),
                Taken::End(End::Complete) => return self.end(|s| s.on_complete()),
                Taken::End(End::Error(error)) => return self.end(|s| s.on_error(error())),
            }
        }
        if let Some(sleeper) = self.sleeper.get() {
            sleeper.wake();
        }
    }

    fn pop(&self) -> Option<T> {
        let value = self.taken.borrow_mut().pop_front()?;
        self.requested.deliver(1);
        Some(value)
    }

    fn set_expecting(&self, is_expecting: bool) {
        if let Some(sleeper) = self.sleeper.get() {
            sleeper.set_expecting(is_expecting);
        }
    }

    fn end(&self, signal: impl FnOnce(&S)) {
        if !self.downstream.is_released() {
            self.downstream.end(signal);
            self.release();
        }
    }

    /// Closes the channel and discards what waits.
    fn release(&self) {
        self.downstream.release();
        if let Some(sleeper) = self.sleeper.get() {
            sleeper.stop();
        }
        self.worker.dispose();
        for value in self.taken.take().into_iter().chain(self.receiver.close()) {
            self.context.discard(&value);
        }
    }
}

impl<T: Send + 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        if self.downstream.is_released() {
            return;
        }
        if n == 0 {
            return self.end(|s| s.on_error(NonPositiveRequest.into()));
        }
        if self.requested.add(n) == 0
            && !self.is_running.get()
            && let Some(sleeper) = self.sleeper.get()
        {
            sleeper.set_expecting(true);
            sleeper.wake();
        }
    }

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.release();
        }
    }
}

#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "other threads are what is tested"
)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;
    use std::sync::mpsc;
    use std::thread;

    use super::Channel;
    use crate::context::OnDiscard;
    use crate::error::IllegalState;
    use crate::source::{Closed, Emitter, TrySendError};
    use crate::testing::Probe;
    use crate::{Context, Flux, RealTime, Scheduler, VirtualTime};

    #[test]
    fn values_wait_for_demand_and_senders_for_room() {
        let time = VirtualTime::new();
        let (emitter, flux) = Flux::channel(&time.single(), 2);
        let probe = Probe::new();
        assert_eq!(emitter.try_next(1), Ok(()));
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        time.run();
        assert_eq!(emitter.try_next(2), Ok(()));
        assert_eq!(emitter.try_next(3), Ok(()));
        time.run();
        assert_eq!(emitter.try_next(4), Err(TrySendError::Full(4)));
        assert_eq!(probe.log(), "1");
        probe.request(2);
        assert_eq!(probe.log(), "1", "nothing comes inside a request");
        time.run();
        assert_eq!(emitter.try_next(4), Ok(()));
        emitter.complete();
        assert_eq!(emitter.try_next(5), Err(TrySendError::Closed(5)));
        time.run();
        assert_eq!(probe.log(), "1 2 3");
        probe.request(1);
        time.run();
        assert_eq!(probe.log(), "1 2 3 4 |");
        assert!(probe.is_source_released() && emitter.is_closed());
    }

    #[test]
    fn it_ends_without_demand_by_an_error_or_when_the_last_emitter_is_gone() {
        let time = VirtualTime::new();
        let ends: [fn(&Emitter<u8>); 2] = [|_| (), |e| e.error(IllegalState("oops"))];
        for (end, expected) in ends.into_iter().zip(["|", "#oops"]) {
            let (emitter, flux) = Flux::channel(&time.single(), 2);
            let probe = Probe::new();
            flux.subscribe_with(probe.subscriber());
            time.run();
            let clone = emitter.clone();
            drop(emitter);
            time.run();
            assert_eq!(probe.log(), "");
            end(&clone);
            drop(clone);
            time.run();
            assert_eq!(probe.log(), expected);
            assert!(probe.is_source_released());
        }
    }

    #[test]
    fn cancelling_tells_the_emitters_and_discards_what_waits() {
        let time = VirtualTime::new();
        let (emitter, flux) = Flux::channel(&time.single(), 4);
        let discarded = Rc::new(RefCell::new(Vec::new()));
        let seen = discarded.clone();
        let hook = OnDiscard(Rc::new(move |value| {
            seen.borrow_mut().push(value.downcast_ref::<i32>().copied());
        }));
        let probe = Probe::new()
            .cancelling_after(1)
            .with_context(Context::default().with(hook));
        (1..4).for_each(|n| emitter.try_next(n).unwrap());
        probe.request(2);
        flux.subscribe_with(probe.subscriber());
        time.run();
        assert_eq!(probe.log(), "1");
        assert_eq!(*discarded.borrow(), [Some(2), Some(3)]);
        assert_eq!(emitter.next(4), Err(Closed(4)));
        assert!(probe.is_source_released());
    }

    #[test]
    fn there_is_one_subscriber_and_it_needs_a_clock() {
        let time = VirtualTime::new();
        let (emitter, flux) = Flux::<Channel<i32>>::channel(&time.single(), 1);
        let (first, second) = (Probe::new(), Probe::new());
        flux.subscribe_with(first.subscriber());
        flux.subscribe_with(second.subscriber());
        assert_eq!(second.log(), "#a channel allows only one Subscriber");
        assert!(!emitter.is_closed());
        let (emitter, flux) = Flux::<Channel<i32>>::channel(&Scheduler::immediate(), 1);
        let third = Probe::new();
        flux.subscribe_with(third.subscriber());
        assert_eq!(third.log(), "#Scheduler unavailable");
        assert!(emitter.is_closed());
    }

    #[test]
    fn a_flux_that_nobody_subscribes_closes_the_channel() {
        let (emitter, flux) = Flux::channel(&VirtualTime::new().single(), 1);
        let (sender, receiver) = mpsc::channel();
        let waits = thread::spawn(move || {
            sender.send(emitter.next(1)).unwrap();
            emitter.next(2)
        });
        assert_eq!(receiver.recv(), Ok(Ok(())));
        drop(flux);
        assert_eq!(waits.join().unwrap(), Err(Closed(2)));
    }

    #[test]
    fn threads_send_in_their_own_order_one_by_one_and_in_batches() {
        let time = RealTime::new();
        let (emitter, flux) = Flux::channel(&time.single(), 3);
        let batches = emitter.clone();
        let threads = [
            thread::spawn(move || (0..500).try_for_each(|n| emitter.next(n)).unwrap()),
            thread::spawn(move || batches.next_all(500..1_000).unwrap()),
        ];
        let came = Rc::new(RefCell::new(Vec::new()));
        let seen = came.clone();
        let probe = Probe::new().requesting_one_by_one();
        probe.request(1);
        flux.do_on_next(move |n| seen.borrow_mut().push(*n))
            .subscribe_with(probe.subscriber());
        time.run_until_idle();
        for thread in threads {
            thread.join().unwrap();
        }
        let came = came.take();
        let (low, high): (Vec<i32>, Vec<i32>) = came.iter().partition(|n| **n < 500);
        assert!(low.into_iter().eq(0..500) && high.into_iter().eq(500..1_000));
        assert!(probe.log().ends_with('|') && probe.deepest() == 1);
    }
}
