//! Chains as data: what they are made of, how they are written, how they are built.

use std::fmt;
use std::time::Duration;

use marblerun_streams::{BoxFlux, Scheduler, VirtualTime};

use crate::link::Log;
use crate::token::{Mint, Token};

/// A kind of source or operator.
pub(crate) struct Kind<F: 'static> {
    pub(crate) name: &'static str,
    /// How many numbers it takes.
    pub(crate) numbers: usize,
    /// How many chains it takes.
    pub(crate) chains: usize,
    pub(crate) notes: &'static [Note],
    pub(crate) make: F,
}

pub(crate) type MakeSource = fn(&Given) -> BoxFlux<Token>;
pub(crate) type MakeOperator = fn(BoxFlux<Token>, &Given) -> BoxFlux<Token>;
pub(crate) type SourceKind = Kind<MakeSource>;
pub(crate) type OperatorKind = Kind<MakeOperator>;

/// What is to be known about a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Note {
    /// It may never end.
    Endless,
    /// What it emits depends on when it is asked.
    Timed,
    /// A cancel is on its way for a while.
    CancelsLater,
    /// As in Reactor, it stays connected to its source without subscribers.
    StaysConnected,
    /// As in Reactor, there is a way to end it that does not cancel its source.
    LeavesSource,
    /// As in Reactor, it connects although its only subscriber has cancelled inside `on_subscribe`.
    ConnectsAnyway,
    /// As in Reactor, a value may come inside another one.
    Nests,
    /// It stays subscribed to its source for a while without subscribers.
    Lingers,
    /// It subscribes to its source as often as its first number says, and once more.
    Again,
    /// It emits each value as often as its first number says.
    Overlapping,
}

/// Shorthand for tables.
pub(crate) const fn kind<F>(
    name: &'static str,
    numbers: usize,
    chains: usize,
    notes: &'static [Note],
    make: F,
) -> Kind<F> {
    Kind {
        name,
        numbers,
        chains,
        notes,
        make,
    }
}

/// A source or an operator of a chain.
pub(crate) struct Part<F: 'static> {
    pub(crate) kind: &'static Kind<F>,
    pub(crate) numbers: [u64; 2],
    pub(crate) chains: Vec<Chain>,
}

impl<F> Clone for Part<F> {
    fn clone(&self) -> Part<F> {
        Part {
            kind: self.kind,
            numbers: self.numbers,
            chains: self.chains.clone(),
        }
    }
}

/// A source and the operators on it.
#[derive(Clone)]
pub(crate) struct Chain {
    pub(crate) source: Part<MakeSource>,
    pub(crate) operators: Vec<Part<MakeOperator>>,
}

impl Chain {
    /// Whether anything in it is noted so.
    pub(crate) fn has(&self, note: Note) -> bool {
        self.source.has(note) || self.operators.iter().any(|part| part.has(note))
    }

    /// About how many signals it may take.
    pub(crate) fn cost(&self) -> f64 {
        self.estimate().1
    }

    /// At most how many values it emits, and about how many signals that takes.
    fn estimate(&self) -> (f64, f64) {
        let (inner, inner_cost) = self.source.estimate();
        let mut size = inner + small(self.source.numbers[0]) + small(self.source.numbers[1]);
        let mut cost = size + inner_cost;
        for part in &self.operators {
            let (inner, inner_cost) = part.estimate();
            let first = small(part.numbers[0]) + 1.0;
            if part.has(Note::Again) {
                (size, cost) = (size * first, cost * first);
            }
            if part.has_own(Note::Overlapping) {
                size *= first;
            }
            // Whatever is made of values may be made of each of them.
            cost += size + (size + 1.0) * inner_cost;
            size = if part.chains.is_empty() {
                size + 1.0
            } else {
                (size + 1.0) * (inner + 1.0)
            };
        }
        (size, cost + size)
    }

    /// Builds it, with a link after each part.
    pub(crate) fn build(&self, run: &Run, path: &str) -> BoxFlux<Token> {
        let mut flux = (self.source.kind.make)(&self.source.given(run, path));
        flux = self.source.linked(flux, run, path);
        for (at, part) in self.operators.iter().enumerate() {
            let path = format!("{path}{}.", at + 1);
            flux = (part.kind.make)(flux, &part.given(run, &path));
            flux = part.linked(flux, run, &path);
        }
        flux
    }
}

fn small(n: u64) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

