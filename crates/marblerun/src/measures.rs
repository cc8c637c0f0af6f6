//! What a program costs its writer and its services, in numbers.

use marblerun_syntax::{Kind, LineIndex, Node, Parse};
use marblerun_trace::{CallId, EventKind, Signal, Trace};

/// Calls that say what becomes of an error.
const HANDLERS: [&str; 16] = [
    "onErrorResume",
    "onErrorReturn",
    "onErrorMap",
    "onErrorComplete",
    "onErrorContinue",
    "doOnError",
    "retry",
    "retryWhen",
    "exceptionally",
    "exceptionallyAsync",
    "exceptionallyCompose",
    "handle",
    "handleAsync",
    "whenComplete",
    "whenCompleteAsync",
    "orElseThrow",
];

/// What can be counted of a program and its run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Measures {
    /// Lines with code on them.
    pub lines: u32,
    /// How deep functions, branches and loops are inside of each other.
    pub depth: u32,
    /// Places that say what becomes of an error.
    pub handlers: u32,
    /// Times that something was asked of a service.
    pub requests: u32,
    /// How many of those were taken back.
    pub cancelled: u32,
}

/// The measures of the text and of its run.
pub(crate) fn measure(parse: &Parse, trace: &Trace) -> Measures {
    let text = parse.text();
    let index = LineIndex::new(text);
    let mut lines: Vec<u32> = parse
        .root
        .leaves()
        .filter(|token| !token.kind.is_trivia())
        .map(|token| index.line_column(text, token.span.start).line)
        .collect();
    lines.dedup();
    let (requests, cancelled) = requests(trace);
    Measures {
        lines: lines.len() as u32,
        depth: depth(&parse.root),
        handlers: parse
            .root
            .descendants()
            .filter(|node| handles_errors(node, text))
            .count() as u32,
        requests,
        cancelled,
    }
}

fn depth(node: &Node) -> u32 {
    use Kind::*;
    let own = matches!(
        node.kind(),
        LambdaExpr
            | MethodDecl
            | IfStmt
            | WhileStmt
            | DoWhileStmt
            | ForStmt
            | ForEachStmt
            | TryStmt
            | SwitchStmt
            | SwitchExpr
            | SynchronizedStmt
    );
    u32::from(own) + node.nodes().map(depth).max().unwrap_or_default()
}

fn handles_errors(node: &Node, text: &str) -> bool {
    let name = || {
        let names = node.tokens().filter(|token| token.kind == Kind::Identifier);
        names.last().map_or("", |token| token.span.text(text))
    };
    match node.kind() {
        Kind::CatchClause => true,
        Kind::MethodDecl => name() == "onError",
        Kind::CallExpr => {
            let arguments = node
                .node(Kind::ArgumentList)
                .map_or(0, |list| list.nodes().count());
            HANDLERS.contains(&name()) || (name() == "subscribe" && arguments > 1)
        }
        _ => false,
    }
}

/// Subscriptions of a service's diagram and calls of one.
fn requests(trace: &Trace) -> (u32, u32) {
    let is_source = |lane| {
        trace.lane(lane).is_some_and(|lane| {
            lane.is_factory && matches!(lane.operator.as_str(), "marbles" | "numbers")
        })
    };
    let mut counts = (0, 0);
    for event in &trace.events {
        match &event.kind {
            EventKind::Called(call) if is_request(trace, *call) => counts.0 += 1,
            EventKind::LaneOpened(lane) if is_source(*lane) => counts.0 += 1,
            EventKind::Signal(lane, Signal::Cancel) if is_source(*lane) => counts.1 += 1,
            _ => {}
        }
    }
    counts
}

/// A call that waits for no other is one of a service; `later` asks nobody but the clock.
fn is_request(trace: &Trace, call: CallId) -> bool {
    trace
        .call(call)
        .is_some_and(|call| call.sources.is_empty() && !call.label.starts_with("later("))
}

#[cfg(test)]
mod tests {
    use crate::{Options, SourceFile, run};

    use super::*;

    fn measures(text: &str) -> Measures {
        run(&[SourceFile::new("a.java", text)], &Options::default()).measures
    }

    #[test]
    fn a_chain_that_takes_a_service_back() {
        let measures = measures(
            "// A comment is no code.\nmarbles(\"-a-b-c|\")\n\n    .take(1)\n    \
             .onErrorResume(e -> marbles(\"-x|\"))\n    .subscribe(x -> log(x), e -> log(e));",
        );
        let expected = Measures {
            lines: 4,
            depth: 1,
            handlers: 2,
            requests: 1,
            cancelled: 1,
        };
        assert_eq!(measures, expected);
    }

    #[test]
    fn callbacks_nest() {
        let measures = measures(
            "call(\"-a|\", new Callback<List<String>>() {\n\
             public void onSuccess(List<String> all) { if (all.isEmpty()) { log(\"none\"); } }\n\
             public void onError(Throwable error) { log(error); } });",
        );
        assert_eq!(
            (measures.depth, measures.handlers, measures.requests),
            (2, 1, 1)
        );
    }

    #[test]
    fn only_services_are_asked() {
        let measures = measures(
            "future(\"-a|\").thenApply(all -> all.get(0)).thenAccept(a -> log(a));\n\
             later(Duration.ofMillis(100), () -> log(\"later\"));",
        );
        assert_eq!(measures.requests, 1);
    }
}
