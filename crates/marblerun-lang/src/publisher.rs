//! Publishers of the program: those of the stream core behind Java objects, and the other way round.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use marblerun_streams::error::{SourceError, Suppressing};
use marblerun_streams::operator::window::Unicast;
use marblerun_streams::{BoxFlux, BoxMono, Flux, Mono, Publisher, Subscriber};
use marblerun_trace::PublisherType;
use marblerun_vm::heap::HostObject;
use marblerun_vm::native::Thrown;
use marblerun_vm::value::Value;

use crate::failure::{Abrupt, Exception};
use crate::item::Item;
use crate::native::Call;
use crate::runtime::Runtime;
use crate::step_name;
use crate::subscriber::JavaPublisher;

/// What is behind an object of `Flux`, `Mono` and their subclasses.
pub(crate) struct PublisherObject {
    pub(crate) kind: PublisherType,
    pub(crate) flux: BoxFlux<Item>,
    /// What a subclass has besides: what connects, the key of a group.
    pub(crate) more: Option<Rc<dyn Any>>,
    /// What Reactor calls it in messages.
    step: Option<String>,
}

impl fmt::Debug for PublisherObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.name())
    }
}

impl HostObject for PublisherObject {
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl PublisherObject {
    /// As an object of the program.
    pub(crate) fn value(runtime: &Runtime, kind: PublisherType, flux: BoxFlux<Item>) -> Value {
        PublisherObject::with(runtime, kind, flux, None)
    }

    /// The same with what a subclass has besides.
    pub(crate) fn with(
        runtime: &Runtime,
        kind: PublisherType,
        flux: BoxFlux<Item>,
        more: Option<Rc<dyn Any>>,
    ) -> Value {
        PublisherObject {
            kind,
            flux,
            more,
            step: None,
        }
        .into_value(runtime)
    }

    /// As an object of the program that a call has made.
    pub(crate) fn made_by(call: &Call<'_>, kind: PublisherType, flux: BoxFlux<Item>) -> Value {
        let step = Some(step_name::of(call, kind));
        let more = None;
        PublisherObject {
            kind,
            flux,
            more,
            step,
        }
        .into_value(call.runtime)
    }

    fn into_value(self, runtime: &Runtime) -> Value {
        let class = match self.kind {
            PublisherType::Flux => "reactor.core.publisher.Flux",
            PublisherType::Mono => "reactor.core.publisher.Mono",
            PublisherType::ConnectableFlux => "reactor.core.publisher.ConnectableFlux",
            PublisherType::GroupedFlux => "reactor.core.publisher.GroupedFlux",
            PublisherType::ParallelFlux => "reactor.core.publisher.ParallelFlux",
        };
        runtime.host_object(class, Rc::new(self))
    }
}

/// What Reactor calls a publisher in messages: the operator that made it.
pub(crate) fn step(runtime: &Runtime, value: &Value) -> String {
    let host = runtime.host(value);
    let object = host
        .as_ref()
        .and_then(|host| host.as_any().downcast_ref::<PublisherObject>());
    let step = object.and_then(|object| object.step.clone());
    step.unwrap_or_else(|| "source".to_owned())
}

/// A publisher of the program as a flux.
pub(crate) fn flux(runtime: &Rc<Runtime>, value: &Value) -> Result<BoxFlux<Item>, Abrupt> {
    if let Some(host) = runtime.host(value)
        && let Some(publisher) = host.as_any().downcast_ref::<PublisherObject>()
    {
        return Ok(publisher.flux.clone());
    }
    if matches!(value, Value::Null) {
        let thrown = Thrown::new("java.lang.NullPointerException", "source");
        return Err(runtime.thrown(&thrown).into());
    }
    Ok(Flux::from_publisher(JavaPublisher::new(runtime, value.clone())).boxed())
}

/// A publisher of the program as a mono: of others only the first value is taken.
pub(crate) fn mono(runtime: &Rc<Runtime>, value: &Value) -> Result<BoxMono<Item>, Abrupt> {
    let is_mono = runtime.is_instance(value, "reactor.core.publisher.Mono");
    let flux = flux(runtime, value)?;
    Ok(if is_mono {
        as_mono(flux)
    } else {
        flux.next().boxed()
    })
}

/// A flux that is known to have at most one value.
pub(crate) fn as_mono(flux: BoxFlux<Item>) -> BoxMono<Item> {
    Mono::from_publisher(flux.into_publisher())
}

/// [`with_java_errors`] for a window or a group: operators can still read the queue its values wait in.
pub(crate) fn part<P: Publisher<Item = Item>>(
    runtime: &Rc<Runtime>,
    flux: Flux<P>,
) -> BoxFlux<Item> {
    let source = flux.boxed();
    let flux = with_java_errors(runtime, source.clone());
    Flux::from_publisher(Part { source, flux }).boxed()
}

struct Part {
    source: BoxFlux<Item>,
    flux: BoxFlux<Item>,
}

impl Publisher for Part {
    type Item = Item;

    fn queue(&self) -> Option<Unicast<Item>> {
        self.source.queue()
    }

    fn subscribe<S: Subscriber<Item>>(&self, subscriber: S) {
        Publisher::subscribe(&self.flux, subscriber);
    }
}

/// Errors of the stream core become exceptions where they arise, so that everything below sees the
/// same object.
pub(crate) fn with_java_errors<P: Publisher<Item = Item>>(
    runtime: &Rc<Runtime>,
    flux: Flux<P>,
) -> BoxFlux<Item> {
    let runtime = runtime.clone();
    flux.on_error_map(move |error| {
        if error.is::<Exception>() || error.is::<crate::failure::Stopped>() {
            return error;
        }
        if let Some(two) = error.downcast_ref::<Suppressing>()
            && two.error.is::<crate::failure::Stopped>()
        {
            return two.error.clone();
        }
        if let Some(SourceError(cause)) = error.downcast_ref() {
            // Operators of the core look for what is inside.
            return SourceError(Exception::of(&runtime, cause).into()).into();
        }
        Exception::of(&runtime, &error).into()
    })
    .boxed()
}
