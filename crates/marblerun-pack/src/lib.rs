//! Java sources of a class library made small when it is built.
//!
//! Nothing of a library is read before a program needs it: a file is parsed and declared when one
//! of its classes is first looked up. Until then its classes and methods must have their numbers,
//! so that these do not depend on which program came first. [`pack`] counts them here, and cuts
//! what neither the compiler nor a reader sees.

mod count;
mod cut;

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

pub use count::{Count, count};
pub use cut::cut;

/// A source file, packed.
#[derive(Clone, Debug)]
pub struct Packed {
    /// Where it is, from the folder that was packed: `java/util/ArrayList.java`.
    pub path: String,
    /// Its text, without what nobody reads.
    pub text: String,
    /// The first sentences of its documentation, a line each, in the order of the text.
    pub docs: String,
    /// How many numbers it needs.
    pub count: Count,
}

/// All `.java` files below `folder`, in order of their paths.
///
/// # Errors
///
/// If a file cannot be read or is no Java.
pub fn read(folder: &Path) -> io::Result<Vec<Packed>> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    let mut packed = Vec::new();
    for file in files {
        let path: Vec<String> = file
            .strip_prefix(folder)
            .map_err(io::Error::other)?
            .iter()
            .map(|part| part.to_string_lossy().into_owned())
            .collect();
        let path = path.join("/");
        let text = fs::read_to_string(&file)?;
        let parse = marblerun_syntax::parse(&text);
        if let Some(found) = parse.diagnostics.first() {
            return Err(io::Error::other(format!("{path}: {}", found.message)));
        }
        let (cut, docs) = cut(&text);
        packed.push(Packed {
            path,
            text: cut,
            docs: docs.join("\n"),
            count: count(&parse.root),
        });
    }
    packed.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(packed)
}

/// Writes all `.java` files below `from`, in order of their paths, to the file `to` as a Rust array
/// of `Source { path, text, docs, n_classes, n_methods, n_files }`.
///
/// # Errors
///
/// If a file cannot be read or written, or is no Java.
pub fn pack(from: &Path, to: &Path) -> io::Result<()> {
    let mut out = String::from("[\n");
    for file in read(from)? {
        let Packed {
            path,
            text,
            docs,
            count,
        } = file;
        let Count {
            n_classes,
            n_methods,
            n_files,
        } = count;
        // Writing into a String cannot fail.
        _ = writeln!(
            out,
            "Source {{ path: {path:?}, text: Text::new({text:?}), docs: Text::new({docs:?}), \
             n_classes: {n_classes}, n_methods: {n_methods}, n_files: {n_files} }},"
        );
    }
    out.push_str("]\n");
    fs::write(to, out)
}

/// What a build script has to do: packs the folder `java` of its crate into `sources.rs` of the
/// folder for what is generated, again whenever something in it changes.
///
/// # Errors
///
/// As [`pack`], and outside of a build script.
pub fn build() -> io::Result<()> {
    // Cargo reads these lines from what a build script prints.
    writeln!(io::stdout(), "cargo::rerun-if-changed=java")?;
    let out = std::env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no `OUT_DIR`"))?;
    pack(Path::new("java"), &Path::new(&out).join("sources.rs"))
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, found)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "java")
        {
            found.push(path);
        }
    }
    Ok(())
}
