//! Subscribers and publishers written in Java.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use marblerun_streams::{Context, Error, Publisher, Subscriber, Subscription};
use marblerun_trace::EventKind;
use marblerun_vm::heap::HostObject;
use marblerun_vm::value::Value;

use super::subscription;
use crate::context::JavaContext;
use crate::failure::{Abrupt, Exception, Stopped};
use crate::item::Item;
use crate::native::{Answer, Call, Native};
use crate::runtime::Runtime;

/// `subscribe(subscriber)`
pub(super) fn subscribe(call: &Call<'_>) -> Answer {
    let subscriber = call.at(0);
    if matches!(subscriber, Value::Null) {
        return Err(call.null("actual"));
    }
    let flux = call.source()?;
    let host = call.runtime.host(&subscriber);
    let of_operator = host.as_ref().and_then(|host| {
        let object: &SubscriberObject = host.as_any().downcast_ref()?;
        Some(Handed(object.0.clone()))
    });
    if let Some(handed) = of_operator {
        call.runtime.subscribing.root();
        flux.subscribe_with(handed);
        call.runtime.subscribing.subscribed();
        return Ok(Value::Null);
    }
    let is_core = call.is(0, "reactor.core.CoreSubscriber");
    let subscriber = match is_core {
        true => subscriber,
        false => {
            let class = "reactor.core.publisher.StrictSubscriber";
            call.runtime.call_static(class, "of", vec![subscriber])?
        }
    };
    let context = JavaContext::of_subscriber(call.runtime, &subscriber)?;
    call.runtime.subscribing.root();
    flux.subscribe_with(JavaSubscriber {
        runtime: call.runtime.clone(),
        subscriber,
        context,
    });
    call.runtime.subscribing.subscribed();
    Ok(Value::Null)
}

/// A `Subscriber` of the program.
struct JavaSubscriber {
    runtime: Rc<Runtime>,
    subscriber: Value,
    context: Option<JavaContext>,
}

impl JavaSubscriber {
    /// Its methods must return normally (§2.13); what they throw leaves the task.
    fn call(&self, name: &str, argument: Option<Value>) {
        let result = self.runtime.invoke(&self.subscriber, Some(name), argument);
        if let Err(Abrupt::Threw(exception)) = result {
            let failure = exception.failure(&self.runtime);
            self.runtime.record(None, EventKind::Uncaught(failure));
        }
    }
}

impl Subscriber<Item> for JavaSubscriber {
    fn on_subscribe(&self, subscription: Subscription) {
        self.runtime.roots.borrow_mut().push(subscription.clone());
        let object = subscription::value(&self.runtime, subscription);
        self.call("onSubscribe", Some(object));
    }

    fn on_next(&self, item: Item) {
        self.call("onNext", Some(item.value));
    }

    fn on_error(&self, error: Error) {
        if !error.is::<Stopped>() {
            self.call("onError", Some(Exception::of(&self.runtime, &error).0));
        }
    }

    fn on_complete(&self) {
        self.call("onComplete", None);
    }

    fn context(&self) -> Context {
        let context = self.runtime.context();
        match &self.context {
            Some(own) => context.with(own.clone()),
            None => context,
        }
    }
}

/// A `Publisher` of the program that is not one of Reactor's.
#[derive(Clone)]
pub(crate) struct JavaPublisher {
    runtime: Rc<Runtime>,
    publisher: Value,
}

impl JavaPublisher {
    pub(crate) fn new(runtime: &Rc<Runtime>, publisher: Value) -> JavaPublisher {
        JavaPublisher {
            runtime: runtime.clone(),
            publisher,
        }
    }
}

impl Publisher for JavaPublisher {
    type Item = Item;

    fn subscribe<S: Subscriber<Item>>(&self, subscriber: S) {
        let class = "reactor.core.publisher.HostSubscriber";
        let subscriber: Rc<dyn Subscriber<Item>> = Rc::new(subscriber);
        let object = Rc::new(SubscriberObject(subscriber.clone()));
        let object = self.runtime.host_object(class, object);
        let arguments = vec![self.publisher.clone(), object];
        let result = self
            .runtime
            .call_static("marblerun.Host", "subscribe", arguments);
        if let Err(abrupt) = result {
            subscriber.on_error(abrupt.into());
        }
    }
}

/// What is behind the `Subscriber` that a publisher of the program gets.
struct SubscriberObject(Rc<dyn Subscriber<Item>>);

/// The subscriber of an operator that the program hands to another publisher.
struct Handed(Rc<dyn Subscriber<Item>>);

impl Subscriber<Item> for Handed {
    fn on_subscribe(&self, subscription: Subscription) {
        self.0.on_subscribe(subscription);
    }

    fn on_next(&self, item: Item) {
        self.0.on_next(item);
    }

    fn on_error(&self, error: Error) {
        self.0.on_error(error);
    }

    fn on_complete(&self) {
        self.0.on_complete();
    }

    fn context(&self) -> Context {
        self.0.context()
    }
}

impl fmt::Debug for SubscriberObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Subscriber")
    }
}

impl HostObject for SubscriberObject {
    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(super) fn native(name: &str) -> Option<Native> {
    Some(match name {
        "onSubscribe" => |call| {
            let upstream = Rc::new(JavaSubscription {
                runtime: call.runtime.clone(),
                subscription: call.at(0),
            });
            with(call, |s| s.on_subscribe(Subscription::new(upstream)))
        },
        "onNext" => |call| with(call, |s| s.on_next(call.item(0))),
        "onError" => |call| {
            let error = call.exception(0)?;
            with(call, |s| s.on_error(error.into()))
        },
        "onComplete" => |call| with(call, |s| s.on_complete()),
        "currentContext" => |call| {
            let mut context = Context::default();
            with(call, |s| context = s.context())?;
            JavaContext::of(call.runtime, &context)
        },
        _ => return None,
    })
}

fn with(call: &Call<'_>, act: impl FnOnce(&dyn Subscriber<Item>)) -> Answer {
    if let Some(host) = call.runtime.host(&call.receiver())
        && let Some(object) = host.as_any().downcast_ref::<SubscriberObject>()
    {
        act(&*object.0);
    }
    Ok(Value::Null)
}

/// A `Subscription` of the program.
struct JavaSubscription {
    runtime: Rc<Runtime>,
    subscription: Value,
}

impl marblerun_streams::Upstream for JavaSubscription {
    fn request(&self, n: u64) {
        let n = i64::try_from(n).unwrap_or(i64::MAX);
        let arguments = vec![self.subscription.clone(), Value::Long(n)];
        let _ = self
            .runtime
            .call_static("marblerun.Host", "request", arguments);
    }

    fn cancel(&self) {
        let arguments = vec![self.subscription.clone()];
        let _ = self
            .runtime
            .call_static("marblerun.Host", "cancel", arguments);
    }
}
