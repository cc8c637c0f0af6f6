//! An XML writer that cannot write what is not well-formed, or untidy.
//!
//! An [`Element`] closes itself when it is dropped or when its content has been written; each
//! stands on a line of its own. Borrowed idea: the writer of `typst-svg`.

use crate::geometry::Rect;
use crate::number;

/// XML under construction.
#[derive(Debug, Default)]
pub(crate) struct Xml {
    out: String,
    depth: usize,
}

impl Xml {
    /// Begins an element; what is returned takes its attributes and content.
    pub(crate) fn element(&mut self, name: &'static str) -> Element<'_> {
        self.indent();
        self.out.push('<');
        self.out.push_str(name);
        Element {
            xml: self,
            name,
            is_open: true,
        }
    }

    /// A box, with rounded corners if a radius is given.
    pub(crate) fn rect(&mut self, class: &str, area: Rect, radius: Option<f64>) {
        let rect = self.element("rect").attr("class", class).numbers([
            ("x", area.x0),
            ("y", area.y0),
            ("width", area.width()),
            ("height", area.height()),
        ]);
        if let Some(radius) = radius {
            drop(rect.attr("rx", radius));
        }
    }

    /// What has been written.
    pub(crate) fn finish(self) -> String {
        self.out
    }

    fn indent(&mut self) {
        self.out.extend(std::iter::repeat_n("  ", self.depth));
    }
}

/// An element whose start tag is being written.
#[derive(Debug)]
pub(crate) struct Element<'a> {
    xml: &'a mut Xml,
    name: &'static str,
    is_open: bool,
}

impl Element<'_> {
    /// An attribute.
    pub(crate) fn attr(self, name: &'static str, value: impl Attribute) -> Self {
        self.xml.out.push(' ');
        self.xml.out.push_str(name);
        self.xml.out.push_str("=\"");
        value.write(&mut self.xml.out);
        self.xml.out.push('"');
        self
    }

    /// Several attributes that are numbers.
    pub(crate) fn numbers<const N: usize>(self, attributes: [(&'static str, f64); N]) -> Self {
        attributes
            .into_iter()
            .fold(self, |element, (name, value)| element.attr(name, value))
    }

    /// Text as the only content.
    pub(crate) fn text(mut self, text: &str) {
        self.is_open = false;
        self.xml.out.push('>');
        escape(text, &mut self.xml.out);
        self.end();
    }

    /// Lines as the only content, each on a line of its own.
    pub(crate) fn lines(mut self, text: &str) {
        self.is_open = false;
        self.xml.out.push_str(">\n");
        self.xml.depth += 1;
        for line in text.lines() {
            self.xml.indent();
            escape(line, &mut self.xml.out);
            self.xml.out.push('\n');
        }
        self.xml.depth -= 1;
        self.xml.indent();
        self.end();
    }

    /// Elements as content.
    pub(crate) fn content(mut self, write: impl FnOnce(&mut Xml)) {
        self.is_open = false;
        self.xml.out.push_str(">\n");
        self.xml.depth += 1;
        write(self.xml);
        self.xml.depth -= 1;
        self.xml.indent();
        self.end();
    }

    fn end(&mut self) {
        self.xml.out.push_str("</");
        self.xml.out.push_str(self.name);
        self.xml.out.push_str(">\n");
    }
}

impl Drop for Element<'_> {
    fn drop(&mut self) {
        if self.is_open {
            self.xml.out.push_str("/>\n");
        }
    }
}

/// What can be the value of an attribute.
pub(crate) trait Attribute {
    /// Writes it, escaped.
    fn write(&self, out: &mut String);
}

impl Attribute for &str {
    fn write(&self, out: &mut String) {
        escape(self, out);
    }
}

impl Attribute for String {
    fn write(&self, out: &mut String) {
        escape(self, out);
    }
}

impl Attribute for f64 {
    fn write(&self, out: &mut String) {
        out.push_str(&number::print(*self));
    }
}

impl Attribute for u32 {
    fn write(&self, out: &mut String) {
        out.push_str(&self.to_string());
    }
}

/// Escapes for text and attributes alike. White space becomes spaces, so that a line stays one;
/// what XML 1.0 §2.2 forbids becomes U+FFFD.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(write: impl FnOnce(&mut Xml), expected: &str) {
        let mut xml = Xml::default();
        write(&mut xml);
        assert_eq!(xml.finish(), expected);
    }

    #[test]
    fn closes_what_is_open() {
        check(|xml| drop(xml.element("g")), "<g/>\n");
        check(
            |xml| xml.element("a").attr("b", 1.50).text("c"),
            "<a b=\"1.5\">c</a>\n",
        );
        check(
            |xml| {
                xml.element("g").attr("id", "x").content(|xml| {
                    xml.element("line").numbers([("x1", 1.0), ("x2", -0.001)]);
                    xml.element("style").lines("a {\n}");
                });
            },
            "<g id=\"x\">\n  <line x1=\"1\" x2=\"0\"/>\n  <style>\n    a {\n    }\n  </style>\n</g>\n",
        );
    }

    #[test]
    fn escapes_everything_that_could_break_out() {
        check(
            |xml| {
                let element = xml.element("t").attr("a", "\"<'&\n");
                element.text("</t>\u{0}\u{1b}\u{ffff}]]>");
            },
            "<t a=\"&quot;&lt;'&amp; \">&lt;/t&gt;\u{fffd}\u{fffd}\u{fffd}]]&gt;</t>\n",
        );
    }
}
