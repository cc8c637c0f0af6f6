//! Documentation comments.

/// The first sentence of a documentation comment, which is given whole; code in it between
/// backticks. None if it says nothing or is no such comment.
///
/// ```
/// use marblerun_syntax::first_sentence;
///
/// let comment = "/**\n * Takes {@code n} values. Then it ends.\n * @param n how many\n */";
/// assert_eq!(first_sentence(comment).as_deref(), Some("Takes `n` values."));
/// assert_eq!(first_sentence("/* none */"), None);
/// ```
pub fn first_sentence(comment: &str) -> Option<String> {
    let inner = comment.strip_prefix("/**")?.strip_suffix("*/")?;
    let lines = inner
        .lines()
        .map(|line| line.trim().trim_start_matches('*').trim());
    let text: Vec<&str> = lines.take_while(|line| !line.starts_with('@')).collect();
    let text = text.join(" ");
    let text = text.trim();
    let end = text.find(". ").map_or(text.len(), |at| at + 1);
    let first = text.get(..end)?.replace("{@code ", "`").replace('}', "`");
    (!first.is_empty()).then_some(first)
}
