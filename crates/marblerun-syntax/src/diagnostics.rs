//! Every sentence that this crate says, to be read in one sitting.
//!
//! Ids are named for the problem. A message starts in lower case, has no final period and puts
//! backticks round code; a hint says what to do. Spans lie on the line where javac reports.

use crate::{Diagnostic, Kind, Span};

// Characters.

pub(crate) fn unknown_character(span: Span, text: &str) -> Diagnostic {
    let shown = text.escape_debug();
    let diagnostic = Diagnostic::error(
        "unknown-character",
        span,
        format!("unknown character `{shown}`"),
    );
    match text {
        "`" => {
            diagnostic.with_hint("Java has no template strings: write `\"…\"` and join with `+`")
        }
        "#" => diagnostic
            .with_hint("a comment begins with `//`")
            .with_fix(span, "//"),
        _ => diagnostic.with_hint("remove it").with_fix(span, ""),
    }
}

pub(crate) fn smart_quotes(span: Span, plain: &str, quotes: &[Span]) -> Diagnostic {
    let message = "typographic quotes are not Java quotes";
    let diagnostic = Diagnostic::error("smart-quotes", span, message)
        .with_hint(format!("write `{plain}` before and after"));
    let fix = |diagnostic: Diagnostic, quote: &Span| diagnostic.with_fix(*quote, plain);
    quotes.iter().fold(diagnostic, fix)
}

pub(crate) fn unclosed_string(span: Span) -> Diagnostic {
    Diagnostic::error("unclosed-string", span, "this string is not closed")
        .with_hint("write `\"` at its end; a string ends on the line where it begins")
}

pub(crate) fn unclosed_character(span: Span) -> Diagnostic {
    Diagnostic::error("unclosed-character", span, "this character is not closed")
        .with_hint("write `'` after the character")
}

pub(crate) fn empty_character(span: Span) -> Diagnostic {
    Diagnostic::error("empty-character", span, "a `char` is exactly one character")
        .with_hint("write `\"\"` for an empty text")
}

pub(crate) fn character_of_many(span: Span, inner: &str) -> Diagnostic {
    Diagnostic::error(
        "character-of-many",
        span,
        "a `char` is exactly one character",
    )
    .with_hint(format!("write `\"{inner}\"` for a text"))
    .with_fix(span, format!("\"{}\"", inner.replace('"', "\\\"")))
}

pub(crate) fn unclosed_text_block(span: Span) -> Diagnostic {
    Diagnostic::error("unclosed-text-block", span, "this text block is not closed")
        .with_hint("write `\"\"\"` at its end")
}

pub(crate) fn text_block_on_one_line(span: Span) -> Diagnostic {
    Diagnostic::error(
        "text-block-on-one-line",
        span,
        "a text block begins on the next line",
    )
    .with_hint("start a line after `\"\"\"`, or write `\"` for a text on one line")
}

pub(crate) fn unclosed_comment(span: Span) -> Diagnostic {
    Diagnostic::error("unclosed-comment", span, "this comment is not closed")
        .with_hint("write `*/` at its end")
}

pub(crate) fn unknown_escape(span: Span, c: char) -> Diagnostic {
    let shown = c.escape_debug();
    Diagnostic::error(
        "unknown-escape",
        span,
        format!("`\\{shown}` means nothing in a string"),
    )
    .with_hint(format!("write `\\\\{shown}` for a backslash"))
    .with_fix(Span::at(span.start), "\\")
}

pub(crate) fn bad_unicode_escape(span: Span) -> Diagnostic {
    Diagnostic::error(
        "bad-unicode-escape",
        span,
        "`\\u` needs four hexadecimal digits",
    )
    .with_hint("write them as in `\\u00e9`")
}

pub(crate) fn malformed_number(span: Span, text: &str) -> Diagnostic {
    Diagnostic::error(
        "malformed-number",
        span,
        format!("`{text}` is not a number"),
    )
    .with_hint("check its digits, underscores and suffix")
}

pub(crate) fn number_too_large(
    span: Span,
    text: &str,
    is_long: bool,
    fits_long: bool,
) -> Diagnostic {
    let (ty, hint) = match is_long {
        true => ("long", "the largest is `9223372036854775807L`"),
        false => ("int", "write `L` after it for a `long`"),
    };
    let message = format!("`{text}` is too large for `{ty}`");
    let diagnostic = Diagnostic::error("number-too-large", span, message).with_hint(hint);
    match fits_long {
        true => diagnostic.with_insertion(span, "L"),
        false => diagnostic,
    }
}

