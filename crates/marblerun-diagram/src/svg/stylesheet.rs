//! The stylesheet, made from the theme.

use std::fmt::Write as _;

use super::Theme;
use crate::theme::{
    self, COLOURS, Colour, FAILURE_FONT, Font, MONO_STACK, NAME_FONT, OUTPUT_FONT, PALETTE_SIZE,
    SANS_STACK, THREAD_FONT, TICK_FONT, UPWARD_FONT, VALUE_FONT,
};

/// The stylesheet for a page or a shadow root with diagrams that do not stand alone.
///
/// Light unless an element around the diagram (or the shadow host) has `data-theme="dark"`, or has
/// `data-theme="auto"` and the reader's system is dark. An event group with the class `mr-future`
/// is dimmed, one with `mr-now` stands out.
pub fn stylesheet() -> String {
    let mut css = String::new();
    let light = ":root, :host, [data-theme=\"light\"], :host([data-theme=\"light\"])";
    let dark = "[data-theme=\"dark\"], :host([data-theme=\"dark\"])";
    let auto = "[data-theme=\"auto\"], :host([data-theme=\"auto\"])";
    properties(&mut css, light, |colour| colour.light);
    properties(&mut css, dark, |colour| colour.dark);
    in_the_dark(&mut css, auto);
    rules(&mut css);
    css
}

/// The stylesheet in a document that stands alone. The properties are set on its root element, so
/// that several such documents can be put into one page.
pub(super) fn standalone(theme: Theme, root: &str) -> String {
    let mut css = String::new();
    match theme {
        Theme::Auto => {
            properties(&mut css, root, |colour| colour.light);
            in_the_dark(&mut css, root);
        }
        Theme::Light => properties(&mut css, root, |colour| colour.light),
        Theme::Dark => properties(&mut css, root, |colour| colour.dark),
    }
    rules(&mut css);
    css
}

fn in_the_dark(css: &mut String, selector: &str) {
    css.push_str("@media (prefers-color-scheme: dark) {\n");
    properties(css, selector, |colour| colour.dark);
    css.push_str("}\n");
}

fn properties(css: &mut String, selector: &str, value: impl Fn(&Colour) -> &'static str) {
    let mut properties: Vec<(&str, &str)> = COLOURS
        .iter()
        .map(|colour| (colour.name, value(colour)))
        .collect();
    properties.push(("--mr-mono", MONO_STACK));
    properties.push(("--mr-sans", SANS_STACK));
    let list: Vec<String> = properties
        .iter()
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    rule(css, selector, &list.join("; "));
}

fn rule(css: &mut String, selector: &str, declarations: &str) {
    // Writing to a string does not fail.
    let _ = writeln!(css, "{selector} {{ {declarations} }}");
}

