//! A loop that drives itself: on a promise when there is something to do, on one timer when the next
//! task is due.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::scheduler::queue::{Clock, Queue, WeakQueue};

/// How long tasks may run before the page has its turn.
const TURN: Duration = Duration::from_millis(8);

/// The longest time a timer takes.
const LONGEST: u128 = i32::MAX as u128;

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since some time, never less than before; on pages, in workers and elsewhere.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn milliseconds() -> f64;
}

pub(super) fn start() -> Queue {
    let plan = Rc::new(Plan::default());
    let queue = Queue::with_clock(Box::new(Performance {
        start: milliseconds(),
        plan: plan.clone(),
    }));
    wasm_bindgen_futures::spawn_local(Driver {
        queue: queue.downgrade(),
        plan,
        timer: None,
    });
    queue
}

struct Performance {
    start: f64,
    plan: Rc<Plan>,
}

impl Clock for Performance {
    fn now(&self) -> Duration {
        let passed = (milliseconds() - self.start).max(0.0);
        Duration::try_from_secs_f64(passed / 1_000.0).unwrap_or(Duration::MAX)
    }

    fn added(&self, queue: &Queue, due: Duration) -> bool {
        let plan = &self.plan;
        let is_sooner = !plan.is_running.get() && plan.looks_at.get().is_none_or(|at| due < at);
        if is_sooner {
            plan.looks_at.set(Some(due));
            plan.queue.replace(Some(queue.clone()));
        }
        is_sooner
    }
}

/// What the clock knows of the driver.
#[derive(Default)]
struct Plan {
    /// It will look for more tasks by itself.
    is_running: Cell<bool>,
    /// When it will look next.
    looks_at: Cell<Option<Duration>>,
    /// A timer is set that has not rung.
    is_timed: Cell<bool>,
    /// It has had its turn: until the timer rings it does nothing, even if it is woken.
    is_paused: Cell<bool>,
    /// While there are tasks; without, the loop is gone when nobody else holds it.
    queue: RefCell<Option<Queue>>,
}

struct Driver {
    queue: WeakQueue,
    plan: Rc<Plan>,
    /// Of the next task, and when that is due.
    timer: Option<(Duration, Timeout)>,
}

impl Future for Driver {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, poller: &mut Context<'_>) -> Poll<()> {
        if self.plan.is_paused.get() {
            return Poll::Pending;
        }
        let Some(queue) = self.queue.upgrade() else {
            return Poll::Ready(());
        };
        queue.mail().set_driver(poller.waker());
        self.plan.is_running.set(true);
        let (next, now) = run(&queue);
        self.plan.is_running.set(false);
        self.plan.looks_at.set(next);
        match next {
            Some(due) => {
                // Timers ring too early by fractions of a millisecond: then there is none any more.
                let is_timed = self.plan.is_timed.get();
                let is_set = is_timed && matches!(&self.timer, Some((at, _)) if *at == due);
                if !is_set {
                    let delay = due.saturating_sub(now);
                    self.plan.is_paused.set(delay.is_zero());
                    // The one before is cancelled first.
                    self.timer = None;
                    self.timer = Some((due, timer(delay, poller.waker(), &self.plan)));
                }
                self.plan.queue.replace(Some(queue));
            }
            None => {
                self.timer = None;
                self.plan.queue.replace(None);
            }
        }
        Poll::Pending
    }
}

/// Runs what is due, for the time of a turn; when the next task is due, and the time it is.
fn run(queue: &Queue) -> (Option<Duration>, Duration) {
    let mut now = queue.now();
    let end = now.saturating_add(TURN);
    loop {
        match queue.next_due() {
            Some(due) if due <= now && now <= end => {
                queue.step();
                now = queue.now();
            }
            Some(due) if due <= now => return (Some(due), now),
            next => {
                now = queue.now();
                if next.is_none_or(|due| due > now) {
                    return (next, now);
                }
            }
        }
    }
}

fn timer(delay: Duration, waker: &Waker, plan: &Rc<Plan>) -> Timeout {
    let (waker, plan) = (waker.clone(), plan.clone());
    plan.is_timed.set(true);
    // Rounded up: a task is never early.
    let millis = delay.as_nanos().div_ceil(1_000_000).min(LONGEST);
    Timeout::new(u32::try_from(millis).unwrap_or(u32::MAX), move || {
        plan.is_timed.set(false);
        plan.is_paused.set(false);
        waker.wake();
    })
}
