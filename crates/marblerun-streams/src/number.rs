//! Numbers of any type as words: an erased publisher has one in place, without knowing its type.

use std::any::Any;

macro_rules! numbers {
    ($($type:ty: $to_word:expr, $of_word:expr;)*) => {
        /// The value as a word, if it is a number.
        pub(crate) fn word<T: 'static>(value: &T) -> Option<u64> {
            // Which type it is, is known when this is compiled.
            $(if let Some(number) = (value as &dyn Any).downcast_ref::<$type>() {
                return Some(*number).and_then($to_word);
            })*
            None
        }

        /// The number that was that word.
        pub(crate) fn number<T: 'static>(word: u64) -> Option<T> {
            let mut value = None::<T>;
            $(if let Some(value) = (&mut value as &mut dyn Any).downcast_mut::<Option<$type>>() {
                *value = Some(word).and_then($of_word);
            })*
            value
        }
    };
}

numbers! {
    i32: |n| Some(i64::from(n).cast_unsigned()), |word| word.cast_signed().try_into().ok();
    u32: |n| Some(n.into()), |word| word.try_into().ok();
    i64: |n| Some(n.cast_unsigned()), |word| Some(word.cast_signed());
    u64: Some, Some;
    usize: |n| n.try_into().ok(), |word| word.try_into().ok();
    f64: |n| Some(n.to_bits()), |word| Some(f64::from_bits(word));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<T: PartialEq + std::fmt::Debug + 'static>(values: [T; 3]) {
        for value in values {
            let word = word(&value).unwrap();
            assert_eq!(number(word), Some(value));
        }
    }

    #[test]
    fn numbers_come_back_from_their_words() {
        check([i32::MIN, -1, i32::MAX]);
        check([0, 1, u32::MAX]);
        check([i64::MIN, -1, i64::MAX]);
        check([0, 1, u64::MAX]);
        check([0, 1, usize::MAX]);
        check([f64::MIN, -0.5, f64::INFINITY]);
        assert_eq!((word(&"text"), number::<&str>(1)), (None, None));
    }
}
