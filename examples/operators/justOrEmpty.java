// Emits a value that may be missing, or nothing but the end.
// group: creating
Optional<String> nobody = Optional.empty();
Mono.justOrEmpty(nobody)
   .defaultIfEmpty("nobody");
