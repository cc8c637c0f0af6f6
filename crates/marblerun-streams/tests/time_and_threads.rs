//! Chains of operators with time and threads. What they are expected to do is what Project Reactor
//! 3.8.7 does, down to the order of requests and the names of threads.

use std::time::Duration;

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

#[track_caller]
fn check<T: 'static>(chain: impl FnOnce(&Lab) -> BoxFlux<T>, expected: &str) {
    let time = VirtualTime::new();
    let lab = Lab {
        journal: Journal::new(&time),
        time,
    };
    let flux = chain(&lab);
    flux.subscribe(|_| {});
    lab.time.run();
    assert_eq!(lab.journal.text().trim_end(), expected.trim_end());
}

#[test]
fn a_cancel_inside_a_retry() {
    check(
        |lab| {
            let f = lab.see("retry", lab.marbles("(ab#)").retry(2));
            lab.see("take", f.take(3))
        },
        "0 main: retry.subscribe take.subscribe take.request(unbounded) retry.request(3) \
         marbles.subscribe marbles.request(3)\n\
         0 marbles: marbles.next(a) retry.next(a) take.next(a) marbles.next(b) \
         retry.next(b) take.next(b) marbles.error(error) marbles.subscribe \
         marbles.request(1) marbles.next(a) retry.next(a) take.next(a) retry.cancel \
         marbles.cancel take.complete",
    );
}

#[test]
fn no_delay_is_still_a_task() {
    check(
        |lab| {
            let f = lab.see("range", Flux::range(1, 3));
            lab.see(
                "delayElements",
                f.delay_elements(ms(0), &lab.time.parallel()),
            )
        },
        "0 main: range.subscribe delayElements.subscribe delayElements.request(unbounded) \
         range.request(1) range.next(1)\n\
         0 parallel-1: delayElements.next(1) range.request(1) range.next(2)\n\
         0 parallel-2: delayElements.next(2) range.request(1) range.next(3) \
         range.complete\n\
         0 parallel-3: delayElements.next(3) delayElements.complete",
    );
}

#[test]
fn values_that_wait_are_cancelled() {
    check(
        |lab| {
            let f = lab.see("range", Flux::range(1, 5));
            let f = lab.see("publishOn", f.publish_on(&lab.time.parallel()));
            lab.see("take", f.take(2))
        },
        "0 main: range.subscribe publishOn.subscribe take.subscribe \
         take.request(unbounded) publishOn.request(2) range.request(256) range.next(1) \
         range.next(2) range.next(3) range.next(4) range.next(5) range.complete\n\
         0 parallel-1: publishOn.next(1) take.next(1) publishOn.next(2) take.next(2) \
         publishOn.cancel range.cancel take.complete",
    );
}

#[test]
fn each_subscription_takes_a_worker() {
    check(
        |lab| {
            let f = lab.see("range", Flux::range(1, 2));
            let f = lab.see("publishOn", f.publish_on(&lab.time.parallel()));
            lab.see("repeat", f.repeat(1))
        },
        "0 main: repeat.subscribe repeat.request(unbounded) range.subscribe \
         publishOn.subscribe publishOn.request(unbounded) range.request(256) \
         range.next(1) range.next(2) range.complete\n\
         0 parallel-1: publishOn.next(1) repeat.next(1) publishOn.next(2) repeat.next(2) \
         publishOn.complete range.subscribe publishOn.subscribe \
         publishOn.request(unbounded) range.request(256) range.next(1) range.next(2) \
         range.complete\n\
         0 parallel-2: publishOn.next(1) repeat.next(1) publishOn.next(2) repeat.next(2) \
         publishOn.complete repeat.complete",
    );
}

#[test]
fn elastic_threads_are_given_back_after_the_end() {
    check(
        |lab| {
            let f = lab.see("range", Flux::range(1, 1));
            let f = lab.see("subscribeOn", f.subscribe_on(&lab.time.bounded_elastic()));
            lab.see("repeat", f.repeat(2))
        },
        "0 main: repeat.subscribe repeat.request(unbounded) subscribeOn.subscribe \
         subscribeOn.request(unbounded)\n\
         0 boundedElastic-1: range.subscribe range.request(unbounded) range.next(1) \
         subscribeOn.next(1) repeat.next(1) range.complete subscribeOn.complete \
         subscribeOn.subscribe subscribeOn.request(unbounded)\n\
         0 boundedElastic-2: range.subscribe range.request(unbounded) range.next(1) \
         subscribeOn.next(1) repeat.next(1) range.complete subscribeOn.complete \
         subscribeOn.subscribe subscribeOn.request(unbounded)\n\
         0 boundedElastic-1: range.subscribe range.request(unbounded) range.next(1) \
         subscribeOn.next(1) repeat.next(1) range.complete subscribeOn.complete \
         repeat.complete",
    );
}

