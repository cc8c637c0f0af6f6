// One has nothing.
Flux.combineLatest(marbles("-a--b|"), marbles("--|"), (a, b) -> a + b);
