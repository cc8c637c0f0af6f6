//! The browser of the tests, and the driver that wasm-bindgen's test runner steers it with.

use crate::process::{Run, find_program, is_executable};
use anyhow::{Result, bail};
use std::env;
use std::path::{Path, PathBuf};

const BROWSER_NAMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

const BROWSER_PLACES: &[&str] = &[
    "/usr/bin/chromium",
    "/usr/lib/chromium/chromium",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
];

const DRIVER_PLACES: &[&str] = &[
    "/usr/bin/chromedriver",
    "/usr/lib/chromium/chromedriver",
    "/usr/lib/chromium-browser/chromedriver",
    "/snap/bin/chromium.chromedriver",
    "/opt/homebrew/bin/chromedriver",
    "/usr/local/bin/chromedriver",
];

/// Makes sure that there is a Chromium or Chrome; its program.
pub(crate) fn browser() -> Result<PathBuf> {
    ensure("Chromium", "CHROMIUM", BROWSER_NAMES, BROWSER_PLACES)
}

/// Makes sure that there is a driver for the browser; its program.
pub(crate) fn driver() -> Result<PathBuf> {
    ensure(
        "chromedriver",
        "CHROMEDRIVER",
        &["chromedriver"],
        DRIVER_PLACES,
    )
}

fn ensure(what: &str, variable: &str, names: &[&str], places: &[&str]) -> Result<PathBuf> {
    if let Some(chosen) = env::var_os(variable).filter(|value| !value.is_empty()) {
        return chosen_by_variable(variable, Path::new(&chosen));
    }
    if let Some(found) = find(names, places) {
        return Ok(found);
    }
    if let Some(apt) = Apt::find() {
        println!("installing {what} …");
        apt.install()?;
        if let Some(found) = find(names, places) {
            return Ok(found);
        }
    }
    bail!("{what} is missing\nhelp: {}", remedy(variable));
}

fn chosen_by_variable(variable: &str, program: &Path) -> Result<PathBuf> {
    if !is_executable(program) {
        bail!(
            "{variable} names {}, which is not a program\n\
             help: correct {variable}, or unset it to have the browser looked for",
            program.display()
        );
    }
    Ok(program.to_path_buf())
}

fn find(names: &[&str], places: &[&str]) -> Option<PathBuf> {
    let on_path = names.iter().find_map(|name| find_program(name, &[]));
    on_path.or_else(|| {
        places
            .iter()
            .map(PathBuf::from)
            .find(|place| is_executable(place))
    })
}

fn remedy(variable: &str) -> String {
    let install = if cfg!(target_os = "macos") {
        "`brew install --cask google-chrome chromedriver`"
    } else if cfg!(windows) {
        "Chrome from https://www.google.com/chrome and its driver from \
         https://googlechromelabs.github.io/chrome-for-testing"
    } else {
        "Chromium and its driver with your package manager \
         (Debian: `sudo apt-get install chromium chromium-driver`; \
         Fedora: `sudo dnf install chromium chromedriver`)"
    };
    format!("install {install}, or set {variable} to the program")
}

/// Debian's package manager, if this user may use it without being asked for a password.
#[derive(Debug)]
struct Apt {
    through_sudo: bool,
}

impl Apt {
    fn find() -> Option<Self> {
        find_program("apt-get", &[])?;
        let user = Run::new("id", ["-u"]).answer()?;
        if user.trim() == "0" {
            return Some(Self {
                through_sudo: false,
            });
        }
        find_program("sudo", &[])?;
        Run::new("sudo", ["-n", "true"]).answer()?;
        Some(Self { through_sudo: true })
    }

    fn install(&self) -> Result<()> {
        // An outdated list is no reason to give up: the installation will tell.
        if let Err(error) = self.run(&["update"]) {
            println!("warning: {error}");
        }
        self.run(&[
            "install",
            "--yes",
            "--no-install-recommends",
            "chromium",
            "chromium-driver",
        ])
    }

    fn run(&self, arguments: &[&str]) -> Result<()> {
        let run = if self.through_sudo {
            Run::new("sudo", ["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
        } else {
            Run::new("apt-get", [""; 0]).env("DEBIAN_FRONTEND", "noninteractive")
        };
        run.arguments(arguments).remedy(remedy("CHROMIUM")).run()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_remedy_names_a_command_and_the_variable() {
        let remedy = remedy("CHROMIUM");
        assert!(remedy.contains("install"), "{remedy}");
        assert!(
            remedy.ends_with("or set CHROMIUM to the program"),
            "{remedy}"
        );
    }

    #[test]
    fn a_wrong_variable_is_named() {
        let error = chosen_by_variable("CHROMIUM", Path::new("no-such-program"))
            .expect_err("there is no such program")
            .to_string();
        assert!(
            error.starts_with("CHROMIUM names no-such-program"),
            "{error}"
        );
    }

    #[test]
    fn looks_on_path_first_and_then_in_places() {
        assert_eq!(find(&["cargo"], &[]), find_program("cargo", &[]));
        assert_eq!(
            find(&["marblerun-no-such-program"], &["/no/such/place"]),
            None
        );
    }
}
