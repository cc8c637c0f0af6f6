//! `cargo xtask test`: every check of the repository, step by step.

use crate::bench;
use crate::build;
use crate::prerequisites::{self, Prerequisite};
use crate::process::Run;
use crate::project::Project;
use crate::serve::{self, Until};
use crate::tools::rust::WASM;
use crate::tools::{self, browsers};
use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// What to run.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Only these steps [default: all]
    #[arg(value_name = "STEP")]
    steps: Vec<Step>,
}

/// A part of the checks that can be run by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Step {
    /// The formatting of the code
    Fmt,
    /// Clippy on everything, for this machine
    Clippy,
    /// Clippy on what runs in the browser, for the browser
    ClippyWasm,
    /// Unit, conformance, reference and documentation tests, on this machine
    Unit,
    /// The documentation of the code, private items too
    Doc,
    /// The benchmarks, once each: results, not figures
    Bench,
    /// The tests of web/ and of real time, in a headless browser
    Wasm,
    /// The page, the embed bundle and the book, as they are published
    Page,
    /// The playground, served as `cargo xtask serve` does
    Serve,
    /// The published page, driven in a headless browser
    Browser,
}

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    Skipped,
}

impl Step {
    fn name(self) -> String {
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }

    fn prerequisites(self) -> &'static [Prerequisite] {
        match self {
            Self::Bench | Self::Page | Self::Serve | Self::Browser => prerequisites::PAGE,
            _ => &[Prerequisite::Rust],
        }
    }

    /// The step without which this one makes no sense.
    fn builds_on(self) -> Option<Self> {
        matches!(self, Self::Serve | Self::Browser).then_some(Self::Page)
    }

    fn run(self, project: &Project) -> Result<()> {
        match self {
            Self::Fmt => fmt_step(project),
            Self::Clippy => clippy(project),
            Self::ClippyWasm => clippy_wasm(project),
            Self::Unit => unit(project),
            Self::Doc => doc(project),
            Self::Bench => bench::bench(project, &bench::Options::quick()),
            Self::Wasm => wasm(project),
            Self::Page => build::build(project, &build::Options::default()),
            Self::Serve => serve::serve(project, &serve::Options::usual(), Until::Answered),
            Self::Browser => browser(project),
        }
    }
}

/// Runs the steps, all of them even if one fails, and sums up.
pub(crate) fn test(project: &Project, options: &Options) -> Result<()> {
    let steps = plan(&options.steps, project.dist().join("index.html").is_file());
    let mut needed = Vec::new();
    for need in steps.iter().flat_map(|step| step.prerequisites()) {
        if !needed.contains(need) {
            needed.push(*need);
        }
    }
    prerequisites::check(&needed)?;

    let mut results: Vec<(Step, Outcome, Duration)> = Vec::new();
    for step in steps {
        let lost = step.builds_on().filter(|basis| {
            results
                .iter()
                .any(|(step, outcome, _)| step == basis && *outcome != Outcome::Passed)
        });
        println!(
            "\n━━ {} {}",
            step.name(),
            "━".repeat(60_usize.saturating_sub(step.name().len()))
        );
        let begin = Instant::now();
        let outcome = if let Some(basis) = lost {
            println!("skipped, as {} failed", basis.name());
            Outcome::Skipped
        } else if let Err(error) = step.run(project) {
            println!("error: {error:#}");
            Outcome::Failed
        } else {
            Outcome::Passed
        };
        let time = begin.elapsed();
        println!("━━ {} {outcome} in {}", step.name(), Shown(time));
        results.push((step, outcome, time));
    }
    sum_up(&results)
}

/// The steps to run, in the order of their declaration. The browser needs a page to open.
fn plan(chosen: &[Step], page_exists: bool) -> Vec<Step> {
    let is_wanted = |step: &Step| {
        chosen.is_empty()
            || chosen.contains(step)
            || (*step == Step::Page && chosen.contains(&Step::Browser) && !page_exists)
    };
    Step::value_variants()
        .iter()
        .copied()
        .filter(is_wanted)
        .collect()
}

fn sum_up(results: &[(Step, Outcome, Duration)]) -> Result<()> {
    println!("\n{:<12} {:<8} {:>10}", "step", "result", "time");
    for (step, outcome, time) in results {
        println!(
            "{:<12} {:<8} {:>10}",
            step.name(),
            outcome.to_string(),
            Shown(*time).to_string()
        );
    }
    let total = Shown(results.iter().map(|(_, _, time)| *time).sum());
    let failed: Vec<String> = results
        .iter()
        .filter(|(_, outcome, _)| *outcome == Outcome::Failed)
        .map(|(step, _, _)| step.name())
        .collect();
    if failed.is_empty() {
        println!("\nevery step passed, in {total}");
        Ok(())
    } else {
        println!();
        bail!(
            "{} of {} steps failed: {}\nhelp: run one by itself with `cargo xtask test {}`",
            failed.len(),
            results.len(),
            failed.join(", "),
            failed.first().map_or("", String::as_str)
        );
    }
}

