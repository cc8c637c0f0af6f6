//! Every colour and every length of a diagram.

/// A type face as it is measured and as the stylesheet names it.
#[derive(Debug)]
pub(crate) struct Font {
    /// Size in pixels.
    pub size: f64,
    /// CSS weight.
    pub weight: u16,
    /// Whether all characters have one width.
    pub is_mono: bool,
}

/// The fixed-width faces, best first; the last ones are as wide as [`crate::measure`] reckons.
pub(crate) const MONO_STACK: &str =
    "ui-monospace, \"SF Mono\", \"JetBrains Mono\", Menlo, \"DejaVu Sans Mono\", monospace";
/// The proportional faces, best first.
pub(crate) const SANS_STACK: &str =
    "system-ui, Inter, \"Segoe UI\", \"Helvetica Neue\", \"DejaVu Sans\", sans-serif";

pub(crate) const NAME_FONT: Font = Font {
    size: 12.0,
    weight: 600,
    is_mono: true,
};
pub(crate) const VALUE_FONT: Font = Font {
    size: 11.0,
    weight: 600,
    is_mono: true,
};
pub(crate) const FAILURE_FONT: Font = Font {
    size: 11.0,
    weight: 600,
    is_mono: true,
};
pub(crate) const OUTPUT_FONT: Font = Font {
    size: 11.0,
    weight: 400,
    is_mono: true,
};
pub(crate) const TICK_FONT: Font = Font {
    size: 10.5,
    weight: 400,
    is_mono: true,
};
pub(crate) const THREAD_FONT: Font = Font {
    size: 10.5,
    weight: 400,
    is_mono: false,
};
pub(crate) const UPWARD_FONT: Font = Font {
    size: 10.5,
    weight: 400,
    is_mono: false,
};

/// From the baseline to the middle of small letters with ascenders, in parts of the font size.
pub(crate) const BASELINE: f64 = 0.36;

/// A custom property and its value on light and on dark paper.
pub(crate) struct Colour {
    /// The CSS custom property.
    pub name: &'static str,
    /// On light paper.
    pub light: &'static str,
    /// On dark paper.
    pub dark: &'static str,
}

const fn colour(name: &'static str, light: &'static str, dark: &'static str) -> Colour {
    Colour { name, light, dark }
}

/// How many colours marbles have; a value takes the one of its identity.
pub(crate) const PALETTE_SIZE: u32 = 8;

/// All colours. Marbles keep theirs on both papers, so that a value is recognised in each; all are
/// light enough for dark text.
pub(crate) const COLOURS: [Colour; 23] = [
    colour("--mr-paper", "#f7f6f2", "#15171b"),
    colour("--mr-ink", "#1d1f24", "#e9e7e1"),
    colour("--mr-muted", "#6c7078", "#979ca6"),
    colour("--mr-rule", "#e3e0d8", "#2c3038"),
    colour("--mr-soft", "#efede6", "#1e2127"),
    colour("--mr-accent", "#1f6fd1", "#6bb1ff"),
    colour("--mr-error", "#d2331f", "#ff6b57"),
    colour("--mr-marble-ink", "#1d1f24", "#15171b"),
    colour("--mr-c0", "#6db3f2", "#6db3f2"),
    colour("--mr-c1", "#f3bc45", "#f0b840"),
    colour("--mr-c2", "#86cb92", "#7fc88c"),
    colour("--mr-c3", "#f29aa6", "#f092a0"),
    colour("--mr-c4", "#b9a5f0", "#b7a2f2"),
    colour("--mr-c5", "#5fc7c1", "#58c4be"),
    colour("--mr-c6", "#f5a26b", "#f39d64"),
    colour("--mr-c7", "#c5cf63", "#c2cc5c"),
    colour("--mr-timer", "#2b7a3f", "#74cf8d"),
    colour("--mr-t0", "#1d1f24", "#e9e7e1"),
    colour("--mr-t1", "#b8500a", "#ff9c5a"),
    colour("--mr-t2", "#0b7a70", "#4fd0c3"),
    colour("--mr-t3", "#7a3fc0", "#c49bff"),
    colour("--mr-t4", "#b0246e", "#ff86c0"),
    colour("--mr-t5", "#666d00", "#cfd65c"),
];

/// How many colours threads have: lines and names.
pub(crate) const THREAD_PALETTE_SIZE: u32 = 6;

/// The width aimed for, unless the settings name another.
pub(crate) const WIDTH: f64 = 880.0;
/// The narrowest and widest picture that can be asked for.
pub(crate) const WIDTHS: (f64, f64) = (240.0, 4000.0);
/// Pictures asked to be narrower than this have names above the lines instead of beside them.
pub(crate) const NARROW: f64 = 560.0;
/// Around the whole picture.
pub(crate) const MARGIN: f64 = 16.0;
/// The widest the column of names gets, and the space to its right.
pub(crate) const NAMES_WIDTH: f64 = 220.0;
pub(crate) const NAMES_GAP: f64 = 22.0;
/// The height of a name above its line, the middle of its text, and the space to its threads.
pub(crate) const NAME_BAND: f64 = 15.0;
pub(crate) const NAME_BAND_MIDDLE: f64 = 8.0;
pub(crate) const THREAD_GAP: f64 = 8.0;
/// The widest the threads get beside a name above its line.
pub(crate) const THREADS_WIDTH: f64 = 110.0;
/// Names of threads with less room than this are left out, except the first.
pub(crate) const LEAST_THREAD: f64 = 40.0;
/// The mark of a change of threads, and half its height.
pub(crate) const HOP_WIDTH: f64 = 14.0;
pub(crate) const HOP_REACH: f64 = 3.2;
/// How far an inner stream is moved to the right, and the deepest that shows.
pub(crate) const INDENT: f64 = 14.0;
pub(crate) const DEEPEST_INDENT: u32 = 5;

