//! `Subscription` objects handed to subscribers written in Java.

use std::any::Any;
use std::rc::Rc;

use marblerun_streams::Subscription;
use marblerun_vm::heap::HostObject;
use marblerun_vm::value::Value;

use crate::native::Native;
use crate::runtime::Runtime;

#[derive(Debug)]
struct SubscriptionObject(Subscription);

impl HostObject for SubscriptionObject {
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// As an object of the program.
pub(crate) fn value(runtime: &Runtime, subscription: Subscription) -> Value {
    let class = "reactor.core.publisher.HostSubscription";
    runtime.host_object(class, Rc::new(SubscriptionObject(subscription)))
}

pub(super) fn native(name: &str) -> Option<Native> {
    Some(match name {
        "request" => |call| match call.size(0) {
            // A subscriber of Reactor's own kind that asks for none gets none.
            0 => Ok(Value::Null),
            n => with(call, |subscription| subscription.request(n)),
        },
        "cancel" => |call| with(call, Subscription::cancel),
        _ => return None,
    })
}

fn with(call: &crate::native::Call<'_>, act: impl FnOnce(&Subscription)) -> crate::native::Answer {
    if let Some(host) = call.runtime.host(&call.receiver())
        && let Some(object) = host.as_any().downcast_ref::<SubscriptionObject>()
    {
        act(&object.0);
    }
    Ok(Value::Null)
}
