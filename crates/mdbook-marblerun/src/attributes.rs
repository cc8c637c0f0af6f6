//! What follows `marblerun` in the first line of a block.

use std::fmt;

/// The language of our blocks.
const LANGUAGE: &str = "marblerun";

/// Colours of a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the book has it, which the reader can change.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// Whether a block is meant to have errors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Intent {
    /// It runs; errors fail the build.
    #[default]
    Runs,
    /// It has errors, which are shown; a program without them fails the build.
    Fails,
}

/// The attributes of a block. All but the intent are handed on to the element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    /// Whether the reader gets buttons to move with.
    pub has_controls: bool,
    /// Whether the program cannot be changed.
    pub is_readonly: bool,
    /// Height of the element in CSS pixels.
    pub height: Option<u32>,
    /// How many events have happened at first.
    pub step: Option<u32>,
    /// Its colours.
    pub theme: Theme,
    /// Whether it is meant to have errors.
    pub intent: Intent,
}

/// Reads the info string of a fenced block: `None` if the block is not ours.
///
/// # Errors
///
/// For an attribute that is not known or has a value that does not fit; the text is for the author.
///
/// ```
/// use mdbook_marblerun::attributes::{Attributes, parse};
/// assert_eq!(parse("java"), None);
/// let attributes = parse("marblerun,controls,height=240").unwrap().unwrap();
/// assert_eq!(attributes.to_string(), r#" controls="" height="240""#);
/// ```
pub fn parse(info: &str) -> Option<Result<Attributes, String>> {
    let mut words = info
        .split(|c: char| c == ',' || c.is_whitespace())
        .filter(|word| !word.is_empty());
    (words.next() == Some(LANGUAGE)).then(|| {
        words.try_fold(Attributes::default(), |mut attributes, word| {
            set(&mut attributes, word)?;
            Ok(attributes)
        })
    })
}

fn set(attributes: &mut Attributes, word: &str) -> Result<(), String> {
    let (name, value) = match word.split_once('=') {
        Some((name, value)) => (name, Some(value.trim_matches('"'))),
        None => (word, None),
    };
    match (name, value) {
        ("controls", None) => attributes.has_controls = true,
        ("readonly", None) => attributes.is_readonly = true,
        ("fails", None) => attributes.intent = Intent::Fails,
        ("height", Some(value)) => attributes.height = Some(number(name, value)?),
        ("step", Some(value)) => attributes.step = Some(number(name, value)?),
        ("theme", Some(value)) => {
            attributes.theme = [Theme::Auto, Theme::Light, Theme::Dark]
                .into_iter()
                .find(|theme| theme.name() == value)
                .ok_or_else(|| {
                    format!("`{value}` is no theme\n  hint: write `auto`, `light` or `dark`")
                })?;
        }
        ("controls" | "readonly" | "fails", Some(_)) => {
            return Err(format!(
                "`{name}` has no value\n  hint: write `{name}` alone, or leave it out"
            ));
        }
        ("height" | "step" | "theme", None) => {
            return Err(format!(
                "`{name}` needs a value\n  hint: write `{name}=…`, without spaces"
            ));
        }
        _ => {
            return Err(format!(
                "unknown attribute `{name}`\n  \
                 hint: there are `controls`, `readonly`, `height=N`, `step=N`, `theme=…`, `fails`"
            ));
        }
    }
    Ok(())
}

fn number(name: &str, value: &str) -> Result<u32, String> {
    value.parse().map_err(|_| {
        format!("`{name}` is a whole number, not `{value}`\n  hint: write for example `{name}=240`")
    })
}

/// The attributes of the element, each with a space before it.
impl fmt::Display for Attributes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // mdBook writes an attribute without a value like one with an empty value.
        if self.has_controls {
            f.write_str(r#" controls="""#)?;
        }
        if self.is_readonly {
            f.write_str(r#" readonly="""#)?;
        }
        if let Some(height) = self.height {
            write!(f, r#" height="{height}""#)?;
        }
        if let Some(step) = self.step {
            write!(f, r#" step="{step}""#)?;
        }
        match self.theme {
            Theme::Auto => Ok(()),
            theme => write!(f, r#" theme="{}""#, theme.name()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The attributes as they are written for the element, or the first line of the error.
    #[track_caller]
    fn check(info: &str, expected: &str) {
        let actual = match parse(info) {
            None => "not ours".to_owned(),
            Some(Ok(attributes)) => attributes.to_string(),
            Some(Err(error)) => error.lines().next().unwrap_or_default().to_owned(),
        };
        assert_eq!(actual, expected, "{info}");
    }

    #[test]
    fn a_block_is_ours_by_its_language_alone() {
        check("", "not ours");
        check("java", "not ours");
        check("marblerunner", "not ours");
        check("java,marblerun", "not ours");
        check("marblerun", "");
    }

    #[test]
    fn attributes_are_separated_by_commas_or_spaces() {
        let expected = r#" controls="" readonly="" height="240" step="3" theme="dark""#;
        check(
            "marblerun,controls,readonly,height=240,step=3,theme=dark",
            expected,
        );
        check(
            "marblerun theme=\"dark\"  height=240, step=3 readonly,controls",
            expected,
        );
        check("marblerun,theme=auto,fails", "");
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        check("marblerun,colour=red", "unknown attribute `colour`");
        check("marblerun,theme=red", "`red` is no theme");
        check("marblerun,theme", "`theme` needs a value");
        check(
            "marblerun,height=\"><script>",
            "`height` is a whole number, not `><script>`",
        );
        check("marblerun,controls=yes", "`controls` has no value");
    }
}
