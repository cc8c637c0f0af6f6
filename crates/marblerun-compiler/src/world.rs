//! All classes that a program can name: declarations, not yet bodies.
//!
//! The class library is one world, read as far as it is needed; a program is another on top of it.
//! What a declaration means (supertypes, signatures) is found when it is first asked for and kept.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::rc::Rc;

use marblerun_library::Source;
use marblerun_syntax::ast::View;
use marblerun_syntax::{Diagnostic, Kind as Syntax, Node, Span};
use marblerun_vm::class::{ClassId, ClassKind, MethodId};

use crate::advice::Advice;
use crate::declared::{Declarations, First};
use crate::source::{NodeRef, SourceFile, find};
use crate::table::Table;
use crate::typed::{Body, Capture, FileId};
use crate::types::{Bound, Substitution, Type, TypeOwner, TypeVariable, kind_name};

/// Modifiers of a declaration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Modifiers(u16);

macro_rules! modifiers {
    ($($name:ident $set:ident = $bit:expr, $kind:ident;)*) => {
        impl Modifiers {
            $(
                #[doc = concat!("Whether `", stringify!($name), "` is said or meant.")]
                pub fn $name(self) -> bool {
                    self.0 & (1 << $bit) != 0
                }
                #[allow(dead_code, reason = "one for each modifier")]
                pub(crate) fn $set(&mut self) {
                    self.0 |= 1 << $bit;
                }
            )*
            pub(crate) fn read(has: impl Fn(Syntax) -> bool) -> Modifiers {
                let mut modifiers = Modifiers::default();
                $(if has(Syntax::$kind) { modifiers.$set(); })*
                modifiers
            }
        }
    };
}

modifiers! {
    is_public set_public = 0, PublicKw;
    is_private set_private = 1, PrivateKw;
    is_protected set_protected = 2, ProtectedKw;
    is_static set_static = 3, StaticKw;
    is_final set_final = 4, FinalKw;
    is_abstract set_abstract = 5, AbstractKw;
    is_native set_native = 6, NativeKw;
    is_synchronized set_synchronized = 7, SynchronizedKw;
    is_volatile set_volatile = 8, VolatileKw;
    is_default set_default = 9, DefaultKw;
}

impl Modifiers {
    /// How far it can be seen, the more the further.
    pub(crate) fn access(self) -> u8 {
        match self {
            _ if self.is_public() => 3,
            _ if self.is_protected() => 2,
            _ if self.is_private() => 0,
            _ => 1,
        }
    }
}

/// A type parameter as it is declared.
#[derive(Debug)]
pub(crate) struct TypeParameter {
    pub(crate) name: Rc<str>,
}

/// A class as it is declared.
#[derive(Debug)]
pub(crate) struct ClassDecl {
    pub(crate) id: ClassId,
    /// `java.util.Map$Entry`
    pub(crate) name: Rc<str>,
    /// `Entry`; empty if anonymous.
    pub(crate) simple_name: Rc<str>,
    pub(crate) kind: ClassKind,
    pub(crate) modifiers: Modifiers,
    pub(crate) file: FileId,
    /// The declaration: of an anonymous class the body; none for a snippet's `Main`.
    pub(crate) node: Option<NodeRef>,
    pub(crate) name_span: Span,
    /// The class around it.
    pub(crate) outer: Option<ClassId>,
    /// Whether it is declared in a body: local or anonymous.
    pub(crate) is_local: bool,
    pub(crate) is_anonymous: bool,
    /// Whether there is an object around its objects.
    pub(crate) has_outer: bool,
    /// The generic method around a local class.
    pub(crate) method: Option<MethodId>,
    pub(crate) type_parameters: Vec<TypeParameter>,
    pub(crate) fields: Vec<FieldDecl>,
    pub(crate) methods: Vec<MethodId>,
    pub(crate) constructors: Vec<MethodId>,
    pub(crate) nested: Vec<(Rc<str>, ClassId)>,
    pub(crate) n_components: usize,
    /// The last component of the record takes any number of values.
    pub(crate) is_varargs: bool,
    /// What the compiler adds to a record or enum: a class body.
    pub(crate) added: Option<NodeRef>,
    pub(crate) initializer: Option<MethodId>,
    pub(crate) supers: RefCell<Option<Rc<Supers>>>,
    pub(crate) resolving: Cell<bool>,
    /// Local classes that can be named where it is declared, itself included.
    pub(crate) scope: RefCell<Rc<[(Rc<str>, ClassId)]>>,
    pub(crate) captures: RefCell<Rc<[Capture]>>,
}

impl ClassDecl {
    pub(crate) fn is_interface(&self) -> bool {
        self.kind == ClassKind::Interface
    }

