//! A journal of all that happens on several links, with times and threads.

use std::cell::RefCell;
use std::fmt::{self, Display};
use std::marker::PhantomData;
use std::rc::Rc;

use crate::demand::UNBOUNDED;
use crate::protocol::Publisher;
use crate::record::{Lane, Recorded, Recorder, Signal};
use crate::scheduler::VirtualTime;
use crate::{Flux, Mono};

/// What happens on the links it watches, in order. Clones are the same journal.
///
/// ```
/// use marblerun_streams::testing::Journal;
/// use marblerun_streams::{Flux, VirtualTime};
///
/// let time = VirtualTime::new();
/// let journal = Journal::new(&time);
/// journal.flux("range", Flux::range(1, 1)).subscribe(|_| {});
/// assert_eq!(
///     journal.text(),
///     "0 main: range.subscribe range.request(unbounded) range.next(1) range.complete\n"
/// );
/// ```
#[derive(Clone)]
pub struct Journal(Rc<State>);

struct State {
    time: VirtualTime,
    /// The time and thread of the last line, and the text.
    text: RefCell<(String, String)>,
}

impl Journal {
    /// An empty journal with that clock.
    pub fn new(time: &VirtualTime) -> Journal {
        Journal(Rc::new(State {
            time: time.clone(),
            text: RefCell::default(),
        }))
    }

    /// Watches a flux under that name.
    pub fn flux<P>(&self, name: &'static str, flux: Flux<P>) -> Flux<Recorded<P, JournalRecorder>>
    where
        P: Publisher<Item: Display>,
    {
        flux.record(JournalRecorder {
            journal: self.clone(),
            name,
        })
    }

    /// Watches a mono under that name.
    pub fn mono<P>(&self, name: &'static str, mono: Mono<P>) -> Mono<Recorded<P, JournalRecorder>>
    where
        P: Publisher<Item: Display>,
    {
        Mono(self.flux(name, mono.flux()).0)
    }

    /// Notes something else.
    pub fn note(&self, event: &str) {
        let time = &self.0.time;
        let place = format!("{} {}:", time.now().as_millis(), time.thread());
        let (last, text) = &mut *self.0.text.borrow_mut();
        if *last != place {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&place);
            *last = place;
        }
        text.push(' ');
        text.push_str(event);
    }

    /// A line for each time and thread, in milliseconds: `0 main: name.subscribe name.next(a)`.
    pub fn text(&self) -> String {
        format!("{}\n", self.0.text.borrow().1)
    }
}

impl fmt::Debug for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Journal")
    }
}

/// Writes into a [`Journal`].
#[derive(Clone, Debug)]
pub struct JournalRecorder {
    journal: Journal,
    name: &'static str,
}

impl<T: Display + 'static> Recorder<T> for JournalRecorder {
    type Lane = JournalLane<T>;

    fn open(&self) -> JournalLane<T> {
        JournalLane {
            recorder: self.clone(),
            item: PhantomData,
        }
    }
}

/// One subscription of a [`JournalRecorder`].
#[derive(Debug)]
pub struct JournalLane<T> {
    recorder: JournalRecorder,
    item: PhantomData<fn(T)>,
}

impl<T: Display + 'static> Lane<T> for JournalLane<T> {
    type Passing = ();

    fn subscribing(&self) {}

    fn signal(&self, signal: Signal<'_, T>) -> Option<()> {
        let JournalRecorder { journal, name } = &self.recorder;
        journal.note(&match signal {
            Signal::Subscribe => format!("{name}.subscribe"),
            Signal::Request(UNBOUNDED) => format!("{name}.request(unbounded)"),
            Signal::Request(n) => format!("{name}.request({n})"),
            Signal::Next(value) => format!("{name}.next({value})"),
            Signal::Error(error) => format!("{name}.error({error})"),
            Signal::Complete => format!("{name}.complete"),
            Signal::Cancel => format!("{name}.cancel"),
        });
        Some(())
    }
}
