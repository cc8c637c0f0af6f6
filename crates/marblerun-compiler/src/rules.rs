//! What must hold for a class as a whole (JLS 8, 9).

mod annotations;
mod constructors;
pub(crate) mod generic;
mod modifiers;
mod overriding;
mod record;
mod sealed;

use marblerun_syntax::ast;
use marblerun_syntax::{Diagnostic, Kind as Syntax, Span};
use marblerun_vm::class::{ClassId, ClassKind, MethodId};

use crate::diagnostics;
use crate::types::{Substitution, Type};
use crate::world::{ClassDecl, FieldDecl, FieldOrigin, MethodDecl, MethodOrigin, Modifiers, World};

pub(crate) use constructors::check_circles;

/// Reports imports of what is not there.
pub(crate) fn check_imports(world: &World) {
    for (index, file) in world.own_files().enumerate() {
        for import in &file.imports {
            let path = match import.is_static {
                true => import.path.rsplit_once('.').map_or("", |(class, _)| class),
                false => &import.path,
            };
            // Packages of Java that are not here may still be named.
            let is_package = path.strip_suffix(".*").is_some_and(|package| {
                package.starts_with("java") || world.has_package(package, &format!("{package}."))
            });
            if !is_package && world.class_named(path).is_none() {
                let id = crate::typed::FileId(world.first.file + index as u32);
                world.report(id, diagnostics::unknown_import(import.span, path));
            }
        }
    }
}

/// Reports what is wrong with a class besides its bodies.
pub(crate) fn check_class(world: &World, id: ClassId) {
    _ = world.supers(id);
    let class = world.class(id);
    for index in 0..class.fields.len() {
        _ = world.field_type(id, index);
    }
    for method in class.methods.iter().chain(&class.constructors) {
        _ = world.signature(*method);
    }
    if world.base.is_none() || world.is_library(id) {
        return;
    }
    modifiers::check_class(world, class);
    annotations::check_class(world, class);
    record::check(world, class);
    sealed::check(world, class);
    check_members(world, class);
    constructors::check(world, class);
    for method in &class.methods {
        check_method(world, class, world.method(*method));
    }
    check_implemented(world, class);
    check_inherited(world, class);
}

/// A class must choose between bodies that interfaces give to the same method.
fn check_inherited(world: &World, class: &ClassDecl) {
    let is_below = |a: ClassId, b: ClassId| world.supertypes(a).binary_search(&b).is_ok();
    for super_type in world.supertypes(class.id).iter() {
        for id in &world.class(*super_type).methods {
            let method = world.method(*id);
            if !method.modifiers.is_default() || *super_type == class.id {
                continue;
            }
            let all = world.methods_named(class.id, &method.name);
            let others = all
                .iter()
                .filter(|other| **other != *id && world.same_parameters(class.id, **other, *id));
            let homes: Vec<ClassId> = others.map(|other| world.method(*other).class).collect();
            let is_settled = homes.iter().any(|home| {
                !world.class(*home).is_interface()
                    || *home == class.id
                    || is_below(*home, method.class)
            });
            let rival = homes.iter().find(|home| !is_below(method.class, **home));
            if let (false, Some(rival), true) = (is_settled, rival, all.contains(id)) {
                let problem = diagnostics::inherits_both(
                    class_span(world, class),
                    &class.simple_name,
                    &method.name,
                    &world.class(method.class).simple_name,
                    &world.class(*rival).simple_name,
                );
                world.report(class.file, problem);
                return;
            }
        }
    }
}

fn check_members(world: &World, class: &ClassDecl) {
    for (index, field) in class.fields.iter().enumerate() {
        let taken = class
            .fields
            .iter()
            .take(index)
            .any(|other| other.name == field.name);
        if taken && !field.name.starts_with('$') {
            world.report(
                class.file,
                diagnostics::already_defined(field.name_span, &field.name),
            );
        }
        let is_own =
            matches!(field.origin, FieldOrigin::Declared(node, _) if world.is_shown(node.file));
        if is_own {
            let report = |diagnostic| world.report(class.file, diagnostic);
            modifiers::check_field(field, &report);
            check_field_type(world, class, index, field);
        }
        if class.kind == ClassKind::Record && is_own && !field.modifiers.is_static() {
            world.report(class.file, diagnostics::record_field(field.name_span));
        }
    }
    for list in [&class.methods, &class.constructors] {
        for (index, id) in list.iter().enumerate() {
            let method = world.method(*id);
            if method.origin == MethodOrigin::Main || !world.is_shown(method.file) {
                continue;
            }
            let same = list.iter().take(index).any(|other| {
                world.method(*other).name == method.name
                    && world.is_shown(world.method(*other).file)
                    && erased(world, *other) == erased(world, *id)
            });
            if same {
                let shown = world.signature_text(*id);
                world.report(
                    method.file,
                    diagnostics::duplicate_method(method.name_span, &shown),
                );
            }
        }
    }
}

