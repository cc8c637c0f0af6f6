//! The machine that the grammar drives: a cursor over tokens and a stack of finished elements.
//!
//! The shape (wrap what was eaten since a marker into a node) is typst's; the idea that only the
//! root begins or ends with trivia is rust-analyzer's.

mod lookahead;

use crate::{Diagnostic, Element, Kind, Node, Span, Token, diagnostics, lexer::Lexed};

/// How deep statements, expressions, types and bodies may stand in each other.
///
/// Tuned to the stack: a level costs the parser up to about 3 KB in an unoptimised build, and
/// threads of tests have 2 MB.
const MAX_NESTING: u32 = 100;

/// How high a tree may grow by wrapping what is already there, as `a.b().c()` and `a + b + c` do.
///
/// Tuned to whoever walks the tree recursively on the 1 MB stack of a browser.
const MAX_CHAIN: u32 = 250;

/// A place in the stack of elements where a node may begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marker(usize);

/// A token that the grammar sees.
#[derive(Clone, Copy, Debug)]
struct Seen {
    kind: Kind,
    /// Its index among all tokens.
    index: usize,
    /// Its partner among the seen tokens, if it is a bracket that has one.
    partner: Option<usize>,
    /// Whether a line ends between the token before and this one.
    is_on_new_line: bool,
    /// Whether characters that are no Java stand directly before, on the same line.
    is_after_unknown: bool,
    /// Whether what stands directly before lacks its end.
    is_after_unclosed: bool,
}

/// The state of one parse.
///
/// `elements` and the tokens from `n_taken` on are always the whole text, trivia only if it is kept.
pub(crate) struct Parser<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    /// Whether trivia becomes part of the tree.
    keeps_trivia: bool,
    seen: Vec<Seen>,
    /// Whether the lexer complained about what stands at the end.
    ends_with_junk: bool,
    /// The next seen token.
    position: usize,
    /// How many tokens are in `elements`.
    n_taken: usize,
    /// What is parsed, each with the height of its tree.
    elements: Vec<(Element, u32)>,
    diagnostics: Vec<Diagnostic>,
    nesting: u32,
    /// Whether a problem was reported since the grammar last knew where it is.
    is_lost: bool,
    /// Whether the end of the text was reported to come too early, or not to be read.
    is_ended: bool,
    /// How many argument lists are open.
    pub(crate) n_open_arguments: u32,
    /// Whether a member among statements was reported; the next are the same mistake.
    pub(crate) has_member_in_block: bool,
    /// Whether `a ->` ends a label instead of beginning a lambda.
    pub(crate) is_in_label: bool,
}

/// Begin and end.
impl<'a> Parser<'a> {
    pub(crate) fn new(text: &'a str, lexed: Lexed, keeps_trivia: bool) -> Self {
        let (seen, ends_with_junk) = lookahead::seen(text, &lexed);
        Self {
            text,
            tokens: lexed.tokens,
            keeps_trivia,
            seen,
            ends_with_junk,
            position: 0,
            n_taken: 0,
            elements: Vec::new(),
            diagnostics: lexed.diagnostics,
            nesting: 0,
            is_lost: false,
            is_ended: false,
            n_open_arguments: 0,
            has_member_in_block: false,
            is_in_label: false,
        }
    }

    /// The tree and what is wrong, in the order of the text.
    pub(crate) fn finish(mut self) -> (Node, Vec<Diagnostic>) {
        self.take_trivia();
        let span = Span::new(0, self.text.len() as u32);
        let children = self
            .elements
            .into_iter()
            .map(|(element, _)| element)
            .collect();
        self.diagnostics.sort_by_key(|diagnostic| diagnostic.span);
        (Node::new(Kind::Program, span, children), self.diagnostics)
    }
}

/// What is next.
impl<'a> Parser<'a> {
    pub(crate) fn kind(&self) -> Kind {
        self.kind_at(self.position)
    }

    pub(crate) fn nth(&self, n: usize) -> Kind {
        self.kind_at(self.position + n)
    }

    pub(crate) fn at(&self, kind: Kind) -> bool {
        self.kind() == kind
    }

    pub(crate) fn at_end(&self) -> bool {
        self.at(Kind::EndOfText)
    }

    pub(crate) fn at_any(&self, kinds: &[Kind]) -> bool {
        kinds.contains(&self.kind())
    }

    /// Whether the next token is this contextual keyword.
    pub(crate) fn at_word(&self, word: &str) -> bool {
        self.nth_text(0) == word
    }

