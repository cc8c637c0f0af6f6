//! Where things are: the clone, what it builds, and the cache beside it.

use crate::process::Run;
use anyhow::{Context, Result};
use std::cell::OnceCell;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The clone this program was started in.
#[derive(Debug)]
pub(crate) struct Project {
    root: PathBuf,
    target: OnceCell<PathBuf>,
}

impl Project {
    /// The clone around this package.
    pub(crate) fn find() -> Self {
        // `cargo run` sets the variable; the built-in path serves a binary started by hand.
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.parent().unwrap_or(&package).to_path_buf();
        Self {
            root,
            target: OnceCell::new(),
        }
    }

    /// The top folder of the clone.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// What is published.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The npm package with the editor and `wasm-opt`.
    pub(crate) fn web(&self) -> PathBuf {
        self.root.join("web")
    }

    /// Cargo's target folder, wherever the environment or a configuration file puts it.
    pub(crate) fn target(&self) -> Result<&Path> {
        if let Some(target) = self.target.get() {
            return Ok(target);
        }
        let metadata = Run::new("cargo", ["metadata", "--no-deps", "--format-version", "1"])
            .dir(&self.root)
            .output()?;
        let target = json_string(&metadata, "target_directory")
            .context("`cargo metadata` names no target folder")?;
        Ok(self.target.get_or_init(|| PathBuf::from(target)))
    }

    /// The version of `package` that Cargo.lock holds.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        version_in_lock(&lock, package).with_context(|| {
            format!("Cargo.lock holds no `{package}`\nhelp: run `cargo metadata` to complete it")
        })
    }
}

/// The folder that keeps installed tools, outside the clone so that clones share it.
pub(crate) fn cache() -> Result<PathBuf> {
    cache_in(|name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)).context(
        "there is no place to keep tools, as HOME is not set\nhelp: set MARBLERUN_CACHE to a folder",
    )
}

fn cache_in(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    variable("MARBLERUN_CACHE")
        .or_else(|| Some(variable("XDG_CACHE_HOME")?.join("marblerun")))
        .or_else(|| Some(variable("HOME")?.join(".cache").join("marblerun")))
        .or_else(|| Some(variable("LOCALAPPDATA")?.join("marblerun")))
}

/// The version of `package` in the text of a Cargo.lock.
fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?;
    Some(
        version
            .strip_prefix("version = \"")?
            .strip_suffix('"')?
            .to_owned(),
    )
}

/// The value of the first string field `name` in `json`. Enough for paths; not a JSON reader.
fn json_string(json: &str, name: &str) -> Option<String> {
    let start = json.find(&format!("\"{name}\":\""))? + name.len() + 4;
    let mut value = String::new();
    let mut characters = json.get(start..)?.chars();
    loop {
        match characters.next()? {
            '"' => return Some(value),
            '\\' => value.push(characters.next()?),
            character => value.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "\
version = 4

[[package]]
name = \"wasm-bindgen-macro\"
version = \"0.2.1\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
source = \"registry+https://github.com/rust-lang/crates.io-index\"
";

    #[test]
    fn finds_the_version_of_exactly_this_package() {
        assert_eq!(
            version_in_lock(LOCK, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(
            version_in_lock(LOCK, "wasm-bindgen-macro").as_deref(),
            Some("0.2.1")
        );
        assert_eq!(version_in_lock(LOCK, "wasm"), None);
        assert_eq!(version_in_lock("", "wasm-bindgen"), None);
    }

    #[test]
    fn reads_a_path_out_of_json() {
        let json = r#"{"a":"b","target_directory":"C:\\code\\\"x\"\\target","z":1}"#;
        let path = json_string(json, "target_directory");
        assert_eq!(path.as_deref(), Some(r#"C:\code\"x"\target"#));
        assert_eq!(json_string(json, "missing"), None);
        assert_eq!(json_string(r#"{"a":"cut"#, "a"), None);
    }

    #[test]
    fn the_cache_follows_the_environment() {
        let cache = |set: &'static [(&str, &str)]| {
            cache_in(move |name| {
                set.iter()
                    .find(|(n, _)| *n == name)
                    .map(|(_, value)| PathBuf::from(value))
            })
        };
        let home: &[_] = &[("HOME", "/home/joe")];
        assert_eq!(
            cache(home),
            Some(PathBuf::from("/home/joe/.cache/marblerun"))
        );
        let xdg: &[_] = &[("HOME", "/home/joe"), ("XDG_CACHE_HOME", "/cache")];
        assert_eq!(cache(xdg), Some(PathBuf::from("/cache/marblerun")));
        let own: &[_] = &[("HOME", "/home/joe"), ("MARBLERUN_CACHE", "/mine")];
        assert_eq!(cache(own), Some(PathBuf::from("/mine")));
        assert_eq!(cache(&[]), None);
    }
}
