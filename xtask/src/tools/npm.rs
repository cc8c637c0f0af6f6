//! The npm packages of a folder, exactly as its package-lock.json names them.

use crate::process::Run;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// Makes sure that the packages of `folder` are installed; the folder of their programs.
pub(crate) fn install(folder: &Path) -> Result<PathBuf> {
    let lock_path = folder.join("package-lock.json");
    let Ok(lock) = fs::read_to_string(&lock_path) else {
        bail!(
            "{} is missing\nhelp: it belongs to the repository: restore it with `git checkout`",
            lock_path.display()
        );
    };
    let modules = folder.join("node_modules");
    if !is_installed(&modules, &lock) {
        println!("installing the npm packages of {} …", folder.display());
        Run::new("npm", ["ci", "--no-audit", "--no-fund"])
            .dir(folder)
            .remedy("check the connection and run the same command again")
            .run()?;
        let stamp = stamp(&modules);
        fs::create_dir_all(&modules)
            .and_then(|()| fs::write(&stamp, &lock))
            .with_context(|| format!("{} cannot be written", stamp.display()))?;
    }
    Ok(modules.join(".bin"))
}

/// Runs a script of the package in `folder`.
pub(crate) fn script(folder: &Path, name: &str) -> Result<()> {
    Run::new("npm", ["run", "--silent", name]).dir(folder).run()
}

/// Written after an installation succeeded: the lock file that was installed.
fn stamp(modules: &Path) -> PathBuf {
    modules.join(".installed-package-lock.json")
}

fn is_installed(modules: &Path, lock: &str) -> bool {
    fs::read_to_string(stamp(modules)).is_ok_and(|installed| installed == lock)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::env::temp_dir;

    #[test]
    fn installed_means_this_very_lock_file() {
        let modules = temp_dir().join(format!("marblerun-npm-{}", std::process::id()));
        fs::create_dir_all(&modules).expect("a temporary folder");
        assert!(!is_installed(&modules, "{}"));
        fs::write(stamp(&modules), "{}").expect("a stamp");
        assert!(is_installed(&modules, "{}"));
        assert!(!is_installed(&modules, "{ }"));
        fs::remove_dir_all(&modules).expect("the folder goes away");
    }

    #[test]
    fn a_missing_lock_file_is_named() {
        let error = install(Path::new("no-such-folder"))
            .expect_err("no lock file")
            .to_string();
        assert!(error.contains("package-lock.json is missing"), "{error}");
        assert!(error.contains("help: "), "{error}");
    }
}
