//! What becomes of the layout of programs.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test panics to fail"
)]

use std::fs;
use std::path::{Path, PathBuf};

use marblerun_syntax::{Kind, apply, format, parse};

#[track_caller]
fn formatted(text: &str) -> String {
    apply(text, &format(text).expect("the text has no errors"))
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(formatted(text), expected);
    assert_eq!(formatted(expected), expected, "once is enough");
}

/// All Java below a folder.
fn programs(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("node_modules") {
            programs(&path, found);
        } else if path.extension().is_some_and(|it| it == "java") {
            found.push(path);
        }
    }
}

/// What a text says: its tree, and its comments in order.
fn meaning(text: &str) -> (String, Vec<String>) {
    let parse = parse(text);
    let comments = parse
        .root
        .leaves()
        .filter(|leaf| matches!(leaf.kind, Kind::LineComment | Kind::BlockComment));
    let comments = comments.map(|leaf| leaf.span.text(text).trim_end().to_owned());
    (parse.root.dump(text), comments.collect())
}

/// Files hold several programs, which need not fit together.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for line in text.lines() {
        if line.starts_with("// === ") {
            parts.push(String::new());
        }
        let part = parts.last_mut().unwrap();
        part.push_str(line);
        part.push('\n');
    }
    parts
}

#[test]
fn every_program_says_the_same_and_is_formatted_once() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for folder in ["examples", "tests", "crates"] {
        programs(&root.join(folder), &mut files);
    }
    assert!(files.len() > 300);
    let mut n_formatted = 0;
    for file in files {
        for part in parts(&fs::read_to_string(&file).unwrap()) {
            let Some(edits) = format(&part) else {
                continue;
            };
            n_formatted += 1;
            let once = apply(&part, &edits);
            assert_eq!(meaning(&part), meaning(&once), "{}", file.display());
            assert_eq!(formatted(&once), once, "{}", file.display());
        }
    }
    assert!(n_formatted > 1000, "{n_formatted}");
}

#[test]
fn a_long_chain_has_a_line_for_each_call() {
    check(
        "marbles(\"-a--b-c|\").map(x->x.toUpperCase()).filter(x -> !x.equals(\"B\")).take(2)",
        "marbles(\"-a--b-c|\")\n    .map(x -> x.toUpperCase())\n    .filter(x -> !x.equals(\"B\"))\n    .take(2)\n",
    );
    check(
        "marbles(\"-a|\") . map( x->x )",
        "marbles(\"-a|\").map(x -> x)\n",
    );
    check(
        "var l = list.stream().map(f).toList();",
        "var l = list.stream().map(f).toList();\n",
    );
}

#[test]
fn a_chain_that_is_broken_is_broken_everywhere() {
    check(
        "Flux.just(1, 2).map(x -> x + 1)\n   .take(1);",
        "Flux.just(1, 2)\n    .map(x -> x + 1)\n    .take(1);\n",
    );
    check(
        "service\n .get()\n .run();",
        "service\n    .get()\n    .run();\n",
    );
}

#[test]
fn what_is_wide_is_broken() {
    check(
        "Flux.zip(marbles(\"-a-b----c|\"), numbers(\"---1---2|\").map(x -> x * 1000), (x, n) -> x + n);",
        "Flux.zip(\n    marbles(\"-a-b----c|\"),\n    numbers(\"---1---2|\").map(x -> x * 1000),\n    (x, n) -> x + n);\n",
    );
    check(
        "marbles(\"-a-b-c-d-e|\").flatMap(x -> marbles(\"-1--2|\").map(y -> x + y + \"and more\"));",
        "marbles(\"-a-b-c-d-e|\")\n    .flatMap(x -> marbles(\"-1--2|\").map(y -> x + y + \"and more\"));\n",
    );
}

#[test]
fn lines_that_are_broken_stay_broken() {
    check(
        "f(a,\n  b,\n  c + d\n   + e);",
        "f(a,\n    b,\n    c + d\n    + e);\n",
    );
    check("int x = a\n+ b;", "int x = a\n    + b;\n");
}

#[test]
fn blocks_are_indented() {
    check(
        "x.map(n->{\nif(n>4){return 1;}\n\n\nelse return 2;\n});",
        "x.map(n -> {\n    if (n > 4) {\n        return 1;\n    } else return 2;\n});\n",
    );
    check(
        "class A{int f(){return 1;}\n\n\n\nint g(){int a=1;return a;}}",
        "class A {\n    int f() { return 1; }\n\n    int g() {\n        int a = 1;\n        return a;\n    }\n}\n",
    );
    check(
        "switch(d){case 1:case 2:b();break;default:c();}",
        "switch (d) {\n    case 1:\n    case 2:\n        b();\n        break;\n    default: c();\n}\n",
    );
    check(
        "try{a();}catch(E|F e){}finally{b();}",
        "try {\n    a();\n} catch (E | F e) {} finally {\n    b();\n}\n",
    );
    check(
        "Runnable r = ()->{run();};",
        "Runnable r = () -> { run(); };\n",
    );
}

#[test]
fn statements_have_lines_of_their_own() {
    check("int a=1;int b=2;", "int a = 1;\nint b = 2;\n");
    check(
        "int a = 1;\n\n\n\nint b = 2;\n\n",
        "int a = 1;\n\nint b = 2;\n",
    );
}

#[test]
fn comments_stay_where_they_are() {
    check(
        "// first\nint a=1;// why\n  // own\nint b /* here */=2;",
        "// first\nint a = 1; // why\n// own\nint b /* here */ = 2;\n",
    );
    check(
        "marbles(\"-a|\") // source\n// then\n.take(1);",
        "marbles(\"-a|\") // source\n    // then\n    .take(1);\n",
    );
}

#[test]
fn signs_and_types_are_told_apart() {
    check(
        "List<Map<String,int[]>>a=b<c?-x:- -y;a=b>>2;i++;++i;",
        "List<Map<String, int[]>> a = b < c ? -x : - -y;\na = b >> 2;\ni++;\n++i;\n",
    );
    check(
        "for(int i=0;i<3;i++)f((int)x,String::valueOf,new int[]{1,2});for(;;);",
        "for (int i = 0; i < 3; i++) f((int) x, String::valueOf, new int[] {1, 2});\nfor (;;);\n",
    );
}

#[test]
fn line_ends_stay_what_they_are() {
    check("f();\r\n\r\n\r\ng( );", "f();\r\n\r\ng();\r\n");
}

#[test]
fn broken_text_is_left_alone() {
    assert_eq!(format("marbles(\"-a|\").map(x ->"), None);
    assert_eq!(format(""), Some(Vec::new()));
}
