//! Writes what a first visit will be answered into a file, for `cargo xtask embed`.

use std::env;
use std::fs::File;
use std::io::{self, BufWriter, Write};

use marblerun_web::engine::respond;
use marblerun_web::foreseen::Foreseen;

fn main() -> io::Result<()> {
    let path = env::args_os().nth(1);
    let path = path.ok_or_else(|| io::Error::other("which file?"))?;
    let mut file = BufWriter::new(File::create(path)?);
    serde_json::to_writer(&mut file, &Foreseen::new(respond))?;
    file.flush()
}
