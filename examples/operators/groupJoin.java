// Gives each value a sequence of those of the other side that come while it is valid.
// group: combining
marbles("-a-----|").groupJoin(
   marbles("--x-y--|"),
   a -> Mono.delay(Duration.ofMillis(400)),
   x -> Mono.never(),
   (a, xs) -> xs).flatMap(xs -> xs);
