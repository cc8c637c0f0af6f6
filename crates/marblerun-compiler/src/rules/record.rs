//! What a record may declare: initialisers, its canonical constructor, the methods that read its
//! components (JLS 8.10).

use marblerun_syntax::{Diagnostic, ast};
use marblerun_vm::class::ClassKind;

use crate::diagnostics;
use crate::world::{ClassDecl, MethodDecl, World};

pub(super) fn check(world: &World, class: &ClassDecl) {
    let node = class.node.filter(|_| class.kind == ClassKind::Record);
    let view = node.and_then(|node| world.view(node));
    let Some(decl) = view.and_then(ast::TypeDecl::cast) else {
        return;
    };
    let report = |diagnostic| world.report(class.file, diagnostic);
    super::check_varargs(decl.components(), &report);
    for member in decl.members() {
        if let ast::Member::Initializer(block) = member
            && !block.is_static()
        {
            report(diagnostics::record_initializer(block.span()));
        }
    }
}

/// The constructor that takes the components calls them as they are called.
pub(super) fn check_constructor(
    world: &World,
    class: &ClassDecl,
    constructor: &MethodDecl,
    report: &dyn Fn(Diagnostic),
) {
    let components = &class.fields[..class.n_components.min(class.fields.len())];
    let signature = world.signature(constructor.id);
    let is_canonical = class.kind == ClassKind::Record
        && signature.parameters.len() == components.len()
        && (0..components.len())
            .all(|at| signature.parameters[at] == world.field_type(class.id, at));
    let names = || components.iter().map(|field| &field.name);
    if is_canonical && !names().eq(&signature.names) {
        let names: Vec<String> = names().map(|name| format!("`{name}`")).collect();
        report(diagnostics::canonical_names(
            constructor.name_span,
            &names.join(", "),
        ));
    }
}

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
