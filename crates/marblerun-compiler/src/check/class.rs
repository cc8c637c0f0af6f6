//! Classes that are declared in a body: local and anonymous ones.

use std::rc::Rc;

use marblerun_syntax::ast::{self, View};
use marblerun_syntax::{Kind as Syntax, Node};
use marblerun_vm::class::{ClassId, MethodId};

use super::Checker;
use crate::typed::{Capture, Expr};
use crate::types::Type;
use crate::world::{Signature, Supers};

impl<'w> Checker<'w> {
    pub(super) fn local_class(&mut self, decl: ast::TypeDecl<'w>) -> Option<ClassId> {
        let name = decl.name()?;
        let id = self.w.local_class(self.file(), decl.span())?;
        if self
            .top()
            .is_some_and(|frame| frame.types.iter().any(|(other, _)| &**other == name.text()))
        {
            self.report(crate::diagnostics::duplicate_class(
                name.span(),
                name.text(),
            ));
        }
        self.frame().types.push((name.text().into(), id));
        let class = self.w.class(id);
        *class.scope.borrow_mut() = self.local_types();
        if class.kind == marblerun_vm::class::ClassKind::Class {
            self.capture(id, decl.view());
        }
        if self.quiet == 0 {
            self.check_bodies(id);
        }
        Some(id)
    }

    /// Finds the variables that a class uses, before its bodies are checked: every name in it that
    /// is a variable here. One that is hidden inside is held in vain, which does no harm.
    fn capture(&mut self, id: ClassId, view: View<'w>) {
        let mut names: Vec<&str> = Vec::new();
        self.names_in(view.node(), view.source(), &mut names);
        let Some(frame) = self.top() else { return };
        let mut captures: Vec<Capture> = Vec::new();
        for name in names {
            let found = frame.scope.iter().rev().find(|(other, _)| &**other == name);
            let Some((name, variable)) = found else {
                continue;
            };
            if captures.iter().any(|capture| capture.variable == *variable) {
                continue;
            }
            let ty = self.variable_type(*variable);
            captures.push(Capture {
                variable: *variable,
                name: name.clone(),
                ty,
            });
        }
        *self.w.class(id).captures.borrow_mut() = captures.into();
    }

    fn names_in<'a>(&self, node: &'a Node, source: &'a str, found: &mut Vec<&'a str>) {
        for child in node.descendants() {
            match child.kind() {
                Syntax::NameExpr => {
                    if let Some(token) = child.token(Syntax::Identifier) {
                        found.push(token.span.text(source));
                    }
                }
                // What another local class captures is needed to make one.
                Syntax::ClassType => {
                    let Some(token) = child.token(Syntax::Identifier) else {
                        continue;
                    };
                    let name = token.span.text(source);
                    let types = self
                        .top()
                        .map(|frame| frame.types.as_slice())
                        .unwrap_or_default();
                    let Some((_, other)) = types.iter().rev().find(|(own, _)| &**own == name)
                    else {
                        continue;
                    };
                    let Some(frame) = self.top() else { continue };
                    for capture in self.w.captures(*other).iter() {
                        let of_this = frame.variables.get(capture.variable.0 as usize);
                        if of_this.is_some_and(|variable| variable.name == capture.name) {
                            let at = variable_name(source, &capture.name);
                            found.extend(at);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Tells an anonymous class what it extends; gives its constructor.
    pub(super) fn declare_anonymous(
        &mut self,
        id: ClassId,
        supers: Supers,
        parameters: Vec<Type>,
    ) -> Option<MethodId> {
        let class = self.w.class(id);
        *class.supers.borrow_mut() = Some(Rc::new(supers));
        self.w.forget(id);
        *class.scope.borrow_mut() = self.local_types();
        let constructor = class.constructors.first().copied()?;
        let names = (0..parameters.len())
            .map(|index| Rc::from(format!("a{index}")))
            .collect();
        *self.w.method(constructor).signature.borrow_mut() = Some(Rc::new(Signature {
            bounds: Vec::new(),
            parameters,
            names,
            result: Type::Void,
            throws: Vec::new(),
        }));
        if let Some(view) = class.node.and_then(|node| self.w.view(node)) {
            self.capture(id, view);
        }
        Some(constructor)
    }

    /// Checks the bodies of an anonymous class; its constructor passes everything on.
    pub(super) fn check_anonymous(
        &mut self,
        id: ClassId,
        constructor: MethodId,
        super_constructor: Option<MethodId>,
        super_outer: Option<Expr>,
    ) {
        if self.quiet > 0 {
            return;
        }
        self.check_anonymous_constructor(id, constructor, super_constructor, super_outer);
        self.check_bodies(id);
    }

    /// Checks all bodies of a class that is declared here.
    pub(super) fn check_bodies(&mut self, id: ClassId) {
        let class = self.w.class(id);
        let mut methods: Vec<MethodId> = Vec::new();
        if !class.is_anonymous {
            methods.extend(class.constructors.iter().copied());
        }
        methods.extend(class.methods.iter().copied());
        methods.extend(class.initializer);
        crate::rules::check_class(self.w, id);
        for method in methods {
            self.check_body(method);
        }
        for (_, nested) in &class.nested {
            self.check_bodies(*nested);
        }
    }
}

/// The name as a piece of the text, so that it lives as long as the others.
fn variable_name<'a>(source: &'a str, name: &str) -> Option<&'a str> {
    let at = source.find(name)?;
    source.get(at..at + name.len())
}
