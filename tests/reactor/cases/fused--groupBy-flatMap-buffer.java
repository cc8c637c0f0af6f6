// A group that is flattened hands out its queue: nothing goes past it.
Flux.concat(marbles("a--b--c--d|"), marbles("abcdabcd|")).groupBy(x -> x.charAt(0)).flatMap(g -> g).buffer(2, 3);