impl<F> Part<F> {
    pub(crate) fn has(&self, note: Note) -> bool {
        self.has_own(note) || self.chains.iter().any(|chain| chain.has(note))
    }

    fn has_own(&self, note: Note) -> bool {
        self.kind.notes.contains(&note)
    }

    fn estimate(&self) -> (f64, f64) {
        let mut sum = (0.0, 0.0);
        for chain in &self.chains {
            let (size, cost) = chain.estimate();
            sum = (sum.0 + size, sum.1 + cost + 4.0);
        }
        sum
    }

    fn given(&self, run: &Run, path: &str) -> Given {
        let chain =
            |(at, chain): (usize, &Chain)| chain.build(run, &format!("{path}{}.", letter(at)));
        Given {
            numbers: self.numbers,
            chains: self.chains.iter().enumerate().map(chain).collect(),
            run: run.clone(),
        }
    }

    fn linked(&self, flux: BoxFlux<Token>, run: &Run, path: &str) -> BoxFlux<Token> {
        if run.log.is_recording() {
            let name = format!("{path}{}", self.kind.name);
            flux.record(run.log.link(name)).boxed()
        } else {
            flux
        }
    }

    fn write(&self, f: &mut fmt::Formatter<'_>, indent: usize) -> fmt::Result {
        write!(f, "{}(", self.kind.name)?;
        let numbers = &self.numbers[..self.kind.numbers];
        for (at, number) in numbers.iter().enumerate() {
            write!(f, "{}{number}", if at == 0 { "" } else { ", " })?;
        }
        for (at, chain) in self.chains.iter().enumerate() {
            let comma = if at + numbers.len() == 0 { "" } else { ", " };
            write!(f, "{comma}")?;
            chain.write(f, indent + 2)?;
        }
        write!(f, ")")
    }
}

impl<F> fmt::Debug for Kind<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl<F> fmt::Debug for Part<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 0)
    }
}

fn letter(at: usize) -> char {
    char::from(b'a'.saturating_add(u8::try_from(at).unwrap_or(25)))
}

impl Chain {
    fn write(&self, f: &mut fmt::Formatter<'_>, indent: usize) -> fmt::Result {
        self.source.write(f, indent)?;
        for part in &self.operators {
            write!(f, "\n{:indent$}  .", "")?;
            part.write(f, indent + 2)?;
        }
        Ok(())
    }
}

impl fmt::Display for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 2)
    }
}

impl fmt::Debug for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 2)
    }
}

/// Where a chain runs.
#[derive(Clone)]
pub(crate) struct Run {
    pub(crate) time: VirtualTime,
    pub(crate) log: Log,
    pub(crate) mint: Mint,
}

impl Run {
    pub(crate) fn new(is_recording: bool) -> Run {
        let time = VirtualTime::new();
        Run {
            log: Log::new(&time, is_recording),
            time,
            mint: Mint::default(),
        }
    }
}

/// What a source or an operator is given.
pub(crate) struct Given {
    pub(crate) numbers: [u64; 2],
    chains: Vec<BoxFlux<Token>>,
    pub(crate) run: Run,
}

impl Given {
    /// The first number as a count.
    pub(crate) fn count(&self) -> u64 {
        self.numbers[0]
    }

    /// The first number as a size, which is not zero.
    pub(crate) fn size(&self) -> usize {
        usize::try_from(self.numbers[0])
            .unwrap_or(usize::MAX)
            .max(1)
    }

    /// The second number as a size, which is not zero.
    pub(crate) fn other_size(&self) -> usize {
        usize::try_from(self.numbers[1])
            .unwrap_or(usize::MAX)
            .max(1)
    }

    /// The first number as a number of the values.
    pub(crate) fn number(&self) -> i64 {
        self.numbers[0].cast_signed()
    }

    /// The first number as a time, which is neither zero nor long.
    pub(crate) fn time(&self) -> Duration {
        Duration::from_millis(self.numbers[0].clamp(1, 40))
    }

    /// The second number as a time, which is neither zero nor long.
    pub(crate) fn other_time(&self) -> Duration {
        Duration::from_millis(self.numbers[1].clamp(1, 40))
    }

    /// The chain at that place.
    pub(crate) fn chain(&self, at: usize) -> BoxFlux<Token> {
        self.chains[at].clone()
    }

    pub(crate) fn parallel(&self) -> Scheduler {
        self.run.time.parallel()
    }

    pub(crate) fn single(&self) -> Scheduler {
        self.run.time.single()
    }
}
