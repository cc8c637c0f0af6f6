//! `subscribe()` with functions for values, the error, the end and the subscription.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use marblerun_streams::{Context, Error, Subscriber, Subscription, UNBOUNDED};
use marblerun_vm::native::Thrown;
use marblerun_vm::value::Value;

use super::disposable::{self, Dispose};
use super::subscription;
use crate::failure::{Abrupt, Exception};
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;

/// Subscribes; gives what can stop it.
pub(super) fn subscribe(call: &Call<'_>) -> Answer {
    let subscriber = LambdaSubscriber::new(call);
    let flux = call.source()?;
    call.runtime.subscribing.root();
    flux.subscribe_with(Shared(subscriber.clone()));
    call.runtime.subscribing.subscribed();
    Ok(disposable::value(call.runtime, subscriber))
}

/// Subscribes to each rail with the same functions; gives what can stop all.
pub(super) fn subscribe_rails(call: &Call<'_>) -> Answer {
    struct All(Vec<Rc<LambdaSubscriber>>);
    impl Dispose for All {
        fn dispose(&self) {
            self.0.iter().for_each(|subscriber| subscriber.dispose());
        }
        fn is_disposed(&self) -> bool {
            self.0.iter().all(|subscriber| subscriber.is_disposed())
        }
    }
    let rails = crate::parallel::rails(call)?;
    let all: Vec<_> = (0..rails.parallelism())
        .map(|_| LambdaSubscriber::new(call))
        .collect();
    call.runtime.subscribing.root();
    rails.subscribe_with(|rail| Shared(all[rail].clone()));
    call.runtime.subscribing.subscribed();
    Ok(disposable::value(call.runtime, Rc::new(All(all))))
}

struct LambdaSubscriber {
    runtime: Rc<Runtime>,
    on_next: Option<Function>,
    on_error: Option<Function>,
    on_complete: Option<Function>,
    on_subscribe: Option<Function>,
    context: Option<Value>,
    upstream: OnceCell<Subscription>,
    is_done: Cell<bool>,
    /// Of a mono: the end is told with the value.
    is_of_mono: bool,
}

impl LambdaSubscriber {
    /// One with the functions that the call has as arguments.
    fn new(call: &Call<'_>) -> Rc<LambdaSubscriber> {
        let context = call
            .is(3, "reactor.util.context.Context")
            .then(|| call.at(3));
        let function = |at| {
            call.optional_function(at)
                .map(crate::function::Function::keeping_wrapped)
        };
        Rc::new(LambdaSubscriber {
            runtime: call.runtime.clone(),
            on_next: function(0),
            on_error: function(1),
            on_complete: function(2),
            on_subscribe: function(3).filter(|_| context.is_none()),
            context,
            upstream: OnceCell::new(),
            is_done: Cell::new(false),
            is_of_mono: call
                .runtime
                .is_instance(&call.receiver(), "reactor.core.publisher.Mono"),
        })
    }

    fn fail(&self, error: &Error) {
        if error.is::<crate::failure::Stopped>() {
            return;
        }
        if self.is_done.replace(true) {
            self.runtime.context().error_dropped(error);
            return;
        }
        self.tell(error);
    }

    /// Calls the function for errors.
    fn tell(&self, error: &Error) {
        let exception = Exception::of(&self.runtime, error);
        match &self.on_error {
            Some(on_error) => {
                if let Err(error) = on_error.call([exception.0]) {
                    self.escape(&error);
                }
            }
            None => {
                let thrown = not_implemented(&self.runtime, &exception);
                self.runtime.context().error_dropped(&thrown.into());
            }
        }
    }

    /// Calls the function for the end.
    fn complete(&self) {
        if let Some(on_complete) = &self.on_complete
            && let Err(error) = on_complete.run()
        {
            self.runtime.context().error_dropped(&error);
        }
    }

    /// The value of a mono: after it nothing is expected but the end, which is told at once, even if the
    /// function for the value fails.
    fn take_only(self: &Rc<Self>, item: Item) {
        self.is_done.set(true);
        let Some(on_next) = &self.on_next else {
            return self.complete();
        };
        let this = self.clone();
        on_next.call_then(vec![item.value], move |result| {
            if let Err(error) = result {
                if error.is::<crate::failure::Stopped>() {
                    return;
                }
                this.cancel();
                this.tell(&error);
            }
            this.complete();
        });
    }

    /// What the function for errors throws leaves the call or the task.
    fn escape(&self, error: &Error) {
        match error.downcast_ref::<Exception>() {
            Some(exception) if !self.runtime.subscribing.is_subscribing() => {
                self.runtime.report(Err(Abrupt::Threw(exception.clone())));
            }
            _ => self.runtime.context().error_dropped(error),
        }
    }

    fn cancel(&self) {
        if let Some(upstream) = self.upstream.get() {
            upstream.cancel();
        }
    }
}

/// The exception of a subscriber that has no function for errors.
fn not_implemented(runtime: &Rc<Runtime>, cause: &Exception) -> Exception {
    let class = "reactor.core.Exceptions";
    let made = runtime.call_static(class, "errorCallbackNotImplemented", vec![cause.0.clone()]);
    match made {
        Ok(exception) => Exception(exception),
        Err(Abrupt::Threw(exception)) => exception,
        Err(_) => runtime.thrown(&Thrown::bare("java.lang.UnsupportedOperationException")),
    }
}

impl Dispose for LambdaSubscriber {
    fn dispose(&self) {
        if !self.is_done.replace(true) {
            self.cancel();
        }
    }

    fn is_disposed(&self) -> bool {
        self.is_done.get()
    }
}

struct Shared(Rc<LambdaSubscriber>);

impl Subscriber<Item> for Shared {
    fn on_subscribe(&self, subscription: Subscription) {
        let this = &self.0;
        this.runtime.roots.borrow_mut().push(subscription.clone());
        // A second subscription is refused upstream of here (§2.5).
        let _ = this.upstream.set(subscription.clone());
        match &this.on_subscribe {
            Some(on_subscribe) => {
                let object = subscription::value(&this.runtime, subscription.clone());
                if let Err(error) = on_subscribe.call([object]) {
                    subscription.cancel();
                    this.fail(&error);
                }
            }
            None => subscription.request(UNBOUNDED),
        }
    }

    fn on_next(&self, item: Item) {
        let this = &self.0;
        if this.is_done.get() {
            this.runtime.context().next_dropped(&item);
            return;
        }
        if this.is_of_mono {
            return this.take_only(item);
        }
        let Some(on_next) = &this.on_next else { return };
        let link = this.clone();
        on_next.call_then(vec![item.value], move |result| {
            if let Err(error) = result {
                link.cancel();
                link.fail(&error);
            }
        });
    }

    fn on_error(&self, error: Error) {
        self.0.fail(&error);
    }

    fn on_complete(&self) {
        let this = &self.0;
        if !this.is_done.replace(true) {
            this.complete();
        }
    }

    fn context(&self) -> Context {
        let context = self.0.runtime.context();
        match &self.0.context {
            Some(value) => context.with(crate::context::JavaContext(value.clone())),
            None => context,
        }
    }
}
