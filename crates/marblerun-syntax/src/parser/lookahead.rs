//! Looking ahead without eating: brackets, and where a type would end.
//!
//! Each look is bounded by the depth of type arguments it follows, so parsing stays linear.

use super::{Parser, Seen, is_skipped};
use crate::{Kind, Span, lexer::Lexed};

/// How deep type arguments may stand in each other to be recognised from afar.
const MAX_TYPE_DEPTH: u32 = 16;

/// The tokens that the grammar sees, and whether the lexer complained about what comes last.
pub(super) fn seen(text: &str, lexed: &Lexed) -> (Vec<Seen>, bool) {
    let mut seen = Vec::new();
    let mut is_on_new_line = true;
    let mut has_unknown = false;
    let mut is_after_unclosed = false;
    let mut unclosed = lexed.unclosed.iter().copied().peekable();
    for (index, token) in lexed.tokens.iter().enumerate() {
        if is_skipped(token.kind) {
            let ends_line = token.span.text(text).contains(['\n', '\r']);
            is_on_new_line |= ends_line;
            has_unknown = (has_unknown && !ends_line) || token.kind == Kind::Unknown;
            continue;
        }
        seen.push(Seen {
            kind: token.kind,
            index,
            partner: None,
            is_on_new_line,
            is_after_unknown: has_unknown,
            is_after_unclosed,
        });
        is_on_new_line = false;
        has_unknown = false;
        is_after_unclosed = unclosed.next_if_eq(&index).is_some();
    }
    pair_brackets(&mut seen);
    (seen, has_unknown || is_after_unclosed)
}

/// Finds the partner of each bracket. A `}` ends what is open inside its `{`; a `)` or `]` that
/// closes nothing stays alone.
fn pair_brackets(seen: &mut [Seen]) {
    let mut open: Vec<(usize, Kind)> = Vec::new();
    let mut pairs = Vec::new();
    for (index, token) in seen.iter().enumerate() {
        let opener = match token.kind {
            Kind::LParen | Kind::LBracket | Kind::LBrace => {
                open.push((index, token.kind));
                continue;
            }
            Kind::RParen => Kind::LParen,
            Kind::RBracket => Kind::LBracket,
            Kind::RBrace => Kind::LBrace,
            _ => continue,
        };
        if opener == Kind::LBrace {
            while open.pop_if(|(_, kind)| *kind != Kind::LBrace).is_some() {}
        }
        if let Some((partner, _)) = open.pop_if(|(_, kind)| *kind == opener) {
            pairs.push((partner, index));
        }
    }
    for (opener, closer) in pairs {
        if let Some(token) = seen.get_mut(opener) {
            token.partner = Some(closer);
        }
        if let Some(token) = seen.get_mut(closer) {
            token.partner = Some(opener);
        }
    }
}

/// Indentation, which tells more about missing braces than the braces do.
impl Parser<'_> {
    /// The first `{` from offset `start` on whose `}` begins a line that is indented less: likely
    /// that `}` was meant for another, and the `{` has none. The idea is rustc's.
    pub(crate) fn misindented_brace(&self, start: u32) -> Option<Span> {
        let indents = self.indents();
        let mut pairs = self
            .seen
            .iter()
            .enumerate()
            .filter(|(_, seen)| seen.kind == Kind::RBrace && seen.is_on_new_line);
        pairs.find_map(|(closer, seen)| {
            let opener = seen.partner?;
            let span = self.span_at(opener);
            let is_less = indents.get(closer)? < indents.get(opener)?;
            (is_less && span.start >= start).then_some(span)
        })
    }

    /// For each seen token the indentation of its line.
    fn indents(&self) -> Vec<usize> {
        let mut indent = 0;
        let indent_of = |index| {
            let seen: &Seen = self.seen.get(index)?;
            if seen.is_on_new_line {
                let before = self.text.get(..self.span_at(index).start as usize)?;
                indent = before
                    .chars()
                    .rev()
                    .take_while(|c| !matches!(c, '\n' | '\r'))
                    .count();
            }
            Some(indent)
        };
        (0..self.seen.len()).map_while(indent_of).collect()
    }
}

