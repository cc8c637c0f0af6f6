//! `cargo xtask embed`: the files that an embedding page loads, under names that never change.

use crate::process::Run;
use crate::project::Project;
use crate::tools::rust::WASM;
use crate::{prerequisites, tools, wasm};
use anyhow::{Context, Result};
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The two parts of a program that is divided, as they are kept.
const PART: &str = "part.wasm";
const REST: &str = "rest.wasm";

/// A program of `web/src/bin` that is built here, not by Trunk.
#[derive(Debug)]
struct Bundle {
    /// The name of the program.
    program: &'static str,
    /// Published as `<name>.js` and `<name>_bg.wasm`.
    name: &'static str,
    /// Whether what no story needs is published as `<name>_rest.wasm`.
    is_divided: bool,
}

const BUNDLES: &[Bundle] = &[
    // The element `<marble-run>`.
    Bundle {
        program: "embed",
        name: "marblerun_embed",
        is_divided: false,
    },
    // The engine, loaded by the page's Web Worker and by the element.
    Bundle {
        program: "engine",
        name: "marblerun_engine",
        is_divided: true,
    },
];

/// What a compiled program of ours uses of WebAssembly: what Rust turns on for the target.
const WASM_OPT: &[&str] = &[
    "-Oz",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    // What is alike stands together, and is compressed better.
    "--reorder-functions-by-name",
    "--strip-producers",
];

/// How the scripts of readers are made small.
const ESBUILD: &[&str] = &[
    "--minify",
    "--format=esm",
    "--target=es2022",
    "--legal-comments=none",
    "--log-level=warning",
    "--allow-overwrite",
];

/// Small for readers, or quick for whoever changes the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Profile {
    Web,
    Dev,
}

impl Profile {
    /// As Trunk builds, if it is Trunk that called.
    fn from_environment() -> Self {
        match env::var("TRUNK_PROFILE").as_deref() {
            Ok("debug") => Self::Dev,
            _ => Self::Web,
        }
    }

    /// The name for cargo.
    fn name(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Dev => "dev",
        }
    }

    /// The folder in cargo's target folder.
    fn folder(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Dev => "debug",
        }
    }
}

/// Builds the bundles into the folder that Trunk assembles, or into `dist/`.
pub(crate) fn embed(project: &Project) -> Result<()> {
    prerequisites::check(prerequisites::PAGE)?;
    let path = tools::for_wasm(project)?;
    let profile = Profile::from_environment();
    let staged = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let is_by_trunk = staged.is_some();
    let into = staged.unwrap_or_else(|| project.dist());
    fs::create_dir_all(&into).with_context(|| format!("{} cannot be created", into.display()))?;

    compile(project, profile)?;
    for bundle in BUNDLES {
        package(project, profile, bundle, &path, &into)?;
    }
    for (folder, script) in [("element", "marblerun.js"), ("worker", "marblerun_load.js")] {
        let script_path = project.web().join(folder).join(script);
        publish_script(project, profile, &path, &script_path, &into.join(script))?;
    }
    if profile == Profile::Dev {
        return Ok(());
    }
    if is_by_trunk {
        page(project, &path, &into)?;
    }
    first_visit(project, &into)
}

/// Writes what a first visit will be answered, so that it need not wait for the engine.
fn first_visit(project: &Project, into: &Path) -> Result<()> {
    let run = [
        "run",
        "--package",
        "marblerun-web",
        "--example",
        "first_visit",
        "--",
    ];
    Run::new("cargo", run)
        .argument(into.join("first_visit.json"))
        .dir(project.root())
        .run()
}

fn compile(project: &Project, profile: Profile) -> Result<()> {
    let mut cargo = Run::new(
        "cargo",
        ["build", "--package", "marblerun-web", "--target", WASM],
    )
    .arguments(&["--profile", profile.name()])
    .dir(project.root());
    for bundle in BUNDLES {
        cargo = cargo.arguments(&["--bin", bundle.program]);
    }
    cargo.run()
}

/// Writes the JavaScript around a compiled program, makes it small, and copies both to `into`.
/// What was made of the same program before is used again.
fn package(
    project: &Project,
    profile: Profile,
    bundle: &Bundle,
    path: &[PathBuf],
    into: &Path,
) -> Result<()> {
    let target = project.target()?;
    let compiled = target
        .join(WASM)
        .join(profile.folder())
        .join(format!("{}.wasm", bundle.program));
    let made = target
        .join("embed")
        .join(profile.folder())
        .join(bundle.name);
    let stamp_path = made.join("stamp");
    let stamp = stamp(project, &compiled)?;
    let script = format!("{}.js", bundle.name);
    let program = format!("{}_bg.wasm", bundle.name);

    if !fs::read_to_string(&stamp_path).is_ok_and(|before| before == stamp) {
        fs::create_dir_all(&made)
            .with_context(|| format!("{} cannot be created", made.display()))?;
        let plain = made.join("plain.wasm");
        let linked = fs::read(&compiled)
            .with_context(|| format!("{} cannot be read", compiled.display()))?;
        fs::write(&plain, wasm::without_linking(&linked)?)
            .with_context(|| format!("{} cannot be written", plain.display()))?;
        let mut bindgen = Run::new("wasm-bindgen", ["--target", "web", "--no-typescript"])
            .arguments(&["--out-name", bundle.name, "--out-dir"])
            .argument(&made)
            .argument(&plain);
        if profile == Profile::Dev {
            bindgen = bindgen.arguments(&["--keep-debug", "--debug"]);
        }
        bindgen.dir(project.root()).path(path).run()?;
        if profile == Profile::Web {
            // Who divides a program wants to know its functions by name.
            let names = if bundle.is_divided {
                "--debuginfo"
            } else {
                "--strip-debug"
            };
            shrink(
                project,
                path,
                names,
                &made.join(&script),
                &made.join(&program),
            )?;
        }
        if bundle.is_divided {
            divide(project, profile, &made, [&script, &program], &compiled)?;
        }
        fs::write(&stamp_path, &stamp)
            .with_context(|| format!("{} cannot be written", stamp_path.display()))?;
    }
    publish_script(
        project,
        profile,
        path,
        &made.join(&script),
        &into.join(&script),
    )?;
    if bundle.is_divided {
        copy(&made.join(PART), &into.join(&program))?;
        let rest = format!("{}_rest.wasm", bundle.name);
        copy(&made.join(REST), &into.join(rest))?;
    } else {
        copy(&made.join(&program), &into.join(&program))?;
    }
    copy_snippets(&made.join("snippets"), &into.join("snippets"))
}

