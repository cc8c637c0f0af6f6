//! Classes, methods and fields as the machine sees them: linked, numbered, without names to look up.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use marblerun_trace::SourceSpan;

use crate::code::Code;
use crate::text::Interner;

/// The number of a class of a [`Program`]. Classes of the class library come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassId(pub u32);

/// The number of a method of a [`Program`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MethodId(pub u32);

/// What a virtual call names: shared by all methods that override one another.
///
/// A method that overrides nothing is a selector of its own. One that overrides several answers to
/// the selectors of them all, so that `compareTo(Task)` is found by a caller who knows only
/// `Comparable`: no bridges are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Selector(pub MethodId);

/// How a value of a type is held: the eight primitive types, and references.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `boolean`
    Boolean,
    /// `byte`
    Byte,
    /// `short`
    Short,
    /// `char`
    Char,
    /// `int`
    Int,
    /// `long`
    Long,
    /// `float`
    Float,
    /// `double`
    Double,
    /// Everything else.
    Reference,
}

/// The class whose objects hold values of a kind.
pub fn box_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Boolean => "java.lang.Boolean",
        Kind::Byte => "java.lang.Byte",
        Kind::Short => "java.lang.Short",
        Kind::Char => "java.lang.Character",
        Kind::Int => "java.lang.Integer",
        Kind::Long => "java.lang.Long",
        Kind::Float => "java.lang.Float",
        Kind::Double => "java.lang.Double",
        Kind::Reference => "java.lang.Object",
    }
}

/// A type as far as it is known at run time: type arguments are erased.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RuntimeType {
    /// A primitive type; only as the element of an array.
    Primitive(Kind),
    /// A class or an interface.
    Class(ClassId),
    /// An array of that.
    Array(Rc<RuntimeType>),
}

/// What a class declaration was written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClassKind {
    /// `class`
    Class,
    /// `interface`
    Interface,
    /// `enum`
    Enum,
    /// `record`
    Record,
}

/// A class, linked.
#[derive(Debug)]
pub struct Class {
    /// Its number.
    pub id: ClassId,
    /// As `Class.getName` gives it: `java.util.ArrayList`, `Outer$Inner`, `Main$1`.
    pub name: Rc<str>,
    /// As `Class.getSimpleName` gives it; empty for an anonymous class.
    pub simple_name: Rc<str>,
    /// What it was declared as.
    pub kind: ClassKind,
    /// Whether it has no objects of its own.
    pub is_abstract: bool,
    /// Whether it is part of the class library: its code is not shown to readers.
    pub is_library: bool,
    /// The class it extends; none for `Object` and interfaces.
    pub super_class: Option<ClassId>,
    /// The interfaces it names.
    pub interfaces: Vec<ClassId>,
    /// Everything its objects are instances of, itself included, in order of number.
    pub supertypes: Vec<ClassId>,
    /// Fields of its objects, those of its superclasses first. The index is the slot.
    pub fields: Vec<Field>,
    /// Its static fields. The index is the slot.
    pub statics: Vec<Field>,
    /// The method that runs when an object of exactly this class is sent a selector.
    pub dispatch: BTreeMap<Selector, MethodId>,
    /// Its methods by name, inherited ones included, overridden ones not: for calls that only the
    /// run time can resolve.
    pub named: BTreeMap<Rc<str>, Vec<MethodId>>,
    /// What runs before its first use: static initialisers in textual order.
    pub initializer: Option<MethodId>,
}

impl Class {
    /// Whether its objects are instances of `other`.
    pub fn is_subclass_of(&self, other: ClassId) -> bool {
        self.supertypes.binary_search(&other).is_ok()
    }

    /// The slot of the instance field of that name, the one declared last if several have it.
    pub fn slot(&self, name: &str) -> Option<u16> {
        let at = self.fields.iter().rposition(|field| &*field.name == name)?;
        u16::try_from(at).ok()
    }
}

/// A field.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub name: Rc<str>,
    /// The class that declares it.
    pub class: ClassId,
    /// How its value is held, which also says what it is at first: `0`, `false` or `null`.
    pub kind: Kind,
    /// Whether it is assigned only once, so that no other thread sees it change.
    pub is_final: bool,
    /// Whether it is `volatile`: a `long` or `double` in it never tears.
    pub is_volatile: bool,
}

/// A method or constructor.
pub struct Method {
    /// Its number.
    pub id: MethodId,
    /// Its name; `<init>` for a constructor, `<clinit>` for static initialisers.
    pub name: Rc<str>,
    /// The class that declares it.
    pub class: ClassId,
    /// How its parameters are held, the receiver not counted.
    pub parameters: Vec<Kind>,
    /// How its result is held; none for `void`.
    pub result: Option<Kind>,
    /// Whether the last parameter takes any number of arguments.
    pub is_varargs: bool,
    /// Whether it has no receiver.
    pub is_static: bool,
    /// Whether it holds the monitor of its receiver or of its class.
    pub is_synchronized: bool,
    /// What running it means.
    pub body: MethodBody,
}

/// What running a method means.
#[derive(Debug)]
pub enum MethodBody {
    /// Code, compiled when it is first needed.
    Code(OnceCell<Rc<Code>>),
    /// The machine or its host does it.
    Native,
    /// A subclass does it.
    Abstract,
}

impl fmt::Debug for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({})", self.name, self.parameters.len())
    }
}

/// Where classes, methods and code come from: the compiler. Everything is made when it is first
/// asked for and kept, so that a program pays only for the part of the class library it uses.
pub trait Program {
    /// The class of that number.
    fn class(&self, id: ClassId) -> Rc<Class>;

    /// The method of that number.
    fn method(&self, id: MethodId) -> Rc<Method>;

    /// The code of a method whose body is [`MethodBody::Code`].
    fn code(&self, id: MethodId) -> Rc<Code>;

    /// The class of that full name, such as `java.lang.String`, if there is one.
    fn class_named(&self, name: &str) -> Option<ClassId>;

    /// The static method without a receiver that a run begins with. It takes no arguments, or one
    /// array of strings.
    fn main(&self) -> MethodId;

    /// The line of a place in the source, from 1; 0 if that is not known.
    fn line(&self, place: SourceSpan) -> u32 {
        _ = place;
        0
    }

    /// The string literals of the program, and what `String.intern` gives.
    fn strings(&self) -> &Interner;
}
