//! The messages of this crate: one function each.

use marblerun_syntax::{Diagnostic, Span};
use std::rc::Rc;

/// The name that was probably meant.
pub(crate) fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut best: Option<(f64, &str)> = None;
    for other in names.filter(|other| !other.is_empty() && *other != name && !other.contains('$')) {
        let own = strsim::damerau_levenshtein(name, other);
        let longest = name.chars().count().max(other.chars().count());
        let is_begun = name.len() >= 3 && other.starts_with(name);
        let is_same = name.eq_ignore_ascii_case(other);
        if is_begun || is_same || own * 3 <= longest {
            let score = if is_same { 0.0 } else { own as f64 };
            if best.is_none_or(|(least, _)| score < least) {
                best = Some((score, other));
            }
        }
    }
    best.map(|(_, other)| other.to_owned())
}

fn error(
    id: &'static str,
    span: Span,
    message: impl Into<String>,
    hint: impl Into<String>,
) -> Diagnostic {
    Diagnostic::error(id, span, message).with_hint(hint)
}

/// The hint for a name that was probably meant, or what to do otherwise. The name is the place of the
/// diagnostic.
fn did_you_mean(diagnostic: Diagnostic, near: Option<&str>, otherwise: &str) -> Diagnostic {
    let span = diagnostic.span;
    match near {
        Some(near) => diagnostic
            .with_hint(format!("did you mean `{near}`?"))
            .with_fix(span, near),
        None => diagnostic.with_hint(otherwise),
    }
}

// Names.

pub(crate) fn unknown_name(span: Span, name: &str, near: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::error("unknown-name", span, format!("`{name}` is not defined"));
    did_you_mean(
        diagnostic,
        near,
        "declare it before it is used, or check how it is written",
    )
}

pub(crate) fn unknown_function(span: Span, name: &str, near: Option<&str>) -> Diagnostic {
    let message = format!("there is no function `{name}`");
    let diagnostic = Diagnostic::error("unknown-function", span, message);
    did_you_mean(
        diagnostic,
        near,
        "declare the method, or write the object before a dot",
    )
}

pub(crate) fn unknown_method(
    span: Span,
    class: &str,
    name: &str,
    near: Option<&str>,
    elsewhere: Option<&str>,
    is_field: bool,
) -> Diagnostic {
    let message = format!("`{class}` has no method `{name}`");
    let diagnostic = Diagnostic::error("unknown-method", span, message);
    if is_field {
        return diagnostic.with_hint(format!("`{name}` is a field: write it without parentheses"));
    }
    match (near, elsewhere) {
        (None, Some(other)) => diagnostic.with_hint(format!("`{name}` is a method of `{other}`")),
        _ => did_you_mean(diagnostic, near, "check the name, or declare the method"),
    }
}

pub(crate) fn name_elsewhere(
    span: Span,
    class: &str,
    name: &str,
    who: &str,
    here: &str,
) -> Diagnostic {
    let message = format!("`{class}` has no method `{name}`");
    let hint = format!("what {who} calls `{name}` is `{here}` here");
    Diagnostic::error("unknown-method", span, message)
        .with_hint(hint)
        .with_fix(span, here)
}

pub(crate) fn lenient_call(span: Span, name: &str) -> Diagnostic {
    let message = format!("`{name}` takes a function, and this is what the function is to return");
    let hint = "write `error -> ` before it: then it is made only when it is needed";
    Diagnostic::warning("value-for-function", span, message).with_hint(hint)
}

pub(crate) fn idle(span: Span, class: &str, method: &str) -> Diagnostic {
    let message = format!("this `{class}` is not used: nothing happens before it is subscribed to");
    let hint = format!("call `{method}` on it, or make it part of another one");
    Diagnostic::warning("idle-publisher", span, message)
        .with_hint(hint)
        .with_insertion(span, format!(".{method}()"))
}

pub(crate) fn unknown_field(
    span: Span,
    class: &str,
    name: &str,
    near: Option<&str>,
    has_method: bool,
) -> Diagnostic {
    let message = format!("`{class}` has no field `{name}`");
    let diagnostic = Diagnostic::error("unknown-field", span, message);
    let hint = format!("a method is called with parentheses: `{name}()`");
    match near {
        _ if has_method => diagnostic.with_hint(hint).with_insertion(span, "()"),
        None => diagnostic.with_hint(hint),
        near => did_you_mean(diagnostic, near, ""),
    }
}

pub(crate) fn unknown_constant(
    span: Span,
    class: &str,
    name: &str,
    near: Option<&str>,
) -> Diagnostic {
    let message = format!("`{class}` has no constant `{name}`");
    let diagnostic = Diagnostic::error("unknown-constant", span, message);
    did_you_mean(diagnostic, near, "write the name of one of its constants")
}

