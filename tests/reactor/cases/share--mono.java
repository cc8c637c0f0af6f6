// Shared by two.
Mono<String> shared = marbles("--a|").next().share();
shared.subscribe();
later(Duration.ofMillis(100), () -> shared.subscribe());
