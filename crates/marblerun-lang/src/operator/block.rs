//! `block`, `blockFirst` and `blockLast`: the thread waits for a value.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use marblerun_streams::{Context, Disposable, Error, Subscriber, Subscription, UNBOUNDED};
use marblerun_vm::ThreadId;
use marblerun_vm::native::Thrown;
use marblerun_vm::value::Value;

use crate::failure::{Abrupt, Exception, Stopped};
use crate::item::Item;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;
use crate::scheduler::must_not_block;
use crate::waiting::Suspension;

/// `Mono.block()`, `(timeout)`, `Flux.blockLast()`, `(timeout)`
pub(crate) fn last(call: &Call<'_>) -> Answer {
    block(call, false)
}

/// `Flux.blockFirst()`, `(timeout)`
pub(crate) fn first(call: &Call<'_>) -> Answer {
    block(call, true)
}

fn block(call: &Call<'_>, is_first: bool) -> Answer {
    let (runtime, flux) = (call.runtime, call.source()?);
    let timeout = match call.count() {
        0 => None,
        _ => Some(call.duration(0)?),
    };
    let waiting = Rc::new(Waiting {
        runtime: runtime.clone(),
        thread: call.native.thread,
        is_first,
        value: RefCell::default(),
        suspension: Rc::default(),
        upstream: OnceCell::new(),
        timer: RefCell::default(),
    });
    let thread = runtime.thread_name();
    // Where blocking is refused, Reactor subscribes all the same, though nobody reads it.
    let is_refused = must_not_block(&thread);
    if !is_refused {
        runtime.subscribing.root();
    }
    flux.subscribe_with(BlockingSubscriber(waiting.clone()));
    if is_refused {
        let message = format!(
            "block()/blockFirst()/blockLast() are blocking, which is not supported in thread {thread}"
        );
        return Err(call.throw("java.lang.IllegalStateException", message));
    }
    runtime.subscribing.subscribed();
    if let Some(timeout) = timeout.filter(|_| !waiting.suspension.is_over()) {
        let (late, worker) = (waiting.clone(), runtime.time.worker(thread));
        // The worker is new: it takes every task.
        let timer = worker.schedule(timeout, move || late.give_up(timeout));
        *waiting.timer.borrow_mut() = timer.ok();
    }
    Err(Abrupt::Suspended(waiting.suspension.clone()))
}

struct Waiting {
    runtime: Rc<Runtime>,
    thread: ThreadId,
    /// Whether the first value ends it.
    is_first: bool,
    value: RefCell<Option<Value>>,
    suspension: Rc<Suspension>,
    upstream: OnceCell<Subscription>,
    timer: RefCell<Option<Disposable>>,
}

impl Waiting {
    /// The thread goes on.
    fn end(&self, result: Result<Value, Exception>) {
        if let Some(timer) = self.timer.take() {
            timer.dispose();
        }
        self.runtime.wake(self.thread, &self.suspension, result);
    }

    fn cancel(&self) {
        if let Some(upstream) = self.upstream.get() {
            upstream.cancel();
        }
    }

    fn give_up(&self, timeout: std::time::Duration) {
        if self.suspension.is_over() {
            return;
        }
        self.cancel();
        let nanos = timeout.as_nanos();
        let message = format!("Timeout on blocking read for {nanos} NANOSECONDS");
        let thrown = Thrown::new("java.lang.IllegalStateException", message);
        self.end(Err(self.runtime.thrown(&thrown)));
    }
}

struct BlockingSubscriber(Rc<Waiting>);

impl Subscriber<Item> for BlockingSubscriber {
    fn on_subscribe(&self, subscription: Subscription) {
        let this = &self.0;
        this.runtime.roots.borrow_mut().push(subscription.clone());
        // A second subscription is refused upstream of here (§2.5).
        let _ = this.upstream.set(subscription.clone());
        subscription.request(UNBOUNDED);
    }

    fn on_next(&self, item: Item) {
        if self.0.is_first {
            if self
                .0
                .value
                .borrow_mut()
                .replace(item.value.clone())
                .is_none()
            {
                self.0.cancel();
                self.0.end(Ok(item.value));
            }
        } else {
            *self.0.value.borrow_mut() = Some(item.value);
        }
    }

    fn on_error(&self, error: Error) {
        if error.is::<Stopped>() {
            return;
        }
        let runtime = &self.0.runtime;
        let exception = Exception::of(runtime, &error);
        let arguments = vec![exception.0.clone()];
        let thrown = runtime.call_static("reactor.core.Exceptions", "propagate", arguments);
        self.0.end(Err(match thrown {
            Ok(thrown) => Exception(thrown),
            Err(_) => exception,
        }));
    }

    fn on_complete(&self) {
        let value = self.0.value.take();
        self.0.end(Ok(value.unwrap_or_default()));
    }

    fn context(&self) -> Context {
        self.0.runtime.context()
    }
}
