//! Names of what cannot be run, as a reader knows them.

use marblerun_syntax::ast::{Expr, Stmt};

pub(super) fn statement(statement: Stmt<'_>) -> String {
    keyword(statement.view().text()).unwrap_or_else(|| "this statement".to_owned())
}

/// ``a `while` statement`` for a statement that begins with a keyword.
fn keyword(text: &str) -> Option<String> {
    let word: String = text.chars().take_while(char::is_ascii_lowercase).collect();
    let known = [
        "while",
        "do",
        "for",
        "switch",
        "break",
        "continue",
        "throw",
        "yield",
        "assert",
        "synchronized",
        "try",
        "class",
        "record",
        "enum",
        "interface",
    ];
    known.contains(&word.as_str()).then(|| {
        let article = if word.starts_with(['a', 'e', 'i']) {
            "an"
        } else {
            "a"
        };
        format!("{article} `{word}` statement")
    })
}

pub(super) fn expression(expression: Expr<'_>) -> &'static str {
    match expression {
        Expr::ConstructorCall(_) => "a constructor call",
        Expr::Index(_) => "an array access",
        Expr::New(_) => "`new`",
        Expr::NewArray(_) | Expr::ArrayInitializer(_) => "an array",
        Expr::Cast(_) => "a cast",
        Expr::Instanceof(_) => "`instanceof`",
        Expr::Postfix(_) => "an increment",
        Expr::Assign(_) => "an assignment",
        Expr::MethodRef(_) => "a method reference",
        Expr::Switch(_) => "a `switch` expression",
        Expr::This(_) => "`this`",
        Expr::Super(_) => "`super`",
        Expr::ClassLiteral(_) => "a class literal",
        Expr::Unary(_) => "this operator",
        _ => "this expression",
    }
}