pub(crate) fn unknown_type(span: Span, name: &str, near: Option<&str>) -> Diagnostic {
    let message = format!("there is no type `{name}` here");
    let diagnostic = Diagnostic::error("unknown-type", span, message);
    did_you_mean(diagnostic, near, "`var` takes the type of the value")
}

pub(crate) fn unknown_import(span: Span, name: &str) -> Diagnostic {
    error(
        "unknown-import",
        span,
        format!("there is nothing called `{name}` to import"),
        "remove the import: the classes that are here need none",
    )
    .with_fix(span, "")
}

pub(crate) fn unknown_label(span: Span, name: &str) -> Diagnostic {
    error(
        "unknown-label",
        span,
        format!("there is no label `{name}` around this"),
        format!("write `{name}:` before the loop that is meant"),
    )
}

pub(crate) fn type_as_value(span: Span, name: &str) -> Diagnostic {
    error(
        "type-as-value",
        span,
        format!("`{name}` is a type, not a value"),
        format!("write `new {name}(…)` for an object, or `{name}.` and a static member"),
    )
}

pub(crate) fn private_access(span: Span, name: &str, class: &str) -> Diagnostic {
    error(
        "private-access",
        span,
        format!("`{name}` is private in `{class}`"),
        "use a method that is not private",
    )
}

pub(crate) fn private_constructor(span: Span, class: &str) -> Diagnostic {
    error(
        "private-access",
        span,
        format!("the constructor of `{class}` is private"),
        "use a static method that makes the object",
    )
}

// Static and not.

pub(crate) fn not_static_method(span: Span, name: &str) -> Diagnostic {
    error(
        "not-static",
        span,
        format!("`{name}` needs an object: it cannot be called from a static context"),
        format!("call it on an object, or declare `{name}` as `static`"),
    )
}

pub(crate) fn not_static_field(span: Span, name: &str) -> Diagnostic {
    error(
        "not-static",
        span,
        format!("the field `{name}` needs an object: there is none in a static context"),
        format!("name an object before it, or declare `{name}` as `static`"),
    )
}

pub(crate) fn not_static_variable(span: Span, name: &str) -> Diagnostic {
    error(
        "not-static",
        span,
        format!("the variable `{name}` cannot be used in a static context"),
        "pass it as an argument",
    )
}

pub(crate) fn this_in_static(span: Span, word: &str) -> Diagnostic {
    error(
        "not-static",
        span,
        format!("there is no `{word}` in a static context"),
        "remove `static` from the method, or use an object",
    )
}

pub(crate) fn needs_outer(span: Span, class: &str, outer: &str) -> Diagnostic {
    error(
        "not-static",
        span,
        format!("`{class}` is an inner class: it needs an object of `{outer}` around it"),
        format!("declare `{class}` as `static`, or write `outer.new {class}(…)`"),
    )
}

pub(crate) fn not_enclosing(span: Span, class: &str) -> Diagnostic {
    error(
        "not-enclosing",
        span,
        format!("`{class}` is not a class around this"),
        "name a class that this code is in",
    )
}

pub(crate) fn before_super(span: Span, name: &str) -> Diagnostic {
    error(
        "before-super",
        span,
        format!("`{name}` cannot be used before `super(…)` has been called"),
        "use the parameters of the constructor",
    )
}

// Calls.

pub(crate) fn not_an_object(span: Span, of: &str, name: &str) -> Diagnostic {
    error(
        "not-an-object",
        span,
        format!("`{of}` has no methods, so no `{name}`"),
        "a primitive value is no object: use an operator or a static method",
    )
}

pub(crate) fn wrong_argument_count(
    span: Span,
    name: &str,
    given: usize,
    declared: &[usize],
    signature: Option<&str>,
) -> Diagnostic {
    let counts: Vec<String> = declared.iter().map(usize::to_string).collect();
    let plural = if declared == [1] { "" } else { "s" };
    let message = format!(
        "`{name}` takes {} argument{plural}, not {given}",
        counts.join(" or ")
    );
    let diagnostic = Diagnostic::error("wrong-argument-count", span, message);
    match signature {
        Some(signature) => diagnostic.with_hint(format!("it is declared as `{signature}`")),
        None => diagnostic,
    }
}

pub(crate) fn no_suitable_method(
    span: Span,
    name: &str,
    given: &[String],
    declared: &[String],
) -> Diagnostic {
    let shown = if name == "<init>" {
        "constructor".to_owned()
    } else {
        format!("`{name}`")
    };
    let message = format!("no {shown} takes ({})", given.join(", "));
    let list: Vec<String> = declared.iter().map(|one| format!("`{one}`")).collect();
    error(
        "no-suitable-method",
        span,
        message,
        format!("there is {}", list.join(", ")),
    )
}

