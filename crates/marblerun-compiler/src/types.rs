//! Java's types.

use std::rc::Rc;

use marblerun_vm::class::{ClassId, Kind, MethodId, RuntimeType};

/// The type of an expression, variable or result.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// Not known: fits everywhere, so that one mistake is reported once.
    Unknown,
    /// The result of a `void` method.
    Void,
    /// The type of `null`.
    Null,
    /// A primitive type; never [`Kind::Reference`].
    Primitive(Kind),
    /// A class or interface with its type arguments: its own, then those of the classes around an
    /// inner class. None where the class has type parameters: a raw type.
    Class(ClassId, Rc<[Type]>),
    /// An array of that.
    Array(Rc<Type>),
    /// A type variable.
    Variable(TypeVariable),
    /// `? extends A` or `? super A`, only as a type argument. `?` is `? extends Object`.
    Wildcard(Bound, Rc<Type>),
    /// All of them at once: what several branches have in common.
    Intersection(Rc<[Type]>),
    /// A type that is still looked for, while a call is checked.
    Inference(u32),
}

/// Which way a wildcard is bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// `? extends A`
    Extends,
    /// `? super A`
    Super,
}

/// What declares a type variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypeOwner {
    /// A class.
    Class(ClassId),
    /// A generic method or constructor.
    Method(MethodId),
}

/// A type variable: the parameter of that number of its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TypeVariable {
    /// What declares it.
    pub owner: TypeOwner,
    /// Which of its parameters it is.
    pub index: u16,
}

/// What type variables stand for.
#[derive(Clone, Debug, Default)]
pub struct Substitution(pub Vec<(TypeVariable, Type)>);

impl Type {
    /// `int`
    pub const INT: Type = Type::Primitive(Kind::Int);
    /// `long`
    pub const LONG: Type = Type::Primitive(Kind::Long);
    /// `boolean`
    pub const BOOLEAN: Type = Type::Primitive(Kind::Boolean);

    /// A class without type arguments.
    pub fn class(id: ClassId) -> Type {
        Type::Class(id, Rc::from([]))
    }

    /// An array of it.
    #[must_use]
    pub fn array(self) -> Type {
        Type::Array(Rc::new(self))
    }

    /// How a value of it is held.
    pub fn kind(&self) -> Kind {
        match self {
            Type::Primitive(kind) => *kind,
            _ => Kind::Reference,
        }
    }

    /// Whether it is primitive.
    pub fn is_primitive(&self) -> bool {
        matches!(self, Type::Primitive(_))
    }

    /// Whether it is a number or `char`, not boxed.
    pub fn is_numeric(&self) -> bool {
        matches!(self, Type::Primitive(kind) if *kind != Kind::Boolean)
    }

    /// Whether values of it are objects, arrays or `null`.
    pub fn is_reference(&self) -> bool {
        !matches!(self, Type::Primitive(_) | Type::Void | Type::Unknown)
    }

    /// Whether nothing in it is unknown or still looked for.
    pub fn is_certain(&self) -> bool {
        match self {
            Type::Unknown | Type::Inference(_) => false,
            Type::Class(_, arguments) | Type::Intersection(arguments) => {
                arguments.iter().all(Type::is_certain)
            }
            Type::Array(element) | Type::Wildcard(_, element) => element.is_certain(),
            _ => true,
        }
    }

    /// Whether something in it is still looked for.
    pub fn is_open(&self) -> bool {
        match self {
            Type::Inference(_) => true,
            Type::Class(_, arguments) | Type::Intersection(arguments) => {
                arguments.iter().any(Type::is_open)
            }
            Type::Array(element) | Type::Wildcard(_, element) => element.is_open(),
            _ => false,
        }
    }

    /// Whether it mentions a type variable.
    pub fn mentions_variable(&self) -> bool {
        match self {
            Type::Variable(_) => true,
            Type::Class(_, arguments) | Type::Intersection(arguments) => {
                arguments.iter().any(Type::mentions_variable)
            }
            Type::Array(element) | Type::Wildcard(_, element) => element.mentions_variable(),
            _ => false,
        }
    }

    /// The inference variables in it, in order.
    pub(crate) fn open_variables(&self, found: &mut Vec<u32>) {
        match self {
            Type::Inference(variable) if !found.contains(variable) => found.push(*variable),
            Type::Class(_, arguments) | Type::Intersection(arguments) => {
                for argument in arguments.iter() {
                    argument.open_variables(found);
                }
            }
            Type::Array(element) | Type::Wildcard(_, element) => element.open_variables(found),
            _ => {}
        }
    }

