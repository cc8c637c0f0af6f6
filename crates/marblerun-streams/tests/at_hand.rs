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
