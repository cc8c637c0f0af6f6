//! What is known at a place of a body.

use super::Promise;
use crate::typed::Body;

/// Whether a place is reached, and which variables have a value there.
#[derive(Clone, Debug)]
pub(super) struct State {
    /// Whether the place can be reached.
    pub(super) is_live: bool,
    /// Variables that surely have a value; after those of the body come the blank final fields.
    pub(super) assigned: Set,
    /// Variables that may have one.
    pub(super) touched: Set,
}

impl State {
    /// At the beginning of a body: parameters have values.
    pub(super) fn start(body: &Body, promise: &Promise) -> State {
        let count = body.variables.len() + promise.blank_finals.len();
        let mut assigned = Set::new(count);
        for parameter in &body.parameters {
            assigned.insert(parameter.0 as usize);
        }
        State {
            is_live: true,
            touched: assigned.clone(),
            assigned,
        }
    }

    /// After a jump: nothing comes here, so anything can be said of it.
    pub(super) fn end(&mut self) {
        self.is_live = false;
        self.assigned.fill();
        self.touched.clear();
    }

    /// The same for a branch that a constant condition rules out, though Java counts it as reached.
    pub(super) fn vacuous(mut self) -> State {
        self.assigned.fill();
        self.touched.clear();
        self
    }

    /// Another path leads here, too.
    pub(super) fn join(&mut self, other: &State) {
        self.is_live |= other.is_live;
        self.assigned.intersect(&other.assigned);
        self.touched.unite(&other.touched);
    }

    pub(super) fn assign(&mut self, variable: usize) {
        self.assigned.insert(variable);
        self.touched.insert(variable);
    }
}

/// A set of small numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Set(Vec<u64>);

impl Set {
    fn new(count: usize) -> Set {
        Set(vec![0; count.div_ceil(64)])
    }

    pub(super) fn insert(&mut self, at: usize) {
        if let Some(word) = self.0.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    pub(super) fn contains(&self, at: usize) -> bool {
        let word = self.0.get(at / 64);
        word.is_none_or(|word| word & (1 << (at % 64)) != 0)
    }

    /// Makes it what declaring a variable makes it: without a value, also in a later turn of a loop.
    pub(super) fn remove(&mut self, at: usize) {
        if let Some(word) = self.0.get_mut(at / 64) {
            *word &= !(1 << (at % 64));
        }
    }

    fn clear(&mut self) {
        self.0.fill(0);
    }

    fn fill(&mut self) {
        self.0.fill(u64::MAX);
    }

    fn intersect(&mut self, other: &Set) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= other;
        }
    }

    pub(super) fn unite(&mut self, other: &Set) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word |= other;
        }
    }
}
