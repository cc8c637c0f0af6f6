//! `cargo xtask words`: the words of what is there before the program of the page, from the file of all words.

use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::env;
use std::fs;
use std::path::PathBuf;

/// Puts the words into `index.html`, and into the script inside of it, in the folder that Trunk assembles or in `dist/`.
pub(crate) fn words(project: &Project) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map_or_else(|| project.dist(), PathBuf::from);
    let page = folder.join("index.html");
    let cannot = || format!("{} cannot be read or written", page.display());
    let text = fs::read_to_string(&page).with_context(cannot)?;
    fs::write(&page, filled(&text, &messages(project)?)?).with_context(cannot)
}

/// `web/messages/en.toml`, which `web/build.rs` reads strictly.
fn messages(project: &Project) -> Result<String> {
    let path = project.web().join("messages").join("en.toml");
    fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
}

/// How names begin that are Trunk's: it fills them in when it serves a page.
const OF_TRUNK: &str = "__TRUNK_";

/// A text with the message for each `{{name}}` in it.
fn filled(text: &str, messages: &str) -> Result<String> {
    let mut pieces = text.split("{{");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece
            .split_once("}}")
            .context("a name without its end: `}}` is missing")?;
        if name.starts_with(OF_TRUNK) {
            out.extend(["{{", name, "}}"]);
        } else {
            out.push_str(message(messages, name)?);
        }
        out.push_str(rest);
    }
    Ok(out)
}

/// The message of that name, which means the same in HTML, in an attribute and in a script.
fn message<'a>(messages: &'a str, name: &str) -> Result<&'a str> {
    let found = messages.lines().find_map(|line| {
        let (found, text) = line.split_once(" = \"")?;
        (found == name).then(|| text.strip_suffix('"')).flatten()
    });
    let text = found.with_context(|| format!("web/messages/en.toml has no `{name}`"))?;
    if text.contains(['<', '>', '&', '"', '\\']) {
        bail!("`{name}` is for HTML and for a script: write it without < > & \" and \\");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What of a page its readers see: between tags, and in attributes that are meant to be read.
    fn texts_of_page(html: &str) -> Vec<&str> {
        let mut texts = Vec::new();
        for part in html.split('<').skip(1) {
            let (tag, text) = part.split_once('>').expect("a tag ends");
            let attributes = tag.split("=\"").zip(tag.split("=\"").skip(1));
            texts.extend(attributes.filter_map(|(before, value)| {
                let is_read = ["content", "title", "alt", "aria-label", "placeholder"]
                    .iter()
                    .any(|name| before.ends_with(name));
                // What is no sentence is said to the browser.
                let value = value.split('"').next()?;
                (is_read && !value.contains('=')).then_some(value)
            }));
            texts.push(text.trim());
        }
        texts.retain(|text| !text.is_empty());
        texts
    }

    /// The strings of a script in which there are words side by side.
    fn texts_of_script(script: &str) -> Vec<&str> {
        let code = script.lines().filter(|line| !line.trim().starts_with("//"));
        let strings = code.flat_map(|line| line.split(['"', '\'', '`']).skip(1).step_by(2));
        let is_text = |text: &&str| {
            let mut words = text.split(' ').filter(|word| {
                let letters = word.chars().filter(|letter| letter.is_alphabetic());
                letters.count() > 1
            });
            words.nth(1).is_some() || text.contains("{{")
        };
        strings.filter(is_text).collect()
    }

    fn is_message(text: &str) -> bool {
        let name = text.strip_prefix("{{").and_then(|it| it.strip_suffix("}}"));
        name.is_some_and(|name| !name.contains('}'))
    }

    #[test]
    fn every_text_there_is_before_the_program_is_a_message() {
        let project = Project::find();
        let read = |path| fs::read_to_string(project.root().join(path)).expect("it is there");
        let (page, script) = (read("index.html"), read("web/page/boot.js"));
        let texts = [texts_of_page(&page), texts_of_script(&script)].concat();
        assert!(texts.len() >= 7, "{texts:?}");
        let others: Vec<&&str> = texts.iter().filter(|it| !is_message(it)).collect();
        assert!(others.is_empty(), "not in web/messages/en.toml: {others:?}");
        let messages = messages(&project).expect("it is there");
        filled(&(page + &script), &messages).expect("all names are there");
    }

    #[test]
    fn a_text_that_is_no_message_is_found() {
        let page = r#"<p class="a b">One.<br>{{two}}</p><img alt="Three">"#;
        assert_eq!(texts_of_page(page), ["One.", "{{two}}", "Three"]);
        let script = "// it's said\nsay(\"not this\", 'a-b', `${it}: not {{that}}`, \"{{this}}\");";
        assert_eq!(
            texts_of_script(script),
            ["not this", "${it}: not {{that}}", "{{this}}"]
        );
        assert!(is_message("{{this}}"));
        assert!(!is_message("{{this}} and {{that}}"));
    }

    #[test]
    fn names_are_filled_in_or_missed() {
        let messages = "# Words\none = \"1 {why}\"\ntwo = \"<2>\"\n";
        let filled = |text| filled(text, messages).map_err(|error| error.to_string());
        assert_eq!(filled("a {{one}} b"), Ok("a 1 {why} b".to_owned()));
        let of_trunk = "{{__TRUNK_ADDRESS__}}";
        assert_eq!(filled(of_trunk), Ok(of_trunk.to_owned()));
        assert!(filled("{{three}}").is_err_and(|it| it.contains("no `three`")));
        assert!(filled("{{two}}").is_err_and(|it| it.contains("without <")));
        assert!(filled("{{one").is_err());
    }
}
