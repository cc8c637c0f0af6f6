//! `hide`, `onTerminateDetach`, and what only names things: `log`, `checkpoint`, `name` and `tag`.
//! Every signal is seen anyway: they have a lane, and print nothing.

use crate::native::{Answer, Call};

alike!(hide, |call, source| { source.hide() });

alike!(on_terminate_detach, |call, source| {
    source.on_terminate_detach()
});

alike!(
    /// Passes everything through.
    pass, |call, source| { source });
