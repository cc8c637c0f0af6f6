// What a fallback fails with keeps the error that it was for.
static void see(Throwable e) { log(e + " caused by " + e.getCause()); for (Throwable t : e.getSuppressed()) log("suppressed " + t); }
Flux.error(new RuntimeException("first")).onErrorResume(e -> { throw new IllegalStateException("f"); }).subscribe(x -> {}, e -> see(e));
Mono.error(new RuntimeException("first")).onErrorResume(e -> { throw new IllegalStateException("m"); }).subscribe(x -> {}, e -> see(e));
Flux.error(new RuntimeException("first")).onErrorResume(e -> null).subscribe(x -> {}, e -> see(e));
Flux.error(new RuntimeException("first")).onErrorMap(e -> { throw new IllegalStateException("map"); }).subscribe(x -> {}, e -> see(e));
Flux.error(new RuntimeException("first")).onErrorMap(e -> null).subscribe(x -> {}, e -> see(e));
Mono.error(new RuntimeException("first")).onErrorMap(IllegalStateException.class, e -> null).subscribe(x -> {}, e -> see(e));
Flux.error(new RuntimeException("first")).onErrorResume(e -> { throw new IllegalStateException("pred"); }, e -> Flux.just(1)).subscribe(x -> {}, e -> see(e));
Mono.error(new RuntimeException("first")).doOnSuccess(s -> { throw new IllegalStateException("success"); }).subscribe(x -> {}, e -> see(e));
Flux.error(new RuntimeException("first")).retryWhen(Retry.from(c -> c.map(x -> { throw new IllegalStateException("companion"); }))).subscribe(x -> {}, e -> see(e));
Flux.error(new RuntimeException("first")).retryWhen(Retry.from(c -> { throw new IllegalStateException("from"); })).subscribe(x -> {}, e -> see(e));
Mono.never().timeout(Duration.ofMillis(10), Mono.error(new IllegalStateException("fb"))).subscribe(x -> {}, e -> see(e));