    pub(crate) fn is_abstract(&self) -> bool {
        self.modifiers.is_abstract() || self.is_interface()
    }
}

/// What a class extends and implements, and what bounds its type parameters.
#[derive(Clone, Debug, Default)]
pub struct Supers {
    /// The class it extends.
    pub super_class: Option<Type>,
    /// The interfaces it names.
    pub interfaces: Vec<Type>,
    /// The bounds of each of its own type parameters.
    pub bounds: Vec<Vec<Type>>,
}

impl Supers {
    pub(crate) fn all(&self) -> impl Iterator<Item = &Type> {
        self.super_class.iter().chain(&self.interfaces)
    }
}

/// A field as it is declared.
#[derive(Debug)]
pub(crate) struct FieldDecl {
    pub(crate) name: Rc<str>,
    pub(crate) name_span: Span,
    pub(crate) modifiers: Modifiers,
    pub(crate) origin: FieldOrigin,
    pub(crate) ty: RefCell<Option<Type>>,
    /// The value, if it is a constant; `Some(None)` while that is found out and if it is none.
    pub(crate) constant: RefCell<Option<Option<crate::typed::Constant>>>,
}

/// What declares a field.
#[derive(Clone, Copy, Debug)]
pub(crate) enum FieldOrigin {
    /// The declaration and its declarator.
    Declared(NodeRef, NodeRef),
    /// A parameter of a record.
    Component(NodeRef),
    /// A constant of an enum: its number, and the class of its body.
    Constant(NodeRef, i32, Option<ClassId>),
}

/// A method as it is declared.
#[derive(Debug)]
pub(crate) struct MethodDecl {
    pub(crate) id: MethodId,
    pub(crate) class: ClassId,
    pub(crate) name: Rc<str>,
    pub(crate) name_span: Span,
    pub(crate) file: FileId,
    pub(crate) modifiers: Modifiers,
    pub(crate) origin: MethodOrigin,
    pub(crate) type_parameters: Vec<TypeParameter>,
    pub(crate) n_parameters: usize,
    pub(crate) is_varargs: bool,
    pub(crate) signature: RefCell<Option<Rc<Signature>>>,
    pub(crate) body: RefCell<Option<Rc<Body>>>,
}

/// What declares a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MethodOrigin {
    Method(NodeRef),
    Constructor(NodeRef),
    Compact(NodeRef),
    DefaultConstructor,
    AnonymousConstructor,
    Initializer,
    /// The statements of a snippet.
    Main,
    /// A lambda or method reference.
    Lambda,
}

impl MethodDecl {
    pub(crate) fn is_constructor(&self) -> bool {
        matches!(
            self.origin,
            MethodOrigin::Constructor(_)
                | MethodOrigin::Compact(_)
                | MethodOrigin::DefaultConstructor
                | MethodOrigin::AnonymousConstructor
        )
    }
}

/// What a caller of a method must know.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The bounds of each of its type parameters.
    pub bounds: Vec<Vec<Type>>,
    /// The types of its parameters.
    pub parameters: Vec<Type>,
    /// Their names.
    pub names: Vec<Rc<str>>,
    /// The type of its result; of a constructor `void`.
    pub result: Type,
    /// The exceptions that it declares.
    pub throws: Vec<Type>,
}

/// Classes that the language itself knows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WellKnown {
    pub(crate) object: ClassId,
    pub(crate) string: ClassId,
    pub(crate) boxes: [Option<ClassId>; 8],
}

/// What can be named, and in what order.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// What needs no import.
    pub(crate) simple: Table<Rc<str>, ClassId>,
    /// Packages.
    pub(crate) packages: Table<Rc<str>, ()>,
    /// Classes whose static members need no import.
    pub(crate) static_imports: Vec<ClassId>,
}

/// Declarations.
#[derive(Debug)]
pub struct World {
    pub(crate) base: Option<Rc<World>>,
    /// Where its own numbers begin.
    pub(crate) first: First,
    pub(crate) declarations: Declarations,
    pub(crate) names: Names,
    pub(crate) known: Option<WellKnown>,
    /// Where a run begins.
    pub(crate) main: Option<MethodId>,
    /// Whether the statements of a snippet give the value of the last one.
    pub(crate) gives_value: bool,
    pub(crate) advice: Advice,
    pub(crate) diagnostics: RefCell<Vec<(FileId, Diagnostic)>>,
    /// How many classes are just being resolved: nothing derived is kept meanwhile.
    pub(crate) n_resolving: Cell<u32>,
    pub(crate) members: RefCell<Table<ClassId, Table<Rc<str>, Rc<[MethodId]>>>>,
    pub(crate) functions: RefCell<Table<ClassId, Option<MethodId>>>,
    pub(crate) overridden: RefCell<Table<MethodId, Rc<[MethodId]>>>,
    pub(crate) linked: RefCell<BTreeMap<ClassId, Rc<marblerun_vm::class::Class>>>,
    pub(crate) supertypes: RefCell<Table<ClassId, Rc<[ClassId]>>>,
}

