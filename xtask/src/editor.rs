//! `cargo xtask editor`: bundles the code editor to one file.

use crate::project::Project;
use crate::{prerequisites, tools};
use anyhow::Result;

/// Runs the `build` script of `web/package.json`.
pub(crate) fn editor(project: &Project) -> Result<()> {
    prerequisites::check(prerequisites::PAGE)?;
    tools::npm::install(&project.web())?;
    tools::npm::script(&project.web(), "build")
}
