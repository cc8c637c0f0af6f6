//! What becomes of values that are left out and of values on which a function fails, operator by
//! operator, as Project Reactor does it.
//!
//! Each operator gets 1 to 4 from a source that asks for nothing back, with unbounded demand;
//! functions fail at 2. `s` is the link above the operator, `r` the one below; `d2` means that 2 was
//! discarded, `c2` that `on_error_continue` was shown a failure on 2, `c-` a failure without a value.
//! Reactor discards the other argument of a function of two, too, which here the function has taken.

use marblerun_streams::error::{Error, FailedOn};
use marblerun_streams::operator::materialize::Signal;
use marblerun_streams::source::Never;
use marblerun_streams::testing::{Journal, MarbleFailure};
use marblerun_streams::{BoxFlux, Flux, Mono, VirtualTime};

type Chain = fn(BoxFlux<i64>) -> BoxFlux<i64>;

/// An operator and what is seen of it; with `on_error_continue` below it the same, or something else.
struct Case {
    name: &'static str,
    chain: Chain,
    seen: &'static str,
    continued: Option<&'static str>,
}

const fn case(
    name: &'static str,
    chain: Chain,
    seen: &'static str,
    continued: Option<&'static str>,
) -> Case {
    Case {
        name,
        chain,
        seen,
        continued,
    }
}

/// A function that borrows its value and fails at 2.
fn borrowed(n: &i64) -> Result<i64, Error> {
    if *n == 2 {
        Err(MarbleFailure.into())
    } else {
        Ok(*n)
    }
}

/// A function that takes its value, fails at 2 and hands it back.
fn owned(n: i64) -> Result<i64, Error> {
    borrowed(&n).map_err(|error| FailedOn::new(error, n).into())
}

fn failing() -> BoxFlux<i64> {
    Flux::error(MarbleFailure).boxed()
}

fn one_or_failing(n: i64) -> BoxFlux<i64> {
    match n {
        2 => failing(),
        n => Flux::just(n).boxed(),
    }
}

