use marblerun::{KnobKind, Row, RowKind, Severity, Site, TextPosition, View};

use super::*;
use crate::document::{File, Part};
use crate::player::tests::drawing;
use crate::protocol::Answer;

fn good() -> View {
    View {
        svg: Some("<svg/>".to_owned()),
        ..View::default()
    }
}

fn broken() -> View {
    let range = TextRange {
        file: 0,
        start: 0,
        end: 1,
    };
    let problem = Problem {
        id: "unknown-method".to_owned(),
        severity: Severity::Error,
        file: "Main.java".to_owned(),
        line: 1,
        column: 1,
        range,
        message: "no such method".to_owned(),
        hints: Vec::new(),
        fix: None,
    };
    View {
        problems: vec![problem],
        ..View::default()
    }
}

fn answered(id: u32, view: View) -> Action {
    Action::Answered(Answer {
        id,
        views: vec![view],
        ..Answer::default()
    })
}

fn ready() -> State {
    State::new(Document::of_text("a"), Arrival::End).after(answered(1, good()))
}

#[test]
fn a_text_is_loading_then_ready_then_running_then_ready() {
    let state = State::new(Document::of_text("a"), Arrival::End);
    assert_eq!(state.phase(), Phase::Loading);
    let state = state.after(answered(1, good()));
    assert_eq!(state.phase(), Phase::Ready);
    let state = state.after(Action::Edited(0, "b".to_owned()));
    assert_eq!(state.phase(), Phase::Running);
    assert_eq!(state.after(answered(2, good())).phase(), Phase::Ready);
}

#[test]
fn a_run_that_is_the_same_is_not_drawn_anew() {
    let other = || View {
        svg: Some("<svg></svg>".to_owned()),
        ..View::default()
    };
    let before = ready();
    let edited = before.after(Action::Edited(0, "b".to_owned()));
    let same = edited.after(answered(2, good()));
    assert_eq!(same.player.drawing, before.player.drawing);
    let differs = edited.after(answered(2, other()));
    assert_ne!(differs.player.drawing, before.player.drawing);
}

#[test]
fn an_answer_to_an_earlier_text_changes_nothing() {
    let state = ready().after(Action::Edited(0, "b".to_owned()));
    assert_eq!(state.after(answered(1, broken())), state);
    assert_eq!(state.after(Action::Lost(1, Loss::Crashed)), state);
}

#[test]
fn nothing_is_asked_until_the_width_is_known() {
    let state = State::new(Document::of_text("a"), Arrival::End);
    assert_eq!(state.question(), None);
    let state = state.after(Action::Resized(390));
    let question = state.question().unwrap();
    assert_eq!((question.id, question.width), (1, 390));
    assert_eq!(state.after(Action::Resized(390)), state);
}

#[test]
fn another_width_is_another_question_about_the_same_run() {
    let run = |width| View {
        steps: drawing(&["0", "0", "1"]).steps.clone(),
        width,
        ..good()
    };
    let state = State::new(Document::of_text("a"), Arrival::End).after(Action::Resized(390));
    let state = state.after(answered(1, run(390.0)));
    for by in [Move::Back, Move::End] {
        let before = state.after(Action::Moved(by));
        let asked = before.after(Action::Resized(844));
        assert_eq!(asked.question().unwrap().id, 2);
        assert_eq!(asked.phase(), Phase::Ready);
        let after = asked.after(answered(2, run(844.0)));
        assert_ne!(after.player.drawing, before.player.drawing);
        let place = |state: &State| (state.player.at, state.player.moved);
        assert_eq!(place(&after), place(&before));
    }
}

#[test]
fn a_text_that_is_resized_before_its_answer_is_still_new() {
    let state = ready().after(Action::Resized(390));
    let state = state.after(Action::Edited(0, "b".to_owned()));
    let state = state.after(Action::Resized(844));
    assert_eq!(state.phase(), Phase::Running);
    assert_eq!(state.after(answered(2, good())), state);
    let state = state.after(answered(3, good()));
    assert_eq!(state.phase(), Phase::Ready);
}

