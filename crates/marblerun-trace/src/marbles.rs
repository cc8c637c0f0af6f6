//! The text notation of marble diagrams, read and written.
//!
//! | in a diagram | means |
//! |---|---|
//! | space | nothing |
//! | `-` | one frame passes |
//! | letter or digit | that value, then one frame passes |
//! | `{text}` | one value of several characters, then one frame passes |
//! | <code>(ab\|)</code> | all at the instant of the `(`; then one frame for each mark and parenthesis |
//! | <code>\|</code>, `#` | complete; error; then one frame passes |
//! | `300ms`, `1.5s`, `1m` | exactly that time passes; between spaces, not in a group |
//!
//! Without <code>|</code> or `#` the stream never ends.
//!
//! ```
//! use marblerun_trace::{Time, marbles};
//! let marks = marbles::parse("-a 300ms {joe}|", marbles::FRAME).unwrap();
//! assert_eq!(marks[1].at, Time::from_millis(500));
//! assert_eq!(marbles::print(&marks, marbles::FRAME).unwrap(), "-a---{joe}|");
//! ```

use std::fmt;
use std::ops::Range;

use crate::time::Time;

/// One character's worth of time, unless another is given: 100 ms.
pub const FRAME: Time = Time::from_millis(100);

/// What a mark in a diagram stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A value, by its text.
    Next(String),
    /// The stream fails.
    Error,
    /// The stream completes.
    Complete,
}

/// A mark at its time and place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimedMark {
    /// When, from the start of the diagram.
    pub at: Time,
    /// What.
    pub mark: Mark,
    /// Where in the text, in bytes.
    pub range: Range<usize>,
}

/// What is wrong with a diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarbleError {
    /// The problem, with the diagram quoted.
    pub message: String,
    /// Where in the diagram, in bytes.
    pub range: Range<usize>,
    /// What to write instead.
    pub hint: &'static str,
}

impl fmt::Display for MarbleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for MarbleError {}

/// Reads a diagram in which one character lasts `frame`.
///
/// # Errors
///
/// For a character without a meaning, a group that is not closed or inside another, a `{` without
/// its `}`, and anything after the end.
pub fn parse(diagram: &str, frame: Time) -> Result<Vec<TimedMark>, MarbleError> {
    let problem = |range: Range<usize>, what: String, hint| {
        Err(MarbleError {
            message: format!("{what} in \"{diagram}\""),
            range,
            hint,
        })
    };
    let mut marks: Vec<TimedMark> = Vec::new();
    let mut at = Time::ZERO;
    let mut group: Option<(Time, usize)> = None;
    let mut ended = false;
    let mut pos = 0;
    while let Some(c) = diagram[pos..].chars().next() {
        let start = pos;
        pos += c.len_utf8();
        let here = start..pos;
        if c == ' ' {
            continue;
        }
        let after_space = start == 0 || diagram[..start].ends_with(' ');
        if c.is_ascii_digit()
            && group.is_none()
            && after_space
            && let Some((length, time)) = time_literal(&diagram[start..])
        {
            at = at + time;
            pos = start + length;
            continue;
        }
        let mark = match c {
            '-' => None,
            '(' => {
                if group.is_some() {
                    return problem(here, "a group inside a group".into(), "close the first `(`");
                }
                group = Some((at, start));
                None
            }
            ')' => {
                if group.take().is_none() {
                    return problem(here, "a ) without (".into(), "remove it or open a group");
                }
                None
            }
            '|' => Some(Mark::Complete),
            '#' => Some(Mark::Error),
            '{' => {
                let Some(length) = diagram[pos..].find('}') else {
                    return problem(here, "a { without }".into(), "close the value with `}`");
                };
                let text = diagram[pos..pos + length].to_owned();
                pos += length + 1;
                Some(Mark::Next(text))
            }
            c if c.is_alphanumeric() => Some(Mark::Next(c.to_string())),
            c => {
                let hint =
                    "use `-` for time, a letter or digit for a value, `|` or `#` for the end";
                return problem(here, format!("'{c}' has no meaning"), hint);
            }
        };
        if let Some(mark) = mark {
            if ended {
                let hint = "a stream ends once: remove what follows `|` or `#`";
                return problem(start..pos, "something after the end".into(), hint);
            }
            ended = !matches!(mark, Mark::Next(_));
            let at = group.map_or(at, |(at, _)| at);
            marks.push(TimedMark {
                at,
                mark,
                range: start..pos,
            });
        }
        at = at + frame;
    }
    match group {
        Some((_, open)) => problem(open..open + 1, "a ( without )".into(), "close the group"),
        None => Ok(marks),
    }
}

