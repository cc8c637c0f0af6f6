// Sends no signal at all: no value, no end.
// Only the `cancel` from below ends it, after 800 ms.
// group: creating
Flux.never()
   .takeUntilOther(Mono.delay(Duration.ofMillis(800)));
