//! The engine as the worker exports it, in a JavaScript engine.

#![allow(
    clippy::unwrap_used,
    reason = "a test that has nothing to unwrap has failed"
)]

use marblerun::Level;
use marblerun_web::engine;
use marblerun_web::protocol::{Answer, Program, Question, Request, Text};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const GOOD: &str = r#"marbles("-a--b-c|").map(x -> x.toUpperCase()).take(2)"#;

fn ask(id: u32, text: &str) -> Answer {
    let question = serde_wasm_bindgen::to_value(&Request::Run(Question {
        id,
        programs: vec![Program {
            files: vec![Text {
                name: "Main.java".to_owned(),
                text: text.to_owned(),
            }],
            folded: Vec::new(),
        }],
        level: Level::default(),
        width: 390,
    }))
    .unwrap();
    serde_wasm_bindgen::from_value(engine::answer(question).unwrap()).unwrap()
}

#[wasm_bindgen_test]
fn a_program_is_answered_with_its_run() {
    let answer = ask(7, GOOD);
    assert_eq!((answer.id, &answer.failure), (7, &None));
    let view = answer.views.into_iter().next().unwrap();
    assert_eq!(view.problems, []);
    assert_eq!(view.width, 390.0);
    assert!(view.svg.unwrap().contains("data-event"));
    assert!(view.steps.iter().any(|step| step.detail == "A"));
}

#[wasm_bindgen_test]
fn a_broken_program_is_answered_with_its_problems() {
    let view = ask(8, &GOOD.replace("map", "mpa")).views.remove(0);
    assert_eq!(view.svg, None);
    let problem = view.problems.first().unwrap();
    assert_eq!((problem.line, problem.column), (1, 21));
    assert!(problem.message.contains("mpa"), "{}", problem.message);
    assert!(
        problem.hints.iter().any(|hint| hint.contains("map")),
        "{:?}",
        problem.hints
    );
}

#[wasm_bindgen_test]
fn places_are_counted_in_utf_16() {
    let text = GOOD.replace("-a--b", "-{😀}--b").replace("take", "tkae");
    let view = ask(9, &text).views.remove(0);
    let range = view.problems.first().unwrap().range;
    let units: Vec<u16> = text.encode_utf16().collect();
    let found = String::from_utf16(&units[range.start as usize..range.end as usize]).unwrap();
    assert!(found.contains("tkae"), "{found}");
}

#[wasm_bindgen_test]
fn odd_input_is_answered() {
    let long = "(".repeat(100_000);
    let odd = [
        "",
        " ",
        "\0",
        "\u{feff}",
        "\r",
        "\"",
        "'",
        "/*",
        "😀",
        "\u{202e}x",
        "marbles(",
        &long,
    ];
    for (id, text) in (1..).zip(odd) {
        let answer = ask(id, text);
        assert_eq!((answer.id, answer.views.len() == 1), (id, true), "{text:?}");
    }
}

#[wasm_bindgen_test]
fn what_is_no_question_is_refused() {
    for odd in [
        JsValue::NULL,
        JsValue::UNDEFINED,
        JsValue::from(7),
        JsValue::from("a"),
    ] {
        assert!(engine::answer(odd).is_err());
    }
}