/// A time literal at the start of `text`: its length in bytes and the time. It must end at a space
/// or at the end of the text.
fn time_literal(text: &str) -> Option<(usize, Time)> {
    let literal = &text[..text.find(' ').unwrap_or(text.len())];
    Some((literal.len(), literal.parse().ok()?))
}

/// Gaps longer than this many frames are written as a time.
const LONGEST_DASHES: u64 = 30;

/// Writes marks, given in order of time, as a diagram in which one character lasts `frame`.
/// Reading it back gives the same marks at the same times. `None` if two marks are too close
/// together for that frame, or if a value holds a `}`.
pub fn print(marks: &[TimedMark], frame: Time) -> Option<String> {
    let mut out = String::new();
    let mut at = Time::ZERO;
    for instant in marks.chunk_by(|a, b| a.at == b.at) {
        let gap = instant[0].at.nanos().checked_sub(at.nanos())?;
        push_gap(&mut out, gap, frame.nanos());
        at = instant[0].at;
        let mut frames = instant.len() as u64;
        if frames > 1 {
            out.push('(');
            frames += 2;
        }
        for TimedMark { mark, .. } in instant {
            push_mark(&mut out, mark)?;
        }
        if instant.len() > 1 {
            out.push(')');
        }
        at = at + Time::from_nanos(frames.saturating_mul(frame.nanos()));
    }
    Some(out)
}

fn push_gap(out: &mut String, gap: u64, frame: u64) {
    if gap == 0 {
        return;
    }
    if frame > 0 && gap.is_multiple_of(frame) && gap / frame <= LONGEST_DASHES {
        out.extend((0..gap / frame).map(|_| '-'));
        return;
    }
    if !out.is_empty() {
        out.push(' ');
    }
    let time = Time::from_nanos(gap).to_string().replace(' ', "");
    out.push_str(&time);
    out.push(' ');
}

fn push_mark(out: &mut String, mark: &Mark) -> Option<()> {
    match mark {
        Mark::Complete => out.push('|'),
        Mark::Error => out.push('#'),
        Mark::Next(text) => {
            let mut chars = text.chars();
            match (chars.next(), chars.next()) {
                // After a space a digit could be read as the start of a time.
                (Some(c), None) if c.is_alphanumeric() && !out.ends_with(' ') => out.push(c),
                _ if text.contains('}') => return None,
                _ => {
                    out.push('{');
                    out.push_str(text);
                    out.push('}');
                }
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The marks of a diagram as `time in ms` + `mark`, or the error.
    fn check(diagram: &str, expected: &str) {
        let actual = match parse(diagram, FRAME) {
            Ok(marks) => {
                let shown: Vec<String> = marks
                    .iter()
                    .map(|m| match &m.mark {
                        Mark::Next(text) => format!("{}={text}", m.at.millis()),
                        Mark::Error => format!("{}#", m.at.millis()),
                        Mark::Complete => format!("{}|", m.at.millis()),
                    })
                    .collect();
                if let Some(text) = print(&marks, FRAME) {
                    let again = parse(&text, FRAME).unwrap();
                    let plain = |m: &TimedMark| (m.at, m.mark.clone());
                    assert!(
                        marks.iter().map(plain).eq(again.iter().map(plain)),
                        "{diagram} → {text}"
                    );
                }
                shown.join(" ")
            }
            Err(e) => format!("{} at {}", e.message, e.range.start),
        };
        assert_eq!(actual, expected, "{diagram}");
    }

    #[test]
    fn reads_what_the_grammar_allows() {
        check("", "");
        check("-a--b|", "100=a 400=b 500|");
        check("a b#", "0=a 100=b 200#");
        check("-(ab|)", "100=a 100=b 100|");
        check("(a)b", "0=a 300=b");
        check("{joe}-|", "0=joe 200|");
        check("300ms a 1.5s b", "300=a 1900=b");
        check("1m |", "60000|");
        check("3", "0=3");
        check("3ms", "");
        check("-3ms", "100=3 200=m 300=s");
        check("1.5", "'.' has no meaning in \"1.5\" at 1");
    }

    #[test]
    fn names_what_is_wrong() {
        check("-a|b", "something after the end in \"-a|b\" at 3");
        check("(a(b))", "a group inside a group in \"(a(b))\" at 2");
        check("(a", "a ( without ) in \"(a\" at 0");
        check("a)", "a ) without ( in \"a)\" at 1");
        check("-{a", "a { without } in \"-{a\" at 1");
        check("a?", "'?' has no meaning in \"a?\" at 1");
    }

    #[test]
    fn refuses_to_print_what_would_not_read_back() {
        let marks = parse("ab", Time::from_millis(10)).unwrap();
        assert_eq!(print(&marks, FRAME), None);
    }
}
