//! Names: variables, fields, classes, packages.

use marblerun_syntax::Span;
use marblerun_syntax::ast;
use marblerun_vm::class::ClassId;

use super::{Checker, Note, Seen};
use crate::diagnostics;
use crate::resolve::Found;
use crate::typed::{Expr, ExprKind, VariableId};
use crate::types::Type;
use crate::world::{FieldOrigin, MethodOrigin};

/// What is before a dot.
pub(super) enum Qualifier {
    Expr(Expr),
    Type(Type, Span),
    Package(String),
}

/// The code around a place: a class, and whether its objects can be used there.
#[derive(Clone, Copy)]
pub(super) struct Around {
    pub(super) class: ClassId,
    pub(super) is_static: bool,
    /// Before `super(…)`, so that the fields of this class are not there yet.
    pub(super) is_early: bool,
}

impl<'w> Checker<'w> {
    /// The classes around this place, innermost first.
    pub(super) fn around(&self) -> Vec<Around> {
        let mut found = Vec::new();
        let mut is_static = false;
        for index in (0..self.frames.len()).rev() {
            let frame = &self.frames[index];
            is_static |= frame.is_static;
            let mut is_early = frame.is_early;
            let mut at = Some(frame.class);
            while let Some(id) = at {
                let class = self.w.class(id);
                found.push(Around {
                    class: id,
                    is_static,
                    is_early,
                });
                is_early = false;
                is_static |= !class.has_outer;
                if class.is_local {
                    break;
                }
                at = class.outer;
            }
            // A local class continues in the frame that declares it; without one (bodies of enum
            // constants, anonymous classes of fields) in the class around it.
            if index == 0 {
                let mut last = found.last().map(|around| around.class);
                while let Some(id) = last.filter(|id| self.w.class(*id).is_local) {
                    let outer = self.w.class(id).outer;
                    let mut at = outer;
                    while let Some(id) = at {
                        let class = self.w.class(id);
                        found.push(Around {
                            class: id,
                            is_static,
                            is_early: false,
                        });
                        is_static |= !class.has_outer;
                        if class.is_local {
                            break;
                        }
                        at = class.outer;
                    }
                    last = at;
                }
            }
        }
        found.extend(self.loose_methods());
        found
    }

    /// The class of the methods beside the classes of a snippet: those classes can call them.
    fn loose_methods(&self) -> Option<Around> {
        let main = self.w.method(self.w.main?);
        let is_beside = main.origin == MethodOrigin::Main
            && self.class() != main.class
            && !self.w.is_library(self.class());
        is_beside.then_some(Around {
            class: main.class,
            is_static: true,
            is_early: false,
        })
    }

    /// `this` as seen from here, or the object of a class around it.
    pub(super) fn this(&self, class: ClassId, span: Span) -> Expr {
        Expr {
            kind: ExprKind::This(class),
            ty: self.w.this_type(class),
            span,
        }
    }

    /// The class that is declared in the frame of that number and leads to the current place.
    fn host(&self, index: usize) -> Option<ClassId> {
        let mut at = self.frames.get(index + 1)?.class;
        while !self.w.class(at).is_local {
            at = self.w.class(at).outer?;
        }
        Some(at)
    }

    fn captured(&mut self, index: usize, variable: VariableId, span: Span) -> Option<Expr> {
        let host = self.host(index)?;
        // Whether a static context is between the variable and this place.
        let mut is_static = false;
        for at in index + 1..self.frames.len() {
            let frame = &self.frames[at];
            is_static |= frame.is_static;
            let mut class = frame.class;
            while !self.w.class(class).is_local {
                is_static |= !self.w.class(class).has_outer;
                class = self.w.class(class).outer?;
            }
        }
        let captures = self.w.captures(host);
        let at = captures
            .iter()
            .position(|capture| capture.variable == variable);
        let declared = self.frames.get(index)?.variables.get(variable.0 as usize)?;
        let (name, ty) = (declared.name.clone(), declared.ty.clone());
        let Some(at) = at.filter(|_| !is_static) else {
            self.report(diagnostics::not_static_variable(span, &name));
            return Some(self.error(span));
        };
        let file = self.file();
        if self.quiet == 0 {
            let note = Note::Captured {
                variable,
                span,
                file,
                in_class: true,
            };
            self.frames[index].notes.push(note);
        }
        Some(Expr {
            kind: ExprKind::Captured(host, at),
            ty,
            span,
        })
    }

