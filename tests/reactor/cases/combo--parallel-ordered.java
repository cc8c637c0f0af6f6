// In order after all.
Flux.range(1, 5).parallel(3).runOn(Schedulers.parallel()).map(n -> 10 - n).ordered(Comparator.naturalOrder());
