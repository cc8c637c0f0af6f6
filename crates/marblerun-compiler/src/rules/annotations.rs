//! Annotations: that there are such, and what those of Java demand (JLS 9.6.4).

use marblerun_syntax::ast;

use crate::diagnostics;
use crate::resolve::TypeScope;
use crate::world::{ClassDecl, World};

/// Annotations before a class or a member of it. `is_method`: before a method.
pub(super) fn check(
    world: &World,
    class: &ClassDecl,
    modifiers: Option<ast::Modifiers<'_>>,
    is_method: bool,
) {
    let scope = TypeScope {
        file: class.file,
        class: Some(class.id),
        method: None,
        locals: &[],
    };
    let annotations = modifiers.into_iter().flat_map(|list| list.annotations());
    for annotation in annotations {
        let Some(name) = annotation.name() else {
            continue;
        };
        let report = |diagnostic| world.report(class.file, diagnostic);
        if world.find_type(scope, name.text()).is_none() {
            let near = world.near_type(name.text());
            report(diagnostics::unknown_type(
                name.span(),
                name.text(),
                near.as_deref(),
            ));
        } else if name.text() == "Override" && !is_method {
            report(diagnostics::misplaced_override(annotation.span()));
        }
    }
}

pub(super) fn check_class(world: &World, class: &ClassDecl) {
    let node = class.node.and_then(|node| world.view(node));
    let Some(decl) = node.and_then(ast::TypeDecl::cast) else {
        return;
    };
    check(world, class, decl.modifiers(), false);
    let annotations = decl.modifiers();
    let mut annotations = annotations.into_iter().flat_map(|list| list.annotations());
    let functional = annotations.find(|annotation| {
        let name = annotation.name();
        name.is_some_and(|name| name.text() == "FunctionalInterface")
    });
    if let Some(annotation) = functional.filter(|_| world.function_method(class.id).is_none()) {
        let problem = diagnostics::not_functional(annotation.span(), &class.simple_name);
        world.report(class.file, problem);
    }
}
