//! Classes and methods as the machine sees them.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use marblerun_vm::class::{
    Class, ClassId, ClassKind, Field, Kind, Method, MethodBody, MethodId, Selector,
};

use crate::typed::FieldRef;
use crate::types::Type;
use crate::world::{FieldOrigin, MethodOrigin, Modifiers, World};

impl World {
    fn own_fields(&self, class: ClassId, is_static: bool) -> impl Iterator<Item = usize> + '_ {
        let fields = self.class(class).fields.iter().enumerate();
        fields
            .filter(move |(_, field)| field.modifiers.is_static() == is_static)
            .map(|(index, _)| index)
    }

    fn super_class(&self, class: ClassId) -> Option<ClassId> {
        self.supers(class)
            .super_class
            .as_ref()
            .and_then(Type::class_id)
    }

    /// How many fields objects of a class have, inherited and hidden ones included.
    fn n_slots(&self, class: ClassId) -> usize {
        let inherited = self.super_class(class).map_or(0, |id| self.n_slots(id));
        let decl = self.class(class);
        let hidden = usize::from(decl.has_outer) + self.captures(class).len();
        inherited + self.own_fields(class, false).count() + hidden
    }

    /// Where a field is held.
    pub(crate) fn field_ref(&self, class: ClassId, index: usize) -> FieldRef {
        let field = self.class(class).fields.get(index);
        let is_static = field.is_some_and(|field| field.modifiers.is_static());
        let before = self
            .own_fields(class, is_static)
            .filter(|other| *other < index)
            .count();
        let inherited = match is_static {
            true => 0,
            false => self.super_class(class).map_or(0, |id| self.n_slots(id)),
        };
        FieldRef {
            class,
            slot: (inherited + before) as u16,
        }
    }

    /// Name and modifiers of a field.
    pub(crate) fn field_at(
        &self,
        field: &FieldRef,
        is_static: bool,
    ) -> Option<(Rc<str>, Modifiers)> {
        let inherited = match is_static {
            true => 0,
            false => self
                .super_class(field.class)
                .map_or(0, |id| self.n_slots(id)),
        };
        let at = usize::from(field.slot).checked_sub(inherited)?;
        let index = self.own_fields(field.class, is_static).nth(at)?;
        let field = self.class(field.class).fields.get(index)?;
        Some((field.name.clone(), field.modifiers))
    }

    /// The slot of the object around objects of an inner class: after the class's own fields.
    pub fn outer_slot(&self, class: ClassId) -> Option<u16> {
        let decl = self.class(class);
        let inherited = self.super_class(class).map_or(0, |id| self.n_slots(id));
        decl.has_outer
            .then(|| (inherited + self.own_fields(class, false).count()) as u16)
    }

    /// The slot of what a class captures: after the object around it.
    pub fn capture_slot(&self, class: ClassId, index: usize) -> u16 {
        let inherited = self.super_class(class).map_or(0, |id| self.n_slots(id));
        let own = self.own_fields(class, false).count();
        (inherited + own + usize::from(self.class(class).has_outer) + index) as u16
    }

    /// The class around an inner class: the class of the object in its [`World::outer_slot`].
    pub fn outer_class(&self, class: ClassId) -> Option<ClassId> {
        let decl = self.class(class);
        decl.outer.filter(|_| decl.has_outer)
    }

    /// The selector that a call of a method uses: its own, or the first of those it overrides.
    pub fn selector(&self, method: MethodId) -> Selector {
        self.selectors(method)
            .first()
            .copied()
            .unwrap_or(Selector(method))
    }

    /// All selectors that a method answers to.
    pub fn selectors(&self, method: MethodId) -> Vec<Selector> {
        let overridden = self.overridden(method);
        if overridden.is_empty() {
            return vec![Selector(method)];
        }
        let roots = overridden
            .iter()
            .filter(|id| self.overridden(**id).is_empty());
        let mut found: Vec<Selector> = roots.map(|id| Selector(*id)).collect();
        found.sort();
        found
    }

    /// The exceptions that a method declares, type variables as their bounds.
    pub fn throws(&self, method: MethodId) -> Vec<ClassId> {
        let signature = self.signature(method);
        signature
            .throws
            .iter()
            .filter_map(|ty| self.erase(ty).class_id())
            .collect()
    }

    /// What the machine needs to know of a class.
    pub fn link(&self, id: ClassId) -> Rc<Class> {
        if let Some(base) = self.base.as_ref().filter(|_| self.is_library(id)) {
            return base.link(id);
        }
        if let Some(found) = self.linked.borrow().get(&id) {
            return found.clone();
        }
        let decl = self.class(id);
        let supers = self.supers(id);
        let super_class = self.super_class(id);
        let parent = super_class.map(|id| self.link(id));
        let mut fields: Vec<Field> = parent.as_ref().map_or_else(Vec::new, |p| p.fields.clone());
        let mut statics = Vec::new();
        for (index, field) in decl.fields.iter().enumerate() {
            let linked = Field {
                name: field.name.clone(),
                class: id,
                kind: self.field_type(id, index).kind(),
                is_final: field.modifiers.is_final(),
                is_volatile: field.modifiers.is_volatile(),
            };
            match field.modifiers.is_static() {
                true => statics.push(linked),
                false => fields.push(linked),
            }
        }
        let hidden = |name: String, kind: Kind| Field {
            name: name.into(),
            class: id,
            kind,
            is_final: true,
            is_volatile: false,
        };
        if decl.has_outer {
            fields.push(hidden("this$0".to_owned(), Kind::Reference));
        }
        for capture in self.captures(id).iter() {
            fields.push(hidden(format!("val${}", capture.name), capture.ty.kind()));
        }
        let mut named: BTreeMap<Rc<str>, Vec<MethodId>> = BTreeMap::new();
        for class in self.supertypes(id).iter() {
            for method in &self.class(*class).methods {
                let name = &self.method(*method).name;
                if !named.contains_key(name) {
                    named.insert(name.clone(), self.methods_named(id, name).to_vec());
                }
            }
        }
        let simple_name = decl.simple_name.clone();
        let class = Rc::new(Class {
            id,
            name: decl.name.clone(),
            simple_name,
            kind: decl.kind,
            is_abstract: decl.is_abstract(),
            is_library: self.is_library(id),
            super_class,
            interfaces: supers
                .interfaces
                .iter()
                .filter_map(Type::class_id)
                .collect(),
            supertypes: self.supertypes(id).to_vec(),
            fields,
            statics,
            dispatch: self.dispatch(id, parent.as_deref()),
            named,
            initializer: decl.initializer,
        });
        self.linked.borrow_mut().insert(id, class.clone());
        class
    }

    /// What runs for each selector.
    fn dispatch(&self, id: ClassId, parent: Option<&Class>) -> BTreeMap<Selector, MethodId> {
        let mut table: BTreeMap<Selector, MethodId> =
            parent.map_or_else(BTreeMap::new, |parent| parent.dispatch.clone());
        let is_virtual = |method: &MethodId| {
            let method = self.method(*method);
            !method.modifiers.is_static() && !method.is_constructor()
        };
        let is_concrete = |method: &MethodId| !self.method(*method).modifiers.is_abstract();
        // Methods of interfaces, where no class has them: what the class inherits under that
        // name and with those parameters.
        for super_type in self.supertypes(id).iter() {
            if !self.class(*super_type).is_interface() && *super_type != id {
                continue;
            }
            for method in self
                .class(*super_type)
                .methods
                .iter()
                .filter(|m| is_virtual(m))
            {
                let name = &self.method(*method).name;
                let implementation = match *super_type == id {
                    true => Some(*method),
                    false => {
                        let all = self.methods_named(id, name);
                        let mut fitting = all
                            .iter()
                            .filter(|other| is_virtual(other) && is_concrete(other))
                            .filter(|other| {
                                **other == *method || self.same_parameters(id, **other, *method)
                            });
                        let first = fitting.next().copied();
                        // A method of a class wins over a default one.
                        let of_class =
                            first.filter(|m| !self.class(self.method(*m).class).is_interface());
                        of_class
                            .or_else(|| {
                                fitting
                                    .find(|m| !self.class(self.method(**m).class).is_interface())
                                    .copied()
                            })
                            .or(first)
                    }
                };
                let Some(implementation) = implementation.filter(is_concrete) else {
                    continue;
                };
                for selector in self.selectors(*method) {
                    table.insert(selector, implementation);
                }
            }
        }
        table
    }

    /// What the machine needs to know of a method. Constructors take the object around it first
    /// and captured values last; those of enums take name and number before their parameters.
    pub fn link_method(&self, id: MethodId) -> Method {
        let method = self.method(id);
        let signature = self.signature(id);
        let class = self.class(method.class);
        let mut parameters: Vec<Kind> = Vec::new();
        if method.is_constructor() {
            if class.has_outer {
                parameters.push(Kind::Reference);
            }
            if self.hidden_parameters(method.class) > 0 {
                parameters.extend([Kind::Reference, Kind::Int]);
            }
        }
        parameters.extend(signature.parameters.iter().map(Type::kind));
        if method.is_constructor() {
            parameters.extend(
                self.captures(method.class)
                    .iter()
                    .map(|capture| capture.ty.kind()),
            );
        }
        let is_interface_method =
            class.is_interface() && matches!(method.origin, MethodOrigin::Method(_));
        let body = if method.modifiers.is_native() {
            MethodBody::Native
        } else if method.modifiers.is_abstract()
            && (is_interface_method || class.is_abstract() || class.kind == ClassKind::Enum)
        {
            MethodBody::Abstract
        } else {
            MethodBody::Code(OnceCell::new())
        };
        Method {
            id,
            name: method.name.clone(),
            class: method.class,
            parameters,
            result: match &signature.result {
                Type::Void => None,
                other => Some(other.kind()),
            },
            is_varargs: method.is_varargs,
            is_static: method.modifiers.is_static(),
            is_synchronized: method.modifiers.is_synchronized(),
            body,
        }
    }

    /// How many parameters constructors of a class take before those that are written: name and
    /// number of an enum constant.
    pub(crate) fn hidden_parameters(&self, class: ClassId) -> usize {
        let decl = self.class(class);
        let is_enum = decl.kind == ClassKind::Enum
            || decl.is_anonymous
                && decl
                    .outer
                    .is_some_and(|outer| self.is_constant_body(class, outer));
        if is_enum { 2 } else { 0 }
    }

    /// The number of an enum constant.
    pub(crate) fn ordinal(&self, class: ClassId, name: &str) -> Option<i32> {
        let field = self
            .class(class)
            .fields
            .iter()
            .find(|field| &*field.name == name)?;
        match field.origin {
            FieldOrigin::Constant(_, ordinal, _) => Some(ordinal),
            _ => None,
        }
    }

    pub(crate) fn static_classes(&self) -> Vec<ClassId> {
        let mut all = self
            .base
            .as_ref()
            .map_or_else(Vec::new, |base| base.static_classes());
        all.extend(self.names.static_imports.iter().copied());
        all
    }

    pub(crate) fn has_package(&self, name: &str, prefix: &str) -> bool {
        #[allow(clippy::iter_over_hash_type, reason = "asks only whether there is one")]
        for package in self.names.packages.keys() {
            if &**package == name || package.starts_with(prefix) {
                return true;
            }
        }
        self.base
            .as_ref()
            .is_some_and(|base| base.has_package(name, prefix))
    }
}
