// Gives each value a time limit of its own for the next.
// `c` allows for less time than `b`.
// group: time
marbles("-b---c---d|").timeout(
   Mono.delay(Duration.ofMillis(300)),
   x -> Mono.delay(Duration.ofMillis(x.equals("b") ? 500 : 300)));
