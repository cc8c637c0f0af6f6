//! A block and its run as HTML within Markdown.
//!
//! ```html
//! <marble-run controls="">
//!   (the program as a fenced block of Java)
//!   <svg>…</svg>
//!   <script type="text/x-java">…</script>
//! </marble-run>
//! ```
//!
//! The element reads the text of the script as it stands and decodes nothing. What could end the
//! script, `</script` and `<!--`, is written with Java's own escape for `<`, which means the same
//! everywhere in a program: `\u003c/script`.

use marblerun::{Picture, Problem, Run};

use crate::attributes::{Attributes, Theme};
use crate::block::Block;

/// How wide the text of a book is, unless its theme changes that: mdBook's `--content-max-width`.
const CONTENT_WIDTH: f64 = 750.0;

/// What a block becomes if its program ran. `id_prefix` tells its ids from those of other blocks.
pub fn of_run(block: &Block, attributes: &Attributes, run: &Run, id_prefix: &str) -> String {
    let svg = run.picture(&Picture {
        // The style sheet of the page has the dark colours.
        theme: match attributes.theme {
            Theme::Auto | Theme::Light => marblerun::Theme::Light,
            Theme::Dark => marblerun::Theme::Dark,
        },
        width: Some(CONTENT_WIDTH),
        id_prefix: id_prefix.to_owned(),
        ..Picture::default()
    });
    let script = script(&block.program);
    let java = java(&block.program);
    let svg = without_blank_lines(&svg);
    let text = format!("<marble-run{attributes}>\n\n{java}\n\n{svg}\n\n{script}</marble-run>");
    place(block, &text)
}

/// What a block becomes if its program did not run: the program and what is wrong with it.
pub fn of_problems(block: &Block, problems: &[Problem]) -> String {
    let mut told: Vec<String> = Vec::new();
    for problem in problems {
        let Problem {
            line,
            column,
            message,
            ..
        } = problem;
        told.push(format!("{line}:{column}: {message}"));
        told.extend(problem.hints.iter().map(|hint| format!("  hint: {hint}")));
    }
    of_failure(block, &told.join("\n"))
}

/// What a block becomes if it cannot be run at all.
pub fn of_failure(block: &Block, message: &str) -> String {
    let java = java(&block.program);
    let message = without_blank_lines(&escaped(message));
    // Numbers that begin with a colon or a digit are no Markdown within `<pre>`.
    let text = format!("{java}\n\n<pre class=\"marblerun-problems\" role=\"note\">{message}</pre>");
    place(block, &text)
}

/// The program as Markdown, so that the book highlights it and lets the reader copy it.
fn java(program: &str) -> String {
    let longest = program
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat((longest + 1).max(3));
    format!("{fence}java\n{}\n{fence}", program.trim_end())
}

/// The program as an element that browsers do not run and that ends where the program ends.
fn script(program: &str) -> String {
    let mut text = program.trim_end().to_owned();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find('<')) {
        let at = from + at;
        let rest = text.get(at + 1..).unwrap_or_default();
        let word = rest.get(.."/script".len()).unwrap_or_default();
        if rest.starts_with("!--") || word.eq_ignore_ascii_case("/script") {
            text.replace_range(at..=at, "\\u003c");
        }
        from = at + 1;
    }
    format!("<script type=\"text/x-java\">{text}</script>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// A blank line would end the HTML and begin a paragraph.
fn without_blank_lines(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    lines.join("\n")
}

/// Puts text where the block stood, within the quotes and lists around it.
fn place(block: &Block, text: &str) -> String {
    let prefix = &block.prefix;
    let mut out = String::new();
    if !block.begins_item {
        // HTML of our own cannot follow a paragraph without a blank line.
        out.push('\n');
        out.push_str(prefix);
    }
    out.push_str(&text.replace('\n', &format!("\n{prefix}")));
    // A blank line, for what follows in the line after the fence; its end is that of the fence.
    out.push('\n');
    out.push_str(prefix.trim_end());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block;

    fn only(chapter: &str) -> Block {
        block::find(chapter).remove(0)
    }

    #[test]
    fn a_program_cannot_leave_its_script() {
        let text = "log(\"</script><b>\");\nlog(\"</SCRIPT \"); log(\"<!-- <script>\"); a < b;\n";
        assert_eq!(
            script(text),
            "<script type=\"text/x-java\">log(\"\\u003c/script><b>\");\n\
             log(\"\\u003c/SCRIPT \"); log(\"\\u003c!-- <script>\"); a < b;</script>"
        );
        assert_eq!(script("<"), "<script type=\"text/x-java\"><</script>");
        assert_eq!(
            script("<äöüäöü"),
            "<script type=\"text/x-java\"><äöüäöü</script>"
        );
    }

    #[test]
    fn the_escape_means_the_same_to_the_program() {
        let program = r#"log("\u003c/script>");"#;
        let file = marblerun::SourceFile::new("a.java", program);
        let run = marblerun::run(&[file], &marblerun::Options::default());
        assert_eq!(run.output(), "</script>\n");
    }

    #[test]
    fn a_program_cannot_leave_its_fence() {
        assert_eq!(java("a\n"), "```java\na\n```");
        assert_eq!(java("// ````\n"), "`````java\n// ````\n`````");
    }

    #[test]
    fn text_is_placed_within_lists_and_quotes() {
        let quoted = only("> ```marblerun\n> a\n> ```\n");
        assert_eq!(place(&quoted, "x\ny"), "\n> x\n> y\n>");
        let listed = only("- ```marblerun\n  a\n  ```\n");
        assert_eq!(place(&listed, "x\n\ny"), "x\n  \n  y\n");
    }

    #[test]
    fn problems_are_shown_as_text() {
        let block = only("```marblerun\nmarbles(\"-a|\").mpa(x -> x)\n```\n");
        let file = marblerun::SourceFile::new("a.java", block.program.as_str());
        let html = of_problems(&block, &marblerun::check(&[file]));
        assert!(
            html.contains("1:16: `Flux` has no method `mpa`\n  hint: did you mean `map`?</pre>")
        );
        let html = of_failure(&block, "<b>\n\n&");
        assert!(html.contains("&lt;b&gt;\n&amp;</pre>"), "{html}");
    }
}
