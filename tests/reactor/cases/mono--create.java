// By hand, later.
Mono.<String>create(s -> { s.onCancel(() -> log("cancel")).onDispose(() -> log("dispose")); later(Duration.ofMillis(100), () -> s.success("a")); });
