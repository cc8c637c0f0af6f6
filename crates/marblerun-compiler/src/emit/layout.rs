//! What emitting asks of declarations.

use std::rc::Rc;

use marblerun_syntax::Span;
use marblerun_trace::SourceSpan;
use marblerun_vm::class::{ClassId, Kind, MethodId, Selector};
use marblerun_vm::text::{Interner, Text};

use super::Layout;
use super::null::short;
use crate::typed::{Capture, FieldRef, FileId};
use crate::types::Type;
use crate::world::World;

/// The declarations of a program, and its strings.
#[derive(Debug)]
pub(crate) struct WorldLayout<'a> {
    pub(crate) world: &'a World,
    pub(crate) strings: &'a Interner,
}

impl WorldLayout<'_> {
    /// A type as the JDK names it in messages.
    fn erased_name(&self, ty: &Type) -> String {
        match self.world.erase(ty) {
            Type::Class(id, _) => short(&self.class_name(id)).to_owned(),
            Type::Array(element) => format!("{}[]", self.erased_name(&element)),
            other => self.world.show(&other),
        }
    }
}

impl Layout for WorldLayout<'_> {
    fn selector(&self, method: MethodId) -> Selector {
        self.world.selector(method)
    }

    fn shape(&self, method: MethodId) -> (usize, Option<Kind>) {
        let linked = self.world.link_method(method);
        if self.is_constructor(method) && self.is_value_class(linked.class) {
            return (linked.parameters.len(), Some(Kind::Reference));
        }
        let receiver = usize::from(!linked.is_static);
        (linked.parameters.len() + receiver, linked.result)
    }

    fn is_constructor(&self, method: MethodId) -> bool {
        self.world.method(method).is_constructor()
    }

    fn class_of(&self, method: MethodId) -> ClassId {
        self.world.method(method).class
    }

    fn outer_class(&self, class: ClassId) -> Option<ClassId> {
        self.world.outer_class(class)
    }

    fn outer_slot(&self, class: ClassId) -> Option<u16> {
        self.world.outer_slot(class)
    }

    fn capture_slot(&self, class: ClassId, index: usize) -> u16 {
        self.world.capture_slot(class, index)
    }

    fn captures(&self, class: ClassId) -> Rc<[Capture]> {
        self.world.captures(class)
    }

    fn is_value_class(&self, class: ClassId) -> bool {
        marblerun_vm::native::is_value_class(&self.world.class(class).name)
    }

    fn is_anonymous(&self, class: ClassId) -> bool {
        self.world.class(class).is_anonymous
    }

    fn super_class(&self, class: ClassId) -> Option<ClassId> {
        let supers = self.world.supers(class);
        supers.super_class.as_ref().and_then(Type::class_id)
    }

    fn unboxed(&self, ty: &Type) -> Option<Kind> {
        self.world.unboxed(ty)
    }

    fn is_string(&self, ty: &Type) -> bool {
        self.world.is_string(ty)
    }

    fn place(&self, file: FileId, span: Span) -> Option<SourceSpan> {
        if !self.world.is_shown(file) {
            return None;
        }
        Some(SourceSpan {
            file: file.0.saturating_sub(self.world.first.file),
            start: span.start,
            end: span.end,
        })
    }

    fn string(&self, text: &Text) -> Rc<Text> {
        self.strings.intern(text)
    }

    fn to_string(&self) -> Option<MethodId> {
        let object = self.world.class_named("java.lang.Object")?;
        self.world
            .methods_named(object, "toString")
            .first()
            .copied()
    }

    fn name(&self, method: MethodId) -> Rc<str> {
        Rc::clone(&self.world.method(method).name)
    }

    fn called(&self, method: MethodId, receiver: Option<&Type>) -> String {
        let declared_in = self.world.method(method).class;
        let is_object = self.world.is_object(&Type::class(declared_in));
        let class = receiver
            .filter(|_| !is_object)
            .and_then(|ty| self.world.erase(ty).class_id());
        let class = self.class_name(class.unwrap_or(declared_in));
        let signature = self.world.signature(method);
        let parameters = signature.parameters.iter();
        let parameters: Vec<String> = parameters.map(|ty| self.erased_name(ty)).collect();
        let name = self.name(method);
        format!("{}.{name}({})", short(&class), parameters.join(", "))
    }

    fn field_name(&self, field: &FieldRef, is_static: bool) -> Rc<str> {
        let class = self.world.link(field.class);
        let fields = if is_static {
            &class.statics
        } else {
            &class.fields
        };
        let field = fields.get(usize::from(field.slot));
        field.map_or_else(|| Rc::from(""), |field| Rc::clone(&field.name))
    }

    fn is_main(&self, method: MethodId) -> bool {
        self.world.method(method).origin == crate::world::MethodOrigin::Main
    }

    fn class_name(&self, class: ClassId) -> Rc<str> {
        self.world.class_name(class)
    }
}
