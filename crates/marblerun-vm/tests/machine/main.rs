//! The machine on programs made by hand.

mod program;

use marblerun_vm::class::{Kind, RuntimeType};
use marblerun_vm::code::{BinaryOp, Code, CompareOp, Op};
use marblerun_vm::machine::Limit;
use marblerun_vm::{Pause, Value};

use program::*;

fn print_top() -> Vec<Op> {
    vec![
        Op::Concat(1),
        Op::Push(Value::Boolean(false)),
        Op::Swap,
        Op::InvokeStatic(WRITE),
    ]
}

/// Sums the numbers below a limit in a loop.
fn sum(limit: i32) -> Code {
    let mut ops = vec![
        Op::Push(Value::Int(0)),
        Op::Store(0),
        Op::Push(Value::Int(0)),
        Op::Store(1),
        Op::Jump(9),
        Op::Load(0),
        Op::Load(1),
        Op::Binary(BinaryOp::Add, Kind::Int),
        Op::Store(0),
        Op::Load(1),
        Op::Push(Value::Int(limit)),
        Op::Compare(CompareOp::Less, Kind::Int),
        Op::JumpIf(true, 14),
        Op::Jump(16),
        Op::Increment(1, 1),
        Op::Jump(5),
        Op::Load(0),
    ];
    // The sum is of 1 to the limit, as the number is counted before it is added.
    ops.extend(print_top());
    ops.push(Op::ReturnVoid);
    code(2, ops)
}

#[test]
fn loops_count() {
    let (pause, text) = run(&mut Small::new(sum(10), Vec::new()).machine());
    assert!(matches!(pause, Pause::Ended(_)), "{pause:?}");
    assert_eq!(text, "55");
}

#[test]
fn division_by_zero_is_caught_and_an_endless_loop_is_stopped() {
    let mut ops = vec![
        Op::Push(Value::Int(1)),
        Op::Push(Value::Int(0)),
        Op::Binary(BinaryOp::Divide, Kind::Int),
        Op::Return,
        Op::GetField(0),
    ];
    ops.extend(print_top());
    ops.push(Op::Jump(9));
    let (pause, text) =
        run(&mut Small::new(guarded(0, ops, vec![(0, 3, ARITHMETIC, 4)]), Vec::new()).machine());
    assert!(matches!(pause, Pause::Limit(Limit::Steps, _)), "{pause:?}");
    assert_eq!(text, "/ by zero");
}

#[test]
fn endless_recursion_overflows_and_can_be_caught() {
    let mut ops = vec![
        Op::InvokeStatic(marblerun_vm::class::MethodId(FIRST)),
        Op::ReturnVoid,
        Op::Pop,
        Op::Push(Value::string("deep")),
    ];
    ops.extend(print_top());
    ops.push(Op::ReturnVoid);
    let again = code(
        0,
        vec![
            Op::InvokeStatic(marblerun_vm::class::MethodId(FIRST)),
            Op::ReturnVoid,
        ],
    );
    let main = guarded(0, ops, vec![(0, 1, OVERFLOW, 2)]);
    let (pause, text) = run(&mut Small::new(main, vec![(Vec::new(), None, again)]).machine());
    assert!(matches!(pause, Pause::Ended(_)), "{pause:?}");
    assert_eq!(text, "deep");
}

#[test]
fn endless_allocation_is_stopped() {
    let ints = RuntimeType::Array(RuntimeType::Primitive(Kind::Int).into());
    let ops = vec![
        Op::Push(Value::Int(1000)),
        Op::NewArray(ints.into(), 1),
        Op::Pop,
        Op::Jump(0),
    ];
    let (pause, _) = run(&mut Small::new(code(0, ops), Vec::new()).machine());
    assert!(matches!(pause, Pause::Limit(..)), "{pause:?}");
}

/// Two threads add to a static field without a lock.
fn race() -> Small {
    let add = code(
        2,
        vec![
            Op::Push(Value::Int(0)),
            Op::Store(1),
            Op::Load(1),
            Op::Push(Value::Int(20)),
            Op::Compare(CompareOp::Less, Kind::Int),
            Op::JumpIf(false, 12),
            Op::GetStatic(MAIN, 0),
            Op::Push(Value::Int(1)),
            Op::Binary(BinaryOp::Add, Kind::Int),
            Op::PutStatic(MAIN, 0),
            Op::Increment(1, 1),
            Op::Jump(2),
            Op::GetStatic(MAIN, 0),
            Op::Concat(1),
            Op::Push(Value::Boolean(false)),
            Op::Swap,
            Op::InvokeStatic(WRITE),
            Op::ReturnVoid,
        ],
    );
    let main = code(
        0,
        vec![
            Op::New(MAIN),
            Op::InvokeSpecial(START),
            Op::New(MAIN),
            Op::InvokeSpecial(START),
            Op::ReturnVoid,
        ],
    );
    Small::new(main, vec![(Vec::new(), None, add)])
}

