//! Failing where there is nothing to subscribe to.

use std::rc::Rc;

use crate::error::Error;
use crate::protocol::{Subscriber, Subscription};
use crate::source::empty::Ended;

/// Answers a subscriber with an error.
pub(crate) fn reject<T: 'static>(downstream: impl Subscriber<T>, error: Error) {
    downstream.on_subscribe(Subscription::new(Rc::new(Ended)));
    downstream.on_error(error);
}
