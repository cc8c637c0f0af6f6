//! The messages of this crate: one function each.

use marblerun_syntax::{Diagnostic, Span};

use crate::types::Type;

/// The hint for a name that was probably meant.
fn did_you_mean(diagnostic: Diagnostic, near: Option<&str>) -> Diagnostic {
    match near {
        Some(near) => diagnostic.with_hint(format!("did you mean `{near}`?")),
        None => diagnostic,
    }
}

pub(crate) fn unsupported(span: Span, construct: &str) -> Diagnostic {
    Diagnostic::error(
        "unsupported",
        span,
        format!("{construct} cannot be run here"),
    )
    .with_hint("programs are made of variables, calls, lambdas and operators")
}

pub(crate) fn unknown_name(span: Span, name: &str, near: Option<&str>) -> Diagnostic {
    did_you_mean(
        Diagnostic::error("unknown-name", span, format!("`{name}` is not defined")),
        near,
    )
}

pub(crate) fn unknown_function(span: Span, name: &str, near: Option<&str>) -> Diagnostic {
    let message = format!("there is no function `{name}`");
    did_you_mean(Diagnostic::error("unknown-function", span, message), near)
}

pub(crate) fn unknown_method(
    span: Span,
    class: &str,
    name: &str,
    near: Option<&str>,
    elsewhere: Option<&str>,
) -> Diagnostic {
    let message = format!("`{class}` has no method `{name}`");
    let diagnostic = did_you_mean(Diagnostic::error("unknown-method", span, message), near);
    match elsewhere {
        Some(other) => diagnostic.with_hint(format!("`{name}` is a method of `{other}`")),
        None => diagnostic,
    }
}

pub(crate) fn not_an_object(span: Span, of: &Type, name: &str) -> Diagnostic {
    let message = format!("`{of}` has no methods, so no `{name}`");
    Diagnostic::error("not-an-object", span, message)
}

pub(crate) fn no_fields(span: Span, of: &Type, name: &str) -> Diagnostic {
    Diagnostic::error(
        "unknown-field",
        span,
        format!("`{of}` has no field `{name}`"),
    )
    .with_hint(format!("a method is called with parentheses: `{name}()`"))
}

pub(crate) fn wrong_argument_count(
    span: Span,
    name: &str,
    given: usize,
    declared: &[usize],
) -> Diagnostic {
    let counts: Vec<String> = declared.iter().map(usize::to_string).collect();
    let plural = if declared == [1] { "" } else { "s" };
    let message = format!(
        "`{name}` takes {} argument{plural}, not {given}",
        counts.join(" or ")
    );
    Diagnostic::error("wrong-argument-count", span, message)
}

pub(crate) fn wrong_parameter_count(span: Span, expected: usize, given: usize) -> Diagnostic {
    let plural = if expected == 1 { "" } else { "s" };
    let message = format!("a lambda with {expected} parameter{plural} is expected, not {given}");
    let hint = match expected {
        0 => "write `() -> …`",
        1 => "write `x -> …`",
        _ => "write `(x, y) -> …`",
    };
    Diagnostic::error("wrong-parameter-count", span, message).with_hint(hint)
}

pub(crate) fn lambda_not_expected(span: Span, expected: &Type) -> Diagnostic {
    let message = format!("a lambda cannot be converted to `{expected}`");
    Diagnostic::error("incompatible-types", span, message)
}

pub(crate) fn lambda_without_context(span: Span) -> Diagnostic {
    Diagnostic::error(
        "lambda-without-context",
        span,
        "a lambda is not expected here",
    )
    .with_hint("pass it to a method such as `map`")
}

pub(crate) fn incompatible_types(span: Span, given: &Type, expected: &Type) -> Diagnostic {
    let message = format!("incompatible types: `{given}` cannot be converted to `{expected}`");
    let diagnostic = Diagnostic::error("incompatible-types", span, message);
    match (given, expected) {
        (Type::Class(name, arguments), expected)
            if arguments.is_empty() && expected.function().is_some() =>
        {
            diagnostic.with_hint(format!("write a lambda: `x -> …` instead of a `{name}`"))
        }
        (_, expected) if expected.function().is_some() => {
            diagnostic.with_hint("write a lambda: `x -> …`")
        }
        _ => diagnostic,
    }
}

pub(crate) fn bad_operands(span: Span, operator: &str, left: &Type, right: &Type) -> Diagnostic {
    let message = format!("`{operator}` cannot be applied to `{left}` and `{right}`");
    Diagnostic::error("bad-operands", span, message)
}

