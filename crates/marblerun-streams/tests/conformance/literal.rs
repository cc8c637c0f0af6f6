//! Reads values: JSON with names, calls and chains.

use crate::value::Value;

/// A reader of one row.
pub(crate) struct Reader<'a> {
    rest: &'a str,
}

type Read<T> = Result<T, String>;

impl<'a> Reader<'a> {
    pub(crate) fn new(text: &'a str) -> Reader<'a> {
        Reader { rest: text }
    }

    /// A value or a chain: `hot1 > map(f1)`.
    pub(crate) fn value(&mut self) -> Read<Value> {
        let mut value = self.primary()?;
        while self.take(">") {
            let name = self.name()?;
            self.expect("(")?;
            let arguments = self.list(")")?;
            value = Value::Pipe(Box::new(value), name, arguments);
        }
        Ok(value)
    }

    /// Values up to that bracket.
    pub(crate) fn list(&mut self, end: &str) -> Read<Vec<Value>> {
        let mut values = Vec::new();
        while !self.take(end) {
            values.push(self.value()?);
            self.take(",");
        }
        Ok(values)
    }

    /// Whether that comes next; if so, it is read.
    pub(crate) fn take(&mut self, token: &str) -> bool {
        self.rest = self.rest.trim_start();
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    pub(crate) fn expect(&mut self, token: &str) -> Read<()> {
        if self.take(token) {
            Ok(())
        } else {
            Err(format!("`{token}` expected at `{}`", self.rest))
        }
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.rest.trim_start().is_empty()
    }

    /// The next character.
    pub(crate) fn char(&mut self) -> Read<char> {
        self.rest = self.rest.trim_start();
        let mut rest = self.rest.chars();
        let char = rest.next().ok_or("something expected at the end")?;
        self.rest = rest.as_str();
        Ok(char)
    }

    fn name(&mut self) -> Read<String> {
        self.rest = self.rest.trim_start();
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        if end == 0 {
            return Err(format!("a name expected at `{}`", self.rest));
        }
        let (name, rest) = self.rest.split_at(end);
        self.rest = rest;
        Ok(name.to_owned())
    }

    fn primary(&mut self) -> Read<Value> {
        self.rest = self.rest.trim_start();
        if self.take("[") {
            return Ok(Value::List(self.list("]")?));
        }
        if self.take("{") {
            return self.record();
        }
        if self.rest.starts_with('"') {
            return Ok(Value::Text(self.text()?));
        }
        if self
            .rest
            .starts_with(|c: char| c == '-' || c.is_ascii_digit())
        {
            return self.number();
        }
        let name = self.name()?;
        let is_error = name.starts_with(|c: char| c.is_ascii_uppercase());
        if self.take("(") {
            let arguments = self.list(")")?;
            return Ok(match arguments.as_slice() {
                [Value::Text(message)] if is_error => Value::Error(name, message.clone()),
                _ => Value::Call(name, arguments),
            });
        }
        Ok(match name.as_str() {
            "undefined" => Value::Undefined,
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "scheduler" => Value::Scheduler,
            _ => Value::Named(name),
        })
    }

    fn record(&mut self) -> Read<Value> {
        let mut fields = Vec::new();
        while !self.take("}") {
            self.rest = self.rest.trim_start();
            let name = self.text()?;
            self.expect(":")?;
            fields.push((name, self.value()?));
            self.take(",");
        }
        Ok(Value::Record(fields))
    }

    fn number(&mut self) -> Read<Value> {
        let digits = &self.rest[1..];
        let end = digits
            .find(|c: char| !c.is_ascii_digit())
            .map_or(self.rest.len(), |end| end + 1);
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        number
            .parse()
            .map(Value::Number)
            .map_err(|error| error.to_string())
    }

    /// A text in quotes; none of the cases needs an escape but of quotes.
    fn text(&mut self) -> Read<String> {
        let mut text = String::new();
        let mut chars = self.rest.chars();
        if chars.next() != Some('"') {
            return Err(format!("a text expected at `{}`", self.rest));
        }
        loop {
            match chars.next() {
                Some('"') => break,
                Some('\\') => text.extend(chars.next()),
                Some(char) => text.push(char),
                None => return Err(format!("no end of the text at `{}`", self.rest)),
            }
        }
        self.rest = chars.as_str();
        Ok(text)
    }
}
