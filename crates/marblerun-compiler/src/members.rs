//! What classes have: supertypes, methods, fields, overriding, functions.

use std::rc::Rc;

use marblerun_vm::class::{ClassId, Kind, MethodId, RuntimeType};

use crate::table::Table;
use crate::types::{Bound, Substitution, Type, TypeVariable, box_name};
use crate::world::World;

/// The one abstract method of a functional interface, with type arguments inserted.
#[derive(Clone, Debug)]
pub struct Function {
    /// The interface.
    pub interface: ClassId,
    /// The method.
    pub method: MethodId,
    /// The types of its parameters.
    pub parameters: Vec<Type>,
    /// The type of its result.
    pub result: Type,
    /// The exceptions that it may throw.
    pub throws: Vec<Type>,
}

impl World {
    /// The type as which `ty` inherits from `target`, with its type arguments.
    pub(crate) fn as_super(&self, ty: &Type, target: ClassId) -> Option<Type> {
        self.as_super_within(ty, target, 0)
    }

    fn as_super_within(&self, ty: &Type, target: ClassId, depth: usize) -> Option<Type> {
        if depth > 64 {
            return None;
        }
        match ty {
            Type::Class(id, _) if *id == target => Some(ty.clone()),
            Type::Class(id, _) => {
                if self.supertypes(*id).binary_search(&target).is_err() {
                    return None;
                }
                let supers = self.supers(*id);
                let is_raw = self.is_raw(ty);
                let mut arguments = None;
                for super_type in supers.all() {
                    // Types are only put in on the way that leads there.
                    let leads = |id| self.supertypes(id).binary_search(&target).is_ok();
                    if !super_type.class_id().is_none_or(leads) {
                        continue;
                    }
                    let substitution = arguments.get_or_insert_with(|| self.arguments_of(ty));
                    let inserted = match is_raw {
                        true => self.erase(super_type),
                        false => substitution.apply(super_type),
                    };
                    if let Some(found) = self.as_super_within(&inserted, target, depth + 1) {
                        return Some(found);
                    }
                }
                // Interfaces have the methods of `Object`.
                (self.known()?.object == target).then(|| Type::class(target))
            }
            Type::Variable(variable) => {
                let bounds = self.bounds(*variable);
                bounds
                    .iter()
                    .find_map(|bound| self.as_super_within(bound, target, depth + 1))
            }
            Type::Wildcard(..) => {
                self.as_super_within(&ty.upper(&self.object()), target, depth + 1)
            }
            Type::Intersection(parts) => parts
                .iter()
                .find_map(|part| self.as_super_within(part, target, depth + 1)),
            Type::Array(_) if self.known()?.object == target => Some(Type::class(target)),
            _ => None,
        }
    }

    /// Everything that objects of a class are instances of, in order of number.
    pub(crate) fn supertypes(&self, id: ClassId) -> Rc<[ClassId]> {
        if self.base.is_some()
            && self.is_library(id)
            && let Some(base) = &self.base
        {
            return base.supertypes(id);
        }
        if let Some(found) = self.supertypes.borrow().get(&id) {
            return found.clone();
        }
        let mut found = vec![id];
        if let Some(known) = self.known() {
            found.push(known.object);
        }
        let supers = self.supers(id);
        for super_type in supers.all().filter_map(Type::class_id) {
            found.extend(self.supertypes(super_type).iter().copied());
        }
        found.sort();
        found.dedup();
        let found: Rc<[ClassId]> = found.into();
        // While supertypes are being found, what is known so far is not kept.
        if self.n_resolving.get() == 0 {
            self.supertypes.borrow_mut().insert(id, found.clone());
        }
        found
    }

    /// Forgets what was derived from the supertypes of an anonymous class.
    pub(crate) fn forget(&self, id: ClassId) {
        self.supertypes.borrow_mut().remove(&id);
        self.members.borrow_mut().remove(&id);
    }

    /// Whether values of `ty` are instances of `class`.
    pub(crate) fn is_subclass(&self, ty: &Type, class: ClassId) -> bool {
        match ty {
            Type::Class(id, _) => self.supertypes(*id).binary_search(&class).is_ok(),
            _ => self.as_super(ty, class).is_some(),
        }
    }

    /// The class that boxes it, if it is primitive.
    pub(crate) fn boxed(&self, ty: &Type) -> Type {
        match ty {
            Type::Primitive(kind) => self.named(box_name(*kind)),
            other => other.clone(),
        }
    }

    /// The primitive type that it is or that it unboxes to.
    pub(crate) fn unboxed(&self, ty: &Type) -> Option<Kind> {
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
        match ty {
            Type::Primitive(kind) => Some(*kind),
            Type::Class(id, _) => {
                let known = self.known()?;
                let at = known.boxes.iter().position(|class| *class == Some(*id))?;
                KINDS.get(at).copied()
            }
            Type::Variable(variable) => {
                let bounds = self.bounds(*variable);
                bounds
                    .iter()
                    .filter(|b| !matches!(b, Type::Variable(_)))
                    .find_map(|b| self.unboxed(b))
            }
            Type::Wildcard(Bound::Extends, bound) => self.unboxed(bound),
            Type::Intersection(parts) => parts.iter().find_map(|part| self.unboxed(part)),
            _ => None,
        }
    }

