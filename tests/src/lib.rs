//! The runner of the program tests: see `README.md` beside this package's manifest.
//!
//! - [`mod@chain`]: random chains of operators.
//! - [`collect`]: the tests in the files of `suite/`.
//! - [`case`]: running one test and comparing.
//! - [`events`]: what a trace has besides signals, as text.
//! - [`explained`]: differences of random chains that have a reason.
//! - [`guide`]: the chapter of the guide that is made of the examples of operators.
//! - [`java`]: running a Java program and comparing with what a JDK did.
//! - [`jdk`]: asking the JDK of this machine what it does.
//! - [`digest`]: whole traces in a number each.
//! - [`agreement`]: how deep a trace agrees with one recorded from Project Reactor.
//! - [`reactor`]: comparing a trace with one recorded from Project Reactor.
//! - [`operator`]: the examples of operators.
//! - [`mod@reference`]: references in files of their own.
//! - [`story`]: the stories of `examples/`.

pub mod agreement;
pub mod case;
pub mod chain;
pub mod collect;
pub mod digest;
pub mod events;
pub mod explained;
pub mod guide;
pub mod java;
pub mod jdk;
pub mod operator;
pub mod reactor;
pub mod reference;
pub mod story;

use std::path::PathBuf;

/// The folder of this package.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Whether expectations are to be rewritten instead of compared: `MARBLERUN_BLESS` is set.
pub fn is_blessing() -> bool {
    std::env::var_os("MARBLERUN_BLESS").is_some()
}
