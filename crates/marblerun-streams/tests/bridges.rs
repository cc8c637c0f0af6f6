//! Futures and streams of the futures crate, to and from fluxes and monos: on virtual time, on real
//! time, and with other threads.

use std::cell::{Cell, RefCell};
use std::fmt::Display;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;
use std::time::Duration;

use futures::channel::{mpsc, oneshot};
use futures::{Stream, StreamExt, stream};
use marblerun_streams::testing::{Probe, marbles, values};
use marblerun_streams::{Error, Flux, Mono, RealTime, Scheduler, VirtualTime};

const SECOND: Duration = Duration::from_secs(1);

/// Counts how often it was woken.
#[derive(Default)]
struct Counter(AtomicUsize);

impl Wake for Counter {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

/// Polls by hand.
struct Hand {
    counter: Arc<Counter>,
    waker: Waker,
}

impl Hand {
    fn new() -> Hand {
        let counter = Arc::new(Counter::default());
        let waker = Waker::from(counter.clone());
        Hand { counter, waker }
    }

    fn next<T: Display>(
        &self,
        stream: &mut (impl Stream<Item = Result<T, Error>> + Unpin),
    ) -> String {
        match stream.poll_next_unpin(&mut Context::from_waker(&self.waker)) {
            Poll::Pending => "pending".to_owned(),
            Poll::Ready(None) => "end".to_owned(),
            Poll::Ready(Some(Ok(value))) => value.to_string(),
            Poll::Ready(Some(Err(error))) => format!("#{error}"),
        }
    }