/// Makes a program small, and the names by which it calls the script around it. `names` says what
/// becomes of those of its functions.
fn shrink(
    project: &Project,
    path: &[PathBuf],
    names: &str,
    script: &Path,
    program: &Path,
) -> Result<()> {
    Run::new("wasm-opt", WASM_OPT)
        .argument(names)
        .argument(program)
        .argument("-o")
        .argument(program)
        .dir(project.root())
        .path(path)
        .run()?;
    Run::new("node", [project.web().join("worker").join("imports.js")])
        .argument(script)
        .argument(program)
        .dir(project.root())
        .run()
}

/// Makes the program of the page small, which Trunk has put into a folder under a name of its own.
fn page(project: &Project, path: &[PathBuf], folder: &Path) -> Result<()> {
    const SCRIPT: &str = "playground-";
    let cannot = || format!("{} cannot be read", folder.display());
    for entry in fs::read_dir(folder).with_context(cannot)? {
        let file = entry.with_context(cannot)?.file_name();
        let name = file.to_str().and_then(|name| name.strip_suffix(".js"));
        if let Some(name) = name.filter(|name| name.starts_with(SCRIPT)) {
            let script = folder.join(&file);
            shrink(
                project,
                path,
                "--strip-debug",
                &script,
                &folder.join(format!("{name}_bg.wasm")),
            )?;
            publish_script(project, Profile::Web, path, &script, &script)?;
        }
    }
    Ok(())
}

/// Copies a script, made small for readers.
fn publish_script(
    project: &Project,
    profile: Profile,
    path: &[PathBuf],
    from: &Path,
    to: &Path,
) -> Result<()> {
    if profile == Profile::Dev {
        return copy(from, to);
    }
    Run::new("esbuild", ESBUILD)
        .argument(from)
        .argument(format!("--outfile={}", to.display()))
        .dir(project.root())
        .path(path)
        .run()
}

/// Divides a program into what stories need of it and the rest; all of it comes first if it is for
/// whoever changes the code.
fn divide(
    project: &Project,
    profile: Profile,
    made: &Path,
    [script, program]: [&str; 2],
    compiled: &Path,
) -> Result<()> {
    let divider = project.web().join("worker").join("divide.js");
    let mut divide = Run::new("node", [divider, made.join(script), made.join(program)])
        .argument(compiled)
        .argument(made.join(PART))
        .argument(made.join(REST));
    if profile == Profile::Web {
        for folder in [
            "examples",
            "examples/operators",
            "tests/suite",
            "tests/java",
        ] {
            divide = divide.argument(project.root().join(folder));
        }
    }
    divide.dir(project.root()).run()
}

/// Tells one compilation from another: the program, which is linked anew when a story changes, and what treats it.
fn stamp(project: &Project, compiled: &Path) -> Result<String> {
    let bindgen = tools::wasm_bindgen_version(project)?;
    let options = WASM_OPT.join(" ");
    let mut stamp = format!("{bindgen} {options}");
    let tools = project.web().join("worker");
    let cannot = || format!("{} cannot be read", tools.display());
    let mut treated_by = vec![compiled.to_path_buf()];
    for entry in fs::read_dir(&tools).with_context(cannot)? {
        treated_by.push(entry.with_context(cannot)?.path());
    }
    treated_by.sort();
    for path in treated_by {
        let metadata =
            fs::metadata(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let changed = metadata.modified()?.duration_since(UNIX_EPOCH);
        let changed = changed.unwrap_or_default().as_nanos();
        // Writing into a String cannot fail.
        _ = write!(stamp, " {changed} {}", metadata.len());
    }
    Ok(stamp)
}

/// The JavaScript of `#[wasm_bindgen(module = …)]`, if there is any.
fn copy_snippets(from: &Path, to: &Path) -> Result<()> {
    let Ok(entries) = fs::read_dir(from) else {
        return Ok(());
    };
    fs::create_dir_all(to).with_context(|| format!("{} cannot be created", to.display()))?;
    for entry in entries {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy_snippets(&from, &to)?;
        } else {
            copy(&from, &to)?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to)
        .with_context(|| format!("{} cannot be copied to {}", from.display(), to.display()))?;
    Ok(())
}
