//! The stylesheet for readers of SVG that know no custom properties: values in their places.

use crate::svg::Theme;
use crate::svg::stylesheet;
use crate::theme::COLOURS;

/// Replaces custom properties and mixed colours by their values on that paper.
pub(super) fn resolve(css: &str, theme: Theme) -> String {
    let mut out = String::with_capacity(css.len());
    for line in css.lines() {
        // Where properties are set, they are no more needed.
        if line.contains("{ --mr-") {
            continue;
        }
        let line = replace(line, "var(--mr-", |name| value(name, theme));
        out.push_str(&replace(&line, "color-mix(in srgb, ", mix));
        out.push('\n');
    }
    out
}

/// Replaces what begins so and goes up to the next closing parenthesis.
fn replace(line: &str, begin: &str, with: impl Fn(&str) -> Option<String>) -> String {
    let mut parts = line.split(begin);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (inside, rest) = part.split_once(')').unwrap_or((part, ""));
        out.push_str(&with(inside).unwrap_or_default());
        out.push_str(rest);
    }
    out
}

fn value(name: &str, theme: Theme) -> Option<String> {
    match name {
        "mono" => return Some("monospace".to_owned()),
        "sans" => return Some("sans-serif".to_owned()),
        _ => {}
    }
    let mut colours = COLOURS.iter();
    let colour = colours.find(|colour| colour.name.strip_prefix("--mr-") == Some(name))?;
    Some(stylesheet::value(colour, theme).to_owned())
}

/// `#aabbcc 40%, #ffffff`: so much of the first, the rest of the second.
fn mix(of: &str) -> Option<String> {
    let (first, ground) = of.split_once(", ")?;
    let (colour, percent) = first.split_once(' ')?;
    let percent: u32 = percent.strip_suffix('%')?.parse().ok()?;
    let channel = |hex: &str, at: usize| u32::from_str_radix(hex.get(at..at + 2)?, 16).ok();
    let mut mixed = "#".to_owned();
    for at in [1, 3, 5] {
        let (a, b) = (channel(colour, at)?, channel(ground, at)?);
        let sum = (a * percent + b * (100 - percent) + 50) / 100;
        mixed.push_str(&format!("{sum:02x}"));
    }
    Some(mixed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_values_in_their_places() {
        let css = "#a { --mr-ink: #123456 }\n.b { fill: var(--mr-ink); font: 400 11px var(--mr-mono) }\n\
                   .c { stroke: color-mix(in srgb, var(--mr-ink) 50%, var(--mr-paper)) }\n";
        assert_eq!(
            resolve(css, Theme::Print),
            ".b { fill: #1d1f24; font: 400 11px monospace }\n.c { stroke: #8e8f92 }\n"
        );
    }
}
