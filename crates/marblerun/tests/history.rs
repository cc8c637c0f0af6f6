//! What comes of a program does not depend on what was run before it.

use std::thread;

use marblerun::{Look, Options, SourceFile, run};

const SERVICE: &str = "class Service {\n    Flux<String> all() { return marbles(\"-a-b|\"); }\n}\n";
const OTHER_SERVICE: &str =
    "class Service {\n    Flux<String> all() { return marbles(\"-c-d|\"); }\n}\n";
const PROGRAM: &str = "new Service().all().map(x -> x + 1).subscribe(x -> log(x));";
const OTHER_PROGRAM: &str = "new Service().all().map(x -> x + 2).subscribe(x -> log(x));";
const WRONG: &str = "new Service().all().map(x -> x + ).subscribe(x -> log(x));";

fn told(texts: &[&str]) -> String {
    let files: Vec<SourceFile> = texts
        .iter()
        .map(|text| SourceFile::new("a.java", *text))
        .collect();
    let run = run(&files, &Options::default());
    let view = run.view(&Look::default());
    format!("{:#?} {:#?} {view:#?}", run.problems, run.knobs)
}

#[test]
fn a_run_after_others_is_as_the_first_on_its_thread() {
    // Texts that differ in one place and are equally long, one that is there twice, files that go and come.
    let programs: [&[&str]; 7] = [
        &[SERVICE, PROGRAM],
        &[SERVICE, OTHER_PROGRAM],
        &[OTHER_SERVICE, OTHER_PROGRAM],
        &[SERVICE, WRONG],
        &[PROGRAM],
        &[SERVICE, SERVICE],
        &[SERVICE, PROGRAM],
    ];
    for program in programs {
        let after_others = told(program);
        let alone = thread::scope(|scope| scope.spawn(|| told(program)).join());
        assert_eq!(after_others, alone.expect("a run"), "{program:?}");
    }
}
