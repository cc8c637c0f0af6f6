// The nearest write above the subscriber wins where it is read.
Mono.deferContextual(ctx -> Mono.just(ctx.getOrDefault("k", "-") + "")).contextWrite(c -> c.put("k", "inner")).zipWith(Mono.deferContextual(ctx -> Mono.just("" + ctx.get("k")))).contextWrite(c -> c.put("k", "outer")).map(t -> t.getT1() + t.getT2());
