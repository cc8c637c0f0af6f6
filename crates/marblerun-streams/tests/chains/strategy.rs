//! Random chains, small ones first.

use marblerun_streams::UNBOUNDED;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

use crate::chain::{Chain, Kind, MakeOperator, MakeSource, Part};
use crate::operators;
use crate::scenario::Scenario;
use crate::sources::SOURCES;
use crate::subscriber::{Cancel, Demand};

/// Most signals a chain may take, about.
const COST: f64 = 4_000.0;

pub(crate) fn scenario() -> impl Strategy<Value = Scenario> {
    (chain(3, 8), demand(), cancel())
        .prop_map(|(chain, demand, cancel)| Scenario {
            chain,
            demand,
            cancel,
        })
        .prop_filter("too much to do", |scenario| scenario.chain.cost() < COST)
}

/// A source with at most two operators.
pub(crate) fn source() -> impl Strategy<Value = Chain> {
    chain(1, 2).prop_filter("too much to do", |chain| chain.cost() < COST)
}

/// A chain whose parts nest so deep and that has so many operators at most.
fn chain(depth: u32, operators: usize) -> BoxedStrategy<Chain> {
    let inner = (depth > 0).then(|| chain(depth - 1, 2));
    let source = part::<MakeSource>(SOURCES.iter().collect(), 4, inner.as_ref());
    let operator = part::<MakeOperator>(operators::all(), 1, inner.as_ref());
    (source, vec(operator, 0..=operators))
        .prop_map(|(source, operators)| Chain { source, operators })
        .boxed()
}

/// A part of one of the kinds. Those that take chains are so much rarer.
fn part<F: Copy + 'static>(
    kinds: Vec<&'static Kind<F>>,
    rarer: usize,
    inner: Option<&BoxedStrategy<Chain>>,
) -> BoxedStrategy<Part<F>> {
    let mut choices = Vec::new();
    for chains in 0..=3 {
        let kinds = kinds.iter().filter(|kind| kind.chains == chains);
        let kinds: Vec<_> = kinds.copied().collect();
        if kinds.is_empty() {
            continue;
        }
        let weight = kinds.len() * if chains == 0 { rarer } else { 1 };
        let weight = u32::try_from(weight).unwrap_or(1);
        let inner = match inner {
            _ if chains == 0 => Just(Vec::new()).boxed(),
            Some(inner) => vec(inner.clone(), chains).boxed(),
            None => continue,
        };
        let part = (select(kinds), [number(), number()], inner);
        let part = part.prop_map(|(kind, numbers, chains)| Part {
            kind,
            numbers,
            chains,
        });
        choices.push((weight, part.boxed()));
    }
    Union::new_weighted(choices).boxed()
}

/// A small number; now and then one beyond what operators ask ahead.
fn number() -> impl Strategy<Value = u64> {
    prop_oneof![
        20 => 0..=6_u64,
        2 => 7..=40_u64,
        1 => 250..=600_u64,
    ]
}

pub(crate) fn demand() -> impl Strategy<Value = Demand> {
    let first = prop_oneof![Just(0), Just(1), 2..=5_u64, Just(UNBOUNDED)];
    let inside = vec(
        prop_oneof![3 => 0..=2_u64, 1 => Just(5), 1 => Just(UNBOUNDED)],
        0..=3,
    );
    let later = vec(
        (
            0..=30_u64,
            prop_oneof![1..=3_u64, Just(30), Just(UNBOUNDED)],
        ),
        0..=3,
    );
    (first, inside, later).prop_map(|(first, inside, later)| Demand {
        first,
        inside,
        later,
    })
}

pub(crate) fn cancel() -> impl Strategy<Value = Cancel> {
    prop_oneof![
        4 => Just(Cancel::Never),
        1 => Just(Cancel::AtSubscribe),
        3 => (1..=6_u64).prop_map(Cancel::InNext),
        3 => (0..=30_u64).prop_map(Cancel::At),
    ]
}
