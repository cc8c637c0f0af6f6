// Merges publishers that are in order to one that is in order.
// A value goes out when it is known to be the smallest: each publisher has to have one.
// group: combining
Flux.mergeComparing(numbers("-1---5-|"), numbers("--2-3-6|"));
