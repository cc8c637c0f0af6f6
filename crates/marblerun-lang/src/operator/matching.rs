//! Which errors an operator is for: all, those of a class, or those that satisfy a predicate.

use std::rc::Rc;

use marblerun_streams::Error;
use marblerun_vm::value::Value;

use crate::failure::{Abrupt, Exception};
use crate::native::Call;
use crate::runtime::Runtime;

/// The condition that may be the first argument of the operators for errors.
#[derive(Clone)]
pub(crate) struct Matching {
    runtime: Rc<Runtime>,
    condition: Option<Value>,
}

impl Matching {
    /// The condition of a call that has `others` more arguments, and the place of the first of those.
    pub(crate) fn of(call: &Call<'_>, others: usize) -> Result<(Matching, usize), Abrupt> {
        let runtime = call.runtime.clone();
        if call.count() <= others {
            let condition = None;
            return Ok((Matching { runtime, condition }, 0));
        }
        let condition = match call.at(0) {
            Value::Null => return Err(call.null("type")),
            condition => Some(condition),
        };
        Ok((Matching { runtime, condition }, 1))
    }

    /// Whether the operator is for that error.
    pub(crate) fn matches(&self, error: &Error) -> Result<bool, Error> {
        if error.is::<crate::failure::Stopped>() {
            return Ok(false);
        }
        self.test(Exception::of(&self.runtime, error).0)
    }

    /// Whether the operator is for that object.
    pub(crate) fn test(&self, object: Value) -> Result<bool, Error> {
        let Some(condition) = &self.condition else {
            return Ok(true);
        };
        let result = if self.runtime.is_instance(condition, "java.lang.Class") {
            let arguments = vec![condition.clone(), object];
            self.runtime
                .call_static("marblerun.Host", "isInstance", arguments)?
        } else {
            self.runtime
                .call(condition, [object])
                .map_err(|abrupt| abrupt.unwrapped(&self.runtime))?
        };
        Ok(matches!(result, Value::Boolean(true)))
    }
}
