//! Whole programs, as they are and damaged in every way.

use marblerun_syntax::{Element, Kind, Node, Span, apply, format, parse};

const PROGRAMS: [(&str, &str); 6] = [
    ("declarations", include_str!("data/declarations.java")),
    ("expressions", include_str!("data/expressions.java")),
    ("odd", include_str!("data/odd.java")),
    ("reactive", include_str!("data/reactive.java")),
    ("statements", include_str!("data/statements.java")),
    ("threads", include_str!("data/threads.java")),
];

/// Pieces that damage a program more than a random letter does.
const PIECES: [&str; 44] = [
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    ">>",
    ">>>=",
    ";",
    ",",
    ".",
    "...",
    ":",
    "::",
    "->",
    "=",
    "==",
    "?",
    "@",
    "\"",
    "\"\"\"",
    "'",
    "\\",
    "//",
    "/*",
    "*/",
    "\n",
    "\0",
    "🦀",
    "“",
    "if",
    "else",
    "case",
    "class",
    "new",
    "int",
    "x",
    "switch",
    "1e",
    "default",
    "record A(",
    "catch",
];

/// How many lines are left when a text is cut off within a line.
const N_LINES_BEFORE_END: usize = 6;

/// What must hold for any text: the leaves are the text, nodes cover their children without gaps
/// and do not begin or end with trivia, and diagnostics are inside of the text. And a text that can be
/// formatted says the same afterwards, and is done.
#[track_caller]
fn check(text: &str) {
    let parse = parse(text);
    let leaves: String = parse
        .root
        .leaves()
        .map(|token| token.span.text(text))
        .collect();
    assert_eq!(leaves, text);
    assert_eq!(parse.root.span(), Span::new(0, text.len() as u32));
    parse.root.descendants().for_each(check_node);
    for diagnostic in &parse.diagnostics {
        assert!(
            text.get(diagnostic.span.range()).is_some(),
            "{diagnostic:?}"
        );
        check_sentence(&diagnostic.message);
        diagnostic
            .hints
            .iter()
            .for_each(|hint| check_sentence(hint));
        let is_kebab = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(diagnostic.id.chars().all(is_kebab), "{}", diagnostic.id);
        assert!(!diagnostic.hints.is_empty(), "{} has a hint", diagnostic.id);
    }
    if let Some(edits) = format(text) {
        let formatted = apply(text, &edits);
        let again = marblerun_syntax::parse(&formatted);
        assert_eq!(
            again.root.dump(&formatted),
            parse.root.dump(text),
            "{text:?}"
        );
        assert_eq!(format(&formatted), Some(Vec::new()), "{formatted:?}");
    }
    let has_error_node = parse
        .root
        .descendants()
        .any(|node| node.kind() == Kind::Error);
    assert!(
        !has_error_node || !parse.diagnostics.is_empty(),
        "an error is reported: {text:?}"
    );
}

#[track_caller]
fn check_node(node: &Node) {
    assert!(node.kind().is_node());
    let (Some(first), Some(last)) = (node.children().first(), node.children().last()) else {
        return assert!(node.span().is_empty());
    };
    assert_eq!(first.span().cover(last.span()), node.span());
    for pair in node.children().windows(2) {
        assert_eq!(pair[0].span().end, pair[1].span().start);
    }
    let is_visible = |element: &Element| !element.kind().is_trivia();
    let is_root = node.kind() == Kind::Program;
    assert!(
        is_root || (is_visible(first) && is_visible(last)),
        "{node:?}"
    );
}

/// A sentence starts in lower case or with code, and has no final period.
#[track_caller]
fn check_sentence(sentence: &str) {
    let starts_right = |c: char| c.is_lowercase() || c == '`' || c.is_ascii_digit();
    assert!(
        sentence.starts_with(starts_right) || sentence.starts_with("Java"),
        "{sentence}"
    );
    assert!(!sentence.ends_with('.'), "{sentence}");
}

/// A xorshift generator: small, and the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }

    fn place(&mut self, text: &str) -> usize {
        let mut place = self.below(text.len() + 1);
        while !text.is_char_boundary(place) {
            place -= 1;
        }
        place
    }
}

#[test]
fn programs_are_right() {
    for (name, text) in PROGRAMS {
        assert_eq!(parse(text).diagnostics, [], "{name}");
        check(text);
    }
}

#[test]
fn programs_may_end_anywhere() {
    for (_, text) in PROGRAMS {
        let mut starts = std::collections::VecDeque::from([0]);
        for (end, c) in text.char_indices() {
            // A few lines are enough to be in the middle of something, and much faster.
            check(&text[starts[0]..end]);
            if c == '\n' {
                starts.push_back(end + 1);
                check(&text[..end]);
            }
            if starts.len() > N_LINES_BEFORE_END {
                starts.pop_front();
            }
        }
    }
}

#[test]
fn programs_may_begin_at_any_token() {
    for (_, text) in PROGRAMS {
        for token in parse(text)
            .root
            .leaves()
            .filter(|token| !token.kind.is_trivia())
        {
            check(&text[token.span.start as usize..]);
        }
    }
}

#[test]
fn programs_may_lack_any_token_or_have_it_twice() {
    for (_, text) in PROGRAMS {
        let parse = parse(text);
        let tokens = parse.root.leaves().filter(|token| !token.kind.is_trivia());
        for (index, token) in tokens.enumerate() {
            let (start, end) = (token.span.start as usize, token.span.end as usize);
            let again = if index % 2 == 0 {
                ""
            } else {
                &text[start..end]
            };
            check(&format!(
                "{}{again} {again}{}",
                &text[..start],
                &text[end..]
            ));
        }
    }
}

#[test]
fn programs_may_be_damaged_at_random() {
    let mut random = Random(0x4D41_5242_4C45);
    for round in 0..1000 {
        let (_, text) = PROGRAMS[round % PROGRAMS.len()];
        let mut text = text.to_owned();
        for _ in 0..1 + random.below(6) {
            let start = random.place(&text);
            let piece = PIECES[random.below(PIECES.len())];
            match random.below(3) {
                0 => text.insert_str(start, piece),
                1 => {
                    let other = random.place(&text);
                    let end = start.max(other).min(start.min(other) + 40);
                    let end = (0..=end).rev().find(|end| text.is_char_boundary(*end));
                    text.replace_range(
                        start.min(other)..end.unwrap_or_default().max(start.min(other)),
                        piece,
                    );
                }
                _ => {
                    let (_, other) = PROGRAMS[random.below(PROGRAMS.len())];
                    let from = random.place(other);
                    text.insert_str(start, other[from..].lines().next().unwrap_or_default());
                }
            }
        }
        check(&text);
    }
}

#[test]
fn any_pieces_may_follow_each_other() {
    let mut random = Random(7);
    for _ in 0..3000 {
        let n_pieces = random.below(30);
        let pieces = (0..n_pieces).map(|_| PIECES[random.below(PIECES.len())]);
        check(&pieces.collect::<Vec<_>>().join(" "));
    }
}
