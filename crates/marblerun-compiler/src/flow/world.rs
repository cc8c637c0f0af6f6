//! Following the paths of every body of a program.

use std::rc::Rc;

use marblerun_syntax::Span;
use marblerun_syntax::ast::{
    Block, CompactConstructorDecl, ConstructorDecl, MethodDecl as MethodTree,
};
use marblerun_vm::class::{ClassId, MethodId};

use super::{Classes, Promise, Throwables, check};
use crate::typed::{FieldRef, StmtKind};
use crate::types::Type;
use crate::world::{FieldOrigin, MethodDecl, MethodOrigin, World};

impl Classes for World {
    fn is_subclass(&self, class: ClassId, of: ClassId) -> bool {
        self.supertypes(class).contains(&of)
    }

    fn class_name(&self, class: ClassId) -> Rc<str> {
        self.class(class).simple_name.clone()
    }

    fn throwables(&self) -> Throwables {
        let named = |name| self.class_named(name).unwrap_or(ClassId(u32::MAX));
        Throwables {
            throwable: named("java.lang.Throwable"),
            exception: named("java.lang.Exception"),
            runtime_exception: named("java.lang.RuntimeException"),
            error: named("java.lang.Error"),
        }
    }

    fn throws(&self, method: MethodId) -> Vec<ClassId> {
        World::throws(self, method)
    }

    fn lambda_throws(&self, interface: ClassId) -> Vec<ClassId> {
        self.function_method(interface)
            .map_or_else(Vec::new, |method| World::throws(self, method))
    }
}

/// Reports what is wrong with the paths through the bodies of this world, not of the library below.
pub(crate) fn check_all(world: &World) {
    for class in world.own_classes() {
        crate::rules::check_circles(world, class);
    }
    for method in world
        .own_methods()
        .filter(|method| world.is_shown(method.file))
    {
        let Some(promise) = promise(world, method) else {
            continue;
        };
        let body = world.body(method.id);
        for diagnostic in check(&body, &promise, world) {
            world.report(method.file, diagnostic);
        }
    }
}

/// What a method promises; none if it has no body of its own.
fn promise(world: &World, method: &MethodDecl) -> Option<Promise> {
    let block = match method.origin {
        MethodOrigin::Method(node) => MethodTree::cast(world.view(node)?)?
            .body()
            .map(Block::span)?,
        MethodOrigin::Constructor(node) => ConstructorDecl::cast(world.view(node)?)?
            .body()
            .map(Block::span)?,
        MethodOrigin::Compact(node) => CompactConstructorDecl::cast(world.view(node)?)?
            .body()
            .map(Block::span)?,
        MethodOrigin::Lambda => return None,
        _ => method.name_span,
    };
    let end = Span::new(block.end.saturating_sub(1).max(block.start), block.end);
    let may_throw_anything = matches!(
        method.origin,
        MethodOrigin::Main | MethodOrigin::AnonymousConstructor
    );
    Some(Promise {
        has_result: !matches!(world.signature(method.id).result, Type::Void),
        throws: (!may_throw_anything).then(|| World::throws(world, method.id)),
        end,
        blank_finals: blank_finals(world, method),
    })
}

/// The final fields that a constructor has to give a value: none if it calls another one.
fn blank_finals(world: &World, method: &MethodDecl) -> Vec<(FieldRef, Rc<str>)> {
    let class = world.class(method.class);
    let is_own = matches!(
        method.origin,
        MethodOrigin::Constructor(_) | MethodOrigin::DefaultConstructor
    );
    if !is_own || calls_other(world, method) {
        return Vec::new();
    }
    let fields = class.fields.iter().enumerate();
    let blank = fields.filter(|(_, field)| {
        let has_value = match field.origin {
            FieldOrigin::Declared(_, declarator) => world
                .view(declarator)
                .and_then(marblerun_syntax::ast::VariableDeclarator::cast)
                .is_none_or(|declarator| declarator.value().is_some()),
            FieldOrigin::Component(_) => false,
            FieldOrigin::Constant(..) => true,
        };
        field.modifiers.is_final() && !field.modifiers.is_static() && !has_value
    });
    blank
        .map(|(index, field)| (world.field_ref(method.class, index), field.name.clone()))
        .collect()
}

fn calls_other(world: &World, method: &MethodDecl) -> bool {
    let body = world.body(method.id);
    body.statements
        .iter()
        .any(|statement| match &statement.kind {
            StmtKind::Construct(constructor, ..) => {
                world.method(*constructor).class == method.class
            }
            _ => false,
        })
}
