//! The stylesheet, made from the theme.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::Theme;
use crate::number::print;
use crate::theme::{
    self, COLOURS, Colour, FAILURE_FONT, Font, MONO_STACK, NAME_FONT, OUTPUT_FONT, PALETTE_SIZE,
    SANS_STACK, THREAD_FONT, THREAD_PALETTE_SIZE, TICK_FONT, UPWARD_FONT, VALUE_FONT,
};

/// The stylesheet for a page or a shadow root with diagrams that do not stand alone.
///
/// Light unless an element around the diagram (or the shadow host) has `data-theme="dark"`, or has
/// `data-theme="auto"` and the reader's system is dark. An event group with the class `mr-future`
/// is dimmed, one with `mr-now` stands out.
///
/// It is kept as text: what makes it would be as large again in a page.
pub fn stylesheet() -> &'static str {
    include_str!("page.css")
}

/// What [`stylesheet()`] gives.
#[cfg(test)]
fn page() -> String {
    let mut css = String::new();
    let light = ":root, :host, [data-theme=\"light\"], :host([data-theme=\"light\"])";
    let dark = "[data-theme=\"dark\"], :host([data-theme=\"dark\"])";
    let auto = "[data-theme=\"auto\"], :host([data-theme=\"auto\"])";
    let contrast = "[data-theme=\"contrast\"], :host([data-theme=\"contrast\"])";
    properties(&mut css, light, |colour| colour.light);
    properties(&mut css, dark, |colour| colour.dark);
    in_the_dark(&mut css, auto);
    properties(&mut css, contrast, contrasting);
    in_print(&mut css, &format!("{light}, {dark}, {auto}, {contrast}"));
    css.push_str(&rules());
    css
}

