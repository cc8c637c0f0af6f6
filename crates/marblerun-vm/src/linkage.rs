//! Classes and methods, looked up once.
//!
//! Nothing here belongs to the state of a run: all forks of a machine share it.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use crate::class::{
    Class, ClassId, Kind, Method, MethodBody, MethodId, Program, RuntimeType, Selector, box_name,
};
use crate::code::Code;
use crate::native::{self, Native};
use crate::natives::{self, MachineNative};

/// A method with what running it means.
pub(crate) struct Linked {
    /// The method.
    pub(crate) method: Rc<Method>,
    /// How many values a call takes from the stack, the receiver included.
    pub(crate) arguments: usize,
    /// What it does.
    pub(crate) target: Target,
    /// Whether its class has static initialisers, or a superclass has.
    pub(crate) initializes: bool,
}

/// What running a method means.
pub(crate) enum Target {
    /// Code, asked for when it first runs.
    Code(OnceCell<Rc<Code>>),
    /// A pure function.
    Native(Native),
    /// Something the machine does.
    Machine(MachineNative),
    /// Something the host does.
    Host,
    /// Nothing: a subclass must have it.
    Abstract,
}

impl fmt::Debug for Linked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.method.fmt(f)
    }
}

/// What a call of a selector finds.
#[derive(Clone, Debug)]
pub(crate) enum Found {
    /// A method.
    Method(Rc<Linked>),
    /// The receiver is a lambda and this is what it stands for.
    Lambda,
    /// Nothing.
    Missing,
}

const CACHE: usize = 1024;

/// What calls found last: class and selector, and the method.
type Cached = Option<(ClassId, Selector, Found)>;

/// Classes and methods of a program.
pub(crate) struct Linkage {
    pub(crate) program: Rc<dyn Program>,
    classes: RefCell<Vec<Option<Rc<Class>>>>,
    methods: RefCell<Vec<Option<Rc<Linked>>>>,
    cache: RefCell<Vec<Cached>>,
    named: RefCell<BTreeMap<&'static str, Option<ClassId>>>,
    /// The classes of values that are not in the heap.
    pub(crate) known: Known,
}

/// Numbers of classes that the machine itself makes objects of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    pub(crate) object: ClassId,
    pub(crate) string: ClassId,
    boxes: [ClassId; 8],
}

impl fmt::Debug for Linkage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Linkage")
    }
}

/// The keyword of a primitive type.
pub(crate) fn keyword(kind: Kind) -> &'static str {
    match kind {
        Kind::Boolean => "boolean",
        Kind::Byte => "byte",
        Kind::Short => "short",
        Kind::Char => "char",
        Kind::Int => "int",
        Kind::Long => "long",
        Kind::Float => "float",
        Kind::Double => "double",
        Kind::Reference => "Object",
    }
}

const KINDS: [Kind; 8] = [
    Kind::Boolean,
    Kind::Byte,
    Kind::Short,
    Kind::Char,
    Kind::Int,
    Kind::Long,
    Kind::Float,
    Kind::Double,
];

impl Linkage {
    pub(crate) fn new(program: Rc<dyn Program>) -> Linkage {
        // A program without `java.lang` still runs: nothing it does has these classes.
        let class = |name: &str| program.class_named(name).unwrap_or(ClassId(u32::MAX));
        let known = Known {
            object: class("java.lang.Object"),
            string: class("java.lang.String"),
            boxes: KINDS.map(|kind| class(box_name(kind))),
        };
        Linkage {
            program,
            classes: RefCell::default(),
            methods: RefCell::default(),
            cache: RefCell::new(vec![None; CACHE]),
            named: RefCell::default(),
            known,
        }
    }

    /// The class of that number.
    pub(crate) fn class(&self, id: ClassId) -> Rc<Class> {
        let at = id.0 as usize;
        if let Some(Some(class)) = self.classes.borrow().get(at) {
            return Rc::clone(class);
        }
        let class = self.program.class(id);
        let mut classes = self.classes.borrow_mut();
        if classes.len() <= at {
            classes.resize(at + 1, None);
        }
        if let Some(place) = classes.get_mut(at) {
            *place = Some(Rc::clone(&class));
        }
        class
    }

