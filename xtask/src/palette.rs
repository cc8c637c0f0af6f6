//! `cargo xtask palette`: the examples of all operators in one file, which the page loads when it is asked for them.

use crate::project::Project;
use anyhow::{Context, Result};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes `web/editor/dist/operators.json`: a list of objects.
pub(crate) fn palette(project: &Project) -> Result<()> {
    let folder = project.root().join("examples").join("operators");
    let into = project.web().join("editor").join("dist");
    fs::create_dir_all(&into).with_context(|| format!("{} cannot be created", into.display()))?;
    let path = into.join("operators.json");
    let json = catalogue(&folder)?;
    // Trunk watches what it copies: the same again is no change.
    if fs::read_to_string(&path).is_ok_and(|before| before == json) {
        return Ok(());
    }
    fs::write(&path, json).with_context(|| format!("{} cannot be written", path.display()))
}

fn catalogue(folder: &Path) -> Result<String> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let paths: std::io::Result<Vec<PathBuf>> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect();
    let mut paths = paths?;
    paths.sort_by_key(|path| path.file_stem().map(|name| name.to_ascii_lowercase()));
    let mut out = String::from("[");
    for path in paths {
        let text = fs::read_to_string(&path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let separator = if out.len() > 1 { ",\n" } else { "\n" };
        out.push_str(separator);
        out.push_str(&entry(&name, &text).with_context(|| path.display().to_string())?);
    }
    out.push_str("\n]\n");
    Ok(out)
}

/// One example. Its file has a sentence, perhaps another, its group, and the program; see `tests/README.md`.
fn entry(name: &str, text: &str) -> Result<String> {
    let n_comments = text
        .lines()
        .take_while(|line| line.starts_with("// "))
        .count();
    let mut comments: Vec<&str> = text
        .lines()
        .take(n_comments)
        .filter_map(|line| line.strip_prefix("// "))
        .collect();
    let group = comments.pop().and_then(|last| last.strip_prefix("group: "));
    let group = group.context("the last comment is `// group: NAME`")?;
    let sentence = comments.first().context("there is a sentence")?;
    let program: Vec<&str> = text.lines().skip(n_comments).collect();
    let mut out = String::from("{");
    let fields = [
        ("name", name),
        ("group", group),
        ("sentence", *sentence),
        ("look", comments.get(1).copied().unwrap_or_default()),
        ("program", &program.join("\n")),
    ];
    for (index, (field, value)) in fields.into_iter().enumerate() {
        let separator = if index > 0 { "," } else { "" };
        // Writing into a String cannot fail.
        let _ = write!(out, "{separator}\"{field}\":{}", quoted(value));
    }
    out.push('}');
    Ok(out)
}

/// A string of JSON.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            character => out.push(character),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_is_an_object() {
        let text = "// Says \"a\".\n// Look.\n// group: time\nf(\"\\\\\");\ng();\n";
        assert_eq!(
            entry("f", text).unwrap(),
            r#"{"name":"f","group":"time","sentence":"Says \"a\".","look":"Look.","program":"f(\"\\\\\");\ng();"}"#
        );
        entry("g", "// Says.\ng();\n").expect_err("it has no group");
    }
}
