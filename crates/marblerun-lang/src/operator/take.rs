//! `take`

use crate::native::{Answer, Call};

/// `Flux.take(n)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let n = call.long(0);
    match u64::try_from(n) {
        Ok(n) => call.flux_value(call.source()?.take(n)),
        Err(_) => Err(call.illegal(format!("cap >= 0 required but it was {n}"))),
    }
}