    /// The method of that number.
    #[inline]
    pub(crate) fn method(&self, id: MethodId) -> Rc<Linked> {
        if let Some(Some(linked)) = self.methods.borrow().get(id.0 as usize) {
            return Rc::clone(linked);
        }
        self.link(id)
    }

    #[cold]
    fn link(&self, id: MethodId) -> Rc<Linked> {
        let method = self.program.method(id);
        let class = self.class(method.class);
        if &*method.name == "<init>" && native::is_value_class(&class.name) {
            return self.link_value_constructor(&method, &class);
        }
        let target = match &method.body {
            MethodBody::Abstract => Target::Abstract,
            MethodBody::Code(_) => Target::Code(OnceCell::new()),
            MethodBody::Native => {
                match natives::find(&class.name, &method.name, &method.parameters) {
                    Some(native) => Target::Machine(native),
                    None => match native::find(&class.name, &method.name) {
                        Some(native) => Target::Native(native),
                        None => Target::Host,
                    },
                }
            }
        };
        let linked = Rc::new(Linked {
            arguments: method.parameters.len() + usize::from(!method.is_static),
            target,
            initializes: method.is_static && self.initializes(method.class),
            method,
        });
        self.keep(id, linked)
    }

    /// A constructor of `String` and its like: a function that gives the value.
    fn link_value_constructor(&self, method: &Method, class: &Class) -> Rc<Linked> {
        let linked = Rc::new(Linked {
            arguments: method.parameters.len(),
            target: match native::find(&class.name, &method.name) {
                Some(native) => Target::Native(native),
                None => Target::Abstract,
            },
            initializes: false,
            method: Rc::new(Method {
                id: method.id,
                name: Rc::clone(&method.name),
                class: method.class,
                parameters: method.parameters.clone(),
                result: Some(Kind::Reference),
                is_varargs: method.is_varargs,
                is_static: true,
                is_synchronized: false,
                body: MethodBody::Native,
            }),
        });
        self.keep(method.id, linked)
    }

    fn keep(&self, id: MethodId, linked: Rc<Linked>) -> Rc<Linked> {
        let mut methods = self.methods.borrow_mut();
        let at = id.0 as usize;
        if methods.len() <= at {
            methods.resize(at + 1, None);
        }
        if let Some(place) = methods.get_mut(at) {
            *place = Some(Rc::clone(&linked));
        }
        linked
    }

    /// Whether something must run before the class is first used.
    pub(crate) fn initializes(&self, id: ClassId) -> bool {
        let mut at = Some(id);
        while let Some(id) = at {
            let class = self.class(id);
            if class.initializer.is_some() {
                return true;
            }
            at = class.super_class;
        }
        false
    }

    /// The code of a method that has some.
    pub(crate) fn code(&self, linked: &Linked) -> Option<Rc<Code>> {
        match &linked.target {
            Target::Code(code) => Some(Rc::clone(
                code.get_or_init(|| self.program.code(linked.method.id)),
            )),
            _ => None,
        }
    }

    /// The class of that full name.
    pub(crate) fn named(&self, name: &'static str) -> Option<ClassId> {
        *self
            .named
            .borrow_mut()
            .entry(name)
            .or_insert_with(|| self.program.class_named(name))
    }

    /// The class whose objects hold values of a kind.
    pub(crate) fn box_class(&self, kind: Kind) -> ClassId {
        let at = KINDS.iter().position(|other| *other == kind);
        at.and_then(|at| self.known.boxes.get(at).copied())
            .unwrap_or(self.known.object)
    }

