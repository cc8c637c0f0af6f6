//! What holds for every picture, tried on random traces; and the thin path in numbers.

use marblerun_trace::{EventId, EventKind, LaneId, Reply, Signal, Time, Trace};

use super::{layout, layout_together};
use crate::geometry::Rect;
use crate::glyph::{Place, Shape};
use crate::layout::rows::{Names, Rows, is_shown};
use crate::scene::Scene;
use crate::settings::{Level, Settings};
use crate::testing::{TraceBuilder, random, thin_path};
use crate::theme;

const LEVELS: [Level; 3] = [Level::Overview, Level::Standard, Level::Everything];

/// Checks what must hold for the picture of any trace.
fn check(trace: &Trace, settings: &Settings, name: &str) -> Scene {
    check_scene(layout(trace, settings), trace, settings, name)
}

fn check_scene(scene: Scene, trace: &Trace, settings: &Settings, name: &str) -> Scene {
    let paper = Rect::new(0.0, 0.0, scene.width, scene.height);
    let mut boxes: Vec<(Rect, &Shape)> = scene
        .glyphs
        .iter()
        .flat_map(|glyph| {
            glyph
                .shape
                .boxes()
                .iter()
                .map(|area| (area, &glyph.shape))
                .collect::<Vec<_>>()
        })
        .collect();
    for (area, shape) in &boxes {
        assert!(paper.contains(area), "{name}: {shape:?} leaves the picture");
        assert!(
            area.x0.is_finite() && area.width() >= 0.0,
            "{name}: {shape:?}"
        );
    }
    boxes.sort_by(|(a, _), (b, _)| a.x0.total_cmp(&b.x0));
    for (at, (area, shape)) in boxes.iter().enumerate() {
        let near = boxes[at + 1..]
            .iter()
            .take_while(|(other, _)| other.x0 < area.x1);
        for (other, other_shape) in near {
            assert!(
                !area.overlaps(other),
                "{name}: {shape:?} overlaps {other_shape:?}"
            );
        }
    }
    for ids in (0..trace.events.len() as u32)
        .collect::<Vec<_>>()
        .windows(2)
    {
        let (before, after) = (EventId(ids[0]), EventId(ids[1]));
        assert!(
            scene.x_of_event(before) <= scene.x_of_event(after),
            "{name}: {after:?} goes back"
        );
    }
    for (id, event) in trace.numbered() {
        let x = scene.x_of_event(id);
        assert!(
            x >= scene.x_of_time(event.time),
            "{name}: {id:?} is too early"
        );
        assert!(
            x <= scene.x_of_playhead(event.time),
            "{name}: {id:?} is not past at its time"
        );
        assert!(
            scene.plot.x0 <= x && x <= scene.plot.x1,
            "{name}: {id:?} is off the plot"
        );
    }
    let shown: usize = scene
        .glyphs
        .iter()
        .filter_map(|glyph| glyph.event.as_ref())
        .map(|told| told.count as usize)
        .sum();
    assert_eq!(
        shown,
        to_show(trace, settings),
        "{name}: events drawn or counted"
    );
    scene
}

/// How many events a picture has to show.
fn to_show(trace: &Trace, settings: &Settings) -> usize {
    let rows = Rows::new(trace, settings, Names::Beside);
    let has_glyph = |kind: &EventKind| match kind {
        EventKind::Signal(_, Signal::Next(value))
        | EventKind::Shown(value)
        | EventKind::Dropped(value)
        | EventKind::Replied(_, Reply::Value(value)) => trace.value(*value).is_some(),
        EventKind::TimerSet(timer) => trace.timer(*timer).is_some(),
        _ => true,
    };
    let events = trace.events.iter();
    events
        .filter(|event| is_shown(settings.level, &event.kind) && rows.row_of(event).is_some())
        .filter(|event| has_glyph(&event.kind))
        .count()
}