#[test]
fn broken_text_keeps_the_last_picture_dimmed() {
    let before = ready();
    let state = before.after(Action::Edited(0, "b".to_owned()));
    assert!(!state.dimmed());
    let state = state.after(answered(2, broken()));
    assert_eq!(state.phase(), Phase::Error);
    assert!(state.dimmed());
    assert_eq!(state.problems.len(), 1);
    assert_eq!(state.player.drawing, before.player.drawing);
    let state = state
        .after(Action::Edited(0, "a".to_owned()))
        .after(answered(3, good()));
    assert!(!state.dimmed());
    assert!(state.problems.is_empty());
}

#[test]
fn a_lost_engine_keeps_text_and_picture() {
    let state = ready().after(Action::Edited(0, "b".to_owned()));
    let state = state.after(Action::Lost(2, Loss::TimedOut));
    assert_eq!(state.phase(), Phase::Error);
    assert_eq!(state.document.shown_text(), "b");
    assert!(state.player.drawing.is_some());
    let state = state
        .after(Action::Edited(0, "c".to_owned()))
        .after(answered(3, good()));
    assert_eq!((state.phase(), state.loss), (Phase::Ready, None));
}

#[test]
fn the_same_text_again_is_no_edit() {
    let state = ready();
    assert_eq!(state.after(Action::Edited(0, "a".to_owned())), state);
}

fn knob(start: u32, text: &str) -> Knob {
    Knob {
        file: 0,
        start,
        text: text.to_owned(),
        name: String::new(),
        kind: KnobKind::Diagram(100.0),
    }
}

#[test]
fn knobs_turn_one_after_the_other_without_waiting_for_the_engine() {
    let document = Document::of_text("f(\"-a\", \"-b\")");
    let state = State::new(document, Arrival::End).after(Action::Answered(Answer {
        id: 1,
        views: vec![good()],
        knobs: vec![knob(3, "-a"), knob(9, "-b")],
        ..Answer::default()
    }));
    let state = state
        .after(Action::Turned(0, "----a".to_owned()))
        .after(Action::Turned(1, "b".to_owned()))
        .after(Action::Turned(0, "a".to_owned()));
    assert_eq!(state.document.shown_text(), "f(\"a\", \"b\")");
    assert_eq!(state.outside, 3);
    let typed = state.after(Action::Edited(0, "g()".to_owned()));
    assert_eq!(typed.after(Action::Turned(0, "-".to_owned())), typed);
}

#[test]
fn an_arrival_leads_to_the_trouble_once() {
    let run = || {
        let mut view = (*drawing(&["0", "1", "2"])).clone();
        if let Some(step) = view.steps.get_mut(1) {
            "error".clone_into(&mut step.kind);
        }
        View {
            svg: Some(String::new()),
            ..view
        }
    };
    let state = State::new(Document::of_text("a"), Arrival::Trouble).after(answered(1, run()));
    assert_eq!((state.player.at, state.player.moved), (2, true));
    let state = state
        .after(Action::Moved(Move::End))
        .after(Action::Edited(0, "b".to_owned()));
    assert_eq!(state.after(answered(2, run())).player.at, 3);
}

#[test]
fn another_style_is_shown_at_the_same_time() {
    let run = |times: &[&str]| View {
        steps: drawing(times).steps.clone(),
        ..good()
    };
    let state = State::new(Document::of_text("a"), Arrival::End);
    let state = state.after(answered(1, run(&["0", "5", "9"])));
    let state = state.after(Action::Moved(Move::To(2)));
    let state = state.after(Action::Compared(true));
    let state = state.after(answered(2, run(&["0", "1", "2", "5", "5", "7"])));
    assert_eq!(state.player.at, 5);
}

/// A run of `aa.bb` in which each call has a row and an event.
fn calls() -> View {
    let mut view = (*drawing(&["0", "1"])).clone();
    let range = |start| TextRange {
        file: 0,
        start,
        end: start + 2,
    };
    for (number, step) in (0..).zip(&mut view.steps) {
        step.row = Some(number);
        step.source = Some(range(number * 3));
        step.line = Some(1);
    }
    let row = |start| Row {
        kind: RowKind::Lane,
        source: Some(range(start)),
        site: Some(Site {
            at: TextPosition {
                file: 0,
                offset: start,
            },
            nth: 0,
        }),
        ..Row::default()
    };
    View {
        rows: vec![row(0), row(3)],
        svg: Some(String::new()),
        ..view
    }
}

