//! The events of a trace that are no signals of lanes, as lines of text.

use std::fmt::Write;

use serde_json::Value;

/// A line for each: its number, time and thread, what happened, and the event that led to it.
pub fn events(trace: &str) -> String {
    let mut out = String::new();
    for line in trace.lines() {
        let Ok(event) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        let kind = event["kind"].as_str().unwrap_or_default();
        if kind == "lane" || !event["lane"].is_null() && !kind.starts_with("timer") {
            continue;
        }
        let millis = event["t"].as_u64().unwrap_or_default() / 1_000_000;
        let thread = event["thread"].as_str().unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = write!(out, "{}: {millis} ms {thread} {kind}", event["event"]);
        for (before, key) in DETAILS {
            match &event[key] {
                Value::Null => {}
                Value::String(text) if text.is_empty() => {}
                Value::String(text) => _ = write!(out, "{before}{text}"),
                Value::Number(nanos) if matches!(key, "due" | "period") => {
                    let millis = nanos.as_u64().unwrap_or_default() / 1_000_000;
                    let _ = write!(out, "{before}{millis} ms");
                }
                other => _ = write!(out, "{before}{other}"),
            }
        }
        out.push('\n');
    }
    out
}

/// What is told of an event, in that order, and what is written before it.
const DETAILS: [(&str, &str); 15] = [
    (" ", "call"),
    (" ", "timer"),
    (" of lane ", "lane"),
    (" due at ", "due"),
    (" every ", "period"),
    (" ", "style"),
    (" ", "text"),
    (" from ", "sources"),
    (" within ", "parent"),
    (" = ", "value"),
    (" ! ", "error"),
    (": ", "message"),
    (" cancelled: ", "cancelled"),
    (" after ", "limit"),
    (" <- ", "cause"),
];
