//! What Reactor calls a publisher in messages: an operator by the class that does its work, a
//! source by its class.

use marblerun_trace::PublisherType;

use crate::native::Call;
use crate::publisher;

/// What Reactor calls the publisher that this call makes.
pub(crate) fn of(call: &Call<'_>, kind: PublisherType) -> String {
    match call.is_static() {
        true => source(call, kind),
        false => operator(call, kind),
    }
}

fn source(call: &Call<'_>, kind: PublisherType) -> String {
    let name = &*call.native.name;
    let is_varargs = call.runtime.program().method(call.native.method).is_varargs;
    let class = match name {
        "marbles" | "numbers" | "push" => "create",
        "just" if is_varargs => "array",
        "merge" if !is_varargs => return "flatMap".to_owned(),
        "mergeDelayError" => "merge",
        "mergeSequential" | "mergeSequentialDelayError" => return "mergeSequential".to_owned(),
        "mergePriority" | "mergePriorityDelayError" | "mergeComparingDelayError" => {
            "mergeComparing"
        }
        "concat" | "concatDelayError" if is_varargs => "concatArray",
        "concat" | "concatDelayError" if call.is_publisher(0) => return "concatMap".to_owned(),
        "concat" => "concatIterable",
        "switchOnNext" if call.count() == 1 => return "switchMapNoPrefetch".to_owned(),
        "switchOnNext" => return "switchMap".to_owned(),
        "zipDelayError" => "zip",
        "whenDelayError" => "when",
        "fromFuture" | "fromCompletionStage" => return "completionStage".to_owned(),
        "fromDirect" => return "source".to_owned(),
        "ignoreElements" => return "ignore".to_owned(),
        "from" if kind == PublisherType::Mono => return "next".to_owned(),
        "from" => {
            return format!(
                "FluxFromMono({})",
                publisher::step(call.runtime, &call.at(0))
            );
        }
        _ => name.strip_prefix("from").unwrap_or(name),
    };
    source_class(kind, class)
}

fn source_class(kind: PublisherType, class: &str) -> String {
    let (first, rest) = class.split_at(class.chars().next().map_or(0, char::len_utf8));
    format!("source({}{}{rest})", kind.name(), first.to_uppercase())
}

fn operator(call: &Call<'_>, kind: PublisherType) -> String {
    if let Some(step) = crate::sinks::step(call) {
        return step.to_owned();
    }
    let is_mono = &*call.native.class == "reactor.core.publisher.Mono";
    let name = call.native.name.trim_start_matches('$');
    if let ("checkpoint", Some(text)) = (name, call.text(0)) {
        return format!("checkpoint(\"{text}\")");
    }
    let step = match (name, call.count()) {
        ("delayElements", _) => "concatMapNoPrefetch",
        ("delayUntil", _) if !is_mono => "concatMapNoPrefetch",
        ("concatMap" | "concatMapDelayError", 1) => "concatMapNoPrefetch",
        ("concatMapDelayError", _) => "concatMap",
        ("flatMapDelayError", _) => "flatMap",
        ("flatMapSequential" | "flatMapSequentialDelayError" | "sequential", _) => {
            "mergeSequential"
        }
        ("flatMapIterable" | "concatMapIterable" | "sort", _) => "flattenIterable",
        ("switchMap", 1) => "switchMapNoPrefetch",
        ("zipWhen", _) => "flatMap",
        ("take", _) if call.is_duration(0) => "takeUntilOther",
        ("take", 1) => "limitRequest",
        ("skip", _) if call.is_duration(0) => "skipUntilOther",
        ("takeLast", _) if call.long(0) == 1 => "takeLastOne",
        ("last", _) => "takeLastOne",
        ("buffer", 2..) if call.is_duration(0) && call.is_duration(1) => "bufferWhen",
        ("buffer", 1..) if call.is_duration(0) || call.is_publisher(0) => "bufferBoundary",
        ("bufferUntil" | "bufferWhile", _) => "bufferPredicate",
        ("window", 2..) if call.is_duration(0) && call.is_duration(1) => "windowWhen",
        ("window", 1..) if call.is_duration(0) || call.is_publisher(0) => "windowBoundary",
        ("windowUntil" | "windowWhile", _) => "windowPredicate",
        ("scan", 2) | ("scanWith", _) => "scanSeed",
        ("reduce", 2) | ("reduceWith", _) => "reduceSeed",
        ("collectMap" | "collectMultimap", _) => "collect",
        ("timestamp" | "cast" | "ofType", _) => "map",
        ("mapNotNull", _) => "handle",
        ("zipWithIterable", _) => "zipIterable",
        ("expandDeep", _) => "expand",
        ("repeat", 0) => "repeatPredicate",
        ("repeat", 1) if call.is(0, "java.util.function.BooleanSupplier") => "repeatPredicate",
        ("onErrorMap", _) => "onErrorResume",
        ("onErrorComplete", _) => "onErrorReturn",
        ("onErrorContinue" | "onErrorStop", _) => "contextWrite",
        ("limitRate", _) => "publishOn",
        ("onBackpressureBuffer", 1..) if call.is_duration(0) => "onBackpressureBufferTimeout",
        ("onBackpressureBuffer", n)
            if n > 0 && call.is(n - 1, "reactor.core.publisher.BufferOverflowStrategy") =>
        {
            "onBackpressureBufferStrategy"
        }
        ("onBackpressureError", _) => "onBackpressureDrop",
        ("doOnSuccess" | "doOnError" | "doOnTerminate" | "doAfterTerminate", _) if is_mono => {
            "peekTerminal"
        }
        (
            "doOnNext" | "doOnError" | "doOnComplete" | "doOnCancel" | "doOnRequest"
            | "doOnSubscribe" | "doOnTerminate" | "doAfterTerminate" | "collectSortedList",
            _,
        ) => "peek",
        ("onTerminateDetach", _) => "detach",
        ("share", _) if !is_mono => "refCount",
        ("share" | "shareNext" | "publishNext", _) => "nextProcessor",
        ("cache", _) => match is_mono {
            true => "cacheTime",
            false => "autoConnect",
        },
        ("publish", 1..) if kind != PublisherType::ConnectableFlux => "publishMulticast",
        ("then", 0) | ("ignoreElements", _) if !is_mono => "ignoreElements",
        ("then", 0) => "ignore",
        ("then" | "thenEmpty" | "thenReturn", _) => "ignoreThen",
        ("hasElement", 1) => "any",
        ("singleOrEmpty", _) => "single",
        ("name", _) => return call.text(0).unwrap_or_default(),
        ("tag", _) => "name",
        ("flux", _) => {
            let source = publisher::step(call.runtime, &call.receiver());
            return format!("FluxFromMono({source})");
        }
        ("concatWith" | "concatWithValues" | "startWith" | "thenMany", _) => {
            return source_class(kind, "concatArray");
        }
        ("mergeWith", _) => return source_class(kind, "merge"),
        ("mergeComparingWith", _) => return source_class(kind, "mergeComparing"),
        ("zipWith", _) => return source_class(kind, "zip"),
        ("or", _) => return source_class(kind, "firstWithSignal"),
        ("and", _) => return source_class(kind, "when"),
        ("bufferUntilChanged" | "windowUntilChanged", _)
        | ("repeat", 2)
        | ("transformDeferred" | "repeatWhenEmpty", _) => return source_class(kind, "defer"),
        _ => name,
    };
    step.to_owned()
}