fn with_calls() -> State {
    let state = State::new(Document::of_text("aa.bb"), Arrival::End).after(Action::Resized(390));
    state.after(answered(1, calls()))
}

#[test]
fn the_cursor_chooses_the_rows_of_the_innermost_call_it_is_in() {
    let state = with_calls().after(Action::Pointed(0, 4));
    assert_eq!(*state.chosen_rows(), [1]);
    let followed = state.after(Action::Followed(Way::On));
    assert_eq!(followed.player.at, 2);
    assert_eq!(followed.after(Action::Followed(Way::Back)).player.at, 2);
    let elsewhere = state.after(Action::Pointed(1, 4));
    assert!(elsewhere.chosen_rows().is_empty());
    let edited = state.after(Action::Edited(0, "x.aa.bb".to_owned()));
    assert!(edited.chosen_rows().is_empty());
}

#[test]
fn breakpoints_and_folds_move_with_the_text_and_go_with_the_document() {
    let state = with_calls()
        .after(Action::StoppedAtRow(0, 1))
        .after(Action::StoppedAtLine(0, 1))
        .after(Action::Folded(0, 1));
    assert_eq!(*state.stopping_rows(0), [1]);
    assert_eq!(*state.player.stops, [1, 2]);
    let folded = |state: &State| {
        let question = state.question().unwrap();
        let sites = question.programs[0].folded.iter();
        sites.map(|site| site.at.offset).collect::<Vec<u32>>()
    };
    assert_eq!(folded(&state), [3]);
    let edited = state.after(Action::Edited(0, "\n    aa.bb".to_owned()));
    assert_eq!(folded(&edited), [8]);
    let lines = |state: &State| state.breakpoints.lines(0).collect::<Vec<u32>>();
    assert_eq!(lines(&edited), [1]);
    let off = state.after(Action::StoppedAtLine(0, 1));
    assert_eq!(*off.player.stops, [2]);
    assert!(
        off.after(Action::StoppedAtRow(0, 1))
            .player
            .stops
            .is_empty()
    );
    let other = Rc::new(Document::of_text("aa.bb"));
    let other = state.after(Action::Opened(other, Arrival::End));
    assert!(other.breakpoints.is_empty() && other.folded.is_empty());
}

#[test]
fn another_level_is_another_question_about_the_same_run() {
    let state = with_calls().after(Action::Moved(Move::To(1)));
    let asked = state.after(Action::Leveled(Level::Overview));
    assert_eq!(asked.question().unwrap().level, Level::Overview);
    assert_eq!(asked.phase(), Phase::Ready);
    let drawn = asked.after(answered(asked.number, calls()));
    assert_eq!((drawn.player.at, drawn.player.moved), (1, true));
    assert_eq!(asked.after(Action::Leveled(Level::Overview)), asked);
}

#[test]
fn what_is_pointed_at_leads_to_its_file() {
    let files = ["services", "program"];
    let document = Document::new(
        "",
        [Part::Services, Part::Program]
            .into_iter()
            .zip(files)
            .map(|(part, name)| File::new(part, name, "aa.bb"))
            .collect(),
    );
    let state = State::new(document, Arrival::End).after(answered(1, calls()));
    assert_eq!(state.document.shown(), 1);
    let picked = state.after(Action::Picked(0));
    assert_eq!((picked.player.at, picked.document.shown()), (1, 0));
    assert_eq!(picked.mark().map(|(file, _)| file), Some(0));
    let stopping = state
        .after(Action::Moved(Move::Start))
        .after(Action::StoppedAtLine(0, 1))
        .after(Action::Moved(Move::NextStop));
    assert_eq!((stopping.player.at, stopping.document.shown()), (1, 0));
}
