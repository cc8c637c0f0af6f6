//! Reactive streams for Rust: demand, virtual time and Project Reactor's operators.
//!
//! A [`Flux`] emits any number of values over time, a [`Mono`] at most one. Both are recipes: nothing
//! happens until somebody subscribes, and each subscription runs on its own.
//!
//! ```
//! use marblerun_streams::Flux;
//! use std::{cell::RefCell, rc::Rc};
//!
//! let squares = Rc::new(RefCell::new(Vec::new()));
//! let seen = squares.clone();
//! Flux::range(1, 10)
//!     .map(|n| n * n)
//!     .filter(|n| n % 2 == 1)
//!     .take(3)
//!     .subscribe(move |n| seen.borrow_mut().push(n));
//! assert_eq!(*squares.borrow(), [1, 9, 25]);
//! ```
//!
//! - **Statically composed.** A chain is one type, and compiles to the loop that it stands for.
//!   [`Flux::boxed`] erases the type where chains are built at run time.
//! - **Single-threaded.** `Rc` and cells, no locks: as in a browser, or on an event loop. Other
//!   threads send what they have to say, see [below](#time-and-threads).
//! - **Nothing global.** Clocks and schedulers are arguments. A run on virtual time is the same each
//!   time.
//! - **Reactor's semantics.** Signals, times, demand, cancellation and their order are those of
//!   Project Reactor 3.8: whoever knows the operators there knows them here, and its documentation
//!   applies. [Which operator do I need?](which_operator)
//!
//! # Demand
//!
//! A source emits no more than was requested. Operators pass demand on, change it, or ask for values
//! ahead; each says in its documentation what it does. Here `filter` asks for one more value for each
//! that it leaves out:
//!
//! ```
//! use marblerun_streams::{Flux, testing::Probe};
//!
//! let probe = Probe::new();
//! Flux::range(1, 10)
//!     .record(probe.recorder())
//!     .filter(|n| n % 3 == 0)
//!     .subscribe_with(probe.subscriber());
//! probe.request(1);
//! assert_eq!(probe.log(), "3");
//! assert_eq!(probe.upstream_log(), "request(1) request(1) request(1)");
//! probe.cancel();
//! ```
//!
//! A source that cannot be asked, a button or a sensor, meets demand in one of the
//! [`on_backpressure`](operator::on_backpressure_buffer) operators. [`Flux::subscribe`] asks for
//! everything; [`Flux::subscribe_with`] takes a [`Subscriber`] that asks for what it likes.
//!
//! # Time and threads
//!
//! Whatever needs time takes a [`Scheduler`] of some clock. On [`VirtualTime`] hours pass in no time:
//!
//! ```
//! use marblerun_streams::{Flux, Mono, VirtualTime, testing::Probe};
//! use std::time::Duration;
//!
//! let time = VirtualTime::new();
//! let late = Mono::delay(Duration::from_secs(3_600), &time.parallel())
//!     .map(|_| "the answer")
//!     .timeout(Duration::from_secs(60), &time.parallel())
//!     .on_error_resume(|_| Mono::just("too late"));
//! let probe = Probe::new();
//! probe.request(1);
//! late.subscribe_with(probe.subscriber());
//! time.run();
//! assert_eq!(probe.log(), "too late |");
//! assert_eq!(time.now(), Duration::from_secs(60));
//! ```
//!
//! On `RealTime` the same chain takes its time. Natively you drive its loop: `run_until_idle`,
//! `run_until`, `block_on`; in a browser (feature `browser`) it drives itself.
//!
//! ```
//! use marblerun_streams::{Flux, RealTime};
//! use std::time::Duration;
//!
//! let time = RealTime::new();
//! let ticks = Flux::interval(Duration::from_millis(1), &time.parallel()).take(3);
//! let list = time.block_on(ticks.collect_list().into_future())?;
//! assert_eq!(list, Some(vec![0, 1, 2]));
//! # Ok::<(), marblerun_streams::Error>(())
//! ```
//!
//! Tasks run one at a time, in order of (due time, order of scheduling), on either clock. The threads
//! of a scheduler are names: [`Flux::publish_on`] and [`Flux::subscribe_on`] say under which name
//! something runs, and in which order, exactly as in Reactor. Real threads hand their results in
//! through [`Flux::channel`], which makes them wait when nobody asks, or through a
//! [`Remote`](scheduler::Remote).
//!
//! # Errors
//!
//! A stream ends with [`on_complete`](Subscriber::on_complete) or [`on_error`](Subscriber::on_error).
//! An [`Error`] is any error of the standard library's kind. Functions that can fail go to the `try_`
//! form of an operator, and `?` works in them; what they return ends the stream.
//!
//! ```
//! use marblerun_streams::testing::check;
//!
//! check("-1--2-x-4|", |flux| flux.try_map(|s| Ok(s.parse::<i32>()? * 2)), "-2--4-#");
//! check(
//!     "-1--2-x-4|",
//!     |flux| flux.try_map(|s| Ok(s.parse::<i32>()? * 2)).on_error_return(0),
//!     "-2--4-(0|)",
//! );
//! ```
//!
//! Signals that nobody can take any more, and values that were kept and will not be emitted, are
//! reported to the hooks in the subscriber's [`Context`].
//!
//! # An operator or a source of your own
//!
//! Compose it if you can: a function from flux to flux is an operator. [`Flux::handle`] emits, leaves
//! out or ends; [`Flux::create`] turns callbacks into a flux, [`Flux::generate`] state.
//!
//! ```
//! use marblerun_streams::{Flux, Publisher, testing::values};
//!
//! fn pairs<P: Publisher<Item: Clone>>(flux: Flux<P>) -> Flux<impl Publisher<Item = Vec<P::Item>>> {
//!     flux.buffer_skip(2, 1).filter(|pair| pair.len() == 2)
//! }
//! assert_eq!(values(pairs(Flux::range(1, 3)).map(|pair| pair[0] * pair[1])), "2 6 |");
//! ```
//!
//! Otherwise implement [`Publisher`], and [`Flux::from_publisher`] gives it all operators. The rules
//! are in [`protocol`]; the one most easily forgotten is that `request` and `cancel` may be called
//! inside any signal, so that nothing may be borrowed while a subscriber is called.
//!
//! ```
//! use marblerun_streams::{Flux, Publisher, Subscriber, Subscription, Upstream, testing::Probe};
//! use std::{cell::Cell, rc::Rc};
//!
//! /// The same value for as long as it is requested.
//! struct Always(char);
//!
//! impl Publisher for Always {
//!     type Item = char;
//!
//!     fn subscribe<S: Subscriber<char>>(&self, subscriber: S) {
//!         let link = Rc::new(Link {
//!             value: self.0,
//!             subscriber,
//!             requested: Cell::new(0),
//!             is_emitting: Cell::new(false),
//!         });
//!         link.subscriber.on_subscribe(Subscription::new(link.clone()));
//!     }
//! }
//!
//! struct Link<S> {
//!     value: char,
//!     subscriber: S,
//!     requested: Cell<u64>,
//!     /// One loop at a time: a request from inside `on_next` is served when that has returned.
//!     is_emitting: Cell<bool>,
//! }
//!
//! impl<S: Subscriber<char>> Upstream for Link<S> {
//!     fn request(&self, n: u64) {
//!         self.requested.set(self.requested.get().saturating_add(n));
//!         if self.is_emitting.replace(true) {
//!             return;
//!         }
//!         while self.requested.get() > 0 {
//!             self.requested.set(self.requested.get() - 1);
//!             self.subscriber.on_next(self.value);
//!         }
//!         self.is_emitting.set(false);
//!     }
//!
//!     fn cancel(&self) {
//!         self.requested.set(0);
//!     }
//! }
//!
//! let probe = Probe::new();
//! let flux = Flux::from_publisher(Always('z')).index().map(|(n, z)| format!("{n}{z}"));
//! flux.take(2).subscribe_with(probe.subscriber());
//! probe.request(9);
//! assert_eq!(probe.log(), "0z 1z |");
//! ```
//!
//! # Bridges
//!
//! A mono can be awaited, by any executor of this thread; [`Mono::from_future`] is the way back, and
//! [`Scheduler::spawn`] runs a future on a clock, virtual or real. With the feature `futures` a flux
//! becomes a `Stream` that asks for a value when it is polled (`Flux::into_stream`), and a stream a
//! flux that polls it while there is demand (`Flux::from_stream`). Dropping either end cancels.
//!
//! ```
//! use marblerun_streams::{Flux, Mono, VirtualTime, testing::Probe};
//! use std::time::Duration;
//!
//! let time = VirtualTime::new();
//! let timer = time.parallel();
//! let slowly = move |n| {
//!     let timer = timer.clone();
//!     async move {
//!         let _ = Mono::delay(Duration::from_secs(1), &timer).await;
//!         n * 10
//!     }
//! };
//! let (probe, single) = (Probe::new(), time.single());
//! probe.request(2);
//! Flux::range(1, 2)
//!     .concat_map(move |n| {
//!         let slowly = slowly.clone();
//!         Mono::from_future(move || slowly(n), &single)
//!     })
//!     .subscribe_with(probe.subscriber());
//! time.run();
//! assert_eq!((probe.log().as_str(), time.now().as_secs()), ("10 20 |", 2));
//! ```
//!
//! # Recording
//!
//! [`Flux::record`] shows every signal of a link to a [`Recorder`](record::Recorder), and tasks
//! inherit a mark, so that a recorder knows what caused what. Where it is not called, nothing is
//! paid. With the feature `testing`, `testing::check` runs a chain over a marble diagram and compares
//! the outcome with another one, `testing::Probe` controls demand, and `testing::Journal` writes down
//! what happens on several links.
//!
//! # What is different from Reactor
//!
//! - Time and schedulers are arguments; there are no global schedulers and hooks.
//! - A subscriber's [`Context`] holds one value of each type, not of each key.
//! - Functions do not throw: those that can fail return a `Result`. A panic is a bug and is not
//!   caught.
//! - Nothing blocks: instead of `block`, `toIterable` and `toStream`, await a mono, make a flux a
//!   stream, or run the clock.
//! - `checkpoint`, `name`, `tag` and `metrics` have no counterpart: a recorder knows its link.
//! - What Reactor has under several names for the types of Java has one: `fromArray`, `fromStream`
//!   are [`Flux::from_iterable`], `fromCompletionStage` is [`Mono::from_future`], `fromDirect`
//!   [`Mono::from_publisher`], `concatMapDelayError` and the like a
//!   [`delay_error`](Flux::delay_error) behind the operator.
//! - Operators are not fused, but for those that read the queue of a window or a group, where it
//!   shows. A chain is compiled as a whole instead, and a value that is left out costs no request
//!   where the source can offer the next one at once ([`Subscriber::try_on_next`]); a recorded link
//!   shows the requests that Reactor makes.
//!
//! # Features
//!
//! | feature | what it adds | what it needs |
//! |---|---|---|
//! | `browser` | `RealTime` in a browser (`wasm32-unknown-unknown`) | gloo-timers, wasm-bindgen, wasm-bindgen-futures |
//! | `futures` | streams of the futures crate, in and out | futures-core |
//! | `testing` | marble diagrams in and out, probes, journals | marblerun-trace |
//!
//! Without features the crate needs nothing but the standard library.
//!
//! # Where things are
//!
//! - [`which_operator`]: every operator by what it is for.
//! - [`protocol`]: [`Publisher`], [`Subscriber`], [`Subscription`], the rules between them.
//! - [`context`]: what a subscriber tells the operators above it.
//! - [`demand`]: counting what was asked for.
//! - [`error`]: what travels in `on_error`.
//! - [`flux`], [`mono`]: the types `Flux` and `Mono`, subscribing, erasing.
//! - [`function`]: functions that can fail, and those that cannot.
//! - [`source`]: factories, one file each.
//! - [`operator`]: operators, one file each.
//! - [`scheduler`]: time and threads as values; virtual time, real time.
//! - [`sinks`]: streams that are fed by hand.
//! - [`record`]: the hook that sees every signal of a link.
//! - `testing` (feature): marble diagrams in and out.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod context;
pub mod demand;
pub mod error;
pub mod flux;
pub mod function;
pub mod mono;
pub mod operator;
pub mod protocol;
pub mod record;
pub mod scheduler;
pub mod sinks;
pub mod source;
#[cfg(feature = "testing")]
pub mod testing;
pub mod which_operator;

mod downstream;
mod number;
mod strict;
mod upstream;

pub use context::Context;
pub use demand::UNBOUNDED;
pub use error::Error;
pub use flux::{BoxFlux, Flux};
pub use mono::{BoxMono, Mono};
pub use operator::parallel::{BoxParallelFlux, ParallelFlux, Rails};
pub use operator::publish::{Connect, ConnectableFlux};
pub use protocol::{Publisher, Subscriber, Subscription, Upstream};
#[cfg(any(
    not(all(target_family = "wasm", target_os = "unknown")),
    feature = "browser"
))]
pub use scheduler::RealTime;
pub use scheduler::{Disposable, Scheduler, VirtualTime, Worker};
pub use sinks::Sinks;

/// The examples of the crate's front page are run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct CrateReadme;

/// The example of the repository's front page is run.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
