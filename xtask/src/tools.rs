//! The tools of the builds and tests: which, in which version, and where they are.
//!
//! A tool of exactly the right version on PATH is used as it is. Otherwise it is installed once,
//! into the [cache](crate::project::cache), which clones share.

pub(crate) mod browsers;
pub(crate) mod npm;
pub(crate) mod rust;

mod apt;
mod cargo_tool;

use crate::project::Project;
use anyhow::Result;
use cargo_tool::CargoTool;
use std::path::PathBuf;

const TRUNK_VERSION: &str = "0.21.14";

/// Trunk builds and serves the page.
const TRUNK: CargoTool = CargoTool {
    name: "trunk",
    package: "trunk",
    programs: &["trunk"],
    flags: &["--locked"],
    minutes: 8,
};

/// wasm-bindgen writes the JavaScript around a compiled program, and runs its tests.
const WASM_BINDGEN: CargoTool = CargoTool {
    name: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    flags: &[],
    minutes: 4,
};

/// Makes sure that Trunk is there; the folder to put on PATH.
pub(crate) fn trunk() -> Result<PathBuf> {
    TRUNK.ensure(TRUNK_VERSION)
}

/// Makes sure that the wasm-bindgen that fits Cargo.lock is there; the folder to put on PATH.
pub(crate) fn wasm_bindgen(project: &Project) -> Result<PathBuf> {
    WASM_BINDGEN.ensure(&wasm_bindgen_version(project)?)
}

/// The version of wasm-bindgen: library and program must be the same.
pub(crate) fn wasm_bindgen_version(project: &Project) -> Result<String> {
    project.locked_version("wasm-bindgen")
}

/// Makes sure that everything is there that turns a binary of `web/` into files for a browser:
/// wasm target, wasm-bindgen, and `wasm-opt` from npm. The folders to put on PATH.
pub(crate) fn for_wasm(project: &Project) -> Result<Vec<PathBuf>> {
    rust::wasm_target(project)?;
    let wasm_bindgen = wasm_bindgen(project)?;
    let npm = npm::install(&project.web())?;
    Ok(vec![wasm_bindgen, npm])
}
