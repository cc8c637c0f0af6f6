//! A chain whose values are at hand runs as a loop. Nobody can tell from its values, their order, or
//! the order in which its functions are called.

use std::cell::RefCell;
use std::fmt::Debug;
use std::rc::Rc;

use marblerun_streams::{Flux, Publisher};

/// What was called and emitted, in order.
#[derive(Clone, Default)]
struct Log(Rc<RefCell<Vec<String>>>);

impl Log {
    fn add(&self, line: String) {
        self.0.borrow_mut().push(line);
    }

    /// A function that logs that it was called.
    fn calls<T: Debug, R, F: Fn(T) -> R + Clone>(
        &self,
        name: &'static str,
        function: F,
    ) -> impl Fn(T) -> R + Clone + use<T, R, F> {
        let log = self.clone();
        move |value| {
            log.add(format!("{name}({value:?})"));
            function(value)
        }
    }

    fn run<P: Publisher<Item: Debug>>(flux: impl FnOnce(&Log) -> Flux<P>) -> Vec<String> {
        let log = Log::default();
        let emitted = log.clone();
        flux(&log).subscribe(move |value| emitted.add(format!("{value:?}")));
        log.0.take()
    }
}

/// The chain as a loop does what it does link by link.
#[track_caller]
fn check<P: Publisher<Item: Debug>>(flux: impl Fn(&Log) -> Flux<P>) {
    const { assert!(P::IS_AT_HAND) };
    let by_links = Log::run(|log| flux(log).hide());
    assert_eq!(Log::run(|log| flux(log)), by_links);
    assert!(!by_links.is_empty());
}

#[test]
fn sources() {
    check(|_| Flux::range(3, 4));
    check(|_| Flux::just("a"));
    check(|_| Flux::from_iterable(vec!["a", "b"]));
    check(|_| Flux::<marblerun_streams::source::Empty<i64>>::empty().concat_with_values([1]));
}

#[test]
fn one_source() {
    check(|log| Flux::range(1, 9).map(log.calls("map", |n| n * 2)));
    check(|log| {
        let log = log.clone();
        let flux = Flux::range(1, 9).filter(move |n| {
            log.add(format!("filter({n})"));
            n % 2 == 0
        });
        flux.take(2)
    });
    check(|log| {
        Flux::range(1, 9)
            .map(log.calls("map", |n| n))
            .take(0)
            .concat_with_values([7])
    });
}

#[test]
fn inner_sources() {
    check(|log| {
        let inner = log.clone();
        let mapper = move |n| Flux::range(n * 10, 3).map(inner.calls("inner", |n| n));
        Flux::range(1, 3).flat_map(log.calls("outer", mapper))
    });
    check(|log| {
        let mapper = |n: i64| Flux::range(n * 10, n.unsigned_abs());
        let outer = Flux::range(0, 400).map(log.calls("map", |n| n % 3));
        outer
            .flat_map(log.calls("outer", mapper))
            .concurrency(2)
            .take(500)
    });
    check(|log| {
        Flux::range(1, 3)
            .concat_map(log.calls("outer", Flux::just))
            .take(2)
    });
}

#[test]
fn several_sources() {
    check(|_| Flux::range(1, 99).merge_with(Flux::just(7)));
    check(|_| {
        Flux::merge(vec![
            Flux::range(1, 99),
            Flux::range(7, 0),
            Flux::range(0, 40),
        ])
    });
    check(|_| Flux::range(1, 99).concat_with(Flux::just(7)));
    check(|_| Flux::range(1, 99).zip_with(Flux::range(7, 90)));
    check(|_| Flux::range(1, 9).zip_with(Flux::range(7, 90)));
}

