//! What a person has to install: Rust, Node and npm. Everything else installs itself.

use crate::process::Run;
use crate::version::Version;
use anyhow::{Result, bail};

/// A program that this repository cannot install.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Prerequisite {
    /// The Rust compiler, with cargo.
    Rust,
    /// Runs `wasm-opt`, the bundler of the editor and the browser tests.
    Node,
    /// Installs what Node runs.
    Npm,
}

/// Everything that a build of the page needs.
pub(crate) const PAGE: &[Prerequisite] =
    &[Prerequisite::Rust, Prerequisite::Node, Prerequisite::Npm];

impl Prerequisite {
    fn name(self) -> &'static str {
        match self {
            Self::Rust => "Rust",
            Self::Node => "Node.js",
            Self::Npm => "npm",
        }
    }

    fn program(self) -> &'static str {
        match self {
            Self::Rust => "rustc",
            Self::Node => "node",
            Self::Npm => "npm",
        }
    }

    fn minimum(self) -> &'static str {
        match self {
            Self::Rust => env!("CARGO_PKG_RUST_VERSION"),
            Self::Node => "20.0",
            // The npm that came with Node 20.
            Self::Npm => "9.6",
        }
    }

    fn remedy(self) -> &'static str {
        match self {
            Self::Rust => "install Rust from https://rustup.rs, or run `rustup update stable`",
            Self::Node => {
                "install Node.js 20 or later from https://nodejs.org \
                 (Debian, Ubuntu: `sudo apt-get install nodejs npm`; macOS: `brew install node`)"
            }
            Self::Npm => {
                "npm comes with Node.js from https://nodejs.org \
                 (Debian, Ubuntu: `sudo apt-get install npm`)"
            }
        }
    }
}

/// Fails with one line for each of `needed` that is missing or too old.
pub(crate) fn check(needed: &[Prerequisite]) -> Result<()> {
    check_with(needed, |program| Run::new(program, ["--version"]).answer())
}

fn check_with(needed: &[Prerequisite], ask: impl Fn(&str) -> Option<String>) -> Result<()> {
    let complaints: Vec<String> = needed
        .iter()
        .filter_map(|need| {
            let problem = problem(*need, ask(need.program()).as_deref())?;
            Some(format!("{problem}\nhelp: {}", need.remedy()))
        })
        .collect();
    if !complaints.is_empty() {
        bail!("{}", complaints.join("\nerror: "));
    }
    Ok(())
}

fn problem(need: Prerequisite, answer: Option<&str>) -> Option<String> {
    let (name, minimum) = (need.name(), need.minimum());
    let Some(answer) = answer else {
        return Some(format!(
            "{name} is missing (`{}` was not found)",
            need.program()
        ));
    };
    match Version::first_in(answer) {
        Some(found) if Some(found) >= Version::first_in(minimum) => None,
        Some(found) => Some(format!(
            "{name} {found} is too old: {minimum} or later is needed"
        )),
        None => Some(format!(
            "`{} --version` names no version: {answer:?}",
            need.program()
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine(program: &str) -> Option<String> {
        let answer = match program {
            "rustc" => "rustc 1.95.0 (f2d3ce0bd 2026-03-21)",
            "node" => "v20.19.2",
            "npm" => "10.8.2",
            _ => return None,
        };
        Some(answer.to_owned())
    }

    #[test]
    fn a_complete_machine_passes() {
        check_with(PAGE, machine).expect("nothing is missing");
    }

    #[test]
    fn a_missing_node_is_named_with_its_remedy() {
        let without = |program: &str| {
            if program == "node" {
                None
            } else {
                machine(program)
            }
        };
        let error = check_with(PAGE, without)
            .expect_err("node is missing")
            .to_string();
        assert_eq!(
            error,
            "Node.js is missing (`node` was not found)\n\
             help: install Node.js 20 or later from https://nodejs.org \
             (Debian, Ubuntu: `sudo apt-get install nodejs npm`; macOS: `brew install node`)"
        );
    }

    #[test]
    fn everything_missing_is_named_at_once() {
        let error = check_with(PAGE, |_| None)
            .expect_err("all is missing")
            .to_string();
        for need in PAGE {
            assert!(
                error.contains(&format!("{} is missing", need.name())),
                "{error}"
            );
            assert!(error.contains(need.remedy()), "{error}");
        }
    }

    #[test]
    fn an_old_version_is_named() {
        let problem = problem(Prerequisite::Node, Some("v18.20.4"));
        assert_eq!(
            problem.as_deref(),
            Some("Node.js 18.20.4 is too old: 20.0 or later is needed")
        );
    }

    #[test]
    fn what_is_not_needed_is_not_asked_for() {
        check_with(&[Prerequisite::Rust], |program| {
            assert_eq!(program, "rustc");
            machine(program)
        })
        .expect("Rust is there");
    }
}
