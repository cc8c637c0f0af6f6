//! Code as it is usually written: indented by four, one call a line in long chains, spaces where Java has them.
//!
//! Only white space changes, never a token. Lines that the writer has broken stay broken where Java allows
//! it; what is left to decide is how far each is indented, which statements share a line (none), and
//! whether the calls of a chain stand under each other.
//!
//! The tree becomes a list of leaves with steps in between (`leaves.rs`), spaces are decided by
//! neighbours (`spaces.rs`), and the steps are walked once to place every leaf.

mod leaves;
mod spaces;

use crate::{Edit, Kind, Parse, Span, parse};
use leaves::{Break, Leaf, Leaves, Step};

/// How much further what continues a line stands to the right, in spaces.
const INDENT: usize = 4;
/// What would reach beyond this column is broken: chains, lists of arguments, blocks on one line.
const WIDTH: usize = 80;
/// So many calls behind the first make a chain of a statement long, wherever it ends.
const LONG_CHAIN: usize = 3;

/// The changes of white space that bring `text` into shape, in order; none if it has errors.
///
/// ```
/// let text = "marbles(\"-a|\").map( x->x+1 )\n.take(2) ;";
/// let edits = marblerun_syntax::format(text).unwrap();
/// assert_eq!(
///     marblerun_syntax::apply(text, &edits),
///     "marbles(\"-a|\")\n    .map(x -> x + 1)\n    .take(2);\n"
/// );
/// ```
pub fn format(text: &str) -> Option<Vec<Edit>> {
    let parse = parse(text);
    (!parse.has_errors()).then(|| format_parsed(&parse))
}

/// The text after changes that are in order and apart from each other.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut end = 0;
    for edit in edits {
        out.push_str(Span::new(end, edit.span.start).text(text));
        out.push_str(&edit.text);
        end = edit.span.end;
    }
    out.push_str(Span::new(end, text.len() as u32).text(text));
    out
}

fn format_parsed(parse: &Parse) -> Vec<Edit> {
    let leaves = Leaves::new(&parse.root, parse.text());
    let mut layout = Layout {
        leaves: &leaves,
        text: parse.text(),
        line_end: if parse.text().contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        },
        broken: vec![false; leaves.chains.len()],
        opened: vec![false; leaves.bodies.len()],
        listed: vec![false; leaves.lists.len()],
        frames: Vec::new(),
        entered: Vec::new(),
        aligned: None,
        indent: 0,
        column: 0,
        edits: Vec::new(),
    };
    for step in &leaves.steps {
        layout.take(*step);
    }
    layout.end();
    layout.edits
}

/// Where the walk is, and what it has decided.
struct Layout<'a> {
    leaves: &'a Leaves<'a>,
    text: &'a str,
    line_end: &'static str,
    /// Which chains have their calls under each other.
    broken: Vec<bool>,
    /// Which bodies that could be on one line are not.
    opened: Vec<bool>,
    /// Which lists have their arguments under each other.
    listed: Vec<bool>,
    /// From where lines inside of what is open are indented.
    frames: Vec<usize>,
    /// What opens behind the next leaf.
    entered: Vec<Step>,
    /// Where the next leaf stands if it begins a line, other than inside of what is open.
    aligned: Option<usize>,
    /// The indentation of the current line.
    indent: usize,
    /// Where the next character comes.
    column: usize,
    edits: Vec<Edit>,
}

