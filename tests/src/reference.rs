//! References in files of their own, below `ref/`.

use std::fs;

use anyhow::Context;

use crate::case::compare;
use crate::{is_blessing, root};

/// Compares a text with its reference, or makes it the reference when blessing. What differs is
/// written below `store/`.
///
/// # Errors
///
/// If there is no reference, or another one.
pub fn check(path: &str, actual: &str) -> anyhow::Result<()> {
    let reference = root().join("ref").join(path);
    if is_blessing() {
        if let Some(folder) = reference.parent() {
            fs::create_dir_all(folder)?;
        }
        return fs::write(&reference, actual).with_context(|| reference.display().to_string());
    }
    let expected = fs::read_to_string(&reference)
        .with_context(|| format!("no reference {path}: `cargo xtask bless` makes one"))?;
    compare(path, &expected, actual).or_else(|difference| {
        let stored = root().join("store").join(path);
        if let Some(folder) = stored.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&stored, actual)?;
        Err(difference.context(format!("the actual text is in {}", stored.display())))
    })
}
