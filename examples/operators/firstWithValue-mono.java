// Emits the value that comes first and cancels whoever is late.
// group: combining
Mono.firstWithValue(marbles("-----a|").next(), marbles("---b|").next());
