//! Sources below `java/` are part of the crate: a new one is a change.

fn main() {
    println!("cargo:rerun-if-changed=java");
}
