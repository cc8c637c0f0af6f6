//! Running other programs: each is shown as it starts, and a failure says what to do.

use anyhow::{Context, Result, anyhow, bail};
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

/// One call of another program.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    program: String,
    arguments: Vec<OsString>,
    folder: Option<PathBuf>,
    variables: Vec<(&'static str, Option<OsString>)>,
    path: Vec<PathBuf>,
    remedy: Option<String>,
}

impl Run {
    /// A call of `program`, which is looked up on PATH.
    pub(crate) fn new<A: AsRef<OsStr>>(
        program: &str,
        arguments: impl IntoIterator<Item = A>,
    ) -> Self {
        Self {
            program: program.to_owned(),
            arguments: arguments
                .into_iter()
                .map(|a| a.as_ref().to_owned())
                .collect(),
            folder: None,
            variables: Vec::new(),
            path: Vec::new(),
            remedy: None,
        }
    }

    /// Adds an argument.
    pub(crate) fn argument(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.arguments.push(argument.as_ref().to_owned());
        self
    }

    /// Adds several arguments.
    pub(crate) fn arguments<A: AsRef<OsStr>>(mut self, arguments: &[A]) -> Self {
        self.arguments
            .extend(arguments.iter().map(|a| a.as_ref().to_owned()));
        self
    }

    /// Runs in `folder`.
    pub(crate) fn dir(mut self, folder: &Path) -> Self {
        self.folder = Some(folder.to_path_buf());
        self
    }

    /// Sets a variable of the environment.
    pub(crate) fn env(mut self, name: &'static str, value: impl AsRef<OsStr>) -> Self {
        self.variables.push((name, Some(value.as_ref().to_owned())));
        self
    }

    /// Hides a variable of the environment.
    pub(crate) fn env_remove(mut self, name: &'static str) -> Self {
        self.variables.push((name, None));
        self
    }

    /// Puts `folders` first on PATH.
    pub(crate) fn path(mut self, folders: &[PathBuf]) -> Self {
        self.path.extend_from_slice(folders);
        self
    }

    /// What the reader can do if this fails.
    pub(crate) fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// Runs to the end, showing the call and its output; fails unless it succeeds.
    pub(crate) fn run(&self) -> Result<()> {
        let status = self
            .start()?
            .wait()
            .with_context(|| format!("waiting for `{}` failed", self.shown()))?;
        if status.success() {
            Ok(())
        } else {
            Err(self.failure(status))
        }
    }

    /// Starts the program, showing the call and its output.
    pub(crate) fn start(&self) -> Result<Child> {
        println!("$ {}", self.shown());
        self.command()?
            .spawn()
            .with_context(|| format!("`{}` could not be started", self.program))
    }

    /// What the program prints, without showing anything; fails unless it succeeds.
    pub(crate) fn output(&self) -> Result<String> {
        let output = self
            .command()?
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .output()
            .with_context(|| format!("`{}` could not be started", self.program))?;
        if !output.status.success() {
            eprint!("{}", String::from_utf8_lossy(&output.stderr));
            return Err(self.failure(output.status));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// What the program prints if it is there and succeeds. For questions that may go unanswered.
    pub(crate) fn answer(&self) -> Option<String> {
        let output = self.command().ok()?.stderr(Stdio::null()).output().ok()?;
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// The failure of this call: command, exit code, remedy.
    pub(crate) fn failure(&self, status: ExitStatus) -> anyhow::Error {
        let how = match status.code() {
            Some(code) => format!("failed with exit code {code}"),
            None => format!("was stopped ({status})"),
        };
        anyhow!("`{}` {how}{}", self.shown(), help(self.remedy.as_deref()))
    }

    /// The call as a person would type it.
    fn shown(&self) -> String {
        let mut words = vec![self.program.clone()];
        words.extend(self.arguments.iter().map(|a| quoted(&a.to_string_lossy())));
        words.join(" ")
    }

    fn command(&self) -> Result<Command> {
        let Some(program) = find_program(&self.program, &self.path) else {
            bail!(
                "`{}` was not found on PATH{}",
                self.program,
                help(self.remedy.as_deref())
            );
        };
        let mut command = Command::new(program);
        command.args(&self.arguments).stdin(Stdio::null());
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        if !self.path.is_empty() {
            command.env("PATH", joined_path(&self.path)?);
        }
        for (name, value) in &self.variables {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        Ok(command)
    }
}

fn help(remedy: Option<&str>) -> String {
    remedy.map_or_else(String::new, |remedy| format!("\nhelp: {remedy}"))
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_=./:,+@\\".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{word}'")
    }
}

fn joined_path(first: &[PathBuf]) -> Result<OsString> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let folders = first.iter().cloned().chain(env::split_paths(&inherited));
    env::join_paths(folders).context("a folder of PATH has a character that PATH cannot hold")
}

/// The program `name` in `first`, then on PATH. An absolute path is taken as it is.
pub(crate) fn find_program(name: &str, first: &[PathBuf]) -> Option<PathBuf> {
    // npm and the programs it installs are `.cmd` files on Windows.
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd", ""]
    } else {
        &[""]
    };
    if Path::new(name).is_absolute() {
        return Some(PathBuf::from(name)).filter(|path| is_executable(path));
    }
    let inherited = env::var_os("PATH").unwrap_or_default();
    first
        .iter()
        .cloned()
        .chain(env::split_paths(&inherited))
        .find_map(|folder| {
            let candidates = endings
                .iter()
                .map(|ending| folder.join(format!("{name}{ending}")));
            candidates.into_iter().find(|path| is_executable(path))
        })
}

/// Whether `path` is a file that can be started.
pub(crate) fn is_executable(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        path.metadata()
            .is_ok_and(|m| m.is_file() && m.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    {
        path.is_file()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_command_code_and_remedy() {
        let run = Run::new("cargo", ["no-such-command"]).remedy("do something else");
        let status = run
            .command()
            .expect("cargo is on PATH")
            .stderr(Stdio::null())
            .status();
        let error = run.failure(status.expect("cargo starts")).to_string();
        assert_eq!(
            error,
            "`cargo no-such-command` failed with exit code 101\nhelp: do something else"
        );
    }

    #[test]
    fn a_missing_program_is_named_with_its_remedy() {
        let run = Run::new("marblerun-no-such-program", [""; 0]).remedy("install it");
        let error = run.run().expect_err("there is no such program").to_string();
        assert_eq!(
            error,
            "`marblerun-no-such-program` was not found on PATH\nhelp: install it"
        );
    }

    #[test]
    fn calls_are_shown_as_typed() {
        let run = Run::new("cargo", ["run", "--", "a b", ""]);
        assert_eq!(run.shown(), "cargo run -- 'a b' ''");
    }

    #[test]
    fn output_is_captured() {
        let output = Run::new("cargo", ["--version"])
            .output()
            .expect("cargo runs");
        assert!(output.starts_with("cargo "));
    }
}