    fn woken(&self) -> usize {
        self.counter.0.swap(0, Ordering::SeqCst)
    }
}

/// Tells whether it was dropped.
struct Flag(Rc<Cell<bool>>);

impl Drop for Flag {
    fn drop(&mut self) {
        self.0.set(true);
    }
}

#[test]
fn a_stream_asks_for_a_value_when_it_is_polled() {
    let (hand, probe) = (Hand::new(), Probe::new());
    let mut stream = Flux::range(1, 3).record(probe.recorder()).into_stream();
    assert_eq!(probe.upstream_log(), "");
    assert_eq!(hand.next(&mut stream), "1");
    assert_eq!(probe.upstream_log(), "request(1)");
    assert_eq!(hand.next(&mut stream), "2");
    assert_eq!(hand.next(&mut stream), "3");
    assert_eq!(hand.next(&mut stream), "end");
    assert_eq!(hand.next(&mut stream), "end");
    assert_eq!(probe.upstream_log(), "request(1) request(1) request(1)");
    assert_eq!(
        hand.woken(),
        0,
        "what comes while it is polled wakes nobody"
    );
}

#[test]
fn a_stream_asks_ahead_if_told_to() {
    let (hand, probe) = (Hand::new(), Probe::new());
    let flux = Flux::range(1, 100).record(probe.recorder());
    let mut stream = flux.into_stream_with(4);
    assert_eq!(hand.next(&mut stream), "1");
    assert_eq!(hand.next(&mut stream), "2");
    assert_eq!(probe.upstream_log(), "request(4)");
    assert_eq!(hand.next(&mut stream), "3");
    assert_eq!(probe.upstream_log(), "request(4) request(3)");
    drop(stream);
    assert_eq!(probe.upstream_log(), "request(4) request(3) cancel");
}

#[test]
fn a_stream_is_woken_once_for_what_it_waits_for() {
    let (time, hand, probe) = (VirtualTime::new(), Hand::new(), Probe::new());
    let flux = marbles(&time, "-a-b-#").unwrap().record(probe.recorder());
    let mut stream = flux.into_stream();
    assert_eq!(hand.next(&mut stream), "pending");
    assert_eq!(hand.next(&mut stream), "pending");
    assert_eq!(probe.upstream_log(), "request(1)");
    time.run_until(Duration::from_millis(400));
    assert_eq!(hand.woken(), 1, "the second value was not asked for");
    assert_eq!(hand.next(&mut stream), "a");
    assert_eq!(hand.next(&mut stream), "b");
    assert_eq!(hand.next(&mut stream), "pending");
    time.run();
    assert_eq!(hand.woken(), 1);
    assert_eq!(hand.next(&mut stream), "#error");
    assert_eq!(hand.next(&mut stream), "end");
}

#[test]
fn dropping_a_stream_or_future_cancels() {
    let (time, hand, probe) = (VirtualTime::new(), Hand::new(), Probe::new());
    let never = || Flux::<marblerun_streams::source::Never<u8>>::never();
    let mut stream = never().record(probe.recorder()).into_stream();
    assert_eq!(hand.next(&mut stream), "pending");
    drop(stream);
    assert_eq!(probe.upstream_log(), "request(1) cancel");

    let probe = Probe::new();
    let future = never().record(probe.recorder()).next().into_future();
    drop(future);
    assert_eq!(probe.upstream_log(), "", "it was not subscribed");
    let source = never().record(probe.recorder());
    let spawned = time.single().spawn(async move {
        let _ = source.next().await;
    });
    time.run();
    spawned.unwrap().dispose();
    assert!(probe.upstream_log().ends_with("cancel"));
}

#[test]
fn a_mono_can_be_awaited() {
    let time = RealTime::new();
    let outcomes = time.block_on(async {
        [
            Mono::just(1).await,
            Mono::empty().await,
            Mono::error(std::fmt::Error).await,
        ]
    });
    let shown = outcomes.map(|outcome| match outcome {
        Ok(value) => format!("{value:?}"),
        Err(error) => format!("#{error}"),
    });
    let failure = format!("#{}", std::fmt::Error);
    assert_eq!(shown, ["Some(1)".to_owned(), "None".to_owned(), failure]);
}

#[test]
fn a_stream_is_polled_only_while_values_are_requested() {
    let (time, probe, polls) = (VirtualTime::new(), Probe::new(), Rc::new(Cell::new(0)));
    let counted = polls.clone();
    let numbers = move || {
        let polls = counted.clone();
        stream::poll_fn(move |_| {
            polls.set(polls.get() + 1);
            Poll::Ready((polls.get() < 4).then_some(polls.get()))
        })
    };
    Flux::from_stream(numbers, &time.parallel()).subscribe_with(probe.subscriber());
    time.run();
    assert_eq!((polls.get(), probe.log().as_str()), (0, ""));
    probe.request(2);
    assert_eq!(polls.get(), 0, "nothing is polled inside a request");
    time.run();
    assert_eq!((polls.get(), probe.log().as_str()), (2, "1 2"));
    probe.request(1);
    time.run();
    assert_eq!((polls.get(), probe.log().as_str()), (3, "1 2 3"));
    probe.request(1);
    time.run();
    assert_eq!((polls.get(), probe.log().as_str()), (4, "1 2 3 |"));
    assert!(probe.is_source_released());
}

#[test]
fn requests_from_inside_on_next_do_not_nest() {
    let (time, probe) = (VirtualTime::new(), Probe::new().requesting_one_by_one());
    probe.request(1);
    let count = 100_000;
    let flux = Flux::from_stream(move || stream::iter(0..count), &time.parallel());
    flux.count().subscribe_with(probe.subscriber());
    time.run();
    assert_eq!(probe.log(), format!("{count} |"));
    let probe = Probe::new().requesting_one_by_one();
    probe.request(1);
    Flux::from_stream(|| stream::iter(0..1_000), &time.parallel())
        .subscribe_with(probe.subscriber());
    time.run();
    assert!(probe.log().ends_with("999 |") && probe.deepest() == 1);
}

#[test]
fn a_stream_that_is_always_ready_leaves_others_their_turn() {
    let (time, probe) = (RealTime::new(), Probe::new());
    probe.request(u64::MAX);
    let other = Mono::delay(Duration::from_millis(1), &time.parallel()).flux();
    Flux::from_stream(|| stream::repeat(1), &time.parallel())
        .take_until_other(other)
        .ignore_elements()
        .flux()
        .subscribe_with(probe.subscriber());
    time.run_until_idle();
    assert_eq!(probe.log(), "|");
}

#[test]
fn cancelling_drops_the_future_or_stream() {
    let time = VirtualTime::new();
    let is_dropped = Rc::new(Cell::new(false));
    let flag = is_dropped.clone();
    let never = move || {
        let flag = Flag(flag.clone());
        async move {
            let _flag = flag;
            std::future::pending::<u8>().await
        }
    };
    let probe = Probe::new();
    probe.request(1);
    Mono::from_future(never, &time.parallel()).subscribe_with(probe.subscriber());
    time.run();
    assert!(!is_dropped.get());
    probe.cancel();
    assert!(is_dropped.get() && probe.is_source_released());

    let is_dropped = Rc::new(Cell::new(false));
    let flag = is_dropped.clone();
    let endless = move || {
        let flag = Flag(flag.clone());
        stream::repeat(1).inspect(move |_| {
            let _ = &flag;
        })
    };
    let probe = Probe::new().cancelling_after(2);
    probe.request(9);
    Flux::from_stream(endless, &time.parallel()).subscribe_with(probe.subscriber());
    time.run();
    assert_eq!(probe.log(), "1 1");
    assert!(is_dropped.get() && probe.is_source_released());
}

#[test]
fn futures_are_polled_where_they_are_told_to() {
    let time = VirtualTime::new();
    let (clock, probe) = (time.clone(), Probe::new());
    probe.request(1);
    let mono = Mono::from_future(
        move || {
            let clock = clock.clone();
            async move {
                let before = clock.thread();
                let _ = Mono::delay(SECOND, &clock.single()).await;
                format!("{before} {} {:?}", clock.thread(), clock.now())
            }
        },
        &time.parallel(),
    );
    mono.subscribe_with(probe.subscriber());
    time.run();
    assert_eq!(probe.log(), "parallel-1 parallel-1 1s |");
    assert!(probe.is_source_released());
}

#[test]
fn each_subscriber_has_a_future_of_its_own() {
    let (time, calls) = (VirtualTime::new(), Rc::new(Cell::new(0)));
    let counted = calls.clone();
    let failing = move || {
        counted.set(counted.get() + 1);
        let call = counted.get();
        async move {
            if call < 3 {
                Err(std::fmt::Error)
            } else {
                Ok(Some(call))
            }
        }
    };
    let probe = Probe::new();
    probe.request(1);
    Mono::try_from_future(failing, &time.parallel())
        .retry(5)
        .subscribe_with(probe.subscriber());
    time.run();
    assert_eq!(probe.log(), "3 |");
}

#[test]
fn what_has_no_clock_cannot_be_polled() {
    let probe = Probe::new();
    Mono::from_future(|| async { 1 }, &Scheduler::immediate()).subscribe_with(probe.subscriber());
    assert_eq!(probe.log(), "#Scheduler unavailable");
    let time = VirtualTime::new();
    time.single().dispose();
    assert!(time.single().spawn(async {}).is_err());
    assert_eq!(
        values(Mono::from_future(|| async { 1 }, &time.single()).flux()),
        "#Scheduler unavailable"
    );
}

#[test]
fn a_flux_survives_the_way_there_and_back() {
    let (time, probe) = (VirtualTime::new(), Probe::new());
    let inner = time.clone();
    let ticks = move || {
        Flux::interval(SECOND, &inner.parallel())
            .map(|n| n * 10)
            .take(3)
            .into_stream()
    };
    probe.request(2);
    Flux::try_from_stream(ticks, &time.single()).subscribe_with(probe.subscriber());
    time.run();
    // The second tick came when one was requested; nobody waited for the third.
    assert!(probe.log().starts_with("0 10"), "{}", probe.log());
}

#[test]
fn other_threads_wake_what_is_polled() {
    let time = RealTime::new();
    let (sender, receiver) = mpsc::unbounded();
    let (answer, question) = oneshot::channel();
    let helper = thread::spawn(move || {
        for n in 0..1_000 {
            sender.unbounded_send(n).unwrap();
            if n % 100 == 0 {
                thread::yield_now();
            }
        }
        answer.send('z').unwrap();
    });
    let receiver = RefCell::new(Some(receiver));
    let receiver = Rc::new(receiver);
    let numbers = move || stream::iter(receiver.take()).flatten();
    let sum = Rc::new(Cell::new(0));
    let added = sum.clone();
    Flux::from_stream(numbers, &time.parallel()).subscribe(move |n| added.set(added.get() + n));
    assert_eq!(time.block_on(question), Ok('z'));
    time.run_until_idle();
    helper.join().unwrap();
    assert_eq!(sum.get(), 499_500);
}

#[test]
fn virtual_time_sees_what_other_threads_have_woken() {
    let time = VirtualTime::new();
    let (sender, receiver) = oneshot::channel();
    let came = Rc::new(Cell::new(None));
    let seen = came.clone();
    time.single()
        .spawn(async move { seen.set(receiver.await.ok()) })
        .unwrap();
    time.run();
    thread::spawn(move || sender.send(7))
        .join()
        .unwrap()
        .unwrap();
    assert_eq!(came.get(), None);
    time.run();
    assert_eq!(came.get(), Some(7));
}

#[test]
fn waking_what_is_over_does_nothing() {
    let time = VirtualTime::new();
    let kept = Rc::new(RefCell::new(None));
    let keep = kept.clone();
    let spawned = time.single().spawn(std::future::poll_fn(move |poller| {
        keep.replace(Some(poller.waker().clone()));
        Poll::Pending
    }));
    time.run();
    let waker = kept.take().unwrap();
    spawned.unwrap().dispose();
    waker.wake_by_ref();
    time.run();
    drop(time);
    waker.wake();
}

#[test]
fn block_on_polls_again_only_when_it_was_woken() {
    let time = RealTime::new();
    let polls = Cell::new(0);
    let delay = Mono::delay(Duration::from_millis(2), &time.parallel()).into_future();
    let mut delay = pin!(delay);
    let ticking = Flux::interval(Duration::from_micros(100), &time.parallel()).subscribe(|_| ());
    let counted = std::future::poll_fn(|poller| {
        polls.set(polls.get() + 1);
        delay.as_mut().poll(poller)
    });
    assert!(time.block_on(counted).is_ok());
    ticking.dispose();
    assert_eq!(polls.get(), 2);
}
