//! Real time in a browser: the loop drives itself.

#![cfg(all(target_family = "wasm", target_os = "unknown", feature = "browser"))]
#![expect(clippy::unwrap_used, reason = "a test panics to fail")]

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use futures::StreamExt;
use futures::channel::{mpsc, oneshot};
use marblerun_streams::{Flux, Mono, RealTime};
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;

const MS: Duration = Duration::from_millis(1);

#[wasm_bindgen_test]
async fn runs_by_time_then_by_order_of_scheduling() {
    let time = RealTime::new();
    let log = Rc::new(RefCell::new(String::new()));
    let task = |letter: char| {
        let (time, log) = (time.clone(), log.clone());
        move || {
            let thread = time.thread();
            log.borrow_mut().push_str(&format!("{letter}:{thread} "));
        }
    };
    let (a, b) = (time.worker("a"), time.worker("b"));
    // Time passes between these lines: what comes first is scheduled first, but for a far one.
    let far = a.schedule(Duration::from_secs(3_600), task('x')).unwrap();
    b.schedule(Duration::ZERO, task('0')).unwrap();
    a.schedule(Duration::ZERO, task('1')).unwrap();
    a.schedule(20 * MS, task('2')).unwrap();
    b.schedule(20 * MS, task('3')).unwrap();
    a.schedule(30 * MS, task('x')).unwrap().dispose();
    b.schedule(40 * MS, task('4')).unwrap();
    assert_eq!(*log.borrow(), "", "nothing runs at once");
    Mono::delay(50 * MS, &time.single()).await.unwrap();
    far.dispose();
    assert_eq!(*log.borrow(), "0:b 1:a 2:a 3:b 4:b ");
    assert!(time.now() >= 50 * MS, "nothing comes early");
}

#[wasm_bindgen_test]
async fn a_task_that_is_due_sooner_comes_sooner() {
    let time = RealTime::new();
    let worker = time.worker("w");
    let far = worker.schedule(Duration::from_secs(3_600), || ()).unwrap();
    Mono::delay(MS, &time.single()).await.unwrap();
    far.dispose();
    Mono::delay(MS, &time.single()).await.unwrap();
}

#[wasm_bindgen_test]
async fn chains_run_as_they_do_on_virtual_time() {
    let time = RealTime::new();
    let ticks = Flux::interval(2 * MS, &time.parallel())
        .map(|n| n * 10)
        .publish_on(&time.single())
        .take(3)
        .collect_list();
    assert_eq!(ticks.await.unwrap(), Some(vec![0, 10, 20]));
    let late = Mono::delay(Duration::from_secs(60), &time.parallel())
        .timeout(2 * MS, &time.parallel())
        .on_error_resume(|_| Mono::just(7));
    assert_eq!(late.await.unwrap(), Some(7));
}

#[wasm_bindgen_test]
async fn a_task_that_schedules_itself_for_now_leaves_the_page_its_turn() {
    let time = RealTime::new();
    let flux = Flux::from_stream(|| futures::stream::repeat(1), &time.parallel());
    let is_over = Rc::new(Cell::new(false));
    let end = is_over.clone();
    // A timer of the page, not of the loop.
    let timer = gloo_timers::callback::Timeout::new(20, move || end.set(true));
    let ended = flux.take_until(move |_| is_over.get()).count();
    assert!(ended.await.unwrap() > Some(0));
    drop(timer);
}

#[wasm_bindgen_test]
async fn futures_and_streams_of_the_page_are_polled() {
    let time = RealTime::new();
    let (sender, receiver) = mpsc::unbounded();
    let receiver = Rc::new(RefCell::new(Some(receiver)));
    let numbers = move || futures::stream::iter(receiver.take()).flatten();
    spawn_local(async move {
        for n in 1..=3 {
            sender.unbounded_send(n).unwrap();
            gloo_timers::future::TimeoutFuture::new(1).await;
        }
    });
    let flux = Flux::from_stream(numbers, &time.parallel());
    assert_eq!(flux.collect_list().await.unwrap(), Some(vec![1, 2, 3]));
    let mut stream = Flux::interval(MS, &time.parallel()).take(2).into_stream();
    assert_eq!(stream.next().await.unwrap().unwrap(), 0);
    let waits = Mono::from_future(
        || gloo_timers::future::TimeoutFuture::new(1),
        &time.parallel(),
    );
    assert_eq!(waits.await.unwrap(), Some(()));
}

#[wasm_bindgen_test]
async fn a_loop_that_nobody_holds_is_gone_when_it_has_nothing_to_do() {
    let (sender, receiver) = oneshot::channel::<()>();
    let time = RealTime::new();
    let held = Rc::new(sender);
    let (first, second) = (held.clone(), held.clone());
    let ran = Rc::new(Cell::new(0));
    let (count, counted) = (ran.clone(), ran.clone());
    time.worker("w")
        .schedule(MS, move || {
            let _first = first;
            count.set(count.get() + 1);
        })
        .unwrap();
    time.remote().post(|| ());
    drop((held, second, time));
    // Only the task holds the sender, and the loop runs it although nobody holds the loop.
    assert!(receiver.await.is_err());
    assert_eq!(counted.get(), 1);
}
