//! The tree as a list: its leaves, and between them what opens and closes.

use super::{is_comment, spaces};
use crate::{Element, Kind, Node, Span, Token};

/// One thing to do on the way through a text.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    /// The leaf of that number.
    Leaf(usize),
    /// With the next leaf a statement or a member begins: what it continues on is indented.
    Unit,
    /// The next leaf is a bracket.
    Bracket,
    /// The next leaf is the bracket of several arguments.
    List(usize),
    /// The next leaf is the brace of a statement or declaration, whose first line counts.
    Body(usize),
    /// The next leaf is a brace within an expression: the line it stands on counts.
    InnerBody(usize),
    /// With the next leaf a chain of calls begins.
    Chain(usize),
    /// Statement, member or chain is over.
    Leave,
    /// The next leaf is the bracket at the end.
    Close,
    /// The next leaf stands under the first of its statement.
    Align,
}

/// Whether a leaf begins a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Break {
    Never,
    Always,
    /// If that body is not on one line.
    InBody(usize),
    /// If the calls of that chain stand under each other.
    InChain(usize),
    /// If the arguments of that list stand under each other.
    InList(usize),
}

/// A token or a comment.
#[derive(Debug)]
pub(super) struct Leaf {
    pub(super) token: Token,
    /// The kind of the node it belongs to, and of the one above.
    pub(super) parent: Kind,
    pub(super) above: Kind,
    /// The white space before it.
    pub(super) gap: Span,
    pub(super) line: Break,
    pub(super) space_before: bool,
    pub(super) blank_before: bool,
}

/// What stands between braces.
#[derive(Debug)]
pub(super) struct Body {
    /// Whether it may be on one line: the writer put it there, and there is little in it.
    pub(super) fits_line: bool,
    pub(super) last: usize,
}

/// Calls upon calls.
#[derive(Debug)]
pub(super) struct Chain {
    pub(super) last: usize,
    /// How many calls can have a line of their own.
    pub(super) calls: usize,
    /// Whether the writer gave one a line of its own.
    pub(super) is_broken: bool,
    /// Whether it is within an argument.
    pub(super) is_inner: bool,
    /// Whether it is an argument beside others.
    pub(super) is_one_of_several: bool,
}

/// A text as a list.
#[derive(Debug)]
pub(super) struct Leaves<'a> {
    text: &'a str,
    pub(super) all: Vec<Leaf>,
    pub(super) steps: Vec<Step>,
    pub(super) bodies: Vec<Body>,
    pub(super) chains: Vec<Chain>,
    /// The last leaf of each list of several arguments.
    pub(super) lists: Vec<usize>,
    /// What the next leaf that is no comment does, whatever its neighbours are.
    forced: Option<Break>,
    /// How many lists of arguments are open.
    depth: usize,
}

/// Where in the tree a node is.
#[derive(Clone, Copy)]
struct Place {
    parent: Kind,
    /// The chain that it begins.
    chain: Option<usize>,
    /// Whether it is an argument beside others, or a branch beside others.
    is_one_of_several: bool,
}

impl<'a> Leaves<'a> {
    pub(super) fn new(root: &Node, text: &'a str) -> Self {
        let mut leaves = Self {
            text,
            all: Vec::new(),
            steps: Vec::new(),
            bodies: Vec::new(),
            chains: Vec::new(),
            lists: Vec::new(),
            forced: None,
            depth: 0,
        };
        leaves.walk(
            root,
            Place {
                parent: Kind::Program,
                chain: None,
                is_one_of_several: false,
            },
        );
        leaves
    }

    /// How wide leaves are on one line, up to where the writer broke it; the first does not count.
    pub(super) fn width(&self, first: usize, last: usize) -> usize {
        let mut width = 0;
        for (index, leaf) in self.all.iter().enumerate().take(last + 1).skip(first) {
            let is_broken = match leaf.line {
                Break::Always => true,
                Break::InChain(chain) => {
                    self.chains.get(chain).is_some_and(|chain| chain.is_broken)
                }
                Break::InBody(body) => self.bodies.get(body).is_some_and(|body| !body.fits_line),
                Break::Never | Break::InList(_) => false,
            };
            if index > first && is_broken {
                break;
            }
            let text = leaf.token.span.text(self.text);
            width += usize::from(index > first && leaf.space_before);
            let line = text.lines().next().unwrap_or_default();
            width += line.chars().count();
            if line.len() < text.len() {
                break;
            }
        }
        width
    }