#[test]
fn nothing_overlaps_or_leaves_the_picture() {
    for seed in 0..150 {
        let trace = random(seed, 5 + (seed as usize * 7) % 160);
        for level in LEVELS {
            for width in [None, Some(350.0), Some(750.0)] {
                let folded = match seed % 5 {
                    0 => vec![LaneId(0), LaneId(3)],
                    _ => Vec::new(),
                };
                let settings = Settings {
                    level,
                    width,
                    folded,
                };
                check(&trace, &settings, &format!("seed {seed} {settings:?}"));
            }
        }
    }
}

#[test]
fn runs_on_one_axis_have_every_time_at_one_x() {
    for seed in 0..40 {
        let traces = [seed, seed + 1, seed + 2].map(|seed| random(seed, 5 + seed as usize % 60));
        let settings = Settings {
            width: [None, Some(350.0), Some(750.0)][seed as usize % 3],
            ..Settings::default()
        };
        let runs = traces.each_ref().map(|trace| (trace, &settings));
        let scenes = layout_together(&runs);
        for (scene, trace) in scenes.iter().zip(&traces) {
            assert_eq!(scene.axis, scenes[0].axis, "seed {seed}");
            assert_eq!(
                (scene.plot.x0, scene.plot.x1),
                (scenes[0].plot.x0, scenes[0].plot.x1)
            );
            check_scene(
                scene.clone(),
                trace,
                &settings,
                &format!("seed {seed} together"),
            );
        }
    }
    assert_eq!(layout_together(&[]), []);
    let alone = (&thin_path(), &Settings::default());
    assert_eq!(layout_together(&[alone]), [layout(alone.0, alone.1)]);
}

#[test]
fn any_width_can_be_asked_for() {
    for width in [0.0, -1.0, 300.0, 500.0, 1e9, f64::NAN, f64::INFINITY] {
        let settings = Settings {
            width: Some(width),
            ..Settings::default()
        };
        let scene = check(&thin_path(), &settings, &format!("width {width}"));
        assert!(scene.width < 5_000.0, "{}", scene.width);
        check(
            &Trace::default(),
            &settings,
            &format!("nothing in width {width}"),
        );
    }
}

#[test]
fn what_fits_is_as_wide_as_asked() {
    for width in [350.0, 400.0, 559.0, 560.0, 750.0, 1200.0] {
        let settings = Settings {
            width: Some(width),
            ..Settings::default()
        };
        let scene = check(&thin_path(), &settings, &format!("width {width}"));
        assert_eq!(scene.width, width);
        let scene = check(&Trace::default(), &settings, "nothing");
        assert_eq!(scene.width, width);
    }
}

#[test]
fn a_wider_picture_is_never_higher() {
    for seed in 0..30 {
        let trace = random(seed, 5 + (seed as usize * 7) % 160);
        let mut highest = f64::INFINITY;
        for width in [250.0, 559.0, 560.0, 1000.0] {
            let settings = Settings {
                width: Some(width),
                ..Settings::default()
            };
            let height = layout(&trace, &settings).height;
            assert!(height <= highest, "seed {seed} in {width}");
            highest = height;
        }
    }
}

#[test]
fn in_a_narrow_picture_names_leave_the_width_to_time() {
    let settings = Settings {
        width: Some(350.0),
        ..Settings::default()
    };
    for (trace, name) in [(thin_path(), "thin path"), (random(3, 80), "random")] {
        let scene = check(&trace, &settings, name);
        assert_eq!(scene.plot.x0, theme::MARGIN, "{name}");
        let boxes = |place: Place, of_name: bool| {
            let glyphs = scene
                .glyphs
                .iter()
                .filter(move |glyph| glyph.place == place);
            let shapes = glyphs.map(|glyph| &glyph.shape);
            shapes
                .filter(move |shape| matches!(shape, Shape::Name(_)) == of_name)
                .flat_map(|shape| shape.boxes().iter().collect::<Vec<_>>())
        };
        for lane in 0..trace.lanes.len() as u32 {
            let lane = Place::Lane(LaneId(lane));
            let bottom = boxes(lane, true).map(|area| area.y1).fold(0.0, f64::max);
            assert!(boxes(lane, false).all(|area| area.y0 > bottom), "{name}");
            assert!(
                boxes(lane, true).all(|area| area.x1 <= 350.0 - theme::MARGIN),
                "{name}"
            );
        }
    }
}

