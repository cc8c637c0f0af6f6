//! What is due when, the first first.

use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, VecDeque};

/// When something is due, where it stands in the order in which it was added, and its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) at: u64,
    pub(super) order: u64,
    pub(super) place: usize,
}

impl Entry {
    /// One number to compare: quicker than two.
    fn key(&self) -> u128 {
        u128::from(self.at) << 64 | u128::from(self.order)
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Entry) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Entry {}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Entry) -> Option<Ordering> {
        Some(self.cmp(other))
    }

    fn lt(&self, other: &Entry) -> bool {
        self.key() < other.key()
    }

    fn le(&self, other: &Entry) -> bool {
        self.key() <= other.key()
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Entry) -> Ordering {
        self.key().cmp(&other.key())
    }
}

/// Entries in order of (due time, order).
#[derive(Debug, Default)]
pub(super) struct Entries {
    /// Each was later than all before it when it came, as timers of the same delay are: no heap is
    /// needed for them.
    in_order: VecDeque<Entry>,
    others: BinaryHeap<Reverse<Entry>>,
}

impl Entries {
    pub(super) fn len(&self) -> usize {
        self.in_order.len() + self.others.len()
    }

    pub(super) fn push(&mut self, entry: Entry) {
        if self.in_order.back().is_none_or(|last| *last < entry) {
            self.in_order.push_back(entry);
        } else {
            self.others.push(Reverse(entry));
        }
    }

    pub(super) fn first(&self) -> Option<Entry> {
        if self.is_first_in_order() {
            self.in_order.front().copied()
        } else {
            self.others.peek().map(|Reverse(entry)| *entry)
        }
    }

    pub(super) fn pop(&mut self) -> Option<Entry> {
        if self.is_first_in_order() {
            self.in_order.pop_front()
        } else {
            self.others.pop().map(|Reverse(entry)| entry)
        }
    }

    /// Puts another in for the first.
    pub(super) fn replace_first(&mut self, entry: Entry) {
        if self.is_first_in_order() {
            self.in_order.pop_front();
            self.push(entry);
        } else if let Some(mut first) = self.others.peek_mut() {
            first.0 = entry;
        }
    }

    /// Whether that is the first, and all others are due after a time that it is not due after itself.
    #[inline]
    pub(super) fn is_before_others(&self, is_it: impl Fn(&Entry) -> bool, at: u64) -> bool {
        let is_later = |Reverse(entry): &Reverse<Entry>| entry.at > at;
        match self.in_order.front() {
            Some(first) if is_it(first) => {
                self.in_order.get(1).is_none_or(|entry| entry.at > at)
                    && self.others.peek().is_none_or(is_later)
            }
            Some(first) if first.at <= at => false,
            // Right behind the first are the two of which one is the next.
            _ => match self.others.as_slice() {
                [first, others @ ..] => is_it(&first.0) && others.iter().take(2).all(is_later),
                [] => false,
            },
        }
    }

    pub(super) fn retain(&mut self, is_kept: impl Fn(&Entry) -> bool) {
        self.in_order.retain(&is_kept);
        self.others.retain(|Reverse(entry)| is_kept(entry));
    }

    /// Whether the first is one of those in order.
    fn is_first_in_order(&self) -> bool {
        match (self.in_order.front(), self.others.peek()) {
            (Some(first), Some(Reverse(other))) => first < other,
            (_, other) => other.is_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(times: &[u64]) -> Entries {
        let mut entries = Entries::default();
        for (order, at) in (0..).zip(times) {
            let (at, place) = (*at, 0);
            entries.push(Entry { at, order, place });
        }
        entries
    }

    #[test]
    fn come_out_in_order_whichever_way_they_went_in() {
        let times = [5, 3, 5, 9, 1, 3, 9, 12, 2];
        let mut entries = entries(&times);
        assert_eq!((entries.in_order.len(), entries.len()), (5, 9));
        entries.retain(|entry| entry.at != 9);
        let mut first = entries.first();
        let mut out = Vec::new();
        while let Some(entry) = entries.pop() {
            assert_eq!(first, Some(entry));
            out.push((entry.at, entry.order));
            first = entries.first();
        }
        let expected = [(1, 4), (2, 8), (3, 1), (3, 5), (5, 0), (5, 2), (12, 7)];
        assert_eq!(out, expected);
    }

    #[test]
    fn the_first_is_compared_with_all_others() {
        #[track_caller]
        fn check(times: &[u64], next: Option<u64>) {
            let entries = entries(times);
            let first = entries.first().expect("there is one");
            for at in first.at..10 {
                let is_before = entries.is_before_others(|entry| *entry == first, at);
                assert_eq!(
                    is_before,
                    next.is_none_or(|next| at < next),
                    "{times:?} {at}"
                );
                assert!(!entries.is_before_others(|_| false, at));
            }
        }
        check(&[1], None);
        check(&[1, 4], Some(4));
        check(&[4, 1], Some(4));
        check(&[3, 7, 1, 5], Some(3));
        check(&[8, 1, 5, 4], Some(4));
        check(&[8, 1, 4, 5], Some(4));
        check(&[1, 9, 6], Some(6));
    }

    #[test]
    fn another_takes_the_place_of_the_first() {
        let replaced = |times: &[u64]| {
            let (mut entries, at) = (entries(times), 6);
            let (order, place) = (99, 0);
            entries.replace_first(Entry { at, order, place });
            let out = std::iter::from_fn(|| entries.pop());
            out.map(|entry| entry.at).collect::<Vec<_>>()
        };
        assert_eq!(replaced(&[1, 4]), [4, 6]);
        assert_eq!(replaced(&[1, 8, 7]), [6, 7, 8]);
        assert_eq!(replaced(&[8, 1, 7]), [6, 7, 8]);
    }
}
