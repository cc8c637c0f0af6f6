//! The engine as the worker exports it, in a JavaScript engine.

#![allow(
    clippy::unwrap_used,
    reason = "a test that has nothing to unwrap has failed"
)]

use marblerun::{Level, Site, TextPosition};
use marblerun_web::engine;
use marblerun_web::plain::{self, Read};
use marblerun_web::protocol::{About, Answer, Inquiry, Program, Question, Request, Text};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const GOOD: &str = r#"marbles("-a--b-c|").map(x -> x.toUpperCase()).take(2)"#;

fn file(text: &str) -> Text {
    Text {
        name: "Main.java".to_owned(),
        text: text.to_owned(),
    }
}

fn run(id: u32, text: &str) -> Request {
    let at = TextPosition { file: 0, offset: 9 };
    Request::Run(Question {
        id,
        programs: vec![Program {
            files: vec![file(text)],
            folded: vec![Site { at, nth: 2 }],
        }],
        level: Level::default(),
        width: 390,
    })
}

fn look(about: About, text: &str) -> Request {
    let inquiry = Inquiry {
        about,
        files: vec![file(text)],
        file: 0,
        offset: text.len() as u32,
    };
    Request::Look(1 << 31, inquiry)
}

fn ask(id: u32, text: &str) -> Answer {
    let answer = engine::answer(plain::request(&run(id, text))).unwrap();
    Answer::read(&answer)
}

#[wasm_bindgen_test]
fn the_page_and_the_engine_mean_the_same() {
    let call = About::Call("take".to_owned(), "marbles(\"-a|\").take(1)".to_owned());
    let requests = [
        run(7, GOOD),
        run(8, &GOOD.replace("map", "mpa")),
        run(
            9,
            "Flux.interval(Duration.ofMillis(100)).take(3).onBackpressureBuffer()",
        ),
        run(10, "marbles(\"-a|\").flatMap(x -> marbles(\"-b|\"))"),
        look(call, GOOD),
        look(About::Layout, "Flux .range(1,2)"),
        look(About::Picture(390), GOOD),
        look(About::Names, ""),
        look(About::Completion, "Flux."),
        look(About::Hover, GOOD),
    ];
    let mut answers = Vec::new();
    for request in requests {
        let question = plain::request(&request);
        let read: Request = serde_wasm_bindgen::from_value(question.clone()).unwrap();
        assert_eq!(read, request);
        let answer = engine::answer(question).unwrap();
        let told: Answer = serde_wasm_bindgen::from_value(answer.clone()).unwrap();
        let told = Answer {
            completions: None,
            hover: None,
            ..told
        };
        assert_eq!(Answer::read(&answer), told);
        answers.push(told);
    }
    let views = || answers.iter().flat_map(|answer| &answer.views);
    assert!(views().any(|view| view.problems.iter().any(|it| it.fix.is_some())));
    assert!(views().any(|view| !view.timers.is_empty()));
    assert!(
        views()
            .flat_map(|view| &view.rows)
            .any(|row| row.site.is_some())
    );
    assert!(answers.iter().any(|answer| !answer.knobs.is_empty()));
    assert_eq!(answers.iter().filter(|it| it.found.is_some()).count(), 4);
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
