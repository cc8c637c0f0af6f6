//! Reads the files of `cases/`: see the README there.

use std::collections::BTreeMap;

use crate::literal::Reader;
use crate::value::Value;

/// A case of an operator.
#[derive(Debug, Default)]
pub(crate) struct Case {
    pub(crate) name: String,
    /// What each name stands for.
    pub(crate) nodes: BTreeMap<String, Node>,
    /// The calls of each function.
    pub(crate) functions: BTreeMap<String, Vec<Call>>,
    pub(crate) expected: Vec<Expected>,
    /// From when to when each source was subscribed to, by its name.
    pub(crate) windows: BTreeMap<String, Vec<Window>>,
}

#[derive(Debug)]
pub(crate) enum Node {
    /// Sends at its times, whoever listens.
    Hot(Vec<Message>),
    /// Sends to each subscriber from its own start.
    Cold(Vec<Message>),
    Chain(Value),
}

/// What a function was given, and what it made of that.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) arguments: Vec<Value>,
    pub(crate) result: Result<Value, Value>,
}

/// What a subscriber sees of a chain.
#[derive(Debug)]
pub(crate) struct Expected {
    pub(crate) chain: String,
    pub(crate) messages: Vec<Message>,
    /// When it subscribes and cancels.
    pub(crate) listens: Window,
}

/// A signal at its time, in units since the start; before it for hot sources.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Message {
    pub(crate) at: i64,
    pub(crate) signal: Signal,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Signal {
    Next(Value),
    /// A flux that was emitted, by what was seen of it from then on.
    Inner(Vec<Message>),
    Error(Value),
    Complete,
}

/// From when to when, if it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) from: i64,
    pub(crate) until: Option<i64>,
}

/// Every case of a file.
pub(crate) fn read(text: &str) -> Result<Vec<Case>, String> {
    let mut cases: Vec<Case> = Vec::new();
    for row in rows(text) {
        if let Some(name) = row.strip_prefix("=== ") {
            cases.push(Case {
                name: name.to_owned(),
                ..Case::default()
            });
            continue;
        }
        let case = cases.last_mut().ok_or("a row before the first case")?;
        case.row(&row)
            .map_err(|error| format!("{}: {row}: {error}", case.name))?;
    }
    Ok(cases)
}

/// The rows of a file; those that go on in the next line are put together.
fn rows(text: &str) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match rows.last_mut() {
            Some(row) if line.starts_with(' ') => row.push_str(line),
            _ => rows.push(line.to_owned()),
        }
    }
    rows
}

impl Case {
    fn row(&mut self, row: &str) -> Result<(), String> {
        let (kind, rest) = word(row);
        if kind == "listen" {
            let expected = self.expected.last_mut().ok_or("nothing to listen to")?;
            expected.listens = window(rest.trim_start())?;
            return Ok(());
        }
        let (name, rest) = word(rest);
        let name = name.to_owned();
        match kind {
            "hot" => {
                self.nodes.insert(name, Node::Hot(messages(rest)?));
            }
            "cold" => {
                self.nodes.insert(name, Node::Cold(messages(rest)?));
            }
            "let" => {
                let chain = Reader::new(rest).value()?;
                self.nodes.insert(name, Node::Chain(chain));
            }
            "fn" => {
                self.functions.insert(name, calls(rest)?);
            }
            "expect" => self.expected.push(Expected {
                chain: name,
                messages: messages(rest)?,
                listens: Window {
                    from: 0,
                    until: None,
                },
            }),
            "window" => {
                let windows = self.windows.entry(name).or_default();
                if rest.contains('^') {
                    windows.push(window(rest)?);
                }
            }
            _ => return Err(format!("no such kind of row: {kind}")),
        }
        Ok(())
    }

    /// What is seen of a source that follows a diagram.
    pub(crate) fn messages_of(&self, name: &str) -> Option<&[Message]> {
        match self.nodes.get(name) {
            Some(Node::Hot(messages) | Node::Cold(messages)) => Some(messages),
            _ => None,
        }
    }
}

/// The first word and the rest, of which the place in the line does not matter.
fn word(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    let end = text.find(' ').unwrap_or(text.len());
    (&text[..end], text[end..].trim_start())
}

/// A diagram and the values of its letters: `--a--b--#   a=1   #="too bad"`.
fn messages(text: &str) -> Result<Vec<Message>, String> {
    let (diagram, values) = word(text);
    let mut reader = Reader::new(values);
    let mut named = BTreeMap::new();
    while !reader.is_at_end() {
        let letter = reader.char()?;
        reader.expect("=")?;
        named.insert(letter, reader.value()?);
    }
    let value = |letter: char, text: &str| {
        let value = named.get(&letter).cloned();
        value.unwrap_or_else(|| Value::Text(text.to_owned()))
    };
    let mut messages = Vec::new();
    for (at, mark) in marks(diagram)? {
        let signal = match mark {
            '|' => Signal::Complete,
            '#' => Signal::Error(value('#', "error")),
            letter => Signal::Next(value(letter, &letter.to_string())),
        };
        messages.push(Message { at, signal });
    }
    Ok(messages)
}

fn window(diagram: &str) -> Result<Window, String> {
    let marks = windowed(diagram);
    let find = |mark| marks.iter().find(|(_, found)| *found == mark);
    Ok(Window {
        from: find('^').ok_or("`^` expected")?.0,
        until: find('!').map(|(at, _)| *at),
    })
}

/// The marks of a diagram with their columns: those in brackets all stand where the bracket opens.
fn windowed(diagram: &str) -> Vec<(i64, char)> {
    let mut group = None;
    let mut marks = Vec::new();
    for (at, mark) in (0..).zip(diagram.chars()) {
        match mark {
            '(' => group = Some(at),
            ')' => group = None,
            '-' => {}
            mark => marks.push((group.unwrap_or(at), mark)),
        }
    }
    marks
}

/// The signals of a diagram, with times that begin at `^` if there is one.
fn marks(diagram: &str) -> Result<Vec<(i64, char)>, String> {
    let marks = windowed(diagram);
    let zero = marks.iter().find(|(_, mark)| *mark == '^');
    let zero = zero.map_or(0, |(at, _)| *at);
    if marks.iter().any(|(_, mark)| *mark == '!') {
        return Err("`!` in a diagram of signals".to_owned());
    }
    Ok(marks
        .iter()
        .filter(|(_, mark)| *mark != '^')
        .map(|(at, mark)| (at - zero, *mark))
        .collect())
}

/// `(1, 0) -> "a"; (2, 1) !> "error"`.
fn calls(text: &str) -> Result<Vec<Call>, String> {
    let mut reader = Reader::new(text);
    let mut calls = Vec::new();
    while !reader.is_at_end() {
        reader.expect("(")?;
        let arguments = reader.list(")")?;
        let result = if reader.take("!>") {
            Err(reader.value()?)
        } else {
            reader.expect("->")?;
            Ok(reader.value()?)
        };
        calls.push(Call { arguments, result });
        reader.take(";");
    }
    Ok(calls)
}
