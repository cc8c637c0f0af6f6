//! What other threads hand in: work for the loop, and news for its tasks.
//!
//! This is the only part of the core that several threads touch.

#![expect(
    clippy::disallowed_types,
    reason = "where threads meet, there is a lock; it is held for a push or a swap only"
)]

use std::fmt;
use std::mem;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Waker;

/// Hands work to a loop from any thread. Clones belong to the same loop.
///
/// What is handed in runs on the loop's own thread, in the order in which it came, when everything
/// that was due before has run. If the loop is gone, it never runs.
///
/// ```
/// use marblerun_streams::RealTime;
/// use std::{sync::mpsc, thread};
///
/// let time = RealTime::new();
/// let (remote, (sender, receiver)) = (time.remote(), mpsc::channel());
/// thread::spawn(move || {
///     remote.post(move || sender.send(thread::current().id()).unwrap());
/// });
/// time.run_until(|| receiver.try_recv() == Ok(thread::current().id()));
/// ```
#[derive(Clone)]
pub struct Remote(pub(crate) Arc<Mailbox>);

impl Remote {
    /// Runs `task` on the loop's thread.
    pub fn post(&self, task: impl FnOnce() + Send + 'static) {
        self.0.post(Letter::Run(Box::new(task)));
    }
}

impl fmt::Debug for Remote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Remote")
    }
}

pub(crate) enum Letter {
    Run(Box<dyn FnOnce() + Send>),
    /// The number of the sleeper.
    Wake(u64),
}

/// Letters to a loop, in the order in which they came.
#[derive(Default)]
pub(crate) struct Mailbox {
    state: Mutex<State>,
    /// Looked at before each task: cheaper than the lock.
    has_mail: AtomicBool,
}

#[derive(Default)]
struct State {
    letters: Vec<Letter>,
    /// Wakes whoever drives the loop, if it sleeps.
    driver: Option<Waker>,
}

impl Mailbox {
    pub(crate) fn post(&self, letter: Letter) {
        let mut state = self.state();
        state.letters.push(letter);
        self.has_mail.store(true, Ordering::Release);
        wake(state);
    }

    pub(crate) fn has_mail(&self) -> bool {
        self.has_mail.load(Ordering::Acquire)
    }

    /// All letters; the room of `emptied` is used for the next ones.
    pub(crate) fn take(&self, emptied: Vec<Letter>) -> Vec<Letter> {
        let mut state = self.state();
        self.has_mail.store(false, Ordering::Relaxed);
        mem::replace(&mut state.letters, emptied)
    }

    pub(crate) fn wake_driver(&self) {
        wake(self.state());
    }

    /// Whom to wake, once, when there is mail; whether there is none yet.
    #[cfg_attr(
        all(
            target_family = "wasm",
            target_os = "unknown",
            not(feature = "browser")
        ),
        expect(dead_code, reason = "there is no real time")
    )]
    pub(crate) fn set_driver(&self, driver: &Waker) -> bool {
        let mut state = self.state();
        let is_empty = state.letters.is_empty();
        let before = state.driver.replace(driver.clone());
        drop(state);
        drop(before);
        is_empty
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing that can panic runs while it is locked.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Wakes whoever drives the loop, when the lock is free.
fn wake(mut state: MutexGuard<'_, State>) {
    let driver = state.driver.take();
    drop(state);
    if let Some(driver) = driver {
        driver.wake();
    }
}