    pub(crate) fn nth_text(&self, n: usize) -> &'a str {
        self.span_at(self.position + n).text(self.text)
    }

    /// Where the next token is; at the end of the text, the empty span there.
    pub(crate) fn span(&self) -> Span {
        self.span_at(self.position)
    }

    /// Where the next `n` tokens are.
    pub(crate) fn span_of(&self, n: usize) -> Span {
        self.span()
            .cover(self.span_at(self.position + n.saturating_sub(1)))
    }

    /// Whether nothing is between the token at `n` and the one after it.
    pub(crate) fn touches(&self, n: usize) -> bool {
        self.span_at(self.position + n).end == self.span_at(self.position + n + 1).start
    }

    /// The empty span after the token that was eaten last.
    pub(crate) fn end_of_last(&self) -> Span {
        Span::at(
            self.position
                .checked_sub(1)
                .map_or(0, |last| self.span_at(last).end),
        )
    }

    pub(crate) fn last_kind(&self) -> Kind {
        self.nth_last_kind(1)
    }

    /// The kind of the token that was eaten `n` tokens ago, the last being 1.
    pub(crate) fn nth_last_kind(&self, n: usize) -> Kind {
        self.position
            .checked_sub(n)
            .map_or(Kind::EndOfText, |last| self.kind_at(last))
    }

    /// Whether the next token is the first on its line, or there is none.
    pub(crate) fn is_on_new_line(&self) -> bool {
        self.seen
            .get(self.position)
            .is_none_or(|seen| seen.is_on_new_line)
    }

    /// Whether the lexer complained about what stands directly before the next token.
    pub(crate) fn is_after_junk(&self) -> bool {
        self.seen
            .get(self.position)
            .map_or(self.ends_with_junk, |seen| {
                seen.is_after_unknown || seen.is_after_unclosed
            })
    }

    /// The partner of the next token, if that is a bracket that has one, as a distance.
    pub(crate) fn partner(&self) -> Option<usize> {
        let partner = self.seen.get(self.position)?.partner?;
        partner.checked_sub(self.position)
    }

    fn kind_at(&self, position: usize) -> Kind {
        self.seen
            .get(position)
            .map_or(Kind::EndOfText, |seen| seen.kind)
    }

    fn span_at(&self, position: usize) -> Span {
        let token = self
            .seen
            .get(position)
            .and_then(|seen| self.tokens.get(seen.index));
        token.map_or(Span::at(self.text.len() as u32), |token| token.span)
    }
}

/// Eat.
impl Parser<'_> {
    pub(crate) fn bump(&mut self) {
        let Some(seen) = self.seen.get(self.position) else {
            return;
        };
        self.take_until(seen.index + 1);
        self.position += 1;
    }

    /// Eats `n` tokens, which touch, as one of another kind.
    pub(crate) fn bump_joined(&mut self, kind: Kind, n: usize) {
        self.take_trivia();
        let start = self.span().start;
        self.position += n;
        self.n_taken += n;
        let token = Token {
            kind,
            span: Span::new(start, self.end_of_last().start),
        };
        self.elements.push((Element::Token(token), 0));
    }

    pub(crate) fn eat(&mut self, kind: Kind) -> bool {
        let is_next = self.at(kind);
        if is_next {
            self.bump();
        }
        is_next
    }

    /// Eats the next token into an error node.
    pub(crate) fn bump_error(&mut self) {
        let m = self.start();
        self.bump();
        self.complete(m, Kind::Error);
    }

    fn take_trivia(&mut self) {
        let next = self
            .seen
            .get(self.position)
            .map_or(self.tokens.len(), |seen| seen.index);
        self.take_until(next);
    }

    fn take_until(&mut self, end: usize) {
        let taken = self.tokens.get(self.n_taken..end).unwrap_or_default();
        let kept = taken
            .iter()
            .filter(|token| self.keeps_trivia || !token.kind.is_trivia());
        self.elements
            .extend(kept.map(|token| (Element::Token(*token), 0)));
        self.n_taken = self.n_taken.max(end);
    }
}

