//! Makes a table of the stories in `examples/`, so that the page has them without asking a server, and
//! constants and functions of the words in `messages/`.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    // `web/worker/divide.js` asks what refers to what.
    if env::var_os("CARGO_CFG_TARGET_ARCH").is_some_and(|target| target == "wasm32") {
        println!("cargo::rustc-link-arg-bin=engine=--emit-relocs");
    }
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    println!("cargo::rerun-if-changed={}", examples.display());
    let mut out = String::from("&[\n");
    for folder in sorted(&examples)? {
        if folder.join("services.java").exists() {
            story(&mut out, &folder)?;
        }
    }
    out.push_str("    Source { name: \"workshop\", title: None, services: None, scenarios: &[\n");
    texts(&mut out, &java_files(&examples)?);
    out.push_str("    ], programs: &[] },\n]\n");
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no OUT_DIR"))?;
    let folder = PathBuf::from(folder);
    fs::write(folder.join("stories.rs"), out)?;
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("messages/en.toml");
    println!("cargo::rerun-if-changed={}", words.display());
    fs::write(
        folder.join("messages.rs"),
        messages(&fs::read_to_string(words)?)?,
    )
}

/// A constant for each message, or a function if something is put into it: its arguments in the order of
/// the alphabet.
fn messages(file: &str) -> io::Result<String> {
    let table: toml::Table = file.parse().map_err(io::Error::other)?;
    let mut out = String::new();
    for (name, text) in &table {
        let text = text
            .as_str()
            .ok_or_else(|| io::Error::other(format!("`{name}` is no text")))?;
        // By name: where they stand in the text is the translator's choice.
        let parts: BTreeSet<&str> = text
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}').map(|(part, _)| part))
            .collect();
        // Writing into a String cannot fail.
        let _ = if parts.is_empty() {
            let name = name.to_uppercase();
            writeln!(out, "pub const {name}: &str = {text:?};")
        } else {
            let parts: Vec<String> = parts
                .iter()
                .map(|part| format!("{part}: impl std::fmt::Display"))
                .collect();
            let parts = parts.join(", ");
            writeln!(
                out,
                "pub fn {name}({parts}) -> String {{ format!({text:?}) }}"
            )
        };
    }
    Ok(out)
}

fn story(out: &mut String, folder: &Path) -> io::Result<()> {
    let quoted = |path: &Path| format!("include_str!({:?})", path.display().to_string());
    // Writing into a String cannot fail.
    let _ = writeln!(
        out,
        "    Source {{ name: {:?}, title: Some({:?}), services: Some({}), scenarios: &[",
        stem(folder),
        title(&fs::read_to_string(folder.join("README.md"))?)?,
        quoted(&folder.join("services.java")),
    );
    texts(out, &java_files(&folder.join("scenarios"))?);
    out.push_str("    ], programs: &[\n");
    let mut programs = java_files(folder)?;
    programs.retain(|path| stem(path) != "services");
    texts(out, &programs);
    out.push_str("    ] },\n");
    Ok(())
}

/// The heading of a README.
fn title(readme: &str) -> io::Result<&str> {
    let heading = readme.lines().find_map(|line| line.strip_prefix("# "));
    heading.ok_or_else(|| io::Error::other("a README without a heading"))
}

fn texts(out: &mut String, files: &[PathBuf]) {
    for path in files {
        let text = path.display().to_string();
        let _ = writeln!(out, "        ({:?}, include_str!({text:?})),", stem(path));
    }
}

fn java_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = sorted(folder)?;
    files.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "java")
    });
    Ok(files)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries: io::Result<Vec<_>> = fs::read_dir(folder)?.collect();
    let mut paths: Vec<PathBuf> = entries?.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}
