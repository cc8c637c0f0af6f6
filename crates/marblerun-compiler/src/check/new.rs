//! Making objects.

use marblerun_syntax::Span;
use marblerun_syntax::ast;
use marblerun_vm::class::{ClassId, ClassKind, MethodId};

use super::Checker;
use super::call::{Argument, Open, OpenCall, What};
use crate::diagnostics;
use crate::typed::{Expr, ExprKind};
use crate::types::Type;
use crate::world::Supers;

impl<'w> Checker<'w> {
    pub(super) fn open_new(&mut self, new: ast::NewExpr<'w>, want: &Type) -> Open<'w> {
        let span = new.span();
        let outer = new.outer().map(|outer| self.value(outer, &Type::Unknown));
        let Some(written) = new.class() else {
            return Open::Done(self.error(span));
        };
        let is_diamond = matches!(written, ast::Type::Class(class) if class.is_diamond());
        let ty = match (&outer, written) {
            // `outer.new Inner()`: a member of the class of `outer`.
            (Some(outer), ast::Type::Class(class)) => {
                let found = outer
                    .ty
                    .class_id()
                    .and_then(|id| self.w.member_type(id, class.name()?.text()));
                match found {
                    Some(id) => {
                        let n_own = self.w.class(id).type_parameters.len();
                        let mut arguments: Vec<Type> =
                            class.type_arguments().map(|ty| self.resolve(ty)).collect();
                        if n_own == arguments.len() {
                            arguments.extend(outer.ty.arguments().iter().cloned());
                        }
                        if arguments.len() != self.w.type_parameters(id).len() {
                            arguments.clear();
                        }
                        Type::Class(id, arguments.into())
                    }
                    None => self.resolve(written),
                }
            }
            _ => self.resolve(written),
        };
        let id = match &ty {
            Type::Class(id, _) => *id,
            Type::Unknown => {
                for argument in new.arguments() {
                    if !matches!(
                        argument.without_parens(),
                        ast::Expr::Lambda(_) | ast::Expr::MethodRef(_)
                    ) {
                        _ = self.expr(argument, &Type::Unknown);
                    }
                }
                return Open::Done(self.error(span));
            }
            other => {
                let shown = self.show(other);
                self.report(diagnostics::not_a_class(written.span(), &shown));
                return Open::Done(self.error(span));
            }
        };
        let class = self.w.class(id);
        let is_diamond = is_diamond && !self.w.type_parameters(id).is_empty();
        if let Some(body) = new.body() {
            return Open::Done(self.new_anonymous(new, body, ty, is_diamond, outer, want));
        }
        if class.kind == ClassKind::Enum {
            self.report(diagnostics::new_enum(span, &class.simple_name));
            return Open::Done(self.error(span));
        }
        if class.is_abstract() {
            self.report(diagnostics::abstract_instantiation(
                span,
                &class.simple_name,
                class.is_interface(),
            ));
            for argument in new.arguments() {
                if !matches!(
                    argument.without_parens(),
                    ast::Expr::Lambda(_) | ast::Expr::MethodRef(_)
                ) {
                    _ = self.expr(argument, &Type::Unknown);
                }
            }
            return Open::Done(self.error(span));
        }
        let arguments = self.arguments(new.arguments());
        match self.construct(&ty, is_diamond, arguments, outer, span, written.span()) {
            Some(call) => Open::Call(Box::new(call)),
            None => Open::Done(self.error(span)),
        }
    }

    /// The object around a new one: given, or `this`.
    fn outer_for(&mut self, id: ClassId, outer: Option<Expr>, span: Span) -> Option<Option<Expr>> {
        let class = self.w.class(id);
        if !class.has_outer {
            return Some(None);
        }
        if outer.is_some() {
            return Some(outer);
        }
        let around_class = class.outer?;
        let found = self.around().into_iter().find(|around| {
            self.w
                .supertypes(around.class)
                .binary_search(&around_class)
                .is_ok()
        });
        match found {
            Some(around) if !around.is_static => Some(Some(self.this(around.class, span))),
            _ => {
                let outer_name = self.w.class(around_class).simple_name.clone();
                self.report(diagnostics::needs_outer(
                    span,
                    &class.simple_name,
                    &outer_name,
                ));
                None
            }
        }
    }

    fn construct(
        &mut self,
        ty: &Type,
        is_diamond: bool,
        arguments: Vec<Argument<'w>>,
        outer: Option<Expr>,
        span: Span,
        name_span: Span,
    ) -> Option<OpenCall<'w>> {
        let id = ty.class_id()?;
        let outer = self.outer_for(id, outer, span)?;
        let visible = self.constructors(id, true);
        let chosen =
            self.constructor_among(&visible, ty, is_diamond, arguments, span, name_span)?;
        let what = What::New {
            class: id,
            outer,
            hidden: Vec::new(),
        };
        Some(OpenCall { what, ..chosen })
    }

