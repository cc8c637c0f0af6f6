// Its error.
Mono.fromFuture(future("-a-#")).onErrorResume(e -> Mono.just(List.of(e.getMessage())));
