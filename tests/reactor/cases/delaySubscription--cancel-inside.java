// Values that come with the first request pass though the subscriber has cancelled.
Flux.just("a", "b", "c", "d").delaySubscription(Duration.ofMillis(300)).takeUntil(x -> x.startsWith("c"));
