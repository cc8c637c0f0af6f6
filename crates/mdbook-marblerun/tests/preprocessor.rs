//! Books with programs good and bad, built by mdBook.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::io::Write;
use std::process::{Command, Output, Stdio};

use mdbook_marblerun::Marblerun;
use mdbook_preprocessor::config::Config;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use support::TestBook;

const GOOD: &str =
    "# One\n\nText.\n```marblerun,controls,height=240\nmarbles(\"-a|\")\n```\nMore.\n";
const BAD: &str = "# Two\n\n> ```marblerun\n> log(1);\n> marbles(\"-a|\").mpa(x -> x);\n> ```\n";

#[test]
fn a_block_becomes_program_picture_and_script() {
    let book = TestBook::new(&[("one.md", GOOD)]);
    book.book.build().unwrap();
    let page = book.page("one.html");
    let (before, element) = page
        .split_once("<marble-run controls=\"\" height=\"240\">")
        .unwrap();
    let (inside, after) = element.split_once("</marble-run>").unwrap();
    assert!(before.contains("<p>Text.</p>"));
    assert!(after.contains("<p>More.</p>"));
    assert!(inside.contains("<code class=\"language-java\">marbles(\"-a|\")\n</code>"));
    assert!(inside.contains("id=\"marblerun-1-svg\""));
    assert!(inside.contains("<script type=\"text/x-java\">marbles(\"-a|\")</script>"));
}

#[test]
fn a_bad_program_fails_the_build_and_is_named() {
    let book = TestBook::new(&[("one.md", GOOD), ("part/two.md", BAD)]);
    assert_eq!(
        book.error(),
        "a program of the book cannot be drawn\n\
         part/two.md:5:18: error[unknown-method]: `Flux` has no method `mpa`\n  \
         hint: did you mean `map`?"
    );
}

#[test]
fn all_errors_are_reported_at_once() {
    let attribute = "```marblerun,colour\nlog(1);\n```\n";
    let needless = "\n```marblerun,fails\nlog(1);\n```\n";
    let book = TestBook::new(&[("a.md", BAD), ("b.md", attribute), ("c.md", needless)]);
    let error = book.error();
    for part in [
        "a.md:5:18: error[unknown-method]",
        "b.md:1: error: unknown attribute `colour`",
        "c.md:2: error: this program has no errors",
    ] {
        assert!(error.contains(part), "{part} in {error}");
    }
}

#[test]
fn an_included_program_is_reported_where_it_is_included() {
    let chapter = "{{#include lines.txt}}\n\n```marblerun\n{{#include two.java}}\n```\n";
    let book = TestBook::new(&[
        ("a.md", chapter),
        ("lines.txt", "1\n2\n3\n"),
        ("two.java", "log(1);\nlgo(2);\n"),
    ]);
    let error = book.error();
    assert!(
        error.contains("a.md:3:1: error[unknown-function]: 2:1 in the program: "),
        "{error}"
    );
}

#[test]
fn while_writing_errors_are_shown_in_the_page() {
    let book = TestBook::with_settings("on-error = \"show\"", &[("two.md", BAD), ("one.md", GOOD)]);
    book.book.build().unwrap();
    let page = book.page("two.html");
    assert!(page.contains("2:16: `Flux` has no method `mpa`"), "{page}");
    assert!(!page.contains("<marble-run"));
    assert!(book.page("one.html").contains("<marble-run"));
    let book = TestBook::with_settings("on-error = \"ignore\"", &[("one.md", GOOD)]);
    assert!(book.error().contains("on-error"));
}

#[test]
fn a_program_that_is_meant_to_fail_is_shown() {
    let chapter = BAD.replace("```marblerun", "```marblerun,fails");
    let book = TestBook::new(&[("two.md", &chapter)]);
    book.book.build().unwrap();
    assert!(book.page("two.html").contains("`Flux` has no method `mpa`"));
}

