//! `java.lang.String`: a sequence of UTF-16 code units.

use std::fmt;
use std::hash::{Hash, Hasher};

/// The characters of a string. ASCII is kept as bytes, everything else as code units, so that any
/// character is found at once and lone surrogates survive.
#[derive(Clone)]
pub enum Text {
    /// Only ASCII.
    Ascii(Box<str>),
    /// Anything.
    Wide(Box<[u16]>),
}

impl Text {
    /// A text of code units.
    pub fn from_units(units: Vec<u16>) -> Text {
        if units.iter().all(|unit| *unit < 0x80) {
            Text::Ascii(units.iter().map(|unit| char::from(*unit as u8)).collect())
        } else {
            Text::Wide(units.into_boxed_slice())
        }
    }

    /// `length()`
    pub fn len(&self) -> usize {
        match self {
            Text::Ascii(text) => text.len(),
            Text::Wide(units) => units.len(),
        }
    }

    /// `isEmpty()`
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// `charAt(index)`, if there is one.
    pub fn at(&self, index: usize) -> Option<u16> {
        match self {
            Text::Ascii(text) => text.as_bytes().get(index).copied().map(u16::from),
            Text::Wide(units) => units.get(index).copied(),
        }
    }

    /// The code units in order.
    pub fn units(&self) -> impl DoubleEndedIterator<Item = u16> + ExactSizeIterator + '_ {
        (0..self.len()).map(|index| self.at(index).unwrap_or_default())
    }

    /// `substring(from, to)`, clipped to what is there.
    #[must_use]
    pub fn slice(&self, from: usize, to: usize) -> Text {
        let to = to.min(self.len());
        let from = from.min(to);
        match self {
            Text::Ascii(text) => Text::Ascii(text.get(from..to).unwrap_or_default().into()),
            Text::Wide(units) => Text::from_units(units.get(from..to).unwrap_or_default().to_vec()),
        }
    }

    /// As Rust text; a lone surrogate is `U+FFFD`.
    pub fn to_rust(&self) -> String {
        match self {
            Text::Ascii(text) => text.to_string(),
            Text::Wide(units) => String::from_utf16_lossy(units),
        }
    }

    /// `hashCode()`
    pub fn java_hash(&self) -> i32 {
        self.units().fold(0, |hash: i32, unit| {
            hash.wrapping_mul(31).wrapping_add(i32::from(unit))
        })
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        if text.is_ascii() {
            Text::Ascii(text.into())
        } else {
            Text::Wide(text.encode_utf16().collect())
        }
    }
}

// A text that is ASCII is never `Wide`, so that equal texts are equal variants.
impl PartialEq for Text {
    fn eq(&self, other: &Text) -> bool {
        match (self, other) {
            (Text::Ascii(a), Text::Ascii(b)) => a == b,
            (Text::Wide(a), Text::Wide(b)) => a == b,
            _ => false,
        }
    }
}

impl Eq for Text {}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Text) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// `compareTo`: by code unit.
impl Ord for Text {
    fn cmp(&self, other: &Text) -> std::cmp::Ordering {
        self.units().cmp(other.units())
    }
}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.java_hash().hash(state);
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.to_rust(), f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_rust())
    }
}

/// Strings of which there is only one with the same characters: literals, and what
/// `String.intern` gives.
#[derive(Debug, Default)]
pub struct Interner {
    texts: std::cell::RefCell<std::collections::BTreeSet<Interned>>,
}

/// Ordered by characters.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Interned(std::rc::Rc<Text>);

impl std::borrow::Borrow<Text> for Interned {
    fn borrow(&self) -> &Text {
        &self.0
    }
}

impl Interner {
    /// The one string with those characters.
    pub fn intern(&self, text: &Text) -> std::rc::Rc<Text> {
        let mut texts = self.texts.borrow_mut();
        if let Some(found) = texts.get(text) {
            return std::rc::Rc::clone(&found.0);
        }
        let new = std::rc::Rc::new(text.clone());
        texts.insert(Interned(std::rc::Rc::clone(&new)));
        new
    }
}