    /// A variable or field of that simple name.
    pub(super) fn find_variable(&mut self, name: &str, span: Span) -> Option<Expr> {
        let mut around = self.around().into_iter();
        let mut next = around.next();
        for index in (0..self.frames.len()).rev() {
            let frame = &self.frames[index];
            let found = frame.scope.iter().rev().find(|(other, _)| &**other == name);
            if let Some(variable) = found.map(|(_, variable)| *variable) {
                let info = frame.infos.get(variable.0 as usize);
                if let Some(constant) = info.and_then(|info| info.constant.clone()) {
                    let declared = frame.variables.get(variable.0 as usize);
                    let ty = declared.map_or(Type::Unknown, |declared| declared.ty.clone());
                    return Some(Expr {
                        kind: ExprKind::Constant(constant),
                        ty,
                        span,
                    });
                }
                if index + 1 < self.frames.len() {
                    return self.captured(index, variable, span);
                }
                let depth = frame
                    .infos
                    .get(variable.0 as usize)
                    .map_or(0, |info| info.depth);
                if frame.depth > depth {
                    let file = self.file();
                    let note = Note::Captured {
                        variable,
                        span,
                        file,
                        in_class: false,
                    };
                    self.frame().notes.push(note);
                }
                return Some(self.local(variable, span));
            }
            while let Some(here) = next {
                if let Some(found) = self.own_field(here, name, span) {
                    return Some(found);
                }
                next = around.next();
                if self.w.class(here.class).is_local && index > 0 {
                    break;
                }
            }
        }
        // Imported names.
        let file = self.w.file(self.w.class(self.class()).file)?;
        for import in file.imports.iter().filter(|import| import.is_static) {
            let (class, member) = import.path.rsplit_once('.')?;
            if (member == name || member == "*")
                && let Some(class) = self.w.class_named(class)
                && let Some((class, index)) = self.w.find_field(class, name)
            {
                return Some(self.static_field(class, index, span));
            }
        }
        for class in self.w.static_classes() {
            if let Some((class, index)) = self.w.find_field(class, name) {
                return Some(self.static_field(class, index, span));
            }
        }
        None
    }

    fn own_field(&mut self, here: Around, name: &str, span: Span) -> Option<Expr> {
        let (declared_in, index) = self.w.find_field(here.class, name)?;
        let field = self.w.class(declared_in).fields.get(index)?;
        if field.modifiers.is_private() && !self.can_see_private(declared_in) {
            return None;
        }
        if let Some(frame) = self.top()
            && let Some((declared, is_static)) = frame.of_field
            && frame.class == declared_in
            && field.modifiers.is_static() == is_static
            && field.name_span.start >= declared.start
            && matches!(field.origin, FieldOrigin::Declared(node, _) if node.file == frame.file)
        {
            self.report(diagnostics::forward_reference(span, name));
        }
        if field.modifiers.is_static() {
            return Some(self.static_field(declared_in, index, span));
        }
        if here.is_static {
            self.report(diagnostics::not_static_field(span, name));
            return Some(self.error(span));
        }
        if here.is_early {
            self.report(diagnostics::before_super(span, name));
            return Some(self.error(span));
        }
        let this = self.this(here.class, span);
        Some(self.field_of(this, declared_in, index, span))
    }