#[test]
fn extreme_times_are_no_problem() {
    for width in [None, Some(350.0)] {
        check_extreme_times(width);
    }
}

fn check_extreme_times(width: Option<f64>) {
    let mut trace = thin_path();
    let events = trace.events.len();
    for (at, event) in trace.events.iter_mut().enumerate() {
        event.time = match at {
            0..10 => Time::from_nanos(at as u64),
            _ if at < events - 2 => Time::from_secs(at as u64 * 1_000_000),
            _ => Time::MAX,
        };
    }
    let settings = Settings {
        width,
        ..Settings::default()
    };
    let scene = check(&trace, &settings, "extreme times");
    assert!(scene.width < 20_000.0, "{}", scene.width);
}

#[test]
fn every_event_that_shows_has_its_glyph() {
    let trace = thin_path();
    let shown = |level| {
        let scene = layout(
            &trace,
            &Settings {
                level,
                ..Settings::default()
            },
        );
        scene
            .glyphs
            .iter()
            .filter(|glyph| glyph.event.is_some())
            .count()
    };
    let demand = trace
        .events
        .iter()
        .filter(|event| !is_shown(Level::Overview, &event.kind));
    let cancels = trace
        .events
        .iter()
        .filter(|event| matches!(event.kind, EventKind::Signal(_, Signal::Cancel)));
    assert_eq!(shown(Level::Everything), trace.events.len());
    assert_eq!(shown(Level::Overview), trace.events.len() - demand.count());
    assert_eq!(
        shown(Level::Standard),
        shown(Level::Overview) + cancels.count()
    );
}

#[test]
fn the_thin_path_stands_in_columns() {
    let trace = thin_path();
    let scene = check(&trace, &Settings::default(), "thin path");
    let of_lane = |shape: &Shape| matches!(shape, Shape::Name(_));
    let names: Vec<&str> = scene
        .glyphs
        .iter()
        .filter(|glyph| of_lane(&glyph.shape) && matches!(glyph.place, Place::Lane(_)))
        .filter_map(|glyph| match &glyph.shape {
            Shape::Name(name) => Some(name.call.text.as_str()),
            _ => None,
        })
        .collect();
    let expected = [
        "marbles(\"-a--b-c|\")",
        ".map(x -> x.toUpperCase())",
        ".filter(x -> !x.equals(\"B\"))",
        ".take(2)",
    ];
    assert_eq!(names, expected);
    // Time is linear.
    let x = |ms| scene.x_of_time(Time::from_millis(ms));
    assert!((x(400) - x(100) - 3.0 * (x(100) - x(0))).abs() <= 1.0);
    // A value that runs down the chain stands in one column; what answers it stands behind it.
    let at_600: Vec<f64> = trace
        .numbered()
        .filter(|(_, event)| event.time == Time::from_millis(600))
        .map(|(id, _)| scene.x_of_event(id) - x(600))
        .collect();
    assert_eq!(at_600, [0.0, 0.0, 0.0, 0.0, 19.0, 19.0, 19.0, 19.0]);
    assert_eq!(scene.title, "marbles → map → filter → take");
}

