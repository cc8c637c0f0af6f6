//! Constructors: where they can be, and that one of them begins with the superclass (JLS 8.8.7).

use marblerun_syntax::ast;
use marblerun_vm::class::MethodId;

use super::modifiers;
use crate::diagnostics;
use crate::typed::StmtKind;
use crate::world::{ClassDecl, MethodOrigin, World};

pub(super) fn check(world: &World, class: &ClassDecl) {
    for id in &class.constructors {
        let constructor = world.method(*id);
        if !matches!(
            constructor.origin,
            MethodOrigin::Constructor(_) | MethodOrigin::Compact(_)
        ) {
            continue;
        }
        let report = |diagnostic| world.report(constructor.file, diagnostic);
        if class.is_interface() {
            report(diagnostics::interface_constructor(constructor.name_span));
        }
        modifiers::check_constructor(class, constructor, &report);
        let MethodOrigin::Constructor(node) = constructor.origin else {
            continue;
        };
        if let Some(decl) = world.view(node).and_then(ast::ConstructorDecl::cast) {
            super::annotations::check(world, class, decl.modifiers(), false);
            super::check_varargs(decl.parameters(), &report);
            super::record::check_constructor(world, class, constructor, &report);
        }
    }
}

/// Reports constructors that call each other in a circle.
pub(crate) fn check_circles(world: &World, class: &ClassDecl) {
    let next = |id: MethodId| {
        let body = world.body(id);
        body.statements
            .iter()
            .find_map(|statement| match statement.kind {
                StmtKind::Construct(other, ..) if world.method(other).class == class.id => {
                    Some((other, statement.span))
                }
                _ => None,
            })
    };
    for id in &class.constructors {
        let mut at = *id;
        for _ in &class.constructors {
            let Some((other, span)) = next(at) else { break };
            if other == *id && at != *id {
                let file = world.method(at).file;
                world.report(file, diagnostics::recursive_constructor(span));
                return;
            }
            at = other;
        }
    }
}
