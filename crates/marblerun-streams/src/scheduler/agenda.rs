//! What is to be done when: the first is found at once, and any can be called off.
//!
//! Times are nanoseconds in a `u64`, which is quick to compare and reaches for 584 years.

use std::mem;

use super::entries::{Entries, Entry};

/// Items in order of (due time, order in which they were added).
pub(super) struct Agenda<T> {
    /// What was called off stays in here until it is the first, or too much of it is.
    entries: Entries,
    places: Vec<Place<T>>,
    free: Vec<usize>,
    added: u64,
    /// Entries taken out for a while, with items that are still there to be called off.
    aside: Vec<Entry>,
    /// Entries whose items were called off.
    stale: usize,
}

/// Where an item is kept; used again for another.
struct Place<T> {
    order: u64,
    item: Option<T>,
}

/// Which item: ordered as they were added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Due {
    order: u64,
    place: usize,
}

/// What was the first.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Begun<T, K> {
    Taken(T),
    /// It keeps its place, and this is kept of it.
    Started(Due, K),
}

/// Set in the order of an item that was started: no entry has it.
const STARTED: u64 = 1 << 63;

/// So many stale entries are never worth sweeping.
const FEW: usize = 64;

impl<T> Default for Agenda<T> {
    fn default() -> Agenda<T> {
        Agenda {
            entries: Entries::default(),
            places: Vec::new(),
            free: Vec::new(),
            added: 0,
            aside: Vec::new(),
            stale: 0,
        }
    }
}

impl<T> Agenda<T> {
    pub(super) fn add(&mut self, at: u64, item: T) -> Due {
        let order = self.added;
        self.added += 1;
        let item = Some(item);
        let place = match self.free.pop() {
            Some(place) => {
                self.places[place] = Place { order, item };
                place
            }
            None => {
                self.places.push(Place { order, item });
                self.places.len() - 1
            }
        };
        self.entries.push(Entry { at, order, place });
        Due { order, place }
    }

    /// Calls an item off, if it is still there.
    pub(super) fn remove(&mut self, due: Due) -> Option<T> {
        let item = self.take(due)?;
        self.stale += 1;
        if self.stale > FEW && self.stale > self.entries.len() / 2 {
            let places = &self.places;
            self.entries.retain(|entry| is_there(places, *entry));
            self.stale = 0;
        }
        Some(item)
    }

    /// Takes everything out. What is added later is told from it by its order.
    pub(super) fn clear(&mut self) -> Agenda<T> {
        let next = Agenda {
            added: self.added,
            ..Agenda::default()
        };
        mem::replace(self, next)
    }

    /// When the first is due.
    pub(super) fn first(&mut self) -> Option<u64> {
        self.first_due().map(|(at, _)| at)
    }

    /// The place in the order that the next one gets.
    pub(super) fn order(&self) -> u64 {
        self.added
    }

    pub(super) fn set_order(&mut self, order: u64) {
        self.added = order;
    }

    /// When the first is due, and its place in the order.
    pub(super) fn first_due(&mut self) -> Option<(u64, u64)> {
        while let Some(entry) = self.entries.first() {
            if is_there(&self.places, entry) {
                return Some((entry.at, entry.order));
            }
            self.entries.pop();
            self.stale -= 1;
        }
        None
    }

    /// What the first is.
    pub(super) fn first_item(&mut self) -> Option<&T> {
        self.first_due()?;
        let entry = self.entries.first()?;
        self.places[entry.place].item.as_ref()
    }

    /// When the first is due, which no longer waits: it is taken, or if something is to be kept of it,
    /// it keeps its place to be [taken](Agenda::take) or [added again](Agenda::add_again).
    #[inline]
    pub(super) fn begin<K>(
        &mut self,
        keep: impl Fn(&T) -> Option<K>,
    ) -> Option<(u64, Begun<T, K>)> {
        loop {
            let Entry { at, order, place } = self.entries.first()?;
            let kept = &mut self.places[place];
            if kept.order == order
                && let Some(item) = kept.item.as_ref()
                && let Some(of_it) = keep(item)
            {
                // Its entry stays, to be replaced: stale until then.
                kept.order |= STARTED;
                self.stale += 1;
                let order = kept.order;
                return Some((at, Begun::Started(Due { order, place }, of_it)));
            }
            self.entries.pop();
            match self.take(Due { order, place }) {
                Some(item) => return Some((at, Begun::Taken(item))),
                None => self.stale -= 1,
            }
        }
    }

    /// Takes what waits, or was started.
    pub(super) fn take(&mut self, due: Due) -> Option<T> {
        let kept = self.places.get_mut(due.place)?;
        let item = (kept.order == due.order).then(|| kept.item.take())??;
        self.free.push(due.place);
        Some(item)
    }

    /// What was started waits again, as if it were added; unless it is gone.
    pub(super) fn add_again(&mut self, due: Due, at: u64) -> Option<(Due, &mut T)> {
        let (order, place) = (self.added, due.place);
        let kept = self.places.get_mut(place)?;
        let item = kept.item.as_mut().filter(|_| kept.order == due.order)?;
        kept.order = order;
        self.added += 1;
        let entry = Entry { at, order, place };
        let first = self.entries.first();
        if first.is_some_and(|first| first.order | STARTED == due.order) {
            self.entries.replace_first(entry);
            self.stale -= 1;
        } else {
            self.entries.push(entry);
        }
        Some((Due { order, place }, item))
    }

