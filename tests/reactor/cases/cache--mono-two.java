// Asked for by two.
Mono<String> cached = marbles("--a|").next().cache();
cached.subscribe();
cached.subscribe();