/// Height of the time axis: the flag of the playhead, the numbers, and the space below.
pub(crate) const FLAG_BOTTOM: f64 = 15.0;
pub(crate) const TICK_MIDDLE: f64 = 24.0;
pub(crate) const AXIS_HEIGHT: f64 = 36.0;
/// The playhead stands this far behind the last of several events of an instant.
pub(crate) const PLAYHEAD_SHIFT: f64 = 5.5;
/// Half the width of the flag.
pub(crate) const FLAG_REACH: f64 = 6.0;
/// Numbers on the axis are about this far apart, and never nearer than the second.
pub(crate) const TICK_PITCH: f64 = 64.0;
pub(crate) const TICK_GAP: f64 = 10.0;
/// The longest number on the axis.
pub(crate) const TICK_ROOM: f64 = 120.0;
/// An instant this wide gets a band behind it, which reaches this far beyond its events.
pub(crate) const WIDE_INSTANT: f64 = 30.0;
pub(crate) const INSTANT_MARGIN: f64 = 13.0;

/// From the top of a row to its line, and from the line to its bottom.
pub(crate) const ROW_ABOVE: f64 = 15.0;
pub(crate) const ROW_BELOW: f64 = 21.0;
/// The band below a row for signals that go up, and the space between chains.
pub(crate) const UPWARD_BAND: f64 = 18.0;
pub(crate) const CHAIN_GAP: f64 = 18.0;

/// The band below a row for its timers, how far they are lifted from its middle, half the size of
/// their signs, and the space to their text.
pub(crate) const TIMER_BAND: f64 = 16.0;
pub(crate) const TIMER_LIFT: f64 = 4.0;
pub(crate) const ALARM: f64 = 4.0;
pub(crate) const ALARM_GAP: f64 = 3.0;
/// The band below a row for an amount over time, how far it is lifted, how high its most is, and the
/// room of its name.
pub(crate) const STRIP_BAND: f64 = 20.0;
pub(crate) const STRIP_LIFT: f64 = 3.0;
pub(crate) const STRIP_HEIGHT: f64 = 15.0;
pub(crate) const STRIP_LABEL: f64 = 120.0;
/// Half the height of a call, of a monitor that is held, and of a stretch of a busy lane.
pub(crate) const CALL_REACH: f64 = 4.0;
pub(crate) const HOLD_REACH: f64 = 13.0;
pub(crate) const BAND_REACH: f64 = 5.75;
/// How far the cards of a pile lie apart.
pub(crate) const PILE_SHIFT: f64 = 2.5;
/// Half the size of a sign on the line of a thread, and how far words stand above it
/// and behind its x.
pub(crate) const BEAT: f64 = 3.5;
pub(crate) const NOTE_LIFT: f64 = 7.0;
pub(crate) const NOTE_SHIFT: f64 = 4.0;
/// What led to what, behind everything.
pub(crate) const BRANCH_OPACITY: f64 = 0.6;
/// The corner of a line from cause to effect.
pub(crate) const BRANCH_CORNER: f64 = 6.0;

/// A run that would have more glyphs than this is told in so many parts.
pub(crate) const MOST_GLYPHS: usize = 1_500;
pub(crate) const PARTS: usize = 40;
/// In a run with more lanes than this, an operator shows so many inner streams and folds the others.
pub(crate) const MANY_LANES: usize = 48;
pub(crate) const MOST_INNERS: usize = 8;
/// In a lane with this many changes of threads, stretches shorter than this are left out.
pub(crate) const MANY_RUNS: usize = 40;
pub(crate) const SHORTEST_RUN: f64 = 6.0;
/// A future that depends on more others than this is not tied to each.
pub(crate) const MOST_SOURCES: usize = 12;

/// Names stand this far above (baseline) and threads this far below the line.
pub(crate) const NAME_MIDDLE: f64 = -4.0;
pub(crate) const THREAD_MIDDLE: f64 = 10.0;

/// A marble, and the longest pill.
pub(crate) const MARBLE: f64 = 11.0;
pub(crate) const LONGEST_PILL: f64 = 132.0;
pub(crate) const PILL_PADDING: f64 = 8.0;
/// Text up to this wide stands in a marble that is as wide as high.
pub(crate) const ROUND_TEXT: f64 = 14.0;
/// The corners of a square, and how far those of a hexagon and an octagon are cut.
pub(crate) const CORNER: f64 = 4.0;
pub(crate) const HEXAGON_CUT: f64 = 6.5;
pub(crate) const OCTAGON_CUT: f64 = 5.0;

