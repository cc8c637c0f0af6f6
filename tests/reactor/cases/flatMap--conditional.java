// Conditionals between publishers.
Flux.concat(Math.abs(1) > 0 ? Flux.just(1) : Flux.empty(), Mono.just(2)).map(x -> x + 1).subscribe(x -> log(x));
Mono.zip(Mono.just(1), Math.abs(1) > 0 ? Mono.just("z") : Mono.empty()).map(t -> t.getT2().length() + t.getT1()).subscribe(x -> log(x));
Flux.merge(List.of(1, 2, 3).size() > 5 ? Flux.error(new RuntimeException()) : Flux.just("m")).map(s -> s.length()).subscribe(x -> log(x));
Mono.just(5).flatMap(x -> x > 3 ? Mono.just("big") : x > 1 ? Mono.just("mid") : Mono.error(new IllegalArgumentException("small"))).map(String::toUpperCase).subscribe(x -> log(x));
Flux.just(1, 2, 3).handle((Integer x, SynchronousSink<String> s) -> { if (x != 2) s.next("h" + x); }).map(s -> s.length()).subscribe(x -> log(x));
Flux.just(1, 2, 3).flatMap(x -> switch (x) { case 1 -> Mono.just("one"); case 2 -> Mono.empty(); default -> Mono.error(new RuntimeException("three")); }).map(s -> s.length()).subscribe(x -> log(x), e -> log(e.getMessage()));
Flux.just(1, 2, 3).map(x -> switch (x) { case 1 -> List.of(x); default -> List.of(); }).map(s -> s.size()).subscribe(x -> log(x), e -> log(e.getMessage()));
Flux.just("a", "b").flatMap(x -> x.equals("a") ? Flux.just(1, 2) : Mono.just(3)).map(n -> n + 1).subscribe(x -> log(x));
Flux.just("a", "b").flatMap(x -> x.equals("a") ? Flux.error(new RuntimeException("a")) : Flux.range(1, 2)).onErrorReturn(0).map(n -> n + 1).subscribe(x -> log(x));
Mono.just(1).zipWhen(x -> x > 0 ? Mono.just("w") : Mono.empty()).map(t -> t.getT2().length()).subscribe(x -> log(x));
Flux.just(1).onErrorResume(e -> e instanceof RuntimeException ? Mono.just(0) : Mono.error(e)).map(x -> x + 1).subscribe(x -> log(x));
Mono.just(1).transform(m -> Math.abs(1) > 0 ? m.map(x -> x + 1) : m).map(x -> x * 2).subscribe(x -> log(x));
Flux.just(1, 2).switchOnFirst((s, f) -> s.hasValue() ? f.map(x -> "s" + x) : Flux.<String>empty()).map(s -> s.length()).subscribe(x -> log(x));
Flux.just(1, 2).groupBy(x -> x % 2 == 0 ? "even" : "odd").flatMap(g -> g.key().equals("odd") ? g.map(x -> -x) : g).subscribe(x -> log(x));
Mono.defer(() -> Math.abs(1) > 0 ? Mono.just(List.of(1)) : Mono.just(List.of())).map(l -> l.size()).subscribe(x -> log(x));
Flux.just(1).expand(x -> x < 3 ? Mono.just(x + 1) : Mono.empty()).map(x -> x * 10).subscribe(x -> log(x));
Flux.just("x").concatMap(s -> s.isEmpty() ? Flux.empty() : Flux.fromIterable(List.of(1, 2))).reduce(0, (a, b) -> a + b).subscribe(x -> log(x));
Flux.just(1).then(Math.abs(1) > 0 ? Mono.just("t") : Mono.empty()).map(s -> s.length()).subscribe(x -> log(x));
