//! Runs random chains here and on Project Reactor, and compares the traces line by line.
//! A chain that differs is made smaller while it still differs.
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
use marblerun_tests::explained::Explained;
use marblerun_tests::{reactor, root};

/// So many programs in one class: a class can hold only so much.
const IN_ONE_CLASS: usize = 100;

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
    let explained = Explained::read()?;
    let mut differing = differences(&chains, &explained, jars, &folder)?;
    println!("{count} chains");
    for depth in [Depth::Nothing].into_iter().chain(DEPTHS) {
        let agreeing = differing
            .values()
            .filter(|differing| differing.depth == depth);
        let agreeing = match depth {
            Depth::Order => count - differing.len(),
            _ => agreeing.count(),
        };
        println!("{depth:<14}{agreeing:>7}");
    }
    let mut classes: BTreeMap<&str, usize> = BTreeMap::new();
    for class in differing.values().filter_map(|differing| differing.class) {
        *classes.entry(class).or_default() += 1;
    }
    for (class, count) in classes {
        println!("{count:>7} explained: {class}");
    }
    differing.retain(|_, differing| differing.class.is_none());
    println!("{:>7} unexplained", differing.len());
    if differing.is_empty() {
        return Ok(true);
    }
    let smallest = smallest(differing, &explained, jars, &folder)?;
    for (name, difference) in &smallest {
        let Difference {
            chain, depth, diff, ..
        } = difference;
        let (operators, program) = (chain.operators(), chain.program());
        fs::write(
            folder.join(format!("{name}.java")),
            format!("// {operators}\n{program}"),
        )?;
        println!("\n{name} ({operators}) agrees up to: {depth}\n{program}{diff}");
    }
    println!("{} differ: see {}", smallest.len(), folder.display());
    Ok(false)
}

/// A chain that differs.
struct Difference {
    chain: Chain,
    /// What it is explained by.
    class: Option<&'static str>,
    /// Up to where it agrees.
    depth: Depth,
    /// Line by line.
    diff: String,
}

/// Those that differ, by name.
fn differences(
    chains: &BTreeMap<String, Chain>,
    explained: &Explained,
    jars: &str,
    folder: &Path,
) -> anyhow::Result<BTreeMap<String, Difference>> {
    let recorded = record(chains, jars, folder)?;
    let mut differing = BTreeMap::new();
    for (name, chain) in chains {
        let theirs = recorded
            .get(name)
            .with_context(|| format!("no trace of {name}"))?;
        let program = chain.program();
        let file = SourceFile::new("", program.as_str());
        let run = marblerun::run(&[file], &Options::default());
        let problems: Vec<String> = run.problems.iter().map(ToString::to_string).collect();
        ensure!(
            !run.has_errors(),
            "{name} is refused:\n{program}\n{}",
            problems.join("\n")
        );
        let (theirs, ours) = (
            Lines::read(theirs)?,
            Lines::read(&run.json_lines())?.unnumbered(),
        );
        if let Err(difference) = reactor::compare_lines(&theirs, &ours) {
            let difference = Difference {
                chain: chain.clone(),
                class: explained.class(chain, &theirs, &ours),
                depth: theirs.depth(&ours),
                diff: format!("{difference:#}"),
            };
            differing.insert(name.clone(), difference);
        }
    }
    Ok(differing)
}

/// The same ones, each with as little in it as it takes to differ.
fn smallest(
    mut differing: BTreeMap<String, Difference>,
    explained: &Explained,
    jars: &str,
    folder: &Path,
) -> anyhow::Result<BTreeMap<String, Difference>> {
    let mut smallest = BTreeMap::new();
    while !differing.is_empty() {
        let mut smaller = BTreeMap::new();
        for (name, difference) in &differing {
            for (n, less) in difference.chain.smaller().into_iter().enumerate() {
                smaller.insert(format!("{name}-{n:02}"), less);
            }
        }
        let mut next = BTreeMap::new();
        for (name, difference) in differences(&smaller, explained, jars, folder)? {
            if difference.class.is_none()
                && let Some((name, _)) = name.rsplit_once('-')
            {
                next.entry(name.to_owned()).or_insert(difference);
            }
        }
        differing.retain(|name, _| !next.contains_key(name));
        smallest.append(&mut differing);
        differing = next;
    }
    Ok(smallest)
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
            chain.recorded()
        ));
        all.push_str(&format!(
            "        record(\"{name}\", {class}::program{n});\n"
        ));
    }
    text.push_str(&format!("    static void all() {{\n{all}    }}\n}}\n"));
    text
}