/// The stylesheet in a document that stands alone. The properties are set on its root element, so
/// that several such documents can be put into one page; those that no rule uses are left out.
pub(super) fn standalone(theme: Theme, root: &str, rules: &str) -> String {
    let mut css = String::new();
    properties(&mut css, root, |colour| value(colour, theme));
    if theme == Theme::Auto {
        in_the_dark(&mut css, root);
        in_print(&mut css, root);
    }
    let mut out = String::new();
    for line in css.lines() {
        let is_used = |property: &&str| match property.split_once(": ") {
            Some((name, _)) => rules.contains(&format!("var({name})")),
            None => true,
        };
        match line.split_once(" { ") {
            Some((selector, list)) => {
                let list = list.trim_end_matches(" }").split("; ");
                let used: Vec<&str> = list.filter(is_used).collect();
                rule(&mut out, selector, &used.join("; "));
            }
            None => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    out.push_str(rules);
    out
}

/// The rules that apply to anything in a document with these glyphs.
pub(super) fn rules_for(glyphs: &str) -> String {
    let classes: BTreeSet<&str> = glyphs
        .split("class=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .flat_map(|classes| classes.split(' '))
        .chain(["mr-diagram", "mr-paper"])
        .collect();
    let is_there = |selector: &&str| {
        let names = selector.split(['.', ' ', '>', ':', '*']);
        let mut names = names.filter(|name| name.starts_with("mr-"));
        names.all(|name| classes.contains(name))
    };
    let mut out = String::new();
    for line in rules().lines() {
        let Some((selectors, declarations)) = line.split_once(" { ") else {
            continue;
        };
        let there: Vec<&str> = selectors.split(", ").filter(is_there).collect();
        if !there.is_empty() {
            let declarations = declarations.trim_end_matches(" }");
            rule(&mut out, &there.join(", "), declarations);
        }
    }
    out
}

/// A colour on that paper; on light paper if the theme leaves it open.
pub(super) fn value(colour: &Colour, theme: Theme) -> &'static str {
    match theme {
        Theme::Auto | Theme::Light => colour.light,
        Theme::Dark => colour.dark,
        Theme::Contrast => contrasting(colour),
        Theme::Print => printed(colour),
    }
}

fn in_print(css: &mut String, selector: &str) {
    css.push_str("@media print {\n");
    properties(css, selector, printed);
    css.push_str("}\n");
}

/// What is text or line becomes black; what is filled keeps its colour.
fn contrasting(colour: &Colour) -> &'static str {
    match colour.name {
        "--mr-paper" | "--mr-soft" => "#ffffff",
        "--mr-ink" | "--mr-muted" | "--mr-marble-ink" | "--mr-t0" => "#000000",
        "--mr-rule" => "#767676",
        "--mr-accent" => "#0042a6",
        "--mr-error" => "#a80000",
        "--mr-timer" => "#005a1e",
        _ => colour.light,
    }
}

/// White paper.
fn printed(colour: &Colour) -> &'static str {
    match colour.name {
        "--mr-paper" => "#ffffff",
        "--mr-soft" => "#f4f4f4",
        _ => colour.light,
    }
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

/// The rules, with custom properties for colours and faces.
pub(super) fn rules() -> String {
    let mut all = String::new();
    let css = &mut all;
    let mut text = |class: &str, font: &Font, colour: &str| {
        let Font {
            size,
            weight,
            is_mono,
        } = font;
        let size = print(*size);
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
    text(".mr-popup-text", &OUTPUT_FONT, "error");
    text(".mr-note", &THREAD_FONT, "ink");
    text(".mr-band-text", &OUTPUT_FONT, "ink");
    text(".mr-limit-text", &OUTPUT_FONT, "muted");
    text(".mr-strip-text", &THREAD_FONT, "muted");
    text(".mr-alarm-text", &UPWARD_FONT, "timer");

    let bar = theme::BAR_HALF * 2.0;
    let stroke = |colour: &str, width: f64| {
        format!("stroke: var(--mr-{colour}); stroke-width: {}", print(width))
    };
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
        &format!("opacity: {}", print(theme::DROPPED_OPACITY)),
    );
    let up = format!(
        "{}; {}",
        line("accent", theme::UP_STROKE),
        dashes(theme::UP_DASHES)
    );
    rule(css, ".mr-up", &up);
    rule(css, ".mr-up-head", &line("accent", theme::UP_STROKE));
    threads(css);
    monitors_and_calls(css);
    amounts_and_timers(css);
    let tag = format!(
        "fill: var(--mr-paper); {}",
        stroke("muted", theme::THIN_STROKE)
    );
    rule(css, ".mr-tag", &tag);
    let popup = format!(
        "fill: var(--mr-paper); {}",
        stroke("error", theme::LINE_STROKE)
    );
    rule(css, ".mr-popup, .mr-trouble", &popup);
    let read = format!("stroke: var(--mr-muted); {}", dashes(theme::HOLLOW_DASHES));
    rule(css, ".mr-read", &read);
    rule(
        css,
        ".mr-written",
        &format!(
            "fill: var(--mr-soft); {}",
            stroke("ink", theme::LINE_STROKE)
        ),
    );
    rule(css, ".mr-pile", "fill: var(--mr-soft)");
    rule(
        css,
        ".mr-band",
        &format!(
            "fill: var(--mr-rule); {}",
            stroke("muted", theme::THIN_STROKE)
        ),
    );
    let branch = line("muted", theme::GRID_STROKE);
    let branch = format!("{branch}; opacity: {}", print(theme::BRANCH_OPACITY));
    rule(css, ".mr-branch", &branch);
    let limit = format!(
        "{}; {}",
        line("muted", theme::THIN_STROKE),
        dashes(theme::LIMIT_DASHES)
    );
    rule(css, ".mr-limit", &limit);
    rule(
        css,
        ".mr-veil",
        &format!(
            "fill: var(--mr-paper); opacity: {}",
            print(theme::VEIL_OPACITY)
        ),
    );
    rule(css, ".mr-playhead-line", &line("error", theme::LINE_STROKE));
    rule(css, ".mr-playhead-flag", "fill: var(--mr-error)");
    future(css);
    rule(
        css,
        ".mr-now .mr-value, .mr-now .mr-tag, .mr-now .mr-ring",
        &stroke("accent", theme::NOW_STROKE),
    );
    let now = format!("stroke-width: {}", print(theme::NOW_STROKE));
    rule(css, ".mr-now .mr-up, .mr-now .mr-up-head", &now);
    let now = format!("stroke-width: {}", print(theme::NOW_STROKE + bar / 2.0));
    rule(css, ".mr-now .mr-complete, .mr-now .mr-error", &now);
    all
}

/// The colours of threads, and what they do.
fn threads(css: &mut String) {
    for n in 0..THREAD_PALETTE_SIZE {
        let colour = format!("var(--mr-t{n})");
        let lines = format!(".mr-line.mr-t{n}, .mr-line-head.mr-t{n}, .mr-hop.mr-t{n}");
        rule(css, &lines, &format!("stroke: {colour}"));
        rule(
            css,
            &format!(".mr-thread.mr-t{n}"),
            &format!("fill: {colour}"),
        );
        let owner = format!("stroke: {colour}");
        rule(css, &format!(".mr-owner.mr-t{n}"), &owner);
    }
    rule(css, ".mr-thread.mr-t0", "fill: var(--mr-muted)");
    let hop = format!("fill: none; stroke-width: {}", print(theme::UP_STROKE));
    rule(css, ".mr-hop", &hop);
    let thick = format!("stroke-width: {}", print(theme::RUNS_STROKE));
    rule(css, ".mr-runs", &thick);
    rule(css, ".mr-blocked", &dashes(theme::BLOCKED_DASHES));
    let wants = format!("stroke: var(--mr-error); {}", dashes(theme::BLOCKED_DASHES));
    rule(css, ".mr-line.mr-wants", &wants);
    rule(css, ".mr-waits", &dashes(theme::AFTER_DASHES));
}

fn monitors_and_calls(css: &mut String) {
    let stroke = |colour: &str, width: f64| {
        format!("stroke: var(--mr-{colour}); stroke-width: {}", print(width))
    };
    let hold = format!("stroke: none; opacity: {}", print(theme::HOLD_OPACITY));
    rule(css, ".mr-hold", &hold);
    let beat = format!("fill: none; {}", stroke("ink", theme::UP_STROKE));
    rule(css, ".mr-beat", &beat);
    rule(css, ".mr-beat-full", "fill: var(--mr-ink); stroke: none");
    let owner = format!(
        "fill: var(--mr-paper); stroke-width: {}",
        print(theme::LINE_STROKE)
    );
    rule(css, ".mr-owner", &owner);
    let call = |fill: &str| {
        format!(
            "fill: var(--mr-{fill}); stroke: var(--mr-ink); stroke-width: {}",
            print(theme::GRID_STROKE)
        )
    };
    rule(css, ".mr-callback", &call("c5"));
    rule(css, ".mr-promise", &call("c4"));
    rule(css, ".mr-blocking", &call("c6"));
    let open = format!("fill: var(--mr-paper); {}", dashes(theme::BLOCKED_DASHES));
    rule(css, ".mr-unanswered", &open);
}

fn amounts_and_timers(css: &mut String) {
    let area = |colour: &str| {
        format!(
            "fill: color-mix(in srgb, var(--mr-{colour}) {}%, var(--mr-paper))",
            theme::AREA_COLOUR
        )
    };
    rule(css, ".mr-demand", &area("accent"));
    rule(css, ".mr-held", &area("c6"));
    rule(css, ".mr-waiting", &area("error"));
    let alarm = format!(
        "fill: none; stroke: var(--mr-timer); stroke-width: {}",
        print(theme::UP_STROKE)
    );
    rule(css, ".mr-alarm", &alarm);
    rule(css, ".mr-alarm-face", "fill: var(--mr-paper)");
    rule(
        css,
        ".mr-pending",
        &format!("stroke: var(--mr-timer); {}", dashes(theme::PENDING_DASHES)),
    );
}

/// What is to come is dimmed; its marbles still hide the line they lie on.
fn future(css: &mut String) {
    let mixed = |colour: &str, percent: u32| {
        format!("color-mix(in srgb, var(--mr-{colour}) {percent}%, var(--mr-paper))")
    };
    let dim = format!("opacity: {}", print(theme::FUTURE_OPACITY));
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
    format!("stroke-dasharray: {} {}", print(dash), print(gap))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{env, fs};

    #[test]
    fn the_text_for_pages_is_of_the_theme() {
        let css = page();
        if env::var_os("MARBLERUN_BLESS").is_some() {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/svg/page.css");
            fs::write(path, css).unwrap();
        } else {
            assert!(
                css == stylesheet(),
                "page.css is not of the theme: `MARBLERUN_BLESS=1 cargo test -p marblerun-diagram` makes it anew"
            );
        }
    }
}