#[test]
fn ticks_hop() {
    check(
        |lab| {
            let f = lab.see(
                "publishOn",
                lab.interval(100).publish_on(&lab.time.single()),
            );
            lab.see("take", f.take(2))
        },
        "0 main: interval.subscribe publishOn.subscribe take.subscribe \
         take.request(unbounded) publishOn.request(2) interval.request(256)\n\
         100 parallel-1: interval.next(0)\n\
         100 single-1: publishOn.next(0) take.next(0)\n\
         200 parallel-1: interval.next(1)\n\
         200 single-1: publishOn.next(1) take.next(1) publishOn.cancel interval.cancel \
         take.complete",
    );
}

#[test]
fn each_wait_takes_a_thread() {
    check(
        |lab| {
            let f = lab.see(
                "timeout",
                lab.marbles("-a---b|")
                    .timeout(ms(200), &lab.time.parallel()),
            );
            lab.see("retry", f.retry(1))
        },
        "0 main: retry.subscribe retry.request(unbounded) marbles.subscribe \
         timeout.subscribe timeout.request(unbounded) marbles.request(unbounded)\n\
         100 marbles: marbles.next(a) timeout.next(a) retry.next(a)\n\
         300 parallel-2: marbles.cancel timeout.error(Did not observe any item or \
         terminal signal within 200ms (and no fallback has been configured)) \
         marbles.subscribe timeout.subscribe timeout.request(unbounded) \
         marbles.request(unbounded)\n\
         400 marbles: marbles.next(a) timeout.next(a) retry.next(a)\n\
         600 parallel-4: marbles.cancel timeout.error(Did not observe any item or \
         terminal signal within 200ms (and no fallback has been configured)) \
         retry.error(Did not observe any item or terminal signal within 200ms (and no \
         fallback has been configured))",
    );
}

#[test]
fn a_delayed_sequence_hops() {
    check(
        |lab| {
            let f = lab.see(
                "delaySequence",
                lab.marbles("ab|")
                    .delay_sequence(ms(50), &lab.time.parallel()),
            );
            lab.see("publishOn", f.publish_on(&lab.time.single()))
        },
        "0 main: marbles.subscribe delaySequence.subscribe publishOn.subscribe \
         publishOn.request(unbounded) delaySequence.request(256) marbles.request(256)\n\
         0 marbles: marbles.next(a)\n\
         50 parallel-1: delaySequence.next(a)\n\
         50 single-1: publishOn.next(a)\n\
         100 marbles: marbles.next(b)\n\
         150 parallel-1: delaySequence.next(b)\n\
         150 single-1: publishOn.next(b)\n\
         200 marbles: marbles.complete delaySequence.complete\n\
         200 single-1: publishOn.complete",
    );
}

#[test]
fn a_retry_subscribes_where_its_delay_ends() {
    check(
        |lab| {
            let f = lab.see(
                "subscribeOn",
                lab.marbles("#").subscribe_on(&lab.time.bounded_elastic()),
            );
            let retry = Retry::fixed_delay(2, ms(100), &lab.time.parallel());
            lab.see("retryWhen", f.retry_with(retry))
        },
        "0 main: retryWhen.subscribe retryWhen.request(unbounded) subscribeOn.subscribe \
         subscribeOn.request(unbounded)\n\
         0 boundedElastic-1: marbles.subscribe marbles.request(unbounded)\n\
         0 marbles: marbles.error(error) subscribeOn.error(error)\n\
         100 parallel-1: subscribeOn.subscribe subscribeOn.request(unbounded)\n\
         100 boundedElastic-1: marbles.subscribe marbles.request(unbounded)\n\
         100 marbles: marbles.error(error) subscribeOn.error(error)\n\
         200 parallel-2: subscribeOn.subscribe subscribeOn.request(unbounded)\n\
         200 boundedElastic-1: marbles.subscribe marbles.request(unbounded)\n\
         200 marbles: marbles.error(error) subscribeOn.error(error) subscribeOn.cancel \
         marbles.cancel retryWhen.error(Retries exhausted: 2/2)",
    );
}