    fn static_field(&mut self, class: ClassId, index: usize, span: Span) -> Expr {
        let ty = self.w.field_type(class, index);
        if let Some(constant) = super::constant_of(self.w, class, index) {
            return Expr {
                kind: ExprKind::Constant(constant),
                ty,
                span,
            };
        }
        Expr {
            kind: ExprKind::Static(self.w.field_ref(class, index)),
            ty,
            span,
        }
    }

    fn field_of(&mut self, object: Expr, class: ClassId, index: usize, span: Span) -> Expr {
        let declared = self.w.field_type(class, index);
        let ty = match self.w.as_super(&object.ty, class) {
            Some(ty) => self.w.arguments_of(&ty).apply(&declared),
            None => declared,
        };
        let ty = ty.upper(&self.w.object());
        if let Some(constant) = super::constant_of(self.w, class, index)
            && matches!(object.kind, ExprKind::This(_))
        {
            return Expr {
                kind: ExprKind::Constant(constant),
                ty,
                span,
            };
        }
        let field = self.w.field_ref(class, index);
        Expr {
            kind: ExprKind::Field(Box::new(object), field),
            ty,
            span,
        }
    }

    /// Whether private members of `class` can be used here: both are in one top-level class.
    pub(super) fn can_see_private(&self, class: ClassId) -> bool {
        self.top()
            .is_some_and(|frame| self.w.top_of(frame.class) == self.w.top_of(class))
    }

    pub(super) fn name(&mut self, name: ast::Name<'w>) -> Expr {
        let span = name.span();
        self.see_scope(span);
        if let Some(expr) = self.find_variable(name.text(), span) {
            let ty = expr.ty.clone();
            self.see(span, || Seen::Variable(name.text().into(), ty));
            return expr;
        }
        match self.find_type(name.text()) {
            Some(_) => self.report(diagnostics::type_as_value(span, name.text())),
            None => {
                let near = self.near_variable(name.text());
                self.report(diagnostics::unknown_name(
                    span,
                    name.text(),
                    near.as_deref(),
                ));
            }
        }
        self.error(span)
    }

    fn near_variable(&self, name: &str) -> Option<String> {
        let names = self.names_in_scope();
        let types = self.w.type_names();
        let all = names
            .iter()
            .map(|(name, _)| &**name)
            .chain(types.iter().map(|name| &**name));
        diagnostics::nearest(name, all)
    }

    /// Variables and fields that can be named here.
    pub(super) fn names_in_scope(&self) -> Vec<(std::rc::Rc<str>, Type)> {
        let mut found: Vec<(std::rc::Rc<str>, Type)> = Vec::new();
        for frame in self.frames.iter().rev() {
            for (name, id) in frame.scope.iter().rev() {
                if let Some(variable) = frame.variables.get(id.0 as usize) {
                    found.push((name.clone(), variable.ty.clone()));
                }
            }
        }
        for around in self.around() {
            for class in self.w.supertypes(around.class).iter() {
                for (index, field) in self.w.class(*class).fields.iter().enumerate() {
                    if !field.name.starts_with('$') {
                        found.push((field.name.clone(), self.w.field_type(*class, index)));
                    }
                }
            }
        }
        found
    }

    /// What is before a dot: a value, a class or a package.
    pub(super) fn qualifier(&mut self, expr: ast::Expr<'w>) -> Qualifier {
        let found = self.qualifier_of(expr);
        match &found {
            Qualifier::Expr(value) => self.see_members(expr.span(), &value.ty, false),
            Qualifier::Type(ty, _) => self.see_members(expr.span(), ty, true),
            Qualifier::Package(_) => {}
        }
        found
    }

