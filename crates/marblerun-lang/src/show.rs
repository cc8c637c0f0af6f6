//! Values as a trace shows them.

use std::rc::Rc;

use marblerun_vm::heap::Body;
use marblerun_vm::value::Value;

use crate::publisher::PublisherObject;
use crate::runtime::Runtime;

/// `String.valueOf`; publishers as `Flux`, `Mono` or `GroupedFlux`, lambdas as `lambda`, the number
/// of an object after its `@` left out.
pub(crate) fn show(runtime: &Rc<Runtime>, value: &Value) -> String {
    if let Value::Object(at) = value {
        let machine = runtime.machine.borrow();
        if let Some(object) = machine.heap().get(*at) {
            match &object.body {
                Body::Lambda(..) => return "lambda".to_owned(),
                Body::Host(host) => {
                    if let Some(publisher) = host.as_any().downcast_ref::<PublisherObject>() {
                        return publisher.kind.name().to_owned();
                    }
                }
                _ => {}
            }
        }
    }
    let text = runtime.call_static("java.lang.String", "valueOf", vec![value.clone()]);
    match text {
        Ok(Value::String(text)) => without_numbers(&text.to_rust()),
        _ => "?".to_owned(),
    }
}

/// Identity hash codes differ from run to run elsewhere: `Task@1b2c3d` is shown as `Task@`.
fn without_numbers(text: &str) -> String {
    if !text.contains('@') {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('@') {
        out.push_str(before);
        out.push('@');
        let hash =
            after.trim_start_matches(|c: char| c.is_ascii_digit() || ('a'..='f').contains(&c));
        let follows_name = before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        rest = if follows_name { hash } else { after };
    }
    out + rest
}
