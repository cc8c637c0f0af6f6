//! What nobody reads, cut out.

use marblerun_syntax::{Kind, first_sentence, tokenize};

/// The text without indentation and comments, but for the first sentence of documentation. Lines
/// keep their numbers.
pub fn cut(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for token in tokenize(text).tokens {
        let piece = token.span.text(text);
        match token.kind {
            Kind::Whitespace => {}
            Kind::LineComment => continue,
            Kind::BlockComment => {
                if let Some(sentence) = first_sentence(piece) {
                    out.push_str("/**");
                    out.push_str(&sentence);
                    out.push_str("*/");
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
    out
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn comments_go_and_first_sentences_stay() {
        let text = "/* licence */ package a; // why\n\n/**\n * Does it. At once.\n * @since 1\n */\n  int  x = 1; /* one */ String s = \" /* */ \";\n";
        let expected =
            "  package a; \n\n/**Does it.*/\n\n\n\nint x = 1;   String s = \" /* */ \";\n";
        assert_eq!(cut(text), expected);
    }
}
