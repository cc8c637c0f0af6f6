// Seen by both.
Flux.zip(Flux.deferContextual(c -> Flux.just(c.get("k") + "1")), Mono.deferContextual(c -> Mono.just(c.get("k") + "2"))).contextWrite(c -> c.put("k", "v"));
