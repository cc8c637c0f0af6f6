//! `String.format`: patterns such as `"%-5s|%08.3f"`.

use std::rc::Rc;

use super::real::{format_digits, hexadecimal};
use super::rounding::Decimal;
use super::{Context, Thrown, fits, text};
use crate::text::Text;
use crate::value::Value;

/// An exception of `java.util`.
macro_rules! thrown {
    ($kind:literal, $message:expr) => {
        Thrown::new(concat!("java.util.", $kind, "Exception"), $message)
    };
}

/// `format0(pattern, arguments, shown)`: `shown` has what `toString` gives for each argument.
pub(super) fn format(context: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    let pattern = text(a, 0)?.to_rust();
    let arguments = objects(context, a, 1);
    let shown = objects(context, a, 2);
    let mut out = String::new();
    let mut ordinary = 0;
    let mut previous = None;
    let (pieces, rest) = pieces(&pattern)?;
    for (before, specifier) in pieces {
        out.push_str(before);
        if let 'n' | '%' = specifier.conversion {
            let text = if specifier.conversion == 'n' {
                "\n"
            } else {
                "%"
            };
            out.push_str(&specifier.padded(text.to_owned()));
            continue;
        }
        let index = match specifier.index {
            Index::Ordinary => {
                ordinary += 1;
                Some(ordinary - 1)
            }
            Index::Previous => previous,
            Index::Explicit(index) => index.checked_sub(1),
        };
        previous = index;
        let argument = index.and_then(|index| Some((arguments.get(index)?, shown.get(index)?)));
        let Some((argument, shown)) = argument else {
            let message = format!("Format specifier '{}'", specifier.shown());
            return Err(thrown!("MissingFormatArgument", message));
        };
        out.push_str(&specifier.format(context, &argument.unboxed(), shown)?);
        fits(out.len())?;
    }
    out.push_str(rest);
    Ok(Value::String(Rc::new(Text::from(out.as_str()))))
}

type Piece<'a> = (&'a str, Specifier<'a>);

/// The specifiers of a pattern, each with the text before it, and the text after the last one.
fn pieces(pattern: &str) -> Result<(Vec<Piece<'_>>, &str), Thrown> {
    let mut found = Vec::new();
    let mut rest = pattern;
    while let Some(at) = rest.find('%') {
        let (before, after) = split(rest, at);
        let after = split(after, 1).1;
        let Some((specifier, after)) = Specifier::read(after) else {
            return Err(unknown(after.chars().next().unwrap_or('%')));
        };
        specifier.check()?;
        found.push((before, specifier));
        rest = after;
    }
    Ok((found, rest))
}

fn objects(context: &Context<'_>, a: &[Value], at: usize) -> Vec<Value> {
    match a.get(at) {
        Some(Value::Object(array)) => context.objects(*array).unwrap_or_default().to_vec(),
        // `format("%s", (Object[]) null)` is one argument, `null`.
        _ => vec![Value::Null],
    }
}

enum Index {
    Ordinary,
    Previous,
    Explicit(usize),
}

/// `%1$-08.3f` without the `%`.
struct Specifier<'a> {
    index: Index,
    flags: &'a str,
    width: Option<usize>,
    precision: Option<usize>,
    conversion: char,
}

/// All flags, as exceptions list them.
const FLAGS: [char; 8] = ['-', '#', '+', ' ', '0', ',', '(', '<'];