#[test]
fn threads_run_one_after_the_other_unless_a_seed_mixes_them() {
    let (_, text) = run(&mut race().machine());
    assert_eq!(text, "2040");
    let mut outcomes = std::collections::BTreeSet::new();
    for seed in 1..20 {
        let mut machine = race().machine();
        machine.seed(seed);
        let (_, text) = run(&mut machine);
        let mut again = race().machine();
        again.seed(seed);
        assert_eq!(run(&mut again).1, text);
        let mut replayed = race().machine();
        replayed.replay(machine.schedule().clone());
        assert_eq!(run(&mut replayed).1, text, "{:?}", machine.schedule());
        outcomes.insert(text);
    }
    assert!(outcomes.len() > 3, "{outcomes:?}");
}

#[test]
fn a_fork_goes_on_as_the_run_it_was_taken_from() {
    for seed in [0, 7] {
        let mut straight = race().machine();
        straight.seed(seed);
        let mut expected = String::new();
        let mut machine = race().machine();
        machine.seed(seed);
        let (_, text) = run(&mut straight);
        expected.push_str(&text);
        let mut before = String::new();
        loop {
            let mut fork = machine.clone();
            let (_, rest) = run(&mut fork);
            assert_eq!(format!("{before}{rest}"), expected);
            let pause = machine.run_next();
            before.push_str(&printed(&mut machine));
            if !matches!(pause, Pause::Switched) {
                break;
            }
        }
        assert_eq!(before, expected);
    }
}

#[test]
fn the_host_answers_native_calls() {
    let mut ops = vec![Op::Push(Value::Int(20)), Op::InvokeStatic(ASK)];
    ops.extend(print_top());
    ops.push(Op::ReturnVoid);
    let mut machine = Small::new(code(0, ops), Vec::new()).machine();
    let Pause::Native(call) = machine.run() else {
        panic!("the host was not asked");
    };
    assert!(matches!(call.arguments.as_slice(), [Value::Int(20)]));
    let mut later = machine.clone();
    machine.resume(call.thread, Value::Int(22));
    assert_eq!(run(&mut machine).1, "22");
    later.suspend(call.thread);
    assert!(matches!(later.run(), Pause::Idle));
    later.resume(call.thread, Value::Int(23));
    assert_eq!(run(&mut later).1, "23");
}

#[test]
fn a_call_of_the_host_within_a_native_call_leaves_the_thread_where_it_was() {
    // `ask` is answered with what the host finds out by calling the program back.
    let mut ops = vec![Op::Push(Value::Int(20)), Op::InvokeStatic(ASK)];
    ops.extend(print_top());
    ops.push(Op::ReturnVoid);
    let double = || {
        code(
            1,
            vec![
                Op::Load(0),
                Op::InvokeStatic(ASK),
                Op::Load(0),
                Op::Binary(BinaryOp::Add, Kind::Int),
                Op::Return,
            ],
        )
    };
    for on_worker in [false, true] {
        let mut machine = Small::new(
            code(0, ops.clone()),
            vec![(vec![Kind::Int], Some(Kind::Int), double())],
        )
        .machine();
        let Pause::Native(outer) = machine.run() else {
            panic!("the host was not asked");
        };
        let thread = if on_worker {
            machine.start_worker("worker-1", true)
        } else {
            outer.thread
        };
        let method = marblerun_vm::class::MethodId(FIRST);
        machine.call_method(thread, method, vec![Value::Int(4)]);
        let Pause::Native(inner) = machine.run_thread(thread) else {
            panic!("the host was not asked again");
        };
        assert_eq!(inner.thread, thread);
        machine.resume(thread, Value::Int(3));
        let Pause::Returned(_, Value::Int(7)) = machine.run_thread(thread) else {
            panic!("the call did not return");
        };
        machine.resume(outer.thread, Value::Int(7));
        let (pause, text) = run(&mut machine);
        assert!(matches!(pause, Pause::Ended(_)), "{pause:?}");
        assert_eq!(text, "7");
    }
}
