// Tells whether two sequences have the same values in the same order.
// Their times do not matter.
// group: collecting
Mono.sequenceEqual(marbles("-a-b|"), marbles("---a---b|"));
