// Repeated until.
int[] n = {0};
Mono.fromSupplier(() -> ++n[0]).repeat(() -> n[0] < 3);