    fn walk(&mut self, node: &Node, place: Place) {
        let kind = node.kind();
        let chain = place.chain.or_else(|| self.chain_from(node, place));
        let starts_chain = place.chain.is_none() && chain.is_some();
        match kind {
            Kind::Block | Kind::ClassBody | Kind::SwitchBody => self.body(node, place),
            Kind::SwitchCase => self.case(node, place),
            _ => {
                let is_several = match kind {
                    Kind::ArgumentList => node.nodes().nth(1).is_some(),
                    _ => is_branched(node),
                };
                let list = (is_several && kind == Kind::ArgumentList).then(|| {
                    self.lists.push(0);
                    self.lists.len() - 1
                });
                self.depth += usize::from(kind == Kind::ArgumentList);
                for (index, child) in node.children().iter().enumerate() {
                    match child {
                        Element::Token(token) => {
                            if let Some(list) = list.filter(|_| token.kind == Kind::LParen) {
                                self.steps.push(Step::List(list));
                                self.leaf(*token, kind, place.parent);
                            } else {
                                self.token(*token, node, place, chain);
                            }
                        }
                        Element::Node(child) => {
                            let below = Place {
                                parent: kind,
                                chain: chain.filter(|_| index == 0 && is_link(kind)),
                                is_one_of_several: is_several,
                            };
                            let is_unit = kind == Kind::Program || is_statement(child.kind());
                            if kind == Kind::Program && self.has_code() {
                                self.forced = Some(Break::Always);
                            } else if let Some(list) = list {
                                self.argument(list);
                            }
                            self.child(child, below, is_unit);
                        }
                    }
                }
                self.depth -= usize::from(kind == Kind::ArgumentList);
                let last = self.all.len().saturating_sub(1);
                if let Some(end) = list.and_then(|list| self.lists.get_mut(list)) {
                    *end = last;
                }
            }
        }
        if let Some(chain) = chain.filter(|_| starts_chain) {
            let last = self.all.len().saturating_sub(1);
            if let Some(chain) = self.chains.get_mut(chain) {
                chain.last = last;
            }
            self.steps.push(Step::Leave);
        }
    }

    /// An argument beside others begins: on a line of its own if the list has lines, or the writer gave it one.
    fn argument(&mut self, list: usize) {
        self.forced = Some(Break::InList(list));
    }

    fn child(&mut self, node: &Node, place: Place, is_unit: bool) {
        if is_unit {
            self.steps.push(Step::Unit);
        }
        self.walk(node, place);
        if is_unit {
            self.steps.push(Step::Leave);
        }
    }

    /// The chain that begins with this node, if one does.
    fn chain_from(&mut self, node: &Node, place: Place) -> Option<usize> {
        let is_chain = is_link(node.kind()) && node.token(Kind::Dot).is_some();
        is_chain.then(|| {
            self.chains.push(Chain {
                last: 0,
                calls: 0,
                is_broken: false,
                is_inner: self.depth > 0,
                is_one_of_several: place.is_one_of_several,
            });
            self.steps.push(Step::Chain(self.chains.len() - 1));
            self.chains.len() - 1
        })
    }

