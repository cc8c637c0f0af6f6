// Nothing to add up.
numbers("-|").reduce(Integer::sum).switchIfEmpty(Mono.fromSupplier(() -> 0)).map(n -> "sum " + n);
