//! The inner sources of a `flat_map`, with those that have something to do marked.

use std::collections::VecDeque;

/// Numbered places. A free one is used again after all that were free before it, and the marked ones
/// are found without looking at the others.
#[derive(Debug)]
pub(super) struct Slots<I> {
    items: Vec<Option<I>>,
    free: VecDeque<usize>,
    /// A bit for each slot that is marked.
    marked: Vec<u64>,
    /// A bit for each word of `marked` that is not zero.
    marked_words: Vec<u64>,
    count: usize,
}

/// Slots there are at first; then the number doubles.
const FEWEST: usize = 4;
const BITS: usize = u64::BITS as usize;

impl<I> Default for Slots<I> {
    fn default() -> Slots<I> {
        Slots {
            items: Vec::new(),
            free: VecDeque::new(),
            marked: Vec::new(),
            marked_words: Vec::new(),
            count: 0,
        }
    }
}

impl<I: Clone> Slots<I> {
    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// How many are not free.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// All slots, free or not.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    pub(super) fn add(&mut self, item: I) -> usize {
        if self.free.is_empty() {
            let before = self.items.len();
            let after = (before * 2).max(FEWEST);
            self.items.resize_with(after, || None);
            self.marked.resize(after.div_ceil(BITS), 0);
            self.marked_words
                .resize(self.marked.len().div_ceil(BITS), 0);
            self.free.extend(before..after);
        }
        let slot = self.free.pop_front().unwrap_or_default();
        self.items[slot] = Some(item);
        self.count += 1;
        slot
    }

    pub(super) fn remove(&mut self, slot: usize) -> Option<I> {
        self.unmark(slot);
        let item = self.items.get_mut(slot)?.take()?;
        self.free.push_back(slot);
        self.count -= 1;
        Some(item)
    }

    pub(super) fn mark(&mut self, slot: usize) {
        let word = slot / BITS;
        if let Some(bits) = self.marked.get_mut(word) {
            *bits |= 1 << (slot % BITS);
            self.marked_words[word / BITS] |= 1 << (word % BITS);
        }
    }

    pub(super) fn unmark(&mut self, slot: usize) {
        let word = slot / BITS;
        if let Some(bits) = self.marked.get_mut(word) {
            *bits &= !(1 << (slot % BITS));
            if *bits == 0 {
                self.marked_words[word / BITS] &= !(1 << (word % BITS));
            }
        }
    }

    /// The first marked slot from `start` on and before `end`.
    pub(super) fn next(&self, start: usize, end: usize) -> Option<(usize, I)> {
        let slot = self.next_marked(start)?;
        let item = self.items.get(slot)?.clone()?;
        (slot < end).then_some((slot, item))
    }

    fn next_marked(&self, start: usize) -> Option<usize> {
        let word = start / BITS;
        let here = self.marked.get(word)? & (u64::MAX << (start % BITS));
        if here != 0 {
            return Some(word * BITS + here.trailing_zeros() as usize);
        }
        let next = word + 1;
        let mut mask = u64::MAX << (next % BITS);
        for (group, words) in self.marked_words.iter().enumerate().skip(next / BITS) {
            let words = words & mask;
            mask = u64::MAX;
            if words != 0 {
                let word = group * BITS + words.trailing_zeros() as usize;
                return Some(word * BITS + self.marked[word].trailing_zeros() as usize);
            }
        }
        None
    }

    pub(super) fn into_items(self) -> impl Iterator<Item = I> {
        self.items.into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_free_slot_waits_its_turn() {
        let mut slots = Slots::default();
        assert_eq!([slots.add('a'), slots.add('b')], [0, 1]);
        slots.remove(0);
        let added = [
            slots.add('c'),
            slots.add('d'),
            slots.add('e'),
            slots.add('f'),
        ];
        assert_eq!(added, [2, 3, 0, 4]);
        assert_eq!(slots.into_items().collect::<String>(), "ebcdf");
    }

    #[test]
    fn marked_slots_are_found_from_anywhere() {
        let mut slots = Slots::default();
        for n in 0..10_000 {
            slots.add(n);
        }
        for n in [3, 64, 9_000] {
            slots.mark(n);
        }
        let next = |start| slots.next(start, 9_999).map(|(slot, _)| slot);
        assert_eq!(
            [next(0), next(4), next(65)],
            [Some(3), Some(64), Some(9_000)]
        );
        assert_eq!((next(9_001), slots.next(65, 9_000)), (None, None));
        slots.unmark(3);
        assert_eq!(slots.next(0, 64), None);
    }
}