    /// A type as it is known at run time.
    pub fn runtime_type(&self, ty: &Type) -> RuntimeType {
        match ty {
            Type::Primitive(kind) => RuntimeType::Primitive(*kind),
            Type::Array(element) => RuntimeType::Array(Rc::new(self.runtime_type(element))),
            Type::Class(id, _) => RuntimeType::Class(*id),
            other => match self.erase(other) {
                Type::Class(id, _) => RuntimeType::Class(id),
                Type::Array(element) => RuntimeType::Array(Rc::new(self.runtime_type(&element))),
                _ => RuntimeType::Class(self.known().map_or(ClassId(0), |known| known.object)),
            },
        }
    }

    /// The methods of that name that a class has, own and inherited, overridden ones left out.
    pub(crate) fn methods_named(&self, class: ClassId, name: &str) -> Rc<[MethodId]> {
        if let Some(base) = &self.base
            && self.is_library(class)
        {
            return base.methods_named(class, name);
        }
        let found = |of: &Table<ClassId, Table<Rc<str>, Rc<[MethodId]>>>| {
            of.get(&class)?.get(name).cloned()
        };
        if let Some(found) = found(&self.members.borrow()) {
            return found;
        }
        let mut found: Vec<MethodId> = Vec::new();
        let decl = self.class(class);
        found.extend(
            decl.methods
                .iter()
                .copied()
                .filter(|id| &*self.method(*id).name == name),
        );
        let own = found.clone();
        let supers = self.supers(class);
        let object = self.object();
        let object = decl.is_interface().then_some(&object);
        for super_type in supers.all().chain(object) {
            let Some(id) = super_type.class_id() else {
                continue;
            };
            for inherited in self.methods_named(id, name).iter() {
                let method = self.method(*inherited);
                let from_interface = self.class(method.class).is_interface();
                // Static methods of interfaces are not inherited.
                if found.contains(inherited) || method.modifiers.is_static() && from_interface {
                    continue;
                }
                let hidden = found.iter().any(|other| {
                    let other_method = self.method(*other);
                    let is_own = own.contains(other);
                    // An inherited method wins if it is of a class, or of a more special interface.
                    let wins = is_own
                        || !self.class(other_method.class).is_interface()
                        || self.is_subclass(&Type::class(other_method.class), method.class);
                    wins && self.same_parameters(class, *other, *inherited)
                });
                if !hidden {
                    // Found through another path, but this one is more special.
                    found.retain(|other| {
                        own.contains(other)
                            || !(self
                                .is_subclass(&Type::class(method.class), self.method(*other).class)
                                && self.same_parameters(class, *inherited, *other))
                    });
                    found.push(*inherited);
                }
            }
        }
        let found: Rc<[MethodId]> = found.into();
        if self.n_resolving.get() == 0 {
            let mut members = self.members.borrow_mut();
            let of_class = members.entry(class).or_default();
            of_class.insert(Rc::from(name), found.clone());
        }
        found
    }

    /// The parameters of a method as a member of `class`, erased.
    pub(crate) fn erased_parameters(&self, class: ClassId, method: MethodId) -> Vec<Type> {
        let signature = self.signature(method);
        let declared_in = self.method(method).class;
        let this = self.this_type(class);
        let substitution = match self.as_super(&this, declared_in) {
            Some(ty) => self.arguments_of(&ty),
            None => Substitution::default(),
        };
        signature
            .parameters
            .iter()
            .map(|ty| self.erase(&substitution.apply(ty)))
            .collect()
    }

    /// Whether two methods of one name would be the same in `class`.
    pub(crate) fn same_parameters(&self, class: ClassId, a: MethodId, b: MethodId) -> bool {
        if self.method(a).n_parameters != self.method(b).n_parameters {
            return false;
        }
        if self.method(a).n_parameters == 0 {
            return true;
        }
        self.erased_parameters(class, a) == self.erased_parameters(class, b)
    }

    /// The methods of supertypes that a method overrides directly or indirectly.
    pub(crate) fn overridden(&self, id: MethodId) -> Rc<[MethodId]> {
        if let Some(base) = &self.base
            && id.0 < self.first.method
        {
            return base.overridden(id);
        }
        if let Some(found) = self.overridden.borrow().get(&id) {
            return found.clone();
        }
        let method = self.method(id);
        let mut found = Vec::new();
        if !method.modifiers.is_static()
            && !method.modifiers.is_private()
            && !method.is_constructor()
        {
            for super_type in self
                .supertypes(method.class)
                .iter()
                .filter(|s| **s != method.class)
            {
                for other in &self.class(*super_type).methods {
                    let candidate = self.method(*other);
                    if candidate.name == method.name
                        && candidate.n_parameters == method.n_parameters
                        && !candidate.modifiers.is_static()
                        && !candidate.modifiers.is_private()
                        && self.same_parameters(method.class, id, *other)
                    {
                        found.push(*other);
                    }
                }
            }
        }
        let found: Rc<[MethodId]> = found.into();
        if self.n_resolving.get() == 0 {
            self.overridden.borrow_mut().insert(id, found.clone());
        }
        found
    }

