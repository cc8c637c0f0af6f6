//! Methods that Java declares `native` and the machine does: pure functions of their arguments and
//! the heap. What blocks or starts threads is in `machine`.

use crate::class::{Kind, Program};
use crate::heap::Heap;
use crate::value::Value;

/// What a native method may use.
pub struct Context<'a> {
    /// The objects of the run.
    pub heap: &'a mut Heap,
    /// The classes of the run.
    pub program: &'a dyn Program,
}

impl std::fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Context")
    }
}

/// A native method: the receiver, if there is one, is the first argument. `void` gives `Null`.
pub type Native = fn(&mut Context<'_>, &[Value]) -> Result<Value, Thrown>;

/// An exception that a native method throws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thrown {
    /// Its full class name: `java.lang.ArithmeticException`.
    pub class: &'static str,
    /// Its message, if it has one.
    pub message: Option<String>,
}

impl Thrown {
    /// An exception with a message.
    pub fn new(class: &'static str, message: impl Into<String>) -> Thrown {
        Thrown {
            class,
            message: Some(message.into()),
        }
    }

    /// An exception without a message.
    pub fn bare(class: &'static str) -> Thrown {
        Thrown {
            class,
            message: None,
        }
    }
}

/// The native method of that name in the class of that full name, if the machine has it.
pub(crate) fn find(class: &str, name: &str, parameters: &[Kind]) -> Option<Native> {
    let _ = (class, name, parameters);
    None
}