impl World {
    /// Whether the file is a reader's, not of the library nor made by the compiler.
    pub fn is_shown(&self, file: FileId) -> bool {
        self.file(file).is_some_and(|file| file.is_shown)
    }

    pub(crate) fn file(&self, id: FileId) -> Option<&SourceFile> {
        match &self.base {
            Some(base) if id.0 < self.first.file => base.file(id),
            _ => self.declarations.file(id),
        }
    }

    /// The source of a file, if that is one of the library.
    pub(crate) fn source_of_file(&self, id: FileId) -> Option<&Source> {
        match &self.base {
            Some(base) if id.0 < self.first.file => base.source_of_file(id),
            _ => self.declarations.source_of_file(id),
        }
    }

    pub(crate) fn class(&self, id: ClassId) -> &ClassDecl {
        match &self.base {
            Some(base) if id.0 < self.first.class => base.class(id),
            _ => self.declarations.class(id),
        }
    }

    pub(crate) fn method(&self, id: MethodId) -> &MethodDecl {
        match &self.base {
            Some(base) if id.0 < self.first.method => base.method(id),
            _ => self.declarations.method(id),
        }
    }

    /// Whether the class is of the library.
    pub fn is_library(&self, id: ClassId) -> bool {
        self.base.is_none() || id.0 < self.first.class
    }

