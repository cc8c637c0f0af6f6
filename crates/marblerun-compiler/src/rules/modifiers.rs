//! Modifiers that a declaration cannot have, alone or together (JLS 8.1.1, 8.3.1, 8.4.3, 9.4).

use marblerun_syntax::{Diagnostic, Span};
use marblerun_vm::class::ClassKind;

use super::class_span;
use crate::diagnostics;
use crate::world::{ClassDecl, FieldDecl, MethodDecl, Modifiers, World};

/// `public`, `protected` and `private` exclude each other.
pub(super) fn check_access(modifiers: Modifiers, span: Span, report: &dyn Fn(Diagnostic)) {
    let access = [
        (modifiers.is_public(), "public"),
        (modifiers.is_protected(), "protected"),
        (modifiers.is_private(), "private"),
    ];
    let mut set = access.iter().filter(|(is_set, _)| *is_set);
    if let (Some((_, first)), Some((_, second))) = (set.next(), set.next()) {
        report(diagnostics::bad_modifiers(span, first, second));
    }
}

fn check_none(words: &[(bool, &str)], span: Span, report: &dyn Fn(Diagnostic)) {
    if let Some((_, word)) = words.iter().find(|(is_set, _)| *is_set) {
        report(diagnostics::modifier_not_allowed(span, word));
    }
}

pub(super) fn check_class(world: &World, class: &ClassDecl) {
    if class.is_anonymous || class.node.is_none() {
        return;
    }
    let modifiers = class.modifiers;
    let span = class_span(world, class);
    let report = |diagnostic| world.report(class.file, diagnostic);
    check_none(
        &[
            (modifiers.is_synchronized(), "synchronized"),
            (modifiers.is_volatile(), "volatile"),
            (modifiers.is_native(), "native"),
        ],
        span,
        &report,
    );
    let is_enum = class.kind == ClassKind::Enum;
    let is_record = class.kind == ClassKind::Record;
    check_none(
        &[
            (is_enum && modifiers.is_final(), "final"),
            (
                (is_enum || is_record) && modifiers.is_abstract(),
                "abstract",
            ),
        ],
        span,
        &report,
    );
    if !is_record && modifiers.is_final() && modifiers.is_abstract() {
        report(diagnostics::bad_modifiers(span, "abstract", "final"));
    }
}

pub(super) fn check_field(field: &FieldDecl, report: &dyn Fn(Diagnostic)) {
    let (modifiers, span) = (field.modifiers, field.name_span);
    check_access(modifiers, span, report);
    check_none(
        &[
            (modifiers.is_abstract(), "abstract"),
            (modifiers.is_synchronized(), "synchronized"),
            (modifiers.is_native(), "native"),
        ],
        span,
        report,
    );
    if modifiers.is_final() && modifiers.is_volatile() {
        report(diagnostics::bad_modifiers(span, "final", "volatile"));
    }
}

pub(super) fn check_method(class: &ClassDecl, method: &MethodDecl, report: &dyn Fn(Diagnostic)) {
    let (modifiers, span) = (method.modifiers, method.name_span);
    check_access(modifiers, span, report);
    let is_interface = class.is_interface();
    check_none(
        &[
            (modifiers.is_volatile(), "volatile"),
            (is_interface && modifiers.is_protected(), "protected"),
            (is_interface && modifiers.is_final(), "final"),
            (is_interface && modifiers.is_synchronized(), "synchronized"),
            (!is_interface && modifiers.is_default(), "default"),
        ],
        span,
        report,
    );
}

pub(super) fn check_constructor(
    class: &ClassDecl,
    constructor: &MethodDecl,
    report: &dyn Fn(Diagnostic),
) {
    let (modifiers, span) = (constructor.modifiers, constructor.name_span);
    check_access(modifiers, span, report);
    let is_enum = class.kind == ClassKind::Enum;
    check_none(
        &[
            (is_enum && modifiers.is_public(), "public"),
            (is_enum && modifiers.is_protected(), "protected"),
            (modifiers.is_static(), "static"),
            (modifiers.is_final(), "final"),
            (modifiers.is_abstract(), "abstract"),
            (modifiers.is_synchronized(), "synchronized"),
        ],
        span,
        report,
    );
}
