use marblerun_trace::{EventId, Time, Trace};

use super::*;
use crate::layout::layout;
use crate::settings::Settings;
use crate::testing::{random, thin_path};

const DRESSES: [Dress<'_>; 3] = [
    Dress {
        theme: Theme::Auto,
        standalone: true,
        is_plain: false,
        id_prefix: "m",
        at: None,
    },
    Dress {
        theme: Theme::Dark,
        standalone: true,
        is_plain: false,
        id_prefix: "1 \"<",
        at: Some(Time::from_millis(300)),
    },
    Dress {
        theme: Theme::Auto,
        standalone: false,
        is_plain: false,
        id_prefix: "a-b",
        at: None,
    },
];

/// Writes a picture, and checks that each line is one element, opened and closed in order.
fn check(trace: &Trace, dress: &Dress<'_>) -> String {
    let svg = write(&layout(trace, &Settings::default()), dress);
    let mut open: Vec<&str> = Vec::new();
    for line in svg.lines() {
        let tag = line.trim_start();
        let indent = (line.len() - tag.len()) / 2;
        if let Some(name) = tag.strip_prefix("</") {
            assert_eq!(open.pop(), name.strip_suffix('>'), "{line}");
            assert_eq!(indent, open.len(), "{line}");
        } else if let Some(rest) = tag.strip_prefix('<') {
            assert_eq!(indent, open.len(), "{line}");
            let name = rest.split([' ', '>', '/']).next().unwrap_or(rest);
            let closed = tag.ends_with("/>") || tag.ends_with(&format!("</{name}>"));
            assert_eq!(
                tag.matches('<').count(),
                if tag.contains("</") { 2 } else { 1 },
                "{line}"
            );
            if !closed {
                assert!(tag.ends_with('>'), "{line}");
                open.push(name);
            }
        } else {
            assert_eq!(open.last(), Some(&"style"), "{line}");
        }
        assert!(line.chars().all(|c| !c.is_control()), "{line:?}");
        assert_eq!(line, line.trim_end(), "{line:?}");
        assert!(
            !["NaN", "inf", "-0\"", "e-"]
                .iter()
                .any(|bad| line.contains(&format!("\"{bad}")))
        );
    }
    assert!(open.is_empty(), "{open:?}");
    svg
}

#[test]
fn any_trace_gives_well_formed_svg() {
    for seed in 0..40 {
        for dress in &DRESSES {
            check(&random(seed, 60), dress);
        }
    }
    check(&Trace::default(), &DRESSES[1]);
}

#[test]
fn each_event_is_found_by_its_number() {
    let trace = thin_path();
    let svg = check(&trace, &Dress::default());
    for (EventId(n), _) in trace.numbered() {
        assert_eq!(
            svg.matches(&format!("<g data-event=\"{n}\">")).count(),
            1,
            "event {n}"
        );
    }
    for lane in 0..trace.lanes.len() {
        // Its line, and what happens in it.
        assert_eq!(
            svg.matches(&format!("data-lane=\"{lane}\"")).count(),
            2,
            "lane {lane}"
        );
    }
    assert!(svg.contains("<title>`take` has what it needs: it cancels `filter`</title>"));
    assert!(svg.contains("aria-labelledby=\"m-title m-desc\""));
    assert!(svg.contains("id=\"m-title\">marbles → map → filter → take</title>"));
}

#[test]
fn a_host_gets_nothing_that_its_policy_refuses() {
    let svg = check(&thin_path(), &DRESSES[2]);
    for refused in ["<style", "style=", "xmlns", "<script", "#", "mr-paper\""] {
        assert!(!svg.contains(refused), "{refused}");
    }
    assert!(svg.contains("id=\"a-b-title\""));
}

#[test]
fn what_is_to_come_is_dimmed() {
    let dress = Dress {
        at: Some(Time::from_millis(400)),
        ..Dress::default()
    };
    let svg = check(&thin_path(), &dress);
    assert_eq!(svg.matches("class=\"mr-future\"").count(), 8);
    assert!(svg.contains("mr-veil") && svg.contains("mr-playhead-flag"));
}

#[test]
fn prefixes_become_identifiers() {
    let check = |prefix: &str, expected: &str| assert_eq!(identifier(prefix), expected);
    check("m", "m");
    check("story-2_x", "story-2_x");
    check("1", "m1");
    check("\"><ä", "m----");
    check("", "m");
}

/// Every class that is written has a rule, and every rule in the stylesheet balances.
#[test]
fn the_stylesheet_covers_what_is_written() {
    let css = stylesheet();
    assert_eq!(css.matches('{').count(), css.matches('}').count());
    // Names by which a host finds things; they look like their surroundings.
    let plain = [
        "mr-diagram",
        "mr-axis",
        "mr-lanes",
        "mr-lines",
        "mr-lane",
        "mr-output",
        "mr-unclaimed",
        "mr-branches",
        "mr-folded",
        "mr-monitor",
        "mr-timers",
        "mr-screen",
        "mr-call",
        "mr-strip",
        "mr-subscribe",
        "mr-request",
        "mr-cancel",
        "mr-playhead",
    ];
    for seed in 0..20 {
        let svg = check(&random(seed, 80), &DRESSES[1]);
        for class in svg
            .split("class=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            for class in class.split(' ') {
                let has_rule =
                    css.contains(&format!(".{class} ")) || css.contains(&format!(".{class},"));
                assert!(has_rule || plain.contains(&class), "{class}");
            }
        }
    }
    for theme in [
        "[data-theme=\"dark\"]",
        "[data-theme=\"auto\"]",
        ":root, :host",
        "--mr-c7",
        ".mr-now",
    ] {
        assert!(css.contains(theme), "{theme}");
    }
}

/// Dark text on a marble can be read: contrast at least 4.5, by WCAG 2, on both papers.
#[test]
fn colours_can_be_told_from_their_ground() {
    let luminance = |hex: &str| -> f64 {
        let channel =
            |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        let linear = |c: f64| {
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(channel(1)) + 0.7152 * linear(channel(3)) + 0.0722 * linear(channel(5))
    };
    let contrast = |a: &str, b: &str| {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    };
    let colour = |name: &str| {
        theme::COLOURS
            .iter()
            .find(|colour| colour.name == name)
            .unwrap()
    };
    let check = |ink: &str, ground: &str| {
        let (ink, ground) = (colour(ink), colour(ground));
        for (ink, ground) in [(ink.light, ground.light), (ink.dark, ground.dark)] {
            assert!(
                contrast(ink, ground) >= 4.5,
                "{ink} on {ground}: {}",
                contrast(ink, ground)
            );
        }
    };
    for n in 0..theme::PALETTE_SIZE {
        check("--mr-marble-ink", &format!("--mr-c{n}"));
    }
    for ink in [
        "--mr-ink",
        "--mr-muted",
        "--mr-accent",
        "--mr-error",
        "--mr-timer",
    ] {
        check(ink, "--mr-paper");
    }
    for n in 0..theme::THREAD_PALETTE_SIZE {
        check(&format!("--mr-t{n}"), "--mr-paper");
    }
}
