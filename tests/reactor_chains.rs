//! Runs random chains here and on Project Reactor, and compares the traces line by line.
//!
//! `reactor-chains CHAINS SEED CLASS-PATH FOLDER`: `CLASS-PATH` has the jars of Reactor; in `FOLDER` is
//! what is compiled, and the programs that differ.

#![allow(clippy::print_stdout, reason = "speaks to the person who started it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, bail, ensure};
use marblerun::{Options, SourceFile};
use marblerun_tests::agreement::{DEPTHS, Depth, Lines};
use marblerun_tests::chain::{Chain, chain};
use marblerun_tests::{reactor, root};

/// So many programs in one class: a class can hold only so much.
const IN_ONE_CLASS: usize = 100;

/// So many differences are shown in full.
const SHOWN: usize = 5;

fn main() -> ExitCode {
    match compare() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all agree.
fn compare() -> anyhow::Result<bool> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [count, seed, jars, folder] = &arguments[..] else {
        bail!("usage: reactor-chains CHAINS SEED CLASS-PATH FOLDER");
    };
    let (count, seed): (usize, u64) = (count.parse()?, seed.parse()?);
    let chains: BTreeMap<String, Chain> = (0..count)
        .map(|n| {
            let seed = seed.wrapping_add(n as u64);
            (format!("chain-{seed:08}"), chain(seed))
        })
        .collect();
    let folder = PathBuf::from(folder);
    fs::create_dir_all(&folder)?;
    let recorded = record(&chains, jars, &folder)?;
    let mut depths: BTreeMap<Depth, usize> = BTreeMap::new();
    let mut differing = 0;
    for (name, chain) in &chains {
        let theirs = recorded
            .get(name)
            .with_context(|| format!("no trace of {name}"))?;
        let file = SourceFile::new("", chain.program.as_str());
        let run = marblerun::run(&[file], &Options::default());
        let problems: Vec<String> = run.problems.iter().map(ToString::to_string).collect();
        ensure!(
            !run.has_errors(),
            "{name} is refused:\n{}\n{}",
            chain.program,
            problems.join("\n")
        );
        let (theirs, ours) = (
            Lines::read(theirs)?,
            Lines::read(&run.json_lines())?.unnumbered(),
        );
        let depth = theirs.depth(&ours);
        *depths.entry(depth).or_default() += 1;
        if depth == Depth::Order {
            continue;
        }
        differing += 1;
        let path = folder.join(format!("{name}.java"));
        fs::write(&path, format!("// {name}\n{}", chain.program))?;
        println!("{name} agrees up to: {depth}");
        if differing <= SHOWN
            && let Err(difference) = reactor::compare_lines(&theirs, &ours)
        {
            println!("{}{difference:#}", chain.program);
        }
    }
    println!("\n{count} chains");
    for depth in [Depth::Nothing].into_iter().chain(DEPTHS) {
        println!("{depth:<14}{:>7}", depths.get(&depth).copied().unwrap_or(0));
    }
    if differing > 0 {
        println!("\n{differing} differ: see {}", folder.display());
    }
    Ok(differing == 0)
}

/// What Reactor does with the programs, by name.
fn record(
    chains: &BTreeMap<String, Chain>,
    jars: &str,
    folder: &Path,
) -> anyhow::Result<BTreeMap<String, String>> {
    let mut sources = Vec::new();
    for entry in fs::read_dir(root().join("reactor/recorder"))? {
        sources.push(entry?.path());
    }
    let chains: Vec<(&String, &Chain)> = chains.iter().collect();
    let mut classes = Vec::new();
    for (n, some) in chains.chunks(IN_ONE_CLASS).enumerate() {
        let class = format!("Chains{n}");
        let path = folder.join(format!("{class}.java"));
        fs::write(&path, class_text(&class, some))?;
        sources.push(path);
        classes.push(format!("        {class}.all();\n"));
    }
    let main = folder.join("Main.java");
    let calls = classes.concat();
    fs::write(
        &main,
        format!(
            "final class Main {{\n    public static void main(String[] args) {{\n{calls}    }}\n}}\n"
        ),
    )?;
    sources.push(main);
    let compiled = folder.join("classes");
    let javac = Command::new("javac")
        .args([
            "-nowarn",
            "-Xlint:none",
            "-encoding",
            "UTF-8",
            "-cp",
            jars,
            "-d",
        ])
        .arg(&compiled)
        .args(&sources)
        .output()
        .context("javac could not be started")?;
    let complaint = String::from_utf8_lossy(&javac.stderr);
    ensure!(javac.status.success(), "javac: {complaint}");
    let path = std::env::join_paths(std::iter::once(compiled).chain(std::env::split_paths(jars)))?;
    let java = Command::new("java")
        .arg("-cp")
        .arg(path)
        .arg("Main")
        .output()
        .context("java could not be started")?;
    let complaint = String::from_utf8_lossy(&java.stderr);
    ensure!(java.status.success(), "java: {complaint}");
    let mut traces = BTreeMap::new();
    let mut trace: Option<(String, String)> = None;
    for line in String::from_utf8(java.stdout)?.lines() {
        let name = line
            .strip_prefix("{\"kind\":\"case\",\"name\":\"")
            .and_then(|rest| rest.strip_suffix("\"}"));
        if let Some(name) = name {
            traces.extend(trace.replace((name.to_owned(), String::new())));
        } else if let Some((_, lines)) = &mut trace {
            lines.push_str(line);
            lines.push('\n');
        }
    }
    traces.extend(trace);
    Ok(traces)
}

/// A class with those programs.
fn class_text(class: &str, chains: &[(&String, &Chain)]) -> String {
    let mut text = String::from(
        "import java.time.Duration;\nimport java.util.List;\n\
         import org.reactivestreams.Subscription;\nimport reactor.core.Disposable;\n\
         import reactor.core.publisher.*;\nimport reactor.core.scheduler.Schedulers;\n\n",
    );
    text.push_str(&format!("final class {class} extends Recorder {{\n"));
    let mut all = String::new();
    for (n, (name, chain)) in chains.iter().enumerate() {
        text.push_str(&format!(
            "    static void program{n}() {{\n{}    }}\n",
            chain.recorded
        ));
        all.push_str(&format!(
            "        record(\"{name}\", {class}::program{n});\n"
        ));
    }
    text.push_str(&format!("    static void all() {{\n{all}    }}\n}}\n"));
    text
}
