// Emits the values it is given, as soon as they are requested.
// No time passes: all three stand at one instant.
// group: creating
Flux.just("a", "b", "c");
