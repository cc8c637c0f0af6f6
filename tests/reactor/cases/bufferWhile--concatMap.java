// The next operator asks for a few lists.
marbles("a-b-a-c-c-|").bufferWhile(x -> !x.startsWith("b")).map(l -> String.join("", l)).concatMap(x -> Mono.just(x + 1), 3);