    fn qualifier_of(&mut self, expr: ast::Expr<'w>) -> Qualifier {
        match expr {
            ast::Expr::Name(name_expr) => {
                let Some(name) = name_expr.name() else {
                    return Qualifier::Expr(self.error(expr.span()));
                };
                let span = name.span();
                self.see_scope(span);
                if let Some(found) = self.find_variable(name.text(), span) {
                    let ty = found.ty.clone();
                    self.see(span, || Seen::Variable(name.text().into(), ty));
                    return Qualifier::Expr(found);
                }
                match self.find_type(name.text()) {
                    Some(Found::Class(id)) => {
                        self.see(span, || Seen::Class(Type::class(id)));
                        return Qualifier::Type(Type::class(id), span);
                    }
                    Some(Found::Variable(variable)) => {
                        return Qualifier::Type(Type::Variable(variable), span);
                    }
                    None => {}
                }
                if self.w.is_package_prefix(name.text()) {
                    return Qualifier::Package(name.text().to_owned());
                }
                let near = self.near_variable(name.text());
                self.report(diagnostics::unknown_name(
                    span,
                    name.text(),
                    near.as_deref(),
                ));
                Qualifier::Expr(self.error(span))
            }
            ast::Expr::Field(access) => {
                let (Some(receiver), Some(name)) = (access.receiver(), access.name()) else {
                    // Not finished: an editor asks what is before the dot.
                    if let Some(receiver) = access.receiver() {
                        _ = self.qualifier(receiver);
                    }
                    return Qualifier::Expr(self.error(expr.span()));
                };
                if let ast::Expr::Super(receiver) = receiver {
                    return Qualifier::Expr(self.super_field(receiver.span(), name, access.span()));
                }
                match self.qualifier(receiver) {
                    Qualifier::Package(package) => {
                        let full = format!("{package}.{}", name.text());
                        if let Some(id) = self.w.class_named(&full) {
                            return Qualifier::Type(Type::class(id), access.span());
                        }
                        let prefix = format!("{full}.");
                        if self.w.has_package(&full, &prefix) {
                            return Qualifier::Package(full);
                        }
                        self.report(diagnostics::unknown_type(access.span(), &full, None));
                        Qualifier::Expr(self.error(access.span()))
                    }
                    Qualifier::Type(ty, _) => {
                        if let Some(id) = ty.class_id()
                            && self.w.find_field(id, name.text()).is_none()
                            && let Some(member) = self.w.member_type(id, name.text())
                        {
                            self.see(name.span(), || Seen::Class(Type::class(member)));
                            return Qualifier::Type(Type::class(member), access.span());
                        }
                        Qualifier::Expr(self.static_member(&ty, name, access.span()))
                    }
                    Qualifier::Expr(object) => {
                        Qualifier::Expr(self.field_member(object, name, access.span()))
                    }
                }
            }
            other => Qualifier::Expr(self.expr(other, &Type::Unknown)),
        }
    }

    fn static_member(&mut self, ty: &Type, name: ast::Name<'w>, span: Span) -> Expr {
        let found = ty
            .class_id()
            .and_then(|id| self.w.find_field(id, name.text()));
        let Some((class, index)) = found else {
            if ty.is_certain() {
                let shown = self.show(ty);
                let near = ty
                    .class_id()
                    .and_then(|id| self.near_field(id, name.text()));
                let has_method = ty
                    .class_id()
                    .is_some_and(|id| !self.w.methods_named(id, name.text()).is_empty());
                self.report(diagnostics::unknown_field(
                    name.span(),
                    &shown,
                    name.text(),
                    near.as_deref(),
                    has_method,
                ));
            }
            return self.error(span);
        };
        if !self.check_field_access(class, index, name) {
            return self.error(span);
        }
        let is_static = self
            .w
            .class(class)
            .fields
            .get(index)
            .is_some_and(|field| field.modifiers.is_static());
        if !is_static {
            self.report(diagnostics::not_static_field(name.span(), name.text()));
            return self.error(span);
        }
        let field = self.static_field(class, index, span);
        let ty = field.ty.clone();
        self.see(name.span(), || Seen::Variable(name.text().into(), ty));
        field
    }

