//! The browsers of the tests, and the driver that wasm-bindgen's test runner steers one with.

use super::apt::Apt;
use crate::process::{find_program, is_executable};
use anyhow::{Result, bail};
use std::env;
use std::path::{Path, PathBuf};

/// A program that belongs to the system: looked for, not built.
#[derive(Debug)]
struct Program {
    what: &'static str,
    /// Names it, if it is to be another one.
    variable: &'static str,
    names: &'static [&'static str],
    places: &'static [&'static str],
    /// Debian's packages.
    packages: &'static [&'static str],
    /// How to install it elsewhere: on macOS, on Windows, on Linux.
    elsewhere: [&'static str; 3],
}

const CHROMIUM_ELSEWHERE: [&str; 3] = [
    "`brew install --cask google-chrome chromedriver`",
    "Chrome from https://www.google.com/chrome and its driver from \
     https://googlechromelabs.github.io/chrome-for-testing",
    "Chromium and its driver with your package manager \
     (Debian: `sudo apt-get install chromium chromium-driver`; \
     Fedora: `sudo dnf install chromium chromedriver`)",
];

const CHROMIUM: Program = Program {
    what: "Chromium",
    variable: "CHROMIUM",
    names: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ],
    places: &[
        "/usr/bin/chromium",
        "/usr/lib/chromium/chromium",
        "/snap/bin/chromium",
        "/opt/google/chrome/chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ],
    packages: &["chromium", "chromium-driver"],
    elsewhere: CHROMIUM_ELSEWHERE,
};

const CHROMEDRIVER: Program = Program {
    what: "chromedriver",
    variable: "CHROMEDRIVER",
    names: &["chromedriver"],
    places: &[
        "/usr/bin/chromedriver",
        "/usr/lib/chromium/chromedriver",
        "/usr/lib/chromium-browser/chromedriver",
        "/snap/bin/chromium.chromedriver",
        "/opt/homebrew/bin/chromedriver",
        "/usr/local/bin/chromedriver",
    ],
    packages: &["chromium", "chromium-driver"],
    elsewhere: CHROMIUM_ELSEWHERE,
};

const FIREFOX: Program = Program {
    what: "Firefox",
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox"],
    places: &[
        "/usr/bin/firefox-esr",
        "/usr/bin/firefox",
        "/snap/bin/firefox",
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        r"C:\Program Files\Mozilla Firefox\firefox.exe",
    ],
    packages: &["firefox-esr"],
    elsewhere: [
        "`brew install --cask firefox`",
        "Firefox from https://www.mozilla.org/firefox",
        "Firefox with your package manager (Debian: `sudo apt-get install firefox-esr`; \
         Fedora: `sudo dnf install firefox`)",
    ],
};

/// Makes sure that there is a Chromium or Chrome; its program.
pub(crate) fn chromium() -> Result<PathBuf> {
    CHROMIUM.ensure()
}

/// Makes sure that there is a driver for Chromium; its program.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    CHROMEDRIVER.ensure()
}

/// Makes sure that there is a Firefox; its program.
pub(crate) fn firefox() -> Result<PathBuf> {
    FIREFOX.ensure()
}

impl Program {
    fn ensure(&self) -> Result<PathBuf> {
        if let Some(chosen) = env::var_os(self.variable).filter(|value| !value.is_empty()) {
            return self.chosen(Path::new(&chosen));
        }
        if let Some(found) = self.find() {
            return Ok(found);
        }
        if let Some(apt) = Apt::find() {
            println!("installing {} …", self.what);
            apt.install(self.packages, &self.remedy())?;
            if let Some(found) = self.find() {
                return Ok(found);
            }
        }
        bail!("{} is missing\nhelp: {}", self.what, self.remedy());
    }

    fn chosen(&self, program: &Path) -> Result<PathBuf> {
        let variable = self.variable;
        if !is_executable(program) {
            bail!(
                "{variable} names {}, which is not a program\n\
                 help: correct {variable}, or unset it to have the program looked for",
                program.display()
            );
        }
        Ok(program.to_path_buf())
    }

    fn find(&self) -> Option<PathBuf> {
        let on_path = self.names.iter().find_map(|name| find_program(name, &[]));
        on_path.or_else(|| {
            self.places
                .iter()
                .map(PathBuf::from)
                .find(|place| is_executable(place))
        })
    }

    fn remedy(&self) -> String {
        let [macos, windows, linux] = self.elsewhere;
        let install = if cfg!(target_os = "macos") {
            macos
        } else if cfg!(windows) {
            windows
        } else {
            linux
        };
        format!("install {install}, or set {} to the program", self.variable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_remedy_names_a_command_and_the_variable() {
        for program in [CHROMIUM, CHROMEDRIVER, FIREFOX] {
            let remedy = program.remedy();
            assert!(remedy.contains("install"), "{remedy}");
            let end = format!("or set {} to the program", program.variable);
            assert!(remedy.ends_with(&end), "{remedy}");
        }
    }

    #[test]
    fn a_wrong_variable_is_named() {
        let error = CHROMIUM
            .chosen(Path::new("no-such-program"))
            .expect_err("there is no such program")
            .to_string();
        assert!(
            error.starts_with("CHROMIUM names no-such-program"),
            "{error}"
        );
    }

    #[test]
    fn looks_on_path_first_and_then_in_places() {
        let there = Program {
            names: &["cargo"],
            places: &[],
            ..CHROMIUM
        };
        assert_eq!(there.find(), find_program("cargo", &[]));
        let nowhere = Program {
            names: &["marblerun-no-such-program"],
            places: &["/no/such/place"],
            ..CHROMIUM
        };
        assert_eq!(nowhere.find(), None);
    }
}