pub(crate) fn number_out_of_range(span: Span, text: &str, is_small: bool) -> Diagnostic {
    let (size, hint) = match is_small {
        true => (
            "small",
            "write `0.0`, or a number that is not that near to it",
        ),
        false => (
            "large",
            "the largest `double` is about `1.8e308`, the largest `float` `3.4e38f`",
        ),
    };
    let message = format!("`{text}` is too {size} for a floating-point number");
    Diagnostic::error("number-too-large", span, message).with_hint(hint)
}

// Punctuation.

pub(crate) fn missing_semicolon(span: Span) -> Diagnostic {
    Diagnostic::error("missing-semicolon", span, "missing `;`")
        .with_hint("write `;` here")
        .with_insertion(span, ";")
}

pub(crate) fn missing_token(span: Span, kind: Kind) -> Diagnostic {
    let text = kind.text().unwrap_or("a name");
    let diagnostic = Diagnostic::error("missing-token", span, format!("missing `{text}`"))
        .with_hint(format!("write `{text}` here"));
    match kind.text() {
        Some(text) => diagnostic.with_insertion(span, text),
        None => diagnostic,
    }
}

pub(crate) fn missing_comma(span: Span) -> Diagnostic {
    Diagnostic::error("missing-comma", span, "missing `,` or `)`")
        .with_hint("write `,` between arguments, `)` after the last")
        .with_insertion(span, ",")
}

pub(crate) fn unclosed_bracket(span: Span, closer: Kind, opener: Span) -> Diagnostic {
    let (id, open, close) = match closer {
        Kind::RParen => ("unclosed-parenthesis", "(", ")"),
        Kind::RBracket => ("unclosed-bracket", "[", "]"),
        _ => ("unclosed-brace", "{", "}"),
    };
    Diagnostic::error(id, span, format!("missing `{close}`"))
        .with_hint(format!("write `{close}` to close the `{open}`"))
        .with_label(opener, format!("this `{open}` is not closed"))
        .with_insertion(span, if close == "}" { "\n}" } else { close })
}

pub(crate) fn unmatched_closer(span: Span, closer: Kind) -> Diagnostic {
    let close = closer.text().unwrap_or_default();
    let open = match closer {
        Kind::RParen => "(",
        Kind::RBracket => "[",
        _ => "{",
    };
    let message = format!("this `{close}` closes nothing");
    Diagnostic::error("unmatched-closer", span, message)
        .with_hint(format!("remove it, or write the `{open}` that it closes"))
        .with_fix(span, "")
}

// Lambdas.

pub(crate) fn missing_arrow(span: Span) -> Diagnostic {
    Diagnostic::error("missing-arrow", span, "missing `->` of a lambda")
        .with_hint("write `->` between the parameters and the body")
        .with_insertion(span, " ->")
}

pub(crate) fn wrong_arrow(span: Span) -> Diagnostic {
    Diagnostic::error("wrong-arrow", span, "the arrow of a lambda is `->`")
        .with_hint("write `->`, without a space inside")
        .with_fix(span, "->")
}

pub(crate) fn statement_after_arrow(span: Span, keyword: &str) -> Diagnostic {
    let message = format!("`{keyword}` after `->` needs braces");
    Diagnostic::error("statement-after-arrow", span, message)
        .with_hint(format!("write `-> {{ {keyword} …; }}`"))
}

// Expressions.

pub(crate) fn missing_expression(span: Span) -> Diagnostic {
    Diagnostic::error("missing-expression", span, "missing an expression")
        .with_hint("write a value here, such as a name, a number or a call")
}

pub(crate) fn unexpected_in_expression(span: Span, text: &str) -> Diagnostic {
    let message = format!("expected an expression, found `{text}`");
    Diagnostic::error("missing-expression", span, message)
        .with_hint(format!("write a value before `{text}`, or remove it"))
}

pub(crate) fn missing_arguments(span: Span) -> Diagnostic {
    Diagnostic::error(
        "missing-arguments",
        span,
        "`new` needs `(…)` or `[…]` after the type",
    )
    .with_hint("write `()` for an object, `[n]` for an array")
    .with_insertion(span, "()")
}

pub(crate) fn type_as_expression(span: Span) -> Diagnostic {
    Diagnostic::error("type-as-expression", span, "a type is not a value")
        .with_hint("write `.class` or `::` after it, or the name of a variable instead")
}

