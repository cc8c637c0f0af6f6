//! Chains whose parts are known to the compiler do what the same chains do when they are erased
//! after each part.

use std::time::Duration;

use marblerun_streams::{BoxFlux, Flux, UNBOUNDED, VirtualTime};
use proptest::prelude::*;

use crate::chain::{Chain, Run};
use crate::strategy;
use crate::subscriber::{Cancel, Demand, Reader};
use crate::token::Token;

/// The chain as it is composed, and erased after each operator.
type Both = fn(BoxFlux<Token>, &VirtualTime) -> (BoxFlux<Token>, BoxFlux<Token>);

/// `chain!(clock: map(f) . take(3))` as a [`Both`].
macro_rules! chain {
    ($time:ident: $($operator:ident($($argument:expr),*)).+) => {
        |source, $time| {
            let _ = $time;
            let composed = source.clone()$(.$operator($($argument),*))+.boxed();
            let erased = source$(.$operator($($argument),*).boxed())+;
            (composed, erased)
        }
    };
}

const MS: Duration = Duration::from_millis(1);

fn double(token: Token) -> Token {
    token.with(token.n * 2)
}

fn is_even(token: &Token) -> bool {
    token.n % 2 == 0
}

fn add(a: Token, b: Token) -> Token {
    a.with(a.n.wrapping_add(b.n))
}

fn pair(token: Token) -> Flux<impl marblerun_streams::Publisher<Item = Token>> {
    Flux::range(0, 2).map(move |n| token.with(token.n + n))
}

const CHAINS: &[Both] = &[
    chain!(time: map(double).filter(is_even).take(3)),
    chain!(time: filter(is_even).skip(1).distinct().scan(add)),
    chain!(time: filter(is_even).publish_on(&time.single()).filter(is_even)),
    chain!(time: flat_map(pair).filter(is_even).limit_rate(3)),
    chain!(time: concat_map(pair).take_while(|t: &Token| t.n < 9).distinct_until_changed()),
    chain!(time: skip_while(|t: &Token| t.n < 2).concat_map(pair).switch_map(pair)),
    chain!(time: flat_map_sequential(pair).on_backpressure_buffer().filter(is_even).hide()),
    chain!(time: filter(is_even).concat_with(Flux::range(0, 0).map(|_| unreachable!())).repeat(1)),
    chain!(time: share().filter(is_even).retry(1).do_on_next(|_| ())),
    chain!(time: delay_elements(2 * MS, &time.parallel()).filter(is_even).timeout(5 * MS, &time.parallel())),
    chain!(time: filter(is_even).on_error_complete().subscribe_on(&time.single())),
    chain!(time: window(2).concat_map(|window| window).filter(is_even)),
    chain!(time: map_not_null(|t: Token| is_even(&t).then_some(t)).share().skip_last(1)),
    chain!(time: filter(is_even).on_backpressure_latest().take_until(|t: &Token| t.n == 4)),
    chain!(time: handle(|t: Token, sink| if is_even(&t) { sink.next(t) }).filter(|t: &Token| t.n > 2).sort()),
];

/// What a subscriber sees of the chain of that number on that source.
fn see(
    which: usize,
    is_erased: bool,
    source: &Chain,
    demand: &Demand,
    cancel: Cancel,
) -> Vec<String> {
    let run = Run::new(false);
    let (composed, erased) = CHAINS[which](source.build(&run, ""), &run.time);
    let reader = Reader::new(demand, cancel, &run.time);
    reader.subscribe_to(if is_erased { &erased } else { &composed });
    run.time.run_until(100 * MS);
    reader.request(UNBOUNDED);
    run.time.run_until(400 * MS);
    reader.cancel();
    let seen = reader.seen();
    reader.forget();
    run.time.clear();
    seen
}

proptest! {
    #![proptest_config(crate::config(500))]

    #[test]
    fn composed_and_erased_chains_are_the_same(
        which in 0..CHAINS.len(),
        source in strategy::source(),
        demand in strategy::demand(),
        cancel in strategy::cancel(),
    ) {
        let composed = see(which, false, &source, &demand, cancel);
        let erased = see(which, true, &source, &demand, cancel);
        prop_assert_eq!(composed, erased);
    }
}