pub(crate) fn ambiguous(span: Span, name: &str) -> Diagnostic {
    error(
        "ambiguous-call",
        span,
        format!("several methods `{name}` fit this call equally well"),
        "cast an argument to the type that is meant",
    )
}

pub(crate) fn abstract_call(span: Span, name: &str, class: &str) -> Diagnostic {
    error(
        "abstract-call",
        span,
        format!("`{name}` is abstract in `{class}`: there is nothing to call"),
        "remove `super.`",
    )
}

pub(crate) fn no_value(span: Span) -> Diagnostic {
    error(
        "no-value",
        span,
        "this call returns nothing that could be used here",
        "call it in a statement of its own",
    )
}

pub(crate) fn abstract_instantiation(span: Span, class: &str, is_interface: bool) -> Diagnostic {
    let hint = match is_interface {
        true => format!("make an object of a class that implements `{class}`, or write a lambda"),
        false => format!("make an object of a class that extends `{class}`"),
    };
    error(
        "abstract-instantiation",
        span,
        format!("`{class}` is abstract: there are no objects of it alone"),
        hint,
    )
}

pub(crate) fn new_enum(span: Span, class: &str) -> Diagnostic {
    error(
        "new-enum",
        span,
        format!("there are no objects of the enum `{class}` but its constants"),
        format!("write `{class}.` and the name of a constant"),
    )
}

pub(crate) fn constructor_call_not_first(span: Span, is_super: bool) -> Diagnostic {
    let word = if is_super { "super" } else { "this" };
    error(
        "constructor-call-not-first",
        span,
        format!("`{word}(…)` must be the first statement of a constructor"),
        "move it to the beginning of the constructor",
    )
}

pub(crate) fn recursive_constructor(span: Span) -> Diagnostic {
    error(
        "recursive-constructor",
        span,
        "this constructor calls itself",
        "call another constructor",
    )
}

pub(crate) fn super_alone(span: Span) -> Diagnostic {
    error(
        "super-alone",
        span,
        "`super` is not a value",
        "write `super.` and a method or field",
    )
}

// Types.

fn with_conversion_hint(
    diagnostic: Diagnostic,
    from: &str,
    to: &str,
    castable: bool,
) -> Diagnostic {
    match (from, to) {
        (_, "String") => diagnostic.with_hint("write `String.valueOf(…)` or `\"\" + …`"),
        ("String", "int" | "Integer") => diagnostic.with_hint("write `Integer.parseInt(…)`"),
        ("String", "long" | "Long") => diagnostic.with_hint("write `Long.parseLong(…)`"),
        ("String", "double" | "Double") => diagnostic.with_hint("write `Double.parseDouble(…)`"),
        ("String", "char") => diagnostic.with_hint("write one character between `'` and `'`"),
        (_, "boolean") => diagnostic.with_hint("compare it, as in `… != 0` or `… != null`"),
        _ if castable => diagnostic.with_hint(format!("if it is one, write `({to})` before it")),
        _ => diagnostic.with_hint(format!("use a value of type `{to}`, or change that type")),
    }
}

pub(crate) fn incompatible_types(
    span: Span,
    from: &str,
    to: &str,
    is_function: bool,
    castable: bool,
) -> Diagnostic {
    let message = format!("incompatible types: `{from}` cannot be converted to `{to}`");
    let diagnostic = Diagnostic::error("incompatible-types", span, message);
    if is_function && !from.contains('<') {
        return diagnostic.with_hint(format!("write a lambda: `x -> …` instead of a `{from}`"));
    }
    if is_function {
        return diagnostic.with_hint("write a lambda: `x -> …`");
    }
    with_conversion_hint(diagnostic, from, to, castable)
}

pub(crate) fn lossy_conversion(span: Span, from: &str, to: &str) -> Diagnostic {
    let message = format!("incompatible types: possible lossy conversion from `{from}` to `{to}`");
    error(
        "incompatible-types",
        span,
        message,
        format!("write `({to})` before it to cut it off, or use `{from}`"),
    )
}

pub(crate) fn inconvertible(span: Span, from: &str, to: &str) -> Diagnostic {
    error(
        "incompatible-types",
        span,
        format!("incompatible types: `{from}` can never be a `{to}`"),
        "use a type that it can have",
    )
}

pub(crate) fn incompatible_parameter(span: Span, expected: &str, given: &str) -> Diagnostic {
    error(
        "incompatible-types",
        span,
        format!("incompatible types: the parameter is a `{expected}`, not a `{given}`"),
        "leave the types out: they are known",
    )
}

