// Sees a publisher as a `Mono` without a check: whoever calls it vouches for there being one value.
// No cancel after the value, unlike `from`.
// group: creating
Mono.fromDirect(marbles("--a-|"));