/// Inner sources at hand are taken as they would be link by link, whatever the source does meanwhile.
#[test]
fn inner_sources_of_a_source_that_is_not_at_hand() {
    #[track_caller]
    fn check<P: Publisher<Item = i64>, Q: Publisher<Item = i64>>(
        at_hand: impl Fn(&Log) -> Flux<P>,
        by_links: impl Fn(&Log) -> Flux<Q>,
    ) {
        let by_links = Log::run(by_links);
        assert_eq!(Log::run(at_hand), by_links);
        assert!(!by_links.is_empty());
    }
    let outer = |log: &Log| {
        Flux::range(1, 300)
            .hide()
            .map(log.calls("outer", |n| n % 4))
    };
    let inner = |n: i64| Flux::range(n * 10, n.unsigned_abs());
    let hidden = move |n| inner(n).hide();
    check(
        |log| outer(log).flat_map(inner),
        |log| outer(log).flat_map(hidden),
    );
    check(
        |log| outer(log).flat_map(inner).concurrency(1).take(5),
        |log| outer(log).flat_map(hidden).concurrency(1).take(5),
    );
    check(
        |log| outer(log).flat_map(move |n| inner(n).boxed()),
        |log| outer(log).flat_map(hidden),
    );
    let hundred = |n| Flux::range(n, 100);
    check(
        move |log| {
            outer(log)
                .flat_map(move |n| hundred(n).boxed())
                .boxed()
                .take_until(|n| *n == 90)
        },
        move |log| {
            outer(log)
                .flat_map(move |n| hundred(n).hide())
                .take_until(|n| *n == 90)
        },
    );
    check(
        move |log| {
            outer(log)
                .concat_map(move |n| hundred(n).boxed())
                .boxed()
                .take_until(|n| *n == 90)
        },
        move |log| {
            outer(log)
                .concat_map(move |n| hundred(n).hide())
                .take_until(|n| *n == 90)
        },
    );
    check(
        |log| outer(log).concat_map(inner).take(7),
        |log| outer(log).concat_map(hidden).take(7),
    );
    check(
        |log| outer(log).concat_map(inner).prefetch(3),
        |log| outer(log).concat_map(hidden).prefetch(3),
    );
    check(
        |_| {
            inner(9)
                .boxed()
                .zip_with_combinator(inner(7).boxed(), |a, b| a * b)
                .hide()
        },
        |_| {
            inner(9)
                .hide()
                .zip_with_combinator(inner(7).hide(), |a, b| a * b)
                .hide()
        },
    );
}

/// What happens when the subscriber makes the source emit, end or fail while it is given a value.
#[test]
fn a_source_that_is_called_from_inside() {
    use marblerun_streams::error::OverflowError;
    use marblerun_streams::operator::materialize::Signal;
    use marblerun_streams::source::FluxSink;

    type Outer = Flux<marblerun_streams::flux::Boxed<i64>>;

    #[track_caller]
    fn check<P: Publisher<Item = i64>>(
        chain: impl Fn(Outer, bool) -> Flux<P>,
        meanwhile: impl Fn(&FluxSink<i64>, i64) + Clone + 'static,
    ) {
        let run = |is_at_hand| {
            let log = Log::default();
            let sink = Rc::new(RefCell::new(None));
            let kept = sink.clone();
            let outer = Flux::push(move |sink: FluxSink<i64>| {
                kept.replace(Some(sink.clone()));
                sink.next(1);
                sink.next(2);
                sink.complete();
            });
            let (emitted, meanwhile) = (log.clone(), meanwhile.clone());
            chain(outer.boxed(), is_at_hand)
                .materialize()
                .subscribe(move |signal| {
                    emitted.add(format!("{signal:?}"));
                    let sink = sink.borrow().clone();
                    if let (Some(sink), Signal::Next(value)) = (sink, signal) {
                        meanwhile(&sink, value);
                    }
                });
            log.0.take()
        };
        assert_eq!(run(true), run(false));
    }
    let inner = |n: i64, count, is_at_hand| match is_at_hand {
        true => Flux::range(n * 10, count).boxed(),
        false => Flux::range(n * 10, count).hide().boxed(),
    };
    let flat = move |outer: Outer, is_at_hand| outer.flat_map(move |n| inner(n, 3, is_at_hand));
    let concat = move |outer: Outer, is_at_hand| outer.concat_map(move |n| inner(n, 3, is_at_hand));
    // So many are passed on in batches.
    let many = move |outer: Outer, is_at_hand| outer.flat_map(move |n| inner(n, 99, is_at_hand));
    let row = move |outer: Outer, is_at_hand| outer.concat_map(move |n| inner(n, 99, is_at_hand));
    let emits = |sink: &FluxSink<i64>, value| {
        if value == 10 {
            sink.next(7);
        }
    };
    let completes = |sink: &FluxSink<i64>, value| {
        if value == 11 {
            sink.complete();
        }
    };
    let fails = |sink: &FluxSink<i64>, value| {
        if value == 11 {
            sink.error(OverflowError::new("late"));
        }
    };
    check(flat, emits);
    check(flat, completes);
    check(flat, fails);
    check(concat, emits);
    check(concat, completes);
    check(concat, fails);
    check(many, emits);
    check(many, completes);
    check(many, fails);
    check(row, emits);
    check(row, completes);
    check(row, fails);
}

