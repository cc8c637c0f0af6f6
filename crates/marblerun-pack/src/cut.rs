//! What nobody reads, cut out.

use marblerun_syntax::{Kind, first_sentence, tokenize};

/// What stands for a documentation comment.
const DOC: &str = "/**/";

/// The text without indentation, comments and spaces that part nothing, and the first sentences of
/// its documentation. Where each of these was, the text has an empty comment. Lines keep their
/// numbers.
pub fn cut(text: &str) -> (String, Vec<String>) {
    let mut out = String::with_capacity(text.len());
    let mut sentences = Vec::new();
    // Whether there was something between the last token and the next one.
    let mut is_apart = false;
    for token in tokenize(text).tokens {
        let piece = token.span.text(text);
        match token.kind {
            Kind::LineComment => continue,
            Kind::Whitespace | Kind::BlockComment => is_apart = true,
            _ => {
                if is_apart && would_join(&out, piece) {
                    out.push(' ');
                }
                is_apart = false;
                out.push_str(piece);
                continue;
            }
        }
        if token.kind == Kind::BlockComment
            && let Some(sentence) = first_sentence(piece)
        {
            out.push_str(DOC);
            sentences.push(sentence);
        }
        out.extend(piece.matches('\n'));
    }
    (out, sentences)
}

/// Whether what is next could be taken for a part of the token before it.
fn would_join(before: &str, next: &str) -> bool {
    #[derive(PartialEq)]
    enum Part {
        Word,
        Operator,
    }
    let part = |c: char| match c {
        '(' | ')' | '[' | ']' | '{' | '}' | ';' | ',' | '@' | '"' | '\'' => None,
        c if c.is_whitespace() => None,
        c if c.is_alphanumeric() || matches!(c, '_' | '$' | '.') => Some(Part::Word),
        _ => Some(Part::Operator),
    };
    let last = before.chars().next_back().and_then(part);
    let next = next.chars().next().and_then(part);
    last.is_some() && last == next
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn spaces_stay_where_they_part_something() {
        let check = |text: &str, expected: &str| assert_eq!(cut(text).0, expected);
        check("a - -b + ++c", "a- -b+ ++c");
        check("int /* */ x /* */ = .5 + 1 ;", "int x=.5+1;");
        check("x ? .5 : y >> 1 > 2", "x?.5:y>>1>2");
        check(
            "@A final String s = \"a  b\" + ' '",
            "@A final String s=\"a  b\"+' '",
        );
    }

    #[test]
    fn comments_go_and_first_sentences_are_apart() {
        let text = "/* licence */ package a; // why\n\n/**\n * Does it. At once.\n * @since 1\n */\n  int  x = 1; /* one */ String s = \" /* */ \";\n";
        let expected = "package a;\n\n/**/\n\n\n\nint x=1;String s=\" /* */ \";\n";
        assert_eq!(
            cut(text),
            (expected.to_owned(), vec!["Does it.".to_owned()])
        );
    }
}
