// Each cancel reaches the current source.
Flux.concat(marbles("ab|"), marbles("a-c|")).map(x -> { if (x.equals("c")) throw new IllegalStateException("bad"); return x; }).flatMap(x -> Mono.just(x));
