//! The context that subscribers hand up: Java's, kept in that of the stream core.

use std::rc::Rc;

use marblerun_vm::value::Value;

use crate::failure::Abrupt;
use crate::runtime::Runtime;

/// A `Context` of the program.
#[derive(Clone, Debug)]
pub(crate) struct JavaContext(pub(crate) Value);

impl JavaContext {
    /// `currentContext()` of a subscriber that has one.
    pub(crate) fn of_subscriber(
        runtime: &Rc<Runtime>,
        subscriber: &Value,
    ) -> Result<Option<JavaContext>, Abrupt> {
        if !runtime.is_instance(subscriber, "reactor.core.CoreSubscriber") {
            return Ok(None);
        }
        let context = runtime.invoke(subscriber, Some("currentContext"), [])?;
        Ok(Some(JavaContext(context)))
    }

    /// The one in a context of the stream core, or the empty one.
    pub(crate) fn of(
        runtime: &Rc<Runtime>,
        context: &marblerun_streams::Context,
    ) -> Result<Value, Abrupt> {
        match context.get::<JavaContext>() {
            Some(context) => Ok(context.0.clone()),
            None => runtime.call_static("reactor.util.context.Context", "empty", Vec::new()),
        }
    }
}
