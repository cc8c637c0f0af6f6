// A stream can be read once.
Flux<Integer> flux = Flux.fromStream(List.of(1, 2).stream());
flux.subscribe(x -> log(x));
flux.subscribe(x -> log(x), e -> log(e.getMessage()));
