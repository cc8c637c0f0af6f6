//! Chains of operators with time and threads. What they are expected to do, in `expected.txt`, is what
//! Project Reactor 3.8.7 does, down to the order of requests and the names of threads.

use std::process::ExitCode;
use std::time::Duration;

use libtest_mimic::{Arguments, Failed, Trial};
use marblerun_streams::operator::retry_when::Retry;
use marblerun_streams::testing::{Journal, marbles};
use marblerun_streams::{BoxFlux, Flux, Mono, VirtualTime};

/// A clock and the journal of what happens on it.
struct Lab {
    time: VirtualTime,
    journal: Journal,
}

impl Lab {
    /// Watches that step of a chain.
    fn see<T: std::fmt::Display + 'static>(
        &self,
        name: &'static str,
        flux: Flux<impl marblerun_streams::Publisher<Item = T>>,
    ) -> BoxFlux<T> {
        self.journal.flux(name, flux).boxed()
    }

    #[expect(clippy::unwrap_used, reason = "a broken diagram is a broken test")]
    fn marbles(&self, diagram: &str) -> BoxFlux<String> {
        self.see("marbles", marbles(&self.time, diagram).unwrap())
    }

    fn interval(&self, millis: u64) -> BoxFlux<u64> {
        let flux = Flux::interval(ms(millis), &self.time.parallel());
        self.see("interval", flux)
    }
}

fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

/// Subscribes a chain whose steps are watched.
type Chain = fn(&Lab);

/// What happens, from `--- NAME` to the next such line.
const EXPECTED: &str = include_str!("expected.txt");

