// Waits for several publishers, even if one of them fails, and then fails.
// group: combining
Mono.zipDelayError(marbles("-#").next(), marbles("----b|").next());
