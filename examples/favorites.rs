//! The favourites of a user, with a timeout and a fallback: one chain, first on virtual time, then on
//! the clock of this machine.
//!
//! ```sh
//! cargo run -p marblerun-streams --example favorites
//! ```

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use std::time::Duration;

use marblerun_streams::error::TimeoutError;
use marblerun_streams::{BoxFlux, BoxMono, Error, Flux, Mono, RealTime, Scheduler, VirtualTime};

/// How the services of this story behave.
#[derive(Clone)]
struct Services {
    scheduler: Scheduler,
    /// How long the favourites take.
    latency: Duration,
    favorites: Rc<[&'static str]>,
}

impl Services {
    fn favorites(&self) -> BoxFlux<&'static str> {
        Flux::from_iterable(self.favorites.to_vec())
            .delay_subscription(self.latency, &self.scheduler)
            .boxed()
    }

    fn details(&self, id: &'static str) -> BoxMono<String> {
        Mono::just(format!("details of {id}")).boxed()
    }

    fn suggestions(&self) -> BoxFlux<String> {
        Flux::just("a suggestion".to_owned()).boxed()
    }

    fn cached(&self) -> BoxFlux<String> {
        Flux::just("from the cache".to_owned()).boxed()
    }
}

/// The chain. It knows no clock but the one that it is given.
fn top_five(services: &Services, patience: Duration) -> BoxFlux<String> {
    let (details, cache) = (services.clone(), services.clone());
    services
        .favorites()
        .flat_map(move |id| details.details(id))
        .switch_if_empty(services.suggestions())
        .take(5)
        .timeout(patience, &services.scheduler)
        .on_error_resume_if(
            |error: &Error| error.is::<TimeoutError>(),
            move |_| cache.cached(),
        )
        .boxed()
}

const IDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

/// On virtual time: two seconds pass in no time, and the output is always the same.
fn on_virtual_time(out: &mut impl Write) -> io::Result<()> {
    for (title, ids, latency) in [
        ("in time", &IDS[..], 300),
        ("none there", &[], 300),
        ("too late", &IDS, 2_000),
    ] {
        writeln!(out, "virtual time, {title}:")?;
        let time = VirtualTime::new();
        let services = Services {
            scheduler: time.parallel(),
            latency: Duration::from_millis(latency),
            favorites: ids.into(),
        };
        let clock = time.clone();
        let shown = top_five(&services, Duration::from_millis(800))
            .map(move |line| format!("{:>6?}  {line}", clock.now()));
        let lines = Rc::new(RefCell::new(Vec::new()));
        let seen = lines.clone();
        shown.subscribe(move |line| seen.borrow_mut().push(line));
        time.run();
        for line in lines.take() {
            writeln!(out, "  {line}")?;
        }
    }
    Ok(())
}

/// On the clock of this machine, with services that are quick, or hopeless.
fn on_real_time(out: &mut impl Write) -> io::Result<()> {
    let time = RealTime::new();
    for (title, latency, patience) in [
        ("in time", Duration::from_millis(1), Duration::from_secs(60)),
        (
            "too late",
            Duration::from_secs(60),
            Duration::from_millis(1),
        ),
    ] {
        writeln!(out, "real time, {title}:")?;
        let services = Services {
            scheduler: time.parallel(),
            latency,
            favorites: IDS.into(),
        };
        let list = top_five(&services, patience).collect_list();
        let lines = time
            .block_on(list.into_future())
            .map_err(|error| io::Error::other(error.to_string()))?;
        for line in lines.into_iter().flatten() {
            writeln!(out, "  {line}")?;
        }
    }
    Ok(())
}

/// Everything that is shown.
pub(crate) fn run(out: &mut impl Write) -> io::Result<()> {
    on_virtual_time(out)?;
    on_real_time(out)
}

#[allow(dead_code, reason = "the tests call `run`")]
fn main() -> io::Result<()> {
    run(&mut io::stdout().lock())
}
