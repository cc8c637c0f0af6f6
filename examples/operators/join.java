// Pairs each value with each of the other side that is valid at the same time.
// `a` is valid for 300 ms, and `y` comes too late for it.
// group: combining
marbles("-a---b-|").join(
   marbles("--x--y-|"),
   a -> Mono.delay(Duration.ofMillis(300)),
   x -> Mono.delay(Duration.ofMillis(200)),
   (a, x) -> a + x);
