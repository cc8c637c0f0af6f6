//! The methods of a record that read its components (JLS 8.10.3).

use marblerun_syntax::ast;
use marblerun_vm::class::ClassKind;

use crate::diagnostics;
use crate::world::{ClassDecl, MethodDecl, World};

/// Whether a method is called like a component and has no parameters.
pub(super) fn is_accessor(class: &ClassDecl, method: &MethodDecl) -> bool {
    class.kind == ClassKind::Record
        && method.n_parameters == 0
        && component(class, method).is_some()
}

fn component(class: &ClassDecl, method: &MethodDecl) -> Option<usize> {
    let mut components = class.fields.iter().take(class.n_components);
    components.position(|field| field.name == method.name)
}

pub(super) fn check_accessor(
    world: &World,
    class: &ClassDecl,
    method: &MethodDecl,
    decl: ast::MethodDecl<'_>,
) {
    let Some(index) = component(class, method).filter(|_| is_accessor(class, method)) else {
        return;
    };
    let wanted = world.field_type(class.id, index);
    let result = &world.signature(method.id).result;
    let is_same = *result == wanted || !result.is_certain() || !wanted.is_certain();
    let hint = match () {
        () if !is_same => format!("return `{}`", world.show(&wanted)),
        () if !method.modifiers.is_public() => "declare it `public`".to_owned(),
        () if method.modifiers.is_static() => "remove `static`".to_owned(),
        () if decl.throws().next().is_some() => "remove `throws`".to_owned(),
        () => return,
    };
    let span = method.name_span;
    world.report(
        method.file,
        diagnostics::bad_accessor(span, &method.name, &hint),
    );
}
