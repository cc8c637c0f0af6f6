//! Where the reader wants a run to stop: at lines of code, and at rows of the picture.

use std::rc::Rc;

use marblerun::{Row, View};

use crate::spot::{Change, Spot};

/// Where breakpoints stop one of several programs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stops {
    /// The lines of its file that have one.
    pub lines: Rc<[u32]>,
    /// The rows of its picture that have one.
    pub rows: Rc<[usize]>,
    /// Its events at which one stops, counted from 1.
    pub events: Rc<[usize]>,
}

/// Breakpoints. They are of the program, not of a run: they stay while the program changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Breakpoints {
    /// Lines from 1, each with the place of its file.
    lines: Vec<(usize, u32)>,
    rows: Vec<Spot>,
}

impl Breakpoints {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.rows.is_empty()
    }

    /// The lines of a file that have one.
    pub fn lines(&self, file: usize) -> impl Iterator<Item = u32> {
        let of_file = self.lines.iter().filter(move |(of, _)| *of == file);
        of_file.map(|(_, line)| *line)
    }

    /// Sets one at a line, or takes it away.
    pub fn toggle_line(&mut self, file: usize, line: u32) {
        toggle(&mut self.lines, (file, line));
    }

    /// Sets one at a row, or takes it away.
    pub fn toggle_row(&mut self, spot: Spot) {
        toggle(&mut self.rows, spot);
    }

    /// Whether a row of a run of the files at these places has one.
    pub fn is_at_row(&self, row: &Row, places: &[usize]) -> bool {
        let spot = row.site.and_then(|site| Spot::of(site, places));
        spot.is_some_and(|spot| self.rows.contains(&spot))
    }

    /// For each event of a run of the files at these places whether it is to stop there.
    pub fn stops(&self, view: &View, places: &[usize]) -> Vec<bool> {
        let at_row = |row: &Row| self.is_at_row(row, places);
        let rows: Vec<bool> = view.rows.iter().map(at_row).collect();
        let is_stop = |step: &marblerun::Step| {
            let file = step.source.and_then(|it| places.get(it.file as usize));
            let at_line = file
                .zip(step.line)
                .is_some_and(|(file, line)| self.lines.contains(&(*file, line)));
            at_line
                || step
                    .row
                    .is_some_and(|row| rows.get(row as usize) == Some(&true))
        };
        view.steps.iter().map(is_stop).collect()
    }

    /// Where they are after a change of the text of a file.
    pub fn change(&mut self, file: usize, change: &Change) {
        let line = |(of, line): &(usize, u32)| match *of == file {
            true => Some((*of, change.line(*line)?)),
            false => Some((*of, *line)),
        };
        self.lines = self.lines.iter().filter_map(line).collect();
        let rows = self.rows.iter();
        self.rows = rows.filter_map(|spot| spot.after(file, change)).collect();
    }
}

/// Adds what is not there, and removes what is.
pub fn toggle<T: PartialEq>(items: &mut Vec<T>, item: T) {
    match items.iter().position(|it| *it == item) {
        Some(at) => {
            items.remove(at);
        }
        None => items.push(item),
    }
}

#[cfg(test)]
mod tests {
    use marblerun::{Site, TextPosition, TextRange};

    use super::*;
    use crate::player::tests::drawing;

    #[test]
    fn a_run_stops_where_a_line_or_a_row_has_one() {
        let mut view = (*drawing(&["0", "1", "2"])).clone();
        for (number, step) in (0..).zip(&mut view.steps) {
            step.source = Some(TextRange {
                file: 0,
                start: 0,
                end: 1,
            });
            step.line = Some(number + 1);
            step.row = Some(number / 2);
        }
        let at = TextPosition { file: 0, offset: 9 };
        let site = Some(Site { at, nth: 0 });
        view.rows = [None, site]
            .map(|site| Row {
                site,
                ..Row::default()
            })
            .to_vec();
        let mut breakpoints = Breakpoints::default();
        breakpoints.toggle_line(7, 1);
        assert_eq!(breakpoints.stops(&view, &[7]), [true, false, false]);
        assert_eq!(breakpoints.stops(&view, &[6]), [false; 3]);
        breakpoints.toggle_row(Spot {
            file: 7,
            start: 9,
            nth: 0,
        });
        assert_eq!(breakpoints.stops(&view, &[7]), [true, false, true]);
        breakpoints.change(7, &Change::between("a\n", "new\na\n"));
        assert_eq!(breakpoints.lines(7).collect::<Vec<_>>(), [2]);
        assert_eq!(breakpoints.stops(&view, &[7]), [false, true, false]);
    }
}
