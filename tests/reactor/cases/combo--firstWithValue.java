// The first that has something.
Mono.firstWithValue(Mono.<String>error(new IllegalStateException("bad")), Mono.<String>empty(), Mono.just("slow").delayElement(Duration.ofMillis(200)), Mono.just("fast").delayElement(Duration.ofMillis(100)));
