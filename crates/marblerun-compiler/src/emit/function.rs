//! The code of one method or lambda, while it is made.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use marblerun_syntax::Span;
use marblerun_trace::SourceSpan;
use marblerun_vm::class::{ClassId, Kind};
use marblerun_vm::code::{Code, Handler, Op, VariableRange};

use super::Layout;
use super::exit::Scope;
use crate::typed::{Body, VariableId};

/// A place to jump to, known later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label(u32);

/// The code of one method or lambda.
pub(super) struct Function<'a> {
    pub(super) layout: &'a dyn Layout,
    pub(super) body: &'a Body,
    /// Classes that the body declares.
    pub(super) declared: Rc<BTreeSet<ClassId>>,
    /// Where `this` is.
    pub(super) this: Option<u16>,
    /// Statements and regions around what is emitted.
    pub(super) scopes: Vec<Scope<'a>>,
    /// How many operands there are.
    pub(super) depth: usize,
    ops: Vec<Op>,
    spans: Vec<Option<SourceSpan>>,
    /// Where the following steps are.
    span: Option<SourceSpan>,
    statements: Vec<u32>,
    handlers: Vec<(Handler, Label)>,
    labels: Vec<u32>,
    slots: BTreeMap<VariableId, u16>,
    variables: Vec<VariableRange>,
    next: u16,
    /// What is said where a step is given `null`.
    pub(super) nulls: Vec<(u32, Rc<str>)>,
    /// The slot that javac would give the next variable: messages name hidden ones by it.
    pub(super) next_of_javac: u16,
}

