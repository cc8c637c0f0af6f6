//! `ParallelFlux`: the same operators on each of several rails.

use std::cmp::Ordering;
use std::rc::Rc;

use marblerun_streams::operator::materialize::Signal;
use marblerun_streams::{BoxParallelFlux, Error, ParallelFlux, Publisher, Rails};
use marblerun_trace::PublisherType;
use marblerun_vm::value::Value;

use crate::failure::{Abrupt, Exception};
use crate::function::Function;
use crate::item::Item;
use crate::lane::Operator;
use crate::native::{Answer, Call, Native};
use crate::operator::support;
use crate::publisher::{self, PublisherObject};
use crate::subscriber;

/// What is behind a `ParallelFlux` besides what all rails emit.
struct Kept(BoxParallelFlux<Item>);

/// How many rails there are if the program does not say.
const RAILS: usize = 4;
/// How much each rail is asked for ahead.
const PREFETCH: u64 = 256;

/// Gives rails to the program: with a lane for each, if the reader's own code made this call.
fn give<P: Rails<Item = Item>>(call: &Call<'_>, rails: ParallelFlux<P>) -> Answer {
    let (kind, runtime) = (PublisherType::ParallelFlux, call.runtime.clone());
    let rails = rails.each_rail(|rail| publisher::with_java_errors(&runtime, rail));
    let rails = match call.native.is_direct {
        true => rails.record(Operator::new(call, kind)).boxed(),
        false => rails.boxed(),
    };
    let all = rails.clone().sequential().boxed();
    Ok(PublisherObject::with(
        &runtime,
        kind,
        all,
        Some(Rc::new(Kept(rails))),
    ))
}

/// The receiver.
pub(crate) fn rails(call: &Call<'_>) -> Result<BoxParallelFlux<Item>, Abrupt> {
    of(call, &call.receiver())
}

fn of(call: &Call<'_>, value: &Value) -> Result<BoxParallelFlux<Item>, Abrupt> {
    let host = call.runtime.host(value);
    let rails = host.as_ref().and_then(|host| {
        let object = host.as_any().downcast_ref::<PublisherObject>()?;
        Some(object.more.as_ref()?.downcast_ref::<Kept>()?.0.clone())
    });
    rails.ok_or_else(|| call.null("source"))
}

/// `Flux.parallel()`, `(rails)`, `(rails, prefetch)`
pub(crate) fn parallel(call: &Call<'_>) -> Answer {
    deal(call, &call.receiver(), 0)
}

/// `ParallelFlux.from(source)`, `(source, rails)`
fn from(call: &Call<'_>) -> Answer {
    deal(call, &call.at(0), 1)
}

fn deal(call: &Call<'_>, source: &Value, arguments: usize) -> Answer {
    let source = publisher::flux(call.runtime, source)?;
    let count = match call.count() > arguments {
        true => call.long(arguments),
        false => RAILS as i64,
    };
    let count = match usize::try_from(count) {
        Ok(count) if count > 0 => count,
        _ => return Err(call.illegal(format!("parallelism > 0 required but it was {count}"))),
    };
    let prefetch = match call.count() > arguments + 1 {
        true => support::positive(call, arguments + 1, "prefetch")?,
        false => PREFETCH,
    };
    give(call, source.parallel_with_prefetch(count, prefetch))
}

