//! Sources of random chains.

use marblerun_streams::source::FluxSink;
use marblerun_streams::source::create::OverflowStrategy;
use marblerun_streams::{BoxFlux, Error, Flux, Mono, Sinks};

use crate::chain::Note::{CancelsLater, Endless, Timed};
use crate::chain::{Given, SourceKind, kind};
use crate::token::Token;

/// The failure of sources and functions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Broken;

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("broken")
    }
}

impl std::error::Error for Broken {}

pub(crate) fn broken() -> Error {
    Broken.into()
}

pub(crate) const SOURCES: &[SourceKind] = &[
    kind("range", 1, 0, &[], |g| range(g, g.count())),
    kind("timed", 2, 0, &[Timed], |g| timed(g, End::Complete)),
    kind("timed_failing", 2, 0, &[Timed], |g| timed(g, End::Error)),
    kind("timed_endless", 2, 0, &[Timed, Endless], |g| {
        timed(g, End::Never)
    }),
    kind("empty", 0, 0, &[], |_| Flux::empty().boxed()),
    kind("never", 0, 0, &[Endless], |_| Flux::never().boxed()),
    kind("error", 0, 0, &[], |_| Flux::error(Broken).boxed()),
    kind("just", 1, 0, &[], |g| {
        Flux::just(g.run.mint.token(g.number())).boxed()
    }),
    kind("from_iterable", 1, 0, &[], |g| {
        let mint = g.run.mint.clone();
        let tokens = (0..g.number()).map(move |n| mint.token(n));
        Flux::from_iterable(tokens.collect::<Vec<_>>()).boxed()
    }),
    kind("range_then_error", 1, 0, &[], |g| {
        range(g, g.count()).concat_with(Flux::error(Broken)).boxed()
    }),
    kind("range_then_never", 1, 0, &[Endless], |g| {
        range(g, g.count()).concat_with(Flux::never()).boxed()
    }),
    kind("generate", 1, 0, &[], |g| {
        let (mint, count) = (g.run.mint.clone(), g.number());
        Flux::generate(
            || 0,
            move |n, sink| {
                if *n == count {
                    return sink.complete();
                }
                sink.next(mint.token(*n));
                *n += 1;
            },
        )
        .boxed()
    }),
    kind("generate_failing", 1, 0, &[], |g| {
        let (mint, count) = (g.run.mint.clone(), g.number());
        Flux::generate(
            || 0,
            move |n, sink| {
                if *n == count {
                    return sink.error(Broken);
                }
                sink.next(mint.token(*n));
                *n += 1;
            },
        )
        .boxed()
    }),
    kind("interval", 2, 0, &[Timed], |g| {
        let mint = g.run.mint.clone();
        Flux::interval(g.time(), &g.parallel())
            .take(g.numbers[1])
            .map(move |n| mint.token(n.cast_signed()))
            .boxed()
    }),
    kind("interval_endless", 1, 0, &[Timed, Endless], |g| {
        let mint = g.run.mint.clone();
        Flux::interval(g.time(), &g.parallel())
            .map(move |n| mint.token(n.cast_signed()))
            .boxed()
    }),
    kind("delay", 1, 0, &[Timed], |g| {
        let mint = g.run.mint.clone();
        Mono::delay(g.time(), &g.parallel())
            .map(move |_| mint.token(0))
            .flux()
            .boxed()
    }),
    kind("from_callable", 0, 0, &[], |g| {
        let mint = g.run.mint.clone();
        Mono::from_callable(move || mint.token(7)).flux().boxed()
    }),
    kind("create", 2, 0, &[Timed], |g| {
        create(g, OverflowStrategy::Buffer)
    }),
    kind("create_drop", 2, 0, &[Timed], |g| {
        create(g, OverflowStrategy::Drop)
    }),
    kind("create_latest", 2, 0, &[Timed], |g| {
        create(g, OverflowStrategy::Latest)
    }),
    kind("create_error", 2, 0, &[Timed], |g| {
        create(g, OverflowStrategy::Error)
    }),
    kind("create_on_request", 1, 0, &[], |g| {
        let (mint, count) = (g.run.mint.clone(), g.number());
        Flux::create(move |sink: FluxSink<Token>| {
            let (mint, next) = (mint.clone(), std::cell::Cell::new(0));
            let to = sink.clone();
            sink.on_request(move |n| {
                for _ in 0..n.min(1_000) {
                    if next.get() == count {
                        return to.complete();
                    }
                    let n = next.get();
                    next.set(n + 1);
                    to.next(mint.token(n));
                }
            });
        })
        .boxed()
    }),
    kind("unicast", 2, 0, &[Timed], |g| {
        fed(g, || Sinks::many().unicast().on_backpressure_buffer())
    }),
    kind("multicast", 2, 0, &[Timed], |g| {
        fed(g, || Sinks::many().multicast().on_backpressure_buffer())
    }),
    kind("replaying", 2, 0, &[Timed], |g| {
        fed(g, || Sinks::many().replay().all())
    }),
    kind("defer", 0, 1, &[], |g| {
        let chain = g.chain(0);
        Flux::defer(move || chain.clone()).boxed()
    }),
    kind("using", 0, 1, &[], |g| {
        let (mint, chain) = (g.run.mint.clone(), g.chain(0));
        Flux::using(move || mint.token(0), move |_| chain.clone(), |_| ()).boxed()
    }),
    kind("concat", 0, 2, &[], |g| {
        Flux::concat([g.chain(0), g.chain(1)]).boxed()
    }),
    kind("merge", 0, 3, &[Timed], |g| {
        Flux::merge([g.chain(0), g.chain(1), g.chain(2)]).boxed()
    }),
    kind("merge_sequential", 0, 2, &[Timed], |g| {
        Flux::merge_sequential([g.chain(0), g.chain(1)]).boxed()
    }),
    kind("zip", 0, 2, &[], |g| {
        let mint = g.run.mint.clone();
        Flux::zip([g.chain(0), g.chain(1)])
            .map(move |all| mint.sum(&all))
            .boxed()
    }),
    kind("combine_latest", 0, 2, &[Timed], |g| {
        let mint = g.run.mint.clone();
        Flux::combine_latest([g.chain(0), g.chain(1)], move |all| mint.sum(&all)).boxed()
    }),
    kind("first_with_signal", 0, 2, &[Timed, CancelsLater], |g| {
        Flux::first_with_signal([g.chain(0), g.chain(1)]).boxed()
    }),
    kind("first_with_value", 0, 2, &[Timed, CancelsLater], |g| {
        Flux::first_with_value([g.chain(0), g.chain(1)]).boxed()
    }),
];

