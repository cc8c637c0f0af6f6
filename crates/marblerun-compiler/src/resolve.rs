//! What names of types mean, and through them supertypes and signatures.

use std::rc::Rc;

use marblerun_syntax::ast::{self, View, WildcardBound};
use marblerun_syntax::{Diagnostic, Kind as Syntax, Span};
use marblerun_vm::class::{ClassId, ClassKind, Kind, MethodId};

use crate::diagnostics;
use crate::source::NodeRef;
use crate::typed::FileId;
use crate::types::{Bound, Type, TypeOwner, TypeVariable};
use crate::world::{FieldOrigin, MethodOrigin, Signature, Supers, World};

/// Where a name of a type stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TypeScope<'a> {
    pub(crate) file: FileId,
    pub(crate) class: Option<ClassId>,
    pub(crate) method: Option<MethodId>,
    /// Local classes, innermost last.
    pub(crate) locals: &'a [(Rc<str>, ClassId)],
}

/// What a name of a type means.
pub(crate) enum Found {
    Class(ClassId),
    Variable(TypeVariable),
}

pub(crate) fn primitive(keyword: Syntax) -> Option<Kind> {
    Some(match keyword {
        Syntax::BooleanKw => Kind::Boolean,
        Syntax::ByteKw => Kind::Byte,
        Syntax::ShortKw => Kind::Short,
        Syntax::CharKw => Kind::Char,
        Syntax::IntKw => Kind::Int,
        Syntax::LongKw => Kind::Long,
        Syntax::FloatKw => Kind::Float,
        Syntax::DoubleKw => Kind::Double,
        _ => return None,
    })
}

impl World {
    /// What a simple name of a type means there.
    pub(crate) fn find_type(&self, scope: TypeScope<'_>, name: &str) -> Option<Found> {
        let local = |list: &[(Rc<str>, ClassId)]| {
            let found = list.iter().rev().find(|(other, _)| &**other == name);
            found.map(|(_, id)| Found::Class(*id))
        };
        if let Some(found) = local(scope.locals) {
            return Some(found);
        }
        let (mut at, mut method) = (scope.class, scope.method);
        loop {
            if let Some(id) = method {
                let list = &self.method(id).type_parameters;
                if let Some(index) = list.iter().position(|p| &*p.name == name) {
                    let owner = TypeOwner::Method(id);
                    return Some(Found::Variable(TypeVariable {
                        owner,
                        index: index as u16,
                    }));
                }
            }
            let Some(id) = at else { break };
            let class = self.class(id);
            if let Some(index) = class.type_parameters.iter().position(|p| &*p.name == name) {
                let owner = TypeOwner::Class(id);
                return Some(Found::Variable(TypeVariable {
                    owner,
                    index: index as u16,
                }));
            }
            if !class.is_local && &*class.simple_name == name {
                return Some(Found::Class(id));
            }
            if let Some(found) = self.member_type(id, name) {
                return Some(Found::Class(found));
            }
            if class.is_local {
                let scope = class.scope.borrow().clone();
                if let Some(found) = local(&scope) {
                    return Some(found);
                }
            }
            method = class.method;
            at = class.outer;
        }
        let file = scope.class.map_or(scope.file, |id| self.class(id).file);
        self.find_in_file(file, name).map(Found::Class)
    }

    /// A class that is a member of `class` or of what it inherits from.
    pub(crate) fn member_type(&self, class: ClassId, name: &str) -> Option<ClassId> {
        let decl = self.class(class);
        if let Some((_, id)) = decl.nested.iter().find(|(other, _)| &**other == name) {
            return Some(*id);
        }
        if decl.resolving.get() {
            return None;
        }
        let supers = self.supers(class);
        supers
            .all()
            .find_map(|ty| self.member_type(ty.class_id()?, name))
    }

    fn find_in_file(&self, id: FileId, name: &str) -> Option<ClassId> {
        let file = self.file(id)?;
        for import in file
            .imports
            .iter()
            .filter(|import| import.path.ends_with(name))
        {
            if import.path.rsplit('.').next() == Some(name)
                && let Some(found) = self.class_named(&import.path)
            {
                return Some(found);
            }
        }
        // The classes of a program see each other whatever their packages.
        if let Some(found) = self.names.simple.get(name).filter(|_| self.base.is_some()) {
            return Some(*found);
        }
        let full = |package: &str| match package {
            "" => self.class_named(name),
            package => self.class_named(&format!("{package}.{name}")),
        };
        if let Some(found) = full(&file.package) {
            return Some(found);
        }
        for import in &file.imports {
            if let Some(package) = import.path.strip_suffix(".*")
                && let Some(found) = full(package)
            {
                return Some(found);
            }
        }
        self.default_class(name)
    }

