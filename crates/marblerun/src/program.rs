//! What is run, and within which limits.

use marblerun_trace::Time;

/// One file of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// As shown in messages: `favourites.java`.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl SourceFile {
    /// A file of that name and text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> SourceFile {
        SourceFile {
            name: name.into(),
            text: text.into(),
        }
    }
}

/// How to run a program. The default is what every front end uses unless told otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The run stops before the first task that is due after this virtual time.
    pub until: Time,
    /// Chooses among the interleavings of threads; the same seed gives the same run.
    pub seed: u64,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            until: Time::from_secs(60),
            seed: 0,
        }
    }
}
