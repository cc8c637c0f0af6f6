//! Packs the sources in `java/`.

fn main() -> std::io::Result<()> {
    marblerun_pack::build()
}
