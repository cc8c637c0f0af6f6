//! Debian's package manager.

use crate::process::{Run, find_program};
use anyhow::Result;

/// Debian's package manager, if this user may use it without being asked for a password.
#[derive(Debug)]
pub(crate) struct Apt {
    through_sudo: bool,
}

impl Apt {
    pub(crate) fn find() -> Option<Self> {
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

    /// Installs packages; `remedy` says what to do if that fails.
    pub(crate) fn install(&self, packages: &[&str], remedy: &str) -> Result<()> {
        // An outdated list is no reason to give up: the installation will tell.
        if let Err(error) = self.run(&["update"], remedy) {
            println!("warning: {error}");
        }
        let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
        arguments.extend(packages);
        self.run(&arguments, remedy)
    }

    fn run(&self, arguments: &[&str], remedy: &str) -> Result<()> {
        let run = if self.through_sudo {
            Run::new("sudo", ["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
        } else {
            Run::new("apt-get", [""; 0]).env("DEBIAN_FRONTEND", "noninteractive")
        };
        run.arguments(arguments).remedy(remedy.to_owned()).run()
    }
}
