//! `Schedulers`, `Scheduler` and `Scheduler.Worker`.

use std::any::Any;
use std::cell::Cell;
use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use marblerun_streams::scheduler::{Disposable, Rejected, Threads};
use marblerun_streams::{Scheduler, Worker};
use marblerun_trace::EventKind;
use marblerun_vm::heap::HostObject;
use marblerun_vm::value::Value;

use crate::failure::{Abrupt, Exception};
use crate::function::Function;
use crate::native::{Answer, Call, Native};
use crate::runtime::Runtime;
use crate::subscriber::disposable;

#[derive(Debug)]
struct SchedulerObject {
    scheduler: Scheduler,
    is_disposed: Cell<bool>,
    /// What is shut down with it.
    service: Option<Value>,
}

/// A task that an executor of the program runs.
struct TaskObject(Cell<Option<Box<dyn FnOnce()>>>);

impl fmt::Debug for TaskObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Task")
    }
}

impl HostObject for TaskObject {
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl HostObject for SchedulerObject {
    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[derive(Debug)]
struct WorkerObject(Worker);

impl HostObject for WorkerObject {
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A scheduler of the program, if it is one of Reactor's.
pub(crate) fn from_value(runtime: &Runtime, value: &Value) -> Option<Scheduler> {
    let host = runtime.host(value)?;
    let object = host.as_any().downcast_ref::<SchedulerObject>()?;
    Some(object.scheduler.clone())
}

fn give(call: &Call<'_>, scheduler: Scheduler) -> Answer {
    give_with(call, scheduler, None)
}

fn give_with(call: &Call<'_>, scheduler: Scheduler, service: Option<Value>) -> Answer {
    let object = SchedulerObject {
        scheduler,
        is_disposed: Cell::new(false),
        service,
    };
    let class = "reactor.core.scheduler.HostScheduler";
    Ok(call.runtime.host_object(class, Rc::new(object)))
}

/// A scheduler that hands its tasks to an executor of the program.
fn from_executor(call: &Call<'_>) -> Answer {
    let executor = call.function(0, "executor")?.into_object();
    let can_delay = call.is(0, "java.util.concurrent.ScheduledExecutorService");
    let is_service = call.is(0, "java.util.concurrent.ExecutorService");
    let (runtime, service) = (call.runtime.clone(), is_service.then(|| executor.clone()));
    let scheduler = Scheduler::from_executor(move |delay, task| {
        if !delay.is_zero() && !can_delay {
            return Err(Rejected);
        }
        let class = "reactor.core.scheduler.HostTask";
        let task = TaskObject(Cell::new(Some(task)));
        let task = runtime.host_object(class, Rc::new(task));
        let nanos = Value::Long(i64::try_from(delay.as_nanos()).unwrap_or(i64::MAX));
        let handed = runtime.call_static(class, "hand", vec![executor.clone(), task, nanos]);
        handed.map(drop).map_err(|_| Rejected)
    });
    give_with(call, scheduler, service)
}

/// `HostTask.run()`
fn run_task(call: &Call<'_>) -> Answer {
    let host = call.runtime.host(&call.receiver());
    let task = host.as_ref().and_then(|host| {
        let task = host.as_any().downcast_ref::<TaskObject>()?;
        task.0.take()
    });
    if let Some(task) = task {
        task();
    }
    Ok(Value::Null)
}

pub(crate) fn native(class: &str, name: &str) -> Option<Native> {
    match class {
        "reactor.core.scheduler.HostTask" => Some(run_task),
        "reactor.core.scheduler.Schedulers" => schedulers(name),
        "reactor.core.scheduler.HostScheduler" => scheduler(name),
        _ => worker(name),
    }
}

/// The first thread of a scheduler of the program, unless its argument there makes it a daemon.
fn keep_going(call: &Call<'_>, name: &str, daemon: usize) {
    if !call.boolean(daemon) {
        call.runtime
            .own_thread
            .set(Some(format!("{name}-1").into()));
    }
}

fn schedulers(name: &str) -> Option<Native> {
    Some(match name {
        "immediate" => |call| give(call, Scheduler::immediate()),
        "single" => |call| match call.count() {
            0 => give(call, call.runtime.time.single()),
            // One worker of the scheduler, which all tasks share.
            _ => Ok(call.at(0)),
        },
        "parallel" => |call| give(call, call.runtime.time.parallel()),
        "boundedElastic" => |call| give(call, call.runtime.time.bounded_elastic()),
        "newSingle" => |call| {
            let name = call.text(0).ok_or_else(|| call.null("name"))?;
            keep_going(call, &name, 1);
            give(call, call.runtime.time.scheduler(Threads::single(name)))
        },
        "newParallel" => |call| {
            let name = call.text(0).ok_or_else(|| call.null("name"))?;
            let size = if call.count() > 1 { call.size(1) } else { 4 };
            keep_going(call, &name, 2);
            let threads = Threads::ring(name, u32::try_from(size).unwrap_or(u32::MAX));
            give(call, call.runtime.time.scheduler(threads))
        },
        "newBoundedElastic" => |call| {
            let name = call.text(2).ok_or_else(|| call.null("name"))?;
            let size = usize::try_from(call.size(0))
                .unwrap_or(usize::MAX)
                .min(10_000);
            give(
                call,
                call.runtime.time.scheduler(Threads::elastic(name, size)),
            )
        },
        "fromExecutor" | "fromExecutorService" => from_executor,
        "isInNonBlockingThread" => {
            |call| Ok(Value::Boolean(must_not_block(&call.runtime.thread_name())))
        }
        "isNonBlockingThread" => |call| {
            let name = call.runtime.invoke(&call.at(0), Some("getName"), [])?;
            Ok(Value::Boolean(match name {
                Value::String(name) => must_not_block(&name.to_rust()),
                _ => false,
            }))
        },
        _ => return None,
    })
}

/// Whether a thread is one on which Reactor refuses to block.
pub(crate) fn must_not_block(thread: &str) -> bool {
    let may_block = [
        "main",
        "boundedElastic",
        "Thread-",
        "pool-",
        "ForkJoinPool",
        "marbles",
        "timer",
    ];
    !may_block.iter().any(|prefix| thread.starts_with(prefix))
}

fn with<R>(call: &Call<'_>, act: impl FnOnce(&SchedulerObject) -> R) -> Result<R, Abrupt> {
    let host = call.runtime.host(&call.receiver());
    let object = host.as_ref().and_then(|host| host.as_any().downcast_ref());
    object.map(act).ok_or_else(|| call.null("scheduler"))
}

fn scheduler(name: &str) -> Option<Native> {
    Some(match name {
        "schedule" => |call| {
            let (task, delay) = (task(call)?, delay(call, 1)?);
            let scheduled = with(call, |object| {
                timing(call, delay, || object.scheduler.schedule(delay, task))
            })?;
            scheduled_value(call, scheduled)
        },
        "schedulePeriodically" => |call| {
            let task = task(call)?;
            let (delay, period) = (time(call, 1, 3)?, time(call, 2, 3)?);
            let scheduled = with(call, |object| {
                let schedule = || object.scheduler.schedule_periodically(delay, period, task);
                call.runtime.timing(call.native.span, schedule)
            })?;
            scheduled_value(call, scheduled)
        },
        "now" => |call| {
            let now = call.runtime.time.now().as_nanos();
            let nanos = Value::Long(i64::try_from(now).unwrap_or(i64::MAX));
            let from =
                call.runtime
                    .call_static("marblerun.Host", "now", vec![nanos, call.at(0)])?;
            Ok(from)
        },
        "createWorker" => |call| {
            let worker = with(call, |object| object.scheduler.worker())?;
            let worker = worker.map_err(|rejected| rejection(call, rejected))?;
            let class = "reactor.core.scheduler.HostWorker";
            Ok(call
                .runtime
                .host_object(class, Rc::new(WorkerObject(worker))))
        },
        "dispose" => |call| {
            let service = with(call, |object| {
                object.is_disposed.set(true);
                object.scheduler.dispose();
                object.service.clone()
            })?;
            if let Some(service) = service {
                call.runtime.invoke(&service, Some("shutdownNow"), [])?;
            }
            Ok(Value::Null)
        },
        "isDisposed" => |call| {
            Ok(Value::Boolean(with(call, |object| {
                object.is_disposed.get()
            })?))
        },
        _ => return None,
    })
}

fn worker(name: &str) -> Option<Native> {
    fn with<R>(call: &Call<'_>, act: impl FnOnce(&Worker) -> R) -> Result<R, Abrupt> {
        let host = call.runtime.host(&call.receiver());
        let object = host.as_ref().and_then(|host| host.as_any().downcast_ref());
        object
            .map(|object: &WorkerObject| act(&object.0))
            .ok_or_else(|| call.null("worker"))
    }
    Some(match name {
        "schedule" => |call| {
            let (task, delay) = (task(call)?, delay(call, 1)?);
            let scheduled = with(call, |worker| {
                timing(call, delay, || worker.schedule(delay, task))
            })?;
            scheduled_value(call, scheduled)
        },
        "schedulePeriodically" => |call| {
            let task = task(call)?;
            let (delay, period) = (time(call, 1, 3)?, time(call, 2, 3)?);
            let scheduled = with(call, |worker| {
                let schedule = || worker.schedule_periodically(delay, period, task);
                call.runtime.timing(call.native.span, schedule)
            })?;
            scheduled_value(call, scheduled)
        },
        "dispose" => |call| {
            with(call, Worker::dispose)?;
            Ok(Value::Null)
        },
        "isDisposed" => |call| Ok(Value::Boolean(with(call, Worker::is_disposed)?)),
        _ => return None,
    })
}

/// A `Runnable` as a task: what it throws leaves the task.
fn task(call: &Call<'_>) -> Result<impl Fn() + use<>, Abrupt> {
    let (function, runtime) = (call.function(0, "task")?, call.runtime.clone());
    Ok(move || run(&runtime, &function))
}

/// Runs a `Runnable` as a task of the clock.
pub(crate) fn run(runtime: &Rc<Runtime>, function: &Function) {
    let report = runtime.clone();
    function.call_then(Vec::new(), move |result| {
        if let Err(error) = result
            && let Some(exception) = error.downcast_ref::<Exception>()
        {
            let failure = exception.failure(&report);
            report.record(None, EventKind::Uncaught(failure));
        }
    });
}

/// Schedules a task of the program, which may run at once if there is no delay.
fn timing<R>(call: &Call<'_>, delay: Duration, schedule: impl FnOnce() -> R) -> R {
    match delay.is_zero() {
        true => schedule(),
        false => call.runtime.timing(call.native.span, schedule),
    }
}

fn delay(call: &Call<'_>, at: usize) -> Result<Duration, Abrupt> {
    if call.count() > at {
        time(call, at, at + 1)
    } else {
        Ok(Duration::ZERO)
    }
}

/// A time given as a number and a `TimeUnit`.
fn time(call: &Call<'_>, at: usize, unit: usize) -> Result<Duration, Abrupt> {
    let nanos = call.runtime.invoke(
        &call.at(unit),
        Some("toNanos"),
        [Value::Long(call.long(at))],
    )?;
    match nanos.unboxed() {
        Value::Long(nanos) => Ok(Duration::from_nanos(u64::try_from(nanos).unwrap_or(0))),
        _ => Ok(Duration::ZERO),
    }
}

fn rejection(call: &Call<'_>, _: Rejected) -> Abrupt {
    let class = "java.util.concurrent.RejectedExecutionException";
    call.throw(class, "Scheduler unavailable")
}

fn scheduled_value(call: &Call<'_>, scheduled: Result<Disposable, Rejected>) -> Answer {
    let scheduled = scheduled.map_err(|rejected| rejection(call, rejected))?;
    Ok(disposable::of(call.runtime, scheduled))
}
