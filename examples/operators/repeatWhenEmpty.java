// Subscribes to its source again while it completes without a value, whenever another publisher says so.
// The second try has a value.
// group: transforming
List<String> tries = new ArrayList<>();
Mono.defer(() -> {
   tries.add("x");
   return tries.size() < 2 ? Mono.<Integer>empty() : Mono.just(tries.size());
}).repeatWhenEmpty(ends -> ends.delayElements(Duration.ofMillis(300)));