fn cargo<const N: usize>(project: &Project, arguments: [&str; N]) -> Run {
    Run::new("cargo", arguments).dir(project.root())
}

fn fmt_step(project: &Project) -> Result<()> {
    tools::rust::component(project, "fmt", "rustfmt")?;
    cargo(project, ["fmt", "--all", "--check"])
        .remedy("run `cargo fmt --all`")
        .run()
}

fn clippy(project: &Project) -> Result<()> {
    tools::rust::component(project, "clippy", "clippy")?;
    cargo(
        project,
        [
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "--deny",
            "warnings",
        ],
    )
    .run()
}

fn clippy_wasm(project: &Project) -> Result<()> {
    tools::rust::component(project, "clippy", "clippy")?;
    tools::rust::wasm_target(project)?;
    let clippy = |arguments: &[&str]| {
        cargo(project, ["clippy", "--target", WASM])
            .arguments(arguments)
            .arguments(&["--", "--deny", "warnings"])
            .run()
    };
    all([
        clippy(&[
            "--package",
            "marblerun-web",
            "--package",
            "marblerun",
            "--all-targets",
        ]),
        clippy(&[
            "--package",
            "marblerun-streams",
            "--features",
            "browser,futures",
            "--lib",
            "--test",
            "browser",
        ]),
    ])
}

fn unit(project: &Project) -> Result<()> {
    let outcomes = [
        cargo(project, ["test", "--no-fail-fast", "--workspace"])
            .arguments(&["--exclude", "xtask", "--exclude", "marblerun-web"])
            .run(),
        // What of web/ needs no browser.
        cargo(project, ["test", "--package", "marblerun-web", "--lib"]).run(),
        // Only its tests: the program that runs here cannot be replaced on every system.
        cargo(project, ["test", "--package", "xtask", "--bins"]).run(),
    ];
    all(outcomes)
}

/// The first failure, after all have been run.
fn all<const N: usize>(outcomes: [Result<()>; N]) -> Result<()> {
    outcomes.into_iter().collect()
}

fn doc(project: &Project) -> Result<()> {
    cargo(
        project,
        [
            "doc",
            "--workspace",
            "--all-features",
            "--no-deps",
            "--document-private-items",
        ],
    )
    .env("RUSTDOCFLAGS", "--deny warnings")
    .run()
}

fn wasm(project: &Project) -> Result<()> {
    tools::rust::wasm_target(project)?;
    let bindgen = tools::wasm_bindgen(project)?;
    let chromium = browsers::chromium()?;
    let driver = browsers::chromedriver()?;
    let capabilities = project.target()?.join("webdriver.json");
    fs::write(&capabilities, webdriver_capabilities(&chromium))
        .with_context(|| format!("{} cannot be written", capabilities.display()))?;

    let tests = |arguments: &[&str]| {
        cargo(project, ["test", "--no-fail-fast", "--target", WASM])
            .arguments(arguments)
            .path(std::slice::from_ref(&bindgen))
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            )
            .env("CHROMEDRIVER", &driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities)
            .env("WASM_BINDGEN_USE_BROWSER", "1")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
            .run()
    };
    all([
        tests(&["--package", "marblerun-web", "--tests"]),
        // Real time: the loop that drives itself.
        tests(&[
            "--package",
            "marblerun-streams",
            "--features",
            "browser",
            "--test",
            "browser",
        ]),
    ])
}

/// Which browser the driver starts. The test runner adds that it is to be headless.
fn webdriver_capabilities(chromium: &Path) -> String {
    // The syntax of a Rust string is that of JSON for what paths hold.
    let chromium = chromium.to_string_lossy();
    format!(
        r#"{{"goog:chromeOptions": {{"binary": {chromium:?}, "args": ["--disable-dev-shm-usage"]}}}}"#
    )
}

fn browser(project: &Project) -> Result<()> {
    let chromium = browsers::chromium()?;
    let firefox = browsers::firefox()?;
    let folder = project.root().join("tests").join("e2e");
    tools::npm::install(&folder)?;
    let scripts = test_scripts(&folder)?;
    if scripts.is_empty() {
        bail!("there is no test in {}", folder.display());
    }
    let tests = |scripts: &[PathBuf]| {
        Run::new("node", ["--test", "--test-reporter=spec"])
            .arguments(scripts)
            .dir(project.root())
            .env("DIST", project.dist())
    };
    println!("in Chromium:");
    let in_chromium = tests(&scripts).env("CHROMIUM", chromium).run();
    println!("in Firefox, the main paths:");
    let main_paths: Vec<PathBuf> = MAIN_PATHS.iter().map(|path| folder.join(path)).collect();
    let in_firefox = tests(&main_paths).env("FIREFOX", firefox).run();
    all([in_chromium, in_firefox])
}

