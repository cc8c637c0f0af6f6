//! Packs the sources in `java/`.

use std::path::{Path, PathBuf};

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=java");
    let out = std::env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    marblerun_pack::pack(Path::new("java"), &out.join("sources.rs"))
}
