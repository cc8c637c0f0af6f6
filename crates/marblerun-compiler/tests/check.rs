//! Programs as data: what they must be told, and what types their expressions have.
//!
//! `data/errors.java`: after each program, `//! LINE: id` for every problem; the lines are those of
//! `javac` 17. `data/types.java`: `//: TYPE` after a declaration with `var`.

use std::rc::Rc;

use marblerun_compiler::{Library, compile, editor};

fn library() -> Rc<Library> {
    Library::new(marblerun_library::SOURCES.to_vec())
}

/// The programs of a file, each after a line with its name.
fn programs(text: &str) -> Vec<(&str, String)> {
    let mut found: Vec<(&str, String)> = Vec::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("// === ") {
            found.push((name.trim_end_matches("===").trim(), String::new()));
        } else if let Some((_, program)) = found.last_mut() {
            program.push_str(line);
            program.push('\n');
        }
    }
    found
}

fn line_of(text: &str, offset: u32) -> usize {
    text.as_bytes()
        .iter()
        .take(offset as usize)
        .filter(|byte| **byte == b'\n')
        .count()
        + 1
}

#[test]
fn programs_with_mistakes_are_told_what_is_wrong_where() {
    let library = library();
    let mut wrong = String::new();
    for (name, program) in programs(include_str!("data/errors.java")) {
        let expected: Vec<&str> = program
            .lines()
            .filter_map(|line| line.strip_prefix("//! "))
            .collect();
        let compiled = compile(&library, &[&program]);
        let found: Vec<String> = compiled
            .diagnostics
            .iter()
            .map(|(_, d)| format!("{}: {}", line_of(&program, d.span.start), d.id))
            .collect();
        if found != expected {
            wrong.push_str(&format!(
                "{name}\n  expected {expected:?}\n  found    {found:?}\n"
            ));
        }
        for (_, diagnostic) in &compiled.diagnostics {
            if diagnostic.hints.iter().all(String::is_empty) {
                wrong.push_str(&format!("{name}: {} has no hint\n", diagnostic.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn expressions_have_the_types_that_java_gives_them() {
    let library = library();
    let mut wrong = String::new();
    for (name, program) in programs(include_str!("data/types.java")) {
        for (_, diagnostic) in compile(&library, &[&program]).diagnostics {
            let line = line_of(&program, diagnostic.span.start);
            wrong.push_str(&format!("{name}:{line}: {}\n", diagnostic.message));
        }
        let mut start = 0;
        for line in program.lines() {
            let declared = line
                .strip_prefix("var ")
                .and_then(|rest| rest.split(' ').next());
            if let (Some(variable), Some((_, ty))) = (declared, line.split_once("//: ")) {
                let hover = editor::hover(&library, &[&program], 0, start as u32 + 4);
                let found = hover.map(|hover| hover.text).unwrap_or_default();
                if found != format!("{ty} {variable}") {
                    wrong.push_str(&format!(
                        "{name}: expected {ty} {variable}, found {found}\n"
                    ));
                }
            }
            start += line.len() + 1;
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_class_library_is_free_of_mistakes() {
    let found: Vec<String> = library()
        .check()
        .into_iter()
        .map(|(path, diagnostic)| format!("{path}: {}", diagnostic.message))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_value_of_the_last_statement_can_be_asked_for() {
    let library = library();
    let options = marblerun_compiler::Options { gives_value: true };
    for text in [
        "int x = 1;\nx + 1;",
        "int x = 1;",
        "if (true) return;\n\"a\".length();",
        "",
    ] {
        let compiled = marblerun_compiler::compile_with(&library, &[text], options);
        let messages: Vec<&str> = compiled
            .diagnostics
            .iter()
            .map(|(_, d)| d.message.as_str())
            .collect();
        assert!(
            messages.is_empty() || text.contains("x + 1"),
            "{text}: {messages:?}"
        );
    }
}

#[test]
fn a_file_of_the_library_declares_the_class_that_it_is_called_after() {
    let library = library();
    for source in marblerun_library::SOURCES {
        let name = source.path.trim_end_matches(".java").replace('/', ".");
        let class = library.world.class_named(&name);
        let found = class.map(|id| library.world.class_name(id));
        assert_eq!(found.as_deref(), Some(&*name));
    }
}

#[test]
fn numbers_of_classes_do_not_depend_on_what_is_read_first() {
    let (one, other) = (library(), library());
    _ = compile(&one, &["new TreeMap<String, String>().put(\"a\", \"b\");"]);
    _ = compile(&other, &["CompletableFuture.supplyAsync(() -> 1).join();"]);
    for name in [
        "java.util.Map.Entry",
        "java.util.HashMap",
        "java.util.ArrayList$1",
    ] {
        let numbers = [&one, &other].map(|library| library.world.class_named(name));
        assert_eq!(numbers[0], numbers[1], "{name}");
    }
    let text = "class A { } Object a = new A();";
    let [first, second] = [&one, &other].map(|library| compile(library, &[text]));
    assert_eq!(first.main, second.main);
    assert_eq!(first.world.class_named("A"), second.world.class_named("A"));
}

/// Without end if each level were tried twice.
#[test]
fn nested_arguments_are_not_tried_exponentially_often() {
    let library = library();
    let depth = 20;
    let suppliers = format!(
        "static <T> T get(Supplier<T> s) {{ return s.get(); }}
static void get(Runnable r) {{ r.run(); }}
{}\"a\".trim(){};",
        "get(() -> ".repeat(depth),
        ")".repeat(depth)
    );
    let mut conditions = "List.of(1)".to_owned();
    let mut streams = "Stream.of(a0)".to_owned();
    for level in 0..depth {
        conditions =
            format!("String.valueOf({level} > 1 ? Optional.of({conditions}).get() : List.of())");
        streams = format!("Stream.of({level}).flatMap(a{level} -> {streams})");
    }
    for text in [suppliers, format!("{conditions};"), format!("{streams};")] {
        let found = compile(&library, &[&text]).diagnostics;
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}
