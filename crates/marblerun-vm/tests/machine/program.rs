//! A small program made by hand.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use marblerun_vm::class::{
    Class, ClassId, ClassKind, Field, Kind, Method, MethodBody, MethodId, Selector,
};
use marblerun_vm::code::{Code, Handler, Op};
use marblerun_vm::text::Interner;
use marblerun_vm::{Limits, Machine, Pause, Program};

/// A program: classes and methods in order of number, method 0 is `main`.
#[derive(Default)]
pub(crate) struct Small {
    classes: Vec<Rc<Class>>,
    methods: Vec<Rc<Method>>,
    codes: Vec<Rc<Code>>,
    strings: Interner,
}

/// The classes of every program.
pub(crate) const OBJECT: ClassId = ClassId(0);
pub(crate) const THROWABLE: ClassId = ClassId(1);
pub(crate) const ARITHMETIC: ClassId = ClassId(2);
pub(crate) const INDEX: ClassId = ClassId(3);
pub(crate) const OVERFLOW: ClassId = ClassId(4);
pub(crate) const THREAD: ClassId = ClassId(5);
pub(crate) const SYSTEM: ClassId = ClassId(6);
pub(crate) const MAIN: ClassId = ClassId(7);

pub(crate) const WRITE: MethodId = MethodId(1);
pub(crate) const START: MethodId = MethodId(2);
pub(crate) const RUN: MethodId = MethodId(3);
pub(crate) const ASK: MethodId = MethodId(5);
pub(crate) const FIRST: u32 = 6;

fn field(name: &str, kind: Kind) -> Field {
    Field {
        name: name.into(),
        class: MAIN,
        kind,
        is_final: false,
        is_volatile: false,
    }
}

fn class(id: ClassId, name: &str, parent: Option<ClassId>, fields: Vec<Field>) -> Class {
    let mut supertypes = vec![OBJECT, id];
    supertypes.extend(parent);
    supertypes.sort();
    supertypes.dedup();
    Class {
        id,
        name: name.into(),
        simple_name: name.into(),
        kind: ClassKind::Class,
        is_abstract: false,
        is_library: id != MAIN,
        super_class: parent,
        interfaces: Vec::new(),
        supertypes,
        fields,
        statics: Vec::new(),
        dispatch: BTreeMap::new(),
        named: BTreeMap::new(),
        initializer: None,
    }
}

impl Small {
    /// A program whose `main` does that, with other static methods after it.
    pub(crate) fn new(main: Code, others: Vec<(Vec<Kind>, Option<Kind>, Code)>) -> Small {
        let mut small = Small::default();
        let throwable = || vec![field("message", Kind::Reference)];
        let mut thread = class(
            THREAD,
            "java.lang.Thread",
            Some(OBJECT),
            vec![field("name", Kind::Reference)],
        );
        thread.named.insert("run".into(), vec![RUN]);
        let mut own = class(
            MAIN,
            "Main",
            Some(THREAD),
            vec![field("name", Kind::Reference), field("count", Kind::Int)],
        );
        own.dispatch.insert(Selector(RUN), RUN);
        own.named.insert("run".into(), vec![RUN]);
        own.statics = vec![field("total", Kind::Int), field("wide", Kind::Long)];
        let classes = vec![
            class(OBJECT, "java.lang.Object", None, Vec::new()),
            class(THROWABLE, "java.lang.Throwable", Some(OBJECT), throwable()),
            class(
                ARITHMETIC,
                "java.lang.ArithmeticException",
                Some(THROWABLE),
                throwable(),
            ),
            class(
                INDEX,
                "java.lang.ArrayIndexOutOfBoundsException",
                Some(THROWABLE),
                throwable(),
            ),
            class(
                OVERFLOW,
                "java.lang.StackOverflowError",
                Some(THROWABLE),
                throwable(),
            ),
            thread,
            class(SYSTEM, "java.lang.System", Some(OBJECT), Vec::new()),
            own,
        ];
        small.classes = classes.into_iter().map(Rc::new).collect();
        small.add("main", MAIN, Vec::new(), None, true, Some(main));
        small.add(
            "write0",
            SYSTEM,
            vec![Kind::Boolean, Kind::Reference],
            None,
            true,
            None,
        );
        small.add("start0", THREAD, Vec::new(), None, false, None);
        let run = others.first().map(|(.., code)| code.clone_ops());
        small.add(
            "run",
            MAIN,
            Vec::new(),
            None,
            false,
            Some(run.unwrap_or_default()),
        );
        small.add("yield", THREAD, Vec::new(), None, true, None);
        small.add("ask", MAIN, vec![Kind::Int], Some(Kind::Int), true, None);
        for (parameters, result, code) in others {
            small.add("other", MAIN, parameters, result, true, Some(code));
        }
        small
    }

