//! What feeds a [`Flux::channel`](crate::Flux::channel), from any thread.

#![expect(
    clippy::disallowed_types,
    reason = "where threads meet, there is a lock; no code of others runs while it is held"
)]

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt;
use std::mem;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, TryLockError};

use crate::error::Error;
use crate::scheduler::Bell;

/// How often the lock is tried before a thread sleeps for it. It is held for a push or a swap only,
/// and two threads that sleep for it would wake each other again and again.
const TRIES: u32 = 100;

/// How often a sender looks for room before it sleeps: waking a thread takes longer than that.
#[cfg(not(target_family = "wasm"))]
const SPINS: u32 = 100;

/// How often a receiver looks for a value before it waits to be woken: a sender that is at work has
/// sent some by then.
#[cfg(not(target_family = "wasm"))]
const LOOKS: u32 = 10;

/// How long a receiver that has found few values waits before it looks again, in turns of an empty
/// loop: about a microsecond, so that there are more the next time.
#[cfg(not(target_family = "wasm"))]
const PAUSE: u32 = 50;

/// Sends into a [`Flux::channel`](crate::Flux::channel), from any thread. Clones send into the same; when the last one is
/// dropped, the flux completes.
pub struct Emitter<T>(Arc<Shared<T>>);

struct Shared<T> {
    state: Mutex<State<T>>,
    /// There is room for values, or the channel is closed.
    room: Condvar,
    capacity: usize,
}

struct State<T> {
    values: VecDeque<T>,
    emitters: usize,
    senders_waiting: usize,
    /// How to end once no value is left.
    end: Option<End>,
    /// Nobody takes values any more.
    is_closed: bool,
    /// Wakes who takes values.
    bell: Option<Arc<Bell>>,
    /// Who takes values waits for one, or for the end.
    is_awaited: bool,
}

pub(super) enum End {
    Complete,
    /// Errors are made where they are used: they cannot change threads.
    Error(Box<dyn FnOnce() -> Error + Send>),
}

/// Nobody takes the value any more, or an end was sent before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed<T>(pub T);

/// A value could not be sent at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrySendError<T> {
    /// There is no room.
    Full(T),
    /// Nobody takes the value any more, or an end was sent before.
    Closed(T),
}

impl<T> fmt::Display for Closed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the channel is closed")
    }
}

impl<T> fmt::Display for TrySendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            TrySendError::Full(_) => "the channel is full",
            TrySendError::Closed(_) => "the channel is closed",
        })
    }
}

impl<T: fmt::Debug> std::error::Error for Closed<T> {}

impl<T: fmt::Debug> std::error::Error for TrySendError<T> {}

impl<T> State<T> {
    fn takes_nothing(&self) -> bool {
        self.is_closed || self.end.is_some()
    }

    /// No value comes after those that wait.
    fn is_at_end(&self) -> bool {
        self.end.is_some() || self.emitters == 0
    }

    /// What to ring, once the lock is free.
    fn news(&mut self) -> Option<Arc<Bell>> {
        if mem::take(&mut self.is_awaited) {
            self.bell.clone()
        } else {
            None
        }
    }
}

impl<T> Shared<T> {
    fn state(&self) -> MutexGuard<'_, State<T>> {
        for _ in 0..TRIES {
            match self.state.try_lock() {
                Ok(state) => return state,
                Err(TryLockError::Poisoned(poisoned)) => return poisoned.into_inner(),
                Err(TryLockError::WouldBlock) => std::hint::spin_loop(),
            }
        }
        // Nothing that can panic runs while it is locked.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The state when there is room, or nothing is taken any more.
    #[cfg(not(target_family = "wasm"))]
    fn wait_for_room(&self) -> MutexGuard<'_, State<T>> {
        let blocks =
            |state: &State<T>| state.values.len() >= self.capacity && !state.takes_nothing();
        for _ in 0..SPINS {
            let state = self.state();
            if !blocks(&state) {
                return state;
            }
            drop(state);
            std::thread::yield_now();
        }
        let mut state = self.state();
        while blocks(&state) {
            state.senders_waiting += 1;
            state = self
                .room
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
            state.senders_waiting -= 1;
        }
        state
    }
}

impl<T> Shared<T> {
    /// The state when there is a value or the end, or none has come soon; the last time there were so
    /// many values.
    fn wait_a_little(&self, before: usize) -> MutexGuard<'_, State<T>> {
        #[cfg(not(target_family = "wasm"))]
        {
            // Each look keeps the sender from sending.
            if before < self.capacity / 4 {
                (0..PAUSE).for_each(|_| std::hint::spin_loop());
            }
            for _ in 0..LOOKS {
                // First: the sender may need this core.
                std::thread::yield_now();
                let state = self.state();
                if !state.values.is_empty() || state.is_at_end() {
                    return state;
                }
            }
        }
        self.state()
    }
}