    fn default_class(&self, name: &str) -> Option<ClassId> {
        let own = self.names.simple.get(name).copied();
        own.or_else(|| self.base.as_ref().and_then(|base| base.default_class(name)))
    }

    /// The classes that can be named everywhere: those of the library, then the program's.
    pub(crate) fn simple_names(&self) -> Vec<(Rc<str>, ClassId)> {
        let mut found = match &self.base {
            Some(base) => base.simple_names(),
            None => Vec::new(),
        };
        #[allow(
            clippy::iter_over_hash_type,
            reason = "whoever asks puts them in order"
        )]
        found.extend(
            self.names
                .simple
                .iter()
                .map(|(name, id)| (name.clone(), *id)),
        );
        found
    }

    /// The simple names of types that can be written there, for hints.
    pub(crate) fn type_names(&self) -> Vec<Rc<str>> {
        let mut names: Vec<Rc<str>> = self
            .base
            .as_ref()
            .map_or_else(Vec::new, |base| base.type_names());
        if self.base.is_some() {
            let own = self.own_classes().map(|class| &class.simple_name);
            names.extend(own.filter(|name| !name.is_empty()).cloned());
        }
        #[allow(clippy::iter_over_hash_type, reason = "sorted below")]
        names.extend(self.names.simple.keys().cloned());
        names.sort();
        names.dedup();
        names
    }

    /// The type that is written there.
    pub(crate) fn resolve(
        &self,
        scope: TypeScope<'_>,
        ty: ast::Type<'_>,
        out: &mut Vec<Diagnostic>,
    ) -> Type {
        match ty {
            ast::Type::Primitive(primitive_type) => primitive_type
                .keyword()
                .and_then(primitive)
                .map_or(Type::Unknown, Type::Primitive),
            ast::Type::Void(_) => Type::Void,
            ast::Type::Array(array) => {
                let Some(element) = array.element() else {
                    return Type::Unknown;
                };
                let element = self.resolve(scope, element, out);
                (0..array.n_dimensions()).fold(element, |ty, _| ty.array())
            }
            ast::Type::Wildcard(wildcard) => {
                let bound = wildcard
                    .bound()
                    .map(|bound| self.resolve(scope, bound, out));
                let bound = bound.unwrap_or_else(|| self.object());
                match wildcard.bound_kind() {
                    WildcardBound::Super => Type::Wildcard(Bound::Super, Rc::new(bound)),
                    _ => Type::Wildcard(Bound::Extends, Rc::new(bound)),
                }
            }
            ast::Type::Class(class) => self.resolve_class(scope, class, out),
        }
    }

    fn resolve_class(
        &self,
        scope: TypeScope<'_>,
        ty: ast::ClassType<'_>,
        out: &mut Vec<Diagnostic>,
    ) -> Type {
        let names: Vec<ast::Name<'_>> = ty.names().collect();
        let mut arguments: Vec<Type> = Vec::new();
        for argument in ty.type_arguments() {
            let resolved = self.resolve(scope, argument, out);
            if resolved.is_primitive() {
                let boxed = self.boxed(&resolved);
                out.push(diagnostics::primitive_type_argument(
                    argument.span(),
                    &self.show(&resolved),
                    &self.show(&boxed),
                ));
                arguments.push(boxed);
            } else {
                arguments.push(resolved);
            }
        }
        let Some(first) = names.first() else {
            return Type::Unknown;
        };
        let mut rest = names.get(1..).unwrap_or_default();
        let mut found = match self.find_type(scope, first.text()) {
            Some(Found::Variable(variable)) if rest.is_empty() => return Type::Variable(variable),
            Some(Found::Class(id)) => Some(id),
            _ => None,
        };
        if found.is_none() && self.is_package_prefix(first.text()) {
            let mut path = first.text().to_owned();
            while let Some((next, others)) = rest.split_first() {
                path = format!("{path}.{}", next.text());
                rest = others;
                found = self.class_named(&path);
                if found.is_some() {
                    break;
                }
            }
        }
        let Some(mut id) = found else {
            let name = names.last().map_or("", |name| name.text());
            let span = first
                .span()
                .cover(names.last().map_or(first.span(), |name| name.span()));
            if names.len() == 1 || !self.is_package_prefix(first.text()) {
                let near = self.near_type(first.text());
                out.push(diagnostics::unknown_type(
                    first.span(),
                    first.text(),
                    near.as_deref(),
                ));
            } else {
                out.push(diagnostics::unknown_type(span, name, None));
            }
            return Type::Unknown;
        };
        for name in rest {
            match self.member_type(id, name.text()) {
                Some(member) => {
                    let is_hidden = self.class(member).modifiers.is_private();
                    if is_hidden
                        && scope
                            .class
                            .is_none_or(|from| self.top_of(from) != self.top_of(member))
                    {
                        let of = &self.class(id).simple_name;
                        out.push(diagnostics::private_access(name.span(), name.text(), of));
                    }
                    id = member;
                }
                None => {
                    out.push(diagnostics::unknown_type(name.span(), name.text(), None));
                    return Type::Unknown;
                }
            }
        }
        self.apply_arguments(scope, id, arguments, ty.view().span(), ty.is_diamond(), out)
    }

    fn apply_arguments(
        &self,
        scope: TypeScope<'_>,
        id: ClassId,
        mut arguments: Vec<Type>,
        span: Span,
        is_diamond: bool,
        out: &mut Vec<Diagnostic>,
    ) -> Type {
        let n_own = self.class(id).type_parameters.len();
        let n_all = self.type_parameters(id).len();
        if !arguments.is_empty() && arguments.len() != n_own {
            let name = self.class(id).simple_name.clone();
            out.push(diagnostics::wrong_type_argument_count(
                span,
                &name,
                n_own,
                arguments.len(),
            ));
            return Type::class(id);
        }
        if n_all > n_own && arguments.len() == n_own && !is_diamond {
            // The type arguments of the class around it: those of the class we are in.
            let outer = self.class(id).outer;
            let around = outer.and_then(|outer| {
                let mut at = scope.class;
                while let Some(class) = at {
                    if let Some(ty) = self.as_super(&self.this_type(class), outer) {
                        return Some(ty);
                    }
                    at = self.class(class).outer;
                }
                None
            });
            match around {
                Some(around) => arguments.extend(around.arguments().iter().cloned()),
                None if n_own > 0 => {
                    let any = Type::Wildcard(Bound::Extends, Rc::new(self.object()));
                    arguments.resize(n_all, any);
                }
                None => {}
            }
            if arguments.len() != n_all {
                arguments.clear();
            }
        }
        Type::Class(id, arguments.into())
    }

    /// The class at the top of a file that it is in.
    pub(crate) fn top_of(&self, mut id: ClassId) -> ClassId {
        while let Some(outer) = self.class(id).outer {
            id = outer;
        }
        id
    }

    pub(crate) fn is_package_prefix(&self, name: &str) -> bool {
        let own = self.names.packages.keys();
        #[allow(clippy::iter_over_hash_type, reason = "asks only whether there is one")]
        for package in own {
            if package.split('.').next() == Some(name) {
                return true;
            }
        }
        self.base
            .as_ref()
            .is_some_and(|base| base.is_package_prefix(name))
    }

    pub(crate) fn near_type(&self, name: &str) -> Option<String> {
        let names = self.type_names();
        diagnostics::nearest(name, names.iter().map(|name| &**name))
    }

    fn scope_of(&self, class: ClassId, method: Option<MethodId>) -> TypeScope<'static> {
        TypeScope {
            file: self.class(class).file,
            class: Some(class),
            method,
            locals: &[],
        }
    }

    fn report_all(&self, file: FileId, list: Vec<Diagnostic>) {
        for diagnostic in list {
            self.report(file, diagnostic);
        }
    }

    /// What a class extends and implements.
    pub fn supers(&self, id: ClassId) -> Rc<Supers> {
        let class = self.class(id);
        if let Some(supers) = class.supers.borrow().as_ref() {
            return supers.clone();
        }
        if class.resolving.replace(true) {
            return Rc::new(Supers::default());
        }
        self.n_resolving.set(self.n_resolving.get() + 1);
        let mut out = Vec::new();
        let mut supers = self.resolve_supers(id, &mut out);
        let direct: Vec<ClassId> = supers.all().filter_map(Type::class_id).collect();
        if direct.iter().any(|other| self.reaches(*other, id, 0)) {
            let name = class.simple_name.clone();
            out.push(diagnostics::cyclic_inheritance(class.name_span, &name));
            supers.super_class = (!class.is_interface()).then(|| self.object());
            supers.interfaces = Vec::new();
        }
        class.resolving.set(false);
        self.n_resolving.set(self.n_resolving.get() - 1);
        let supers = Rc::new(supers);
        *class.supers.borrow_mut() = Some(supers.clone());
        self.report_all(class.file, out);
        supers
    }

    fn reaches(&self, from: ClassId, to: ClassId, depth: usize) -> bool {
        if from == to {
            return true;
        }
        if depth > 100 || self.is_library(from) && !self.is_library(to) {
            return false;
        }
        let supers = self.supers(from);
        supers
            .all()
            .filter_map(Type::class_id)
            .any(|id| self.reaches(id, to, depth + 1))
    }

    fn resolve_supers(&self, id: ClassId, out: &mut Vec<Diagnostic>) -> Supers {
        let class = self.class(id);
        let is_object = self.known().is_some_and(|known| known.object == id)
            || &*class.name == "java.lang.Object";
        let object = || (!is_object).then(|| self.object());
        let mut supers = Supers::default();
        let decl = class
            .node
            .and_then(|node| self.view(node))
            .and_then(ast::TypeDecl::cast);
        let Some(decl) = decl else {
            // Anonymous classes are told what they extend when their `new` is checked; bodies of
            // enum constants extend the enum.
            supers.super_class = match class.outer {
                Some(outer) if class.is_anonymous && self.is_constant_body(id, outer) => {
                    Some(self.this_type(outer))
                }
                _ => object(),
            };
            return supers;
        };
        // Inside of the header the class's own members are not in scope, its parameters are.
        let scope = self.scope_of(id, None);
        for parameter in decl.type_parameters() {
            let bounds = parameter
                .bounds()
                .map(|bound| self.resolve(scope, bound, out));
            supers.bounds.push(bounds.collect());
        }
        let extends: Vec<(Type, Span)> = decl
            .extends()
            .map(|ty| (self.resolve(scope, ty, out), ty.span()))
            .collect();
        let implements: Vec<(Type, Span)> = decl
            .implements()
            .map(|ty| (self.resolve(scope, ty, out), ty.span()))
            .collect();
        let no_class = match class.kind {
            ClassKind::Enum => "an enum",
            ClassKind::Record => "a record",
            _ => "",
        };
        if let Some((_, span)) = extends.first().filter(|_| !no_class.is_empty()) {
            out.push(diagnostics::clause_not_allowed(*span, no_class));
        }
        if let Some((_, span)) = extends.get(1).filter(|_| class.kind == ClassKind::Class) {
            out.push(diagnostics::several_classes(*span));
        }
        if let Some((_, span)) = implements.first().filter(|_| class.is_interface()) {
            out.push(diagnostics::interface_implements(*span));
        }
        match class.kind {
            ClassKind::Interface => {
                for (ty, span) in extends.into_iter().chain(implements) {
                    self.add_interface(&mut supers, ty, span, out);
                }
                return supers;
            }
            ClassKind::Class => {
                supers.super_class = object();
                if let Some((ty, span)) = extends.into_iter().next() {
                    match &ty {
                        Type::Class(other, _) => {
                            let other = self.class(*other);
                            if other.is_interface() {
                                out.push(diagnostics::extends_interface(span, &other.simple_name));
                                supers.interfaces.push(ty);
                            } else if other.modifiers.is_final() || other.kind == ClassKind::Enum {
                                out.push(diagnostics::extends_final(span, &other.simple_name));
                            } else {
                                if !class.type_parameters.is_empty()
                                    && let Some(throwable) = self.class_named("java.lang.Throwable")
                                    && self.reaches(other.id, throwable, 0)
                                {
                                    out.push(diagnostics::generic_throwable(span));
                                }
                                supers.super_class = Some(ty);
                            }
                        }
                        Type::Variable(_) => {
                            out.push(diagnostics::not_a_class(span, &self.show(&ty)));
                        }
                        _ => {}
                    }
                }
            }
            ClassKind::Enum => {
                let own = Type::class(id);
                let base = self.class_named("java.lang.Enum");
                supers.super_class = base
                    .map(|base| Type::Class(base, [own].into()))
                    .or_else(object);
            }
            ClassKind::Record => {
                let base = self.class_named("java.lang.Record").map(Type::class);
                supers.super_class = base.or_else(object);
            }
        }
        for (ty, span) in implements {
            self.add_interface(&mut supers, ty, span, out);
        }
        supers
    }

    fn add_interface(&self, supers: &mut Supers, ty: Type, span: Span, out: &mut Vec<Diagnostic>) {
        match &ty {
            Type::Class(id, _) if self.class(*id).is_interface() => supers.interfaces.push(ty),
            Type::Unknown => {}
            _ => out.push(diagnostics::interface_expected(span, &self.show(&ty))),
        }
    }

    pub(crate) fn is_constant_body(&self, id: ClassId, outer: ClassId) -> bool {
        self.class(outer).fields.iter().any(
            |field| matches!(field.origin, FieldOrigin::Constant(_, _, Some(body)) if body == id),
        )
    }

    /// The type of a field.
    pub(crate) fn field_type(&self, class: ClassId, index: usize) -> Type {
        let Some(field) = self.class(class).fields.get(index) else {
            return Type::Unknown;
        };
        if let Some(ty) = field.ty.borrow().as_ref() {
            return ty.clone();
        }
        let mut out = Vec::new();
        let scope = self.scope_of(class, None);
        let ty = match field.origin {
            FieldOrigin::Constant(..) => Type::class(class),
            FieldOrigin::Component(node) => self
                .view(node)
                .and_then(ast::Parameter::cast)
                .map_or(Type::Unknown, |parameter| {
                    self.parameter_type(scope, parameter, &mut out)
                }),
            FieldOrigin::Declared(decl, declarator) => {
                let decl = self.view(decl).and_then(ast::FieldDecl::cast);
                let declarator = self
                    .view(declarator)
                    .and_then(ast::VariableDeclarator::cast);
                let ty = decl.and_then(ast::FieldDecl::ty);
                match ty {
                    Some(ty) if ty.is_var() => {
                        out.push(diagnostics::var_not_allowed(ty.span()));
                        Type::Unknown
                    }
                    Some(ty) => {
                        let ty = self.resolve(scope, ty, &mut out);
                        let n = declarator.map_or(0, ast::VariableDeclarator::n_dimensions);
                        (0..n).fold(ty, |ty, _| ty.array())
                    }
                    None => Type::Unknown,
                }
            }
        };
        let file = match field.origin {
            FieldOrigin::Declared(node, _)
            | FieldOrigin::Component(node)
            | FieldOrigin::Constant(node, ..) => node.file,
        };
        *field.ty.borrow_mut() = Some(ty.clone());
        if self.is_shown(file) {
            self.report_all(file, out);
        }
        ty
    }

    fn parameter_type(
        &self,
        scope: TypeScope<'_>,
        parameter: ast::Parameter<'_>,
        out: &mut Vec<Diagnostic>,
    ) -> Type {
        let Some(ty) = parameter.ty() else {
            return Type::Unknown;
        };
        if ty.is_var() {
            out.push(diagnostics::var_not_allowed(ty.span()));
            return Type::Unknown;
        }
        let ty = self.resolve(scope, ty, out);
        let n = parameter.n_dimensions() + usize::from(parameter.is_varargs());
        (0..n).fold(ty, |ty, _| ty.array())
    }

    /// What a caller of a method must know.
    pub fn signature(&self, id: MethodId) -> Rc<Signature> {
        let method = self.method(id);
        if let Some(signature) = method.signature.borrow().as_ref() {
            return signature.clone();
        }
        let mut out = Vec::new();
        let signature = Rc::new(self.resolve_signature(id, &mut out));
        let file = match method.origin {
            MethodOrigin::Method(node) | MethodOrigin::Constructor(node) => node.file,
            _ => method.file,
        };
        *method.signature.borrow_mut() = Some(signature.clone());
        if self.is_shown(file) || self.base.is_none() {
            self.report_all(file, out);
        }
        signature
    }

    fn resolve_signature(&self, id: MethodId, out: &mut Vec<Diagnostic>) -> Signature {
        let method = self.method(id);
        let scope = self.scope_of(method.class, Some(id));
        let mut signature = Signature {
            bounds: Vec::new(),
            parameters: Vec::new(),
            names: Vec::new(),
            result: Type::Void,
            throws: Vec::new(),
        };
        let mut bounds_of = |parameters: &mut dyn Iterator<Item = ast::TypeParameter<'_>>,
                             out: &mut Vec<Diagnostic>| {
            for parameter in parameters {
                let bounds = parameter
                    .bounds()
                    .map(|bound| self.resolve(scope, bound, out));
                signature.bounds.push(bounds.collect());
            }
        };
        let view = |node: NodeRef| -> Option<View<'_>> { self.view(node) };
        match method.origin {
            MethodOrigin::Method(node) => {
                let Some(decl) = view(node).and_then(ast::MethodDecl::cast) else {
                    return signature;
                };
                bounds_of(&mut decl.type_parameters(), out);
                signature.result = match decl.return_type() {
                    Some(ty) if ty.is_var() => {
                        out.push(diagnostics::var_not_allowed(ty.span()));
                        Type::Unknown
                    }
                    Some(ty) => self.resolve(scope, ty, out),
                    None => Type::Unknown,
                };
                for _ in 0..decl.n_dimensions() {
                    signature.result = signature.result.clone().array();
                }
                self.parameters_into(&mut signature, scope, &mut decl.parameters(), out);
                self.throws_into(&mut signature, scope, &mut decl.throws(), out);
            }
            MethodOrigin::Constructor(node) => {
                let Some(decl) = view(node).and_then(ast::ConstructorDecl::cast) else {
                    return signature;
                };
                bounds_of(&mut decl.type_parameters(), out);
                self.parameters_into(&mut signature, scope, &mut decl.parameters(), out);
                self.throws_into(&mut signature, scope, &mut decl.throws(), out);
            }
            MethodOrigin::Compact(_) => {
                let class = self.class(method.class);
                for index in 0..class.n_components {
                    signature
                        .parameters
                        .push(self.field_type(method.class, index));
                    if let Some(field) = class.fields.get(index) {
                        signature.names.push(field.name.clone());
                    }
                }
            }
            MethodOrigin::Main => {
                if self.gives_value {
                    signature.result = self.object();
                }
                if let Some(class) = self.class_named("java.lang.Throwable") {
                    signature.throws.push(Type::class(class));
                }
            }
            MethodOrigin::DefaultConstructor
            | MethodOrigin::AnonymousConstructor
            | MethodOrigin::Initializer
            | MethodOrigin::Lambda => {}
        }
        signature
    }

    fn parameters_into(
        &self,
        signature: &mut Signature,
        scope: TypeScope<'_>,
        parameters: &mut dyn Iterator<Item = ast::Parameter<'_>>,
        out: &mut Vec<Diagnostic>,
    ) {
        for parameter in parameters {
            signature
                .parameters
                .push(self.parameter_type(scope, parameter, out));
            signature
                .names
                .push(parameter.name().map_or("", |name| name.text()).into());
        }
    }

    fn throws_into(
        &self,
        signature: &mut Signature,
        scope: TypeScope<'_>,
        throws: &mut dyn Iterator<Item = ast::Type<'_>>,
        out: &mut Vec<Diagnostic>,
    ) {
        let throwable = self.class_named("java.lang.Throwable");
        for ty in throws {
            let resolved = self.resolve(scope, ty, out);
            // A type variable's bound is not asked here: it is part of what is being found out.
            let is_class = matches!(resolved, Type::Class(..)) && resolved.is_certain();
            if let (Some(throwable), true) = (throwable, is_class)
                && !self.is_subclass(&resolved, throwable)
            {
                let shown = self.show(&resolved);
                out.push(diagnostics::not_throwable(ty.span(), &shown));
                continue;
            }
            signature.throws.push(resolved);
        }
    }
}
