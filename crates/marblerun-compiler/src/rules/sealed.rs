//! Sealed classes and what may extend them (JLS 8.1.1.2, 8.1.6).

use marblerun_syntax::ast;
use marblerun_vm::class::{ClassId, ClassKind};

use super::class_span;
use crate::diagnostics;
use crate::resolve::TypeScope;
use crate::types::Type;
use crate::world::{ClassDecl, World};

pub(super) fn check(world: &World, class: &ClassDecl) {
    let own = decl(world, class);
    if let Some(own) = own.filter(|own| own.is_sealed()) {
        check_permits(world, class, own);
    }
    for base in world.supers(class.id).all().filter_map(Type::class_id) {
        let base = world.class(base);
        let Some(sealed) = decl(world, base).filter(|decl| decl.is_sealed()) else {
            continue;
        };
        let listed = permitted(world, base, sealed);
        let is_permitted = !class.is_local
            && match sealed.permits().next() {
                Some(_) => listed.contains(&class.id),
                None => base.file == class.file,
            };
        let report = |diagnostic| world.report(class.file, diagnostic);
        let span = class_span(world, class);
        if !is_permitted {
            report(diagnostics::not_permitted(span, &base.simple_name));
        } else if class.kind != ClassKind::Record
            && class.kind != ClassKind::Enum
            && !class.modifiers.is_final()
            && !own.is_some_and(|own| own.is_sealed() || own.is_non_sealed())
        {
            report(diagnostics::open_below_sealed(
                span,
                &class.simple_name,
                &base.simple_name,
                class.is_interface(),
            ));
        }
    }
}

fn decl<'w>(world: &'w World, class: &ClassDecl) -> Option<ast::TypeDecl<'w>> {
    let node = class.node.filter(|_| !world.is_library(class.id))?;
    ast::TypeDecl::cast(world.view(node)?)
}

/// The classes that a sealed one lists.
fn permitted(world: &World, class: &ClassDecl, decl: ast::TypeDecl<'_>) -> Vec<ClassId> {
    let scope = TypeScope {
        file: class.file,
        class: Some(class.id),
        method: None,
        locals: &[],
    };
    let types = decl.permits();
    types
        .filter_map(|ty| world.resolve(scope, ty, &mut Vec::new()).class_id())
        .collect()
}

fn check_permits(world: &World, class: &ClassDecl, decl: ast::TypeDecl<'_>) {
    let extends = |other: ClassId| {
        let supers = world.supers(other);
        supers.all().any(|ty| ty.class_id() == Some(class.id))
    };
    let report = |diagnostic| world.report(class.file, diagnostic);
    let scope = TypeScope {
        file: class.file,
        class: Some(class.id),
        method: None,
        locals: &[],
    };
    let mut is_empty = true;
    for ty in decl.permits() {
        is_empty = false;
        let mut out = Vec::new();
        let found = world.resolve(scope, ty, &mut out);
        out.into_iter().for_each(report);
        if let Some(id) = found.class_id().filter(|id| !extends(*id)) {
            let name = &world.class(id).simple_name;
            report(diagnostics::permits_stranger(
                ty.span(),
                name,
                &class.simple_name,
            ));
        }
    }
    if is_empty
        && !world
            .own_classes()
            .any(|other| other.file == class.file && extends(other.id))
    {
        let span = class_span(world, class);
        report(diagnostics::sealed_without_subclasses(
            span,
            &class.simple_name,
        ));
    }
}
