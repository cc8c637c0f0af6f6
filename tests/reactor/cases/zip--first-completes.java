// When the first source completes it at once, the second is subscribed and cancelled.
Flux.just("a", "b").skip(Duration.ofMillis(200)).zipWith(marbles("-x|"), (a, b) -> a + b).subscribe();
Flux.zip(Flux.empty(), marbles("-x|"), marbles("-y|")).subscribe();
