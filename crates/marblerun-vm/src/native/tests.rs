//! What natives give, as the JDK gives it.

use std::rc::Rc;

use super::*;
use crate::class::{Class, ClassId, Method, MethodId, RuntimeType};
use crate::code::Code;
use crate::heap::{Array, Body};
use crate::print::Joined;
use crate::text::Interner;

struct Nothing;

impl Program for Nothing {
    fn class(&self, _: ClassId) -> Rc<Class> {
        unreachable!()
    }
    fn method(&self, _: MethodId) -> Rc<Method> {
        unreachable!()
    }
    fn code(&self, _: MethodId) -> Rc<Code> {
        unreachable!()
    }
    fn class_named(&self, _: &str) -> Option<ClassId> {
        None
    }
    fn main(&self) -> MethodId {
        MethodId(0)
    }
    fn strings(&self) -> &Interner {
        unreachable!()
    }
}

/// Reads `"text"`, `'c'`, `1`, `1L`, `1.5`, `1.5f`, `true`, `null`.
fn read(word: &str) -> Value {
    let unquoted = |quote: char| word.strip_prefix(quote)?.strip_suffix(quote);
    if let Some(text) = unquoted('"') {
        return Value::string(&text.replace("\\n", "\n").replace("\\\\", "\\"));
    }
    if let Some(c) = unquoted('\'') {
        return Value::Char(c.encode_utf16().next().unwrap());
    }
    match word {
        "null" => Value::Null,
        "true" => Value::Boolean(true),
        "false" => Value::Boolean(false),
        _ if word.ends_with('L') => Value::Long(word.trim_end_matches('L').parse().unwrap()),
        _ if word.ends_with('f') => Value::Float(word.trim_end_matches('f').parse().unwrap()),
        _ if word.contains(['.', 'N', 'I']) => Value::Double(match word {
            "NaN" => f64::NAN,
            _ => word.parse().unwrap(),
        }),
        _ => Value::Int(word.parse().unwrap()),
    }
}

/// Words split at spaces outside quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for c in line.chars() {
        if quote == Some(c) {
            quote = None;
        } else if quote.is_none() && (c == '"' || c == '\'') {
            quote = Some(c);
        }
        if c == ' ' && quote.is_none() {
            words.push(String::new());
        } else if let Some(word) = words.last_mut() {
            word.push(c);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn print(value: &Value) -> Text {
    let mut text = Joined::default();
    text.value(value);
    text.finish()
}

fn shown(heap: &Heap, value: &Value) -> String {
    if let Value::Object(object) = value {
        return match &heap.get(*object).unwrap().body {
            Body::Array(Array::References(_, values)) => {
                let values: Vec<String> = values.iter().map(|value| shown(heap, value)).collect();
                format!("[{}]", values.join(","))
            }
            other => format!("{other:?}"),
        };
    }
    print(value).to_rust()
}

fn objects(heap: &mut Heap, values: Vec<Value>) -> Value {
    let object = RuntimeType::Class(ClassId(0));
    heap.allocate_array(
        ClassId(0),
        Array::References(Rc::new(object), values.into()),
    )
}

/// One line is `Class.method argument… => result`; a result `!Class: message` is an exception.
#[test]
fn natives_do_what_the_jdk_does() {
    let mut wrong = Vec::new();
    for line in include_str!("tests.txt").lines() {
        let Some((call, expected)) = line.split_once(" => ") else {
            assert!(line.is_empty() || line.starts_with('#'), "{line}");
            continue;
        };
        let words = words(call);
        let (class, name) = words[0].split_once('.').unwrap();
        let arguments: Vec<Value> = words[1..].iter().map(|word| read(word)).collect();
        let mut heap = Heap::default();
        let arguments = if name == "format0" {
            let values = arguments[1..].to_vec();
            let texts = values.iter().map(|v| match v {
                Value::Null => Value::Null,
                v => Value::String(Rc::new(print(v))),
            });
            let texts = texts.collect();
            vec![
                arguments[0].clone(),
                objects(&mut heap, values),
                objects(&mut heap, texts),
            ]
        } else {
            arguments
        };
        let native = find(&format!("java.lang.{class}"), name).expect(line);
        let result = native(
            &mut Context {
                heap: &mut heap,
                program: &Nothing,
            },
            &arguments,
        );
        let result = match result {
            Ok(value) => shown(&heap, &value),
            Err(thrown) => {
                let class = thrown.class.rsplit('.').next().unwrap();
                format!("!{class}: {}", thrown.message.unwrap_or_default())
            }
        };
        if result != expected {
            wrong.push(format!("{line}\n    gives {result}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
