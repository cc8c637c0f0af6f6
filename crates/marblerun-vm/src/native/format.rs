//! `String.format`: patterns such as `"%-5s|%08.3f"`.

use std::rc::Rc;

use super::real::{print_double, print_float};
use super::{Context, Thrown, fits, text};
use crate::text::Text;
use crate::value::Value;

/// `format0(pattern, arguments, shown)`: `shown` has what `toString` gives for each argument.
pub(super) fn format(context: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    let pattern = text(a, 0)?.to_rust();
    let arguments = objects(context, a, 1);
    let shown = objects(context, a, 2);
    let mut out = String::new();
    let mut ordinary = 0;
    let mut previous = None;
    let mut rest = pattern.as_str();
    while let Some(at) = rest.find('%') {
        out.push_str(rest.get(..at).unwrap_or_default());
        let (specifier, after) = Specifier::read(rest.get(at + 1..).unwrap_or_default())?;
        rest = after;
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
            let class = "java.util.MissingFormatArgumentException";
            return Err(Thrown::new(
                class,
                format!("Format specifier '%{}'", specifier.text),
            ));
        };
        out.push_str(&specifier.format(context, &argument.unboxed(), shown)?);
        fits(out.len())?;
    }
    out.push_str(rest);
    Ok(Value::String(Rc::new(Text::from(out.as_str()))))
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
    text: &'a str,
    index: Index,
    flags: &'a str,
    width: Option<usize>,
    precision: Option<usize>,
    conversion: char,
}

