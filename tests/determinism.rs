//! The same program with the same seed gives the same trace, on every machine and in the browser.
//!
//! The browser's part is `web/tests/same_bytes.rs`.

use marblerun_tests::{collect, digest, reference};

#[test]
fn threads_are_scheduled_the_same_everywhere() {
    let files = collect::collect_in("java").expect("the Java programs are there");
    let threads = files
        .iter()
        .filter(|file| file.path.ends_with("threads.java"));
    let digests = digest::digests(threads.flat_map(|file| &file.cases));
    reference::check("seeds.txt", &digests).unwrap_or_else(|error| panic!("{error:#}"));
}