pub(crate) fn bad_operand(span: Span, operator: &str, operand: &Type) -> Diagnostic {
    let message = format!("`{operator}` cannot be applied to `{operand}`");
    Diagnostic::error("bad-operand", span, message)
}

pub(crate) fn already_defined(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "already-defined",
        span,
        format!("variable `{name}` is already defined"),
    )
    .with_hint("choose another name")
}

pub(crate) fn unknown_type(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "unknown-type",
        span,
        format!("there is no type `{name}` here"),
    )
    .with_hint("`var` takes the type of the value")
}

pub(crate) fn no_value(span: Span) -> Diagnostic {
    Diagnostic::error(
        "no-value",
        span,
        "this call returns nothing that could be used here",
    )
}

pub(crate) fn missing_return(span: Span) -> Diagnostic {
    Diagnostic::error("missing-return", span, "missing return statement")
        .with_hint("end the lambda with `return …;`")
}

pub(crate) fn return_outside(span: Span) -> Diagnostic {
    Diagnostic::error(
        "return-outside",
        span,
        "there is nothing to return from here",
    )
    .with_hint("remove the `return`; the value of the last expression is what is subscribed")
}

// Paths.

pub(crate) fn missing_return(end: Span) -> Diagnostic {
    Diagnostic::error("missing-return", end, "missing return statement")
        .with_hint("the method has a result: end every path with `return` or `throw`")
}

pub(crate) fn lambda_without_result(span: Span) -> Diagnostic {
    let message = "this lambda gives a result on some paths and none on others";
    Diagnostic::error("missing-return", span, message)
        .with_hint("end every path with `return` or `throw`")
}

pub(crate) fn case_without_value(span: Span) -> Diagnostic {
    let message = "this case of the `switch` expression ends without a value";
    Diagnostic::error("missing-yield", span, message).with_hint("end it with `yield`")
}

pub(crate) fn unreachable(span: Span) -> Diagnostic {
    Diagnostic::error("unreachable-code", span, "unreachable statement")
        .with_hint("the statement before it never lets the program get here")
}

pub(crate) fn variable_without_value(span: Span, name: &str, declared: Span) -> Diagnostic {
    let message = format!("variable `{name}` might not have been initialized");
    let diagnostic = Diagnostic::error("uninitialized-variable", span, message)
        .with_hint(format!("give `{name}` a value on every path that leads here"));
    if declared == span {
        diagnostic
    } else {
        diagnostic.with_label(declared, "declared here without a value")
    }
}

pub(crate) fn final_field_without_value(span: Span, name: &str) -> Diagnostic {
    let message = format!("variable `{name}` might not have been initialized");
    Diagnostic::error("uninitialized-field", span, message).with_hint(format!(
        "`{name}` is final: give it a value where it is declared or in every constructor"
    ))
}

pub(crate) fn final_assigned_twice(span: Span, name: &str) -> Diagnostic {
    let message = format!("variable `{name}` might already have been assigned");
    Diagnostic::error("final-assigned-twice", span, message)
        .with_hint(format!("`{name}` is final: it gets a value once"))
}

pub(crate) fn unreported_exception(span: Span, class: &str) -> Diagnostic {
    let message =
        format!("unreported exception `{class}`; must be caught or declared to be thrown");
    Diagnostic::error("unreported-exception", span, message).with_hint(format!(
        "put it in `try {{ … }} catch ({class} e) {{ … }}`, or add `throws {class}` to the method"
    ))
}

pub(crate) fn unreported_on_close(span: Span, class: &str, resource: &str) -> Diagnostic {
    let message = format!(
        "unreported exception `{class}`; must be caught or declared to be thrown: it comes from \
         the implicit `close()` of `{resource}`"
    );
    Diagnostic::error("unreported-exception", span, message).with_hint(format!(
        "add `catch ({class} e) {{ … }}`, or `throws {class}` to the method"
    ))
}

pub(crate) fn already_caught(span: Span, class: &str) -> Diagnostic {
    let message = format!("exception `{class}` has already been caught");
    Diagnostic::error("already-caught", span, message)
        .with_hint("put the `catch` of the narrower class first")
}

pub(crate) fn never_thrown(span: Span, class: &str) -> Diagnostic {
    let message =
        format!("exception `{class}` is never thrown in body of corresponding try statement");
    Diagnostic::error("never-thrown", span, message).with_hint("leave this `catch` out")
}
