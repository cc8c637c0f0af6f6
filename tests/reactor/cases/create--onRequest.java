// Told what is asked for.
Flux.<Integer>create(s -> s.onRequest(n -> { log("request " + n); s.next(1); }).onCancel(() -> log("cancel")).onDispose(() -> log("dispose"))).take(2);