pub(crate) fn bad_operands(span: Span, operator: &str, left: &str, right: &str) -> Diagnostic {
    let hint = match (operator, left, right) {
        ("&&" | "||", ..) => "both sides must be `boolean`: compare them",
        ("<" | ">" | "<=" | ">=", ..) => "compare numbers, or use `compareTo`",
        (_, "String", _) | (_, _, "String") => "turn the text into a number, or join with `+`",
        _ => "use operands that the operator is made for",
    };
    error(
        "bad-operands",
        span,
        format!("`{operator}` cannot be applied to `{left}` and `{right}`"),
        hint,
    )
}

pub(crate) fn incomparable(span: Span, operator: &str, left: &str, right: &str) -> Diagnostic {
    error(
        "bad-operands",
        span,
        format!("`{operator}` cannot compare `{left}` and `{right}`: they are never the same"),
        "compare values of one type",
    )
}

pub(crate) fn bad_operand(span: Span, operator: &str, operand: &str) -> Diagnostic {
    let hint = match operator {
        "!" => "compare it first: `!` is for `boolean`",
        _ => "use a number",
    };
    error(
        "bad-operand",
        span,
        format!("`{operator}` cannot be applied to `{operand}`"),
        hint,
    )
}

pub(crate) fn unexpected_primitive(span: Span, ty: &str) -> Diagnostic {
    error(
        "unexpected-primitive",
        span,
        format!("an object is needed here, not a `{ty}`"),
        "use an object",
    )
}

pub(crate) fn not_an_array(span: Span, ty: &str, is_list: bool) -> Diagnostic {
    let hint = if is_list {
        "write `.get(…)`"
    } else {
        "`[…]` is for arrays"
    };
    error(
        "not-an-array",
        span,
        format!("`{ty}` is not an array"),
        hint,
    )
}

pub(crate) fn array_for_other(span: Span, ty: &str) -> Diagnostic {
    error(
        "incompatible-types",
        span,
        format!("incompatible types: an array cannot be converted to `{ty}`"),
        "declare the variable as an array, or write `List.of(…)`",
    )
}

pub(crate) fn generic_array(span: Span, ty: &str) -> Diagnostic {
    error(
        "generic-array",
        span,
        format!("there are no arrays of `{ty}`, whose type arguments are not known at run time"),
        "use a `List`",
    )
}

pub(crate) fn array_without_length(span: Span, has_both: bool) -> Diagnostic {
    let (message, hint) = match has_both {
        true => (
            "an array has a length or values, not both",
            "remove the number between `[` and `]`",
        ),
        false => (
            "the length of the array is missing",
            "write it between `[` and `]`, or values in braces behind",
        ),
    };
    error("array-without-length", span, message.to_owned(), hint)
}

pub(crate) fn inherits_both(span: Span, class: &str, name: &str, a: &str, b: &str) -> Diagnostic {
    error(
        "inherits-both",
        span,
        format!("`{class}` inherits `{name}` from both `{a}` and `{b}`"),
        "override it, and call the one that is meant, like `A.super.f()`",
    )
}

pub(crate) fn varargs_not_last(span: Span) -> Diagnostic {
    error(
        "varargs-not-last",
        span,
        "only the last parameter can take any number of arguments".to_owned(),
        "move it to the end",
    )
}

pub(crate) fn not_iterable(span: Span, ty: &str) -> Diagnostic {
    error(
        "not-iterable",
        span,
        format!("`for` cannot go through a `{ty}`"),
        "it goes through arrays and collections",
    )
}

pub(crate) fn not_closeable(span: Span, ty: &str) -> Diagnostic {
    error(
        "not-closeable",
        span,
        format!("`try` cannot close a `{ty}`"),
        "the class must implement `AutoCloseable`",
    )
}

pub(crate) fn not_throwable(span: Span, ty: &str) -> Diagnostic {
    error(
        "not-throwable",
        span,
        format!("incompatible types: `{ty}` is not an exception"),
        "extend `Exception` or `RuntimeException`",
    )
}

pub(crate) fn not_a_class(span: Span, ty: &str) -> Diagnostic {
    error(
        "not-a-class",
        span,
        format!("`{ty}` is not a class"),
        "use a class",
    )
}

pub(crate) fn primitive_type_argument(span: Span, ty: &str, boxed: &str) -> Diagnostic {
    error(
        "primitive-type-argument",
        span,
        format!("a type argument must be a class, not `{ty}`"),
        format!("write `{boxed}`"),
    )
    .with_fix(span, boxed)
}