#[test]
fn many_events_are_told_in_parts() {
    for level in LEVELS {
        for width in [None, Some(350.0), Some(1200.0)] {
            let settings = Settings {
                level,
                width,
                ..Settings::default()
            };
            check(&random(1, 8_000), &settings, "many random events");
            let scene = check(&busy(3_000), &settings, "many events");
            let drawn = scene.glyphs.iter().filter(|glyph| glyph.event.is_some());
            let drawn = drawn.count();
            assert!(drawn < 1_000, "{drawn} glyphs at {level:?}");
            assert!(scene.width < 6_000.0, "{} wide at {level:?}", scene.width);
        }
    }
}

/// A value each millisecond down a chain with little demand.
fn busy(values: u32) -> Trace {
    let mut b = TraceBuilder::default();
    let lanes = b.chain(&["filter(x -> x)", "map(x -> x)", "marbles(\"-\")"]);
    for n in 0..values {
        b.at(u64::from(n), "marbles");
        for lane in &lanes {
            b.request(*lane, 1);
        }
        for lane in lanes.iter().rev() {
            b.next(*lane, "x", n, 0);
        }
    }
    b.build()
}

#[test]
fn a_burst_is_a_pile_in_an_overview() {
    let mut b = TraceBuilder::default();
    let range = b.chain(&["range(1, 5)"])[0];
    for n in 1..=5 {
        b.next(range, &n.to_string(), n, 0);
    }
    b.signal(range, Signal::Complete);
    let settings = Settings {
        level: Level::Overview,
        ..Settings::default()
    };
    let scene = check(&b.build(), &settings, "burst");
    let piles: Vec<&str> = scene
        .glyphs
        .iter()
        .filter_map(|glyph| match &glyph.shape {
            Shape::Band(band) if band.is_pile => Some(band.text.text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(piles, ["1 ×5"]);
}

#[test]
fn many_inner_streams_are_folded() {
    let mut b = TraceBuilder::default();
    let lanes = b.chain(&["flatMap(x -> just(x))", "range(1, 60)"]);
    for n in 0..60 {
        b.next(lanes[1], "x", n, 0);
        let inner = b.inner("just(x)", lanes[0]);
        b.next(inner, "x", n, 0).next(lanes[0], "x", n, 0);
        b.signal(inner, Signal::Complete);
    }
    let scene = check(&b.build(), &Settings::default(), "many inner streams");
    let folded = scene
        .glyphs
        .iter()
        .find_map(|glyph| match (&glyph.place, &glyph.shape) {
            (Place::Folded(_), Shape::Name(name)) => Some(name.call.text.as_str()),
            _ => None,
        });
    assert_eq!(folded, Some("… 52 lanes"));
}

#[test]
fn amounts_tell_what_is_held_and_what_is_asked_for() {
    let mut b = TraceBuilder::default();
    let lanes = b.chain(&["onBackpressureBuffer()", "marbles(\"-ab-\")"]);
    let [buffer, source] = [lanes[0], lanes[1]];
    b.request(buffer, 1).request(source, u64::MAX);
    b.at(100, "marbles")
        .next(source, "a", 0, 0)
        .next(buffer, "a", 0, 0);
    b.at(200, "marbles").next(source, "b", 1, 0);
    b.at(300, "marbles").next(source, "c", 2, 0);
    b.at(400, "timer").request(buffer, 1);
    b.next(buffer, "b", 1, 0).request(buffer, 1);
    b.next(buffer, "c", 2, 0);
    let scene = check(&b.build(), &Settings::default(), "amounts");
    let strips: Vec<(&str, Vec<u64>)> = scene
        .glyphs
        .iter()
        .filter_map(|glyph| match &glyph.shape {
            Shape::Strip(strip) => {
                let amounts = strip.steps.iter().map(|(_, amount)| *amount);
                Some((strip.label.text.as_str(), amounts.collect()))
            }
            _ => None,
        })
        .collect();
    assert_eq!(
        strips,
        [
            ("held ≤ 2", vec![1, 0, 1, 2, 1, 0]),
            ("demand ≤ 1", vec![1, 0, 1, 0, 1, 0])
        ]
    );
}
