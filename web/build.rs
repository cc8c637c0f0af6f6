//! Makes a table of the stories in `examples/`, so that the page has them without asking a server.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    println!("cargo::rerun-if-changed={}", examples.display());
    let mut out = String::from("&[\n");
    for folder in sorted(&examples)? {
        if folder.join("services.java").exists() {
            story(&mut out, &folder)?;
        }
    }
    out.push_str("    Source { name: \"workshop\", readme: \"\", services: None, scenarios: &[\n");
    texts(&mut out, &java_files(&examples)?);
    out.push_str("    ], programs: &[] },\n]\n");
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no OUT_DIR"))?;
    fs::write(PathBuf::from(folder).join("stories.rs"), out)
}

fn story(out: &mut String, folder: &Path) -> io::Result<()> {
    let quoted = |path: &Path| format!("include_str!({:?})", path.display().to_string());
    // Writing into a String cannot fail.
    let _ = writeln!(
        out,
        "    Source {{ name: {:?}, readme: {}, services: Some({}), scenarios: &[",
        stem(folder),
        quoted(&folder.join("README.md")),
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
