use super::tokenize;

/// Tokens without trivia as `Kind:text`, then the ids of the diagnostics.
#[track_caller]
fn check(text: &str, expected: &str) {
    let lexed = tokenize(text);
    let joined: String = lexed
        .tokens
        .iter()
        .map(|token| token.span.text(text))
        .collect();
    assert_eq!(joined, text, "tokens are the text");
    let tokens = lexed.tokens.iter().filter(|token| !token.kind.is_trivia());
    let tokens = tokens.map(|token| match token.kind.text() {
        Some(_) => token.span.text(text).to_owned(),
        None => format!("{:?}:{}", token.kind, token.span.text(text)),
    });
    let ids = lexed
        .diagnostics
        .iter()
        .map(|diagnostic| format!("!{}", diagnostic.id));
    assert_eq!(tokens.chain(ids).collect::<Vec<_>>().join(" "), expected);
}

#[test]
fn names_and_keywords() {
    check(
        "class récord $a_1 var",
        "class Identifier:récord Identifier:$a_1 Identifier:var",
    );
    check("e\u{301}t\u{E9}", "Identifier:e\u{301}t\u{E9}");
}

#[test]
fn integers() {
    check(
        "0 17L 0x_f",
        "IntLiteral:0 LongLiteral:17L IntLiteral:0x_f !malformed-number",
    );
    check(
        "1_000 0b101 0xFFL 017",
        "IntLiteral:1_000 IntLiteral:0b101 LongLiteral:0xFFL IntLiteral:017",
    );
    check(
        "1_ 089 0b12",
        "IntLiteral:1_ IntLiteral:089 IntLiteral:0b12 !malformed-number !malformed-number !malformed-number",
    );
    check("12abc", "IntLiteral:12abc !malformed-number");
    check("0x", "IntLiteral:0x !malformed-number");
}

#[test]
fn fractions() {
    check(
        "1.5 .5 1. 1e9 1e-9",
        "DoubleLiteral:1.5 DoubleLiteral:.5 DoubleLiteral:1. DoubleLiteral:1e9 DoubleLiteral:1e-9",
    );
    check(
        "1f 1.5F 2d 1.0e3D 09.5",
        "FloatLiteral:1f FloatLiteral:1.5F DoubleLiteral:2d DoubleLiteral:1.0e3D DoubleLiteral:09.5",
    );
    check("1e", "DoubleLiteral:1e !malformed-number");
}

#[test]
fn operators() {
    check(
        "a>>>=b",
        "Identifier:a > > > = Identifier:b"
            .replace("> =", ">  =")
            .replace("  ", " ")
            .as_str(),
    );
    check("<<= << <= -> :: ...", "<<= << <= -> :: ...");
    check("i++ + ++i", "Identifier:i ++ + ++ Identifier:i");
}

#[test]
fn strings() {
    check(
        r#""a\"b" "\u0041\7\s""#,
        r#"StringLiteral:"a\"b" StringLiteral:"\u0041\7\s""#,
    );
    check(
        "\"abc\nx",
        "StringLiteral:\"abc Identifier:x !unclosed-string",
    );
    check(r#""\q""#, r#"StringLiteral:"\q" !unknown-escape"#);
    check(r#""\u12""#, r#"StringLiteral:"\u12" !bad-unicode-escape"#);
}

#[test]
fn characters() {
    check(
        r"'a' '\'' '\u0041'",
        r"CharLiteral:'a' CharLiteral:'\'' CharLiteral:'\u0041'",
    );
    check("'ab'", "CharLiteral:'ab' !character-of-many");
    check("''", "CharLiteral:'' !empty-character");
    check("'a", "CharLiteral:'a !unclosed-character");
    check("'🦀'", "CharLiteral:'🦀' !character-of-many");
}

#[test]
fn text_blocks() {
    check(
        "\"\"\"\n a \"quoted\" \\\"\"\" \"\"\"",
        "TextBlock:\"\"\"\n a \"quoted\" \\\"\"\" \"\"\"",
    );
    check("\"\"\"\nabc", "TextBlock:\"\"\"\nabc !unclosed-text-block");
    check(
        "\"\"\"abc\"\"\"",
        "TextBlock:\"\"\"abc\"\"\" !text-block-on-one-line",
    );
}

#[test]
fn comments() {
    check(
        "a // b\nc /* d */ /**/ e",
        "Identifier:a Identifier:c Identifier:e",
    );
    check("a /* b", "Identifier:a !unclosed-comment");
}

#[test]
fn smart_quotes() {
    check("“abc” x", "StringLiteral:“abc” Identifier:x !smart-quotes");
    check("‘a’", "CharLiteral:‘a’ !smart-quotes");
    check("a“\n", "Identifier:a Unknown:“ !smart-quotes");
}

#[test]
fn unknown_characters() {
    check(
        "a # b\0`",
        "Identifier:a Unknown:# Identifier:b Unknown:\0 Unknown:` !unknown-character !unknown-character !unknown-character",
    );
    check("🦀🦀x", "Unknown:🦀🦀 Identifier:x !unknown-character");
}
