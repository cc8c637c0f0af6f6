//! Any program is refused or run, within limits, and everything that is made of a run can be made.

#![no_main]

use libfuzzer_sys::fuzz_target;
use marblerun::{Options, Picture, SourceFile};

fuzz_target!(|text: &str| {
    let options = Options {
        seed: text.len() as u64 % 4,
        ..Options::default()
    };
    let run = marblerun::run(&[SourceFile::new("fuzz.java", text)], &options);
    let _everything = (
        run.view(&marblerun::Look::default()),
        run.json_lines(),
        run.table(),
        run.marbles(),
        run.output(),
        run.ending(),
        run.picture(&Picture::default()),
    );
});
