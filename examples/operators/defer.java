// Makes its source anew for each subscriber.
// `repeat` subscribes twice more, and each time another source is made.
// group: creating
List<String> calls = new ArrayList<>();
Flux.defer(() -> {
   calls.add("x");
   return Flux.just(calls.size());
}).repeat(2);
