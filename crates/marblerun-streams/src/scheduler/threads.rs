//! Which thread is next: names, handed out and given back.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

/// The threads of a scheduler.
pub struct Threads {
    prefix: Rc<str>,
    /// The names made so far.
    names: RefCell<Vec<Rc<str>>>,
    kind: Kind,
}

enum Kind {
    /// Always the same.
    Single,
    /// So many, in turn.
    Ring { size: u32, next: Cell<u32> },
    /// The lowest number that nobody holds; when all are held, the one with the fewest holders.
    Elastic { held: RefCell<Vec<u32>> },
}

impl Threads {
    /// One thread: `prefix-1`.
    pub fn single(prefix: impl Into<Rc<str>>) -> Threads {
        Threads::of(prefix.into(), Kind::Single)
    }

    /// Threads `prefix-1` to `prefix-size`, handed out in turn.
    pub fn ring(prefix: impl Into<Rc<str>>, size: u32) -> Threads {
        let kind = Kind::Ring {
            size: size.max(1),
            next: Cell::new(0),
        };
        Threads::of(prefix.into(), kind)
    }

    /// At most `size` threads; one that was given back is handed out again.
    pub fn elastic(prefix: impl Into<Rc<str>>, size: usize) -> Threads {
        let kind = Kind::Elastic {
            held: RefCell::new(vec![0; size.max(1)]),
        };
        Threads::of(prefix.into(), kind)
    }

    fn of(prefix: Rc<str>, kind: Kind) -> Threads {
        Threads {
            prefix,
            names: RefCell::default(),
            kind,
        }
    }

    pub(crate) fn take(&self) -> Rc<str> {
        let number = match &self.kind {
            Kind::Single => 0,
            Kind::Ring { size, next } => next.replace((next.get() + 1) % size) as usize,
            Kind::Elastic { held } => {
                let mut held = held.borrow_mut();
                let free = (0..held.len()).min_by_key(|at| held[*at]).unwrap_or(0);
                held[free] += 1;
                free
            }
        };
        let mut names = self.names.borrow_mut();
        while names.len() <= number {
            let name = format!("{}-{}", self.prefix, names.len() + 1);
            names.push(name.into());
        }
        names[number].clone()
    }

    /// Whether it matters that they are.
    pub(crate) fn are_given_back(&self) -> bool {
        matches!(self.kind, Kind::Elastic { .. })
    }

    pub(crate) fn give(&self, thread: &str) {
        let Kind::Elastic { held } = &self.kind else {
            return;
        };
        let number = thread
            .rsplit_once('-')
            .and_then(|(_, number)| number.parse::<usize>().ok());
        let mut held = held.borrow_mut();
        if let Some(holders) = number.and_then(|number| held.get_mut(number.checked_sub(1)?)) {
            *holders = holders.saturating_sub(1);
        }
    }
}

impl fmt::Debug for Threads {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Single => write!(f, "single({})", self.prefix),
            Kind::Ring { .. } => write!(f, "parallel({})", self.prefix),
            Kind::Elastic { .. } => write!(f, "boundedElastic({})", self.prefix),
        }
    }
}
