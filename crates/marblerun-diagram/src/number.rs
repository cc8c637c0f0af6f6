//! How a number is written: the one function for every coordinate that leaves this crate.

/// At most two decimals, no zeros at the end, no `-0`; what is not a number is `0`.
pub(crate) fn print(value: f64) -> String {
    // `as` saturates, and makes 0 of what is not a number.
    let hundredths = (value * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (
        hundredths.unsigned_abs() / 100,
        hundredths.unsigned_abs() % 100,
    );
    match rest {
        0 => format!("{sign}{whole}"),
        rest if rest.is_multiple_of(10) => format!("{sign}{whole}.{}", rest / 10),
        rest => format!("{sign}{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: f64, expected: &str) {
        assert_eq!(print(value), expected);
    }

    #[test]
    fn is_as_short_as_it_can_be() {
        check(0.0, "0");
        check(12.0, "12");
        check(1.5, "1.5");
        check(1.05, "1.05");
        check(0.333_333, "0.33");
        check(-2.25, "-2.25");
        check(-0.0, "0");
        check(-0.001, "0");
        check(0.999, "1");
        check(100.0, "100");
        check(f64::NAN, "0");
    }
}