pub(crate) fn wrong_type_argument_count(
    span: Span,
    class: &str,
    expected: usize,
    given: usize,
) -> Diagnostic {
    error(
        "wrong-type-argument-count",
        span,
        format!("`{class}` takes {expected} type arguments, not {given}"),
        "write one type for each type parameter",
    )
}

pub(crate) fn void_variable(span: Span) -> Diagnostic {
    error(
        "void-as-type",
        span,
        "a variable cannot have the type `void`",
        "write another type",
    )
}

// Variables.

pub(crate) fn already_defined(span: Span, name: &str) -> Diagnostic {
    error(
        "already-defined",
        span,
        format!("variable `{name}` is already defined"),
        "choose another name",
    )
}

pub(crate) fn duplicate_class(span: Span, name: &str) -> Diagnostic {
    error(
        "duplicate-class",
        span,
        format!("there is a class `{name}` already"),
        "choose another name",
    )
}

pub(crate) fn duplicate_method(span: Span, signature: &str) -> Diagnostic {
    error(
        "duplicate-method",
        span,
        format!("method `{signature}` is already defined"),
        "choose another name or other parameters",
    )
}

pub(crate) fn duplicate_label(span: Span, name: &str) -> Diagnostic {
    error(
        "duplicate-label",
        span,
        format!("label `{name}` is already used around this"),
        "choose another name",
    )
}

pub(crate) fn assigning_final(span: Span, name: &str) -> Diagnostic {
    error(
        "assigning-final",
        span,
        format!("`{name}` is final: it cannot be assigned again"),
        "remove `final`, or use another variable",
    )
}

pub(crate) fn not_effectively_final(span: Span, name: &str, in_class: bool) -> Diagnostic {
    let what = if in_class { "class" } else { "lambda" };
    error(
        "not-effectively-final",
        span,
        format!("`{name}` is used in a {what} and must not change"),
        format!(
            "copy it to a variable that does not change, or use an `AtomicInteger` or an array for `{name}`"
        ),
    )
}

pub(crate) fn not_assignable(span: Span) -> Diagnostic {
    error(
        "not-assignable",
        span,
        "only a variable, a field or an element of an array can be assigned",
        "write the variable on the left",
    )
}

pub(crate) fn var_not_allowed(span: Span) -> Diagnostic {
    error(
        "var-not-allowed",
        span,
        "`var` is only for local variables",
        "write the type",
    )
}

pub(crate) fn var_without_value(span: Span, name: &str) -> Diagnostic {
    error(
        "var-without-value",
        span,
        format!("the type of `{name}` is not known: `var` takes it from a value"),
        "write a value after it, or its type instead of `var`",
    )
}

pub(crate) fn var_of_null(span: Span, name: &str) -> Diagnostic {
    error(
        "var-without-type",
        span,
        format!("the type of `{name}` is not known: `null` has none"),
        "write its type instead of `var`",
    )
}

pub(crate) fn var_of_lambda(span: Span, name: &str) -> Diagnostic {
    error(
        "var-without-type",
        span,
        format!("the type of `{name}` is not known: a lambda has none of its own"),
        "write its type instead of `var`, such as `Runnable`",
    )
}

pub(crate) fn var_of_array(span: Span, name: &str) -> Diagnostic {
    error(
        "var-without-type",
        span,
        format!("the type of `{name}` is not known: `{{…}}` has none of its own"),
        "write `new int[] {…}`",
    )
}

// Lambdas.

pub(crate) fn wrong_parameter_count(span: Span, expected: usize, given: usize) -> Diagnostic {
    let plural = if expected == 1 { "" } else { "s" };
    let message = format!("a lambda with {expected} parameter{plural} is expected, not {given}");
    let hint = match expected {
        0 => "write `() -> …`",
        1 => "write `x -> …`",
        _ => "write `(x, y) -> …`",
    };
    error("wrong-parameter-count", span, message, hint)
}

pub(crate) fn lambda_not_expected(span: Span, expected: &str) -> Diagnostic {
    error(
        "incompatible-types",
        span,
        format!("a lambda cannot be converted to `{expected}`"),
        format!("write a value of type `{expected}`"),
    )
}

pub(crate) fn lambda_without_context(span: Span) -> Diagnostic {
    error(
        "lambda-without-context",
        span,
        "a lambda is not expected here",
        "pass it to a method such as `map`",
    )
}

pub(crate) fn lambda_body_does_not_fit(span: Span, wants_nothing: bool) -> Diagnostic {
    let (message, hint) = match wants_nothing {
        true => (
            "the lambda must not return a value",
            "write a call, or a block without a value",
        ),
        false => ("the lambda must return a value", "end it with `return …;`"),
    };
    error(
        "bad-lambda-body",
        span,
        format!("incompatible types: {message}"),
        hint,
    )
}

