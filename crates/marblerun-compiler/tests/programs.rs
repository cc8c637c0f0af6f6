//! Java programs, run by the machine and compared with what a JDK 17 prints.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

use std::path::PathBuf;
use std::rc::Rc;

use marblerun_compiler::{Library, compile};
use marblerun_vm::effect::EffectKind;
use marblerun_vm::{Limits, Machine, Pause};

fn library() -> Rc<Library> {
    Library::new(marblerun_library::SOURCES.to_vec())
}

fn machine(library: &Rc<Library>, text: &str) -> Machine {
    let compiled = compile(library, &[text]);
    let Some(image) = compiled.image() else {
        panic!("{:?}", compiled.diagnostics);
    };
    let mut machine = Machine::new(image, Limits::default());
    machine.start_main();
    machine
}

/// What the machine has printed since this was last asked.
fn printed(machine: &mut Machine) -> String {
    let effects = machine.take_effects().into_iter();
    effects
        .filter_map(|effect| match effect.kind {
            EffectKind::Output {
                is_error: false,
                text,
            } => Some(text),
            _ => None,
        })
        .collect()
}

/// Runs to the end; what was printed, and the exception that ended it.
fn run(machine: &mut Machine) -> String {
    let pause = machine.run();
    let mut text = printed(machine);
    match pause {
        Pause::Ended(outcome) => {
            if let Some(uncaught) = outcome.uncaught {
                text.push_str(&format!("!! {uncaught}\n"));
            }
        }
        other => text.push_str(&format!("{other:?}")),
    }
    text
}

/// Runs the program of that name and compares its output.
fn check(name: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/programs");
    let read = |extension: &str| {
        std::fs::read_to_string(path.join(name).with_extension(extension)).unwrap()
    };
    let got = run(&mut machine(&library(), &read("java")));
    assert_eq!(got, read("out"), "{name}");
}

#[test]
fn control_flow_and_exceptions() {
    check("flow");
}

#[test]
fn classes_lambdas_and_collections() {
    check("classes");
}

#[test]
fn threads_and_locks() {
    check("threads");
}

#[test]
fn what_nobody_can_reach_is_collected_and_the_rest_stays() {
    check("garbage");
}

/// Threads that hand numbers to each other under a monitor, and one that waits in a loop.
const HANDING_OVER: &str = "
    class Box {
        int value;
        synchronized void put(int next) throws InterruptedException {
            while (value != 0) wait();
            value = next;
            notifyAll();
        }
        synchronized int take() throws InterruptedException {
            while (value == 0) wait();
            int taken = value;
            value = 0;
            notifyAll();
            return taken;
        }
    }
    Box box = new Box();
    int[] races = {0};
    Thread giver = new Thread(() -> {
        try {
            for (int i = 1; i < 4; i++) { box.put(i); races[0] = races[0] + 1; Thread.sleep(i); }
        } catch (InterruptedException e) { }
    });
    giver.start();
    int sum = 0;
    for (int i = 1; i < 4; i++) { sum = sum * 10 + box.take(); races[0] = races[0] + 1; }
    giver.join();
    System.out.println(sum + \" \" + (races[0] <= 6));
";

#[test]
fn a_fork_at_any_statement_goes_on_as_the_run_itself() {
    let library = library();
    for seed in [0, 3, 11] {
        let start = || {
            let mut machine = machine(&library, HANDING_OVER);
            machine.seed(seed);
            machine
        };
        let expected = run(&mut start());
        assert_eq!(expected, "123 true\n");
        let mut stepping = start();
        stepping.stop_at_statements(true);
        let mut before = String::new();
        let mut forks = 0;
        while let Pause::Statement(_) = stepping.run() {
            before.push_str(&printed(&mut stepping));
            let mut fork = stepping.clone();
            fork.stop_at_statements(false);
            assert_eq!(before.clone() + &run(&mut fork), expected);
            forks += 1;
        }
        assert!(forks > 30, "{forks}");
    }
}

#[test]
fn a_schedule_is_repeated_and_another_seed_gives_another_one() {
    let library = library();
    let racing = "
        class Account { int balance = 100; }
        Account account = new Account();
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            threads[i] = new Thread(() -> { for (int j = 0; j < 5; j++) account.balance = account.balance + 1; });
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        System.out.println(account.balance);
    ";
    let mut outcomes = std::collections::BTreeSet::new();
    for seed in 1..30 {
        let mut first = machine(&library, racing);
        first.seed(seed);
        let printed = run(&mut first);
        let mut again = machine(&library, racing);
        again.replay(first.schedule().clone());
        assert_eq!(run(&mut again), printed);
        outcomes.insert(printed);
    }
    assert!(
        outcomes.contains("110\n") && outcomes.len() > 2,
        "{outcomes:?}"
    );
}

#[test]
fn a_deadlock_says_who_holds_and_wants_what() {
    let mut machine = machine(
        &library(),
        "
        Object a = new Object(), b = new Object();
        Thread t = new Thread(() -> { synchronized (a) { pause(); synchronized (b) { } } }, \"left\");
        Thread u = new Thread(() -> { synchronized (b) { pause(); synchronized (a) { } } }, \"right\");
        t.start();
        u.start();
        void pause() { try { Thread.sleep(1); } catch (InterruptedException e) { } }
        ",
    );
    let Pause::Deadlock(stuck) = machine.run() else {
        panic!("no deadlock was found");
    };
    let names: Vec<&str> = stuck.iter().map(|stuck| stuck.name.as_str()).collect();
    assert_eq!(names, ["left", "right"]);
    assert_eq!(stuck[0].holder, Some(stuck[1].thread));
    assert_eq!(stuck[1].holder, Some(stuck[0].thread));
    assert!(stuck.iter().all(|stuck| stuck.span.is_some()));
}