fn range(g: &Given, count: u64) -> BoxFlux<Token> {
    let mint = g.run.mint.clone();
    Flux::range(0, count).map(move |n| mint.token(n)).boxed()
}

#[derive(Clone, Copy)]
enum End {
    Complete,
    Error,
    Never,
}

/// A value every so many milliseconds, then the end; values wait for demand.
fn timed(g: &Given, end: End) -> BoxFlux<Token> {
    let (run, count, gap) = (g.run.clone(), g.numbers[0].min(20), g.other_time());
    Flux::create(move |sink: FluxSink<Token>| {
        let worker = run.time.worker("timed");
        let disposed = worker.clone();
        sink.on_dispose(move || disposed.dispose());
        let mut due = gap;
        for n in 0..count {
            let (to, mint) = (sink.clone(), run.mint.clone());
            // Once the sink is disposed, nothing is left to send.
            let _ = worker.schedule(due, move || to.next(mint.token(n.cast_signed())));
            due += gap;
        }
        let to = sink.clone();
        let _ = worker.schedule(due, move || match end {
            End::Complete => to.complete(),
            End::Error => to.error(Broken),
            End::Never => {}
        });
    })
    .boxed()
}

/// Two bursts, the second one later, then the end.
fn create(g: &Given, strategy: OverflowStrategy) -> BoxFlux<Token> {
    let (run, count, later) = (g.run.clone(), g.number(), g.other_time());
    Flux::create_with(strategy, move |sink: FluxSink<Token>| {
        let worker = run.time.worker("create");
        let disposed = worker.clone();
        sink.on_dispose(move || disposed.dispose());
        for n in 0..count {
            sink.next(run.mint.token(n));
        }
        let mint = run.mint.clone();
        // Once the sink is disposed, nothing is left to send.
        let _ = worker.schedule(later, move || {
            for n in count..2 * count {
                sink.next(mint.token(n));
            }
            sink.complete();
        });
    })
    .boxed()
}

/// A sink for each subscriber, fed by tasks.
fn fed(g: &Given, make: fn() -> marblerun_streams::sinks::Many<Token>) -> BoxFlux<Token> {
    let (run, count, gap) = (g.run.clone(), g.numbers[0].min(20), g.other_time());
    Flux::defer(move || {
        let sink = make();
        let worker = run.time.worker("fed");
        let mut due = gap;
        for n in 0..count {
            let (to, mint) = (sink.clone(), run.mint.clone());
            let _ = worker.schedule(due, move || {
                to.try_emit_next(mint.token(n.cast_signed()));
            });
            due += gap;
        }
        let to = sink.clone();
        let _ = worker.schedule(due, move || {
            to.try_emit_complete();
        });
        let stop = worker.clone();
        sink.as_flux().do_finally(move |_| stop.dispose())
    })
    .boxed()
}
