//! What an event looks like, and the room it takes.

use marblerun_trace::{
    Demand, Event, EventKind, Reply, Signal, ThreadEvent, Time, Timer, Trace, ValueId,
};

use crate::glyph::{
    Alarm, AlarmKind, Band, Beat, BeatKind, Boxes, Complete, Failure, Limit, Note, Place, Ring,
    Shape, Tag, TagKind, Upward, UpwardKind, Value,
};
use crate::layout::parts::Part;
use crate::layout::rows::{Row, Rows};
use crate::layout::spread::{Footprint, Footprints};
use crate::sentences;
use crate::theme;

/// The glyph of an event or of several, at x = 0.
pub(super) fn shape(trace: &Trace, at: usize, rows: &Rows, parts: &[Part]) -> Option<Shape> {
    let event = trace.events.get(at)?;
    let (_, row) = rows.of(event)?;
    match *parts.get(at)? {
        Part::Unseen | Part::Counted | Part::Last => None,
        Part::Alone => alone(trace, event, row),
        Part::First {
            count,
            last,
            is_pile,
        } => several(trace, event, row, (count, at..=last), is_pile),
    }
}

fn several(
    trace: &Trace,
    event: &Event,
    row: &Row,
    (count, events): (u32, std::ops::RangeInclusive<usize>),
    is_pile: bool,
) -> Option<Shape> {
    match &event.kind {
        EventKind::Signal(lane, Signal::Request(first))
            if !matches!(row.place, Place::Folded(_)) =>
        {
            let more = trace.events.get(events)?.iter().skip(1);
            let asked = more.filter_map(|event| match &event.kind {
                EventKind::Signal(of, Signal::Request(n)) if of == lane => Some(n.0),
                _ => None,
            });
            let all = Demand(asked.fold(first.0, u64::saturating_add));
            Some(Shape::Upward(Upward::new(
                UpwardKind::Requests(count, all),
                row.y,
            )))
        }
        EventKind::Signal(_, Signal::Next(value)) if is_pile => {
            let text = &trace.value(*value)?.text;
            Some(Shape::Band(Band::pile(text, count, row.y)))
        }
        _ => Some(Shape::Band(Band::new(count, row.y))),
    }
}

fn alone(trace: &Trace, event: &Event, row: &Row) -> Option<Shape> {
    let y = row.y;
    let upward = |kind| Some(Shape::Upward(Upward::new(kind, y)));
    let value = |id: ValueId| Some(Value::new(trace.value(id)?, y));
    let tag = |text: &str, kind| Some(Shape::Tag(Tag::new(text, y, kind)));
    let failure = |failure| Shape::Failure(Failure::new(failure, y));
    match &event.kind {
        EventKind::LaneOpened(_) => upward(UpwardKind::Subscribe),
        EventKind::Signal(_, signal) => match signal {
            Signal::Subscribe => Some(Shape::Ring(Ring::new(y))),
            Signal::Request(n) => upward(UpwardKind::Request(*n)),
            Signal::Next(id) => value(*id).map(Shape::Value),
            Signal::Error(error) => Some(failure(error)),
            Signal::Complete => Some(Shape::Complete(Complete { x: 0.0, y })),
            Signal::Cancel => upward(UpwardKind::Cancel),
        },
        EventKind::Called(id) => {
            let label = &trace.call(*id)?.label;
            let ring = Ring::new(y);
            // Of calls that share a row, the name of the first stands before it.
            let is_named = matches!(row.place, Place::Call(first)
                if trace.call(first).is_some_and(|first| first.label == *label));
            Some(Shape::Ring(match is_named {
                true => ring,
                false => ring.labelled(label),
            }))
        }
        EventKind::Replied(_, reply) => match reply {
            // Nothing but the news that it is done.
            Reply::Value(id) if trace.value(*id).is_some_and(|value| value.text == "null") => {
                Some(Shape::Complete(Complete { x: 0.0, y }))
            }
            Reply::Value(id) => value(*id).map(Shape::Value),
            Reply::Failed(error) => Some(failure(error)),
            Reply::Cancelled => tag(sentences::CANCELLED, TagKind::Trouble),
        },
        EventKind::TimerSet(id) => {
            let text = timer_label(trace.timer(*id)?, event.time);
            alarm(AlarmKind::Set, row, Some(&text))
        }
        EventKind::TimerFired(_) => alarm(AlarmKind::Fired, row, None),
        EventKind::TimerCancelled(_) => alarm(AlarmKind::Cancelled, row, None),
        EventKind::Dropped(id) => value(*id).map(|value| Shape::Value(value.hollow())),
        EventKind::ErrorDropped(error) => Some(Shape::Failure(Failure::new(error, y).hollow())),
        EventKind::Shown(id) => value(*id).map(Shape::Value),
        EventKind::Popup(text) => tag(text, TagKind::Popup),
        EventKind::Print(text) | EventKind::Write(text) => tag(text, TagKind::Output),
        EventKind::Deadlock(text) => tag(text, TagKind::Trouble),
        EventKind::Thread(does) => Some(thread(does, y)),
        EventKind::PrintError(_) => None,
        EventKind::Uncaught(error) => Some(failure(error)),
        EventKind::Limit(limit) => Some(Shape::Limit(Limit::new(*limit, theme::AXIS_HEIGHT, y))),
    }
}

