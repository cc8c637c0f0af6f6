//! Subscribing for the reader: whatever comes is only seen.

use std::rc::Rc;

use marblerun_streams::{BoxFlux, Context, Error, Subscriber, Subscription, UNBOUNDED};

use crate::item::Item;
use crate::runtime::Runtime;

/// Subscribes with unbounded demand.
pub(crate) fn subscribe_to_see(runtime: &Rc<Runtime>, flux: &BoxFlux<Item>) {
    runtime.subscribing.root();
    flux.subscribe_with(Seeing(runtime.clone()));
    runtime.subscribing.subscribed();
}

struct Seeing(Rc<Runtime>);

impl Subscriber<Item> for Seeing {
    fn on_subscribe(&self, subscription: Subscription) {
        self.0.roots.borrow_mut().push(subscription.clone());
        subscription.request(UNBOUNDED);
    }

    fn on_next(&self, _: Item) {}

    fn on_error(&self, _: Error) {}

    fn on_complete(&self) {}

    fn context(&self) -> Context {
        self.0.context()
    }
}
