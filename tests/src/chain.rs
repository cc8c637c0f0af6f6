//! Random chains of operators, as Java for us and, with lanes marked, for the recorder.

use std::fmt::Write;

/// A random program: a source, steps of one or two operators each, and somebody who subscribes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    source: Text,
    steps: Vec<Vec<Operator>>,
    end: End,
}

/// An operator with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Operator {
    name: &'static str,
    arguments: Text,
}

/// Who subscribes.
#[derive(Clone, Debug, PartialEq, Eq)]
enum End {
    /// Somebody who asks for everything and looks at nothing.
    All,
    /// That subscriber.
    Subscriber(String),
    /// Somebody who disposes after so many milliseconds.
    Disposed(&'static str),
}

impl Chain {
    /// As a reader would write it.
    pub fn program(&self) -> String {
        let mut chain = self.source.program.clone();
        for operator in self.steps.iter().flatten() {
            let Operator { name, arguments } = operator;
            let (witness, arguments) = (operator.witness(), &arguments.program);
            chain.push_str(&format!("\n    .{witness}{name}({arguments})"));
        }
        match &self.end {
            End::All => format!("{chain};\n"),
            End::Subscriber(subscriber) => format!("{chain}\n    .{subscriber};\n"),
            End::Disposed(delay) => {
                let rest = disposed(delay);
                format!("Disposable disposable = {chain}\n    {rest}")
            }
        }
    }

    /// The same as statements that the recorder runs: each operator is given a lane by hand.
    pub fn recorded(&self) -> String {
        let mut chain = self.source.recorded.replace(LINE, "1");
        for (operator, line) in self.steps.iter().flatten().zip(2..) {
            let Operator { name, arguments } = operator;
            let arguments = arguments.recorded.replace(LINE, &line.to_string());
            let witness = operator.witness();
            chain = format!("lane(\"{name}\", {line}, {chain}.{witness}{name}({arguments}))");
        }
        match &self.end {
            End::All => format!("see({chain});\n"),
            End::Subscriber(subscriber) => format!("{chain}.{subscriber};\n"),
            End::Disposed(delay) => {
                let rest = disposed(delay);
                format!("Disposable disposable = {chain}{rest}")
            }
        }
    }

    /// Its operators, one after the other: what it is about.
    pub fn operators(&self) -> String {
        let operators = self.steps.iter().flatten().map(|operator| operator.name);
        operators.collect::<Vec<_>>().join(".")
    }

    /// The chain with one thing less, in every way, the simplest first.
    pub fn smaller(&self) -> Vec<Chain> {
        let mut smaller = Vec::new();
        for n in 0..self.steps.len() {
            let mut less = self.clone();
            less.steps.remove(n);
            smaller.push(less);
        }
        if self.end != End::All {
            let end = End::All;
            smaller.push(Chain {
                end,
                ..self.clone()
            });
        }
        if !self.source.program.starts_with("marbles") {
            for diagram in DIAGRAMS {
                let source = marbles(diagram);
                smaller.push(Chain {
                    source,
                    ..self.clone()
                });
            }
        }
        smaller
    }
}

impl Operator {
    /// What Java cannot infer.
    fn witness(&self) -> &'static str {
        match self.name {
            "handle" | "dematerialize" => "<String>",
            _ => "",
        }
    }
}

fn disposed(delay: &str) -> String {
    format!(
        ".subscribe(x -> {{}}, e -> {{}});\nlater(Duration.ofMillis({delay}), disposable::dispose);\n"
    )
}

/// Stands for the number of the operator's line.
const LINE: &str = "LINE";

/// An expression in both forms.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Text {
    program: String,
    recorded: String,
}

impl Text {
    fn plain(text: impl Into<String>) -> Text {
        let program = text.into();
        Text {
            recorded: program.clone(),
            program,
        }
    }

    /// This or the other one.
    fn or(&self, other: &Text, condition: &str) -> Text {
        Text {
            program: format!("{condition} ? {} : {}", self.program, other.program),
            recorded: format!("{condition} ? {} : {}", self.recorded, other.recorded),
        }
    }
}

/// Repeatable choices.
struct Choices(u64);

