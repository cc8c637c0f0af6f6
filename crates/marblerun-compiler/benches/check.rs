//! How long a reader waits before a run: `cargo bench -p marblerun-compiler`.
//!
//! Each row begins with a class library of which nothing is read, Reactor's declarations included:
//! *first* is what the page needs for its first program, *run* what that then costs to run,
//! to the end or to where Reactor begins; *again* is what it needs when a reader types, *offer* what completion then costs. A part of
//! a name after `--` picks rows.

#![allow(clippy::disallowed_methods, reason = "a benchmark measures real time")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its result")]
#![allow(clippy::expect_used, reason = "a benchmark fails loudly")]

use std::path::Path;
use std::rc::Rc;
use std::time::Instant;

use marblerun_compiler::{Advice, Compiled, Library, Names, Source, Text, compile, editor};
use marblerun_vm::{Limits, Machine};

const NAMES: Names<'static> = Names {
    packages: &[
        "reactor.core",
        "reactor.core.publisher",
        "reactor.core.scheduler",
    ],
    classes: &[],
    statics: &["marblerun.Prelude"],
    advice: Advice {
        names_elsewhere: &[],
        idle: None,
    },
};

fn sources() -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../marblerun-lang/java");
    let packed = marblerun_pack::read(&folder).expect("the folder is there");
    let packed = packed.into_iter().map(|file| Source {
        path: file.path.leak(),
        text: Text::new(file.text.leak()),
        docs: Text::new(file.docs.leak()),
        n_classes: file.count.n_classes,
        n_methods: file.count.n_methods,
        n_files: file.count.n_files,
    });
    let mut all: Vec<Source> = packed
        .chain(marblerun_library::SOURCES.iter().copied())
        .collect();
    all.sort_by_key(|source| source.path);
    all
}

/// Nanoseconds of processor time if the system tells, so that other work on it does not count.
fn busy(start: Instant) -> f64 {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanos = text.split(' ').next().and_then(|first| first.parse().ok());
    nanos.unwrap_or_else(|| start.elapsed().as_secs_f64() * 1e9)
}

/// Milliseconds that `work` takes each of `n` times.
fn timed(n: u32, mut work: impl FnMut()) -> f64 {
    let clock = Instant::now();
    let start = busy(clock);
    for _ in 0..n {
        work();
    }
    (busy(clock) - start) / 1e6 / f64::from(n)
}

fn check(library: &Rc<Library>, program: &str) -> Compiled {
    let compiled = compile(library, &[program]);
    for (_, found) in &compiled.diagnostics {
        println!("{}: {}", found.id, found.message);
    }
    compiled
}

fn measure(name: &str, sources: &[Source], program: &str) {
    let fresh = || Library::with_names(sources.to_vec(), NAMES);
    let load = timed(20, || drop(fresh()));
    let mut read = Vec::new();
    let first = timed(20, || {
        let library = fresh();
        let compiled = check(&library, program);
        read.push((library, compiled));
    });
    let mut fresh = read.iter();
    let run = timed(20, || {
        let compiled = fresh.next().map(|(_, compiled)| compiled);
        if let Some(image) = compiled.and_then(Compiled::image) {
            let mut machine = Machine::new(image, Limits::default());
            machine.start_main();
            _ = machine.run();
        }
    });
    let again = timed(200, || {
        drop(read.last().map(|(library, _)| check(library, program)));
    });
    // In the middle of the last line, as somebody types there.
    let at = (program.trim_end().len() - 2) as u32;
    let offer = timed(50, || {
        let library = read.last().map(|(library, _)| library);
        drop(library.map(|library| editor::completions(library, &[program], 0, at)));
    });
    println!(
        "{name:18} {:4} lines   load {load:5.2} ms   first {first:6.2} ms   run {run:6.2} ms   \
         again {again:6.2} ms   offer {offer:6.2} ms",
        program.lines().count(),
    );
}

/// `flatMap` in `flatMap`, that deep.
fn nested_flat_maps(depth: usize) -> String {
    let mut body = "Flux.just(a0)".to_owned();
    for level in 0..depth {
        body = format!("Flux.just({level}).flatMap(a{level} ->\n {body})");
    }
    format!("{body}.subscribe(v -> System.out.println(v));\n")
}