    fn add(
        &mut self,
        name: &str,
        class: ClassId,
        parameters: Vec<Kind>,
        result: Option<Kind>,
        is_static: bool,
        code: Option<Code>,
    ) {
        let body = match code {
            Some(_) => MethodBody::Code(OnceCell::new()),
            None => MethodBody::Native,
        };
        self.codes.push(Rc::new(code.unwrap_or_default()));
        self.methods.push(Rc::new(Method {
            id: MethodId(self.methods.len() as u32),
            name: name.into(),
            class,
            parameters,
            result,
            is_varargs: false,
            is_static,
            is_synchronized: false,
            body,
        }));
    }

    pub(crate) fn machine(self) -> Machine {
        let mut machine = Machine::new(
            Rc::new(self),
            Limits {
                steps: 5_000_000,
                ..Limits::default()
            },
        );
        machine.start_main();
        machine
    }
}

trait CloneOps {
    fn clone_ops(&self) -> Code;
}

impl CloneOps for Code {
    fn clone_ops(&self) -> Code {
        Code {
            ops: self.ops.clone(),
            spans: self.spans.clone(),
            locals: self.locals,
            handlers: self.handlers.clone(),
            ..Code::default()
        }
    }
}

impl Program for Small {
    fn class(&self, id: ClassId) -> Rc<Class> {
        Rc::clone(&self.classes[id.0 as usize])
    }

    fn method(&self, id: MethodId) -> Rc<Method> {
        Rc::clone(&self.methods[id.0 as usize])
    }

    fn code(&self, id: MethodId) -> Rc<Code> {
        Rc::clone(&self.codes[id.0 as usize])
    }

    fn class_named(&self, name: &str) -> Option<ClassId> {
        let class = self.classes.iter().find(|class| &*class.name == name)?;
        Some(class.id)
    }

    fn main(&self) -> MethodId {
        MethodId(0)
    }

    fn strings(&self) -> &Interner {
        &self.strings
    }
}

/// Code without handlers.
pub(crate) fn code(locals: u16, ops: Vec<Op>) -> Code {
    guarded(locals, ops, Vec::new())
}

/// Code with handlers: first step, first step after them, class, target.
pub(crate) fn guarded(locals: u16, ops: Vec<Op>, handlers: Vec<(u32, u32, ClassId, u32)>) -> Code {
    Code {
        spans: vec![None; ops.len()],
        ops,
        locals,
        handlers: handlers
            .into_iter()
            .map(|(from, to, class, target)| Handler {
                from,
                to,
                catches: vec![class],
                target,
                depth: 0,
            })
            .collect(),
        ..Code::default()
    }
}

/// Everything printed so far.
pub(crate) fn printed(machine: &mut Machine) -> String {
    let effects = machine.take_effects();
    let output = effects.into_iter().filter_map(|effect| match effect.kind {
        marblerun_vm::effect::EffectKind::Output { text, .. } => Some(text),
        _ => None,
    });
    output.collect()
}

/// Runs to the end.
pub(crate) fn run(machine: &mut Machine) -> (Pause, String) {
    let pause = machine.run();
    let text = printed(machine);
    (pause, text)
}
