//! Reporting several values at once.

use crate::context::Context;

/// Reports values that were kept and will not be emitted.
pub(crate) fn discard_all<T: 'static>(context: &Context, values: impl IntoIterator<Item = T>) {
    for value in values {
        context.discard(&value);
    }
}
