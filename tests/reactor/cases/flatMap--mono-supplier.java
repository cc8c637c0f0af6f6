// Cancelled while a supplier emits.
Flux.range(1, 5).flatMap(x -> Mono.fromSupplier(() -> x * 10)).take(2);
