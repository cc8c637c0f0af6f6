// Does something when a mono is over without an error: with the value, or with `null` if there is none.
// group: side effects
marbles("--a|").next()
   .doOnSuccess(x -> log("got " + x));
