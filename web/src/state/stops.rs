//! Where a run stops, and what of it the cursor is in.

use std::rc::Rc;

use marblerun::{Row, RowKind};

use super::{Phase, State, Way};
use crate::breakpoints::{Stops, toggle};
use crate::player::{Drawing, Move};
use crate::spot::Spot;

impl State {
    /// Finds the events of the run that breakpoints are for.
    pub(super) fn find_stops(&mut self) {
        let stops = match (self.player.drawing.as_ref(), self.chorus.voices.len()) {
            (None, _) => Vec::new(),
            (Some(_), _) if self.breakpoints.is_empty() => Vec::new(),
            (Some(drawing), 0) => {
                let places = self.document.places_running(self.document.program());
                self.breakpoints.stops(drawing, &places)
            }
            (Some(_), _) => self.chorus.gather(|voice| {
                let places = self.document.places_running(voice.file);
                self.breakpoints.stops(&voice.drawing, &places)
            }),
        };
        let stops = (1..).zip(stops).filter(|(_, is_stop)| *is_stop);
        self.player.stops = stops.map(|(at, _)| at).collect::<Vec<usize>>().into();
    }

    /// Sets a breakpoint at a row of a picture, or takes it away.
    pub(super) fn stop_at_row(&mut self, picture: usize, row: usize) {
        if let Some(spot) = self.spot(picture, row) {
            self.breakpoints.toggle_row(spot);
            self.find_stops();
        }
    }

    /// Folds what feeds the lane in a row of a picture, or unfolds it.
    pub(super) fn fold(&mut self, picture: usize, row: usize) {
        let kind = self.row(picture, row).map(|row| row.kind);
        // What is folded stands above the lane it is folded into.
        let lane = row + usize::from(kind == Some(RowKind::Folded));
        if let Some(spot) = self.spot(picture, lane) {
            toggle(&mut self.folded, spot);
            self.draw_anew();
        }
    }

    /// The run of a picture and the place of its program. Pictures stand side by side, or there is one.
    fn picture(&self, number: usize) -> Option<(&Drawing, usize)> {
        match self.chorus.voices.get(number) {
            Some(voice) => Some((&voice.drawing, voice.file)),
            None => Some((self.player.drawing.as_ref()?, self.document.program())),
        }
    }

    fn row(&self, picture: usize, row: usize) -> Option<&Row> {
        self.picture(picture)?.0.rows.get(row)
    }

    fn spot(&self, picture: usize, row: usize) -> Option<Spot> {
        let places = self.document.places_running(self.picture(picture)?.1);
        Spot::of(self.row(picture, row)?.site?, &places)
    }

    /// The rows of a picture that have a breakpoint.
    pub fn stopping_rows(&self, picture: usize) -> Rc<[usize]> {
        let Some((drawing, program)) = self.picture(picture) else {
            return Rc::default();
        };
        let places = self.document.places_running(program);
        rows_that(drawing, |row| self.breakpoints.is_at_row(row, &places))
    }

    /// Where breakpoints stop each of the programs that stand side by side.
    pub fn stops_side_by_side(&self) -> Rc<[Stops]> {
        let voices = self.chorus.voices.iter().enumerate();
        let stops = voices.map(|(number, voice)| Stops {
            lines: self.breakpoints.lines(voice.file).collect(),
            rows: self.stopping_rows(number),
            events: self.chorus.own(number, &self.player.stops),
        });
        stops.collect()
    }

    /// The lines of the file that is shown which have a breakpoint, and whether the run comes by.
    pub fn stopping_lines(&self) -> Rc<[(u32, bool)]> {
        let shown = self.document.shown();
        let steps = self.player.drawing.iter().flat_map(|it| &it.steps);
        let reached: Vec<u32> = steps
            .filter(|step| {
                let file = step.source.and_then(|it| self.document.place_of(it.file));
                file == Some(shown)
            })
            .filter_map(|step| step.line)
            .collect();
        // Nothing is known of a text that has not run.
        let is_reached = |line: &u32| self.phase() != Phase::Ready || reached.contains(line);
        let lines = self.breakpoints.lines(shown);
        lines.map(|line| (line, is_reached(&line))).collect()
    }

    /// The rows of the innermost call that the cursor is in, while the text is the one that ran.
    pub fn chosen_rows(&self) -> Rc<[usize]> {
        let Some((file, offset)) = self.cursor.filter(|_| self.phase() == Phase::Ready) else {
            return Rc::default();
        };
        let length = |row: &Row| {
            let source = row.source?;
            let is_here = self.document.place_of(source.file) == Some(file)
                && (source.start..=source.end).contains(&offset);
            is_here.then(|| source.end - source.start)
        };
        let rows = self.player.drawing.iter().flat_map(|it| &it.rows);
        let shortest = rows.filter_map(length).min();
        let drawing = self.player.drawing.as_ref();
        drawing.map_or_else(Rc::default, |drawing| {
            rows_that(drawing, |row| shortest.is_some() && length(row) == shortest)
        })
    }

    /// Moves to the next event of what the cursor is in, or to the one before; over the end to the first.
    pub(super) fn follow(&mut self, way: Way) {
        let rows = self.chosen_rows();
        let is_here = |row: Option<u32>| row.is_some_and(|row| rows.contains(&(row as usize)));
        let steps = self.player.drawing.iter().flat_map(|it| &it.steps);
        let events = (1..).zip(steps).filter(|(_, step)| is_here(step.row));
        let events: Vec<usize> = events.map(|(at, _)| at).collect();
        let at = self.player.at;
        let next = match way {
            Way::On => events.iter().find(|event| **event > at).or(events.first()),
            Way::Back => events
                .iter()
                .rev()
                .find(|event| **event < at)
                .or(events.last()),
        };
        if let Some(next) = next {
            self.player = self.player.moved(Move::To(*next));
        }
    }

    /// Shows the file with the code of the current event, if it is one that runs.
    pub(super) fn show_code(&mut self) {
        let file = self.mark().map(|(file, _)| file);
        if let Some(file) = file.filter(|file| *file != self.document.shown()) {
            self.document = Rc::new(self.document.showing(file));
        }
    }
}

fn rows_that(drawing: &Drawing, is_one: impl Fn(&Row) -> bool) -> Rc<[usize]> {
    let found = drawing
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| is_one(row));
    found.map(|(at, _)| at).collect()
}