/// Who calls in between two values of a batch is heard before the next value.
#[test]
fn a_batch_is_interrupted() {
    use marblerun_streams::UNBOUNDED;
    use marblerun_streams::source::FluxSink;
    use marblerun_streams::testing::Probe;

    let slot: Rc<RefCell<Option<FluxSink<i64>>>> = Rc::default();
    let kept = slot.clone();
    let flux = Flux::range(0, 2).hide().flat_map(move |n| {
        let kept = kept.clone();
        match n {
            0 => Flux::push(move |sink: FluxSink<i64>| drop(kept.replace(Some(sink)))).boxed(),
            _ => Flux::range(0, 100).boxed(),
        }
    });
    let seen: Rc<RefCell<Vec<i64>>> = Rc::default();
    let emitted = seen.clone();
    flux.subscribe(move |value| {
        emitted.borrow_mut().push(value);
        let sink = slot.borrow().clone();
        if let (Some(sink), 10) = (sink, value) {
            sink.next(-1);
        }
    });
    let expected: Vec<i64> = (0..11).chain([-1]).chain(11..100).collect();
    assert_eq!(*seen.borrow(), expected);

    #[track_caller]
    fn check<P: Publisher<Item = i64>>(flux: Flux<P>) {
        let probe = Probe::new().cancelling_after(3);
        probe.request(UNBOUNDED);
        flux.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "0 1 2");
        assert!(probe.is_source_released());
    }
    let hundred = |_| Flux::range(0, 100).boxed();
    check(Flux::range(0, 2).hide().flat_map(hundred));
    check(Flux::range(0, 2).hide().concat_map(hundred));
}

#[test]
fn what_can_fail_or_be_seen_is_not_at_hand() {
    fn is_at_hand<P: Publisher>(_: &Flux<P>) -> bool {
        P::IS_AT_HAND
    }
    let range = || Flux::range(1, 3);
    assert!(is_at_hand(&range().map(|n| n)));
    assert!(!is_at_hand(&range().try_map(Ok)));
    assert!(!is_at_hand(&range().try_filter(|_| Ok(true))));
    assert!(!is_at_hand(&range().flat_map(move |_| range().hide())));
    assert!(!is_at_hand(&range().boxed().map(|n| n)));
    assert!(!is_at_hand(&range().hide()));
    assert!(!is_at_hand(&range().zip_with(range().hide())));
}

/// To ask for no values ahead is an error, at hand or not.
#[test]
fn options_that_are_an_error() {
    #[track_caller]
    fn check<P: Publisher<Item: Debug>>(flux: Flux<P>) {
        assert_eq!(Log::run(|_| flux), [""; 0]);
    }
    let range = || Flux::range(1, 3);
    check(range().flat_map(Flux::just).concurrency(0));
    check(range().flat_map(Flux::just).prefetch(0));
    check(range().merge_with(range()).prefetch(0));
    check(range().zip_with(range()).prefetch(0));
    check(range().concat_map(move |_| range().flat_map(Flux::just).concurrency(0)));
    check(range().flat_map(move |_| range().zip_with(range()).prefetch(0)));
    check(Flux::merge([range().merge_with(range()).prefetch(0)]).take(2));
    check(Flux::concat([range().flat_map(Flux::just).concurrency(0)]));
}

/// Values that a filter leaves out are seen by who wants to see them.
#[test]
fn what_is_discarded() {
    use marblerun_streams::Context;
    use marblerun_streams::context::OnDiscard;
    use marblerun_streams::testing::Probe;

    fn discarded<P: Publisher<Item = i64>>(flux: Flux<P>) -> Vec<i64> {
        let discarded: Rc<RefCell<Vec<i64>>> = Rc::default();
        let seen = discarded.clone();
        let hook = OnDiscard(Rc::new(move |value| {
            seen.borrow_mut().extend(value.downcast_ref::<i64>());
        }));
        let probe = Probe::new().with_context(Context::default().with(hook));
        probe.request(marblerun_streams::UNBOUNDED);
        flux.subscribe_with(probe.subscriber());
        discarded.take()
    }
    let odd = |n: i64| Flux::range(n, 2).filter(|n| n % 2 == 1);
    assert_eq!(discarded(Flux::range(1, 2).flat_map(odd)), [2, 2]);
    assert_eq!(discarded(Flux::range(1, 2).concat_map(odd)), [2, 2]);
}
