//! Java's types, as far as checking helps a reader.

use std::collections::HashMap;
use std::fmt;

/// The type of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    /// Not known: fits everywhere, so that one mistake is reported once.
    Unknown,
    Void,
    Null,
    Boolean,
    Int,
    Long,
    /// A class or interface with its type arguments.
    Class(String, Vec<Type>),
    /// A type variable of a declaration.
    Variable(String),
}

impl Type {
    pub(crate) fn class(name: &str) -> Type {
        Type::Class(name.to_owned(), Vec::new())
    }

    pub(crate) fn is_string(&self) -> bool {
        matches!(self, Type::Class(name, _) if name == "String")
    }

    /// The primitive it stands for or unboxes to.
    pub(crate) fn unboxed(&self) -> Type {
        match self {
            Type::Class(name, _) if name == "Integer" => Type::Int,
            Type::Class(name, _) if name == "Boolean" => Type::Boolean,
            Type::Class(name, _) if name == "Long" => Type::Long,
            other => other.clone(),
        }
    }

    /// The class whose objects can hold it.
    pub(crate) fn boxed(&self) -> Type {
        match self {
            Type::Int => Type::class("Integer"),
            Type::Boolean => Type::class("Boolean"),
            Type::Long => Type::class("Long"),
            other => other.clone(),
        }
    }

    /// Whether a value of this type can be assigned to that one (JLS 5.2, 5.3).
    pub(crate) fn fits(&self, target: &Type) -> bool {
        match (self, target) {
            (Type::Unknown | Type::Variable(_), _) | (_, Type::Unknown | Type::Variable(_)) => true,
            (Type::Void, _) | (_, Type::Void) => false,
            (_, Type::Class(name, _)) if name == "Object" => true,
            (Type::Null, target) => matches!(target, Type::Class(..)),
            (_, Type::Long) => matches!(self.unboxed(), Type::Int | Type::Long),
            (_, Type::Int | Type::Boolean) => self.unboxed() == *target,
            (source, Type::Class(name, arguments)) => match source.boxed() {
                Type::Class(own, own_arguments) => {
                    own == *name
                        && own_arguments
                            .iter()
                            .zip(arguments)
                            .all(|(own, other)| own.fits(other))
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// The same type with variables replaced; those not bound become unknown.
    pub(crate) fn with(&self, bindings: &Bindings) -> Type {
        match self {
            Type::Variable(name) => bindings.get(name).cloned().unwrap_or(Type::Unknown),
            Type::Class(name, arguments) => Type::Class(
                name.clone(),
                arguments.iter().map(|a| a.with(bindings)).collect(),
            ),
            other => other.clone(),
        }
    }

    /// Parameter types and result of a functional interface.
    pub(crate) fn function(&self) -> Option<(&[Type], Type)> {
        let Type::Class(name, arguments) = self else {
            return None;
        };
        match (name.as_str(), arguments.as_slice()) {
            ("Function", [parameter, result]) => {
                Some((std::slice::from_ref(parameter), result.clone()))
            }
            ("Predicate", parameters) => Some((parameters, Type::Boolean)),
            ("Consumer", parameters) => Some((parameters, Type::Void)),
            _ => None,
        }
    }
}

/// What the type variables of a declaration stand for.
pub(crate) type Bindings = HashMap<String, Type>;

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Unknown => f.write_str("?"),
            Type::Void => f.write_str("void"),
            Type::Null => f.write_str("null"),
            Type::Boolean => f.write_str("boolean"),
            Type::Int => f.write_str("int"),
            Type::Long => f.write_str("long"),
            Type::Variable(name) => f.write_str(name),
            Type::Class(name, arguments) => {
                f.write_str(name)?;
                for (at, argument) in arguments.iter().enumerate() {
                    write!(f, "{}{argument}", if at == 0 { "<" } else { ", " })?;
                }
                if arguments.is_empty() {
                    Ok(())
                } else {
                    f.write_str(">")
                }
            }
        }
    }
}
