// Calls a function for each subscriber and emits what it returns.
// It is called three times, once for each subscription.
// group: creating
List<String> calls = new ArrayList<>();
Mono.fromSupplier(() -> {
   calls.add("x");
   return calls.size();
}).repeat(2);