    /// Braces with what is listed between them.
    fn body(&mut self, node: &Node, place: Place) {
        let number = self.bodies.len();
        self.bodies.push(Body {
            fits_line: fits_line(node, self.text) && !place.is_one_of_several,
            last: 0,
        });
        let is_inner = matches!(
            place.parent,
            Kind::LambdaExpr | Kind::NewExpr | Kind::SwitchExpr
        );
        // What is declared inside of an argument is not inside of it.
        let depth = std::mem::take(&mut self.depth);
        let mut n_items = 0;
        for child in node.children() {
            match child {
                Element::Token(token) if token.kind == Kind::LBrace => {
                    self.steps.push(if is_inner {
                        Step::InnerBody(number)
                    } else {
                        Step::Body(number)
                    });
                    self.leaf(*token, node.kind(), place.parent);
                }
                Element::Token(token) if token.kind == Kind::RBrace => {
                    self.steps.push(Step::Close);
                    let is_empty = self.last_code() == Some(Kind::LBrace);
                    self.forced = (!is_empty).then_some(Break::InBody(number));
                    self.leaf(*token, node.kind(), place.parent);
                }
                Element::Token(token) => self.leaf(*token, node.kind(), place.parent),
                Element::Node(item) => {
                    let is_next_constant = item.kind() == Kind::EnumConstant && n_items > 0;
                    if item.kind() != Kind::EmptyStmt && !is_next_constant {
                        self.forced = Some(Break::InBody(number));
                    }
                    n_items += 1;
                    let below = Place {
                        parent: node.kind(),
                        chain: None,
                        is_one_of_several: false,
                    };
                    self.child(item, below, true);
                }
            }
        }
        self.depth = depth;
        let last = self.all.len().saturating_sub(1);
        if let Some(body) = self.bodies.get_mut(number) {
            body.last = last;
        }
    }

    /// A case with one statement may have it on its line.
    fn case(&mut self, node: &Node, place: Place) {
        let statements = node.nodes().filter(|it| it.kind() != Kind::SwitchLabel);
        let is_list = node.token(Kind::Colon).is_some() && statements.count() > 1;
        for child in node.children() {
            match child {
                Element::Token(token) => self.leaf(*token, node.kind(), place.parent),
                Element::Node(child) => {
                    let is_unit = child.kind() != Kind::SwitchLabel;
                    if is_unit && is_list && child.kind() != Kind::EmptyStmt {
                        self.forced = Some(Break::Always);
                    }
                    let below = Place {
                        parent: node.kind(),
                        chain: None,
                        is_one_of_several: false,
                    };
                    self.child(child, below, is_unit);
                }
            }
        }
    }

    fn token(&mut self, token: Token, node: &Node, place: Place, chain: Option<usize>) {
        use Kind::{ElseKw, LBrace, LBracket, LParen, RBrace, RBracket, RParen, WhileKw};
        match token.kind {
            LParen | LBracket | LBrace => self.steps.push(Step::Bracket),
            RParen | RBracket | RBrace => self.steps.push(Step::Close),
            ElseKw => {
                self.steps.push(Step::Align);
                // Behind a branch without braces.
                if self.last_code() != Some(RBrace) {
                    self.forced = Some(Break::Always);
                }
            }
            WhileKw if node.kind() == Kind::DoWhileStmt => self.steps.push(Step::Align),
            Kind::CatchKw | Kind::FinallyKw => self.steps.push(Step::Align),
            // What follows an annotation on a line of its own is no continuation of it.
            kind if !kind.is_trivia() && self.is_behind_annotation() => {
                self.steps.push(Step::Align);
            }
            _ => {}
        }
        let is_call = token.kind == Kind::Dot && node.kind() == Kind::CallExpr;
        match chain.filter(|_| is_call) {
            Some(chain) => self.call(token, node, place, chain),
            None => self.leaf(token, node.kind(), place.parent),
        }
    }

    /// The dot of a call.
    fn call(&mut self, dot: Token, node: &Node, place: Place, number: usize) {
        let end = self.all.last().map_or(0, |leaf| leaf.token.span.end);
        let is_broken = Span::new(end, dot.span.start)
            .text(self.text)
            .contains('\n')
            || self.last_kind() == Some(Kind::LineComment);
        let is_behind_name = node.nodes().next().is_some_and(is_name);
        if let Some(chain) = self.chains.get_mut(number) {
            chain.calls += usize::from(!is_behind_name);
            chain.is_broken |= is_broken;
        }
        self.forced = match (is_behind_name, is_broken) {
            (false, _) => Some(Break::InChain(number)),
            (true, true) => Some(Break::Always),
            (true, false) => None,
        };
        self.leaf(dot, node.kind(), place.parent);
    }

