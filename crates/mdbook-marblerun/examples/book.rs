//! Builds the guide in `docs/`, its diagrams drawn by this very preprocessor.
//!
//! ```text
//! cargo run -p mdbook-marblerun --example book -- OUT_DIR
//! ```

use std::path::{Path, absolute};

use anyhow::{Context, Result};
use mdbook_driver::MDBook;
use mdbook_marblerun::Marblerun;

fn main() -> Result<()> {
    let out = std::env::args_os()
        .nth(1)
        .context("name the folder for the book: `--example book -- OUT_DIR`")?;
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    let mut book = MDBook::load(docs)?;
    book.config.build.build_dir = absolute(out)?;
    book.with_preprocessor(Marblerun);
    book.build()
}