/// Methods of `ParallelFlux`.
pub(crate) fn native(name: &str) -> Option<Native> {
    Some(match name {
        "checkpoint" | "hide" | "log" | "name" | "tag" => |call| give(call, rails(call)?),
        "collect" => collect,
        "collectSortedList" => collect_sorted_list,
        "concatMap" => concat_map,
        "concatMapDelayError" => concat_map_delay_error,
        "doAfterTerminate" => |call| {
            let action = call.function(0, "afterTerminate")?;
            give(
                call,
                rails(call)?.try_do_after_terminate(move || action.run()),
            )
        },
        "doOnCancel" => |call| {
            let action = call.function(0, "onCancel")?;
            give(call, rails(call)?.try_do_on_cancel(move || action.run()))
        },
        "doOnComplete" => |call| {
            let action = call.function(0, "onComplete")?;
            give(call, rails(call)?.try_do_on_complete(move || action.run()))
        },
        "doOnEach" => do_on_each,
        "doOnError" => |call| {
            let hook = call.function(0, "onError")?;
            let hook = move |error: &Error| hook.call([hook.exception(error)]).map(drop);
            give(call, rails(call)?.try_do_on_error(hook))
        },
        "doOnNext" => |call| {
            let hook = call.function(0, "onNext")?;
            give(
                call,
                rails(call)?.try_do_on_next(move |item| hook.accept(item)),
            )
        },
        "doOnRequest" => |call| {
            let hook = call.function(0, "consumer")?;
            give(
                call,
                rails(call)?.try_do_on_request(move |n| {
                    let n = i64::try_from(n).unwrap_or(i64::MAX);
                    hook.call([Value::Long(n)]).map(drop)
                }),
            )
        },
        "doOnTerminate" => |call| {
            let action = call.function(0, "onTerminate")?;
            give(call, rails(call)?.try_do_on_terminate(move || action.run()))
        },
        "filter" => |call| {
            let predicate = call.function(0, "predicate")?;
            give(
                call,
                rails(call)?.try_filter(move |item| predicate.test(item)),
            )
        },
        "flatMap" => flat_map,
        "from" => from,
        "groups" => groups,
        "map" => |call| {
            let mapper = call.function(0, "mapper")?;
            const NULL: &str = "The mapper [{}] returned a null value.";
            give(
                call,
                rails(call)?.try_map(move |item| mapper.map(item, NULL)),
            )
        },
        "ordered" => |call| {
            let order = Order::new(call)?;
            let flux = rails(call)?.try_ordered(move |a, b| order.compare(a, b));
            match call.count() {
                1 => call.flux_value(flux),
                _ => call.flux_value(flux.prefetch(call.size(1))),
            }
        },
        "parallelism" => |call| {
            let count = i32::try_from(rails(call)?.parallelism()).unwrap_or(i32::MAX);
            Ok(Value::Int(count))
        },
        "reduce" => reduce,
        "runOn" => |call| {
            let prefetch = if call.count() > 1 {
                call.size(1)
            } else {
                PREFETCH
            };
            give(
                call,
                rails(call)?.run_on_with_prefetch(&call.scheduler(0)?, prefetch),
            )
        },
        "sequential" => |call| {
            let prefetch = if call.count() > 0 {
                call.size(0)
            } else {
                PREFETCH
            };
            call.flux_value(rails(call)?.sequential_with_prefetch(prefetch))
        },
        "sorted" => |call| {
            let order = Order::new(call)?;
            call.flux_value(rails(call)?.try_sorted(move |a, b| order.compare(a, b)))
        },
        "subscribe" => subscriber::subscribe_rails,
        "then" => |call| {
            // There is no value; if there were, it would be null.
            let runtime = call.runtime.clone();
            call.mono_value(rails(call)?.then().map(move |()| runtime.item(Value::Null)))
        },
        "transform" => |call| {
            let result = call.function(0, "composer")?.call([call.receiver()]);
            match result {
                Ok(result) => give(call, of(call, &result)?),
                Err(error) => Err(Exception::of(call.runtime, &error).into()),
            }
        },
        _ => return None,
    })
}

/// A `Comparator`.
#[derive(Clone)]
struct Order(Function);

impl Order {
    fn new(call: &Call<'_>) -> Result<Order, Abrupt> {
        Ok(Order(call.function(0, "comparator")?))
    }

    fn compare(&self, a: &Item, b: &Item) -> Result<Ordering, Error> {
        let result = self.0.call([a.value.clone(), b.value.clone()])?;
        Ok(match result {
            Value::Int(result) => result.cmp(&0),
            _ => Ordering::Equal,
        })
    }
}

/// `collect(supplier, collector)`: a container for each rail.
fn collect(call: &Call<'_>) -> Answer {
    let supplier = call.function(0, "collectionSupplier")?;
    let collector = call.function(1, "collector")?;
    let containers = rails(call)?.try_collect(
        move || supplier.call([]),
        move |container: &mut Value, item| {
            collector.call([container.clone(), item.value]).map(drop)
        },
    );
    let runtime = call.runtime.clone();
    give(
        call,
        containers.map(move |container| runtime.item(container)),
    )
}

