// A source that has ended is not cancelled by the last who leaves.
Flux.just("a", "b", "c", "d").share().delayElements(Duration.ofMillis(50)).take(3);
