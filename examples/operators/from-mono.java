// Sees any publisher as a `Mono`: of many values it takes the first, and cancels.
// group: creating
Mono.from(marbles("-a-b-c|"));
