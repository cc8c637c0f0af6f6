//! A call taken from an example and put into a program, where it makes sense.

use marblerun_lang::editor;
use marblerun_syntax::{Kind, LineIndex, Node, Span, parse};

use crate::problem::{Edit, TextPosition, TextRange};
use crate::program::SourceFile;

/// A change of a text, and what is selected after it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Insertion {
    /// The change.
    pub edit: Edit,
    /// What one would write anew first: the arguments of the call.
    pub selection: TextRange,
}

/// Puts the call of `method` that `example` shows into a program: behind the expression at a place if that
/// has such a method, else as a statement of its own. None if the example has no such call.
///
/// ```
/// use marblerun::{SourceFile, TextPosition, insert};
///
/// let program = [SourceFile::new("Main.java", "marbles(\"-a|\").take(1);")];
/// let example = "marbles(\"-b|\").map(x -> x + x);";
/// let found = insert(&program, TextPosition { file: 0, offset: 3 }, "map", example).unwrap();
/// assert_eq!((found.edit.range.start, found.edit.text.as_str()), (14, ".map(x -> x + x)"));
/// assert_eq!((found.selection.start, found.selection.end), (19, 29));
/// ```
pub fn insert(
    files: &[SourceFile],
    at: TextPosition,
    method: &str,
    example: &str,
) -> Option<Insertion> {
    let text = files.get(at.file as usize)?.text.as_str();
    let index = LineIndex::new(text);
    let call = Call::find(example, method)?;
    let offset = index.offset_from_utf16(text, at.offset);
    let root = parse(text).root;
    let behind = call
        .link
        .is_some()
        .then(|| receiver(files, at.file as usize, &root, offset, method))
        .flatten();
    let (at_byte, before, code, after) = match (behind, call.link) {
        (Some(end), Some(link)) => {
            let indent = indent_of_chain(text, &root, end);
            let line = indent.as_ref().map(|indent| format!("\n{indent}"));
            let inner = indent.unwrap_or_else(|| line_indent(text, end));
            let code = reindented(
                link.text(example),
                &line_indent(example, link.start),
                &inner,
            );
            (end, line.unwrap_or_default(), code, "")
        }
        _ => place_of_statement(text, &root, offset, &call, example),
    };
    let code_start = at_byte + before.len() as u32;
    let changed = format!("{}{before}{code}{after}", text.get(..at_byte as usize)?);
    let arguments =
        Call::find(&code, method).map_or(Span::at(code.len() as u32), |it| it.arguments);
    let changed_index = LineIndex::new(&changed);
    let place = |offset: u32| changed_index.utf16_from_offset(&changed, code_start + offset);
    let start = index.utf16_from_offset(text, at_byte);
    Some(Insertion {
        edit: Edit {
            range: TextRange {
                file: at.file,
                start,
                end: start,
            },
            text: format!("{before}{code}{after}"),
        },
        selection: TextRange {
            file: at.file,
            start: place(arguments.start),
            end: place(arguments.end),
        },
    })
}

/// A call in an example.
struct Call {
    /// From its dot on; none if it is not called on an object.
    link: Option<Span>,
    /// What is between its parentheses.
    arguments: Span,
    /// The whole expression it is part of.
    expression: Span,
    /// The statement it is part of.
    statement: Span,
}

impl Call {
    /// The first call of a method. A text that begins with a dot is the end of a chain.
    fn find(text: &str, method: &str) -> Option<Call> {
        let skipped = if text.starts_with('.') { "x" } else { "" };
        let whole = format!("{skipped}{text}");
        let root = parse(&whole).root;
        let shift = skipped.len() as u32;
        let moved = |span: Span| {
            Span::new(
                span.start.saturating_sub(shift),
                span.end.saturating_sub(shift),
            )
        };
        let is_call = |node: &&Node| {
            let name = node.token(Kind::Identifier);
            node.kind() == Kind::CallExpr && name.is_some_and(|it| it.span.text(&whole) == method)
        };
        let node = root.descendants().find(is_call)?;
        let list = node.node(Kind::ArgumentList)?.span();
        let on_object = node
            .nodes()
            .next()
            .is_some_and(|receiver| !is_class(receiver, &whole));
        let dot = node.token(Kind::Dot).filter(|_| on_object);
        let statement = root
            .nodes()
            .find(|it| it.span().touches(node.span().start))
            .map_or(node.span(), Node::span);
        let expression = path_to(&root, node.span().start)
            .into_iter()
            .filter(|it| is_expression(it.kind()) && it.span().touches(node.span().end))
            .map(Node::span)
            .next()
            .unwrap_or(node.span());
        Some(Call {
            link: dot.map(|dot| moved(Span::new(dot.span.start, node.span().end))),
            arguments: moved(Span::new(list.start + 1, list.end.saturating_sub(1))),
            expression: moved(expression),
            statement: moved(statement),
        })
    }
}

/// Where an expression ends that has the place in it and a method of that name.
fn receiver(
    files: &[SourceFile],
    file: usize,
    root: &Node,
    offset: u32,
    method: &str,
) -> Option<u32> {
    let text = files.get(file)?.text.as_str();
    let offset = near_code(text, root, offset);
    let path = path_to(root, offset);
    let ends = path
        .iter()
        .rev()
        .filter(|node| is_expression(node.kind()))
        .map(|node| node.span().end);
    let has_method = |end: &u32| {
        let (Some(before), Some(after)) = (text.get(..*end as usize), text.get(*end as usize..))
        else {
            return false;
        };
        let dotted = format!("{before}.{after}");
        let texts = files.iter().enumerate();
        let texts: Vec<&str> = texts
            .map(|(index, it)| {
                if index == file {
                    dotted.as_str()
                } else {
                    it.text.as_str()
                }
            })
            .collect();
        let found = editor::completions(&texts, file, end + 1);
        found.is_some_and(|found| {
            let is_method = |item: &editor::Completion| {
                item.kind == editor::CompletionKind::Method && item.name == method
            };
            found.items.iter().any(is_method)
        })
    };
    let mut ends: Vec<u32> = ends.collect();
    ends.dedup();
    ends.into_iter().find(has_method)
}

