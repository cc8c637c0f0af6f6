//! The text of an exception, taken apart.

use marblerun_trace::Failure;

/// `java.lang.RuntimeException: message` as class and message.
pub(crate) fn failure(text: &str) -> Failure {
    match text.split_once(": ") {
        Some((class, message)) if is_class(class) => Failure {
            class: class.to_owned(),
            message: Some(message.to_owned()),
        },
        _ => Failure {
            class: text.to_owned(),
            message: None,
        },
    }
}

fn is_class(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '.' | '$' | '_'))
}
