//! Calls: finding what is called, checking what it is given.

use std::rc::Rc;

use marblerun_syntax::ast::{CallExpr, Expr, Name};

use super::{Compiler, nearest};
use crate::code::{Callee, Invocation, Op};
use crate::diagnostics;
use crate::library::{Class, Declaration, class_bindings, named};
use crate::types::{Bindings, Type};

/// What the name of a call is looked up in.
enum Target {
    Function,
    Static(&'static str, &'static [&'static str]),
    /// Of an object of that class.
    Method(String, &'static [&'static str], Bindings),
    /// Something is wrong with it, and that was reported.
    Unknown,
}

impl<'a> Compiler<'a> {
    pub(super) fn call(&mut self, call: CallExpr<'a>) -> Type {
        let Some(name) = call.name() else {
            // The parser has reported it; the receiver may still be checked.
            if let Some(receiver) = call.receiver() {
                self.expression(receiver, None);
            }
            return Type::Unknown;
        };
        let target = self.target(call, name);
        let arguments: Vec<Expr<'a>> = call.arguments().collect();
        let Some((declaration, bindings)) = self.declaration(&target, call, name, arguments.len())
        else {
            for argument in arguments.iter().filter(|argument| !is_lambda(**argument)) {
                self.expression(*argument, None);
            }
            return Type::Unknown;
        };
        let bindings = self.arguments(&arguments, &declaration, bindings);
        let callee = match target {
            Target::Function => Callee::Function(name.text().into()),
            Target::Static(class, _) => Callee::Static(class.into(), name.text().into()),
            Target::Method(..) | Target::Unknown => Callee::Method(name.text().into()),
        };
        let invocation = Invocation {
            callee,
            arguments: arguments.len(),
            text: one_line(call.link_span().text(self.text)),
            line: self.index.line(name.span().start),
        };
        self.emit(call.link_span(), Op::Invoke(Rc::new(invocation)));
        declaration.result.with(&bindings)
    }

    /// Finds out what is called on what, emitting the steps for the receiver.
    fn target(&mut self, call: CallExpr<'a>, name: Name<'a>) -> Target {
        let Some(receiver) = call.receiver() else {
            return Target::Function;
        };
        if let Some(class) = self.class_at(receiver) {
            return Target::Static(class.name, class.statics);
        }
        match self.expression(receiver, None) {
            Type::Unknown => Target::Unknown,
            Type::Class(name, arguments) => match self.library.class(&name) {
                Some(class) => {
                    Target::Method(name, class.methods, class_bindings(class, &arguments))
                }
                None => Target::Method(name, OBJECT, Bindings::new()),
            },
            Type::Void => {
                self.report(diagnostics::no_value(receiver.span()));
                Target::Unknown
            }
            other => {
                self.report(diagnostics::not_an_object(name.span(), &other, name.text()));
                Target::Unknown
            }
        }
    }

    /// The class that a path such as `System.out` names.
    fn class_at(&self, receiver: Expr<'a>) -> Option<Class> {
        let path = receiver.view().text();
        let first = path.split('.').next()?;
        if self.body.scope.find(first).is_some() {
            return None;
        }
        self.library
            .classes
            .iter()
            .find(|class| class.name == path)
            .copied()
    }

    /// The declaration that is called, with what is known of its type variables.
    fn declaration(
        &mut self,
        target: &Target,
        call: CallExpr<'a>,
        name: Name<'a>,
        given: usize,
    ) -> Option<(Declaration, Bindings)> {
        let (declarations, bindings) = match target {
            Target::Function => (self.library.functions, Bindings::new()),
            Target::Static(_, statics) => (*statics, Bindings::new()),
            Target::Method(_, methods, bindings) => (*methods, bindings.clone()),
            Target::Unknown => return None,
        };
        let found: Vec<Declaration> = named(declarations, name.text()).collect();
        if found.is_empty() {
            self.report_unknown(target, name, declarations);
            return None;
        }
        let mut counts: Vec<usize> = found.iter().map(|d| d.parameters.len()).collect();
        match found.into_iter().find(|d| d.parameters.len() == given) {
            Some(declaration) => Some((declaration, bindings)),
            None => {
                counts.sort_unstable();
                counts.dedup();
                let span = call.arguments_span().unwrap_or(name.span());
                let problem = diagnostics::wrong_argument_count(span, name.text(), given, &counts);
                self.report(problem);
                None
            }
        }
    }

    fn report_unknown(
        &mut self,
        target: &Target,
        name: Name<'a>,
        declarations: &'static [&'static str],
    ) {
        let known = declarations.iter().map(|text| Declaration::read(text).name);
        let near = nearest(name.text(), known);
        let class = match target {
            Target::Function | Target::Unknown => {
                let problem = diagnostics::unknown_function(name.span(), name.text(), near);
                return self.report(problem);
            }
            Target::Static(class, _) => *class,
            Target::Method(class, ..) => class.as_str(),
        };
        let elsewhere = self.library.all_classes().find(|other| {
            other.name != class && named(other.methods, name.text()).next().is_some()
        });
        let elsewhere = elsewhere.map(|class| class.name);
        let problem = diagnostics::unknown_method(name.span(), class, name.text(), near, elsewhere);
        self.report(problem);
    }

    /// Emits the arguments, checks them and binds type variables by them.
    fn arguments(
        &mut self,
        arguments: &[Expr<'a>],
        declaration: &Declaration,
        mut bindings: Bindings,
    ) -> Bindings {
        for (argument, parameter) in arguments.iter().zip(&declaration.parameters) {
            let given = self.value(*argument, Some(&parameter.with(&bindings)));
            bind(parameter, &given, &mut bindings);
        }
        bindings
    }
}

/// What every object has.
const OBJECT: &[&str] = &["boolean equals(Object)"];

fn is_lambda(expression: Expr<'_>) -> bool {
    matches!(expression.without_parens(), Expr::Lambda(_))
}

/// Binds the variables of a declared type that are not bound yet by what is given for it.
fn bind(declared: &Type, given: &Type, bindings: &mut Bindings) {
    match (declared, given) {
        (Type::Variable(name), given) => {
            bindings
                .entry(name.clone())
                .or_insert_with(|| given.boxed());
        }
        (Type::Class(_, declared), Type::Class(_, given)) => {
            for (declared, given) in declared.iter().zip(given) {
                bind(declared, given, bindings);
            }
        }
        _ => {}
    }
}

/// A piece of source on one line, without the spaces of its layout.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
