//! A recorder that writes a fixed-size entry for each signal, round and round in one buffer.

use std::cell::Cell;
use std::rc::Rc;

use marblerun_streams::record::{Lane, Recorder, Signal};

/// Entries of the buffer; a power of two.
const CAPACITY: usize = 1 << 16;

/// A value that fits into an entry.
pub trait Taped: 'static {
    /// What is written for it.
    fn entry(&self) -> i64;
}

impl Taped for i64 {
    fn entry(&self) -> i64 {
        *self
    }
}

impl Taped for u64 {
    fn entry(&self) -> i64 {
        self.cast_signed()
    }
}

/// 24 bytes, as much as a recorder of real runs writes for a signal.
#[derive(Clone, Copy, Debug, Default)]
#[expect(
    dead_code,
    reason = "written, as a recorder does; nobody reads it here"
)]
struct Entry {
    number: u64,
    lane: u32,
    kind: u32,
    value: i64,
}

#[derive(Debug)]
struct Buffer {
    entries: Box<[Cell<Entry>]>,
    written: Cell<u64>,
    lanes: Cell<u32>,
}

thread_local! {
    static BUFFER: Rc<Buffer> = Rc::new(Buffer {
        entries: vec![Cell::default(); CAPACITY].into(),
        written: Cell::new(0),
        lanes: Cell::new(0),
    });
}

/// Writes the signals of all lanes into the same buffer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tape;

impl<T: Taped> Recorder<T> for Tape {
    type Lane = TapeLane;

    fn open(&self) -> TapeLane {
        let buffer = BUFFER.with(Rc::clone);
        let lane = buffer.lanes.get();
        buffer.lanes.set(lane.wrapping_add(1));
        TapeLane { buffer, lane }
    }
}

/// The lane of one subscription.
#[derive(Debug)]
pub(crate) struct TapeLane {
    buffer: Rc<Buffer>,
    lane: u32,
}

impl TapeLane {
    fn write(&self, kind: u32, value: i64) {
        let number = self.buffer.written.get();
        self.buffer.written.set(number + 1);
        self.buffer.entries[number as usize % CAPACITY].set(Entry {
            number,
            lane: self.lane,
            kind,
            value,
        });
    }
}

impl<T: Taped> Lane<T> for TapeLane {
    type Passing = ();

    fn subscribing(&self) {
        self.write(0, 0);
    }

    // Which signal it is, is known where it is called.
    #[inline(always)]
    fn signal(&self, signal: Signal<'_, T>) -> Option<()> {
        match signal {
            Signal::Subscribe => self.write(1, 0),
            Signal::Request(n) => self.write(2, n.cast_signed()),
            Signal::Next(value) => self.write(3, value.entry()),
            Signal::Error(_) => self.write(4, 0),
            Signal::Complete => self.write(5, 0),
            Signal::Cancel => self.write(6, 0),
        }
        Some(())
    }
}