pub(crate) fn reference_does_not_fit(span: Span) -> Diagnostic {
    error(
        "reference-does-not-fit",
        span,
        "the method does not fit: it takes other parameters",
        "write a lambda that calls it with its arguments",
    )
}

// Statements.

pub(crate) fn return_outside(span: Span) -> Diagnostic {
    error(
        "return-outside",
        span,
        "there is nothing to return from here",
        "remove the `return`",
    )
}

pub(crate) fn unexpected_return_value(span: Span, is_lambda: bool) -> Diagnostic {
    let what = if is_lambda { "lambda" } else { "method" };
    error(
        "unexpected-return-value",
        span,
        format!("incompatible types: this {what} returns nothing"),
        "remove the value, or give the method a return type other than `void`",
    )
}

pub(crate) fn missing_return_value(span: Span) -> Diagnostic {
    error(
        "missing-return-value",
        span,
        "a value must be returned",
        "write it after `return`",
    )
}

pub(crate) fn break_outside(span: Span) -> Diagnostic {
    error(
        "break-outside",
        span,
        "`break` outside of a loop or `switch`",
        "remove it, or write `return`",
    )
}

pub(crate) fn continue_outside(span: Span) -> Diagnostic {
    error(
        "continue-outside",
        span,
        "`continue` outside of a loop",
        "remove it, or write `return`",
    )
}

pub(crate) fn not_a_loop(span: Span, name: &str) -> Diagnostic {
    error(
        "continue-outside",
        span,
        format!("`{name}` is not a loop, so it has no next turn"),
        "write the label before a loop",
    )
}

pub(crate) fn yield_outside(span: Span) -> Diagnostic {
    error(
        "yield-outside",
        span,
        "`yield` outside of a `switch` with a value",
        "write `return`, or use the `switch` as a value",
    )
}

pub(crate) fn jump_out_of_switch(span: Span, word: &str) -> Diagnostic {
    error(
        "jump-out-of-switch",
        span,
        format!("`{word}` cannot leave a `switch` with a value"),
        "write `yield` and the value",
    )
}

pub(crate) fn already_caught(span: Span, class: &str) -> Diagnostic {
    error(
        "already-caught",
        span,
        format!("exception `{class}` has already been caught"),
        "put the `catch` of the narrower class first",
    )
}

pub(crate) fn related_alternatives(span: Span, ty: &str) -> Diagnostic {
    error(
        "related-alternatives",
        span,
        format!("`{ty}` is related to another of these exceptions by subclassing"),
        "write only the more general one",
    )
}

pub(crate) fn duplicate_case(span: Span, label: &str) -> Diagnostic {
    error(
        "duplicate-case",
        span,
        format!("there is a case `{label}` already"),
        "remove one of them",
    )
}

pub(crate) fn duplicate_default(span: Span) -> Diagnostic {
    error(
        "duplicate-case",
        span,
        "there is a `default` already",
        "remove one of them",
    )
}

pub(crate) fn bad_selector(span: Span, ty: &str) -> Diagnostic {
    error(
        "bad-selector",
        span,
        format!("`switch` cannot choose by a `{ty}`"),
        "it chooses by `int`, `char`, `String` or an enum",
    )
}

pub(crate) fn enum_label(span: Span) -> Diagnostic {
    error(
        "enum-label",
        span,
        "a case of an enum is the bare name of a constant",
        "write the name of the constant without its class",
    )
}

pub(crate) fn constant_expected(span: Span) -> Diagnostic {
    error(
        "constant-expected",
        span,
        "a case must be a constant",
        "write a literal or a `static final` constant, or use `if`",
    )
}

pub(crate) fn not_exhaustive(span: Span, missing: &[Rc<str>]) -> Diagnostic {
    let names: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
    let hint = match names.is_empty() {
        true => "write a `default ->` case".to_owned(),
        false => format!("write a case for {}, or `default ->`", names.join(", ")),
    };
    error(
        "not-exhaustive",
        span,
        "this `switch` does not cover all possible values",
        hint,
    )
}

pub(crate) fn switch_without_value(span: Span) -> Diagnostic {
    error(
        "missing-yield",
        span,
        "this `switch` expression never gives a value",
        "write `yield` and the value, or `-> value`",
    )
}

// Declarations.

pub(crate) fn cyclic_inheritance(span: Span, name: &str) -> Diagnostic {
    error(
        "cyclic-inheritance",
        span,
        format!("cyclic inheritance involving `{name}`"),
        "a class cannot be a subclass of itself",
    )
}