/// `collectSortedList(comparator)`, `(comparator, capacity)`
fn collect_sorted_list(call: &Call<'_>) -> Answer {
    let (order, runtime) = (Order::new(call)?, call.runtime.clone());
    let lists = rails(call)?.try_collect_sorted_list(move |a, b| order.compare(a, b));
    call.mono_value(lists.try_map(move |items| {
        let array = runtime.array(items.into_iter().map(|item| item.value).collect());
        let list = runtime.call_static("marblerun.Host", "list", vec![array])?;
        Ok(runtime.item(list))
    }))
}

const NO_PUBLISHER: &str = "The mapper returned a null Publisher";

/// The publisher that a mapper makes of a value.
fn each(mapper: &Function, item: Item) -> Result<impl Publisher<Item = Item> + use<>, Error> {
    Ok(mapper
        .publisher([item.value], NO_PUBLISHER)?
        .into_publisher())
}

/// `concatMap(mapper)`, `(mapper, prefetch)`
fn concat_map(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let mut all = rails(call)?.try_concat_map(move |item| each(&mapper, item));
    if call.count() > 1 {
        all = all.prefetch(call.size(1));
    }
    give(call, all)
}

/// `concatMapDelayError(mapper)`
fn concat_map_delay_error(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let all = rails(call)?.try_concat_map(move |item| each(&mapper, item));
    give(call, all.delay_error())
}

/// `flatMap(mapper)`, `(mapper, delayError)`, `(mapper, delayError, concurrency)`, and a prefetch
fn flat_map(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let mut all = rails(call)?.try_flat_map(move |item| each(&mapper, item));
    if call.boolean(1) {
        all = all.delay_error();
    }
    if call.count() > 2 {
        all = all.concurrency(call.size(2));
    }
    if call.count() > 3 {
        all = all.prefetch(call.size(3));
    }
    give(call, all)
}

/// `doOnEach(consumer)`
fn do_on_each(call: &Call<'_>) -> Answer {
    let (hook, runtime) = (call.function(0, "signalConsumer")?, call.runtime.clone());
    give(
        call,
        rails(call)?.each_rail(|rail| {
            rail.try_do_on_each(move |signal: Signal<&Item>| {
                let (name, arguments) = match signal {
                    Signal::Next(item) => ("next", vec![item.value.clone()]),
                    Signal::Error(error) => ("error", vec![hook.exception(&error)]),
                    Signal::Complete => ("complete", Vec::new()),
                };
                let class = "reactor.core.publisher.Signal";
                let signal = runtime.call_static(class, name, arguments)?;
                hook.call([signal]).map(drop)
            })
        }),
    )
}

/// `groups()`: each rail as a `GroupedFlux`.
fn groups(call: &Call<'_>) -> Answer {
    let runtime = call.runtime.clone();
    call.flux_value(rails(call)?.groups().map(move |group| {
        let key = i32::try_from(group.key()).unwrap_or(i32::MAX);
        let key = runtime.boxed(Value::Int(key));
        let kind = PublisherType::GroupedFlux;
        let values = group.flux().boxed();
        runtime.item(PublisherObject::with(
            &runtime,
            kind,
            values,
            Some(Rc::new(key)),
        ))
    }))
}

/// `reduce(combinator)`, and `reduce(supplier, combinator)` for each rail
fn reduce(call: &Call<'_>) -> Answer {
    const NULL: &str = "The reducer returned a null value";
    if call.count() == 1 {
        let reducer = call.function(0, "reducer")?;
        return call.mono_value(rails(call)?.try_reduce(move |a, b| reducer.combine(a, b, NULL)));
    }
    let (supplier, reducer) = (
        call.function(0, "initialSupplier")?,
        call.function(1, "reducer")?,
    );
    let runtime = call.runtime.clone();
    let all = rails(call)?.try_reduce_with(
        move || Ok(runtime.item(supplier.call([])?)),
        move |total: Item, item| reducer.combine(total, item, NULL),
    );
    give(call, all)
}