/// Build.
impl Parser<'_> {
    /// A node may begin at the next token.
    pub(crate) fn start(&mut self) -> Marker {
        self.take_trivia();
        Marker(self.elements.len())
    }

    /// All that was eaten since `m` is a node; the marker then stands for the node, so that it can
    /// be wrapped again.
    pub(crate) fn complete(&mut self, m: Marker, kind: Kind) {
        let tail = self.elements.get(m.0..).unwrap_or_default();
        let n_trailing = tail
            .iter()
            .rev()
            .take_while(|(e, _)| is_skipped(e.kind()))
            .count();
        let end = (self.elements.len() - n_trailing).max(m.0);
        let trailing = self.elements.split_off(end);
        let mut height = 0;
        let children: Vec<Element> = self
            .elements
            .drain(m.0.min(end)..)
            .map(|(element, below)| {
                height = height.max(below + 1);
                element
            })
            .collect();
        let span = match (children.first(), children.last()) {
            (Some(first), Some(last)) => first.span().cover(last.span()),
            _ => Span::at(self.end_of_elements(&trailing)),
        };
        self.elements
            .push((Element::Node(Node::new(kind, span, children)), height));
        self.elements.extend(trailing);
    }

    /// Where the elements end that `trailing` was split off from.
    fn end_of_elements(&self, trailing: &[(Element, u32)]) -> u32 {
        let next = self.tokens.get(self.n_taken).map(|token| token.span);
        let next = trailing.first().map(|(element, _)| element.span()).or(next);
        next.map_or(self.text.len() as u32, |next| next.start)
    }

    /// The kind of the element at `m`, if something is there.
    pub(crate) fn kind_of(&self, m: Marker) -> Option<Kind> {
        self.elements.get(m.0).map(|(element, _)| element.kind())
    }

    /// The node at `m`, if there is one.
    pub(crate) fn node_at(&self, m: Marker) -> Option<&Node> {
        self.elements.get(m.0)?.0.as_node()
    }

    /// The nodes that were completed last, the last one first, up to a token among them.
    pub(crate) fn last_nodes(&self) -> impl Iterator<Item = &Node> {
        let elements = self.elements.iter().rev().map(|(element, _)| element);
        let visible = elements.filter(|element| !is_skipped(element.kind()));
        visible.map_while(Element::as_node)
    }

    /// Whether the node at `m` may be wrapped once more; if not, the parse is over.
    pub(crate) fn may_wrap(&mut self, m: Marker) -> bool {
        let is_low = self
            .elements
            .get(m.0)
            .is_none_or(|(_, height)| *height < MAX_CHAIN);
        if !is_low {
            self.give_up();
        }
        is_low
    }

    /// Goes one level deeper; if that is too deep the parse is over. Each call that gives true is
    /// followed by [`Self::leave`].
    pub(crate) fn enter(&mut self) -> bool {
        let is_shallow = self.nesting < MAX_NESTING;
        if is_shallow {
            self.nesting += 1;
        } else {
            self.give_up();
        }
        is_shallow
    }

    pub(crate) fn leave(&mut self) {
        self.nesting -= 1;
    }

    /// Takes the rest of the text unread, so that nothing can go deeper or be reported twice.
    fn give_up(&mut self) {
        if self.at_end() {
            return;
        }
        self.is_lost = false;
        self.report(diagnostics::too_deeply_nested(self.span()));
        let m = self.start();
        self.position = self.seen.len();
        self.take_trivia();
        self.complete(m, Kind::Error);
        self.is_lost = true;
        self.is_ended = true;
    }
}

/// Report.
impl Parser<'_> {
    /// Reports a problem after which the grammar does not quite know where it is; what it finds
    /// before it knows again is not reported.
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        if !self.is_lost && !self.is_ended && !self.is_after_junk() {
            self.diagnostics.push(diagnostic);
        }
        self.is_lost = true;
    }

    /// Reports a problem that does not confuse the grammar.
    pub(crate) fn note(&mut self, diagnostic: Diagnostic) {
        if !self.is_lost {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Reports that the `{` at `opener` is open at the end of the text, whatever was reported
    /// before; then nothing more, because the next brace is open for the same reason.
    pub(crate) fn report_early_end(&mut self, opener: Span) {
        if self.is_ended {
            return;
        }
        self.is_lost = false;
        let opener = self.misindented_brace(opener.start).unwrap_or(opener);
        let place = self.end_of_last();
        self.report(diagnostics::unclosed_bracket(place, Kind::RBrace, opener));
        self.is_ended = true;
    }

    /// The grammar knows again where it is, but what is on a line after characters that are no
    /// Java is likely none either.
    pub(crate) fn found_unless_junk(&mut self) {
        let seen = self.seen.get(self.position);
        self.is_lost = seen.is_some_and(|seen| seen.is_after_unknown);
    }

    /// The grammar knows again where it is.
    pub(crate) fn found(&mut self) {
        self.is_lost = false;
    }

    /// Eats `kind`, or reports that it is missing after the last token.
    pub(crate) fn expect(&mut self, kind: Kind) -> bool {
        let is_next = self.eat(kind);
        if !is_next {
            let diagnostic = diagnostics::missing_token(self.end_of_last(), kind);
            self.report(diagnostic);
        }
        is_next
    }

    /// Eats the bracket that closes the one at `opener`, or reports that it is never closed.
    pub(crate) fn expect_closer(&mut self, closer: Kind, opener: Span) -> bool {
        let is_next = self.eat(closer);
        if !is_next {
            let place = self.end_of_last();
            self.report(diagnostics::unclosed_bracket(place, closer, opener));
        }
        is_next
    }

    /// Eats a name, or reports that `what` lacks one.
    pub(crate) fn expect_name(&mut self, what: &str) -> bool {
        if self.at_word("_") {
            self.note(diagnostics::keyword_as_name(self.span(), "_"));
        }
        let is_next = self.eat(Kind::Identifier);
        if !is_next {
            let diagnostic = if self.kind().is_keyword() && !self.is_on_new_line() {
                diagnostics::keyword_as_name(self.span(), self.nth_text(0))
            } else {
                diagnostics::missing_name(self.end_of_last(), what)
            };
            self.report(diagnostic);
        }
        is_next
    }
}

/// What the grammar does not see; unknown characters are the lexer's to report.
pub(crate) const fn is_skipped(kind: Kind) -> bool {
    kind.is_trivia() || matches!(kind, Kind::Unknown)
}

/// Proof that a loop of the grammar ends: each round must eat something.
#[derive(Debug, Default)]
pub(crate) struct Progress(Option<usize>);

impl Progress {
    /// Whether something was eaten since the last call; true for the first.
    pub(crate) fn is_made(&mut self, p: &Parser<'_>) -> bool {
        let is_made = self.0 != Some(p.position);
        self.0 = Some(p.position);
        is_made
    }
}