pub(crate) fn extends_interface(span: Span, name: &str) -> Diagnostic {
    error(
        "extends-interface",
        span,
        format!("`{name}` is an interface: no interface expected here"),
        format!("write `implements {name}`"),
    )
}

pub(crate) fn interface_expected(span: Span, name: &str) -> Diagnostic {
    error(
        "interface-expected",
        span,
        format!("`{name}` is not an interface"),
        format!("write `extends {name}`"),
    )
}

pub(crate) fn extends_final(span: Span, name: &str) -> Diagnostic {
    error(
        "extends-final",
        span,
        format!("`{name}` is final: nothing can extend it"),
        "use an object of it in a field instead",
    )
}

pub(crate) fn statements_in_two_files(span: Span) -> Diagnostic {
    error(
        "statements-in-two-files",
        span,
        "another file has the statements that are run",
        "put these statements into a method",
    )
}

pub(crate) fn not_implemented(span: Span, class: &str, method: &str, of: &str) -> Diagnostic {
    error(
        "not-implemented",
        span,
        format!("`{class}` is not abstract and does not implement `{method}` of `{of}`"),
        format!("declare `public … {method}` in it, or make it `abstract`"),
    )
}

pub(crate) fn overrides_nothing(span: Span, name: &str) -> Diagnostic {
    error(
        "overrides-nothing",
        span,
        format!("`{name}` overrides nothing"),
        "check its name and parameters, or remove `@Override`",
    )
}

pub(crate) fn bad_override(span: Span, name: &str, of: &str, why: &str, hint: &str) -> Diagnostic {
    error(
        "bad-override",
        span,
        format!("`{name}` cannot override that of `{of}`: {why}"),
        hint,
    )
}

pub(crate) fn body_of_abstract(span: Span, name: &str) -> Diagnostic {
    error(
        "body-of-abstract",
        span,
        format!("`{name}` is abstract and cannot have a body"),
        "remove the body, or the word `abstract`",
    )
}

pub(crate) fn body_needs_default(span: Span, name: &str) -> Diagnostic {
    error(
        "body-of-abstract",
        span,
        format!("`{name}` of an interface cannot have a body"),
        "write `default` or `static` before it",
    )
}

pub(crate) fn missing_method_body(span: Span, name: &str) -> Diagnostic {
    error(
        "missing-method-body",
        span,
        format!("`{name}` has no body and is not abstract"),
        "write `{ … }`",
    )
}

pub(crate) fn abstract_in_concrete(span: Span, class: &str, method: &str) -> Diagnostic {
    error(
        "abstract-in-concrete",
        span,
        format!("`{class}` is not abstract but declares the abstract `{method}`"),
        "write `abstract` before `class`, or give the method a body",
    )
}

pub(crate) fn bad_modifiers(span: Span, first: &str, second: &str) -> Diagnostic {
    error(
        "bad-modifiers",
        span,
        format!("`{first}` and `{second}` cannot be combined"),
        "remove one of them",
    )
}

pub(crate) fn record_field(span: Span) -> Diagnostic {
    error(
        "record-field",
        span,
        "a record has no other fields than its components",
        "make it a component, or `static`",
    )
}

pub(crate) fn modifier_not_allowed(span: Span, word: &str) -> Diagnostic {
    error(
        "bad-modifiers",
        span,
        format!("`{word}` is not allowed here"),
        "remove it",
    )
}

pub(crate) fn bad_accessor(span: Span, name: &str, hint: &str) -> Diagnostic {
    error(
        "bad-accessor",
        span,
        format!("`{name}()` does not fit the component `{name}` of the record"),
        hint,
    )
}

pub(crate) fn clause_not_allowed(span: Span, kind: &str) -> Diagnostic {
    error(
        "extends-not-allowed",
        span,
        format!("`extends` is not allowed here: {kind} extends no class"),
        "implement an interface",
    )
}

pub(crate) fn not_permitted(span: Span, of: &str) -> Diagnostic {
    error(
        "not-permitted",
        span,
        format!("class is not allowed to extend sealed class `{of}`"),
        format!("add it to what `{of}` permits"),
    )
}

pub(crate) fn open_below_sealed(
    span: Span,
    class: &str,
    of: &str,
    is_interface: bool,
) -> Diagnostic {
    let words = match is_interface {
        true => "`sealed` or `non-sealed`",
        false => "`final`, `sealed` or `non-sealed`",
    };
    error(
        "open-below-sealed",
        span,
        format!("`{class}` is below the sealed class `{of}`, so it must say who extends it"),
        format!("declare it {words}"),
    )
}

pub(crate) fn permits_stranger(span: Span, class: &str, of: &str) -> Diagnostic {
    error(
        "permits-stranger",
        span,
        format!("`{class}` does not extend `{of}`"),
        format!("let it extend `{of}`, or do not permit it"),
    )
}

