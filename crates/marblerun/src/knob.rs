//! The literals of a program that say what comes when: marble diagrams and durations.

use marblerun_syntax::{Kind, Node, Parse};

use crate::literal;

/// Methods whose first argument is a diagram.
const READERS: [&str; 5] = ["marbles", "numbers", "future", "call", "await"];
/// The class of a scenario: all its texts are diagrams.
const ANSWERS: &str = "Answers";
/// One character of a diagram, unless the program says otherwise.
const FRAME_MS: f64 = 100.0;

/// A literal to turn.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Knob {
    /// The file, by its place in the program.
    pub file: u32,
    /// Its first byte in the text of the file, behind the quote.
    pub start: u32,
    /// What is written there.
    pub text: String,
    /// What to call it.
    pub name: String,
    /// What it is.
    pub kind: KnobKind,
}

/// What kind of literal it is.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum KnobKind {
    /// A diagram in which one character lasts so many milliseconds.
    Diagram(f64),
    /// A duration; one unit is so many milliseconds.
    Duration(f64),
}

/// All literals to turn, file by file, in the order of the text. Texts with mistakes elsewhere have them too.
pub(crate) fn knobs<'a>(trees: impl Iterator<Item = &'a Parse>) -> Vec<Knob> {
    let mut found = Vec::new();
    for (file, parse) in (0..).zip(trees) {
        let mut search = Search {
            file,
            text: parse.text(),
            path: Vec::new(),
            found: &mut found,
        };
        search.visit(&parse.root);
    }
    found
}

struct Search<'a> {
    file: u32,
    text: &'a str,
    path: Vec<&'a Node>,
    found: &'a mut Vec<Knob>,
}

impl<'a> Search<'a> {
    fn visit(&mut self, node: &'a Node) {
        match node.kind() {
            Kind::SwitchLabel | Kind::Annotation => return,
            Kind::Literal => self.literal(node),
            _ => {}
        }
        self.path.push(node);
        for child in node.nodes() {
            self.visit(child);
        }
        self.path.pop();
    }

    fn literal(&mut self, node: &Node) {
        if let Some(token) = node.token(Kind::StringLiteral) {
            let written = token.span.text(self.text);
            let inner = written
                .strip_prefix('"')
                .and_then(|text| text.strip_suffix('"'));
            let (Some(inner), Some(frame)) = (inner, self.frame_of(node)) else {
                return;
            };
            if !inner.contains('\\') && literal::marks(inner, frame).is_some() {
                self.push(token.span.start + 1, inner, KnobKind::Diagram(frame));
            }
        } else if let Some(token) = node.token(Kind::IntLiteral) {
            let written = token.span.text(self.text);
            if let (Some(unit), true) = (self.unit(), written.parse::<u32>().is_ok()) {
                self.push(token.span.start, written, KnobKind::Duration(unit));
            }
        }
    }

    fn push(&mut self, start: u32, text: &str, kind: KnobKind) {
        self.found.push(Knob {
            file: self.file,
            start,
            text: text.to_owned(),
            name: self.name(),
            kind,
        });
    }

    /// How long a character of the diagram lasts, if the text is one.
    fn frame_of(&self, node: &Node) -> Option<f64> {
        if let Some((call, arguments)) = self.call() {
            let reads = READERS.contains(&self.method(call));
            if reads
                && arguments
                    .nodes()
                    .next()
                    .is_some_and(|first| std::ptr::eq(first, node))
            {
                // With a frame of its own there is a second argument, which is an expression.
                let is_plain = !matches!(self.method(call), "marbles" | "numbers")
                    || arguments.nodes().count() == 1;
                return is_plain.then_some(FRAME_MS);
            }
            return None;
        }
        let is_answer = self
            .path
            .iter()
            .any(|node| node.kind() == Kind::ClassDecl && self.identifier(node) == Some(ANSWERS));
        is_answer.then_some(FRAME_MS)
    }

    /// The unit of the duration that is made of this number, in milliseconds.
    fn unit(&self) -> Option<f64> {
        let (call, _) = self.call()?;
        match self.method(call) {
            "ofMillis" => Some(1.0),
            "ofSeconds" => Some(1000.0),
            _ => None,
        }
    }