    /// Whether what was started would be the first if it waited again until then: then it counts as
    /// added and started once more, and keeps its name.
    #[inline]
    pub(super) fn start_again(&mut self, due: Due, at: u64) -> bool {
        let is_it = |entry: &Entry| entry.order | STARTED == due.order;
        let is_first = self.entries.is_before_others(is_it, at);
        self.added += u64::from(is_first);
        is_first
    }

    /// Leaves the first out until [`put_back`](Agenda::put_back).
    pub(super) fn put_aside(&mut self) {
        if self.first_due().is_some()
            && let Some(entry) = self.entries.pop()
        {
            self.aside.push(entry);
        }
    }

    /// Puts everything back that was left out, in its old place.
    pub(super) fn put_back(&mut self) {
        for entry in self.aside.drain(..) {
            if is_there(&self.places, entry) {
                self.entries.push(entry);
            } else {
                self.stale = self.stale.saturating_sub(1);
            }
        }
    }
}

fn is_there<T>(places: &[Place<T>], entry: Entry) -> bool {
    let kept = &places[entry.place];
    kept.order == entry.order && kept.item.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: u64 = 1_000_000;

    impl<T: Copy> Agenda<T> {
        fn take_first(&mut self) -> Option<T> {
            match self.begin(|_| None::<()>)? {
                (_, Begun::Taken(item)) => Some(item),
                _ => None,
            }
        }

        fn start_first(&mut self) -> Option<(u64, Due, T)> {
            match self.begin(|item| Some(*item))? {
                (at, Begun::Started(due, item)) => Some((at, due, item)),
                _ => None,
            }
        }
    }

    #[test]
    fn comes_in_order_and_can_be_called_off() {
        let mut agenda = Agenda::default();
        agenda.add(2 * MS, 'c');
        let a = agenda.add(MS, 'a');
        agenda.add(2 * MS, 'd');
        let b = agenda.add(MS, 'b');
        assert_eq!((agenda.remove(a), agenda.remove(a)), (Some('a'), None));
        agenda.add(0, 'e');
        assert_eq!(agenda.remove(a), None, "its place has another");
        assert_eq!(agenda.first(), Some(0));
        let order: String = std::iter::from_fn(|| agenda.take_first()).collect();
        assert_eq!(order, "ebcd");
        assert_eq!((agenda.remove(b), agenda.first()), (None, None));
    }

    #[test]
    fn what_was_started_may_wait_again() {
        let mut agenda = Agenda::default();
        let first = agenda.add(MS, 'a');
        agenda.add(2 * MS, 'b');
        let (at, started, _) = agenda.start_first().unwrap();
        assert_eq!((at, agenda.remove(first)), (MS, None), "it does not wait");
        let (again, item) = agenda.add_again(started, 2 * MS).unwrap();
        assert_eq!((*item, agenda.entries.len(), agenda.stale), ('a', 2, 0));
        assert_eq!(agenda.add_again(started, MS), None);
        assert_eq!(
            (agenda.take_first(), agenda.remove(again)),
            (Some('b'), Some('a'))
        );
        assert_eq!((agenda.first(), agenda.stale), (None, 0));
    }

    #[test]
    fn what_was_started_is_not_in_the_way_of_others() {
        let mut agenda = Agenda::default();
        agenda.add(MS, 'a');
        agenda.add(MS, 'b');
        let (_, started, _) = agenda.start_first().unwrap();
        assert_eq!(agenda.take_first(), Some('b'));
        agenda.add(MS, 'c');
        assert!(agenda.add_again(started, MS).is_some());
        assert_eq!(
            [agenda.take_first(), agenda.take_first()],
            [Some('c'), Some('a')]
        );
        agenda.add(MS, 'd');
        let (_, started, _) = agenda.start_first().unwrap();
        assert_eq!((agenda.take(started), agenda.first()), (Some('d'), None));
        assert_eq!((agenda.stale, agenda.entries.len()), (0, 0));
    }

    #[test]
    fn what_would_be_the_first_again_is_started_again() {
        let mut agenda = Agenda::default();
        agenda.add(MS, 'a');
        for (at, letter) in [(7, 'd'), (5, 'c'), (3, 'b')] {
            agenda.add(at * MS, letter);
        }
        let (_, started, _) = agenda.start_first().unwrap();
        assert!(agenda.start_again(started, 2 * MS));
        assert_eq!(agenda.order(), 5);
        assert!(!agenda.start_again(started, 3 * MS), "another was first");
        assert_eq!(agenda.order(), 5);
        let called_off = agenda.add(2 * MS, 'x');
        assert!(!agenda.start_again(started, 2 * MS));
        agenda.remove(called_off);
        assert!(agenda.add_again(started, 4 * MS).is_some());
        let order: String = std::iter::from_fn(|| agenda.take_first()).collect();
        assert_eq!((order.as_str(), agenda.stale), ("bacd", 0));
        agenda.add(MS, 'a');
        let (_, started, _) = agenda.start_first().unwrap();
        agenda.clear();
        assert!(!agenda.start_again(started, 2 * MS), "it is gone");
        agenda.add(MS, 'b');
        assert!(!agenda.start_again(started, 2 * MS), "it is another");
    }

    #[test]
    fn what_is_called_off_takes_no_room() {
        let mut agenda = Agenda::default();
        agenda.add(MS, 0);
        for n in 1..10_000 {
            let due = agenda.add(n * MS, n);
            assert_eq!(agenda.remove(due), Some(n));
        }
        assert!(agenda.entries.len() < 2 * FEW + 2 && agenda.places.len() == 2);
        assert_eq!((agenda.first(), agenda.take_first()), (Some(MS), Some(0)));
        assert_eq!((agenda.first(), agenda.stale), (None, 0));
    }
}
