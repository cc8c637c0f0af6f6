//! Version numbers as tools print them.

use std::fmt;

/// A version: major, minor, patch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(u64, u64, u64);

impl Version {
    /// The first version number in `text`: `v20.1.0`, `rustc 1.95.0 (f2d3ce0bd)`, `1.95`.
    pub(crate) fn first_in(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(|word| {
            let word = word.strip_prefix('v').unwrap_or(word);
            let mut parts = word.split(['.', '-', '+']);
            let major = parts.next()?.parse().ok()?;
            let minor = parts.next()?.parse().ok()?;
            let patch = parts.next().and_then(|p| p.parse().ok()).unwrap_or(0);
            Some(Self(major, minor, patch))
        })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_tools_print() {
        let cases = [
            ("v20.19.2", Version(20, 19, 2)),
            ("11.19.1\n", Version(11, 19, 1)),
            ("rustc 1.95.0 (f2d3ce0bd 2026-03-21)", Version(1, 95, 0)),
            (
                "rustc 1.96.0-nightly (0123456 2026-01-01)",
                Version(1, 96, 0),
            ),
            ("mdbook v0.5.4", Version(0, 5, 4)),
            ("1.95", Version(1, 95, 0)),
        ];
        for (text, version) in cases {
            assert_eq!(Version::first_in(text), Some(version), "{text}");
        }
        assert_eq!(Version::first_in("no version here"), None);
    }

    #[test]
    fn compares_numbers_not_text() {
        assert!(Version::first_in("1.100.0") > Version::first_in("1.95.9"));
        assert!(Version::first_in("v20.0.0") > Version::first_in("v9.11.2"));
    }
}