#[test]
fn the_latest_value_of_a_fast_source() {
    check(
        |lab| {
            let f = lab.see("take", lab.interval(10).take(8));
            let f = lab.see("onBackpressureLatest", f.on_backpressure_latest());
            let f = lab.see("publishOn", f.publish_on_with(&lab.time.single(), 1));
            lab.see(
                "delayElements",
                f.delay_elements(ms(25), &lab.time.parallel()),
            )
        },
        "0 main: interval.subscribe take.subscribe onBackpressureLatest.subscribe \
         publishOn.subscribe delayElements.subscribe delayElements.request(unbounded) \
         publishOn.request(1) onBackpressureLatest.request(1) take.request(unbounded) \
         interval.request(8)\n\
         10 parallel-1: interval.next(0) take.next(0) onBackpressureLatest.next(0)\n\
         10 single-1: publishOn.next(0) onBackpressureLatest.request(1)\n\
         20 parallel-1: interval.next(1) take.next(1) onBackpressureLatest.next(1)\n\
         30 parallel-1: interval.next(2) take.next(2)\n\
         35 parallel-2: delayElements.next(0) publishOn.request(1)\n\
         35 single-1: publishOn.next(1) onBackpressureLatest.request(1) \
         onBackpressureLatest.next(2)\n\
         40 parallel-1: interval.next(3) take.next(3)\n\
         50 parallel-1: interval.next(4) take.next(4)\n\
         60 parallel-3: delayElements.next(1) publishOn.request(1)\n\
         60 parallel-1: interval.next(5) take.next(5)\n\
         60 single-1: publishOn.next(2) onBackpressureLatest.request(1) \
         onBackpressureLatest.next(5)\n\
         70 parallel-1: interval.next(6) take.next(6)\n\
         80 parallel-1: interval.next(7) take.next(7) interval.cancel take.complete\n\
         85 parallel-4: delayElements.next(2) publishOn.request(1)\n\
         85 single-1: publishOn.next(5) onBackpressureLatest.request(1) \
         onBackpressureLatest.next(7) onBackpressureLatest.complete\n\
         110 parallel-1: delayElements.next(5) publishOn.request(1)\n\
         110 single-1: publishOn.next(7) onBackpressureLatest.request(1) \
         publishOn.complete\n\
         135 parallel-2: delayElements.next(7) delayElements.complete",
    );
}

#[test]
fn a_fast_source_that_drops() {
    check(
        |lab| {
            let f = lab.see("take", lab.interval(10).take(8));
            let f = lab.see("onBackpressureDrop", f.on_backpressure_drop(|_| {}));
            let f = lab.see("publishOn", f.publish_on_with(&lab.time.single(), 1));
            lab.see(
                "delayElements",
                f.delay_elements(ms(25), &lab.time.parallel()),
            )
        },
        "0 main: interval.subscribe take.subscribe onBackpressureDrop.subscribe \
         publishOn.subscribe delayElements.subscribe delayElements.request(unbounded) \
         publishOn.request(1) onBackpressureDrop.request(1) take.request(unbounded) \
         interval.request(8)\n\
         10 parallel-1: interval.next(0) take.next(0) onBackpressureDrop.next(0)\n\
         10 single-1: publishOn.next(0) onBackpressureDrop.request(1)\n\
         20 parallel-1: interval.next(1) take.next(1) onBackpressureDrop.next(1)\n\
         30 parallel-1: interval.next(2) take.next(2)\n\
         35 parallel-2: delayElements.next(0) publishOn.request(1)\n\
         35 single-1: publishOn.next(1) onBackpressureDrop.request(1)\n\
         40 parallel-1: interval.next(3) take.next(3) onBackpressureDrop.next(3)\n\
         50 parallel-1: interval.next(4) take.next(4)\n\
         60 parallel-3: delayElements.next(1) publishOn.request(1)\n\
         60 parallel-1: interval.next(5) take.next(5)\n\
         60 single-1: publishOn.next(3) onBackpressureDrop.request(1)\n\
         70 parallel-1: interval.next(6) take.next(6) onBackpressureDrop.next(6)\n\
         80 parallel-1: interval.next(7) take.next(7) interval.cancel take.complete \
         onBackpressureDrop.complete\n\
         85 parallel-4: delayElements.next(3) publishOn.request(1)\n\
         85 single-1: publishOn.next(6) onBackpressureDrop.request(1) publishOn.complete\n\
         110 parallel-1: delayElements.next(6) delayElements.complete",
    );
}

