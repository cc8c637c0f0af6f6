//! The objects of a run, in a tree that is shared between a machine and its forks.
//!
//! Cloning the heap is one count; a write copies the path to the object it changes, once, and only
//! while a fork shares it.

use std::any::Any;
use std::collections::BTreeSet;
use std::fmt;
use std::rc::Rc;

use crate::class::{ClassId, Kind, RuntimeType};
use crate::code::LambdaShape;
use crate::text::Text;
use crate::value::{Ref, Value};

const LEAF: usize = 32;
const BRANCH: usize = 128;

/// What an object costs besides what is in it.
const HEADER: u64 = 16;

/// The objects of a run.
#[derive(Clone, Debug, Default)]
pub struct Heap {
    root: Rc<Vec<Rc<Branch>>>,
    /// The first place never used.
    next: u32,
    /// The last place given back, plus one; 0 for none. Each names the one before it.
    free: u32,
    /// Bytes in use, as far as known since the last collection.
    bytes: u64,
    /// Bytes allocated since the last collection.
    fresh: u64,
    /// Bytes allocated since the beginning.
    total: u64,
    /// How many boxed numbers have an identity.
    boxes: u32,
}

#[derive(Clone, Debug)]
struct Branch([Option<Rc<Leaf>>; BRANCH]);

#[derive(Clone, Debug)]
struct Leaf([Object; LEAF]);

/// An object or array.
#[derive(Clone, Debug)]
pub struct Object {
    /// Its class; for arrays that of `Object`, for lambdas the functional interface.
    pub class: ClassId,
    /// What is in it.
    pub body: Body,
    /// Whether the host may hold it: it is never collected.
    is_kept: bool,
}

/// What is in an object.
#[derive(Clone, Debug)]
pub enum Body {
    /// A place without an object: the place given back before it, plus one.
    Free(u32),
    /// The fields, by slot.
    Fields(Rc<[Value]>),
    /// Elements.
    Array(Array),
    /// A lambda with what it captured.
    Lambda(Rc<LambdaShape>, Rc<[Value]>),
    /// The characters of a `StringBuilder`.
    Text(Rc<Vec<u16>>),
    /// What `A.class` is.
    Class(RuntimeType),
    /// An object of the host.
    Host(Rc<dyn HostObject>),
}

/// The elements of an array.
#[derive(Clone, Debug)]
pub enum Array {
    /// `boolean[]`
    Boolean(Rc<[bool]>),
    /// `byte[]`
    Byte(Rc<[i8]>),
    /// `short[]`
    Short(Rc<[i16]>),
    /// `char[]`
    Char(Rc<[u16]>),
    /// `int[]`
    Int(Rc<[i32]>),
    /// `long[]`
    Long(Rc<[i64]>),
    /// `float[]`
    Float(Rc<[f32]>),
    /// `double[]`
    Double(Rc<[f64]>),
    /// An array of objects of that type.
    References(Rc<RuntimeType>, Rc<[Value]>),
}

/// An object that the host keeps behind a Java object.
pub trait HostObject: fmt::Debug {
    /// As what it really is.
    fn as_any(&self) -> &dyn Any;
}

impl Object {
    /// The fields, if it has some.
    pub fn fields(&self) -> Option<&[Value]> {
        match &self.body {
            Body::Fields(fields) => Some(fields),
            _ => None,
        }
    }

    /// The elements, if it is an array.
    pub fn array(&self) -> Option<&Array> {
        match &self.body {
            Body::Array(array) => Some(array),
            _ => None,
        }
    }

    fn size(&self) -> u64 {
        let count = |count: usize, size: u64| (count as u64) * size;
        HEADER
            + match &self.body {
                Body::Free(_) | Body::Class(_) | Body::Host(_) => 0,
                Body::Fields(values) | Body::Lambda(_, values) => count(values.len(), 8),
                Body::Text(units) => count(units.len(), 2),
                Body::Array(array) => array.size(),
            }
    }
}

