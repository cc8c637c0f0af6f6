// Emits the elements of a Java stream, which is made for each subscriber.
// group: creating
Flux.fromStream(() -> List.of(1, 2, 3, 4).stream().filter(n -> n > 2));
