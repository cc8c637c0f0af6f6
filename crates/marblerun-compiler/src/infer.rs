//! Subtypes, conversions, and the types that a call leaves open until its arguments are known.

use marblerun_vm::class::{ClassId, Kind};

use crate::types::{Bound, Substitution, Type, TypeVariable, widens};
use crate::world::World;

/// What is known of a type that is looked for.
#[derive(Clone, Debug, Default)]
struct Open {
    equal: Vec<Type>,
    lower: Vec<Type>,
    upper: Vec<Type>,
    found: Option<Type>,
}

/// A change, to be undone.
#[derive(Clone, Copy, Debug)]
enum Change {
    Equal(usize),
    Lower(usize),
    Upper(usize),
    Found(usize),
}

/// A point to return to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    n_open: usize,
    n_changes: usize,
}

/// The types that are looked for.
#[derive(Debug)]
pub(crate) struct Infer<'w> {
    world: &'w World,
    open: Vec<Open>,
    changes: Vec<Change>,
    depth: u32,
}

const DEPTH: u32 = 60;

impl<'w> Infer<'w> {
    pub(crate) fn new(world: &'w World) -> Infer<'w> {
        Infer {
            world,
            open: Vec::new(),
            changes: Vec::new(),
            depth: 0,
        }
    }

    /// Where things stand, to return there with [`Infer::restore`].
    pub(crate) fn save(&self) -> Mark {
        Mark {
            n_open: self.open.len(),
            n_changes: self.changes.len(),
        }
    }

    /// Forgets all that became known since.
    pub(crate) fn restore(&mut self, mark: Mark) {
        for change in self.changes.drain(mark.n_changes..).rev() {
            let (Change::Equal(at) | Change::Lower(at) | Change::Upper(at) | Change::Found(at)) =
                change;
            let Some(open) = self.open.get_mut(at) else {
                continue;
            };
            match change {
                Change::Equal(_) => _ = open.equal.pop(),
                Change::Lower(_) => _ = open.lower.pop(),
                Change::Upper(_) => _ = open.upper.pop(),
                Change::Found(_) => open.found = None,
            }
        }
        self.open.truncate(mark.n_open);
    }

    /// New types to look for in place of `variables`.
    /// `around` is what other variables in their bounds stand for.
    pub(crate) fn open(
        &mut self,
        variables: &[TypeVariable],
        around: &Substitution,
    ) -> Substitution {
        let first = self.open.len() as u32;
        let substitution = Substitution(
            variables
                .iter()
                .enumerate()
                .map(|(i, v)| (*v, Type::Inference(first + i as u32)))
                .collect(),
        );
        for variable in variables {
            let bounds = self.world.bounds(*variable);
            let upper = bounds.iter().filter(|bound| !self.world.is_object(bound));
            self.open.push(Open {
                upper: upper
                    .map(|bound| around.apply(&substitution.apply(bound)))
                    .collect(),
                ..Open::default()
            });
        }
        substitution
    }

    /// The same type with everything found put in.
    pub(crate) fn close(&self, ty: &Type) -> Type {
        if !ty.is_open() {
            return ty.clone();
        }
        ty.map(&mut |part| match part {
            Type::Inference(variable) => {
                let found = self.open.get(*variable as usize)?.found.as_ref()?;
                Some(self.close(found))
            }
            _ => None,
        })
    }

    /// Whether something is known that says what the type is, not only what bounds it from above.
    pub(crate) fn is_determined(&self, variable: u32) -> bool {
        let Some(open) = self.open.get(variable as usize) else {
            return true;
        };
        open.found.is_some()
            || open
                .equal
                .iter()
                .chain(&open.lower)
                .any(|ty| !self.close(ty).is_open())
    }

    /// Whether it has any bound.
    pub(crate) fn is_bounded(&self, variable: u32) -> bool {
        let Some(open) = self.open.get(variable as usize) else {
            return true;
        };
        open.found.is_some()
            || !(open.equal.is_empty() && open.lower.is_empty() && open.upper.is_empty())
    }

    /// Whether it is known exactly.
    pub(crate) fn is_found(&self, variable: u32) -> bool {
        let Some(open) = self.open.get(variable as usize) else {
            return true;
        };
        open.found.is_some() || open.equal.iter().any(|ty| !self.close(ty).is_open())
    }

    /// Decides what every type looked for in `ty` is, and puts it in.
    pub(crate) fn resolve(&mut self, ty: &Type) -> Type {
        let mut variables = Vec::new();
        self.close(ty).open_variables(&mut variables);
        for variable in variables {
            self.decide(variable, 0);
        }
        self.close(ty)
    }

    /// Puts in what is known exactly, without deciding anything.
    pub(crate) fn known(&mut self, ty: &Type) -> Type {
        let mut variables = Vec::new();
        self.close(ty).open_variables(&mut variables);
        for variable in variables {
            if self.is_found(variable) {
                self.decide(variable, 0);
            }
        }
        self.close(ty)
    }

    fn decide(&mut self, variable: u32, depth: u32) {
        let at = variable as usize;
        let Some(open) = self.open.get(at).filter(|open| open.found.is_none()) else {
            return;
        };
        if let Some(equal) = open
            .equal
            .iter()
            .map(|ty| self.close(ty))
            .find(|ty| !ty.is_open())
        {
            self.found(at, equal);
            return;
        }
        let open = open.clone();
        // A guess first, so that types that depend on each other come to an end.
        let pick = |this: &mut Self, list: &[Type]| -> Vec<Type> {
            let mut picked = Vec::new();
            for ty in list {
                let mut others = Vec::new();
                this.close(ty).open_variables(&mut others);
                if depth < 20 {
                    for other in others.iter().filter(|other| **other != variable) {
                        // What is looked for elsewhere and depends on this one is skipped.
                        if !this.depends(*other, variable) || this.is_determined(*other) {
                            this.decide(*other, depth + 1);
                        }
                    }
                }
                let closed = this.close(ty);
                if !closed.is_open() && !picked.contains(&closed) {
                    picked.push(closed);
                }
            }
            picked
        };
        let equal = pick(self, &open.equal);
        if let Some(equal) = equal.into_iter().next() {
            self.found(at, equal);
            return;
        }
        let lower = pick(self, &open.lower);
        if !lower.is_empty() {
            let ty = self.world.lub(&lower);
            self.found(at, ty);
            return;
        }
        if self.open.get(at).is_some_and(|open| open.found.is_some()) {
            return;
        }
        let upper = pick(self, &open.upper);
        let ty = upper.into_iter().reduce(|a, b| self.world.glb(a, b));
        let ty = ty.or_else(|| {
            // `T extends Comparable<T>` and nothing else known.
            let bound = open.upper.first()?;
            Some(self.world.erase(&bound.map(&mut |part| match part {
                Type::Inference(_) => Some(self.world.object()),
                _ => None,
            })))
        });
        let object = self.world.object();
        self.found(at, ty.unwrap_or(object));
    }

    /// Whether `from` is found through `on`.
    fn depends(&self, from: u32, on: u32) -> bool {
        let mut reached = vec![from];
        let mut next = 0;
        while let Some(variable) = reached.get(next).copied() {
            next += 1;
            if variable == on {
                return true;
            }
            let open = self.open.get(variable as usize);
            if let Some(open) = open.filter(|open| open.found.is_none()) {
                for ty in open.equal.iter().chain(&open.lower) {
                    // Each is entered once.
                    ty.open_variables(&mut reached);
                }
            }
        }
        false
    }

    fn found(&mut self, at: usize, ty: Type) {
        let Some(open) = self.open.get_mut(at) else {
            return;
        };
        if open.found.is_some() {
            return;
        }
        open.found = Some(ty.clone());
        self.changes.push(Change::Found(at));
        let open = open.clone();
        for lower in &open.lower {
            self.is_subtype(lower, &ty);
        }
        for upper in &open.upper {
            self.is_subtype(&ty, upper);
        }
        for equal in &open.equal {
            self.is_same(equal, &ty);
        }
    }

    fn add_lower(&mut self, variable: u32, ty: &Type) -> bool {
        let at = variable as usize;
        let Some(open) = self.open.get_mut(at) else {
            return true;
        };
        if let Some(found) = open.found.clone() {
            return self.is_subtype(ty, &found);
        }
        if open.lower.contains(ty) {
            return true;
        }
        open.lower.push(ty.clone());
        self.changes.push(Change::Lower(at));
        let (equal, upper) = (open.equal.clone(), open.upper.clone());
        equal.iter().all(|other| self.is_subtype(ty, other))
            && upper.iter().all(|other| self.is_subtype(ty, other))
    }

    fn add_upper(&mut self, variable: u32, ty: &Type) -> bool {
        let at = variable as usize;
        let Some(open) = self.open.get_mut(at) else {
            return true;
        };
        if let Some(found) = open.found.clone() {
            return self.is_subtype(&found, ty);
        }
        if open.upper.contains(ty) {
            return true;
        }
        open.upper.push(ty.clone());
        self.changes.push(Change::Upper(at));
        let (equal, lower) = (open.equal.clone(), open.lower.clone());
        equal.iter().all(|other| self.is_subtype(other, ty))
            && lower.iter().all(|other| self.is_subtype(other, ty))
    }

    fn add_equal(&mut self, variable: u32, ty: &Type) -> bool {
        let at = variable as usize;
        let Some(open) = self.open.get_mut(at) else {
            return true;
        };
        if let Some(found) = open.found.clone() {
            return self.is_same(&found, ty);
        }
        if open.equal.contains(ty) {
            return true;
        }
        let old = open.clone();
        open.equal.push(ty.clone());
        self.changes.push(Change::Equal(at));
        old.equal.iter().all(|other| self.is_same(other, ty))
            && old.lower.iter().all(|other| self.is_subtype(other, ty))
            && old.upper.iter().all(|other| self.is_subtype(ty, other))
    }

    /// What is still looked for in `ty` will not be found, because of a mistake that is reported
    /// elsewhere: so that it causes no second report. True: it fits.
    fn leave_unknown(&mut self, ty: &Type) -> bool {
        let mut variables = Vec::new();
        ty.open_variables(&mut variables);
        for variable in variables {
            _ = self.add_lower(variable, &Type::Unknown);
        }
        true
    }

    fn nested(&mut self, check: impl FnOnce(&mut Self) -> bool) -> bool {
        if self.depth > DEPTH {
            return true;
        }
        self.depth += 1;
        let result = check(self);
        self.depth -= 1;
        result
    }

    /// Whether every value of `a` is one of `b` (JLS 4.10). What is open is bounded so that it is.
    pub(crate) fn is_subtype(&mut self, a: &Type, b: &Type) -> bool {
        if a == b {
            return true;
        }
        self.nested(|this| this.subtype(a, b))
    }

    fn subtype(&mut self, a: &Type, b: &Type) -> bool {
        match (a, b) {
            (Type::Unknown, _) => self.leave_unknown(b),
            (_, Type::Unknown) => true,
            (Type::Void, _) | (_, Type::Void) => false,
            (Type::Primitive(a), Type::Primitive(b)) => widens(*a, *b),
            (Type::Primitive(_), _) | (_, Type::Primitive(_)) => false,
            (Type::Inference(x), Type::Inference(y)) => {
                self.add_upper(*x, b) && self.add_lower(*y, a)
            }
            (Type::Null, _) => true,
            (_, Type::Null) => false,
            (_, Type::Inference(y)) => self.add_lower(*y, a),
            (Type::Inference(x), _) => self.add_upper(*x, b),
            (_, b) if self.world.is_object(b) => true,
            // Nobody knows what `? extends A` stands for.
            (_, Type::Wildcard(Bound::Extends, _)) => {
                matches!(a, Type::Wildcard(..)) && self.is_same(a, b)
            }
            (_, Type::Wildcard(Bound::Super, bound)) => self.is_subtype(a, bound),
            (Type::Wildcard(..), _) => {
                let upper = a.upper(&self.world.object());
                self.is_subtype(&upper, b)
            }
            (_, Type::Intersection(parts)) => parts.iter().all(|part| self.is_subtype(a, part)),
            (Type::Intersection(parts), _) => parts.iter().any(|part| self.is_subtype(part, b)),
            (Type::Variable(variable), _) => {
                let bounds = self.world.bounds(*variable);
                bounds.iter().any(|bound| self.is_subtype(bound, b))
            }
            (Type::Array(x), Type::Array(y)) => match (&**x, &**y) {
                (Type::Primitive(x), Type::Primitive(y)) => x == y,
                (x, y) => self.is_subtype(x, y),
            },
            (Type::Array(_), Type::Class(id, _)) => {
                let name = &self.world.class(*id).name;
                matches!(&**name, "java.lang.Cloneable" | "java.io.Serializable")
            }
            (Type::Class(..), Type::Class(id, arguments)) => {
                let Some(own) = self.world.as_super(a, *id) else {
                    return false;
                };
                let own = own.arguments();
                // Raw types fit, unchecked.
                own.is_empty()
                    || arguments.is_empty()
                    || own
                        .iter()
                        .zip(arguments.iter())
                        .all(|(x, y)| self.contains(x, y))
            }
            _ => false,
        }
    }

    /// Whether the type argument `b` allows `a`.
    fn contains(&mut self, a: &Type, b: &Type) -> bool {
        match b {
            Type::Wildcard(Bound::Extends, bound) => {
                let upper = match a {
                    Type::Wildcard(..) => a.upper(&self.world.object()),
                    other => other.clone(),
                };
                self.is_subtype(&upper, bound)
            }
            Type::Wildcard(Bound::Super, bound) => match a {
                Type::Wildcard(Bound::Super, own) => self.is_subtype(bound, own),
                // What `? extends A` stands for is not known.
                Type::Wildcard(Bound::Extends, own) => {
                    let (own, bound) = (own.clone(), bound.clone());
                    self.is_same(&own, &bound) || bound.is_open()
                }
                other => self.is_subtype(bound, other),
            },
            _ => self.is_same(a, b),
        }
    }

    fn is_same(&mut self, a: &Type, b: &Type) -> bool {
        if a == b {
            return true;
        }
        self.nested(|this| match (a, b) {
            (Type::Unknown, other) | (other, Type::Unknown) => this.leave_unknown(other),
            (Type::Inference(x), Type::Inference(y)) => {
                this.add_equal(*x, b) && this.add_equal(*y, a)
            }
            (Type::Inference(x), _) => this.add_equal(*x, b),
            (_, Type::Inference(y)) => this.add_equal(*y, a),
            (Type::Array(x), Type::Array(y)) => this.is_same(x, y),
            (Type::Wildcard(p, x), Type::Wildcard(q, y)) => p == q && this.is_same(x, y),
            (Type::Class(p, x), Type::Class(q, y)) => {
                p == q
                    && (x.is_empty()
                        || y.is_empty()
                        || x.iter().zip(y.iter()).all(|(x, y)| this.is_same(x, y)))
            }
            (Type::Intersection(parts), other) | (other, Type::Intersection(parts)) => {
                parts.iter().any(|part| this.is_same(part, other))
            }
            _ => false,
        })
    }

    /// Whether a value of `a` can be given where `b` is wanted, boxing included (JLS 5.3).
    pub(crate) fn is_compatible(&mut self, a: &Type, b: &Type) -> bool {
        match (a, b) {
            (Type::Unknown, _) => self.leave_unknown(b),
            (_, Type::Unknown) => true,
            (Type::Primitive(a), Type::Primitive(b)) => widens(*a, *b),
            (Type::Primitive(_), Type::Void) | (Type::Void, _) => false,
            (Type::Primitive(_), b) => {
                let boxed = self.world.boxed(a);
                self.is_subtype(&boxed, b)
            }
            (Type::Inference(variable), Type::Primitive(_)) => {
                if self.is_determined(*variable) {
                    let known = self.resolve(a);
                    return self.is_compatible(&known, b);
                }
                let boxed = self.world.boxed(b);
                self.is_same(a, &boxed)
            }
            (a, Type::Primitive(b)) => self.world.unboxed(a).is_some_and(|kind| widens(kind, *b)),
            _ => self.is_subtype(a, b),
        }
    }

    /// Whether a value of `a` might be one of `b` at run time (JLS 5.5).
    pub(crate) fn is_castable(&mut self, a: &Type, b: &Type) -> bool {
        match (a, b) {
            (Type::Primitive(Kind::Boolean), Type::Primitive(b)) => *b == Kind::Boolean,
            (Type::Primitive(_), Type::Primitive(b)) => *b != Kind::Boolean,
            (Type::Primitive(_), _) => self.is_compatible(a, b),
            (_, Type::Primitive(kind)) => match self.world.unboxed(a) {
                Some(own) => widens(own, *kind),
                None => {
                    let boxed = self.world.boxed(b);
                    !matches!(a, Type::Null) && self.is_subtype(&boxed, &self.world.erase(a))
                }
            },
            _ => self.is_castable_reference(a, b, 0),
        }
    }

    fn is_castable_reference(&mut self, a: &Type, b: &Type, depth: u32) -> bool {
        if depth > 8 {
            return true;
        }
        match (a, b) {
            (Type::Unknown | Type::Null, _) | (_, Type::Unknown) => true,
            (Type::Intersection(parts), _) => parts
                .iter()
                .all(|part| self.is_castable_reference(part, b, depth + 1)),
            (_, Type::Intersection(parts)) => parts
                .iter()
                .all(|part| self.is_castable_reference(a, part, depth + 1)),
            (Type::Variable(_) | Type::Wildcard(..), _) => {
                let bounds = match a {
                    Type::Variable(variable) => self.world.bounds(*variable),
                    other => vec![other.upper(&self.world.object())],
                };
                bounds
                    .iter()
                    .all(|bound| self.is_castable_reference(bound, b, depth + 1))
            }
            (_, Type::Variable(variable)) => {
                let bounds = self.world.bounds(*variable);
                bounds
                    .iter()
                    .all(|bound| self.is_castable_reference(a, bound, depth + 1))
            }
            (Type::Array(x), Type::Array(y)) => match (&**x, &**y) {
                (Type::Primitive(x), Type::Primitive(y)) => x == y,
                (Type::Primitive(_), _) | (_, Type::Primitive(_)) => false,
                (x, y) => self.is_castable_reference(x, y, depth + 1),
            },
            (Type::Array(_), Type::Class(..)) | (Type::Class(..), Type::Array(_)) => {
                self.is_subtype(a, b) || self.is_subtype(b, a)
            }
            (Type::Class(x, _), Type::Class(y, _)) => {
                let (left, right) = (self.world.erase(a), self.world.erase(b));
                if self.is_subtype(&left, &right) || self.is_subtype(&right, &left) {
                    return self.may_share_arguments(a, b);
                }
                let (x, y) = (self.world.class(*x), self.world.class(*y));
                let is_open = |class: &crate::world::ClassDecl| {
                    class.is_interface() && !class.modifiers.is_final()
                };
                // A subclass of one might implement the other, unless one is final.
                (is_open(x) && !is_final(y)) || (is_open(y) && !is_final(x))
            }
            _ => true,
        }
    }

    /// Whether two types of one class with arguments that are certain can have a value in common.
    fn may_share_arguments(&mut self, a: &Type, b: &Type) -> bool {
        let (Type::Class(x, _), Type::Class(y, _)) = (a, b) else {
            return true;
        };
        let (special, general) = match self.world.as_super(a, *y) {
            Some(as_b) => (as_b, b.clone()),
            None => match self.world.as_super(b, *x) {
                Some(as_a) => (as_a, a.clone()),
                None => return true,
            },
        };
        special
            .arguments()
            .iter()
            .zip(general.arguments())
            .all(|(p, q)| {
                let is_plain = |ty: &Type| matches!(ty, Type::Class(_, list) if list.is_empty());
                !(is_plain(p) && is_plain(q)) || p == q
            })
    }
}

fn is_final(class: &crate::world::ClassDecl) -> bool {
    class.modifiers.is_final()
}

/// The type variables in a type.
fn mentioned(ty: &Type, found: &mut Vec<TypeVariable>) {
    match ty {
        Type::Variable(variable) => found.push(*variable),
        Type::Class(_, list) | Type::Intersection(list) => {
            list.iter().for_each(|ty| mentioned(ty, found));
        }
        Type::Array(element) | Type::Wildcard(_, element) => mentioned(element, found),
        _ => {}
    }
}

impl World {
    /// Whether every value of `a` is one of `b`, both without anything open.
    pub(crate) fn is_subtype(&self, a: &Type, b: &Type) -> bool {
        Infer::new(self).is_subtype(a, b)
    }

