//! From byte offsets to lines, columns and UTF-16 offsets, and back.

/// A place in the text as people count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}

/// Knows where the lines of one text begin.
///
/// A line ends at `\n`, at `\r\n` or at a lone `\r`. Offsets beyond the text count as its end; an
/// offset inside a character counts as that character's beginning.
///
/// ```
/// use marblerun_syntax::LineIndex;
///
/// let text = "int é;\nint y;";
/// let lines = LineIndex::new(text);
/// let place = lines.line_column(text, 8);
/// assert_eq!((place.line, place.column), (2, 1));
/// assert_eq!(lines.utf16_from_offset(text, 8), 7);
/// assert_eq!(lines.offset_from_utf16(text, 7), 8);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    /// For each line the offset of its first byte and of its first UTF-16 unit.
    starts: Vec<(u32, u32)>,
}

impl LineIndex {
    /// Reads `text` once.
    pub fn new(text: &str) -> Self {
        let mut starts = vec![(0, 0)];
        let mut utf16 = 0;
        let mut chars = text.char_indices().peekable();
        while let Some((offset, c)) = chars.next() {
            utf16 += c.len_utf16() as u32;
            let ends_line =
                c == '\n' || (c == '\r' && chars.peek().is_none_or(|next| next.1 != '\n'));
            if ends_line {
                starts.push(((offset + c.len_utf8()) as u32, utf16));
            }
        }
        Self { starts }
    }

    /// The number of lines; an empty text has one.
    pub fn n_lines(&self) -> u32 {
        self.starts.len() as u32
    }

    /// The line of a byte offset, from 1.
    pub fn line(&self, offset: u32) -> u32 {
        self.starts.partition_point(|start| start.0 <= offset) as u32
    }

    /// The line and column of a byte offset.
    pub fn line_column(&self, text: &str, offset: u32) -> LineColumn {
        let line = self.line(offset);
        let (start, _) = self.start_of(line);
        let column = chars_between(text, start, offset).count() as u32 + 1;
        LineColumn { line, column }
    }

    /// The byte offset of a line and column; a column beyond the line is the next line's start.
    pub fn offset(&self, text: &str, place: LineColumn) -> u32 {
        if place.line > self.n_lines() {
            return text.len() as u32;
        }
        let (start, _) = self.start_of(place.line);
        let end = if place.line == self.n_lines() {
            text.len() as u32
        } else {
            self.start_of(place.line + 1).0
        };
        let n_chars = place.column.saturating_sub(1) as usize;
        let line = chars_between(text, start, end).take(n_chars);
        start + line.map(|c| c.len_utf8() as u32).sum::<u32>()
    }

    /// The UTF-16 offset of a byte offset, as JavaScript counts.
    pub fn utf16_from_offset(&self, text: &str, offset: u32) -> u32 {
        let (start, utf16) = self.start_of(self.line(offset));
        utf16
            + chars_between(text, start, offset)
                .map(|c| c.len_utf16() as u32)
                .sum::<u32>()
    }

    /// The byte offset of a UTF-16 offset; one inside a surrogate pair is the pair's beginning.
    pub fn offset_from_utf16(&self, text: &str, utf16: u32) -> u32 {
        let line = self.starts.partition_point(|start| start.1 <= utf16) as u32;
        let (start, mut seen) = self.start_of(line);
        let mut offset = start;
        for c in chars_between(text, start, text.len() as u32) {
            seen += c.len_utf16() as u32;
            if seen > utf16 {
                break;
            }
            offset += c.len_utf8() as u32;
        }
        offset
    }

    fn start_of(&self, line: u32) -> (u32, u32) {
        self.starts
            .get(line.saturating_sub(1) as usize)
            .copied()
            .unwrap_or_default()
    }
}

/// The characters that lie wholly between the two offsets, of which `start` begins one.
fn chars_between(text: &str, start: u32, end: u32) -> impl Iterator<Item = char> {
    let rest = text.get(start as usize..).unwrap_or_default();
    let mut offset = start;
    rest.chars().take_while(move |c| {
        offset += c.len_utf8() as u32;
        offset <= end
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, offset: u32, line: u32, column: u32, utf16: u32) {
        let lines = LineIndex::new(text);
        let place = LineColumn { line, column };
        assert_eq!(lines.line_column(text, offset), place);
        assert_eq!(lines.offset(text, place), offset);
        assert_eq!(lines.utf16_from_offset(text, offset), utf16);
        assert_eq!(lines.offset_from_utf16(text, utf16), offset);
    }

    #[test]
    fn empty_text_has_one_line() {
        check("", 0, 1, 1, 0);
    }

    #[test]
    fn columns_count_characters() {
        check("é🦀x", 6, 1, 3, 3);
        check("a\né🦀x\n", 8, 2, 3, 5);
    }

    #[test]
    fn utf16_counts_through_lines() {
        check("🦀\nx", 6, 2, 2, 4);
    }

    #[test]
    fn all_three_line_ends_count() {
        check("a\r\nb", 3, 2, 1, 3);
        check("a\rb", 2, 2, 1, 2);
        check("a\n\nb", 3, 3, 1, 3);
    }

    #[test]
    fn inside_a_character_is_its_beginning() {
        let lines = LineIndex::new("🦀");
        assert_eq!(lines.line_column("🦀", 2).column, 1);
        assert_eq!(lines.offset_from_utf16("🦀", 1), 0);
    }

    #[test]
    fn beyond_the_text_is_its_end() {
        let lines = LineIndex::new("ab\nc");
        assert_eq!(
            lines.line_column("ab\nc", 99),
            LineColumn { line: 2, column: 2 }
        );
        assert_eq!(lines.offset_from_utf16("ab\nc", 99), 4);
        assert_eq!(lines.offset("ab\nc", LineColumn { line: 9, column: 1 }), 4);
    }
}
