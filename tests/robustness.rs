//! No input panics, hangs or fills the memory.

use marblerun::{Options, Outcome, Picture, Run, SourceFile};

/// Runs a program and makes everything of it that can be made.
fn run(program: &str) -> Run {
    let run = marblerun::run(
        &[SourceFile::new("test.java", program)],
        &Options::default(),
    );
    let _everything = (
        run.view(&marblerun::Look::default()),
        run.json_lines(),
        run.table(),
        run.marbles(),
        run.output(),
    );
    let _picture = run.picture(&Picture::default());
    run
}

fn check(program: &str, expected: Outcome) {
    assert_eq!(
        run(program).outcome,
        expected,
        "{}",
        &program[..program.len().min(80)]
    );
}

const PROGRAM: &str = "var s = marbles(\"-a--{bo}-(c|)\");\n\
    // A comment, and then a chain.\n\
    s.map(x -> x.toUpperCase() + 1).filter(x -> !x.equals(\"B\") && x.length() < 9)\n\
    .map(x -> { if (x.isEmpty()) { return -1; } log(x); return 10 / (x.length() - 2); })\n\
    .take(2).subscribe(x -> System.out.println(x));\n";

#[test]
fn every_beginning_of_a_program_is_answered() {
    for end in (0..PROGRAM.len()).filter(|end| PROGRAM.is_char_boundary(*end)) {
        run(&PROGRAM[..end]);
    }
}

#[test]
fn every_program_without_one_character_is_answered() {
    for at in 0..PROGRAM.len() {
        run(&format!("{}{}", &PROGRAM[..at], &PROGRAM[at + 1..]));
    }
}

#[test]
fn every_program_with_one_character_too_many_is_answered() {
    // Every third place: a mistake in the middle of a word is one at its end.
    for at in (0..PROGRAM.len()).step_by(3) {
        for stranger in [
            "(", "}", "\"", "\\", ";", ".", "\0", "é", "😀", "\r\n", "/*",
        ] {
            run(&format!("{}{stranger}{}", &PROGRAM[..at], &PROGRAM[at..]));
        }
    }
}

#[test]
fn depth_and_length_have_limits() {
    let chain = |n: usize| format!("marbles(\"-a|\"){}", ".map(x -> x)".repeat(n));
    check(&chain(200), Outcome::Ended);
    check(&chain(5_000), Outcome::Rejected);
    check(
        &format!("{}1{}", "log(".repeat(10_000), ")".repeat(10_000)),
        Outcome::Rejected,
    );
    check(&format!("log(1{})", "+1".repeat(20_000)), Outcome::Rejected);
    check(&"{".repeat(50_000), Outcome::Rejected);
}

#[test]
fn endless_programs_end_with_a_trace() {
    let late = run("marbles(\"-a 2m b|\")");
    assert_eq!(late.outcome, Outcome::Limit);
    assert!(late.marbles().contains("-a"), "{}", late.marbles());
    let many = format!("marbles(\"({})\").map(x -> x)", "a".repeat(30_000));
    check(&many, Outcome::Limit);
    check("marbles(\"99999999999999999m a|\")", Outcome::Limit);
}

#[test]
fn texts_that_grow_are_stopped() {
    let doubling = ".map(x -> x + x)".repeat(40);
    check(&format!("marbles(\"a|\"){doubling}"), Outcome::Limit);
    let long = ".map(x -> x.repeat(1000000))".to_owned() + &".map(x -> x + 1)".repeat(30);
    check(
        &format!("marbles(\"({}|)\"){long}", "a".repeat(20)),
        Outcome::Limit,
    );
}
