// Emits the elements of an array.
// group: creating
String[] letters = {"a", "b", "c"};
Flux.fromArray(letters);