/// A place within white space belongs to the call that begins its line, or else to what stands before it.
fn near_code(text: &str, root: &Node, offset: u32) -> u32 {
    let mut before = None;
    for leaf in root.leaves().filter(|leaf| !leaf.kind.is_trivia()) {
        if leaf.span.end > offset || (leaf.span.end == offset && leaf.kind != Kind::Semicolon) {
            let is_on_line = !Span::new(offset, leaf.span.start).text(text).contains('\n');
            return match leaf.kind {
                Kind::Dot if leaf.span.start > offset && is_on_line => leaf.span.end,
                _ if leaf.span.start <= offset => offset,
                _ => before.unwrap_or(offset),
            };
        }
        let is_on_line = !Span::new(leaf.span.end, offset).text(text).contains('\n');
        before = match leaf.kind {
            Kind::Semicolon if is_on_line => Some(leaf.span.start),
            Kind::Semicolon | Kind::LBrace | Kind::RBrace => None,
            _ => Some(leaf.span.end),
        };
    }
    before.unwrap_or(offset)
}

/// Where a statement with the example's expression goes, and what stands around it there.
fn place_of_statement(
    text: &str,
    root: &Node,
    offset: u32,
    call: &Call,
    example: &str,
) -> (u32, String, String, &'static str) {
    let expression = call.expression.text(example);
    // Where an argument or a value is missing, that is what is wanted.
    let code = text.get(..offset as usize).unwrap_or_default();
    let last = code.trim_end().chars().next_back();
    let next = text.get(offset as usize..).unwrap_or_default();
    let next = next.trim_start().chars().next();
    let is_missing = matches!(last, Some('(' | ',' | '=' | '>'))
        && matches!(next, None | Some(')' | ',' | ';'))
        || code.trim_end().ends_with("return");
    if is_missing {
        return (offset, String::new(), expression.to_owned(), "");
    }
    let statement = path_to(root, offset)
        .into_iter()
        .rev()
        .find(|node| is_statement(node))
        .map(Node::span);
    let code = call.statement.text(example);
    let semicolon = if code.ends_with([';', '}']) { "" } else { ";" };
    match statement {
        Some(span) => {
            let indent = line_indent(text, span.start);
            let is_ended = span.text(text).ends_with([';', '}']);
            let before = format!("{}\n{indent}", if is_ended { "" } else { ";" });
            (span.end, before, reindented(code, "", &indent), semicolon)
        }
        None => {
            let line = text.get(..offset as usize).unwrap_or_default();
            let line = line.rsplit('\n').next().unwrap_or_default();
            let indent = if line.trim().is_empty() { line } else { "" };
            let before = if line.trim().is_empty() { "" } else { "\n" };
            let code = reindented(code, "", indent);
            (offset, before.to_owned(), code, semicolon)
        }
    }
}

/// The nodes around a place, outermost first.
fn path_to(root: &Node, offset: u32) -> Vec<&Node> {
    let mut path = Vec::new();
    let mut node = Some(root);
    while let Some(here) = node {
        path.push(here);
        node = here.nodes().find(|child| child.span().touches(offset));
    }
    path
}

/// The indentation of the calls around a place, if they have lines of their own.
fn indent_of_chain(text: &str, root: &Node, end: u32) -> Option<String> {
    let calls = root.descendants().filter(|node| {
        let receiver = node.nodes().next().map(Node::span);
        node.kind() == Kind::CallExpr
            && (node.span().end == end || receiver.is_some_and(|it| it.end == end))
    });
    let dots = calls.filter_map(|call| call.token(Kind::Dot));
    let is_first = |dot: &u32| {
        let line = text.get(..*dot as usize).unwrap_or_default();
        line.rsplit('\n')
            .next()
            .is_some_and(|it| it.trim().is_empty())
    };
    dots.map(|dot| dot.span.start)
        .find(is_first)
        .map(|dot| line_indent(text, dot))
}

/// The white space at the beginning of the line of a place.
fn line_indent(text: &str, offset: u32) -> String {
    let before = text.get(..offset as usize).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = text.get(start..).unwrap_or_default();
    line.chars()
        .take_while(|c| matches!(c, ' ' | '\t'))
        .collect()
}

/// The same lines, from one indentation to another.
fn reindented(code: &str, from: &str, to: &str) -> String {
    let mut lines = code.lines();
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push('\n');
        out.push_str(to);
        out.push_str(line.strip_prefix(from).unwrap_or_else(|| line.trim_start()));
    }
    out
}

fn is_class(node: &Node, text: &str) -> bool {
    let name = node.span().text(text);
    node.kind() == Kind::NameExpr && name.starts_with(|c: char| c.is_uppercase())
}

fn is_statement(node: &Node) -> bool {
    matches!(
        node.kind(),
        Kind::ExprStmt | Kind::LocalVariable | Kind::ReturnStmt | Kind::ThrowStmt
    )
}

fn is_expression(kind: Kind) -> bool {
    use Kind::*;
    matches!(
        kind,
        CallExpr | NameExpr | FieldAccess | IndexExpr | NewExpr | ParenExpr | ThisExpr | Literal
    )
}
