//! What may take the place of an inherited method (JLS 8.4.8).

use std::rc::Rc;

use marblerun_syntax::{Span, ast};
use marblerun_vm::class::{ClassId, MethodId};

use crate::diagnostics;
use crate::types::{Substitution, Type};
use crate::world::{ClassDecl, MethodDecl, World};

/// Reports what is wrong with overriding `other`; whether there was something.
pub(super) fn check_override(
    world: &World,
    class: &ClassDecl,
    method: &MethodDecl,
    other: MethodId,
    decl: ast::MethodDecl<'_>,
) -> bool {
    let base = world.method(other);
    let of = world.class(base.class).simple_name.clone();
    let span = method.name_span;
    let report = |span: Span, why: &str, hint: &str| {
        world.report(
            method.file,
            diagnostics::bad_override(span, &method.name, &of, why, hint),
        );
        true
    };
    if base.modifiers.is_final() {
        return report(span, "that is final", "choose another name");
    }
    if method.modifiers.is_static() {
        return report(span, "this is static, that is not", "remove `static`");
    }
    if method.modifiers.access() < base.modifiers.access() {
        let word = match base.modifiers.access() {
            3 => "public",
            2 => "protected",
            _ => "package-private",
        };
        let hint = format!("declare it `{word}`");
        return report(
            span,
            &format!("that is {word}, this is less accessible"),
            &hint,
        );
    }
    let own = world.signature(method.id);
    let given = world.signature(other);
    let this = world.this_type(class.id);
    let mut substitution = match world.as_super(&this, base.class) {
        Some(ty) => world.arguments_of(&ty),
        None => Substitution::default(),
    };
    // Type parameters of the two methods are the same, in order.
    for index in 0..base.type_parameters.len().min(method.type_parameters.len()) {
        let variable = |owner| crate::types::TypeVariable {
            owner: crate::types::TypeOwner::Method(owner),
            index: index as u16,
        };
        substitution
            .0
            .push((variable(other), Type::Variable(variable(method.id))));
    }
    let wanted = substitution.apply(&given.result);
    let fits = match (&own.result, &wanted) {
        (Type::Unknown, _) | (_, Type::Unknown) => true,
        (a, b) if a.is_primitive() || b.is_primitive() || *a == Type::Void || *b == Type::Void => {
            a == b
        }
        (a, b) => world.is_subtype(a, b) || world.is_subtype(&world.erase(a), &world.erase(b)),
    };
    if !fits {
        let at = decl.return_type().map_or(span, |ty| ty.span());
        let (a, b) = (world.show(&own.result), world.show(&wanted));
        let why = format!("the return type `{a}` is not `{b}`");
        return report(at, &why, &format!("return `{b}`"));
    }
    check_throws(world, method, other, decl, &of)
}

fn check_throws(
    world: &World,
    method: &MethodDecl,
    other: MethodId,
    decl: ast::MethodDecl<'_>,
    of: &Rc<str>,
) -> bool {
    let unchecked: Vec<ClassId> = ["java.lang.RuntimeException", "java.lang.Error"]
        .into_iter()
        .filter_map(|name| world.class_named(name))
        .collect();
    let allowed = world.throws(other);
    let own = world.signature(method.id);
    for (thrown, written) in own.throws.iter().zip(decl.throws()) {
        let Some(id) = thrown.class_id() else {
            continue;
        };
        let fits = allowed
            .iter()
            .chain(&unchecked)
            .any(|class| world.is_subclass(&Type::class(id), *class));
        if !fits {
            let shown = world.show(thrown);
            world.report(
                method.file,
                diagnostics::bad_override(
                    written.span(),
                    &method.name,
                    of,
                    &format!("that does not throw `{shown}`"),
                    &format!("catch `{shown}` in the method"),
                ),
            );
            return true;
        }
    }
    false
}

/// A static method hides, an instance method cannot take the place of a static one.
pub(super) fn check_static_clash(world: &World, class: &ClassDecl, method: &MethodDecl) {
    for super_type in world
        .supertypes(class.id)
        .iter()
        .filter(|id| **id != class.id)
    {
        if world.class(*super_type).is_interface() {
            continue;
        }
        for other in &world.class(*super_type).methods {
            let base = world.method(*other);
            let is_same = base.name == method.name
                && !base.modifiers.is_private()
                && world.same_parameters(class.id, method.id, *other);
            let statics = (base.modifiers.is_static(), method.modifiers.is_static());
            // A private method overrides nothing, and takes the place all the same.
            let is_hidden = method.modifiers.is_private();
            if is_same && (statics.0 != statics.1 || is_hidden) {
                let of = world.class(base.class).simple_name.clone();
                let (why, hint) = match statics {
                    (true, false) => ("that is static, this is not", "choose another name"),
                    (false, true) => ("this is static, that is not", "remove `static`"),
                    _ => (
                        "that can be used elsewhere, this is private",
                        "remove `private`",
                    ),
                };
                let diagnostic =
                    diagnostics::bad_override(method.name_span, &method.name, &of, why, hint);
                world.report(method.file, diagnostic);
                return;
            }
        }
    }
}
