//! What type parameters demand and where they mean nothing (JLS 4.5, 8.1.2).

use marblerun_syntax::{Diagnostic, Span};
use marblerun_vm::class::ClassId;

use crate::diagnostics;
use crate::types::{Type, TypeOwner};
use crate::world::World;

/// Reports the first type argument that is not what its type parameter demands.
pub(crate) fn check_bounds(
    world: &World,
    ty: &Type,
    span: Span,
    report: &dyn Fn(Diagnostic),
) -> bool {
    match ty {
        Type::Array(element) => check_bounds(world, element, span, report),
        Type::Wildcard(_, bound) => check_bounds(world, bound, span, report),
        Type::Class(id, arguments) => {
            let substitution = world.arguments_of(ty);
            let own = &world.class(*id).type_parameters;
            let bounds = &world.supers(*id).bounds;
            for (index, argument) in arguments.iter().enumerate().take(own.len()) {
                if !check_bounds(world, argument, span, report) {
                    return false;
                }
                let bounds = bounds.get(index).into_iter().flatten();
                for bound in bounds.map(|bound| substitution.apply(bound)) {
                    let is_known = argument.is_certain() && bound.is_certain();
                    if is_known
                        && !matches!(argument, Type::Wildcard(..))
                        && !world.is_subtype(argument, &bound)
                    {
                        let shown = (world.show(argument), world.show(&bound));
                        report(diagnostics::not_within_bounds(
                            span,
                            &shown.0,
                            &own[index].name,
                            &shown.1,
                        ));
                        return false;
                    }
                }
            }
            true
        }
        _ => true,
    }
}

/// The type parameter of `class` that a type mentions.
pub(super) fn parameter_of(world: &World, class: ClassId, ty: &Type) -> Option<std::rc::Rc<str>> {
    match ty {
        Type::Variable(variable) if variable.owner == TypeOwner::Class(class) => {
            Some(world.variable_name(*variable))
        }
        Type::Class(_, list) | Type::Intersection(list) => {
            list.iter().find_map(|ty| parameter_of(world, class, ty))
        }
        Type::Array(element) | Type::Wildcard(_, element) => parameter_of(world, class, element),
        _ => None,
    }
}