    /// Whether it can be seen at run time that a value of `from` is one of `to`: what `to` says besides
    /// the class must follow from `from` (JLS 5.5).
    pub(crate) fn is_known_at_run_time(&self, from: &Type, to: &Type) -> bool {
        match to {
            Type::Array(element) => match from {
                Type::Array(from) => self.is_known_at_run_time(from, element),
                _ => self.is_known_at_run_time(&self.object(), element),
            },
            Type::Variable(_) => false,
            Type::Class(id, arguments) => {
                let is_any = |ty: &Type| matches!(ty, Type::Wildcard(Bound::Extends, of) if self.is_object(of));
                let n_own = self.class(*id).type_parameters.len();
                if arguments.iter().take(n_own).all(is_any) {
                    return true;
                }
                let Some(base) = from.class_id() else {
                    return !from.is_reference() || from.mentions_variable();
                };
                let all = self.as_super(&self.this_type(*id), base);
                let parameters = self.type_parameters(*id);
                let follows = all.is_some_and(|all| {
                    let mut given = Vec::new();
                    mentioned(&all, &mut given);
                    parameters.iter().all(|parameter| given.contains(parameter))
                });
                let back = self.as_super(to, base);
                follows && back.is_some_and(|back| self.is_subtype(&back, from))
            }
            _ => true,
        }
    }