pub(crate) fn dimension_after_open(opener: Span) -> Diagnostic {
    let message = "a length cannot follow `[]`";
    Diagnostic::error("array-dimension", opener, message)
        .with_hint("give the first lengths, as in `new int[3][]`")
}

pub(crate) fn array_initializer_as_expression(span: Span) -> Diagnostic {
    Diagnostic::error(
        "array-initializer-as-expression",
        span,
        "`{…}` is no expression here",
    )
    .with_hint("write `new int[] {…}`, with the type of the array")
}

pub(crate) fn javascript_equality(span: Span, instead: &str) -> Diagnostic {
    let message = format!("Java compares with `{instead}`");
    Diagnostic::error("javascript-equality", span, message)
        .with_hint(format!(
            "write `{instead}`, or `equals` for what is inside of objects"
        ))
        .with_fix(span, instead)
}

// Statements.

pub(crate) fn missing_statement(span: Span) -> Diagnostic {
    Diagnostic::error("missing-statement", span, "missing a statement")
        .with_hint("write the statement, or `{}` for none")
}

pub(crate) fn unexpected_in_statement(span: Span, text: &str) -> Diagnostic {
    Diagnostic::error(
        "unexpected-token",
        span,
        format!("no statement begins with `{text}`"),
    )
    .with_hint("remove it, or write what is missing before it")
}

pub(crate) fn not_a_statement(span: Span) -> Diagnostic {
    Diagnostic::error("not-a-statement", span, "this value is not used")
        .with_hint("call a method, assign it to a variable, or remove it")
}

pub(crate) fn missing_condition(span: Span, keyword: &str) -> Diagnostic {
    Diagnostic::error(
        "missing-parenthesis",
        span,
        format!("missing `(` after `{keyword}`"),
    )
    .with_hint(format!("write `{keyword} (…)`"))
}

pub(crate) fn else_without_if(span: Span) -> Diagnostic {
    Diagnostic::error("else-without-if", span, "`else` without `if`")
        .with_hint("put the statements after `if (…)` between `{` and `}`, or remove the `else`")
}

pub(crate) fn else_after_semicolon(span: Span) -> Diagnostic {
    Diagnostic::error("else-without-if", span, "`else` without `if`")
        .with_hint("remove the `;` directly after `if (…)`: it ends the `if`")
}

pub(crate) fn catch_without_try(span: Span, keyword: &str) -> Diagnostic {
    Diagnostic::error(
        "catch-without-try",
        span,
        format!("`{keyword}` without `try`"),
    )
    .with_hint("write `try {` before what may fail")
}

pub(crate) fn try_without_catch(span: Span) -> Diagnostic {
    Diagnostic::error(
        "try-without-catch",
        span,
        "`try` without `catch` or `finally`",
    )
    .with_hint("write `catch (Exception e) { … }` after its block")
}

pub(crate) fn case_without_switch(span: Span, keyword: &str) -> Diagnostic {
    Diagnostic::error(
        "case-without-switch",
        span,
        format!("`{keyword}` outside of a `switch`"),
    )
    .with_hint("move it between the braces of a `switch (…) { … }`")
}

pub(crate) fn missing_case(span: Span) -> Diagnostic {
    Diagnostic::error("missing-case", span, "expected `case`, `default` or `}`")
        .with_hint("write `case …:` or `case … ->` before the statements of a `switch`")
}

pub(crate) fn missing_case_separator(span: Span) -> Diagnostic {
    Diagnostic::error(
        "missing-case-separator",
        span,
        "missing `:` or `->` after the label",
    )
    .with_hint("write `->` for one statement, `:` for a list that ends with `break`")
}

pub(crate) fn wrong_for_each_separator(span: Span, text: &str) -> Diagnostic {
    let message = format!("`for` goes through a collection with `:`, not `{text}`");
    Diagnostic::error("wrong-for-each-separator", span, message)
        .with_hint("write `for (Type name : collection)`")
        .with_fix(span, ":")
}

// Declarations.

pub(crate) fn missing_name(span: Span, what: &str) -> Diagnostic {
    Diagnostic::error("missing-name", span, format!("missing the name of {what}"))
        .with_hint("write a name here")
}

pub(crate) fn keyword_as_name(span: Span, text: &str) -> Diagnostic {
    Diagnostic::error(
        "keyword-as-name",
        span,
        format!("`{text}` is a word of Java, not a name"),
    )
    .with_hint(format!("choose another name, such as `{text}_`"))
}

pub(crate) fn missing_type(span: Span) -> Diagnostic {
    Diagnostic::error("missing-type", span, "missing a type")
        .with_hint("write a type here, such as `int` or `String`")
}

