//! Spans of a trace as editors count them.

use std::collections::HashMap;

use marblerun_syntax::LineIndex;
use marblerun_trace::{SourceSpan, Trace};

use super::look::Site;
use crate::problem::{TextPosition, TextRange};
use crate::program::SourceFile;

/// A span as an editor has it, and the line where it begins, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub range: TextRange,
    pub line: u32,
}

/// The places of a program. Few calls cause all the events, and finding a place takes time.
pub(super) struct Places<'a> {
    files: &'a [SourceFile],
    indices: Vec<LineIndex>,
    known: HashMap<SourceSpan, Option<Place>>,
}

impl<'a> Places<'a> {
    pub(super) fn new(files: &'a [SourceFile]) -> Places<'a> {
        Places {
            files,
            indices: files.iter().map(|it| LineIndex::new(&it.text)).collect(),
            known: HashMap::new(),
        }
    }

    pub(super) fn of(&mut self, span: SourceSpan) -> Option<Place> {
        let (files, indices) = (self.files, &self.indices);
        *self.known.entry(span).or_insert_with(|| {
            let file = files.get(span.file as usize)?;
            let index = indices.get(span.file as usize)?;
            let utf16 = |offset| index.utf16_from_offset(&file.text, offset);
            let range = TextRange {
                file: span.file,
                start: utf16(span.start),
                end: utf16(span.end),
            };
            let line = index.line_column(&file.text, span.start).line;
            Some(Place { range, line })
        })
    }

    /// The site of each lane.
    pub(super) fn sites_of_lanes(&mut self, trace: &Trace) -> Vec<Option<Site>> {
        let mut sites = Sites::default();
        let spans = trace.lanes.iter().map(|lane| lane.span);
        spans
            .map(|span| Some(sites.next(self.of(span?)?)))
            .collect()
    }
}

/// Counts what was made at each place.
#[derive(Default)]
pub(super) struct Sites {
    made: HashMap<(u32, u32), u32>,
}

impl Sites {
    pub(super) fn next(&mut self, place: Place) -> Site {
        let TextRange { file, start, .. } = place.range;
        let made = self.made.entry((file, start)).or_default();
        let nth = *made;
        *made += 1;
        let at = TextPosition {
            file,
            offset: start,
        };
        Site { at, nth }
    }
}