    /// The field of that name that a type has: the class that declares it and its number there.
    pub(crate) fn find_field(&self, class: ClassId, name: &str) -> Option<(ClassId, usize)> {
        let decl = self.class(class);
        if let Some(index) = decl.fields.iter().position(|field| &*field.name == name) {
            return Some((class, index));
        }
        let supers = self.supers(class);
        supers
            .all()
            .find_map(|ty| self.find_field(ty.class_id()?, name))
    }

    /// The one abstract method of a functional interface.
    pub(crate) fn function_method(&self, interface: ClassId) -> Option<MethodId> {
        if !self.class(interface).is_interface() {
            return None;
        }
        if let Some(base) = &self.base
            && self.is_library(interface)
        {
            return base.function_method(interface);
        }
        if let Some(found) = self.functions.borrow().get(&interface) {
            return *found;
        }
        let mut found: Vec<MethodId> = Vec::new();
        let object = self.known().map(|known| known.object);
        for class in self.supertypes(interface).iter() {
            if Some(*class) == object {
                continue;
            }
            for id in &self.class(*class).methods {
                let method = self.method(*id);
                if !method.modifiers.is_abstract() {
                    continue;
                }
                let of_object = object.is_some_and(|object| {
                    self.class(object).methods.iter().any(|other| {
                        let other = self.method(*other);
                        other.modifiers.is_public()
                            && other.name == method.name
                            && other.n_parameters == method.n_parameters
                    })
                });
                let visible = self.methods_named(interface, &method.name).contains(id);
                if of_object || !visible {
                    continue;
                }
                let same = |other: &MethodId| {
                    self.method(*other).name == method.name
                        && self.same_parameters(interface, *other, *id)
                };
                match found.iter().position(same) {
                    // The more special of two that are the same.
                    Some(at) => {
                        if let Some(other) = found.get_mut(at) {
                            let of = self.method(*other).class;
                            if self.is_subclass(&Type::class(method.class), of) {
                                *other = *id;
                            }
                        }
                    }
                    None => found.push(*id),
                }
            }
        }
        let found = match found.as_slice() {
            [one] => Some(*one),
            _ => None,
        };
        if self.n_resolving.get() == 0 {
            self.functions.borrow_mut().insert(interface, found);
        }
        found
    }

    /// What a lambda of that type takes and gives (JLS 9.9).
    pub fn function_of(&self, ty: &Type) -> Option<Function> {
        if let Type::Intersection(parts) = ty {
            return parts.iter().find_map(|part| self.function_of(part));
        }
        let Type::Class(interface, arguments) = ty else {
            return None;
        };
        let method = self.function_method(*interface)?;
        let variables = self.type_parameters(*interface);
        let arguments: Vec<Type> = arguments
            .iter()
            .enumerate()
            .map(|(index, argument)| match argument {
                Type::Wildcard(Bound::Extends, bound) if self.is_object(bound) => {
                    let own = variables.get(index).map(|variable| self.bounds(*variable));
                    match own.and_then(|bounds| bounds.into_iter().next()) {
                        Some(bound) if !bound.mentions_variable() => bound,
                        _ => (**bound).clone(),
                    }
                }
                Type::Wildcard(_, bound) => (**bound).clone(),
                other => other.clone(),
            })
            .collect();
        let this = Type::Class(*interface, arguments.into());
        let declared_in = self.as_super(&this, self.method(method).class)?;
        let substitution = self.arguments_of(&declared_in);
        let signature = self.signature(method);
        Some(Function {
            interface: *interface,
            method,
            parameters: signature
                .parameters
                .iter()
                .map(|ty| substitution.apply(ty))
                .collect(),
            result: substitution.apply(&signature.result),
            throws: signature
                .throws
                .iter()
                .map(|ty| substitution.apply(ty))
                .collect(),
        })
    }

    /// What the type parameters of a class stand for in a type that inherits from it.
    pub(crate) fn member_substitution_of_class(&self, ty: &Type, class: ClassId) -> Substitution {
        self.as_super(ty, class)
            .map_or_else(Substitution::default, |ty| self.arguments_of(&ty))
    }

    /// The parameter types of a method called on a receiver of that type.
    pub(crate) fn member_substitution(&self, receiver: &Type, method: MethodId) -> Substitution {
        let declared_in = self.method(method).class;
        match self.as_super(receiver, declared_in) {
            Some(ty) => self.arguments_of(&ty),
            None => {
                let parameters = self.type_parameters(declared_in);
                Substitution(
                    parameters
                        .into_iter()
                        .map(|v: TypeVariable| (v, Type::Unknown))
                        .collect(),
                )
            }
        }
    }
}
