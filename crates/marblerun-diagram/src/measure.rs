//! How wide text is, from a table: the same on every machine, with no browser to ask.
//!
//! The widths are those of DejaVu, the widest face in the font stacks of [`crate::theme`]: what
//! fits here fits in the others.

use crate::theme::Font;

/// Advance widths of DejaVu Sans from space to `~`, in thousandths of the font size.
const SANS: [u16; 95] = [
    318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 501, 838, 318, 361, 318, 337, 637, 637, 637,
    637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 531, 1001, 685, 687, 699, 771, 632,
    576, 775, 752, 295, 295, 656, 558, 863, 749, 788, 604, 788, 695, 635, 611, 732, 685, 989, 686,
    611, 686, 391, 337, 391, 838, 501, 501, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580,
    278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,
];

/// Every character of the fixed-width faces, in thousandths of the font size.
const MONO: f64 = 603.0;

/// Letters that are not in the table, in thousandths of the font size.
const OTHER_LETTER: f64 = 900.0;
/// Symbols such as `∞` and `…`.
const SYMBOL: f64 = 1001.0;
/// East Asian characters and emoji: they come from a fallback font.
const WIDE: f64 = 1300.0;

/// The width of a text set in one line.
pub(crate) fn width(text: &str, font: &Font) -> f64 {
    text.chars().map(|c| advance(c, font)).sum()
}

/// The text if it fits, else as much of its start as fits before a `…`.
pub(crate) fn shorten(text: &str, font: &Font, room: f64) -> String {
    let room_before_ellipsis = room - advance('…', font);
    let mut used = 0.0;
    let mut cut = 0;
    for (at, c) in text.char_indices() {
        if used <= room_before_ellipsis {
            cut = at;
        }
        used += advance(c, font);
        if used > room {
            return format!("{}…", text[..cut].trim_end());
        }
    }
    text.to_owned()
}

/// The text in one line: what would break it, or move the cursor, becomes a space.
pub(crate) fn one_line(text: &str) -> String {
    let mut line: String = text
        .chars()
        .take(LONGEST_LINE)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if text.chars().nth(LONGEST_LINE).is_some() {
        line.push('…');
    }
    line
}

/// Characters of a text that anybody would read in one go.
const LONGEST_LINE: usize = 500;

fn advance(c: char, font: &Font) -> f64 {
    let thousandths = match (c, font.is_mono) {
        (' '..='~', true) => MONO,
        (' '..='~', false) => f64::from(SANS[c as usize - ' ' as usize]),
        _ if is_combining(c) => 0.0,
        _ if is_wide(c) => WIDE,
        ('\u{2000}'.., _) => SYMBOL,
        (_, true) => MONO,
        (_, false) => OTHER_LETTER,
    };
    thousandths * font.size / 1000.0
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}')
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{2600}'..='\u{27bf}' | '\u{2e80}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}'
        | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme;

    #[test]
    fn shortens_what_does_not_fit() {
        let check = |text: &str, room: f64, expected: &str| {
            let actual = shorten(text, &theme::VALUE_FONT, room);
            assert_eq!(actual, expected, "{text} in {room}");
            let fits = width(&actual, &theme::VALUE_FONT) <= room;
            assert!(fits || actual == "…", "{actual} in {room}");
        };
        check("abc", 100.0, "abc");
        check("abc", 3.0 * width("a", &theme::VALUE_FONT), "abc");
        check("abcdefgh", 50.0, "abcde…");
        check("ab cdefgh", 32.0, "ab…");
        check("", 0.0, "");
        check("a", 0.0, "…");
    }

    #[test]
    fn knows_every_kind_of_character() {
        let widths = "Wil∞漢\u{301}ж"
            .chars()
            .map(|c| advance(c, &theme::UPWARD_FONT) > 0.0);
        assert_eq!(widths.filter(|has_width| *has_width).count(), 6);
    }
}