impl<'a> Specifier<'a> {
    /// Reads a specifier; also gives what comes after it.
    fn read(text: &'a str) -> Result<(Specifier<'a>, &'a str), Thrown> {
        let digits = |text: &'a str| {
            text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len()
        };
        let mut rest = text;
        let mut index = Index::Ordinary;
        if let Some(after) = rest.strip_prefix('<') {
            (index, rest) = (Index::Previous, after);
        } else if let Some((number, after)) = rest.split_at_checked(digits(rest))
            && let Some(after) = after.strip_prefix('$')
        {
            (index, rest) = (Index::Explicit(number.parse().unwrap_or(0)), after);
        }
        let (flags, after) = split(
            rest,
            rest.len()
                - rest
                    .trim_start_matches(['-', '#', '+', ' ', '0', ',', '('])
                    .len(),
        );
        let (width, after) = split(after, digits(after));
        let (precision, after) = match after.strip_prefix('.') {
            Some(after) => {
                let (precision, after) = split(after, digits(after));
                (Some(precision.parse().map_err(|_| unknown('.'))?), after)
            }
            None => (None, after),
        };
        let mut chars = after.chars();
        let conversion = chars.next().ok_or_else(|| unknown('%'))?;
        if !"bBhHsScCdoxXeEfgG%n".contains(conversion) {
            return Err(unknown(conversion));
        }
        let after = chars.as_str();
        let specifier = Specifier {
            text: split(text, text.len() - after.len()).0,
            index,
            flags,
            width: width.parse().ok(),
            precision,
            conversion,
        };
        specifier.check()?;
        Ok((specifier, after))
    }

    fn check(&self) -> Result<(), Thrown> {
        if (self.has('-') || self.has('0')) && self.width.is_none() {
            let class = "java.util.MissingFormatWidthException";
            return Err(Thrown::new(class, format!("%{}", self.text)));
        }
        match (self.precision, self.conversion) {
            (Some(precision), 'd' | 'o' | 'x' | 'X' | 'c' | 'C') => {
                let class = "java.util.IllegalFormatPrecisionException";
                Err(Thrown::new(class, precision.to_string()))
            }
            _ => Ok(()),
        }
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
            's' => show(shown),
            'h' => match argument {
                Value::Null => "null".to_owned(),
                Value::Int(value) => format!("{value:x}"),
                _ => format!("{:x}", Text::from(show(shown).as_str()).java_hash()),
            },
            'c' => match argument {
                Value::Null => "null".to_owned(),
                Value::Char(unit) => String::from_utf16_lossy(&[*unit]),
                Value::Int(point)
                    if let Some(c) = u32::try_from(*point).ok().and_then(char::from_u32) =>
                {
                    c.to_string()
                }
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
        let message = format!("{} != {class}", self.conversion);
        Thrown::new("java.util.IllegalFormatConversionException", message)
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
            Value::Float(value) => (f64::from(*value), print_float(value.abs())),
            Value::Double(value) => (*value, print_double(value.abs())),
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
    let class = "java.util.UnknownFormatConversionException";
    Thrown::new(class, format!("Conversion = '{conversion}'"))
}

/// A number as `0.d₁d₂d₃… × 10^point`: what Java rounds is the shortest decimal, half up.
#[derive(Clone)]
struct Decimal {
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    /// Reads what `Double.toString` gives.
    fn read(text: &str) -> Decimal {
        let (mantissa, exponent) = text.split_once('E').unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = whole
            .bytes()
            .chain(fraction.bytes())
            .map(|digit| digit - b'0');
        let mut digits: Vec<u8> = all.collect();
        let zeros = digits.iter().take_while(|digit| **digit == 0).count();
        digits.drain(..zeros);
        let point = i32::try_from(whole.len()).unwrap_or(0) - i32::try_from(zeros).unwrap_or(0);
        let point = point + exponent.parse::<i32>().unwrap_or(0);
        let is_zero = digits.is_empty();
        Decimal {
            digits,
            point: if is_zero { 1 } else { point },
        }
    }

    /// Rounded to so many digits.
    fn rounded(&self, count: i32) -> Decimal {
        let Ok(count) = usize::try_from(count) else {
            return Decimal {
                digits: Vec::new(),
                point: 1,
            };
        };
        let mut number = self.clone();
        let rounds_up = number.digits.get(count).is_some_and(|digit| *digit >= 5);
        number.digits.truncate(count);
        if !rounds_up {
            return number;
        }
        for digit in number.digits.iter_mut().rev() {
            *digit += 1;
            if *digit < 10 {
                return number;
            }
            *digit = 0;
        }
        number.digits.insert(0, 1);
        number.point += 1;
        number
    }

    fn digit(&self, at: i32) -> char {
        let digit = usize::try_from(at).ok().and_then(|at| self.digits.get(at));
        char::from(b'0' + digit.copied().unwrap_or(0))
    }

    fn fixed(&self, precision: usize) -> String {
        let precision = i32::try_from(precision).unwrap_or(i32::MAX / 2);
        let number = self.rounded(self.point.saturating_add(precision));
        let mut out: String = (0..number.point.max(0))
            .map(|at| number.digit(at))
            .collect();
        if out.is_empty() || number.digits.is_empty() {
            out = "0".to_owned();
        }
        if precision > 0 {
            out.push('.');
            let start = if number.digits.is_empty() {
                0
            } else {
                number.point
            };
            out.extend((start..start.saturating_add(precision)).map(|at| {
                if number.digits.is_empty() {
                    '0'
                } else {
                    number.digit(at)
                }
            }));
        }
        out
    }

    fn scientific(&self, precision: usize) -> String {
        let precision = i32::try_from(precision).unwrap_or(i32::MAX / 2);
        let number = self.rounded(precision.saturating_add(1));
        let mut out = String::from(number.digit(0));
        if precision > 0 {
            out.push('.');
            out.extend((1..=precision).map(|at| number.digit(at)));
        }
        let exponent = if self.digits.is_empty() {
            0
        } else {
            number.point - 1
        };
        let sign = if exponent < 0 { '-' } else { '+' };
        format!("{out}e{sign}{:02}", exponent.abs())
    }

    fn general(&self, precision: usize) -> String {
        let count = i32::try_from(precision).unwrap_or(i32::MAX / 2);
        let number = self.rounded(count);
        if self.digits.is_empty() || (number.point > -4 && number.point <= count) {
            let point = if self.digits.is_empty() {
                1
            } else {
                number.point
            };
            return self.fixed(usize::try_from(count - point).unwrap_or(0));
        }
        self.scientific(precision - 1)
    }
}
