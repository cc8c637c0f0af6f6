//! What nobody reads, cut out.

use std::fmt::Write;

use marblerun_syntax::{Kind, first_sentence, tokenize};

/// The text without indentation and comments, and the first sentences of its documentation. Where
/// each of these was, the text has a comment with its number. Lines keep their numbers.
pub fn cut(text: &str) -> (String, Vec<String>) {
    let mut out = String::with_capacity(text.len());
    let mut sentences = Vec::new();
    for token in tokenize(text).tokens {
        let piece = token.span.text(text);
        match token.kind {
            Kind::Whitespace => {}
            Kind::LineComment => continue,
            Kind::BlockComment => {
                if let Some(sentence) = first_sentence(piece) {
                    // Writing into a String cannot fail.
                    _ = write!(out, "/**{}*/", sentences.len());
                    sentences.push(sentence);
                }
            }
            _ => {
                out.push_str(piece);
                continue;
            }
        }
        let n_lines = piece.matches('\n').count();
        match n_lines {
            0 => out.push(' '),
            _ => out.extend(std::iter::repeat_n('\n', n_lines)),
        }
    }
    (out, sentences)
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn comments_go_and_first_sentences_are_apart() {
        let text = "/* licence */ package a; // why\n\n/**\n * Does it. At once.\n * @since 1\n */\n  int  x = 1; /* one */ String s = \" /* */ \";\n";
        let expected = "  package a; \n\n/**0*/\n\n\n\nint x = 1;   String s = \" /* */ \";\n";
        assert_eq!(
            cut(text),
            (expected.to_owned(), vec!["Does it.".to_owned()])
        );
    }
}
