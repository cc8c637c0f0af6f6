//! What is checked: every operator and source, by name.

use marblerun_streams::source::FluxSink;
use marblerun_streams::{BoxFlux, Flux, VirtualTime};

use crate::scenario::Make;

/// An operator or source under its name.
pub(crate) struct Subject {
    pub(crate) name: &'static str,
    pub(crate) make: Box<Make>,
}

fn subject(
    name: &'static str,
    make: impl Fn(BoxFlux<i64>, &VirtualTime) -> BoxFlux<i64> + 'static,
) -> Subject {
    Subject {
        name,
        make: Box::new(make),
    }
}

/// Every subject.
pub(crate) fn all() -> Vec<Subject> {
    vec![
        // Sources stand alone.
        subject("create", |_, _| {
            let push = |sink: FluxSink<i64>| {
                (1..8).for_each(|n| sink.next(n));
                sink.complete();
            };
            Flux::create(push).boxed()
        }),
        subject("empty", |_, _| Flux::empty().boxed()),
        subject("range", |_, _| Flux::range(0, 7).boxed()),
        // Operators.
        subject("filter", |source, _| source.filter(|n| n % 2 == 1).boxed()),
        subject("map", |source, _| source.map(|n| n * 2).boxed()),
        subject("map-failing", |source, _| {
            let fail = |n| {
                if n < 3 {
                    Ok(n)
                } else {
                    Err(crate::scenario::Injected.into())
                }
            };
            source.try_map(fail).boxed()
        }),
        subject("switch-if-empty", |source, _| {
            source.switch_if_empty(Flux::range(0, 4)).boxed()
        }),
        subject("take", |source, _| source.take(3).boxed()),
        subject("take-0", |source, _| source.take(0).boxed()),
    ]
}