fn check_varargs<'a>(
    parameters: impl Iterator<Item = ast::Parameter<'a>>,
    report: &dyn Fn(Diagnostic),
) {
    let parameters: Vec<ast::Parameter<'_>> = parameters.collect();
    if let Some((_, before)) = parameters.split_last()
        && let Some(varargs) = before.iter().find(|parameter| parameter.is_varargs())
    {
        report(diagnostics::varargs_not_last(varargs.view().span()));
    }
}

/// The type of a field: its arguments, and that a static one does not depend on the object.
fn check_field_type(world: &World, class: &ClassDecl, index: usize, field: &FieldDecl) {
    let FieldOrigin::Declared(node, declarator) = field.origin else {
        return;
    };
    let report = |diagnostic| world.report(class.file, diagnostic);
    let decl = world.view(node).and_then(ast::FieldDecl::cast);
    annotations::check(world, class, decl.and_then(|decl| decl.modifiers()), false);
    let written = decl.and_then(ast::FieldDecl::ty);
    let ty = world.field_type(class.id, index);
    if let Some(written) = written {
        check_type(world, class, &ty, written.span(), field.modifiers, &report);
    }
    let has_value = world
        .view(declarator)
        .and_then(ast::VariableDeclarator::cast)
        .is_none_or(|declarator| declarator.value().is_some());
    if class.is_interface() && !has_value {
        report(diagnostics::interface_field_without_value(
            field.name_span,
            &field.name,
        ));
    }
}

fn check_signature(
    world: &World,
    class: &ClassDecl,
    method: &MethodDecl,
    decl: ast::MethodDecl<'_>,
) {
    let signature = world.signature(method.id);
    let report = |diagnostic| world.report(method.file, diagnostic);
    let written = decl.parameters().filter_map(|parameter| parameter.ty());
    let types = signature.parameters.iter().zip(written);
    let result = decl.return_type().map(|ty| (&signature.result, ty));
    for (ty, written) in result.into_iter().chain(types) {
        check_type(world, class, ty, written.span(), method.modifiers, &report);
    }
}

fn check_type(
    world: &World,
    class: &ClassDecl,
    ty: &Type,
    span: Span,
    modifiers: Modifiers,
    report: &dyn Fn(Diagnostic),
) {
    generic::check_bounds(world, ty, span, report);
    if modifiers.is_static()
        && let Some(name) = generic::parameter_of(world, class.id, ty)
    {
        report(diagnostics::static_type_parameter(span, &name));
    }
}

fn erased(world: &World, id: MethodId) -> Vec<Type> {
    world
        .signature(id)
        .parameters
        .iter()
        .map(|ty| world.erase(ty))
        .collect()
}

fn check_method(world: &World, class: &ClassDecl, method: &MethodDecl) {
    let MethodOrigin::Method(node) = method.origin else {
        return;
    };
    if !world.is_shown(method.file) {
        return;
    }
    let Some(decl) = world.view(node).and_then(ast::MethodDecl::cast) else {
        return;
    };
    let span = method.name_span;
    let has_body = decl.body().is_some();
    let modifiers = method.modifiers;
    let report = |diagnostic| world.report(method.file, diagnostic);
    check_varargs(decl.parameters(), &report);
    modifiers::check_method(class, method, &report);
    annotations::check(world, class, decl.modifiers(), true);
    check_signature(world, class, method, decl);
    record::check_accessor(world, class, method, decl);
    if class.is_interface() {
        let may_have_body =
            modifiers.is_default() || modifiers.is_static() || modifiers.is_private();
        if has_body && !may_have_body {
            report(diagnostics::body_needs_default(span, &method.name));
        } else if !has_body && may_have_body {
            report(diagnostics::missing_method_body(span, &method.name));
        }
    } else if modifiers.is_abstract() {
        if has_body {
            report(diagnostics::body_of_abstract(span, &method.name));
        } else if !class.modifiers.is_abstract() && class.kind != ClassKind::Enum {
            // On the line of the class, as javac says it.
            let shown = world.signature_text(method.id);
            report(diagnostics::abstract_in_concrete(
                class.name_span,
                &class.simple_name,
                &shown,
            ));
        }
    } else if !has_body && !modifiers.is_native() {
        report(diagnostics::missing_method_body(span, &method.name));
    }
    if modifiers.is_abstract() && !class.is_interface() {
        for (is_set, word) in [
            (modifiers.is_private(), "private"),
            (modifiers.is_static(), "static"),
            (modifiers.is_final(), "final"),
        ] {
            if is_set {
                report(diagnostics::bad_modifiers(span, "abstract", word));
            }
        }
    }
    let overridden = world.overridden(method.id);
    let annotation = decl
        .modifiers()
        .into_iter()
        .flat_map(|modifiers| modifiers.annotations())
        .find(|annotation| {
            annotation
                .name()
                .is_some_and(|name| name.text() == "Override")
        });
    let is_accessor = record::is_accessor(class, method);
    if let Some(annotation) = annotation.filter(|_| overridden.is_empty() && !is_accessor) {
        report(diagnostics::overrides_nothing(
            annotation.span(),
            &method.name,
        ));
    }
    for other in overridden.iter() {
        if overriding::check_override(world, class, method, *other, decl) {
            break;
        }
    }
    overriding::check_static_clash(world, class, method);
}