    /// The node and its text.
    pub(crate) fn view(&self, node: NodeRef) -> Option<View<'_>> {
        let file = self.file(node.file)?;
        let found: &Node = find(&file.parse.root, node.span, node.kind)?;
        Some(View::new(found, file.parse.text()))
    }

    pub(crate) fn known(&self) -> Option<WellKnown> {
        self.known
            .or_else(|| self.base.as_ref().and_then(|base| base.known()))
    }

    /// The class of that full name.
    pub fn class_named(&self, name: &str) -> Option<ClassId> {
        let own = self.declarations.class_named(name);
        own.or_else(|| self.base.as_ref().and_then(|base| base.class_named(name)))
    }

    /// The type of the class of that full name, without arguments.
    pub(crate) fn named(&self, name: &str) -> Type {
        self.class_named(name).map_or(Type::Unknown, Type::class)
    }

    pub(crate) fn object(&self) -> Type {
        self.known()
            .map_or(Type::Unknown, |known| Type::class(known.object))
    }

    pub(crate) fn string(&self) -> Type {
        self.known()
            .map_or(Type::Unknown, |known| Type::class(known.string))
    }

    pub(crate) fn is_object(&self, ty: &Type) -> bool {
        matches!((ty, self.known()), (Type::Class(id, _), Some(known)) if *id == known.object)
    }

    pub(crate) fn is_string(&self, ty: &Type) -> bool {
        matches!((ty, self.known()), (Type::Class(id, _), Some(known)) if *id == known.string)
    }

    pub(crate) fn local_class(&self, file: FileId, span: Span) -> Option<ClassId> {
        match &self.base {
            Some(base) if file.0 < self.first.file => base.local_class(file, span),
            _ => self.declarations.local_class(file, span),
        }
    }

    pub(crate) fn lambda(&self, file: FileId, span: Span) -> Option<MethodId> {
        match &self.base {
            Some(base) if file.0 < self.first.file => base.lambda(file, span),
            _ => self.declarations.lambda(file, span),
        }
    }

    /// What a local or anonymous class captures. Known when the body around it has been checked.
    pub fn captures(&self, class: ClassId) -> Rc<[Capture]> {
        self.class(class).captures.borrow().clone()
    }

    /// The type parameters of a class: its own, then those around it.
    pub fn type_parameters(&self, id: ClassId) -> Vec<TypeVariable> {
        let mut found = Vec::new();
        let mut at = Some(id);
        while let Some(id) = at {
            let class = self.class(id);
            let own = 0..class.type_parameters.len();
            found.extend(own.map(|index| TypeVariable {
                owner: TypeOwner::Class(id),
                index: index as u16,
            }));
            at = class.outer.filter(|_| class.has_outer && !class.is_local);
        }
        found
    }

    /// The type of `this` in a class.
    pub fn this_type(&self, id: ClassId) -> Type {
        let parameters = self.type_parameters(id);
        Type::Class(id, parameters.into_iter().map(Type::Variable).collect())
    }

    /// What the type parameters of a class stand for in a type of that class; raw types: their
    /// bounds, erased.
    pub(crate) fn arguments_of(&self, ty: &Type) -> Substitution {
        let Type::Class(id, arguments) = ty else {
            return Substitution::default();
        };
        let parameters = self.type_parameters(*id);
        if arguments.len() == parameters.len() {
            return Substitution::new(&parameters, arguments);
        }
        let erased = parameters
            .iter()
            .map(|v| (*v, self.erase(&Type::Variable(*v))));
        Substitution(erased.collect())
    }

    /// Whether a type of a generic class lacks its arguments.
    pub(crate) fn is_raw(&self, ty: &Type) -> bool {
        matches!(ty, Type::Class(id, arguments) if arguments.is_empty()
            && !self.type_parameters(*id).is_empty())
    }

    /// The bounds of a type variable; `Object` if it has none.
    pub(crate) fn bounds(&self, variable: TypeVariable) -> Vec<Type> {
        let index = usize::from(variable.index);
        let found = match variable.owner {
            TypeOwner::Class(id) => self.supers(id).bounds.get(index).cloned(),
            TypeOwner::Method(id) => self.signature(id).bounds.get(index).cloned(),
        };
        match found {
            Some(bounds) if !bounds.is_empty() => bounds,
            _ => vec![self.object()],
        }
    }

    /// The type without type arguments.
    pub(crate) fn erase(&self, ty: &Type) -> Type {
        match ty {
            Type::Class(id, _) => Type::class(*id),
            Type::Array(element) => self.erase(element).array(),
            Type::Variable(variable) => {
                let bounds = self.bounds(*variable);
                match bounds.first() {
                    Some(Type::Variable(other)) if other == variable => self.object(),
                    Some(bound) => self.erase(bound),
                    None => self.object(),
                }
            }
            Type::Wildcard(..) => self.erase(&ty.upper(&self.object())),
            Type::Intersection(parts) => parts
                .first()
                .map_or_else(|| self.object(), |p| self.erase(p)),
            other => other.clone(),
        }
    }

    /// The name of a type parameter.
    pub(crate) fn variable_name(&self, variable: TypeVariable) -> Rc<str> {
        let list = match variable.owner {
            TypeOwner::Class(id) => &self.class(id).type_parameters,
            TypeOwner::Method(id) => &self.method(id).type_parameters,
        };
        list.get(usize::from(variable.index))
            .map_or_else(|| "?".into(), |p| p.name.clone())
    }

    /// A type as a reader would write it.
    pub fn show(&self, ty: &Type) -> String {
        let mut out = String::new();
        self.show_into(ty, &mut out);
        out
    }

    fn show_into(&self, ty: &Type, out: &mut String) {
        match ty {
            Type::Unknown | Type::Inference(_) => out.push('?'),
            Type::Void => out.push_str("void"),
            Type::Null => out.push_str("null"),
            Type::Primitive(kind) => out.push_str(kind_name(*kind)),
            Type::Variable(variable) => out.push_str(&self.variable_name(*variable)),
            Type::Array(element) => {
                self.show_into(element, out);
                out.push_str("[]");
            }
            Type::Wildcard(Bound::Extends, bound)
                if self.is_object(bound) || !bound.is_certain() =>
            {
                out.push('?');
            }
            Type::Wildcard(bound, of) => {
                let word = if *bound == Bound::Extends {
                    "? extends "
                } else {
                    "? super "
                };
                out.push_str(word);
                self.show_into(of, out);
            }
            Type::Intersection(parts) => {
                for (at, part) in parts.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { " & " });
                    self.show_into(part, out);
                }
            }
            Type::Class(id, arguments) => {
                let class = self.class(*id);
                if class.is_anonymous {
                    let supers = self.supers(*id);
                    let named = supers.interfaces.first().or(supers.super_class.as_ref());
                    if let Some(named) = named {
                        _ = write!(out, "{}", self.show(named));
                    }
                    return;
                }
                if let Some(outer) = class.outer.filter(|_| !class.is_local)
                    && self.is_library(*id)
                {
                    _ = write!(out, "{}.", self.class(outer).simple_name);
                }
                out.push_str(&class.simple_name);
                let n_own = class.type_parameters.len();
                for (at, argument) in arguments.iter().take(n_own).enumerate() {
                    out.push_str(if at == 0 { "<" } else { ", " });
                    self.show_into(argument, out);
                }
                if n_own > 0 && !arguments.is_empty() {
                    out.push('>');
                }
            }
        }
    }

    pub(crate) fn report(&self, file: FileId, diagnostic: Diagnostic) {
        let mut list = self.diagnostics.borrow_mut();
        if !list.iter().any(|(f, d)| *f == file && *d == diagnostic) {
            list.push((file, diagnostic));
        }
    }
}