impl Array {
    /// An array of first values.
    pub fn new(element: &RuntimeType, length: usize) -> Array {
        match element {
            RuntimeType::Primitive(kind) => match kind {
                Kind::Boolean => Array::Boolean(zeros(length)),
                Kind::Byte => Array::Byte(zeros(length)),
                Kind::Short => Array::Short(zeros(length)),
                Kind::Char => Array::Char(zeros(length)),
                Kind::Int => Array::Int(zeros(length)),
                Kind::Long => Array::Long(zeros(length)),
                Kind::Float => Array::Float(zeros(length)),
                Kind::Double => Array::Double(zeros(length)),
                Kind::Reference => Array::References(Rc::new(element.clone()), zeros(length)),
            },
            _ => Array::References(Rc::new(element.clone()), zeros(length)),
        }
    }

    /// `length`
    pub fn len(&self) -> usize {
        match self {
            Array::Boolean(elements) => elements.len(),
            Array::Byte(elements) => elements.len(),
            Array::Short(elements) => elements.len(),
            Array::Char(elements) => elements.len(),
            Array::Int(elements) => elements.len(),
            Array::Long(elements) => elements.len(),
            Array::Float(elements) => elements.len(),
            Array::Double(elements) => elements.len(),
            Array::References(_, elements) => elements.len(),
        }
    }

    /// Whether there is no element.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The element at an index, if there is one.
    #[inline]
    pub fn get(&self, at: usize) -> Option<Value> {
        Some(match self {
            Array::Int(elements) => Value::Int(*elements.get(at)?),
            Array::References(_, elements) => elements.get(at)?.clone(),
            Array::Boolean(elements) => Value::Boolean(*elements.get(at)?),
            Array::Byte(elements) => Value::Byte(*elements.get(at)?),
            Array::Short(elements) => Value::Short(*elements.get(at)?),
            Array::Char(elements) => Value::Char(*elements.get(at)?),
            Array::Long(elements) => Value::Long(*elements.get(at)?),
            Array::Float(elements) => Value::Float(*elements.get(at)?),
            Array::Double(elements) => Value::Double(*elements.get(at)?),
        })
    }

    /// Changes an element. False if there is none at that index or the value is of another kind.
    #[inline]
    pub fn set(&mut self, at: usize, value: Value) -> bool {
        fn put<T: Clone>(elements: &mut Rc<[T]>, at: usize, value: T) -> bool {
            match Rc::make_mut(elements).get_mut(at) {
                Some(element) => {
                    *element = value;
                    true
                }
                None => false,
            }
        }
        match (self, value) {
            (Array::Int(elements), Value::Int(value)) => put(elements, at, value),
            (Array::References(_, elements), value) => put(elements, at, value),
            (Array::Boolean(elements), Value::Boolean(value)) => put(elements, at, value),
            (Array::Byte(elements), Value::Byte(value)) => put(elements, at, value),
            (Array::Short(elements), Value::Short(value)) => put(elements, at, value),
            (Array::Char(elements), Value::Char(value)) => put(elements, at, value),
            (Array::Long(elements), Value::Long(value)) => put(elements, at, value),
            (Array::Float(elements), Value::Float(value)) => put(elements, at, value),
            (Array::Double(elements), Value::Double(value)) => put(elements, at, value),
            _ => false,
        }
    }

    /// The type of its elements.
    pub fn element(&self) -> RuntimeType {
        RuntimeType::Primitive(match self {
            Array::Boolean(_) => Kind::Boolean,
            Array::Byte(_) => Kind::Byte,
            Array::Short(_) => Kind::Short,
            Array::Char(_) => Kind::Char,
            Array::Int(_) => Kind::Int,
            Array::Long(_) => Kind::Long,
            Array::Float(_) => Kind::Float,
            Array::Double(_) => Kind::Double,
            Array::References(element, _) => return RuntimeType::clone(element),
        })
    }