    /// The most special type that both bounds allow.
    pub(crate) fn glb(&self, a: Type, b: Type) -> Type {
        if self.is_subtype(&a, &b) {
            return a;
        }
        if self.is_subtype(&b, &a) {
            return b;
        }
        Type::Intersection([a, b].into())
    }

    /// The most special type that all of `types` have in common (JLS 4.10.4).
    pub(crate) fn lub(&self, types: &[Type]) -> Type {
        self.lub_within(types, 0)
    }

    fn lub_within(&self, types: &[Type], depth: u32) -> Type {
        let mut parts: Vec<Type> = Vec::new();
        for ty in types {
            match ty {
                Type::Unknown => return Type::Unknown,
                Type::Null => {}
                ty if ty.is_primitive() => parts.push(self.boxed(ty)),
                ty => parts.push(ty.clone()),
            }
        }
        let all = parts.clone();
        parts.dedup();
        let most_general = parts
            .iter()
            .find(|ty| all.iter().all(|other| self.is_subtype(other, ty)));
        if let Some(ty) = most_general {
            return ty.clone();
        }
        let Some(first) = parts.first() else {
            return Type::Null;
        };
        if parts.iter().all(|ty| matches!(ty, Type::Array(_))) {
            let elements: Vec<Type> = parts.iter().filter_map(Type::element).cloned().collect();
            if !elements.iter().any(Type::is_primitive) {
                return self.lub_within(&elements, depth + 1).array();
            }
        }
        let mut common = self.all_supertypes(first);
        for other in parts.get(1..).unwrap_or_default() {
            let own = self.all_supertypes(other);
            common.retain(|id| own.contains(id));
        }
        let all = common.clone();
        common.retain(|id| {
            !all.iter()
                .any(|other| other != id && self.supertypes(*other).contains(id))
        });
        let mut found: Vec<Type> = Vec::new();
        for id in common {
            let own: Vec<Type> = parts
                .iter()
                .filter_map(|ty| self.as_super(ty, id))
                .collect();
            found.push(self.merge(id, &own, depth));
        }
        // A class first, then what readers declare.
        found.sort_by_key(|ty| {
            let id = ty.class_id();
            id.map_or((true, true), |id| {
                (self.class(id).is_interface(), self.is_library(id))
            })
        });
        match found.len() {
            0 => self.object(),
            1 => found.swap_remove(0),
            _ => Type::Intersection(found.into()),
        }
    }

