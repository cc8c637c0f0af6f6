// Sorting waits for both.
Flux.merge(marbles("-c-a|"), marbles("b--d|")).sort(Comparator.reverseOrder());