#[test]
fn the_first_samples() {
    check(
        |lab| {
            let f = lab.see(
                "sampleFirst",
                lab.marbles("abcdef|")
                    .sample_first(ms(150), &lab.time.parallel()),
            );
            lab.see("take", f.take(2))
        },
        "0 main: sampleFirst.subscribe take.subscribe take.request(unbounded) \
         sampleFirst.request(2) marbles.subscribe marbles.request(unbounded)\n\
         0 marbles: marbles.next(a) sampleFirst.next(a) take.next(a)\n\
         100 marbles: marbles.next(b)\n\
         200 marbles: marbles.next(c) sampleFirst.next(c) take.next(c) sampleFirst.cancel \
         marbles.cancel take.complete",
    );
}

#[test]
fn some_samples() {
    check(
        |lab| {
            let f = lab.see(
                "sample",
                lab.marbles("abcdef|").sample(ms(150), &lab.time.parallel()),
            );
            lab.see("take", f.take(2))
        },
        "0 main: sample.subscribe take.subscribe take.request(unbounded) \
         sample.request(2) marbles.subscribe marbles.request(unbounded)\n\
         0 marbles: marbles.next(a)\n\
         100 marbles: marbles.next(b)\n\
         150 parallel-1: sample.next(b) take.next(b)\n\
         200 marbles: marbles.next(c)\n\
         300 marbles: marbles.next(d)\n\
         300 parallel-1: sample.next(d) take.next(d) sample.cancel marbles.cancel \
         take.complete",
    );
}

#[test]
fn a_repeat_is_asked_for_the_rest() {
    check(
        |lab| {
            let f = lab.see(
                "repeatWhen",
                lab.marbles("ab|").repeat_when(|counts| counts),
            );
            lab.see("take", f.take(3))
        },
        "0 main: repeatWhen.subscribe take.subscribe take.request(unbounded) \
         repeatWhen.request(3) marbles.subscribe marbles.request(3)\n\
         0 marbles: marbles.next(a) repeatWhen.next(a) take.next(a)\n\
         100 marbles: marbles.next(b) repeatWhen.next(b) take.next(b)\n\
         200 marbles: marbles.complete marbles.subscribe marbles.request(1) \
         marbles.next(a) repeatWhen.next(a) take.next(a) repeatWhen.cancel marbles.cancel \
         take.complete",
    );
}

#[test]
fn a_delayed_retry_is_asked_for_the_rest() {
    check(
        |lab| {
            let retry = Retry::fixed_delay(3, ms(100), &lab.time.parallel());
            let f = lab.see("retryWhen", lab.marbles("ab#").retry_with(retry));
            lab.see("take", f.take(3))
        },
        "0 main: retryWhen.subscribe take.subscribe take.request(unbounded) \
         retryWhen.request(3) marbles.subscribe marbles.request(3)\n\
         0 marbles: marbles.next(a) retryWhen.next(a) take.next(a)\n\
         100 marbles: marbles.next(b) retryWhen.next(b) take.next(b)\n\
         200 marbles: marbles.error(error)\n\
         300 parallel-1: marbles.subscribe marbles.request(1)\n\
         300 marbles: marbles.next(a) retryWhen.next(a) take.next(a) retryWhen.cancel \
         marbles.cancel take.complete",
    );
}

#[test]
fn a_fallback_is_asked_for_the_rest() {
    check(
        |lab| {
            let f = lab.marbles("a-b---c|").timeout_or(
                ms(250),
                &lab.time.parallel(),
                lab.marbles("xy|"),
            );
            let f = lab.see("timeout", f);
            lab.see("take", f.take(3))
        },
        "0 main: marbles.subscribe timeout.subscribe take.subscribe \
         take.request(unbounded) timeout.request(3) marbles.request(3)\n\
         0 marbles: marbles.next(a) timeout.next(a) take.next(a)\n\
         200 marbles: marbles.next(b) timeout.next(b) take.next(b)\n\
         450 parallel-3: marbles.cancel marbles.subscribe marbles.request(1)\n\
         450 marbles: marbles.next(x) timeout.next(x) take.next(x) timeout.cancel \
         marbles.cancel take.complete",
    );
}

