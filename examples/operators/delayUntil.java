// Holds each value back until a publisher that is made of it is over.
// The values wait for each other, too.
// group: time
marbles("-a-b---|")
   .delayUntil(x -> Mono.delay(Duration.ofMillis(300)));