pub(crate) fn diamond_without_new(span: Span) -> Diagnostic {
    Diagnostic::error(
        "diamond-without-new",
        span,
        "`<>` is only allowed after `new`",
    )
    .with_hint("write the type between `<` and `>`, such as `<String>`")
}

pub(crate) fn repeated_modifier(span: Span, text: &str) -> Diagnostic {
    Diagnostic::error(
        "repeated-modifier",
        span,
        format!("`{text}` is there already"),
    )
    .with_hint(format!("remove this `{text}`"))
    .with_fix(span, "")
}

pub(crate) fn equality_as_assignment(span: Span) -> Diagnostic {
    Diagnostic::error(
        "equality-as-assignment",
        span,
        "`==` compares, it gives no value",
    )
    .with_hint("write `=` to give the variable its value")
    .with_fix(span, "=")
}

pub(crate) fn void_as_type(span: Span) -> Diagnostic {
    Diagnostic::error("void-as-type", span, "nothing can have the type `void`")
        .with_hint("write another type; `void` is for methods that return nothing")
}

pub(crate) fn missing_body(span: Span) -> Diagnostic {
    Diagnostic::error("missing-body", span, "missing the body of the method")
        .with_hint("write `{ … }`, or `;` if the method is `abstract`")
}

pub(crate) fn missing_return_type(span: Span, name: &str) -> Diagnostic {
    let message = format!("the method `{name}` has no return type");
    Diagnostic::error("missing-return-type", span, message)
        .with_hint("write the type before its name, or `void` if it returns nothing")
}

pub(crate) fn missing_enum_separator(span: Span) -> Diagnostic {
    Diagnostic::error(
        "missing-enum-separator",
        span,
        "missing `,`, `;` or `}` after the constant",
    )
    .with_hint("write `,` between constants, `;` after the last")
}

pub(crate) fn parameter_without_type(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "parameter-without-type",
        span,
        format!("`{name}` has no type"),
    )
    .with_hint(format!("write its type before it, as in `int {name}`"))
}

pub(crate) fn declaration_as_body(span: Span) -> Diagnostic {
    Diagnostic::error(
        "declaration-as-body",
        span,
        "a declaration is not allowed here",
    )
    .with_hint("put it between `{` and `}`")
}

pub(crate) fn method_in_block(span: Span) -> Diagnostic {
    Diagnostic::error(
        "method-in-block",
        span,
        "a method cannot be declared inside of another",
    )
    .with_hint("move it out, or check that the `}` before it is there")
}

pub(crate) fn member_modifier(span: Span, text: &str) -> Diagnostic {
    let message = format!("`{text}` is only allowed on members of a class");
    Diagnostic::error("member-modifier", span, message)
        .with_hint(format!(
            "remove `{text}`, or check that the `}}` before it is there"
        ))
        .with_fix(span, "")
}

pub(crate) fn statement_in_class_body(span: Span) -> Diagnostic {
    let message = "a statement is not allowed directly in a class";
    Diagnostic::error("statement-in-class-body", span, message).with_hint("move it into a method")
}

pub(crate) fn unexpected_in_class_body(span: Span, text: &str) -> Diagnostic {
    let message = format!("expected a field, a method or a type, found `{text}`");
    Diagnostic::error("unexpected-in-class-body", span, message).with_hint("remove it")
}

// Other languages, and limits.

pub(crate) fn javascript_variable(span: Span, word: &str) -> Diagnostic {
    let message = format!("`{word}` does not declare a variable in Java");
    let instead = if word == "const" { "final var" } else { "var" };
    Diagnostic::error("javascript-variable", span, message)
        .with_hint(format!("write `{instead}` instead of `{word}`"))
        .with_fix(span, instead)
}

pub(crate) fn javascript_function(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "javascript-function",
        span,
        "`function` does not declare a method in Java",
    )
    .with_hint(format!(
        "write the return type instead: `void {name}(…) {{ … }}`"
    ))
}

pub(crate) fn unsupported(span: Span, what: &str) -> Diagnostic {
    Diagnostic::error(
        "unsupported-construct",
        span,
        format!("{what} are not supported"),
    )
    .with_hint("write it with the constructs of Java 17")
}

pub(crate) fn too_deeply_nested(span: Span) -> Diagnostic {
    Diagnostic::error(
        "too-deeply-nested",
        span,
        "this is nested too deeply to be read further",
    )
    .with_hint("split it into variables or methods")
}