/// All positions here are distances from the next token.
impl Parser<'_> {
    /// Where the type that begins at `n` ends, if there is one.
    pub(crate) fn skip_type(&self, n: usize) -> Option<usize> {
        self.skip_type_at(n, 0)
    }

    /// Where the list of type parameters that begins at `n` ends.
    pub(crate) fn skip_type_parameters(&self, n: usize) -> Option<usize> {
        let mut n = self.skip(n, Kind::Lt)?;
        loop {
            n = self.skip(n, Kind::Identifier)?;
            if let Some(bound) = self.skip(n, Kind::ExtendsKw) {
                n = self.skip_type(bound)?;
                while let Some(bound) = self.skip(n, Kind::Amp) {
                    n = self.skip_type(bound)?;
                }
            }
            if let Some(end) = self.skip(n, Kind::Gt) {
                return Some(end);
            }
            n = self.skip(n, Kind::Comma)?;
        }
    }

    /// Where modifiers and annotations that begin at `n` end.
    pub(crate) fn skip_modifiers(&self, mut n: usize) -> usize {
        loop {
            if self.nth(n).is_modifier() {
                n += 1;
            } else if self.nth(n) == Kind::At && self.nth(n + 1) == Kind::Identifier {
                n = self.skip_annotation(n);
            } else {
                return n;
            }
        }
    }

    fn skip_annotation(&self, n: usize) -> usize {
        let mut n = n + 2;
        while self.nth(n) == Kind::Dot && self.nth(n + 1) == Kind::Identifier {
            n += 2;
        }
        self.skip_brackets(n, Kind::LParen).unwrap_or(n)
    }

    /// Where `( … )` or the like that begins at `n` ends.
    pub(crate) fn skip_brackets(&self, n: usize, opener: Kind) -> Option<usize> {
        let seen = self.seen.get(self.position + n)?;
        let partner = seen.partner.filter(|_| seen.kind == opener)?;
        (partner + 1).checked_sub(self.position)
    }

    fn skip(&self, n: usize, kind: Kind) -> Option<usize> {
        (self.nth(n) == kind).then_some(n + 1)
    }

    fn skip_type_at(&self, mut n: usize, depth: u32) -> Option<usize> {
        while self.nth(n) == Kind::At && self.nth(n + 1) == Kind::Identifier {
            n = self.skip_annotation(n);
        }
        let mut n = match self.nth(n) {
            kind if kind.is_primitive() => n + 1,
            Kind::Identifier => self.skip_class_type(n, depth)?,
            _ => return None,
        };
        while self.nth(n) == Kind::LBracket && self.nth(n + 1) == Kind::RBracket {
            n += 2;
        }
        Some(n)
    }

    fn skip_class_type(&self, mut n: usize, depth: u32) -> Option<usize> {
        loop {
            n = self.skip(n, Kind::Identifier)?;
            if self.nth(n) == Kind::Lt {
                n = self.skip_type_arguments(n, depth)?;
            }
            if self.nth(n) == Kind::Dot && self.nth(n + 1) == Kind::Identifier {
                n += 1;
            } else {
                return Some(n);
            }
        }
    }

    fn skip_type_arguments(&self, n: usize, depth: u32) -> Option<usize> {
        if depth >= MAX_TYPE_DEPTH {
            return None;
        }
        let mut n = self.skip(n, Kind::Lt)?;
        if let Some(end) = self.skip(n, Kind::Gt) {
            return Some(end);
        }
        loop {
            if let Some(wildcard) = self.skip(n, Kind::Question) {
                n = wildcard;
                let bound = self
                    .skip(n, Kind::ExtendsKw)
                    .or_else(|| self.skip(n, Kind::SuperKw));
                if let Some(bound) = bound {
                    n = self.skip_type_at(bound, depth + 1)?;
                }
            } else {
                n = self.skip_type_at(n, depth + 1)?;
            }
            if let Some(end) = self.skip(n, Kind::Gt) {
                return Some(end);
            }
            n = self.skip(n, Kind::Comma)?;
        }
    }
}
