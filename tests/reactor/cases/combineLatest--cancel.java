// Cancelled by take.
Flux.combineLatest(marbles("-a--b-c|"), marbles("--1-2--3|"), (a, b) -> a + b).take(2);
