// With what is made of it.
Mono.just("a").zipWhen(x -> Mono.just(x + x).delayElement(Duration.ofMillis(100)), (x, y) -> x + y);
