//! Reading declarations such as `Flux<R> map(Function<T, R>)`.

use crate::types::Type;

/// A method as it would be declared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Declaration {
    pub(crate) result: Type,
    pub(crate) name: &'static str,
    pub(crate) parameters: Vec<Type>,
}

impl Declaration {
    /// Reads a declaration; [`Library`](super::Library) says how they are written.
    pub(crate) fn read(text: &'static str) -> Declaration {
        let (head, parameters) = text.split_once('(').unwrap_or((text, ")"));
        let (result, name) = head.rsplit_once(' ').unwrap_or(("void", head));
        let parameters = parameters.trim_end_matches(')');
        let parameters = split_at_top(parameters).map(read_type).collect();
        Declaration {
            result: read_type(result),
            name,
            parameters,
        }
    }
}

fn read_type(text: &str) -> Type {
    let text = text.trim();
    if let Some((name, arguments)) = text.split_once('<') {
        let arguments = arguments.strip_suffix('>').unwrap_or(arguments);
        return Type::Class(
            name.to_owned(),
            split_at_top(arguments).map(read_type).collect(),
        );
    }
    match text {
        "void" => Type::Void,
        "boolean" => Type::Boolean,
        "int" => Type::Int,
        "long" => Type::Long,
        _ if text.len() == 1 => Type::Variable(text.to_owned()),
        _ => Type::class(text),
    }
}

/// The parts of a list, split at commas outside of `<…>`.
fn split_at_top(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    list.split(move |c| {
        depth += i32::from(c == '<') - i32::from(c == '>');
        c == ',' && depth == 0
    })
    .filter(|part| !part.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_generic_declarations() {
        let declaration = Declaration::read("Flux<R> map(Function<T, R>, long)");
        assert_eq!(declaration.name, "map");
        assert_eq!(declaration.result.to_string(), "Flux<R>");
        let parameters: Vec<String> = declaration
            .parameters
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(parameters, ["Function<T, R>", "long"]);
        assert_eq!(declaration.parameters[1], Type::Long);
        assert!(Declaration::read("void println()").parameters.is_empty());
    }
}
