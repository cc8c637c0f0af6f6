//! `ConnectableFlux`: what `publish` and `replay` give, and what connects it.

use std::rc::Rc;

use marblerun_streams::{BoxFlux, Connect, ConnectableFlux, Disposable, Publisher, Subscriber};
use marblerun_trace::PublisherType;
use marblerun_vm::value::Value;

use crate::failure::Abrupt;
use crate::function::Function;
use crate::item::Item;
use crate::lane::Operator;
use crate::native::{Answer, Call, Native};
use crate::publisher::{self, PublisherObject};
use crate::subscriber::disposable;

/// A connectable flux whose chain is not part of its type.
#[derive(Clone)]
struct Connectable {
    /// The subscribers' side.
    flux: BoxFlux<Item>,
    source: Rc<dyn Source>,
}

/// What connects: the source's side.
trait Source {
    fn connect_with(&self, accept: Box<dyn FnOnce(Disposable) + '_>);
}

impl<C: Connect> Source for C {
    fn connect_with(&self, accept: Box<dyn FnOnce(Disposable) + '_>) {
        Connect::connect_with(self, accept);
    }
}

/// As an object of the program keeps it.
struct Kept(Rc<dyn Source>);

impl Publisher for Connectable {
    type Item = Item;

    fn subscribe<S: Subscriber<Item>>(&self, subscriber: S) {
        self.flux.clone().into_publisher().subscribe(subscriber);
    }
}

impl Connect for Connectable {
    fn connect_with(&self, accept: impl FnOnce(Disposable)) {
        self.source.connect_with(Box::new(accept));
    }
}

/// Gives it to the program.
pub(crate) fn give<C: Connect<Item = Item> + Clone>(
    call: &Call<'_>,
    flux: ConnectableFlux<C>,
) -> Answer {
    let source = Kept(Rc::new(flux.clone().into_connect()));
    Ok(with_lane(call, flux.flux(), source))
}

fn with_lane<P: Publisher<Item = Item>>(
    call: &Call<'_>,
    flux: marblerun_streams::Flux<P>,
    source: Kept,
) -> Value {
    let kind = PublisherType::ConnectableFlux;
    let flux = publisher::with_java_errors(call.runtime, flux);
    let flux = match call.native.is_direct {
        true => flux.record(Operator::new(call, kind)).boxed(),
        false => flux,
    };
    PublisherObject::with(call.runtime, kind, flux, Some(Rc::new(source)))
}

/// Methods of `ConnectableFlux`.
pub(crate) fn native(name: &str) -> Option<Native> {
    Some(match name {
        "autoConnect" => auto_connect,
        "connect" => connect,
        "hide" => hide,
        "refCount" => ref_count,
        _ => return None,
    })
}

/// The receiver.
fn connectable(call: &Call<'_>) -> Result<Connectable, Abrupt> {
    let host = call.runtime.host(&call.receiver());
    let source = host.as_ref().and_then(|host| {
        let object = host.as_any().downcast_ref::<PublisherObject>()?;
        let kept = object.more.as_ref()?.downcast_ref::<Kept>()?;
        Some(kept.0.clone())
    });
    Ok(Connectable {
        flux: call.source()?,
        source: source.ok_or_else(|| call.null("source"))?,
    })
}

/// `connect()`, `connect(consumer)`
fn connect(call: &Call<'_>) -> Answer {
    let connectable = connectable(call)?;
    if call.count() == 0 {
        return Ok(disposable::of(call.runtime, Connect::connect(&connectable)));
    }
    let accept = call.function(0, "cancelSupport")?;
    connect_telling(call, &connectable, Some(accept))
}

/// Connects, and tells a function what gives the source up.
fn connect_telling(call: &Call<'_>, connectable: &Connectable, accept: Option<Function>) -> Answer {
    let (mut result, runtime) = (Ok(Value::Null), call.runtime);
    Connect::connect_with(connectable, |link| {
        if let Some(accept) = accept {
            result = accept.call([disposable::of(runtime, link)]);
        }
    });
    match result {
        Ok(_) => Ok(Value::Null),
        Err(error) => Err(crate::failure::Exception::of(runtime, &error).into()),
    }
}

/// `autoConnect()`, `(subscribers)`, `(subscribers, consumer)`
fn auto_connect(call: &Call<'_>) -> Answer {
    let subscribers = if call.count() > 0 { call.long(0) } else { 1 };
    let Ok(subscribers) = u64::try_from(subscribers) else {
        return Err(call.illegal(format!("n > required but it was {subscribers}")));
    };
    let connectable = connectable(call)?;
    if subscribers == 0 && call.count() > 0 {
        connect_telling(call, &connectable, call.optional_function(1))?;
        return Ok(call.receiver());
    }
    let subscribers = usize::try_from(subscribers).unwrap_or(usize::MAX);
    let flux = match call.optional_function(1) {
        None => ConnectableFlux::from_connect(connectable)
            .auto_connect(subscribers)
            .boxed(),
        Some(accept) => {
            let told = Telling {
                connectable,
                accept,
                runtime: call.runtime.clone(),
            };
            ConnectableFlux::from_connect(told)
                .auto_connect(subscribers)
                .boxed()
        }
    };
    call.flux_value(flux)
}

/// Tells a function of the program what gives the source up.
#[derive(Clone)]
struct Telling {
    connectable: Connectable,
    accept: Function,
    runtime: Rc<crate::runtime::Runtime>,
}

impl Publisher for Telling {
    type Item = Item;

    fn subscribe<S: Subscriber<Item>>(&self, subscriber: S) {
        Publisher::subscribe(&self.connectable, subscriber);
    }
}

impl Connect for Telling {
    fn connect_with(&self, accept: impl FnOnce(Disposable)) {
        Connect::connect_with(&self.connectable, |link| {
            // A function that fails here has nobody to tell.
            let _ = self
                .accept
                .call([disposable::of(&self.runtime, link.clone())]);
            accept(link);
        });
    }
}

/// `hide()`
fn hide(call: &Call<'_>) -> Answer {
    let connectable = connectable(call)?;
    Ok(with_lane(call, connectable.flux, Kept(connectable.source)))
}

/// `refCount()`, `(subscribers)`, `(subscribers, grace)`, `(subscribers, grace, scheduler)`
fn ref_count(call: &Call<'_>) -> Answer {
    let flux = ConnectableFlux::from_connect(connectable(call)?);
    let subscribers = if call.count() > 0 { call.long(0) } else { 1 };
    let subscribers = match usize::try_from(subscribers) {
        Ok(subscribers) if subscribers > 0 => subscribers,
        _ => return Err(call.illegal(format!("n > 0 required but it was {subscribers}"))),
    };
    if call.count() < 2 {
        return call.flux_value(flux.ref_count(subscribers));
    }
    let scheduler = call.scheduler_or_parallel(2)?;
    call.flux_value(flux.ref_count_grace(subscribers, call.duration(1)?, &scheduler))
}
