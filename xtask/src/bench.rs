//! `cargo xtask bench`: the stream core against its peers, side by side.
//!
//! The programs are in `bench/`: each prints rows of `peer chain elements ns_per_element checksum`.
//! They run in turn, several times over, so that a busy moment of the machine hits all of them; a
//! figure is the median of these rounds, and chains whose checksums differ are an error.

mod jvm;
mod table;

pub(crate) use jvm::reactor_jars;

use crate::process::{Run, find_program};
use crate::project::Project;
use crate::tools;
use crate::tools::rust::WASM;
use anyhow::{Context, Result, bail};
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};
use table::Figures;

/// The chains, in the order of the table.
const CHAINS: [&str; 15] = [
    "map-filter",
    "map-x10",
    "flat-map",
    "flat-map-just",
    "concat-map",
    "zip",
    "merge",
    "publish-on",
    "hop",
    "hop-batched",
    "subscribe",
    "interval",
    "timers-100",
    "timers-1000",
    "timers-10000",
];

/// Where `--save` puts the tables.
const DOCUMENT: &str = "BENCHMARKS.md";
const BEGIN: &str = "<!-- begin of what `cargo xtask bench --save` writes -->\n";
const END: &str = "<!-- end -->\n";

/// What to measure.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Only these chains [default: all]
    #[arg(value_name = "CHAIN", value_parser = CHAINS)]
    chains: Vec<String>,
    /// Only see that everything runs and comes to the same results: no figures
    #[arg(long, conflicts_with = "save")]
    quick: bool,
    /// How many times each program runs
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..))]
    rounds: u32,
    /// Write the tables into BENCHMARKS.md
    #[arg(long, conflicts_with = "chains")]
    save: bool,
}

impl Options {
    /// Everything once, without figures.
    pub(crate) fn quick() -> Options {
        Options {
            chains: Vec::new(),
            quick: true,
            rounds: 1,
            save: false,
        }
    }

    /// The profile of the programs in `bench/Cargo.toml`.
    fn profile(&self) -> &'static str {
        if self.quick { "quick" } else { "release" }
    }
}

/// A program that prints rows.
struct Program {
    name: &'static str,
    run: Run,
}

pub(crate) fn bench(project: &Project, options: &Options) -> Result<()> {
    let profile = options.profile();
    let mut programs = native(project, profile)?;
    for (name, found) in [
        ("RxJS and wasm", node(project, profile)),
        ("RxJava and Reactor", jvm::programs(project)),
    ] {
        match found {
            Ok(found) => programs.extend(found),
            Err(reason) => println!("skipped {name}: {reason:#}"),
        }
    }

    let mut figures = Figures::default();
    let rounds = if options.quick { 1 } else { options.rounds };
    for round in 1..=rounds {
        for program in &programs {
            println!("round {round} of {rounds}: {}", program.name);
            let run = program.run.clone().arguments(&options.chains);
            let quick = options.quick.then_some("--quick");
            for row in run.arguments(quick.as_slice()).output()?.lines() {
                figures.add(row)?;
            }
        }
    }
    figures.check()?;
    if options.quick {
        println!("all {} rows come to the same results", figures.len());
        return Ok(());
    }
    let tables = format!("{}\n{}", machine(project), figures.tables(&CHAINS));
    println!("\n{tables}");
    if options.save {
        save(&project.root().join(DOCUMENT), &tables)?;
    }
    Ok(())
}

fn folder(project: &Project) -> PathBuf {
    project.root().join("bench")
}

/// What the programs are built into.
fn target(project: &Project) -> Result<PathBuf> {
    Ok(project.target()?.join("bench"))
}

fn cargo_build(project: &Project, profile: &str) -> Result<Run> {
    Ok(
        Run::new("cargo", ["build", "--locked", "--profile", profile])
            .arguments(&[Path::new("--target-dir"), &target(project)?])
            .dir(&folder(project)),
    )
}

fn native(project: &Project, profile: &str) -> Result<Vec<Program>> {
    cargo_build(project, profile)?.run()?;
    let built = target(project)?.join(profile);
    let program = |name| Program {
        name,
        run: Run::new(&built.join(name).to_string_lossy(), [""; 0]),
    };
    Ok(["marblerun", "by_hand", "rxrust", "futures"]
        .map(program)
        .into())
}

fn node(project: &Project, profile: &str) -> Result<Vec<Program>> {
    if find_program("node", &[]).is_none() || find_program("npm", &[]).is_none() {
        bail!("no Node.js with npm");
    }
    let scripts = folder(project).join("node");
    tools::npm::install(&scripts)?;
    tools::rust::wasm_target(project)?;
    cargo_build(project, profile)?
        .arguments(&["--lib", "--package", "marblerun-bench", "--target", WASM])
        .run()?;
    let module = target(project)?
        .join(WASM)
        .join(profile)
        .join("marblerun_bench.wasm");
    let script = |file| Run::new("node", [file]).dir(&scripts);
    Ok(vec![
        Program {
            name: "wasm",
            run: script("wasm.js").env("MARBLERUN_WASM", module),
        },
        Program {
            name: "rxjs",
            run: script("rxjs.js"),
        },
    ])
}

/// What the figures were measured on and with.
fn machine(project: &Project) -> String {
    let processor = fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| {
        let line = text.lines().find(|line| line.starts_with("model name"))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    });
    let versions = ["rustc", "node", "java"].map(|program| {
        let version = Run::new(program, ["--version"])
            .dir(project.root())
            .answer();
        let first = version.and_then(|text| Some(text.lines().next()?.to_owned()));
        first.map(|version| match program {
            "node" => format!("node {version}"),
            _ => version,
        })
    });
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut parts = vec![
        processor.unwrap_or_else(|| std::env::consts::ARCH.to_owned()),
        format!("{cores} cores"),
        std::env::consts::OS.to_owned(),
    ];
    parts.extend(versions.into_iter().flatten());
    format!("{}\n", parts.join(" · "))
}

/// Replaces what is between the marks of the document.
fn save(document: &Path, tables: &str) -> Result<()> {
    let text = fs::read_to_string(document)
        .with_context(|| format!("{} cannot be read", document.display()))?;
    let text = replaced(&text, tables)
        .with_context(|| format!("{} has lost the marks of its tables", document.display()))?;
    fs::write(document, text).with_context(|| format!("{} cannot be written", document.display()))
}

fn replaced(text: &str, tables: &str) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n{tables}\n{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_put_between_the_marks() {
        let text = format!("a\n{BEGIN}old\n{END}b\n");
        let expected = format!("a\n{BEGIN}\nnew\n{END}b\n");
        assert_eq!(replaced(&text, "new").as_deref(), Some(&*expected));
        assert_eq!(replaced("a\nb\n", "new"), None);
    }

    #[test]
    fn the_document_has_its_marks() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let text = fs::read_to_string(root.join(DOCUMENT)).expect("the document is there");
        assert!(replaced(&text, "").is_some());
    }
}
