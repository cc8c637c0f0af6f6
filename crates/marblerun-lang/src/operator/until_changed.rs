//! Whether a key has changed: for `bufferUntilChanged` and `windowUntilChanged`.

use std::cell::RefCell;
use std::rc::Rc;

use marblerun_streams::Error;
use marblerun_vm::value::Value;

use super::support;
use crate::failure::Abrupt;
use crate::item::Item;
use crate::native::Call;

/// Whether a value is the first of a new run.
pub(super) type IsNew = Rc<dyn Fn(&Item) -> Result<bool, Error>>;

/// Makes the predicate of one subscription from the arguments `()`, `(key)`, `(key, comparator)`.
pub(super) fn predicate(call: &Call<'_>) -> Result<impl Fn() -> IsNew + Clone + use<>, Abrupt> {
    let key = (call.count() > 0)
        .then(|| call.function(0, "keySelector"))
        .transpose()?;
    let comparator = (call.count() > 1)
        .then(|| call.function(1, "keyComparator"))
        .transpose()?;
    let runtime = call.runtime.clone();
    Ok(move || -> IsNew {
        let (runtime, key, comparator) = (runtime.clone(), key.clone(), comparator.clone());
        let last = RefCell::new(None::<Value>);
        Rc::new(move |item| {
            let key = match &key {
                None => item.value.clone(),
                Some(key) => key.call([item.value.clone()])?,
            };
            let Some(last) = last.replace(Some(key.clone())) else {
                return Ok(false);
            };
            let is_same = match &comparator {
                None => support::equal(&runtime, &last, &key)?,
                Some(same) => matches!(same.call([last, key])?, Value::Boolean(true)),
            };
            Ok(!is_same)
        })
    })
}