    /// What a call of a selector runs for an object of a class.
    #[inline]
    pub(crate) fn dispatch(&self, class: ClassId, selector: Selector, is_lambda: bool) -> Found {
        let hash = class.0.wrapping_mul(0x9E37_79B1) ^ selector.0.0.wrapping_mul(0x85EB_CA6B);
        let at = (hash >> 16) as usize % CACHE;
        if !is_lambda
            && let Some(Some((cached, of, found))) = self.cache.borrow().get(at)
            && *cached == class
            && *of == selector
        {
            return found.clone();
        }
        let found = self.find(class, selector, is_lambda);
        if !is_lambda && let Some(place) = self.cache.borrow_mut().get_mut(at) {
            *place = Some((class, selector, found.clone()));
        }
        found
    }

    fn find(&self, id: ClassId, selector: Selector, is_lambda: bool) -> Found {
        let class = self.class(id);
        if let Some(method) = class.dispatch.get(&selector) {
            let linked = self.method(*method);
            if !matches!(linked.target, Target::Abstract) {
                return Found::Method(linked);
            }
        }
        let object = self.class(self.known.object);
        if let Some(method) = object.dispatch.get(&selector) {
            return Found::Method(self.method(*method));
        }
        let called = self.method(selector.0);
        // An interface may name a method of `Object` again, as `Comparator` does with `equals`.
        if let Some(methods) = object.named.get(&called.method.name)
            && let Some(method) = methods
                .iter()
                .map(|method| self.method(*method))
                .find(|method| method.method.parameters == called.method.parameters)
        {
            return Found::Method(method);
        }
        if is_lambda {
            return Found::Lambda;
        }
        if !matches!(called.target, Target::Abstract) && class.is_subclass_of(called.method.class) {
            return Found::Method(called);
        }
        Found::Missing
    }

    /// As `Class.getName` gives it.
    pub(crate) fn type_name(&self, ty: &RuntimeType) -> String {
        match ty {
            RuntimeType::Primitive(kind) => keyword(*kind).to_owned(),
            RuntimeType::Class(id) => self.class(*id).name.to_string(),
            RuntimeType::Array(element) => {
                let mut name = String::from("[");
                let mut element = element;
                while let RuntimeType::Array(inner) = &**element {
                    name.push('[');
                    element = inner;
                }
                match &**element {
                    RuntimeType::Primitive(kind) => name.push(match kind {
                        Kind::Boolean => 'Z',
                        Kind::Byte => 'B',
                        Kind::Short => 'S',
                        Kind::Char => 'C',
                        Kind::Int => 'I',
                        Kind::Long => 'J',
                        Kind::Float => 'F',
                        Kind::Double | Kind::Reference => 'D',
                    }),
                    other => {
                        name.push('L');
                        name.push_str(&self.type_name(other));
                        name.push(';');
                    }
                }
                name
            }
        }
    }

    /// As `Class.getSimpleName` gives it.
    pub(crate) fn simple_name(&self, ty: &RuntimeType) -> String {
        match ty {
            RuntimeType::Primitive(kind) => keyword(*kind).to_owned(),
            RuntimeType::Class(id) => self.class(*id).simple_name.to_string(),
            RuntimeType::Array(element) => format!("{}[]", self.simple_name(element)),
        }
    }

    /// Whether values of one type are values of another.
    pub(crate) fn is_subtype(&self, ty: &RuntimeType, of: &RuntimeType) -> bool {
        match (ty, of) {
            (RuntimeType::Class(a), RuntimeType::Class(b)) => {
                a == b || *b == self.known.object || self.class(*a).is_subclass_of(*b)
            }
            (RuntimeType::Array(_), RuntimeType::Class(b)) => {
                *b == self.known.object
                    || matches!(
                        &*self.class(*b).name,
                        "java.lang.Cloneable" | "java.io.Serializable"
                    )
            }
            (RuntimeType::Array(a), RuntimeType::Array(b)) => match (&**a, &**b) {
                (RuntimeType::Primitive(a), RuntimeType::Primitive(b)) => a == b,
                (a, b) => self.is_subtype(a, b),
            },
            (RuntimeType::Primitive(a), RuntimeType::Primitive(b)) => a == b,
            _ => false,
        }
    }
}