pub(crate) fn sealed_without_subclasses(span: Span, class: &str) -> Diagnostic {
    error(
        "sealed-without-subclasses",
        span,
        format!("the sealed class `{class}` has no subclasses"),
        "declare one, or remove `sealed`",
    )
}

pub(crate) fn interface_field_without_value(span: Span, name: &str) -> Diagnostic {
    error(
        "uninitialized-constant",
        span,
        format!("`{name}` of an interface is a constant and has no value"),
        "give it a value with `=`",
    )
}

pub(crate) fn interface_constructor(span: Span) -> Diagnostic {
    error(
        "interface-constructor",
        span,
        "an interface has no constructors",
        "remove it",
    )
}

pub(crate) fn not_within_bounds(
    span: Span,
    argument: &str,
    parameter: &str,
    bound: &str,
) -> Diagnostic {
    error(
        "not-within-bounds",
        span,
        format!("type argument `{argument}` is not within bounds of `{parameter}`"),
        format!("use a type that is a `{bound}`"),
    )
}

pub(crate) fn static_type_parameter(span: Span, name: &str) -> Diagnostic {
    error(
        "static-type-parameter",
        span,
        format!(
            "the type parameter `{name}` belongs to objects: it means nothing in what is static"
        ),
        "remove `static`, or give the method a type parameter of its own",
    )
}

pub(crate) fn generic_throwable(span: Span) -> Diagnostic {
    error(
        "generic-throwable",
        span,
        "a generic class may not extend `Throwable`",
        "remove its type parameters",
    )
}

pub(crate) fn several_classes(span: Span) -> Diagnostic {
    error(
        "several-superclasses",
        span,
        "a class extends one class only",
        "implement interfaces instead",
    )
}

pub(crate) fn interface_implements(span: Span) -> Diagnostic {
    error(
        "interface-implements",
        span,
        "an interface implements nothing",
        "write `extends`",
    )
}

pub(crate) fn misplaced_override(span: Span) -> Diagnostic {
    error(
        "override-nothing",
        span,
        "`@Override` is for methods",
        "remove it",
    )
}

pub(crate) fn not_functional(span: Span, name: &str) -> Diagnostic {
    error(
        "not-functional",
        span,
        format!("`{name}` is not a functional interface: it must have one abstract method"),
        "remove `@FunctionalInterface`",
    )
}

pub(crate) fn record_initializer(span: Span) -> Diagnostic {
    error(
        "record-initializer",
        span,
        "a record has no initializers but `static` ones",
        "move it into the constructor",
    )
}

pub(crate) fn canonical_names(span: Span, names: &str) -> Diagnostic {
    error(
        "canonical-names",
        span,
        "the parameters of a canonical constructor are called as the components of the record",
        format!("call them {names}"),
    )
}

pub(crate) fn compound_var(span: Span) -> Diagnostic {
    error(
        "var-compound",
        span,
        "`var` declares one variable only",
        "declare each variable on its own",
    )
}

pub(crate) fn mixed_cases(span: Span) -> Diagnostic {
    error(
        "mixed-cases",
        span,
        "a `switch` has cases with `->` or with `:`, not both",
        "write all of them in one way",
    )
}

pub(crate) fn pattern_always_fits(span: Span, from: &str, to: &str) -> Diagnostic {
    error(
        "pattern-always-fits",
        span,
        format!("every `{from}` is a `{to}`"),
        "use the value itself",
    )
}

pub(crate) fn unsafe_cast(span: Span, from: &str, to: &str) -> Diagnostic {
    error(
        "unsafe-instanceof",
        span,
        format!(
            "`{from}` cannot be safely cast to `{to}`: type arguments are not there at run time"
        ),
        "ask for the class alone, or with `<?>`",
    )
}

pub(crate) fn forward_reference(span: Span, name: &str) -> Diagnostic {
    error(
        "forward-reference",
        span,
        format!("illegal forward reference: `{name}` is declared below and has no value yet"),
        "declare it above",
    )
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
    let diagnostic = Diagnostic::error("uninitialized-variable", span, message).with_hint(format!(
        "give `{name}` a value on every path that leads here"
    ));
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

pub(crate) fn final_assigned_in_loop(span: Span, name: &str) -> Diagnostic {
    let message = format!("variable `{name}` might be assigned in loop");
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

pub(crate) fn never_thrown(span: Span, class: &str) -> Diagnostic {
    let message =
        format!("exception `{class}` is never thrown in body of corresponding try statement");
    Diagnostic::error("never-thrown", span, message).with_hint("leave this `catch` out")
}
