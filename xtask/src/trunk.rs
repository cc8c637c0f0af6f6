//! How this repository calls Trunk.

use crate::process::Run;
use crate::project::Project;
use crate::tools;
use anyhow::Result;
use std::env;
use std::path::Path;

/// A call `trunk <verb>` that writes to `dist`, with every tool it needs first on PATH.
pub(crate) fn trunk(project: &Project, verb: &str, dist: &Path) -> Result<Run> {
    let mut path = tools::for_wasm(project)?;
    path.push(tools::trunk()?);
    let run = Run::new("trunk", [verb, "--dist"])
        .argument(dist)
        .dir(project.root())
        .path(&path)
        // Pinned by Cargo.lock alone. With this version on PATH, Trunk downloads nothing.
        .env(
            "TRUNK_TOOLS_WASM_BINDGEN",
            tools::wasm_bindgen_version(project)?,
        )
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .remedy("see the messages above");
    Ok(without_no_color(run))
}

/// Trunk refuses to start with the usual `NO_COLOR=1`; it wants `true`, so it is told its own way.
fn without_no_color(run: Run) -> Run {
    if env::var_os("NO_COLOR").is_some() {
        run.env_remove("NO_COLOR").env("TRUNK_COLOR", "never")
    } else {
        run
    }
}
