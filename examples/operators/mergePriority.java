// Merges publishers, the smallest value first of those that are there.
// It does not wait for a publisher that has nothing yet.
// group: combining
Flux.mergePriority(numbers("-1---5-|"), numbers("-3-4---2|"))
   .delayElements(Duration.ofMillis(300));
