//! Programs as the machine asks for them: linked and emitted piece by piece, when first needed.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use marblerun_trace::SourceSpan;
use marblerun_vm::class::{Class, ClassId, Method, MethodId, Program};
use marblerun_vm::code::Code;
use marblerun_vm::text::Interner;

use crate::emit::{self, WorldLayout};
use crate::world::World;

/// Code that was emitted, of the methods of one world.
#[derive(Default)]
pub struct Emitted {
    codes: RefCell<BTreeMap<MethodId, Rc<Code>>>,
    methods: RefCell<BTreeMap<MethodId, Rc<Method>>>,
}

impl fmt::Debug for Emitted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Emitted({})", self.codes.borrow().len())
    }
}

impl Emitted {
    fn code(&self, world: &World, strings: &Interner, id: MethodId) -> Rc<Code> {
        if let Some(code) = self.codes.borrow().get(&id) {
            return Rc::clone(code);
        }
        let layout = WorldLayout { world, strings };
        let code = Rc::new(emit::emit(&layout, &world.body(id)));
        self.codes.borrow_mut().insert(id, Rc::clone(&code));
        code
    }

    fn method(&self, world: &World, id: MethodId) -> Rc<Method> {
        if let Some(method) = self.methods.borrow().get(&id) {
            return Rc::clone(method);
        }
        let method = Rc::new(world.link_method(id));
        self.methods.borrow_mut().insert(id, Rc::clone(&method));
        method
    }
}

/// What the programs on top of one class library share.
#[derive(Debug, Default)]
pub struct Shared {
    emitted: Emitted,
    strings: Interner,
}

/// A program that can run.
#[derive(Debug)]
pub struct Image {
    world: Rc<World>,
    main: MethodId,
    own: Emitted,
    shared: Rc<Shared>,
}

impl Image {
    /// A program without errors, whose run begins there.
    pub fn new(world: Rc<World>, main: MethodId, shared: Rc<Shared>) -> Image {
        Image {
            world,
            main,
            own: Emitted::default(),
            shared,
        }
    }

    /// The world a method belongs to, and what was emitted of it.
    fn home(&self, method: MethodId) -> (&World, &Emitted) {
        match &self.world.base {
            Some(base) if method.0 < self.world.first.method => (base, &self.shared.emitted),
            _ => (&self.world, &self.own),
        }
    }
}

impl Program for Image {
    fn class(&self, id: ClassId) -> Rc<Class> {
        self.world.link(id)
    }

    fn method(&self, id: MethodId) -> Rc<Method> {
        let (world, emitted) = self.home(id);
        emitted.method(world, id)
    }

    fn code(&self, id: MethodId) -> Rc<Code> {
        let (world, emitted) = self.home(id);
        emitted.code(world, &self.shared.strings, id)
    }

    fn class_named(&self, name: &str) -> Option<ClassId> {
        self.world.class_named(name)
    }

    fn main(&self) -> MethodId {
        self.main
    }

    fn line(&self, place: SourceSpan) -> u32 {
        let mut files = self.world.own_files();
        let Some(file) = files.nth(place.file as usize) else {
            return 0;
        };
        let before = file.parse.text().get(..place.start as usize);
        before.map_or(0, |before| before.matches('\n').count() as u32 + 1)
    }

    fn strings(&self) -> &Interner {
        &self.shared.strings
    }
}