impl Choices {
    /// One of so many.
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % n.max(1) as u64).unwrap_or(0)
    }

    fn pick(&mut self, from: &[&'static str]) -> &'static str {
        from.get(self.below(from.len()))
            .copied()
            .unwrap_or_default()
    }
}

/// Operators by name and arguments: `D` is a duration, `N` a small number, `I` another source, `X` one
/// that is made of the value `x`, `M` a mono made of it, `B` one of a
/// `boolean`, `E` one or none.
const OPERATORS: &[(&str, &str)] = &[
    ("map", "x -> x + \"!\""),
    (
        "map",
        "x -> { if (x.startsWith(\"c\")) throw new IllegalStateException(\"bad \" + x); return x; }",
    ),
    ("filter", "x -> !x.startsWith(\"b\")"),
    (
        "handle",
        "(x, sink) -> { if (x.startsWith(\"a\")) sink.next(x + \"h\"); }",
    ),
    ("take", "N"),
    ("take", "D"),
    ("takeWhile", "x -> !x.startsWith(\"d\")"),
    ("takeUntil", "x -> x.startsWith(\"c\")"),
    ("takeUntilOther", "I"),
    ("takeLast", "N"),
    ("skip", "N"),
    ("skip", "D"),
    ("skipLast", "N"),
    ("skipWhile", "x -> x.startsWith(\"a\")"),
    ("skipUntil", "x -> x.startsWith(\"b\")"),
    ("skipUntilOther", "I"),
    ("distinct", ""),
    ("distinctUntilChanged", ""),
    ("scan", "(a, b) -> a + b"),
    ("defaultIfEmpty", "\"none\""),
    ("switchIfEmpty", "I"),
    ("startWith", "\"s\", \"t\""),
    ("startWith", "I"),
    ("concatWith", "I"),
    ("concatWithValues", "\"y\", \"z\""),
    ("mergeWith", "I"),
    ("zipWith", "I, (a, b) -> a + b"),
    ("withLatestFrom", "I, (a, b) -> a + b"),
    ("or", "I"),
    ("flatMap", "x -> X"),
    ("flatMap", "x -> X, 2"),
    ("flatMap", "x -> X, N, N"),
    ("flatMapSequential", "x -> X"),
    ("flatMapSequential", "x -> X, N"),
    ("concatMap", "x -> X"),
    ("concatMap", "x -> X, N"),
    ("concatMapDelayError", "x -> X"),
    ("switchMap", "x -> X"),
    ("flatMapIterable", "x -> List.of(x + 1, x + 2)"),
    ("filterWhen", "x -> B"),
    ("delayUntil", "x -> M"),
    ("delayElements", "D"),
    ("delaySequence", "D"),
    ("delaySubscription", "D"),
    ("sample", "D"),
    ("sample", "I"),
    ("sampleFirst", "D"),
    ("sampleTimeout", "x -> M"),
    ("timeout", "D"),
    ("timeout", "D, I"),
    ("onErrorReturn", "\"e\""),
    ("onErrorResume", "e -> I"),
    ("onErrorComplete", ""),
    ("onErrorMap", "e -> new IllegalStateException(\"mapped\")"),
    ("retry", "1"),
    ("repeat", "1"),
    ("publishOn", "Schedulers.parallel()"),
    ("publishOn", "Schedulers.single(), N"),
    ("subscribeOn", "Schedulers.parallel()"),
    ("limitRate", "N"),
    ("onBackpressureBuffer", ""),
    ("onBackpressureBuffer", "N"),
    ("onBackpressureDrop", "x -> log(\"lost \" + x)"),
    ("onBackpressureLatest", ""),
    ("hide", ""),
    ("doOnCancel", "() -> log(\"cancel\")"),
    ("doFinally", "s -> log(s)"),
    ("share", ""),
    ("expand", "x -> E"),
    ("switchOnFirst", "(s, f) -> f"),
];

/// Two operators that belong together: what the first one makes is no string.
const PAIRS: &[[(&str, &str); 2]] = &[
    [("buffer", "N"), ("map", "l -> String.join(\"\", l)")],
    [("buffer", "2, 3"), ("map", "l -> String.join(\"\", l)")],
    [("buffer", "3, 1"), ("map", "l -> String.join(\"\", l)")],
    [("buffer", "D"), ("map", "l -> String.join(\"\", l)")],
    [("buffer", "I"), ("map", "l -> String.join(\"\", l)")],
    [
        ("bufferTimeout", "N, D"),
        ("map", "l -> String.join(\"\", l)"),
    ],
    [
        ("bufferUntil", "x -> x.startsWith(\"b\")"),
        ("map", "l -> String.join(\"\", l)"),
    ],
    [
        ("bufferWhile", "x -> !x.startsWith(\"b\")"),
        ("map", "l -> String.join(\"\", l)"),
    ],
    [
        ("bufferWhen", "I, x -> M"),
        ("map", "l -> String.join(\"\", l)"),
    ],
    [("window", "N"), ("flatMap", "w -> w")],
    [("window", "2, 3"), ("concatMap", "w -> w")],
    [("window", "D"), ("concatMap", "w -> w")],
    [("window", "I"), ("flatMap", "w -> w")],
    [
        ("windowUntil", "x -> x.startsWith(\"b\")"),
        ("concatMap", "w -> w"),
    ],
    [("groupBy", "x -> x.charAt(0)"), ("flatMap", "g -> g")],
    [("groupBy", "x -> x.charAt(0)"), ("concatMap", "g -> g")],
    [("collectList", ""), ("flatMapIterable", "l -> l")],
    [("index", ""), ("map", "t -> t.getT1() + t.getT2()")],
    [("elapsed", ""), ("map", "t -> t.getT1() + t.getT2()")],
    [("materialize", ""), ("dematerialize", "")],
    [("reduce", "(a, b) -> a + b"), ("flux", "")],
    [("next", ""), ("flux", "")],
    [("last", "\"l\""), ("flux", "")],
];

const DIAGRAMS: &[&str] = &[
    "-a-b-c|",
    "a--b--c--d|",
    "(abc|)",
    "-(ab)--(cd)|",
    "abcd|",
    "-a-b-#",
    "--|",
    "-#",
    "a-b-a-c-c-|",
    "---(bc|)",
    "-c-b-a-",
    "(ab#)",
    "-a---------b|",
    "abcdabcd|",
];

const SHORT: &[&str] = &[
    "-x|", "x-y|", "(xy|)", "--x--y|", "|", "-#", "x#", "--", "--x",
];

const DURATIONS: &[&str] = &["50", "100", "150", "200", "250", "300"];

/// The random program of that seed.
pub fn chain(seed: u64) -> Chain {
    let choices = &mut Choices(seed.wrapping_mul(0x2545_F491_4F6C_DD1D));
    let source = source(choices);
    let mut steps = Vec::new();
    for _ in 0..=choices.below(4) {
        let pick = choices.below(OPERATORS.len() + PAIRS.len());
        let one = OPERATORS.get(pick).map(std::slice::from_ref);
        let pair = PAIRS.get(pick.saturating_sub(OPERATORS.len()));
        let step = one.or(pair.map(|pair| &pair[..])).unwrap_or_default();
        let operators = step.iter().map(|(name, arguments)| Operator {
            name,
            arguments: filled(choices, arguments),
        });
        steps.push(operators.collect());
    }
    let end = end(choices);
    Chain { source, steps, end }
}

/// A call of a factory.
fn made(name: &str, class: &str, arguments: &Text) -> Text {
    let (program, recorded) = (&arguments.program, &arguments.recorded);
    Text {
        program: format!("{class}{name}({program})"),
        recorded: format!("lane(\"{name}\", {LINE}, {class}{name}({recorded}))"),
    }
}

fn marbles(diagram: &str) -> Text {
    made("marbles", "", &Text::plain(format!("\"{diagram}\"")))
}

fn source(choices: &mut Choices) -> Text {
    let mut one = |from: &[&'static str]| marbles(choices.pick(from));
    let (first, second) = (one(DIAGRAMS), one(DIAGRAMS));
    let both = Text {
        program: format!("{}, {}", first.program, second.program),
        recorded: format!("{}, {}", first.recorded, second.recorded),
    };
    let with = |more: &str| Text {
        program: format!("{}{more}", both.program),
        recorded: format!("{}{more}", both.recorded),
    };
    match choices.below(10) {
        0 => made("merge", "Flux.", &both),
        1 => made("concat", "Flux.", &both),
        2 => made("zip", "Flux.", &with(", (a, b) -> a + b")),
        3 => made("combineLatest", "Flux.", &with(", (a, b) -> a + b")),
        4 => made("firstWithValue", "Flux.", &both),
        5 => made("just", "Flux.", &Text::plain("\"a\", \"b\", \"c\", \"d\"")),
        _ => first,
    }
}

/// The arguments with something in each place.
fn filled(choices: &mut Choices, arguments: &str) -> Text {
    let mut text = Text::plain("");
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '"' || c == '.');
    let mut before = None;
    let mut rest = arguments.chars().peekable();
    while let Some(c) = rest.next() {
        let stands_alone = !is_word(before) && !is_word(rest.peek().copied().filter(|c| *c != '.'));
        let value = match c {
            'D' if stands_alone => {
                Text::plain(format!("Duration.ofMillis({})", choices.pick(DURATIONS)))
            }
            'N' if stands_alone => Text::plain((1 + choices.below(4)).to_string()),
            'I' if stands_alone => marbles(choices.pick(SHORT)),
            'X' if stands_alone => of_value(choices),
            'M' if stands_alone => mono_of_value(choices),
            'B' if stands_alone => {
                let mono = mono_of_value(choices);
                mapped(&mono, "y -> !y.startsWith(\"b\")")
            }
            'E' if stands_alone => {
                let two = made("just", "Flux.", &Text::plain("x + 1, x + 2"));
                let none = made("empty", "Flux.", &Text::plain(""));
                two.or(&none, "x.length() < 3")
            }
            _ => Text::plain(c.to_string()),
        };
        text.program.push_str(&value.program);
        text.recorded.push_str(&value.recorded);
        before = Some(c);
    }
    text
}

/// A `map` on the same line.
fn mapped(on: &Text, function: &str) -> Text {
    Text {
        program: format!("{}.map({function})", on.program),
        recorded: format!("lane(\"map\", {LINE}, {}.map({function}))", on.recorded),
    }
}

/// A source made of the value `x`.
fn of_value(choices: &mut Choices) -> Text {
    match choices.below(4) {
        0 => made("just", "Flux.", &Text::plain("x + 1, x + 2")),
        1 => mono_of_value(choices),
        _ => {
            let inner = marbles(choices.pick(SHORT));
            mapped(&inner, "y -> x + y")
        }
    }
}

fn mono_of_value(choices: &mut Choices) -> Text {
    let value = Text::plain("x + 1");
    match choices.below(3) {
        0 => made("just", "Mono.", &value),
        1 => made("fromSupplier", "Mono.", &Text::plain("() -> x + 1")),
        _ => {
            let just = made("just", "Mono.", &value);
            let delay = format!("Duration.ofMillis({})", choices.pick(DURATIONS));
            Text {
                program: format!("{}.delayElement({delay})", just.program),
                recorded: format!(
                    "lane(\"delayElement\", {LINE}, {}.delayElement({delay}))",
                    just.recorded
                ),
            }
        }
    }
}

fn end(choices: &mut Choices) -> End {
    let delay = choices.pick(&["150", "250", "400", "700"]);
    match choices.below(4) {
        0 => {
            let more = choices.pick(&["1", "2"]);
            let next = choices.pick(&[
                "request(1);",
                "later(Duration.ofMillis(150), () -> request(1));",
            ]);
            let mut subscriber = String::from("subscribe(new BaseSubscriber<String>() {\n");
            for hook in [
                format!("hookOnSubscribe(Subscription s) {{ s.request({more}); }}"),
                format!("hookOnNext(String v) {{ {next} }}"),
                "hookOnError(Throwable e) { log(e.getMessage()); }".to_owned(),
            ] {
                // Writing to a string cannot fail.
                let _ = writeln!(subscriber, "  @Override protected void {hook}");
            }
            End::Subscriber(format!("{subscriber}}})"))
        }
        1 => End::Disposed(delay),
        _ => End::All,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_a_program() {
        assert_eq!(chain(7), chain(7));
        let programs: std::collections::BTreeSet<String> =
            (0..100).map(|seed| chain(seed).program()).collect();
        assert!(programs.len() > 90);
    }

    #[test]
    fn a_smaller_chain_lacks_one_thing() {
        let chain = (0..)
            .map(chain)
            .find(|chain| chain.steps.len() == 3 && chain.end != End::All);
        let chain = chain.unwrap();
        let smaller = chain.smaller();
        assert_eq!(smaller[2].steps, chain.steps[..2]);
        assert_eq!(smaller[3].end, End::All);
        assert!(smaller.iter().all(|less| less.program() != chain.program()));
    }

    #[test]
    fn every_program_is_valid() {
        for seed in 0..200 {
            let program = chain(seed).program();
            let file = marblerun::SourceFile::new("", program.as_str());
            let problems = marblerun::check(&[file]);
            let errors = problems
                .iter()
                .filter(|problem| problem.severity == marblerun::Severity::Error);
            assert_eq!(errors.count(), 0, "{seed}: {problems:?}\n{program}");
        }
    }
}