impl<'a> Function<'a> {
    pub(super) fn new(layout: &'a dyn Layout, body: &'a Body) -> Function<'a> {
        let declared = super::free::declared(layout, &body.statements);
        Function::of(layout, body, Rc::new(declared))
    }

    /// The code of a lambda in the same body.
    pub(super) fn inner(&self) -> Function<'a> {
        Function::of(self.layout, self.body, Rc::clone(&self.declared))
    }

    fn of(layout: &'a dyn Layout, body: &'a Body, declared: Rc<BTreeSet<ClassId>>) -> Function<'a> {
        Function {
            layout,
            body,
            declared,
            this: None,
            scopes: Vec::new(),
            depth: 0,
            ops: Vec::new(),
            spans: Vec::new(),
            span: None,
            statements: Vec::new(),
            handlers: Vec::new(),
            labels: Vec::new(),
            slots: BTreeMap::new(),
            variables: Vec::new(),
            next: 0,
            nulls: Vec::new(),
            next_of_javac: 0,
        }
    }

    /// A new local variable without a name.
    pub(super) fn slot(&mut self) -> u16 {
        let slot = self.next;
        self.next = self.next.saturating_add(1);
        slot
    }

    /// The slot of a variable, which comes into scope if it has none.
    pub(super) fn declare(&mut self, variable: VariableId) -> u16 {
        if let Some(slot) = self.slots.get(&variable) {
            return *slot;
        }
        let slot = self.slot();
        self.slots.insert(variable, slot);
        if let Some(declared) = self.body.variables.get(variable.0 as usize)
            && !declared.name.is_empty()
        {
            let is_wide = matches!(declared.ty.kind(), Kind::Long | Kind::Double);
            self.next_of_javac += if is_wide { 2 } else { 1 };
            self.variables.push(VariableRange {
                slot,
                name: Rc::clone(&declared.name),
                from: self.here(),
                to: u32::MAX,
            });
        }
        slot
    }

    /// Whether a variable is one of this function's.
    pub(super) fn has(&self, variable: VariableId) -> bool {
        self.slots.contains_key(&variable)
    }

    /// Stores a hidden argument in a hidden field.
    pub(super) fn keep(&mut self, local: u16, slot: u16) {
        self.load_this();
        self.op(Op::Load(local));
        self.op(Op::PutField(slot));
    }

    /// `→ this`; `null` where there is none, which checking has reported.
    pub(super) fn load_this(&mut self) {
        match self.this {
            Some(slot) => self.op(Op::Load(slot)),
            None => self.op(Op::Push(marblerun_vm::Value::Null)),
        }
    }

    /// The next step.
    pub(super) fn here(&self) -> u32 {
        self.ops.len() as u32
    }

    /// A statement begins.
    pub(super) fn begin_statement(&mut self, span: Span) {
        self.at(span);
        let here = self.here();
        if self.span.is_some() && self.statements.last() != Some(&here) {
            self.statements.push(here);
        }
    }

    /// The following steps are there. Gives where they were before.
    pub(super) fn at(&mut self, span: Span) -> Option<SourceSpan> {
        std::mem::replace(&mut self.span, self.layout.place(self.body.file, span))
    }

    /// The following steps are where they were.
    pub(super) fn back_at(&mut self, span: Option<SourceSpan>) {
        self.span = span;
    }

    /// Whether the code is a reader's.
    pub(super) fn is_shown(&self) -> bool {
        self.span.is_some()
    }

    pub(super) fn op(&mut self, op: Op) {
        let (takes, gives) = self.effect(&op);
        self.depth = self.depth.saturating_sub(takes) + gives;
        self.ops.push(op);
        self.spans.push(self.span);
    }

    pub(super) fn label(&mut self) -> Label {
        self.labels.push(u32::MAX);
        Label(self.labels.len() as u32 - 1)
    }

    /// The label is here.
    pub(super) fn bind(&mut self, label: Label) {
        let here = self.here();
        if let Some(place) = self.labels.get_mut(label.0 as usize) {
            *place = here;
        }
    }

    pub(super) fn jump(&mut self, label: Label) {
        self.op(Op::Jump(label.0));
    }

    pub(super) fn jump_if(&mut self, when: bool, label: Label) {
        self.op(Op::JumpIf(when, label.0));
    }

    pub(super) fn jump_if_null(&mut self, label: Label) {
        self.op(Op::JumpIfNull(label.0));
    }

    pub(super) fn switch(&mut self, table: BTreeMap<i32, Label>, default: Label) {
        let table = table.into_iter().map(|(key, label)| (key, label.0));
        self.op(Op::Switch(Rc::new(table.collect()), default.0));
    }

    pub(super) fn switch_string(
        &mut self,
        table: BTreeMap<Rc<str>, Label>,
        default: Label,
        message: impl FnOnce() -> String,
    ) {
        let table = table.into_iter().map(|(key, label)| (key, label.0));
        let op = Op::SwitchString(Rc::new(table.collect()), default.0);
        self.op_or_null(op, |_| message());
    }

    /// Steps of a region, but for the gaps in it, are guarded: none are caught by classes that are
    /// not named, unless none is named.
    pub(super) fn guard(
        &mut self,
        from: u32,
        to: u32,
        gaps: &[(u32, u32)],
        catches: &[ClassId],
        depth: usize,
        target: Label,
    ) {
        let mut from = from;
        let ends = gaps.iter().copied().chain([(to, to)]);
        for (end, next) in ends {
            if from < end {
                let handler = Handler {
                    from,
                    to: end,
                    catches: catches.to_vec(),
                    target: 0,
                    depth: depth as u16,
                };
                self.handlers.push((handler, target));
            }
            from = next;
        }
    }

    /// How many operands a step takes and gives.
    fn effect(&self, op: &Op) -> (usize, usize) {
        let call = |takes: usize, result: bool| (takes, usize::from(result));
        match op {
            Op::Push(_) | Op::Load(_) | Op::GetStatic(..) | Op::New(_) | Op::Class(_) => (0, 1),
            Op::Store(_) | Op::Pop | Op::PutStatic(..) | Op::JumpIf(..) | Op::JumpIfNull(_) => {
                (1, 0)
            }
            Op::Switch(..) | Op::SwitchString(..) | Op::Return | Op::Throw => (1, 0),
            Op::MonitorEnter | Op::MonitorExit => (1, 0),
            Op::Dup => (1, 2),
            Op::DupUnder1 => (2, 3),
            Op::DupUnder2 => (3, 4),
            Op::Dup2 => (2, 4),
            Op::Swap => (2, 2),
            Op::PutField(_) => (2, 0),
            Op::NewArray(_, count) | Op::Concat(count) => (usize::from(*count), 1),
            Op::ArrayOf(_, count) => (*count as usize, 1),
            Op::ArrayLoad | Op::Binary(..) | Op::Compare(..) => (2, 1),
            Op::BinaryDynamic(_) | Op::CompareDynamic(_) => (2, 1),
            Op::ArrayStore => (3, 0),
            Op::Lambda(shape) => (usize::from(shape.captures), 1),
            Op::InvokeStatic(method) | Op::InvokeSpecial(method) => {
                let (takes, result) = self.layout.shape(*method);
                call(takes, result.is_some())
            }
            Op::InvokeVirtual(selector, count) => {
                let (_, result) = self.layout.shape(selector.0);
                call(usize::from(*count) + 1, result.is_some())
            }
            Op::InvokeDynamic(call) => (usize::from(call.arguments) + 1, 1),
            _ => (0, 0),
        }
    }

    /// The code, with labels made places.
    pub(super) fn finish(mut self, name: Rc<str>) -> Code {
        // A `void` method ends here; where this cannot be reached it does no harm.
        self.op(Op::ReturnVoid);
        let labels = self.labels;
        let place = |label: u32| labels.get(label as usize).copied().unwrap_or(u32::MAX);
        for op in &mut self.ops {
            match op {
                Op::Jump(to) | Op::JumpIf(_, to) | Op::JumpIfNull(to) => *to = place(*to),
                Op::Switch(table, default) => {
                    *table = Rc::new(table.iter().map(|(key, to)| (*key, place(*to))).collect());
                    *default = place(*default);
                }
                Op::SwitchString(table, default) => {
                    let places = table.iter().map(|(key, to)| (Rc::clone(key), place(*to)));
                    *table = Rc::new(places.collect());
                    *default = place(*default);
                }
                _ => {}
            }
        }
        let end = self.ops.len() as u32;
        for variable in &mut self.variables {
            variable.to = variable.to.min(end);
        }
        Code {
            ops: self.ops,
            spans: self.spans,
            statements: self.statements,
            locals: self.next,
            handlers: self
                .handlers
                .into_iter()
                .map(|(handler, label)| Handler {
                    target: place(label.0),
                    ..handler
                })
                .collect(),
            variables: self.variables,
            nulls: self.nulls,
            class: Some(self.body.class),
            name,
            fast: OnceCell::new(),
        }
    }
}
