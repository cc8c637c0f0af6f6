//! The layout of a text.

use marblerun_syntax::LineIndex;

use crate::problem::{Edit, TextRange};

/// What to change of the white space of a text for its usual layout, in order; none if it has errors.
///
/// ```
/// let edits = marblerun::format("marbles( \"-a|\" )").unwrap();
/// assert_eq!((edits[0].range.start, edits[0].range.end), (8, 9));
/// assert_eq!(edits[0].text, "");
/// ```
pub fn format(text: &str) -> Option<Vec<Edit>> {
    let index = LineIndex::new(text);
    let edit = |edit: marblerun_syntax::Edit| Edit {
        range: TextRange {
            file: 0,
            start: index.utf16_from_offset(text, edit.span.start),
            end: index.utf16_from_offset(text, edit.span.end),
        },
        text: edit.text,
    };
    let edits = marblerun_syntax::format(text)?;
    Some(edits.into_iter().map(edit).collect())
}

/// The text in its usual layout; none if it has errors.
pub fn formatted(text: &str) -> Option<String> {
    let edits = marblerun_syntax::format(text)?;
    Some(marblerun_syntax::apply(text, &edits))
}