    fn leaf(&mut self, token: Token, parent: Kind, above: Kind) {
        if token.kind == Kind::Whitespace {
            return;
        }
        let end = self.all.last().map_or(0, |leaf| leaf.token.span.end);
        let gap = Span::new(end, token.span.start);
        let mut leaf = Leaf {
            token,
            parent,
            above,
            gap,
            line: Break::Never,
            space_before: false,
            blank_before: false,
        };
        let n_lines = gap.text(self.text).matches('\n').count();
        let is_note = is_comment(token.kind);
        match self.all.last() {
            None => leaf.line = Break::Always,
            Some(before) => {
                leaf.space_before = is_note || spaces::is_between(before, &leaf);
                let is_beside_note = before.token.kind == Kind::BlockComment && n_lines == 0;
                let forced = self.forced.filter(|_| !is_note && !is_beside_note);
                let forced = match forced {
                    Some(Break::InList(_)) if n_lines > 0 => Some(Break::Always),
                    forced => forced,
                };
                leaf.line = match forced {
                    _ if before.token.kind == Kind::LineComment => Break::Always,
                    Some(forced) => forced,
                    None if n_lines == 0 => Break::Never,
                    None if is_note || is_comment(before.token.kind) => Break::Always,
                    None if spaces::may_break(before, &leaf) => Break::Always,
                    None => Break::Never,
                };
                let is_inside =
                    before.token.kind == Kind::LBrace || leaf.token.kind == Kind::RBrace;
                let is_list = is_note
                    || is_comment(before.token.kind)
                    || matches!(self.forced, Some(Break::Always | Break::InBody(_)));
                leaf.blank_before = n_lines > 1 && !is_inside && is_list;
            }
        }
        if !is_note {
            self.forced = None;
        }
        self.steps.push(Step::Leaf(self.all.len()));
        self.all.push(leaf);
    }

    fn has_code(&self) -> bool {
        self.all.iter().any(|leaf| !is_comment(leaf.token.kind))
    }

    fn last_kind(&self) -> Option<Kind> {
        self.all.last().map(|leaf| leaf.token.kind)
    }

    /// The last leaf, if it is no comment.
    fn last_code(&self) -> Option<Kind> {
        self.last_kind().filter(|kind| !is_comment(*kind))
    }

    fn is_behind_annotation(&self) -> bool {
        self.all.last().is_some_and(|leaf| {
            let is_end = matches!(leaf.token.kind, Kind::Identifier | Kind::RParen);
            leaf.parent == Kind::Annotation && is_end
        })
    }
}

/// Whether calls upon calls go on with it.
fn is_link(kind: Kind) -> bool {
    matches!(kind, Kind::CallExpr | Kind::FieldAccess | Kind::IndexExpr)
}

/// What keeps its first call on its line: `Flux.just(a)`.
fn is_name(node: &Node) -> bool {
    match node.kind() {
        Kind::NameExpr | Kind::ThisExpr | Kind::SuperExpr | Kind::Literal => true,
        Kind::FieldAccess => node.nodes().next().is_some_and(is_name),
        _ => false,
    }
}

/// Whether braces that the writer put on one line have so little between them that they may stay there.
fn fits_line(node: &Node, text: &str) -> bool {
    let is_small = |body: &Node| {
        let items = body.nodes();
        let mut others = items.filter(|item| item.kind() != Kind::EnumConstant);
        others.next().is_none() || (body.nodes().count() == 1 && body.kind() != Kind::SwitchBody)
    };
    let is_body = |node: &&Node| {
        matches!(
            node.kind(),
            Kind::Block | Kind::ClassBody | Kind::SwitchBody
        )
    };
    let is_line = !node.span().text(text).contains('\n');
    is_line
        && !node.descendants().any(is_branched)
        && node.descendants().filter(is_body).all(is_small)
}

/// Whether a statement has several branches.
fn is_branched(node: &Node) -> bool {
    match node.kind() {
        Kind::TryStmt | Kind::CatchClause | Kind::FinallyClause => true,
        Kind::IfStmt => node.token(Kind::ElseKw).is_some(),
        _ => false,
    }
}

fn is_statement(kind: Kind) -> bool {
    use Kind::*;
    matches!(
        kind,
        AssertStmt
            | BreakStmt
            | ContinueStmt
            | DoWhileStmt
            | ExprStmt
            | ForEachStmt
            | ForStmt
            | IfStmt
            | LabeledStmt
            | LocalVariable
            | ReturnStmt
            | SwitchStmt
            | SynchronizedStmt
            | ThrowStmt
            | TryStmt
            | WhileStmt
            | YieldStmt
    )
}