    /// `System.arraycopy` from one array to another of the same kind; the ranges were checked.
    pub fn copy(&mut self, to: usize, from: &Array, at: usize, length: usize) -> bool {
        fn copy<T: Clone>(
            target: &mut Rc<[T]>,
            to: usize,
            source: &Rc<[T]>,
            at: usize,
            length: usize,
        ) -> bool {
            // One array copied into itself: the source is read as it was.
            match (
                Rc::make_mut(target).get_mut(to..to + length),
                source.get(at..at + length),
            ) {
                (Some(target), Some(source)) => {
                    target.clone_from_slice(source);
                    true
                }
                _ => false,
            }
        }
        match (self, from) {
            (Array::Boolean(a), Array::Boolean(b)) => copy(a, to, b, at, length),
            (Array::Byte(a), Array::Byte(b)) => copy(a, to, b, at, length),
            (Array::Short(a), Array::Short(b)) => copy(a, to, b, at, length),
            (Array::Char(a), Array::Char(b)) => copy(a, to, b, at, length),
            (Array::Int(a), Array::Int(b)) => copy(a, to, b, at, length),
            (Array::Long(a), Array::Long(b)) => copy(a, to, b, at, length),
            (Array::Float(a), Array::Float(b)) => copy(a, to, b, at, length),
            (Array::Double(a), Array::Double(b)) => copy(a, to, b, at, length),
            (Array::References(_, a), Array::References(_, b)) => copy(a, to, b, at, length),
            _ => false,
        }
    }

    fn size(&self) -> u64 {
        let each = match self {
            Array::Boolean(_) | Array::Byte(_) => 1,
            Array::Short(_) | Array::Char(_) => 2,
            Array::Int(_) | Array::Float(_) => 4,
            Array::Long(_) | Array::Double(_) | Array::References(..) => 8,
        };
        self.len() as u64 * each
    }
}

fn zeros<T: Clone + Default>(length: usize) -> Rc<[T]> {
    std::iter::repeat_n(T::default(), length).collect()
}

impl Heap {
    /// The object at that place.
    #[inline]
    pub fn get(&self, at: Ref) -> Option<&Object> {
        let at = at.0 as usize;
        let branch = self.root.get(at / (LEAF * BRANCH))?;
        let leaf = branch.0.get(at / LEAF % BRANCH)?.as_ref()?;
        leaf.0.get(at % LEAF)
    }

    /// The object at that place, to change it.
    #[inline]
    pub fn get_mut(&mut self, at: Ref) -> Option<&mut Object> {
        let at = at.0 as usize;
        let branch = Rc::make_mut(&mut self.root).get_mut(at / (LEAF * BRANCH))?;
        let leaf = Rc::make_mut(branch)
            .0
            .get_mut(at / LEAF % BRANCH)?
            .as_mut()?;
        Rc::make_mut(leaf).0.get_mut(at % LEAF)
    }

    /// A new object.
    pub fn allocate(&mut self, class: ClassId, body: Body) -> Ref {
        let object = Object {
            class,
            body,
            is_kept: false,
        };
        self.charge(object.size());
        if self.free > 0 {
            let at = Ref(self.free - 1);
            if let Some(place) = self.get_mut(at)
                && let Body::Free(before) = place.body
            {
                *place = object;
                self.free = before;
                return at;
            }
        }
        let at = self.next as usize;
        self.next += 1;
        let root = Rc::make_mut(&mut self.root);
        if root.len() <= at / (LEAF * BRANCH) {
            root.push(Rc::new(Branch([const { None }; BRANCH])));
        }
        if let Some(branch) = root.get_mut(at / (LEAF * BRANCH))
            && let Some(leaf) = Rc::make_mut(branch).0.get_mut(at / LEAF % BRANCH)
        {
            let leaf = leaf.get_or_insert_with(|| {
                Rc::new(Leaf(std::array::from_fn(|_| Object {
                    class: ClassId(0),
                    body: Body::Free(0),
                    is_kept: false,
                })))
            });
            if let Some(place) = Rc::make_mut(leaf).0.get_mut(at % LEAF) {
                *place = object;
            }
        }
        Ref(at as u32)
    }

    /// The host has seen the object: it lives until the end of the run. What the host does with it
    /// (a stream's queue, a function of an operator) the collector cannot know.
    pub(crate) fn keep(&mut self, value: &Value) {
        if let Value::Object(at) = value
            && self.get(*at).is_some_and(|object| !object.is_kept)
            && let Some(object) = self.get_mut(*at)
        {
            object.is_kept = true;
        }
    }

    /// A new array.
    pub fn allocate_array(&mut self, object: ClassId, array: Array) -> Value {
        Value::Object(self.allocate(object, Body::Array(array)))
    }

    /// A field of an object.
    pub fn field(&self, object: &Value, slot: u16) -> Option<&Value> {
        match object {
            Value::Object(at) => self.get(*at)?.fields()?.get(usize::from(slot)),
            _ => None,
        }
    }

