// Own words for what is dropped.
Hooks.onErrorDropped(e -> log("dropped error " + e.getMessage()));
Hooks.onNextDropped(x -> log("dropped value " + x));
Flux.<Integer>create(s -> { s.error(new RuntimeException("one")); s.error(new RuntimeException("two")); s.next(3); }).subscribe(x -> {}, e -> log(e.getMessage()));
Mono.just(1).subscribe(x -> { throw new IllegalStateException("no consumer of errors"); });
Hooks.resetOnErrorDropped();
Hooks.resetOnNextDropped();
Flux.<Integer>create(s -> { s.error(new RuntimeException("one")); s.error(new RuntimeException("three")); }).subscribe(x -> {}, e -> log(e.getMessage()));