#[rustfmt::skip]
const CASES: &[Case] = &[
    case("filter", |s| s.filter(|n| *n > 2).boxed(), "s.request(unbounded) s.next(1) d1 s.request(1) s.next(2) d2 s.request(1) s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.complete", None),
    case("filter, failing", |s| s.try_filter(|n| borrowed(n).map(|n| n > 0)).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.cancel r.error d2", Some("s.request(unbounded) s.next(1) r.next(1) s.next(2) c2 s.request(1) d2 s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.complete")),
    case("map, failing", |s| s.try_map(owned).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.cancel r.error", Some("s.request(unbounded) s.next(1) r.next(1) s.next(2) c2 s.request(1) s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.complete")),
    case("handle, leaving out", |s| s.handle(|n, sink| if n != 2 { sink.next(n) }).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.request(1) s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.complete", None),
    case("handle, failing", |s| s.try_handle(|n, sink| owned(n).map(|n| sink.next(n))).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.cancel r.error", Some("s.request(unbounded) s.next(1) r.next(1) s.next(2) c2 s.request(1) s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.complete")),
    case("handle, with an error", |s| s.handle(|n, sink| match owned(n) { Ok(n) => sink.next(n), Err(error) => sink.error(error) }).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.cancel r.error", Some("s.request(unbounded) s.next(1) r.next(1) s.next(2) c2 s.request(1) s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.complete")),
    case("map_not_null", |s| s.map_not_null(|n| (n != 2).then_some(n)).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.request(1) s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.complete", None),
    case("map_not_null, failing", |s| s.try_map_not_null(|n| owned(n).map(Some)).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.cancel r.error", Some("s.request(unbounded) s.next(1) r.next(1) s.next(2) c2 s.request(1) s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.complete")),
    case("distinct", |s| s.map(|n| n / 2).distinct().boxed(), "s.request(unbounded) s.next(1) r.next(0) s.next(2) r.next(1) s.next(3) d1 s.request(1) s.next(4) r.next(2) s.complete r.complete", None),
    case("distinct, failing", |s| s.try_distinct_by(borrowed).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.cancel r.error d2", None),
    case("distinct_until_changed", |s| s.map(|n| n / 2).distinct_until_changed().boxed(), "s.request(unbounded) s.next(1) r.next(0) s.next(2) r.next(1) s.next(3) d1 s.request(1) s.next(4) r.next(2) s.complete r.complete", None),
    case("distinct_until_changed, failing", |s| s.try_distinct_until_changed_by(borrowed, |a, b| Ok(a == b)).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.cancel r.error d2", None),
    case("skip", |s| s.skip(2).boxed(), "s.request(unbounded) s.next(1) d1 s.next(2) d2 s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.complete s.request(2)", None),
    case("skip_while", |s| s.skip_while(|n| *n < 3).boxed(), "s.request(unbounded) s.next(1) d1 s.request(1) s.next(2) d2 s.request(1) s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.complete", None),
    case("skip_while, failing", |s| s.try_skip_while(|n| borrowed(n).map(|n| n < 3)).boxed(), "s.request(unbounded) s.next(1) d1 s.request(1) s.next(2) s.cancel r.error", None),
    case("skip_until", |s| s.skip_until(|n| *n > 2).boxed(), "s.request(unbounded) s.next(1) d1 s.request(1) s.next(2) d2 s.request(1) s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.complete", None),
    case("skip_last", |s| s.skip_last(1).boxed(), "s.request(unbounded) s.next(1) s.next(2) r.next(1) s.next(3) r.next(2) s.next(4) r.next(3) s.complete r.complete d4 s.request(1)", None),
    case("take", |s| s.take(2).boxed(), "s.request(2) s.next(1) r.next(1) s.next(2) r.next(2) s.cancel r.complete", None),
    case("take_while", |s| s.take_while(|n| *n < 3).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) r.next(2) s.next(3) s.cancel r.complete", None),
    case("take_while, failing", |s| s.try_take_while(|n| borrowed(n).map(|n| n < 3)).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.cancel r.error", None),
    case("take_until, failing", |s| s.try_take_until(|n| borrowed(n).map(|n| n > 3)).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) r.next(2) s.cancel r.error", None),
    case("take_last", |s| s.take_last(1).boxed(), "s.request(unbounded) s.next(1) s.next(2) d1 s.next(3) d2 s.next(4) d3 s.complete r.next(4) r.complete", None),
    case("element_at", |s| s.element_at(1).flux().boxed(), "s.request(unbounded) s.next(1) d1 s.next(2) s.cancel r.next(2) r.complete", None),
    case("last", |s| s.last().flux().boxed(), "s.request(unbounded) s.next(1) s.next(2) d1 s.next(3) d2 s.next(4) d3 s.complete r.next(4) r.complete", None),
    case("next", |s| s.next().flux().boxed(), "s.request(unbounded) s.next(1) s.cancel r.next(1) r.complete", None),
    case("single", |s| s.single().flux().boxed(), "s.request(unbounded) s.next(1) s.next(2) d2 s.cancel d1 r.error", None),
    case("ignore_elements", |s| s.ignore_elements().flux().boxed(), "s.request(unbounded) s.next(1) d1 s.next(2) d2 s.next(3) d3 s.next(4) d4 s.complete r.complete", None),
    case("then", |s| s.then().flux().map(|()| 0).boxed(), "s.request(unbounded) s.next(1) d1 s.next(2) d2 s.next(3) d3 s.next(4) d4 s.complete r.complete", None),
    case("then_many", |s| s.then_many(Flux::just(9)).boxed(), "s.request(unbounded) s.next(1) d1 s.next(2) d2 s.next(3) d3 s.next(4) d4 s.complete r.next(9) r.complete", None),
    case("count", |s| s.count().flux().map(u64::cast_signed).boxed(), "s.request(unbounded) s.next(1) d1 s.next(2) d2 s.next(3) d3 s.next(4) d4 s.complete r.next(4) r.complete", None),
    case("reduce", |s| s.reduce(|a, b| a + b).flux().boxed(), "s.request(unbounded) s.next(1) s.next(2) s.next(3) s.next(4) s.complete r.next(10) r.complete", None),
    case("reduce, failing", |s| s.try_reduce(|a, b| Ok(a + owned(b)?)).flux().boxed(), "s.request(unbounded) s.next(1) s.next(2) d2 s.cancel r.error", None),
    case("reduce_with, failing", |s| s.try_reduce_with(|| Ok(10), |a, b| Ok(a + owned(b)?)).flux().boxed(), "s.request(unbounded) s.next(1) s.next(2) d2 s.cancel r.error", None),
    case("collect_list, of a source that fails", |s| s.concat_with(failing()).collect_list().flux().map(|list| list[0]).boxed(), "s.request(unbounded) s.next(1) s.next(2) s.next(3) s.next(4) s.complete d1 d2 d3 d4 r.error", None),
    case("any", |s| s.any(|n| *n == 2).flux().map(i64::from).boxed(), "s.request(unbounded) s.next(1) s.next(2) s.cancel r.next(1) r.complete", None),
    case("all, failing", |s| s.try_all(|n| borrowed(n).map(|n| n > 0)).flux().map(i64::from).boxed(), "s.request(unbounded) s.next(1) s.next(2) s.cancel r.error", None),
    case("has_elements", |s| s.has_elements().flux().map(i64::from).boxed(), "s.request(unbounded) s.next(1) d1 s.cancel r.next(1) r.complete", None),
    case("do_on_next, failing", |s| s.try_do_on_next(|n| borrowed(n).map(drop)).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.cancel r.error", Some("s.request(unbounded) s.next(1) r.next(1) s.next(2) c2 s.request(1) s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.complete")),
    case("do_on_each, failing", |s| s.try_do_on_each(|signal| match signal { Signal::Next(n) => borrowed(n).map(drop), _ => Ok(()) }).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.cancel r.error", None),
    case("flat_map, failing", |s| s.try_flat_map(|n| owned(n).map(Flux::just)).boxed(), "s.request(256) s.next(1) r.next(1) s.request(1) s.next(2) s.cancel d2 s.cancel r.error", Some("s.request(256) s.next(1) r.next(1) s.request(1) s.next(2) c2 d2 s.next(3) r.next(3) s.request(1) s.next(4) r.next(4) s.request(1) s.complete r.complete")),
    case("flat_map, of a source that fails", |s| s.flat_map(one_or_failing).boxed(), "s.request(256) s.next(1) r.next(1) s.request(1) s.next(2) s.cancel r.error", Some("s.request(256) s.next(1) r.next(1) s.request(1) s.next(2) c- s.request(1) s.next(3) r.next(3) s.request(1) s.next(4) r.next(4) s.request(1) s.complete r.complete")),
    case("concat_map, failing", |s| s.try_concat_map(|n| owned(n).map(Flux::just)).boxed(), "s.request(1) s.next(1) r.next(1) s.request(1) s.next(2) d2 s.cancel r.error", Some("s.request(1) s.next(1) r.next(1) s.request(1) s.next(2) d2 c2 s.request(1) s.next(3) r.next(3) s.request(1) s.next(4) r.next(4) s.request(1) s.complete r.complete")),
    case("concat_map, of a source that fails", |s| s.concat_map(one_or_failing).boxed(), "s.request(1) s.next(1) r.next(1) s.request(1) s.next(2) s.cancel r.error", Some("s.request(1) s.next(1) r.next(1) s.request(1) s.next(2) c- s.request(1) s.next(3) r.next(3) s.request(1) s.next(4) r.next(4) s.request(1) s.complete r.complete")),
    case("concat_map with prefetch, failing", |s| s.try_concat_map(|n| owned(n).map(Flux::just)).prefetch(4).boxed(), "s.request(4) s.next(1) r.next(1) s.next(2) d2 s.cancel s.cancel r.error", Some("s.request(4) s.next(1) r.next(1) s.next(2) d2 c2 s.next(3) r.next(3) s.next(4) s.request(3) r.next(4) s.complete r.complete")),
    case("flat_map_sequential, failing", |s| s.try_flat_map_sequential(|n| owned(n).map(Flux::just)).boxed(), "s.request(256) s.next(1) r.next(1) s.request(1) s.next(2) s.cancel r.error", None),
    case("flat_map_sequential, of a source that fails", |s| s.flat_map_sequential(one_or_failing).boxed(), "s.request(256) s.next(1) r.next(1) s.request(1) s.next(2) s.cancel r.error", Some("s.request(256) s.next(1) r.next(1) s.request(1) s.next(2) c- s.request(1) s.next(3) r.next(3) s.request(1) s.next(4) r.next(4) s.request(1) s.complete r.complete")),
    case("switch_map, failing", |s| s.try_switch_map(|n| owned(n).map(Flux::just)).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.cancel r.error", None),
    case("flat_map_iterable, failing", |s| s.try_flat_map_iterable(|n| owned(n).map(|n| [n])).boxed(), "s.request(256) s.next(1) r.next(1) s.next(2) s.cancel d2 r.error", Some("s.request(256) s.next(1) r.next(1) s.next(2) c2 d2 s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.complete")),
    case("concat_map_iterable, failing", |s| s.try_concat_map_iterable(|n| owned(n).map(|n| [n])).boxed(), "s.request(32) s.next(1) r.next(1) s.next(2) s.cancel d2 r.error", Some("s.request(32) s.next(1) r.next(1) s.next(2) c2 d2 s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.complete")),
    case("filter_when, failing", |s| s.try_filter_when(|n| borrowed(n).map(|_| Mono::just(true))).boxed(), "s.request(256) s.next(1) r.next(1) s.next(2) d2 s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.error", None),
    case("filter_when, of a source that fails", |s| s.filter_when(|n| { let n = *n; Mono::from_publisher(one_or_failing(n)).map(|_| true) }).boxed(), "s.request(256) s.next(1) r.next(1) s.next(2) d2 s.next(3) r.next(3) s.next(4) r.next(4) s.complete r.error", None),
    case("expand, failing", |s| s.try_expand(|n| owned(n).map(|n| Flux::range(n, 0))).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) r.next(2) s.cancel r.error", None),
    case("scan, failing", |s| s.try_scan(|a, b| Ok(a + owned(b)?)).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.cancel r.error", None),
    case("buffer_until, failing", |s| s.try_buffer_until(|n| borrowed(n).map(|n| n > 5)).map(|list| list[0]).boxed(), "s.request(unbounded) s.next(1) s.next(2) s.cancel d1 r.error d2", None),
    case("zip_with, failing", |s| s.try_zip_with_combinator(Flux::range(1, 4).hide(), |a, b| Ok(a + owned(b)?)).boxed(), "s.request(32) s.next(1) s.next(2) s.next(3) s.next(4) s.complete r.next(2) s.cancel d2 d3 d4 r.error", None),
    case("with_latest_from, failing", |s| s.try_with_latest_from(Flux::just(1), |a, _| owned(a)).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) s.cancel r.error", None),
    case("sample_first", |s| s.sample_first_on(|_| Flux::<Never<()>>::never()).boxed(), "s.request(unbounded) s.next(1) r.next(1) s.next(2) d2 s.next(3) d3 s.next(4) d4 s.complete r.complete", None),
    case("sample_timeout", |s| s.sample_timeout(|_| Flux::<Never<()>>::never()).boxed(), "s.request(unbounded) s.next(1) s.next(2) s.next(3) s.next(4) s.complete r.next(4) r.complete", None),
];

/// What is seen of the operator, with or without `on_error_continue` below it.
fn run(chain: Chain, continues: bool) -> String {
    let journal = Journal::new(&VirtualTime::new());
    let source = journal.flux("s", Flux::range(1, 4)).boxed();
    let result = journal.flux("r", chain(source)).boxed();
    let result = if continues {
        let noted = journal.clone();
        let consumer = move |_: &Error, value: Option<&dyn std::any::Any>| {
            let value = value.and_then(|value| value.downcast_ref::<i64>());
            noted.note(&value.map_or("c-".to_owned(), |n| format!("c{n}")));
            true
        };
        result.on_error_continue(consumer).boxed()
    } else {
        result
    };
    let noted = journal.clone();
    result
        .do_on_discard(move |n: &i64| noted.note(&format!("d{n}")))
        .subscribe(|_| {});
    let text = journal
        .text()
        .replace("Source emitted more than one item", "error");
    let text = text.replace("error(error)", "error");
    let is_told = |event: &&str| !event.ends_with(".subscribe") && *event != "r.request(unbounded)";
    let events = text.split_whitespace().skip(2).filter(is_told);
    events.collect::<Vec<_>>().join(" ")
}

#[test]
fn discards_and_continues_as_reactor() {
    let mut differing = Vec::new();
    for case in CASES {
        let expected = [Some(case.seen), case.continued.or(Some(case.seen))];
        for (expected, continues) in expected.into_iter().zip([false, true]) {
            let seen = run(case.chain, continues);
            if Some(seen.as_str()) != expected {
                let expected = expected.unwrap_or_default();
                differing.push(format!(
                    "{} (continues: {continues})\n  expected {expected}\n  seen     {seen}",
                    case.name
                ));
            }
        }
    }
    assert!(differing.is_empty(), "\n{}", differing.join("\n"));
}