    /// The call that a literal is a plain argument of.
    fn call(&self) -> Option<(&'a Node, &'a Node)> {
        match self.path.as_slice() {
            [.., call, arguments]
                if arguments.kind() == Kind::ArgumentList && call.kind() == Kind::CallExpr =>
            {
                Some((call, arguments))
            }
            _ => None,
        }
    }

    fn method(&self, call: &Node) -> &'a str {
        self.identifier(call).unwrap_or_default()
    }

    /// The last name among a node's own tokens.
    fn identifier(&self, node: &Node) -> Option<&'a str> {
        let token = node
            .tokens()
            .filter(|token| token.kind == Kind::Identifier)
            .last()?;
        Some(token.span.text(self.text))
    }

    /// What a literal is called: the field or variable it is the value of, the case that answers it, the
    /// method it is handed to.
    fn name(&self) -> String {
        let mut case = None;
        for (depth, node) in self.path.iter().enumerate().rev() {
            match node.kind() {
                Kind::VariableDeclarator => {
                    return words(self.identifier(node).unwrap_or_default());
                }
                Kind::SwitchCase => {
                    case = node
                        .node(Kind::SwitchLabel)
                        .map(|label| label.span().text(self.text));
                }
                Kind::MethodDecl => {
                    let method = words(self.identifier(node).unwrap_or_default());
                    return match case {
                        Some(case) => format!("{method} {}", label(case)),
                        None => method,
                    };
                }
                Kind::CallExpr => {
                    let method = self.method(node);
                    let is_unit = matches!(method, "ofMillis" | "ofSeconds");
                    let is_reader = READERS.contains(&method);
                    let in_variable = self.path[..depth]
                        .iter()
                        .any(|node| node.kind() == Kind::VariableDeclarator);
                    if !(is_unit || is_reader && in_variable) {
                        return words(method);
                    }
                }
                _ => {}
            }
        }
        String::new()
    }
}

/// `case "a", "b"` is `a, b`; `default` is what is left.
fn label(case: &str) -> String {
    let case = case.strip_prefix("case").unwrap_or(case).trim();
    match case {
        "default" => "others".to_owned(),
        _ => case.replace('"', ""),
    }
}

/// A constant's name is read as words; others stay as they are.
fn words(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        name.to_owned()
    } else {
        name.to_lowercase().replace('_', " ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found = knobs([&marblerun_syntax::parse(text)].into_iter());
        for knob in &found {
            let start = knob.start as usize;
            assert_eq!(
                text.get(start..start + knob.text.len()),
                Some(knob.text.as_str())
            );
        }
        let shown: Vec<String> = found
            .iter()
            .map(|knob| format!("{}: {}", knob.name, knob.text))
            .collect();
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn finds_what_a_scenario_answers() {
        check(
            "class Answers {\n    static final String FAVORITES = \"--(abc|)\";\n\
             static final Duration WORK = Duration.ofMillis(200);\n\
             static String details(String id) { return switch (id) {\n\
             case \"a\" -> \"--({Alien}|)\"; default -> \"-#\"; }; } }",
            &[
                "favorites: --(abc|)",
                "work: 200",
                "details a: --({Alien}|)",
                "details others: -#",
            ],
        );
    }

    #[test]
    fn finds_diagrams_and_durations_of_a_chain() {
        check(
            "marbles(\"-a|\").map(x -> \"-b|\").timeout(Duration.ofSeconds(2))\n\
             .zipWith(numbers(\"-1|\"), (a, b) -> a + b)",
            &["marbles: -a|", "timeout: 2", "numbers: -1|"],
        );
        check("var names = marbles(\"-é|\");", &["names: -é|"]);
    }

    #[test]
    fn leaves_other_texts_and_broken_diagrams_alone() {
        check(
            "log(\"-a|\"); marbles(\"-?\"); marbles(\"-\\t\"); marbles(x, \"-a\"); int i = 800;",
            &[],
        );
    }

    #[test]
    fn any_text_has_knobs_or_none() {
        check("class Answers { String A = \"-a|\"", &["a: -a|"]);
        check("marbles(\"-a", &[]);
        check("", &[]);
    }
}