impl Layout<'_> {
    fn take(&mut self, step: Step) {
        match step {
            Step::Leaf(index) => self.place(index),
            Step::Leave => _ = self.frames.pop(),
            Step::Close => self.aligned = self.frames.pop(),
            Step::Align => self.aligned = self.frames.last().copied(),
            Step::Unit
            | Step::Bracket
            | Step::List(_)
            | Step::Body(_)
            | Step::InnerBody(_)
            | Step::Chain(_) => self.entered.push(step),
        }
    }

    fn place(&mut self, index: usize) {
        let Some(leaf) = self.leaves.all.get(index) else {
            return;
        };
        let aligned = self.aligned.take();
        let space = if self.starts_line(index) {
            let inside = self.frames.last().map_or(0, |base| base + INDENT);
            self.indent = aligned.unwrap_or(inside);
            self.column = self.indent;
            let lines = if leaf.blank_before { 2 } else { 1 };
            let lines = if index == 0 { 0 } else { lines };
            format!("{}{:2$}", self.line_end.repeat(lines), "", self.indent)
        } else {
            self.column += usize::from(leaf.space_before);
            " ".repeat(usize::from(leaf.space_before))
        };
        self.put(leaf.gap, space);
        let entered = std::mem::take(&mut self.entered);
        for step in entered {
            self.enter(step, index);
        }
        self.pass(leaf);
    }

    /// Whether a leaf is the first of its line.
    fn starts_line(&self, index: usize) -> bool {
        let Some(leaf) = self.leaves.all.get(index) else {
            return false;
        };
        match leaf.line {
            Break::Always => true,
            Break::Never => false,
            Break::InBody(body) => self.opened.get(body).copied().unwrap_or_default(),
            Break::InChain(chain) => self.broken.get(chain).copied().unwrap_or_default(),
            Break::InList(list) => self.listed.get(list).copied().unwrap_or_default(),
        }
    }

    /// Opens what begins with the leaf that has just been placed.
    fn enter(&mut self, step: Step, leaf: usize) {
        let base = match step {
            Step::Body(body) => {
                self.decide_body(body, leaf);
                self.frames.last().copied().unwrap_or(self.indent)
            }
            Step::InnerBody(body) => {
                self.decide_body(body, leaf);
                self.indent
            }
            Step::List(list) => {
                if let (Some(last), Some(listed)) =
                    (self.leaves.lists.get(list), self.listed.get_mut(list))
                {
                    *listed = self.column + self.leaves.width(leaf, *last) > WIDTH;
                }
                self.indent
            }
            Step::Chain(chain) => {
                let deeper = self.decide_chain(chain, leaf);
                self.indent + deeper
            }
            _ => self.indent,
        };
        self.frames.push(base);
    }

    fn decide_body(&mut self, body: usize, leaf: usize) {
        if let (Some(known), Some(opened)) =
            (self.leaves.bodies.get(body), self.opened.get_mut(body))
        {
            *opened = !known.fits_line || self.column + self.leaves.width(leaf, known.last) > WIDTH;
        }
    }

    /// Says how much deeper than usual the calls of the chain stand.
    fn decide_chain(&mut self, chain: usize, leaf: usize) -> usize {
        let Some(known) = self.leaves.chains.get(chain) else {
            return 0;
        };
        let is_long = !known.is_inner && known.calls >= LONG_CHAIN;
        // What ends the statement counts as well.
        let is_wide = self.column + self.leaves.width(leaf, known.last) + 1 > WIDTH;
        if let Some(broken) = self.broken.get_mut(chain) {
            *broken = known.is_broken || is_long || is_wide;
        }
        // Under the arguments, calls would look like one of them.
        if known.is_one_of_several && !self.starts_line(leaf) {
            INDENT
        } else {
            0
        }
    }

    fn pass(&mut self, leaf: &Leaf) {
        let text = leaf.token.span.text(self.text);
        match text.rsplit_once('\n') {
            Some((_, last)) => self.column = last.chars().count(),
            None => self.column += text.chars().count(),
        }
    }

    fn put(&mut self, gap: Span, space: String) {
        if gap.text(self.text) != space {
            self.edits.push(Edit {
                span: gap,
                text: space,
            });
        }
    }

    /// A text ends with one line end.
    fn end(&mut self) {
        let start = self.leaves.all.last().map_or(0, |leaf| leaf.token.span.end);
        let end = if start == 0 { "" } else { self.line_end };
        self.put(Span::new(start, self.text.len() as u32), end.to_owned());
    }
}

/// Whether a token is a comment.
fn is_comment(kind: Kind) -> bool {
    matches!(kind, Kind::LineComment | Kind::BlockComment)
}
