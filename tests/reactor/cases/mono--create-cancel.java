// By hand, cancelled.
Disposable disposable = Mono.<String>create(s -> s.onCancel(() -> log("cancel")).onDispose(() -> log("dispose"))).subscribe();
later(Duration.ofMillis(100), disposable::dispose);