impl<'a> Specifier<'a> {
    /// Reads a specifier, if one is there; also gives what comes after it.
    fn read(text: &'a str) -> Option<(Specifier<'a>, &'a str)> {
        let digits = |text: &'a str| {
            text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len()
        };
        let mut rest = text;
        let mut index = Index::Ordinary;
        if let Some((number, after)) = rest.split_at_checked(digits(rest))
            && let Some(after) = after.strip_prefix('$')
        {
            (index, rest) = (Index::Explicit(number.parse().unwrap_or(0)), after);
        }
        let (flags, after) = split(rest, rest.len() - rest.trim_start_matches(FLAGS).len());
        if flags.contains('<') {
            index = Index::Previous;
        }
        let (width, after) = split(after, digits(after));
        let (precision, after) = match after.strip_prefix('.') {
            Some(after) => {
                let (precision, after) = split(after, digits(after));
                (Some(precision.parse().ok()?), after)
            }
            None => (None, after),
        };
        let mut chars = after.chars();
        let conversion = chars.next()?;
        if !conversion.is_ascii_alphabetic() && conversion != '%' {
            return None;
        }
        let specifier = Specifier {
            index,
            flags,
            width: width.parse().ok(),
            precision,
            conversion,
        };
        Some((specifier, chars.as_str()))
    }

    /// As `Formatter` writes it in messages.
    fn shown(&self) -> String {
        let index = match self.index {
            Index::Explicit(index) => format!("{index}$"),
            _ => String::new(),
        };
        let width = self.width.map_or_else(String::new, |n| n.to_string());
        let precision = self.precision.map_or_else(String::new, |n| format!(".{n}"));
        let flags = self.flags_in_order();
        format!("%{flags}{index}{width}{precision}{}", self.conversion)
    }

    fn flags_in_order(&self) -> String {
        FLAGS.into_iter().filter(|flag| self.has(*flag)).collect()
    }

    /// What is wrong with it whatever it is used for, in the order in which `Formatter` looks.
    fn check(&self) -> Result<(), Thrown> {
        let mut flags = self.flags.chars();
        while let Some(flag) = flags.next() {
            if flags.as_str().contains(flag) {
                let message = format!("Flags = '{flag}'");
                return Err(thrown!("DuplicateFormatFlags", message));
            }
        }
        let no_precision = |is_allowed: bool| match self.precision {
            Some(precision) if !is_allowed => {
                Err(thrown!("IllegalFormatPrecision", precision.to_string()))
            }
            _ => Ok(()),
        };
        let bad_flags = || {
            let message = format!("Flags = '{}'", self.flags_in_order());
            Err(thrown!("IllegalFormatFlags", message))
        };
        match self.conversion {
            'b' | 'B' | 'h' | 'H' | 's' | 'S' => {
                if !matches!(self.conversion, 's' | 'S') {
                    self.check_flags("#")?;
                }
                self.check_width("-")?;
                self.check_flags("+ 0,(")
            }
            'c' | 'C' => {
                no_precision(false)?;
                self.check_flags("#+ 0,(")?;
                self.check_width("-")
            }
            'd' | 'o' | 'x' | 'X' | 'e' | 'E' | 'f' | 'g' | 'G' | 'a' | 'A' => {
                self.check_width("-0")?;
                if self.has('+') && self.has(' ') || self.has('-') && self.has('0') {
                    return bad_flags();
                }
                no_precision(!matches!(self.conversion, 'd' | 'o' | 'x' | 'X'))?;
                self.check_flags(match self.conversion {
                    'd' | 'g' | 'G' => "#",
                    'f' => "",
                    'a' | 'A' => "(,",
                    _ => ",",
                })
            }
            '%' => {
                no_precision(false)?;
                if !matches!(self.flags, "" | "-") {
                    return bad_flags();
                }
                self.check_width("-")
            }
            'n' => {
                no_precision(false)?;
                if let Some(width) = self.width {
                    return Err(thrown!("IllegalFormatWidth", width.to_string()));
                }
                match self.flags {
                    "" => Ok(()),
                    _ => bad_flags(),
                }
            }
            other => Err(unknown(other)),
        }
    }

    /// The conversion has nothing to do with these flags.
    fn check_flags(&self, bad: &str) -> Result<(), Thrown> {
        match bad.chars().find(|flag| self.has(*flag)) {
            Some(flag) => {
                let conversion = self.conversion.to_ascii_lowercase();
                let message = format!("Conversion = {conversion}, Flags = {flag}");
                Err(thrown!("FormatFlagsConversionMismatch", message))
            }
            None => Ok(()),
        }
    }

    /// These flags need a width.
    fn check_width(&self, flags: &str) -> Result<(), Thrown> {
        if self.width.is_none() && flags.chars().any(|flag| self.has(flag)) {
            return Err(thrown!("MissingFormatWidth", self.shown()));
        }
        Ok(())
    }

    fn has(&self, flag: char) -> bool {
        self.flags.contains(flag)
    }

    fn format(
        &self,
        context: &Context<'_>,
        argument: &Value,
        shown: &Value,
    ) -> Result<String, Thrown> {
        let text = match self.conversion.to_ascii_lowercase() {
            'b' => match argument {
                Value::Boolean(value) => value.to_string(),
                other => (!matches!(other, Value::Null)).to_string(),
            },
            's' => {
                self.check_flags("#")?;
                show(shown)
            }
            'h' => match argument {
                Value::Null => "null".to_owned(),
                Value::Byte(value) => format!("{:x}", i32::from(*value)),
                Value::Short(value) => format!("{:x}", i32::from(*value)),
                Value::Char(value) => format!("{value:x}"),
                Value::Int(value) => format!("{value:x}"),
                Value::Long(value) => format!("{:x}", folded(value.cast_unsigned())),
                Value::Double(value) => format!("{:x}", folded(value.to_bits())),
                Value::Boolean(value) => format!("{:x}", if *value { 1231 } else { 1237 }),
                _ => format!("{:x}", Text::from(show(shown).as_str()).java_hash()),
            },
            'c' => match argument {
                Value::Null => "null".to_owned(),
                Value::Char(unit) => String::from_utf16_lossy(&[*unit]),
                Value::Int(point) => match u32::try_from(*point).ok().and_then(char::from_u32) {
                    Some(c) => c.to_string(),
                    None => {
                        let message = format!("Code point = 0x{point:x}");
                        return Err(thrown!("IllegalFormatCodePoint", message));
                    }
                },
                other => return Err(self.mismatch(context, other)),
            },
            'd' | 'o' | 'x' => return self.integral(context, argument),
            _ => return self.real(context, argument),
        };
        let cut = match self.precision {
            Some(precision) => text.chars().take(precision).collect(),
            None => text,
        };
        Ok(self.padded(self.cased(cut)))
    }

    fn cased(&self, text: String) -> String {
        if self.conversion.is_ascii_uppercase() {
            text.to_uppercase()
        } else {
            text
        }
    }

    fn padded(&self, text: String) -> String {
        let length = text.encode_utf16().count();
        let fill = " ".repeat(
            self.width
                .unwrap_or(0)
                .min(super::LONGEST)
                .saturating_sub(length),
        );
        if self.has('-') {
            text + &fill
        } else {
            fill + &text
        }
    }

    fn mismatch(&self, context: &Context<'_>, argument: &Value) -> Thrown {
        let class = match argument {
            Value::Boolean(_) => "java.lang.Boolean".to_owned(),
            Value::Byte(_) => "java.lang.Byte".to_owned(),
            Value::Short(_) => "java.lang.Short".to_owned(),
            Value::Char(_) => "java.lang.Character".to_owned(),
            Value::Int(_) => "java.lang.Integer".to_owned(),
            Value::Long(_) => "java.lang.Long".to_owned(),
            Value::Float(_) => "java.lang.Float".to_owned(),
            Value::Double(_) => "java.lang.Double".to_owned(),
            Value::Object(object) => {
                let class = context.heap.get(*object).map(|object| object.class);
                class.map_or_else(String::new, |class| {
                    context.program.class(class).name.to_string()
                })
            }
            _ => "java.lang.String".to_owned(),
        };
        let conversion = self.conversion.to_ascii_lowercase();
        thrown!(
            "IllegalFormatConversion",
            format!("{conversion} != {class}")
        )
    }

    fn integral(&self, context: &Context<'_>, argument: &Value) -> Result<String, Thrown> {
        let (value, bits) = match argument {
            Value::Null => return Ok(self.padded(self.cased("null".to_owned()))),
            Value::Byte(value) => (i64::from(*value), 8),
            Value::Short(value) => (i64::from(*value), 16),
            Value::Int(value) => (i64::from(*value), 32),
            Value::Long(value) => (*value, 64),
            other => return Err(self.mismatch(context, other)),
        };
        if self.conversion != 'd' {
            self.check_flags("( +")?;
        }
        let unsigned = value.cast_unsigned() & (u64::MAX >> (64 - bits));
        let prefix = |prefix: &str| {
            if self.has('#') {
                prefix.to_owned()
            } else {
                String::new()
            }
        };
        let digits = match self.conversion {
            'o' => prefix("0") + &format!("{unsigned:o}"),
            'x' | 'X' => prefix("0x") + &format!("{unsigned:x}"),
            _ => return Ok(self.signed(value < 0, &value.unsigned_abs().to_string())),
        };
        Ok(self.cased(self.filled("", &digits, "")))
    }

    /// Digits with sign, groups of three and zeros as the flags ask for.
    fn signed(&self, is_negative: bool, digits: &str) -> String {
        let (whole, fraction) = digits
            .find(['.', 'e'])
            .map_or((digits, ""), |at| split(digits, at));
        let mut grouped = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if self.has(',') && at > 0 && (whole.len() - at) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        let (before, after) = match is_negative {
            true if self.has('(') => ("(", ")"),
            true => ("-", ""),
            false if self.has('+') => ("+", ""),
            false if self.has(' ') => (" ", ""),
            false => ("", ""),
        };
        self.filled(before, &(grouped + fraction), after)
    }

    fn filled(&self, before: &str, digits: &str, after: &str) -> String {
        let length = before.len() + digits.len() + after.len();
        let missing = self
            .width
            .unwrap_or(0)
            .min(super::LONGEST)
            .saturating_sub(length);
        if self.has('0') {
            return format!("{before}{}{digits}{after}", "0".repeat(missing));
        }
        self.padded(format!("{before}{digits}{after}"))
    }

    fn real(&self, context: &Context<'_>, argument: &Value) -> Result<String, Thrown> {
        let (value, shortest) = match argument {
            Value::Null => return Ok(self.padded(self.cased("null".to_owned()))),
            // A `float` is formatted as the `double` that it is.
            Value::Float(value) => (f64::from(*value), format_digits(f64::from(value.abs()))),
            Value::Double(value) => (*value, format_digits(value.abs())),
            other => return Err(self.mismatch(context, other)),
        };
        let is_negative = value.is_sign_negative() && !value.is_nan();
        if !value.is_finite() {
            let text = if value.is_nan() { "NaN" } else { "Infinity" };
            let sign = match is_negative {
                true if self.has('(') => return Ok(self.padded(self.cased(format!("({text})")))),
                true => "-",
                false if self.has('+') && !value.is_nan() => "+",
                false => "",
            };
            return Ok(self.padded(self.cased(format!("{sign}{text}"))));
        }
        if let 'a' | 'A' = self.conversion {
            return Ok(self.cased(self.filled(
                match () {
                    () if is_negative => "-",
                    () if self.has('+') => "+",
                    () if self.has(' ') => " ",
                    () => "",
                },
                &hexadecimal(value.abs()),
                "",
            )));
        }
        let number = Decimal::read(&shortest);
        let precision = self.precision.unwrap_or(6);
        let digits = match self.conversion.to_ascii_lowercase() {
            'f' => number.fixed(precision),
            'e' => number.scientific(precision),
            _ => number.general(precision.max(1)),
        };
        Ok(self.cased(self.signed(is_negative, &digits)))
    }
}

fn split(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}

fn show(value: &Value) -> String {
    match value {
        Value::String(text) => text.to_rust(),
        _ => "null".to_owned(),
    }
}

fn unknown(conversion: char) -> Thrown {
    let message = format!("Conversion = '{conversion}'");
    thrown!("UnknownFormatConversion", message)
}

/// The hash code of a `long` or of the bits of a `double`.
fn folded(bits: u64) -> u32 {
    ((bits >> 32) ^ bits) as u32
}