    /// The constructor of a class for these arguments.
    pub(super) fn constructor(
        &mut self,
        id: ClassId,
        ty: &Type,
        is_diamond: bool,
        arguments: Vec<Argument<'w>>,
        span: Span,
        name_span: Span,
    ) -> Option<OpenCall<'w>> {
        let visible = self.constructors(id, false);
        self.constructor_among(&visible, ty, is_diamond, arguments, span, name_span)
    }

    /// The constructors that can be called here. With `new` those that are `protected` can be called
    /// in their package only, and the library has packages of its own.
    fn constructors(&self, id: ClassId, is_new: bool) -> Vec<MethodId> {
        let is_foreign = is_new && self.w.is_library(id) && !self.w.is_library(self.class());
        let can_see_private = self.can_see_private(id);
        let all = self.w.class(id).constructors.iter().copied();
        all.filter(|constructor| {
            let modifiers = self.w.method(*constructor).modifiers;
            (!modifiers.is_private() || can_see_private)
                && !(is_foreign && modifiers.is_protected())
        })
        .collect()
    }

    fn constructor_among(
        &mut self,
        visible: &[MethodId],
        ty: &Type,
        is_diamond: bool,
        arguments: Vec<Argument<'w>>,
        span: Span,
        name_span: Span,
    ) -> Option<OpenCall<'w>> {
        let class = self.w.class(ty.class_id()?);
        if visible.is_empty() && !class.constructors.is_empty() {
            let name = class.simple_name.clone();
            self.report(diagnostics::private_constructor(name_span, &name));
            return None;
        }
        self.select(
            "<init>",
            name_span,
            visible,
            ty,
            is_diamond,
            arguments,
            &[],
            span,
        )
    }

    pub(super) fn new_of_reference(
        &mut self,
        ty: Type,
        arguments: Vec<Argument<'w>>,
        span: Span,
    ) -> Option<OpenCall<'w>> {
        let id = ty.class_id()?;
        let class = self.w.class(id);
        if class.is_abstract() {
            self.report(diagnostics::abstract_instantiation(
                span,
                &class.simple_name,
                class.is_interface(),
            ));
            return None;
        }
        let is_diamond = self.w.is_raw(&ty);
        self.construct(&ty, is_diamond, arguments, None, span, span)
    }

    fn new_anonymous(
        &mut self,
        new: ast::NewExpr<'w>,
        body: ast::ClassBody<'w>,
        ty: Type,
        is_diamond: bool,
        outer: Option<Expr>,
        want: &Type,
    ) -> Expr {
        let span = new.span();
        let Some(id) = self.w.local_class(self.file(), body.span()) else {
            return self.error(span);
        };
        let Some(base) = ty.class_id() else {
            return self.error(span);
        };
        let base_class = self.w.class(base);
        let arguments = self.arguments(new.arguments());
        let is_interface = base_class.is_interface();
        if base_class.modifiers.is_final() {
            self.report(diagnostics::extends_final(span, &base_class.simple_name));
            return self.error(span);
        }
        let mut checked = Vec::new();
        let mut super_constructor = None;
        let mut super_outer = None;
        let ty = if is_interface {
            if !arguments.is_empty() {
                let name = base_class.simple_name.clone();
                self.report(diagnostics::wrong_argument_count(
                    span,
                    &name,
                    arguments.len(),
                    &[0],
                    None,
                ));
                return self.error(span);
            }
            match is_diamond {
                true => {
                    let parameters = self.w.type_parameters(base);
                    let opened = self.inf.open(&parameters, &Default::default());
                    let own: Vec<Type> = opened.0.into_iter().map(|(_, ty)| ty).collect();
                    let open = Type::Class(base, own.into());
                    if want.is_certain() {
                        _ = self.inf.is_compatible(&open, want);
                    }
                    self.inf.resolve(&open)
                }
                false => ty,
            }
        } else {
            let Some(outer_found) = self.outer_for(base, outer, span) else {
                return self.error(span);
            };
            super_outer = outer_found;
            let name_span = new.class().map_or(span, |ty| ty.span());
            let Some(mut call) =
                self.constructor(base, &ty, is_diamond, arguments, span, name_span)
            else {
                return self.error(span);
            };
            if is_diamond && want.is_certain() {
                _ = self.inf.is_compatible(&call.result, want);
            }
            self.solve(&mut call);
            call.what = What::New {
                class: base,
                outer: None,
                hidden: Vec::new(),
            };
            let finished = self.finish(call, false);
            let ExprKind::New(made) = finished.kind else {
                return self.error(span);
            };
            checked = made.arguments;
            super_constructor = Some(made.constructor);
            finished.ty
        };
        let object = self.w.object();
        let supers = match is_interface {
            true => Supers {
                super_class: Some(object),
                interfaces: vec![ty],
                bounds: Vec::new(),
            },
            false => Supers {
                super_class: Some(ty),
                interfaces: Vec::new(),
                bounds: Vec::new(),
            },
        };
        let parameters: Vec<Type> = checked.iter().map(|argument| argument.ty.clone()).collect();
        let constructor = self.declare_anonymous(id, supers, parameters);
        let Some(constructor) = constructor else {
            return self.error(span);
        };
        self.check_anonymous(id, constructor, super_constructor, super_outer);
        let outer = match self.w.class(id).has_outer {
            true => {
                let around = self.around();
                around
                    .first()
                    .filter(|a| !a.is_static)
                    .map(|a| Box::new(self.this(a.class, span)))
            }
            false => None,
        };
        let kind = ExprKind::New(crate::typed::New {
            class: id,
            constructor,
            outer,
            arguments: checked,
        });
        Expr {
            kind,
            ty: Type::class(id),
            span,
        }
    }
}