/// What is run in a second browser too. The others need what only Chromium's driver does:
/// emulated preferences, downloads, code in a worker.
const MAIN_PATHS: &[&str] = &[
    "playground/stories.test.js",
    "playground/stepping.test.js",
    "playground/editing.test.js",
];

/// The files `test.js` and `*.test.js`, or `.mjs`, in `folder`, sorted. Node's own search differs by version.
fn test_scripts(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder)
            .with_context(|| format!("{} cannot be read", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.file_type()?.is_dir() {
                if name != "node_modules" {
                    folders.push(entry.path());
                }
            } else if is_test_script(&name) {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    Ok(found)
}

fn is_test_script(name: &str) -> bool {
    let stem = name
        .strip_suffix(".js")
        .or_else(|| name.strip_suffix(".mjs"));
    stem.is_some_and(|stem| stem == "test" || stem.ends_with(".test"))
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Passed => "passed",
            Self::Failed => "FAILED",
            Self::Skipped => "skipped",
        })
    }
}

/// A duration as people read it.
#[derive(Clone, Copy, Debug)]
struct Shown(Duration);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = self.0.as_millis() / 100;
        let (minutes, seconds, tenth) = (tenths / 600, tenths / 10 % 60, tenths % 10);
        if minutes > 0 {
            write!(f, "{minutes} min {seconds} s")
        } else {
            write!(f, "{seconds}.{tenth} s")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::env::temp_dir;

    #[test]
    fn without_a_choice_every_step_is_run() {
        assert_eq!(plan(&[], true), Step::value_variants());
    }

    #[test]
    fn chosen_steps_are_run_in_their_own_order() {
        assert_eq!(
            plan(&[Step::Unit, Step::Fmt], true),
            [Step::Fmt, Step::Unit]
        );
        assert_eq!(plan(&[Step::Unit, Step::Unit], true), [Step::Unit]);
    }

    #[test]
    fn the_browser_gets_a_page_if_there_is_none() {
        assert_eq!(plan(&[Step::Browser], true), [Step::Browser]);
        assert_eq!(plan(&[Step::Browser], false), [Step::Page, Step::Browser]);
    }

    #[test]
    fn the_summary_fails_with_the_names_of_failed_steps() {
        let second = Duration::from_secs(1);
        let passed = [(Step::Fmt, Outcome::Passed, second)];
        sum_up(&passed).expect("nothing failed");
        let failed = [
            (Step::Fmt, Outcome::Passed, second),
            (Step::ClippyWasm, Outcome::Failed, second),
            (Step::Page, Outcome::Failed, second),
            (Step::Browser, Outcome::Skipped, second),
        ];
        let error = sum_up(&failed).expect_err("two steps failed").to_string();
        assert_eq!(
            error,
            "2 of 4 steps failed: clippy-wasm, page\n\
             help: run one by itself with `cargo xtask test clippy-wasm`"
        );
    }

    #[test]
    fn all_reports_a_failure_wherever_it_is() {
        all([Ok(()), Ok(())]).expect("nothing failed");
        all([Ok(()), Err(anyhow::anyhow!("no"))]).expect_err("the second failed");
    }

    #[test]
    fn finds_tests_but_not_those_of_packages() {
        let folder = temp_dir().join(format!("marblerun-e2e-{}", std::process::id()));
        for file in [
            "a/test.mjs",
            "b.test.js",
            "support/page.js",
            "node_modules/x/test.js",
        ] {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, "").expect("a file");
        }
        let found = test_scripts(&folder).expect("the folder is there");
        assert_eq!(found, [folder.join("a/test.mjs"), folder.join("b.test.js")]);
        fs::remove_dir_all(&folder).expect("the folder goes away");
    }

    #[test]
    fn the_browser_is_named_in_json() {
        let json = webdriver_capabilities(Path::new(r"C:\Chrome\chrome.exe"));
        assert!(
            json.contains(r#""binary": "C:\\Chrome\\chrome.exe""#),
            "{json}"
        );
    }

    #[test]
    fn times_are_readable() {
        assert_eq!(Shown(Duration::from_millis(1234)).to_string(), "1.2 s");
        assert_eq!(Shown(Duration::from_secs(61)).to_string(), "1 min 1 s");
    }
}