/// Lambdas without parameters, whose bodies decide which of two methods is meant.
fn nested_suppliers(depth: usize) -> String {
    let mut text = String::from(
        "static <T> T get(Supplier<T> s) { return s.get(); }
static void get(Runnable r) { r.run(); }
",
    );
    let calls = "get(() -> ".repeat(depth);
    text.push_str(&format!("{calls}\"a\".trim(){};\n", ")".repeat(depth)));
    text
}

/// Arguments that depend on what is wanted, of an overloaded method.
fn nested_conditions(depth: usize) -> String {
    let mut body = "List.of(1)".to_owned();
    for level in 0..depth {
        body = format!("String.valueOf({level} > 1 ? Optional.of({body}).get() : List.of())");
    }
    format!("System.out.println({body});\n")
}

/// Blocks of statements in lambdas of one chain after the other.
fn big_lambdas(n: usize) -> String {
    let mut text = String::new();
    for at in 0..n {
        text.push_str(&format!(
            "Flux.range(1, 3).flatMap(a{at} -> {{
    var doubled = a{at} * 2;
    return Flux.just(doubled).map(b -> {{
        int sum = b + doubled;
        if (sum > 3) {{
            sum = sum - 1;
        }}
        return \"v\" + sum;
    }}).filter(s -> {{
        boolean isLong = s.length() > 1;
        return isLong;
    }}).concatMap(s -> Mono.just(s).map(t -> {{
        String joined = t + s;
        return joined.toUpperCase();
    }}));
}}).collectList().subscribe(list -> {{
    for (String value : list) {{
        System.out.println(value);
    }}
}});
"
        ));
    }
    text
}

/// Comparators and collectors, whose types are found through each other.
fn collectors(n: usize) -> String {
    let mut text = String::from("record Word(String text, int length, String kind) {}\n");
    for at in 0..n {
        text.push_str(&format!(
            "List<Word> words{at} = List.of(new Word(\"a\", 1, \"x\"), new Word(\"bb\", 2, \"y\"));
Map<String, Map<Integer, List<String>>> grouped{at} = words{at}.stream()
    .sorted(Comparator.comparing(Word::kind).thenComparing(w -> w.text()).reversed())
    .collect(Collectors.groupingBy(w -> w.kind(), TreeMap::new,
        Collectors.groupingBy(w -> w.length(), TreeMap::new,
            Collectors.mapping(w -> w.text(), Collectors.toList()))))
    .entrySet().stream()
    .collect(Collectors.toMap(e -> e.getKey(), e -> e.getValue(), (a, b) -> a));
System.out.println(grouped{at});
"
        ));
    }
    text
}

fn main() {
    let sources = sources();
    let all = timed(1, || {
        drop(Library::with_names(sources.clone(), NAMES).check());
    });
    println!("everything read and checked: {all:.1} ms");
    let rows = [
        ("nothing", String::new()),
        ("hello", "System.out.println(\"hello\");\n".to_owned()),
        (
            "marbles",
            "marbles(\"-a--b-c|\").map(x -> x.toUpperCase()).take(2)\n".to_owned(),
        ),
        (
            "futures",
            "CompletableFuture<Integer> f = CompletableFuture.supplyAsync(() -> 1);
System.out.println(f.thenApply(x -> x + 1).join());
"
            .to_owned(),
        ),
        ("flatMap 2 deep", nested_flat_maps(2)),
        ("flatMap 4 deep", nested_flat_maps(4)),
        ("flatMap 8 deep", nested_flat_maps(8)),
        ("suppliers 12 deep", nested_suppliers(12)),
        ("conditions 8 deep", nested_conditions(8)),
        ("big lambdas", big_lambdas(15)),
        ("collectors", collectors(30)),
    ];
    let part = std::env::args().skip(1).find(|part| !part.starts_with('-'));
    let part = part.unwrap_or_default();
    for (name, program) in rows.into_iter().filter(|(name, _)| name.contains(&part)) {
        measure(name, &sources, &program);
    }
}