    fn all_supertypes(&self, ty: &Type) -> Vec<ClassId> {
        match ty {
            Type::Class(id, _) => self.supertypes(*id).to_vec(),
            Type::Variable(variable) => {
                let bounds = self.bounds(*variable);
                bounds
                    .iter()
                    .flat_map(|bound| self.all_supertypes(bound))
                    .collect()
            }
            Type::Intersection(parts) => parts
                .iter()
                .flat_map(|part| self.all_supertypes(part))
                .collect(),
            Type::Wildcard(..) => self.all_supertypes(&ty.upper(&self.object())),
            _ => self.known().map(|known| known.object).into_iter().collect(),
        }
    }

    /// One class with several lists of arguments: those that differ become wildcards.
    fn merge(&self, id: ClassId, types: &[Type], depth: u32) -> Type {
        let Some(first) = types.first() else {
            return Type::class(id);
        };
        if types.iter().all(|ty| ty == first) {
            return first.clone();
        }
        if types.iter().any(|ty| ty.arguments().is_empty()) {
            return Type::class(id);
        }
        let arguments = first.arguments().iter().enumerate().map(|(index, own)| {
            let column: Vec<Type> = types
                .iter()
                .filter_map(|ty| ty.arguments().get(index))
                .cloned()
                .collect();
            if column.iter().all(|ty| ty == own) {
                return own.clone();
            }
            let uppers: Vec<Type> = column.iter().map(|ty| ty.upper(&self.object())).collect();
            let bound = if depth >= 2 {
                self.object()
            } else {
                self.lub_within(&uppers, depth + 1)
            };
            Type::Wildcard(Bound::Extends, bound.into())
        });
        Type::Class(id, arguments.collect())
    }
}