/// Every abstract method must have a body in a class that is not abstract.
pub(crate) fn check_implemented(world: &World, class: &ClassDecl) {
    if class.is_abstract() || class.node.is_none() {
        return;
    }
    let is_enum = class.kind == ClassKind::Enum;
    // A constant of an enum may have a body that has the method.
    let (with_body, without): (Vec<&FieldDecl>, Vec<&FieldDecl>) = class
        .fields
        .iter()
        .filter(|field| matches!(field.origin, FieldOrigin::Constant(..)))
        .partition(|field| matches!(field.origin, FieldOrigin::Constant(_, _, Some(_))));
    if !with_body.is_empty() && without.is_empty() {
        return;
    }
    for super_type in world.supertypes(class.id).iter() {
        let base = world.class(*super_type);
        for id in &base.methods {
            let method = world.method(*id);
            if !method.modifiers.is_abstract() || (*super_type == class.id && !is_enum) {
                continue;
            }
            let all = world.methods_named(class.id, &method.name);
            let is_done = all.iter().any(|other| {
                let candidate = world.method(*other);
                !candidate.modifiers.is_abstract()
                    && !candidate.modifiers.is_static()
                    && world.same_parameters(class.id, *other, *id)
            });
            // Overridden by another abstract one, which is looked at itself.
            let is_visible = all.contains(id);
            if !is_done && is_visible {
                if let (Some(constant), false) = (without.first(), with_body.is_empty()) {
                    let name = &class.simple_name;
                    let problem =
                        diagnostics::abstract_instantiation(constant.name_span, name, false);
                    world.report(class.file, problem);
                    return;
                }
                let shown = shown_in(world, class.id, *id);
                let name = match class.is_anonymous {
                    true => "this anonymous class".to_owned(),
                    false => class.simple_name.to_string(),
                };
                let span = class_span(world, class);
                world.report(
                    class.file,
                    diagnostics::not_implemented(span, &name, &shown, &base.simple_name),
                );
                return;
            }
        }
    }
}

/// Where javac reports what is wrong with a class: its first line.
fn class_span(world: &World, class: &ClassDecl) -> Span {
    let decl = class
        .node
        .and_then(|node| world.view(node))
        .and_then(ast::TypeDecl::cast);
    match decl {
        // Annotations may be on lines of their own before it.
        Some(decl)
            if decl
                .modifiers()
                .is_some_and(|m| m.view().node().tokens().next().is_some()) =>
        {
            let first = decl.modifiers().and_then(|modifiers| {
                let mut tokens = modifiers.view().node().tokens();
                tokens
                    .find(|token| token.kind != Syntax::At)
                    .map(|token| token.span)
            });
            first.unwrap_or(class.name_span).cover(class.name_span)
        }
        _ => class.name_span,
    }
}

/// A method as the class would have to declare it.
fn shown_in(world: &World, class: ClassId, id: MethodId) -> String {
    let signature = world.signature(id);
    let this = world.this_type(class);
    let substitution = match world.as_super(&this, world.method(id).class) {
        Some(ty) => world.arguments_of(&ty),
        None => Substitution::default(),
    };
    let parameters: Vec<String> = signature
        .parameters
        .iter()
        .map(|ty| world.show(&substitution.apply(ty)))
        .collect();
    format!("{}({})", world.method(id).name, parameters.join(", "))
}
