// The smallest at hand.
Flux.mergePriority(numbers("-3-1|"), numbers("-2--4|"));