#[test]
fn delayed_elements_end_with_the_last_one_taken() {
    check(
        |lab| {
            let f = lab.see(
                "delayElements",
                lab.marbles("abc|")
                    .delay_elements(ms(50), &lab.time.parallel()),
            );
            lab.see("take", f.take(2))
        },
        "0 main: marbles.subscribe delayElements.subscribe take.subscribe \
         take.request(unbounded) delayElements.request(2) marbles.request(1)\n\
         0 marbles: marbles.next(a)\n\
         50 parallel-1: delayElements.next(a) take.next(a) marbles.request(1)\n\
         100 marbles: marbles.next(b)\n\
         150 parallel-2: delayElements.next(b) take.next(b) delayElements.cancel \
         marbles.cancel take.complete",
    );
}

#[test]
fn time_is_taken_from_the_outside_in() {
    check(
        |lab| {
            let f = lab.see(
                "skip",
                lab.interval(100).skip_for(ms(250), &lab.time.parallel()),
            );
            lab.see("take", f.take_for(ms(500), &lab.time.parallel()))
        },
        "0 main: interval.subscribe skip.subscribe take.subscribe take.request(unbounded) \
         skip.request(unbounded) interval.request(unbounded)\n\
         100 parallel-3: interval.next(0) interval.request(1)\n\
         200 parallel-3: interval.next(1) interval.request(1)\n\
         300 parallel-3: interval.next(2) skip.next(2) take.next(2)\n\
         400 parallel-3: interval.next(3) skip.next(3) take.next(3)\n\
         500 parallel-1: skip.cancel interval.cancel take.complete",
    );
}

#[test]
fn a_buffer_cancels_once_more() {
    check(
        |lab| {
            let f = lab.see(
                "onBackpressureBuffer",
                lab.marbles("abcd").on_backpressure_buffer(),
            );
            lab.see("take", f.take(2))
        },
        "0 main: marbles.subscribe onBackpressureBuffer.subscribe take.subscribe \
         take.request(unbounded) onBackpressureBuffer.request(2) \
         marbles.request(unbounded)\n\
         0 marbles: marbles.next(a) onBackpressureBuffer.next(a) take.next(a)\n\
         100 marbles: marbles.next(b) onBackpressureBuffer.next(b) take.next(b) \
         onBackpressureBuffer.cancel marbles.cancel take.complete marbles.cancel",
    );
}

#[test]
fn the_latest_value_cancelled() {
    check(
        |lab| {
            let f = lab.see(
                "onBackpressureLatest",
                lab.marbles("abcd").on_backpressure_latest(),
            );
            lab.see("take", f.take(2))
        },
        "0 main: marbles.subscribe onBackpressureLatest.subscribe take.subscribe \
         take.request(unbounded) onBackpressureLatest.request(2) \
         marbles.request(unbounded)\n\
         0 marbles: marbles.next(a) onBackpressureLatest.next(a) take.next(a)\n\
         100 marbles: marbles.next(b) onBackpressureLatest.next(b) take.next(b) \
         onBackpressureLatest.cancel marbles.cancel take.complete",
    );
}

#[test]
fn a_limited_rate_cancelled() {
    check(
        |lab| {
            let f = lab.see("limitRate", lab.marbles("abcd").limit_rate(4));
            lab.see("take", f.take(2))
        },
        "0 main: marbles.subscribe limitRate.subscribe take.subscribe \
         take.request(unbounded) limitRate.request(2) marbles.request(4)\n\
         0 marbles: marbles.next(a) limitRate.next(a) take.next(a)\n\
         100 marbles: marbles.next(b) limitRate.next(b) take.next(b) limitRate.cancel \
         marbles.cancel take.complete",
    );
}

#[test]
fn a_delayed_sequence_cancelled() {
    check(
        |lab| {
            let f = lab.see(
                "delaySequence",
                lab.marbles("abcd")
                    .delay_sequence(ms(10), &lab.time.parallel()),
            );
            lab.see("take", f.take(2))
        },
        "0 main: marbles.subscribe delaySequence.subscribe take.subscribe \
         take.request(unbounded) delaySequence.request(2) marbles.request(2)\n\
         0 marbles: marbles.next(a)\n\
         10 parallel-1: delaySequence.next(a) take.next(a)\n\
         100 marbles: marbles.next(b)\n\
         110 parallel-1: delaySequence.next(b) take.next(b) delaySequence.cancel \
         marbles.cancel take.complete",
    );
}