    /// Changes a field of an object, if it has one in that slot.
    pub fn set_field(&mut self, object: &Value, slot: u16, value: Value) {
        if let Value::Object(at) = object
            && let Some(object) = self.get_mut(*at)
            && let Body::Fields(fields) = &mut object.body
            && let Some(field) = Rc::make_mut(fields).get_mut(usize::from(slot))
        {
            *field = value;
        }
    }

    /// Counts bytes that something outside the objects takes, such as the characters of a string.
    pub fn charge(&mut self, bytes: u64) {
        self.bytes += bytes;
        self.fresh += bytes;
        self.total += bytes;
    }

    /// Bytes in use, including what is not yet collected.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Bytes allocated since the last collection.
    pub fn fresh(&self) -> u64 {
        self.fresh
    }

    /// Bytes allocated since the beginning.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// A number as an object: from the cache, or with an identity of its own.
    pub fn boxed(&mut self, value: Value) -> Value {
        match value {
            Value::Int(value) if !(-128..=127).contains(&value) => {
                Value::IntObject(self.identity(), value)
            }
            Value::Long(value) if !(-128..=127).contains(&value) => {
                Value::LongObject(self.identity(), value)
            }
            Value::Double(value) => Value::DoubleObject(self.identity(), value),
            value => value,
        }
    }

    /// A number as an object of its own, as `new` makes it.
    pub fn new_box(&mut self, value: Value) -> Value {
        match value.unboxed() {
            Value::Int(value) => Value::IntObject(self.identity(), value),
            Value::Long(value) => Value::LongObject(self.identity(), value),
            Value::Double(value) => Value::DoubleObject(self.identity(), value),
            value => value,
        }
    }

    fn identity(&mut self) -> u32 {
        self.boxes = self.boxes.wrapping_add(1);
        self.boxes
    }

    /// Gives back every object that cannot be reached from the roots.
    pub(crate) fn collect(&mut self, roots: impl FnOnce(&mut dyn FnMut(&Value))) {
        let mut marks = Marks {
            seen: vec![0; self.next as usize / 64 + 1],
            todo: Vec::new(),
            texts: BTreeSet::new(),
            bytes: 0,
        };
        roots(&mut |value| marks.value(value));
        for at in (0..self.next).map(Ref) {
            if self.get(at).is_some_and(|object| object.is_kept) {
                marks.value(&Value::Object(at));
            }
        }
        while let Some(at) = marks.todo.pop() {
            let Some(object) = self.get(at) else { continue };
            marks.bytes += object.size();
            match &object.body {
                Body::Fields(values) | Body::Lambda(_, values) => {
                    values.iter().for_each(|value| marks.value(value));
                }
                Body::Array(Array::References(_, values)) => {
                    values.iter().for_each(|value| marks.value(value));
                }
                _ => {}
            }
        }
        for at in (0..self.next).rev() {
            let marked = marks
                .seen
                .get(at as usize / 64)
                .is_some_and(|word| word >> (at % 64) & 1 == 1);
            let free = self.free;
            if !marked
                && self
                    .get(Ref(at))
                    .is_some_and(|object| !matches!(object.body, Body::Free(_)))
                && let Some(object) = self.get_mut(Ref(at))
            {
                object.body = Body::Free(free);
                self.free = at + 1;
            }
        }
        self.bytes = marks.bytes;
        self.fresh = 0;
    }
}

/// What a collection has found.
struct Marks {
    seen: Vec<u64>,
    todo: Vec<Ref>,
    /// Addresses of long strings that were counted.
    texts: BTreeSet<*const Text>,
    bytes: u64,
}

impl Marks {
    fn value(&mut self, value: &Value) {
        match value {
            Value::Object(at) => {
                if let Some(word) = self.seen.get_mut(at.0 as usize / 64)
                    && *word >> (at.0 % 64) & 1 == 0
                {
                    *word |= 1 << (at.0 % 64);
                    self.todo.push(*at);
                }
            }
            Value::String(text) if text.len() < 64 || self.texts.insert(Rc::as_ptr(text)) => {
                self.bytes += text.len() as u64;
            }
            _ => {}
        }
    }
}
