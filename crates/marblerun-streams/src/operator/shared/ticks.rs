//! Time as a publisher, for operators that are built on another one's signals.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use crate::downstream::Downstream;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Disposable, Scheduler};

/// Emits at `initial` and then every `period`, to subscribers with unbounded demand.
#[derive(Clone, Debug)]
pub struct Ticks {
    pub(crate) initial: Duration,
    pub(crate) period: Duration,
    pub(crate) scheduler: Scheduler,
}

impl Publisher for Ticks {
    type Item = ();

    fn subscribe<S: Subscriber<()>>(&self, downstream: S) {
        let timer = Timer::new(downstream);
        let worker = match self.scheduler.worker() {
            Ok(worker) => worker,
            Err(rejected) => return timer.downstream.end(|s| s.on_error(rejected.into())),
        };
        if timer.downstream.is_released() {
            return worker.dispose();
        }
        let (ticking, held) = (timer.clone(), worker.clone());
        timer.keep(Disposable::new(move || held.dispose()));
        let tick = move || ticking.downstream.signal(|s| s.on_next(()));
        if let Err(rejected) = worker.schedule_periodically(self.initial, self.period, tick) {
            timer.downstream.end(|s| s.on_error(rejected.into()));
        }
    }
}

/// Emits once, after `delay`.
#[derive(Clone, Debug)]
pub struct Delay {
    pub(crate) delay: Duration,
    pub(crate) scheduler: Scheduler,
}

impl Publisher for Delay {
    type Item = ();

    fn subscribe<S: Subscriber<()>>(&self, downstream: S) {
        let timer = Timer::new(downstream);
        let ringing = timer.clone();
        let ring = move || {
            ringing.downstream.signal(|s| s.on_next(()));
            ringing.downstream.end(|s| s.on_complete());
        };
        match self.scheduler.schedule(self.delay, ring) {
            Ok(task) => timer.keep(task),
            Err(rejected) => timer.downstream.end(|s| s.on_error(rejected.into())),
        }
    }
}

struct Timer<S> {
    downstream: Downstream<S>,
    task: RefCell<Option<Disposable>>,
    is_cancelled: Cell<bool>,
}

impl<S: Subscriber<()>> Timer<S> {
    fn new(downstream: S) -> Rc<Timer<S>> {
        let timer = Rc::new(Timer {
            downstream: Downstream::new(downstream),
            task: RefCell::default(),
            is_cancelled: Cell::new(false),
        });
        let subscription = Subscription::new(timer.clone());
        timer.downstream.signal(|s| s.on_subscribe(subscription));
        timer
    }

    fn keep(&self, task: Disposable) {
        if self.is_cancelled.get() {
            task.dispose();
        } else {
            self.task.replace(Some(task));
        }
    }
}

impl<S: 'static> Upstream for Timer<S> {
    fn request(&self, _: u64) {}

    fn cancel(&self) {
        self.is_cancelled.set(true);
        let task = self.task.take();
        if let Some(task) = task {
            task.dispose();
        }
        self.downstream.release();
    }
}
