//! Steps per second of the machine: `cargo bench -p marblerun-vm`. A part of a name after `--` picks
//! rows. What limits it is in `BENCHMARKS.md`.

#![allow(clippy::disallowed_methods, reason = "a benchmark measures real time")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its result")]
#![allow(clippy::indexing_slicing, reason = "numbers made here")]

#[allow(dead_code, reason = "shared with the tests")]
#[path = "../tests/machine/program.rs"]
mod program;

use std::time::Instant;

/// Seconds of processor time if the system tells, so that other work on it does not count.
fn busy(start: Instant) -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let user = text
        .rsplit(')')
        .next()
        .and_then(|rest| rest.split_whitespace().nth(11));
    let ticks = user.and_then(|ticks| ticks.parse::<f64>().ok());
    ticks.map_or_else(|| start.elapsed().as_secs_f64(), |ticks| ticks / 100.0)
}

use marblerun_vm::class::{Kind, MethodId, RuntimeType, Selector};
use marblerun_vm::code::{BinaryOp, Code, CompareOp, Op};
use marblerun_vm::{Limits, Machine, Value};

use program::{FIRST, MAIN, Small, code};

/// `for (int i = 0; i < turns; i++) { … }` with `i` in local 0.
fn repeated(turns: i32, locals: u16, body: Vec<Op>) -> Code {
    let mut ops = vec![Op::Push(Value::Int(0)), Op::Store(0), Op::Jump(0)];
    ops.extend(body);
    ops.push(Op::Increment(0, 1));
    let check = ops.len() as u32;
    ops[2] = Op::Jump(check);
    ops.extend([
        Op::Load(0),
        Op::Push(Value::Int(turns)),
        Op::Compare(CompareOp::Less, Kind::Int),
        Op::JumpIf(true, 3),
        Op::ReturnVoid,
    ]);
    code(locals, ops)
}

fn measure(name: &str, small: Small) {
    let part = std::env::args().skip(1).find(|part| !part.starts_with('-'));
    if part.is_some_and(|part| !name.contains(&part)) {
        return;
    }
    let limits = Limits {
        steps: u64::MAX,
        ..Limits::default()
    };
    let mut machine = Machine::new(std::rc::Rc::new(small), limits);
    machine.start_main();
    let clock = Instant::now();
    let start = busy(clock);
    let pause = machine.run();
    let seconds = busy(clock) - start;
    let million = machine.steps() as f64 / 1e6;
    println!(
        "{name:12} {million:8.1} M steps {seconds:7.3} s {:8.1} M/s  {}",
        million / seconds,
        if matches!(pause, marblerun_vm::Pause::Ended(_)) {
            ""
        } else {
            "did not end"
        }
    );
}

fn main() {
    let add = |a, b| {
        vec![
            Op::Load(a),
            Op::Load(b),
            Op::Binary(BinaryOp::Add, Kind::Int),
        ]
    };
    let mut sum = add(1, 0);
    sum.push(Op::Store(1));
    let mut start = vec![Op::Push(Value::Int(0)), Op::Store(1)];
    start.extend(sum.clone());
    measure(
        "loop",
        Small::new(repeated(20_000_000, 2, start), Vec::new()),
    );

    let call = vec![Op::Load(0), Op::InvokeStatic(MethodId(FIRST)), Op::Pop];
    let same = code(
        1,
        vec![
            Op::Load(0),
            Op::Push(Value::Int(1)),
            Op::Binary(BinaryOp::Add, Kind::Int),
            Op::Return,
        ],
    );
    let method = (vec![Kind::Int], Some(Kind::Int), same);
    measure(
        "calls",
        Small::new(repeated(5_000_000, 1, call), vec![method]),
    );

    let virtually = vec![
        Op::New(MAIN),
        Op::Store(1),
        Op::Load(1),
        Op::InvokeVirtual(Selector(program::RUN), 0),
    ];
    let nothing = code(1, vec![Op::ReturnVoid]);
    measure(
        "objects",
        Small::new(
            repeated(3_000_000, 2, virtually),
            vec![(Vec::new(), None, nothing)],
        ),
    );

    let fields = vec![
        Op::New(MAIN),
        Op::Store(1),
        Op::Load(1),
        Op::Load(1),
        Op::GetField(1),
        Op::Push(Value::Int(1)),
        Op::Binary(BinaryOp::Add, Kind::Int),
        Op::PutField(1),
        Op::Load(1),
        Op::Load(1),
        Op::GetField(1),
        Op::Push(Value::Int(1)),
        Op::Binary(BinaryOp::Add, Kind::Int),
        Op::PutField(1),
    ];
    measure(
        "fields",
        Small::new(repeated(3_000_000, 2, fields), Vec::new()),
    );

    let ints = RuntimeType::Array(RuntimeType::Primitive(Kind::Int).into());
    let arrays = vec![
        Op::Push(Value::Int(1000)),
        Op::NewArray(ints.into(), 1),
        Op::Store(1),
    ];
    measure(
        "allocation",
        Small::new(repeated(500_000, 2, arrays), Vec::new()),
    );

    let strings = vec![
        Op::Push(Value::string("value ")),
        Op::Load(0),
        Op::Concat(2),
        Op::Pop,
    ];
    measure(
        "strings",
        Small::new(repeated(3_000_000, 1, strings), Vec::new()),
    );
}