#[test]
fn a_delayed_subscription_cancelled() {
    check(
        |lab| {
            let f = lab.see(
                "delaySubscription",
                lab.marbles("abcd")
                    .delay_subscription(ms(10), &lab.time.parallel()),
            );
            lab.see("take", f.take(2))
        },
        "0 main: delaySubscription.subscribe take.subscribe take.request(unbounded) \
         delaySubscription.request(2)\n\
         10 parallel-1: marbles.subscribe marbles.request(2)\n\
         10 marbles: marbles.next(a) delaySubscription.next(a) take.next(a)\n\
         110 marbles: marbles.next(b) delaySubscription.next(b) take.next(b) \
         delaySubscription.cancel marbles.cancel take.complete",
    );
}

#[test]
fn a_subscription_elsewhere_cancelled() {
    check(
        |lab| {
            let f = lab.see(
                "subscribeOn",
                lab.marbles("abcd").subscribe_on(&lab.time.single()),
            );
            lab.see("take", f.take(2))
        },
        "0 main: subscribeOn.subscribe take.subscribe take.request(unbounded) \
         subscribeOn.request(2)\n\
         0 single-1: marbles.subscribe marbles.request(2)\n\
         0 marbles: marbles.next(a) subscribeOn.next(a) take.next(a)\n\
         100 marbles: marbles.next(b) subscribeOn.next(b) take.next(b) subscribeOn.cancel \
         marbles.cancel take.complete",
    );
}

#[test]
fn the_value_for_an_error_is_the_last_one_taken() {
    check(
        |lab| {
            let f = lab.see(
                "onErrorReturn",
                lab.marbles("a#").on_error_return("z".to_owned()),
            );
            lab.see("take", f.take(2))
        },
        "0 main: marbles.subscribe onErrorReturn.subscribe take.subscribe \
         take.request(unbounded) onErrorReturn.request(2) marbles.request(2)\n\
         0 marbles: marbles.next(a) onErrorReturn.next(a) take.next(a)\n\
         100 marbles: marbles.error(error) onErrorReturn.next(z) take.next(z) \
         onErrorReturn.cancel marbles.cancel take.complete onErrorReturn.complete",
    );
}

#[test]
fn a_fallback_cancelled() {
    check(
        |lab| {
            let late = lab.marbles("bc|");
            let f = lab.marbles("a#").on_error_resume(move |_| late.clone());
            let f = lab.see("onErrorResume", f);
            lab.see("take", f.take(2))
        },
        "0 main: marbles.subscribe onErrorResume.subscribe take.subscribe \
         take.request(unbounded) onErrorResume.request(2) marbles.request(2)\n\
         0 marbles: marbles.next(a) onErrorResume.next(a) take.next(a)\n\
         100 marbles: marbles.error(error) marbles.subscribe marbles.request(1) \
         marbles.next(b) onErrorResume.next(b) take.next(b) onErrorResume.cancel \
         marbles.cancel take.complete",
    );
}

#[test]
fn a_cancel_elsewhere() {
    check(
        |lab| {
            let f = lab.see("cancelOn", lab.marbles("ab|").cancel_on(&lab.time.single()));
            lab.see("take", f.take(1))
        },
        "0 main: marbles.subscribe cancelOn.subscribe take.subscribe \
         take.request(unbounded) cancelOn.request(1) marbles.request(1)\n\
         0 marbles: marbles.next(a) cancelOn.next(a) take.next(a) cancelOn.cancel \
         take.complete\n\
         0 single-1: marbles.cancel",
    );
}

#[test]
fn the_last_delayed_element_cancelled() {
    check(
        |lab| {
            let f = lab.see(
                "delayElements",
                lab.marbles("(a|)")
                    .delay_elements(ms(10), &lab.time.parallel()),
            );
            lab.see("take", f.take(1))
        },
        "0 main: marbles.subscribe delayElements.subscribe take.subscribe \
         take.request(unbounded) delayElements.request(1) marbles.request(1)\n\
         0 marbles: marbles.next(a) marbles.complete\n\
         10 parallel-1: delayElements.next(a) take.next(a) delayElements.cancel \
         marbles.cancel take.complete",
    );
}

#[test]
fn a_delay_completes_although_cancelled() {
    check(
        |lab| {
            let f = lab.see("delay", Mono::delay(ms(10), &lab.time.parallel()).flux());
            lab.see("take", f.take(1))
        },
        "0 main: delay.subscribe take.subscribe take.request(unbounded) delay.request(1)\n\
         10 parallel-1: delay.next(0) take.next(0) delay.cancel take.complete \
         delay.complete",
    );
}