fn rules(css: &mut String) {
    let mut text = |class: &str, font: &Font, colour: &str| {
        let Font {
            size,
            weight,
            is_mono,
        } = font;
        let stack = if *is_mono { "mono" } else { "sans" };
        let font = format!("font: {weight} {size}px var(--mr-{stack})");
        rule(css, class, &format!("{font}; fill: var(--mr-{colour})"));
    };
    text(".mr-name", &NAME_FONT, "ink");
    text(".mr-thread", &THREAD_FONT, "muted");
    text(".mr-tick", &TICK_FONT, "muted");
    text(".mr-value-text", &VALUE_FONT, "marble-ink");
    text(".mr-hollow-text", &VALUE_FONT, "muted");
    text(".mr-error-text", &FAILURE_FONT, "error");
    text(".mr-up-text", &UPWARD_FONT, "accent");
    text(".mr-tag-text", &OUTPUT_FONT, "ink");
    text(".mr-limit-text", &OUTPUT_FONT, "muted");

    let bar = theme::BAR_HALF * 2.0;
    let stroke =
        |colour: &str, width: f64| format!("stroke: var(--mr-{colour}); stroke-width: {width}");
    let line = |colour: &str, width: f64| format!("fill: none; {}", stroke(colour, width));
    rule(css, ".mr-diagram text", "white-space: pre");
    rule(css, ".mr-paper", "fill: var(--mr-paper)");
    rule(css, ".mr-instant", "fill: var(--mr-soft)");
    rule(css, ".mr-grid", &line("rule", theme::GRID_STROKE));
    rule(css, ".mr-silence", &line("muted", theme::THIN_STROKE));
    rule(
        css,
        ".mr-line, .mr-line-head",
        &line("ink", theme::LINE_STROKE),
    );
    rule(
        css,
        ".mr-line-after",
        &format!("stroke: var(--mr-muted); {}", dashes(theme::AFTER_DASHES)),
    );
    rule(css, ".mr-line-rule", &stroke("rule", theme::THIN_STROKE));
    let ring = format!(
        "fill: var(--mr-paper); {}",
        stroke("ink", theme::LINE_STROKE)
    );
    rule(css, ".mr-ring", &ring);
    rule(css, ".mr-value", &stroke("ink", theme::LINE_STROKE));
    for n in 0..PALETTE_SIZE {
        rule(css, &format!(".mr-c{n}"), &format!("fill: var(--mr-c{n})"));
    }
    let hollow = format!(
        "fill: var(--mr-paper); stroke: var(--mr-muted); {}",
        dashes(theme::HOLLOW_DASHES)
    );
    rule(css, ".mr-hollow", &hollow);
    rule(
        css,
        ".mr-complete",
        &format!("{}; stroke-linecap: round", line("ink", bar)),
    );
    let cross = line("error", theme::CROSS_STROKE);
    rule(css, ".mr-error", &format!("{cross}; stroke-linecap: round"));
    rule(
        css,
        ".mr-dropped",
        &format!("opacity: {}", theme::DROPPED_OPACITY),
    );
    let up = format!(
        "{}; {}",
        line("accent", theme::UP_STROKE),
        dashes(theme::UP_DASHES)
    );
    rule(css, ".mr-up", &up);
    rule(css, ".mr-up-head", &line("accent", theme::UP_STROKE));
    let tag = format!(
        "fill: var(--mr-paper); {}",
        stroke("muted", theme::THIN_STROKE)
    );
    rule(css, ".mr-tag", &tag);
    let limit = format!(
        "{}; {}",
        line("muted", theme::THIN_STROKE),
        dashes(theme::LIMIT_DASHES)
    );
    rule(css, ".mr-limit", &limit);
    rule(
        css,
        ".mr-veil",
        &format!("fill: var(--mr-paper); opacity: {}", theme::VEIL_OPACITY),
    );
    rule(css, ".mr-playhead-line", &line("error", theme::LINE_STROKE));
    rule(css, ".mr-playhead-flag", "fill: var(--mr-error)");
    future(css);
    rule(
        css,
        ".mr-now .mr-value, .mr-now .mr-tag, .mr-now .mr-ring",
        &stroke("accent", theme::NOW_STROKE),
    );
    let now = format!("stroke-width: {}", theme::NOW_STROKE);
    rule(css, ".mr-now .mr-up, .mr-now .mr-up-head", &now);
    let now = format!("stroke-width: {}", theme::NOW_STROKE + bar / 2.0);
    rule(css, ".mr-now .mr-complete, .mr-now .mr-error", &now);
}

/// What is to come is dimmed; its marbles still hide the line they lie on.
fn future(css: &mut String) {
    let mixed = |colour: &str, percent: u32| {
        format!("color-mix(in srgb, var(--mr-{colour}) {percent}%, var(--mr-paper))")
    };
    let dim = format!("opacity: {}", theme::FUTURE_OPACITY);
    rule(css, ".mr-future > *", &dim);
    let ink = mixed("ink", theme::FUTURE_INK);
    let solid = format!("opacity: 1; stroke: {ink}");
    rule(
        css,
        ".mr-future > .mr-value, .mr-future > .mr-ring, .mr-future > .mr-complete",
        &solid,
    );
    for n in 0..PALETTE_SIZE {
        let fill = format!("fill: {}", mixed(&format!("c{n}"), theme::FUTURE_COLOUR));
        rule(css, &format!(".mr-future > .mr-c{n}"), &fill);
    }
    let text = format!("opacity: 1; fill: {ink}");
    rule(css, ".mr-future > .mr-value-text", &text);
}

fn dashes((dash, gap): (f64, f64)) -> String {
    format!("stroke-dasharray: {dash} {gap}")
}
