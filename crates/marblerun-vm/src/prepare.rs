//! Makes frequent sequences of steps one step.

use crate::class::Kind;
use crate::code::{Code, Op};
use crate::value::Value;

/// The steps of the code with sequences joined. The joined step stands where the sequence began; the
/// others stay where they are, so that places in the code keep their numbers.
pub(crate) fn fast(code: &Code) -> Vec<Op> {
    (0..code.ops.len())
        .map(|at| joined(code.ops.get(at..).unwrap_or_default()))
        .collect()
}

fn joined(ops: &[Op]) -> Op {
    let small = |value: i32| i16::try_from(value).ok();
    match ops {
        [
            Op::Load(a),
            Op::Load(b),
            Op::Compare(op, Kind::Int),
            Op::JumpIf(when, to),
            ..,
        ] => Op::LoadLoadCompareJump(*a, *b, *op, *when, *to),
        [
            Op::Load(a),
            Op::Push(Value::Int(b)),
            Op::Compare(op, Kind::Int),
            Op::JumpIf(when, to),
            ..,
        ] if small(*b).is_some() => {
            Op::LoadPushCompareJump(*a, small(*b).unwrap_or_default(), *op, *when, *to)
        }
        [Op::Compare(op, Kind::Int), Op::JumpIf(when, to), ..] => Op::CompareJump(*op, *when, *to),
        [Op::Load(a), Op::Load(b), Op::Binary(op, Kind::Int), ..] => {
            Op::LoadLoadBinary(*a, *b, *op)
        }
        [
            Op::Load(a),
            Op::Push(Value::Int(b)),
            Op::Binary(op, Kind::Int),
            ..,
        ] => Op::LoadPushBinary(*a, *b, *op),
        [Op::Push(Value::Int(b)), Op::Binary(op, Kind::Int), ..] => Op::PushBinary(*b, *op),
        [Op::Load(b), Op::Binary(op, Kind::Int), ..] => Op::LoadBinary(*b, *op),
        [Op::Binary(op, Kind::Int), Op::Store(to), ..] => Op::BinaryStore(*op, *to),
        [Op::Load(object), Op::GetField(slot), ..] => Op::LoadField(*object, *slot),
        [Op::Load(a), Op::Load(b), ..] => Op::LoadLoad(*a, *b),
        [Op::Load(a), Op::Return, ..] => Op::LoadReturn(*a),
        [Op::Increment(slot, by), Op::Jump(to), ..] if small(*by).is_some() => {
            Op::IncrementJump(*slot, small(*by).unwrap_or_default(), *to)
        }
        [op, ..] => op.clone(),
        [] => Op::Nop,
    }
}
