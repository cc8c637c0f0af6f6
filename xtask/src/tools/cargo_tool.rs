//! Tools that `cargo install` builds.

use crate::process::{Run, find_program, is_executable};
use crate::project::cache;
use crate::version::Version;
use anyhow::{Context, Result, bail};
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;

/// A tool on crates.io.
#[derive(Debug)]
pub(crate) struct CargoTool {
    /// What people call it; its folder in the cache is `<name>-<version>`.
    pub(crate) name: &'static str,
    /// The package that holds it.
    pub(crate) package: &'static str,
    /// The programs that must be there.
    pub(crate) programs: &'static [&'static str],
    /// More arguments for `cargo install`.
    pub(crate) flags: &'static [&'static str],
    /// How long the installation takes on a small machine.
    pub(crate) minutes: u32,
}

impl CargoTool {
    /// The folder that holds the tool in exactly this version, installing it if need be.
    pub(crate) fn ensure(&self, version: &str) -> Result<PathBuf> {
        if let Some(folder) = self.on_path()
            && self.is_complete(&folder, version)
        {
            return Ok(folder);
        }
        let cache = cache()?;
        let home = cache.join("tools").join(format!("{}-{version}", self.name));
        let programs = home.join("bin");
        if !self.is_complete(&programs, version) {
            self.install(version, &cache, &home)?;
        }
        if !self.is_complete(&programs, version) {
            bail!(
                "{} {version} was installed but does not run\nhelp: remove {} and try again",
                self.name,
                home.display()
            );
        }
        Ok(programs)
    }

    fn on_path(&self) -> Option<PathBuf> {
        let first = find_program(self.programs.first()?, &[])?;
        Some(first.parent()?.to_path_buf())
    }

    fn is_complete(&self, folder: &Path, version: &str) -> bool {
        self.programs.iter().all(|program| {
            let path = folder.join(format!("{program}{EXE_SUFFIX}"));
            is_executable(&path)
                && Run::new(&path.to_string_lossy(), ["--version"])
                    .answer()
                    .is_some_and(|answer| Version::first_in(&answer) == Version::first_in(version))
        })
    }

    /// Builds in a folder that a later try finds again, installs beside the final place, then
    /// renames: an interrupted installation is never taken for a finished one.
    fn install(&self, version: &str, cache: &Path, home: &Path) -> Result<()> {
        let (name, minutes) = (self.name, self.minutes);
        println!("installing {name} {version} (about {minutes} minutes, once) …");
        let build = cache.join("build").join(format!("{name}-{version}"));
        let fresh = cache
            .join("tools")
            .join(format!(".{name}-{version}-{}", process::id()));
        fs::create_dir_all(&fresh)
            .with_context(|| format!("{} cannot be created", fresh.display()))?;

        let installed = Run::new("cargo", ["install", self.package, "--version", version])
            .argument("--root")
            .argument(&fresh)
            .arguments(self.flags)
            // The clone's own settings are not meant for tools.
            .dir(cache)
            // Or else cargo advises to put this passing folder on PATH.
            .path(&[fresh.join("bin")])
            .env("CARGO_TARGET_DIR", &build)
            .env_remove("CARGO_BUILD_TARGET")
            .remedy(format!(
                "{name} {version} comes from crates.io: check the connection and run the same \
                 command again, or install it yourself with \
                 `cargo install {} --version {version}`",
                self.package
            ))
            .run();
        if installed.is_err() {
            remove(&fresh)?;
        }
        installed?;

        if home.exists() {
            remove(home)?;
        }
        fs::rename(&fresh, home).with_context(|| {
            format!("{} cannot be moved to {}", fresh.display(), home.display())
        })?;
        if build.exists() {
            remove(&build)?;
        }
        Ok(())
    }
}

fn remove(folder: &Path) -> Result<()> {
    fs::remove_dir_all(folder).with_context(|| format!("{} cannot be removed", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARGO: CargoTool = CargoTool {
        name: "cargo",
        package: "cargo",
        programs: &["cargo"],
        flags: &[],
        minutes: 0,
    };

    #[test]
    fn only_exactly_the_right_version_will_do() {
        let folder = CARGO.on_path().expect("cargo is on PATH");
        let answer = Run::new("cargo", ["--version"])
            .output()
            .expect("cargo runs");
        let version = Version::first_in(&answer)
            .expect("cargo names its version")
            .to_string();
        assert!(CARGO.is_complete(&folder, &version));
        assert!(!CARGO.is_complete(&folder, "0.0.1"));
    }

    #[test]
    fn an_empty_folder_is_no_installation() {
        assert!(!CARGO.is_complete(Path::new("no-such-folder"), "1.0.0"));
    }
}