impl<T: Send + 'static> Emitter<T> {
    /// Sends a value; waits while there is no room. Not in a browser, where nothing can wait.
    ///
    /// # Errors
    ///
    /// If nobody takes it any more.
    #[cfg(not(target_family = "wasm"))]
    pub fn next(&self, value: T) -> Result<(), Closed<T>> {
        let mut state = self.0.wait_for_room();
        if state.takes_nothing() {
            return Err(Closed(value));
        }
        state.values.push_back(value);
        ring(state);
        Ok(())
    }

    /// Sends all values, as many at a time as there is room for; waits while there is none. That is
    /// quicker than one by one. Not in a browser, where nothing can wait.
    ///
    /// # Errors
    ///
    /// If nobody takes them any more: those that were not sent are dropped.
    #[cfg(not(target_family = "wasm"))]
    pub fn next_all(&self, values: impl IntoIterator<Item = T>) -> Result<(), Closed<()>> {
        let mut values = values.into_iter();
        // The caller's iterator runs while nothing is locked.
        let mut batch = VecDeque::new();
        loop {
            batch.extend(values.by_ref().take(self.0.capacity));
            if batch.is_empty() {
                return Ok(());
            }
            while !batch.is_empty() {
                let mut state = self.0.wait_for_room();
                if state.takes_nothing() {
                    return Err(Closed(()));
                }
                let room = self.0.capacity - state.values.len();
                let sent = room.min(batch.len());
                state.values.extend(batch.drain(..sent));
                ring(state);
            }
        }
    }

    /// Sends a value if there is room.
    ///
    /// # Errors
    ///
    /// If there is no room, or nobody takes it any more.
    pub fn try_next(&self, value: T) -> Result<(), TrySendError<T>> {
        let mut state = self.0.state();
        if state.takes_nothing() {
            return Err(TrySendError::Closed(value));
        }
        if state.values.len() >= self.0.capacity {
            return Err(TrySendError::Full(value));
        }
        state.values.push_back(value);
        ring(state);
        Ok(())
    }

    /// Completes the flux, after the values sent so far.
    pub fn complete(&self) {
        self.end(End::Complete);
    }

    /// Ends the flux with an error, after the values sent so far.
    pub fn error(&self, error: impl std::error::Error + Send + 'static) {
        self.end(End::Error(Box::new(|| error.into())));
    }

    fn end(&self, end: End) {
        let mut state = self.0.state();
        if !state.takes_nothing() {
            state.end = Some(end);
            self.0.room.notify_all();
            ring(state);
        }
    }

    /// Whether nothing is taken any more.
    pub fn is_closed(&self) -> bool {
        self.0.state().takes_nothing()
    }
}

fn ring<T>(mut state: MutexGuard<'_, State<T>>) {
    let news = state.news();
    drop(state);
    if let Some(bell) = news {
        bell.ring();
    }
}

impl<T> Clone for Emitter<T> {
    fn clone(&self) -> Emitter<T> {
        self.0.state().emitters += 1;
        Emitter(self.0.clone())
    }
}

impl<T> Drop for Emitter<T> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.emitters -= 1;
        if state.emitters == 0 {
            ring(state);
        }
    }
}

impl<T> fmt::Debug for Emitter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Emitter")
    }
}

/// The end where values are taken. Closes the channel when it is dropped.
pub(super) struct Receiver<T> {
    shared: Arc<Shared<T>>,
    /// It has a subscriber.
    is_claimed: Cell<bool>,
    /// How many values there were if the last time it took all of them.
    took_all: Cell<Option<usize>>,
}

/// What was taken from a channel.
pub(super) enum Taken {
    Some,
    /// There is nothing, or nothing that was requested.
    None,
    End(End),
}

impl<T> Receiver<T> {
    pub(super) fn new(capacity: usize) -> (Emitter<T>, Receiver<T>) {
        let shared = Arc::new(Shared {
            state: Mutex::new(State {
                values: VecDeque::new(),
                emitters: 1,
                senders_waiting: 0,
                end: None,
                is_closed: false,
                bell: None,
                is_awaited: false,
            }),
            room: Condvar::new(),
            capacity: capacity.max(1),
        });
        let receiver = Receiver {
            shared: shared.clone(),
            is_claimed: Cell::new(false),
            took_all: Cell::new(None),
        };
        (Emitter(shared), receiver)
    }

    /// Whether this is the first to claim it.
    pub(super) fn claim(&self) -> bool {
        !self.is_claimed.replace(true)
    }

    /// Rings when there is something to take, after nothing was found.
    pub(super) fn listen(&self, bell: &Arc<Bell>) {
        self.shared.state().bell = Some(bell.clone());
    }

    /// Takes at most so many values.
    pub(super) fn take(&self, requested: u64, taken: &RefCell<VecDeque<T>>) -> Taken {
        let mut state = match self.took_all.take() {
            Some(before) if requested > 0 => self.shared.wait_a_little(before),
            _ => self.shared.state(),
        };
        if state.values.is_empty() {
            if state.is_at_end() {
                return Taken::End(state.end.take().unwrap_or(End::Complete));
            }
            state.is_awaited = true;
            return Taken::None;
        }
        let requested = usize::try_from(requested).unwrap_or(usize::MAX);
        if requested == 0 {
            return Taken::None;
        }
        let mut taken = taken.borrow_mut();
        if requested >= state.values.len() {
            self.took_all.set(Some(state.values.len()));
        }
        if requested >= state.values.len() && taken.is_empty() {
            mem::swap(&mut state.values, &mut *taken);
        } else {
            let taking = requested.min(state.values.len());
            taken.extend(state.values.drain(..taking));
        }
        if state.senders_waiting > 0 {
            self.shared.room.notify_all();
        }
        Taken::Some
    }

    /// Takes no more values; gives back what waits.
    pub(super) fn close(&self) -> VecDeque<T> {
        let mut state = self.shared.state();
        state.is_closed = true;
        state.bell = None;
        self.shared.room.notify_all();
        mem::take(&mut state.values)
    }
}

impl<T> Drop for Receiver<T> {
    fn drop(&mut self) {
        let values = self.close();
        drop(values);
    }
}