/// For how long a timer is set at that time.
pub(super) fn timer_label(timer: &Timer, set: Time) -> String {
    sentences::runs_for(timer.due - set, timer.period)
}

fn alarm(kind: AlarmKind, row: &Row, text: Option<&str>) -> Option<Shape> {
    Some(Shape::Alarm(Alarm::new(kind, row.timers?, text)))
}

fn thread(does: &ThreadEvent, y: f64) -> Shape {
    let x = 0.0;
    let beat = |kind| Shape::Beat(Beat { x, y, kind });
    let note = |text: String| Shape::Note(Note::new(&text, y));
    let tag = |text: String, kind| Shape::Tag(Tag::new(&text, y, kind));
    match does {
        ThreadEvent::Started(_) => Shape::Ring(Ring::new(y)),
        ThreadEvent::Ended => Shape::Complete(Complete { x, y }),
        ThreadEvent::Blocked => beat(BeatKind::Blocked),
        ThreadEvent::Woken => beat(BeatKind::Woken),
        ThreadEvent::MonitorReleased(_) => beat(BeatKind::Released),
        ThreadEvent::MonitorAcquired(object) => note(sentences::has(object)),
        ThreadEvent::Waiting(object) => note(sentences::waits(object)),
        ThreadEvent::Notified(other) => note(sentences::notifies(other)),
        ThreadEvent::MonitorWanted(object) => tag(sentences::wants(object), TagKind::Trouble),
        ThreadEvent::Read(access) => tag(sentences::read(access), TagKind::Read),
        ThreadEvent::Written(access) => tag(sentences::written(access), TagKind::Written),
    }
}

/// Tracks of a row: on its line, close below the line, further below where arrows come from, and
/// below that its timers.
pub(super) const TRACKS: usize = 4;

/// The tracks a glyph takes. A ring takes only the line itself: the arrow of a subscription stands
/// below it. What is as high as a marble takes both; arrows take all but the line.
pub(super) fn footprints(
    event: &Event,
    part: Part,
    shape: Option<&Shape>,
    rows: &Rows,
) -> Footprints {
    let Some(row) = rows.row_of(event) else {
        return [None, None];
    };
    let [on_line, near, below, timers] = [0, 1, 2, 3].map(|track| TRACKS * row + track);
    let footprint = |track, left, right| Some(Footprint { track, left, right });
    let Some(shape) = shape else {
        // The line of the lane ends here, seen or not; and a band where its last event is.
        let ends = matches!(event.kind, EventKind::Signal(_, Signal::Cancel));
        return match part {
            Part::Unseen if ends => [footprint(on_line, 0.0, 0.0), None],
            Part::Last => [footprint(on_line, 0.0, theme::BAR_HALF), None],
            _ => [None, None],
        };
    };
    let Boxes {
        form: Some(form),
        text,
    } = shape.boxes()
    else {
        return [None, None];
    };
    let right = text.map_or(form.x1, |text| text.x1.max(form.x1));
    match shape {
        Shape::Ring(_) | Shape::Beat(_) | Shape::Note(_) => {
            [footprint(on_line, form.x0, right), None]
        }
        Shape::Band(band) if !band.is_pile => [footprint(on_line, form.x0, right), None],
        Shape::Alarm(_) => [footprint(timers, form.x0, right), None],
        Shape::Upward(_) => [
            footprint(near, form.x0, form.x1),
            footprint(below, form.x0, right),
        ],
        _ => [
            footprint(on_line, form.x0, right),
            footprint(near, form.x0, right),
        ],
    }
}

/// What several events are told as: from when to when.
pub(super) fn extent(trace: &Trace, first: usize, last: usize) -> (Time, Time) {
    let time = |at: usize| trace.events.get(at).map_or(Time::ZERO, |event| event.time);
    (time(first), time(last))
}