/// Half the height and half the width of the bar of completion.
pub(crate) const BAR_REACH: f64 = 11.0;
pub(crate) const BAR_HALF: f64 = 2.0;
/// Half the size of a cross, the space to its text, and the longest text.
pub(crate) const CROSS_REACH: f64 = 7.0;
pub(crate) const CROSS_GAP: f64 = 5.0;
pub(crate) const LONGEST_FAILURE: f64 = 240.0;
/// The ring where a lane begins.
pub(crate) const RING: f64 = 3.0;
/// How far its name stands above it, and the longest.
pub(crate) const LABEL_LIFT: f64 = 10.0;
pub(crate) const LONGEST_LABEL: f64 = 110.0;

/// An arrow up: from its tail to its tip below the lane, half its head, and the space to its text.
pub(crate) const UPWARD_TIP: f64 = 6.0;
pub(crate) const UPWARD_TAIL: f64 = 35.0;
pub(crate) const UPWARD_HEAD: f64 = 4.0;
pub(crate) const UPWARD_TEXT: f64 = 8.0;
/// The middle of its text below the lane.
pub(crate) const UPWARD_MIDDLE: f64 = 24.0;

/// What is written in the output lane.
pub(crate) const LONGEST_OUTPUT: f64 = 220.0;
pub(crate) const OUTPUT_PADDING: f64 = 6.0;
pub(crate) const OUTPUT_REACH: f64 = 9.0;
pub(crate) const OUTPUT_CORNER: f64 = 3.0;

/// The dotted rest of a line after a cancel, and the head of a line that goes on.
pub(crate) const AFTERLIFE: f64 = 26.0;
pub(crate) const LINE_HEAD: f64 = 4.0;
/// The two strokes of a break in the axis.
pub(crate) const BREAK_REACH: f64 = 5.0;

/// Between two glyphs in one track.
pub(crate) const GAP: f64 = 4.0;
/// Between the last glyph of an instant and the first of the next, at least.
pub(crate) const INSTANT_GAP: f64 = 14.0;
/// Usual space from one instant to the next.
pub(crate) const INSTANT_PITCH: f64 = 44.0;
/// How much longer than usual a silence must be to be shortened, and what then remains of it.
pub(crate) const SILENCE: u64 = 5;
pub(crate) const LONGEST_SILENCE: f64 = 240.0;
/// Of more silences than this less remains, but no less than that.
pub(crate) const FEW_SILENCES: f64 = 3.0;
pub(crate) const SHORTEST_SILENCE: f64 = 60.0;
/// The part of a picture of a given width that such a silence may take.
pub(crate) const SILENCE_SHARE: f64 = 0.25;
/// How much shorter than usual time may be drawn to fit a given width.
pub(crate) const TIGHTEST: f64 = 64.0;
/// The picture may get this much wider if time is then the same everywhere.
pub(crate) const PATIENCE: f64 = 1.5;
/// From the axis to its first instant, and from the last glyph to the end of the lanes.
pub(crate) const LEAD: f64 = 6.0;
pub(crate) const TRAIL: f64 = 34.0;

/// The axis of a run in which no time passes.
pub(crate) const SHORTEST_AXIS: f64 = 160.0;

/// Strokes, thin to thick.
pub(crate) const GRID_STROKE: f64 = 0.8;
pub(crate) const THIN_STROKE: f64 = 1.0;
pub(crate) const LINE_STROKE: f64 = 1.3;
pub(crate) const UP_STROKE: f64 = 1.4;
pub(crate) const CROSS_STROKE: f64 = 2.6;
pub(crate) const NOW_STROKE: f64 = 2.8;
/// Dash and gap of broken strokes.
pub(crate) const UP_DASHES: (f64, f64) = (2.0, 2.6);
pub(crate) const AFTER_DASHES: (f64, f64) = (1.5, 3.5);
pub(crate) const HOLLOW_DASHES: (f64, f64) = (2.0, 2.5);
pub(crate) const LIMIT_DASHES: (f64, f64) = (4.0, 3.0);
pub(crate) const BLOCKED_DASHES: (f64, f64) = (4.0, 3.0);
pub(crate) const PENDING_DASHES: (f64, f64) = (1.0, 2.0);
/// The line of a thread that runs.
pub(crate) const RUNS_STROKE: f64 = 2.2;
/// A monitor that is held, behind the line of its thread.
pub(crate) const HOLD_OPACITY: f64 = 0.45;
/// Parts in a hundred of its colour that the area of an amount has.
pub(crate) const AREA_COLOUR: u32 = 36;
/// Dimmed things.
pub(crate) const VEIL_OPACITY: f64 = 0.62;
pub(crate) const FUTURE_OPACITY: f64 = 0.32;
/// Parts in a hundred of its colour that a marble to come keeps; it hides the line behind it.
pub(crate) const FUTURE_COLOUR: u32 = 28;
pub(crate) const FUTURE_INK: u32 = 38;
pub(crate) const DROPPED_OPACITY: f64 = 0.6;