const CHAINS: &[(&str, Chain)] = &[
    ("a_cancel_inside_a_retry", |lab| {
        let f = lab.see("retry", lab.marbles("(ab#)").retry(2));
        lab.see("take", f.take(3)).subscribe(|_| {});
    }),
    ("no_delay_is_still_a_task", |lab| {
        let f = lab.see("range", Flux::range(1, 3));
        lab.see(
            "delayElements",
            f.delay_elements(ms(0), &lab.time.parallel()),
        )
        .subscribe(|_| {});
    }),
    ("values_that_wait_are_cancelled", |lab| {
        let f = lab.see("range", Flux::range(1, 5));
        let f = lab.see("publishOn", f.publish_on(&lab.time.parallel()));
        lab.see("take", f.take(2)).subscribe(|_| {});
    }),
    ("each_subscription_takes_a_worker", |lab| {
        let f = lab.see("range", Flux::range(1, 2));
        let f = lab.see("publishOn", f.publish_on(&lab.time.parallel()));
        lab.see("repeat", f.repeat(1)).subscribe(|_| {});
    }),
    ("elastic_threads_are_given_back_after_the_end", |lab| {
        let f = lab.see("range", Flux::range(1, 1));
        let f = lab.see("subscribeOn", f.subscribe_on(&lab.time.bounded_elastic()));
        lab.see("repeat", f.repeat(2)).subscribe(|_| {});
    }),
    ("ticks_hop", |lab| {
        let f = lab.see(
            "publishOn",
            lab.interval(100).publish_on(&lab.time.single()),
        );
        lab.see("take", f.take(2)).subscribe(|_| {});
    }),
    ("each_wait_takes_a_thread", |lab| {
        let f = lab.see(
            "timeout",
            lab.marbles("-a---b|")
                .timeout(ms(200), &lab.time.parallel()),
        );
        lab.see("retry", f.retry(1)).subscribe(|_| {});
    }),
    ("a_delayed_sequence_hops", |lab| {
        let f = lab.see(
            "delaySequence",
            lab.marbles("ab|")
                .delay_sequence(ms(50), &lab.time.parallel()),
        );
        lab.see("publishOn", f.publish_on(&lab.time.single()))
            .subscribe(|_| {});
    }),
    ("a_retry_subscribes_where_its_delay_ends", |lab| {
        let f = lab.see(
            "subscribeOn",
            lab.marbles("#").subscribe_on(&lab.time.bounded_elastic()),
        );
        let retry = Retry::fixed_delay(2, ms(100), &lab.time.parallel());
        lab.see("retryWhen", f.retry_with(retry)).subscribe(|_| {});
    }),
    ("the_latest_value_of_a_fast_source", |lab| {
        let f = lab.see("take", lab.interval(10).take(8));
        let f = lab.see("onBackpressureLatest", f.on_backpressure_latest());
        let f = lab.see("publishOn", f.publish_on_with(&lab.time.single(), 1));
        lab.see(
            "delayElements",
            f.delay_elements(ms(25), &lab.time.parallel()),
        )
        .subscribe(|_| {});
    }),
    ("a_fast_source_that_drops", |lab| {
        let f = lab.see("take", lab.interval(10).take(8));
        let f = lab.see("onBackpressureDrop", f.on_backpressure_drop(|_| {}));
        let f = lab.see("publishOn", f.publish_on_with(&lab.time.single(), 1));
        lab.see(
            "delayElements",
            f.delay_elements(ms(25), &lab.time.parallel()),
        )
        .subscribe(|_| {});
    }),
    ("the_first_samples", |lab| {
        let f = lab.see(
            "sampleFirst",
            lab.marbles("abcdef|")
                .sample_first(ms(150), &lab.time.parallel()),
        );
        lab.see("take", f.take(2)).subscribe(|_| {});
    }),
    ("some_samples", |lab| {
        let f = lab.see(
            "sample",
            lab.marbles("abcdef|").sample(ms(150), &lab.time.parallel()),
        );
        lab.see("take", f.take(2)).subscribe(|_| {});
    }),
    ("a_repeat_is_asked_for_the_rest", |lab| {
        let f = lab.see(
            "repeatWhen",
            lab.marbles("ab|").repeat_when(|counts| counts),
        );
        lab.see("take", f.take(3)).subscribe(|_| {});
    }),
    ("a_delayed_retry_is_asked_for_the_rest", |lab| {
        let retry = Retry::fixed_delay(3, ms(100), &lab.time.parallel());
        let f = lab.see("retryWhen", lab.marbles("ab#").retry_with(retry));
        lab.see("take", f.take(3)).subscribe(|_| {});
    }),
    ("a_fallback_is_asked_for_the_rest", |lab| {
        let f =
            lab.marbles("a-b---c|")
                .timeout_or(ms(250), &lab.time.parallel(), lab.marbles("xy|"));
        let f = lab.see("timeout", f);
        lab.see("take", f.take(3)).subscribe(|_| {});
    }),
    ("delayed_elements_end_with_the_last_one_taken", |lab| {
        let f = lab.see(
            "delayElements",
            lab.marbles("abc|")
                .delay_elements(ms(50), &lab.time.parallel()),
        );
        lab.see("take", f.take(2)).subscribe(|_| {});
    }),
    ("time_is_taken_from_the_outside_in", |lab| {
        let f = lab.see(
            "skip",
            lab.interval(100).skip_for(ms(250), &lab.time.parallel()),
        );
        lab.see("take", f.take_for(ms(500), &lab.time.parallel()))
            .subscribe(|_| {});
    }),
    ("a_buffer_cancels_once_more", |lab| {
        let f = lab.see(
            "onBackpressureBuffer",
            lab.marbles("abcd").on_backpressure_buffer(),
        );
        lab.see("take", f.take(2)).subscribe(|_| {});
    }),
    ("the_latest_value_cancelled", |lab| {
        let f = lab.see(
            "onBackpressureLatest",
            lab.marbles("abcd").on_backpressure_latest(),
        );
        lab.see("take", f.take(2)).subscribe(|_| {});
    }),
    ("a_limited_rate_cancelled", |lab| {
        let f = lab.see("limitRate", lab.marbles("abcd").limit_rate(4));
        lab.see("take", f.take(2)).subscribe(|_| {});
    }),
    ("a_delayed_sequence_cancelled", |lab| {
        let f = lab.see(
            "delaySequence",
            lab.marbles("abcd")
                .delay_sequence(ms(10), &lab.time.parallel()),
        );
        lab.see("take", f.take(2)).subscribe(|_| {});
    }),
    ("a_delayed_subscription_cancelled", |lab| {
        let f = lab.see(
            "delaySubscription",
            lab.marbles("abcd")
                .delay_subscription(ms(10), &lab.time.parallel()),
        );
        lab.see("take", f.take(2)).subscribe(|_| {});
    }),
    ("a_subscription_elsewhere_cancelled", |lab| {
        let f = lab.see(
            "subscribeOn",
            lab.marbles("abcd").subscribe_on(&lab.time.single()),
        );
        lab.see("take", f.take(2)).subscribe(|_| {});
    }),
    ("the_value_for_an_error_is_the_last_one_taken", |lab| {
        let f = lab.see(
            "onErrorReturn",
            lab.marbles("a#").on_error_return("z".to_owned()),
        );
        lab.see("take", f.take(2)).subscribe(|_| {});
    }),
    ("a_fallback_cancelled", |lab| {
        let late = lab.marbles("bc|");
        let f = lab.marbles("a#").on_error_resume(move |_| late.clone());
        let f = lab.see("onErrorResume", f);
        lab.see("take", f.take(2)).subscribe(|_| {});
    }),
    ("a_cancel_elsewhere", |lab| {
        let f = lab.see("cancelOn", lab.marbles("ab|").cancel_on(&lab.time.single()));
        lab.see("take", f.take(1)).subscribe(|_| {});
    }),
    ("the_last_delayed_element_cancelled", |lab| {
        let f = lab.see(
            "delayElements",
            lab.marbles("(a|)")
                .delay_elements(ms(10), &lab.time.parallel()),
        );
        lab.see("take", f.take(1)).subscribe(|_| {});
    }),
    ("a_delay_completes_although_cancelled", |lab| {
        let f = lab.see("delay", Mono::delay(ms(10), &lab.time.parallel()).flux());
        lab.see("take", f.take(1)).subscribe(|_| {});
    }),
];

fn expected(name: &str) -> Option<&'static str> {
    let mut cases = EXPECTED
        .split("--- ")
        .filter_map(|case| case.split_once('\n'));
    cases
        .find(|(other, _)| *other == name)
        .map(|(_, text)| text.trim_end())
}

fn check(name: &str, chain: Chain) -> Result<(), Failed> {
    let time = VirtualTime::new();
    let lab = Lab {
        journal: Journal::new(&time),
        time,
    };
    chain(&lab);
    lab.time.run();
    let actual = lab.journal.text();
    match expected(name) {
        None => Err("nothing is expected of it".into()),
        Some(expected) if expected == actual.trim_end() => Ok(()),
        Some(expected) => Err(format!("expected\n{expected}\nbut there was\n{actual}").into()),
    }
}

fn main() -> ExitCode {
    let trial = |(name, chain): &(&'static str, Chain)| {
        let (name, chain) = (*name, *chain);
        Trial::test(name, move || check(name, chain))
    };
    let trials = CHAINS.iter().map(trial).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}
