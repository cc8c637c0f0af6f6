//! Short lists in order. What Rust has for that is made for long ones, and is large.

/// Sorts by a key; what has the same key stays in order.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..items.len() {
        let mut at = end;
        while let [.., before, item] = &mut items[..=at]
            && key(item) < key(before)
        {
            std::mem::swap(before, item);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::by_key;

    #[test]
    fn what_has_the_same_key_stays_in_order() {
        let mut words = ["marble", "run", "a", "so", "be", "track", "", "x"];
        by_key(&mut words, |word| word.len());
        assert_eq!(words, ["", "a", "x", "so", "be", "run", "track", "marble"]);
        by_key(&mut words[..0], |word| word.len());
    }
}