#[test]
fn lists_and_quotes_stay_whole() {
    let chapter = "1. First\n   ```marblerun\n   marbles(\"-a|\");\n\n   marbles(\"-b|\");\n   ```\n   \
                   and on\n2. ```marblerun\n   marbles(\"-c|\")\n   ```\n\n> ```marblerun\n> marbles(\"-d|\")\n> ```\n> end\n\nlast\n";
    let book = TestBook::new(&[("a.md", chapter)]);
    book.book.build().unwrap();
    let page = book.page("a.html");
    let (list, rest) = page.split_once("</ol>").unwrap();
    assert_eq!(list.matches("<li>").count(), 2);
    assert_eq!(list.matches("</marble-run>").count(), 2);
    assert!(list.contains("and on"));
    assert!(list.contains("java\">marbles(\"-a|\");\n\nmarbles(\"-b|\");</script>"));
    let (quote, rest) = rest.split_once("</blockquote>").unwrap();
    assert_eq!(quote.matches("</marble-run>").count(), 1);
    assert!(quote.contains("end"));
    assert!(rest.contains("<p>last</p>"));
}

#[test]
fn a_block_may_end_with_its_quote_or_its_chapter() {
    let chapter = "> ```marblerun\n> log(1);\n\nlast\n\n```marblerun\nlog(2);";
    let book = TestBook::new(&[("a.md", chapter)]);
    book.book.build().unwrap();
    let page = book.page("a.html");
    let (quote, rest) = page.split_once("</blockquote>").unwrap();
    assert_eq!(quote.matches("</marble-run>").count(), 1);
    assert!(rest.contains("<p>last</p>"));
    assert!(rest.contains("log(2);</script></marble-run>"));
}

#[test]
fn nothing_breaks_out_of_the_page() {
    let chapter =
        "```marblerun\nmarbles(\"-{</svg></script><b>}|\").map(x -> x + \"<!--\")\n```\n\nlast\n";
    let book = TestBook::new(&[("a.md", chapter)]);
    book.book.build().unwrap();
    let page = book.page("a.html");
    assert!(page.contains("<p>last</p>"));
    let script =
        "java\">marbles(\"-{</svg>\\u003c/script><b>}|\").map(x -> x + \"\\u003c!--\")</script>";
    let (before, after) = page.split_once(script).unwrap();
    assert!(!before.contains("<b>") && !after.contains("<b>"));
    assert_eq!(page.matches("</marble-run>").count(), 1);
}

#[test]
fn other_renderers_keep_the_block() {
    let made = TestBook::new(&[("one.md", GOOD), ("two.md", BAD)]);
    let (root, book) = (made.book.root.clone(), made.book.book.clone());
    let context = PreprocessorContext::new(root, Config::default(), "markdown".to_owned());
    assert_eq!(Marblerun.run(&context, book.clone()).unwrap(), book);
}

fn command(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_mdbook-marblerun"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // Who does not read its input is not told all of it.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().unwrap()
}

#[test]
fn the_command_says_what_it_supports() {
    assert_eq!(command(&["supports", "html"], "").status.code(), Some(0));
    assert_eq!(command(&["supports", "epub"], "").status.code(), Some(1));
    assert_eq!(command(&["supports"], "").status.code(), Some(2));
    assert_eq!(command(&["--help"], "").status.code(), Some(0));
}

#[test]
fn the_command_preprocesses_books_or_fails_with_a_message() {
    let run = |chapter: &str| {
        let made = TestBook::new(&[("one.md", chapter)]);
        let (root, config) = (made.book.root.clone(), made.book.config.clone());
        let context = PreprocessorContext::new(root, config, "html".to_owned());
        command(
            &[],
            &serde_json::to_string(&(context, &made.book.book)).unwrap(),
        )
    };
    let good = run(GOOD);
    assert_eq!(good.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&good.stdout).contains("<marble-run"));
    let bad = run(BAD);
    assert_eq!(bad.status.code(), Some(1));
    assert!(bad.stdout.is_empty());
    assert!(String::from_utf8_lossy(&bad.stderr).contains("one.md:5:18: error[unknown-method]"));
    assert_eq!(command(&[], "{").status.code(), Some(1));
}