    /// The class, if it is one.
    pub fn class_id(&self) -> Option<ClassId> {
        match self {
            Type::Class(id, _) => Some(*id),
            _ => None,
        }
    }

    /// The element type, if it is an array.
    pub fn element(&self) -> Option<&Type> {
        match self {
            Type::Array(element) => Some(element),
            _ => None,
        }
    }

    /// The type arguments; none for a raw type or anything that is no class.
    pub fn arguments(&self) -> &[Type] {
        match self {
            Type::Class(_, arguments) => arguments,
            _ => &[],
        }
    }

    /// The type that values of it certainly have: that of a wildcard is its bound. `object` stands
    /// for `java.lang.Object`.
    #[must_use]
    pub fn upper(&self, object: &Type) -> Type {
        match self {
            Type::Wildcard(Bound::Extends, bound) => bound.upper(object),
            Type::Wildcard(Bound::Super, _) => object.clone(),
            other => other.clone(),
        }
    }

    /// The type that values put where it stands must have: of `? extends A` nobody knows it, so it
    /// is left.
    #[must_use]
    pub fn lower(&self) -> Type {
        match self {
            Type::Wildcard(Bound::Super, bound) => bound.lower(),
            other => other.clone(),
        }
    }

    /// The same with every part replaced that `replace` knows better.
    #[must_use]
    pub fn map(&self, replace: &mut dyn FnMut(&Type) -> Option<Type>) -> Type {
        if let Some(other) = replace(self) {
            return other;
        }
        match self {
            Type::Class(id, arguments) if !arguments.is_empty() => {
                Type::Class(*id, arguments.iter().map(|a| a.map(replace)).collect())
            }
            Type::Intersection(parts) => {
                Type::Intersection(parts.iter().map(|part| part.map(replace)).collect())
            }
            Type::Array(element) => match element.map(replace) {
                Type::Wildcard(_, bound) => Type::Array(bound),
                element => Type::Array(Rc::new(element)),
            },
            Type::Wildcard(bound, of) => match (bound, of.map(replace)) {
                // A wildcard within a wildcard: what a captured type would allow.
                (Bound::Extends, Type::Wildcard(Bound::Extends, of))
                | (Bound::Super, Type::Wildcard(_, of)) => Type::Wildcard(*bound, of),
                (_, of @ Type::Wildcard(..)) => of,
                (bound, of) => Type::Wildcard(*bound, Rc::new(of)),
            },
            other => other.clone(),
        }
    }
}

impl Substitution {
    /// What `parameters` stand for.
    pub fn new(parameters: &[TypeVariable], arguments: &[Type]) -> Substitution {
        Substitution(
            parameters
                .iter()
                .copied()
                .zip(arguments.iter().cloned())
                .collect(),
        )
    }

    /// The same type with variables replaced.
    #[must_use]
    pub fn apply(&self, ty: &Type) -> Type {
        if self.0.is_empty() || !ty.mentions_variable() {
            return ty.clone();
        }
        ty.map(&mut |part| match part {
            Type::Variable(variable) => {
                let found = self.0.iter().find(|(from, _)| from == variable);
                found.map(|(_, to)| to.clone())
            }
            _ => None,
        })
    }
}

/// How wide a primitive number is; `None` for `boolean`.
pub(crate) fn widens(from: Kind, to: Kind) -> bool {
    use Kind::{Byte, Char, Double, Float, Int, Long, Short};
    from == to
        || match from {
            Byte => matches!(to, Short | Int | Long | Float | Double),
            Short | Char => matches!(to, Int | Long | Float | Double),
            Int => matches!(to, Long | Float | Double),
            Long => matches!(to, Float | Double),
            Float => to == Double,
            _ => false,
        }
}

/// The name of a primitive type.
pub(crate) fn kind_name(kind: Kind) -> &'static str {
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

/// The class that boxes a primitive type.
pub(crate) fn box_name(kind: Kind) -> &'static str {
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

/// The element of an array of a run-time type.
pub(crate) fn runtime_array(element: RuntimeType, dimensions: usize) -> RuntimeType {
    (0..dimensions).fold(element, |ty, _| RuntimeType::Array(Rc::new(ty)))
}
