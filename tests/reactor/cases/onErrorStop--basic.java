// Not beyond here.
numbers("-1-0-3|").map(x -> 6 / x).onErrorStop().onErrorContinue((e, v) -> log("left out " + v));