    /// `super.name`: the field as the superclass has it.
    fn super_field(&mut self, at: Span, name: ast::Name<'w>, span: Span) -> Expr {
        let Some(here) = self.around().first().copied() else {
            return self.error(span);
        };
        if here.is_static {
            self.report(diagnostics::this_in_static(at, "super"));
            return self.error(span);
        }
        let supers = self.w.supers(here.class);
        let this = self.this(here.class, at);
        let ty = supers
            .super_class
            .clone()
            .unwrap_or_else(|| self.w.object());
        self.field_member(Expr { ty, ..this }, name, span)
    }

    fn near_field(&self, class: ClassId, name: &str) -> Option<String> {
        let supertypes = self.w.supertypes(class);
        let fields = supertypes.iter().flat_map(|id| &self.w.class(*id).fields);
        diagnostics::nearest(name, fields.map(|field| &*field.name))
    }

    fn check_field_access(&mut self, class: ClassId, index: usize, name: ast::Name<'w>) -> bool {
        let is_private = self
            .w
            .class(class)
            .fields
            .get(index)
            .is_some_and(|field| field.modifiers.is_private());
        if is_private && !self.can_see_private(class) {
            let of = self.w.class(class).simple_name.clone();
            self.report(diagnostics::private_access(name.span(), name.text(), &of));
            return false;
        }
        true
    }

    pub(super) fn field_member(&mut self, object: Expr, name: ast::Name<'w>, span: Span) -> Expr {
        match &object.ty {
            Type::Unknown => return self.error(span),
            Type::Array(_) if name.text() == "length" => {
                return Expr {
                    kind: ExprKind::Length(Box::new(object)),
                    ty: Type::INT,
                    span,
                };
            }
            Type::Void => {
                self.report(diagnostics::no_value(object.span));
                return self.error(span);
            }
            Type::Primitive(_) => {
                let shown = self.show(&object.ty);
                self.report(diagnostics::not_an_object(name.span(), &shown, name.text()));
                return self.error(span);
            }
            _ => {}
        }
        let found = self.field_in(&object.ty, name.text());
        let Some((class, index)) = found else {
            if object.ty.is_certain() {
                let shown = self.show(&object.ty);
                let id = object.ty.class_id();
                let near = id.and_then(|id| self.near_field(id, name.text()));
                let has_method = id
                    .is_some_and(|id| !self.w.methods_named(id, name.text()).is_empty())
                    || object.ty.element().is_some() && name.text() == "size";
                self.report(diagnostics::unknown_field(
                    name.span(),
                    &shown,
                    name.text(),
                    near.as_deref(),
                    has_method,
                ));
            }
            return self.error(span);
        };
        if !self.check_field_access(class, index, name) {
            return self.error(span);
        }
        let is_static = self
            .w
            .class(class)
            .fields
            .get(index)
            .is_some_and(|field| field.modifiers.is_static());
        let field = match is_static {
            true => self.static_field(class, index, span),
            false => self.field_of(object, class, index, span),
        };
        let ty = field.ty.clone();
        self.see(name.span(), || Seen::Variable(name.text().into(), ty));
        field
    }

    fn field_in(&self, ty: &Type, name: &str) -> Option<(ClassId, usize)> {
        match ty {
            Type::Class(id, _) => self.w.find_field(*id, name),
            Type::Variable(variable) => self
                .w
                .bounds(*variable)
                .iter()
                .find_map(|bound| self.field_in(bound, name)),
            Type::Intersection(parts) => parts.iter().find_map(|part| self.field_in(part, name)),
            Type::Wildcard(..) => self.field_in(&ty.upper(&self.w.object()), name),
            _ => None,
        }
    }

    pub(super) fn field_access(&mut self, access: ast::FieldAccess<'w>) -> Expr {
        match self.qualifier(ast::Expr::Field(access)) {
            Qualifier::Expr(expr) => expr,
            Qualifier::Type(ty, span) => {
                let shown = self.show(&ty);
                self.report(diagnostics::type_as_value(span, &shown));
                self.error(span)
            }
            Qualifier::Package(path) => {
                self.report(diagnostics::unknown_name(access.span(), &path, None));
                self.error(access.span())
            }
        }
    }
}
