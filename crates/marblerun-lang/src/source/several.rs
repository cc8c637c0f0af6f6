//! What factories of several sources have in common: their arguments and how values are put together.

use std::rc::Rc;

use marblerun_streams::{BoxFlux, BoxMono, Error};
use marblerun_vm::native::Thrown;
use marblerun_vm::value::Value;

use crate::failure::Abrupt;
use crate::function::Function;
use crate::item::Item;
use crate::native::Call;
use crate::publisher;
use crate::runtime::Runtime;

/// The publishers among the arguments: given one by one, in an array or in an `Iterable`.
fn publishers(call: &Call<'_>) -> Result<Vec<Value>, Abrupt> {
    let mut publishers = Vec::new();
    for at in 0..call.count() {
        if call.is_publisher(at) {
            publishers.push(call.at(at));
        } else if call.is(at, "java.lang.Iterable") {
            publishers.extend(call.iterable(at)?);
        } else {
            publishers.extend(call.array(at));
        }
    }
    Ok(publishers)
}

/// The publishers among the arguments.
pub(crate) fn fluxes(call: &Call<'_>) -> Result<Vec<BoxFlux<Item>>, Abrupt> {
    let publishers = publishers(call)?;
    let fluxes = publishers
        .iter()
        .map(|value| publisher::flux(call.runtime, value));
    fluxes.collect()
}

/// The only publisher that is given one by one, if it is a flux: combined with nothing, it is itself.
pub(crate) fn only(call: &Call<'_>) -> Result<Option<Value>, Abrupt> {
    if !call.runtime.program().method(call.native.method).is_varargs {
        return Ok(None);
    }
    let mut publishers = publishers(call)?;
    let is_flux = |value: &Value| {
        call.runtime
            .is_instance(value, "reactor.core.publisher.Flux")
    };
    Ok(match publishers.len() {
        1 => publishers.pop().filter(is_flux),
        _ => None,
    })
}

/// The publishers among the arguments as monos.
pub(crate) fn monos(call: &Call<'_>) -> Result<Vec<BoxMono<Item>>, Abrupt> {
    let publishers = publishers(call)?;
    let monos = publishers
        .iter()
        .map(|value| publisher::mono(call.runtime, value));
    monos.collect()
}

/// Whether the only publisher is one of publishers.
pub(crate) fn is_nested(call: &Call<'_>) -> bool {
    let program = call.runtime.program();
    call.is_publisher(0) && !program.method(call.native.method).is_varargs
}

/// An `int` among the arguments.
pub(crate) fn int(call: &Call<'_>) -> Option<u64> {
    (0..call.count()).find_map(|at| match call.at(at) {
        Value::Int(_) => Some(call.size(at)),
        _ => None,
    })
}

/// A value of a publisher of publishers.
pub(crate) fn inner(
    runtime: &Rc<Runtime>,
) -> impl Fn(Item) -> Result<BoxFlux<Item>, Error> + Clone + use<> {
    let runtime = runtime.clone();
    move |item| Ok(publisher::flux(&runtime, &item.value)?)
}

/// How several values become one.
#[derive(Clone)]
pub(crate) struct Row {
    runtime: Rc<Runtime>,
    way: Way,
    /// How Reactor complains about `null`.
    null: &'static str,
}

#[derive(Clone)]
enum Way {
    Tuple,
    /// A function of an array.
    Array(Function),
    /// A function of two values.
    Pair(Function),
}

impl Row {
    /// Makes tuples, unless there is a function among the arguments.
    pub(crate) fn new(call: &Call<'_>, null: &'static str) -> Row {
        let function = |class: &str| {
            let at = (0..call.count()).find(|at| call.is(*at, class))?;
            call.optional_function(at)
        };
        let way = if let Some(function) = function("java.util.function.BiFunction") {
            Way::Pair(function)
        } else if let Some(function) = function("java.util.function.Function") {
            Way::Array(function)
        } else {
            Way::Tuple
        };
        let runtime = call.runtime.clone();
        Row { runtime, way, null }
    }

    /// Makes tuples.
    pub(crate) fn tuples(call: &Call<'_>) -> Row {
        Row {
            runtime: call.runtime.clone(),
            way: Way::Tuple,
            null: "",
        }
    }

    /// Makes tuples, or what the function in that place makes of two values.
    pub(crate) fn pairs(call: &Call<'_>, at: usize, null: &'static str) -> Row {
        let runtime = call.runtime.clone();
        let way = call.optional_function(at).map_or(Way::Tuple, Way::Pair);
        Row { runtime, way, null }
    }

    /// The one value of several.
    pub(crate) fn of(&self, items: impl IntoIterator<Item = Item>) -> Result<Item, Error> {
        let values = items.into_iter().map(|item| item.value);
        let value = match &self.way {
            Way::Tuple => {
                let array = self.runtime.array(values.collect());
                let class = "reactor.util.function.Tuples";
                self.runtime.call_static(class, "fromArray", vec![array])?
            }
            Way::Array(function) => function.call([self.runtime.array(values.collect())])?,
            Way::Pair(function) => function.call(values)?,
        };
        if matches!(value, Value::Null) {
            let thrown = Thrown::new("java.lang.NullPointerException", self.null);
            return Err(self.runtime.thrown(&thrown).into());
        }
        Ok(self.runtime.item(value))
    }

    /// The one value of two.
    pub(crate) fn pair(self) -> impl Fn(Item, Item) -> Result<Item, Error> + Clone {
        move |a, b| self.of([a, b])
    }
}
