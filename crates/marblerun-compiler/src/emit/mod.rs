//! From typed trees to code for the machine.
//!
//! Everything is decided already: this is about order, jumps, and what closures carry along.
//!
//! Constructors take, as locals after `this`: the object around it if the class is an inner class,
//! the parameters, and what the class captures if it is declared in a body. They keep these in hidden
//! fields before anything else runs, so that methods that a superclass's constructor calls find them.

mod exit;
mod expression;
mod free;
mod function;
mod lambda;
mod layout;
mod null;
mod place;
mod statement;
mod switch;
mod visit;

use std::rc::Rc;

use marblerun_syntax::Span;
use marblerun_trace::SourceSpan;
use marblerun_vm::class::{ClassId, Kind, MethodId, Selector};
use marblerun_vm::code::Code;
use marblerun_vm::text::Text;

use crate::typed::{Body, Capture, FieldRef, FileId};
use crate::types::Type;

use function::Function;
pub(crate) use layout::WorldLayout;

/// What emitting needs to know of the classes around a body.
pub trait Layout {
    /// The selector that calls of a method use.
    fn selector(&self, method: MethodId) -> Selector;

    /// How many values a call takes from the stack, the receiver included, and how its result is
    /// held.
    fn shape(&self, method: MethodId) -> (usize, Option<Kind>);

    /// Whether a method is a constructor.
    fn is_constructor(&self, method: MethodId) -> bool;

    /// The class that declares a method.
    fn class_of(&self, method: MethodId) -> ClassId;

    /// The class around an inner class, if its objects have an object around them.
    fn outer_class(&self, class: ClassId) -> Option<ClassId>;

    /// The slot of the object around objects of an inner class.
    fn outer_slot(&self, class: ClassId) -> Option<u16>;

    /// The slot of something that a class captures, by number.
    fn capture_slot(&self, class: ClassId, index: usize) -> u16;

    /// What a class that is declared in a body captures.
    fn captures(&self, class: ClassId) -> Rc<[Capture]>;

    /// Whether objects of a class are values of the machine, which constructors give: strings and
    /// boxed numbers.
    fn is_value_class(&self, class: ClassId) -> bool;

    /// Whether a class has no name.
    fn is_anonymous(&self, class: ClassId) -> bool;

    /// The class a class extends.
    fn super_class(&self, class: ClassId) -> Option<ClassId>;

    /// The primitive kind of a boxed type.
    fn unboxed(&self, ty: &Type) -> Option<Kind>;

    /// Whether a type is `java.lang.String`.
    fn is_string(&self, ty: &Type) -> bool;

    /// A place in a file that is shown to readers.
    fn place(&self, file: FileId, span: Span) -> Option<SourceSpan>;

    /// The one string with those characters.
    fn string(&self, text: &Text) -> Rc<Text>;

    /// `Object.toString`
    fn to_string(&self) -> Option<MethodId>;

    /// The name of a method.
    fn name(&self, method: MethodId) -> Rc<str>;

    /// A method as the JDK names it in messages, called on a value of that type, or static.
    fn called(&self, method: MethodId, receiver: Option<&Type>) -> String;

    /// The name of a field.
    fn field_name(&self, field: &FieldRef, is_static: bool) -> Rc<str>;

    /// Whether a method is what the statements of a snippet make.
    fn is_main(&self, method: MethodId) -> bool;

    /// The name of a class, as `Class.getName` gives it.
    fn class_name(&self, class: ClassId) -> Rc<str>;
}

/// The code of a body.
pub fn emit(layout: &dyn Layout, body: &Body) -> Code {
    let mut function = Function::new(layout, body);
    if !body.is_static {
        function.this = Some(function.slot());
        function.next_of_javac += 1;
    } else if body.parameters.is_empty() && layout.is_main(body.method) {
        // The arguments of the program.
        function.next_of_javac += 1;
    }
    let is_constructor = layout.is_constructor(body.method);
    let outer =
        (is_constructor && layout.outer_slot(body.class).is_some()).then(|| function.slot());
    for parameter in &body.parameters {
        function.declare(*parameter);
    }
    if is_constructor {
        if let (Some(local), Some(slot)) = (outer, layout.outer_slot(body.class)) {
            function.keep(local, slot);
        }
        for index in 0..layout.captures(body.class).len() {
            let local = function.slot();
            function.keep(local, layout.capture_slot(body.class, index));
        }
    }
    function.statements(&body.statements);
    function.finish(layout.name(body.method))
}
