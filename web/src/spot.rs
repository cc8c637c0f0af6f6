//! Places that stay where they are meant to be while the text around them changes.

use std::rc::Rc;

use marblerun::{Site, TextPosition};

use crate::document::Document;

/// A row of pictures, by the place of its file in the document, the place of its call there in UTF-16 code
/// units, and how many others were made there before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The place of the file.
    pub file: usize,
    /// Where the call begins.
    pub start: u32,
    /// Which of those that were made there.
    pub nth: u32,
}

impl Spot {
    /// The spot of a site in a run of the files at these places.
    pub fn of(site: Site, places: &[usize]) -> Option<Spot> {
        Some(Spot {
            file: *places.get(site.at.file as usize)?,
            start: site.at.offset,
            nth: site.nth,
        })
    }

    /// The site of it in a run of the files at these places, if its file is one of them.
    pub fn site(self, places: &[usize]) -> Option<Site> {
        let file = places.iter().position(|place| *place == self.file)?;
        let at = TextPosition {
            file: file as u32,
            offset: self.start,
        };
        Some(Site { at, nth: self.nth })
    }

    /// Where it is after a change of a text; none if the change wrote over it.
    pub fn after(self, file: usize, change: &Change) -> Option<Spot> {
        let start = match file == self.file {
            true => change.offset(self.start)?,
            false => self.start,
        };
        Some(Spot { start, ..self })
    }
}

/// What differs between two versions of a text: one stretch of it, and one stretch of its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    units: Stretch,
    lines: Stretch,
}

/// Where the old and the new version begin to differ, and from where on they are the same again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    start: u32,
    old_end: u32,
    new_end: u32,
}

impl Stretch {
    fn between<T: PartialEq>(old: &[T], new: &[T]) -> Stretch {
        let same = old.iter().zip(new).take_while(|(a, b)| a == b).count();
        let left = old.iter().skip(same).rev().zip(new.iter().skip(same).rev());
        let behind = left.take_while(|(a, b)| a == b).count();
        Stretch {
            start: same as u32,
            old_end: (old.len() - behind) as u32,
            new_end: (new.len() - behind) as u32,
        }
    }

    fn behind(&self, place: u32) -> u32 {
        place - self.old_end + self.new_end
    }
}

impl Change {
    /// From one version to another.
    pub fn between(old: &str, new: &str) -> Change {
        let units = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
        let lines = |text: &'_ str| text.split('\n').map(str::to_owned).collect::<Vec<String>>();
        Change {
            units: Stretch::between(&units(old), &units(new)),
            lines: Stretch::between(&lines(old), &lines(new)),
        }
    }

    /// Where what stood at an offset stands now; none if it was written over.
    fn offset(&self, offset: u32) -> Option<u32> {
        let units = &self.units;
        match offset {
            _ if offset < units.start => Some(offset),
            _ if offset >= units.old_end => Some(units.behind(offset)),
            _ => None,
        }
    }

    /// The number that a line has now, both from 1; none if it is gone.
    pub fn line(&self, line: u32) -> Option<u32> {
        let (index, lines) = (line.checked_sub(1)?, &self.lines);
        let new = match index {
            _ if index < lines.start => index,
            _ if index >= lines.old_end => lines.behind(index),
            // Lines that were changed: as many as there are still.
            _ if index < lines.new_end => index,
            _ => return None,
        };
        Some(new + 1)
    }
}

/// The files that differ, with what does.
pub fn changes(old: &Rc<Document>, new: &Rc<Document>) -> Vec<(usize, Change)> {
    let pairs = old.files().iter().zip(new.files()).enumerate();
    pairs
        .filter(|(_, (old, new))| old.text != new.text)
        .map(|(index, (old, new))| (index, Change::between(&old.text, &new.text)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_move_with_what_is_written_above_them() {
        let line = |old: &str, new: &str, line| Change::between(old, new).line(line);
        assert_eq!(line("a\nb\nc", "a\nnew\nb\nc", 2), Some(3));
        assert_eq!(line("a\nb\nc", "new\na\nb\nc", 1), Some(2));
        assert_eq!(line("a\nb\nc", "a\nb, changed\nc", 2), Some(2));
        assert_eq!(line("a\nb\nc", "a\nc", 2), None);
        assert_eq!(line("a\nb\nc", "a\nc", 3), Some(2));
        assert_eq!(line("a\nbc", "a\nb\nc", 2), Some(2));
        assert_eq!(line("a", "a", 0), None);
    }

    #[test]
    fn spots_move_with_their_text_and_go_with_it() {
        let spot = Spot {
            file: 1,
            start: 4,
            nth: 2,
        };
        let after = |file, old: &str, new: &str| {
            let spot = spot.after(file, &Change::between(old, new));
            spot.map(|spot| spot.start)
        };
        assert_eq!(after(1, "é.a.map(x)", "é.a.b.map(x)"), Some(6));
        assert_eq!(after(1, "é.a.map(x)", "é.a.map(y)"), Some(4));
        assert_eq!(after(1, "é.a.map(x)", "é.a.take(1)"), None);
        assert_eq!(after(0, "é.a.map(x)", ""), Some(4));
    }
}
