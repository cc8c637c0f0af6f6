// Only for one class.
marbles("-a#").onErrorResume(IllegalStateException.class, e -> Mono.just("x")).onErrorResume(RuntimeException.class, e -> Mono.just("y"));
